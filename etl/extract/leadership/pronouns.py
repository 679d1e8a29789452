"""`Ông`, `bà`, `anh` where no name follows and somebody named before is meant."""

from __future__ import annotations

from collections.abc import Sequence

from etl.text.words import Word, word_key

_PRONOUNS = frozenset(("ông", "bà"))
_YOUNG = frozenset(("anh", "chị", "chí"))
BEFORE_OFFICE = frozenset(map(word_key, ("là", "từng", "làm", "giữ", "được", "hiện", "đang", "vừa", "nguyên")))
"""Words after `Anh`, `Chị` at the beginning of a sentence that speak of somebody known, and of nobody's brother."""
_STOPS = (".", "!", "?")
_LONGEST_OPENING = 6


def is_pronoun(words: Sequence[Word], address: str, first: int, after: int, *, is_first: bool) -> bool:
    """Whether a form of address means somebody named before.

    Args:
        words: The words of a sentence.
        address: The last word of the form of address.
        first: Its first word.
        after: The word after it, and after a mark.
        is_first: Whether nobody and no post is named before it in the sentence.
    """
    if after >= len(words) or not words[after].text[0].islower():
        return False
    opens = first == 0 or words[first - 1].text in _STOPS or (is_first and _follows_opening(words, first))
    return address in _PRONOUNS or (address in _YOUNG and opens and words[after].key in BEFORE_OFFICE)


def _follows_opening(words: Sequence[Word], first: int) -> bool:
    """Whether nothing but a few words of time stand before in the sentence: `Trước đó, chị từng …`."""
    if not 1 < first <= _LONGEST_OPENING or words[first - 1].text != ",":
        return False
    return all(word.text[0].islower() or word is words[0] for word in words[: first - 1])
