"""A Word file of the old kinds (.doc, .rtf) on its way to text: paragraphs, and table rows as they end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.documents.limits import MAX_CELLS_PER_ROW
from etl.documents.tables import Cell, is_layout, table_lines

_SAME_EDGE = 30
"""Twips (half a millimetre) by which the edges of one column may differ from row to row."""


@dataclass(frozen=True, slots=True)
class CellShape:
    """What the properties of a row say of one of its cells."""

    right_edge: int
    """In twips (1/1440 inch)."""
    is_continued: bool = False
    """Whether it only continues the cell above it."""


class Flow:
    """Collects the paragraphs of a text in their order, and makes lines of them."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._cell: list[str] = []
        self._row: list[list[str]] = []
        self._table: list[tuple[list[list[str]], Sequence[CellShape]]] = []

    def paragraph(self, text: str, *, in_table: bool) -> None:
        """A paragraph ends."""
        if in_table:
            self._cell.append(text)
        else:
            self._end_table()
            self._lines += text.split("\n")

    def cell(self, text: str) -> None:
        """A cell ends with the paragraph `text`."""
        self._row.append([*self._cell, text])
        self._cell = []

    def row(self, shapes: Sequence[CellShape]) -> None:
        """A row ends; `shapes` are those of its cells, as far as they are known."""
        if self._row:
            self._table.append((self._row, shapes))
        self._row, self._cell = [], []

    def lines(self) -> list[str]:
        """All lines; nothing can be added any more."""
        self._end_table()
        return self._lines

    def _end_table(self) -> None:
        self.row(())
        if not self._table:
            return
        edges = _columns(shape.right_edge for _, shapes in self._table for shape in shapes)
        rows = [list(_cells(texts, shapes, edges)) for texts, shapes in self._table]
        if is_layout(rows):
            paragraphs = (paragraph for texts, _ in self._table for cell in texts for paragraph in cell)
            self._lines += [line for paragraph in paragraphs for line in paragraph.split("\n")]
        else:
            self._lines += table_lines(rows)
        self._table = []


def _columns(edges: Iterator[int]) -> list[int]:
    columns: list[int] = []
    for edge in sorted(set(edges)):
        if not columns or edge - columns[-1] > _SAME_EDGE:
            columns.append(edge)
    return columns


def _cells(texts: Sequence[Sequence[str]], shapes: Sequence[CellShape], edges: Sequence[int]) -> Iterator[Cell]:
    """The cells of a row: each covers the columns up to its right edge."""
    reached = 0
    for number, paragraphs in enumerate(texts[:MAX_CELLS_PER_ROW]):
        if number >= len(shapes):
            yield Cell("\n".join(paragraphs))
            continue
        shape = shapes[number]
        end = sum(edge <= shape.right_edge + _SAME_EDGE for edge in edges)
        yield Cell("" if shape.is_continued else "\n".join(paragraphs), columns=max(end - reached, 1))
        reached = max(end, reached + 1)
