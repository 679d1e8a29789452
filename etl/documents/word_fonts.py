"""Word files typed before Unicode: text in fonts such as `.VnTime` or `VNI-Times` turned into what the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, TypeAlias

from docx.oxml.ns import qn

from etl.text.legacy import from_font

Element: TypeAlias = Any
"""An lxml element; python-docx brings no types."""

_RUN, _PARAGRAPH, _TEXT, _SOFT_HYPHEN = (qn(f"w:{tag}") for tag in ("r", "p", "t", "softHyphen"))
_STYLE, _BASED_ON, _FONTS = qn("w:style"), qn("w:basedOn"), qn("w:rFonts")
_VALUE, _ID, _DEFAULT, _TYPE = (qn(f"w:{name}") for name in ("val", "styleId", "default", "type"))
_NAMES = (qn("w:hAnsi"), qn("w:ascii"))
"""Which font shows the letters of old fonts, all beyond ASCII, and which those of ASCII."""

_MAX_BASES = 20
"""Of a style, one based on the other; Word allows ten."""


class Fonts:
    """Which font each run of a file is in: by its own word, or by its styles."""

    def __init__(self, styles: Element) -> None:
        """Read the styles of a file."""
        self._styles = {style.get(_ID): style for style in styles.iter(_STYLE)}
        defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")
        self._default = None if defaults is None else _font(defaults)
        self._normal = next(
            (key for key, each in self._styles.items() if each.get(_TYPE) == "paragraph" and each.get(_DEFAULT) == "1"),
            None,
        )

    def of(self, run: Element, paragraph: Element) -> str | None:
        """The name of the font, or None where nothing says it."""
        own = _font(run)
        styles = (_style(run, "rPr", "rStyle"), _style(paragraph, "pPr", "pStyle") or self._normal)
        return own or next((font for key in styles if (font := self._by_style(key))), self._default)

    def _by_style(self, key: str | None) -> str | None:
        for _ in range(_MAX_BASES):
            style = self._styles.get(key)
            if style is None:
                return None
            if font := _font(style):
                return font
            base = style.find(_BASED_ON)
            key = None if base is None else base.get(_VALUE)
        return None


def mend_fonts(container: Element, fonts: Fonts) -> set[str]:
    """Turn the texts below an element into Unicode where they stand in old fonts; gives the sets of letters found."""
    found: set[str] = set()
    for (font, _), pieces in groupby(_pieces(container, fonts), key=lambda piece: piece[:2]):
        elements = [element for *_, element in pieces if element is not None]
        # A letter of two signs may stand half in one run, half in the next.
        text = "".join(_text(element) for element in elements)
        decoded, encoding = from_font(text, font)
        if decoded != text:
            found |= {encoding} if encoding else set()
            for element in elements:
                element.tag, element.text = _TEXT, ""
            elements[0].text = decoded
    return found


def _pieces(container: Element, fonts: Fonts) -> Iterator[tuple[str | None, int, Element | None]]:
    """Each text with its font and a number that is the same for texts with nothing between them."""
    number, before = 0, None
    for run in container.iter(_RUN):
        paragraph = next(run.iterancestors(_PARAGRAPH), run)
        if paragraph is not before:
            number, before = number + 1, paragraph
        font = fonts.of(run, paragraph)
        for child in run:
            if child.tag in (_TEXT, _SOFT_HYPHEN):
                yield font, number, child
            elif child.tag != qn("w:rPr"):
                number += 1


def _text(element: Element) -> str:
    # The hyphen at which a word may be parted is the letter ư of TCVN3.
    return "\u00ad" if element.tag == _SOFT_HYPHEN else element.text or ""


def _font(element: Element) -> str | None:
    properties: Iterable[Element] = (child for child in element if child.tag == qn("w:rPr"))
    fonts = next((each.find(_FONTS) for each in properties), None)
    return None if fonts is None else next((name for key in _NAMES if (name := fonts.get(key))), None)


def _style(element: Element, properties: str, tag: str) -> str | None:
    style = element.find(f"{qn(f'w:{properties}')}/{qn(f'w:{tag}')}")
    return None if style is None else style.get(_VALUE)
