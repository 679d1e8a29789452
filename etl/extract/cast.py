"""The units that a page about several tells of by their bare names: `nay có 3 xã: A, B và C`, then `A đạt …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from etl.extract.bare_names import NEXT, is_place
from etl.extract.mentions import NAME, UnitMention
from etl.gazetteer import Gazetteer
from etl.text.fold import fold
from etl.text.letters import LOWER
from etl.text.numbers import WORDS
from etl.text.reading import Reading

Units = Mapping[str, tuple[str, str]]
"""Type and name of each unit of a page, by the key of its name."""

_NUMBER = r"(?P<size>[2-9]|1\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_NOUN = r"(?P<noun>xã, phường|phường, xã|xã|phường|đơn vị|địa phương)"
_NOTE = r"(?: ?\([^()\n]{1,160}\))?"
_ITEM = re.compile(rf"(?:(?P<type>[Xx]ã|[Pp]hường|[Đđ]ặc khu) )?(?P<name>{NAME}){_NOTE}")
_NEXT = re.compile(r"[,;] (?:và )?| và | cùng ")
_COUNT = re.compile(rf"(?<![\w.,])(?i:{_NUMBER}) {_NOUN}(?!\w)")
_LEADS_TO_LIST = re.compile(r"(?:[^:;.\n]{0,100}?(?:: ?| (?:gồm|là) (?:các )?)| )(?=\w)")
_BEHIND = re.compile(rf"(?:, | [–-] )(?:cả )?{_NUMBER} {_NOUN}(?! (?:cũ|trước))(?!\w)")
"""Behind the names: `Với A và B, hai xã có …`."""
_OF_OLD = re.compile(
    r"(?<!\w)(?:nhập|sắp xếp|cơ sở|ghép|gộp|từ|tiền thân|(?<!nay )(?<!hiện )gồm|với|và|cùng|nguyên trạng)"
    r"(?: [^\W\d_]+){0,3} \Z"
)
_IS_OLD = re.compile(r",? ?\(?(?:cũ|trước|được (?:sáp |hợp )?nhập|sáp nhập|hợp nhất|nhập|thành)(?!\w)")
"""Before and behind the names of units that another was made of."""
_REACH = 90
_FEWEST = 2
_SHORT = 8
_WHOSE = re.compile(r"(?<![,;]) của \Z")
_LAST_NAMES = re.compile(rf"(?:(?<!\w){_NUMBER} (?:xã|phường) )?(?P<names>{NAME}(?:(?:, | và ){NAME})*)\Z")
_SPLIT = re.compile(r", | và ")

_LEAD = r"\W{0,3}(?P<at>(?:Còn |Riêng )?(?:[Tt]ại|[Ởở]|[Vv]ới|[Đđ]ối với|[Vv]ề) |Còn |Riêng )?"
_NOT_NOW = (
    r"(?:cũ|xưa|trước|vốn|từng|ngày|sinh|hy sinh|quê|lên|cuối|bấy giờ|khi đó|lúc đó|thuở|thời|đến|về|sang|mất"
    r"|và|với|cùng (?:với|xã|phường|các)|là (?:một )?(?:tên|vị|nhà|danh|người|anh|bậc|ngôi|vùng|huyện|đất))"
)
"""Behind a name that is that of a person, or of the district that was."""
_TELLS = re.compile(rf"{_NOTE} (?!{_NOT_NOW}(?!\w))(?=[{LOWER}\d])")
_HEADS = re.compile(r" ?:| [–-] | ?\Z")
_OPENS = re.compile(rf"{_LEAD}(?P<name>{NAME})")
_INSIDE = re.compile(rf"(?:(?P<mark>[,;]) (?:còn |riêng |trong khi )?|(?<!\w)của )(?P<name>{NAME})")
"""Where a clause may begin within a sentence: `…, A có dân số đông nhất`; and whose things it tells of."""


@dataclass(frozen=True)
class Cast:
    """The units of a page, and where it begins to tell of one of them by its bare name."""

    units: Units
    told: tuple[UnitMention, ...] = ()
    turning: frozenset[int] = frozenset()
    """Where it turns so to one of several; not where it only tells whose something is."""

    @cached_property
    def are_told(self) -> bool:
        """Whether it tells so of several."""
        return len({(one.type, one.name) for one in self.told}) > 1

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where those bare names begin."""
        return frozenset(one.start for one in self.told)


def find_cast(text: str, typed: Sequence[UnitMention], reading: Reading, gazetteer: Gazetteer) -> Cast:
    """The cast of a page.

    Args:
        text: The text of the reading.
        typed: The units that it names with their type words.
        reading: The paper.
        gazetteer: The official units.
    """
    units = _units_of(text, typed, reading, gazetteer)
    told = tuple(_told_barely(text, units, reading))
    turning = (one.start for one in told if _WHOSE.search(text, max(0, one.start - _SHORT), one.start) is None)
    return Cast(units, told, frozenset(turning) if len({one.name for one in told}) > 1 else frozenset())


def _units_of(text: str, typed: Sequence[UnitMention], reading: Reading, gazetteer: Gazetteer) -> Units:
    """The units that a page counts and lists, and those with whose type words and names several of its lines begin."""
    found: dict[str, tuple[str, str]] = {}
    for count in _COUNT.finditer(text):
        for key, unit in _counted(text, count, gazetteer).items():
            found.setdefault(key, unit)
    starts = {block.body_start for block in reading.blocks if block.kind != "row"}
    heads = {
        fold(unit.name): (unit.type, unit.name)
        for unit in typed
        if unit.start in starts and gazetteer.find(unit.name, type=unit.type, era="today")
    }
    return {**heads, **found} if len(heads) > 1 else found


def _counted(text: str, count: re.Match[str], gazetteer: Gazetteer) -> Units:
    """The units of the list behind a count, or before it, where they are as many and lie in one province."""
    size = WORDS.get(count["size"].lower()) or int(count["size"])
    kind = count["noun"] if count["noun"] in ("xã", "phường") else None
    lead = _LEADS_TO_LIST.match(text, count.end())
    if lead is None or _OF_OLD.search(text, max(0, count.start() - _REACH), count.start()):
        return {}
    named, end = _listed(text, lead.end())
    if len(named) != size or _IS_OLD.match(text, end):
        return {}
    found = [gazetteer.find(name, type=type_ or kind, era="today") for type_, name in named]
    homes = set.intersection(*({unit.province_code for unit in units} for units in found))
    here = [unit for units in found for unit in units if unit.province_code in homes]
    return {fold(unit.name): (str(unit.type), unit.name) for unit in here} if len(here) == size else {}


def _listed(text: str, start: int) -> tuple[list[tuple[str | None, str]], int]:
    """Type words and names of a list that begins at a place, and where it ends."""
    named: list[tuple[str | None, str]] = []
    item = _ITEM.match(text, start)
    end = start
    while item is not None:
        named.append((item["type"].lower() if item["type"] else None, item["name"]))
        end = item.end()
        link = _NEXT.match(text, end)
        item = _ITEM.match(text, link.end()) if link else None
    return named, end


def _told_barely(text: str, cast: Units, reading: Reading) -> Iterator[UnitMention]:
    """The bare names of a cast with which headings, items, sentences or clauses begin, as mentions of the units."""
    if len(cast) < _FEWEST:
        return
    places = {key for key, (_, name) in cast.items() if is_place(text, name)}
    for block in reading.blocks:
        if block.kind == "row":
            continue
        for low, high in reading.sentences(block.body_start, block.end):
            opening = _OPENS.match(text, low, high)
            named = _run(text, opening, cast, high) if opening is not None else []
            is_head = low == block.body_start and bool(named) and _HEADS.match(text, named[-1].end, high) is not None
            is_told = bool(named) and _tells(text, named[-1], places, high)
            is_there = bool(named) and bool(opening and opening["at"]) and text[named[-1].end : high][:1] == ","
            if is_head or is_told or is_there:
                yield from named
            for match in _INSIDE.finditer(text, low, high):
                one = _mention(match, cast)
                if one is not None and _tells(text, one, places, high) and not _goes_on(text, match, low):
                    yield one


def _run(text: str, opening: re.Match[str], cast: Units, limit: int) -> list[UnitMention]:
    """The units of the names with which a sentence begins: `A, B và C đạt …`."""
    named: list[UnitMention] = []
    match: re.Match[str] | None = opening
    while match is not None and (one := _mention(match, cast)) is not None:
        named.append(one)
        match = NEXT.match(text, one.end, limit)
    return named


def _mention(match: re.Match[str], cast: Units) -> UnitMention | None:
    unit = cast.get(fold(match["name"]))
    return UnitMention(match.start("name"), match.end("name"), *unit, is_known=True) if unit is not None else None


def _tells(text: str, last: UnitMention, places: Set[str], limit: int) -> bool:
    """Whether a sentence goes on behind a name with what the unit is or does, or with how many such there are."""
    if fold(last.name) in places:
        return False
    return bool(_TELLS.match(text, last.end, limit) or _BEHIND.match(text, last.end, limit))


def _goes_on(text: str, match: re.Match[str], low: int) -> bool:
    """Whether a name behind a comma goes on with a list, whose names are not as many as it says without it."""
    if match["mark"] != ",":
        return False
    named = _LAST_NAMES.search(text, max(low, match.start() - _REACH), match.start())
    if named is None:
        return False
    size = named["size"] and (WORDS.get(named["size"]) or int(named["size"]))
    return size != len(_SPLIT.split(named["names"]))
