"""Names beside that of a unit of today which are those of all that it was made of, as the official mergers have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.extract.frames.extents import WHOLE
from etl.extract.frames.listed import ListedUnit
from etl.extract.mergers.named import NamedPlace, units_called
from etl.extract.mergers.roles import Edge
from etl.gazetteer import Gazetteer
from etl.model.units import Unit

_FEWEST = 2
_FURTHEST = 160
"""How far apart two of the names stand at most, in characters."""


class OriginsBeside:
    """Looks from each of some places for the predecessors before and behind it."""

    def __init__(self, gazetteer: Gazetteer, province_code: str, places: Sequence[NamedPlace]) -> None:
        self.places = places
        self._gazetteer, self._code = gazetteer, province_code

    def of(self, index: int, free: int) -> Iterator[tuple[Unit, list[int]]]:
        """The units of today that a place may name with the places of all their predecessors, the nearest first.

        Args:
            index: The place.
            free: The first place that may be one of a predecessor.
        """
        for unit in self.made_of_several(index):
            origins = self._gazetteer.origins(unit)
            for step in (1, -1):
                taken = self._taken(index, step, origins, free)
                if len(taken) == len(origins):
                    yield unit, taken

    def made_of_several(self, index: int) -> list[Unit]:
        """The units of today that a place may name which were made of several."""
        called = self.called(index)
        return [unit for unit in called if unit.is_today and len(self._gazetteer.origins(unit)) >= _FEWEST]

    def called(self, index: int) -> tuple[Unit, ...]:
        """The units that a place may name."""
        return units_called(self._gazetteer, self._code, self.places[index])

    def _taken(self, index: int, step: int, origins: Sequence[Unit], free: int) -> list[int]:
        """The places beside one, on one side of it, that name units of which its unit was made, each once."""
        left = list(origins)
        taken: list[int] = []
        other = index + step
        while left and free <= other < len(self.places):
            called = self.called(other)
            fits = [unit for unit in left if unit in called]
            low, high = sorted((other - step, other))
            if not fits or self.places[high].start - self.places[low].end > _FURTHEST:
                break
            left.remove(fits[0])
            taken.append(other)
            other += step
        return taken

    def edges(self, index: int, unit: Unit, taken: Sequence[int]) -> tuple[ListedUnit, tuple[Edge, ...]]:
        """The unit that a place names, and the edges that lead to it from others, in order.

        Args:
            index: The place.
            unit: What it names.
            taken: The places of the predecessors.
        """
        place = self.places[index]
        kind = place.type if place.is_typed else unit.type
        new = ListedUnit(place.start, place.end, place.name, kind, WHOLE, is_extent_own=False)
        origins = self._gazetteer.origins(unit)
        return new, tuple(Edge(self._listed(one, origins), new, "merged", "known") for one in sorted(taken))

    def _listed(self, index: int, origins: Sequence[Unit]) -> ListedUnit:
        """A predecessor; the type of those named before it only if it has it."""
        place = self.places[index]
        has_type = any(unit.type == place.type and unit in origins for unit in self.called(index))
        kind = place.type if has_type else None
        return ListedUnit(place.start, place.end, place.name, kind, place.extent, place.is_extent_own)
