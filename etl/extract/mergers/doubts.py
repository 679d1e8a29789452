"""Why what a sentence says of a merger is not certain, or denied."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.list_tokens import COUNT
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mergers.origins import Unsaid, are_known, is_made_of
from etl.extract.mergers.roles import Edge

_BROKEN = re.compile(
    r"(?:[,;(]|(?<!\w)(?:và|của|các|với|cùng|gồm|từ|thành|là|tên|gọi|mới|một|toàn|phần|[b-df-hj-np-tvxđ]{1,3}))\s*\Z"
)
"""Words, marks and beginnings of words with which no sentence ends."""
_LEAVES = re.compile(r"(?i:(?<!\w)(?:còn(?: lại| có)?|thành|(?:sẽ|nay) có) )\Z")
_LAST_WORD = 12
_FEWEST = 2
_MANY = 3
"""So many predecessors that another unit has in common with those of a list by no chance."""
_DENIES = re.compile(
    r"(?i:(?<!\w)(?:(?:không|chưa|chẳng)(?: còn| phải)? (?:bao gồm|gồm|bao hàm|kể|tính)(?: \w+){0,3}"
    r"|(?:không|chưa|chẳng)(?: (?:còn|phải|hề|có|bị|được|sẽ|cần))* (?:cắt|tách|lấy|trích|chuyển|điều chỉnh|giao)"
    r"(?: (?:đất|dân|diện tích|dân số|địa bàn|khu vực|toàn bộ|một phần|phần|và|của|các|hộ))*"
    r"|(?:chiếm|tương đương|bằng)(?: (?:khoảng|gần|hơn|trên|tới|với))*) ?\Z)"
)
_ARE_NEW = re.compile(
    rf"(?i:(?<!\w)(?:{COUNT}|các|những|tên) (?:xã|phường|đặc khu|đơn vị(?: hành chính)?(?: cấp xã| cơ sở)?) mới"
    r"(?:,? (?!(?:từ|do|bởi|được|trên|gồm|bao|là|với|của|vào)(?!\w))[^\W\d_]+){0,5}"
    r"(?:,? (?:gồm|bao gồm|là|đó là|gồm có|có tên)(?: có| các)?:?|:) (?:các )?)\Z"
)
"""Before the names of units that came about: `đặt tên bốn xã mới sau sáp nhập, gồm: A, B, C và D`."""
_DENIAL = 100
"""How far before a list its denial begins, or its head, in characters."""
_CLOSES = ".!?:;…)]”\"'"


def doubt_about(
    context: PaperContext,
    lists: Sequence[UnitList],
    edges: Sequence[Edge],
    successor: ListedUnit | Subject,
    span: tuple[int, int],
) -> str | None:
    """Why the edges of a sentence to one successor are not certain; None where they are.

    A successor that the sentence does not name must be a unit of today, and not only the namesake of a predecessor. A
    list that announces more units than it names was not read to its end, or is not one list. A list that the official
    mergers give to another unit may stand beside the wrong name.

    Args:
        context: The paper.
        lists: The lists of the predecessors.
        edges: The edges.
        successor: The unit that the predecessors became.
        span: The range of the sentence.
    """
    if isinstance(successor, Subject) and successor.unit is None:
        is_today = context.gazetteer.find(successor.name, type=successor.type, era="today")
        own = (successor.name, successor.type)
        if not is_today or any((edge.predecessor.name, edge.predecessor.type) == own for edge in edges):
            return "the sentence names no successor, and the paper's unit is not known"
    if _became_another(context, successor, edges) or _are_of_others(context, successor, edges):
        return "the official mergers tell that another unit was made of these"
    for units in lists:
        if units.counted is not None and units.counted > len(units.units) and not _counts_results(context.text, units):
            return f"the paper counts {units.counted} units here, {len(units.units)} were read"
    is_named = not isinstance(successor, Subject) and successor.end < span[1]
    if is_named or not _breaks_off(context.text, *span):
        return None
    units_before = [edge.predecessor for edge in edges]
    is_known = are_known(context.gazetteer, successor.name, successor.type, units_before)
    return None if is_known else "the sentence breaks off before it names what the units became"


def _counts_results(text: str, units: UnitList) -> bool:
    """Whether the number before a list is that of the units which came about: `huyện A còn 4 xã: thị trấn B nhập …`."""
    is_open = ":" in text[units.start : units.units[0].start]
    return is_open and _LEAVES.search(text, max(0, units.start - _LAST_WORD), units.start) is not None


def is_denied(text: str, start: int, units: UnitList) -> bool:
    """Whether a list is of new units, or what one does not consist of or is only compared with: `không gồm xã A và B`.

    Args:
        text: The text of the list.
        start: Where its sentence begins.
        units: The list.
    """
    low = max(start, units.start - _DENIAL)
    if len(units.units) >= _FEWEST and _ARE_NEW.search(text, low, units.units[0].start):
        return True
    return _DENIES.search(text, low, units.start) is not None


def _became_another(context: PaperContext, successor: ListedUnit | Subject, edges: Sequence[Edge]) -> bool:
    """Whether all predecessors are known to have become one unit of today, and the one named to be made of others."""
    gazetteer, province = context.gazetteer, context.province
    if province is None or len(edges) < _MANY:
        return False
    code, name = province.code, successor.name
    named = gazetteer.find(name, type=successor.type, province_code=code, era="today")
    old = [edge.predecessor for edge in edges]
    others = [one for one in old if one.name != name]
    if len(named) != 1 or any(is_made_of(named[0], [one], gazetteer, Unsaid.ANY) for one in others):
        return False
    return any(is_made_of(unit, old, gazetteer, Unsaid.NOTHING) for unit in gazetteer.shelf(code, "today").units)


def _are_of_others(context: PaperContext, successor: ListedUnit | Subject, edges: Sequence[Edge]) -> bool:
    """Whether a sentence names no successor, and all its units of before went to another than the one spoken of."""
    if not isinstance(successor, Subject) or successor.unit is None or len(edges) < _FEWEST:
        return False
    gazetteer, old = context.gazetteer, [edge.predecessor for edge in edges]
    if any(is_made_of(successor.unit, [one], gazetteer, Unsaid.ANY) for one in old):
        return False
    code = gazetteer.province_code_today(successor.unit)
    return any(is_made_of(unit, old, gazetteer, Unsaid.ANY) for unit in gazetteer.shelf(code, "today").units)


def _breaks_off(text: str, start: int, end: int) -> bool:
    """Whether a sentence is cut, as at the end of an excerpt."""
    if end == len(text):
        return not text.endswith(tuple(_CLOSES))
    return _BROKEN.search(text, max(start, end - _LAST_WORD), end) is not None


def without_seeming(context: PaperContext, successor: ListedUnit | Subject, edges: list[Edge]) -> list[Edge]:
    """The edges of a successor without those that the sentence only seems to state.

    Without a successor of its own a sentence that takes a part of one unit may speak of that unit alone. What a unit is
    told to consist of may be anything but its predecessors, unless they are known to be.
    """
    if len(edges) == 1 and _is_itself(context, edges[0], successor):
        return []
    told = [edge for edge in edges if edge.frame == "told"]
    units = [edge.predecessor for edge in told]
    if not told or are_known(context.gazetteer, successor.name, successor.type, units):
        return edges
    return [edge for edge in edges if edge.frame != "told"]


def _is_itself(context: PaperContext, edge: Edge, successor: ListedUnit | Subject) -> bool:
    """Whether a unit seems to go to itself: a part where no successor is named, or against what is known."""
    unit = edge.predecessor
    if (unit.name, unit.type) != (successor.name, successor.type) or edge.kind == "unchanged":
        return False
    if edge.successor is not None:
        return edge.frame == "subject" and not are_known(context.gazetteer, successor.name, successor.type, [unit])
    return unit.is_extent_own and unit.extent.extent != "whole"
