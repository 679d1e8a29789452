"""Rows of a table whose cells stand one below the other, as copies of web pages have them.

    phường A + phường B + một phần phường C
    Phường D

Nothing there says which is the new unit, so only what the official mergers confirm counts.
"""

from __future__ import annotations

from etl.extract.context import PaperContext
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mergers.origins import are_known
from etl.extract.mergers.sections import unit_filling
from etl.text.structure import Block

_FEWEST = 2
_MARKS = " .;:|"


def stacked_row(context: PaperContext, block: Block) -> tuple[UnitList, ListedUnit] | None:
    """The units that a block lists, and the one they became, which alone fills the block below or above it.

    Args:
        context: The paper.
        block: A block that may be nothing but a list of units.
    """
    blocks = context.reading.blocks
    beside = (blocks[index] for index in (block.index + 1, block.index - 1) if 0 <= index < len(blocks))
    cells = [unit for other in beside if (unit := unit_filling(context, other)) is not None]
    if not cells or not context.units_between(block.body_start, block.end):
        return None
    units = next(iter(find_lists(context, block.body_start, block.end)), None)
    if units is None or len(units.units) < _FEWEST or context.text[units.end : block.end].strip(_MARKS):
        return None
    if context.text[block.body_start : units.start].strip(_MARKS):
        return None
    return next(((units, new) for new in cells if are_known(context.gazetteer, new.name, new.type, units.units)), None)
