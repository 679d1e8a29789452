"""What a sentence about one merger tells of another one behind a predecessor: of what that was made, mostly years ago.

`… hợp nhất phường A và phường B (sáp nhập từ xã C và xã D)`, `… và xã B, vốn được nhập từ xã C và xã D năm 2020`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from etl.extract.frames.governing_date import REFORM_BEGINS, governing_date
from etl.extract.frames.listed import UnitList
from etl.extract.mentions import NAME, UNIT_TYPE
from etl.extract.mergers.gaps import MERGE, ORIGIN

_MADE = (
    rf"(?:{MERGE}|thành lập|hình thành|ra đời|lập|tách|chia tách|đổi tên|nâng (?:cấp|lên)|tiền thân|{ORIGIN}|nguyên là"
    r"|vốn là|trước (?:đây|kia|đó)|gồm|bao gồm|gốc|cũ là)"
)
_WORDS = r"(?:(?!nay |hiện |để |thành )[^\s,;.()]+,? ){0,6}?"
_BEFORE_THAT = rf", (?i:vốn|trước (?:đó|đây|kia)|nguyên|từng|mà trước)(?!\w)(?: [^\s,;.()]+){{0,3}}? (?i:{_MADE})(?!\w)"
_BEHIND = re.compile(
    rf"(?: (?:cũ|trước đây))?(?: ?\({_WORDS}(?i:{_MADE})(?!\w)[^();]{{0,80}}|{_BEFORE_THAT}[^();.]{{0,60}})\Z"
)
_TO_TODAY = re.compile(r"(?i:(?<!\w)(?:nay|hiện|thành|trở thành|vào|về)(?!\w))")
_GOES_ON = re.compile(r"(?i:[^()]{0,60}\) ?(?:[,;]|và|cùng|với)[^()]{0,40})\Z")
_ASIDE = re.compile(
    r"\((?!(?i:theo|tại|căn cứ|nghị quyết|nghị định|quyết định|nay|hiện))"
    rf"(?=[^()\n]{{0,200}}?(?i:{_MADE})(?!\w))[^()\n]{{0,300}}\)|{_BEFORE_THAT}[^();.\n]{{0,300}}"
)
_REMARK = re.compile(
    r"(?<=\w) \((?!(?i:theo|tại|căn cứ|nghị quyết|nghị định|quyết định))[^()\n]{8,120}\)(?=,| và| cùng)"
)
"""Behind one of several units what is told of it alone: `xã A (đạt chuẩn nông thôn mới năm 2019) và xã B`."""
_NEAR = 60
"""Characters behind the units of a bracket in which it closes."""
_UNIT = re.compile(rf"{UNIT_TYPE} {NAME}")


def is_nested(gap: str) -> bool:
    """Whether the words between predecessors and the units behind them tell that one was made of those.

    Args:
        gap: The words.
    """
    return _BEHIND.match(gap) is not None and _TO_TODAY.search(gap) is None


def without_nested(text: str, start: int, lists: Sequence[UnitList]) -> tuple[list[UnitList], list[int]]:
    """The lists without those of what one of several units before was made, and where the words behind each begin.

    The first place is that of the sentence.

    Args:
        text: The text of the lists.
        start: Where their sentence begins.
        lists: The lists of the sentence, in order.
    """
    kept: list[UnitList] = []
    lows = [start]
    for units in lists:
        gap = text[lows[-1] : units.start]
        if kept and len(kept[-1].units) > 1 and is_nested(gap):
            closed = text.find(")", units.end, units.end + _NEAR) + 1 if "(" in gap else 0
            lows[-1] = closed or units.end
        else:
            kept.append(units)
            lows.append(units.end)
    return kept, lows


def leaves_nested(gap: str) -> bool:
    """Whether the predecessors go on behind the bracket: `) và`."""
    return _GOES_ON.match(gap) is not None


def earlier_asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a sentence tells in passing of a merger of an earlier time, or of one unit, with a date of its own.

    Args:
        text: A reading's text.
        start: Where the sentence begins.
        end: Where it ends.
    """
    asides = [match.span() for match in _ASIDE.finditer(text, start, end) if _UNIT.search(text, *match.span())]
    remarks = (match.span() for match in _REMARK.finditer(text, start, end))
    asides += (span for span in remarks if not any(low <= span[1] and span[0] <= high for low, high in asides))
    days = {span: governing_date(text, *span) for span in asides}
    return sorted(span for span, day in days.items() if day is not None and day < REFORM_BEGINS)


def day_of(text: str, start: int, end: int, asides: Sequence[tuple[int, int]]) -> date | None:
    """The date that governs a sentence without what it tells in passing of earlier times.

    Args:
        text: A reading's text.
        start: Where the sentence begins.
        end: Where it ends.
        asides: What it tells in passing, as `earlier_asides` has it.
    """
    lows, highs = [start, *(high for _, high in asides)], [*(low for low, _ in asides), end]
    days = (governing_date(text, low, high) for low, high in zip(lows, highs, strict=True))
    return max(filter(None, days), default=None)
