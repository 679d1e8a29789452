"""Cells of a row that tell of posts given up: by the head of their column, by a mark, or by a verb of release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.leadership.columns import Cell, Columns
from etl.extract.leadership.olden import is_cell_of_before, now_in
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.swapped_cells import swapped
from etl.extract.leadership.vocabulary import APPOINTS, RELEASES
from etl.text.words import unify_seats

_HOLD = r"(?:giữ|làm|đảm\s+(?:nhiệm|nhận|đương)|kiêm(?:\s+nhiệm)?|tham\s+gia|phụ\s+trách)"
_POST = r"(?:các\s+)?(?:chức(?:\s+(?:vụ|danh))?|nhiệm\s+vụ|cương\s+vị|công\s+tác|vị\s+trí)"
_TAKES = re.compile(
    unify_seats(
        rf"(?<!\w)(?:{RELEASES}|thôi(?=\s+(?:{_HOLD}|chức|nhiệm))|kết\s+thúc(?=\s+nhiệm\s+(?:vụ|kỳ))|từ\s+chức|rời(?=\s+(?:chức|cương|vị))"
        rf"|không\s+còn(?=\s+{_HOLD})|(?:về\s+)?nghỉ\s+(?:hưu|(?:theo\s+)?chế\s+độ|công\s+tác))(?!\w)(?:\s+{_HOLD})?(?:\s+{_POST})?"
    )
)
_GIVES = re.compile(
    unify_seats(
        rf"(?<!\w)(?<!thôi\s)(?:{APPOINTS}|bầu|cử|giữ|đảm\s+nhiệm|làm|nhận|tiếp\s+tục|hiện|nay)(?!\w)(?![^|\n]{{0,20}}?\sthôi\s)"
    )
)
"""What turns from the post that somebody gives up to one that comes."""
_OPENS = re.compile(r"(?:\A|[|(;])\W*(?:(?:được|đã|xin|có|quyết\s+định|đơn|cho|về\s+việc)\s+){0,3}\Z")
"""Before a verb that a cell or a bracket begins with."""
_WHOLE = re.compile(
    unify_seats(
        r"(?:\s+(?:này|trên|nêu\s+trên|cũ))?(?:\s*[,(-]?\s*(?:do|vì|để|theo|từ|kể\s+từ|đến\s+tuổi|nghỉ|hưởng|trước\s+tuổi)(?!\w)[^|\n]{0,80})?\W*"
    )
)
"""What may stand behind the verb in a cell that says nothing else, beside the cell of the post."""
_DATED = re.compile(unify_seats(r"nghỉ[^|\n]{0,60}\d"))
"""Who retires on a day may hold the post until then."""


def cells_of_before(phrases: Sequence[Phrase], cells: Sequence[Cell], columns: Columns | None, key: str) -> list[Cell]:
    """The cells of a row that hold posts held before, by the head of their column or by their own words.

    Each up to where it comes to the posts of today.

    Args:
        phrases: The persons and positions of the row.
        cells: Its cells.
        columns: What the heads of the columns say.
        key: The key of the whole text.
    """
    posts = [phrase for phrase in phrases if isinstance(phrase, Position)]
    if is_released(phrases, cells, key):
        return list(cells)
    headed = columns.former if columns is not None else ()
    past = (cell for index, cell in enumerate(cells) if index in headed or is_cell_of_before(posts, key, *cell))
    return [*((low, now_in(key, low, high)) for low, high in past), *_governed(cells, key)]


def is_released(phrases: Sequence[Phrase], cells: Sequence[Cell], key: str) -> bool:
    """Whether a cell says of the post beside it no more than that it is given up: `… | Miễn nhiệm |`."""
    bare = [cell for cell in cells if not any(cell[0] <= phrase.start < cell[1] for phrase in phrases)]
    return any(
        _OPENS.search(key[low : taken.start()])
        and _WHOLE.fullmatch(key, taken.end(), high)
        and not _DATED.search(key, low, high)
        for low, high in bare
        if (taken := _TAKES.search(key, low, high)) is not None
    )


def doubt_about_release(
    phrases: Sequence[Phrase], cells: Sequence[Cell], columns: Columns | None, key: str
) -> str | None:
    """Why the posts of a row that speaks of a release are not certain; None where they are.

    Args:
        phrases: The persons and positions of the row.
        cells: Its cells.
        columns: What the heads of the columns say.
        key: The key of the whole text.
    """
    if swapped(phrases, cells, key) or _is_clear(phrases, cells, columns, key):
        return None
    return "The row speaks of a release, and which of its posts are given up by whom is not clear."


def _is_clear(phrases: Sequence[Phrase], cells: Sequence[Cell], columns: Columns | None, key: str) -> bool:
    """Whether a post follows each release, with one person in the row, and stands in no other cell as well.

    A row of persons in columns of posts says of each of them what it holds.
    """
    governed = _governed(cells, key)
    persons = [phrase for phrase in phrases if isinstance(phrase, Person)]
    headed = [cell for index, cell in enumerate(cells) if columns is not None and index in columns.posts]
    if not governed or any(low <= person.start < high for person in persons for low, high in headed):
        return True
    posts = [phrase for phrase in phrases if isinstance(phrase, Position)]
    over = [post for post in posts if _is_in(post, governed)]
    told = {(post.words, post.is_deputy) for post in over}
    beside = [cell for cell in cells if not any(_is_in(post, [cell]) for post in over)]
    is_twice = any((post.words, post.is_deputy) in told and _is_in(post, beside) for post in posts)
    if len(persons) > 1 or is_twice:
        return False
    return is_released(phrases, cells, key) or not any(_is_empty(cell, posts, key) for cell in cells)


def _is_empty(cell: Cell, posts: Sequence[Position], key: str) -> bool:
    """Whether a cell, or a bracket in it, begins with a verb of release that no post follows."""
    return any(
        not any(_is_in(post, [span]) for post in posts) and _OPENS.search(key[cell[0] : span[0]])
        for span in _spans(key, *cell)
    )


def _is_in(post: Position, cells: Sequence[Cell]) -> bool:
    return any(low <= post.begin < high for low, high in cells)


def _governed(cells: Sequence[Cell], key: str) -> list[Cell]:
    """From each verb of release in the cells to a verb that gives a post, or to the end of the cell."""
    return [span for cell in cells for span in _spans(key, *cell)]


def _spans(key: str, start: int, end: int) -> Iterator[Cell]:
    while (taken := _TAKES.search(key, start, end)) is not None:
        given = _GIVES.search(key, taken.end(), end)
        start = given.start() if given is not None else end
        yield taken.start(), start
