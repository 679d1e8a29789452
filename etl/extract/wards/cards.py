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
from etl.extract.wards.cell_facts import fact_of, founded_on
from etl.extract.wards.facts import Cell, Fact
from etl.extract.wards.measures import MEASURE, MEASURES
from etl.extract.wards.row_labels import LABEL, ONE_HAMLET, attribute_of, is_founding, is_label, is_total
from etl.extract.wards.table_heads import is_ahead, is_of_other
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
_PLACE_OF_FIGURE = re.compile(unify_seats(r"(?:\A|(?<=[ :])|(?<=\.\.))(?=(?:khoảng|hơn|gần|trên|xấp xỉ|~) ?\d|\d)"))
_YEAR = re.compile(r"20[0-4]\d")
"""Right behind a label the year of which its figure is: `Dân số 2025`."""
_BETWEEN = " :=-.→"
"""What may part a label from the figure on its line: `Số hộ - 3.280`, `Diện tích ..... 5,75 km2`."""
_FIELD = re.compile(r"[^\d\n|:]{2,40}:[^\n|]{0,60}")
"""A line of a card that holds a label of any kind and what it asks for."""
_MOST_LINES = 12
"""Of a card above one of its lines."""
_SAYS_HOW_MANY = re.compile("(?:tổng|số)(?!\\w)", re.IGNORECASE)
_NEAR = 3
"""How many lines off the amounts stand beside which a count of hamlets is one."""
_HAMLET = re.compile(unify_seats(rf"(?:{HAMLET_WORDS}) "))
"""Before its number, the name of one hamlet: `Thôn 2`."""


@value(frozen=True, slots=True)
class _Entry:
    """A line of a card, or the half of one that holds both label and figure."""

    cell: Cell
    block: Block
    figure: re.Match[str] | None
    attribute: str | None

    @property
    def is_bare(self) -> bool:
        """Whether it is a figure that does not tell what it counts."""
        return self.figure is not None and self.figure["unit"] is None


def card_facts(context: PaperContext) -> Iterator[tuple[Subject, Fact]]:
    """The amounts that labels and figures on lines of their own state."""
    for run in _runs(context):
        side = None if is_of_else(context, run[0].block) else _side_of_labels(run)
        for index, entry in enumerate(run):
            other = index + (1 if side == "above" else -1)
            if side is None or not 0 <= other < len(run) or run[other].figure is None or entry.figure is not None:
                continue
            subject = context.subject_at(entry.cell.start)
            if subject is not None and not (run[other].is_bare and _is_address(context, entry)):
                yield from ((subject, fact) for fact in _facts(context, entry, run[other]))


def is_of_else(context: PaperContext, block: Block) -> bool:
    """Whether a line belongs to a card below the name of something else than a unit, or to goals: `Thôn 1`, `Dự án A`.

    The lines above that each hold a figure are of the same card.
    """
    first = block
    for above in context.reading.blocks[max(0, block.index - _MOST_LINES) : block.index][::-1]:
        is_field = _FIELD.fullmatch(context.key, above.body_start, above.end) or is_line(context, above)
        if not is_field or (is_of_other(context, above) and not is_line(context, above)):
            break
        first = above
    above_it = context.reading.blocks[max(0, first.index - 1) : first.index]
    headings = (context.reading.block_at(start) for start in first.headings[-1:])
    lines = [line for line in (*above_it, *headings) if not _is_whole_label(context, line)]
    return any(is_of_other(context, line) or is_ahead(context, line) for line in lines)


def is_line(context: PaperContext, block: Block) -> bool:
    """Whether a block is a line of a card: short, and it begins with the label of an attribute."""
    return _label_of(context, block) is not None


def _label_of(context: PaperContext, block: Block) -> str | None:
    """The attribute with whose label a short line begins."""
    start = _body_of(context, block)
    if block.kind == "row" or block.end - start > _LONGEST or ONE_HAMLET.match(context.key, start, block.end):
        return None
    label = LABEL.match(context.key, start, block.end)
    return label.lastgroup if label else None


def _is_address(context: PaperContext, entry: _Entry) -> bool:
    """Whether `Tổ dân phố: 12` may be where somebody lives: no amount of something else stands beside it."""
    if entry.attribute != "residential_groups" or _SAYS_HOW_MANY.match(entry.cell.text):
        return False
    near = context.reading.blocks[max(0, entry.block.index - _NEAR) : entry.block.index + _NEAR + 1]
    return {_label_of(context, one) for one in near} <= {None, entry.attribute}


def _is_whole_label(context: PaperContext, line: Block) -> bool:
    """Whether a line is the label of what stands below: `Tổ dân phố`, `Tổng số: 52`."""
    return is_label(context, _cell(context, _body_of(context, line), line.end))


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
    key, low = context.key, _body_of(context, block)
    end = low + len(key[low : block.end].rstrip(" .;,"))
    for match in _PLACE_OF_FIGURE.finditer(key[low:end]):
        start = low + match.start()
        figure = _FIGURE.fullmatch(key, start, end)
        label = _cell(context, low, low + len(key[low:start].rstrip(_BETWEEN)))
        is_name = _HAMLET.fullmatch(key, low, start) is not None
        is_year = start > low and _YEAR.fullmatch(key, start, end) is not None and key[label.end : start].isspace()
        if figure is not None and not is_name and not is_year and (start == low or _is_label(context, block, label)):
            own = _Entry(_cell(context, start, end), block, figure, None)
            return (_entry(context, block, label), own) if start > low else (own,)
    return (_entry(context, block, _cell(context, low, block.end)),)


def _body_of(context: PaperContext, block: Block) -> int:
    words = context.key[block.body_start : block.end]
    return block.end - len(words.lstrip())


def _cell(context: PaperContext, start: int, end: int) -> Cell:
    return Cell(start, end, context.text[start:end])


def _is_label(context: PaperContext, block: Block, cell: Cell) -> bool:
    return is_label(context, cell) or _totalled(context, block, cell) is not None


def _entry(context: PaperContext, block: Block, cell: Cell) -> _Entry:
    own = attribute_of(context, cell) if is_label(context, cell) else None
    return _Entry(cell, block, None, own or _totalled(context, block, cell))


def _totalled(context: PaperContext, block: Block, cell: Cell) -> str | None:
    """What a cell is the total of, under a label that stands on its own line: `Dân số (2025)`, `Tổng cộng`."""
    above = context.reading.blocks[block.index - 1] if block.index else block
    if above.kind == "row" or not is_total(context, cell):
        return None
    is_of_it = _is_whole_label(context, above)
    return attribute_of(context, _cell(context, _body_of(context, above), above.end)) if is_of_it else None


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
