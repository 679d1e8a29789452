"""What a heading announces: promises, plans or results.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.indicators.cues import Kind, period_cues
from etl.text.periods import Cadence, Period, Role

_HEAD_ACTUAL = re.compile(
    r"kết quả|tình hình|thực trạng|đánh giá|tổng kết|thành tựu|kiểm điểm|đạt được|đã làm|nhìn lại|dấu ấn"
    r"|chặng đường đã|nhiệm kỳ qua"
    r"|ước thực hiện|hiện trạng|\d/\d+ chỉ tiêu|chỉ tiêu[^;]{0,30}(?:đạt|vượt|hoàn thành|về đích)"
)
_HEAD_MET = re.compile(
    r"(?<![^\W\d_])(?:hoàn thành|đạt|vượt)(?: và vượt| vượt)?(?: mức)?"
    r" (?:(?:rất )?nhiều|hầu hết|phần lớn|đa số|toàn bộ|tất cả|\d{1,3})(?: các)? chỉ tiêu(?![^\W\d_])"
)
"""Goals that are met, unless a resolve or `sẽ` stands before them: `Xã Krông Na hoàn thành nhiều chỉ tiêu`."""
_AHEAD = re.compile(r"(?<![^\W\d_])(?:sẽ|phải|cần|nỗ lực|tập trung|tăng tốc|để|cam kết)(?![^\W\d_])")
_HEAD_TARGET = re.compile(
    r"mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|phương hướng|kế hoạch|quan điểm|định hướng|nhiệm kỳ tới|nhiệm kỳ mới"
    r"|khát vọng|tầm nhìn"
    r"|lộ trình|(?<!về )(?<!cán )đích|phấn đấu|hướng tới|quyết tâm|chặng (?:đường )?(?:mới|tới)"
)
_RESOLVE = re.compile(r"khát vọng|tầm nhìn|lộ trình|đích|phấn đấu|hướng tới|quyết tâm|chặng (?:đường )?(?:mới|tới)")
"""Words with which a newspaper heads what it tells of any time: `Xã Krông Na quyết tâm giảm nghèo`."""
_RESOLVE_TO_MEET = re.compile(
    r"(?P<who>\A(?:[^\W\d_]+,? ){0,6}[^\W\d_]+:? )?(?<![^\W\d_])"
    r"(?:quyết tâm|phấn đấu|nỗ lực|tăng tốc|dốc sức|quyết liệt|chung sức|tập trung)"
    r"(?: (?!mục tiêu|chỉ tiêu)[^\W\d_]+){0,3}? (?:hoàn thành|thực hiện|đạt|vượt|về đích)"
    r"(?: (?:và|vượt|các|những|mọi|thắng lợi|toàn diện|cao nhất|sớm))* (?:mục tiêu|chỉ tiêu|nhiệm vụ|kế hoạch)"
)
"""Goals that are only to be met, which a headline says of somebody: `Xã Ea Kly: quyết tâm hoàn thành mục tiêu`."""
_NO_FIGURE = re.compile(r"\D*(?:20\d\d\D*)?")
_HEAD_WORK = re.compile(
    r"(?:(?<=thực hiện )|(?<=thực hiện các )|(?<=thực hiện những ))nhiệm vụ"
    r"(?! (?:năm|thời gian|quý|tháng|giai đoạn|đến|trọng tâm))"
)
"""Goals of which a heading only says that they are worked on: `Thực hiện nhiệm vụ phân cấp`."""
_HEAD_TROUBLE = re.compile(
    r"(?:#+ )?(?:(?:[ivx]{1,4}|[a-h]|\d{1,2}(?:\.\d{1,2})*)[.)] ?)?(?:(?:một số|những|các|về|còn) )*"
    r"(?:tồn tại|hạn chế|khó khăn|vướng mắc|yếu kém|bất cập)(?![^\W\d_])"
)
"""How a heading begins above what falls short today."""
_ASKS_HOW = re.compile(
    r"(?:làm (?:gì|sao|thế nào)|(?:giải pháp|cách|con đường|nguồn lực) nào|bằng cách nào|vì sao|ai)(?![^\W\d_])"
    r"[^?]{0,80}(?<![^\W\d_])(?:đạt|hoàn thành|thực hiện|về đích|mục tiêu|chỉ tiêu|kế hoạch|nhiệm vụ)[^?]{0,40}\?\s*\Z"
)
"""A question about the way to goals, below which it need not be goals that are told: `Làm gì để đạt mục tiêu?`"""
_ASKS_RESULT = re.compile(
    r"(?<![^\W\d_])(?:(?:hiện|đang|đã|vừa|năm qua|thời gian qua|còn bao nhiêu|sau một năm)(?![^\W\d_])[^?]{0,80}"
    r"|có (?:đạt|hoàn thành|về đích|vượt)(?![^\W\d_])[^?]{0,60}(?:không|chưa) ?)\?\s*\Z"
)
"""A question about what there is: `Hiện phường có gì?`, `Xã có đạt mục tiêu năm 2025 không?`"""
_COMPARES = re.compile(
    r"\W*(?:#+ )?(?:(?:[ivx]{1,4}|[a-h]|\d{1,2}(?:\.\d{1,2})*)[.)/-] ?)?(?:(?:bảng|biểu|phụ lục)(?: (?:số )?\d{1,2})?"
    r"[.:,]? ?-? ?)?(?:tổng hợp )?(?:so sánh|đối chiếu)(?![^\W\d_])"
)
"""How the title of a table begins whose `chỉ tiêu` are indicators, held against each other, and no goals."""
_HEAD_BOTH = re.compile(
    r"(?:,|;|\bvà) (?:phương hướng|nhiệm vụ|kế hoạch|mục tiêu)[^;]{0,80}(?:\btới\b|cuối năm|20\d\d)"
)
_AS_OF = re.compile(r"(?<![^\W\d_])tính (?:đến|tới) (?:hết )?(?:ngày|thời điểm)(?![^\W\d_])")
"""What is told as of a day is told of what there was: `Một số chỉ tiêu chủ yếu, tính đến ngày 31/12/2025`."""
_HEAD_PLAN = re.compile(
    r"(?:kế hoạch|chỉ tiêu|nhiệm vụ|dự toán|mục tiêu)[^;]{0,80}\b(?:năm 20\d\d(?!\s*-)|năm nay|tháng cuối năm)"
)


_REST_FIRST = re.compile(
    r"\W*(?:#+ )?(?:(?:[ivx]{1,4}|[a-h]|\d{1,2}(?:\.\d{1,2})*)[.)/-] ?)?\W*(?:trong |về |cho )?(?:(?:các|những) )?"
    r"(?:\d|hai|ba|bốn|năm|sáu|quý|nửa|từ nay|những tháng)"
)
"""How a heading begins that is about what is left of a year, and not `B: tăng tốc ba tháng cuối năm`."""


def heading_kind(heading: str, periods: Sequence[Period], year: int, *, is_headline: bool = False) -> Kind | None:
    """What a heading announces, or None where it announces both or nothing.

    Args:
        heading: Its words, lowered.
        periods: The periods that it names.
        year: The paper's own year.
        is_headline: Whether it heads the whole paper, of which a mere year or a resolve says nothing.
    """
    if heading.rstrip().endswith("?") and _ASKS_HOW.search(heading):
        return None
    is_actual = _HEAD_ACTUAL.search(heading) is not None or _ASKS_RESULT.search(heading) is not None
    met = _HEAD_MET.search(heading)
    is_actual |= met is not None and not any(words.search(heading, 0, met.start()) for words in (_RESOLVE, _AHEAD))
    resolve = _RESOLVE_TO_MEET.search(heading)
    is_headline |= resolve is not None and resolve["who"] is not None
    low, high = resolve.span() if resolve is not None and is_headline else (0, 0)
    goals = [m for m in _HEAD_TARGET.finditer(heading) if _HEAD_WORK.match(heading, m.start()) is None]
    goals = [m for m in goals if not low <= m.start() < high]
    is_target = not all(is_headline and _RESOLVE.match(m.group()) for m in goals)
    is_actual |= not is_target and _HEAD_TROUBLE.match(heading) is not None
    is_actual |= _COMPARES.match(heading) is not None
    tenses = {cue.kind for cue in period_cues(periods, year) if not cue.is_weak}
    is_actual |= Kind.TARGET not in tenses and _AS_OF.search(heading) is not None
    if (Kind.ACTUAL in tenses and len(tenses) > 1) or (is_actual and _HEAD_BOTH.search(heading)):
        return None
    if is_actual:
        return Kind.ACTUAL
    if is_target and _HEAD_PLAN.search(heading) and any(_is_plan_year(period, year) for period in periods):
        return Kind.PLAN
    if tenses and not ((is_headline or _only_names_rest(heading, periods)) and not is_target):
        return tenses.pop()
    return Kind.TARGET if is_target else None


def only_resolves(line: str) -> bool:
    """Whether a line says of somebody that goals are to be met, and no figure: it may head another story."""
    resolve = _RESOLVE_TO_MEET.search(line)
    return resolve is not None and resolve["who"] is not None and _NO_FIGURE.fullmatch(line) is not None


def _only_names_rest(heading: str, periods: Sequence[Period]) -> bool:
    """Whether a heading of a story speaks of what is left of a year, behind other words."""
    return any(period.is_rest or period.is_this_year for period in periods) and _REST_FIRST.match(heading) is None


def _is_plan_year(period: Period, year: int) -> bool:
    is_near = period.cadence is Cadence.AT_POINT and period.last in (year, year + 1)
    return period.is_this_year or (is_near and period.role is Role.OWN)
