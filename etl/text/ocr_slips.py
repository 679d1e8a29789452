"""What OCR misreads in official papers, where only one reading makes sense: `chỉ bộ` for `chi bộ`, `đẳng viên`.

Each slip was seen in scans whose true text was known. Only the mark of a letter changes, or a sign that is no letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

MISREAD_KM = "krn"
"""What scanners see in `km`."""

_BEFORE = {
    "chỉ": ("chi", frozenset({"bộ", "bộ,", "bộ;"})),
    "đẳng": ("đảng", frozenset({"viên", "bộ", "ủy", "uỷ", "viên,", "bộ,", "ủy,", "uỷ,"})),
    "tỉnh": ("tinh", frozenset({"giản", "gọn", "gọn,", "giản,"})),
}
"""The misread word, what it is, and before which words."""


def mend_words(words: Sequence[str]) -> list[str]:
    """The words of a line, slips mended; as many words, each as long as it was."""
    following = chain((word.lower() for word in words[1:]), ("",))
    return [_mended(word, after) for word, after in zip(words, following, strict=False)]


def _mended(word: str, after: str) -> str:
    if "†" in word and any(map(str.isalpha, word)):
        word = word.replace("†", "t")
    right, before = _BEFORE.get(word.lower(), ("", frozenset()))
    if after not in before:
        return word
    return right.capitalize() if word[0].isupper() else right
