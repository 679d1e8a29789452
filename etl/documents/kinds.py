"""Which kind of paper the bytes are. The bytes decide; the name only tells Markdown and web pages from plain text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from etl.documents.extracted import Extracted
from etl.documents.plain import read_markdown, read_text
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper, and how it is read."""

    media_type: str
    origin: TextOrigin
    read: Callable[[bytes], Extracted]


# The heavy readers are imported when the first paper of their kind comes.
def _read_html(data: bytes) -> Extracted:
    from etl.documents.web import read_html

    return read_html(data)


def _read_docx(data: bytes) -> Extracted:
    from etl.documents.word import read_docx

    return read_docx(data)


def _read_pdf(data: bytes) -> Extracted:
    from etl.documents.pdf import read_pdf

    return read_pdf(data)


def _read_doc(data: bytes) -> Extracted:
    from etl.documents.doc import read_doc

    return read_doc(data)


def _read_rtf(data: bytes) -> Extracted:
    from etl.documents.rtf import read_rtf

    return read_rtf(data)


def _read_picture(data: bytes) -> Extracted:
    from etl.documents.pictures import read_picture_file

    return read_picture_file(data)


TEXT = Kind("text/plain", TextOrigin.TEXT, read_text)
MARKDOWN = Kind("text/markdown", TextOrigin.MARKDOWN, read_markdown)
HTML = Kind("text/html", TextOrigin.HTML, _read_html)
DOCX = Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", TextOrigin.DOCX, _read_docx)
DOC = Kind("application/msword", TextOrigin.DOC, _read_doc)
RTF = Kind("application/rtf", TextOrigin.RTF, _read_rtf)
PDF = Kind("application/pdf", TextOrigin.PDF_TEXT, _read_pdf)
PNG, JPEG, TIFF = (Kind(f"image/{name}", TextOrigin.OCR, _read_picture) for name in ("png", "jpeg", "tiff"))

_BY_SUFFIX = {
    ".txt": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".docx": DOCX,
    ".doc": DOC,
    ".rtf": RTF,
    ".pdf": PDF,
    ".png": PNG,
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".tif": TIFF,
    ".tiff": TIFF,
}
"""Suffix in lower case -> kind."""

_HTML_START = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)

_BY_START = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
"""First bytes -> kind."""

_FOREIGN = (
    (b"GIF8", "a picture (GIF); save it as PNG"),
    (b"Rar!", "an archive (RAR); unpack it"),
    (b"7z\xbc\xaf", "an archive (7z); unpack it"),
    (b"\x1f\x8b", "an archive (gzip); unpack it"),
)
"""First bytes -> what the file is and what to do with it."""

_TOLD_BY_NAME = {TEXT, MARKDOWN, HTML}
"""Kinds without first bytes of their own."""


def kind_of(data: bytes, suffix: str) -> Kind:
    """The kind of paper.

    Raises:
        UnreadableDocument: It is none that diaba reads.
    """
    for start, kind in _BY_START:
        if data.startswith(start):
            return kind
    for start, what in _FOREIGN:
        if data.startswith(start):
            raise UnreadableDocument(f"It is {what}.")
    # Mail programs and scanners put a few bytes before the header of a PDF; readers look for it in the first 1,024.
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    by_suffix = _BY_SUFFIX.get(suffix.lower())
    if by_suffix is not None and by_suffix not in _TOLD_BY_NAME:
        raise UnreadableDocument(f"It is named {suffix} but does not begin as such a file does.")
    if _HTML_START.match(data[:4096]):
        return HTML
    if by_suffix is not None:
        return by_suffix
    raise UnreadableDocument(f"{suffix or 'A name without an ending'} is not a kind of paper diaba reads: {endings()}.")


def _kind_of_archive(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise UnreadableDocument("It is a damaged .docx or ZIP archive: its directory is missing.") from None
    if any(name.startswith("word/") for name in names):
        return DOCX
    raise UnreadableDocument("It is a ZIP archive or an office file, but no Word file (.docx).")


def endings() -> str:
    """The endings of the files that are read, one a kind."""
    return " ".join(suffix for suffix in _BY_SUFFIX if suffix not in {".markdown", ".htm", ".xhtml", ".jpeg", ".tif"})
