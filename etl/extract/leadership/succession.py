"""Words by which one person takes over the post of another: `thay`, `kế nhiệm`, `chức Chủ tịch mà ông để lại`."""

from __future__ import annotations

import re

from etl.extract.leadership.phrases import Person
from etl.extract.leadership.vocabulary import APPOINTS, RELEASES
from etl.text.words import unify_seats

_REPLACES = re.compile(
    unify_seats(
        r"\s*,?\s*(?:(?:sẽ|đã|vừa|được|bầu|cử|chỉ\s+định|lên|về|vào|là\s+người)\s+){0,4}"
        r"(?:thay(?:\s+thế)?(?:\s+cho)?|kế\s+nhiệm|thế\s+chỗ(?:\s+của)?|kế\s+tục)\s*"
    )
)


def replaces(gap: str) -> bool:
    """Whether a gap between two persons says that the first takes the place of the second: `thay`, `kế nhiệm`."""
    return _REPLACES.fullmatch(gap) is not None


_REPLACED = re.compile(
    unify_seats(
        r"(?<!\w)(?:thay(?:\s+thế)?(?:\s+(?:cho|vị\s+trí\s+của))?|kế\s+nhiệm|kế\s+tục|thế\s+chỗ(?:\s+của)?|tiền\s+nhiệm(?:\s+là)?)"
        r"\s*\Z"
    )
)


def is_replaced(before: str) -> bool:
    """Whether the words before a person say that another takes the place: `thay`, `người tiền nhiệm là`."""
    return _REPLACED.search(before) is not None


_TAKES_OVER = re.compile(
    unify_seats(
        r"\s*,?\s*(?:để\s+)?(?:làm|giữ|đảm\s+(?:nhiệm|nhận|trách)|phụ\s+trách|(?:trong|ở|vào)\s+(?:vai|cương|vị|chức))(?!\w)"
    )
)


def takes_over(gap: str) -> bool:
    """Whether the words after who is replaced tell of who replaces: `ông A thay ông B làm`, not `… vừa được giao`."""
    return _TAKES_OVER.match(gap) is not None


_GOES = re.compile(
    unify_seats(
        r"\s*(?:\([^()]{0,60}\)\s*)?(?:[.,;:)]|\Z|(?:(?:vì|do|bởi|khi|sau\s+khi)\s+)?(?:đã|vừa|mới|được|sẽ|nghỉ|thôi|xin\s+thôi|"
        r"chuyển|nhận|đến\s+(?:nhận|tuổi|công)|hết|về|sang|lên|đi\s+nhận|qua\s+đời|từ\s+trần|mất|bị|từ|kể\s+từ|người|nguyên|"
        r"(?:trong\s+)?(?:nhiệm\s+kỳ|khóa)|và)(?!\w))"
    )
)


def goes(after: str) -> bool:
    """Whether who is replaced is gone for good: `thay ông A nghỉ hưu`, not for a day: `thay ông A dự lễ`."""
    return _GOES.match(after) is not None


_STANDS_IN = re.compile(
    unify_seats(
        r"(?<!\w)(?:ủy\s+quyền|tạm(?!\s+quyền)|vắng(?:\s+mặt)?|nghỉ\s+(?:phép|ốm|thai\s+sản)|đi\s+(?:công\s+tác|học|vắng)|"
        r"ốm|chữa\s+bệnh|thai\s+sản)(?!\w)"
    )
)
_CLAUSE = re.compile(r"[.;\n]")


def stands_in(before: str, after: str) -> bool:
    """Whether the words around a succession say that it is for a time: `được ủy quyền`, `khi ông B đi học`."""
    return any(_STANDS_IN.search(words) for words in (_CLAUSE.split(before)[-1], _CLAUSE.split(after)[0]))


_OF_TIME = re.compile(unify_seats(r"(?<!\w)(?:trước|sau|tiếp\s+sau|kế\s+sau|tiếp\s+nối|nối\s+tiếp|thay)\s+\Z"))


def is_of_time(before: str) -> bool:
    """Whether the words before a person only tell when another held a post: `trước ông A, ông B làm Bí thư`."""
    return _OF_TIME.search(before) is not None


_FRONTED = re.compile(
    unify_seats(
        r"[.;:\n\"(\-]\s*(?:để\s+)?(?:thay(?:\s+thế)?(?:\s+(?:cho|vị\s+trí\s+của))?|kế\s+nhiệm|kế\s+tục|tiếp\s+nối|nối\s+tiếp|"
        r"thế\s+chỗ(?:\s+của)?)\s*\Z"
    )
)
_BEFORE_HEIR = re.compile(unify_seats(r"(?:\s*\([^()]{0,60}\))?[^.;:,()]{0,80},\s*(?:(?:là|nay|hiện|thì)\s+)?"))


def is_fronted(before: str, gap: str) -> bool:
    """Whether a clause begins with who is replaced, and who replaces follows: `Thay ông A nghỉ hưu, ông B giữ chức …`.

    Args:
        before: The words before the first person.
        gap: The words between the two.
    """
    return opens_with_replaced(before) and _BEFORE_HEIR.fullmatch(gap) is not None


def opens_with_replaced(before: str) -> bool:
    """Whether the words before a person begin a clause with the succession: `. Thay`, `; kế nhiệm`."""
    return _FRONTED.search(before) is not None


_PREDECESSOR = re.compile(
    unify_seats(
        r"\s*,?\s*(?:và\s+|còn\s+)?(?:người\s+|vị\s+)?tiền\s+nhiệm(?:\s+của\s+(?:ông|bà|anh|chị|đồng\s+chí)(?:\s+[^\W\d_]+){0,4})?"
        r"\s*(?:là|:)\s*"
    )
)


def names_predecessor(gap: str) -> bool:
    """Whether a gap behind a post names who held it before: `…, người tiền nhiệm là ông A`."""
    return _PREDECESSOR.fullmatch(gap) is not None


_SAME_POST = re.compile(
    unify_seats(
        rf"\s*,?\s*(?:(?:{APPOINTS}|được|sẽ|đã|vừa|bầu|cử|cũng|vào|giữ|làm|đảm\s+nhiệm|đảm\s+nhận|thay\s+thế)"
        r"\s+){1,5}(?:các\s+)?(?:chức(?:\s+(?:vụ|danh))?|vị\s+trí|cương\s+vị|trọng\s+trách|nhiệm\s+vụ)\s+(?:này|trên|đó|nói\s+trên|nêu\s+trên)"
        r"(?!\w)|\s*(?:vào\s+)?thay\s+thế\s*(?:[.,;)]|\Z)"
    )
)


def takes_same_post(before: str, after: str) -> bool:
    """Whether a person gets the post named last: `và bầu ông A giữ chức vụ này`, `… bầu bà B thay thế`.

    Args:
        before: The words before the person.
        after: The words after the person.
    """
    taken = _SAME_POST.match(after)
    return taken is not None and ("chức" in taken.group() or "trí" in taken.group() or gives_office(before))


_LOSES = re.compile(
    unify_seats(
        rf"(?<!\w)(?:{RELEASES}|(?:cho\s+)?thôi)\s+(?:giữ\s+|làm\s+|đảm\s+nhiệm\s+)?(?:chức(?:\s+(?:vụ|danh))?|vị\s+trí|cương\s+vị)"
        r"\s+(?:này|trên|đó|nói\s+trên|nêu\s+trên)\s+(?:đối\s+với|với|của)\s*\Z"
    )
)


def loses_same_post(before: str) -> bool:
    """Whether a person loses the post named last: `…; miễn nhiệm chức danh này đối với ông A`.

    Args:
        before: The words before the person.
    """
    return _LOSES.search(before) is not None


_RELEASES = re.compile(unify_seats(rf"(?<!\w)(?:{RELEASES}|thôi\s+(?:giữ|làm|chức|đảm))(?!\w)[^.;]{{0,60}}\Z"))


def releases(before: str) -> bool:
    """Whether the words before a post say that somebody loses it: `miễn nhiệm chức danh`."""
    return _RELEASES.search(before) is not None


_GIVES = re.compile(unify_seats(rf"(?<!\w)(?:{APPOINTS}|bầu|cử)(?:\s+bổ\s+sung)?(?:\s+chức(?:\s+danh)?)?\s*\Z"))


def gives_office(before: str) -> bool:
    """Whether the words before a post say that it is given to somebody: `bầu`, `chỉ định`."""
    return _GIVES.search(before) is not None


_LEAVES = re.compile(
    unify_seats(r"\s+(?:(?:vừa|đã|từng|mới)\s+)?(?:để\s+lại|rời\s+đi|(?:giữ|đảm\s+nhiệm)\s+trước\s+(?:đó|đây))(?!\w)")
)
_WHICH = re.compile(
    unify_seats(
        r"\s*,?\s*(?:(?:ngồi\s+vào|tiếp\s+quản|tiếp\s+nhận|đảm\s+nhận|nhận|lấp|thay\s+vào|vào)\s+(?:đúng\s+)?(?:chiếc\s+)?"
        r"(?:ghế|vị\s+trí|cương\s+vị|chỗ|khoảng\s+trống|trọng\s+trách)(?:\s+trống)?\s+)?(?:mà\s+|do\s+|được\s+)?"
    )
)


def end_of_leaving(key: str, post: int, person: Person) -> int:
    """Where words end that say of a post that somebody gave it up: `chức Chủ tịch mà ông để lại`; 0 without them.

    Args:
        key: The key of the whole text.
        post: Where the post ends.
        person: Who is named after it.
    """
    if person.name and not key[post : person.start].strip(" ,"):
        return 0
    leaves = _LEAVES.match(key, person.end) if _WHICH.fullmatch(key, post, person.start) else None
    return leaves.end() if leaves else 0


_TO_WHOM = re.compile(
    unify_seats(
        r"\W*(?:(?:tại|trong|sau|khi)\s[^,.;:]{1,80},\s*)?(?:phát\s+biểu\s+)?(?:trao|chúc\s+mừng|giao\s+nhiệm\s+vụ|tặng\s+hoa|"
        r"động\s+viên|căn\s+dặn|nhắn\s+nhủ|gửi\s+(?:gắm|lời))(?!\w)[^,.;:]{0,80}\s"
    )
)
_SPEAKS = re.compile(
    unify_seats(
        r"\s*,?\s*(?:(?:đã|vừa|cũng)\s+)?(?:đề\s+nghị|yêu\s+cầu|nhấn\s+mạnh|phát\s+biểu|chúc\s+mừng|bày\s+tỏ|mong|tin\s+tưởng|khẳng\s+định|"
        r"đánh\s+giá|lưu\s+ý|gửi|ghi\s+nhận|cho\s+(?:rằng|biết)|chỉ\s+đạo|căn\s+dặn|nhắn\s+nhủ|giao\s+nhiệm\s+vụ|nói|gợi\s+mở)(?!\w)"
    )
)


def is_to_another(clause: str, following: str) -> bool:
    """Whether a post ends the clause about who receives something, before the one who speaks is named.

    `Trao quyết định cho tân Bí thư, Phó Bí thư Tỉnh ủy A đề nghị …`: who speaks hands over to another.

    Args:
        clause: The key of the words before the posts in their sentence.
        following: The key of the words after the person.
    """
    return _TO_WHOM.fullmatch(clause) is not None and _SPEAKS.match(following) is not None
