"""Where units are named, which is no part of a label."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.text.letters import LETTER, UPPER

_TYPE = r"(?:[Pp]hường|[Xx]ã|[Đđ]ặc khu|[Tt]hị trấn|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận) |TP|[PX]\."
_NAME_PART = rf"[{UPPER}][{LETTER}']*"
_MAY_BEGIN = re.compile(r"[PpXxĐđTtHhQq](?:hường |ã |ặc khu |hị trấn |ỉnh |hành phố |uyện |uận |P|\.)")
"""A plain set of letters comes first, for which `re` looks several times as fast as for the type words."""
_UNIT_NAME = re.compile(rf"(?<![{LETTER}])(?:{_TYPE})\.?\s*{_NAME_PART}(?: (?:{_NAME_PART}|\d{{1,2}}(?![\d.,%])))*")
"""Units named with their type word."""

_BRACKET = re.compile(rf" \((?:tỉnh |thành phố |TP\.? ?|huyện )?{_NAME_PART}(?: -? ?{_NAME_PART}){{0,3}}(?: cũ)?\)")


def unit_names(text: str, units: Iterable[str]) -> list[tuple[int, int]]:
    """Where units are named, with their type word or by one of these names alone."""
    matches = (_UNIT_NAME.match(text, place.start()) for place in _MAY_BEGIN.finditer(text))
    found = [match.span() for match in matches if match is not None]
    ends = {end for _, end in found}
    for name in {name for name in units if " " in name}:
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            is_word = not text[start - 1 : start].isalpha() and not text[end : end + 1].isalpha()
            if is_word and end not in ends:
                found.append((start, end))
            start = text.find(name, end)
    return sorted((start, _with_bracket(text, end)) for start, end in found)


def _with_bracket(text: str, end: int) -> int:
    """Where a name ends together with the brackets that say where the unit lies: `xã Đắk Song (Lâm Đồng)`."""
    bracket = _BRACKET.match(text, end)
    return bracket.end() if bracket else end
