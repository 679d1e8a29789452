"""The ladder of linking: from the official name to a misspelt one, and off it where two units fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from etl.gazetteer.mention import Era, Linked, Rung
from etl.gazetteer.names import joined_key, name_key
from etl.gazetteer.question import Question
from etl.model.units import REFORM_DATE, Unit

_MIN_LETTERS = {1: 5, 2: 10}
"""How long a name must be for one and for two wrong letters; shorter names have too many neighbours."""
_MARGIN = 2
"""How many letters further off the next unit must be, so that no second slip could have made the mention of it."""
_SUPPORTED_LIMIT = 3
"""Wrong letters at most where the official links connect the unit with the companions."""
_SUPPORTED_SHARE = 3
"""One wrong letter in so many at most, then."""


def climb(question: Question) -> Linked:
    """The unit that the question's mention means, or None with the reason."""
    namesakes = question.namesakes()
    if namesakes:
        choice = choose(namesakes, question)
        return _doubted(choice, question) or _named(choice, question)
    if not question.province_codes:
        return _abstain("No unit has this name, and the province is not known.", ())
    for ignored, units in _variants(question):
        choice = choose(units, question)
        if choice.unit is None:
            return _abstain(choice.reason, choice.left)
        if question.has_type(choice.unit) or question.support(choice.unit):
            return Linked(choice.unit, Rung.VARIANT, f"The only unit of this name but for {ignored}.", choice.left)
    return _nearest(question)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is left of several units, and by what it was told apart."""

    left: tuple[Unit, ...]
    reason: str
    by: tuple[str, ...] = ()

    @property
    def unit(self) -> Unit | None:
        """The unit, if one is left."""
        return self.left[0] if len(self.left) == 1 else None


def choose(units: Iterable[Unit], question: Question) -> Choice:
    """Tell units of one name apart by what stands around the mention; several are left where nothing does."""
    left = tuple(units)
    by: list[str] = []
    for name, narrower in _CRITERIA:
        if len(left) == 1:
            break
        narrowed = narrower(left, question)
        if 0 < len(narrowed) < len(left):
            left = tuple(narrowed)
            by.append(name)
    if len(left) == 1:
        return Choice(left, f"Told from its namesakes by {' and '.join(by)}." if by else "The only unit.", tuple(by))
    return Choice(left, f"{len(left)} units of this name fit equally well.", tuple(by))


def _by_type(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    return [unit for unit in units if question.has_type(unit)]


def _by_district(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    district = question.mention.district
    return [unit for unit in units if question.index.is_in_district(unit, district)] if district else units


def _by_province(units: Sequence[Unit], question: Question) -> Sequence[Unit]:
    """A former province, where the paper names it beside the unit."""
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


_CRITERIA: tuple[tuple[str, Callable[[Sequence[Unit], Question], Sequence[Unit]]], ...] = (
    ("the type", _by_type),
    ("the district", _by_district),
    ("the former province", _by_province),
    ("the units that it is named with", _by_links),
    ("the district of the units that it is named with", _by_neighbours),
    ("the districts named nearby", _by_nearby_districts),
    ("the day", _by_day),
)
"""What tells namesakes apart, the surest first."""


def _best(units: Sequence[Unit], score: Callable[[Unit], int]) -> Sequence[Unit]:
    scores = [score(unit) for unit in units]
    best = max(scores)
    return [unit for unit, value in zip(units, scores, strict=True) if value == best]


def _doubted(choice: Choice, question: Question) -> Linked | None:
    """Why a unit of the right name is not taken, if there is a reason."""
    unit = choice.unit
    if unit is None:
        return _abstain(choice.reason, choice.left)
    if question.support(unit):
        return None
    if not question.has_type(unit):
        other: Era = "before" if question.mention.era == "today" else "today"
        namesakes = question.index.find(question.name, type=question.kind, era=other)
        if any(question.index.province_code_today(u) in question.province_codes for u in namesakes):
            return _abstain("Its type is that of a unit of the other time.", (unit, *namesakes))
        if not question.province_codes or question.kind == "thị trấn":
            return _abstain("The only unit of this name has another type.", choice.left)
    district = question.mention.district
    if district and not question.province_codes and not question.index.is_in_district(unit, district):
        return _abstain("The only unit of this name lies in another district.", choice.left)
    return None


def _named(choice: Choice, question: Question) -> Linked:
    """A unit of the right name, on the rung that it takes."""
    unit = choice.left[0]
    if choice.by:
        return Linked(unit, Rung.CONTEXT, choice.reason, choice.left)
    if not question.has_type(unit):
        return Linked(
            unit, Rung.CONTEXT, "The only unit of this name in the province; its type is another.", choice.left
        )
    if unit.name == question.name:
        return Linked(unit, Rung.EXACT, "The only unit of this name.", choice.left)
    return Linked(unit, Rung.FOLDED, "The only unit of this name, written in another way.", choice.left)


def _variants(question: Question) -> Iterable[tuple[str, tuple[Unit, ...]]]:
    """The units of the provinces that have the name when more and more is ignored."""
    shelves = [question.index.shelf(code, question.mention.era) for code in question.province_codes]
    for steps in zip(*(shelf.variants(question.name) for shelf in shelves), strict=True):
        units = tuple(unit for _, found in steps for unit in found)
        if units:
            yield steps[0][0], units


def _nearest(question: Question) -> Linked:
    """The unit within a letter or two of the name, if no other is near."""
    key = joined_key(question.name)
    limit = max(_SUPPORTED_LIMIT, max(_MIN_LETTERS) + _MARGIN) - 1
    near = sorted(
        (distance, unit.unit_id, unit)
        for code in question.province_codes
        for distance, units in question.index.shelf(code, question.mention.era).near(question.name, limit)
        for unit in units
        if _digits(unit.name) == _digits(question.name)
    )
    candidates = tuple(unit for _, _, unit in near[:5])
    supported = [
        unit for distance, _, unit in near if distance * _SUPPORTED_SHARE <= len(key) and question.support(unit)
    ]
    if len({unit.code for unit in supported}) == 1:
        choice = choose(supported, question)
        return Linked(
            choice.unit,
            Rung.FUZZY,
            "A similar name, and the official links connect it with its companions.",
            candidates,
        )
    if not near:
        return _abstain("No unit of the province has a similar name.", ())
    return _by_margin(near, key, question) or _abstain(
        "No unit of the province is near enough to the name.", candidates
    )


def _by_margin(near: Sequence[tuple[int, str, Unit]], key: str, question: Question) -> Linked | None:
    best = near[0][0]
    if len(key) < _MIN_LETTERS.get(best, len(key) + 1):
        return None
    close = [unit for distance, _, unit in near if distance < best + _MARGIN]
    typed = [unit for unit in close if question.has_type(unit)]
    if len({unit.code for unit in close}) > 1 or not typed:
        return None
    choice = choose(typed, question)
    reason = f"No other unit of the province is within {best + _MARGIN - 1} letters of the name."
    return Linked(choice.unit, Rung.FUZZY, reason, tuple(close))


def _digits(name: str) -> str:
    return "".join(letter for letter in name_key(name) if letter.isdigit())


def _abstain(reason: str, candidates: tuple[Unit, ...]) -> Linked:
    return Linked(None, Rung.NONE, reason, candidates)
