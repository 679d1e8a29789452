"""A PDF: its text layer page by page, and where that is missing or garbled, what else tells what the page says."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import partial

import pypdfium2 as pdfium

from etl.documents.extracted import Extracted
from etl.documents.limits import MAX_CHARACTERS, MAX_LAYOUT_PAGES, MAX_PAGE_CHARACTERS, MAX_PDF_PAGES
from etl.documents.ocr import OcrError
from etl.documents.pages import PageText, finish
from etl.documents.pdf_bomb import refuse_bomb
from etl.documents.pdf_characters import Characters
from etl.documents.pdf_drawn import Drawn, Page, edges, is_near
from etl.documents.pdf_layout import Layout, grids_of, with_tables
from etl.documents.pdf_text import draw, is_picture, text_lines
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

    PDFium reads the text layer. A page with ruled tables, and one whose words fell apart, is looked at again by where
    its characters stand; one without text, or without good text, is read by OCR where that is installed.

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
        return finish(_pages(pdf, Characters(data)))
    finally:
        pdf.close()


def _why_not_open(data: bytes, error: pdfium.PdfiumError) -> str:
    if error.err_code == _NEEDS_PASSWORD:
        return "It is encrypted and opens with a password only."
    if b"%%EOF" not in data[-2048:]:
        return "It is a truncated PDF: the end of the file is missing."
    return "It is a damaged PDF that cannot be opened."


def _pages(pdf: pdfium.PdfDocument, characters: Characters) -> list[PageText]:
    pages: list[PageText] = []
    looks, length = 0, 0
    for index in range(len(pdf)):
        page, is_second = _page(pdf, index, characters, may_look_again=looks < MAX_LAYOUT_PAGES)
        looks += is_second
        pages.append(page)
        length += len(page.text)
        if length > MAX_CHARACTERS:
            break
    return pages


def _page(
    pdf: pdfium.PdfDocument, index: int, characters: Characters, *, may_look_again: bool
) -> tuple[PageText, bool]:
    """The page, and whether it was looked at a second time."""
    drawing = partial(_drawn, pdf, index)
    try:
        with closing(_opened(pdf, index)) as page, closing(page.get_textpage()) as text_page:
            lines, encodings = text_lines(page, text_page)
            text = PageText(lines, drawing, is_picture(page), encodings=encodings)
            ask = partial(characters.of, index, page, text_page)
            return text, may_look_again and _look_again(text, page, ask)
    except pdfium.PdfiumError:
        return PageText([], drawing, failure=DAMAGED), False


def _opened(pdf: pdfium.PdfDocument, index: int) -> Page:
    """A page of PDFium.

    Raises:
        pdfium.PdfiumError: It is damaged, or larger than any page.
    """
    page = pdf[index]
    if all(map(is_near, page.get_size())):
        return page
    page.close()
    raise pdfium.PdfiumError("Its size is that of no page.")


def _drawn(pdf: pdfium.PdfDocument, index: int) -> tuple[Picture, float]:
    try:
        with closing(_opened(pdf, index)) as page:
            return draw(page)
    except pdfium.PdfiumError:
        raise OcrError(DAMAGED) from None


def _look_again(text: PageText, page: Page, ask: Callable[[], list[Drawn] | None]) -> bool:
    """Read a page by where its characters stand if it has a ruled table or its words fell apart; whether it has."""
    if not text.text.strip() or len(text.text) > MAX_PAGE_CHARACTERS:
        return False
    grids = grids_of(edges(page))
    if not grids and quality(text.text) >= GOOD:
        return False
    characters = ask()
    if characters is not None:
        text.take(_second_look(text, Layout(grids, characters)))
    return True


def _second_look(page: PageText, layout: Layout) -> list[Line]:
    """The page with its tables row by row, and its words put together again, as far as nothing is lost by it."""
    tables = layout.tables()
    seen = with_tables(page.lines, tables)
    if quality(page.text) >= GOOD and _is_as_good(seen, page):
        return seen
    lines = layout.lines(tables)
    return lines if _is_as_good(lines, page) else page.lines


def _is_as_good(lines: list[Line], page: PageText) -> bool:
    text = "\n".join(line.text for line in lines)
    return _letters(lines) >= _KEPT_SHARE * _letters(page.lines) and quality(text) >= min(quality(page.text), GOOD)


def _letters(lines: list[Line]) -> int:
    return sum(letter.isalnum() for line in lines for letter in line.text)
