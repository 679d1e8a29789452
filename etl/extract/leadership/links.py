"""Which position belongs to which person in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from etl.extract.leadership import gaps, handover, parting, succession
from etl.extract.leadership.agents import without_agents
from etl.extract.leadership.clause_openings import opens_clause
from etl.extract.leadership.deputies import are_of_head
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.olden import is_of_before
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position, with_body_of
from etl.extract.leadership.shared import is_for_several, over_titles, says_several, share
from etl.extract.leadership.stacks import Group, Stack
from etl.extract.leadership.unit_words import ends_in_unit_type
from etl.extract.leadership.vacancies import without_vacant
from etl.extract.leadership.vocabulary import Head

_OPENING = 12
"""Characters before a name that show whether it begins a sentence or an item."""
_UNIT_NAME = 2
"""Words of the names of nearly all communes, and of few persons."""
_TOGETHER = ("cùng là", "đều là", "cùng giữ", "đều giữ")
"""What makes a post in brackets that of all the names before: `ông A và bà B (đều là Phó Chủ tịch UBND)`."""
_BEFORE = 200
"""Characters before a position that can tell whose it is."""


def link(phrases: Sequence[Phrase], key: str, start: int, end: int) -> list[Stack]:
    """The stacks of positions of a sentence, each with its persons.

    Args:
        phrases: The persons and positions of the sentence.
        key: The key of the whole text.
        start: Where the sentence begins.
        end: Where it ends.
    """
    rows = _rows(without_agents(without_vacant(phrases, key), key), key)
    stacks: list[Stack] = []
    for index, row in enumerate(rows):
        if isinstance(row, Stack):
            before = rows[index - 1] if index else None
            after = rows[index + 1] if index + 1 < len(rows) else None
            gap_start = rows[index - 1].end if index else start
            row.share_bodies()
            bound = _bind(row, before, after, key, gap_start)
            parting.part_persons(stacks, bound, key)
            stacks += [*bound, *handover.left_behind(bound, row, before), *handover.given_up(bound, after, key)]
            stacks += handover.same_post(stacks, _next_group(rows, index), key)
            for stack in stacks[-2:]:
                near = key[max(gap_start, stack.start - _BEFORE) : stack.end + 40]
                is_listed = "lần lượt" in near or _is_for_each(stack)
                stack.is_respective = is_listed and 1 < len(stack.persons) == len(stack.positions)
    _go_on(rows, key)
    share(rows, key)
    over_titles(rows, key)
    _inherit_bodies(stacks, key)
    titles = sum(stack.is_title_before and stack.bond is Bond.TOUCH for stack in stacks)
    for stack in stacks:
        stack.is_loose = titles > 1 and stack.bond is Bond.LIST and not stack.is_title_before
    return stacks


def _next_group(rows: Sequence[Stack | Group], index: int) -> Stack | Group | None:
    """The persons that follow some posts, or those after who holds them."""
    following = rows[index + 1 : index + 3]
    return following[-1] if following and all(isinstance(row, Group) for row in following) else None


def _inherit_bodies(stacks: Sequence[Stack], key: str) -> None:
    """`Chủ tịch UBND tỉnh A cùng các phó chủ tịch B, C`: deputies without a body are those of the head before them."""
    for before, stack in pairwise(stacks):
        head, deputy = before.positions[-1], stack.positions[0]
        is_bare = stack.is_title_before and deputy.is_deputy and not deputy.body and not deputy.places
        is_of_head = head.words == deputy.words and not head.is_deputy and bool(head.body)
        if is_bare and is_of_head and (gaps.is_with(key[before.end : stack.start]) or are_of_head(head, stack, key)):
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
            is_next = gaps.is_stack(gap) or (gaps.is_dated(gap) and _is_career(rows, key))
            if isinstance(last, Stack) and is_next and not _is_counted(last, key):
                last.positions.append(phrase)
                last.joints.append(gap)
            else:
                rows.append(Stack([phrase]))
        elif isinstance(last, Stack) and _is_unit_name(rows, phrase, key):
            continue
        elif isinstance(last, Stack) and (left := succession.end_of_leaving(key, last.end, phrase)):
            last.left_by, last.after_leaving = phrase, left
        elif isinstance(last, Group) and handover.is_fronted(last, phrase, key):
            rows[-1] = Group([phrase], replaced=last.persons, is_fronted=True)
        elif (
            isinstance(last, Group)
            and gaps.is_list(key[last.end : phrase.start])
            and not _begins_item(rows, phrase, key)
        ):
            if len(last.persons) == 1 and succession.is_of_time(key[max(0, last.start - _OPENING) : last.start]):
                rows.append(Group([phrase]))
            else:
                last.persons.append(phrase)
        elif isinstance(last, Group) and not last.replaced and succession.replaces(key[last.end : phrase.start]):
            last.replaced.append(phrase)
        else:
            rows.append(
                Group([phrase], heirs=handover.heirs_before(rows, key[last.end : phrase.start] if last else ""))
            )
    return rows


def _is_career(rows: Sequence[Stack | Group], key: str) -> bool:
    """Whether a colon opens the posts named last: `Các chức vụ ông đã qua: năm 2015, Giám đốc Sở A; năm 2019, …`."""
    return len(rows) > 1 and ":" in key[rows[-2].end : rows[-1].start]


def _is_counted(stack: Stack, key: str) -> bool:
    """Whether a number before the last post of a row makes it that of several, whom the sentence need not name."""
    begin = stack.positions[-1].begin
    return gaps.is_counted(key[max(0, begin - _OPENING) : begin])


def _begins_item(rows: Sequence[Stack | Group], person: Person, key: str) -> bool:
    """Whether a semicolon parts a title with its bare name from an item that begins with a form of address."""
    last, title = rows[-1], rows[-2] if len(rows) > 1 else None
    if (
        not isinstance(last, Group)
        or not isinstance(title, Stack)
        or last.persons[-1].honorific
        or not person.honorific
    ):
        return False
    return ";" in key[last.end : person.start] and not key[title.end : last.start].strip()


def _is_unit_name(rows: Sequence[Stack | Group], person: Person, key: str) -> bool:
    """Whether what looks like a person behind a post is the name of its unit, as somebody stands before the post.

    `ông A, nguyên Bí thư Đảng ủy xã Hà Thượng, nay là …`; in a sentence that puts titles before names it is a person.
    """
    last, before = rows[-1], rows[-2] if len(rows) > 1 else None
    if not isinstance(before, Group) or person.honorific or len(person.name.split()) != _UNIT_NAME:
        return False
    if key[last.end : person.start] != " " or not ends_in_unit_type(key[last.start : last.end]):
        return False
    title = rows[-3] if len(rows) > 2 else None
    is_titled = isinstance(title, Stack) and gaps.bond_before_person(key[title.end : before.start]) is Bond.TOUCH
    return not is_titled and gaps.bond_after_person(key[before.end : last.start]) >= Bond.ASIDE


def _bind(stack: Stack, before: Stack | Group | None, after: Stack | Group | None, key: str, start: int) -> list[Stack]:
    clause = key[max(start, stack.start - _BEFORE) : stack.start]
    if len(stack.positions) > 1 and stack.joints[0].strip() == ",":
        following = key[after.end : after.end + _OPENING * 3] if isinstance(after, Group) else ""
        if gaps.is_on_behalf(clause) or succession.is_to_another(clause, following):
            stack = Stack(stack.positions[1:], stack.joints[1:])
    if isinstance(before, Group) and handover.is_of_replaced(before, stack, key):
        return handover.taken_over(stack, before, after, key)
    left, left_persons = _left_bond(stack, before, key)
    right = Bond.NONE if _are_entries(before, stack, after, key) else _right_bond(stack, after, key, start)
    if isinstance(after, Group) and parting.begins_anew(before, stack, right, key[stack.end : after.start], key):
        left = Bond.NONE
    if isinstance(after, Group) and before and parting.is_parted(stack, before, after, (left, right), key):
        after.is_said = parting.is_said(stack, after, key)
        return parting.split(stack, max(left, Bond.ASIDE), left_persons, after)
    if right > left and isinstance(after, Group):
        return [_give_right(stack, after, right, key)]
    if left is Bond.NONE:
        return [stack]
    stack.persons, stack.bond = left_persons, left
    return [stack]


def _are_entries(before: Stack | Group | None, stack: Stack, after: Stack | Group | None, key: str) -> bool:
    """Whether two persons have posts behind, and only brackets between: `Ông A: Chủ tịch (…) Ông B - Phó Chủ tịch`."""
    if not isinstance(before, Group) or not isinstance(after, Group) or ")" not in key[stack.end : after.start]:
        return False
    return all(key[who.end : who.end + _OPENING].lstrip().startswith((":", "-")) for who in (before, after))


def _left_bond(stack: Stack, before: Stack | Group | None, key: str) -> tuple[Bond, list[Person]]:
    if before is None or (isinstance(before, Stack) and not before.persons):
        return Bond.NONE, []
    gap = key[before.end : stack.start]
    if isinstance(before, Stack):
        if gap.strip() == ":" and _are_former(before):
            return Bond.ASIDE, before.persons
        if gaps.leads_to_role(gap, key[stack.end : stack.end + _OPENING]) and _is_behind(before):
            return Bond.ASIDE, before.persons
        if gap.strip() == "(" and is_of_before(stack.positions[-1], key):
            return Bond.ASIDE, before.persons
        bond = gaps.bond_after_person(gaps.after_tail(gap))
        return (bond, before.persons) if bond is Bond.VERB else (Bond.NONE, [])
    bond = gaps.bond_after_person(gap)
    if before.replaced or before.heirs:
        return bond, handover.holders(before, stack, key, gap)
    if before.is_bound and bond is Bond.ASIDE and "(" not in gap and not parting.is_of_named(stack, before, key):
        bond = Bond.LIST
    is_pair = (
        bond is Bond.ASIDE
        and _can_be_several(stack)
        and gaps.begins_item(key[max(0, before.start - _OPENING) : before.start])
    )
    if bond is Bond.ASIDE and len(stack.positions) == 1 and _is_of_one(stack, key) and gap.strip() in (",", "-"):
        return bond, [before.persons[-1]]
    return bond, _holders(before, bond, gap, is_pair=is_pair)


def _are_former(stack: Stack) -> bool:
    """Whether a colon behind posts leads to the new ones: `ông A, nguyên Bí thư Huyện ủy: Bí thư Đảng ủy xã`."""
    return _is_behind(stack) and stack.positions[0].mark == "nguyên"


def _is_behind(stack: Stack) -> bool:
    """Whether posts stand behind the name of one person, with nothing but a mark between."""
    return stack.bond is Bond.ASIDE and not stack.is_title_before and len(stack.persons) == 1


def _can_be_several(stack: Stack) -> bool:
    """Whether a body has several holders of a single post: deputies, members."""
    return len(stack.positions) == 1 and (stack.positions[0].is_deputy or stack.positions[0].head is Head.MEMBER)


def _is_of_one(stack: Stack, key: str) -> bool:
    """Whether only one person can hold a post: beside `các đồng chí A và B - Chủ tịch UBND xã` it is that of B."""
    head = stack.positions[0]
    is_head = head.head in (Head.SECRETARY, Head.CHAIR) or (head.head is Head.OTHER and bool(head.body))
    return is_head and not head.is_deputy and not says_several(stack, key)


def _holders(group: Group, bond: Bond, gap: str, *, is_pair: bool) -> list[Person]:
    """All persons of a list before a verb or a colon, after `các`, or before a deputy's title; else the last alone."""
    if gap.lstrip().startswith("(") and not gap.lstrip("( ").startswith(_TOGETHER):
        return [group.persons[-1]]
    if len(group.persons) == 1 or bond is Bond.VERB or gap.strip() == ":" or group.persons[-1].is_plural or is_pair:
        return list(group.persons)
    return [group.persons[-1]]


def _right_bond(stack: Stack, after: Stack | Group | None, key: str, start: int) -> Bond:
    if not isinstance(after, Group):
        return Bond.NONE
    gap = key[stack.end : after.start]
    bond = gaps.bond_before_person(gap)
    if gap.strip() == "có" and after.persons[0].is_plural:
        return Bond.TOUCH
    if handover.is_given(key[max(start, stack.start - _OPENING) : stack.start], gaps.after_tail(gap)):
        return Bond.FOR
    if gap.strip() == "với" and succession.releases(key[max(start, stack.start - _BEFORE) : stack.start]):
        return Bond.FOR
    if bond is Bond.LIST and not opens_clause(key[max(start, stack.start - _BEFORE) : stack.start]):
        return Bond.NONE
    return bond


def _give_right(stack: Stack, group: Group, bond: Bond, key: str) -> Stack:
    gap = gaps.after_tail(key[stack.end : group.start]).strip()
    stack.is_for_all = (
        gap not in ("", ",", "-")
        or group.persons[0].is_plural
        or says_several(stack, key)
        or (gap == "-" and is_for_several(stack, key))
    )
    several = _until_semicolon(group.persons, key) if bond is Bond.FOR else list(group.persons)
    stack.persons = several if stack.is_for_all else [group.persons[0]]
    stack.bond, stack.is_title_before = bond, True
    group.is_bound, group.is_said = True, parting.is_said(stack, group, key)
    return stack


def _is_for_each(stack: Stack) -> bool:
    """Whether posts that one person holds stand behind as many persons: `ông A, bà B là Bí thư, Chủ tịch UBND`."""
    heads = [p for p in stack.positions if p.head in (Head.SECRETARY, Head.CHAIR) and not p.is_deputy]
    return stack.bond is Bond.VERB and not stack.is_title_before and bool(heads)


def _until_semicolon(persons: list[Person], key: str) -> list[Person]:
    """The persons of a list before its first semicolon: who follows it has lost no post."""
    cut = next((k for k, (a, b) in enumerate(pairwise(persons), 1) if ";" in key[a.end : b.start]), len(persons))
    return persons[:cut]
