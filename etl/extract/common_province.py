"""The units that a paper names, the province of today in which all of them lie, and whether it calls it a `tỉnh`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from etl.extract.mentions import NAME, UnitMention, known_name
from etl.gazetteer import Gazetteer
from etl.text.letters import LETTER

_FEWEST = 3
"""So many names at least tell a province together; one or two may stand for units of others too."""
_LIST = re.compile(
    rf"(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|\d) (?P<type>phường|xã)(?: gồm)? ?:? (?P<names>{NAME}"
    rf"(?:(?:, ?| và |, và ){NAME}){{1,30}})"
)
"""Units that share one type word: `các phường: A, B và C`."""
_MARK = re.compile(r", và | và |, ?")
_BODY = r"UBND|HĐND|MTTQ|[Uu]ỷ ban [Nn]hân dân|[Ủủ]y ban [Nn]hân dân|[Hh]ội đồng [Nn]hân dân|Đảng bộ"
_BEHIND = rf"(?![{LETTER}])(?: (?P<name>{NAME}))?"
_PARTY = re.compile(r"(?:[Tt]ỉnh|TỈNH|[Tt]hành|THÀNH) (?:ủy|uỷ|ỦY|UỶ)")
_BODY_BEFORE = re.compile(rf"(?:{_BODY}) \Z", re.IGNORECASE)
_LONGEST_BODY = 24
_OF_TINH = re.compile(rf"(?<![{LETTER}])(?:[Tt]ỉnh (?:ủy|uỷ)|(?:{_BODY}) [Tt]ỉnh){_BEHIND}")
_OF_CITY = re.compile(rf"(?<![{LETTER}])(?:[Tt]hành (?:ủy|uỷ)|(?:{_BODY}) (?:[Tt]hành phố|[Tt][Pp]\.?)){_BEHIND}")


def province_of_all(text: str, units: Sequence[UnitMention], gazetteer: Gazetteer) -> str | None:
    """The code of the only province of today in which all units that a paper names lie, or lay, if they are several."""
    names = known_names(text, units, gazetteer)
    found = ({gazetteer.province_code_today(unit) for unit in gazetteer.find(name, type=kind)} for name, kind in names)
    common = set.intersection(*found) if len(names) >= _FEWEST else set[str | None]()
    return common.pop() if len(common) == 1 else None


def known_names(text: str, units: Sequence[UnitMention], gazetteer: Gazetteer) -> set[tuple[str, str]]:
    """Name and type of each unit that a paper names with its type word, or in a list under one.

    Args:
        text: The text of a reading.
        units: The units that it names with their type words.
        gazetteer: The official units.
    """
    return {(unit.name, unit.type) for unit in units if unit.is_known} | set(_listed(text, gazetteer))


def _listed(text: str, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    for match in _LIST.finditer(text):
        for words in _MARK.split(match["names"]):
            name, _ = known_name(words, gazetteer)
            if gazetteer.find(name, type=match["type"]):
                yield name, match["type"]


def is_called_tinh(text: str, names_province: Callable[[str], bool]) -> bool:
    """Whether a paper speaks of the authorities of its province as of those of a `tỉnh`, and of no city's.

    `Tỉnh ủy` and `UBND tỉnh` without a name are those of the province at home, `Thành ủy Hà Nội` those of a city.

    Args:
        text: The text of a reading.
        names_province: Whether a run of capitalised words begins with the name of a province.
    """
    bare = (match for match in _OF_TINH.finditer(text) if not match["name"] or not names_province(match["name"]))
    return next(bare, None) is not None and _OF_CITY.search(text) is None


def names_authority(text: str, start: int) -> bool:
    """Whether the province named at a place is named as an authority: `Tỉnh ủy A`, `UBND tỉnh A`."""
    is_party = _PARTY.match(text, start) is not None
    return is_party or _BODY_BEFORE.search(text, max(0, start - _LONGEST_BODY), start) is not None
