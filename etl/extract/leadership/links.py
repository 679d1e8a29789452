"""Which position belongs to which person in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from etl.extract.leadership import gaps, succession
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position, with_body_of
from etl.extract.leadership.vocabulary import Head

_NEAR = 8
"""Positions; nobody holds so many that one farther off lends its body."""
_OPENING = 12
"""Characters before a name that show whether it begins a sentence or an item."""
_BEFORE = 200
"""Characters before a position that can tell whose it is."""


@dataclass(slots=True)
class Stack:
    """Positions that one person holds, in a row."""

    positions: list[Position]
    joints: list[str] = field(default_factory=list)
    """The gaps between the positions."""
    persons: list[Person] = field(default_factory=list)
    bond: Bond = Bond.NONE
    is_title_before: bool = False
    """Whether the person stands after the positions."""

    is_for_all: bool = False
    """Whether a list of persons after the positions holds them, each of them."""
    is_loose: bool = False
    """Whether titles stand before the names in the sentence and this one after a name: of that person, or of nobody."""
    is_respective: bool = False
    """Whether the first person holds the first position, the second the second."""
    is_over: bool = False
    """Whether another holds the positions now: of the person whom that one replaced, or who left them."""
    left_by: Person | None = None
    """Who gave the positions up: `chức Chủ tịch mà ông để lại`."""
    after_leaving: int = 0
    """Where the words end that say so."""

    @property
    def start(self) -> int:
        """Where the first position begins."""
        return self.positions[0].begin

    def held_by(self, person: Person) -> list[Position]:
        """The positions of one of the persons."""
        return [self.positions[self.persons.index(person)]] if self.is_respective else self.positions

    def share_bodies(self) -> None:
        """Give positions without a body that of the same office further on, or before."""
        for index, position in enumerate(self.positions):
            if not position.body:
                after, before = self.positions[index + 1 : index + _NEAR], self.positions[max(0, index - _NEAR) : index]
                others = (*after, *reversed(before))
                twin = next((p for p in others if p.body and p.words == position.words), None)
                if twin is not None:
                    self.positions[index] = with_body_of(position, twin)

    @property
    def end(self) -> int:
        """Where the last position ends, or what is said of who gave it up."""
        return max(self.positions[-1].end, self.after_leaving)


@dataclass(slots=True)
class Group:
    """Persons in a row."""

    persons: list[Person]
    is_bound: bool = False
    """Whether a title before the name has been found for them."""
    replaced: list[Person] = field(default_factory=list)
    """Whom the persons follow in what they take over: `ông A thay ông B làm Chủ tịch`."""

    @property
    def start(self) -> int:
        """Where the first person begins."""
        return self.persons[0].start

    @property
    def end(self) -> int:
        """Where the last person ends."""
        return max(self.persons[-1].end, self.replaced[-1].end if self.replaced else 0)


def link(phrases: Sequence[Phrase], key: str, start: int, end: int) -> list[Stack]:
    """The stacks of positions of a sentence, each with its persons.

    Args:
        phrases: The persons and positions of the sentence.
        key: The key of the whole text.
        start: Where the sentence begins.
        end: Where it ends.
    """
    rows = _rows(phrases, key)
    stacks: list[Stack] = []
    for index, row in enumerate(rows):
        if isinstance(row, Stack):
            before = rows[index - 1] if index else None
            after = rows[index + 1] if index + 1 < len(rows) else None
            gap_start = rows[index - 1].end if index else start
            row.share_bodies()
            bound = _bind(row, before, after, key, gap_start)
            _part(stacks, bound, key)
            stacks += [*bound, *_left_behind(bound, row, before), *_given_up(bound, after, key)]
            for stack in stacks[-2:]:
                near = key[max(gap_start, stack.start - _BEFORE) : stack.end + 40]
                is_listed = "lần lượt" in near
                stack.is_respective = is_listed and 1 < len(stack.persons) == len(stack.positions)
    _go_on(rows, key)
    _inherit_bodies(stacks, key)
    titles = sum(stack.is_title_before and stack.bond is Bond.TOUCH for stack in stacks)
    for stack in stacks:
        stack.is_loose = titles > 1 and stack.bond is Bond.LIST and not stack.is_title_before
    return stacks


def _part(stacks: Sequence[Stack], bound: Sequence[Stack], key: str) -> None:
    """Who stands behind a semicolon and has a post of their own is none of the list before: `… là A và B; ông C, …`."""
    if not stacks or len(bound) != 1 or bound[0].is_title_before or len(bound[0].persons) != 1:
        return
    listed, own = stacks[-1].persons, bound[0].persons[0]
    place = listed.index(own) if own in listed else 0
    if place and ";" in key[listed[place - 1].end : own.start]:
        stacks[-1].persons = listed[:place]


def _left_behind(bound: Sequence[Stack], row: Stack, before: Stack | Group | None) -> list[Stack]:
    """The posts that those had who gave them up, or whom others replace who take posts over."""
    if row.left_by is not None:
        return [Stack(row.positions, row.joints, [row.left_by], Bond.VERB, is_over=True)]
    if not isinstance(before, Group) or not before.replaced:
        return []
    taken = [stack for stack in bound if stack.bond is Bond.VERB and stack.persons == before.persons]
    return [Stack(stack.positions, stack.joints, before.replaced, Bond.VERB, is_over=True) for stack in taken]


def _given_up(bound: Sequence[Stack], after: Stack | Group | None, key: str) -> list[Stack]:
    """The posts that another takes over, of who held them: `bầu ông A làm Chủ tịch thay ông B nghỉ hưu`."""
    if not isinstance(after, Group) or not succession.replaces(key[bound[-1].end : after.start]):
        return []
    if bound[-1].bond not in (Bond.VERB, Bond.NONE) or succession.takes_over(key[after.end : after.end + _OPENING]):
        return []
    if bound[-1].bond is Bond.NONE and not succession.gives_office(
        key[max(0, bound[-1].start - _OPENING) : bound[-1].start]
    ):
        return []
    return [Stack(bound[-1].positions, bound[-1].joints, after.persons[:1], Bond.VERB, True, is_over=True)]


def _inherit_bodies(stacks: Sequence[Stack], key: str) -> None:
    """`Chủ tịch UBND tỉnh A cùng các phó chủ tịch B, C`: deputies without a body are those of the head before them."""
    for before, stack in pairwise(stacks):
        head, deputy = before.positions[-1], stack.positions[0]
        is_bare = stack.is_title_before and deputy.is_deputy and not deputy.body and not deputy.places
        is_of_head = head.words == deputy.words and not head.is_deputy and bool(head.body)
        if is_bare and is_of_head and gaps.is_with(key[before.end : stack.start]):
            stack.positions[0] = with_body_of(deputy, head)


def _go_on(rows: Sequence[Stack | Group], key: str) -> None:
    """Give the posts of a list to those of its persons whom brackets part from the first."""
    head: Stack | None = None
    for before, row in pairwise(rows):
        goes_on = isinstance(row, Group) and gaps.goes_on(key[before.end : min(row.start, before.end + _BEFORE)])
        if isinstance(before, Stack):
            head = before if before.is_for_all else head if goes_on else None
        if isinstance(row, Group) and goes_on and head is not None and head is not before and not row.is_bound:
            head.persons += row.persons


def _rows(phrases: Sequence[Phrase], key: str) -> list[Stack | Group]:
    """Persons in a row and positions in a row."""
    rows: list[Stack | Group] = []
    for phrase in phrases:
        last = rows[-1] if rows else None
        if isinstance(phrase, Position):
            gap = key[last.end : phrase.begin] if last else ""
            if isinstance(last, Stack) and gaps.is_stack(gap):
                last.positions.append(phrase)
                last.joints.append(gap)
            else:
                rows.append(Stack([phrase]))
        elif isinstance(last, Stack) and not phrase.name and (left := succession.end_of_leaving(key, last.end, phrase)):
            last.left_by, last.after_leaving = phrase, left
        elif isinstance(last, Group) and gaps.is_list(key[last.end : phrase.start]):
            last.persons.append(phrase)
        elif isinstance(last, Group) and not last.replaced and succession.replaces(key[last.end : phrase.start]):
            last.replaced.append(phrase)
        else:
            rows.append(Group([phrase]))
    return rows


def _bind(stack: Stack, before: Stack | Group | None, after: Stack | Group | None, key: str, start: int) -> list[Stack]:
    clause = key[max(start, stack.start - _BEFORE) : stack.start]
    if len(stack.positions) > 1 and stack.joints[0].strip() == "," and gaps.is_on_behalf(clause):
        stack = Stack(stack.positions[1:], stack.joints[1:])
    left, left_persons = _left_bond(stack, before, key)
    right = _right_bond(stack, after, key, start)
    is_parted = right is Bond.TOUCH or (right is Bond.FOR and ";" in "".join(stack.joints))
    if isinstance(after, Group) and left >= Bond.ASIDE and is_parted and len(stack.positions) > 1:
        return _split(stack, left, left_persons, after)
    if right > left and isinstance(after, Group):
        return [_give_right(stack, after, right, key)]
    if left is Bond.NONE:
        return [stack]
    stack.persons, stack.bond = left_persons, left
    return [stack]


def _left_bond(stack: Stack, before: Stack | Group | None, key: str) -> tuple[Bond, list[Person]]:
    if before is None:
        return Bond.NONE, []
    gap = key[before.end : stack.start]
    if isinstance(before, Stack):
        if not before.persons:
            return Bond.NONE, []
        bond = gaps.bond_after_person(gaps.after_tail(gap))
        return (bond, before.persons) if bond is Bond.VERB else (Bond.NONE, [])
    bond = gaps.bond_after_person(gap)
    if before.replaced and not succession.takes_over(gap):
        return bond, list(before.replaced)
    if before.is_bound and bond is Bond.ASIDE and "(" not in gap:
        bond = Bond.LIST
    is_pair = (
        bond is Bond.ASIDE
        and _can_be_several(stack)
        and gaps.begins_item(key[max(0, before.start - _OPENING) : before.start])
    )
    return bond, _holders(before, bond, gap, is_pair=is_pair)


def _can_be_several(stack: Stack) -> bool:
    """Whether a body has several holders of a single post: deputies, members."""
    return len(stack.positions) == 1 and (stack.positions[0].is_deputy or stack.positions[0].head is Head.MEMBER)


def _holders(group: Group, bond: Bond, gap: str, *, is_pair: bool) -> list[Person]:
    """All persons of a list before a verb or a colon, after `các`, or before a deputy's title; else the last alone."""
    if len(group.persons) == 1 or bond is Bond.VERB or gap.strip() == ":" or group.persons[-1].is_plural or is_pair:
        return list(group.persons)
    return [group.persons[-1]]


def _right_bond(stack: Stack, after: Stack | Group | None, key: str, start: int) -> Bond:
    if not isinstance(after, Group):
        return Bond.NONE
    bond = gaps.bond_before_person(key[stack.end : after.start])
    if bond is Bond.LIST and not gaps.opens_clause(key[max(start, stack.start - _BEFORE) : stack.start]):
        return Bond.NONE
    return bond


def _give_right(stack: Stack, group: Group, bond: Bond, key: str) -> Stack:
    before, gap = key[max(0, stack.start - 16) : stack.start], gaps.after_tail(key[stack.end : group.start]).strip()
    can_be_several = stack.positions[-1].is_deputy or stack.positions[-1].head is Head.MEMBER
    stack.is_for_all = (gap not in ("", ",", "-") or group.persons[0].is_plural or gaps.is_for_several(before)) or (
        gap == "-" and can_be_several
    )
    several = _until_semicolon(group.persons, key) if bond is Bond.FOR else list(group.persons)
    stack.persons = several if stack.is_for_all else [group.persons[0]]
    stack.bond, stack.is_title_before = bond, True
    group.is_bound = True
    return stack


def _until_semicolon(persons: list[Person], key: str) -> list[Person]:
    """The persons of a list before its first semicolon: who follows it has lost no post."""
    cut = next((k for k, (a, b) in enumerate(pairwise(persons), 1) if ";" in key[a.end : b.start]), len(persons))
    return persons[:cut]


def _split(stack: Stack, left: Bond, persons: list[Person], after: Group) -> list[Stack]:
    """Persons on both sides: the row is parted at its last semicolon, else at its last `và` or comma."""
    parts = [k for k, joint in enumerate(stack.joints, 1) if gaps.parts_stack(joint)]
    cut = next((k for k in reversed(parts) if ";" in stack.joints[k - 1]), parts[-1] if parts else 0)
    if not cut:
        stack.persons, stack.bond = persons, left
        return [stack]
    first = Stack(stack.positions[:cut], stack.joints[: cut - 1], persons, left)
    second = Stack(stack.positions[cut:], stack.joints[cut:], [after.persons[0]], Bond.TOUCH, True)
    after.is_bound = True
    return [first, second]
