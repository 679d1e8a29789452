"""What a sentence tells beside a merger: where the other part of a unit went, and which units stay as they are.

Both are told in passing and in few words, so only what the official mergers confirm counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.extract.frames.extents import PART
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mentions import NAME, UNIT_TYPE, known_name, plain_type
from etl.extract.mergers.origins import Unsaid, are_known
from etl.extract.mergers.roles import Edge
from etl.gazetteer import Gazetteer

ASIDE = "aside"
"""The frame of these edges."""
_GOES = r"(?:sáp nhập|nhập|chuyển|điều chỉnh|bàn giao|giao|cắt|tách)"
_A_PART = r"(?:một|1) phần"
_ELSEWHERE = re.compile(
    r" ?(?:\([^()\n]{0,60}\) ?)?,? ?(?:\(|sau khi )(?:(?:đã|được|có) )*"
    rf"(?:{_A_PART} (?:(?:đã|được|xã này|phường này) )*{_GOES}|{_GOES} {_A_PART})"
    rf"(?: [^\s,;.()]+){{0,5}}? (?:về|vào|sang|cho) (?P<unit>(?P<type>{UNIT_TYPE}) (?P<name>{NAME}))"
)
"""Behind the rest of a unit: `(một phần đã nhập về phường A)`, `sau khi đã chuyển một phần về phường A`."""
_IS_NOW = re.compile(
    rf" ?\((?:(?:nay|hiện|hiện nay|bây giờ|giờ|sau (?:khi )?(?:sáp nhập|sắp xếp|hợp nhất)),? )(?:(?:đã|đều|cùng) )*"
    rf"(?:là|thuộc|thành|gọi là|trở thành)(?: (?:một phần|địa bàn|địa phận)(?: của)?)? "
    rf"(?P<unit>(?P<type>{UNIT_TYPE}) (?:mới )?(?P<name>{NAME}))(?: mới)?(?=[,)])"
)
"""Behind a list: `(nay là xã A)`."""
_FEWEST = 2
KEPT = (
    r"(?:giữ nguyên|không (?:thực hiện |phải |bị |thuộc diện )*(?:sắp xếp|sáp nhập))"
    r"(?: (?:hiện trạng|trạng|đơn vị(?: hành chính)?(?: cấp xã)?|như (?:cũ|hiện nay|hiện tại|trước)|hiện có|hiện nay))*"
)
"""Pattern of the words for units that stay as they are."""
_STAYS = re.compile(
    rf"(?i:(?:(?P<type>xã|phường|đặc khu) )?(?:được )?{KEPT}(?:,? (?:và )?{KEPT})?"
    r"(?: (?:đối với|là|gồm|bao gồm))*:? ?(?:các )?(?:\n\W{0,3}(?:\d{1,2}[.)] ?)?)?)\Z"
)
"""`giữ nguyên các`, before units."""
_REASON = (
    r"(?:,? (?:do|vì|bởi|có|với|đã|nhờ)(?!\w)(?:(?!trụ sở|tên |bộ máy|mô hình)[^.;\n]){1,120}?(?:,| nên)"
    r"(?: vì vậy| do đó)?)?"
)
_IS_KEPT = re.compile(
    rf"(?i:{_REASON}(?: ?[:(-]|,)? ?(?:(?:vẫn|được|thì|sẽ|tiếp tục|cũng|là) )*{KEPT}(?:,? (?:và )?{KEPT})?)"
    r"(?=[.,;)\n]|\Z| (?:do|vì|bởi|nhờ|để|bảo đảm|đảm bảo)(?!\w))"
)
"""`do nằm biệt lập nên không sắp xếp, giữ nguyên hiện trạng`, behind units; what else may be kept is named then."""
_OPENS_CLAUSE = re.compile(r"(?i:(?:\A|[.;:,(\n|•*+-]) ?(?:(?:riêng|còn|chỉ|có|trong đó|các|những|đối với|hai) )*)\Z")
"""Before the subject of a clause."""
_REACH = 80
"""How far before a list the words are looked for, in characters."""


def aside_edges(text: str, start: int, lists: Sequence[UnitList], gazetteer: Gazetteer) -> Iterator[Edge]:
    """The edges that a sentence states in passing.

    Args:
        text: The text of the lists.
        start: Where their sentence begins.
        lists: The lists of the sentence, in order.
        gazetteer: The official mergers.
    """
    for index, units in enumerate(lists):
        for unit in units.units:
            if unit.extent.extent == "rest" and (edge := _part_elsewhere(text, unit, gazetteer)):
                yield edge
        is_parted = index > 0 and text[lists[index - 1].end : units.start] == ", "
        yield from _of_today(text, (*(lists[index - 1].units if is_parted else ()), *units.units), gazetteer)
        leads = (_STAYS.search(text, max(start, end - _REACH), end) for end in (units.start, units.units[0].start))
        stays = next(filter(None, leads), None)
        if stays or _are_kept(text, start, units):
            yield from _unchanged(units, stays["type"] if stays else None, gazetteer)


def _are_kept(text: str, start: int, units: UnitList) -> bool:
    """Whether a clause has some units as its subject, and says that they stay as they are; not their seats or names."""
    if not any(_IS_KEPT.match(text, place) for place in (units.units[-1].end, units.end)):
        return False
    low = units.start - _REACH
    return _OPENS_CLAUSE.search(text[start : units.start] if low < start else f"x{text[low : units.start]}") is not None


def _part_elsewhere(text: str, unit: ListedUnit, gazetteer: Gazetteer) -> Edge | None:
    """The edge of the part of a unit that went elsewhere, told behind its rest."""
    match = _ELSEWHERE.match(text, unit.end)
    if match is None:
        return None
    name, kind = known_name(match["name"], gazetteer)[0], plain_type(match["type"])
    if not are_known(gazetteer, name, kind, [unit]):
        return None
    successor = replace(unit, start=match.start("unit"), end=match.end("unit"), name=name, type=kind, district=None)
    return Edge(replace(unit, extent=PART, is_extent_own=True), successor, "merged", ASIDE)


def _of_today(text: str, units: Sequence[ListedUnit], gazetteer: Gazetteer) -> Iterator[Edge]:
    """The edges of units that stand before what they are today; a single one may be named for the place alone."""
    match = _IS_NOW.match(text, units[-1].end)
    if match is None or len(units) < _FEWEST:
        return
    name, kind = known_name(match["name"], gazetteer)[0], plain_type(match["type"])
    if are_known(gazetteer, name, kind, units):
        start, end = match.span("unit")
        successor = replace(units[-1], start=start, end=end, name=name, type=kind, district=None)
        yield from (Edge(one, successor, "merged", ASIDE) for one in units if not _is_split(one, name, kind, gazetteer))


def _is_split(unit: ListedUnit, name: str, kind: str | None, gazetteer: Gazetteer) -> bool:
    """Whether only a part of a unit became a part of one of today, so that its place alone may be meant."""
    origins = {one.unit_id for new in gazetteer.find(name, type=kind, era="today") for one in gazetteer.origins(new)}
    old = [one.unit_id for one in gazetteer.find(unit.name, type=unit.type, era="before") if one.unit_id in origins]
    return any(link.is_split for unit_id in old for link in gazetteer.links_from(unit_id))


def _unchanged(units: UnitList, kind: str | None, gazetteer: Gazetteer) -> Iterator[Edge]:
    """Each unit that stays as it is stands as one edge to itself."""
    for unit in units.units:
        one = unit if unit.type else replace(unit, type=kind.lower() if kind else None)
        if one.type and are_known(gazetteer, one.name, one.type, [one], unsaid=Unsaid.NOTHING):
            yield Edge(one, one, "unchanged", ASIDE)
