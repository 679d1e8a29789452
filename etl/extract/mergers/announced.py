"""Names whose type and district stand before them with their number: `do hai phường của TP A gộp lại, gồm B, C`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from etl.extract.frames.list_tokens import COUNT, DISTRICT
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mentions import UNIT_TYPE, known_district, plain_district_type, plain_type
from etl.gazetteer import Gazetteer
from etl.text.numbers import parse_number

_ANNOUNCES = re.compile(
    rf"(?<!\w)(?P<count>{COUNT}) (?P<unit>{UNIT_TYPE})(?: cũ| trước đây)?"
    rf"(?: (?:của|thuộc|ở|trong)(?: địa bàn)? (?P<place>{DISTRICT.pattern}))?"
)
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
    return [_announced(text, start, units, gazetteer) if _is_bare(units) else units for units in lists]


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
