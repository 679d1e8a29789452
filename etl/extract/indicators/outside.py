"""Figures of the whole province before that of the unit: `Hồ sơ trực tuyến toàn tỉnh đạt 48,7%, xã A đạt 52%`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.indicators.exclusions import is_outside
from etl.extract.indicators.naming import Previous, measure_label
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.lower import lowered

_WHOSE = rf"(?:(?:của|ở|tại|trong) )?(?:(?:toàn|cả) )?(?:{bodies.PROVINCES}|{bodies.DISTRICTS}|nước|quốc)"
_AT_EDGE = re.compile(
    rf"(?:(?:bình quân|trung bình|mức)(?: chung)? )?{_WHOSE}(?:(?: có| là| còn| chỉ| mới| đạt)+)?(?: |\Z)|\s+{_WHOSE}\Z"
)
"""The words for the province at either end of what is measured."""
_UNIT_HAS = re.compile(
    r"(?<![^\W\d_])(?<!cấp )(?<!các )(?<!\d )(?:xã|phường|đặc khu|địa phương)(?: này)?"
    r"(?: (?:hiện|đã|cũng|mới|chỉ|lại))* (?:đạt|là|còn|có|chỉ|ở mức)(?![^\W\d_])"
)


def told_outside(sentence: Sentence, item: Cut) -> Previous | None:
    """A figure of the whole province, whose words for what it measures hold for the unit that is named behind it."""
    follower = sentence.follower(item)
    if follower is None or follower.figure.unit != item.figure.unit or not is_outside(sentence, item):
        return None
    low, high = item.figure.end, follower.figure.start
    is_named = any(low <= start and end <= high for start, end in sentence.names)
    if not (is_named or _UNIT_HAS.search(sentence.text, low, high)):
        return None
    stem = measure_label(sentence, item, sentence.left(item), None)[0]
    found = list(_AT_EDGE.finditer(lowered(stem)))
    start = found[0].end() if found and not found[0].start() else 0
    end = found[-1].start() if found and found[-1].end() == len(stem) else len(stem)
    words = stem[start:end].strip()
    return Previous(sentence, item, words) if words else None
