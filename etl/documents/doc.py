"""A Word 97-2003 file (.doc): its paragraphs and tables in the order of reading. Macros are never opened."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator

import olefile

from etl.documents.doc_file import BODY, ENDNOTES, FOOTNOTES, HEADERS, TEXT_BOXES, DocFile, Paragraph
from etl.documents.doc_fonts import in_unicode
from etl.documents.extracted import Extracted, told
from etl.documents.flow import Flow
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument

_FIELD = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")
"""A field: its instruction, and after a separator what is shown."""

_SIGNS = {
    0x1E: "-",
    0x1F: "\u00ad",
    0x0B: "\n",
    0xA0: "\u00a0",
    **dict.fromkeys((*range(0x00, 0x07), 0x08, *range(0x0E, 0x1E)), None),
}
"""Hyphens that do not break, hyphens at which a word may break, line breaks; and marks for what is no text."""

_ENDS = re.compile("[\r\x07\x0c]")
_MAX_NESTED_FIELDS = 20


def read_doc(data: bytes) -> Extracted:
    """The text of the body, then of text boxes, footnotes, headers and footers; deleted and hidden text left out.

    Raises:
        UnreadableDocument: It is damaged, encrypted, older than Word 97, or no Word file.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            if container.exists("EncryptedPackage"):
                raise UnreadableDocument("It is encrypted and opens with a password only.")
            streams = {name: _stream(container, name) for name in ("WordDocument", "0Table", "1Table")}
        if not streams["WordDocument"]:
            raise UnreadableDocument("It is an office file of the old kind, but no Word file (.doc).")
        lines, encodings = _read(DocFile(streams.pop("WordDocument"), streams))
    # olefile tells damage by OSError, and like struct meets some of it with the others.
    except (OSError, struct.error, IndexError, ValueError, TypeError, OverflowError) as error:
        raise UnreadableDocument(f"It is a damaged Word file ({type(error).__name__}).") from None
    return Extracted(TextOrigin.DOC, ("\n".join(lines),), note=" ".join(map(told, sorted(encodings))) or None)


def _stream(container: olefile.OleFileIO, name: str) -> bytes:
    return bytes(container.openstream(name).read()) if container.exists(name) else b""


def _read(file: DocFile) -> tuple[list[str], set[str]]:
    """The lines, and the old fonts in which some of them were."""
    seen, encodings = in_unicode(file, _without_unseen(file))
    return list(_lines(file, seen)), encodings


def _lines(file: DocFile, seen: str) -> Iterator[str]:
    paragraphs = file.paragraphs()
    starts = [sum(file.lengths[:part]) for part in range(len(file.lengths) + 1)]
    for part in (BODY, TEXT_BOXES, FOOTNOTES, ENDNOTES, HEADERS):
        lines = _part(file, seen, paragraphs, starts[part], starts[part + 1])
        yield from lines if part == BODY else (line for line in lines if any(map(str.isalpha, line)))


def _without_unseen(file: DocFile) -> str:
    """The text with marks (which count nothing) in the place of what is deleted or hidden."""
    characters: list[str] | None = None
    marked = 0
    for start, end in file.unseen():
        characters = characters or list(file.text)
        marked += end - start
        if marked > len(characters):
            raise ValueError("more is deleted than there is")
        characters[start:end] = [c if _ENDS.match(c) else "\0" for c in characters[start:end]]
    return "".join(characters) if characters else file.text


def _part(file: DocFile, text: str, paragraphs: dict[int, Paragraph], start: int, end: int) -> list[str]:
    flow = Flow()
    for mark in _ENDS.finditer(text, start, end):
        words = _plain(text[start : mark.start()])
        shape = paragraphs.get(file.end(mark.start()), Paragraph())
        if mark[0] != "\x07":
            flow.paragraph(words, in_table=shape.in_table)
        elif shape.is_row_end:
            flow.row(shape.shapes)
        else:
            flow.cell(words)
        start = mark.end()
    if start < end and (rest := _plain(text[start:end])):
        flow.paragraph(rest, in_table=False)
    return flow.lines()


def _plain(text: str) -> str:
    """The text as it is seen: of fields the result, of marks nothing."""
    for _ in range(_MAX_NESTED_FIELDS):
        text, count = _FIELD.subn(lambda field: field[1] or "", text)
        if not count:
            break
    return text.translate(_SIGNS)
