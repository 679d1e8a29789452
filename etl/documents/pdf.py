"""A PDF: its text layer page by page, and where that is missing or garbled, what else tells what the page says."""

from __future__ import annotations

from functools import partial

import pypdfium2 as pdfium

from etl.documents.extracted import Extracted
from etl.documents.limits import MAX_CHARACTERS, MAX_LAYOUT_PAGES, MAX_PDF_PAGES
from etl.documents.ocr import OcrError
from etl.documents.pages import PageText, finish
from etl.documents.pdf_bomb import refuse_bomb
from etl.documents.pdf_layout import Layout, with_tables
from etl.documents.pdf_text import draw, has_tables, is_picture, text_lines
from etl.documents.placing import Line
from etl.documents.quality import GOOD, quality
from etl.documents.ruled import Picture
from etl.model.errors import UnreadableDocument

_NEEDS_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium's fpdfview.h."""

_KEPT_SHARE = 0.98
"""Of the letters and digits of a page, in the second look at it; the first may hold some twice (overprinted bold)."""

DAMAGED = "damaged"


def read_pdf(data: bytes) -> Extracted:
    """The text of a PDF, one part a page.

    PDFium reads the text layer. A page with ruled tables, and one whose words fell apart, is looked at again by
    pdfplumber; one without text, or without good text, is read by OCR where that is installed.

    Raises:
        UnreadableDocument: The file is damaged, encrypted or a bomb, has too many pages, or is a scan without OCR.
    """
    refuse_bomb(data)
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableDocument(_why_not_open(data, error)) from None
    try:
        if len(pdf) > MAX_PDF_PAGES:
            raise UnreadableDocument(f"It has {len(pdf):,} pages; diaba reads papers of up to {MAX_PDF_PAGES:,}.")
        return finish(_pages(pdf, Layout(data)))
    finally:
        pdf.close()


def _why_not_open(data: bytes, error: pdfium.PdfiumError) -> str:
    if error.err_code == _NEEDS_PASSWORD:
        return "It is encrypted and opens with a password only."
    if b"%%EOF" not in data[-2048:]:
        return "It is a truncated PDF: the end of the file is missing."
    return "It is a damaged PDF that cannot be opened."


def _pages(pdf: pdfium.PdfDocument, layout: Layout) -> list[PageText]:
    pages: list[PageText] = []
    looks, characters = 0, 0
    for index in range(len(pdf)):
        page, needs_look = _first_look(pdf, index)
        if needs_look and looks < MAX_LAYOUT_PAGES:
            looks += 1
            page.take(_second_look(page, layout, index))
            layout.close(index)
        pages.append(page)
        characters += len(page.text)
        if characters > MAX_CHARACTERS:
            break
    return pages


def _first_look(pdf: pdfium.PdfDocument, index: int) -> tuple[PageText, bool]:
    """The page as PDFium reads it, and whether it asks for a second look."""
    drawing = partial(_drawn, pdf, index)
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        return PageText([], drawing, failure=DAMAGED), False
    try:
        lines, encodings = text_lines(page)
        text = PageText(lines, drawing, is_picture(page), encodings=encodings)
        return text, bool(text.text.strip()) and (has_tables(page) or quality(text.text) < GOOD)
    except pdfium.PdfiumError:
        return PageText([], drawing, failure=DAMAGED), False
    finally:
        page.close()


def _drawn(pdf: pdfium.PdfDocument, index: int) -> tuple[Picture, float]:
    try:
        page = pdf[index]
        try:
            return draw(page)
        finally:
            page.close()
    except pdfium.PdfiumError:
        raise OcrError(DAMAGED) from None


def _second_look(page: PageText, layout: Layout, index: int) -> list[Line]:
    """The page with its tables row by row, and its words put together again, as far as nothing is lost by it."""
    tables = layout.tables(index)
    if tables is None:
        return page.lines
    seen = with_tables(page.lines, tables)
    if quality(page.text) >= GOOD and _is_as_good(seen, page):
        return seen
    lines = layout.lines(index, tables)
    return lines if _is_as_good(lines, page) else page.lines


def _is_as_good(lines: list[Line], page: PageText) -> bool:
    text = "\n".join(line.text for line in lines)
    return _letters(lines) >= _KEPT_SHARE * _letters(page.lines) and quality(text) >= min(quality(page.text), GOOD)


def _letters(lines: list[Line]) -> int:
    return sum(letter.isalnum() for line in lines for letter in line.text)
