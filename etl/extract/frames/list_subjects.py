"""Whether a unit behind a list is no part of it but the subject of what follows: `Gộp hai xã A, B, xã C rộng …`."""

from __future__ import annotations

import re

from etl.extract.frames.list_tokens import BEGINS_CLAUSE, EDGE
from etl.extract.frames.listed import ListState

_TELLS = re.compile(
    r"(?: (?:nay|hiện nay|hiện|ngày nay|hôm nay|giờ|giờ đây|mới|cũng|vẫn|đã|đang))+"
    r" (?:có|rộng|chỉ|đạt|mang|gồm|nằm|sở hữu)\b"
)
"""Behind the subject of a clause, in front of which all units that a list counts stand: `…, xã C nay có`."""
_IS_FOUNDED = re.compile(
    r"(?: \([^()\n]{0,60}\))?(?: (?:được|mới|thành lập|hình thành|lập))* (?:trên cơ sở|từ việc)(?!\w)"
)
"""Behind the next of several new units: `; xã C trên cơ sở`."""


def begins_clause(text: str, state: ListState, end: int) -> bool:
    """Whether a unit after a comma is the subject of what follows: `…, xã C có diện tích`.

    Args:
        text: The text of the list.
        state: What the list has said so far.
        end: Where the unit ends.
    """
    if state.joint and state.units and _IS_FOUNDED.match(text, end):
        return True
    if state.joint not in (",", ";"):
        return False
    return BEGINS_CLAUSE.match(text, end) is not None or _is_beyond_count(text, state, end)


def begins_main_clause(text: str, state: ListState, end: int) -> bool:
    """Whether a bare name behind the last of a list is the subject: `Sáp nhập các xã A và B, C trở thành …`.

    Args:
        text: The text of the list.
        state: What the list has said so far.
        end: Where the name ends.
    """
    if state.joint != ",":
        return False
    is_complete = 0 < len(state.units) == state.barrier  # a district stands behind them: `các xã A, B của huyện D`
    is_complete = is_complete or (bool(state.bonds) and any(word in state.bonds[-1] for word in ("và", "cùng")))
    return (is_complete and BEGINS_CLAUSE.match(text, end) is not None) or _is_beyond_count(text, state, end)


def _is_beyond_count(text: str, state: ListState, end: int) -> bool:
    """Whether a unit behind all that were counted has words behind it that go on in no list: `…, xã C chỉ rộng`."""
    if state.counted != len(state.units) or state.depth:
        return False
    return _TELLS.match(text, end) is not None or EDGE.match(text, end) is None
