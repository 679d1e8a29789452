"""Where units are named, which is no part of a label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from etl.text.letters import LETTER, UPPER

_TYPE = r"(?:[Pp]hường|[Xx]ã|[Đđ]ặc khu|[Tt]hị trấn|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận) |TP|[PX]\."
_NAME_PART = rf"[{UPPER}][{LETTER}']*"
_MAY_BEGIN = re.compile(r"[PpXxĐđTtHhQq](?:hường |ã |ặc khu |hị trấn |ỉnh |hành phố |uyện |uận |P|\.)")
"""A plain set of letters comes first, for which `re` looks several times as fast as for the type words."""
_TYPE_WORD = re.compile(rf"(?:{_TYPE})\.?\s*")
_NAMED_WORD = re.compile(rf"{_NAME_PART}")
HIDDEN = "ø"
"""A letter that no word of the language has."""
_UNIT_NAME = re.compile(
    rf"(?<![{LETTER}])(?:{_TYPE})\.?\s*(?:\d{{1,2}} )?{_NAME_PART}(?: (?:{_NAME_PART}|\d{{1,2}}(?![\d.,%])))*"
)
"""Units named with their type word."""

_BRACKET = re.compile(rf" \((?:tỉnh |thành phố |TP\.? ?|huyện )?{_NAME_PART}(?: -? ?{_NAME_PART}){{0,3}}(?: cũ)?\)")


_CLAUSE_START = re.compile(r"(?:[,;:(.\n]|(?<!\w)và)(?: (?i:riêng|còn|tại|ở))?[\s-]*\Z")
_TO_FIGURE = re.compile(
    r"(?: \(?cũ\)?)?(?:[\s:(-]+|(?:đạt|còn|là|có|chiếm|với|khoảng|hơn|gần|trên|được|chỉ|mới|đã)(?!\w))+\d"
)
_LONGEST_LEAD = 8
"""Characters before a name in which its clause begins, and one of the words that open it."""


def unit_names(text: str, units: Iterable[str], olden: Iterable[str] = ()) -> list[tuple[int, int]]:
    """Where units are named.

    Args:
        text: The text.
        units: Names that mean units wherever they stand alone, besides all names with their type word.
        olden: Names that do so only between a clause's beginning and a figure; elsewhere they are of schools and lakes.
    """
    matches = (_UNIT_NAME.match(text, place.start()) for place in _MAY_BEGIN.finditer(text))
    found = [match.span() for match in matches if match is not None]
    ends = {end for _, end in found}
    for name in sorted({name for name in units if " " in name}):
        found += (place for place in _places_of(name, text) if place[1] not in ends)
    for name in sorted({name for name in olden if " " in name}):
        found += (place for place in _places_of(name, text) if place[1] not in ends and _has_figure(text, *place))
    return sorted((start, _with_bracket(text, end)) for start, end in found)


def hide_names(lower: str, source: str, places: Iterable[tuple[int, int]]) -> str:
    """The text with the words of names made unreadable: `xã Trường Hà` is no school, `Năm Căn` no five huts.

    Args:
        lower: The text in small letters.
        source: The same as it is written.
        places: What `unit_names` has found; the type words stay.
    """
    pieces: list[str] = []
    done = 0
    for start, end in places:
        kind = _TYPE_WORD.match(source, start, end)
        for word in _NAMED_WORD.finditer(source, max(done, kind.end() if kind else start), end):
            pieces += (lower[done : word.start()], HIDDEN * (word.end() - word.start()))
            done = word.end()
    return "".join((*pieces, lower[done:]))


def _places_of(name: str, text: str) -> Iterator[tuple[int, int]]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalpha() and not text[end : end + 1].isalpha():
            yield start, end
        start = text.find(name, end)


def _has_figure(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with a name, and a figure stands behind it."""
    lead = text[max(0, start - _LONGEST_LEAD) : start]
    return (start == 0 or _CLAUSE_START.search(lead) is not None) and _TO_FIGURE.match(text, end) is not None


def _with_bracket(text: str, end: int) -> int:
    """Where a name ends together with the brackets that say where the unit lies: `xã Đắk Song (Lâm Đồng)`."""
    bracket = _BRACKET.match(text, end)
    return bracket.end() if bracket else end
