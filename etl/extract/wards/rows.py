"""Measures in tables: a box of facts about one unit (`| Diện tích | 36,46 km2 |`), and a list of units with columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from etl.extract.column_heads import heads_of_columns, named_in
from etl.extract.context import PaperContext, Subject
from etl.extract.wards.cell_facts import fact_of, founded_on
from etl.extract.wards.facts import Cell, Fact
from etl.extract.wards.find_amounts import find_amounts
from etl.extract.wards.row_labels import ENDS_LABEL, LABEL, attribute_of, is_founding
from etl.extract.wards.table_heads import box_subject, column_of_new, is_of_before, named_subject, unit_of
from etl.extract.wards.told import Told
from etl.extract.wards.value_cells import columns_without_levels, is_number, label_and_value, measure_beside
from etl.text.fold import fold
from etl.text.hamlets import SORTS
from etl.text.numbers import canonical
from etl.text.structure import Block
from etl.text.words import unify_seats

TOTAL = re.compile(unify_seats(r"[*_ ]*(?:tổng (?:cộng|số)|toàn (?:xã|phường)|(?:tổng|quy mô|số lượng)\b)"))
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_HAMLET_NAMES = re.compile(rf"[*_ ]*(?:tên )?{SORTS}[*_ ]*\Z", re.IGNORECASE)
"""The head of a column of hamlets by their names or numbers, whose the other figures are."""
_FEWEST_PAIRS = 2


@dataclass(slots=True)
class _Table:
    """What the rows above say about the next one."""

    subject: Subject | None
    """The unit that a box is about."""
    columns: dict[int, tuple[str, str]]
    """By position of the column: its attribute and its label."""
    owner: int | None = None
    """The column of the units that the figures are about, where another one holds those that they were made of."""
    group: str | None = None
    """The attribute of a label that stood without a value, for the `Tổng cộng` below it."""
    group_label: str = ""
    units: dict[int, Subject] = field(default_factory=dict)
    """The units that head columns; each row is then one of a measure."""
    is_silent: bool = False
    """Whether its figures are those of before the reform."""
    rows: int = 0
    """How many rows stand above."""
    passed_over: frozenset[int] = frozenset()
    """The columns of a box that hold no level: goals, shares, other years."""


def table_facts(context: PaperContext, told: Told) -> Iterator[tuple[Subject, Fact]]:
    """The amounts that the rows of tables state, but those of units that went over as the paper tells.

    One of today may be called like a predecessor of another.
    """
    for subject, fact in _all_facts(context):
        is_main = context.main is not None and fold(subject.label) == fold(context.main.label)
        is_old = told.lists_alone(subject, fact.start, fact.end)
        if not is_old and (is_main or not told.went_over(subject)):
            yield subject, fact


def _all_facts(context: PaperContext) -> Iterator[tuple[Subject, Fact]]:
    table = _Table(context.main, {})
    last = -1
    for block in context.reading.blocks:
        if block.kind != "row":
            continue
        if block.index != last + 1:
            table = _begun_below(context, block)
            table.passed_over = columns_without_levels(context, cells_of(context, block))
        last = block.index
        yield from _of_row(context, block, cells_of(context, block), table)
        table.rows += 1


def _begun_below(context: PaperContext, block: Block) -> _Table:
    """A table at its first row; a line above that is only a label holds for it: `Dân số (31/12/2024)`."""
    above = context.reading.blocks[block.index - 1] if block.index else block
    subject = box_subject(context, block, above)
    label = LABEL.match(context.key, above.start, above.end) if above.kind == "paragraph" else None
    if label is None or ENDS_LABEL.fullmatch(context.key, label.end(), above.end) is None:
        return _Table(subject, {})
    return _Table(subject, {}, group=label.lastgroup, group_label=context.text[above.start : above.end])


def cells_of(context: PaperContext, block: Block) -> list[Cell]:
    """The cells of a row."""
    cells: list[Cell] = []
    start = block.start
    for part in context.text[block.start : block.end].split("|"):
        words = part.strip()
        cells.append(Cell(start + part.index(words), start + part.index(words) + len(words), words))
        start += len(part) + 1
    return cells


def _of_row(
    context: PaperContext, block: Block, cells: Sequence[Cell], table: _Table
) -> Iterator[tuple[Subject, Fact]]:
    filled = [cell for cell in cells if cell.text]
    heads = heads_of_columns([cell.text for cell in cells], context.cast.units)
    is_of_unknown = not heads and len(named_in([cell.text for cell in cells], context.gazetteer)) > 1
    table.subject = None if is_of_unknown and not table.columns else table.subject
    if heads or table.units:
        table.units = {index: _named(context, *unit) for index, unit in heads.items()} or table.units
        table.is_silent = is_of_before(context, block, cells, (), None) if heads else table.is_silent
        yield from () if heads or table.is_silent else _of_units(context, block, cells, table)
        return
    if table.subject is not None and (facts := _of_whole_row(context, block, cells, table, table.subject)):
        yield from ((table.subject, fact) for fact in facts)
        return
    # Beside a figure stands what it is counted in, and not the head of a column of such figures.
    titles = () if any(map(is_number, filled[1:])) else enumerate(cells)
    labels = {index: attribute for index, cell in titles if (attribute := attribute_of(context, cell))}
    owner = column_of_new(context, cells)
    if len(labels) > 1 or (labels and owner is not None):
        table.columns = {index: (attribute, cells[index].text) for index, attribute in labels.items()}
        table.owner = owner
        if is_of_before(context, block, cells, labels, owner):
            table.columns = {}
        return
    if table.owner is not None:
        yield from _of_new_unit(context, block, cells, table, table.owner)
        return
    named = context.units_between(block.start, block.end)
    if table.columns and len(named) == 1:
        subject = context.subject(named[0])
        if subject.unit is not None:
            yield from _of_columns(context, block, cells, table, subject)
        return
    if (box := named_subject(context, filled)) is not None:
        table.subject = box
    elif filled and table.subject is not None:
        yield from ((table.subject, fact) for fact in _of_box(context, block, cells, table))


def _of_new_unit(
    context: PaperContext, block: Block, cells: Sequence[Cell], table: _Table, owner: int
) -> Iterator[tuple[Subject, Fact]]:
    """What a row of a table of mergers states of its new unit; one that takes several rows is measured part by part."""
    name = cells[owner].text if owner < len(cells) else ""
    subject = unit_of(context, cells[owner]) if name else None
    if subject is None or name == _in_row(context, block.index - 1, owner):
        return
    if subject.unit is not None and _in_row(context, block.index + 1, owner) not in ("", name):
        yield from _of_columns(context, block, cells, table, subject)


def _in_row(context: PaperContext, index: int, column: int) -> str | None:
    """What a row has in a column; None where there is no such row."""
    blocks = context.reading.blocks
    if not 0 <= index < len(blocks) or blocks[index].kind != "row":
        return None
    cells = cells_of(context, blocks[index])
    return cells[column].text if column < len(cells) else None


def _of_columns(
    context: PaperContext, block: Block, cells: Sequence[Cell], table: _Table, subject: Subject
) -> Iterator[tuple[Subject, Fact]]:
    for index, (attribute, label) in table.columns.items():
        if index < len(cells):
            fact = fact_of(context, (block.start, block.end), attribute, label, cells[index])
            if fact is not None:
                yield subject, fact


def _named(context: PaperContext, kind: str, name: str) -> Subject:
    return Subject(kind, name, context.link_today(name, kind))


def _of_units(
    context: PaperContext, block: Block, cells: Sequence[Cell], table: _Table
) -> Iterator[tuple[Subject, Fact]]:
    """`Diện tích (km2) | 53,4 | 60,7` below columns of units; a number for a year to come is none of theirs."""
    head = next((cell for cell in cells[: min(table.units)] if attribute_of(context, cell)), None)
    attribute = attribute_of(context, head) if head is not None else None
    if head is None or attribute is None or any(int(year) > context.year for year in _YEAR.findall(head.text)):
        return
    label = f"{head.text} {measure_beside(context, cells)}"
    for index, subject in table.units.items():
        if index >= len(cells) or subject.unit is None:
            continue
        fact = fact_of(context, (block.start, block.end), attribute, label, cells[index])
        yield from ((subject, fact),) if fact is not None else ()


def _of_whole_row(
    context: PaperContext, block: Block, cells: Sequence[Cell], table: _Table, subject: Subject
) -> list[Fact]:
    """The amounts of a row that is of one unit from end to end."""
    filled = [cell for cell in cells if cell.text]
    if len(filled) < _FEWEST_PAIRS:
        return []
    facts = _of_labelled(context, block, filled) or _of_pairs(context, block, filled)
    return facts or (_of_only_row(context, block, cells, table, subject) if table.columns else [])


def _of_labelled(context: PaperContext, block: Block, filled: Sequence[Cell]) -> list[Fact]:
    """The amounts of a row whose cells each hold a label and a figure: `Diện tích: 57 km2 | Dân số: 43.906 người`."""
    found: list[Fact] = []
    for cell in filled:
        label = LABEL.match(context.key, cell.start, cell.end)
        colon = ENDS_LABEL.match(context.key, label.end(), cell.end) if label else None
        if label is None or colon is None or ":" not in colon.group():
            return []
        value = Cell(colon.end(), cell.end, context.text[colon.end() : cell.end])
        fact = fact_of(context, (block.start, block.end), str(label.lastgroup), cell.text, value)
        if fact is None:
            return []
        found.append(fact)
    return found


def _of_pairs(context: PaperContext, block: Block, filled: Sequence[Cell]) -> list[Fact]:
    """The amounts of a row in which labels and figures take turns: `Diện tích | 57 km2 | Dân số | 43.906 người`."""
    if len(filled) % 2:
        return []
    labels, values = filled[::2], filled[1::2]
    attributes = [attribute_of(context, label) for label in labels]
    if len({*attributes} - {None}) < _FEWEST_PAIRS:
        return []
    told = ((kind, label.text, value) for kind, label, value in zip(attributes, labels, values, strict=True) if kind)
    facts = [fact_of(context, (block.start, block.end), *one) for one in told]
    return [fact for fact in facts if fact is not None]


def _of_only_row(
    context: PaperContext, block: Block, cells: Sequence[Cell], table: _Table, subject: Subject
) -> list[Fact]:
    """The amounts of the only row below a head of labels, which names no other unit: `27,96 | 74.893 | 20.316`."""
    is_only = table.rows == 1 and _in_row(context, block.index + 1, 0) is None
    _, first = table.columns[min(table.columns)]
    is_of_hamlet = _HAMLET_NAMES.match(first) is not None
    if not is_only or is_of_hamlet or len(cells) <= max(table.columns):
        return []
    others = (cell for index, cell in enumerate(cells) if index not in table.columns)
    if not all(_is_no_other(context, cell, subject) for cell in others):
        return []
    return [fact for _, fact in _of_columns(context, block, cells, table, subject)]


def _is_no_other(context: PaperContext, cell: Cell, subject: Subject) -> bool:
    """Whether a cell names the unit itself, or nothing."""
    is_name = fold(cell.text.strip("* ")) in (fold(subject.name), fold(subject.label))
    return is_name or not any(map(str.isalpha, cell.text))


def _of_box(context: PaperContext, block: Block, cells: Sequence[Cell], table: _Table) -> Iterator[Fact]:
    """`Diện tích | 1,60 km2`, or `Tổng cộng | 78.734 người` below `Dân số (31/12/2024)`."""
    head, value = label_and_value(context, cells, table.passed_over)
    if head is None:
        return
    attribute, label = attribute_of(context, head), head.text
    if attribute is None and table.group and TOTAL.match(context.key, head.start):
        attribute, label = table.group, table.group_label
    if value is None:
        table.group, table.group_label = attribute, label
        return
    table.group = None
    span = block.start, block.end
    if is_founding(context, head):
        yield from founded_on(context, span, value)
        return
    label = f"{label} {measure_beside(context, cells)}"
    fact = fact_of(context, span, attribute, label, value) if attribute else None
    if fact is not None:
        yield fact
    if fact is not None or attribute is None:
        yield from _counted_in(context, block, value, attribute)


def _counted_in(context: PaperContext, block: Block, cell: Cell, label: str | None) -> Iterator[Fact]:
    """Counts that say themselves what they count: `Phân chia hành chính | 38 thôn`, `Dân số | 15.674 người (3.398 hộ)`.

    Beside a label that is no attribute only hamlets.
    """
    for amount in find_amounts(context.key, cell.start, cell.end):
        if amount.attribute == "residential_groups" if label is None else amount.attribute != label:
            yield Fact(
                amount.attribute,
                canonical(amount.value),
                block.start,
                block.end,
                "wards.table",
                amount.value,
                amount.unit_of_measure,
                amount.is_approximate,
            )
