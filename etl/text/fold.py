"""Comparison keys for Vietnamese words: two spellings of one name get one key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import combining, normalize

_TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook above, dot below: the five tones that are written."""

_VOWELS = "aăâeêioôơuưy"
_MARKED = frozenset("ăâêôơư")
_TONED = {normalize("NFC", vowel + tone): (vowel, tone) for vowel in _VOWELS for tone in _TONES}
_ANY_VOWEL = _VOWELS + "".join(_TONED)

# Only a group of two vowels or more leaves a choice of where the mark stands. The letter before matters for `qu` and
# `gi`, whose second letter belongs to the consonant; the letter after decides whether the syllable is closed.
_GROUP = re.compile(rf"([qg]?)([{_ANY_VOWEL}]{{2,}})(?=([^\W\d_])?)")


def _seat(before: str, vowels: str, is_closed: bool) -> int:
    """The vowel that carries the mark: `hòa`, `thủy`, `hoàng`, `nguyễn`, `quý`, `già`, `khuỷu`."""
    marked = [index for index, vowel in enumerate(vowels) if vowel in _MARKED]
    if marked:
        return marked[-1]
    start = 1 if (before, vowels[0]) in (("q", "u"), ("g", "i")) else 0
    length = len(vowels) - start
    if length == 1:
        return start
    return start + (1 if is_closed or length > 2 else 0)


@lru_cache(maxsize=4096)
def _unify(before: str, group: str, is_closed: bool) -> str:
    """The same vowels with the mark in its usual seat; a group with no mark or several stays as it is."""
    pairs = [_TONED.get(letter, (letter, "")) for letter in group]
    tones = [tone for _, tone in pairs if tone]
    if len(tones) != 1:
        return group
    vowels = "".join(vowel for vowel, _ in pairs)
    seat = _seat(before, vowels, is_closed)
    return vowels[:seat] + normalize("NFC", vowels[seat] + tones[0]) + vowels[seat + 1 :]


def _replace(match: re.Match[str]) -> str:
    before, group, after = match.groups()
    return before + _unify(before, group, after is not None)


@lru_cache(maxsize=1 << 16)
def fold(s: str) -> str:
    """The key by which names are compared: NFC, no case, single spaces, tone marks in their usual seat.

    `Thuỷ` and `Thủy`, `HOÀ BÌNH` and `hòa  bình` get one key. Never drops a diacritic and never takes `i` for `y`, so
    that two different names keep two keys. The result is readable Vietnamese; `fold(fold(s)) == fold(s)`.
    """
    key = normalize("NFC", normalize("NFC", " ".join(s.split())).casefold())
    return _GROUP.sub(_replace, key)


@lru_cache(maxsize=1 << 16)
def ascii_fold(s: str) -> str:
    """The key without any mark (`Đắk Lắk` -> `dak lak`), for comparisons that come after `fold` has failed.

    Different names can share it (`Cẩm Giang`, `Cẩm Giàng`), so it never identifies a unit by itself.
    """
    letters = normalize("NFD", fold(s).replace("đ", "d"))
    return "".join(letter for letter in letters if not combining(letter))


def fold_each(strings: Sequence[str]) -> list[str]:
    """`fold` of each string, some three times as fast for thousands of them. None may hold a vertical bar."""
    return [key.strip() for key in fold.__wrapped__("|".join(strings)).split("|")] if strings else []
