"""Units as papers name them: a type word and a name, whose end the gazetteer helps to find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from etl.extract.persons import names_person
from etl.gazetteer import Gazetteer
from etl.model.values import value
from etl.text.fold import fold
from etl.text.letters import LETTER, LOWER, UPPER

_TYPE_WORDS = {"p.": "phường", "x.": "xã", "tt.": "thị trấn", "tt": "thị trấn", "phương": "phường"}
"""Abbreviations, and a slip that official bulletins make."""
_DISTRICT_TYPES = {"tp": "thành phố", "tx": "thị xã", "q": "quận", "h": "huyện"}

UNIT_TYPE = (
    r"(?:[Pp]hường|PHƯỜNG|[Tt]hị trấn|Thị Trấn|THỊ TRẤN|(?<!hị )(?<!tác )[Xx]ã|(?<!Ị )(?<!TÁC )XÃ"
    r"|[Đđ]ặc khu|Đặc Khu|ĐẶC KHU|P\.(?= ?[A-ZĐ\d])|X\.(?= ?[A-ZĐ])|TT\.?(?= ?[A-ZĐ]))"
)
"""Pattern of the type word of a commune-level unit, without groups. For the standard `re`, as all patterns here."""

_COUNTED = (
    r"(?:xã|phường|thị|đơn|thôn|ấp|bản|tổ(?! chức\b)|khu|hộ|người|tháng|giờ|năm|chi|đảng|km|ha|đồng|đại|ngày|cán)\b"
)
_NUMERAL = rf"\d{{1,2}}(?![\d/%]|[.,]\d|\s?{_COUNTED})"
_WORD = rf"(?:[{UPPER}][{LETTER}]*(?:'(?: (?=[{UPPER}]))?[{LETTER}]+)?(?:-[{UPPER}][{LETTER}]*)?|(?<=[ .(]){_NUMERAL})"
_ESTATE = r"(?:(?:Nông|Lâm) trường |N\.?T\.? )"
NAME = rf"{_ESTATE}?{_WORD}(?:(?: | - |-){_WORD}){{0,6}}"
"""Pattern of a run of capitalised words and numerals, in which a name begins: `Văn Miếu - Quốc Tử Giám`."""

_KINDS = "mới|cũ|tên|đảo|biên giới|miền núi|vùng cao|ven biển|trung tâm"
KIND = rf"(?: (?:{_KINDS}|{_KINDS.upper()}))?"
"""Pattern of what may stand between the type word and the name: `xã mới Đoài Phương`, `xã đảo Thạnh An`."""

_UNIT = re.compile(rf"(?<![{LETTER}])(?P<type>{UNIT_TYPE}){KIND} ?\"?(?P<name>{NAME})")
_MAY_BE_UNIT = re.compile(
    r"phường|Phường|PHƯỜNG|thị trấn|Thị trấn|Thị Trấn|THỊ TRẤN|xã|Xã|XÃ|đặc khu|Đặc khu|Đặc Khu|ĐẶC KHU|P\.|X\.|TT"
)
"""Where a type word may stand: nothing but letters, for which `re` looks much faster than for `_UNIT`."""
_LABELLED = re.compile(
    rf"(?P<at>[Đđ](?<![{LETTER}].)ơn vị hành chính)(?: (?:cấp )?cơ sở| cấp xã)?(?: mới)?(?: (?:mang )?tên(?: là)?)?"
    rf" (?P<name>{NAME})"
)
_FIELD = re.compile(
    r"^[\W\d]{0,6}(?P<at>(?P<type>[Xx]ã|[Pp]hường|[Đđ]ặc khu) mới|[Tt]ên (?:xã|phường|đơn vị)(?: hành chính)?(?: mới)?"
    rf"|[Đđ]ơn vị(?: hành chính)?(?: cấp xã)? mới|ĐVHC mới)\*{{0,2}} ?:\*{{0,2}} ?(?P<name>{NAME})(?=[ .*]*$)",
    re.MULTILINE,
)
"""The field of a record that names a new unit: `Xã mới: A`."""
_GREATEST = re.compile(
    rf"(?P<type>[XxPpĐđ](?<![{LETTER}].)(?:(?<=[Xx])ã|(?<=[Pp])hường|(?<=[Đđ])ặc khu))"
    r" (?:(?!xã |phường |đặc khu )[^\W\d_]+,? ){0,8}?nhất"
    rf"(?: (?!là )[{LOWER}]+){{0,4}}(?: (?:tỉnh|thành phố) {NAME})?,? (?:chính )?(?:là|thuộc về|phải kể đến|có)"
    rf" (?P<at>(?P<name>{NAME}))"
)
"""A unit named by its bare name behind what sets it apart from all others: `xã đông dân nhất là A`."""
_SIDES = re.compile(r" (?:Đông|Tây|Nam|Bắc|Trung|Thượng|Hạ)")
"""What makes another name of one, as units were to be called that got other names in the end: `Tam Kỳ Đông`."""
_ASKS = re.compile(r"(?:NÀO|GÌ|NÀY|ĐÓ|ẤY)\b")
_PART = re.compile(r"[^\s-]+")
_LONGEST_UNKNOWN = 4
"""Words of a name that the gazetteer does not know; hardly any has more."""
_NUMBER = r"[1-9](?=[,;:)|\n]| ?[|(]| và | cùng | cũ|\.?(?:\n|\Z))"
_NUMBER_TOLD_OF = (
    r"[1-9](?= ?\|| (?:trên cơ sở|gồm|bao gồm|được|sẽ|vẫn|là|do|hình thành|thành lập|ra đời|hợp nhất|sáp nhập|nhập"
    r"|sau khi|thuộc|nay|mới|hiện|trước|từ (?!\d)|tại|ở|với)(?!\w))"
)
"""A number of which a verb or a preposition tells, so that it counts nothing."""
_FOUNDED = re.compile(
    r"(?<!\w)(?:lập|lập nên|thành|tên(?: gọi)?|gọi là|là)(?: mới)? (?i:phường|xã|đặc khu)(?: mới)? \Z"
)
"""Before a name, that what has it is or becomes a unit."""
_FOUNDED_REACH = 30
_NUMBER_BEHIND = re.compile(rf" (?:(?P<told>{_NUMBER_TOLD_OF})|{_NUMBER})")
_NUMBERED = re.compile(rf"{UNIT_TYPE}{KIND} ?\"?(?P<name>{_ESTATE}?{_WORD}(?: {_WORD}){{0,5}}?) {_NUMBER}")


@value(frozen=True, slots=True)
class UnitMention:
    """A commune-level unit named in a reading, with its range there."""

    start: int
    end: int
    type: str
    """The plain type word, whatever the paper's abbreviation."""
    name: str
    is_known: bool
    """Whether the gazetteer has a unit of this name at any time."""


@lru_cache(maxsize=1 << 10)
def plain_type(word: str) -> str:
    """The type word that an abbreviation or another case stands for."""
    key = " ".join(word.lower().split())
    return _TYPE_WORDS.get(key, key)


@lru_cache(maxsize=1 << 10)
def plain_district_type(word: str) -> str:
    """The type word of a district that an abbreviation or another case stands for."""
    key = " ".join(word.lower().split()).removesuffix(" đảo")
    return _DISTRICT_TYPES.get(key.replace(".", ""), key)


def find_units(text: str, gazetteer: Gazetteer, start: int = 0, end: int | None = None) -> Iterator[UnitMention]:
    """Every commune-level unit that `text[start:end]` names with its type word.

    In capitals only names that the gazetteer knows: there every word looks like a name (`CHỦ NGHĨA XÃ HỘI`).
    """
    limit, position = len(text) if end is None else end, start
    for begin in _MAY_BE_UNIT.finditer(text, start, limit):
        match = _UNIT.match(text, begin.start(), limit) if begin.start() >= position else None
        if match is None:
            continue
        position = match.end()
        name, is_known = name_at(text, match.start("name"), match["name"], gazetteer)
        if not is_known and match["type"].isupper() and len(match["type"]) > 1:
            continue
        if not names_unit(text, match.start(), match["name"], name, is_known):
            continue
        kind = plain_type(match["type"])
        if kind == "xã" and name.isdigit():  # only wards are numbered; it is the next item of a list
            continue
        if len(name) == 1 and name.isalpha() and match["type"].endswith("."):  # `P.V`, who wrote the paper
            continue
        yield UnitMention(match.start(), match.start("name") + len(name), kind, name, is_known)


def find_named(text: str, gazetteer: Gazetteer) -> list[UnitMention]:
    """What `find_units` finds in a text, and units of today that it only calls `đơn vị hành chính cơ sở A` or the like.

    Args:
        text: The text of a reading.
        gazetteer: The official units.
    """
    found = [*find_units(text, gazetteer), *_find_labelled(text, gazetteer)]
    return sorted(found, key=lambda named: named.start)


def _find_labelled(text: str, gazetteer: Gazetteer) -> Iterator[UnitMention]:
    """The units of today without a type word of their own; it is told before, or all that have the name share one."""
    for pattern in (_LABELLED, _GREATEST, _FIELD):
        for match in pattern.finditer(text):
            name, _ = name_at(text, match.start("name"), match["name"], gazetteer)
            told = plain_type(match["type"]) if match.groupdict().get("type") else None
            types = {unit.type for unit in gazetteer.find(name, type=told, era="today")}
            kind = types.pop() if len(types) == 1 else None
            if kind is not None:
                yield UnitMention(match.start("at"), match.start("name") + len(name), kind, name, is_known=True)


def names_unit(text: str, start: int, words: str, name: str, is_known: bool) -> bool:
    """Whether the run of capitalised words behind the type word at `start` begins with a unit's name, not a person's.

    A name that the gazetteer knows as a whole, or up to a dash, is a unit's. An unknown one in which the text breaks
    off is none, nor is the question of a headline: `… SÁP NHẬP TỪ PHƯỜNG NÀO?`.
    """
    if not is_known and _ASKS.match(words):
        return False
    if not is_known and text.find(words, start) + len(words) == len(text):
        return False
    return (is_known and name == words.split(" - ")[0]) or not names_person(text, start, words, name)


def known_name(words: str, gazetteer: Gazetteer) -> tuple[str, bool]:
    """The longest beginning of a run of capitalised words that is the name of a unit, else the run as far as it goes.

    `Hải An Nguyễn Thị Thu` is the ward Hải An and a person.
    """
    return _longest(words, lambda beginning: bool(gazetteer.find(beginning)))


def name_at(text: str, start: int, words: str, gazetteer: Gazetteer) -> tuple[str, bool]:
    """The name with which a run of capitalised words at a place begins, as `known_name` has it.

    The number behind a known name belongs to it where something is told of it (`xã Long Tân 1 được lập`), where the
    text has others of a row, or where it numbers no other name: as units were to be called that got other names in the
    end. Numbers behind several names are what each of them has: `xã A 5, xã B 7`.
    """
    name, is_known = known_name(words, gazetteer)
    if is_known and _SIDES.fullmatch(words, len(name)):
        return words, False
    number = _NUMBER_BEHIND.match(text, start + len(name)) if is_known and len(name) < len(words) else None
    if number is None:
        return name, is_known
    is_told = number["told"] or _FOUNDED.search(text, max(0, start - _FOUNDED_REACH), start)
    if not is_told and not _is_of_a_row(text, name):
        return name, is_known
    return f"{name}{number.group()}", False


@lru_cache(maxsize=1 << 8)
def _is_of_a_row(text: str, name: str) -> bool:
    """Whether several numbers stand behind a name in a text, or behind no other."""
    numbers = set(re.findall(rf"(?<![{LETTER}]){re.escape(name)} ({_NUMBER}|{_NUMBER_TOLD_OF})", text))
    return len(numbers) > 1 or _numbered_names(text) <= {name}


@lru_cache(maxsize=2)
def _numbered_names(text: str) -> frozenset[str]:
    """The names of units behind which a number stands in a text."""
    return frozenset(match["name"] for match in _NUMBERED.finditer(text))


def is_namesake(name: str, units: Sequence[UnitMention], gazetteer: Gazetteer, province_code: str) -> bool:
    """Whether a province's name is that of one of some units, none of which lies in that province today.

    `Hòa Bình, ngày …` below `UBND XÃ HÒA BÌNH` is the commune, and not the province that was called so.
    """
    own = [unit for unit in units if fold(unit.name) == fold(name)]
    return bool(own) and not any(
        gazetteer.find(unit.name, type=unit.type, province_code=province_code, era="today") for unit in own
    )


def known_district(words: str, gazetteer: Gazetteer) -> tuple[str, bool]:
    """The longest beginning of a run of capitalised words that is the name of a district, else the run."""
    return _longest(words, gazetteer.is_district)


def _longest(words: str, is_name: Callable[[str], bool]) -> tuple[str, bool]:
    if is_name(words):
        return words, True
    ends = [match.end() for match in _PART.finditer(words)]
    for end in reversed(ends):
        if is_name(words[:end]):
            return words[:end], True
    plain = words.split(" - ")[0]
    return " ".join(plain.split(" ")[:_LONGEST_UNKNOWN]), False
