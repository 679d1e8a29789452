"""When two names mean the same: case, spaces and the placing of tone marks are folded, as the gold's readme says."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.gazetteer.names import name_key
from etl.text.fold import fold

_TYPES = ("thành phố", "tp.", "tp", "thị xã", "thị trấn", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã")
_ABBREVIATED = {"tp.": "thành phố", "tp": "thành phố"}
_WORD = re.compile(r"\w+")

_APOSTROPHE = re.compile(r"['\u2018\u2019\u02bc\u0060\u00b4] ?")
_COMMON = frozenset(
    _WORD.findall(
        "tỷ lệ số tổng đạt của và các trên địa bàn được có là với trong cho tăng giảm bình quân từ trở lên năm hằng "
        "hàng mỗi một ở về theo so đến tại do ra vào không cả gồm giai đoạn"
    )
)
"""Words that labels of quite different indicators share, so that sharing them proves nothing."""


def person_key(name: str) -> str:
    """The folded name of a person; an apostrophe of any sort may have a space behind it: `K’ Mák`, `K'Mák`."""
    return fold(_APOSTROPHE.sub("", name))


@lru_cache(maxsize=1 << 14)
def split_type(name: str) -> tuple[str | None, str]:
    """The type word in front of a unit's name, if any, and the name, as keys: `B’Lao` is `BLao`, `Lộc 1` is `Lộc I`."""
    key = name_key(name)
    for word in _TYPES:
        if key.startswith(f"{word} ") and len(key) > len(word) + 1:
            return _ABBREVIATED.get(word, word), key[len(word) + 1 :]
    return None, key


def bare_name(unit_type: str | None, unit_name: str) -> str:
    """The folded name of a unit without the type word before it; one in the name itself stays (`phường Phường Đúc`)."""
    return split_type(f"{unit_type} {unit_name}" if unit_type else unit_name)[1]


def same_unit(unit_type: str | None, unit_name: str | None, written: str | None) -> bool:
    """Whether a claim's unit is the one the gold writes; type words count only where both sides give one."""
    if unit_name is None or written is None:
        return unit_name is written
    own_type, own_name = split_type(f"{unit_type} {unit_name}" if unit_type else unit_name)
    gold_type, gold_name = split_type(written)
    if own_name != gold_name:
        return False
    return own_type is None or gold_type is None or own_type == gold_type


def content_words(label: str) -> frozenset[str]:
    """The folded words that tell a label from others; all of them where none does."""
    words = frozenset(_WORD.findall(fold(label)))
    return words - _COMMON or words


def kinship(first: str, second: str) -> float:
    """How much two labels share: twice the common words over all words, from 0 to 1."""
    one, other = content_words(first), content_words(second)
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
