"""The straight lines on a page of a PDF, as PDFium finds them, and where things stand on the page as it is shown."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, TypeAlias

import pypdfium2 as pdfium
import pypdfium2.raw as c

from etl.documents.limits import MAX_PATH_PIECES

Page: TypeAlias = Any
"""A page of PDFium; pypdfium2 brings no types."""

Drawn: TypeAlias = dict[str, Any]
"""A line or a character in the form in which pdfplumber's functions take it, in points from the upper left corner."""

_MAX_DEPTH = 3
"""Of drawings within drawings."""

_SHORTEST = 1.0
"""Points; what is shorter is the end of a line that is drawn as a thin rectangle."""

_STRAIGHT = 0.01
"""Points by which a line may be off the straight for want of exact numbers."""

_FAR = 10_000_000.0
"""Points, some kilometres; no page is that large, and numbers beyond come from damage."""

_FINE = 100
"""PDFium turns places on the page into whole numbers: hundredths of a point are fine enough."""


def as_shown(page: Page) -> pdfium.PdfMatrix:
    """From places in the file to places on the page as it is shown, in points from its upper left corner."""
    x, y = shown(page, 0, 0)
    (right_x, right_y), (up_x, up_y) = shown(page, 1000, 0), shown(page, 0, 1000)
    turned = (round((end - start) / 1000, 4) for end, start in ((right_x, x), (right_y, y), (up_x, x), (up_y, y)))
    return pdfium.PdfMatrix(*turned, x, y)


def shown(page: Page, x: float, y: float) -> tuple[float, float]:
    """A place in the file as a place on the page, in points from its upper left corner."""
    width, height = (round(_FINE * side) for side in page.get_size())
    right, down = ctypes.c_int(), ctypes.c_int()
    c.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, right, down)
    return right.value / _FINE, down.value / _FINE


def around(matrix: pdfium.PdfMatrix, *corners: float) -> tuple[float, float, float, float]:
    """Left, top, right and lower edge of a rectangle on the page as it is shown, from two corners in the file."""
    (x0, y0), (x1, y1) = matrix.on_point(*corners[:2]), matrix.on_point(*corners[2:])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def is_near(place: float) -> bool:
    """Whether a number may be a place on a page; damaged files have others, and such that are none."""
    return abs(place) < _FAR


def edges(page: Page) -> list[Drawn]:
    """The level and upright lines on the page, the sides of rectangles among them.

    None are given where there are too many, or where a drawing on the page is damaged.
    """
    page_matrix = as_shown(page)
    found: list[Drawn] = []
    pieces = 0
    try:
        for path in page.get_objects(filter=[c.FPDF_PAGEOBJ_PATH], max_depth=_MAX_DEPTH):
            pieces += max(c.FPDFPath_CountSegments(path), 1)
            if pieces > MAX_PATH_PIECES:
                return []
            matrix = _matrix(path).multiply(page_matrix)
            lines = (_edge(*matrix.on_point(*start), *matrix.on_point(*end)) for start, end in _lines(path))
            found += filter(None, lines)
    except pdfium.PdfiumError:
        return []
    return found


def _matrix(drawing: Any) -> pdfium.PdfMatrix:
    """From the places of a drawing to those of the page that it is on."""
    matrix = drawing.get_matrix()
    while drawing := drawing.container:
        matrix = matrix.multiply(drawing.get_matrix())
    return matrix


def _lines(path: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight pieces of a path, each with its start and end."""
    x, y = ctypes.c_float(), ctypes.c_float()
    first = here = (0.0, 0.0)
    for index in range(c.FPDFPath_CountSegments(path)):
        segment = c.FPDFPath_GetPathSegment(path, index)
        c.FPDFPathSegment_GetPoint(segment, x, y)
        before, here = here, (x.value, y.value)
        kind = c.FPDFPathSegment_GetType(segment)
        if kind == c.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == c.FPDF_SEGMENT_LINETO:
            yield before, here
        if c.FPDFPathSegment_GetClose(segment):
            yield here, first


def _edge(x0: float, y0: float, x1: float, y1: float) -> Drawn | None:
    width, height = abs(x1 - x0), abs(y1 - y0)
    if not all(map(is_near, (x0, y0, x1, y1))) or min(width, height) > _STRAIGHT or max(width, height) < _SHORTEST:
        return None
    is_level = width > height
    left, top = (min(x0, x1), (y0 + y1) / 2) if is_level else ((x0 + x1) / 2, min(y0, y1))
    right, bottom = (max(x0, x1), top) if is_level else (left, max(y0, y1))
    return {
        "x0": left,
        "top": top,
        "x1": right,
        "bottom": bottom,
        "width": right - left,
        "height": bottom - top,
        "orientation": "h" if is_level else "v",
    }
