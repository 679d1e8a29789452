"""Words of promises and results that say the opposite where they stand: the last months of a year that is over.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.indicators.cues import Cue, Kind
from etl.extract.indicators.spans import Clock, Scope
from etl.text.periods import Cadence, Period, Role

_LAST_MONTHS = re.compile(r"(?:(?:\d{1,2}|sáu|ba|các|những) )?tháng cuối")
_OF_LAST_YEAR = 3
"""A paper of the first months of a year tells of the last ones of the year before."""
_LAST_MONTH = 12
_NEAR = 24
"""Characters between the year and what it had to bring."""
_PARTS = re.compile(r"[;:.\d]|(?<![^\W\d_])(?:hiện|nay|đã)(?![^\W\d_])")
"""Behind a year: what follows may be of another time."""
_ALWAYS = re.compile(r"(?<![^\W\d_])(?:đều|luôn|đã|vẫn)(?![^\W\d_])")


_EVENT = re.compile(
    r"(?<![^\W\d_])(?:công nhận|xếp hạng|ghi danh|thành lập|ra đời|khánh thành|khởi công|khởi dựng|xây dựng"
    r"|đi vào hoạt động|giải phóng|khai sinh|tái lập|chia tách|hoàn thành|về đích|đạt chuẩn|trở thành)(?![^\W\d_])"
    r"[^.;:,\d]{0,40}\Z"
)
"""Before the year in which something happened or is to happen, of which the next sentences do not tell."""


def is_of_event(text: str, period: Period, clock: Clock) -> bool:
    """Whether a year is that of an event: `được công nhận là di sản quốc gia năm 2012. Phường có 17 di tích`.

    The last year of a term is that of its goals, and the paper's own year that of its results, whatever happens in it.
    """
    ends = (None, clock.year, clock.term[1] if clock.term else None)
    if period.cadence not in (Cadence.AT_POINT, Cadence.BY_END) or period.last in ends:
        return False
    return _EVENT.search(text, max(0, period.start - 90), period.start) is not None


def is_gone_by(text: str, period: Period, base: Scope, clock: Clock) -> bool:
    """Whether `6 tháng cuối năm` are those of a year that is over, among results."""
    if base.kind is not Kind.ACTUAL or not period.is_this_year:
        return False
    is_over = base.span.last is not None and base.span.last < clock.year
    is_told = clock.month is not None and (clock.month <= _OF_LAST_YEAR or clock.month == _LAST_MONTH)
    return (is_over or is_told) and _LAST_MONTHS.match(text, period.start) is not None


def was_forced(text: str, cue: Cue, periods: Sequence[Period], clock: Clock) -> bool:
    """Whether a year that is over had to bring something: `năm 2024 phải xử lý 37 trường hợp`."""
    if not text.startswith("phải", cue.start):
        return False
    before = [p for p in periods if p.start < cue.start and p.cadence is Cadence.AT_POINT and p.last is not None]
    return bool(before) and (before[-1].last or 0) < clock.year and cue.start - before[-1].end <= _NEAR


def is_passed_each_year(text: str, cue: Cue, periods: Sequence[Period], base: Scope) -> bool:
    """Whether a budget is to be passed by some per cent every year, among goals: `hằng năm vượt 8% dự toán`."""
    if not (cue.is_share and base.kind in (Kind.TARGET, Kind.PLAN) and text.startswith("vượt", cue.start)):
        return False
    each = [p for p in periods if p.cadence is Cadence.ANNUAL and p.start < cue.start]
    return bool(each) and _ALWAYS.search(text, each[-1].end, cue.start) is None


def is_guess_ahead(text: str, cue: Cue, periods: Sequence[Period], clock: Clock) -> bool:
    """Whether `ước` only says how sure somebody is of a year to come: `đến năm 2030 thu ngân sách ước đạt 90 tỷ đồng`.

    Nothing but words may stand between the year and it; a figure may be the goal, and what comes then the result.
    """
    if not text.startswith("ước", cue.start):
        return False
    before = [p for p in periods if p.start < cue.start and p.role is Role.OWN and p.cadence is not Cadence.ANNUAL]
    if not before:
        return False
    near = before[-1]
    is_ahead = near.is_end_of_term or (near.last or 0) > clock.year
    return is_ahead and _PARTS.search(text, near.end, cue.start) is None
