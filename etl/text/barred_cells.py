"""Tables whose cells stand each on a line of its own that ends in a bar, as copies of some web pages have them.

    STT |
    Xã mới |
    01 |
    Xã A |

How many cells a row has is told by the numbers with which the rows begin; where not all do, it is no such table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.text.offsets import Edit

_RUN = re.compile(r"(?:^[^|\n]{0,600}\|[| ]*(?:\n|\Z)){6,}", re.MULTILINE)
"""Lines that each end in the first bars they have."""
_LINE = re.compile(r"[^\n]+")
_ORDINAL = re.compile(r"(?:\d{1,3}|[IVX]{1,5}|[A-HĐ])[.)]?")
_FEWEST_COLUMNS, _MOST_COLUMNS, _FEWEST_ROWS = 2, 12, 2


def barred_edits(source: str) -> Iterator[Edit]:
    """The edits that put the cells of each row of such tables on one line."""
    if "|\n" not in source:
        return
    for run in _RUN.finditer(source):
        lines = [line.span() for line in _LINE.finditer(source, *run.span())]
        begins = _begins([source[low:high] for low, high in lines])
        for index in range(1, len(lines)):
            if begins and index not in begins:
                yield Edit(lines[index - 1][1], lines[index][0], " ")


def _begins(lines: Sequence[str]) -> set[int]:
    """The lines with which rows begin; none where it is no such table."""
    cells = [(index, cell) for index, line in enumerate(lines) for cell in _cells(line)]
    numbered = [place for place, (_, cell) in enumerate(cells) if _ORDINAL.fullmatch(cell)]
    width = numbered[0] if numbered else 0
    rows = range(width, len(cells), max(width, 1))
    if not _FEWEST_COLUMNS <= width <= _MOST_COLUMNS or len(cells) % width or len(rows) < _FEWEST_ROWS:
        return set()
    are_rows = all(_ORDINAL.fullmatch(cells[place][1]) for place in rows)
    begins = [cells[place][0] for place in (0, *rows)]
    # A line of two cells belongs to one row.
    are_whole = all(cells[place - 1][0] < cells[place][0] for place in rows)
    return set(begins) if are_rows and are_whole else set()


def _cells(line: str) -> list[str]:
    return [cell.strip(" *_") for cell in line.rstrip().removesuffix("|").split("|")]
