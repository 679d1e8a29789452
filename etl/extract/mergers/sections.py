"""Mergers told without a verb: the new unit in a line of its own, and what it was made of below.

`4. Xã A` above `Từ ba xã B, C và A.`, or the fields of a record: `Tên đơn vị mới: xã A` above `Đơn vị cũ: xã B, xã C`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from etl.extract.context import PaperContext
from etl.extract.frames.extents import WHOLE
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mentions import plain_type
from etl.extract.mergers.announced import with_announced
from etl.extract.mergers.districts import Districts
from etl.extract.mergers.doubts import doubt_about
from etl.extract.mergers.origins import Unsaid, are_known
from etl.extract.mergers.roles import Edge
from etl.extract.mergers.told import ProseEdges
from etl.text.fold import fold
from etl.text.structure import Block
from etl.text.unit_titles import MADE, NEW, OLD, OLD_PERHAPS, UNITS

_FEWEST = 2
_FURTHEST = 4
"""So many lines stand at most between the fields of a record that name the new unit and the old ones."""
_MARKS = " .;:|*_"
_TYPE = re.compile(r"(?i:(?<!\w)(?:phường|xã|đặc khu|thị trấn)(?!\w))")
_FROM = re.compile(
    r"(?i:\W*(?:(?:xã|phường|đặc khu|đơn vị)(?: mới| này)? )?"
    r"(?:(?P<weak>(?:bởi|do|gồm|bao gồm|(?:chỉ )?(?:có|gồm có)) (?!toàn|nguyên|nhập|sáp|hợp|sắp))"
    rf"|(?:(?:(?:được )?(?:{MADE}|lập|ra đời|hợp thành) )?(?:từ|bởi|do|gồm|bao gồm|trên cơ sở|trên nền|từ việc)"
    r"(?: (?:nhập|sáp nhập|hợp nhất|sắp xếp|của|toàn bộ))*|sáp nhập|hợp nhất|nhập|gộp|ghép) (?:nguyên trạng )?))"
)
"""With which a sentence begins that is nothing but the units which came together: `Từ ba xã …`.

Such words as any list may have, `Gồm các xã A, B` under the name of a cluster, are `weak`: only known mergers count.
"""
_ENDS = re.compile(
    r"(?i:\s*(?:\([^()\n]{0,80}\)\s*)?(?:[.;|]|\Z|\n|,? (?:cũ|trước đây|hợp|nhập|gộp|ghép|sáp nhập|sắp xếp|thuộc|của"
    r"|huyện|diện tích|dân số|quy mô|rộng|trụ sở|với (?:diện|dân|\d))(?!\w)))"
)
_REST = re.compile(
    r"(?i:\W*(?:(?:xã|phường|đặc khu)(?: mới| này)? )?(?:(?:chỉ|chính|được|thành lập|hình thành|là|gồm|bao gồm|từ"
    r"|trên cơ sở"
    r"|toàn bộ|có) )*(?=phần (?:diện tích |dân số |địa bàn )?còn lại))"
)
"""With which a sentence begins that tells of nothing but what was left of a unit."""
_NEW = re.compile(rf"(?i:\W*{NEW} ?[:|] ?)")
_OLD = re.compile(rf"(?i:\W*(?:{OLD}|(?P<weak>{OLD_PERHAPS})) ?[:|] ?(?:gồm )?)")
"""The fields of a record with such labels."""
_LAND = re.compile(
    r"(?i:\W*(?:(?:phạm vi )?(?:địa giới|ranh giới|địa bàn)(?: hành chính)?|phạm vi|quy mô)"
    r"(?: (?:của )?(?:xã|phường|đặc khu|đơn vị)(?: mới| này)?)?(?: (?:gồm có|bao gồm|gồm|là))? ?:? "
    r"(?:(?:gồm có|bao gồm|gồm|là|trên cơ sở|từ) )?)"
)
"""The field that tells of what land a unit consists; it is what the unit was made of if it says how much of each."""
_HEADING = re.compile(rf"(?i:\W*(?:(?:\d{{1,2}}|[ivx]+)[.)/] ?)?(?:(?:thành )?lập |tên gọi: ?)?{UNITS}:? )")
"""With which a line begins that names a new unit and leaves its type open: `1. Đơn vị hành chính cơ sở A:`."""


def section_edges(context: PaperContext, block: Block) -> ProseEdges | None:
    """What a block tells of the making of the unit that a line above it names; None where it tells nothing.

    Args:
        context: The paper.
        block: A block that may begin with the units which became one.
    """
    text = context.text
    rest = _REST.match(text, block.body_start, block.end)
    if rest is not None:
        return _of_rest(context, block, rest.end())
    opening = (
        _FROM.match(text, block.body_start, block.end)
        or _OLD.match(text, block.start, block.end)
        or _LAND.match(text, block.body_start, block.end)
    )
    new = _named_above(context, block, is_field=opening.re is _OLD) if opening is not None else None
    if opening is None or (new is None and opening.re is not _OLD):
        return None
    start, end = next(iter(context.reading.sentences(block.body_start, block.end)), (block.body_start, block.end))
    low = opening.start()
    units = next((found for at in (low, opening.end()) for found in find_lists(context, at, end)), None)
    if units is None or len(units.units) < _FEWEST or not low <= units.start <= opening.end():
        return None
    if _ENDS.match(text, units.end, block.end) is None:
        return None
    units = _with_type_of(opening.group(), with_announced(text, start, [units], context.gazetteer)[0])
    if new is None:
        return _of_main(context, (start, end), units)
    is_land = opening.re is _LAND and not units.units[0].is_extent_own
    return stated(context, (start, end), units, new, is_weak=is_land or opening.groupdict().get("weak") is not None)


def _of_rest(context: PaperContext, block: Block, low: int) -> ProseEdges | None:
    """`Là phần còn lại của xã A` below `Xã A`, where that is known to be all that it was made of."""
    new = _named_above(context, block, is_field=False)
    unit = context.link_today(new.name, new.type) if new is not None else None
    span = next(iter(context.reading.sentences(block.body_start, block.end)), (block.body_start, block.end))
    units = next(find_lists(context, low, span[1]), None)
    origins = context.gazetteer.origins(unit) if unit is not None else ()
    if new is None or units is None or units.start != low or len(units.units) != 1 or len(origins) != 1:
        return None
    is_it = (origins[0].type, fold(origins[0].name)) == (units.units[0].type, fold(units.units[0].name))
    is_split = any(link.is_split for link in context.gazetteer.links_from(origins[0].unit_id))
    return stated(context, span, units, new, is_weak=True) if is_it and is_split else None


def _of_main(context: PaperContext, span: tuple[int, int], units: UnitList) -> ProseEdges | None:
    """The edges of a field without a unit above it, where that of the paper is known to be made of just these."""
    unit = context.main
    if unit is None or not are_known(context.gazetteer, unit.name, unit.type, units.units, unsaid=Unsaid.NOTHING):
        return None
    edges = tuple(Edge(one, None, "merged", "known") for one in units.units)
    return ProseEdges(*span, unit, edges, ((units.start, units.end),), None, None, None, None)


def _with_type_of(label: str, units: UnitList) -> UnitList:
    """The units, those of bare names with the type that their label tells: `Các xã nhập: A, B`."""
    kind = only_type(label)
    if kind is None or any(unit.type for unit in units.units):
        return units
    return replace(units, units=tuple(replace(unit, type=kind) for unit in units.units))


def only_type(label: str) -> str | None:
    """The type of units that a label tells, if it tells one."""
    types = {plain_type(word) for word in _TYPE.findall(label)}
    return types.pop() if len(types) == 1 else None


def stated(
    context: PaperContext, span: tuple[int, int], units: UnitList, new: ListedUnit, *, is_weak: bool
) -> ProseEdges | None:
    """The edges of a list of units to the one that they became, as a passage states them.

    Args:
        context: The paper.
        span: The range of the passage.
        units: The units of before.
        new: What they became.
        is_weak: Whether the words that lead to the list may mean something else; then only known mergers count.
    """
    if is_weak and not are_known(context.gazetteer, new.name, new.type, units.units):
        return None
    districts = Districts(context, *span)
    edges = tuple(districts.given_to(Edge(unit, new, "merged", "object")) for unit in units.units)
    doubt = doubt_about(context, [units], edges, new, span)
    return ProseEdges(*span, new, edges, ((units.start, units.end),), None, None, None, doubt)


def _named_above(context: PaperContext, block: Block, *, is_field: bool) -> ListedUnit | None:
    """The unit of today that fills the line above a block, or the field of a record a few lines above."""
    blocks = context.reading.blocks
    if block.index and (unit := _heading(context, blocks[block.index - 1])) is not None:
        return unit if unit.type != "thị trấn" else None
    for above in reversed(blocks[max(0, block.index - _FURTHEST) : block.index] if is_field else ()):
        if _OLD.match(context.text, above.start, above.end):
            return None
        label = _NEW.match(context.text, above.start, above.end)
        if label is not None:
            kind = only_type(label.group())
            return unit_filling(context, above, label.end()) or bare_unit(context, label.end(), above.end, kind)
    return None


def _heading(context: PaperContext, block: Block) -> ListedUnit | None:
    """The unit that fills a line, or the only one of today in the province whose name stands there without its type."""
    unit = unit_filling(context, block)
    label = _HEADING.match(context.text, block.start, block.end) if unit is None else None
    return bare_unit(context, label.end(), block.end, None) if label is not None else unit


def bare_unit(context: PaperContext, low: int, high: int, kind: str | None) -> ListedUnit | None:
    """The unit of today whose name alone stands in `text[low:high]`: `Tên xã mới: A`.

    Where the type is not told, the only one of the province.
    """
    words = context.text[low:high]
    name = words.strip(_MARKS)
    code = context.province.code if context.province is not None else None
    found = context.gazetteer.find(name, type=kind, province_code=code, era="today") if name else ()
    if not found or (kind is None and (code is None or len(found) > 1)):
        return None
    start = low + words.index(name)
    return ListedUnit(start, start + len(name), name, kind, WHOLE, is_extent_own=False)


def unit_filling(context: PaperContext, block: Block, start: int | None = None) -> ListedUnit | None:
    """The unit that a block consists of, with its type word; nothing else stands there but marks.

    Args:
        context: The paper.
        block: The block.
        start: Where to begin in it; where its marker ends if left out.
    """
    return unit_between(context, block.body_start if start is None else start, block.end)


def unit_between(context: PaperContext, low: int, high: int) -> ListedUnit | None:
    """The unit of which `text[low:high]` consists, with its type word."""
    named = context.units_between(low, high)
    if len(named) != 1 or context.text[named[0].end : high].strip(_MARKS):
        return None
    if context.text[low : named[0].start].strip(_MARKS):
        return None
    return ListedUnit(named[0].start, named[0].end, named[0].name, named[0].type, WHOLE, is_extent_own=False)
