"""Posts that one sentence says somebody has lost, and the next who takes them: `Người thay là ông B`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.succession import releases
from etl.text.words import unify_seats

_BEFORE = 120
"""Characters before a post that can say that its holder loses it."""
_FILLED = re.compile(
    unify_seats(
        r"\W*(?:(?:người|nhân\s+sự)\s+(?:(?:được\s+)?(?:bầu|cử|chỉ\s+định|giới\s+thiệu\s+và\s+bầu)\s+)?(?:thay(?:\s+thế)?|kế\s+nhiệm|thế\s+chỗ)"
        r"(?:\s+(?:vị\s+trí|chức\s+vụ|chức\s+danh)\s+(?:này|đó|trên))?|(?:được\s+)?bầu\s+thay(?:\s+thế)?|kế\s+nhiệm)"
        r"(?:\s+(?:cho\s+)?(?:ông|bà|đồng\s+chí)(?:\s+[^\W\d_]+){0,4}?)?\s*(?:là|:)\s*"
    )
)
"""How the next sentence begins."""


class Vacancies:
    """The post that the sentence before said to have become free."""

    def __init__(self) -> None:
        self._free: list[Position] = []

    def filled(self, stacks: Sequence[Stack], phrases: Sequence[Phrase], key: str, start: int) -> list[Stack]:
        """The posts of who takes them, if a sentence begins so; then those that it frees are kept for the next one.

        Args:
            stacks: The posts of the sentence with their persons.
            phrases: Its persons and positions.
            key: The key of the whole text.
            start: Where it begins.
        """
        free, self._free = self._free, _freed(stacks, key, start)
        opening = _FILLED.match(key, start) if free else None
        heirs = [
            phrase for phrase in phrases if isinstance(phrase, Person) and opening and phrase.start == opening.end()
        ]
        return [Stack(free, [","] * (len(free) - 1), heirs, Bond.VERB)] if heirs else []


def _freed(stacks: Sequence[Stack], key: str, start: int) -> list[Position]:
    """The posts of the only person who loses some in a sentence."""
    lost = [stack for stack in stacks if stack.persons and stack.bond in (Bond.FOR, Bond.VERB)]
    if len(lost) != 1 or len(lost[0].persons) != 1:
        return []
    return lost[0].positions if releases(key[max(start, lost[0].start - _BEFORE) : lost[0].start]) else []
