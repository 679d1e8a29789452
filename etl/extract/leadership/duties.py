"""Lines that tell what somebody does in a post: `Phụ trách kinh tế; kiêm Giám đốc Trung tâm A`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.extract.leadership.column_notes import AND, BESIDES
from etl.extract.leadership.phrases import Phrase
from etl.extract.leadership.positions import Position
from etl.text.words import unify_seats

_MARKS = ",;.("
_DUTY = re.compile(
    unify_seats(
        r"\W*(?:(?:trực\s+tiếp|được\s+phân\s+công|lĩnh\s+vực)\s+)?(?:phụ\s+trách|theo\s+dõi|chỉ\s+đạo|điều\s+hành|quản\s+lý|lãnh\s+đạo\s+(?:chung|toàn)"
        r"|chịu\s+trách\s+nhiệm|(?:(?:lịch|ngày|giờ|thời\s+gian|địa\s+điểm|nơi)\s+)?(?:tiếp\s+(?:công\s+)?dân|làm\s+việc|trực)"
        r"|lịch\s+(?:công\s+tác|tuần))(?!\w)"
    )
)
"""How a line begins that tells what somebody does in a post, or when citizens are received; it may name other posts."""

_OWN = re.compile(unify_seats(r"\W*(?:(?:trực\s+tiếp|được\s+phân\s+công|lĩnh\s+vực)\s+)?phụ\s+trách(?!\w)"))
_OPENS = re.compile(r"[;:]\s*\Z")
"""Before a post that is an item of its own among the duties: `Phụ trách kinh tế; Trưởng Ban Chỉ đạo A`."""
_BOARD = re.compile(
    unify_seats(
        r"trưởng\s+ban\s+(?:chỉ\s+đạo|vận\s+động|điều\s+hành)(?!\w)|chủ\s+tịch\s+hội\s+đồng\s+(?!nhân\s+dân)|tổ\s+trưởng\s+tổ\s+công\s+tác(?!\w)"
    )
)


def tells_duty(key: str, start: int, end: int) -> bool:
    """Whether a line begins to tell what somebody does."""
    return _DUTY.match(key, start, end) is not None


def posts_besides(phrases: Sequence[Phrase], key: str, start: int, end: int) -> list[Position]:
    """The posts that such a line adds to those of its person; none where it names others or persons.

    Args:
        phrases: The persons and positions of the line.
        key: The key of the text.
        start: Where the line begins.
        end: Where it ends.
    """
    posts = [phrase for phrase in phrases if isinstance(phrase, Position)]
    if not posts or len(posts) < len(phrases) or key[posts[-1].end : end].lstrip()[:1] not in ("", *_MARKS, ")"):
        return []
    since = max(start, *(key.rfind(mark, start, posts[0].begin) + 1 for mark in _MARKS))
    is_own = _OWN.match(key, start, end) is not None and _OPENS.search(key[start : posts[0].begin]) is not None
    if is_own and len(posts) == 1 and _is_of_board(posts[0]):
        return posts
    is_row = all(AND.fullmatch(key, one.end, other.begin) for one, other in pairwise(posts))
    return posts if is_row and BESIDES.fullmatch(key, since, posts[0].begin) else []


def _is_of_board(post: Position) -> bool:
    """Whether a post heads a board for one task, which is nobody's office: `Trưởng Ban Chỉ đạo giảm nghèo`."""
    return _BOARD.match(f"{post.words} {post.body}") is not None
