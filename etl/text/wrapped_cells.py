"""Cells that a page wraps over several lines, in tables whose cells stand each on a line of its own.

Nothing parts the lines of one cell from the next cell, so a line goes on with the one above it only where something
tells: that one ends in a comma, `và` or an open bracket, or is as wide as the paper; this one begins with a small
letter; or empty lines part the cells of the head and none stands here. Where the lines of a row can be parted in two
ways to cells that fit their columns, it is no row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

NUMBER_TITLE = r"(?:s?tt|số tt|số thứ tự|#)\.?"
"""Pattern of the head of a column of numbers, in either case."""
Row = tuple[int, ...]
"""The lines at which the cells of a row begin, and the one behind its last."""
Fits = Callable[[int, str, int], bool]
"""Whether a text can be the cell of a column, on so many lines."""

_IS_OPEN = re.compile(
    r"[^\W\d].*(?:[,;+&/(]|(?<!\w)(?:(?:và|của|thuộc|gồm|từ|hoặc|với|tại|một phần)"
    r"|(?:[,;+]|và) ?(?:xã|phường|thị|thị trấn|huyện|quận)))\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[,;+&)(]|\w+")
_MOST_SURPLUS, _MOST_LINES = 12, 8
"""Lines of a row beyond one for each cell, and lines of a cell."""
_NEARLY = 3
"""Characters by which the lines of a wrapped paper may be longer than the width that most keep to."""


def straight(low: int, high: int) -> Row:
    """A row of which each line is a cell."""
    return tuple(range(low, high + 1))


class Columns(NamedTuple):
    """What a table asks of its rows."""

    width: int
    fits: Fits
    is_parted: bool = False
    """Whether empty lines part the cells."""
    has_list: bool = False
    """Whether a list may go on inside a row without a mark."""


@dataclass(frozen=True)
class Wraps:
    """What tells in the lines of a paper that a cell goes on over the end of a line."""

    lines: Sequence[str]
    gaps: Sequence[bool]
    """Whether an empty line stands above each."""
    width: int | None
    """The width at which the paper was wrapped, if it was."""

    def are_parted(self, low: int, high: int) -> bool:
        """Whether empty lines part all cells of a head."""
        return high - low > 2 and all(self.gaps[low + 1 : high])

    def go_on(
        self, text: str, place: int, *, is_parted: bool = False, is_list: bool = False, is_inside: bool = False
    ) -> bool:
        """Whether the text of a cell may go on with a line.

        Args:
            text: The lines of the cell above, joined.
            place: The line.
            is_parted: Whether empty lines part the cells of the table.
            is_list: Whether a list may go on without a mark: `xã An Phú, xã Long` / `Phú`.
            is_inside: Whether more cells of the row follow; else what follows a line as wide as the paper may be text.
        """
        if place >= len(self.lines):
            return False
        if is_parted or self.gaps[place]:
            return not self.gaps[place]
        line = self.lines[place]
        first = _GOES_ON.match(line)
        if first is None or first.group()[0].isdigit():
            return is_open(text)
        return (
            is_open(text) or not line[0].isupper() or (is_inside and self._is_full(place)) or (is_list and ", " in text)
        )

    def _is_full(self, place: int) -> bool:
        """Whether the first word of a line had no place any more on the one above."""
        above, word = len(self.lines[place - 1]), self.lines[place].split(maxsplit=1)[0]
        return self.width is not None and above <= self.width + _NEARLY and above + 1 + len(word) > self.width

    def are_cells(self, low: int, columns: Columns) -> bool:
        """Whether as many lines as a table has columns can each be the cell of one."""
        lines = self.lines[low : low + columns.width]
        return len(lines) == columns.width and all(columns.fits(column, line, 1) for column, line in enumerate(lines))

    def row(self, low: int, columns: Columns, high: int | None = None) -> Row | None:
        """The one row that begins at a line and has a cell in each column; None where there is none, or several.

        Args:
            low: The line.
            columns: What the table asks of its rows.
            high: Where the row ends, if that is known.
        """
        ways: dict[int, list[Row]] = {low: [(low,)]}
        for column in range(columns.width):
            following: dict[int, list[Row]] = {}
            for place, begun in ways.items():
                for end in self._ends(place, column, columns, high):
                    if end - low <= columns.width + _MOST_SURPLUS:
                        following.setdefault(end, []).extend((*row, end) for row in begun[:2])
            ways = following
        found = [row for rows in ways.values() for row in rows]
        return found[0] if len(found) == 1 else None

    def _ends(self, place: int, column: int, columns: Columns, high: int | None) -> Iterator[int]:
        """Where the cell of a column may end that begins at a line."""
        is_last, is_parted = column == columns.width - 1, columns.is_parted
        is_inside = not is_last or high is not None
        is_list = columns.has_list and not is_last
        for end in range(place + 1, min(place + _MOST_LINES, len(self.lines)) + 1):
            text = " ".join(self.lines[place:end])
            goes_on = self.go_on(text, end, is_parted=is_parted, is_list=is_list, is_inside=is_inside)
            is_whole = end == high or not self.is_cut(text, end, is_parted=is_parted)
            if goes_on and not is_inside:  # The longest cell ends the row, or it is open where the next one begins.
                longer = f"{text} {self.lines[end]}"
                is_whole &= columns.fits(0, self.lines[end], 1) or not columns.fits(column, longer, end + 1 - place)
            if is_whole and (not is_last or high in (None, end)) and columns.fits(column, text, end - place):
                yield end
            if not goes_on:
                return

    def is_cut(self, text: str, end: int, *, is_parted: bool = False) -> bool:
        """Whether the text of a cell goes on at a line for certain."""
        return end < len(self.lines) and not self.gaps[end] and (is_parted or is_open(text))

    def are_cut(self, low: int, high: int, *, is_parted: bool = False) -> bool:
        """Whether one of so many lines goes on with the next for certain."""
        return any(self.is_cut(self.lines[end - 1], end, is_parted=is_parted) for end in range(low + 1, high + 1))


def is_open(text: str) -> bool:
    """Whether a text cannot be a whole cell: it ends in a comma or in `và`, or a bracket is open."""
    return _IS_OPEN.match(text) is not None or text.count("(") > text.count(")")
