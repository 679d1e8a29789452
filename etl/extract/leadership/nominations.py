"""Who is put forward for a post and not elected yet."""

from __future__ import annotations

import re

from etl.extract.leadership.vocabulary import APPOINTS, OFFICE, TO_HOLD
from etl.text.words import unify_seats

PUT_FORWARD = (
    r"(?:được\s+)?giới\s+thiệu\s+(?:để\s+)?(?:(?:hđnd|hội\s+đồng\s+nhân\s+dân)\s+"
    r"(?:(?:xã|phường|đặc\s+khu|các\s+cấp)\s+)?)?(?:bầu|ứng\s+cử)\s+(?:vào\s+)?"
    rf"(?:(?:{TO_HOLD}|là)\s+)?(?:(?:các\s+)?{OFFICE}\s+)?"
)
"""The words between a nominee and the post, as a pattern."""
_PROPOSED = (
    r"(?<!theo\s)(?<!xét\s)(?<!trước\s)(?:đề\s+nghị|đề\s+xuất|kiến\s+nghị|dự\s+kiến|có\s+ý\s+kiến|trình\s+cấp\s+trên)"
    r"(?!\s+của(?!\w))(?:\s+[^\s;.:,]+){0,8}?"
    rf"\s(?:{APPOINTS}|bầu|giao|cử|thay|bố\s+trí)(?!\w)"
    rf"(?:[^;.:,]{{0,60}}|[^;.:]{{0,100}}\s{TO_HOLD}(?:\s+(?:các\s+)?{OFFICE})?\s*)"
    r"|nhân\s+sự\s+(?:được\s+)?(?:dự\s+kiến|giới\s+thiệu|đề\s+cử)(?:\s+(?!của(?!\w))[^\s;.:,]+){0,6}\s*:[^;.:]{0,60}"
)
"""What is only asked for, or meant to come: `đề nghị chỉ định ông A giữ chức`; not `theo đề nghị của …`."""
_NOMINEE = re.compile(
    unify_seats(
        rf"(?<!\w)(?:{PUT_FORWARD}|giới\s+thiệu\s+(?:ông|bà|đồng\s+chí|đ/c)\s[^;.:]{{1,60}}\sđể\s[^;.:,]{{0,30}}"
        rf"bầu\s[^;.:,]{{0,20}}|{_PROPOSED})\Z"
    )
)
_STANDS = r"(?:ứng\s+cử|đề\s+cử|dự\s+kiến|giới\s+thiệu|đề\s+nghị|đề\s+xuất|quy\s+hoạch|dự\s+nguồn)"
_WHAT = r"(?:(?:các\s+)?(?:chức\s+(?:danh|vụ)|vị\s+trí|nhân\s+sự|phương\s+án|nhiệm\s+vụ|công\s+việc))"
_COLUMN = re.compile(
    unify_seats(
        rf"\W*(?:{_WHAT}[^|\n]{{0,30}}?\s{_STANDS}(?!\w)(?!\s+của(?!\w))|{_STANDS}(?:\s+(?:vào|giữ|bầu|bố\s+trí|phân\s+công|làm)){{0,3}}"
        rf"(?:\s+(?:các\s+)?{_WHAT})?\W*\Z|{_STANDS}\s+(?:(?:vào|giữ|bầu|bố\s+trí|phân\s+công|làm)\s+){{0,3}}{_WHAT}(?!\w))[^|\n]{{0,40}}"
    )
)
"""The head of a column of posts for which persons stand: `Chức danh ứng cử`, `Dự kiến nhân sự`."""
_CLAUSE = 160
"""Characters before a post that tell whether somebody is put forward for it."""


def is_nomination(key: str, start: int, post: int) -> bool:
    """Whether the words before a post put somebody forward for it: `giới thiệu bầu`.

    Args:
        key: The key of the whole text.
        start: Where the sentence begins.
        post: Where the post begins.
    """
    return _NOMINEE.search(key[max(start, post - _CLAUSE) : post]) is not None


def is_column_of_nominees(key: str, low: int, high: int) -> bool:
    """Whether a cell heads a column of posts for which persons are only put forward: `Chức danh ứng cử`.

    Args:
        key: The key of the whole text.
        low: Where the cell begins.
        high: Where it ends.
    """
    return _COLUMN.fullmatch(key[low:high].strip()) is not None
