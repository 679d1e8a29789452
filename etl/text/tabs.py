"""Tables whose cells tabs part, as plain text has them that was copied from a word processor or a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from etl.text.offsets import Edit

_GAP = re.compile(r"(?<=\S) *\t[ \t]*(?=\S)")
_FEWEST_ROWS = 2
_LABEL = re.compile(r"\s*[^\W\d_]{2}")
"""How the first of two cells begins; a number or a dash before a tab opens an item of a list."""


def tab_edits(source: str) -> Iterator[Edit]:
    """The edits that part the cells of such tables by a bar, as tables of other papers have it.

    A table is a run of lines with the same number of tabs: two lines at least.
    """
    if "\t" not in source:
        return
    for count, lines in groupby(_lines(source), key=lambda line: len(line[1])):
        rows = list(lines)
        if count == 1:
            rows = [row for row in rows if _LABEL.match(row[0])]
        if count and len(rows) >= _FEWEST_ROWS:
            for _, gaps in rows:
                yield from (Edit(gap.start(), gap.end(), " | ") for gap in gaps)


def _lines(source: str) -> Iterator[tuple[str, list[re.Match[str]]]]:
    """Each line with its tabs inside."""
    start = 0
    for line in source.split("\n"):
        end = start + len(line)
        yield line, list(_GAP.finditer(source, start, end)) if "\t" in line else []
        start = end + 1
