"""The places that a passage names, with or without a type word, of which a province's mergers know."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from etl.extract.frames.extents import EXTENT, PART, REST, WHOLE, Extent, extent_of
from etl.extract.frames.list_tokens import COUNT
from etl.extract.mentions import KIND, NAME, UNIT_TYPE, plain_type
from etl.gazetteer import Gazetteer
from etl.gazetteer.names import bare_key, name_key
from etl.model.units import Unit
from etl.model.values import value
from etl.text.letters import LETTER

_NAMED = re.compile(rf"(?<![{LETTER}\d]){NAME}")
_TYPE = re.compile(
    r"(?<!\w)(?P<type>[Pp]hường|PHƯỜNG|[Tt]hị trấn|Thị Trấn|THỊ TRẤN|(?<!hị )[Xx]ã|(?<!Ị )XÃ"
    r"|[Đđ]ặc khu|ĐẶC KHU|P\.|X\.|TT\.?)"
    rf"{KIND} ?\"?\Z"
)
"""Directly before a name."""
_LONGEST_TYPE = 24
_PART = re.compile(r"[^\s-]+")
_OF_ANOTHER = re.compile(
    r"(?i:(?<!\w)(?:thành phố|tp\.?|t\.p\.?|huyện|thị xã|tx\.?|quận|[hq]\.|tỉnh|huyện ủy|thành ủy|thị ủy|quận ủy|đường"
    r"|phố|thôn|bản|ấp|buôn|bon|làng|khóm|xóm|tổ dân phố|khu phố|sông|suối|núi|đèo|hồ|chùa|đền|ông|bà|anh|chị|đồng chí"
    r"|đ/c|trường|chợ|cầu|(?:hồ|đập) (?:chứa(?: nước)?|thủy điện)|thủy điện|công ty|khu du lịch|khu công nghiệp) ?)\Z"
)
"""Before a name that is no unit's."""
_REACH = 17
_LEAD = 80
_HEAD = re.compile(
    rf"(?i:(?<!\w)(?:(?:các|những|cả|toàn bộ(?: các)?|(?:nguyên )?{COUNT}) (?P<type>{UNIT_TYPE})(?: cũ)?"
    r"(?: (?!và |với |cùng )[^\W\d_]+){0,4}:?) ?)\Z"
)
"""Before the first of several names, whose type it tells: `ba xã A, B và C`, `ba xã vùng đông là A, B, C`."""
_TYPE_WORD = re.compile(rf"{UNIT_TYPE}:? ?\Z")
_JOINT = re.compile(r"(?: \([^()\n]*\))?(?:,|, và| và) ?")
_EXTENT = re.compile(EXTENT)
_LABEL = re.compile(rf"(?:{EXTENT})(?: (?:của )?(?:các )?(?:đơn vị|{UNIT_TYPE}))?:\Z")
"""At the end of a label that tells how much of the units behind it went over: `Nhập một phần:`."""
_LAST_SEPARATOR = re.compile(r"[,;+(:=|]| và | cùng | với ")
_EXTENT_BEHIND = re.compile(
    r"(?: \([^()\n]*\))? ?\(?(?:(?:thì|chỉ|cũng|mỗi nơi|mỗi xã|mỗi phường|đều|cùng|góp|mất|cắt|chuyển|nhập|trích|có)"
    rf" )*(?=(?:một|1) phần|phần lớn|phần nhiều|phần nhỏ|phần còn lại|hầu hết|đa phần)(?:{EXTENT})"
)
_SOME = re.compile(r"(?<!\w)phần (?:của )?\Z")
_REST_BEHIND = re.compile(r"(?: \([^()\n]*\))? \(?(?:phần )?còn lại(?!\w)")
_DASH = re.compile(r" ?[-–] (?=\S)")
"""Between names of which some have dashes themselves: `A - B - C`."""
_LISTED = re.compile(rf"(?:[,;+&(:]|(?<!\w)(?:và|với|cùng)|{UNIT_TYPE}) ?\Z")
_LIST_GOES_ON = re.compile(r"(?:,| và|;| \+) ")
"""Before a name of a list, and behind it."""
_LONGEST_START = 3
"""So many words may stand before a name in its run of capitalised words: `Còn Háng Đồng`."""


@value(frozen=True, slots=True)
class NamedPlace:
    """A name that stands for a unit of before the reform, for one of today, or for one of each."""

    start: int
    end: int
    name: str
    key: str
    """Its `name_key`."""
    type: str | None
    """The plain type word, its own or that of the head before its list; None where the passage gives none."""
    extent: Extent
    is_typed: bool
    """Whether the type word is its own."""
    is_extent_own: bool
    """Whether the extent is told of it alone, and not carried over from the one before."""


def lead_of(text: str, low: int, place: NamedPlace) -> str:
    """The words before a name, without those that only tell its type: `đảng bộ` before `ba xã A`."""
    words = text[max(low, place.start - _LEAD) : place.start]
    head = _HEAD.search(words) or _TYPE_WORD.search(words)
    return words[: head.start()] if head else words


@lru_cache(maxsize=128)
def _names_in(gazetteer: Gazetteer, province_code: str) -> Mapping[str, tuple[Unit, ...]]:
    """The units of a province's area of both times, by the keys of their names."""
    found: dict[str, tuple[Unit, ...]] = {}
    for era in ("today", "before"):
        for unit in gazetteer.shelf(province_code, era).units:
            found[name_key(unit.name)] = (*found.get(name_key(unit.name), ()), unit)
    return found


@lru_cache(maxsize=128)
def _slips_in(gazetteer: Gazetteer, province_code: str) -> Mapping[str, str]:
    """The keys of those names by what is left of them without any mark, where that is the name of one alone."""
    found: dict[str, set[str]] = {}
    for key, units in _names_in(gazetteer, province_code).items():
        found.setdefault(bare_key(units[0].name), set()).add(key)
    return {bare: keys.pop() for bare, keys in found.items() if len(keys) == 1}


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a name stands in a list, or with its type word; alone it may be that of a river or a mountain."""
    return _LISTED.search(text, max(0, start - _LONGEST_TYPE), start) is not None or (
        _LIST_GOES_ON.match(text, end) is not None
    )


def _meant(words: str, gazetteer: Gazetteer, province_code: str) -> str | None:
    """The key of the name that some words are but for their marks: `Cẩm Thành` for `Cẩm Thanh`."""
    return _slips_in(gazetteer, province_code).get(bare_key(words)) if " " in words else None


def named_places(
    text: str, key: str, start: int, end: int, gazetteer: Gazetteer, province_code: str
) -> list[NamedPlace]:
    """Every name of a unit of a province in a passage, and every other one that has a type word.

    Args:
        text: A reading's text.
        key: Its key.
        start: Where the passage begins.
        end: Where it ends.
        gazetteer: The official units.
        province_code: The province of today.
    """
    names = _names_in(gazetteer, province_code)
    found: list[NamedPlace] = []
    position = start
    while (match := _NAMED.search(text, position, end)) is not None:
        position = match.end()
        span = _known(match.group(), names)
        is_listed = span is None and _is_listed(text, *match.span())
        meant = _meant(match.group(), gazetteer, province_code) if is_listed else None
        low, high = span or (0, len(match.group()))
        begin = match.start() + low
        if span and _DASH.match(text, match.start() + high):
            position = match.start() + high
        typed = _TYPE.search(text, max(start, begin - _LONGEST_TYPE), begin)
        if typed is None and ((span is None and meant is None) or not _may_be_bare(match.group(), found)):
            continue
        first = typed.start() if typed else match.start()
        is_of_another = _OF_ANOTHER.search(text, max(start, first - _REACH), first)
        first = typed.start() if typed else begin
        if not is_of_another and not _OF_ANOTHER.search(text, max(start, first - _REACH), first):
            own = plain_type(typed["type"]) if typed else None
            place = _place(text, key, (start, first, begin, match.start() + high), own, found)
            found.append(replace(place, key=meant) if meant is not None else place)
    return found


def _may_be_bare(words: str, before: Sequence[NamedPlace]) -> bool:
    """Whether words may be a name without a type word; a number only in a list of wards."""
    return not words.isdigit() or (bool(before) and before[-1].type == "phường")


def _known(words: str, names: Mapping[str, tuple[Unit, ...]]) -> tuple[int, int] | None:
    """Where in a run of capitalised words the longest known name stands, the first words tried first."""
    parts = [part.span() for part in _PART.finditer(words)]
    for first in range(min(len(parts), _LONGEST_START)):
        for last in range(len(parts) - 1, first - 1, -1):
            if name_key(words[parts[first][0] : parts[last][1]]) in names:
                return parts[first][0], parts[last][1]
    return None


def _place(
    text: str, key: str, at: tuple[int, int, int, int], own: str | None, before: Sequence[NamedPlace]
) -> NamedPlace:
    start, first, begin, end = at
    low = before[-1].end if before else start
    head = _HEAD.search(text, low, first)
    is_joined = bool(before) and _JOINT.fullmatch(text, low, first) is not None
    carried = before[-1].type if is_joined else None
    kind = own or (plain_type(head["type"]) if head else carried)
    name = text[begin:end]
    extent = _extent(key, low, first, end)
    is_own = extent is not None
    if extent is None:
        extent = before[-1].extent if is_joined and not head else WHOLE
    return NamedPlace(first, end, name, name_key(name), kind, extent, own is not None, is_own or extent is WHOLE)


def _extent(key: str, low: int, first: int, end: int) -> Extent | None:
    """How much of a unit is meant, by the words before and behind it; None where they do not say."""
    for mark in _LAST_SEPARATOR.finditer(key, low, first):
        low = mark.end()
    if _REST_BEHIND.match(key, end):
        return REST
    behind = _EXTENT_BEHIND.match(key, end)
    if behind is not None:
        return extent_of(behind)
    if _SOME.search(key, low, first):
        return PART
    found = list(_EXTENT.finditer(key, low, first))
    label = _LABEL.search(key, max(0, low - _LEAD), low) if not found and key.endswith(":", 0, low) else None
    return extent_of(found[-1]) if found else extent_of(label) if label else None


def units_called(gazetteer: Gazetteer, province_code: str, place: NamedPlace) -> tuple[Unit, ...]:
    """The units of a province's area that a name may mean; a type told of others before holds if one has it."""
    named = _names_in(gazetteer, province_code).get(place.key, ())
    typed = tuple(unit for unit in named if place.type in (None, unit.type))
    return typed if typed or place.is_typed else named
