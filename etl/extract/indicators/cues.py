"""Words that tell promises from results: cues in a sentence, and what a heading announces.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from etl.text.periods import Cadence, Period, Role


class Kind(StrEnum):
    """Promise, plan of one year, or result."""

    TARGET = "target"
    PLAN = "plan"
    ACTUAL = "actual"


class Cue(NamedTuple):
    """Words that speak for a kind."""

    start: int
    end: int
    kind: Kind
    is_weak: bool = False
    """It only counts where nothing else does: the paper's own year may be planned or past."""


_GOAL = r"(?:mục\s+tiêu|chỉ\s+tiêu|kế\s+hoạch|dự\s+toán|nghị\s+quyết|nhiệm\s+vụ)"
_NEUTRAL = (
    rf"(?:hoàn\s+thành|đạt(?:\s+và\s+vượt)?|vượt(?:\s+mức)?|so\s+với|bằng|thực\s+hiện)\s+"
    rf"(?:(?:các|những|tốt|xuất\s+sắc|khá|toàn\s+diện|mức|tổng|nhiều|[\d,./]+\s*%?)\s+)*{_GOAL}(?:[^,;.:]{{0,40}}đề\s+ra)?"
    rf"|{_GOAL}[^,;.:\d]{{0,40}}\s(?:đề\s+ra|giao)\b(?!\s*:)|mức\s+đề\s+ra|đã\s+đề\s+ra|đã\s+được\s+giao"
    r"|(?:giữ\s+vững|duy\s+trì|phát\s+huy|củng\s+cố)(?:\s+(?:các|những|tốt))*\s+(?:kết\s+quả|thành\s+quả|thành\s+tích|thành\s+tựu)"
    r"|(?:lần|so\s+với|hơn|bằng|gấp\s+đôi)\s+hiện\s+(?:nay|tại)"
    r"|(?:các\s+|nhiều\s+|hầu\s+hết\s+(?:các\s+)?)?(?:chỉ\s+tiêu|mục\s+tiêu)[^,;.:\d]{0,40}?\s(?:đều|đã|cơ\s+bản)\s+(?:đạt|hoàn|vượt|được|về)"
    r"|hiện\s+(?:nay|tại|có)(?=\s+(?:lên|xuống|còn|thành))"
    r"|chương\s+trình\s+mục\s+tiêu|mục\s+tiêu\s+quốc\s+gia|kết\s+quả\s+cao|đạt\s+kết\s+quả|ghi\s+nhận\s+đạt"
    r"|hiện\s+đại|thực\s+hiện|thể\s+hiện|biểu\s+hiện|phát\s+hiện|hiện\s+tượng|hiện\s+thực|xuất\s+hiện|hiện\s+vật"
    r"|không\s+phải|phải\s+chăng|bên\s+phải"
)
_TARGET = (
    r"phấn\s+đấu|quyết\s+tâm|hướng\s+(?:tới|đến)|nhắm\s+(?:tới|đến)|đặt\s+(?:ra|mục\s+tiêu|chỉ\s+tiêu|mức|đích|kỳ\s+vọng)|đề\s+ra(?=\s*(?::|các\b|những\b|mục\b|chỉ\b|\d|nhiều\b))"
    r"|mục\s+tiêu|(?:các|những|một\s+số|hệ\s+thống|bộ)\s+chỉ\s+tiêu|chỉ\s+tiêu\s+(?:đến|về|cụ\s+thể|chủ\s+yếu|phát\s+triển|cơ\s+bản|quan\s+trọng|là|gồm)"
    r"|\bsẽ\b|\bphải\b|kỳ\s+vọng|dự\s+kiến|nhiệm\s+kỳ\s+(?:tới|mới|này)|giai\s+đoạn\s+(?:tới|mới|tiếp)|(?:thời\s+gian|những\s+năm|5\s+năm|năm\s+năm)\s+tới"
    r"|chặng(?:\s+đường)?\s+(?:tới|mới|tiếp)|(?<!về\s)(?<!cán\s)\bđích\b|\bmuốn\b|\bchốt\b|ấn\s+định|tầm\s+nhìn|cam\s+kết|tham\s+vọng|khát\s+vọng|lộ\s+trình"
    r"|từ\s+nay|yêu\s+cầu|cần\s+đạt|hứa|vạch\s+ra|hạ\s+quyết\s+tâm|giao\s+chỉ\s+tiêu|được\s+giao\s+chỉ\s+tiêu|về\s+phương\s+hướng"
)
_PLAN = (
    r"dự\s+toán\s+(?:thu|chi|ngân\s+sách)|tổng\s+dự\s+toán|giao\s+dự\s+toán|kế\s+hoạch\s+(?:năm|thu|chi|vốn)"
    r"|kế\s+hoạch\s+phát\s+triển\s+kinh\s+tế[^,;.:]{0,60}năm(?=\s+20)"
)
_ACTUAL = (
    r"\bđã\b|đạt\s+được|kết\s+quả|nhiệm\s+kỳ\s+(?:qua|vừa\s+qua|vừa\s+rồi|trước|cũ|đã\s+qua)|(?:\d+|năm|những|mấy|suốt)\s+năm\s+(?:qua|vừa\s+qua|gần\s+đây)"
    r"|tổng\s+kết|nhìn\s+lại|điểm\s+lại|khép\s+lại\s+nhiệm\s+kỳ|thành\s+(?:tựu|tích|quả)|nổi\s+bật|đến\s+nay|hiện\s+(?:nay|có|tại|đã)|\bhiện\b|tính\s+đến(?!\s+năm)"
    r"|ước\s+(?:đạt|thực|tính|cả)|thời\s+gian\s+qua|so\s+với\s+(?:đầu\s+nhiệm\s+kỳ|cùng\s+kỳ)|trước\s+(?:đây|khi|sắp\s+xếp|sáp\s+nhập)|ghi\s+nhận|đã\s+qua"
    r"|sau\s+(?:5|năm|hơn|một)\s+năm|thực\s+hiện\s+được|vươn\s+lên|đáng\s+mừng|điểm\s+sáng|vừa\s+rồi|được\s+đánh\s+giá|duy\s+trì\s+đà|có\s+nhiều\s+(?:chuyển\s+biến|khởi\s+sắc|tiến\s+bộ|đổi\s+mới)|khởi\s+sắc|chuyển\s+dịch\s+đúng|(?:phát\s+triển|tăng\s+trưởng|đạt|đều)\s+khá"
    r"|ngày\s+càng\s+được|không\s+ngừng\s+(?:được|cải)|được\s+giữ\s+vững"
)
_CUE = re.compile(
    rf"(?<![^\W\d_])(?:(?P<neutral>{_NEUTRAL})|(?P<plan>{_PLAN})|(?P<target>{_TARGET})|(?P<actual>{_ACTUAL}))(?![^\W\d_])"
)

_HEAD_ACTUAL = re.compile(
    r"kết\s+quả|tình\s+hình|thực\s+trạng|đánh\s+giá|tổng\s+kết|thành\s+tựu|kiểm\s+điểm|đạt\s+được|đã\s+làm|nhìn\s+lại|dấu\s+ấn|chặng\s+đường\s+đã|nhiệm\s+kỳ\s+qua"
    r"|ước\s+thực\s+hiện|hiện\s+trạng"
)
_HEAD_TARGET = re.compile(
    r"mục\s+tiêu|chỉ\s+tiêu|nhiệm\s+vụ|giải\s+pháp|phương\s+hướng|kế\s+hoạch|quan\s+điểm|định\s+hướng|nhiệm\s+kỳ\s+tới|nhiệm\s+kỳ\s+mới|khát\s+vọng|tầm\s+nhìn"
    r"|lộ\s+trình|đích|phấn\s+đấu|hướng\s+tới|quyết\s+tâm|chặng\s+(?:đường\s+)?(?:mới|tới)"
)
_HEAD_BOTH = re.compile(
    r"(?:,|;|\bvà)\s+(?:phương\s+hướng|nhiệm\s+vụ|kế\s+hoạch|mục\s+tiêu)[^;]{0,80}(?:\btới\b|cuối\s+năm|20\d\d)"
)
_HEAD_PLAN = re.compile(r"(?:kế\s+hoạch|chỉ\s+tiêu|nhiệm\s+vụ|dự\s+toán|mục\s+tiêu)[^;]{0,80}\bnăm\s+20\d\d(?!\s*-)")


def find_cues(text: str, start: int, end: int) -> Iterator[Cue]:
    """The cues of `text[start:end]`; uses of the same words that say nothing (`vượt chỉ tiêu đề ra`) are passed over."""
    for match in _CUE.finditer(text, start, end):
        kind = match.lastgroup
        if kind != "neutral":
            yield Cue(match.start(), match.end(), Kind(kind or "actual"))


def period_cues(periods: Sequence[Period], year: int) -> Iterator[Cue]:
    """What the periods of a sentence say, seen from the paper's own year."""
    for period in periods:
        cue = period_cue(period, year)
        if cue is not None:
            yield cue


def period_cue(period: Period, year: int) -> Cue | None:
    """A past period speaks of results, a coming one of promises; of the paper's own year only weakly."""
    if period.is_this_year or period.is_end_of_term:
        return Cue(period.start, period.end, Kind.TARGET)
    if period.last is None or period.role in (Role.BASE, Role.STANDARD):
        return None
    if period.role is Role.BODY and period.last > year:
        return None
    if period.last < year or (period.last == year and period.first not in (None, year)):
        return Cue(period.start, period.end, Kind.ACTUAL)
    if period.last > year:
        is_plan = period.cadence is Cadence.AT_POINT and period.last == year + 1
        return Cue(period.start, period.end, Kind.PLAN if is_plan else Kind.TARGET)
    return Cue(period.start, period.end, Kind.ACTUAL, is_weak=True)


def heading_kind(heading: str, periods: Sequence[Period], year: int) -> Kind | None:
    """What a heading announces, or None where it announces both or nothing."""
    is_actual, is_target = _HEAD_ACTUAL.search(heading) is not None, _HEAD_TARGET.search(heading) is not None
    tenses = {cue.kind for cue in period_cues(periods, year) if not cue.is_weak}
    if (Kind.ACTUAL in tenses and len(tenses) > 1) or (is_actual and _HEAD_BOTH.search(heading)):
        return None
    if is_actual:
        return Kind.ACTUAL
    if is_target and _HEAD_PLAN.search(heading) and any(_is_plan_year(period, year) for period in periods):
        return Kind.PLAN
    if tenses:
        return tenses.pop()
    return Kind.TARGET if is_target else None


def _is_plan_year(period: Period, year: int) -> bool:
    return period.cadence is Cadence.AT_POINT and period.last in (year, year + 1) and period.role is Role.OWN
