"""The total below a table whose cells stand each on a line: `Tổng cộng`, `4.625`.

It leaves out the cells of which there is no sum, so that only its figures tell in which columns they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.text.numbers import parse_number
from etl.text.wrapped_cells import Row

_TOTAL = re.compile(r"(?:tổng(?: (?:cộng|số|kinh phí|vốn))?|cộng)(?: \([^()]{1,40}\))?\s*:?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_FEWEST_ROWS = 2


class Total(NamedTuple):
    """In which columns the cells of a total stand, its name first, and how many columns its table has."""

    columns: Sequence[int]
    width: int


def is_total(text: str) -> bool:
    """Whether a line is the name of a total."""
    return _TOTAL.fullmatch(text) is not None


def total_below(lines: Sequence[str], rows: Sequence[Row]) -> Total | None:
    """The total right below the rows of a table; None where the sum of no column is its figure.

    Args:
        lines: The lines of the paper.
        rows: Where the cells of each row begin, the header first.
    """
    place = rows[-1][-1] if rows else len(lines)
    if place >= len(lines) or not is_total(lines[place]):
        return None
    width = len(rows[0]) - 1
    whole = [row for row in rows[1:] if len(row) == width + 1]
    if len(whole) < _FEWEST_ROWS:
        return None
    sums = {column: _sum([lines[row[column]] for row in whole]) for column in range(2, width)}
    columns, low = [1], 2
    for line in lines[place + 1 : place + width]:
        value = _sum([line])
        column = next((column for column in range(low, width) if value is not None and sums[column] == value), None)
        if column is None:
            break
        columns.append(column)
        low = column + 1
    return Total(columns, width) if len(columns) > 1 else None


def _sum(cells: Sequence[str]) -> float | None:
    """The sum of cells that are all bare numbers; None where one is not."""
    numbers = [parse_number(cell) if _NUMBER.fullmatch(cell) else None for cell in cells]
    values = [number.value for number in numbers if number is not None]
    return round(sum(values), 6) if len(values) == len(cells) else None
