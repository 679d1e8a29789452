"""A Word file (.docx): its paragraphs and tables in the order of reading."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, TypeAlias

import docx
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from etl.documents.extracted import Extracted, told
from etl.documents.limits import MAX_ARCHIVE_BYTES, MAX_ARCHIVE_ENTRIES, MAX_ARCHIVE_RATIO, MAX_XML_BYTES
from etl.documents.tables import Cell, is_layout, table_lines
from etl.documents.word_fonts import Fonts, mend_fonts
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument

Element: TypeAlias = Any
"""An lxml element; python-docx brings no types."""

_DAMAGED = (
    *(OpcError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
    # lxml's XMLSyntaxError is a SyntaxError; a part that is missing is a KeyError, one of the wrong kind the others.
    *(SyntaxError, KeyError, ValueError, AttributeError, TypeError),
)
"""What zipfile, python-docx and lxml raise on files that are not what they claim."""

_RATIO_APPLIES_FROM_BYTES = 1_000_000

_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT_BOX = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc", "txbxContent"))
_TEXT = qn("w:t")
_SIGNS = {
    **{qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"},
    # In the old TCVN3 fonts the hyphen at which a word may be parted is the letter ư.
    qn("w:softHyphen"): "\u00ad",
}
_UNSEEN = {
    *(qn(f"w:{tag}") for tag in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
"""What the reader of the page does not see: deletions, properties, and the second form of a drawing."""


_OUTSIDE = ("footnotes", "endnotes", "header", "footer")
"""What stands outside the body, in the order in which it is put below it. Comments are no part of the paper."""


def read_docx(data: bytes) -> Extracted:
    """The text of the body: paragraphs, content controls, text boxes, tables in tables; insertions in, deletions out.

    Below it stand the footnotes, and each header and footer once. Macros and embedded objects are never opened.
    python-docx opens the file. Its own iteration passes over content controls, text boxes and tracked insertions and
    doubles merged cells, so the walk over the body is ours.

    Raises:
        UnreadableDocument: The archive is damaged or encrypted, is a ZIP bomb, or is no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bomb(archive.infolist())
        document = docx.Document(io.BytesIO(data))
        fonts = Fonts(document.styles.element)
        old = mend_fonts(document.element.body, fonts)
        lines = [*_blocks(document.element.body), *_outside(document, fonts)]
    except _DAMAGED as error:
        raise UnreadableDocument(f"It is damaged or no Word file ({type(error).__name__}).") from None
    return Extracted(TextOrigin.DOCX, ("\n".join(lines),), note=" ".join(map(told, sorted(old))) or None)


def _outside(document: Any, fonts: Fonts) -> Iterator[str]:
    """The lines of footnotes, headers and footers that hold words; page numbers alone say nothing."""
    parts = {
        relation.target_part.partname: (_OUTSIDE.index(kind), relation.target_part)
        for relation in document.part.rels.values()
        if not relation.is_external and (kind := relation.reltype.rsplit("/", 1)[-1]) in _OUTSIDE
    }
    told: set[str] = set()
    for _, part in sorted(parts.values(), key=lambda found: (found[0], found[1].partname)):
        content = parse_xml(part.blob)
        mend_fonts(content, fonts)
        for line in _blocks(content):
            if line not in told and any(map(str.isalpha, line)):
                told.add(line)
                yield line


def _refuse_bomb(parts: list[zipfile.ZipInfo]) -> None:
    # The directory of the archive can be believed: zipfile stops unpacking a part at the size given there.
    unpacked = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
    large = [part for part in parts if part.file_size > _RATIO_APPLIES_FROM_BYTES]
    ratio = sum(part.file_size for part in large) / max(1, sum(part.compress_size for part in large))
    if ratio > MAX_ARCHIVE_RATIO:
        raise UnreadableDocument(f"It is a ZIP bomb: its parts unpack to {ratio:,.0f} times their size.")
    if len(parts) > MAX_ARCHIVE_ENTRIES or unpacked > MAX_ARCHIVE_BYTES or xml > MAX_XML_BYTES:
        raise UnreadableDocument(f"It is far too large: {len(parts):,} parts, {unpacked:,} bytes unpacked.")


def _blocks(container: Element) -> Iterator[str]:
    """The text of each paragraph and table row below `container`, in order."""
    for child in _seen(container):
        if child.tag == _PARAGRAPH:
            yield "".join(_inline(child))
            for box in _below(child, _TEXT_BOX):
                yield from _blocks(box)
        elif child.tag == _TABLE:
            yield from _table_blocks(child)
        else:
            yield from _blocks(child)


def _inline(element: Element) -> Iterator[str]:
    for child in _seen(element):
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag != _TEXT_BOX:
            yield from _inline(child)


def _table_blocks(table: Element) -> Iterator[str]:
    elements = [list(_below(row, _CELL)) for row in _below(table, _ROW)]
    cells = [[_cell(element) for element in row] for row in elements]
    if is_layout(cells) or any(True for row in elements for element in row for _ in _below(element, _TABLE)):
        for row in elements:
            for element in row:
                yield from _blocks(element)
    else:
        yield from table_lines(cells)


def _cell(element: Element) -> Cell:
    columns = element.grid_span
    # Word repeats a vertically merged cell, empty or not, in every row that it covers.
    text = "" if element.vMerge == "continue" else "\n".join(_blocks(element))
    return Cell(text, columns)


def _below(element: Element, tag: str) -> Iterator[Element]:
    """The nearest descendants with the tag: not those inside another one, nor inside a table on the way."""
    for child in _seen(element):
        if child.tag == tag:
            yield child
        elif child.tag != _TABLE:
            yield from _below(child, tag)


def _seen(element: Element) -> Iterator[Element]:
    return (child for child in element if isinstance(child.tag, str) and child.tag not in _UNSEEN)
