"""Units that stay as they are, told in the line below their name, in the cell beside it, or behind a colon.

`Xã A` above `Giữ nguyên, không sắp xếp`; `| Xã A | giữ nguyên |`; `A: không sáp nhập, giữ nguyên như cũ`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from etl.extract.context import PaperContext
from etl.extract.frames.listed import ListedUnit
from etl.extract.mergers.asides import ASIDE, KEPT
from etl.extract.mergers.origins import Unsaid, are_known
from etl.extract.mergers.roles import Edge
from etl.extract.mergers.sections import bare_unit, unit_between, unit_filling
from etl.extract.mergers.told import ProseEdges
from etl.model.units import TYPES_OF_TODAY
from etl.text.structure import Block

_KEPT = re.compile(rf"(?i:[\s*_.-]*(?:(?:được|vẫn|thì|tiếp tục) )*{KEPT}(?:[,;.]? ?(?:và )?{KEPT})?[\s*_.;-]*)")
_OF_UNITS = re.compile(r"(?i:sáp nhập|hợp nhất|sắp xếp|đơn vị hành chính|đvhc)")
_ABOVE = 40
"""So many blocks above a unit of which only `giữ nguyên` is said tell whether units or prices are kept."""
_OF_PRICES = re.compile(r"(?i:(?<!\w)(?:giá|mức thu|phí|lệ phí|học phí|lương|phụ cấp|định mức)(?!\w))")
_NAMED = re.compile(r"[^:|\n]{2,40}(?=:)")
_CELL = re.compile(r"[^|]+")


def kept_edges(context: PaperContext, block: Block) -> ProseEdges | None:
    """What a block tells of one unit that stays as it is; None for any other.

    Args:
        context: The paper.
        block: The block.
    """
    unit = _of_row(context, block) if block.kind == "row" else _of_line(context, block)
    if unit is None or unit.type not in TYPES_OF_TODAY or not _is_of_units(context, block):
        return None
    if not are_known(context.gazetteer, unit.name, unit.type, [unit], unsaid=Unsaid.NOTHING):
        return None
    is_typed = context.text.find(unit.name, unit.start, unit.end) > unit.start
    old = unit if is_typed else replace(unit, type=None)
    low = min(block.start, unit.start)
    edges = (Edge(old, unit, "unchanged", ASIDE),)
    return ProseEdges(low, block.end, unit, edges, ((unit.start, unit.end),), None, None, None, None)


def _is_of_units(context: PaperContext, block: Block) -> bool:
    """Whether the words in and above a block are about units and no prices: `Giá đất`, and below `Xã A: giữ nguyên`."""
    reading = context.reading
    low = reading.blocks[max(0, block.index - _ABOVE)].start
    heads = [reading.blocks[0], *(reading.block_at(start) for start in block.headings)]
    spans = [(head.start, head.end) for head in heads]
    is_told = any(_OF_UNITS.search(context.text, *span) for span in (*spans, (low, block.end)))
    return is_told and not any(_OF_PRICES.search(context.text, *span) for span in spans)


def _of_row(context: PaperContext, block: Block) -> ListedUnit | None:
    cells = [cell.span() for cell in _CELL.finditer(context.text, block.start, block.end)]
    units = [unit for cell in cells if (unit := unit_between(context, *cell)) is not None]
    is_kept = any(_KEPT.fullmatch(context.text, *cell) for cell in cells)
    return units[0] if is_kept and len({(unit.type, unit.name) for unit in units}) == 1 else None


def _of_line(context: PaperContext, block: Block) -> ListedUnit | None:
    low = block.body_start
    if _KEPT.fullmatch(context.text, low, block.end):
        return unit_filling(context, context.reading.blocks[block.index - 1]) if block.index else None
    name = _NAMED.match(context.text, low, block.end)
    if name is None or not _KEPT.fullmatch(context.text, name.end() + 1, block.end):
        return None
    found = (bare_unit(context, low, name.end(), kind) for kind in TYPES_OF_TODAY)
    return next((unit for unit in found if unit is not None), None)
