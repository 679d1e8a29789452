"""Rows in which one cell says who gives up the post of another cell and who gets it: `Miễn nhiệm ông A; bầu ông B`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.columns import Cell
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import APPOINTS, RELEASES
from etl.text.words import unify_seats

_TO = r"(?:\s+(?:đối\s+với|cho|với))?\s*:?\s*"
_TAKES = rf"(?:đã\s+)?(?:{RELEASES}|(?:cho\s+)?thôi\s+(?:giữ\s+chức|chức|nhiệm\s+vụ)){_TO}"
_GIVES = rf"(?:đã\s+)?(?:{APPOINTS}|bầu|cử)(?:\s+(?:bổ\s+sung|mới|thay\s+thế))?{_TO}"
_MARK = r"\s*(?:\([^()|]{0,80}\)\s*)?[,;.]?\s*(?:(?:và|đồng\s+thời)\s+)?"
_REST = re.compile(unify_seats(r"\s*(?:\([^()|]{0,80}\)\s*)?(?:(?:thay\s+thế|thay|kế\s+nhiệm)\s*)?\W*"))
"""What may stand behind the second person: nothing that tells of another post."""
_LEADS = tuple(
    (re.compile(unify_seats(rf"\W*{first}")), re.compile(unify_seats(_MARK + second)))
    for first, second in ((_TAKES, _GIVES), (_GIVES, _TAKES))
)
"""What stands before the first person and between the two: where the first is released, and where the second is."""


def swapped(phrases: Sequence[Phrase], cells: Sequence[Cell], key: str) -> list[Stack]:
    """The posts of a row as those of who gets them, and as given up by the other; none where no cell says so.

    Args:
        phrases: The persons and positions of the row.
        cells: Its cells.
        key: The key of the whole text.
    """
    posts = [phrase for phrase in phrases if isinstance(phrase, Position)]
    persons = [phrase for phrase in phrases if isinstance(phrase, Person)]
    if not posts or len(persons) != 2 or phrases[-2:] != persons:
        return []
    beside = [(low, high) for low, high in cells if low <= persons[0].start < high]
    if not beside or beside[0][0] <= posts[-1].begin or persons[1].start >= beside[0][1]:
        return []
    (low, high), (first, second) = beside[0], persons
    if not _REST.fullmatch(key, second.end, high):
        return []
    for (leads, between), over in zip(_LEADS, (0, 1), strict=True):
        if leads.fullmatch(key, low, first.start) and between.fullmatch(key, first.end, second.start):
            joints = ["|"] * (len(posts) - 1)
            return [
                Stack(posts, joints, [persons[1 - over]], Bond.ASIDE, True),
                Stack(posts, joints, [persons[over]], Bond.ASIDE, True, is_over=True, is_passed_on=True),
            ]
    return []
