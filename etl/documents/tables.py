"""Tables as lines of text: the cells of a row on one line, parted by " | "."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from etl.documents.limits import MAX_CELLS_PER_ROW

CELL_SEPARATOR = " | "

LAYOUT_CELL_CHARACTERS = 1_000
"""A cell with more text than this is a column of the page and not a cell of a table."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text with line breaks, and how many columns and rows of the table it covers."""

    text: str
    columns: int = 1
    rows: int = 1


def table_lines(rows: Iterable[Sequence[Cell]]) -> list[str]:
    """One line a row. A merged cell gives its text once; the places that it covers besides stay empty.

    A row that is one cell over the whole table (a heading inside the table) is its text alone, and empty rows are
    left out.
    """
    return [line for _, line in numbered_lines(rows)]


def numbered_lines(rows: Iterable[Sequence[Cell]]) -> Iterator[tuple[int, str]]:
    """The lines of `table_lines`, each with the number of its row, from 0."""
    covered: dict[int, int] = {}
    for number, row in enumerate(rows):
        places = _place(row, covered)
        if len(row) == 1 and len(places) == row[0].columns:
            places = [row[0].text]
        texts = [" ".join(text.split()) for text in places]
        if any(texts):
            yield number, CELL_SEPARATOR.join(texts).strip()


def is_layout(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table only lays out the page: one column, or columns of running text."""
    return all(len(row) <= 1 for row in rows) or any(
        len(cell.text) > LAYOUT_CELL_CHARACTERS for row in rows for cell in row
    )


def _place(row: Sequence[Cell], covered: dict[int, int]) -> list[str]:
    """The texts of the row by column; `covered` says for how many more rows a cell from above covers a column."""
    places: list[str] = []
    still_covered: dict[int, int] = {}

    def skip_covered() -> None:
        while covered.get(len(places), 0) > 0:
            still_covered[len(places)] = covered[len(places)] - 1
            places.append("")

    for cell in row[:MAX_CELLS_PER_ROW]:
        skip_covered()
        for offset in range(min(max(cell.columns, 1), MAX_CELLS_PER_ROW - len(places))):
            still_covered[len(places)] = cell.rows - 1
            places.append("" if offset else cell.text)
    skip_covered()
    covered.clear()
    covered.update(still_covered)
    return places
