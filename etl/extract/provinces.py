"""The provinces that a paper names: by their type word, in a dateline, and behind the name of a commune or ward."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from etl.extract.common_province import is_called_tinh, known_names, names_authority, province_of_all
from etl.extract.frames.list_tokens import DISTRICT
from etl.extract.mentions import UnitMention, is_namesake, known_district
from etl.extract.merged_names import merged_by_name
from etl.gazetteer import Gazetteer
from etl.model.units import Province
from etl.model.values import value
from etl.text.fold import fold
from etl.text.letters import LETTER, LOWER, UPPER
from etl.text.words import syllables_of, word_key

_NAME = rf"[{UPPER}][{LETTER}']*(?:(?: - |-| )[{UPPER}][{LETTER}']*){{0,4}}"
_PROVINCE = re.compile(
    rf"[Tt](?<![{LETTER}][Tt])"
    r"(?:ỉnh(?: ủy| uỷ)?|hành (?:phố|ủy|uỷ)|hủ đô|(?<=T)(?:ỈNH(?: ỦY| UỶ)?|HÀNH (?:PHỐ|ỦY|UỶ)|\.?[Pp]\.?)) ?"
    rf"(?P<name>{_NAME})"
)
"""It begins with a plain letter, for which `re` looks faster than for a pattern that begins with a look-behind."""
_AFTER_UNIT = re.compile(
    rf" ?[(,-] ?(?:tỉnh |thành phố |TP\.? ?)?(?P<name>{_NAME})(?= ?[),.;:-]| [{LOWER}]| ?$)", re.MULTILINE
)
_DATELINE = re.compile(
    rf"^(?:\([{LETTER}. ]{{2,12}}\) ?-? ?)?(?P<name>{_NAME}) ?(?:, ?(?:ngày ?)?\d|- |: )", re.MULTILINE
)
_PAPER_OF = re.compile(
    rf"\((?:Báo|Đài(?: [A-ZĐ&-]+)?|(?:Cổng|Trang) [^()\n]{{3,40}}?) (?:và Đài [^()\n]{{3,30}}? )?(?P<name>{_NAME})\)"
)
"""The newspaper or the station of a province, before its news: `(Báo Quảng Ngãi) - Sáng 8/8, …`."""
_IN_PASSING = re.compile(
    rf"(?:\A\W*(?=[{UPPER}][{LETTER}' ]{{2,24}} [{LOWER}])"
    rf"|(?<!\w)(?:của|ở|tại|cực (?:[Bb]ắc|[Nn]am|[Đđ]ông|[Tt]ây)|[Pp]hía (?:[Bb]ắc|[Nn]am|[Đđ]ông|[Tt]ây)) )"
    rf"(?P<name>{_NAME})(?! - )"
)
"""Where a province stands without its type word, in which a unit of the paper may lie."""
_MANY = re.compile(r"(?<!\w)(?i:các|những|cả|hai|ba|bốn|năm|sáu|bảy|tám|\d{1,2}) \Z")
"""Before the type word of the first of several units."""
_SHORT = 8
_FEWEST_MERGED = 2
_HEAD = 1_500
"""Where a dateline stands."""
_RUN = re.compile(_NAME)
_WORD = re.compile(rf"[{LETTER}']+")


@value(frozen=True, slots=True)
class ProvinceMention:
    """A province named in a reading."""

    code: str
    """Of the province of today."""
    weight: int
    """How much the mention tells of where the paper is at home."""
    start: int
    is_city: bool = False
    """Whether the name is that of a city of the centre, with its type word, and not of a province that went into it."""


def find_provinces(
    text: str, units: Sequence[UnitMention], gazetteer: Gazetteer, *, is_act: bool
) -> Iterator[ProvinceMention]:
    """Every mention of a province; one in brackets behind the name of a unit counts twice, for the unit lies there.

    Args:
        text: The text of a reading.
        units: The units of the commune level that it names.
        gazetteer: The official provinces.
        is_act: Whether the paper is an act, which names its province by its type word.
    """
    for match in _PROVINCE.finditer(text):
        if province := _province_in(match["name"], gazetteer):
            yield ProvinceMention(province.code, 1, match.start(), is_city=_is_city(match["name"], gazetteer))
    if is_act:
        return
    for match in _DATELINE.finditer(text, 0, _HEAD):
        issuers = [unit for unit in units if unit.start < match.start()]
        province = _province_in(match["name"], gazetteer)
        if province and not is_namesake(match["name"], issuers, gazetteer, province.code):
            yield ProvinceMention(province.code, 1, match.start())
    for _, behind, code in _provinces_behind(text, units, gazetteer):
        yield ProvinceMention(code, 2 if "(" in behind.group() else 1, behind.start("name"))


def _provinces_behind(
    text: str, units: Sequence[UnitMention], gazetteer: Gazetteer
) -> Iterator[tuple[UnitMention, re.Match[str], str]]:
    """The units behind whose names a province stands, with its words and its code."""
    for unit in units:
        behind = _AFTER_UNIT.match(text, unit.end)
        province = _province_in(behind["name"], gazetteer) if behind else None
        if behind and province and not _goes_on(text, unit, behind, province.code, gazetteer):
            yield unit, behind, province.code


def _goes_on(text: str, unit: UnitMention, behind: re.Match[str], province_code: str, gazetteer: Gazetteer) -> bool:
    """Whether what stands behind a unit is the next of a list: `nhập các xã Khôi Kỳ, Bình Thuận, Lục Ba và Mỹ Yên`.

    Communes bear the names of provinces, too; it is one of them behind a unit that never lay in the province.
    """
    if any(mark in behind.group() for mark in ("(", "tỉnh ", "thành phố ", "TP")):
        return False
    if _MANY.search(text, max(0, unit.start - _SHORT), unit.start) is not None:
        return True
    return unit.is_known and not gazetteer.find(unit.name, type=unit.type, province_code=province_code)


def homes_told(text: str, units: Sequence[UnitMention], gazetteer: Gazetteer) -> dict[tuple[str, str], str]:
    """The codes of the provinces that stand right behind units of today and in which there is such a unit.

    Papers from all over the country say so of each: `xã Tân Tiến (Lạng Sơn)`. Units by type and folded name; one that
    is given two provinces is left out.
    """
    told: dict[tuple[str, str], set[str]] = {}
    for unit, _, code in _provinces_behind(text, units, gazetteer):
        if gazetteer.find(unit.name, type=unit.type, province_code=code, era="today"):
            told.setdefault((unit.type, fold(unit.name)), set()).add(code)
    return {unit: codes.pop() for unit, codes in told.items() if len(codes) == 1}


def main_province(
    text: str,
    units: Sequence[UnitMention],
    gazetteer: Gazetteer,
    named: Sequence[ProvinceMention],
    *,
    is_act: bool,
) -> str | None:
    """The code of the province that a paper names most, the first of equals, else that of its districts or units.

    One in which none of the units named lies stands behind one in which some do, and behind the one in which all of
    several lie, unless it is spoken of as an authority. A city of none of them is not that of a paper that calls its
    own authorities `Tỉnh ủy` and `UBND tỉnh`.

    Args:
        text: The text of a reading.
        units: The units of the commune level that it names.
        gazetteer: The official provinces and units.
        named: The provinces that it names with their type words and in its datelines.
        is_act: Whether the paper is an act.
    """
    counts: Counter[str] = Counter()
    for mention in named:
        counts[mention.code] += mention.weight
    codes = sorted(counts, key=lambda code: -counts[code])
    if is_act:
        return codes[0] if codes else None
    if codes:
        home = next((code for code in codes if _has_units(code, units, gazetteer)), None)
        home = home or _province_of_passed(text, units, gazetteer, named)
        codes = [] if home else _not_cities(codes, text, named, gazetteer)
        if home or codes:
            return home or codes[0]
    counts.clear()
    for mention in _provinces_in_passing(text, units, gazetteer):
        counts[mention.code] += mention.weight
    code = next((code for code, _ in counts.most_common() if _has_units(code, units, gazetteer)), None)
    return (
        code
        or _province_of_districts(text, units, gazetteer)
        or province_of_all(text, units, gazetteer)
        or _province_of_merged(text, gazetteer)
    )


def _province_of_passed(
    text: str, units: Sequence[UnitMention], gazetteer: Gazetteer, named: Sequence[ProvinceMention]
) -> str | None:
    """The code of the province of all units of a paper that names others only as places: `Hội nghị họp tại tỉnh A`."""
    is_authority = any(names_authority(text, mention.start) for mention in named)
    return None if is_authority else province_of_all(text, units, gazetteer)


def _not_cities(codes: list[str], text: str, named: Sequence[ProvinceMention], gazetteer: Gazetteer) -> list[str]:
    """Some provinces without the cities that a paper names whose own province is a `tỉnh`."""
    cities = {mention.code for mention in named} - {mention.code for mention in named if not mention.is_city}
    if not cities or not is_called_tinh(text, lambda words: _province_in(words, gazetteer) is not None):
        return codes
    return [code for code in codes if code not in cities]


def _has_units(province_code: str, units: Sequence[UnitMention], gazetteer: Gazetteer) -> bool:
    """Whether a unit that the paper names lies in a province."""
    names = {(unit.name, unit.type) for unit in units if unit.is_known}
    return any(gazetteer.find(name, type=kind, province_code=province_code, era="today") for name, kind in names)


def _provinces_in_passing(text: str, units: Sequence[UnitMention], gazetteer: Gazetteer) -> Iterator[ProvinceMention]:
    """Every mention of a province without a type word, for papers that name none in any other way."""
    names = {fold(unit.name) for unit in units}
    for pattern, end, weight in ((_PAPER_OF, _HEAD, 3), (_IN_PASSING, len(text), 1)):
        for match in pattern.finditer(text, 0, end):
            province = _province_in(match["name"], gazetteer)
            if province and fold(match["name"]) not in names and not _is_leader(match["name"]):
                yield ProvinceMention(province.code, weight, match.start("name"))


def _is_leader(name: str) -> bool:
    """`Tư tưởng của Hồ Chí Minh`: the city is written with its type word."""
    return fold(name).startswith(fold("Hồ Chí Minh"))


def _province_of_districts(text: str, units: Sequence[UnitMention], gazetteer: Gazetteer) -> str | None:
    """The code of the one province of today in which districts of old lay that a paper names with units of theirs."""
    names = {known_district(match["name"], gazetteer)[0] for match in DISTRICT.finditer(text)}
    named = known_names(text, units, gazetteer)
    codes = {
        gazetteer.province_code_today(found)
        for district in filter(gazetteer.is_district, names)
        for name, kind in named
        for found in gazetteer.find(name, type=kind, district=district, era="before")
    }
    return codes.pop() if len(codes) == 1 else None


def _province_of_merged(text: str, gazetteer: Gazetteer) -> str | None:
    """The code of the province named of which a paper names several units with all that they were made of.

    That holds for lists of bare names: `Danh sách xã mới của Gia Lai` above `Gào (Ia Kênh, Gào, Ia Pếch)`.
    """
    words = {match.group() for match in _RUN.finditer(text)}
    codes = {province.code for one in words if (province := _province_in(one, gazetteer)) is not None}
    key = word_key(text) if codes else ""
    syllables = syllables_of(key)
    found = {
        code: sum(all(name in key for name in names) for names in merged_by_name(syllables, gazetteer, code))
        for code in sorted(codes)
    }
    best = max(found, key=lambda code: found[code], default=None)
    return best if best is not None and found[best] >= _FEWEST_MERGED else None


def _province_in(words: str, gazetteer: Gazetteer) -> Province | None:
    """The province whose name opens a run of capitalised words, as it is today."""
    for end in reversed([match.end() for match in _WORD.finditer(words)]):
        province = gazetteer.province(words[:end])
        if province is not None:
            return province
    return None


def _is_city(words: str, gazetteer: Gazetteer) -> bool:
    """Whether a run of capitalised words begins with the name of a city of the centre."""
    found = (gazetteer.former_province(words[: end.end()]) for end in reversed(list(_WORD.finditer(words))))
    named = next((province for province in found if province is not None), None)
    return named is not None and named.type == "thành phố"
