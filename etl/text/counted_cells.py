"""Numbered tables of any kind of which every cell stands on a line of its own.

Whatever the columns hold: where the lines between the numbers 1, 2, 3, … below a head are as many as its titles, row
for row, they are its cells. A bracket, or words in small letters, go on with the cell above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.text.wrapped_cells import NUMBER_TITLE, Row, Wraps

_NUMBERS = re.compile(rf"{NUMBER_TITLE}\Z", re.IGNORECASE)
_ORDINAL = re.compile(r"0?(?P<number>\d{1,3})[.)]?\Z")
_TITLE = re.compile(r"\(?[^\W\d_][^.;:!?\n]{1,59}\Z")
_GOES_ON = re.compile(r"[^\W\d_]")
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 12
_LONGEST_CELL, _MOST_LINES = 400, 40
"""Characters of a cell, and lines of a row."""
_FEWEST_ROWS = 3
"""Rows of numbers in order that make a table: two may be the items of a list."""


def counted_rows(wraps: Wraps, place: int) -> list[Row]:
    """The rows of the numbered table whose head begins at a line, the head the first; none where none does.

    Args:
        wraps: The lines of a paper that hold something, and what tells where they go on.
        place: The line.
    """
    lines = wraps.lines
    if _NUMBERS.match(lines[place]) is None:
        return []
    limit = min(place + 2 * _MOST_COLUMNS, len(lines))
    body = next((line for line in range(place + 1, limit) if _number(lines[line]) == 1), place)
    head = _begins(lines, place, body)
    width = len(head) - 1
    if not _FEWEST_COLUMNS <= width <= _MOST_COLUMNS or not all(map(_TITLE.match, lines[place + 1 : body])):
        return []
    rows = [head]
    while (row := _row(lines, rows[-1][-1], width, len(rows))) is not None:
        rows.append(row)
    return rows if len(rows) > _FEWEST_ROWS else []


def _row(lines: Sequence[str], low: int, width: int, number: int) -> Row | None:
    """The row of a number that begins at a line; None where none does that has a cell for each title."""
    if low >= len(lines) or _number(lines[low]) != number:
        return None
    following = range(low + width, min(low + width + _MOST_LINES, len(lines)))
    high = next((line for line in following if _number(lines[line]) == number + 1), None)
    rows = (_begins(lines, low, high), (*range(low, high), high)) if high is not None else (_last(lines, low, width),)
    return next((row for row in rows if row is not None and _is_whole(lines, row, width)), None)


def _last(lines: Sequence[str], low: int, width: int) -> Row | None:
    """The last row: as many cells as the head has, and what goes on with the last of them."""
    high = low
    begins: list[int] = []
    while high < len(lines) and (len(begins) < width or _goes_on(lines[high])):
        if high == low or not _goes_on(lines[high]):
            begins.append(high)
        high += 1
    return (*begins, high) if len(begins) == width else None


def _is_whole(lines: Sequence[str], row: Row, width: int) -> bool:
    return len(row) == width + 1 and all(len(line) <= _LONGEST_CELL for line in lines[row[0] : row[-1]])


def _begins(lines: Sequence[str], low: int, high: int) -> Row:
    """Where the cells begin of a row that ends before a line."""
    return (low, *(line for line in range(low + 1, high) if not _goes_on(lines[line])), high)


def _goes_on(line: str) -> bool:
    first = _GOES_ON.match(line)
    return line.startswith("(") or (first is not None and line[0].islower())


def _number(line: str) -> int | None:
    ordinal = _ORDINAL.match(line)
    return int(ordinal["number"]) if ordinal else None
