"""The seat that a post has from the others of its holder: `Bí thư Đảng ủy, Chủ tịch HĐND phường`."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.leadership.positions import Position
from etl.extract.leadership.seat import Seat
from etl.extract.leadership.vocabulary import Head


def lent(stack: Sequence[Position], own: Sequence[Seat | None], index: int, key: str) -> Seat | None:
    """The shared tail (`Bí thư Đảng ủy, Chủ tịch HĐND phường`), else the level named before.

    A `Đảng ủy` is never that of a province; beside the head of an agency it is that agency's.

    Args:
        stack: The posts that one person holds.
        own: The seats that their own words name.
        index: The place of the post among them.
        key: The key of the text.
    """
    is_local = _is_local(stack[index])
    barred = ("central", "other", "province") if is_local else ("central", "other")
    after = [None if _is_aside(stack[index], stack[k], key) else own[k] for k in range(index + 1, len(stack))]
    for seat in (*after, *reversed(own[:index])):
        if seat is not None and seat.level not in barred:
            return seat
    following = after[0] if after else None
    return following if is_local and following is not None and following.level != "other" else None


def _is_aside(post: Position, other: Position, key: str) -> bool:
    """Whether a post behind one only says that its holder sits in a committee or council: `… | Tỉnh ủy viên`.

    Behind a comma a seat may tell of which province somebody leads a body: `Trưởng Ban Tổ chức, Tỉnh ủy viên`.
    """
    if other.head is post.head:
        return False
    is_member = other.head is Head.MEMBER and (_is_local(post) or "|" in key[post.end : other.begin])
    return is_member or other.head is Head.DELEGATE


def _is_local(position: Position) -> bool:
    """Whether a post is one in a party committee of no province."""
    return any(body in position.body for body in ("đảng ủy", "đảng bộ", "chi bộ"))
