"""Rows of a table that a page break cut in two: `3 | Vốn đầu tư từ | 150` and, on the next page, `| ngân sách | `."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from etl.documents.placing import Line, Word, around
from etl.documents.tables import CELL_SEPARATOR


def join_broken_rows(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page, the second half of a row that was cut moved to the first, on the page before.

    A row is taken for a second half if it is the first thing on its page but for a page number, begins with an empty
    cell, and only adds words, not figures, to cells that have some.
    """
    joined = [list(lines) for lines in pages]
    for before, after in pairwise(joined):
        first = _first(after)
        if before and first < len(after) and (row := _joined(before[-1], after[first])):
            before[-1] = row
            del after[first]
    return joined


def _first(lines: Sequence[Line]) -> int:
    """Which line is the first that is no page number."""
    return next((number for number, line in enumerate(lines) if not line.text.strip(" -–").isdecimal()), len(lines))


def _joined(upper: Line, lower: Line) -> Line | None:
    if not lower.text.startswith(CELL_SEPARATOR.lstrip()):
        return None
    halves = [_cells(line.text) for line in (upper, lower)]
    if len(halves[0]) != len(halves[1]) or any(_is_new(*cells) for cells in zip(*halves, strict=True)):
        return None
    text = CELL_SEPARATOR.join(_both(*cells) for cells in zip(*halves, strict=True)).strip()
    return Line(text, tuple(_whole(text, upper)))


def _cells(row: str) -> list[str]:
    # The spaces at the ends of a row are stripped, those that belong to its bars included.
    return f" {row} ".split(CELL_SEPARATOR)


def _is_new(upper: str, lower: str) -> bool:
    return bool(lower.strip()) and (not upper.strip() or any(map(str.isdigit, lower)))


def _both(upper: str, lower: str) -> str:
    return " ".join(f"{upper} {lower}".split())


def _whole(text: str, line: Line) -> Iterator[Word]:
    """The row as one word, where its upper half stands."""
    if line.words:
        known = [word.confidence for word in line.words if word.confidence is not None]
        yield Word(text, around(word.box for word in line.words), min(known, default=None))
