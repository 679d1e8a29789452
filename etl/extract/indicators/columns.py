"""Rows of tables whose cells only tabs or runs of spaces part, as they come out of PDF files and plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_TABS = re.compile(r" *\t[ \t]*")
_RUNS = re.compile(r"\t[ \t]*| {2,}")
_ORDINAL = re.compile(r"(?:\d{1,3}|[IVX]{1,5}|[a-zđ])(?:\.\d{1,2})*[.)]?\Z")
_FEWEST_CELLS = 3
"""A line of two cells is a marker and its text, or a label and its figure: prose reads both."""


def may_hold_columns(source: str) -> bool:
    """Whether a paper has anything that could part cells."""
    return "\t" in source or "   " in source


def cells_of_line(line: str, starts: Sequence[int] | None = None) -> list[str]:
    """The cells of a line; fewer than three where it is no row.

    Args:
        line: The line as the paper has it.
        starts: Where the columns of the table begin in its header, for lines in which a long cell reaches up to the
            next one.
    """
    text = line.strip("\n\r")
    if "\n" in text or "\r" in text:
        return []
    parts = (_TABS if "\t" in text.strip() else _RUNS).split(text.strip())
    cells = [part.strip() for part in parts]
    if starts is not None and len(cells) < len(starts) and "\t" not in text:
        cells = _cut(text, starts) or cells
    return cells if len(cells) >= _FEWEST_CELLS else []


def starts_of(line: str) -> list[int] | None:
    """Where the columns of a header that spaces part begin; None for one that tabs part."""
    if "\t" in line:
        return None
    position, starts = len(line) - len(line.lstrip()), []
    starts.append(position)
    starts += [match.end() for match in _RUNS.finditer(line, position) if match.end() < len(line)]
    return starts


def _cut(line: str, starts: Sequence[int]) -> list[str]:
    """The cells below the columns of a header; none where a word runs over the edge of a column."""
    inner = [start for start in starts[1:] if start < len(line)]
    if any(not line[start - 1].isspace() for start in inner):
        return []
    edges = [0, *inner, len(line)]
    return [line[low:high].strip() for low, high in pairwise(edges)]


def is_ordinal(cell: str) -> bool:
    """Whether a cell only numbers its row."""
    return _ORDINAL.match(cell) is not None
