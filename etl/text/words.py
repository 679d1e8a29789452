"""A sentence as words: each with its range, its letters as written, and the key by which grammar knows it."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"[HhKk]' ?(?=[^\W\d_])[^\W\d_]+|[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[^\w\s]")
_LETTERS = re.compile(r"[^\W\d_]+")

# The writings of one syllable that differ only in the seat of the tone mark, all of the same length.
_SEATS = {"uỷ": "ủy", "uý": "úy", "uỵ": "ụy", "uỳ": "ùy", "uỹ": "ũy", "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa"}
_SEATS |= {"oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẹ": "ọe", "oẽ": "õe"}
_SEAT = re.compile("|".join(_SEATS))


class Word(NamedTuple):
    """A run of letters, a number, or one mark of punctuation."""

    start: int
    end: int
    text: str
    key: str
    """Small letters, tone marks in one seat; as long as the word. Compare it with other keys only."""

    @property
    def is_capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()


def word_key(text: str) -> str:
    """The key of some words; it has the length of the text, so that places found in it are places of the text.

    The seats of tone marks are only made the same, not made right: `hoàn` and `hòan` get one key.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few foreign capitals have small letters of two characters
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return unify_seats(lowered)


def unify_seats(text: str) -> str:
    """The same text with the tone marks of small letters as in a key; for patterns that are matched against keys."""
    return _SEAT.sub(lambda match: _SEATS[match.group()], text)


def syllables_of(key: str) -> frozenset[str]:
    """All runs of letters of a key, each once: what does not stand among them need not be looked for."""
    tokens = frozenset(key.split())
    plain = frozenset(filter(str.isalpha, tokens))
    return plain.union(_LETTERS.findall(" ".join(tokens - plain)))


def split_words(text: str, key: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`.

    Args:
        text: A reading's text.
        key: `word_key(text)`, made once for the whole reading.
        start: Where to begin.
        end: Where to stop.
    """
    new = tuple.__new__  # by itself it takes a third of the time of the class
    return [
        new(Word, (low := match.start(), high := match.end(), text[low:high], key[low:high]))
        for match in _WORD.finditer(text, start, end)
    ]
