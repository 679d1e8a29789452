"""Whether a person holds a post or held it, on what ground, and for which term."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from etl.extract.leadership.endings import ended_by_given, ends, may_come_from_elsewhere
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.leavings import is_left, leaves
from etl.extract.leadership.olden import after_former
from etl.extract.leadership.pasts import before_that, is_of_past, may_be_past
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.promotions import outgrown
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.vocabulary import APPOINTS, RELEASES, Head
from etl.model.values import value
from etl.text.dates import YearRange, find_year_ranges
from etl.text.words import unify_seats

_NO_LAND = r"(?!\s+(?:đất|vùng|nơi|địa|các|những|hai|ba|bốn|năm|sáu|bảy|\d|xã|phường|thị\s+trấn))"
"""Behind `vốn là`, of somebody and not of a unit: `xã A, vốn là đất của hai xã B, C`."""
_FORMER = re.compile(
    unify_seats(
        rf"(?<!\w)(?:từng|trước\s+(?:đó|đây|kia|là|làm|giữ)|nguyên\s+là|vốn\s+là{_NO_LAND}|quá\s+trình\s+công\s+tác|kinh\s+qua|"
        r"trải\s+qua|lần\s+lượt\s+(?:là|làm|giữ|đảm)|thôi\s+(?:giữ|làm|đảm|chức|nhiệm|kiêm|phụ\s+trách|tham\s+gia)|"
        rf"{RELEASES}|rời\s+(?:chiếc\s+)?(?:ghế|chức|cương|vị|phòng\s+làm|bàn\s+làm|nhiệm\s+sở)|nghỉ\s+hưu|khi\s+còn|"
        r"hồi\s+(?:còn|đang|là|làm)|(?<!đồng\s)thời\s+(?:còn|là|làm)|nguyên\s+giữ|"
        r"xin\s+thôi|từ\s+chức|qua\s+các\s+(?:vị\s+trí|chức\s+vụ|cương\s+vị)|trước\s+khi\s+sáp\s+nhập)(?!\w)"
    )
)
_OPENS_PAST = re.compile(
    unify_seats(
        r"\W*(?:trước\s+(?:khi\s+)?(?:sáp\s+nhập|sắp\s+xếp|hợp\s+nhất)|trước\s+(?:đây|kia|đó|ngày\s+1/7))(?!\w)"
    )
)
"""What makes a whole sentence tell of the past."""
_EARLIER = re.compile(unify_seats(r"\W*trước\s+đó"))
_PRESENT = re.compile(
    unify_seats(
        r"(?<!\w)(?:hiện|nay\s+(?:là|ông|bà|đồng\s+chí|đ/c|anh|chị)|đang|được|tái\s+(?:đắc\s+)?cử|tiếp\s+tục|bầu|trở\s+thành|"
        r"đắc\s+cử|trúng\s+cử|"
        rf"{APPOINTS}|nhận\s+nhiệm\s+vụ|để\s+(?:nhận|giữ|làm|đảm)|sang\s+(?:làm|giữ)|chuyển\s+(?:sang|"
        r"về)|cử|phê\s+chuẩn)(?!\w)"
    )
)
_ELECTED = re.compile(unify_seats(r"(?<!\w)(?:bầu|đắc\s+cử|tái\s+cử|trúng\s+cử|hiệp\s+thương|tín\s+nhiệm)(?!\w)"))
_APPOINTED = re.compile(
    unify_seats(
        rf"(?<!\w)(?:{APPOINTS}|biệt\s+phái|tiếp\s+nhận|"
        r"phê\s+chuẩn|nhận\s+quyết\s+định|trao\s+quyết\s+định|"
        r"quyết\s+định\s+(?:về|cho|giao|cử)|giao\s+(?:giữ|nhiệm|đảm|làm|quyền|phụ)|được\s+giao|được\s+cử)(?!\w)"
    )
)
_TO_TAKE = re.compile(unify_seats(r"\sđể\s+(?:nhận|giữ|làm|đảm|phụ\s+trách)(?!\w)"))
"""What turns from the post that somebody leaves to the one that comes: `thôi tham gia cấp ủy để nhận nhiệm vụ …`."""
_LEAVES = re.compile(unify_seats(rf"thôi\s|xin\s+thôi|từ\s+chức|rời\s|{RELEASES}"))
_TO_WORK = re.compile(
    unify_seats(r"(?<!\w)(?:về|đến|sang|lên|tới|ra|nhận)\s+(?:nhận\s+)?(?:công\s+tác|nhiệm\s+vụ|làm\s+việc)(?!\w)")
)
"""The same of who goes elsewhere: `thôi giữ chức, đến công tác tại Sở A, giữ chức …`."""
_CLAUSE = re.compile(r"[,;:]|\.\s")
_OF_TERM = re.compile(unify_seats(r"[^.;]{0,12}(?:nhiệm\s+kỳ|giai\s+đoạn)\s+"))


_YEAR = re.compile(r"(?:năm|tháng\s+\d{1,2}\s*[/-]|\d/|từ)\s*(?P<year>(?:19|20)\d\d)(?!\d)")
_IN_TURN = "lần lượt"
"""Of several persons it says which post is whose; of one, that the posts were held one after the other."""
_NEAR = 40
"""Characters beside posts or persons that tell on what ground the posts are held."""
_FAR = 400
"""Characters; words farther from a post say nothing about it."""
_OLD_BODY = re.compile(
    unify_seats(r"(?<!\w)(?:ủy\s+ban\s+(?:hành\s+chính|kháng\s+chiến|cách\s+mạng|quân\s+quản))(?!\w)")
)
"""Bodies that were gone by 1976."""
_LONG_AGO = 1990
"""Who held a post before this year does not hold it now, and is mostly named for the history of a place."""
_REFORM = 2025
"""Who got a post before this year need not hold it in a unit that ended in it."""
_PAST = 2020
"""Posts told of a year before the last full term are over."""


@value(frozen=True, slots=True)
class Tenure:
    """What the words around a stack of posts say about how they are held."""

    is_former: bool
    is_present: bool
    """Whether the words say outright that the posts are held now."""
    basis: str
    term: YearRange | None
    is_ended: bool = False
    """Whether new posts end these; a seat in the party committee of a province goes on."""
    is_history: bool = False
    """Whether the sentence tells of a time long ago."""
    outgrown: frozenset[int] = frozenset()
    """Where those of the posts begin that a higher one in the same body has ended."""
    is_from_elsewhere: bool = False
    """Whether their holder is sent to a commune, and they may be those of another one."""
    may_be_over: bool = False
    """Whether they were held for a time of which it is not clear that it has passed."""


STATED = Tenure(False, False, "stated", None)
"""Of a post that stands beside a name and nothing more."""

TAKEN_OVER = Tenure(False, True, "stated", None)
"""Of a post that somebody takes who replaces another."""


def read_tenures(stacks: Sequence[Stack], phrases: Sequence[Phrase], key: str, start: int, end: int) -> list[Tenure]:
    """The tenures of the stacks of a sentence.

    Args:
        stacks: Posts with their persons, in order.
        phrases: The persons and positions of the sentence.
        key: The key of the whole text.
        start: Where the sentence begins.
        end: Where it ends.
    """
    starts = [phrase.start for phrase in phrases]
    tenures: list[Tenure] = []
    for index, stack in enumerate(stacks):
        place = bisect_left(starts, stack.end)
        after = starts[place] if place < len(starts) else end
        own = key[max(stacks[index - 1].end if index else start, stack.start - _FAR) : stack.start]
        own = after_former(own) if index else own
        told = own[max(0, len(own) - stack.start + _end_of_others(stack, phrases, starts)) :]
        if len(stack.persons) > 1:
            told = told.replace(_IN_TURN, "")
        tenure = _tenure(stack, key, (start, end), own, told, key[stack.end : min(after, stack.end + _FAR)])
        if not tenure.is_former and is_of_past(key, start, stack, stack.start - len(own)):
            tenure = replace(tenure, is_former=True, is_present=False)
        if not (tenure.is_former or tenure.is_present) and may_be_past(key, start, end, stack):
            tenure = replace(tenure, may_be_over=True)
        tenures.append(tenure)
    return [
        replace(tenure, is_ended=True)
        if index and not tenures[index - 1].is_former and ended_by_given(key, start, stack, stacks[index - 1])
        else _ended(stack, tenure, _next(stacks, tenures, index), key, start)
        for index, (stack, tenure) in enumerate(zip(stacks, tenures, strict=True))
    ]


def _ended(stack: Stack, tenure: Tenure, following: Sequence[tuple[Stack, Tenure]], key: str, start: int) -> Tenure:
    """The tenure, ended as a whole or in part by the posts that follow in the sentence."""
    later = [new for new, was in following if not was.is_former]
    if any(ends(key, start, stack, new) for new in later):
        is_sent = any(may_come_from_elsewhere(key, start, stack, new) for new in later)
        return replace(tenure, is_ended=True, is_from_elsewhere=is_sent)
    over = frozenset[int]().union(*(outgrown(key, start, stack, new) for new in later))
    return replace(tenure, outgrown=over) if over else tenure


def _end_of_others(stack: Stack, phrases: Sequence[Phrase], starts: Sequence[int]) -> int:
    """Where the name of another person ends before that of who holds the posts: `Thay ông A nghỉ hưu, ông B …`."""
    first = min((person.start for person in stack.persons), default=0)
    if not 0 < first < stack.start:
        return 0
    place = bisect_left(starts, first)
    before = phrases[place - 1] if place else None
    is_other = isinstance(before, Person) and before.honorific is not None and before not in stack.persons
    return first if is_other else 0


def _next(stacks: Sequence[Stack], tenures: Sequence[Tenure], index: int) -> Sequence[tuple[Stack, Tenure]]:
    """The posts after some, and those after up to two seats in a committee, with how they are held."""
    following = list(zip(stacks[index + 1 : index + 4], tenures[index + 1 : index + 4], strict=True))
    seats = takewhile(lambda one: all(position.head is Head.MEMBER for position in one[0].positions), following)
    return following[: len(list(seats)) + 1]


def _tenure(stack: Stack, key: str, sentence: tuple[int, int], own: str, told: str, following: str) -> Tenure:
    """The tenure of a stack, from the words since the posts before it, and from those that tell of its holder."""
    if stack.is_over:
        return Tenure(True, False, "stated", None)
    if any(_is_of_old_body(position) for position in stack.positions):
        return Tenure(True, False, "stated", None, is_history=True)
    is_said = stack.bond >= Bond.VERB or (
        stack.is_title_before and (stack.bond is Bond.LIST or _is_copula(stack, following))
    )
    former = present = False
    if is_said or _tells_of_past(stack, own):
        former, present = _latest(told)
    year = _year(own) if is_said else None
    former = former or (year is not None and year < _PAST and not present)
    if is_said and not present and _opens_past(key, *sentence, stack):
        former = True
    placed = before_that(key, *sentence, stack) if is_said else None
    if placed is not None:
        former, present = placed, not placed
    basis = _basis_of(stack, key, sentence[0], own, following) if is_said else "stated"
    is_history = year is not None and year < _LONG_AGO
    is_ended = leaves(key, sentence[0], stack, sentence[1]) or is_left(key, sentence[0], stack, sentence[1])
    term = _term(key, stack, following, own, is_said)
    present = present and (year is None or year >= _REFORM)
    return Tenure(former or is_history, present, basis, term, is_ended, is_history)


def _tells_of_past(stack: Stack, own: str) -> bool:
    """Whether words right before posts beside a name make them former.

    `Trước đó, Chủ tịch UBND tỉnh A đã trao quyết định` tells when the holder of the post did something.
    """
    told = _FORMER.search(own[-_NEAR:])
    return told is not None and not (stack.is_title_before and _EARLIER.fullmatch(told.group()))


def _opens_past(key: str, start: int, end: int, stack: Stack) -> bool:
    """Whether a sentence begins to tell of the past, and not of what happened a little earlier.

    `Trước đó, buổi sáng, Tỉnh ủy điều động bà A về làm Phó Bí thư` gives her the post that she holds.
    """
    opening = _OPENS_PAST.match(key, start, end)
    if opening is None:
        return False
    is_earlier = _EARLIER.fullmatch(opening.group()) is not None
    return not (is_earlier and any(verbs.search(key, opening.end(), stack.start) for verbs in (_APPOINTED, _ELECTED)))


def _is_of_old_body(position: Position) -> bool:
    is_of_region = any(place.level == "region" for place in position.places)
    return is_of_region or _OLD_BODY.search(position.body) is not None


def _year(own: str) -> int | None:
    """The last year that the words before a post tell of, years of birth left out."""
    years = [
        int(match["year"])
        for match in _YEAR.finditer(own)
        if "sinh" not in own[max(0, match.start() - 8) : match.start()]
    ]
    return years[-1] if years else None


def _is_copula(stack: Stack, following: str) -> bool:
    return stack.is_title_before and following.strip().startswith(("là", ":"))


def _latest(own: str) -> tuple[bool, bool]:
    """The last clause that says anything about time: whether it says former, whether present."""
    later = ""
    for clause in reversed(_CLAUSE.split(own)):
        former = _FORMER.search(clause)
        if former is not None:
            goes = _LEAVES.match(former.group()) and _TO_WORK.search(clause[former.end() :] + later)
            is_followed = bool(goes) or _TO_TAKE.search(clause, former.end()) is not None
            return not is_followed, is_followed
        if _PRESENT.search(clause):
            return False, True
        later = f",{clause}{later}"
    return False, False


def _basis_of(stack: Stack, key: str, start: int, own: str, following: str) -> str:
    """The ground that the words before the posts give, else those before the person, else those after the posts."""
    person = min(person.start for person in stack.persons) if stack.persons else stack.start
    after = "" if "giới thiệu" in following[:_NEAR] else following[:_NEAR]
    near = (own, key[max(start, person - _NEAR) : person] if person < stack.start else "", after)
    return next((found for found in map(_basis, near) if found != "stated"), "stated")


def _basis(words: str) -> str:
    if _ELECTED.search(words):
        return "elected"
    return "appointed" if _APPOINTED.search(words) else "stated"


def _term(key: str, stack: Stack, following: str, own: str, is_said: bool) -> YearRange | None:
    """The term written directly after the posts, or in the clause that tells of election or appointment."""
    near = _OF_TERM.match(following)
    if near:
        return next(find_year_ranges(key, stack.end, stack.end + near.end() + 14), None)
    place = own.rfind("nhiệm kỳ") if is_said else -1
    if place >= 0:
        at = stack.start - len(own) + place
        return next(find_year_ranges(key, at, min(at + 30, stack.start)), None)
    return None
