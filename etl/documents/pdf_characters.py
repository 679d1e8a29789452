"""The characters of a page of a PDF one by one, each in its place, for those who put them together by that."""

from __future__ import annotations

import ctypes
import io
import logging
import math
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import Any

import pypdfium2.raw as c

from etl.documents.pdf_drawn import Drawn, Page, around, as_shown, is_near

_LINE_END_HYPHEN = "\x02"
"""PDFium tells a hyphen at the end of a line so, when it is asked for one character."""

_WIDEST_JOINED = 3.0
"""Points between two characters of a word; pdfplumber parts words at wider gaps and at spaces."""

_OVERLAP = 1.0
"""Points by which a character may stand on the one before it, as in a word set tightly."""

_DESCENT = 0.22
"""Of the height of a font below the line on which it stands, as in Times. The fonts of a line state different ones, and
its letters shall be on one line."""


class Characters:
    """Those of the pages of a PDF. A page that PDFium reads well costs a sixth of one for which pdfplumber is asked."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _pages(self) -> list[Any]:
        import pdfplumber

        # It warns of every fault of a damaged file, on the screen; what matters of them stands in `status_reason`.
        logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
        return list(pdfplumber.open(io.BytesIO(self._data)).pages)

    def of(self, index: int, page: Page, text_page: Any) -> list[Drawn] | None:
        """The characters of a page in the order of the file; None where they cannot be told.

        PDFium puts spaces of its own where a font changes in a word, and then leaves out those of the file.
        """
        quick = _Quick(page, text_page).all()
        return self.closely(index, page) if quick is None else quick

    def closely(self, index: int, page: Page) -> list[Drawn] | None:
        """The characters of a page as pdfminer finds them; None where it cannot."""
        left, top, _, _ = around(as_shown(page), *page.get_mediabox())
        # pdfminer meets damaged pages with errors of some twenty types; PDFium's reading of the page stands then.
        try:
            layout = self._pages[index].layout
            return list(_letters(layout, left, top + layout.height))
        except Exception:
            return None
        finally:
            with suppress(Exception):
                self._pages[index].close()  # It takes megabytes.


def _letters(layout: Iterable[Any], left: float, foot: float) -> Iterator[Drawn]:
    """The characters that pdfminer has found; those of drawings within drawings too."""
    for item in layout:
        if hasattr(item, "graphicstate"):  # Only characters have one.
            box = (left + item.x0, foot - item.y1, left + item.x1, foot - item.y0)
            if all(map(is_near, box)):
                yield _drawn(item.get_text(), *box, is_upright=item.upright)
        elif isinstance(item, Iterable):
            yield from _letters(item, left, foot)


def _drawn(text: str, left: float, top: float, right: float, bottom: float, *, is_upright: bool) -> Drawn:
    return {
        "text": text,
        "x0": left,
        "top": top,
        "x1": right,
        "bottom": bottom,
        "doctop": top,
        "height": bottom - top,
        "upright": is_upright,
    }


class _Quick:
    """The characters as PDFium tells them, each into the same few places of memory: there are thousands."""

    def __init__(self, page: Page, text_page: Any) -> None:
        self._text_page = text_page.raw
        self._page_matrix = as_shown(page)
        self._box, self._matrix = c.FS_RECTF(), c.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def all(self) -> list[Drawn] | None:
        """The characters; None where spaces may be missing."""
        found: list[Drawn] = []
        reached: dict[int, float] = {}
        is_after_gap = False
        for index in range(c.FPDFText_CountChars(self._text_page)):
            if c.FPDFText_IsGenerated(self._text_page, index):
                is_after_gap = True
            elif character := self._character(index):
                if character["upright"] and not _is_clear(character, reached, is_after_gap=is_after_gap):
                    return None
                found.append(character)
                is_after_gap = False
        return found

    def _character(self, index: int) -> Drawn | None:
        code = c.FPDFText_GetUnicode(self._text_page, index)
        if not (_is_unicode(code) and c.FPDFText_GetLooseCharBox(self._text_page, index, self._box)):
            return None
        c.FPDFText_GetMatrix(self._text_page, index, self._matrix)
        box = self._box.left, self._box.bottom, self._box.right, self._box.top
        left, top, right, bottom = around(self._page_matrix, *box)
        is_upright = self._is_upright()
        if is_upright:
            c.FPDFText_GetCharOrigin(self._text_page, index, self._x, self._y)
            size = c.FPDFText_GetFontSize(self._text_page, index) * math.hypot(self._matrix.c, self._matrix.d)
            bottom = self._page_matrix.on_point(self._x.value, self._y.value)[1] + _DESCENT * size
            top = bottom - size
        if not all(map(is_near, (left, top, right, bottom))):
            return None
        return _drawn(chr(code).replace(_LINE_END_HYPHEN, "-"), left, top, right, bottom, is_upright=is_upright)

    def _is_upright(self) -> bool:
        """Whether the text that was looked at last runs level on the page."""
        turn, text = self._page_matrix, self._matrix
        return bool(abs(turn.a * text.a + turn.c * text.b) > abs(turn.b * text.a + turn.d * text.b))


def _is_unicode(code: int) -> bool:
    """Whether the number that a font gives for a letter is one of Unicode, and not half of one."""
    return 0 < code < 0xD800 or 0xDFFF < code <= sys.maxunicode


def _is_clear(character: Drawn, reached: dict[int, float], *, is_after_gap: bool) -> bool:
    """Whether it stands right of all before it on its line, and not at a gap that may or may not be a space.

    Args:
        character: It.
        reached: How far each line of the page goes so far; here it is taken further.
        is_after_gap: Whether PDFium has put a space before it.
    """
    # Numbers that differ by next to nothing have one of their two keys in common.
    keys = {round(character["bottom"] - 0.25), round(character["bottom"] + 0.25)}
    gap = character["x0"] - max(reached.get(key, -math.inf) for key in keys)
    for key in keys:
        reached[key] = max(reached.get(key, -math.inf), character["x1"])
    return bool(gap > (_WIDEST_JOINED if is_after_gap else -_OVERLAP))
