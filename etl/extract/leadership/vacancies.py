"""Posts that one sentence says somebody has lost, and the next who takes them: `Người thay là ông B`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.leavings import leaves
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.succession import releases
from etl.extract.leadership.tenure import read_tenures
from etl.text.words import unify_seats, word_key

_BEFORE = 120
"""Characters before a post that can say that its holder loses it."""
_FILLED = re.compile(
    unify_seats(
        r"\W*(?:(?:người|nhân\s+sự)\s+(?:(?:được\s+)?(?:bầu|cử|chỉ\s+định|giới\s+thiệu\s+và\s+bầu)\s+)?(?:thay(?:\s+thế)?|kế\s+nhiệm|thế\s+chỗ)"
        r"(?:\s+(?:vị\s+trí|chức\s+vụ|chức\s+danh)\s+(?:này|đó|trên))?|(?:được\s+)?bầu\s+thay(?:\s+thế)?|kế\s+nhiệm)"
        r"(?:\s+(?:cho\s+)?(?:ông|bà|đồng\s+chí)(?P<who>(?:\s+[^\W\d_]+){0,4}?))?(?:\s+(?:tại|ở)\s+(?P<place>[^,.;:]{2,40}?))?\s*(?:là|:)\s*"
    )
)
"""How the next sentence begins."""


_NOBODY = re.compile(
    unify_seats(
        r"(?<!\w)(?:chưa\s+(?:bố\s+trí|có|phân\s+công|kiện\s+toàn|bầu|bổ\s+nhiệm|chỉ\s+định)(?:\s+được)?|khuyết|trống|thiếu)"
        r"(?:\s+(?:chức\s+(?:danh|vụ)|vị\s+trí|chức|người\s+giữ))*\s*\Z"
    )
)
"""Before a post that nobody holds: `chưa có Chủ tịch UBND; Phó Chủ tịch UBND A điều hành`."""
_NEAR = 40
_HERE = frozenset(map(unify_seats, ("đây", "xã", "phường", "đặc khu", "địa phương", "đơn vị", "vị trí này")))
"""The commune of the post, without its name."""


def without_vacant(phrases: Sequence[Phrase], key: str) -> list[Phrase]:
    """The phrases of a passage without the posts that nobody holds.

    Args:
        phrases: The persons and positions.
        key: The key of the whole text.
    """
    return [phrase for phrase in phrases if not (isinstance(phrase, Position) and _is_vacant(phrase, key))]


def _is_vacant(position: Position, key: str) -> bool:
    return _NOBODY.search(key, max(0, position.begin - _NEAR), position.begin) is not None


class Vacancies:
    """The post that the sentence before said to have become free."""

    def __init__(self) -> None:
        self._before: tuple[Sequence[Stack], Sequence[Phrase], int] = ((), (), 0)

    def filled(self, stacks: Sequence[Stack], phrases: Sequence[Phrase], key: str, start: int) -> list[Stack]:
        """The posts of who takes them, if a sentence begins so; it is kept for the next one.

        Args:
            stacks: The posts of the sentence with their persons.
            phrases: Its persons and positions.
            key: The key of the whole text.
            start: Where it begins.
        """
        (lost, named, since), self._before = self._before, (stacks, phrases, start)
        opening = _FILLED.match(key, start) if lost else None
        heirs = [
            phrase for phrase in phrases if isinstance(phrase, Person) and opening and phrase.start == opening.end()
        ]
        if opening is None or not heirs:
            return []
        free = _taken(lost, key, since) or _left(lost, named, key, (since, start), opening)
        return [Stack(free, [","] * (len(free) - 1), heirs, Bond.VERB)] if free else []


def _taken(stacks: Sequence[Stack], key: str, start: int) -> list[Position]:
    """The posts of the only person from whom a sentence takes some."""
    lost = [stack for stack in stacks if stack.persons and stack.bond in (Bond.FOR, Bond.VERB)]
    if len(lost) != 1 or len(lost[0].persons) != 1:
        return []
    return lost[0].positions if releases(key[max(start, lost[0].start - _BEFORE) : lost[0].start]) else []


def _left(
    stacks: Sequence[Stack], phrases: Sequence[Phrase], key: str, sentence: tuple[int, int], opening: re.Match[str]
) -> list[Position]:
    """The only post that the person whom the opening names leaves in a sentence: for another, or to retire."""
    start, end = sentence
    tenures = read_tenures(stacks, phrases, key, start, end)
    left = [
        stack
        for stack, tenure in zip(stacks, tenures, strict=True)
        if tenure.is_ended or leaves(key, start, stack, end)
    ]
    if len(left) != 1 or len(left[0].positions) != 1 or len(left[0].persons) != 1:
        return []
    who = (opening["who"] or "").split()
    names = word_key(left[0].persons[0].name).split()
    if not who or names[-len(who) :] != who:
        return []
    places = {word_key(place.name) for place in left[0].positions[0].places if place.name}
    return left[0].positions if opening["place"] is None or opening["place"] in places | _HERE else []
