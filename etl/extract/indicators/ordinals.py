"""Numbers that only say to which few the unit belongs: `là 1 trong 10 xã tổ chức đại hội điểm`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.sentence import Cut, Sentence

_ONE_OF = re.compile(r"0?1 trong (?:(?:số|tổng số|những|các|top|nhóm) )*(?:\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)")
_IS = re.compile(r"(?<![^\W\d_])(?:là|thuộc|nằm trong|trong số)(?: (?:đơn vị|xã|phường))?\s*\Z")
_PLACES = re.compile(r"\s*(?:xã|phường|đặc khu|địa phương|đơn vị|đảng bộ|đại hội)(?![^\W\d_])")
_REACH = 24
"""How far before a number the words that make it an ordinal begin at most, in characters."""


def is_one_of(sentence: Sentence, item: Cut) -> bool:
    """Whether a count of one says that the unit, or its congress, is one of several."""
    figure, text = item.figure, sentence.text
    if figure.value != 1:
        return False
    if _ONE_OF.match(text, figure.number):
        return True
    is_place = figure.of is not None and _PLACES.match(text, figure.end) is not None
    return is_place and _IS.search(text, max(sentence.start, figure.number - _REACH), figure.number) is not None
