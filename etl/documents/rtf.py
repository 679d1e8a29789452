"""A file in Rich Text Format, as Word writes it (specification 1.9.1): its paragraphs and tables in order.

Only the words that bear on the text are obeyed; pictures, objects, fields' instructions and macros are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter

from etl.documents.extracted import Extracted, told
from etl.documents.flow import CellShape, Flow
from etl.documents.limits import MAX_GROUPS, MAX_RTF_BYTES
from etl.model.document import TextOrigin
from etl.model.errors import UnreadableDocument
from etl.text.legacy import font_named, from_font, surface_of

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)"
)

_UNSEEN = frozenset(
    re.findall(
        r"\w+",
        """
    colortbl stylesheet info pict object fldinst nonshppict shprslt sp xe tc rxe txe annotation atnid atnauthor
    themedata colorschememapping latentstyles datastore xmlnstbl listtable listoverridetable revtbl rsidtbl
    generator filetbl private template bkmkstart bkmkend pgptbl mmath objdata passwordhash userprops
        """,
    )
)
"""Groups whose text is not on the page."""

_SEEN_THOUGH_MARKED = frozenset({"shpinst", "shptxt", "nesttableprops", "footnote", "ud"})
"""Groups marked as unknown to old readers (`\\*`) that hold text all the same."""

_ASIDE = frozenset(
    ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "shptxt")
)
"""Groups whose text stands outside the body."""

_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip

_CODE_PAGES = {0: "cp1252", 163: "cp1258", 238: "cp1250", 204: "cp1251", 161: "cp1253", 162: "cp1254", 77: "mac_roman"}
"""The character set of a font (`\\fcharset`) -> Python's name of its code page."""

_LONGEST_NAME = 100
"""Of a font."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    is_unseen: bool = False
    is_deleted: bool = False
    fallback: int = 1
    """How many characters stand after each `\\u` for readers that do not know it."""
    font: int | None = None
    is_font_table: bool = False
    in_table: bool = False
    aside: int | None = None
    """Which of the texts beside the body it belongs to."""


@dataclass(slots=True)
class _Text:
    """One flow of text: the body, a header, a footnote."""

    flow: Flow = field(default_factory=Flow)
    pieces: list[tuple[str, str | None]] = field(default_factory=list)
    """Each with the name of its font."""
    shapes: list[CellShape] = field(default_factory=list)
    is_continued: bool = False
    encodings: set[str] = field(default_factory=set)
    """Of old fonts that were met."""

    def take(self) -> str:
        """What was collected since the last paragraph."""
        texts = []
        for font, pieces in groupby(self.pieces, key=itemgetter(1)):
            # Characters beyond the first plane come as two halves, letters of some old fonts as two signs.
            text = "".join(piece for piece, _ in pieces).encode("utf-16-le", "surrogatepass")
            decoded, encoding = from_font(text.decode("utf-16-le", "replace"), font)
            texts.append(decoded)
            self.encodings |= {encoding} if encoding else set()
        self.pieces.clear()
        return "".join(texts)


def read_rtf(data: bytes) -> Extracted:
    """The text of the body, then of headers, footers and footnotes; tables as rows.

    Raises:
        UnreadableDocument: It is too large, or its groups lie too deep in each other.
    """
    if len(data) > MAX_RTF_BYTES:
        raise UnreadableDocument(f"It is an RTF file of {len(data):,} bytes; diaba reads up to {MAX_RTF_BYTES:,}.")
    reader = _Reader()
    lines = reader.read(data.decode("latin-1"))
    old = sorted(set().union(*(text.encodings for text in reader.texts)))
    return Extracted(TextOrigin.RTF, ("\n".join(lines),), note=" ".join(map(told, old)) or None)


class _Reader:
    """Goes through the file once."""

    def __init__(self) -> None:
        self.state = _State()
        self.stack: list[_State] = []
        self.texts = [_Text()]
        self.charsets: dict[int, str] = {}
        self.names: dict[int, str] = {}
        self.default_font = 0
        self.code_page = "cp1252"
        self.to_skip = 0
        self.is_marked = False
        self.bytes = bytearray()

    def read(self, source: str) -> list[str]:
        """The lines."""
        for token in _TOKEN.finditer(source):
            word, number, code, sign, brace, text = token.groups()
            if code is not None:
                self._byte(int(code, 16))
                continue
            self._end_bytes()
            if brace:
                self._group(is_open=brace == "{")
            elif word:
                self._word(word, int(number) if number else None)
            elif sign is not None:
                self._sign(sign)
            elif text:
                self._write(text[self._skipped(len(text)) :])
        self._end_bytes()
        for text in self.texts:
            if text.pieces:
                text.flow.paragraph(text.take(), in_table=False)
        body, *asides = (text.flow.lines() for text in self.texts)
        return [*body, *(line for aside in asides for line in aside if any(map(str.isalpha, line)))]

    @property
    def _font(self) -> int:
        return self.default_font if self.state.font is None else self.state.font

    @property
    def _text(self) -> _Text:
        return self.texts[self.state.aside or 0]

    def _group(self, *, is_open: bool) -> None:
        self.to_skip = 0
        self.is_marked = False
        if is_open:
            if len(self.stack) >= MAX_GROUPS:
                raise UnreadableDocument(f"Its groups lie more than {MAX_GROUPS:,} deep in each other.")
            self.stack.append(self.state)
        elif self.stack:
            before = self.state
            self.state = self.stack.pop()
            if before.aside is not None and before.aside != self.state.aside and self.texts[before.aside].pieces:
                text = self.texts[before.aside]
                text.flow.paragraph(text.take(), in_table=False)

    def _byte(self, byte: int) -> None:
        if not self._skipped(1):
            self.bytes.append(byte)

    def _end_bytes(self) -> None:
        if self.bytes:
            data, self.bytes = bytes(self.bytes), bytearray()
            code_page = self.charsets.get(self._font, self.code_page)
            is_old = code_page == "cp1252" or font_named(self.names.get(self._font, ""))
            self._write(surface_of(data) if is_old else data.decode(code_page, "replace"))

    def _skipped(self, characters: int) -> int:
        """How many of these characters only stand for a Unicode character before them."""
        skipped = min(self.to_skip, characters)
        self.to_skip -= skipped
        return skipped

    def _write(self, text: str) -> None:
        if self.state.is_unseen or not text:
            return
        if self.state.is_font_table:
            self.names[self._font] = (self.names.get(self._font, "") + text).strip(" ;")[:_LONGEST_NAME]
        elif not self.state.is_deleted:
            self._text.pieces.append((text, self.names.get(self._font)))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self.is_marked = True
        elif sign in "\r\n":
            self._word("par", None)
        elif sign in "{}\\":
            self._write(sign)
        else:
            self._write({"~": "\u00a0", "-": "\u00ad", "_": "-"}.get(sign, ""))

    def _word(self, word: str, number: int | None) -> None:
        is_marked, self.is_marked = self.is_marked, False
        if word in _UNSEEN or (is_marked and word not in _SEEN_THOUGH_MARKED):
            self.state = replace(self.state, is_unseen=True)
        elif self.state.is_unseen:
            return
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif word in _ASIDE:
            self.texts.append(_Text())
            self.state = replace(self.state, aside=len(self.texts) - 1, in_table=False)
        elif word in _STRUCTURE:
            self._structure(word, number)
        else:
            self._property(word, number)

    def _property(self, word: str, number: int | None) -> None:
        """What a word changes about the text that follows."""
        if word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self.to_skip = self.state.fallback
        elif word == "uc" and number is not None:
            self.state = replace(self.state, fallback=max(0, min(number, 8)))
        elif word == "f":
            self.state = replace(self.state, font=number)
        elif word == "deff":
            self.default_font = number or 0
        elif word == "fonttbl":
            self.state = replace(self.state, is_font_table=True)
        elif word == "fcharset" and self.state.font is not None:
            self.charsets[self.state.font] = _CODE_PAGES.get(number or 0, "cp1252")
        elif word == "ansicpg" and number in (1250, 1251, 1252, 1253, 1254, 1258):
            self.code_page = f"cp{number}"
        elif word in ("deleted", "v"):
            self.state = replace(self.state, is_deleted=number != 0)
        elif word == "plain":
            self.state = replace(self.state, is_deleted=False, font=None)

    def _structure(self, word: str, number: int | None) -> None:
        """What ends a paragraph, a cell or a row, and what shapes the row."""
        text = self._text
        if word in ("par", "sect", "page", "nestcell"):
            text.flow.paragraph(text.take(), in_table=self.state.in_table)
        elif word == "cell":
            text.flow.cell(text.take())
        elif word == "row":
            text.flow.row(tuple(text.shapes))
        elif word in ("intbl", "pard"):
            self.state = replace(self.state, in_table=word == "intbl")
        elif word == "trowd":
            text.shapes, text.is_continued = [], False
        elif word == "clvmrg":
            text.is_continued = True
        elif word == "cellx":
            text.shapes.append(CellShape(number or 0, text.is_continued))
            text.is_continued = False


_STRUCTURE = frozenset(("par", "sect", "page", "nestcell", "cell", "row", "intbl", "pard", "trowd", "clvmrg", "cellx"))
