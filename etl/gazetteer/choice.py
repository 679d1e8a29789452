"""Telling namesakes apart by what stands around a mention."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from etl.gazetteer.question import Question
from etl.model.units import REFORM_DATE, Unit
from etl.model.values import value


@value(frozen=True, slots=True)
class Choice:
    """What is left of several units, and by what they were told apart."""

    left: tuple[Unit, ...]
    by: tuple[str, ...] = ()

    @property
    def unit(self) -> Unit | None:
        """The unit, if one is left."""
        return self.left[0] if len(self.left) == 1 else None

    @property
    def reason(self) -> str:
        """How it came about, in a sentence."""
        if self.unit is None:
            return f"{len(self.left)} units of this name fit equally well."
        return f"Told from its namesakes by {' and '.join(self.by)}." if self.by else "The only unit of this name."


def choose(units: Iterable[Unit], question: Question) -> Choice:
    """Tell units of one name apart; several are left where nothing does."""
    left = tuple(units)
    by: list[str] = []
    for name, narrower in _CRITERIA:
        if len(left) < 2:
            break
        narrowed = tuple(narrower(left, question))
        if 0 < len(narrowed) < len(left):
            left = narrowed
            by.append(name)
    return Choice(left, tuple(by))


def _by_type(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    return [unit for unit in units if question.has_type(unit)]


def _by_district(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    district = question.mention.district
    return [unit for unit in units if question.index.is_in_district(unit, district)] if district else units


def _by_former_province(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    former = question.index.former_province(question.mention.province) if question.mention.province else None
    if former is None:
        return units
    return [unit for unit in units if not unit.is_today and unit.province_code == former.code]


def _by_links(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    return _best(units, question.support)


def _by_neighbours(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    return _best(units, question.neighbours)


def _by_nearby_districts(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    for district in question.context.districts:
        if found := [unit for unit in units if question.index.is_in_district(unit, district)]:
            return found
    return units


def _by_day(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    """Of the intervals of one unit, the one that holds the day, or the present one."""
    if len({unit.code for unit in units}) > 1:
        return units
    day = question.context.on
    if day is None:
        return [unit for unit in units if unit.valid_to is None]
    day = max(day, REFORM_DATE)
    return [u for u in units if u.valid_from and u.valid_from <= day and (u.valid_to is None or day < u.valid_to)]


def _best(units: Sequence[Unit], score: Callable[[Unit], int]) -> Sequence[Unit]:
    scores = [score(unit) for unit in units]
    best = max(scores)
    return [unit for unit, value in zip(units, scores, strict=True) if value == best]


_CRITERIA: tuple[tuple[str, Callable[[Sequence[Unit], Question], Sequence[Unit]]], ...] = (
    ("the type", _by_type),
    ("the district", _by_district),
    ("the former province", _by_former_province),
    ("the units that it is named with", _by_links),
    ("the district of the units that it is named with", _by_neighbours),
    ("the districts named nearby", _by_nearby_districts),
    ("the day", _by_day),
)
"""What tells namesakes apart, the surest first."""
