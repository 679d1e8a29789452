"""The two ends of an edge as official units: the successor among today's, the predecessor among yesterday's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rapidfuzz.distance import OSA

from etl.gazetteer import Context as LinkContext
from etl.gazetteer import Gazetteer, Mention
from etl.gazetteer.mention import Era
from etl.gazetteer.names import joined_key
from etl.model.units import Unit
from etl.model.values import value

_LETTERS_FOR_ONE_SLIP = 5


@value(frozen=True, slots=True)
class End:
    """One end of an edge as the paper names it."""

    name: str
    type: str | None
    district: str | None = None


@dataclass(frozen=True)
class EdgeLinker:
    """Links the ends of the edges of one paper."""

    gazetteer: Gazetteer
    province_codes: tuple[str, ...]
    on: date
    """The day of which the paper speaks, which chooses between the intervals of a unit of today."""
    is_act: bool
    """Whether the paper is the act itself. Any other paper's predecessor must be one that the official links know, or
    lie in the district that the paper names: papers also name units that had ended before."""

    def link(self, successor: End, predecessors: Sequence[End]) -> tuple[Unit | None, tuple[Unit | None, ...]]:
        """The official units of a successor and of its predecessors; None where the gazetteer abstains.

        A name that only one unit of the province has is taken at once; of the others each end helps to tell the rest.
        """
        new = self._plain(successor, "today")
        old = [self._plain(end, "before") for end in predecessors]
        if new is None:
            new = self._climb(successor, "today", self._companions(predecessors, old, None))
        for index, end in enumerate(predecessors):
            if old[index] is None:
                companions = self._companions(predecessors, old, index) + ((new.unit_id,) if new else ())
                old[index] = self._climb(end, "before", companions, self._districts(predecessors))
        if self.is_act:
            return new, tuple(old)
        ends = zip(old, predecessors, strict=True)
        kept = [unit if self._is_supported(unit, end, new) else None for unit, end in ends]
        return new, tuple(self._with_misspelt(kept, predecessors, new))

    def _is_supported(self, unit: Unit | None, end: End, successor: Unit | None) -> bool:
        if unit is None:
            return False
        if end.district and unit.type == end.type and self.gazetteer.is_in_district(unit, end.district):
            return True
        return successor is not None and unit in self.gazetteer.origins(successor)

    def _with_misspelt(
        self, units: list[Unit | None], ends: Sequence[End], successor: Unit | None
    ) -> Iterator[Unit | None]:
        """The units, and where one is missing the official predecessor left over whose name is nearly the paper's.

        What another unit of the province and the type was called is no slip.
        """
        origins = self.gazetteer.origins(successor) if successor else ()
        left = [unit for unit in origins if unit not in units]
        for unit, end in zip(units, ends, strict=True):
            is_slip = unit is None and not self._is_name(end)
            near = [other for other in left if is_slip and is_nearly(other, end.name, end.type)]
            yield near[0] if len(near) == 1 else unit

    def _is_name(self, end: End) -> bool:
        """Whether a unit of the province and of this type was called so before the reform."""
        find = self.gazetteer.find
        return any(find(end.name, type=end.type, province_code=code, era="before") for code in self.province_codes)

    def _plain(self, end: End, era: Era) -> Unit | None:
        if end.type is None or not self.province_codes:
            return None
        codes = self.province_codes
        units = [unit for code in codes for unit in self.gazetteer.find(end.name, province_code=code, era=era)]
        kind = None if end.type == "huyện" else end.type
        if len(units) != 1 or units[0].type != kind:
            return None
        if end.district and not self.gazetteer.is_in_district(units[0], end.district):
            return None
        return units[0]

    def _climb(self, end: End, era: Era, companions: tuple[str, ...], districts: tuple[str, ...] = ()) -> Unit | None:
        kind = None if end.type == "huyện" else end.type
        asked = (
            Mention(end.name, kind, end.district, era),
            LinkContext(self.province_codes, districts, companions, self.on),
        )
        if asked not in self._linked:
            unit = self.gazetteer.link(*asked).unit
            is_part = end.type == "huyện" and unit is not None and unit.type is not None
            self._linked[asked] = None if is_part else unit  # A township may have the name of its district.
        return self._linked[asked]

    @cached_property
    def _linked(self) -> dict[tuple[Mention, LinkContext], Unit | None]:
        """What `_climb` has found; papers say again what was merged."""
        return {}

    @staticmethod
    def _companions(ends: Sequence[End], units: Sequence[Unit | None], without: int | None) -> tuple[str, ...]:
        return tuple(
            unit.unit_id if unit else f"{end.type or ''} {end.name}".strip()
            for index, (end, unit) in enumerate(zip(ends, units, strict=True))
            if index != without
        )

    @staticmethod
    def _districts(ends: Sequence[End]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(end.district for end in ends if end.district))


def is_nearly(unit: Unit, name: str, kind: str | None) -> bool:
    """Whether a unit has the type and, but for one letter in five, the name that a paper gives."""
    if kind is not None and unit.type != kind:
        return False
    key, other = joined_key(name), joined_key(unit.name)
    return OSA.distance(key, other) * _LETTERS_FOR_ONE_SLIP <= len(key)
