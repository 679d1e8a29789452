"""Tables with a column of new units and one of those that they were made of: `Đơn vị mới | Sáp nhập từ | …`.

Or with one of old units alone, below a line that names what they became; or with several, each headed by how much of
its units went over: `Nhập toàn bộ | Nhập một phần`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from etl.extract.context import PaperContext
from etl.extract.frames.extents import EXTENT, WHOLE, Extent, extent_of
from etl.extract.frames.list_tokens import DISTRICT
from etl.extract.frames.list_tokens import OLD as OLD_DISTRICT
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mergers.origins import Unsaid, are_known
from etl.extract.mergers.roles import Edge
from etl.extract.mergers.sections import bare_unit, only_type, stated, unit_between
from etl.extract.mergers.told import ProseEdges
from etl.model.values import value
from etl.text.structure import Block
from etl.text.unit_titles import MADE, NAMES, NEW, OLD, OLD_PERHAPS, UNITS
from etl.text.words import unify_seats

_REMARK = r"(?: ?\([^()\n]{0,60}\))?"
_IS_NEW = re.compile(rf"(?i:{NEW}{_REMARK})")
_IS_OLD = re.compile(rf"(?i:(?:{OLD}|(?P<weak>{OLD_PERHAPS}))(?: các (?:đơn vị|xã|phường))?{_REMARK})")
_REST = re.compile(r"[\s.;*_]*(?:\([^()\n]{0,60}\)[\s.;*_]*)?")
"""What may stand in a cell behind its units."""
_LEADS = re.compile(rf"(?=[^\n]*(?<!\w)(?i:{MADE}|lập|ghép|gộp|gom|hợp thành|tạo thành)(?!\w))[^\n]*: *")
"""A line that leads to the units which came together, in a table below it."""
_FOOTNOTE = re.compile(r" ?\((?:\d{1,2}|\*{1,3})\)[\s*_]*\Z")
_EXTENT = re.compile(unify_seats(rf"[\s*_]*(?:(?:sáp )?nhập |chuyển |lấy |giữ )?(?:{EXTENT})[\s.*_]*"))
"""A cell that tells how much of the unit beside it went over."""
_TELLS_EXTENT = re.compile(
    unify_seats(
        rf"(?:(?:các )?{UNITS} )?(?:cũ )?(?:được |bị )?(?:(?:{MADE}|chuyển|điều chỉnh|lấy|giữ|nhận) )?(?:vào )?"
        rf"(?:{EXTENT})(?: (?:của )?(?:các )?{UNITS})?(?: cũ)?(?: của)?{_REMARK}"
    )
)
"""The head of a column of units, in a key, that tells how much of them went over."""

_SECTION = re.compile(
    rf"\W*(?:[IVX\d]{{1,4}}[.)]? )?(?i:(?:khu vực|địa bàn) )?{DISTRICT.pattern}(?: ?\({OLD_DISTRICT}\))?"
    r"(?: ?[:(-] ?\d{1,2} (?i:xã|phường|đơn vị)[^|\n]{0,30})?[\s|*_:)]*"
)
"""A line inside a table that only names the district of the rows below."""

Cell = tuple[int, int]


@value(frozen=True, slots=True)
class _Columns:
    new: int
    old: tuple[tuple[int, Extent | None], ...]
    """Each column of old units, with the extent that its head tells."""
    is_weak: bool
    """Whether the head of the old units may mean something else; then only known mergers count."""
    kind: str | None
    """The type of new units that their head tells, if it tells one."""


def column_edges(context: PaperContext) -> Mapping[int, ProseEdges]:
    """What the rows of such tables state, by the index of their block."""
    found: dict[int, ProseEdges] = {}
    columns: _Columns | None = None
    new: ListedUnit | None = None
    last = -1
    for block in context.reading.blocks:
        if block.kind != "row":
            if block.index == last + 1 and _SECTION.fullmatch(context.text, block.start, block.end):
                last, new = block.index, None
            continue
        if block.index != last + 1:
            columns = new = None
        last = block.index
        cells = _cells(context.text, block)
        head = _head(context, cells)
        if head is not None:
            columns, new = head, None
        elif (old := _old_alone(context, block, cells)) is not None:
            found |= _of_one(context, block, old)
        elif columns is not None and max(columns.new, *(index for index, _ in columns.old)) < len(cells):
            new = _new_unit(context, cells[columns.new], new, columns.kind)
            edges = _of_columns(context, block, columns, new) if new is not None else None
            found |= {block.index: edges} if edges is not None else {}
    return found


def _cells(text: str, block: Block) -> list[Cell]:
    marks = [match.start() for match in re.finditer(r"\|", text[block.start : block.end])]
    edges = [block.start - 1, *(block.start + mark for mark in marks), block.end]
    return [(low + 1, high) for low, high in pairwise(edges)]


def _head(context: PaperContext, cells: Sequence[Cell]) -> _Columns | None:
    """The columns of a row that heads such a table."""
    words = [context.text[low:high].strip(" *_") for low, high in cells]
    new = [index for index, cell in enumerate(words) if _IS_NEW.fullmatch(cell)]
    old = [(i, match) for i, cell in enumerate(words) if i not in new and (match := _IS_OLD.fullmatch(cell))]
    keys = [context.key[low:high].strip(" *_") for low, high in cells]
    told = [(i, extent_of(match)) for i, cell in enumerate(keys) if (match := _TELLS_EXTENT.fullmatch(cell))]
    if len(new) != 1 or len(old) > 1 or not (old or told):
        return None
    is_weak = bool(old) and old[0][1]["weak"] is not None
    return _Columns(new[0], (*((i, None) for i, _ in old), *told), is_weak, only_type(words[new[0]]))


def _old_alone(context: PaperContext, head: Block, cells: Sequence[Cell]) -> int | None:
    """The column of former units in the head of a table that has none of new ones."""
    words = [context.text[low:high].strip(" *_") for low, high in cells]
    above = context.reading.blocks[max(0, head.index - 1)]
    is_led = above.kind != "row" and _LEADS.fullmatch(context.text, above.start, above.end) is not None
    heads = rf"(?i:(?:{OLD}|{NAMES}{UNITS}){_REMARK})" if is_led else rf"(?i:{OLD}{_REMARK})"
    old = [index for index, cell in enumerate(words) if re.fullmatch(heads, cell)]
    return old[0] if len(old) == 1 and not any(map(_IS_NEW.fullmatch, words)) else None


def _of_one(context: PaperContext, head: Block, column: int) -> dict[int, ProseEdges]:
    """The rows below a head that name all that the unit of the line above was made of, and no other."""
    above = context.reading.blocks[head.index - 1] if head.index else head
    named = [one for one in context.units_between(above.start, above.end) if context.is_today(one)]
    if len({(one.type, one.name) for one in named}) != 1:
        return {}
    told = named[-1]
    new = ListedUnit(told.start, told.end, told.name, told.type, WHOLE, is_extent_own=False)
    kind = only_type(context.text[slice(*_cells(context.text, head)[column])])
    rows: dict[int, ProseEdges] = {}
    for block in takewhile(lambda one: one.kind == "row", context.reading.blocks[head.index + 1 :]):
        cells = _cells(context.text, block)
        edges = _edges(context, block, cells[column], new, is_weak=False, kind=kind) if column < len(cells) else None
        rows |= {block.index: edges} if edges is not None else {}
    others = {index: edges for index, edges in rows.items() if not _is_of(edges, new)}
    return next((found for found in (rows, others) if _are_all(context, found, new)), {})


def _is_of(edges: ProseEdges, new: ListedUnit) -> bool:
    return all((edge.predecessor.type, edge.predecessor.name) == (new.type, new.name) for edge in edges.edges)


def _are_all(context: PaperContext, rows: Mapping[int, ProseEdges], new: ListedUnit) -> bool:
    units = [edge.predecessor for edges in rows.values() for edge in edges.edges]
    return bool(units) and are_known(context.gazetteer, new.name, new.type, units, unsaid=Unsaid.NOTHING)


def _new_unit(context: PaperContext, cell: Cell, above: ListedUnit | None, kind: str | None) -> ListedUnit | None:
    """The unit in a cell; where it is empty that of the row above, of which one takes several rows.

    A bare name has the type that its column's head tells, `Xã mới`, if a unit of the paper's province is called so.
    """
    if not context.text[slice(*cell)].strip():
        return above
    mark = _FOOTNOTE.search(context.text, *cell)
    cell = (cell[0], mark.start() if mark else cell[1])
    return unit_between(context, *cell) or bare_unit(context, *cell, kind)


def _of_columns(context: PaperContext, block: Block, columns: _Columns, new: ListedUnit) -> ProseEdges | None:
    """What a row states in all its columns of old units."""
    cells = _cells(context.text, block)
    read = [
        (extent, edges)
        for index, extent in columns.old
        if (edges := _edges(context, block, cells[index], new, is_weak=columns.is_weak)) is not None
    ]
    if not read:
        return None
    told = tuple(_with_extent(edge, extent) for extent, one in read for edge in one.edges)
    return replace(read[0][1], edges=told, lists=tuple(span for _, one in read for span in one.lists))


def _with_extent(edge: Edge, extent: Extent | None) -> Edge:
    """An edge with the extent that the head of its column tells, where it has none of its own."""
    one = edge.predecessor
    if extent is None or one.is_extent_own:
        return edge
    return replace(edge, predecessor=replace(one, extent=extent, is_extent_own=True))


def _edges(
    context: PaperContext, block: Block, cell: Cell, new: ListedUnit, *, is_weak: bool, kind: str | None = None
) -> ProseEdges | None:
    """The edges of a cell that holds nothing but units; of a bare name alone if its column's head tells the type."""
    low, high = cell
    units = next(iter(find_lists(context, low, high)), None) or _bare_old(context, cell, kind)
    if units is None or context.text[low : units.start].strip(" *_-"):
        return None
    if _REST.fullmatch(context.text, units.end, high) is None:
        return None
    units = _measured(context, block, cell, units)
    return stated(context, (block.start, block.end), units, new, is_weak=is_weak)


def _bare_old(context: PaperContext, cell: Cell, kind: str | None) -> UnitList | None:
    """The unit of before whose name alone stands in a cell."""
    name = context.text[slice(*cell)].strip(" *_.;")
    code = context.province.code if context.province is not None else None
    if kind is None or not context.gazetteer.find(name, type=kind, province_code=code, era="before"):
        return None
    start = context.text.index(name, *cell)
    unit = ListedUnit(start, start + len(name), name, kind, WHOLE, is_extent_own=False)
    return UnitList(start, unit.end, (unit,))


def _measured(context: PaperContext, block: Block, cell: Cell, units: UnitList) -> UnitList:
    """A unit that is alone in its cell with the extent that another cell of its row gives it."""
    if len(units.units) != 1 or units.units[0].is_extent_own:
        return units
    others = (other for other in _cells(context.text, block) if other != cell)
    extents = [match for other in others if (match := _EXTENT.fullmatch(context.key, *other)) is not None]
    if len(extents) != 1:
        return units
    one = replace(units.units[0], extent=extent_of(extents[0]), is_extent_own=True)
    return replace(units, units=(one,))
