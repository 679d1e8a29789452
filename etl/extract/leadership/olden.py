"""Lines and columns that say which posts a person held before: `Chức vụ trước khi sắp xếp: …`, `Chức vụ cũ`."""

from __future__ import annotations

import re

from etl.text.words import unify_seats

_POST = r"(?:các\s+)?(?:chức\s+(?:vụ|danh)|vị\s+trí(?:\s+công\s+tác)?|công\s+tác|đơn\s+vị\s+công\s+tác|nhiệm\s+vụ)"
_BEFORE = (
    r"(?:trước\s+(?:khi|đây|đó|kia|sắp|sáp|hợp|thời|ngày|\d|tháng|thành\s+lập)[^:|\n]{0,30}|cũ|đã\s+(?:qua|giữ|đảm\s+nhiệm|kinh\s+qua)"
    r"|từng\s+(?:giữ|đảm\s+nhiệm|qua)|đã\s+từng\s+giữ)"
)
_LABEL = (
    rf"(?:{_POST}\s+(?:công\s+tác\s+)?{_BEFORE}|nguyên(?:\s+(?:là|giữ|chức\s+vụ))?|trước\s+(?:khi\s+)?(?:sắp\s+xếp|sáp\s+nhập"
    rf"|hợp\s+nhất|đây|đó)|quá\s+trình\s+công\s+tác|(?:đã\s+)?(?:từng|kinh)\s+(?:giữ|qua)(?:\s+{_POST})?)"
)
_FIELD = re.compile(unify_seats(rf"\W*{_LABEL}\s*:\s*"))
_COLUMN = re.compile(unify_seats(rf"\W*{_LABEL}\W*"))


def heads_former_posts(key: str, start: int, end: int) -> bool:
    """Whether a line begins with what leads to posts held before."""
    return _FIELD.match(key, start, end) is not None


def is_column_of_former_posts(key: str, start: int, end: int) -> bool:
    """Whether the head of a column says that its posts were held before."""
    return _COLUMN.fullmatch(key, start, end) is not None
