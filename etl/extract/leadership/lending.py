"""The seat that a post has from the others of its holder: `Bí thư Đảng ủy, Chủ tịch HĐND phường`."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.leadership.levels import level_of_body
from etl.extract.leadership.positions import Position
from etl.extract.leadership.seat import Seat
from etl.extract.leadership.vocabulary import Head
from etl.text.words import word_key

_OF_MASSES = frozenset(
    map(word_key, ("ủy ban kiểm tra", "ubkt", "công đoàn", "đoàn thanh niên", "hội cựu chiến binh", "hội phụ nữ"))
)
"""Bodies that an agency has beside its party committee."""
_COUNCILS = tuple(map(word_key, ("hđnd", "hội đồng nhân dân", "quốc hội", "đbqh")))


def lent(stack: Sequence[Position], own: Sequence[Seat | None], index: int, key: str) -> Seat | None:
    """The shared tail (`Bí thư Đảng ủy, Chủ tịch HĐND phường`), else the level named before.

    A `Đảng ủy` is never that of a province; beside the head of an agency it is that agency's, and so are the posts in
    its union and its inspection between the two.

    Args:
        stack: The posts that one person holds.
        own: The seats that their own words name.
        index: The place of the post among them.
        key: The key of the text.
    """
    if _is_in_agency(stack, own, index):
        return Seat("other")
    is_local = _is_local(stack[index])
    barred = ("central", "other", "province") if is_local else ("central", "other")
    after = [None if _is_aside(stack[index], stack[k], key) else own[k] for k in range(index + 1, len(stack))]
    for seat in (*after, *reversed(own[:index])):
        if seat is not None and seat.level not in barred:
            return seat
    following = (after[0] if after else None) or _agency(stack, own, index)
    return following if is_local and following is not None and following.level != "other" else None


def _agency(stack: Sequence[Position], own: Sequence[Seat | None], index: int) -> Seat | None:
    """The seat of the agency whose head stands behind a post, where the posts between are such as every agency has."""
    last = index + 1
    while last < len(stack) and own[last] is None and stack[last].body in _OF_MASSES:
        last += 1
    return own[last] if last < len(stack) and _heads_agency(stack[last]) else None


def _is_in_agency(stack: Sequence[Position], own: Sequence[Seat | None], index: int) -> bool:
    """Whether a post is one in the union or the inspection of an agency whose party committee stands before it."""
    if stack[index].body not in _OF_MASSES:
        return False
    return any(own[k] is None and _is_local(stack[k]) and _agency(stack, own, k) is not None for k in range(index))


def _heads_agency(position: Position) -> bool:
    """Whether a post leads an agency of a province or the centre (`Phó Giám đốc Sở A`), and no part of a council."""
    if position.head is not Head.OTHER or any(body in position.body for body in _COUNCILS):
        return False
    is_above = bool(position.places) and position.places[0].level in ("province", "central")
    return is_above or level_of_body(position) is not None


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
