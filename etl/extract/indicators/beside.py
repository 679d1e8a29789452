"""The unit that a list names beside a figure: `Hộ nghèo: xã Di Linh 4%; xã Hòa Ninh 5%`, `- Hòa Ninh: 30 tỷ`."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.extract.context import PaperContext, Subject
from etl.extract.indicators.olden import old_unit_called
from etl.extract.mentions import NAME
from etl.extract.remembered import remembered
from etl.text.letters import LOWER, UPPER
from etl.text.lower import lowered

_REACH = 160
"""How far before a figure the item or clause that it stands in begins at most, in characters."""
_CLAUSE_END = re.compile(r"[.;\n](?!\d)")
_TIE = (
    r"(?:[\s:(-]++|(?:đạt|còn|là|có|chiếm|ở mức|với|khoảng|hơn|gần|trên|dưới|thu|được|chỉ|mới|đã|cũng|hiện|nay|lên|ước"
    r"|thì|và vượt|hoàn thành|tỷ lệ|cao nhất|thấp nhất|nhiều nhất|ít nhất"
    r"|(?:giảm|hạ|rút|kéo|tụt) (?:còn|xuống(?: còn)?)|xuống còn|(?:tăng|nâng|vươn) lên)(?!\w))*+"
)
_TIES = re.compile(_TIE)
_TIES_NUMBER = re.compile(rf"{_TIE}\d")
"""All that may stand between a unit and its figure in such a list."""
_GOES_TO = re.compile(r"(?<!\w)(?:bằng|như|cách|giáp|từ|đến|tới|về|sang|qua|gần|với|cho|giúp|và)(?: (?:các|cả))? \Z")
"""Before a unit that a figure goes to, or is told of together with another, and of which it tells nothing alone."""
_AGAINST = re.compile(r"(?<!\w)(?:so với|hơn|kém|thua|vượt) \Z")
"""Before a unit with which that of the figure is compared: by how much it is more tells nothing of either."""
_SHORT = 16
_HEAD_MARK = re.compile(r" ?(?:\([^()\n]{0,40}\) ?)?(?::|-(?= ))")
_BARE_HEAD = re.compile(rf"\W{{0,4}}(?P<name>{NAME})(?= ?:)")
_BARE = re.compile(rf"(?:[,;:(]|(?<!\w)và)(?: riêng| còn)?(?: ở| tại)? (?P<name>{NAME})(?: cũ)?(?=[ :(]){_TIE}\Z")
_DIFFERS = re.compile(
    rf"(?:[,;:(]|(?<!\w)và)(?: riêng| còn)?(?: ở| tại)? (?P<name>{NAME})(?: cũng| lại| thì| chỉ)*"
    r" (?:kém|thấp|ít|cao|nhiều)(?: hơn)? (?:[^\W\d_]+ ){0,3}\Z"
)
"""A unit of which only is told by how much it is less or more: `ở Sơn Mai kém hơn 3,5 triệu đồng`."""
_COMPARED = re.compile(rf"(?<!\w)(?i:so với|hơn|kém|thua) (?P<name>{NAME})(?=[ (]){_TIE}\Z")
"""A bare name that a figure is held against, or by how much: `so với A 31 tỷ đồng`, `thấp hơn A 0,3%`."""
_MORE_OR_LESS = (" kém", " thấp", " ít", " cao", " nhiều")
_OPENING = re.compile(rf"\W{{0,4}}(?:(?i:riêng|còn|tại|ở) )?(?P<name>{NAME})(?: cũ)?(?=[ :(]){_TIE}\Z")
"""A bare name with which the clause of a figure begins: at a sentence's start any word is in capitals."""
_LONGEST_BARE = 60
_DOES = re.compile(
    r"(?: (?:cũng|chỉ|mới|đã|sẽ|đang|thì|hiện|nay|lại|vẫn|ước|dự kiến))* (?:đăng ký|thu|chi|đạt|có|còn|phấn đấu|đặt"
    r"|đề ra|giải ngân|kết nạp|giảm|tăng|hoàn thành|trồng|được|ghi nhận|huy động|là|bằng|thực hiện|cam kết|xây"
    r"|xuống giống)\b"
)
"""What a unit does with whose name a clause begins: all figures of the clause are its own."""
_BEFORE_HEAD = re.compile(
    r"\W*(?:(?:riêng|còn|trong khi(?: đó)?|năm \d{4}|(?:đến|tới) nay|hiện|ngược lại|tương tự),? ?)*"
)
_HEAD_DOES = re.compile(rf"(?P<before>[^{UPPER}]{{0,24}}|\W*Năm \d{{4}},? )(?P<name>{NAME})(?= [{LOWER}])")


class Beside(NamedTuple):
    """A unit that is named at a figure."""

    name: str
    subject: Subject | None
    """None where its bare name may mean another place too, or the figure is only held against it."""
    is_old: bool = False
    """It is one that the paper's unit was made of."""
    is_tied: bool = False
    """Nothing but verbs of having stands between its name with the type word and the figure."""


@remembered
def unit_beside(context: PaperContext, position: int) -> Beside | None:
    """The unit that the item or the part of a list names in which a figure stands; None where it names none.

    Args:
        context: The paper.
        position: Where the number of the figure stands.
    """
    low = max(context.reading.block_at(position).body_start, position - _REACH)
    for end in _CLAUSE_END.finditer(context.text, low, position):
        low = end.end()
    turning = context.cast.turning
    low = max((one.start for one in context.units_between(low, position) if one.start in turning), default=low)
    return _with_type(context, low, position) or _bare(context, low, position)


def _with_type(context: PaperContext, low: int, position: int) -> Beside | None:
    """A unit with its type word right before the figure, or at the head of the item."""
    named = context.units_between(low, position)
    if not named:
        return None
    last, first = named[-1], named[0]
    before = lowered(context.text[max(low, last.start - _SHORT) : last.start])
    is_tied = _TIES.fullmatch(lowered(context.text[last.end : position])) is not None
    if is_tied and not context.is_today(last):
        return None if _GOES_TO.search(before) or _AGAINST.search(before) else _old(context, last.name, position)
    if is_tied:
        if _AGAINST.search(before):
            return Beside(last.name, None)
        if not _GOES_TO.search(before):
            return Beside(last.name, context.subject(last), is_tied=True)
    heads = not context.text[low : first.start].strip(" -+*•") and _HEAD_MARK.match(context.text, first.end)
    opens = _BEFORE_HEAD.fullmatch(lowered(context.text[low : first.start])) and (
        _DOES.match(context.text, first.end) or _TIES_NUMBER.match(context.text, first.end)
    )
    if (heads or opens) and len(named) == 1 and context.is_today(first):
        return Beside(first.name, context.subject(first))
    return None


def _bare(context: PaperContext, low: int, position: int) -> Beside | None:
    """A unit without its type word, in the same places."""
    opening = _OPENING.match(context.text, low, position) if position - low <= _LONGEST_BARE else None
    old = _old(context, opening["name"], position) if opening is not None else None
    if old is not None:
        return old
    doer = _doer(context, low, position)
    if doer is not None:
        return doer
    head = _BARE_HEAD.match(context.text, low, position)
    if head is None:
        tail = context.text[max(low, position - _LONGEST_BARE) : position]
        head = _DIFFERS.search(tail) if any(word in tail for word in _MORE_OR_LESS) else None
        if head is not None and context.subject_called(head["name"]) is not None:
            return Beside(head["name"], None)
        head = _COMPARED.search(tail)
        if head is not None and context.gazetteer.find(head["name"], era="today"):
            return Beside(head["name"], None)
        head = _BARE.search(tail)
    name = head["name"] if head is not None else None
    is_unit = name is not None and (context.gazetteer.find(name) or context.gazetteer.is_district(name))
    if name is None or not is_unit or name.isdecimal():  # Trường học: 15 (13 trường đạt chuẩn)
        return None
    return _old(context, name, position) or Beside(name, context.subject_called(name))


def _doer(context: PaperContext, low: int, position: int) -> Beside | None:
    """The unit of today with whose bare name the clause of a figure begins, as the one that does what it tells."""
    head = _HEAD_DOES.match(context.text, low, position)
    if head is None or _DOES.match(context.text, head.end()) is None:
        return None
    subject = context.subject_called(head["name"]) if _BEFORE_HEAD.fullmatch(lowered(head["before"])) else None
    return Beside(head["name"], subject) if subject is not None else None


def _old(context: PaperContext, name: str, position: int) -> Beside | None:
    old = old_unit_called(context, name, position)
    return Beside(name, old, is_old=True) if old is not None else None
