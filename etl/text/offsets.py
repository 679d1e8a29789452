"""Edited text that still knows where each of its characters stood before the edit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from etl.model.values import value


class Edit(NamedTuple):
    """Replace `source[start:end]` by `text`; `start == end` inserts."""

    start: int
    end: int
    text: str


@value(frozen=True, slots=True)
class EditedText:
    """A text made from a source by edits, and the way back."""

    text: str
    edits: Sequence[Edit]
    _starts: Sequence[int]
    """Where the words that each edit put in begin in the text."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source range of `text[start:end]`.

        Raises:
            ValueError: The range is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no range in the text: {start}:{end}")
        return self._edge(start)[0], self._edge(end - 1)[1]

    def _edge(self, position: int) -> tuple[int, int]:
        """What one character stands for: a character of the source, or the whole range that an edit replaced."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return position, position + 1
        low, high, words = self.edits[index]
        behind = position - self._starts[index] - len(words)
        return (low, high) if behind < 0 else (high + behind, high + behind + 1)


def edit(source: str, edits: Iterable[Edit]) -> EditedText:
    """Apply edits, which must be sorted and must not overlap.

    Raises:
        ValueError: The edits overlap or are out of order.
    """
    applied = list(edits)
    pieces: list[str] = []
    starts: list[int] = []
    position = shift = 0
    for start, end, words in applied:
        if start < position:
            raise ValueError(f"edits overlap at {start}")
        pieces += (source[position:start], words)
        starts.append(start + shift)
        shift += len(words) - (end - start)
        position = end
    pieces.append(source[position:])
    return EditedText("".join(pieces), applied, starts)
