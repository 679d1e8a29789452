"""Notes beside columns of posts: `Xã | Bí thư | Chủ tịch UBND | Ghi chú`, and there `Bí thư kiêm Chủ tịch HĐND`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.extract.leadership.columns import Cell, Columns
from etl.extract.leadership.frames import PLAIN_HEADS, SIDE_BY_SIDE, by_column
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Stack
from etl.text.words import unify_seats

_FEWEST = 2
"""Persons in columns of posts; beside a single one a post need be no note."""
BESIDES = re.compile(
    unify_seats(r"\s*,?\s*(?:kiêm(?:\s+(?:nhiệm|giữ))?|đồng\s+thời(?:\s+là)?|cũng\s+là)\s*(?:chức\s+(?:vụ\s+)?)?")
)
BEFORE = re.compile(
    unify_seats(r"\s*,?\s*(?:(?:trước\s+(?:đó|đây|kia)|nguyên|từng|vốn|trước)\s*(?:là|làm|giữ\s+chức)?|\(?nguyên)\s*")
)
AND = re.compile(unify_seats(r"\s*(?:,|và|kiêm|đồng\s+thời|cùng)*\s*(?:là\s+)?"))
"""Between two posts of one person; a semicolon begins to tell of another."""
_HOLDER = re.compile(r"\s*[:-]?\s*(?:\|\s*)?")


def noted_stacks(
    phrases: Sequence[Phrase], cells: Sequence[Cell], columns: Columns | None, key: str
) -> list[Stack] | None:
    """The stacks of a row with persons in columns of posts and posts in a cell of notes; None of any other row.

    Args:
        phrases: The persons and positions of the row.
        cells: Its cells.
        columns: What the heads of the columns say.
        key: The key of the whole text.
    """
    if columns is None or columns.former or columns.so_far:
        return None
    inside = {
        index: [phrase for phrase in phrases if low <= phrase.start < high] for index, (low, high) in enumerate(cells)
    }
    holders = {
        index: [phrase for phrase in inside[index] if isinstance(phrase, Person)]
        for index in columns.posts
        if index in inside
    }
    notes = [index for index in inside if index not in columns.posts and inside[index]]
    is_noted = any(isinstance(phrase, Position) for index in notes for phrase in inside[index])
    if sum(map(len, holders.values())) < _FEWEST or not is_noted:
        return None
    stacks = by_column(phrases, cells, columns, key)
    for index in notes:
        stacks += _of_note(inside[index], cells[index], holders, columns, key)
    return stacks


def _of_note(
    note: Sequence[Phrase], cell: Cell, holders: dict[int, list[Person]], columns: Columns, key: str
) -> list[Stack]:
    """What a note tells: a post and its holder, or what the holder of a column is, or was, besides."""
    first, *others = note
    if not isinstance(first, Position) or key[cell[0] : first.begin].strip() or not _is_all(note[-1], cell, key):
        return []
    if len(others) == 1 and isinstance(others[0], Person):
        is_held = _HOLDER.fullmatch(key, first.end, others[0].start) is not None
        return [Stack([first], [], [others[0]], SIDE_BY_SIDE, True)] if is_held else []
    posts = [post for post in others if isinstance(post, Position)]
    columns_of = [index for index, heads in columns.posts.items() if any(is_same(first, head) for head in heads)]
    held_by = holders.get(columns_of[0], []) if columns_of else []
    if not posts or len(posts) < len(others) or len(held_by) != 1:
        return []
    if not all(AND.fullmatch(key, one.end, other.begin) for one, other in pairwise(posts)):
        return []
    is_over = BEFORE.fullmatch(key, first.end, posts[0].begin) is not None
    if not is_over and BESIDES.fullmatch(key, first.end, posts[0].begin) is None:
        return []
    return [Stack(posts, ["|"] * (len(posts) - 1), held_by, SIDE_BY_SIDE, is_over=is_over)]


def _is_all(last: Phrase, cell: Cell, key: str) -> bool:
    """Whether nothing behind the last post or name says that it is held no more, or not yet: `… nghỉ hưu từ 1/8`."""
    return not key[last.end : cell[1]].strip(" .;)*|")


def is_same(post: Position, head: Position) -> bool:
    """Whether a note means with a post the one that heads a column."""
    words = (PLAIN_HEADS.get(each.words, each.words) for each in (post, head))
    is_of_body = not post.body or post.body == head.body
    return len(set(words)) == 1 and post.is_deputy == head.is_deputy and is_of_body
