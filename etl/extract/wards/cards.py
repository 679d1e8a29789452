"""Measures in cards: labels and figures on lines of their own, as copies of web pages have them.

    Diện tích
    57,67 km2
    Số hộ
    8.044

Either all labels stand above their figures or all below. What the figures are counted in tells which; where nothing
does, the end of the card at which a label stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from etl.extract.context import PaperContext, Subject
from etl.extract.wards.facts import Cell, Fact
from etl.extract.wards.measures import MEASURE, MEASURES
from etl.extract.wards.row_labels import attribute_of, is_founding, is_label
from etl.extract.wards.rows import fact_of, founded_on
from etl.extract.wards.table_heads import is_of_other
from etl.model.values import value
from etl.text.hamlets import HAMLET_WORDS
from etl.text.structure import Block
from etl.text.words import unify_seats

Side = Literal["above", "below"]

_LONGEST = 60
"""Longer lines are no cells, in characters."""
_ABOUT = r"(?:(?:khoảng|hơn|gần|trên|xấp xỉ|~) ?)?"
_FIGURE = re.compile(
    unify_seats(rf"{_ABOUT}(?P<number>\d[\d.,]*)(?: (?P<unit>{MEASURE})?)?|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}")
)
_HAMLET = re.compile(unify_seats(rf"(?:{HAMLET_WORDS}) "))
"""Before its number, the name of one hamlet: `Thôn 2`."""


@value(frozen=True, slots=True)
class _Entry:
    """A line of a card, or the half of one that holds both label and figure."""

    cell: Cell
    block: Block
    figure: re.Match[str] | None
    attribute: str | None


def card_facts(context: PaperContext) -> Iterator[tuple[Subject, Fact]]:
    """The amounts that labels and figures on lines of their own state."""
    for run in _runs(context):
        side = None if _is_of_other(context, run[0].block) else _side_of_labels(run)
        for index, entry in enumerate(run):
            other = index + (1 if side == "above" else -1)
            if side is None or not 0 <= other < len(run) or run[other].figure is None or entry.figure is not None:
                continue
            subject = context.subject_at(entry.cell.start)
            if subject is not None:
                yield from ((subject, fact) for fact in _facts(context, entry, run[other]))


def _is_of_other(context: PaperContext, first: Block) -> bool:
    """Whether the line or the heading above a card names something else than a unit: `Thôn 1`, `Dự án A`."""
    above = context.reading.blocks[max(0, first.index - 1) : first.index]
    headings = (context.reading.block_at(start) for start in first.headings[-1:])
    return any(is_of_other(context, line) for line in (*above, *headings))


def _runs(context: PaperContext) -> Iterator[list[_Entry]]:
    """Entries in which labels and figures take turns."""
    run: list[_Entry] = []
    for block in context.reading.blocks:
        for entry in _entries(context, block) or (None,):
            if entry is None or (run and (run[-1].figure is None) == (entry.figure is None)):
                yield from (run,) if len(run) > 1 else ()
                run = []
            run += [entry] if entry is not None else []
    yield from (run,) if len(run) > 1 else ()


def _entries(context: PaperContext, block: Block) -> Sequence[_Entry]:
    """What a block is in a card: a label, a figure, or one and the other; nothing where it is too long."""
    if block.kind == "row" or block.end - block.body_start > _LONGEST:
        return ()
    key, end = context.key, block.end
    for match in re.finditer(r"(?:\A|(?<= ))(?=\d)", key[block.body_start : end]):
        start = block.body_start + match.start()
        figure = _FIGURE.fullmatch(key, start, end)
        label = Cell(block.body_start, start, context.text[block.body_start : start])
        is_name = _HAMLET.fullmatch(key, block.body_start, start) is not None
        if figure is not None and not is_name and (start == block.body_start or is_label(context, label)):
            own = _Entry(Cell(start, end, context.text[start:end]), block, figure, None)
            return (_entry(context, block, label), own) if start > block.body_start else (own,)
    return (_entry(context, block, Cell(block.body_start, end, context.text[block.body_start : end])),)


def _entry(context: PaperContext, block: Block, cell: Cell) -> _Entry:
    return _Entry(cell, block, None, attribute_of(context, cell) if is_label(context, cell) else None)


def _side_of_labels(run: Sequence[_Entry]) -> Side | None:
    """Whether the labels of a card stand above or below their figures; None where nothing tells."""
    above, below = _fits(run, 1), _fits(run, -1)
    if above is not None and below is not None and bool(above) == bool(below):
        is_first, is_last = run[0].attribute is not None, run[-1].attribute is not None
        return None if is_first == is_last else "above" if is_first else "below"
    return "above" if above else "below" if below else None


def _fits(run: Sequence[_Entry], step: int) -> int | None:
    """How many figures on one side of labels are counted in what these ask for; None where one is not."""
    found = 0
    for index, entry in enumerate(run):
        other = run[index + step] if 0 <= index + step < len(run) else None
        counted_in = other.figure["unit"] if other is not None and other.figure is not None else None
        if entry.attribute is not None and counted_in is not None:
            if counted_in not in MEASURES[entry.attribute]:
                return None
            found += 1
    return found


def _facts(context: PaperContext, label: _Entry, figure: _Entry) -> Iterator[Fact]:
    low, high = sorted((label.block, figure.block), key=lambda block: block.start)
    if is_founding(context, label.cell):
        yield from founded_on(context, (low.start, high.end), figure.cell)
    elif label.attribute is not None and (figure.figure is not None and figure.figure["number"]):
        fact = fact_of(context, (low.start, high.end), label.attribute, label.cell.text, figure.cell)
        yield from (fact,) if fact is not None else ()
