"""The parts of a Word 97-2003 file (.doc) that bear on its text: [MS-DOC] of Microsoft's Open Specifications.

The text lies in pieces, some in two bytes a character, some in one. Which characters end a row of a table or were
deleted stands in pages of 512 bytes, one for paragraphs and one for characters, each a list of runs with properties.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import TypeVar

from etl.documents.flow import CellShape
from etl.documents.limits import MAX_CHARACTERS
from etl.model.errors import UnreadableDocument
from etl.text.legacy import surface_of

_WORD_97 = 0x00C1
"""nFib of the first version that writes in this way."""

_ENCRYPTED, _TABLE_ONE = 0x0100, 0x0200
_CCP_TEXT = 0x4C
"""Where the lengths of the seven texts begin: body, footnotes, headers, macros, comments, endnotes, text boxes."""

_FC_CHPX, _FC_PAPX, _FC_CLX = 0x00FA, 0x0102, 0x01A2
_PAGE = 512
_IN_TABLE, _ROW_END, _TABLE_SHAPE = 0x2416, 0x2417, 0xD608
_DELETED, _HIDDEN = 0x0800, 0x083C
_LONG_OPERANDS = {_TABLE_SHAPE, 0xC615}
_OPERAND_BYTES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
"""Size of a property's value by the upper three bits of its code; 6 stands for a length byte before it."""

_MAX_LAYERS = 4
"""Of runs on the same text; there should be one."""

BODY, FOOTNOTES, HEADERS, ENDNOTES, TEXT_BOXES = 0, 1, 2, 5, 6


Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What the properties of a paragraph say."""

    in_table: bool = False
    is_row_end: bool = False
    shapes: tuple[CellShape, ...] = ()


class DocFile:
    """The text of a file by character position, and the properties of its paragraphs and characters."""

    def __init__(self, main: bytes, tables: dict[str, bytes]) -> None:
        """Read the directory of the file.

        Raises:
            UnreadableDocument: It is encrypted, older than Word 97, or damaged.
        """
        if len(main) < 0x200 or _u16(main, 0) != 0xA5EC:
            raise UnreadableDocument("It is a damaged Word file, or one older than Word 97; save it as .docx.")
        flags = _u16(main, 0x0A)
        if _u16(main, 0x02) < _WORD_97:
            raise UnreadableDocument("It is a Word file older than Word 97; save it as .docx.")
        if flags & _ENCRYPTED:
            raise UnreadableDocument("It is encrypted and opens with a password only.")
        self._main = main
        self._table = tables.get("1Table" if flags & _TABLE_ONE else "0Table", b"")
        self.lengths = struct.unpack_from("<7i", main, _CCP_TEXT)
        if min(self.lengths) < 0 or sum(self.lengths) > MAX_CHARACTERS:
            raise UnreadableDocument("It is a damaged Word file: its lengths cannot be right.")
        self.text, self._places = self._pieces()

    def structure(self, where: int) -> bytes:
        """A structure of the table stream, by the place in the header where its own place stands."""
        start, length = struct.unpack_from("<II", self._main, where)
        return self._table[start : start + length]

    def _pieces(self) -> tuple[str, list[tuple[int, int, int]]]:
        """The text, and for each piece its first character, its place in the file, and its bytes a character."""
        clx = self.structure(_FC_CLX)
        offset = 0
        while offset + 3 <= len(clx) and clx[offset] == 1:
            offset += 3 + _u16(clx, offset + 1)
        if offset + 5 > len(clx) or clx[offset] != 2:
            raise UnreadableDocument("It is a damaged Word file: the list of its pieces is missing.")
        table = clx[offset + 5 : offset + 5 + struct.unpack_from("<I", clx, offset + 1)[0]]
        count = (len(table) - 4) // 12
        firsts = struct.unpack_from(f"<{count + 1}I", table) if count > 0 else ()
        texts, places, total = [], [], 0
        for index in range(count):
            length = firsts[index + 1] - firsts[index]
            place = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * index + 2)[0]
            is_narrow, start = bool(place & 0x40000000), place & 0x3FFFFFFF
            start, width = (start // 2, 1) if is_narrow else (start, 2)
            data = self._main[start : start + length * width] if length > 0 else b""
            total += length
            if length < 0 or total > MAX_CHARACTERS:
                raise UnreadableDocument("It is a damaged Word file: its pieces cannot be right.")
            text = surface_of(data) if is_narrow else data.decode("utf-16-le", "replace")
            # A character beyond the first plane counts twice in the file; a sign in its place keeps the count.
            texts.append(text.ljust(length, "\ufffd") if len(text) <= length else text[:length])
            places.append((firsts[index], start, width))
        return "".join(texts), places

    def place(self, character: int) -> int:
        """Where in the file the character stands."""
        first, start, width = self._piece(character)
        return start + (character - first) * width

    def end(self, character: int) -> int:
        """Where in the file the character ends."""
        return self.place(character) + self._piece(character)[2]

    def _piece(self, character: int) -> tuple[int, int, int]:
        index = bisect_right(self._places, character, key=lambda piece: piece[0])
        return self._places[index - 1] if index else (0, 0, 1)

    def paragraphs(self) -> dict[int, Paragraph]:
        """The properties of each paragraph, by the place in the file where it ends."""
        return {end: _paragraph(properties[2:]) for _, end, properties in self._runs(_FC_PAPX, 13, is_paragraph=True)}

    def paragraph_styles(self) -> Iterator[tuple[int, int, int]]:
        """The stretches of the text, by character, with the number of the style of their paragraphs."""
        runs = self._runs(_FC_PAPX, 13, is_paragraph=True)
        return self._by_character((start, end, _u16(properties, 0)) for start, end, properties in runs)

    def character_runs(self) -> Iterator[tuple[int, int, bytes]]:
        """The stretches of the text, by character, with the properties of their characters."""
        return self._by_character(self._runs(_FC_CHPX, 1, is_paragraph=False))

    def unseen(self) -> Iterator[tuple[int, int]]:
        """The stretches of the text, by character, that are deleted or hidden."""
        for start, end, properties in self.character_runs():
            if any(code in (_DELETED, _HIDDEN) and value[:1] == b"\x01" for code, value in properties_of(properties)):
                yield start, end

    def _by_character(self, runs: Iterable[tuple[int, int, Value]]) -> Iterator[tuple[int, int, Value]]:
        """The runs with characters for the places in the file where they start and end.

        Raises:
            ValueError: They lie on each other, so that a small file could keep a reader busy for hours.
        """
        ordered = sorted(runs, key=itemgetter(0, 1))
        left = _MAX_LAYERS * (len(self.text) + len(ordered) + len(self._places))
        for (first, begin, width), (after, _, _) in pairwise((*self._places, (len(self.text), 0, 1))):
            finish = begin + (after - first) * width
            for start, end, value in ordered[bisect_right(ordered, begin, key=itemgetter(1)) :]:
                if start >= finish:
                    break
                since, until = first + max(start - begin, 0) // width, first + (min(end, finish) - begin) // width
                left -= 1 + until - since
                if left < 0:
                    raise ValueError("its runs lie on each other")
                yield since, until, value

    def _runs(self, where: int, step: int, *, is_paragraph: bool) -> Iterator[tuple[int, int, bytes]]:
        """Start, end and properties of the runs in all pages that the structure at `where` lists."""
        listed = self.structure(where)
        count = (len(listed) - 4) // 8
        for number in struct.unpack_from(f"<{count}I", listed, 4 * (count + 1)) if count > 0 else ():
            page = self._main[(number & 0x3FFFFF) * _PAGE : ((number & 0x3FFFFF) + 1) * _PAGE]
            if len(page) < _PAGE or 4 * (page[-1] + 1) + step * page[-1] >= _PAGE:
                continue
            edges = struct.unpack_from(f"<{page[-1] + 1}I", page)
            for index in range(page[-1]):
                at = 2 * page[4 * (page[-1] + 1) + step * index]
                yield edges[index], edges[index + 1], _exception(page, at, is_paragraph=is_paragraph) if at else b""


def _exception(page: bytes, at: int, *, is_paragraph: bool) -> bytes:
    """The properties that begin at a place of the page, after their length."""
    length = page[at]
    if not is_paragraph:
        return page[at + 1 : at + 1 + length]
    if length:
        return page[at + 1 : at + 2 * length]
    return page[at + 2 : at + 2 + 2 * page[at + 1]] if at + 1 < len(page) else b""


def properties_of(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The codes and values of a list of properties."""
    at = 0
    while at + 2 <= len(data):
        code = _u16(data, at)
        at += 2
        size = _OPERAND_BYTES.get(code >> 13)
        if size is None:
            if code in _LONG_OPERANDS and at + 2 <= len(data):
                size, at = max(_u16(data, at) - 1, 0), at + 2
            elif at < len(data):
                size, at = data[at], at + 1
            else:
                return
        yield code, data[at : at + size]
        at += size


def _paragraph(data: bytes) -> Paragraph:
    in_table, is_row_end = False, False
    shapes: tuple[CellShape, ...] = ()
    for code, value in properties_of(data):
        if code == _IN_TABLE:
            in_table = value[:1] == b"\x01"
        elif code == _ROW_END:
            is_row_end = value[:1] == b"\x01"
        elif code == _TABLE_SHAPE:
            shapes = _shapes(value)
    return Paragraph(in_table, is_row_end, shapes)


def _shapes(value: bytes) -> tuple[CellShape, ...]:
    """The right edges of the cells of a row, and which of them continue the one above."""
    count = value[0] if value else 0
    if len(value) < 1 + 2 * (count + 1):
        return ()
    edges = struct.unpack_from(f"<{count + 1}h", value, 1)
    flags = [_u16(value, at) if at + 2 <= len(value) else 0 for at in range(3 + 2 * count, 3 + 22 * count, 20)]
    return tuple(CellShape(edge, (flag >> 5) & 3 == 1) for edge, flag in zip(edges[1:], flags, strict=True))


def _u16(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")
