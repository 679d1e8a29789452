"""Lists of words and phrases written compactly."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby


def phrases(words: str) -> frozenset[str]:
    """The phrases of a list that a bar parts: `đạt|chiếm tỷ lệ`."""
    return frozenset(words.split("|"))


def anchors(words: Iterable[str]) -> str:
    """A pattern of words that a search can find quickly: by their first letters, the beginning of a word asked second.

    A pattern of many alternatives is slow to search for, since each is tried at each letter; where one of their first
    words stands is found several times as fast.
    """
    letters = groupby(sorted(set(words)), key=lambda word: word[0])
    rests = (
        (letter, "|".join(sorted((word[1:] for word in group), key=len, reverse=True))) for letter, group in letters
    )
    return "|".join(rf"{letter}(?<![^\W\d_].)(?:{rest})(?![^\W\d_])" for letter, rest in rests)
