"""The text layer of a PDF, page by page."""

from __future__ import annotations

from itertools import islice

import pypdfium2 as pdfium
import regex
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from etl.documents.extracted import Extracted
from etl.documents.limits import MAX_CHARACTERS, MAX_LAYOUT_PAGES, MAX_LINES, MAX_PDF_PAGES
from etl.documents.pdf_layout import Layout
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument
from etl.text.syllables import is_syllable

_NEEDS_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium's fpdfview.h."""

_LINE_END_HYPHEN = "\ufffe"
"""PDFium puts this for a hyphen at the end of a line and leaves out the line break. Vietnamese does not divide words,
so the hyphen belongs to the text (`1669/NQ-` over `UBTVQH15`) and both come back."""

_LINES_OF_A_TABLE = 6
"""A table of two columns and two rows has six lines; headings and signatures are underlined once or twice."""

_GOOD_SHARE = 0.97
"""Of well-formed syllables. Good text layers have 0.994; PDFium has 0.64 where a word's letters come from two fonts."""

_BAD_SHARE = 0.90
"""Below it, an editor should look: text with names of other languages stays above."""

_MIN_WORDS = 20
"""The share says nothing about a page of fewer words."""

_MIN_KEPT_SHARE = 0.98
"""Of the letters and digits of a page, in the second look at it; the first may hold some twice (overprinted bold)."""

_WORD = regex.compile(r"(?<!\w)(?!\p{Lu}{2,}(?!\w))\p{L}+")
"""Without abbreviations and headings in capitals (`UBND`, `NQ`), which need not be syllables."""


def read_pdf(data: bytes) -> Extracted:
    """The text layer, one part a page.

    PDFium reads it. Pages with ruled tables, and pages whose words fell apart, are looked at again by pdfplumber where
    it is installed.

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
        return _text_layer(pdf, _Reader(Layout(data)))
    finally:
        pdf.close()


def _why_not_open(data: bytes, error: pdfium.PdfiumError) -> str:
    if error.err_code == _NEEDS_PASSWORD:
        return "It is encrypted and opens with a password only."
    if b"%%EOF" not in data[-2048:]:
        return "It is a truncated PDF: the end of the file is missing."
    return "It is a damaged PDF that cannot be opened."


def _text_layer(pdf: pdfium.PdfDocument, reader: _Reader) -> Extracted:
    parts: list[str] = []
    damaged: list[int] = []
    characters = 0
    for index in range(len(pdf)):
        try:
            parts.append(reader.read(pdf[index], index))
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
    return Extracted(TextOrigin.PDF_TEXT, tuple(parts), is_paged=True, note=reader.note(parts))


class _Reader:
    """Reads pages one after the other and remembers what an editor should know of them."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._second_looks = 0
        self._garbled: list[int] = []

    def read(self, page: pdfium.PdfPage, index: int) -> str:
        """The text of a page.

        Raises:
            pdfium.PdfiumError: The page is damaged.
        """
        try:
            text: str = page.get_textpage().get_text_range().replace(_LINE_END_HYPHEN, "-\n")
            has_tables = _has_tables(page)
        finally:
            page.close()
        if has_tables or _quality(text) < _GOOD_SHARE:
            text = self._second_look(index, text)
        if _quality(text) < _BAD_SHARE:
            self._garbled.append(index + 1)
        return text

    def _second_look(self, index: int, text: str) -> str:
        if not text.strip() or self._second_looks >= MAX_LAYOUT_PAGES:
            return text
        self._second_looks += 1
        other = self._layout.text(index)
        if other is None or _letters(other) < _MIN_KEPT_SHARE * _letters(text):
            return text
        return other if _quality(other) >= min(_quality(text), _GOOD_SHARE) else text

    def note(self, parts: list[str]) -> str | None:
        """What to tell about pages without text and with garbled text."""
        bare = [number for number, part in enumerate(parts, start=1) if not part.strip()]
        notes = []
        if bare:
            notes.append(f"No text on page {_listed(bare)}: perhaps a scan.")
        if self._garbled:
            notes.append(f"Words fell apart or letters are wrong on page {_listed(self._garbled)}.")
        return " ".join(notes) or None


def _has_tables(page: pdfium.PdfPage) -> bool:
    try:
        lines = sum(1 for _ in islice(page.get_objects(filter=[FPDF_PAGEOBJ_PATH], max_depth=3), MAX_LINES + 1))
    except pdfium.PdfiumError:
        return False
    return _LINES_OF_A_TABLE <= lines <= MAX_LINES


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _quality(text: str) -> float:
    """The share of well-formed syllables, 1 where there are too few words to tell."""
    words = _WORD.findall(text)
    return sum(map(is_syllable, words)) / len(words) if len(words) >= _MIN_WORDS else 1.0


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))
