"""Which fonts the text of a Word 97-2003 file (.doc) is in, where some of them are older than Unicode.

[MS-DOC]: a run names its font by itself, by its style of characters, or by the style of its paragraph; styles are based
on one another.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

import regex

from etl.documents.doc_file import DocFile, properties_of
from etl.text.legacy import font_named, from_font

_STYLES, _FONTS = 0x00A2, 0x0112
"""Where in the header the places of the style sheet and of the list of fonts stand."""

_FONT_CODES = (0x4A51, 0x4A4F)
"""Properties that name the font of letters beyond ASCII, as all those of old fonts are, and of those of ASCII."""

_CHARACTER_STYLE = 0x4A30
_NAME_PLACE = 40
"""Of a font in its entry, after what it looks like."""

_DEFAULT_FONT_PLACE = 16
"""In the head of the style sheet: the font of letters beyond ASCII where nothing else names one."""

_NO_STYLE = 0x0FFF
_MAX_BASES = 20
"""Of a style, one based on the other; Word allows ten."""

_TEXT = regex.compile("[^\\x00-\\x1e]+")
"""Between the ends of paragraphs, cells and fields. 1F is the hyphen at which a word may break, TCVN3's letter ư."""


def in_unicode(file: DocFile, text: str) -> tuple[str, set[str]]:
    """The text with what stands in old fonts turned into Unicode, and the sets of letters found.

    Args:
        file: Where it comes from.
        text: Its text, character by character; marks take the places that two signs for one letter leave free.
    """
    names = [name if font_named(name) else None for name in _names(file.structure(_FONTS))]
    if not any(names):
        return text, set()
    fonts = _by_character(file, names)
    found: set[str] = set()

    def decoded(stretch: regex.Match[str]) -> str:
        pieces = []
        letters = zip(stretch[0], fonts[stretch.start() : stretch.end()], strict=True)
        for font, group in groupby(letters, key=itemgetter(1)):
            piece = "".join(letter for letter, _ in group)
            shown, encoding = from_font(piece.replace("\x1f", "\u00ad"), font)
            if encoding and len(shown) <= len(piece):
                found.add(encoding)
                piece = shown.ljust(len(piece), "\0")
            pieces.append(piece)
        return "".join(pieces)

    return _TEXT.sub(decoded, text), found


def _by_character(file: DocFile, names: list[str | None]) -> list[str | None]:
    """The old font of each character, or None."""
    styles = _Styles(file.structure(_STYLES))
    fonts: list[str | None] = [None] * len(file.text)

    def fill(stretches: Iterable[tuple[int, int, int | None]]) -> None:
        for start, end, number in stretches:
            if number is not None:
                fonts[start:end] = [names[number] if number < len(names) else None] * (end - start)

    fill((start, end, styles.font(style)) for start, end, style in file.paragraph_styles())
    fill((start, end, _own(run, styles)) for start, end, run in file.character_runs())
    return fonts


def _own(run: bytes, styles: _Styles) -> int | None:
    """The number of the font that a run names, by itself or by its style of characters."""
    values = {code: int.from_bytes(value[:2], "little") for code, value in properties_of(run)}
    own = next((values[code] for code in _FONT_CODES if code in values), None)
    return own if own is not None or _CHARACTER_STYLE not in values else styles.named(values[_CHARACTER_STYLE])


class _Styles:
    """The fonts of the styles."""

    def __init__(self, sheet: bytes) -> None:
        self._default = int.from_bytes(sheet[2 + _DEFAULT_FONT_PLACE : 4 + _DEFAULT_FONT_PLACE], "little")
        self._styles = [_style(entry, sheet[4:6]) for entry in _entries(sheet)]

    def font(self, style: int) -> int:
        """The number of the font of a style of paragraphs."""
        named = self.named(style)
        return self._default if named is None else named

    def named(self, style: int) -> int | None:
        """The number of the font that a style names, or one that it is based on."""
        for _ in range(_MAX_BASES):
            if style >= len(self._styles):
                return None
            font, style = self._styles[style]
            if font is not None:
                return font
        return None


def _entries(sheet: bytes) -> Iterator[bytes]:
    at = 2 + int.from_bytes(sheet[:2], "little")
    while at + 2 <= len(sheet):
        size = int.from_bytes(sheet[at : at + 2], "little")
        yield sheet[at + 2 : at + 2 + size]
        at += 2 + size


def _style(entry: bytes, size_of_base: bytes) -> tuple[int | None, int]:
    """The number of the font that a style names itself, and the number of the style that it is based on."""
    if len(entry) < 6:
        return None, _NO_STYLE
    kind_and_base, parts = struct.unpack_from("<HH", entry, 2)
    at = int.from_bytes(size_of_base, "little")
    at += 2 * int.from_bytes(entry[at : at + 2], "little") + 4
    runs = b""
    for _ in range(parts & 0xF):
        at += at % 2
        size = int.from_bytes(entry[at : at + 2], "little")
        runs = entry[at + 2 : at + 2 + size]
        at += 2 + size
    # The last part of a style is that on characters.
    values = {code: int.from_bytes(value[:2], "little") for code, value in properties_of(runs)}
    return next((values[code] for code in _FONT_CODES if code in values), None), kind_and_base >> 4


def _names(listed: bytes) -> Iterator[str]:
    """The names of the fonts, in the order of their numbers."""
    at = 4
    while at < len(listed):
        size = listed[at] + 1
        name = listed[at + _NAME_PLACE : at + size].decode("utf-16-le", "replace")
        yield name.split("\0", 1)[0]
        at += size
