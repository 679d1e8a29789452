"""Persons where a unit's name would stand: `Chủ tịch UBND phường Lê Văn Hà`, the ward being the one spoken of."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.text.names import is_strong, name_length
from etl.text.words import split_words, word_key

_TITLE = re.compile(
    r"(?i:bí thư|chủ tịch|phó|trưởng|chủ nhiệm|chỉ huy|ủy viên|uỷ viên|đảng ủy|đảng uỷ|ubnd|hđnd|ủy ban|uỷ ban"
    r"|hội đồng|mặt trận|mttq|công an|quân sự|hội|đoàn|giám đốc|cán bộ|công chức|lãnh đạo|đại biểu|đồng chí"
    r"|ông|bà|anh|chị)\b[^.,;:()\n]{0,60}\Z"
)
"""What a title consists of that ends in a unit's type word."""
_FAR = 80


def names_person(text: str, start: int, words: str, name: str) -> bool:
    """Whether the capitalised words after a type word are the name of a person and not that of a unit.

    Args:
        text: The text.
        start: Where the type word begins.
        words: The run of capitalised words behind it.
        name: The beginning of the run that would be the unit's name. A single word more makes the run a person's name
            (`Mai Đình` is a commune, `Mai Đình Lâm` a man); two and more are a person behind a unit, but for those
            behind a surname that are none by themselves: `Phùng Thế Tài`.
    """
    person = words.split(" - ")[0]
    rest = person[len(name) :].split() if person.startswith(name) else []
    is_behind_unit = len(rest) > 1 and (" " in name or _reads_as_person(" ".join(rest), 2))
    if is_behind_unit or not _reads_as_person(person, 3 if rest else 2):
        return False
    return _TITLE.search(text, max(0, start - _FAR), start) is not None


@lru_cache(maxsize=4096)
def _reads_as_person(words: str, fewest: int) -> bool:
    parts = split_words(words, word_key(words), 0, len(words))
    length = len(parts)
    return length >= fewest and name_length(parts, 0) == length and is_strong(parts, 0, length)
