"""Numbers of pages, which stand on lines of their own between the words of a paper."""

from __future__ import annotations

from collections.abc import Sequence

import regex

_PAGE_NUMBER = regex.compile(r"(?:-\s*)?\d{1,3}(?:\s*-|/\d{1,3})?|Trang\s+\d{1,3}(?:/\d{1,3})?")
_FIGURE = regex.compile(r"\d[\d.,/]*%?(?: ?\p{L}[\p{L}\d²]*)?")
_BETWEEN_DASHES = regex.compile(r"[-–] ?\d{1,3} ?[-–]")
_COUNT = regex.compile(r"[*_\s]*(?i:tổng )?(?i:số) \p{Ll}[\p{L}, ]{2,40}[*_\s]*:?[*_\s]*")
"""A label that asks for a number on the next line: `Số tổ dân phố`."""
_CENTRED = " " * 20
_CELLS_APART = 2
"""How many lines off the next figure of a copied table stands at most."""


def is_page_number(lines: Sequence[str], index: int) -> bool:
    """Whether a line holds the number of a page and nothing else.

    Where other figures fill lines beside it, as in a table that was copied cell by cell, it is one of them, unless a
    new page begins with it, dashes stand around it, or it alone is set in the middle of a line.
    """
    text = lines[index].strip(" \f")
    if not text or not (text[-1].isdigit() or text[-1] == "-") or _PAGE_NUMBER.fullmatch(text) is None:
        return False
    if is_set_apart(lines, index):
        return True
    if index and _COUNT.fullmatch(lines[index - 1]) and "\f" not in lines[index]:
        return False
    near = (*lines[max(0, index - _CELLS_APART) : index], *lines[index + 1 : index + 1 + _CELLS_APART])
    return "\f" in lines[index] or not any(_FIGURE.fullmatch(line.strip()) for line in near)


def is_set_apart(lines: Sequence[str], index: int) -> bool:
    """Whether a number stands between dashes, or between empty lines far from the margin that the next lines keep."""
    if _BETWEEN_DASHES.fullmatch(lines[index].strip(" \f")):
        return True
    above, below = lines[max(0, index - _CELLS_APART) : index], lines[index + 1 : index + 1 + _CELLS_APART]
    is_apart = len(above) == len(below) == _CELLS_APART and not above[-1].strip() and not below[0].strip()
    return is_apart and lines[index].startswith(_CENTRED) and not (above[0] + below[-1]).startswith(" ")
