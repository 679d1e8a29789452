"""The text layer of a PDF, page by page, as PDFium gives it."""

from __future__ import annotations

import pypdfium2 as pdfium

from etl.documents.extracted import Extracted
from etl.documents.limits import MAX_CHARACTERS, MAX_PDF_PAGES
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument

_NEEDS_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium's fpdfview.h."""

_LINE_END_HYPHEN = "\ufffe"
"""PDFium puts this for a hyphen at the end of a line and leaves out the line break. Vietnamese does not divide words,
so the hyphen belongs to the text (`1669/NQ-` over `UBTVQH15`) and both come back."""


def read_pdf(data: bytes) -> Extracted:
    """The text layer, one part a page.

    Raises:
        UnreadableDocument: The file is damaged or encrypted, has too many pages, or is a scan.
    """
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableDocument(_why_not_open(data, error)) from None
    try:
        if len(pdf) > MAX_PDF_PAGES:
            raise UnreadableDocument(f"It has {len(pdf):,} pages; diaba reads papers of up to {MAX_PDF_PAGES:,}.")
        return _text_layer(pdf)
    finally:
        pdf.close()


def _why_not_open(data: bytes, error: pdfium.PdfiumError) -> str:
    if error.err_code == _NEEDS_PASSWORD:
        return "It is encrypted and opens with a password only."
    if b"%%EOF" not in data[-2048:]:
        return "It is a truncated PDF: the end of the file is missing."
    return "It is a damaged PDF that cannot be opened."


def _text_layer(pdf: pdfium.PdfDocument) -> Extracted:
    parts: list[str] = []
    damaged: list[int] = []
    characters = 0
    for index in range(len(pdf)):
        try:
            parts.append(_page_text(pdf[index]))
        except pdfium.PdfiumError:
            damaged.append(index + 1)
            parts.append("")
        characters += len(parts[-1])
        if characters > MAX_CHARACTERS:
            break
    if not any(part.strip() for part in parts):
        reason = (
            "damaged" if len(damaged) == len(parts) else "pictures without a text layer (a scan, to be read by OCR)"
        )
        raise UnreadableDocument(f"Its pages are {reason}.")
    bare = [str(number) for number, part in enumerate(parts, start=1) if not part.strip()]
    note = f"No text on page {', '.join(bare)}: perhaps a scan." if bare else None
    return Extracted(TextOrigin.PDF_TEXT, tuple(parts), is_paged=True, note=note)


def _page_text(page: pdfium.PdfPage) -> str:
    try:
        text: str = page.get_textpage().get_text_range()
    finally:
        page.close()
    return text.replace(_LINE_END_HYPHEN, "-\n")
