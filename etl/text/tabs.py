"""Tables whose cells tabs or aligned spaces part, as plain text has them that came from a word processor or a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from etl.text.offsets import Edit

_GAP = re.compile(r"(?<=\S) *\t[ \t]*(?=\S)")
_FIRST_IS_EMPTY = re.compile(r"\t *(?=\S[^\t\n]{0,119}(?:\t|\Z))")
"""How a row begins whose first cell is that of the row above, which goes on over it; no indented paragraph."""
_FEWEST_ROWS = 2
_SPACES = re.compile(r"(?<=\S) {3,}(?=\S)")
_FEWEST_GAPS = 2
_FEWEST_ALIGNED = 4
"""Lines under each other with the same columns, the heading among them: fewer may be a signature or a letterhead."""
_LABEL = re.compile(r"\s*[^\W\d_]{2}")
"""How the first of two cells begins; a number or a dash before a tab opens an item of a list."""
_Line = tuple[int, str, list[re.Match[str]]]
"""Where a line begins, its text, and the gaps inside it."""


def tab_edits(source: str) -> Iterator[Edit]:
    """The edits that part the cells of such tables by a bar, as tables of other papers have it.

    A table is a run of lines with the same number of tabs, two lines at least, with those between them whose first cell
    is that of the line above and begins with a tab, or of lines whose gaps of spaces stand
    under each other and that end in figures.
    """
    if "\t" in source:
        yield from _of_tabs(source)
    elif "   " in source:
        yield from _of_spaces(source)


def _of_tabs(source: str) -> Iterator[Edit]:
    for count, lines in groupby(_tabbed(source), key=lambda line: len(line[2])):
        rows = list(lines) if count else []
        whole = [row[0] for row in rows if not row[1].startswith("\t") and (count > 1 or _LABEL.match(row[1]))]
        if len(whole) < _FEWEST_ROWS:
            continue
        starts = frozenset(whole)
        for start, line, gaps in rows:
            if start in starts or (line.startswith("\t") and start > whole[0]):
                yield from (Edit(gap.start(), gap.end(), " | ") for gap in gaps)


def _tabbed(source: str) -> Iterator[_Line]:
    """Each line with its tabs, that before the second cell of a row without a first one included."""
    for start, line, gaps in _lines(source, _GAP, "\t"):
        empty = _FIRST_IS_EMPTY.match(source, start, start + len(line))
        yield start, line, [empty, *gaps] if empty is not None else gaps


def _of_spaces(source: str) -> Iterator[Edit]:
    for count, lines in groupby(_lines(source, _SPACES, "   "), key=lambda line: len(line[2])):
        rows = list(lines)
        if count < _FEWEST_GAPS or len(rows) < _FEWEST_ALIGNED:
            continue
        if all(map(_ends_in_figure, rows[1:])) and all(_are_aligned(above, below) for above, below in pairwise(rows)):
            for _, _, gaps in rows:
                yield from (Edit(gap.start(), gap.end(), " | ") for gap in gaps)


def _ends_in_figure(row: _Line) -> bool:
    start, line, gaps = row
    return any(letter.isdigit() for letter in line[gaps[-1].end() - start :])


def _are_aligned(above: _Line, below: _Line) -> bool:
    """Whether each gap of a line shares a column with that of the line above."""
    shift = below[0] - above[0]
    return all(
        one.start() + shift < other.end() and other.start() < one.end() + shift
        for one, other in zip(above[2], below[2], strict=True)
    )


def _lines(source: str, gap: re.Pattern[str], mark: str) -> Iterator[_Line]:
    """Each line with its gaps inside."""
    start = 0
    for line in source.split("\n"):
        end = start + len(line)
        yield start, line, list(gap.finditer(source, start, end)) if mark in line else []
        start = end + 1
