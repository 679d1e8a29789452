"""How a figure is compared: `từ 85% trở lên`, `không quá 2%`, and what only says by how much a goal was passed.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.text.comparators import (
    comparison_after,
    comparison_before,
    comparison_far_after,
    comparison_of_share_after,
    from_before,
)

_MORE = re.compile(r"vượt|cao hơn|lớn hơn|nhiều hơn|hơn|thấp hơn|ít hơn|kém hơn|nhỏ hơn")
_RISES = ("tăng", "gấp", "giảm", "đạt", "bằng")
"""Before `hơn` that is said of the figure itself: `tăng hơn 5%`, `đạt hơn 60% so với cùng kỳ`."""
_FORBIDS = re.compile(r"(?<![^\W\d_])(?:không|chưa) (?:được |thể )?(?:để|cho(?: phép)?) [^.;:,\d]{2,70}\Z")
"""What may not be: `không để tỷ lệ tái nghèo vượt 1%`."""
_FORBIDDEN = {">": "<=", "<": ">="}
_LONGEST_FORBIDDEN = 90
"""Characters from the word that forbids to the comparison."""
_CHANGES = re.compile(r"(?<![^\W\d_])(?:giảm|tăng)(?: (?:thêm|được|bình quân))?\s*\Z")
"""Before a share by which something changes; `trở lên` is then that of the share: `giảm 3% hộ nghèo trở lên`."""
_THAN = re.compile(
    r"\s*(?:trở lên )?(?:so(?: với)?\b|(?:tổng )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|nghị quyết)|cùng kỳ|so cùng"
    r"|năm (?:trước|20)|mức bình quân|đầu nhiệm)"
)

_MOST_OF_GOAL = re.compile(
    r"hơn (?:[5-9]\d|1\d\d)(?:,\d+)?\s?% (?:tổng )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|nghị quyết)"
)
"""More than so much of a goal, which is no excess: `thu 80 tỷ đồng, hơn 63% dự toán`."""
_PASSES_GOALS = re.compile(r"vượt [\d/]+ (?:chỉ tiêu|tiêu chí|mục tiêu|nội dung)(?![^\W\d_])")
"""So many goals were passed, and no more than so many: `đạt và vượt 12 chỉ tiêu`."""
_BEHIND_TIME = re.compile(
    r"(?<![^\W\d_])(?:tăng|giảm|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn|gấp)(?P<by>(?:[^;:.]|\.(?=\d)){0,60}?)"
    r"(?<![^\W\d_])so (?:với )?(?:cùng kỳ|(?:đầu |cuối )?(?:năm|tháng|quý|nhiệm kỳ|giai đoạn|kỳ)|thời điểm)(?! giao)"
    r"(?: (?:năm|tháng|quý|kỳ|nhiệm kỳ|giai đoạn|trước|ngoái|\d{4}(?:-\d{4})?|\d{1,2}(?:/\d{4})?)(?![^\W_]))* là"
    r"(?: (?:khoảng|gần|hơn|trên|dưới))?\s*\Z"
)
"""Up to a figure that may be what there was at a time, or by how much it changed: `tăng 12% so với năm trước là`."""
_REACH = 160
"""How far before a figure its change begins at most, in characters."""
_SOURCE = re.compile(r"(?<![^\W\d_])(?:chủ yếu|phần lớn|xuất phát|đến|nguồn thu(?: chính)?|hình thành)(?: là)? \Z")
"""Before `từ`, where that says whence something comes and not at least how much: `nguồn thu chủ yếu từ 900 ha chè`."""


def _is_change(text: str, begin: int, end: int, unit: str) -> bool:
    """Whether `vượt 12% dự toán`, `cao hơn 1,5 lần so với …`, `…, vượt 2 trường` say by how much, or how many."""
    if unit == "count":
        return _PASSES_GOALS.match(text, begin) is not None or (
            text.startswith("vượt", begin) and text[max(0, begin - 2) : begin].strip() in (",", "(")
        )
    return (
        unit.startswith(("percent", "times", "vnd_"))
        and _MORE.match(text, begin) is not None
        and not (text.startswith("hơn", begin) and text[max(0, begin - 5) : begin].rstrip().endswith(_RISES))
        and _THAN.match(text, end) is not None
        and not (text.startswith("hơn", begin) and _MOST_OF_GOAL.match(text, begin))
    )


def _forbids(text: str, start: int, edge: int) -> bool:
    """Whether the words before a comparison say that it may not come to that."""
    return _FORBIDS.search(text, max(start, edge - _LONGEST_FORBIDDEN), edge) is not None


def comparison_of(
    text: str, start: int, number: int, end: int, upper: float | None, unit: str, is_worded: bool
) -> tuple[str, int, int]:
    """The comparator, and the edges of the figure's words."""
    before = comparison_before(text, start, number)
    origin = from_before(text, start, number)
    if before is not None and _is_change(text, before.edge, end, unit):
        before = None
    begin = before.edge if before else origin if origin is not None else number
    if upper is not None:
        return "range", begin, end
    after = comparison_after(text, end)
    if after is not None:
        return after.comparator, begin, after.edge
    if before is not None:
        is_forbidden = before.comparator in _FORBIDDEN and _forbids(text, start, before.edge)
        return _FORBIDDEN[before.comparator] if is_forbidden else before.comparator, begin, end
    if origin is not None or unit in ("count", "percent"):
        is_change = _CHANGES.search(text, max(start, begin - 20), begin) is not None
        is_plain = origin is not None or unit == "count" or is_change
        far = comparison_far_after(text, end) if is_plain else comparison_of_share_after(text, end)
        if far is not None:
            return far, begin, end
    if origin is not None and not is_worded:
        is_source = not unit.startswith(("vnd_", "percent")) and _SOURCE.search(text, max(start, begin - 20), begin)
        return "=" if is_source else ">=", begin, end
    return "=", begin, end


def may_be_of_before(text: str, start: int, number: int, *, is_second: bool) -> bool:
    """Whether nobody can tell of a figure behind a time whether it is that time's or today's.

    Args:
        text: The lowered text.
        start: Where its sentence begins.
        number: Where the figure begins.
        is_second: Whether a level in the same measure is told before it, of which it may be the level of before.
    """
    if text.find(" là ", max(start, number - 12), number) < 0:
        return False
    found = _BEHIND_TIME.search(text, max(start, number - _REACH), number)
    return found is not None and (is_second or any(one.isdecimal() for one in found["by"]) or "đôi" in found["by"])
