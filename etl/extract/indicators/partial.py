"""Sums of a part of a year, which are not the year's: `Thu ngân sách 9 tháng đầu năm 2025 đạt 29,8 tỷ đồng`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.sentence import Cut, Sentence

_MONTHS = r"(?:\d{1,2}|ba|sáu|chín|mười) tháng(?: đầu)? năm|quý (?:[ivx]{1,3}|[1-4])|từ đầu năm(?: đến nay| tới nay)?"
_PART = re.compile(rf"(?<![^\W_])(?<!với )(?<!kỳ )(?<!bằng )(?P<part>{_MONTHS})(?![^\W\d_])(?: ?(?:/|năm )?20\d\d)?")
_WHOLE = re.compile(r"(?<![^\W\d_])(?:cả năm|năm 20\d\d|năm nay|tháng \d|so(?: với)?|cùng kỳ)(?![^\W\d_])")
_ENDS = re.compile(rf" (?:{_MONTHS})\Z")
_SUMS = ("vnd_billion", "vnd_million")
"""Units of what comes in and goes out; a level or a share holds at a time, and not over it."""


def part_of_year(sentence: Sentence, item: Cut, kind: Kind) -> str:
    """The words for the part of a year over which a sum came in or went out; empty for any other figure."""
    figure = item.figure
    if figure.unit not in _SUMS or kind is not Kind.ACTUAL or item.is_in_bracket:
        return ""
    parts = list(_PART.finditer(sentence.text, sentence.start, figure.start))
    if not parts or _WHOLE.search(sentence.text, parts[-1].end(), figure.start):
        return ""
    low, high = parts[-1].span("part")
    return sentence.source[low].lower() + sentence.source[low + 1 : high]


def is_of_part(label: str) -> bool:
    """Whether a lowered label says that its figure is the sum of a part of a year."""
    return _ENDS.search(label) is not None
