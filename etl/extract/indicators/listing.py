"""Nouns that a list puts behind the one right after a figure: `100% cán bộ, công chức được tập huấn`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.labels import Phrase, cut
from etl.extract.indicators.sentence import Cut, Sentence

FINITE = re.compile(r"\s(?:được|đạt|có|tham gia|hoàn thành|sử dụng|dùng|thực hiện|đã|xếp|không|qua|hợp|là)\s")
"""In a clause with a predicate."""
_LIST_END = re.compile(r"[;:().]")


def with_list(sentence: Sentence, item: Cut, right: Phrase) -> Phrase:
    """The phrase with the nouns and the predicate after a comma: `100% cán bộ, công chức được tập huấn`."""
    text = sentence.text
    if right.is_empty or right.end != item.high or not text.startswith(", ", item.high):
        return right
    if len(text[right.start : right.end].split()) > 5 or FINITE.search(f" {text[right.start : right.end]} "):
        return right
    stop = _LIST_END.search(text, item.high + 2, sentence.end)
    end = stop.start() if stop else sentence.end
    follower = next((c.figure.start for c in sentence.cuts if c.figure.start > item.figure.start), sentence.end)
    end = end if end <= follower else text.rfind(", ", item.high + 2, follower)
    if end < 0 or not FINITE.search(text, item.high, end):
        return right
    return cut(text, right.start, end, [blank for blank in sentence.blanks if blank not in sentence.names])
