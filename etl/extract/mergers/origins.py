"""What the official mergers say to a list of units: whether one of today was made of them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from enum import Enum, auto
from functools import lru_cache

from etl.extract.frames.listed import ListedUnit
from etl.extract.mergers.links import is_nearly
from etl.gazetteer import Gazetteer
from etl.model.units import Unit

_Name = tuple[str, str | None]


class Unsaid(Enum):
    """Which predecessors of a unit a list of them may leave out."""

    NOTHING = auto()
    SMALL = auto()
    """One of the new unit's own name, and those that gave only a part of themselves."""
    ANY = auto()


def are_known(
    gazetteer: Gazetteer, name: str, kind: str | None, units: Sequence[ListedUnit], *, unsaid: Unsaid = Unsaid.ANY
) -> bool:
    """Whether some units are known to have become one unit of today, wherever in the country it lies.

    Args:
        gazetteer: The official mergers.
        name: The name of the unit of today.
        kind: Its type.
        units: The units of before.
        unsaid: Which others may have become a part of it.
    """
    return any(is_made_of(new, units, gazetteer, unsaid) for new in gazetteer.find(name, type=kind, era="today"))


def is_made_of(new: Unit, units: Sequence[ListedUnit], gazetteer: Gazetteer, unsaid: Unsaid) -> bool:
    """Whether each of some units of before became a part of a unit of today, and only what may go unsaid did besides.

    Args:
        new: The unit of today.
        units: The units of before.
        gazetteer: The official mergers.
        unsaid: Which others may have become a part of it.
    """
    return _is_made_of(new, tuple((unit.name, unit.type) for unit in units), gazetteer, unsaid)


@lru_cache(maxsize=1 << 14)
def _is_made_of(new: Unit, units: tuple[_Name, ...], gazetteer: Gazetteer, unsaid: Unsaid) -> bool:
    """The same of some names with their types, which a paper may tell again and again."""
    origins = {one.unit_id: one for one in gazetteer.origins(new)}
    found = _named(origins, units, gazetteer)
    if not all(found) or unsaid is Unsaid.ANY:
        return all(found)
    missing = [origins[key] for key in origins.keys() - set().union(*found)]
    return not missing or (unsaid is Unsaid.SMALL and all(is_small(unit, new, gazetteer) for unit in missing))


def _named(origins: dict[str, Unit], units: Sequence[_Name], gazetteer: Gazetteer) -> list[Set[str]]:
    """For each unit the predecessors that it may be; none where it is none.

    A name that no unit has may be a slip for that of the one predecessor that is like it and not named otherwise.
    """
    found: list[Set[str]] = [
        origins.keys() & {one.unit_id for one in gazetteer.find(name, type=kind, era="before")} for name, kind in units
    ]
    left = origins.keys() - set().union(*found)
    for index, (name, kind) in enumerate(units):
        if left and not found[index] and not gazetteer.find(name):
            near = {key for key in left if is_nearly(origins[key], name, kind)}
            found[index] = near if len(near) == 1 else found[index]
    return found


def is_small(unit: Unit, new: Unit, gazetteer: Gazetteer) -> bool:
    """Whether a unit of before may go unsaid among those that one of today was made of."""
    return unit.name == new.name or any(link.is_split for link in gazetteer.links_from(unit.unit_id))
