"""Whether the words behind a post say that its holder goes: to another body, or into retirement."""

from __future__ import annotations

import re

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.levels import level_of_body
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import MOVES, OFFICE, TO_HOLD
from etl.text.words import unify_seats, word_key

_THERE = r"(?:đến|về|sang|lên|tới|ra)"
_WORK = r"(?:công\s+tác|nhiệm\s+vụ|làm\s+việc(?!\s+với))"
_GOES = re.compile(
    unify_seats(
        r"\s*,?\s*(?:(?:đã|vừa|được|để|có\s+quyết\s+định)\s+){0,3}"
        rf"(?:(?P<moved>(?:{MOVES})(?:\s*,?\s*(?:và\s+)?(?:phân\s+công|bổ\s+nhiệm|chỉ\s+định))?(?:\s+công\s+tác)?\s+{_THERE}"
        rf"(?!\s+(?:tuyến|hiện\s+trường|vùng|chống|tham\s+gia|hỗ\s+trợ|tăng\s+cường|trực|dự|học)(?!\w))"
        rf"(?:\s+(?:nhận\s+)?{_WORK})?|(?:{_THERE}\s+)?nhận\s+{_WORK}(?=\s+(?:tại|ở)\s)|(?:sang|chuyển\s+{_THERE})\s+{_WORK})"
        r"|(?:chuyển|nghỉ)\s+công\s+tác|(?:về\s+)?(?:nghỉ\s+(?:hưu|(?:theo\s+)?chế\s+độ|việc)(?!\s+(?:thai|ốm|riêng))|hưu(?:\s+trí)?(?!\w))"
        r"|thôi\s+(?:nhiệm\s+vụ|tham\s+gia|(?:các\s+)?chức\s+vụ"
        rf"|{TO_HOLD}\s+(?:các\s+)?(?:{OFFICE}|nhiệm\s+vụ|công\s+việc)(?:\s+(?:hiện\s+tại|này|nêu\s+trên|nói\s+trên))?(?=\s*(?:[,;.]|\Z|(?:để|và|từ|kể|theo)\s))))"
    )
)
"""What says so; who only comes to work somewhere may be on a visit (`Chủ tịch UBND tỉnh đến công tác tại xã`)."""
_SENT = re.compile(
    unify_seats(rf"(?<!\w)(?:{MOVES})(?:\s*,?\s*(?:và\s+)?[^\W\d_]+\s+[^\W\d_]+)?(?:\s+(?:đối\s+với|cho))?\s*\Z")
)
_GOES_IF_SENT = re.compile(unify_seats(rf"\s*,?\s*(?:để\s+)?(?P<moved>{_THERE}(?:\s+(?:nhận\s+)?{_WORK})?)(?!\w)"))
"""Of whom the words before send: `điều động ông A, Chánh Văn phòng Tỉnh ủy, về Sở Nội vụ`."""
_TO_COMMUNE = re.compile(
    unify_seats(r"\s+(?:(?:tại|ở)\s+)?(?:đây|(?:địa\s+phương|đơn\s+vị|cơ\s+sở|xã|phường|đặc\s+khu)(?!\w))")
)
_FROM = re.compile(
    unify_seats(r"(?<!\w)từ\s+(?:(?:vị\s+trí|chức(?:\s+(?:vụ|danh))?|cương\s+vị|ghế|chiếc\s+ghế)\s+)?\Z")
)
_FROM_POST = re.compile(
    unify_seats(
        r"(?<!\w)từ\s+(?:(?:vị\s+trí|chức(?:\s+(?:vụ|danh))?|cương\s+vị)\s+)?"
        r"(?:phó|bí\s+thư|chủ\s+tịch|trưởng|chánh|giám\s+đốc|chủ\s+nhiệm)\s[^.;]{0,100}\Z"
    )
)
"""Before the unit of a post that somebody leaves: `từ Phó Chủ tịch HĐND xã A về làm Phó Bí thư Đảng ủy xã`."""
_LONGEST_FROM = 200
_ONWARD = re.compile(
    unify_seats(
        r"\s*,?\s*(?:(?:được|chuyển|điều\s+động|bầu)\s+){0,2}(?:sang|lên|qua|về|ra|làm|trở\s+thành|giữ|đảm)(?!\w)"
    )
)
"""From the post that somebody leaves to the new one: `từ Phó Chủ tịch UBND sang làm Phó Bí thư`."""
_LONGEST = 160
"""Characters behind a post that say where its holder goes."""
_NEAR = 60


def leaves(key: str, start: int, stack: Stack, end: int) -> bool:
    """Whether the words behind a post, or behind the name after it, say that its holder goes.

    Who comes to a commune may lead that one: `bà A, Bí thư Đảng ủy xã, được luân chuyển về xã năm 2024`.

    Args:
        key: The key of the whole text.
        start: Where the sentence begins.
        stack: Posts beside a name.
        end: Where the sentence ends.
    """
    is_title = stack.is_title_before and stack.bond is Bond.TOUCH
    if not stack.persons or not (is_title or stack.bond is Bond.ASIDE):
        return False
    told = max(stack.end, stack.persons[-1].end)
    following = key[told : min(end, told + _LONGEST)]
    first = min(stack.start, *(person.start for person in stack.persons))
    goes = _GOES.match(following)
    if goes is None and _SENT.search(key, max(start, first - _NEAR), first):
        goes = _GOES_IF_SENT.match(following)
    if goes is None or goes["moved"] is None:
        return goes is not None
    to_commune = _TO_COMMUNE.match(following, goes.end())
    return to_commune is None or _is_of_other(stack, following[to_commune.end() :])


def is_left(key: str, start: int, stack: Stack, end: int) -> bool:
    """Whether posts are those from which somebody comes to others: `chuyển từ vị trí Phó Chủ tịch UBND sang làm …`."""
    is_origin = _FROM.search(key, max(start, stack.start - _NEAR), stack.start) is not None
    return is_origin and _ONWARD.match(key, stack.end, end) is not None


def is_unit_left(key: str, start: int, unit: tuple[int, int], post: int) -> bool:
    """Whether a unit is that of a post which somebody leaves for one behind it that names no unit.

    Args:
        key: The key of the whole text.
        start: Where the sentence begins.
        unit: Where the unit is named.
        post: Where the new post begins.
    """
    if any(key.find(mark, unit[1], post) >= 0 for mark in ".;"):
        return False
    return _FROM_POST.search(key[max(start, unit[0] - _LONGEST_FROM) : unit[0]]) is not None


def _is_of_other(stack: Stack, following: str) -> bool:
    """Whether the posts are those of a commune or body that is certainly not the one to which somebody goes."""
    if any(level_of_body(position) is not None for position in stack.positions):
        return True
    places = [place for position in stack.positions for place in position.places]
    if any(place.level in ("province", "district", "central") for place in places):
        return True
    names = [word_key(place.name) for place in places if place.level == "ward" and place.name]
    return bool(names) and not any(following.strip().startswith(name) for name in names)
