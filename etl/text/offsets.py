"""Edited text that still knows where each of its characters stood before the edit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace `source[start:end]` by `text`; `start == end` inserts."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class EditedText:
    """A text made from a source by edits, and the way back.

    The text is a row of segments, each either copied from the source or put in its place; `_starts` are their first
    positions in the text, `_sources` the source ranges that they stand for.
    """

    text: str
    _starts: tuple[int, ...]
    _sources: tuple[tuple[int, int, bool], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source range of `text[start:end]`.

        Raises:
            ValueError: The range is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no range in the text: {start}:{end}")
        return self._edge(start)[0], self._edge(end - 1)[1]

    def _edge(self, position: int) -> tuple[int, int]:
        index = bisect_right(self._starts, position) - 1
        low, high, is_copy = self._sources[index]
        if not is_copy:
            return low, high
        offset = low + position - self._starts[index]
        return offset, offset + 1


def edit(source: str, edits: Iterable[Edit]) -> EditedText:
    """Apply edits, which must be sorted and must not overlap.

    Raises:
        ValueError: The edits overlap or are out of order.
    """
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[tuple[int, int, bool]] = []
    length = position = 0

    def put(piece: str, low: int, high: int, is_copy: bool) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            starts.append(length)
            sources.append((low, high, is_copy))
            length += len(piece)

    for start, end, text in edits:
        if start < position:
            raise ValueError(f"edits overlap at {start}")
        put(source[position:start], position, start, True)
        put(text, start, end, False)
        position = end
    put(source[position:], position, len(source), True)
    return EditedText("".join(pieces), tuple(starts), tuple(sources))
