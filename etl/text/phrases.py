"""Lists of words and phrases written compactly."""

from __future__ import annotations


def phrases(words: str) -> frozenset[str]:
    """The phrases of a list that a bar parts: `đạt|chiếm tỷ lệ`."""
    return frozenset(words.split("|"))
