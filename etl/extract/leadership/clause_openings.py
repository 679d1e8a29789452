"""Where a clause opens: what stands between its beginning and a post that may be that of the name behind it."""

from __future__ import annotations

import re

from etl.extract.leadership.gaps import ends_in_office
from etl.text.words import unify_seats

_OPENING = re.compile(
    unify_seats(
        r"\s*[\"'(\-+•]?\s*(?:và\s+|cùng\s+|còn\s+|nữ\s+)?(?:(?:các|một|hai|ba|\d+|vị|các\s+vị|tân|với|trên|ở|"
        r"trong|giữ|có|gồm|đối\s+với)\s*)*"
        r"(?:cương\s+vị|vai\s+trò|vị\s+trí|tư\s+cách|chức\s+danh|chức\s+vụ)?\s*(?:là|mới)?\s*"
    )
)
_ON_BEHALF = re.compile(
    unify_seats(r"(?<!\w)(?:theo|quyền|quyết\s+định|của|chỉ\s+đạo|với|do|bởi|từ|cùng|và|cho)(?!\w)")
)
"""Words before a comma that make a title after it somebody else's: `được sự ủy quyền của Bí thư, Chủ tịch …`."""
_DATELINE = re.compile(r"\A\s*(?:\([^()\d]{2,24}\)|[^\s().\d]{2,12}\.[^\s().\d]{2,4})\s*[-–]\s*")
"""The press with whose name a paper begins: `(PLO)- Nguyên Chủ tịch UBND phường A, bà B, …`."""
_SAYS = re.compile(
    unify_seats(
        r"(?<!\w)(?:cho\s+(?:biết|hay)|thông\s+tin|thông\s+báo|đưa\s+tin|xác\s+nhận|tiết\s+lộ)"
        r"(?:\s+(?:thêm|rằng))?\s*\Z"
    )
)
"""What ends before the comma: `Nguồn tin của báo cho biết, Chủ tịch UBND thành phố, ông A, đã ký …`."""
_JOINS = re.compile(unify_seats(r"\s*[\"'\-+•]?\s*(?:theo|do|từ|trước|sau|tiếp|cùng\s+với|nhờ|kèm\s+theo)\s+đó\s*"))
"""What only joins a sentence to the one before: `Theo đó, …`."""


def opens_clause(before: str) -> bool:
    """Whether nothing that needs the position stands between the beginning of the clause and it."""
    clause = _DATELINE.sub("", re.split(r"[;:|]|\.\s", before)[-1], count=1)
    if _OPENING.fullmatch(clause) or ends_in_office(clause):
        return True
    head, comma, rest = clause.rpartition(",")
    if not comma or _OPENING.fullmatch(rest) is None:
        return False
    is_apart = _SAYS.search(head) is not None or _JOINS.fullmatch(head) is not None
    return is_apart or not _ON_BEHALF.search(head)
