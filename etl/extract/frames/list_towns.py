"""The town of a district without its name: `nhập các xã A, B và thị trấn`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.frames.listed import ListedUnit, ListState
from etl.gazetteer import Gazetteer

_TOWN = "thị trấn"
_FEWEST = 2


def take_town(state: ListState, match: re.Match[str]) -> int | None:
    """Take a town in whose name is not told; what stands in the list tells it in the end (`with_towns`)."""
    is_first = all(unit.name != _TOWN for unit in state.units)
    return state.add(match.start(), match.end(), _TOWN, _TOWN) if state.joint and state.units and is_first else None


def with_towns(units: Sequence[ListedUnit], gazetteer: Gazetteer) -> list[ListedUnit]:
    """The units, a town without a name by that of the only one in the only district in which all others lay.

    Without it where no such district is known.
    """
    if all(unit.name != _TOWN for unit in units):
        return list(units)
    others = [unit for unit in units if unit.name != _TOWN]
    name = _name(others, gazetteer)
    if name is None:
        return others
    return [replace(unit, name=name) if unit.name == _TOWN else unit for unit in units]


def _name(others: Sequence[ListedUnit], gazetteer: Gazetteer) -> str | None:
    lain = [
        {
            (gazetteer.province_code_today(one), one.district_name)
            for one in gazetteer.find(unit.name, type=unit.type, era="before")
        }
        for unit in others
    ]
    common = set.intersection(*lain) if len(lain) >= _FEWEST else set()
    if len(common) != 1:
        return None
    code, district = common.pop()
    units = gazetteer.shelf(code, "before").units
    towns = {unit.name for unit in units if unit.district_name == district and unit.type == _TOWN}
    return towns.pop() if len(towns) == 1 else None
