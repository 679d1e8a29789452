"""Where the titles of one person end and those of the next begin, as a sentence tells of several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.extract.leadership import gaps
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.phrases import Person
from etl.extract.leadership.shared import is_for_several
from etl.extract.leadership.stacks import Group, Stack
from etl.text.words import unify_seats

_LEADS_TO_POST = re.compile(
    unify_seats(
        r"\s*(?:\([^()]{1,60}\)\s*)?[;,]\s*(?:(?:và|còn|riêng)\s+)?(?:(?:người\s+)?(?:giữ|đảm\s+(?:nhiệm|nhận|trách)|làm)\s*)?"
        r"(?:(?:các\s+)?(?:chức(?:\s+(?:vụ|danh))?|vị\s+trí|cương\s+vị)\s*:?\s*)?"
    )
)
"""Between a name and a post with its own holder behind it: `; chức danh`, `, giữ chức vụ`."""


def part_persons(stacks: Sequence[Stack], bound: Sequence[Stack], key: str) -> None:
    """Part persons between a post before them and one after: `Bí thư là ông A; ông B, bà C là Phó Bí thư`.

    A semicolon parts them. Without one, where a verb gives the second post to all, a post that one person holds is the
    first one's, and one that several hold is everybody's but the last one's.
    """
    if not stacks or len(bound) != 1 or bound[0].is_title_before:
        return
    first, second = stacks[-1], bound[0]
    listed = max(first.persons, second.persons, key=len)
    if not any(person in second.persons for person in first.persons):
        return
    marks = [place for place, (a, b) in enumerate(pairwise(listed), 1) if ";" in key[a.end : b.start]]
    of_several = first.is_title_before and is_for_several(first, key)
    if marks:
        cut = marks[-1] if of_several else marks[0]
    elif first.is_for_all and len(listed) > 1 and second.bond is Bond.VERB:
        cut = len(listed) - 1 if of_several else 1
    else:
        return
    first.persons = [person for person in first.persons if person in listed[:cut]]
    second.persons = [person for person in second.persons if person in listed[cut:]]


def is_parted(stack: Stack, before: Stack | Group, after: Group, bonds: tuple[Bond, Bond], key: str) -> bool:
    """Whether some titles of a row are those of the person before it and the others those of the person after it.

    `Chủ tịch là bà A - Bí thư Đảng ủy; Phó Chủ tịch là ông B`: where a title has been given to the first person by a
    copula or a colon, the same words give the last title to the second, and nothing reaches over the semicolon. What
    follows other titles of the first person is parted alike: `ông A, Chủ tịch UBND, làm Tổ trưởng; Tổ phó là ông B`.

    Args:
        stack: The row of titles.
        before: Whoever stands before it, or the titles that do.
        after: Whoever stands after it.
        bonds: How it is bound to the two.
        key: The key of the whole text.
    """
    left, right = bonds
    has_semicolon = any(";" in joint for joint in stack.joints)
    if len(stack.positions) < 2 or not (right is Bond.TOUCH or (right is Bond.FOR and has_semicolon)):
        return False
    if left >= Bond.ASIDE:
        return True
    is_said = isinstance(before, Group) and before.is_said and _says(key[stack.end : after.start])
    return left is Bond.LIST and has_semicolon and (is_said or _is_dash(key[before.end : stack.start]))


def begins_anew(before: Stack | Group | None, stack: Stack, right: Bond, gap: str, key: str) -> bool:
    """Whether a mark begins a clause of its own in which a copula names who holds the posts.

    `ông A được chỉ định Bí thư Đảng ủy; phụ trách UBND xã trên cương vị Chủ tịch UBND là ông B`. Behind a name such a
    clause holds nothing but a word for the post: `… là ông A; chức danh Chủ tịch UBND: bà B`.

    Args:
        before: Whatever stands before the posts.
        stack: The posts.
        right: How they are bound to the person behind them.
        gap: The words between the posts and that person.
        key: The key of the whole text.
    """
    if before is None or right is not Bond.TOUCH or not _says(gap):
        return False
    lead = key[before.end : stack.start]
    if isinstance(before, Stack):
        return ";" in lead
    is_one = not any(";" in joint for joint in stack.joints)
    return is_one and _LEADS_TO_POST.fullmatch(lead) is not None and (before.is_said or ";" in lead)


def is_of_named(stack: Stack, before: Group, key: str) -> bool:
    """Whether titles behind a dash are those of the person that a title has been given before.

    `Chủ tịch là bà A - Bí thư Đảng ủy`; in `Bí thư: A - Phó Bí thư: B` the dash parts two persons.
    """
    if not before.is_said or not _is_dash(key[before.end : stack.start]):
        return False
    return not key[before.start - 2 : before.start].rstrip().endswith(":") or key[
        stack.end : stack.end + 2
    ].lstrip().startswith(";")


def is_said(stack: Stack, group: Group, key: str) -> bool:
    """Whether a copula or a colon gives a title to the person after it: `là`, `gồm`, `:`."""
    return _says(key[stack.end : group.start])


def _is_dash(gap: str) -> bool:
    return gap.strip() == "-"


def _says(gap: str) -> bool:
    stripped = gaps.after_tail(gap).strip()
    return stripped.endswith((":", "là")) or stripped in ("gồm", "gồm có")


def split(stack: Stack, left: Bond, persons: list[Person], after: Group) -> list[Stack]:
    """The stacks of the persons on both sides of a row of titles.

    It is parted at its last semicolon, else at its last `và` or comma.
    """
    parts = [k for k, joint in enumerate(stack.joints, 1) if gaps.parts_stack(joint)]
    cut = next((k for k in reversed(parts) if ";" in stack.joints[k - 1]), parts[-1] if parts else 0)
    if not cut:
        stack.persons, stack.bond = persons, left
        return [stack]
    first = Stack(stack.positions[:cut], stack.joints[: cut - 1], persons, left)
    second = Stack(stack.positions[cut:], stack.joints[cut:], [after.persons[0]], Bond.TOUCH, True)
    after.is_bound = True
    return [first, second]
