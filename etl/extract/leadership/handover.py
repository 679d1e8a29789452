"""Posts that pass from one person to another: who takes them over, and who has lost them."""

from __future__ import annotations

from collections.abc import Sequence

from etl.extract.leadership import succession
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.phrases import Person
from etl.extract.leadership.stacks import Group, Stack

_OPENING = 12
"""Characters before a post that show whether it is given to somebody."""
_AROUND = 200
"""Characters beside a succession that say whether it is for good."""


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
    if not isinstance(after, Group) or not succession.replaces(key[bound[-1].end : after.start]):
        return []
    if bound[-1].bond not in (Bond.VERB, Bond.NONE) or not succession.goes(key[after.end : after.end + _AROUND]):
        return []
    if bound[-1].bond is Bond.NONE and not succession.gives_office(
        key[max(0, bound[-1].start - _OPENING) : bound[-1].start]
    ):
        return []
    return [Stack(bound[-1].positions, bound[-1].joints, after.persons[:1], Bond.VERB, True, is_over=True)]


def holders(group: Group, stack: Stack, key: str, gap: str) -> list[Person]:
    """Whose posts stand behind who is replaced: of the heirs who take over, of nobody where one only stands in."""
    heirs, replaced = group.handover
    if not succession.takes_over(gap):
        return list(replaced)
    around = key[max(0, heirs[0].start - _AROUND) : heirs[0].start], key[stack.end : stack.end + _AROUND]
    return [] if succession.stands_in(*around) else list(heirs)


def heirs_before(rows: Sequence[Stack | Group], gap: str) -> list[Person]:
    """Who takes the place of the person behind a gap, if the gap follows a post of theirs and says so."""
    before = rows[-2] if len(rows) > 1 and isinstance(rows[-1], Stack) else None
    return before.persons[-1:] if isinstance(before, Group) and succession.replaces(gap) else []
