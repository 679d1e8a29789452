"""What OCR misreads in official papers, where only one reading makes sense: `chỉ bộ` for `chi bộ`, `đẳng viên`.

Each slip was seen in scans whose true text was known. Only the mark of a letter changes, or a sign that is no letter;
and the number of the National Assembly, which comes out as letters.
"""

from __future__ import annotations

import re
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

_ASSEMBLY = re.compile(r"(?<=QH)[Il|1]{1,2}(?=[3-6](?!\d))")
"""The ten of `UBTVQH15`, read as a letter or twice. The Assemblies since 2011 are the 13th to the 16th."""

_SQUARED = re.compile(r"^(km|m)2?[”*?\"]")
"""What is seen in `km²`."""

_AREA_WORDS = 6
"""Before a misread square within which it says what it measures: `diện tích tự nhiên là 45,34 km”`."""


def mend_words(words: Sequence[str]) -> list[str]:
    """The words of a text in their order, slips mended; as many words."""
    following = chain((word.lower() for word in words[1:]), ("",))
    mended = [_mended(word, after) for word, after in zip(words, following, strict=False)]
    return [
        _SQUARED.sub(r"\1²", word) if "tích" in mended[max(place - _AREA_WORDS, 0) : place] else word
        for place, word in enumerate(mended)
    ]


def _mended(word: str, after: str) -> str:
    if "†" in word and any(map(str.isalpha, word)):
        word = word.replace("†", "t")
    word = _ASSEMBLY.sub("1", word)
    right, before = _BEFORE.get(word.lower(), ("", frozenset()))
    if after not in before:
        return word
    return right.capitalize() if word[0].isupper() else right
