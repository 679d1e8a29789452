"""Tables with a column for each of several communes: `Chỉ tiêu | A | B`, and below what is measured with its figures.

A row is read as one of any table of targets is, once for each unit: what stands in its first cell tells, as the title
of a column does in a table of communes, of what kind and time its figures are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from etl.extract.column_heads import heads_of_columns
from etl.extract.indicators.cell_units import unit_of
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.headers import PRICES, UNIT, Column, Table, column_of, numbers_rows
from etl.extract.indicators.headings import Headings
from etl.extract.indicators.page import Page
from etl.extract.indicators.spans import Clock, Scope
from etl.extract.indicators.tables import number_in, row_facts
from etl.extract.indicators.unit_tables import dated
from etl.text.fold import fold
from etl.text.lower import lowered
from etl.text.structure import Block

_COUNTS = ("số ", "tổng số ")
_POINTS = re.compile(r"điểm(?: số| trung bình| đánh giá)?(?![^\W\d_])")
_IN_BRACKETS = re.compile(r"\((?P<unit>[^()]{1,30})\)\s*\Z")
_NO_PROMISE = re.compile(
    r"(?<!tỉnh )(?<!phố )(?<!được )(?<!trên )(?<!tiêu )(?<!hoạch )(?<!toán )giao(?![^\W\d_])|(?<=số )chỉ tiêu"
)
"""Words that promise a figure only in the title of a column: `Tai nạn giao thông`, `Số chỉ tiêu đạt`."""


@dataclass(slots=True)
class _Open:
    """A table whose head names a unit over each of some columns."""

    table: Table
    holders: dict[int, tuple[str, str]]
    titles: dict[int, str] = field(default_factory=dict)
    """What a second row of the head says of a column: `Kế hoạch`, `Thực hiện`."""
    tells_units: bool = False
    """Whether a row has said in brackets what it is counted in; whole numbers in one that does not count its things."""
    last: int = 0
    """The block that was its last row so far."""


class UnitColumns:
    """The tables of one paper that have columns for units.

    Args:
        page: The units of the paper.
        headings: The paper's headings, and what stands right above a table.
        clock: The years by which its tenses are told.
    """

    def __init__(self, page: Page, headings: Headings, clock: Clock) -> None:
        self._page, self._headings, self._clock = page, headings, clock
        self._open: _Open | None = None

    def width_at(self, block: Block) -> int | None:
        """How many cells a row has that goes on with such a table; None where it does not."""
        if self._open is not None and self._open.last + 1 != block.index:
            self._open = None
        return self._open.table.width if self._open is not None else None

    def facts(self, cells: Sequence[str], block: Block, base: Scope) -> Iterator[Fact] | None:
        """The figures of a row, each of the unit that heads its column; None where it is none of such a table.

        Args:
            cells: The row's cells.
            block: The row.
            base: What the words above the table say.
        """
        head = self._read_head(cells, block, base)
        self._open = head or self._open
        if self._open is None:
            return None
        self._open.last = block.index
        if head is not None or len(cells) != self._open.table.width:
            return iter(())
        if not cells[self._open.table.label]:
            _go_on(self._open, cells)
            return iter(())
        return self._of_row(self._open, cells, block)

    def _read_head(self, cells: Sequence[str], block: Block, base: Scope) -> _Open | None:
        holders = heads_of_columns(cells, self._page.cast)
        if not holders and block.start in self._page.heads:  # Of units of old, or of several provinces.
            return _Open(Table(base, len(cells), 0, None, None, None, ()), {})
        names = [lowered(cell) for cell in cells[: min(holders, default=0)]]
        unit = next((i for i, name in enumerate(names) if UNIT.match(name) and len(names) > 1), None)
        order = next((i for i, name in enumerate(names) if numbers_rows(name)), None)
        label = next((i for i in range(len(names)) if i not in (unit, order)), None)
        if label is None:
            return None
        words = self._headings.counted_in(block)
        table = Table(base, len(cells), label, unit, None, order, (), unit_words=words)
        return _Open(table, {} if self._headings.are_of_before(block) else holders)

    def _of_row(self, one: _Open, cells: Sequence[str], block: Block) -> Iterator[Fact]:
        table = one.table
        label = lowered(cells[table.label])
        if PRICES.match(label) or fold(cells[table.label]) in self._page.cast:
            return  # how far it is from one to another
        counted = next((label[len(word) :] for word in _COUNTS if label.startswith(word)), "")
        if not counted and one.tells_units and _are_whole(one, cells) and not _POINTS.match(label):
            counted = label
        unit = counted if unit_of(counted, 1) == ("count", 1) else ""
        bracket = _IN_BRACKETS.search(label)
        one.tells_units |= bracket is not None and unit_of(bracket["unit"], 1) is not None
        for index, holder in one.holders.items():
            title = lowered(one.titles.get(index, "")) or _NO_PROMISE.sub("", label)
            told = dated(column_of(index, title, table.base, self._clock), None, title, table.base, self._clock)
            table.columns = [Column(index, told.kind, told.span, unit=unit)]
            yield from (replace(fact, holder=holder) for fact in row_facts(table, cells, block))


def _are_whole(one: _Open, cells: Sequence[str]) -> bool:
    """Whether the figures of a row are whole numbers, as counts are."""
    numbers = [number_in(cells[index]) for index in one.holders if cells[index]]
    return bool(numbers) and all(number is not None and number.is_integer() for number in numbers)


def _go_on(one: _Open, cells: Sequence[str]) -> None:
    """Take the second row of a head, whose titles stand below a unit and the empty cells beside it."""
    if one.titles or not one.holders or any(cell[:1].isdigit() for cell in cells):
        return
    first, holders = min(one.holders), one.holders
    one.titles = {index: cell for index, cell in enumerate(cells) if index >= first and cell}
    one.holders = {index: holders[max(at for at in holders if at <= index)] for index in range(first, len(cells))}
