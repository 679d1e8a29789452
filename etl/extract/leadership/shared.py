"""Posts that several hold, whose names stand apart because each brings a post of its own.

`Ủy viên Ban Thường vụ gồm: ông A, Phó Chủ tịch HĐND xã; ông B, Trưởng Công an xã`,
`bà A và ông B, Chủ tịch UBND xã, làm Phó Bí thư`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from etl.extract.leadership import gaps
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.positions import Position
from etl.extract.leadership.stacks import Group, Stack
from etl.extract.leadership.vocabulary import OFFICE, TO_HOLD, Head
from etl.text.numbers import WORDS
from etl.text.words import unify_seats, word_key

_OPENING = 12
"""Characters before a post that show whether several hold it."""
_BESIDE = (Bond.ASIDE, Bond.LIST)
"""The bonds of posts that stand behind a name without a verb."""
_LEADS = re.compile(
    unify_seats(
        r"\s*(?:(?:đều|hiện|nay|mới|được\s+bầu|lần\s+lượt)\s+)?(?:là|gồm|gồm\s+có|bao\s+gồm|có)?(?:\s+các)?\s*[:,]?\s*"
    )
)
"""Between a post and the first of its holders."""
_NEXT = re.compile(
    unify_seats(
        r"(?:\s*,\s*phụ\s+trách(?:[^;.:]{1,80}(?=;)|[^,;.:]{1,40}(?=,)))?\s*(?:;|,|và|,\s*và|;\s*và|cùng|,\s*cùng)\s*(?:\d{1,2}\s*[.)]\s*)?"
    )
)
_SEVERAL = re.compile(
    unify_seats(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|0?[2-9])\s+(?:(?:đồng\s+chí|đ/c|ông|bà|vị)\s*:?\s*)?\Z")
)
_LEADS_TO_TITLE = re.compile(unify_seats(r"\s*,?\s*(?::|(?:bao\s+gồm|gồm\s+có|gồm|là)\s*:?)\s*(?:đồng\s+chí\s+)?"))
_COUNTS = {word_key(word): count for word, count in WORDS.items() if count > 1}
_TOGETHER = re.compile(unify_seats(r"\s*,?\s*(?:(?:được|đã|vừa)\s+)?(?:cùng|đều|lần\s+lượt)(?!\w)"))
_IS_GUEST = re.compile(
    unify_seats(r"\s*[,-]\s*(?:đại\s+diện|người|già\s+làng|nhân\s+sĩ|chủ\s+(?!tịch|nhiệm)|doanh\s+nhân|cán\s+bộ)(?!\w)")
)
"""Behind the name of who holds no post of the list."""
_FULL_NAME = 3
"""Syllables; two behind a name may be a place: `… xã Nguyễn Văn Hòa, Lâm Đồng`."""
_BESIDE_LIST = 60
"""Characters; names that stand farther behind a list are none of it."""
_LONGEST_ADVERBIAL = 100
_ADVERBIAL = re.compile(
    unify_seats(
        r"(?:\A|[.\n]\s*)(?:cũng\s+|ngay\s+)?(?:cùng|tại|trong|theo|sáng|chiều|tối|ngày|sau|trước|ở|trên|hôm|dịp)\s[^,;.:\n]{0,70},\s*\Z"
    )
)
"""With which a sentence begins before its subject: `Cùng hôm ấy, ông A, Giám đốc Sở X và ông B, …`."""
_FOUR = 4
"""Rows of two persons with a title each."""
_BESIDES = re.compile(
    unify_seats(rf"\s*,?\s*(?:kiêm(?:\s+nhiệm)?|đồng\s+thời\s+(?:là|{TO_HOLD}\s+{OFFICE})|đương\s+kim)\s*")
)
"""Between a name of a list and what its bearer is besides."""
_IN_TURN = re.compile(unify_seats(r"[^,;.:]{0,20}?(?<!\w)lần\s+lượt(?!\w)"))
_ENDS_LIST = re.compile(r"\s*(?:[.;)\n]|\Z)")


def is_for_several(stack: Stack, key: str) -> bool:
    """Whether several can hold the last of the posts: deputies, members, or what `các` stands before."""
    last = stack.positions[-1]
    return last.is_deputy or last.head is Head.MEMBER or says_several(stack, key)


def says_several(stack: Stack, key: str) -> bool:
    """Whether the words before a post say that several hold it: `các`, `hai`."""
    return gaps.is_for_several(key[max(0, stack.start - _OPENING) : stack.start])


def share(rows: Sequence[Stack | Group], key: str) -> None:
    """Give posts that several hold to all whom their list names.

    Args:
        rows: The posts and persons of a sentence in order, already bound.
        key: The key of the whole text.
    """
    head: Stack | None = None
    is_of_names = False
    """Whether the list begins with several bare names, so that a semicolon ends it."""
    for index, row in enumerate(rows):
        after = rows[index + 1] if index + 1 < len(rows) else None
        if isinstance(row, Group):
            if head is None or row.persons[0] in head.persons:
                continue
            has_ended = is_of_names and ";" in key[rows[index - 1].end : row.start]
            if not has_ended and _has_room(head, row, key) and _is_next(row, rows[index - 1], after, key):
                head.persons += row.persons
            else:
                head = None
            continue
        if row.is_title_before:
            head = row if isinstance(after, Group) and _opens_list(row, after, key) else None
            is_of_names = isinstance(after, Group) and len(after.persons) > 1
            if head is None and isinstance(after, Group):
                _to_both(row, after, rows[index + 2] if index + 2 < len(rows) else None, key)
        elif row.bond not in _BESIDE:
            head = None
            if not _join_bracketed(row, rows[:index], key):
                _join(row, rows[max(0, index - _FOUR) : index], key)


def over_titles(rows: Sequence[Stack | Group], key: str) -> None:
    """Give a post of several to those whom its list names behind titles: `các Phó Bí thư: Chủ tịch UBND A, …`.

    A semicolon ends a list that commas part.

    Args:
        rows: The posts and persons of a sentence in order, already bound.
        key: The key of the whole text.
    """
    for index, (head, title) in enumerate(pairwise(rows)):
        if isinstance(head, Stack) and isinstance(title, Stack) and _leads_to_title(head, title, key):
            titles = _titles(rows, index + 1, key)
            head.persons = [person for each in titles for person in each.persons]
            head.bond, head.is_title_before, head.is_for_all = Bond.TOUCH, True, True
            for each in titles:
                each.positions = [_in_province_of(head.positions[-1], post) for post in each.positions]


def _leads_to_title(head: Stack, title: Stack, key: str) -> bool:
    if head.persons or not is_for_several(head, key) or not title.is_title_before:
        return False
    several = _SEVERAL.search(key, max(0, head.start - _OPENING * 2), head.start)
    return several is not None and _LEADS_TO_TITLE.fullmatch(key, head.end, title.start) is not None


def _in_province_of(head: Position, post: Position) -> Position:
    """A post without a unit in a list of those who sit in the committee of a province: `… Trưởng Ban Tổ chức A`."""
    is_of_province = any(place.level == "province" for place in head.places)
    is_open = not post.places and word_key("đảng ủy") not in post.body
    return replace(post, places=head.places) if is_of_province and is_open else post


def _titles(rows: Sequence[Stack | Group], first: int, key: str) -> list[Stack]:
    """The titles of a list, each with the name behind it, up to what parts it from others."""
    titles: list[Stack] = []
    marks = ""
    for index in range(first, len(rows) - 1, 2):
        title, group = rows[index], rows[index + 1]
        if not isinstance(title, Stack) or not isinstance(group, Group) or title.persons[:1] != group.persons[:1]:
            break
        if index > first:
            gap = key[rows[index - 1].end : title.start]
            is_late = ";" in gap and bool(marks) and ";" not in marks
            if _NEXT.fullmatch(gap) is None or is_late:
                break
            marks += gap
        titles.append(title)
    return titles


def _opens_list(head: Stack, first: Group, key: str) -> bool:
    """Whether a post leads to a list of its holders: `gồm các đồng chí:`, `Hai Phó Chủ tịch là`."""
    lead = key[head.end : first.start]
    is_list = first.persons[0].is_plural or says_several(head, key) or ":" in lead or "gồm" in lead
    return is_list and is_for_several(head, key) and _LEADS.fullmatch(gaps.after_tail(lead)) is not None


def _is_next(group: Group, before: Stack | Group, after: Stack | Group | None, key: str) -> bool:
    """Whether persons go on a list: no title stands before them, and no verb gives them another post."""
    if group.is_bound or (isinstance(before, Stack) and before.is_title_before):
        return False
    if isinstance(after, Stack) and after.persons[:1] == group.persons[:1] and after.bond not in _BESIDE:
        return _BESIDES.fullmatch(key, group.end, after.start) is not None and _goes_on(before, group, key)
    return _goes_on(before, group, key) and _IS_GUEST.match(key, group.end) is None


def _goes_on(before: Stack | Group, group: Group, key: str) -> bool:
    return _NEXT.fullmatch(key, before.end, group.start) is not None


def _has_room(head: Stack, group: Group, key: str) -> bool:
    """Whether the number before a post, if one is told, is not yet that of its holders: `Hai Phó Chủ tịch là`."""
    word = (key[max(0, head.start - _OPENING) : head.start].split() or [""])[-1]
    most = int(word) if word.isdecimal() else _COUNTS.get(word)
    return most is None or len(head.persons) + len(group.persons) <= most


def _to_both(title: Stack, group: Group, after: Stack | Group | None, key: str) -> None:
    """`Phó Chủ tịch UBND xã Lê A, Vũ B;`: a title that several hold is that of both names before the clause ends."""
    last = title.positions[-1]
    is_pair = len(title.positions) == 1 and len(group.persons) > 1 and title.persons == group.persons[:1]
    has_next = isinstance(after, Group) and after.start - group.end < _BESIDE_LIST
    if not is_pair or not last.is_deputy or title.bond is not Bond.TOUCH or has_next:
        return
    has_own = any(person.honorific or len(person.name.split()) < _FULL_NAME for person in group.persons[1:])
    if not has_own and not key[title.end : group.start].strip() and _ENDS_LIST.match(key, group.end):
        title.persons = list(group.persons)


def _is_row_of_titled(before: Sequence[Stack | Group], given: Stack, key: str) -> bool:
    """`Ông A, Trưởng phòng Kinh tế và bà B, Trưởng phòng Văn hóa là Ủy viên UBND xã`: a sentence begins with two."""
    first, title, second, other = before
    if not isinstance(first, Group) or not isinstance(title, Stack):
        return False
    if not isinstance(second, Group) or not isinstance(other, Stack):
        return False
    is_aside = title.bond is Bond.ASIDE and other.bond is Bond.ASIDE
    if not is_aside or given.persons != second.persons or len(given.positions) > 1:
        return False
    is_alone = title.persons == first.persons and len(first.persons) == len(second.persons) == 1
    opens = gaps.begins_item(key[max(0, first.start - _OPENING) : first.start])
    opens = opens or _ADVERBIAL.search(key, max(0, first.start - _LONGEST_ADVERBIAL), first.start) is not None
    return is_alone and opens and key[title.end : second.start].strip() in ("và", ", và", "cùng")


def _join_bracketed(given: Stack, before: Sequence[Stack | Group], key: str) -> bool:
    """Give a post of several to a list whose names bring posts in brackets: `các ông A (…), B (…), C giữ chức …`."""
    is_alone = given.bond is Bond.VERB and not given.is_title_before and len(given.positions) == 1
    if not is_alone or not is_for_several(given, key):
        return False
    items = _items(before, key)
    if len(items) < 2 or items[-1][0].persons[-1:] != given.persons[-1:]:
        return False
    first = items[0][0].persons[0]
    is_plural = first.is_plural and first.honorific is not None
    if not is_plural and _TOGETHER.match(key, items[-1][1]) is None:
        return False
    given.persons = [person for group, _ in items for person in group.persons]
    return True


def _items(before: Sequence[Stack | Group], key: str) -> list[tuple[Group, int]]:
    """The names of a list that ends behind some rows, with where each ends, brackets behind it included."""
    items: list[tuple[Group, int]] = []
    index = len(before) - 1
    while index >= 0:
        group, end = before[index], before[index].end
        if isinstance(group, Stack):
            is_closed = index > 0 and key.startswith(")", end)
            group, index, opening = before[index - 1], index - 1, group.start
            if not is_closed or key[group.end : opening].strip() != "(":
                break
            end += 1
        is_next = not items or _NEXT.fullmatch(key, end, items[0][0].start) is not None
        if not isinstance(group, Group) or group.is_bound or not is_next:
            break
        items.insert(0, (group, end))
        if group.persons[0].is_plural and group.persons[0].honorific is not None:
            break
        index -= 1
    return items


def _join(given: Stack, before: Sequence[Stack | Group], key: str) -> None:
    """Give a post of several also to whom a list or `cùng` puts beside its holder, before the holder's other post."""
    if given.bond is not Bond.VERB or given.is_title_before or not is_for_several(given, key):
        return
    if len(before) < 2:
        return
    if len(before) == _FOUR and _is_row_of_titled(before, given, key):
        given.persons = [before[0].persons[0], *given.persons]
        return
    *others, last = before[-3:]
    if isinstance(last, Stack) and last.bond is Bond.ASIDE and isinstance(others[-1], Group):
        group = others[-1]
        if len(group.persons) > 1 and not group.is_bound and given.persons == group.persons[-1:]:
            given.persons = list(group.persons)
    elif isinstance(last, Group) and len(others) > 1 and _TOGETHER.match(key, last.end):
        held, first = others[-1], others[-2]
        if not isinstance(held, Stack) or not isinstance(first, Group) or held.persons != first.persons:
            return
        if given.persons == last.persons and _NEXT.fullmatch(key, held.end, last.start):
            persons = [*first.persons, *last.persons]
            is_respective = len(given.positions) > 1 and _IN_TURN.match(key, last.end) is not None
            given.is_respective = is_respective and len(persons) == len(given.positions)
            given.persons = persons if given.is_respective or not is_respective else []
