"""The second look at a page of a PDF, by where its characters stand: tables with lines, and words that fell apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import NamedTuple, TypeAlias

from etl.documents.limits import MAX_CROSSINGS
from etl.documents.pdf_drawn import Drawn
from etl.documents.placing import Line, Word, in_columns, line_of, lines_of
from etl.documents.tables import Cell, is_layout, numbered_lines
from etl.model.document import Box

Grid: TypeAlias = list[tuple[float, float, float, float]]
"""The cells of a table: left, top, right and lower edge of each."""

_LINES_OF_A_TABLE = 5
"""One row of two cells, such as stands on the next page, has five; headings and signatures are underlined once or
twice."""

_TOLERANCE = 3
"""Points by which the lines of a table may miss each other, and the length below which they are none."""


class Table(NamedTuple):
    """A ruled table: its place on the page, and its rows as lines."""

    box: Box
    lines: tuple[Line, ...]


class Layout:
    """A page by its characters and the cells of its tables."""

    def __init__(self, grids: Sequence[Grid], characters: list[Drawn]) -> None:
        """Take the cells from `grids_of`, and the characters in the order of the file."""
        self._grids, self._characters = grids, characters

    def tables(self) -> list[Table]:
        """The tables of the page from top to bottom."""
        return sorted(_tables(self._grids, self._characters), key=lambda table: (table.box.top, table.box.left))

    def lines(self, tables: Sequence[Table]) -> list[Line]:
        """The lines of all text of the page, rows of the tables included."""
        return list(_lines(self._characters, tables))


def grids_of(lines: list[Drawn]) -> list[Grid]:
    """The cells of each table that the lines make; none where they cross more often than in any table."""
    if len(lines) < _LINES_OF_A_TABLE:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges
    from pdfplumber.utils import filter_edges

    merged = filter_edges(merge_edges(lines, *[_TOLERANCE] * 4), min_length=_TOLERANCE)
    level = sum(1 for line in merged if line["orientation"] == "h")
    if level * (len(merged) - level) > MAX_CROSSINGS:
        return []
    crossings = edges_to_intersections(merged, _TOLERANCE, _TOLERANCE)
    grids: list[Grid] = cells_to_tables(intersections_to_cells(crossings))
    return grids


def with_tables(lines: Sequence[Line], tables: Sequence[Table]) -> list[Line]:
    """The lines of a page, those that stand in a table replaced by its rows."""
    merged: list[Line] = []
    waiting = list(tables)
    for line in lines:
        inside = next((table for table in tables if line.words and is_inside(line.words[0].box, table.box)), None)
        if inside is None:
            merged.append(line)
        elif inside in waiting:
            waiting.remove(inside)
            merged += inside.lines
    return merged


def is_inside(box: Box, area: Box) -> bool:
    """Whether the middle of the box is in the area."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return area.left <= x <= area.right and area.top <= y <= area.bottom


def _tables(grids: Sequence[Grid], characters: list[Drawn]) -> Iterator[Table]:
    from pdfplumber.table import Table as Ruled

    for grid in grids:
        table = Ruled(SimpleNamespace(chars=characters), grid)
        rows = [_cells(row) for row in table.extract()]
        if not is_layout(rows):
            boxes = [_rounded(row.bbox) for row in table.rows]
            lines = (Line(text, (Word(text, boxes[number]),)) for number, text in numbered_lines(rows))
            yield Table(_rounded(table.bbox), tuple(lines))


def _cells(row: Sequence[str | None]) -> list[Cell]:
    # pdfplumber gives None for a place that a cell beside or above it covers.
    if row and all(text is None for text in row[1:]):
        return [Cell(row[0] or "", columns=len(row))]
    return [Cell(text or "") for text in row]


def _lines(characters: list[Drawn], tables: Sequence[Table]) -> Iterator[Line]:
    """The rows of the tables, and before each table the text that stands above its upper edge."""
    from pdfplumber.utils import extract_words

    words = [Word(word["text"], _box(word)) for word in extract_words(characters)]
    free = [word for word in words if not any(is_inside(word.box, table.box) for table in tables)]
    top = float("-inf")
    for table in tables:
        yield from _between(free, top, table.box.top)
        yield from table.lines
        top = table.box.top
    yield from _between(free, top, float("inf"))


def _between(words: Sequence[Word], top: float, bottom: float) -> Iterator[Line]:
    band = [word for word in words if top <= (word.box.top + word.box.bottom) / 2 < bottom]
    return map(line_of, in_columns(lines_of(band)))


def _box(word: Drawn) -> Box:
    return _rounded((word["x0"], word["top"], word["x1"], word["bottom"]))


def _rounded(edges: Sequence[float]) -> Box:
    return Box(*(round(float(edge), 1) for edge in edges))
