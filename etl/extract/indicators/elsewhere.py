"""Figures that a clause gives for another unit by name: `tỷ lệ hộ nghèo của xã Hoa Động là 2,5%`."""

from __future__ import annotations

import re
from itertools import chain

from etl.extract.context import PaperContext
from etl.extract.frames import bodies
from etl.extract.frames.openings import AT_PLACE, LEADS
from etl.extract.indicators.beside import unit_beside
from etl.extract.indicators.olden import is_of_all_old_units, is_of_old_unit, predecessors
from etl.extract.indicators.places import place_turned_to
from etl.extract.indicators.unit_rows import unit_of_row
from etl.extract.mentions import UnitMention
from etl.text.hamlets import HAMLET_WORDS
from etl.text.letters import LETTER, UPPER
from etl.text.words import word_key

_REACH = 160
"""How far before a figure the words of its clause are looked at, in characters."""
_SEVERAL = 2
_SHORT = 24
"""How far before a name its preposition begins at most."""
_AFTER = re.compile(r"(?:\d+(?:[.,]\d+)*)?[^,.;:\n\d]{0,80}")
_CLAUSE_END = re.compile(r"(?:[;\n]|(?<!TP)(?<!Tp)(?<!TX)(?<!Tx)\.)(?!\d)")
_OF = re.compile(r"(?:(?<!địa bàn)(?<!so với) (?:của|tại|ở)|trên địa bàn|địa phận|phạm vi)(?: toàn)? \Z")
_OF_LESSER = re.compile(
    rf" (?:của|tại|ở) (?:{HAMLET_WORDS}|{bodies.DISTRICTS}) [{UPPER}\d][{LETTER}]*(?: [{UPPER}\d][{LETTER}]*){{0,4}}"
    r"(?: hiện| nay| chỉ| đã| cũng){0,2} (?:là|đạt|còn|giảm|tăng|chiếm|ở mức)[^,.;:\n]{0,30}\Z"
)
"""`của thôn Đồng Rì là`, right before a figure."""
_WHOLE = re.compile(
    rf"(?i:toàn|cả) (?:{bodies.DISTRICTS}|tỉnh|thành phố|nước|quốc)\b"
    rf"|(?:(?<=[.;:\n] )|(?<=[.;:\n])|(?i:(?<=nhập, )|(?<=xếp, )))(?:H|Q|TX)\. ?[{UPPER}]"
)
"""`toàn huyện giải quyết việc làm cho`: of more than the unit."""
_UNIT_AGAIN = re.compile(rf"(?i:{bodies.UNIT_AGAIN})")
_AFTER_REFORM = r"(?:sau (?:khi )?(?:sắp xếp|(?:sáp )?nhập|hợp nhất|hợp tỉnh)(?: [^\W\d_]+){0,6}?, )?"
_NAME = re.compile(
    rf"\s*(?i:{_AFTER_REFORM}{LEADS}{AT_PLACE})(?P<name>[{UPPER}][{LETTER}]+(?: [{UPPER}][{LETTER}]+){{0,3}})(?= )"
)
"""A run of capitalised words with which a clause begins."""
_INNER = re.compile(
    rf", (?P<name>[{UPPER}][{LETTER}]+(?: [{UPPER}][{LETTER}]+){{1,3}})(?= )"
    r"(?: (?:ngày trước|trước đây|trước kia|cũ|xưa))?"
)
"""A name with which an inner clause begins: `tôi hay nói vui, Bình Thuận ngày trước đón …`."""
_OPENING = re.compile(r"(?:\A|, )(?:(?i:riêng|toàn|còn|tại) )?\Z")
_HAS = re.compile(
    r" (?:hiện |đã |cũng |còn |chỉ |mới |đang |nay )?(?:có|đạt|thu|giải ngân|huy động|kết nạp|giảm|tăng|ghi nhận"
    r"|thực hiện|cấp|nộp|nhập|mua|nhận|đầu tư|tài trợ|viện trợ|đón|về đích|cán đích"
    r"|hoàn thành|được công nhận)\b"
)
_NOUN = re.compile(
    rf"(?i:(?:{bodies.UNIT}|{bodies.ABOVE}|{bodies.HAMLETS}|{bodies.PARTS}|{bodies.SCHOOLS}|{bodies.UNDERTAKINGS}"
    rf"|{bodies.PEOPLE}|thu|chi|tỷ lệ|hộ|tổng|số|diện tích|giá trị|sản lượng|dân|người|nông thôn|đảng|hội)\b)"
)
"""What begins no name but that of a thing, or a title: `Xã Mẫu Sơn`, `Hồ Ea Súp`, `Thu Nhập Bình Quân`."""


_LEAD_OF_NAME = (
    r"(?:\A|(?<=\n)|[,;:(-] |(?<!\w)(?:ở|tại|và|là|còn|của|riêng|với|như|Ở|Tại|Còn|Riêng|Với) |[.!?] )\W{0,3}"
)
_BARE = re.compile(rf"{_LEAD_OF_NAME}(?P<name>[{UPPER}][{LETTER}']*(?: [{UPPER}][{LETTER}']*){{1,3}})(?![{LETTER}])")
"""A bare name where a clause may turn to its bearer: `Tỷ lệ che phủ rừng: A 66,8%; B 51,2%; thấp nhất là C`."""
_SPEAKER = re.compile(
    rf"\W{{0,3}}(?:[^,.;:\n]{{1,40}}, )?(?i:ông|bà|đồng chí|anh|chị) "
    rf"(?P<name>[{UPPER}][{LETTER}']*(?: [{UPPER}][{LETTER}']*){{2,4}})"
)
"""With whom a sentence begins: `Đáp từ, bà A hứa …`."""
_FAR = 6000
"""How far before a sentence somebody has been named at most, in characters."""
_LONGEST = 600
"""How far before a figure its paragraph is looked at for such names, in characters."""


def names_other_unit(context: PaperContext, position: int, owner: str) -> bool:
    """Whether the clause of a figure says whose it is by the name of another unit than the owner, or of a part of it.

    Args:
        context: The paper.
        position: Where the figure stands.
        owner: The name of the ward or commune that the figure would be about.
    """
    if is_of_old_unit(context, position, owner):
        return True
    if is_of_all_old_units(context, position):
        return False
    beside = unit_beside(context, position)
    is_own = beside is not None and beside.is_tied and word_key(beside.name) == word_key(owner)
    if is_own or unit_of_row(context, position) is not None:
        return False
    if _is_behind_neighbour(context, position, owner) or _is_told_by_neighbour(context, position, owner):
        return True
    low = max(context.reading.block_at(position).start, position - _REACH)
    for end in _CLAUSE_END.finditer(context.text, low, position):
        low = end.end()
    low = max(
        (one.start for one in context.units_between(low, position) if one.start in context.cast.turning), default=low
    )
    place = place_turned_to(context, position)
    if place is not None and word_key(place.name) != word_key(owner):
        return True
    if beside is not None and word_key(beside.name) != word_key(owner):
        return True
    if _OF_LESSER.search(context.text, low, position) or _is_of_higher(context, low, position, owner):
        return True
    after = _AFTER.match(context.text, position)
    high = after.end() if after else position
    mentions = chain(context.units_between(low, position), context.units_between(position, high))
    told = {word_key(mention.name) for mention in mentions if _tells_whose(context.text, low, mention)}
    return bool(told) and word_key(owner) not in told


def _is_behind_neighbour(context: PaperContext, position: int, owner: str) -> bool:
    """Whether, in a paper that names several units, the last one that its paragraph names before a figure is another.

    Only those count that it names barely: whose words those behind a type word are, other rules tell.
    """
    are_several = len(context.topics.scores) >= _SEVERAL
    if not are_several and not context.bare_names.lists:
        return False
    low = max(context.reading.block_at(position).body_start, position - _LONGEST)
    again = max((one.end for one in context.units_between(low, position)), default=low)
    between = context.text[again:position]
    if any(word_key(name) != word_key(owner) for name in context.cast.named_in(between)):
        return True
    names = [match["name"] for match in _BARE.finditer(between)]
    if not are_several:
        listed = {name for _, listed in context.bare_names.lists for name in listed}
        names = [name for name in names if name in listed and name not in {one.name for one in predecessors(context)}]
    code = context.province.code if context.province is not None else None
    units = [name for name in names if context.gazetteer.find(name, province_code=code, era="today")]
    return bool(units) and word_key(units[-1]) != word_key(owner)


def _is_told_by_neighbour(context: PaperContext, position: int, owner: str) -> bool:
    """Whether, in a paper about several units, somebody tells a figure who was named beside another one."""
    if len(context.topics.scores) < _SEVERAL:
        return False
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _LONGEST)
    start = max((first for first, _ in context.reading.sentences(low, position)), default=low)
    speaker = _SPEAKER.match(context.text, start, position)
    if speaker is None or context.units_between(start, position):
        return False
    first = context.text.find(speaker["name"], max(0, block.start - _FAR), block.start)
    if first < 0:
        return False
    home = context.reading.block_at(first)
    edges = context.reading.sentences(max(home.body_start, first - _LONGEST), min(home.end, first + _LONGEST))
    beside = next((context.units_between(*edge) for edge in edges if edge[0] <= first < edge[1]), ())
    return bool(beside) and word_key(owner) not in {word_key(one.name) for one in beside}


def _tells_whose(text: str, low: int, mention: UnitMention) -> bool:
    before = text[max(low, mention.start - _SHORT) : mention.start]
    if _OF.search(before):
        return True
    return _OPENING.search(before.lstrip()) is not None and _HAS.match(text, mention.end) is not None


def _is_of_higher(context: PaperContext, low: int, position: int, owner: str) -> bool:
    """Whether a clause speaks of a whole district, or of anybody by a bare name, and not of the unit again."""
    opening = _NAME.match(context.text, low, position)
    is_other = (
        opening is not None
        and _HAS.match(context.text, opening.end()) is not None
        and _is_foreign(context, opening["name"], owner)
    )
    found = opening if is_other else _of_province(context, low, position) or _WHOLE.search(context.text, low, position)
    return found is not None and _UNIT_AGAIN.search(context.text, found.end(), position) is None


def _of_province(context: PaperContext, low: int, position: int) -> re.Match[str] | None:
    """The last inner clause that begins with the name of a province, of today or of old, and what it does or has."""
    ends = {mention.end for mention in context.units_between(low, position)}
    inner = (match for match in _INNER.finditer(context.text, low, position) if match.start() not in ends)
    found = [match for match in inner if _HAS.match(context.text, match.end())]
    return next((match for match in reversed(found) if context.gazetteer.province(match["name"]) is not None), None)


def _is_foreign(context: PaperContext, name: str, owner: str) -> bool:
    """Whether a name with which a clause begins is that of a province, or of whoever is not the unit."""
    if context.gazetteer.province(name) is not None:
        return True
    return " " in name and word_key(name) != word_key(owner) and _NOUN.match(name) is None
