"""The posts of somebody's past: of a list that words open (`từng giữ các chức vụ: …`), or before `trước khi`."""

from __future__ import annotations

import re

from etl.extract.leadership.gaps import is_career
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import APPOINTS
from etl.text.words import unify_seats

_POSTS = (
    r"(?:chức\s+vụ|chức\s+danh|vị\s+trí|cương\s+vị|trọng\s+trách|vai\s+trò|nhiệm\s+vụ|công\s+tác|công\s+việc"
    r"|(?<!công\s)(?<!viên\s)(?<!tổ\s)chức(?!\w))"
)
_SEVERAL = r"(?:các|nhiều|những|một\s+số)"
_OPENS = re.compile(
    unify_seats(
        rf"(?<!\w)(?:(?:từng|kinh\s+qua|trải\s+qua|lần\s+lượt|qua\s+{_SEVERAL}"
        rf"|(?:đã|có\s+thời(?:\s+gian)?)\s+(?:giữ|nắm\s+giữ|đảm\s+nhiệm|đảm\s+nhận|trải)\s+{_SEVERAL})\s[^.;:,]{{0,50}}?{_POSTS}"
        rf"[^.;:,]{{0,40}}?(?::|(?<!\w)(?:như|gồm)(?!\w))|quá\s+trình\s+công\s+tác[^.;:]{{0,60}}:"
        rf"|{_POSTS}\s+(?:[^.;:,]{{0,40}}\s)?(?:đã|từng)\s+(?:từng\s+)?(?:kinh\s+|trải\s+)?(?:qua|giữ|nắm|đảm)(?!\w)[^.;:,]{{0,30}}:)"
    )
)
"""What opens the list."""
_NOW = re.compile(
    unify_seats(
        r"(?<!\w)(?:hiện|nay|đang|vừa|mới\s+đây|gần\s+đây|trước\s+khi|đến\s+khi|trở\s+thành|và\s+được|"
        r"(?:0?[7-9]|1[0-2])\s*(?:[/.-]|năm)\s*2025|202[6-9])(?!\w)"
    )
)
"""What leads to the post of today in it: the communes of today began in July 2025."""
_ANEW = re.compile(
    unify_seats(
        r"[;.]\s*(?:(?!(?:19|20)\d\d)[^;.]){0,80}?(?<!\w)(?:ông|bà|anh|chị|đồng\s+chí)\s+(?:được|đã|giữ|làm|là|đảm|nhận)(?!\w)"
        r"|(?<!\w)ngày\s+\d{1,2}\s*[/-]\s*\d{1,2}(?!\s*[/-]?\d)|(?<!\w)(?:sáng|chiều)\s|(?<!\w)tại\s+(?:đại|kỳ|hội|phiên|buổi)(?!\w)"
    )
)
"""What begins to tell of today behind the list: a day without a year, or the person as a new subject without one."""
_BEFORE_THAT = re.compile(unify_seats(r"trước(?<!\wtrước)\s+(?:khi|lúc|ngày|thời\s+điểm)\s+"))
_CAME_FROM = re.compile(
    unify_seats(
        r"(?:về|đến|nhận|chuyển|sang|lên|ra|được\s+(?:điều|luân|bổ|bầu|chỉ|phân))[^,;]{0,60}\s(?:là|từng\s+là)\s*"
    )
)
"""What stands between `trước khi` and a post that was held until then: `trước khi về xã là Phó Giám đốc Sở`."""
_MOVING = re.compile(
    unify_seats(
        rf"(?<!\w)(?:{APPOINTS}|được|nhận|giữ|làm|trở\s+thành|về|đảm|ra|bầu|"
        r"chuyển|sang|lên|đến)(?!\w)"
    )
)
_EVENT = re.compile(
    unify_seats(
        r"(?:sáp\s+nhập|hợp\s+nhất|sắp\s+xếp|bế\s+mạc|khai\s+mạc|diễn\s+ra|bước\s+vào|tiến\s+hành|kết\s+thúc|"
        r"thành\s+lập|vào\s)"
    )
)
_CLAUSE = re.compile(r"[,;:]|\.\s")
_YEARS = (
    r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|mấy|chục)\s+(?:năm|nhiệm\s+kỳ|khóa)"
    r"(?:\s+(?:liền|liên\s+(?:tục|tiếp)|qua))?"
)
_FOR_YEARS = re.compile(
    unify_seats(
        rf"(?<!\w)(?:{_YEARS}|thời\s+gian(?:\s+dài)?|một\s+thời)\s+(?:làm|giữ|là|đảm\s+(?:nhiệm|nhận)|trên\s+cương\s+vị)"
        r"(?:\s+(?:chức|vụ|danh))*\s*\Z"
    )
)
"""How long somebody held a post, before it: `có 10 năm làm Bí thư Đảng ủy xã`."""
_YEARS_BEHIND = re.compile(unify_seats(rf"\s(?:(?:trong|suốt|tới|đến|hơn|gần)\s+){{0,2}}{_YEARS}(?=\s*[,;.)\n]|\s*\Z)"))
_FAR = 400
"""Characters; words farther from a post say nothing about it."""
_NEAR = 60
"""Characters before posts in which the words stand that tell how long they were held."""
_LONGEST = 800
"""Characters from the words that open a list to the last post that it holds."""


def is_of_past(key: str, start: int, stack: Stack, since: int) -> bool:
    """Whether posts stand in a list of those that their holder once had, and are not the one held now.

    Args:
        key: The key of the whole text.
        start: Where the sentence begins.
        stack: The posts.
        since: Where the posts before them end.
    """
    if len(stack.persons) != 1:
        return False
    person, opened = stack.persons[0], 0
    for opening in _OPENS.finditer(key, max(start, stack.start - _LONGEST), stack.start):
        opened = opening.end()
    if not opened or (person.name and person.start > opened):
        return False
    since = max(since, opened)
    return _NOW.search(key, since, stack.start) is None and _ANEW.search(key, since, stack.start) is None


def may_be_past(key: str, start: int, end: int, stack: Stack) -> bool:
    """Whether it is told how long posts were held, or that one came after the other, and not that they are held now.

    Args:
        key: The key of the whole text.
        start: Where the sentence begins.
        end: Where it ends.
        stack: The posts.
    """
    if len(stack.persons) != 1 or stack.positions[0].mark in ("nguyên", "cựu"):
        return False
    if _FOR_YEARS.search(key, max(start, stack.start - _NEAR), stack.start) is not None:
        return True
    is_in_turn = any(is_career(joint) for joint in stack.joints)
    return not stack.is_title_before and (is_in_turn or _YEARS_BEHIND.match(key, stack.end, end) is not None)


def before_that(key: str, start: int, end: int, stack: Stack) -> bool | None:
    """Where `trước khi` parts a sentence: True for the posts held before, False for the one that came then.

    Args:
        key: The key of the whole text.
        start: Where the sentence begins.
        end: Where it ends.
        stack: The posts.
    """
    for match in _BEFORE_THAT.finditer(key, max(start, stack.start - _FAR), min(end, stack.end + _FAR)):
        clause = _CLAUSE.split(key[match.end() : min(end, match.end() + 120)])[0]
        if not _MOVING.search(clause[:60]) or _EVENT.match(clause):
            continue
        if match.end() <= stack.start <= match.end() + len(clause):
            return _CAME_FROM.fullmatch(key, match.end(), stack.start) is not None
        if _CAME_FROM.match(key, match.end(), match.end() + len(clause)):
            continue
        return stack.start > match.end() or match.start() - stack.end < 60
    return None
