"""Sentences that say how many goals are set, of which the next ones or the list below tell.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.indicators.cues import Cue, Kind

_SETS = re.compile(
    r"(?<![^\W\d_])(?:thông qua|thống nhất|quyết nghị|biểu quyết|đề ra|đặt ra|xác định|quyết định|ban hành|giao"
    r"|chốt|nhất trí)(?:(?!đánh giá|kết quả|báo cáo|hoàn thành|thực hiện)[^.;:\d]){0,60}"
    r"(?<!\d)\d{1,3} (?:nhóm )?(?:chỉ tiêu|mục tiêu)(?! (?:đạt|hoàn|đều|vượt|đã|về|không|chưa)(?![^\W\d_]))"
)
"""A number of targets that is set, before the list of them."""
_SETS_NUMBER = re.compile(
    r"(?<![^\W\d_])(?:thông qua|thống nhất|quyết nghị|đề ra|đặt ra|xác định|quyết định|ghi|nêu|gồm|chốt|đưa ra|đặt)"
    r"(?: (?:rõ|cụ thể|tổng cộng|tất cả))* (?<!\d)\d{1,3} (?:nhóm )?(?:chỉ tiêu|mục tiêu)(?: [^\W\d_]+){0,4}\s?\.\s*\Z"
)
"""A number of targets with which a sentence ends: `Nghị quyết đại hội ghi 24 chỉ tiêu.`"""


def announces_goals(text: str, start: int, end: int, cues: Sequence[Cue]) -> bool:
    """Whether targets are set in number, of which the next sentences or the list below tell.

    Args:
        text: The lowered text.
        start: Where the sentence begins.
        end: Where it ends.
        cues: What speaks in it for a promise or a result.
    """
    if text[end - 1] == ":" and _SETS.search(text, start, end):
        return True
    if text.find(" tiêu", start, end) < 0:
        return False
    is_set = _SETS_NUMBER.search(text, start, end) is not None
    return is_set and all(cue.kind is Kind.TARGET for cue in cues)
