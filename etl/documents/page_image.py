"""A page of a PDF as a picture, with the words of a claim marked, for people who compare both."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

WIDTH = 1000
"""Pixels: legible on a screen and some 100 kB a page."""
_QUALITY = 60
_MARK = (255, 214, 0, 90)
_EDGE = 3


def page_image(path: Path, page: int, words: str | None) -> bytes | None:
    """A page as JPEG, or None where it cannot be drawn.

    Args:
        path: The PDF.
        page: Its number, from 1.
        words: What to mark, if the page has it as text.
    """
    try:
        pdf = pdfium.PdfDocument(path)
    except (pdfium.PdfiumError, OSError):
        return None
    try:
        return _drawn(pdf[page - 1], words) if page <= len(pdf) else None
    except pdfium.PdfiumError:
        return None
    finally:
        pdf.close()


def _drawn(page: pdfium.PdfPage, words: str | None) -> bytes:
    width, height = page.get_size()
    scale = WIDTH / max(width, 1.0)
    picture: Image.Image = page.render(scale=min(scale, 4 * WIDTH / max(height, 1.0))).to_pil().convert("RGB")
    scale = picture.width / width
    mark = ImageDraw.Draw(picture, "RGBA")
    for left, bottom, right, top in _places(page, words) if words else []:
        box = (
            left * scale - _EDGE,
            (height - top) * scale - _EDGE,
            right * scale + _EDGE,
            (height - bottom) * scale + _EDGE,
        )
        mark.rectangle(box, fill=_MARK)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return buffer.getvalue()


def _places(page: pdfium.PdfPage, words: str) -> list[tuple[float, float, float, float]]:
    """The boxes, in points from the lower left corner, of every place where the page has the words."""
    text = page.get_textpage()
    search = text.search(words, match_whole_word=True)
    boxes = []
    while (found := search.get_next()) is not None:
        start, length = found
        boxes += [text.get_rect(index) for index in range(text.count_rects(start, length))]
    return boxes
