"""A paper as the software sees it: its bytes' identity, what it is, and its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Genre(StrEnum):
    """What kind of paper it is; the policy ranks papers by it (docs/policy.md)."""

    NATIONAL_RESOLUTION = "national_resolution"
    COUNCIL_RESOLUTION = "council_resolution"
    CONGRESS_REPORT = "congress_report"
    CONGRESS_NEWS = "congress_news"
    APPOINTMENT_NEWS = "appointment_news"
    UNIT_PROFILE = "unit_profile"
    CODE_LIST = "code_list"
    OTHER = "other"


class TextOrigin(StrEnum):
    """How the text was won from the bytes."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    PDF_TEXT = "pdf_text"
    OCR = "ocr"


class DocumentStatus(StrEnum):
    """Whether the paper could be read."""

    READ = "read"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1 and its half-open character range in the document's text."""

    number: int
    char_start: int
    char_end: int


class Box(NamedTuple):
    """A rectangle on a page, in points (1/72 inch) from its upper left corner, as the page is shown."""

    left: float
    top: float
    right: float
    bottom: float


class Stretch(NamedTuple):
    """A stretch of the text whose place on its page is known: a line of a text layer, a table row, a word of OCR."""

    char_start: int
    char_end: int
    box: Box
    confidence: float | None = None
    """How sure OCR was of it, from 0 to 1; None where no OCR was needed, and for signs."""


class Garbled(NamedTuple):
    """A page whose words are mostly none, so that it may say something else. Claims from it go to review."""

    char_start: int
    char_end: int
    share: float
    """Of well-formed syllables among its words."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a paper says it is, from its header block and text (or an editor's sidecar)."""

    genre: Genre = Genre.OTHER
    title: str | None = None
    issuer: str | None = None
    number: str | None = None
    issued_on: date | None = None
    signatory: str | None = None
    """Who signed it."""
    author: str | None = None
    """Who wrote it, of a page of the press."""
    term_start_year: int | None = None
    """The term of the council or congress that it comes from."""
    term_end_year: int | None = None
    publisher: str | None = None
    source_url: str | None = None
    licence: str | None = None
    accessed_on: date | None = None
    """The day on which it was taken from `source_url`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A paper that was given to a run.

    `text` is the extracted text in Unicode NFC with the line breaks of the paper; every offset of every claim counts in
    it. Table cells of one row stand on one line, parted by " | ". An unreadable paper has an empty text and its reason
    in `status_reason`.
    """

    document_id: str
    """First 16 hex digits of the file's SHA-256."""
    file_name: str
    """As given, relative to the DOCUMENTS argument, with forward slashes."""
    sha256: str
    media_type: str
    text: str
    text_origin: TextOrigin
    identity: Identity = field(default_factory=Identity)
    pages: tuple[Page, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    """In the order of the text; empty for papers without fixed pages."""
    garbled: tuple[Garbled, ...] = ()
    status: DocumentStatus = DocumentStatus.READ
    status_reason: str | None = None
    other_files: tuple[str, ...] = ()
    """Names of other files with the same text: copies, and the same paper in another format."""

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds the character at `offset`, or None where pages are not known."""
        for page in self.pages:
            if page.char_start <= offset < page.char_end:
                return page.number
        return None

    def boxes(self, start: int, end: int) -> tuple[tuple[int, Box], ...]:
        """Where `text[start:end]` is to be seen: for each page its number and the boxes, in the order of the text."""
        return tuple(
            (page, stretch.box)
            for stretch in self._stretches(start, end)
            if (page := self.page_at(stretch.char_start)) is not None
        )

    def ocr_confidence(self, start: int, end: int) -> float | None:
        """The least confidence of OCR in a word of `text[start:end]`, from 0 to 1; None where no OCR was needed."""
        known = [s.confidence for s in self._stretches(start, end) if s.confidence is not None]
        return min(known, default=None)

    def garbled_share(self, start: int, end: int) -> float | None:
        """The share of well-formed words on the page of `text[start:end]` if it is garbled, else None."""
        return next((page.share for page in self.garbled if page.char_start < end and start < page.char_end), None)

    def _stretches(self, start: int, end: int) -> tuple[Stretch, ...]:
        first = bisect_right(self.stretches, start, key=lambda stretch: stretch.char_end)
        last = bisect_left(self.stretches, end, key=lambda stretch: stretch.char_start)
        return self.stretches[first:last]
