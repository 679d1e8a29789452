"""The second look at a page of a PDF, by where its characters stand: tables with lines, and words that fell apart.

pdfplumber comes with the extra `tables`. Without it, pages are read as PDFium gives them.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from functools import cached_property
from typing import Any, TypeAlias

from etl.documents.tables import Cell, is_layout, table_lines

Page: TypeAlias = Any
"""A page of pdfplumber, which brings no types."""


class Layout:
    """A PDF as pdfplumber sees it; opened when the first page is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _pages(self) -> Sequence[Page]:
        try:
            import pdfplumber
        except ImportError:
            return ()
        # It warns of every fault of a damaged file, on the screen; what matters of them stands in `status_reason`.
        logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
        return pdfplumber.open(io.BytesIO(self._data)).pages

    def text(self, index: int) -> str | None:
        """The text of a page with its tables as rows; None without pdfplumber, and where it cannot read the page."""
        try:
            page = self._pages[index]
            text = "\n".join(part for part in _parts(page) if part)
            page.close()
        # pdfminer meets damaged pages with errors of some twenty types; PDFium's reading of the page stands then.
        except Exception:
            return None
        return text


def _parts(page: Page) -> list[str]:
    """The rows of the tables, and before each table the text that stands above its upper edge."""
    tables = sorted(((table, rows) for table in page.find_tables() if (rows := _rows(table))), key=_upper_edge)
    text = page.filter(lambda item: not any(_is_inside(item, table.bbox) for table, _ in tables))
    parts: list[str] = []
    top = float("-inf")
    for table, rows in tables:
        parts += [_between(text, top, table.bbox[1]), *table_lines(rows)]
        top = table.bbox[1]
    return [*parts, _between(text, top, float("inf"))]


def _upper_edge(table: tuple[Any, Any]) -> tuple[float, float]:
    left, top, _, _ = table[0].bbox
    return top, left


def _rows(table: Any) -> list[list[Cell]]:
    """The cells of a table that holds data, row by row; nothing for one that lays out the page."""
    rows = [_cells(row) for row in table.extract()]
    return [] if is_layout(rows) else rows


def _cells(row: Sequence[str | None]) -> list[Cell]:
    # pdfplumber gives None for a place that a cell beside or above it covers.
    if row and all(text is None for text in row[1:]):
        return [Cell(row[0] or "", columns=len(row))]
    return [Cell(text or "") for text in row]


def _between(text: Page, top: float, bottom: float) -> str:
    band = text.filter(lambda item: top <= (item["top"] + item["bottom"]) / 2 < bottom)
    return str(band.extract_text())


def _is_inside(item: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    x, y = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
    return bool(left <= x <= right and top <= y <= bottom)
