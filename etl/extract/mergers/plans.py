"""Rows of plans: what is to come together in one cell, and what that was to be called at first and in the end.

    | Nhập xã A và xã B | Xã D 1 | Xã A |

Names that were given up stand before those that came in their place, so the last counts that is a unit of today, but
for one that is known to be made of these: the seat may have a cell too.
"""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.frames.listed import UnitList
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mergers.origins import are_known
from etl.extract.mergers.sections import stated, unit_between
from etl.extract.mergers.told import ProseEdges
from etl.model.units import TYPES_OF_TODAY
from etl.text.structure import Block

_MERGES = re.compile(r"[\s*_+-]*(?i:(?:sáp nhập|hợp nhất|nhập|gộp|ghép|trên cơ sở) )")
"""With which the cell begins that tells what is to come together."""
_CELL = re.compile(r"[^|]+")
_MARKS = " .;*_"


def planned_row(context: PaperContext, block: Block) -> ProseEdges | None:
    """What a row states that gives several names to what some units become; None for any other.

    Args:
        context: The paper.
        block: The row.
    """
    cells = [cell.span() for cell in _CELL.finditer(context.text, block.start, block.end)]
    old = [(match.end(), cell[1]) for cell in cells if (match := _MERGES.match(context.text, *cell))]
    named = [
        unit for cell in cells if (unit := unit_between(context, *cell)) is not None and unit.type in TYPES_OF_TODAY
    ]
    if len(old) != 1 or not named:
        return None
    units = next(find_lists(context, *old[0]), None)
    if units is None or not _is_all(context, units, old[0]):
        return None
    gazetteer = context.gazetteer
    today = [unit for unit in named if gazetteer.find(unit.name, type=unit.type, era="today")]
    known = [unit for unit in today if are_known(gazetteer, unit.name, unit.type, units.units)]
    return stated(context, (block.start, block.end), units, (known or today or named)[-1], is_weak=False)


def _is_all(context: PaperContext, units: UnitList, cell: tuple[int, int]) -> bool:
    """Whether a cell names nothing but the units of a list."""
    low, high = cell
    return not context.text[low : units.start].strip() and not context.text[units.end : high].strip(_MARKS)
