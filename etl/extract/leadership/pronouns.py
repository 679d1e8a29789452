"""`Ông`, `bà`, `anh` where no name follows and somebody named before is meant."""

from __future__ import annotations

from collections.abc import Sequence

from etl.text.words import Word, word_key

_PRONOUNS = frozenset(("ông", "bà"))
_YOUNG = frozenset(("anh", "chị"))
BEFORE_OFFICE = frozenset(map(word_key, ("là", "từng", "làm", "giữ", "được", "hiện", "đang", "vừa", "nguyên")))
"""Words after `Anh`, `Chị` at the beginning of a sentence that speak of somebody known, and of nobody's brother."""
_STOPS = (".", "!", "?")
_LONGEST_OPENING = 6
_OF = word_key("của")
_OFFICES = frozenset(
    tuple(map(word_key, pair.split()))
    for pair in ("cương vị", "chức vụ", "chức danh", "vị trí", "nhiệm vụ", "công việc")
)
_OF_TODAY = frozenset(tuple(map(word_key, pair.split())) for pair in ("hiện nay", "hiện tại", "bây giờ", "lúc này"))
_NEW = word_key("mới")


def is_pronoun(words: Sequence[Word], first: int, after: int, *, is_first: bool) -> bool:
    """Whether a form of address means somebody named before.

    Args:
        words: The words of a sentence.
        first: The first of the form of address.
        after: The word after it, and after a mark.
        is_first: Whether nobody and no post is named before it in the sentence.
    """
    if after >= len(words):
        return False
    address, mark = (words[after - 1], "") if words[after - 1].text != ":" else (words[after - 2], ":")
    if mark:
        return _owns_office(words, first)
    if not words[after].text[0].islower():
        return False
    opens = first == 0 or words[first - 1].text in _STOPS or (is_first and _follows_opening(words, first))
    return address.key in _PRONOUNS or (address.key in _YOUNG and opens and words[after].key in BEFORE_OFFICE)


def _follows_opening(words: Sequence[Word], first: int) -> bool:
    """Whether nothing but a few words of time stand before in the sentence: `Trước đó, chị từng …`."""
    if not 1 < first <= _LONGEST_OPENING or words[first - 1].text != ",":
        return False
    return all(word.text[0].islower() or word is words[0] for word in words[: first - 1])


def _owns_office(words: Sequence[Word], first: int) -> bool:
    """Whether words before a form of address and a colon lead to a post of today: `Cương vị mới của ông: Bí thư …`."""
    before = [word.key for word in words[max(0, first - 5) : first]]
    if before[-1:] != [_OF]:
        return False
    before.pop()
    if before[-1:] == [_NEW]:
        before.pop()
    elif tuple(before[-2:]) in _OF_TODAY:
        del before[-2:]
    else:
        return False
    return tuple(before[-2:]) in _OFFICES
