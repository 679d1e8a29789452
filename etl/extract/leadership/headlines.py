"""The post that the headline of a list gives to every person below: `Danh sách Bí thư Đảng ủy các xã, phường`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from etl.extract.context import PaperContext
from etl.extract.leadership import frames
from etl.extract.leadership.gaps import is_stack
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import Head
from etl.text.structure import Block
from etl.text.words import unify_seats

_LIST = re.compile(unify_seats(r"\W*danh\s+sách\s+(?:(?:các|những|\d{1,3}|đồng\s+chí|vị|tân)\s+){0,4}"))
_LONGEST_HEADLINE = 160
"""Characters; the first block of a paper may hold what follows its headline too."""
_LONGEST_LINE = 120
"""Characters of a line up to the end of the name."""

Read = Callable[[int, int], Sequence[Phrase]]
"""Reads the persons and positions between two places."""


class Headline:
    """Follows the lists of a paper, one unit with its holder a line."""

    def __init__(self, context: PaperContext) -> None:
        """Begin a paper.

        Args:
            context: The paper.
        """
        self._context, self._key = context, context.key
        self._post: Position | None = None

    def read(self, block: Block, read: Read) -> Stack | None:
        """Take a block; the stack is there where it is a line of the list: `Phường Tô Hiệu: đồng chí Lê Văn An`.

        Args:
            block: The block.
            read: Reads its persons and positions.
        """
        is_first = block.index == 0
        is_headline = block.kind != "row" and (is_first or block.end - block.start <= _LONGEST_HEADLINE)
        opening = _LIST.match(self._key, block.body_start, block.end) if is_headline else None
        if opening is not None:
            start, end = opening.end(), min(block.end, opening.end() + _LONGEST_HEADLINE)
            self._post = self._only_post(read(start, end), start)
            return None
        return self._line(block, read) if self._post is not None else None

    def _line(self, block: Block, read: Read) -> Stack | None:
        units = self._context.units_between(block.start, block.body_start + 2)
        if not units or self._post is None or not self._key.startswith(":", units[0].end):
            return None
        start = units[0].end + 1
        phrases = read(start, min(block.end, start + _LONGEST_LINE))
        first = phrases[0] if phrases else None
        if not isinstance(first, Person) or not first.name or self._key[start : first.start].strip():
            return None
        return Stack([self._post], [], [first], frames.SIDE_BY_SIDE)

    def _only_post(self, phrases: Sequence[Phrase], start: int) -> Position | None:
        """The post that a headline begins with and to which it joins no other, without the units of its holders."""
        post, second = (*phrases, None, None)[:2]
        if not isinstance(post, Position) or post.head not in (Head.SECRETARY, Head.CHAIR) or post.begin != start:
            return None
        if isinstance(second, Person) or (second is not None and is_stack(self._key[post.end : second.begin])):
            return None
        return replace(post, places=())
