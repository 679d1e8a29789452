"""From a stack of posts with its persons to claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.context import PaperContext
from etl.extract.grounding import evidence
from etl.extract.leadership.brackets import unit_behind
from etl.extract.leadership.columns import Cell
from etl.extract.leadership.doubts import doubt_of, may_name_unit
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.keys import position_key
from etl.extract.leadership.leavings import is_unit_left
from etl.extract.leadership.nominations import is_nomination
from etl.extract.leadership.olden import held_before, is_behind_old, is_of_before
from etl.extract.leadership.people import Known
from etl.extract.leadership.periods import is_over_at, posts_over
from etl.extract.leadership.phrases import Person
from etl.extract.leadership.positions import Position
from etl.extract.leadership.seat import Seat
from etl.extract.leadership.seats import Seats
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.tenure import Tenure
from etl.extract.leadership.vocabulary import Head
from etl.model.claims import ClaimStatus, LeadershipClaim
from etl.model.units import Unit
from etl.model.values import value
from etl.text.words import unify_seats

SENTENCE = "leadership.sentence"
"""The rule of claims that a sentence makes."""
SIGNATURE = "leadership.signature"
"""The rule of claims that a signature makes."""
CARD = "leadership.card"
"""The rule of claims that a name and posts on lines of their own make."""
ROW = "leadership.row"
"""The rule of claims that a row of a table makes."""
HEADING = "leadership.heading"
"""The rule of claims that a name under a heading of posts makes."""
_MAY_BE_HELD = "The post may be held now, or have been held with the former one before it."
_YEAR_OF_BEFORE = re.compile(r"(?<!\d)(?:19\d\d|20[01]\d|202[0-4])(?!\d)")
"""A year before the reform in a sentence: there have been units that ended before those of which the list knows."""
_COMMUNE = re.compile(unify_seats(r"(?<!\w)(?:xã|phường|đặc khu)(?!\w)|(?<!\w)[px]\."))
"""Its type in a sentence; without it a district may be meant that had the name."""
_STANDING = re.compile(unify_seats(r"\s*(?:\(\s*(?:phụ\s+trách\s+)?|,\s*phụ\s+trách\s+)thường\s+trực"))


@value(frozen=True, slots=True)
class Statement:
    """A stack of posts as one place of a paper states it."""

    stack: Stack
    tenure: Tenure
    start: int
    """Where the words that carry it begin in the reading's text."""
    end: int
    rule: str
    before: str
    """The key of the words before the posts in their sentence."""
    doubt: str | None = None
    """Why it is not certain that the posts are those persons'."""
    nominated: tuple[Cell, ...] = ()
    """The cells of a row whose posts are those for which the persons stand."""


def claims_of(
    statement: Statement, context: PaperContext, seats: Seats, known: dict[int, Known]
) -> Iterator[LeadershipClaim]:
    """One claim for each person and post of a statement.

    Args:
        statement: The statement.
        context: The paper.
        seats: Finds the units.
        known: Who is meant by each mention, by its start.
    """
    stack = statement.stack
    for person in stack.persons:
        who = known.get(person.start, Known(None, False))
        positions = stack.held_by(person)
        if who.name is None or any(position.mark == "cố" for position in positions):
            continue
        is_here = statement.start <= positions[0].start < statement.end
        at = positions[0].start if is_here else person.start
        seats.beside = unit_behind(context, person.end)
        resolved = seats.resolve(positions, statement.start, at, is_former=statement.tenure.is_former)
        former = _formers(positions, resolved, statement.tenure, context.key)
        over = _over(person, positions, context)
        former = [was if is_over is None else is_over for was, is_over in zip(former, over, strict=True)]
        for position, seat, is_former in zip(positions, resolved, former, strict=True):
            held = _standing(position, context.key[person.end : person.end + 24])
            is_over = statement.tenure.is_former or statement.tenure.is_ended
            is_unclear = is_former and not is_over and _may_be_held(position, seat, positions, resolved)
            told = replace(statement, doubt=statement.doubt or _MAY_BE_HELD) if is_unclear else statement
            yield _claim(told, context, person, who, held, seat, is_former)


def _may_be_held(position: Position, seat: Seat, positions: list[Position], seats: list[Seat]) -> bool:
    """Whether a post of a commune of today stands behind one of another body that alone is called former.

    `nguyên Phó Bí thư Huyện ủy A, Bí thư Đảng ủy xã B` may tell of two posts held before, or of the one and the next.
    """
    before = positions[: positions.index(position)]
    first = next((k for k, other in enumerate(before) if other.mark in ("nguyên", "cựu")), None)
    if first is None or position.mark is not None or seat.level != "ward" or seat.is_gone:
        return False
    return (seats[first].level, seats[first].name) != (seat.level, seat.name)


def _standing(position: Position, following: str) -> Position:
    """The position, a standing one where brackets after the name say so: `Phó Bí thư: A (Thường trực)`."""
    return replace(position, is_standing=True) if _STANDING.match(following) else position


def _over(person: Person, positions: list[Position], context: PaperContext) -> list[bool | None]:
    """For each post whether the period behind the person or the post has ended; None where there is none."""
    year = context.year
    if positions[-1].end <= person.start:
        return [is_over_at(context.key, person.end, year)] * len(positions)
    return posts_over(positions, context.key, year)


def _formers(positions: list[Position], seats: list[Seat], tenure: Tenure, key: str) -> list[bool]:
    """Which posts are former: by their own mark, by their unit that is no more, or by what is told of them all."""
    found = []
    for is_former, position, seat in zip(held_before(positions, key), positions, seats, strict=True):
        stays = position.head is Head.MEMBER and seat.level in ("province", "central")
        is_over = tenure.is_former or (tenure.is_ended and not stays) or (seat.is_gone and not tenure.is_present)
        is_over = is_over or position.begin in tenure.outgrown
        found.append(is_former or is_over or is_of_before(position, key))
    return found


def _doubt_about(
    statement: Statement, context: PaperContext, position: Position, seat: Seat, *, is_certain: bool
) -> str | None:
    """Why what a statement says of a post is not certain, where post and name are clear by themselves."""
    if statement.rule == SIGNATURE and seat.level == "central":
        return "The paper does not name the office of who signs for a national body."
    if statement.doubt:
        return statement.doubt
    if statement.stack.is_over and _is_half_nominated(statement, context.key):
        return (
            "Somebody else gets one of the posts and is put forward for another; which one is taken over is not clear."
        )
    is_proposed = any(low <= position.begin < high for low, high in statement.nominated)
    if is_proposed or is_nomination(context.key, statement.start, position.begin):
        return "The person is put forward for the post and not elected yet."
    if statement.stack.is_loose:
        return "The title may be that of a guest who is not named."
    if _is_of_unclear_unit(statement, position, seat, context):
        return "The paper does not say in which unit the post is held."
    if statement.tenure.is_history:
        return "The sentence tells of a time long ago."
    if statement.tenure.may_be_over and not seat.is_gone:
        return "The post was held up to a year that the paper may not have reached."
    is_on_own_line = statement.rule in (CARD, HEADING, ROW) and context.text.startswith("\n", position.end)
    if not is_on_own_line and may_name_unit(context.text, context.key, position, statement.stack.persons):
        return "What looks like a person behind the post may be the name of its unit."
    return None if is_certain else "More than one person of the paper, or none, can be meant by the short name."


def _is_half_nominated(statement: Statement, key: str) -> bool:
    """Whether one of several posts is one for which somebody is only put forward."""
    posts = statement.stack.positions
    return len(posts) > 1 and any(is_nomination(key, statement.start, post.begin) for post in posts)


def _is_of_unclear_unit(statement: Statement, position: Position, seat: Seat, context: PaperContext) -> bool:
    """Whether a post may be that of a unit of before told with another post, or of the one that its holder leaves."""
    posts, tenure, key = statement.stack.positions, statement.tenure, context.key
    if seat.level == "ward" and (tenure.is_from_elsewhere or _is_behind_left(statement, position, context)):
        return True
    return not tenure.is_former and position in posts and is_behind_old(posts, posts.index(position), key)


def _is_behind_left(statement: Statement, position: Position, context: PaperContext) -> bool:
    """Whether a post without a unit stands behind that of another unit which its holder leaves for it."""
    if any(place.name for place in position.places):
        return False
    own = context.main.name if context.main is not None else None
    before = context.units_between(statement.start, max(statement.start, position.begin))
    units = [unit for unit in before if unit.name != own]
    return any(is_unit_left(context.key, statement.start, (u.start, u.end), position.begin) for u in units)


def _is_of_today(statement: Statement, context: PaperContext, unit: Unit | None) -> bool:
    """Whether a former post can only be one in a unit that began with the reform: no other had its type and name."""
    if unit is None or not context.gazetteer.is_new(unit):
        return False
    is_typed = _COMMUNE.search(context.key, statement.start, statement.end) is not None
    return is_typed and _YEAR_OF_BEFORE.search(context.key, statement.start, statement.end) is None


def _claim(
    statement: Statement,
    context: PaperContext,
    person: Person,
    who: Known,
    position: Position,
    seat: Seat,
    is_former: bool,
) -> LeadershipClaim:
    doubt = doubt_of(
        position,
        seat,
        person,
        who.name or person.name,
        is_listed=statement.stack.bond in (Bond.ASIDE, Bond.TOUCH),
        is_shared=any(other.places for other in statement.stack.held_by(person)),
        is_scanned=context.reading.is_scanned,
        before=statement.before,
    )
    doubt = doubt or _doubt_about(statement, context, position, seat, is_certain=who.is_certain)
    term = statement.tenure.term
    is_former = is_former or (term is not None and term.last < context.day.year)
    unit = seat.unit if not is_former or _is_of_today(statement, context, seat.unit) else None
    return LeadershipClaim(
        **evidence(context.document, context.reading, statement.start, statement.end, statement.rule),
        person_name=who.name or person.name,
        honorific=person.honorific,
        position_key=position_key(position, statement.before),
        position_label=context.text[position.start : position.end],
        unit_level=seat.level,
        unit_id=unit.unit_id if unit else None,
        unit_code=unit.code if unit else None,
        unit_type=seat.type,
        unit_name=seat.name,
        is_former=is_former,
        basis=statement.tenure.basis,
        term_start_year=term.first if term else None,
        term_end_year=term.last if term else None,
        status=ClaimStatus.PENDING if doubt else ClaimStatus.ACCEPTED,
        status_reason=doubt,
    )
