"""Special zones that a whole district became: `Đặc khu Lý Sơn: toàn bộ huyện đảo Lý Sơn`.

The islands of some districts had no communes, so that nothing else can be named. Only where the official mergers know
that nothing but the whole district became the zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.context import PaperContext
from etl.extract.frames.extents import WHOLE
from etl.extract.frames.governing_date import REFORM_BEGINS, governing_date, is_only_planned
from etl.extract.frames.list_tokens import DISTRICT, OLD
from etl.extract.frames.listed import ListedUnit
from etl.extract.mentions import UnitMention, known_district, plain_district_type
from etl.extract.mergers.roles import Edge
from etl.extract.mergers.told import ProseEdges
from etl.gazetteer.names import district_key
from etl.model.units import Unit
from etl.text.structure import Block

_FURTHEST = 120
"""How far apart a zone and its district stand at most, in characters."""
_SMALL = (
    r"(?:được|đã|sẽ|mới|chính thức|nay|là|gồm|bao gồm|có|vốn|trên|cơ sở|từ|việc|nguyên|giữ|trạng|toàn bộ|trọn(?: vẹn)?"
    r"|diện tích|tự nhiên|quy mô|dân số|địa giới|hành chính|đơn vị|cấp xã|và|của|một|để|kết thúc|hoạt động)"
)
_TO_DISTRICT = re.compile(
    rf"(?i:(?:[\s,-]|{_SMALL}(?!\w))*+(?P<tells>[:(=|]|(?:thành lập|hình thành|lập|ra đời|sắp xếp|tổ chức lại"
    rf"|chuyển(?: đổi)?"
    rf"|tiền thân|toàn bộ|nguyên trạng|trên cơ sở)(?!\w))(?:[\s,:(-]|(?:thành lập|hình thành|sắp xếp"
    rf"|{_SMALL})(?!\w))*+)"
)
"""Between a zone and the district that it was."""
_TO_ZONE = re.compile(
    rf"(?i:(?: ?\(?{OLD}\)?)?(?:[\s,-]|{_SMALL}(?!\w))*+"
    r"(?:trở thành|chuyển(?: đổi)? thành|thành lập|tổ chức lại thành|sắp xếp thành|đổi tên thành|thành|lập)"
    rf"(?:\s|(?:nên|ra|tên|{_SMALL})(?!\w))*+)"
)
"""Between a district and the zone that it became."""


def whole_district_edges(context: PaperContext, block: Block) -> Iterator[ProseEdges]:
    """The zones of a block of which it tells that a whole district became them.

    Args:
        context: The paper.
        block: A block of prose.
    """
    for zone in context.units_between(block.body_start, block.end):
        unit = context.subject(zone).unit if zone.type == "đặc khu" else None
        found = _district_beside(context, block, zone, unit) if unit is not None else None
        if found is None:
            continue
        start, end = _sentence(context, block, min(zone.start, found.start))
        day = governing_date(context.text, start, end)
        is_past = day is not None and day < REFORM_BEGINS
        if not is_past and context.text[end - 1] != "?" and not is_only_planned(context.text, start, end):
            new = ListedUnit(zone.start, zone.end, zone.name, zone.type, WHOLE, is_extent_own=False)
            edges = (Edge(found, new, "merged", "known"),)
            yield ProseEdges(start, end, new, edges, ((found.start, found.end),), None, None, None, None)


def _district_beside(context: PaperContext, block: Block, zone: UnitMention, unit: Unit) -> ListedUnit | None:
    """The district that is told to have become a zone, on either side of it."""
    text = context.text
    low, high = max(block.body_start, zone.start - _FURTHEST), min(block.end, zone.end + _FURTHEST)
    for match in DISTRICT.finditer(text, low, high):
        name = known_district(match["name"], context.gazetteer)[0]
        end = match.start("name") + len(name)
        is_told = (
            _TO_DISTRICT.fullmatch(text, zone.end, match.start())
            if match.start() > zone.end
            else _TO_ZONE.fullmatch(text, end, zone.start)
        )
        if is_told and _is_whole(context, unit, name):
            return ListedUnit(match.start(), end, name, plain_district_type(match["type"]), WHOLE, is_extent_own=True)
    return None


def _is_whole(context: PaperContext, zone: Unit, district: str) -> bool:
    """Whether a zone was made of all units that a district had, and of nothing else."""
    key = district_key(district)
    shelf = context.gazetteer.shelf(zone.province_code, "before").units
    had = {unit.unit_id for unit in shelf if unit.district_name and district_key(unit.district_name) == key}
    return bool(had) and had == {unit.unit_id for unit in context.gazetteer.origins(zone)}


def _sentence(context: PaperContext, block: Block, position: int) -> tuple[int, int]:
    spans = context.reading.sentences(block.body_start, block.end)
    return next(((low, high) for low, high in spans if low <= position < high), (block.body_start, block.end))
