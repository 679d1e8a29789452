"""Cards of a portal: a line with the name of a person, and some lines below one with the posts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.text.words import unify_seats

_NAME = re.compile(unify_seats(r"\W*(?:họ\s+và\s+tên|họ,?\s+tên|họ\s+tên)\s*:"))
_POSTS = re.compile(unify_seats(r"\W*(?:chức\s+vụ|chức\s+danh|vị\s+trí\s+công\s+tác)[^:|\n]{0,30}:"))
_FAR = 300
"""Characters; the lines of a card (date of birth, telephone) hold no more between the name and the posts."""


class Cards:
    """Follows the lines of cards through the blocks of a paper."""

    def __init__(self) -> None:
        self._person: Person | None = None
        self.start = 0
        """Where the card begins."""

    @staticmethod
    def opens(key: str, start: int) -> bool:
        """Whether a line gives the name of a person under a label: `Họ và tên: …`."""
        return _NAME.match(key, start) is not None

    def read(self, phrases: Sequence[Phrase], key: str, start: int) -> Stack | None:
        """Take a line; the stack is there when the posts of the person named above have been reached."""
        if self.opens(key, start):
            only = phrases[0] if len(phrases) == 1 else None
            self._person = only if isinstance(only, Person) and only.name else None
            self.start = start
            return None
        person = self._person
        positions = [phrase for phrase in phrases if isinstance(phrase, Position)]
        if person is None or not positions or len(positions) < len(phrases) or not _POSTS.match(key, start):
            return None
        self._person = None
        if start - self.start > _FAR:
            return None
        return Stack(positions, [","] * (len(positions) - 1), [person], Bond.ASIDE)
