"""Persons whom a sentence names as the members of a committee, without the word for a member."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.leadership.gaps import Bond, is_list
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.places import Place, Places
from etl.extract.leadership.positions import Position, read_board
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import OFFICE, TO_HOLD
from etl.text.words import Word, unify_seats

_MOST = 80
"""Persons; no committee of a commune or province has more members."""
_BOARD = re.compile(unify_seats(r"ban(?<!\wban)\s+(?:thường\s+vụ|chấp\s+hành)(?!\w)"))
_ARE = re.compile(
    unify_seats(
        r"(?:\s*[,(]?\s*(?:khóa|nhiệm\s+kỳ|lần\s+thứ|mới|lâm\s+thời|hiện\s+nay|được\s+(?:bầu|chỉ\s+định)|sẽ|đã|ra\s+mắt)"
        r"(?:\s+(?:[ivx]{1,6}|mới|\d{1,4}(?:\s*[-/]\s*\d{4})?)){0,2}\s*[,)]?){0,5}"
        r"\s*(?:gồm(?:\s+có)?|có|là)\s*:?\s*(?:\d{1,3}\s+)?(?:người|đồng\s+chí|ủy\s+viên|thành\s+viên)?\s*[:,]?"
        r"\s*(?:là|gồm)?\s*(?:các)?\s*:?\s*"
    )
)
"""From a board to its members; other words may bring in somebody else: `… do Trưởng ban bầu cử công bố là ông A`."""
_BEGINS = re.compile(
    unify_seats(
        r"(?:[.;:(]|(?<!\w)(?:bầu(?:\s+ra)?|chỉ\s+định|kiện\s+toàn|công\s+bố|ra\s+mắt|danh\s+sách|thành\s+viên))\s*\Z"
    )
)
"""Before a board of which members are told; behind other words it meets, is spoken for or sends out whom it likes."""
_INTO = re.compile(
    unify_seats(r"\s*,?\s*(?:được\s+(?:bầu|chỉ\s+định)\s+(?:bổ\s+sung\s+)?)?(?:vào|tham\s+gia|bổ\s+sung\s+vào)\s*")
)
_AND_HOLD = re.compile(
    unify_seats(
        r"(?:\s*(?:,|và)\s*ban\s+thường\s+vụ(?:\s+đảng\s+ủy)?)?(?:\s*(?:,|và|đồng\s+thời))+\s*(?:được\s+(?:bầu|chỉ\s+định)\s+)?"
        rf"{TO_HOLD}(?:\s+(?:các\s+)?{OFFICE})?\s*"
    )
)
"""Between a committee and the post that its new member gets: `Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư`."""
_ENTERS = re.compile(
    unify_seats(
        r"(?<!\w)(?<!thôi\s)(?<!không\s)(?:tham\s+gia|vào)\s+(?:ban\s+chấp\s+hành(?:\s+đảng\s+bộ[^,;.]{0,40})?\s*(?:,|và)\s*)?\Z"
    )
)
"""Before a committee, or the second of two, into which somebody comes together with a post."""
_JOIN = re.compile(
    unify_seats(
        r"\s*,?\s*(?:(?:được|đã|vừa|cùng|đều|tiếp\s+tục|tái|trúng\s+cử|đắc\s+cử|tín\s+nhiệm|đại\s+hội|hội\s+nghị|bầu|chỉ\s+định|bổ\s+sung|"
        r"làm|ủy\s+viên|có\s+tên)\s+){0,7}(?:vào|tham\s+gia|bổ\s+sung)\s+"
    )
)


def board_stacks(
    words: Sequence[Word], phrases: Sequence[Phrase], stacks: Sequence[Stack], places: Places, key: str
) -> list[Stack]:
    """The members of committees whom no position holds yet.

    Args:
        words: The words of a sentence.
        phrases: Its persons and positions.
        stacks: What has been bound.
        places: Knows the names of places.
        key: The key of the whole text.
    """
    if not words or not _BOARD.search(key, words[0].start, words[-1].end):
        return []
    held = {person.start for stack in stacks for person in stack.persons}
    in_order = sorted(held)
    free = [phrase for phrase in phrases if isinstance(phrase, Person) and phrase.name and phrase.start not in held]
    starts = [person.start for person in free]
    found: list[Stack] = []
    covered = {
        phrase.first + k
        for phrase in phrases
        if isinstance(phrase, Position)
        for k in range(phrase.last - phrase.first)
    }
    for index, word in enumerate(words):
        if word.key != "ban" or index in covered or not _BOARD.match(key, word.start):
            continue
        board = read_board(words, index, places)
        place = bisect_left(starts, board.end)
        near = bisect_left(in_order, board.start)
        since = in_order[near - 1] if near else 0
        before = [person for person in free[max(0, place - _MOST) : place] if person.start > since]
        is_first = not any(map(str.isalpha, key[words[0].start : board.start]))
        members = _members(before, free[place : place + _MOST], board, key, is_first=is_first)
        members = members or _holder(stacks, board, key)
        if members:
            board = board if board.places else replace(board, places=_places_behind(stacks, board, members, key))
            found.append(Stack([board], [], members, Bond.VERB, members[0].start > board.end))
    return found


def _members(
    before: Sequence[Person], after: Sequence[Person], board: Position, key: str, *, is_first: bool
) -> list[Person]:
    if after and _ARE.fullmatch(key, board.end, after[0].start):
        row = _row(after, key)
        is_told = is_first or _BEGINS.search(key, max(0, board.start - _MOST), board.start)
        return row if len(row) > 1 and is_told else []
    if before and _JOIN.fullmatch(key, before[-1].end, board.start):
        return _row(before[::-1], key)[::-1]
    return []


def _holder(stacks: Sequence[Stack], board: Position, key: str) -> list[Person]:
    """Who is elected into the board and named with a post: `bầu bà A, Chủ tịch MTTQ phường, vào Ban Thường vụ`.

    Or who gets a post with it: `bà A được điều động, chỉ định tham gia Ban Chấp hành và giữ chức Bí thư Đảng ủy`.
    """
    is_entered = _ENTERS.search(key, max(0, board.start - _MOST), board.start) is not None
    for stack in stacks if is_entered else ():
        is_given = stack.bond is Bond.VERB and not stack.is_title_before and not stack.is_over
        if is_given and stack.start >= board.end and _AND_HOLD.fullmatch(key, board.end, stack.start):
            return list(stack.persons)
    for stack in stacks:
        if stack.bond is Bond.ASIDE and 0 <= board.start - stack.end <= _MOST and not stack.is_title_before:
            return list(stack.persons) if _INTO.fullmatch(key, stack.end, board.start) else []
    return []


def _places_behind(stacks: Sequence[Stack], board: Position, members: Sequence[Person], key: str) -> tuple[Place, ...]:
    """The unit of the post that the same persons get in the same breath: `… Ban Chấp hành và giữ chức Bí thư xã A`."""
    for stack in stacks:
        if _AND_HOLD.fullmatch(key, board.end, max(board.end, stack.start)) and stack.persons == list(members):
            named = (position.places for position in stack.positions if any(place.name for place in position.places))
            return next(named, ())
    return ()


def _row(persons: Sequence[Person], key: str) -> list[Person]:
    """The persons of a list from its first on."""
    row = [persons[0]]
    for person in persons[1:]:
        low, high = sorted((row[-1], person), key=lambda p: p.start)
        if not is_list(key[low.end : high.start]):
            break
        row.append(person)
    return row
