"""Whose amounts a sentence states: the ward's, not those of its predecessors, its province or another time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.congresses import is_of_province_congress
from etl.extract.context import PaperContext, Subject
from etl.extract.frames import bodies
from etl.extract.frames.governing_date import carries_on, governing_date
from etl.extract.frames.openings import LEADS
from etl.extract.guests import attends
from etl.extract.mentions import UnitMention
from etl.extract.mergers import ProseEdges
from etl.extract.mergers.nested import day_of, earlier_asides
from etl.extract.wards.ahead import is_hoped_for
from etl.extract.wards.amounts import Amount
from etl.extract.wards.clauses import listed_unit, owner_of, unit_of_clause
from etl.extract.wards.hamlets import is_of_hamlet_with_place
from etl.extract.wards.land import is_of_place, is_of_unit
from etl.extract.wards.neighbours import is_beside, is_of_neighbour, without_neighbours
from etl.extract.wards.others import PEOPLES
from etl.extract.wards.own_names import has_gone, is_in_unit_name, is_main_misspelt
from etl.text.words import unify_seats

_EARLIEST_YEAR = 2024
"""Figures of the new units were counted at the end of 2024 at the earliest (Resolution 76/2025/UBTVQH15, article 6)."""

_REACH = 1_000
"""How far before a figure the words of its sentence bear on it, in characters."""
_FORMER = re.compile(
    unify_seats(
        r"trước (?:khi )?(?:sáp nhập|sắp xếp|hợp nhất|nhập)|khi chưa (?:sáp nhập|sắp xếp)"
        r"|hồi (?:đó|ấy)|thời điểm (?:đó|ấy)|lúc (?:đó|ấy)|(?<!trong )khi (?:đó|ấy)|bấy giờ|thời (?:đó|ấy)|ngày ấy|thuở"
        r"|(?:hồi|thời|lúc|khi|ngày|năm) (?:tôi|ông|bà|anh|chị|bác|cụ|mình|đồng chí)(?! con(?!\w))(?: [^\W\d_]+){0,4}?"
        r" (?:còn|đang|mới|làm|nhận|giữ|nhậm chức|công tác)(?!\w)"
        r"|thời (?:bao cấp|kháng chiến|chiến tranh|chống|pháp|mỹ|phong kiến|thuộc pháp)"
        r"|cách (?:đây|nay)[^,.;:]{1,24}? (?:năm|thập kỷ)"
    )
)
_COUNTED_LONG_AGO = re.compile(
    unify_seats(
        r"(?:dân số|diện tích|điều tra|thống kê|số liệu|tính|đến|cuối|hết)[^.;,\d]{0,20} năm (?:19\d\d|20[01]\d)"
        r"(?![\d-])[^.;\d]{0,60}\d[\d.,]*\D{0,20}2?\Z"
    )
)
"""Up to the end of an amount, the year for which it was counted: `theo tổng điều tra dân số năm 1999, xã có`."""
_ONCE = re.compile(
    unify_seats(
        r"\W*(?:trước (?:đây|kia)|xưa kia|ngày trước"
        r"|trước (?:thời điểm |mốc )?(?:ngày )?(?:0?1 ?[/.-] ?0?7|0?1 tháng 0?7|tháng 0?7)"
        r"|(?:trong |ở )?(?:giai đoạn|nhiệm kỳ|thời kỳ) \d{4} ?[-–] ?(?:1\d\d\d|20[01]\d|202[0-3]))(?!\w)"
    )
)
"""What makes a whole sentence one of the past; further on the same words tell where a unit lay."""
_NOW = re.compile(
    unify_seats(
        r"(?<!\w)(?:hiện nay|hiện tại|hiện có|hiện|(?:đến|tới) nay|ngày nay|nay|sau (?:khi )?(?:sáp nhập|sắp xếp))\b"
    )
)
_OTHERS = (
    rf"(?:{bodies.HAMLETS}|{bodies.PARTS}|{bodies.COMPANIES}|{bodies.SCHOOLS}|{bodies.FAMILIES}|{bodies.BRANCHES}"
    rf"|{bodies.ZONES}|{bodies.UNDERTAKINGS})"
)
_HIGHER_UNIT = rf"{bodies.ABOVE}|{bodies.NATION}|vùng"
_HIGHER = rf"(?:{_HIGHER_UNIT})\b(?! ủy)"
_ANY_OTHER = re.compile(unify_seats(rf"(?:{_OTHERS}|{_HIGHER_UNIT})\b"))
"""Plain words, found much faster than where `_ELSEWHERE` begins."""
_OWNS = r"(?:có|đạt|rộng|gồm|hiện|với|là|nuôi|trồng|quản lý|nói)\b"
_ELSEWHERE = re.compile(
    unify_seats(
        rf"(?:\A|(?P<beside>,|\(|-) ?|[.;:] ?|(?:và|nói|biết|rằng|riêng|còn|đó|thì|như) ){LEADS}"
        rf"(?:(?:toàn|cả|đảng bộ|dân số|ở|tại) )*+"
        rf"(?P<who>{_OTHERS}|(?P<higher>{_HIGHER}))\b(?:[^.;:,()]{{0,50}} {_OWNS}|[^.;:,()]{{0,30}}(?=\Z))"
        rf"|(?<!\d )(?<!, )(?<!và )(?<!các )(?<!\w)(?P<part>{bodies.HAMLETS})"
        r" (?:hiện |đang |nay |này |mình )*(?:có|rộng)\b"
        rf"|(?<!\w)(?:{bodies.HAMLETS}) (?:tôi|mình|ta|chúng tôi|nhà)\b"
        rf"|(?<!\w)(?:ở|tại|thuộc) (?:(?:hai|ba|bốn|các|những|\d+) )?(?:{bodies.HAMLETS}) (?!\d)[^.,;:()\d]{{2,40}}"
        r"(?: với(?= \d| ?\Z)|, ?(?=\Z|dân số|diện tích|có(?: \d| ?\Z)|\d))"
    )
)
"""A body that is no ward, as the one of whom something is said: `Thôn Núc Hạ rộng …`, `Hợp tác xã Rau sạch có …`."""
_COUNTED = re.compile(unify_seats(rf"\d (?:{bodies.HAMLETS})(?:, (?:{bodies.HAMLETS})){{0,3}}\Z"))
_KIND = re.compile(unify_seats(rf", (?:{bodies.HAMLETS})(?:,| (?:với|gồm|có|và|trong)(?!\w))"))
"""Around the comma between kinds of hamlets that are counted together: `20 thôn, buôn với 3.212 hộ`."""
_CELLS_TOO = re.compile(
    unify_seats(r"\d (?:tổ chức (?:cơ sở )?đảng(?: cơ sở)?|tổ chức cơ sở|(?:đảng|chi) bộ(?: cơ sở| trực thuộc)*),? ?\Z")
)
_AND_CELLS = re.compile(unify_seats(r"(?:, |và )(?:đảng bộ|chi bộ)(?!\w)"))
"""Around the joint of kinds of cells that are counted together: `53 tổ chức cơ sở đảng và chi bộ trực thuộc với`."""
_OF_OTHERS = re.compile(unify_seats(rf"(?:của|toàn|cả) (?:{_OTHERS}|{_HIGHER})\b"))
"""Between the noun of an amount and its figure: `dân số của huyện là`."""
_WARD_AGAIN = re.compile(
    unify_seats(r"(?:toàn|cả|của|thì|,|;|và) ?(?:xã|phường|đặc khu|địa bàn|địa phương)\b|đảng bộ (?:xã|phường)")
)
_OWNED = 120
"""How far behind an amount its unit stands at most, in characters."""
_OF_NEXT = re.compile(unify_seats(r"(?:(?!\. |trụ sở)[^\n])*(?<!\w)(?:của|thuộc) (?:các )?"))
"""Between an amount and the unit whose it is; not over the end of a sentence, nor of a seat."""
_RIGHT_OF_NEXT = re.compile(
    unify_seats(r"(?:[,;]? (?:và |với )?\d[\d.,]* (?:km2|người|dân|nhân khẩu|khẩu|hộ)){0,3} (?:của|thuộc) (?:các )?")
)
"""The same where nothing but other amounts stand between."""
_TELLS_ON = re.compile(unify_seats(r"(?<!\w)(?:có|được|thành|lập|ra đời|rộng|gồm|sáp nhập|hợp nhất|nhập)(?!\w)"))
"""Words between an amount and a unit with which the amount's own sentence part has ended."""
_ADDRESS = 30
"""So many letters at most stand between a unit and the comma before its province: a district, a remark."""
_OLD_AFTER = re.compile(r" ?\(?(?:cũ|trước đây|trước kia)\b")
_OLD_OWNS = re.compile(
    unify_seats(r" ?\(?(?:cũ|trước đây|trước kia)\)?,?(?: từng| vốn| chỉ| hiện| đã)? (?:có|rộng|đạt|là|gồm|với)\b")
)
"""A unit of old as the one of whom an amount is told: `xã A (cũ) có diện tích`, `dân số xã A trước đây là`."""
_OLD_OPENS = re.compile(unify_seats(r"(?P<old> \(?(?:cũ|trước đây|trước kia)\)?)? \((?!cũ|trước|nay)"))
_TOWNSHIP_OWNS = re.compile(
    unify_seats(r",?(?: (?:từng|vốn|chỉ|hiện|đã|này|lúc ấy|lúc đó))* (?:có|rộng|đạt|là|gồm|với)\b")
)
"""There have been no townships since the reform."""


def subject_of(
    context: PaperContext,
    start: int,
    amount: Amount,
    mergers: Sequence[ProseEdges],
    told: ProseEdges | None,
) -> Subject | None:
    """The unit of today whose amount stands in the sentence that begins at `start`, or None.

    Args:
        context: The paper.
        start: Where the sentence begins.
        amount: The amount.
        mergers: The mergers that the sentence states.
        told: The last merger that the sentences before state in the same block.
    """
    position = amount.start
    near = max(start, position - _REACH)
    if _is_of_the_past(context, start, near, amount):
        return None
    if is_hoped_for(context.key, near, amount) or is_of_province_congress(context, near, position):
        return None
    if _is_elsewhere(context, near, amount):
        return None
    is_of_old = _is_in_brackets_of_old(context, near, position) or (
        not mergers and _is_of_old_unit(context, near, amount.end)
    )
    if is_of_old or _OF_OTHERS.search(context.key, position, amount.end):
        return None
    if is_of_neighbour(context, near, amount) or is_of_hamlet_with_place(context, near, amount):
        return None
    if _is_of_other_land(context, near, amount):
        return None
    for merger in mergers:
        if any(low <= position < high for low, high in merger.lists) or _is_of_predecessor(context, amount, merger):
            return None
    if mergers:
        return owner_of(context, start, position, mergers)
    listed = listed_unit(context, near, position) or unit_of_clause(context, near, position)
    return listed.subject if listed else _owner(context, start, amount, told)


def _owner(context: PaperContext, start: int, amount: Amount, told: ProseEdges | None) -> Subject | None:
    """The unit of an amount in a sentence that tells of no merger."""
    position = amount.start
    within = context.units_between(position, amount.end)
    named = within[-1] if within else _named(context, max(start, position - _REACH), position)
    if _is_of_next(context, amount, named):
        return None
    if named is None:
        is_of_town = any(
            one.type == "thị trấn" for one in context.units_between(max(start, position - _REACH), position)
        )
        return None if is_of_town else _subject_before(context, start, position, told)
    subject = context.subject(named)
    if subject.unit is None and is_main_misspelt(context, named):
        return context.main
    return None if has_gone(context, subject) else subject


def _is_of_other_land(context: PaperContext, near: int, amount: Amount) -> bool:
    if amount.attribute == "area_km2" and is_of_place(context, near, amount):
        return True
    return amount.is_any_land and not is_of_unit(context, near, amount)


def _subject_before(context: PaperContext, start: int, position: int, told: ProseEdges | None) -> Subject | None:
    """The unit of a sentence that names none with its type word."""
    is_told = told is not None and not context.units_between(told.end, start)
    return context.subject_of(start, told.subject(context) if told and is_told else context.subject_at(position))


def _is_of_predecessor(context: PaperContext, amount: Amount, merger: ProseEdges) -> bool:
    """Whether an amount is that of a unit which goes over: `9,2 km2, 16.000 người của thị trấn A`."""
    following = next(iter(context.units_between(amount.end, amount.end + _OWNED)), None)
    if following is None or (following.type, following.name) == (merger.successor.type, merger.successor.name):
        return False
    between = context.key[amount.end : following.start]
    return _OF_NEXT.fullmatch(between) is not None and _TELLS_ON.search(between) is None


def _is_of_next(context: PaperContext, amount: Amount, named: UnitMention | None) -> bool:
    """Whether an amount is that of another unit than the one named before: `từ 9,2 km2, 16.000 người của xã A`."""
    following = next(iter(context.units_between(amount.end, amount.end + _OWNED)), None)
    if following is None or (named is not None and (following.type, following.name) == (named.type, named.name)):
        return False
    return _RIGHT_OF_NEXT.fullmatch(context.key, amount.end, following.start) is not None


def told_since(context: PaperContext, start: int, position: int) -> int:
    """From where on a sentence speaks of the time that its words at `position` mean: behind the last `nay`, `hiện`."""
    return max((match.end() for match in _NOW.finditer(context.key, start, position)), default=start)


def carries_the_past(context: PaperContext, sentences: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether a sentence goes on telling of a time before: `Ngày 27/12/2013, … Theo đó, …`."""
    while index and carries_on(context.text, sentences[index][0]):
        index -= 1
        day = governing_date(context.text, *sentences[index])
        if day is not None:
            return day.year < _EARLIEST_YEAR
    return False


def is_past(context: PaperContext, start: int, position: int) -> bool:
    """Whether the sentence speaks of a time before the new units were counted."""
    day = governing_date(context.text, start, position)
    if day is None or day.year >= _EARLIEST_YEAR:
        return False
    day = day_of(context.text, start, position, earlier_asides(context.text, start, position))
    return day is not None and day.year < _EARLIEST_YEAR


def _is_of_the_past(context: PaperContext, start: int, near: int, amount: Amount) -> bool:
    """Whether a sentence tells an amount of a time before the unit of today."""
    since = told_since(context, near, amount.start)
    if _FORMER.search(context.key, since, amount.start) or is_past(context, since, amount.end):
        return True
    if _COUNTED_LONG_AGO.search(context.key, since, amount.end):
        return True
    return since == near and _ONCE.match(context.key, start) is not None


def _is_elsewhere(context: PaperContext, start: int, amount: Amount) -> bool:
    """Whether the words before a figure speak of a hamlet, an enterprise, a family, a people or a province."""
    position, people = amount.start, PEOPLES.match(context.text, start)
    if people is None and not _ANY_OTHER.search(context.key, start, position):
        return False
    found = people.end() if people else None
    for match in _ELSEWHERE.finditer(context.key[start:position]):
        begin = start + match.start()
        is_address = match["higher"] and match["beside"] and _ends_at(context, start, begin)
        is_kind = _COUNTED.search(context.key, start, begin) and _KIND.match(context.key, begin)
        is_cell = _CELLS_TOO.search(context.key, start, begin) and _AND_CELLS.match(context.key, begin)
        group = "who" if match["who"] else "part"
        is_name = match[group] is not None and is_in_unit_name(context, *(start + at for at in match.span(group)))
        found = found if is_address or is_kind or is_cell or is_name else start + match.end()
    return found is not None and not (
        _WARD_AGAIN.search(context.key, found, amount.end) or context.units_between(found, position)
    )


def _is_of_old_unit(context: PaperContext, start: int, position: int) -> bool:
    """Whether the last unit named before a figure is one of old, and the figure is told of it."""
    mentions = context.units_between(start, position)
    owns = _TOWNSHIP_OWNS if mentions and mentions[-1].type == "thị trấn" else _OLD_OWNS
    if not mentions or owns.match(context.key, mentions[-1].end) is None:
        return False
    return not _WARD_AGAIN.search(context.key, mentions[-1].end, position)


def _is_in_brackets_of_old(context: PaperContext, start: int, position: int) -> bool:
    """Whether a figure stands in brackets behind a unit of old: `thị trấn A (19 km2, 11.300 người)`."""
    mentions = context.units_between(start, position)
    match = _OLD_OPENS.match(context.key, mentions[-1].end) if mentions else None
    if match is None or not (mentions[-1].type == "thị trấn" or match["old"]):
        return False
    return context.text.find(")", match.end(), position) < 0


def _ends_at(context: PaperContext, start: int, mark: int) -> bool:
    """Whether the words before a mark name a unit, so that what follows says where it lies: `xã A, tỉnh B`."""
    named = context.units_between(start, mark)
    return bool(named) and mark - named[-1].end < _ADDRESS


def _named(context: PaperContext, start: int, position: int) -> UnitMention | None:
    """The last unit of today that the sentence names before the amount, not in brackets or only beside another."""
    found: UnitMention | None = None
    for mention in without_neighbours(context, start, context.units_between(start, position)):
        is_old = _OLD_AFTER.match(context.key, mention.end) is not None
        is_aside = context.key.rfind("(", start, mention.start) > context.key.rfind(")", start, mention.start)
        if mention.type == "thị trấn" or is_old or is_aside:
            continue
        if found is not None and is_beside(context, mention, start):
            continue
        if not attends(context.key, mention.start, mention.end):
            found = mention
    return found
