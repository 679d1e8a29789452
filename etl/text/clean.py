"""Edits that take the noise out of a paper's characters and words, never its content.

Markdown marks and escapes, no-break and doubled spaces, zero-width characters, typographic dashes and quotes become
what the grammar expects; words that lost a space get it back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import regex

from etl.text.name_syllables import NAME_SYLLABLES
from etl.text.ocr_slips import MISREAD_KM
from etl.text.offsets import Edit
from etl.text.ordinary import ORDINARY
from etl.text.plain_words import PlainWords
from etl.text.syllables import is_syllable, split_glued

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uf0b7"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4"
_SUPERSCRIPTS = {"\u00b2": "2", "\u00b3": "3"}

_ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v"
_NOTHING = "\u00ad\u200b-\u200f\u2060\ufeff\ufe0f\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff"
"""What is no part of a text: signs without width, flags, pictures."""
_PICTURES = "\U0001f300-\U0001faff"
_RETURNS = "\r\u2028\u2029\u0085"

_STARTS = (
    rf"*_\\\[{_NOTHING}{_ODD_SPACES}{_RETURNS}{_DASHES}{_DOUBLE_QUOTES}{_SINGLE_QUOTES}"
    "\u00b2\u00b3\u00b9\u2074-\u2079\u00d0\u0189\u2026"
)

# What is to be edited begins with one of these; a plain set of characters is searched for ten times as fast as the
# pattern of edits, whose alternatives stand in the order in which they must be tried where two could begin.
_MAY_BEGIN = re.compile(rf"[{_STARTS}]")
_CHARACTERS = re.compile(
    r"(?:(?P<mark>\*{1,4}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w))"
    r"|\\(?P<escaped>[^\w\s])"
    r"|(?P<break>\\(?=\s|\Z))"
    r"|(?P<edit>\[sửa \| sửa mã nguồn\])"
    r"|(?P<note>\[\d{1,3}\]|(?<=[^\W\d_])[\u00b9\u2074-\u2079]|(?<=[^\W\d_]{3})[\u00b2\u00b3])"
    rf"|(?P<nothing>[{_NOTHING}]+)"
    rf"|(?P<odd>[{_ODD_SPACES}][ \u00a0\t]*)"
    rf"|(?P<return>\r\n?|[{_RETURNS}])"
    rf"|(?P<dash>[{_DASHES}])|(?P<double>[{_DOUBLE_QUOTES}])|(?P<single>[{_SINGLE_QUOTES}])"
    r"|(?P<power>[\u00b2\u00b3])|(?P<eth>[\u00d0\u0189])|(?P<dots>\u2026))"
)
_FIXED = {
    "break": "",
    "edit": "\n",
    "note": "",
    "nothing": "",
    "odd": " ",
    "return": "\n",
    "dash": "-",
    "double": '"',
    "single": "'",
    "eth": "Đ",
    "dots": "...",
}

_FIRST_PICTURE = _PICTURES[0]
_PICTURE_OF_LINE = regex.compile(rf"(?m)^[ \t]*([{_PICTURES}])\P{{L}}*(?=\p{{Lu}}\p{{Ll}}|\p{{Ll}})")
"""A line that a picture opens and that is no heading in capitals."""
_SPACES = re.compile(r"  [ \u00a0\t]*")

_LONGEST_TOKEN = 400
"""Longer runs without a space are no language: addresses, base64, noise."""

_WORD = regex.compile(r"\p{L}{3,}")
# Places inside a line where a space is missing, whatever the words: a small-letter word and a figure (`gồm67`,
# `67xã`, `39,99km2`, but not `km2`), the end of a sentence and the next (`thiết.Trong`, but not `TP.HCM`), a colon.
_MISSING_SPACE = regex.compile(
    rf"(?<=\p{{Ll}}{{2}}(?<!(?<!\p{{L}})(?:[kc]m|{MISREAD_KM}|ha)))(?=[1-9]|0[\d.,])"
    r"|(?<=(?<!\p{L})\d)(?=\p{Ll}{2})"
    r"|(?<=\p{Ll}{2}[.!?;:\"])(?=\p{Lu}\p{Ll})"
    r"|(?<=\p{L}[,;])(?=\p{L})"
    r"|(?<=[\p{L}\d])(?=[(\[]\p{L}{2})"
    r"|(?<=\p{Ll}\))(?=\p{L}{2})"
    r"|(?<=(?<!\p{L})TP)(?=HCM(?!\p{L}))"
)
_INNER_CAPITAL = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_ABBREVIATIONS = frozenset(
    ("HĐND", "UBND", "MTTQ", "UBMTTQ", "UBKT", "BCH", "BTV", "BTC", "TTHC", "NSNN", "BHYT", "BHXH", "GRDP", "OCOP")
)
"""Such as stand right behind words and may lose the space before them."""
_DOTTED_ABBREVIATION = regex.compile(r"(?:\b(?:Tp|Tx|Tt|Ths|Th|Bs|Ks|Ts|Gs|Pgs|Đ|St|No)\.)\Z", regex.IGNORECASE)


def space_edits(source: str) -> Iterator[Edit]:
    """The edits that make one space of several."""
    return (Edit(match.start(), match.end(), " ") for match in _SPACES.finditer(source))


def character_edits(source: str) -> Iterator[Edit]:
    """The edits that unify characters and drop markup."""
    position = 0
    bullets: frozenset[int] | None = None
    for begin in _MAY_BEGIN.finditer(source):
        match = _CHARACTERS.match(source, begin.start()) if begin.start() >= position else None
        if match is None:
            continue
        position = match.end()
        kind = match.lastgroup or ""
        if kind == "mark":
            if not _is_bullet(source, match.start(), match.end()):
                yield Edit(match.start(), match.end(), "")
        elif kind == "escaped":
            yield Edit(match.start(), match.end(), match["escaped"])
        elif kind == "power":
            yield Edit(match.start(), match.end(), _SUPERSCRIPTS[match.group()])
        elif kind == "nothing" and match.group()[0] >= _FIRST_PICTURE:
            bullets = _picture_bullets(source) if bullets is None else bullets
            is_bullet = match.start() in bullets
            yield Edit(match.start(), match.end(), "\u2022 " if is_bullet else "")
        else:
            yield Edit(match.start(), match.end(), _FIXED[kind])


def _is_bullet(source: str, start: int, end: int) -> bool:
    """Whether a lone asterisk opens a list item."""
    if end - start > 1 or not source[end : end + 1].isspace():
        return False
    while start and source[start - 1].isspace() and source[start - 1] != "\n":
        start -= 1
    return start == 0 or source[start - 1] == "\n"


def _picture_bullets(source: str) -> frozenset[int]:
    """Where pictures open the items of a list: those with which several lines begin."""
    opening = list(_PICTURE_OF_LINE.finditer(source))
    counts = Counter(match[1] for match in opening)
    return frozenset(match.start(1) for match in opening if counts[match[1]] > 1)


def spacing_edits(text: str) -> Iterator[Edit]:
    """The edits that give words back the spaces they lost, in order.

    Every such place lies inside one run of characters without a space, and the runs of a text are mostly the same few
    thousand: each is looked at once.
    """
    tokens = text.split()
    glued = {token: _places(token) for token in _WHOLE.others(tokens)}
    position = 0
    for token in filter(glued.__contains__, tokens):
        start = _find_token(text, token, position)
        for place in glued[token]:
            yield Edit(start + place, start + place, " ")
        position = start + len(token)


def _find_token(text: str, token: str, position: int) -> int:
    """Where a run of characters without a space stands next, by itself."""
    while True:
        start = text.index(token, position)
        end = start + len(token)
        if text[max(0, start - 1) : start].strip() == "" == text[end : end + 1].strip():
            return start
        position = start + 1


def _places(token: str) -> tuple[int, ...]:
    """Where spaces are missing in a run of characters without a space."""
    if len(token) > _LONGEST_TOKEN or (token.islower() and token.isascii() and token.isalpha()):
        return ()
    places = {match.start() for match in _MISSING_SPACE.finditer(token) if not _is_abbreviation(token, match.start())}
    for match in _WORD.finditer(token):
        word = match.group()
        inside = _inner_capitals(word) or (() if word.isascii() else split_glued(word))
        places.update(match.start() + place for place in inside)
    return tuple(sorted(places))


_WHOLE = PlainWords(lambda token: not _places(token))
"""Runs of characters that lost no space."""


def _inner_capitals(word: str) -> tuple[int, ...]:
    """Where the words of a name, or a word and an abbreviation, have run together: `QuangVinh`, `tịchHĐND`."""
    places = tuple(match.start() for match in _INNER_CAPITAL.finditer(word))
    if not places:
        return ()
    parts = [word[low:high] for low, high in pairwise((0, *places, len(word)))]
    return places if all(_is_word(part, is_marked=not word.isascii()) for part in parts) else ()


def _is_word(part: str, *, is_marked: bool) -> bool:
    """Whether a part of what has run together stands for itself; brands (`AmCham`, `VietGAP`) are not parted.

    Args:
        part: Letters up to the next capital.
        is_marked: Whether a letter of the whole has a mark, which brands have not.
    """
    if part in _ABBREVIATIONS:
        return True
    small = part.lower()
    is_usual = is_marked or (not part.isupper() and (small in ORDINARY or small in NAME_SYLLABLES))
    return len(part) > 1 and is_usual and is_syllable(part)


def _is_abbreviation(token: str, place: int) -> bool:
    return token[place - 1] == "." and _DOTTED_ABBREVIATION.search(token, max(0, place - 6), place) is not None
