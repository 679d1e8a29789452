"""Names whose type stands before them with their number: `do hai phường của TP A gộp lại, gồm B, C`.

So do those of new units, each before what it is made of: `hai phường mới là A (gồm xã B và C), D (xã E và F)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from etl.extract.frames.extents import WHOLE
from etl.extract.frames.list_tokens import COUNT, DISTRICT
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mentions import NAME, UNIT_TYPE, known_district, plain_district_type, plain_type
from etl.gazetteer import Gazetteer
from etl.text.numbers import parse_number

_ANNOUNCES = re.compile(
    rf"(?<!\w)(?P<count>{COUNT}) (?P<unit>{UNIT_TYPE})(?: cũ| trước đây)?"
    rf"(?: (?:của|thuộc|ở|trong)(?: địa bàn)? (?P<place>{DISTRICT.pattern}))?"
)
_ROW = re.compile(
    rf"(?<!\w)(?:[Cc]ác|[Nn]hững|{COUNT}) (?P<unit>{UNIT_TYPE})(?: mới)?"
    rf"(?:,? (?:là|gồm|bao gồm|đó là|tên|mang tên|lấy tên|có tên|tên là|tên gọi))*:? (?P<name>{NAME})(?= ?\()"
)
"""Several units of one type, of which the first has a bracket behind it."""
_NEXT_OF_ROW = re.compile(rf" ?\([^()\n]{{1,300}}\)(?:,|;|,? và|,? cùng) (?P<name>{NAME})(?= ?\()")
"""Behind one new unit of several the next, of which no type is told."""
_FEWEST = 2
_REACH = 300
"""How far before the names their number stands at most, in characters."""


def with_announced(text: str, start: int, lists: Iterable[UnitList], gazetteer: Gazetteer) -> list[UnitList]:
    """The lists, those of bare names with the type and the district that the sentence told with their number.

    Args:
        text: The text of the lists.
        start: Where their sentence begins.
        lists: The lists of the sentence, in order.
        gazetteer: The official units, which tell where the name of a district ends and what lay in it.
    """
    told = [_announced(text, start, units, gazetteer) if _is_bare(units) else units for units in lists]
    end = told[-1].end if told else start
    row = (one for one in _row(text, start, end, gazetteer) if not any(at.start <= one.start < at.end for at in told))
    return sorted((*told, *row), key=lambda units: units.start)


def _row(text: str, start: int, end: int, gazetteer: Gazetteer) -> Iterator[UnitList]:
    """Several new units of one type, each of which has what it is made of in brackets behind it."""
    for first in _ROW.finditer(text, start, end):
        kind = plain_type(first["unit"])
        match: re.Match[str] | None = first
        while match is not None and gazetteer.find(match["name"], type=kind, era="today"):
            low, high = match.span("name")
            yield UnitList(low, high, (ListedUnit(low, high, match["name"], kind, WHOLE, is_extent_own=False),))
            match = _NEXT_OF_ROW.match(text, high)


def _is_bare(units: UnitList) -> bool:
    return len(units.units) >= _FEWEST and not any(unit.type or unit.district for unit in units.units)


def _announced(text: str, start: int, units: UnitList, gazetteer: Gazetteer) -> UnitList:
    for match in reversed(list(_ANNOUNCES.finditer(text, max(start, units.start - _REACH), units.start))):
        number = parse_number(match["count"])
        if number is not None and int(number.value) == len(units.units):
            found = (_of(unit, match, gazetteer) for unit in units.units)
            return replace(units, units=tuple(found))
    return units


def _of(unit: ListedUnit, match: re.Match[str], gazetteer: Gazetteer) -> ListedUnit:
    """A unit with the type, and with the district where it is known to have lain there."""
    one = replace(unit, type=plain_type(match["unit"]))
    if not match["place"]:
        return one
    district = f"{plain_district_type(match['type'])} {known_district(match['name'], gazetteer)[0]}"
    return replace(one, district=district) if gazetteer.find(unit.name, district=district, era="before") else one
