"""The Vietnamese alphabet: names in the order in which a reader looks for them, not in that of their code points."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""None, grave, hook above, tilde, acute, dot below: the order of dictionaries."""
_BEHIND = 0x110000
"""Before the letters stand all other signs, by their code points."""

Place = tuple[tuple[int, ...], tuple[int, ...], str]


@lru_cache(maxsize=1 << 14)
def alphabetical(words: str) -> Place:
    """The key by which words are sorted: first their letters, then their tones, then whatever else tells them apart.

    `Cà Mau` comes before `Cao Bằng`, `Đà Nẵng` before `Gia Lai`, `Hoa Động` before `Hòa Động`; case does not count.
    """
    places = [_place(letter) for letter in normalize("NFC", words.casefold())]
    return tuple(letter for letter, _ in places), tuple(tone for _, tone in places), words


def _place(letter: str) -> tuple[int, int]:
    parts = normalize("NFD", letter)
    tone = next((mark for mark in parts if mark in _TONES), "")
    plain = normalize("NFC", parts.replace(tone, "")) if tone else letter
    found = _LETTERS.find(plain) if len(plain) == 1 else -1
    return (_BEHIND + found if found >= 0 else ord(plain[0]), _TONES.index(tone))
