"""The deputy's post that somebody leaves who comes to lead the body: `ông A, Phó Chủ tịch, được bầu làm Chủ tịch`."""

from __future__ import annotations

import re

from etl.extract.leadership.endings import is_beside, office_of
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.keys import position_key
from etl.extract.leadership.nominations import is_nomination
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import Head
from etl.text.words import unify_seats

_FOR_A_TIME = re.compile(
    unify_seats(
        r"(?<!\w)(?:quyền|phụ\s+trách|tạm|điều\s+hành|thay\s+mặt|ủy\s+quyền|kiêm|giới\s+thiệu|đề\s+nghị|đề\s+xuất|dự\s+kiến|"
        r"quy\s+hoạch|ứng\s+cử|ứng\s+viên|nếu|để|tiếp\s+tục|tái\s+cử)(?!\w)"
    )
)
"""Words by which a deputy does the work of the head and stays one, or is not elected yet."""
_BODIES = {
    "party_secretary": "party",
    "standing_deputy_party_secretary": "party",
    "deputy_party_secretary": "party",
    "council_chair": "council",
    "council_vice_chair": "council",
    "committee_chair": "committee",
    "committee_vice_chair": "committee",
}


def outgrown(key: str, start: int, first: Stack, second: Stack) -> frozenset[int]:
    """Where those posts of a person begin that the new ones behind them in the sentence leave no room for.

    Args:
        key: The key of the text.
        start: Where the sentence begins.
        first: Posts of a person, beside the name.
        second: Posts that a verb gives to the same person.
    """
    is_told = first.bond is Bond.TOUCH or is_beside(first, key)
    if (
        not is_told
        or second.bond is not Bond.VERB
        or second.is_title_before
        or first.persons != second.persons
        or second.is_respective
    ):
        return frozenset()
    words = key[max(first.end, first.persons[-1].end) : second.positions[0].start]
    if _FOR_A_TIME.search(words) or is_nomination(key, start, second.start):
        return frozenset()
    given = [post for post in second.positions if post.mark is None]
    return frozenset(post.begin for post in first.positions if any(_is_above(new, post) for new in given))


def _is_above(new: Position, old: Position) -> bool:
    """Whether one leads the body in which the other is a deputy, or is the standing one of its deputies."""
    levels = [position.places[0].level for position in (new, old) if position.places]
    return len(set(levels)) < 2 and _body(new) == _body(old) and _rank(new) > _rank(old)


def _rank(position: Position) -> int:
    return int(position.is_standing) if position.is_deputy else 2


def _body(position: Position) -> tuple[str, str]:
    """What tells the body of a post, whatever its unit."""
    if position.head in (Head.SECRETARY, Head.CHAIR) and (named := _BODIES.get(position_key(position))):
        return named, ""
    return position.words, office_of(position)
