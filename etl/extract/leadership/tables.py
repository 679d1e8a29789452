"""Persons and posts in the rows of tables, under the heads of their columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from etl.extract.context import PaperContext
from etl.extract.leadership import frames
from etl.extract.leadership.column_notes import noted_stacks
from etl.extract.leadership.columns import (
    Cell,
    Columns,
    cells_of,
    cells_under,
    may_be_headings,
    read_columns,
    section_of,
)
from etl.extract.leadership.keys import is_bare, is_body, names_body
from etl.extract.leadership.levels import level_of_body
from etl.extract.leadership.name_columns import is_row_of_names, without_homes, without_strays
from etl.extract.leadership.olden import now_in
from etl.extract.leadership.organ_cells import is_organ_of_commune
from etl.extract.leadership.periods import in_period, is_period, period_at
from etl.extract.leadership.phrases import Phrase
from etl.extract.leadership.positions import Position
from etl.extract.leadership.recipients import heads_recipients, is_recipient
from etl.extract.leadership.released_cells import cells_of_before, doubt_about_release
from etl.extract.leadership.rosters import UNCERTAIN
from etl.extract.leadership.seats import Seats
from etl.extract.leadership.signatures import Signatures
from etl.extract.leadership.signing_cells import opens_signature
from etl.extract.leadership.stacks import Stack
from etl.extract.leadership.statements import CARD, ROW, SIGNATURE, Statement
from etl.extract.leadership.swapped_cells import swapped
from etl.extract.leadership.tenure import STATED
from etl.extract.leadership.unit_columns import UNCLEAR, by_unit, is_unclear, unit_columns
from etl.text.structure import Block
from etl.text.words import unify_seats

_REMARK = re.compile(r"(?<=\S)\s*\([^()]*\)\Z")
"""Behind the unit of a row, what it was made of."""
_HIGHER = re.compile(unify_seats(r"(?<!\w)(?:tỉnh|thành\s+phố|tp|huyện|quận|thị\s+xã|trung\s+ương|quốc\s+hội)(?!\w)"))
"""In the name of a body that is none of a commune's."""
_MOST_ROWS = 40
"""Rows of a table that are looked through for its last posts."""
_UNNAMED = "The paper does not say in which unit the post is held."


class Tables:
    """Follows the rows of a paper's tables.

    Args:
        context: The paper.
        seats: Finds the units.
        signatures: Follows the signatures, of which a row may hold one.
        read: Reads the persons and positions between two places.
    """

    def __init__(
        self,
        context: PaperContext,
        seats: Seats,
        signatures: Signatures,
        read: Callable[[int, int], list[Phrase]],
    ) -> None:
        self._context, self._seats, self._signatures, self._read = context, seats, signatures, read
        self._columns: Columns | None = None
        self._units: dict[int, str] = {}
        """The units that head columns, each with the holders of the posts in the first one."""
        self._section = ""
        """The key of the row that heads those being read: `II | Thường trực HĐND | |`."""
        self._body = ""
        """The key of the cell that names the body of a row, or of the row above it: `HĐND | Chủ tịch | …`."""
        self._is_of_others = False
        """Whether it names a body of another unit than the paper's."""
        self._has_recipients = False
        """Whether a row has begun to list who gets the paper, beside who signs it, or who signs alone."""

    @property
    def has_columns(self) -> bool:
        """Whether a row has told what those below it hold."""
        return self._columns is not None or self._has_recipients

    def may_open(self, block: Block) -> bool:
        """Whether a row without a post may be one of headings."""
        context = self._context
        if may_be_headings(context.key, context.text, block.start, block.end) or self._begins_signed(block):
            return True
        return bool(unit_columns(context, cells_of(context.key, block.start, block.end)))

    def close(self) -> None:
        """Leave the table, where something else begins."""
        self._columns, self._section, self._body, self._is_of_others = None, "", "", False
        self._has_recipients, self._seats.section, self._units = False, None, {}

    def row(self, block: Block, caption: str) -> Iterator[Statement]:
        """What a row states.

        Args:
            block: The row.
            caption: The key of the line that heads the table.
        """
        key = self._context.key
        phrases = self._read(block.start, block.end)
        cells = cells_of(key, block.start, block.end)
        self._has_recipients = self._has_recipients or any(heads_recipients(key, *cell) for cell in cells)
        self._has_recipients = self._has_recipients or self._begins_signed(block)
        if self._has_recipients and not frames.is_whole(phrases):
            yield from self._signature(block, cells)
            return
        section = section_of(phrases, key, cells, self._context.text)
        if section is not None:
            self._section, self._body, self._is_of_others = section, "", self._names_others(block, section)
            self._seats.head(block.start, block.end)
            return
        self._body = self._body_of_row(phrases, cells)
        has_post = any(isinstance(phrase, Position) for phrase in phrases)
        if not has_post and (units := unit_columns(self._context, cells)):
            self._units = units
            return
        caption = f"{self._section or caption} {self._body}".strip()
        phrases = self._without_units(self._without_todays(phrases, cells), cells)
        columns = None if self._names_persons(phrases, cells) else read_columns(phrases, key, cells)
        if columns is not None:
            yield from self._headings(block, columns, cells, caption)
        else:
            yield from self._posts(block, phrases, cells, caption)

    def _posts(
        self, block: Block, phrases: Sequence[Phrase], cells: Sequence[Cell], caption: str
    ) -> Iterator[Statement]:
        """What a row of persons and posts states."""
        key = self._context.key
        past = cells_of_before(phrases, cells, self._columns, key)
        own = self._cell_of_unit(cells)
        spans = [cell for cell in cells if is_period(key, *cell)]
        year = self._context.year
        tenure = in_period(STATED, period_at(key, *spans[0]) if len(spans) == 1 else None, year)
        heads = self._columns or Columns()
        so_far, nominated = cells_under(cells, heads.so_far), tuple(cells_under(cells, heads.proposed))
        release = doubt_about_release(phrases, cells, self._columns, key)
        for stack, unit in self._parts(phrases, cells, (past, so_far)):
            is_listed = names_body(caption) and not stack.is_title_before
            signed = self._signatures.in_one_line(stack, key, self._context.text, block.start)
            signed = None if is_listed else signed
            rule = SIGNATURE if signed else ROW
            held = replace(tenure, is_former=True) if stack.is_over else tenure
            before = [] if stack.is_over else [*past, *so_far]
            self._seats.since = max((end for _, end in before if end <= stack.start), default=0)
            self._seats.cell = unit or own
            doubt = self._doubt_about(stack) or release or (UNCLEAR if is_unclear(stack, cells) else None)
            yield Statement(signed or stack, held, block.start, block.end, rule, caption, doubt, nominated)
        self._seats.cell, self._seats.since = None, 0

    def _names_persons(self, phrases: Sequence[Phrase], cells: Sequence[Cell]) -> bool:
        """Whether a row holds something in a column of names."""
        return self._columns is not None and is_row_of_names(phrases, self._context.key, cells, self._columns.names)

    def _parts(
        self, phrases: Sequence[Phrase], cells: Sequence[Cell], before: tuple[Sequence[Cell], Sequence[Cell]]
    ) -> Iterator[tuple[Stack, str | None]]:
        """The stacks of a row, each with the unit that heads its column, if one does."""
        key = self._context.key
        noted = swapped(phrases, cells, key) or noted_stacks(phrases, cells, self._columns, key)
        for stack in noted or frames.row_stacks(phrases, cells, self._columns, before, key):
            yield from by_unit(stack, cells, self._units)

    def _begins_signed(self, block: Block) -> bool:
        """Whether a row is the first of a table that holds a signature alone."""
        context = self._context
        is_first = not block.index or context.reading.blocks[block.index - 1].kind != "row"
        cells = cells_of(context.key, block.start, block.end)
        return is_first and opens_signature(context.key, context.text, cells)

    def _signature(self, block: Block, cells: Sequence[Cell]) -> Iterator[Statement]:
        """What a row states below the title or above the name of who signs, beside those who get the paper."""
        key, text = self._context.key, self._context.text
        for low, high in cells:
            start = low + len(text[low:high]) - len(text[low:high].lstrip())
            if text[start:high].strip() and not is_recipient(key, start, high):
                stack = self._signatures.read(self._read(start, high), key, text, start, high)
                if stack is not None:
                    yield Statement(stack, STATED, self._signatures.start, block.end, SIGNATURE, "")

    def _body_of_row(self, phrases: Sequence[Phrase], cells: Sequence[Cell]) -> str:
        """The words of the cell beside the posts of a row that names their body; before them those of the row above."""
        key, unit = self._context.key, self._unit_cell(cells)
        if unit is not None and self._is_own_organ(unit):
            return key[slice(*unit)].strip()
        first, last = min((p.start for p in phrases), default=0), max((p.end for p in phrases), default=0)
        around = [cell for cell in cells if cell[1] <= first or cell[0] >= last]
        named = [cell for cell in around if is_body(key[slice(*cell)]) or self._is_own_organ(cell)]
        if not named and (organ := self._organ_of_row(around, cells)):
            return organ
        if named:
            return key[slice(*min(named, key=lambda cell: (cell[0] >= last, -cell[0])))].strip()
        is_left_out = not any(any(map(str.isalpha, key[low:high])) for low, high in cells if high <= first)
        return self._body if is_left_out else ""

    def _organ_of_row(self, around: Sequence[Cell], cells: Sequence[Cell]) -> str:
        """The office of a row that its cell names without the word that heads the column: `Kinh tế` below `Phòng`."""
        index, kind = (self._columns.organs if self._columns is not None else None) or (len(cells), "")
        words = self._context.key[slice(*cells[index])].strip() if index < len(cells) and cells[index] in around else ""
        return f"{kind} {words}" if words[:1].isalpha() and self._seats.main_level == "ward" else ""

    def _headings(self, block: Block, columns: Columns, cells: Sequence[Cell], caption: str) -> Iterator[Statement]:
        """Take the heads of columns, or the posts that stand below the names of the row above."""
        above = self._grid(block, columns, cells)
        self._columns = columns if not above else None
        rest = self._context.reading.blocks[block.index : block.index + _MOST_ROWS]
        doubt = None if frames.ends_in_posts(rest, self._context.key) else UNCERTAIN
        for stack, start in above:
            yield Statement(stack, STATED, start, block.end, CARD, caption, doubt)

    def _names_others(self, block: Block, section: str) -> bool:
        """Whether a row that heads others names a body of a province, of a district or of another commune."""
        main = self._context.main
        if main is None or not names_body(section):
            return False
        units = self._context.units_between(block.start, block.end)
        return _HIGHER.search(section) is not None or any(unit.name != main.name for unit in units)

    def _doubt_about(self, stack: Stack) -> str | None:
        """Why posts that name no body may not be of the paper's unit: the row above them names another, or guests."""
        if (stack.is_over and not stack.is_passed_on) or stack.is_so_far:
            is_named = any(place.name for post in stack.positions for place in post.places)
            return _UNNAMED if not is_named and any(map(_is_of_some_commune, stack.positions)) else None
        if self._columns is not None and self._columns.former and not self._names_unit(stack):
            return _UNNAMED
        if not self._section:
            return None
        posts = [post for post in stack.positions if not post.places]
        is_doubtful = bool(posts) if self._is_of_others else not names_body(self._section) and any(map(is_bare, posts))
        return "The paper does not say which body is chaired." if is_doubtful else None

    def _names_unit(self, stack: Stack) -> bool:
        """Whether posts of today beside those of before name their unit, or the paper does outside its tables."""
        has_own = any(place.name for post in stack.positions for place in post.places)
        is_headed = (self._seats.cell or self._seats.section) is not None
        return has_own or is_headed or self._is_named_outside

    @cached_property
    def _is_named_outside(self) -> bool:
        """Whether the paper names its unit outside its tables."""
        main, reading = self._context.main, self._context.reading
        named = (unit for unit in self._context.units if main is not None and unit.name == main.name)
        return any(reading.block_at(unit.start).kind != "row" for unit in named)

    def _without_todays(self, phrases: list[Phrase], cells: Sequence[Cell]) -> list[Phrase]:
        """The phrases of a row without what a cell of former posts tells of today: `…, Bí thư Đảng ủy từ 7/2025`."""
        former = self._columns.former if self._columns is not None else ()
        ends = [(now_in(self._context.key, *cells[index]), cells[index][1]) for index in former if index < len(cells)]
        return [phrase for phrase in phrases if not any(now < phrase.end <= end for now, end in ends)]

    def _without_units(self, phrases: list[Phrase], cells: Sequence[Cell]) -> list[Phrase]:
        """The phrases of a row without a unit, in the column of units, that only looks like a person: `Vạn Tường`."""
        named, cell = self._cell_of_unit(cells), self._unit_cell(cells)
        phrases = without_homes(phrases, cells, self._context.text, self._seats.places)
        if self._columns is not None:
            phrases = without_strays(phrases, cells, self._columns.names, self._columns.posts)
        if named is None or cell is None or self._context.link_today(named, None) is None:
            return phrases
        return [phrase for phrase in phrases if isinstance(phrase, Position) or not cell[0] <= phrase.start < cell[1]]

    def _grid(self, block: Block, columns: Columns, cells: Sequence[Cell]) -> list[tuple[Stack, int]]:
        """The posts of a row for the persons of the row above, in a table that begins so."""
        above = self._context.reading.blocks[block.index - 1] if block.index else block
        if self._columns is not None or above.kind != "row":
            return []
        names = self._read(above.start, above.end)
        stacks = frames.grid_stacks(names, cells_of(self._context.key, above.start, above.end), columns, cells)
        return [(stack, above.start) for stack in stacks]

    def _unit_cell(self, cells: Sequence[Cell]) -> Cell | None:
        """The cell of a row in the column of units."""
        column = self._columns.unit_column if self._columns is not None else None
        return cells[column] if column is not None and column < len(cells) else None

    def _cell_of_unit(self, cells: Sequence[Cell]) -> str | None:
        """The words of a row in the column of units; of a body that the paper's commune has, the unit that it names."""
        cell = self._unit_cell(cells)
        if cell is not None and self._is_own_organ(cell):
            units = self._context.units_between(*cell)
            return units[-1].name if units else None
        return (_REMARK.sub("", self._context.text[slice(*cell)].strip()) or None) if cell is not None else None

    def _is_own_organ(self, cell: Cell) -> bool:
        """Whether a cell of the column of units names a body that a commune has, in the paper of one."""
        return self._seats.main_level == "ward" and is_organ_of_commune(self._context.key[slice(*cell)])


def _is_of_some_commune(post: Position) -> bool:
    """Whether a post held so far is that of a commune without a name, which need not be the one of the new post."""
    place = post.places[0] if post.places else None
    return place.level == "ward" and place.name is None if place is not None else level_of_body(post) is None
