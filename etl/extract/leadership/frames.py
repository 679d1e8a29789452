"""Persons and positions that no sentence binds: rows of tables, columns of posts, names under a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from etl.extract.leadership.columns import Cell, Columns, covers
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position, with_body_of
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import ANCHORS, VACANT
from etl.text.structure import Block
from etl.text.words import unify_seats

SIDE_BY_SIDE = Bond.ASIDE
"""The bond of what a table or a heading binds."""

_BEGINS_VACANT = re.compile(unify_seats(r"\W*(?:(?:hiện|đang|còn|tạm|vẫn)\s+){0,3}(?:khuyết|trống)(?!\w)"))
PLAIN_HEADS = {"pct": "chủ tịch", "ct": "chủ tịch", "pbt": "bí thư", "bt": "bí thư"}
"""The heads that abbreviations mean."""


def is_whole(phrases: Sequence[Phrase]) -> bool:
    """Whether a row holds a title and a name, all that a signature needs."""
    return any(isinstance(p, Person) for p in phrases) and any(isinstance(p, Position) for p in phrases)


def row_stacks(
    phrases: Sequence[Phrase],
    cells: Sequence[Cell],
    columns: Columns | None,
    before: tuple[Sequence[Cell], Sequence[Cell]],
    key: str,
) -> list[Stack]:
    """The stacks of a row of a table: one person with all posts beside, or persons under columns of posts.

    Args:
        phrases: The persons and positions of the row.
        cells: Its cells.
        columns: What the heads of the columns say.
        before: Where its cells tell of posts held before, and where of those held so far.
        key: The key of the whole text.
    """
    persons = [phrase for phrase in phrases if isinstance(phrase, Person)]
    positions = [phrase for phrase in phrases if isinstance(phrase, Position)]
    if columns is not None and _has_notes(phrases, cells, columns):
        return by_column(phrases, cells, columns, key)
    if positions and persons:
        title_before = positions[0].begin < persons[0].start
        if len(persons) > 1 and not title_before:
            return []
        vacant = _vacant_beside(positions, cells, key)
        positions = [_in_column(post, vacant[0]) if vacant else post for post in positions if post not in vacant]
        former, so_far = ([post for post in positions if _is_within(post, cells)] for cells in before)
        now = [post for post in positions if post not in former and post not in so_far]
        headed = by_column(persons, cells, columns, key) if columns is not None and not now else []
        return headed + [
            Stack(
                posts,
                ["|"] * (len(posts) - 1),
                persons,
                Bond.ASIDE,
                title_before,
                is_over=posts is former,
                is_so_far=posts is so_far,
            )
            for posts in (now, so_far, former)
            if posts
        ]
    return by_column(persons, cells, columns, key) if columns is not None else []


def _vacant_beside(positions: Sequence[Position], cells: Sequence[Cell], key: str) -> list[Position]:
    """The posts of a row of which the next cell says that nobody holds them: `Chủ tịch | Khuyết (PCT Lê A)`."""
    empty = [low for low, high in cells[1:] if _BEGINS_VACANT.match(key, low, high)]
    beside = [cell for cell, (low, _) in pairwise(cells) if low in empty]
    return [post for post in positions if _is_within(post, beside)]


def _is_within(post: Position, cells: Sequence[Cell]) -> bool:
    return any(low <= post.begin < high for low, high in cells)


def _has_notes(phrases: Sequence[Phrase], cells: Sequence[Cell], columns: Columns) -> bool:
    """Whether the posts that a row names stand nowhere but beside names in columns of posts."""
    posts = [phrase for phrase in phrases if isinstance(phrase, Position)]
    names = [phrase.start for phrase in phrases if isinstance(phrase, Person)]
    headed = [(low, high) for index, (low, high) in enumerate(cells) if index in columns.posts]
    beside = [(low, high) for low, high in headed if any(low <= name < high for name in names)]
    return bool(posts) and all(any(low <= post.begin < high for low, high in beside) for post in posts)


def by_column(phrases: Sequence[Phrase], cells: Sequence[Cell], columns: Columns, key: str) -> list[Stack]:
    """The stacks of a row whose persons stand in columns of posts; a cell may bring a closer title, or say more."""
    stacks = []
    for index, (low, high) in enumerate(cells):
        inside = [phrase for phrase in phrases if low <= phrase.start < high]
        persons = [phrase for phrase in inside if isinstance(phrase, Person)]
        own = [phrase for phrase in inside if isinstance(phrase, Position)]
        posts = columns.posts.get(index, [])
        if not persons or not posts:
            continue
        if own and len(persons) == 1:
            stacks.append(_held([_in_column(post, posts[0]) for post in own], persons))
        is_replaced = any(post.words == PLAIN_HEADS.get(mine.words, mine.words) for mine in own for post in posts)
        if not is_replaced and not is_vacant(key, low, high) and 1 in (len(persons), len(posts)):
            stacks.append(_held(posts, persons))
    return stacks


def _in_column(post: Position, head: Position) -> Position:
    """A deputy's title without a body in the column of the chair: `Chủ tịch UBND | (khuyết; PCT Lê A điều hành)`."""
    is_of_head = not post.body and PLAIN_HEADS.get(post.words, post.words) == head.words
    return with_body_of(post, head) if is_of_head else post


def _held(posts: Sequence[Position], persons: list[Person]) -> Stack:
    return Stack(list(posts), ["|"] * (len(posts) - 1), persons, SIDE_BY_SIDE)


def is_vacant(key: str, start: int, end: int) -> bool:
    """Whether a cell says that nobody holds the post of its column."""
    return VACANT.search(key, start, end) is not None


def is_heading_of_names(phrases: Sequence[Phrase], key: str, start: int, end: int, is_heading: bool) -> bool:
    """Whether a block names posts alone, for the persons that follow: `Phó Bí thư Đảng ủy phường:`."""
    if not phrases or not all(isinstance(phrase, Position) for phrase in phrases):
        return False
    words = key[start:end].rstrip()
    share = sum(phrase.end - phrase.start for phrase in phrases) / max(1, len(words))
    return share > 0.75 or ((words.endswith(":") or is_heading) and share > 0.4)


def is_list_of_names(phrases: Sequence[Phrase], key: str, start: int, end: int, units: int) -> bool:
    """Whether a block holds persons and nothing else but their unit.

    Args:
        phrases: The persons and positions of the block.
        key: The key of the whole text.
        start: Where the block's words begin.
        end: Where it ends.
        units: How many characters of it name units.
    """
    if not phrases or not all(isinstance(phrase, Person) and phrase.name for phrase in phrases):
        return False
    named = sum(phrase.end - phrase.start for phrase in phrases) + units
    return covers(key[start:end], named)


def grid_stacks(
    names: Sequence[Phrase], cells: Sequence[Cell], columns: Columns, beside: Sequence[Cell]
) -> list[Stack]:
    """The stacks of a row of posts under a row of names, cell by cell; none where the rows do not match.

    Args:
        names: The persons and positions of the row above.
        cells: Its cells.
        columns: The posts of the row below.
        beside: The cells of that row.
    """
    by_cell = {
        index: [phrase for phrase in names if low <= phrase.start < high] for index, (low, high) in enumerate(cells)
    }
    filled = {index: inside for index, inside in by_cell.items() if inside}
    if len(cells) != len(beside) or filled.keys() != columns.posts.keys():
        return []
    stacks = []
    for index, inside in filled.items():
        if len(inside) != 1 or not isinstance(inside[0], Person):
            return []
        stacks.append(_held(columns.posts[index], [inside[0]]))
    return stacks


def ends_in_posts(rows: Iterable[Block], key: str) -> bool:
    """Whether the last row of a table holds posts, so that no names below the posts before it can be theirs."""
    last = None
    for row in takewhile(lambda block: block.kind == "row", rows):
        last = row
    return last is not None and ANCHORS.search(key, last.start, last.end) is not None
