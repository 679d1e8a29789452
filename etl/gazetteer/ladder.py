"""The ladder of linking: from the official name down to a misspelt one, and off it where two units fit."""

from __future__ import annotations

from collections.abc import Iterator

from etl.gazetteer.choice import Choice, choose
from etl.gazetteer.mention import Era, Linked, Rung
from etl.gazetteer.names import letters_key, name_key
from etl.gazetteer.question import Question
from etl.gazetteer.shelf import DIACRITICS
from etl.model.units import Unit
from etl.model.values import value
from etl.text.fold import ascii_fold

MIN_LETTERS = {1: 5, 2: 10}
"""How long a name must be for one and for two wrong letters; shorter names have too many neighbours."""
MARGIN = 2
"""How many letters further off the next unit must be than the nearest."""
SUPPORTED_SHARE = 3
"""Where the official links connect a unit with its companions, one letter in so many may be wrong."""

_ELSEWHERE = "Only units of other provinces or of the other time have this name."


@value(frozen=True, slots=True)
class Step:
    """The units that a name can mean when some differences are ignored."""

    rung: Rung
    reason: str
    choice: Choice
    can_be_slip: bool = False
    """Whether what is ignored changes the sound, so that a slip of another name may look the same."""


def climb(question: Question) -> Linked:
    """The unit that the question's mention means, or None with the reason."""
    first = next(_steps(question), None)
    if first is None and not question.province_codes:
        return _abstain("No unit has this name, and the province is not known.")
    if question.has_companions:
        return _with_companions(first, question)
    return _alone(first, question)


def _steps(question: Question) -> Iterator[Step]:
    """The rungs on which units of this name stand, the safest first."""
    if namesakes := question.namesakes():
        yield _named(choose(namesakes, question), question)
    shelves = [question.index.shelf(code, question.mention.era) for code in question.province_codes]
    for found in zip(*(shelf.variants(question.name) for shelf in shelves), strict=True):
        ignored = found[0][0]
        if units := [unit for _, variants in found for unit in variants if not question.is_named_beside(unit)]:
            reason = f"The only unit of this name but for {ignored}."
            yield Step(Rung.VARIANT, reason, choose(units, question), ignored == DIACRITICS)


def _named(choice: Choice, question: Question) -> Step:
    """The safest rung: the name is the official one but for its writing."""
    unit = choice.unit
    if unit is None or choice.by:
        return Step(Rung.CONTEXT, choice.reason, choice)
    if not question.has_type(unit):
        return Step(Rung.CONTEXT, "The only unit of this name in the province; its type is another.", choice)
    if unit.name == question.name:
        return Step(Rung.EXACT, choice.reason, choice)
    return Step(Rung.FOLDED, f"{choice.reason[:-1]}, written in another way.", choice)


def _with_companions(first: Step | None, question: Question) -> Linked:
    """A unit that the official links connect with what it is named with outweighs the letters of its name."""
    for step in _steps(question):
        if step.choice.unit and question.support(step.choice.unit):
            return _weighed(first, Linked(step.choice.unit, step.rung, step.reason, step.choice.left), question)
    near = _near(question, len(letters_key(question.name)) // SUPPORTED_SHARE)
    supported = [(distance, unit) for distance, unit in near if question.support(unit)]
    choice = choose((unit for distance, unit in supported if distance == supported[0][0]), question)
    if choice.unit:
        reason = "A similar name, and the official links connect it with its companions."
        return _weighed(first, Linked(choice.unit, Rung.FUZZY, reason, choice.left), question)
    return _alone(first, question)


def _weighed(first: Step | None, supported: Linked, question: Question) -> Linked:
    """What the links support, unless units of the very name and type stand against it."""
    named = first.choice.left if first and first.rung is not Rung.VARIANT else ()
    against = tuple(unit for unit in named if question.has_type(unit))
    if not against or supported.unit is None or supported.unit in against:
        return supported
    reason = "The name is that of one unit, but the official links connect its companions with one of a similar name."
    return _abstain(reason, (*against, supported.unit))


def _alone(first: Step | None, question: Question) -> Linked:
    """By the name, its type and its place only."""
    if first is None:
        return _nearest(question)
    unit = first.choice.unit
    if unit is None:
        return _abstain(first.choice.reason, first.choice.left)
    if doubt := _doubt(unit, question) or (_doubt_of_slip(unit, question) if first.can_be_slip else None):
        return _abstain(doubt, first.choice.left)
    return Linked(unit, first.rung, first.reason, first.choice.left)


def _doubt(unit: Unit, question: Question) -> str | None:
    """Why the only unit of a name is not taken, if there is a reason."""
    if question.is_elsewhere(unit):
        return "The only unit of this name lies in another district."
    if question.has_type(unit):
        return None
    other: Era = "before" if question.mention.era == "today" else "today"
    namesakes = question.index.find(question.name, type=question.kind, era=other)
    if any(question.index.province_code_today(namesake) in question.province_codes for namesake in namesakes):
        return "Its type is that of a unit of the other time."
    if any(step.choice.unit and question.has_type(step.choice.unit) for step in _steps(question)):
        return "The only unit of this name has another type, and one of a similar name has this type."
    if not question.province_codes or question.kind == "thị trấn":
        return "The only unit of this name has another type."
    return None


def _doubt_of_slip(unit: Unit, question: Question) -> str | None:
    """Why a unit that differs in marks only is not taken: the slip of a letter of another name is as likely."""
    name = letters_key(question.name)
    if name == ascii_fold(name):
        return None
    if question.index.find(question.name):
        return _ELSEWHERE
    near = [(distance, other) for distance, other in _near(question, len(name)) if question.has_type(other)]
    distance = next((distance for distance, other in near if other.code == unit.code), len(name))
    if any(other.code != unit.code for other_distance, other in near if other_distance <= distance):
        return "Another unit of the province has a name as similar."
    return None


def _nearest(question: Question) -> Linked:
    """The unit within a letter or two of the name, if no other is near."""
    if namesakes := question.index.find(question.name):
        return _abstain(_ELSEWHERE, namesakes)
    key = letters_key(question.name)
    near = _near(question, max(MIN_LETTERS) + MARGIN - 1)
    if not near:
        return _abstain("No unit of the province has a similar name.")
    best = near[0][0]
    close = tuple(unit for distance, unit in near if distance < best + MARGIN)
    choice = choose(close, question)
    if len(key) < MIN_LETTERS.get(best, len(key) + 1) or len({unit.code for unit in close}) > 1:
        return _abstain("No unit of the province is near enough to the name, or several are.", close)
    if choice.unit is None or not question.has_type(choice.unit) or question.is_elsewhere(choice.unit):
        return _abstain("The only unit of a similar name has another type or lies in another district.", close)
    reason = f"No other unit of the province is within {best + MARGIN - 1} letters of the name."
    return Linked(choice.unit, Rung.FUZZY, reason, close)


def _near(question: Question, limit: int) -> list[tuple[int, Unit]]:
    """The units whose names differ by at most so many letters, and in no numeral, nearest first."""
    numerals = _numerals(question.name)
    found = [
        (distance, unit)
        for code in question.province_codes
        for distance, units in question.index.shelf(code, question.mention.era).near(question.name, limit)
        for unit in units
        if _numerals(unit.name) == numerals and not question.is_named_beside(unit)
    ]
    return sorted(found, key=lambda pair: (pair[0], pair[1].unit_id))


def _numerals(name: str) -> str:
    return "".join(letter for letter in name_key(name) if letter.isdigit())


def _abstain(reason: str, candidates: tuple[Unit, ...] = ()) -> Linked:
    return Linked(None, Rung.NONE, reason, candidates)
