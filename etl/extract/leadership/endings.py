"""Whether the new posts of a person end those that a sentence names before them."""

from __future__ import annotations

import re

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.levels import level_of_body
from etl.extract.leadership.nominations import is_nomination
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import Head
from etl.text.words import unify_seats

_MOVED = re.compile(
    unify_seats(
        r"(?<!\w)(?:điều\s+động|luân\s+chuyển|thôi\s+giữ|thôi\s+làm|chuyển\s+công\s+tác|bổ\s+nhiệm|biệt\s+phái)(?!\w)"
    )
)
_OWN_ELECTION = re.compile(
    unify_seats(r"(?:;|(?<!\w)đồng\s+thời(?!\w))[^;]{0,40}?(?<!\w)(?:bầu|hiệp\s+thương|chỉ\s+định|phê\s+chuẩn)(?!\w)")
)
"""What begins a clause of its own about a person: `điều động ông A …; đồng thời bầu bà B, Phó Bí thư, …`."""


def ends(key: str, start: int, first: Stack, second: Stack) -> bool:
    """Whether new posts end the old ones: `điều động ông A, Phó Giám đốc Sở X, giữ chức Bí thư Đảng ủy xã B`.

    Seats in a committee stay, and so do posts of the same unit that one person can hold side by side. What somebody is
    only put forward for ends nothing yet.

    Args:
        key: The key of the text.
        start: Where the sentence begins.
        first: Posts of a person.
        second: Those behind them in the sentence.
    """
    if is_nomination(key, start, second.start):
        return False
    if first.persons != second.persons or not _is_beside(first, key) or second.bond is not Bond.VERB:
        return False
    if all(position.head is Head.MEMBER for position in first.positions):
        return False
    if _communes(first) and _communes(second) and not _communes(first) & _communes(second):
        return True
    if any(map(_heads_agency, first.positions)) and any(map(_leads_commune, second.positions)):
        return True
    person = min(person.start for person in first.persons)
    since = max(0, person - 60)
    since = max((match.end() for match in _OWN_ELECTION.finditer(key, since, person)), default=since)
    return _MOVED.search(key, since, second.start) is not None


def _is_beside(stack: Stack, key: str) -> bool:
    """Whether posts stand beside the name: behind a mark, or in brackets with a verb: `bà A (đang là Chủ tịch …)`."""
    if stack.bond is Bond.VERB and not stack.is_title_before:
        return key[stack.persons[-1].end : stack.start].lstrip().startswith("(")
    return stack.bond is Bond.ASIDE


def _heads_agency(position: Position) -> bool:
    """Whether a post is one in an agency of a province or the centre: `Phó Giám đốc Sở Y tế`."""
    return position.head is Head.OTHER and level_of_body(position) is not None


def _leads_commune(position: Position) -> bool:
    """Whether a post leads the party, the council or the committee of a commune; it leaves no time for an agency."""
    in_ward = bool(position.places) and position.places[0].level == "ward"
    return in_ward and position.head in (Head.SECRETARY, Head.CHAIR)


def _communes(stack: Stack) -> set[str]:
    """The communes that posts name; nobody leads two of them."""
    return {place.name for p in stack.positions for place in p.places if place.level == "ward" and place.name}
