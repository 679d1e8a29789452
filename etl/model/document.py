"""A paper as the software sees it: its bytes' identity, what it is, and its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


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
