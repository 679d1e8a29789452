"""Tables of which every cell stands on a line of its own, as text copied from a page or a PDF has them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from etl.text.counted_cells import counted_rows
from etl.text.lines import split_lines
from etl.text.offsets import Edit
from etl.text.page_numbers import is_page_number, is_set_apart
from etl.text.people_cells import people_rows
from etl.text.plain_cells import FIGURE, HOLDERS, LONGEST_LABEL, TITLE_OF_HOLDERS, plain_rows
from etl.text.profile_cells import mark_behind, profile_rows
from etl.text.total_cells import Total, is_total, total_below
from etl.text.unit_cells import MEASURE, may_hold_units, unit_rows
from etl.text.widths import paper_width
from etl.text.wrapped_cells import Columns, Row, Wraps, straight

_FIRST = re.compile(r"(?:S?TT|Stt|Số TT|Số thứ tự|#)\.?\Z")
_NAMED = (
    r"[Cc]hỉ (?:tiêu|số)|CHỈ (?:TIÊU|SỐ)|[Tt]iêu chí|TIÊU CHÍ|[Nn]ội dung|NỘI DUNG|[Mm]ục tiêu|MỤC TIÊU"
    r"|[Nn]hiệm vụ|NHIỆM VỤ|[Nn]guồn (?:vốn|kinh phí|thu)|NGUỒN (?:VỐN|KINH PHÍ|THU)|[Kk]hoản (?:mục|thu|chi)"
)
_LABEL = re.compile(rf"(?:Tên |Các |TÊN |CÁC )?(?:{_NAMED})(?: [^\d]{{1,40}})?\Z")
_UNIT = re.compile(r"(?:ĐVT|Đvt|Đơn vị|ĐƠN VỊ|Đơn vị tính|ĐƠN VỊ TÍNH|ĐV tính)\.?\Z")
_ORDINAL = re.compile(r"(?:(?P<number>\d{1,3})|\d{1,3}(?:\.\d{1,2}){1,2}|[IVX]{1,5}|[A-ZĐa-zđ])[.)]?\Z")
_OF_UNIT = re.compile(r"(?<!\w)(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)\Z", re.IGNORECASE)
"""What the name of a unit of measure begins with: a cell that breaks off here has the rest of it on its next line."""
_MAY_BEGIN = re.compile(
    r"\n[ \t\r]*(?:S?TT|Stt|Số TT|Số thứ tự|#|(?:(?:Tên|Các|TÊN|CÁC) )?"
    rf"(?:{_NAMED})[^\d\n]{{0,42}}|"
    rf"(?i:{TITLE_OF_HOLDERS})|"
    r"(?:[Hh]ọ|HỌ|[Cc]hức|CHỨC|Vị trí|Đồng chí)[^\d\n]{0,42})\.?[ \t\r]*\n"
)
"""A line that can head such a table; spares most papers the looking."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_FEWEST_CELLS, _MOST_CELLS = 3, 12
_LONGEST_TITLE, _LONGEST_CELL, _LONGEST_UNIT = 60, 40, 30
_LONGEST_WRAPPED_UNIT, _MOST_SURPLUS = 14, 12
"""Characters of a cell of the header, of a figure's cell, and of a unit of measure; lines of
a row beyond one for each cell."""
_FEWEST_ROWS = 2


class _Cell(NamedTuple):
    start: int
    end: int
    text: str
    is_parted: bool
    """Whether an empty line stands above."""


def cell_edits(source: str) -> Iterator[Edit]:
    """The edits that put the cells of each row on one line, parted by bars, as tables of other papers have it."""
    has_units = may_hold_units(source)
    if not has_units and _MAY_BEGIN.search(f"\n{source}") is None:
        return
    cells = _cells(source)
    lines = [cell.text for cell in cells]
    wraps = Wraps(lines, [cell.is_parted for cell in cells], paper_width(split_lines(source)))
    place = 0
    while place < len(cells):
        rows = _table(wraps, place) or people_rows(wraps, place)
        is_profile = False
        if has_units and not rows:
            rows = unit_rows(wraps, place)
            is_profile = not rows
            rows = rows or profile_rows(wraps, place)
        rows = rows or counted_rows(wraps, place)
        total = total_below(lines, rows)
        for row in rows:
            begins = {begin for begin in row if row is not rows[0] or not MEASURE.fullmatch(lines[begin])}
            mark = mark_behind(lines[row[0]]) if is_profile else " | "
            for line in range(row[0] + 1, row[-1]):
                yield Edit(cells[line - 1].end, cells[line].start, mark if line in begins else " ")
        if total is not None:
            yield from _total_edits(cells, rows[-1][-1], total)
        place = rows[-1][-1] if rows else place + 1


def _total_edits(cells: Sequence[_Cell], place: int, total: Total) -> Iterator[Edit]:
    """The edits that put the total below a table on one line, with an empty cell for each column that it leaves out."""
    bars = [f" {'| ' * (high - low)}" for low, high in pairwise((0, *total.columns, total.width - 1))]
    yield Edit(cells[place].start, cells[place].start, bars[0].lstrip())
    for line, bar in enumerate(bars[1:-1], start=place + 1):
        yield Edit(cells[line - 1].end, cells[line].start, bar)
    last = cells[place + len(total.columns) - 1].end
    yield Edit(last, last, bars[-1].rstrip())


def _cells(source: str) -> list[_Cell]:
    """The lines that hold something, the number at a page's edge left out: a table goes on over it."""
    found: list[_Cell] = []
    start, is_parted = 0, False
    lines = source.split("\n")
    for index, line in enumerate(lines):
        text = line.strip()
        is_number = is_page_number(lines, index) and ("\f" in line or is_set_apart(lines, index))
        if text and not is_number:
            low = start + line.index(text)
            found.append(_Cell(low, low + len(text), text, is_parted))
            is_parted = False
        is_parted = is_parted or not text
        start += len(line) + 1
    return found


def _table(wraps: Wraps, place: int) -> list[Row]:
    """The rows of the table whose header begins at a line, itself the first; none where no table does."""
    lines = wraps.lines
    if _FIRST.match(lines[place]) and place + 1 < len(lines) and _LABEL.match(lines[place + 1]):
        return _numbered(wraps, place)
    if HOLDERS.match(lines[place]):
        return plain_rows(wraps, place)
    if not _LABEL.match(lines[place]):
        return []
    if place + 1 < len(lines) and _UNIT.match(lines[place + 1]):
        is_first = not place or not _FIRST.match(lines[place - 1])
        return _measured(wraps, place) if is_first else []
    return plain_rows(wraps, place)


def _numbered(wraps: Wraps, place: int) -> list[Row]:
    """The rows of a table whose rows are numbered."""
    lines = wraps.lines
    limit = min(place + _MOST_CELLS + 1, len(lines))
    body = next((i for i in range(place + 1, limit) if _ORDINAL.match(lines[i])), place)
    is_parted = body > place and _are_parted(wraps, place, body)
    head = _head(wraps, place, body, is_parted=is_parted)
    titles = [" ".join(lines[low:high]) for low, high in pairwise(head)]
    width = len(titles)
    if width < _FEWEST_CELLS or any(len(title) > _LONGEST_TITLE for title in titles):
        return []
    has_unit = any(map(_UNIT.match, titles))
    fits = partial(_fits, has_unit=has_unit, is_parted=is_parted)
    columns = Columns(width, fits, is_parted)
    rows, number = [head], 0
    while body < len(lines):
        ordinal = _ORDINAL.match(lines[body])
        if ordinal is None or (ordinal["number"] and int(ordinal["number"]) not in (1, number + 1)):
            break
        number = int(ordinal["number"] or number)
        row = _row(wraps, body, columns, number, _words_in(lines, rows[1:], width, has_unit=has_unit))
        if row is not None:
            rows.append(row)
            body = row[-1]
        else:
            following = range(body + 1, min(body + width + _MOST_SURPLUS, len(lines)))
            body = next((i for i in following if _is_next(lines[i], number)), len(lines))
    return rows if len(rows) > _FEWEST_ROWS else []


def _are_parted(wraps: Wraps, low: int, high: int) -> bool:
    """Whether empty lines part the cells of a head, of which some may be wrapped, and the row below."""
    return wraps.gaps[high] and sum(wraps.gaps[low + 1 : high]) >= _FEWEST_CELLS - 1


def _head(wraps: Wraps, low: int, high: int, *, is_parted: bool) -> Row:
    """The titles of a head: a line without an empty one above goes on where others have one, else a small letter."""
    begins = (
        line for line in range(low + 1, high) if (wraps.gaps[line] if is_parted else not wraps.lines[line][0].islower())
    )
    return (low, *begins, high)


def _words_in(lines: Sequence[str], rows: Sequence[Row], width: int, *, has_unit: bool) -> set[int]:
    """The columns behind the names, and behind units of measure, in which no row has a figure."""
    whole = [row for row in rows if len(row) == width + 1]
    columns = range(int(has_unit), width - 2) if whole else ()
    return {column for column in columns if not any(FIGURE.match(lines[row[column + 2]]) for row in whole)}


def _row(wraps: Wraps, low: int, columns: Columns, number: int, words: set[int]) -> Row | None:
    """The row of a number: so many lines, or the two of a section's number and name, or cells that are wrapped."""
    lines = wraps.lines
    own = words if columns.is_parted or not any(wraps.gaps[low + 1 : low + columns.width]) else set[int]()
    is_cut = columns.is_parted and wraps.are_cut(low, low + columns.width, is_parted=True)
    if not is_cut and _is_row(lines, straight(low, low + columns.width), number, own):
        return straight(low, low + columns.width)
    before = 0 if lines[low][0].isdigit() else number  # Rows are counted on over sections, or from one in each.
    if low + 2 < len(lines) and _is_next(lines[low + 2], before):
        return straight(low, low + 2)
    limit = min(low + columns.width + _MOST_SURPLUS, len(lines))
    below = range(low + columns.width, limit)
    nexts = [i for i in below if _is_next(lines[i], number) and (wraps.gaps[i] or not columns.is_parted)]
    own = words if columns.is_parted else set()
    rows = [row for high in nexts or (None,) if (row := wraps.row(low, columns, high))]
    rows = [row for row in rows if _is_row(lines, row, number, own)]
    return rows[0] if len(rows) == 1 else None


def _fits(column: int, cell: str, count: int, *, has_unit: bool, is_parted: bool) -> bool:
    """Whether a text on so many lines can be the cell of a column: a number, what is measured, its unit, figures.

    Where empty lines part the cells, who is to do it may stand behind the figures.
    """
    if column == 0:
        return _ORDINAL.match(cell) is not None
    if is_parted and column > 2 and not FIGURE.match(cell):
        return len(cell) <= _LONGEST_CELL and cell[0].isupper()
    return _fits_measured(column if column > 1 and not has_unit else column - 1, cell, count)


def _is_row(lines: Sequence[str], row: Row, number: int, words: Collection[int] = ()) -> bool:
    """Whether lines are one row: a name, then short cells, and the next row's number behind them.

    Args:
        lines: The lines.
        row: Where its cells begin.
        number: Its number.
        words: The columns in which the rows above have words, for the last row.
    """
    high = row[-1]
    if high > len(lines):
        return False
    _, name, *inner = (" ".join(lines[begin:end]) for begin, end in pairwise(row))
    is_short = all(len(cell) <= _LONGEST_CELL for cell in inner)
    has_figure = any(map(FIGURE.match, inner))
    is_named = is_short and len(name) <= LONGEST_LABEL and _LETTERS.search(name) is not None
    is_last = high >= len(lines) or _ORDINAL.match(lines[high]) is None
    is_filled = not is_last or all(
        (cell[0].isupper() and not is_total(cell)) if column in words else not column or FIGURE.match(cell)
        for column, cell in enumerate(inner)
    )
    return is_named and has_figure and is_filled and (is_last or _is_next(lines[high], number))


def _is_next(text: str, number: int) -> bool:
    """Whether a line is the number of the row after another."""
    ordinal = _ORDINAL.match(text)
    return ordinal is not None and (not ordinal["number"] or int(ordinal["number"]) in (1, number + 1))


def _measured(wraps: Wraps, place: int) -> list[Row]:
    """The rows of a table without numbers: each a name, its unit of measure, and figures."""
    for width in range(_FEWEST_CELLS, _MOST_CELLS + 1):
        rows = [straight(place, place + width)]
        is_parted = wraps.are_parted(place, place + width)
        while (row := wraps.row(rows[-1][-1], Columns(width, _fits_measured, is_parted))) is not None:
            rows.append(row)
        if len(rows) > _FEWEST_ROWS:
            return rows
    return []


def _fits_measured(column: int, cell: str, count: int) -> bool:
    """Whether a text on so many lines can be the cell of a column: what is measured, its unit, and figures."""
    is_figure = FIGURE.match(cell) is not None
    if column == 0:
        is_cut = count > 1 and _OF_UNIT.search(cell) is not None
        return 2 < len(cell) <= LONGEST_LABEL and not is_figure and not is_cut and cell[0].isalpha()
    if column == 1:
        is_short = (
            len(cell) <= _LONGEST_UNIT if count == 1 else len(cell) <= _LONGEST_WRAPPED_UNIT and cell[0].islower()
        )
        return is_short and (cell[0] in "%‰" or (cell[0].isalpha() and not is_figure))
    return is_figure and count == 1  # Else a name in small letters below would be what the figure is counted in.
