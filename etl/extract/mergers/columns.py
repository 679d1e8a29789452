"""Tables with a column of new units and one of those that they were made of: `Đơn vị mới | Sáp nhập từ | …`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from etl.extract.context import PaperContext
from etl.extract.frames.listed import ListedUnit
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mergers.sections import stated, unit_between
from etl.extract.mergers.told import ProseEdges
from etl.model.values import value
from etl.text.structure import Block
from etl.text.unit_titles import NEW, OLD, OLD_PERHAPS

_REMARK = r"(?: ?\([^()\n]{0,60}\))?"
_IS_NEW = re.compile(rf"(?i:{NEW}{_REMARK})")
_IS_OLD = re.compile(rf"(?i:(?:{OLD}|(?P<weak>{OLD_PERHAPS}))(?: các (?:đơn vị|xã|phường))?{_REMARK})")
_REST = re.compile(r"[\s.;*_]*(?:\([^()\n]{0,60}\)[\s.;*_]*)?")
"""What may stand in a cell behind its units."""

Cell = tuple[int, int]


@value(frozen=True, slots=True)
class _Columns:
    new: int
    old: int
    is_weak: bool
    """Whether the head of the old units may mean something else; then only known mergers count."""


def column_edges(context: PaperContext) -> Mapping[int, ProseEdges]:
    """What the rows of such tables state, by the index of their block."""
    found: dict[int, ProseEdges] = {}
    columns: _Columns | None = None
    new: ListedUnit | None = None
    last = -1
    for block in context.reading.blocks:
        if block.kind != "row":
            continue
        if block.index != last + 1:
            columns = new = None
        last = block.index
        cells = _cells(context.text, block)
        head = _head(context.text, cells)
        if head is not None:
            columns, new = head, None
        elif columns is not None and max(columns.new, columns.old) < len(cells):
            new = _new_unit(context, cells[columns.new], new)
            cell = cells[columns.old]
            edges = _edges(context, block, cell, new, is_weak=columns.is_weak) if new is not None else None
            found |= {block.index: edges} if edges is not None else {}
    return found


def _cells(text: str, block: Block) -> list[Cell]:
    marks = [match.start() for match in re.finditer(r"\|", text[block.start : block.end])]
    edges = [block.start - 1, *(block.start + mark for mark in marks), block.end]
    return [(low + 1, high) for low, high in pairwise(edges)]


def _head(text: str, cells: Sequence[Cell]) -> _Columns | None:
    """The columns of a row that heads such a table."""
    words = [text[low:high].strip(" *_") for low, high in cells]
    new = [index for index, cell in enumerate(words) if _IS_NEW.fullmatch(cell)]
    old = [(i, match) for i, cell in enumerate(words) if i not in new and (match := _IS_OLD.fullmatch(cell))]
    return _Columns(new[0], old[0][0], old[0][1]["weak"] is not None) if len(new) == len(old) == 1 else None


def _new_unit(context: PaperContext, cell: Cell, above: ListedUnit | None) -> ListedUnit | None:
    """The unit in a cell; where it is empty that of the row above, of which one takes several rows."""
    return above if not context.text[slice(*cell)].strip() else unit_between(context, *cell)


def _edges(context: PaperContext, block: Block, cell: Cell, new: ListedUnit, *, is_weak: bool) -> ProseEdges | None:
    """The edges of a cell that holds nothing but units."""
    low, high = cell
    units = next(iter(find_lists(context, low, high)), None)
    if units is None or context.text[low : units.start].strip(" *_-"):
        return None
    if _REST.fullmatch(context.text, units.end, high) is None:
        return None
    return stated(context, (block.start, block.end), units, new, is_weak=is_weak)
