"""Posts that pass from one person to another: who takes them over, and who has lost them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership import succession
from etl.extract.leadership.gaps import Bond, after_tail
from etl.extract.leadership.phrases import Person
from etl.extract.leadership.stacks import Group, Stack
from etl.text.words import unify_seats

_OPENING = 12
"""Characters before a post that show whether it is given to somebody."""
_LOSING = 60
"""Characters before a person that show whether a post is taken from them."""
_CLAUSE = 40
"""Characters before a person that show whether a clause begins with the succession."""
_AROUND = 200
"""Characters beside a succession that say whether it is for good."""

_IS_POST = re.compile(
    unify_seats(r"(?<!\w)(?<!giữ )(?:chức(?:\s+(?:vụ|danh))?|cương\s+vị|vị\s+trí|ghế|trọng\s+trách)\s+\Z")
)
_GIVES_TO = re.compile(
    unify_seats(
        r"\s*(?:(?:đã|sẽ|vừa|nay)\s+)?(?:được\s+)?(?:giao|trao|chuyển)(?:\s+lại)?(?:\s+cho)?\s*"
        r"|\s*(?:hiện\s+)?(?:thuộc\s+về|về\s+tay|do)\s*"
    )
)
"""Between a post that is called one and who gets it, `chức Bí thư giao đồng chí A`; else it may be who gives."""


def is_given(before: str, gap: str) -> bool:
    """Whether a post is called one, and what stands between it and a person says who has it.

    Args:
        before: The words before the post.
        gap: Those between it and the person.
    """
    return _GIVES_TO.fullmatch(gap) is not None and _IS_POST.search(before) is not None


def left_behind(bound: Sequence[Stack], row: Stack, before: Stack | Group | None) -> list[Stack]:
    """The posts that those had who gave them up, or whom others replace who take posts over."""
    if row.left_by is not None:
        return [Stack(row.positions, row.joints, [row.left_by], Bond.VERB, is_over=True)]
    if not isinstance(before, Group):
        return []
    heirs, replaced = before.handover
    taken = [stack for stack in bound if replaced and stack.bond is Bond.VERB and stack.persons == heirs]
    return [Stack(stack.positions, stack.joints, replaced, Bond.VERB, is_over=True) for stack in taken]


def given_up(bound: Sequence[Stack], after: Stack | Group | None, key: str) -> list[Stack]:
    """The posts that another takes over, of who held them: `bầu ông A làm Chủ tịch thay ông B nghỉ hưu`."""
    if not isinstance(after, Group):
        return []
    last = bound[-1]
    if last.bond is Bond.FOR and last.is_title_before and after.replaced:
        return _over(last, after.replaced) if succession.goes(key[after.end : after.end + _AROUND]) else []
    gap = after_tail(key[last.end : after.start])
    if succession.names_predecessor(gap):
        return _over(last, after.persons[:1]) if last.persons else []
    if not succession.replaces(gap):
        return []
    if last.bond not in (Bond.VERB, Bond.NONE) or not succession.goes(key[after.end : after.end + _AROUND]):
        return []
    if last.bond is Bond.NONE and not succession.gives_office(key[max(0, last.start - _OPENING) : last.start]):
        return []
    return _over(last, after.persons[:1])


def _over(stack: Stack, persons: list[Person]) -> list[Stack]:
    return [Stack(stack.positions, stack.joints, persons, Bond.VERB, True, is_over=True)]


def same_post(bound: Sequence[Stack], after: Stack | Group | None, key: str) -> list[Stack]:
    """The posts named last that another gets: `miễn nhiệm Chủ tịch đối với ông A và bầu ông B giữ chức vụ này`."""
    if not bound or not isinstance(after, Group) or after.start < bound[-1].end:
        return []
    around = key[max(0, after.start - _OPENING) : after.start], key[after.end : after.end + _AROUND]
    if bound[-1].persons == after.persons:
        return []
    if succession.loses_same_post(key[max(0, after.start - _LOSING) : after.start]):
        return [Stack(bound[-1].positions, bound[-1].joints, after.persons, Bond.VERB, is_over=True)]
    if not succession.takes_same_post(*around):
        return []
    return [Stack(bound[-1].positions, bound[-1].joints, after.persons, Bond.VERB)]


def holders(group: Group, stack: Stack, key: str, gap: str) -> list[Person]:
    """Whose posts stand behind who is replaced: of the heirs who take over, of nobody where one only stands in."""
    heirs, replaced = group.handover
    if group.is_fronted:
        return list(heirs)
    if not succession.takes_over(gap):
        return list(replaced)
    around = key[max(0, heirs[0].start - _AROUND) : heirs[0].start], key[stack.end : stack.end + _AROUND]
    return [] if succession.stands_in(*around) else list(heirs)


def is_of_replaced(group: Group, stack: Stack, key: str) -> bool:
    """Whether posts stand behind who loses them, with the heir elsewhere: `thay ông A giữ chức Bí thư là bà B`."""
    if group.replaced or group.heirs or len(group.persons) > 1 or group.is_bound:
        return False
    before = key[max(0, group.start - _CLAUSE) : group.start]
    return succession.is_replaced(before) and succession.takes_over(key[group.end : stack.start])


def taken_over(stack: Stack, group: Group, after: Stack | Group | None, key: str) -> list[Stack]:
    """Such posts as given up by who is replaced, and as those of the person behind them where the words say so.

    Args:
        stack: The posts.
        group: Who is replaced.
        after: Whatever stands behind the posts.
        key: The key of the whole text.
    """
    if succession.stands_in("", key[group.end : stack.end + _AROUND]):
        return []
    over = Stack(stack.positions, stack.joints, group.persons, Bond.VERB, is_over=True)
    if not isinstance(after, Group):
        return [over]
    gap = after_tail(key[stack.end : after.start]).strip()
    is_first = succession.opens_with_replaced(key[max(0, group.start - _CLAUSE) : group.start])
    if gap.split() != ["là"] and not (is_first and gap == "," and after.persons[0].honorific):
        return [over]
    after.is_bound = True
    return [Stack(stack.positions, stack.joints, after.persons[:1], Bond.TOUCH, True), over]


def heirs_before(rows: Sequence[Stack | Group], gap: str) -> list[Person]:
    """Who takes the place of the person behind a gap, if the gap follows a post of theirs and says so."""
    before = rows[-2] if len(rows) > 1 and isinstance(rows[-1], Stack) else None
    return before.persons[-1:] if isinstance(before, Group) and succession.replaces(gap) else []


def is_fronted(replaced: Group, heir: Person, key: str) -> bool:
    """Whether a clause begins with who is replaced for good, and who takes the post over follows."""
    before, gap = key[max(0, replaced.start - _CLAUSE) : replaced.start], key[replaced.end : heir.start]
    return len(replaced.persons) == 1 and succession.is_fronted(before, gap) and not succession.stands_in("", gap)
