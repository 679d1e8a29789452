"""The second look at a page of a PDF, by where its characters stand: tables with lines, and words that fell apart."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from etl.documents.placing import Line, Word, in_columns, line_of, lines_of
from etl.documents.tables import Cell, is_layout, numbered_lines
from etl.model.document import Box

Page: TypeAlias = Any
"""A page of pdfplumber, which brings no types."""


class Table(NamedTuple):
    """A ruled table: its place on the page, and its rows as lines."""

    box: Box
    lines: tuple[Line, ...]


class Layout:
    """A PDF as pdfplumber sees it; opened when the first page is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _pages(self) -> Sequence[Page]:
        import pdfplumber

        # It warns of every fault of a damaged file, on the screen; what matters of them stands in `status_reason`.
        logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
        pages: Sequence[Page] = pdfplumber.open(io.BytesIO(self._data)).pages
        return pages

    def tables(self, index: int) -> list[Table] | None:
        """The tables of a page from top to bottom; None where pdfplumber cannot read the page."""
        # pdfminer meets damaged pages with errors of some twenty types; PDFium's reading of the page stands then.
        try:
            return sorted(_tables(self._pages[index]), key=lambda table: (table.box.top, table.box.left))
        except Exception:
            return None

    def lines(self, index: int, tables: Sequence[Table]) -> list[Line]:
        """The lines of all text of a page, rows of the tables included; none where pdfplumber cannot read them."""
        try:
            return list(_lines(self._pages[index], tables))
        except Exception:
            return []

    def close(self, index: int) -> None:
        """Forget a page: it takes megabytes."""
        with suppress(Exception):
            self._pages[index].close()


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


def _tables(page: Page) -> Iterator[Table]:
    for table in page.find_tables():
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


def _lines(page: Page, tables: Sequence[Table]) -> Iterator[Line]:
    """The rows of the tables, and before each table the text that stands above its upper edge."""
    words = [Word(word["text"], _box(word)) for word in page.extract_words()]
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


def _box(word: dict[str, Any]) -> Box:
    return _rounded((word["x0"], word["top"], word["x1"], word["bottom"]))


def _rounded(edges: Sequence[float]) -> Box:
    return Box(*(round(float(edge), 1) for edge in edges))
