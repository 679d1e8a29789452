"""Whose measures a sentence states: the ward's, not those of its predecessors, its province or another time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.governing_date import governing_date
from etl.extract.mentions import UnitMention
from etl.extract.mergers import ProseEdges
from etl.text.words import unify_seats

_EARLIEST_YEAR = 2024
"""Figures of the new units were counted at the end of 2024 at the earliest (Resolution 76/2025/UBTVQH15, article 6)."""

_FORMER = re.compile(
    unify_seats(
        r"trước (?:khi )?(?:sáp nhập|sắp xếp|hợp nhất|nhập)|khi chưa (?:sáp nhập"
        r"|sắp xếp)|hồi đó|thời điểm đó|lúc đó"
    )
)
_HIGHER = re.compile(
    unify_seats(
        r"(?:\A|[.;:,] |và )(?:toàn |cả |riêng )?(?:đảng bộ |dân số )?(?:tỉnh|thành phố|huyện|quận|thị xã|cả nước"
        r"|toàn quốc|việt nam|vùng)\b(?! ủy)"
        r"[^.;,]{0,30} (?:có|đạt|rộng|gồm|hiện|với|là)\b[^.;]{0,50}\Z"
    )
)
_AHEAD = re.compile(
    unify_seats(
        r"phấn đấu|mục tiêu|chỉ tiêu|dự kiến|dự báo|quy hoạch|định hướng|tầm nhìn|(?:đến|tới|vào|hết"
        r"|cuối) (?:hết |cuối )?năm 20(?:2[6-9]|[3-9]\d)"
        r"|giai đoạn 2025|giai đoạn 2026|nhiệm kỳ tới|hướng (?:đến|tới)"
    )
)
_OLD_AFTER = re.compile(r" ?\(?(?:cũ|trước đây|trước kia)\b")
_BESIDE = re.compile(
    unify_seats(
        r"(?:giáp|với|giữa|so với|cạnh|đến|sang|từ|cùng|của huyện|gần|liền kề"
        r"|nối)(?: các)? \Z"
    )
)


def subject_of(context: PaperContext, start: int, position: int, mergers: Sequence[ProseEdges]) -> Subject | None:
    """The unit of today whose measure stands at `position` of the sentence that begins at `start`, or None.

    Args:
        context: The paper.
        start: Where the sentence begins.
        position: Where the words of the measure begin.
        mergers: The mergers that the sentence states.
    """
    before = context.key[start:position]
    if _FORMER.search(before) or _AHEAD.search(before) or _HIGHER.search(before) or is_past(context, start, position):
        return None
    for merger in mergers:
        if any(low <= position < high for low, high in merger.lists):
            return None
    if mergers:
        return mergers[-1].subject(context)
    named = _named(context, start, position)
    return context.subject(named) if named is not None else context.subject_at(position)


def is_past(context: PaperContext, start: int, position: int) -> bool:
    """Whether the sentence speaks of a time before the new units were counted."""
    day = governing_date(context.text, start, position)
    return day is not None and day.year < _EARLIEST_YEAR


def _named(context: PaperContext, start: int, position: int) -> UnitMention | None:
    """The last unit of today that the sentence names before the measure, not in brackets or only beside another."""
    found: UnitMention | None = None
    for mention in context.units_between(start, position):
        is_old = _OLD_AFTER.match(context.key, mention.end) is not None
        is_beside = _BESIDE.search(context.key, max(start, mention.start - 16), mention.start) is not None
        is_aside = context.key.rfind("(", start, mention.start) > context.key.rfind(")", start, mention.start)
        if mention.type != "thị trấn" and not is_old and not is_aside and not (is_beside and found is not None):
            found = mention
    return found
