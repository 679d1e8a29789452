"""The text layer of a page as PDFium gives it: in the order of the file, each line with its box."""

from __future__ import annotations

import ctypes
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as c

from etl.documents.limits import MAX_PIXELS
from etl.documents.ocr import DPI
from etl.documents.pdf_drawn import Page, shown
from etl.documents.placing import Line, Word
from etl.documents.ruled import Picture
from etl.model.document import Box
from etl.text.legacy import from_font, may_be_old

_LINE_END_HYPHEN = "\ufffe"
"""PDFium puts this for a hyphen at the end of a line and leaves out the line break. Vietnamese does not divide words,
so the hyphen belongs to the text (`1669/NQ-` over `UBTVQH15`) and both come back."""

_MAX_OBJECTS = 2_000
"""On a page that are looked at for pictures."""

_LONGEST_NAME = 100
"""Of a font, in bytes."""


def text_lines(page: Page, text_page: Any) -> tuple[list[Line], frozenset[str]]:
    """The lines of the text layer, and the old fonts in which some of them were, told by the names of the fonts.

    Raises:
        pdfium.PdfiumError: The page is damaged.
    """
    lines: list[Line] = []
    encodings: set[str] = set()
    start = 0
    for text in text_page.get_text_range().split("\r\n"):
        for line in _parted(text):
            box = _box(page, text_page, start, len(line))
            seen = _in_unicode(text_page, start, line, encodings)
            lines.append(Line(seen, (Word(seen, box),) if box else ()))
            start += len(line)
        start += 2
    return lines, frozenset(encodings)


def _parted(text: str) -> list[str]:
    *broken, last = text.split(_LINE_END_HYPHEN)
    return [*(f"{part}-" for part in broken), last]


def _in_unicode(text_page: Any, start: int, line: str, encodings: set[str]) -> str:
    """The line as its fonts show it; adds the old ones among them to `encodings`."""
    if line.isascii() or not may_be_old(line):
        return line
    fonts: list[str | None] = []
    for place in range(start, start + len(line)):
        # Spaces that PDFium puts between words are in no font.
        fonts.append(_font(text_page, place) or (fonts[-1] if fonts else None))
    pieces = []
    for font, letters in groupby(zip(line, fonts, strict=True), key=itemgetter(1)):
        piece, encoding = from_font("".join(letter for letter, _ in letters), font)
        pieces.append(piece)
        encodings |= {encoding} if encoding else set()
    return "".join(pieces)


def _font(text_page: Any, place: int) -> str | None:
    name, flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
    index = c.FPDFText_GetCharIndexFromTextIndex(text_page, place)
    length = c.FPDFText_GetFontInfo(text_page, index, name, _LONGEST_NAME, flags) if index >= 0 else 0
    return name.value.decode("utf-8", "replace") if 0 < length <= _LONGEST_NAME else None


def _box(page: Page, text_page: Any, start: int, length: int) -> Box | None:
    """Where the characters stand, in points from the upper left corner of the page as it is shown."""
    first = c.FPDFText_GetCharIndexFromTextIndex(text_page, start)
    if not length or first < 0:
        return None
    edges: list[tuple[float, float]] = []
    for index in range(text_page.count_rects(first, length)):
        left, bottom, right, top = text_page.get_rect(index)
        edges += [shown(page, left, top), shown(page, right, bottom)]
    if not edges:
        return None
    xs, ys = zip(*edges, strict=True)
    return Box(*(round(edge, 1) for edge in (min(xs), min(ys), max(xs), max(ys))))


def is_picture(page: Page) -> bool:
    """Whether one picture covers most of the page, as in a scan."""
    width, height = page.get_size()
    try:
        for image in islice(page.get_objects(filter=[c.FPDF_PAGEOBJ_IMAGE], max_depth=3), _MAX_OBJECTS):
            left, bottom, right, top = image.get_bounds()
            if (right - left) * (top - bottom) > width * height / 2:
                return True
    except pdfium.PdfiumError:
        return False
    return False


def draw(page: Page) -> tuple[Picture, float]:
    """The page as a picture for OCR, and its resolution: lower than usual for pages larger than any paper.

    Raises:
        pdfium.PdfiumError: The page is damaged.
    """
    width, height = (side * DPI / 72 for side in page.get_size())
    dpi = DPI * min(1.0, (MAX_PIXELS / max(width * height, 1)) ** 0.5)
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    return np.array(bitmap.to_numpy(), dtype=np.uint8).reshape(bitmap.height, bitmap.width), dpi
