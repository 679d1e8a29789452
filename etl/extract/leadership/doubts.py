"""What is not certain about a claim; docs/certainty.md says it for readers."""

from __future__ import annotations

import re

from etl.extract.leadership.keys import body_before, is_bare
from etl.extract.leadership.phrases import Person
from etl.extract.leadership.positions import Position
from etl.extract.leadership.seats import Seat
from etl.extract.leadership.slips import is_broken_name
from etl.extract.leadership.vocabulary import Head
from etl.text.words import unify_seats

_PARTY_OF_AGENCY = re.compile(unify_seats(r"(?:ban\s+thường\s+vụ\s+|ban\s+chấp\s+hành\s+)?đảng\s+ủy"))


def doubt_of(
    position: Position, seat: Seat, person: Person, *, is_listed: bool, is_shared: bool, before: str
) -> str | None:
    """Why a reading is not certain, in one sentence for the editor who reviews it; None where it is.

    Args:
        position: The position as read.
        seat: Its unit.
        person: The mention of the person.
        is_listed: Whether person and position stand side by side, with no more than a mark between them.
        is_shared: Whether another post of the same person names the unit.
        before: The key of the words before the position in its sentence.
    """
    if position.head is Head.DELEGATE:
        return "A deputy's mandate is not an office of the list."
    if seat.level == "other":
        return "The post is not held in a body of a commune, a province or the centre."
    if position.head is Head.OTHER and seat.level != "central" and not (position.body or is_shared):
        return "The paper does not say which body is headed."
    if seat.level in ("province", "central") and not position.places and _PARTY_OF_AGENCY.match(position.body):
        return "The party committee may be that of an agency."
    if seat.level in ("ward", "district") and seat.name is None:
        return "The paper does not say in which unit the post is held."
    if not person.is_strong and not person.is_short and not is_listed:
        return "The words may be no person's name."
    if is_broken_name(person.name):
        return "The name holds letters that no Vietnamese syllable has."
    if is_bare(position) and not is_listed and body_before(before) is None:
        return "The paper does not say which body is chaired."
    return None
