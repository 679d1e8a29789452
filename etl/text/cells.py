"""Tables of which every cell stands on a line of its own, as text copied from a page or a PDF has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from etl.text.offsets import Edit
from etl.text.page_numbers import is_page_number
from etl.text.people_cells import people_rows
from etl.text.profile_cells import profile_rows
from etl.text.unit_cells import MEASURE, may_hold_units, unit_rows

_FIRST = re.compile(r"(?:S?TT|Stt|Số TT|Số thứ tự|#)\.?\Z")
_NAMED = r"[Cc]hỉ (?:tiêu|số)|CHỈ (?:TIÊU|SỐ)|[Tt]iêu chí|TIÊU CHÍ|[Nn]ội dung|NỘI DUNG|[Mm]ục tiêu|MỤC TIÊU"
_LABEL = re.compile(rf"(?:Tên |Các |TÊN |CÁC )?(?:{_NAMED})(?: [^\d]{{1,40}})?\Z")
_UNIT = re.compile(r"(?:ĐVT|Đvt|Đơn vị|ĐƠN VỊ|Đơn vị tính|ĐƠN VỊ TÍNH|ĐV tính)\.?\Z")
_ORDINAL = re.compile(r"(?:(?P<number>\d{1,3})|\d{1,3}(?:\.\d{1,2}){1,2}|[IVX]{1,5}|[A-ZĐa-zđ])[.)]?\Z")
_FIGURES = re.compile(
    r"(?:năm\s+)?20\d\d\Z|(?:mục tiêu|chỉ tiêu|kế hoạch|kh|dự toán|thực hiện|th|ước|kết quả|hiện trạng|số tiền|số liệu"
    r"|số lượng|giá trị|mức|tỷ lệ|đích|đến năm|năm\s+20)(?!\w)[^:;]{0,50}\Z",
    re.IGNORECASE,
)
"""The title of a column of figures."""
_FIGURE = re.compile(
    r"(?:[<>≥≤]|(?i:từ|trên|dưới|hơn|gần|khoảng|ít nhất|tối thiểu|tối đa))? ?[\d.,]*\d(?: ?[-–] ?[\d.,]*\d)?"
    r"(?: ?[%‰])?(?:(?<=[%‰])/\w+| ?(?<![-–] )[^\W\d_]{1,7}(?:[ /][^\W\d_]{1,7}){0,5})?\Z|[-–—x]\Z|\.\.\.\Z"
)
"""A cell of nothing but a figure and what it is counted in: `12 - 13`, `≥ 10`, `72 triệu đồng`, `25 đảng viên/năm`."""
_MAY_BEGIN = re.compile(
    r"\n[ \t\r]*(?:S?TT|Stt|Số TT|Số thứ tự|#|(?:(?:Tên|Các|TÊN|CÁC) )?"
    rf"(?:{_NAMED})[^\d\n]{{0,42}}|"
    r"(?:[Hh]ọ|HỌ|[Cc]hức|CHỨC|Vị trí|Đồng chí)[^\d\n]{0,42})\.?[ \t\r]*\n"
)
"""A line that can head such a table; spares most papers the looking."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_FEWEST_CELLS, _MOST_CELLS = 3, 12
_LONGEST_TITLE, _LONGEST_CELL, _LONGEST_LABEL = 60, 40, 200
"""Characters of a cell of the header, of a figure's cell, and of what a row measures."""
_LONGEST_UNIT = 30
_FEWEST_ROWS = 2


class _Cell(NamedTuple):
    start: int
    end: int
    text: str


def cell_edits(source: str) -> Iterator[Edit]:
    """The edits that put the cells of each row on one line, parted by bars, as tables of other papers have it."""
    has_units = may_hold_units(source)
    if not has_units and _MAY_BEGIN.search(f"\n{source}") is None:
        return
    cells = _cells(source)
    lines = [cell.text for cell in cells]
    place = 0
    while place < len(cells):
        rows = _table(cells, place) or people_rows(lines, place)
        if has_units and not rows:
            rows = unit_rows(lines, place) or profile_rows(lines, place)
        for low, high in rows:
            for one, other in pairwise(cells[low:high]):
                goes_on = low == rows[0][0] and MEASURE.fullmatch(other.text)
                yield Edit(one.end, other.start, " " if goes_on else " | ")
        place = rows[-1][1] if rows else place + 1


def _cells(source: str) -> list[_Cell]:
    """The lines that hold something, the number at a page's edge left out: a table goes on over it."""
    found, start = [], 0
    lines = source.split("\n")
    for index, line in enumerate(lines):
        text = line.strip()
        if text and not ("\f" in line and is_page_number(lines, index)):
            low = start + line.index(text)
            found.append(_Cell(low, low + len(text), text))
        start += len(line) + 1
    return found


def _table(cells: Sequence[_Cell], place: int) -> list[tuple[int, int]]:
    """The rows of the table whose header begins at a line, itself the first; none where no table does."""
    text = cells[place].text
    if _FIRST.match(text) and place + 1 < len(cells) and _LABEL.match(cells[place + 1].text):
        return _numbered(cells, place)
    if _LABEL.match(text) and place + 1 < len(cells) and _UNIT.match(cells[place + 1].text):
        return _measured(cells, place)
    return _plain(cells, place) if _LABEL.match(text) else []


def _numbered(cells: Sequence[_Cell], place: int) -> list[tuple[int, int]]:
    """The rows of a table whose rows are numbered."""
    limit = min(place + _MOST_CELLS + 1, len(cells))
    body = next((i for i in range(place + 1, limit) if _ORDINAL.match(cells[i].text)), place)
    width = body - place
    if width < _FEWEST_CELLS or any(len(cell.text) > _LONGEST_TITLE for cell in cells[place:body]):
        return []
    rows, number = [(place, body)], 0
    while body < len(cells):
        ordinal = _ORDINAL.match(cells[body].text)
        if ordinal is None or (ordinal["number"] and int(ordinal["number"]) not in (1, number + 1)):
            break
        number = int(ordinal["number"] or number)
        high = body + width
        if _is_row(cells, body, high, number):
            rows.append((body, high))
        elif body + 2 < len(cells) and _is_next(cells[body + 2].text, 0):  # a section: its number and its name
            rows.append((body, body + 2))
            high = body + 2
        else:
            following = range(body + 1, min(high + 1, len(cells)))
            high = next((i for i in following if _is_next(cells[i].text, number)), len(cells))
        body = high
    return rows if len(rows) > _FEWEST_ROWS else []


def _is_row(cells: Sequence[_Cell], low: int, high: int, number: int) -> bool:
    """Whether so many lines are one row: a name, then short cells, and the next row's number behind them."""
    inner = cells[low + 2 : high]
    is_whole = high <= len(cells) and all(len(cell.text) <= _LONGEST_CELL for cell in inner)
    has_figure = any(_FIGURE.match(cell.text) for cell in inner)
    is_named = (
        is_whole and len(cells[low + 1].text) <= _LONGEST_LABEL and _LETTERS.search(cells[low + 1].text) is not None
    )
    is_last = high >= len(cells) or _ORDINAL.match(cells[high].text) is None
    is_filled = all(map(_FIGURE.match, (cell.text for cell in inner[1:]))) if is_last else True
    return is_named and has_figure and is_filled and (is_last or _is_next(cells[high].text, number))


def _is_next(text: str, number: int) -> bool:
    """Whether a line is the number of the row after another."""
    ordinal = _ORDINAL.match(text)
    return ordinal is not None and (not ordinal["number"] or int(ordinal["number"]) in (1, number + 1))


def _measured(cells: Sequence[_Cell], place: int) -> list[tuple[int, int]]:
    """The rows of a table without numbers: each a name, its unit of measure, and figures."""
    for width in range(_FEWEST_CELLS, _MOST_CELLS + 1):
        rows = [(place, place + width)]
        while _is_measured_row(cells, rows[-1][1], rows[-1][1] + width):
            rows.append((rows[-1][1], rows[-1][1] + width))
        if len(rows) > _FEWEST_ROWS:
            return rows
    return []


def _is_measured_row(cells: Sequence[_Cell], low: int, high: int) -> bool:
    if high > len(cells):
        return False
    label, unit, *figures = (cell.text for cell in cells[low:high])
    is_named = 2 < len(label) <= _LONGEST_LABEL and _FIGURE.match(label) is None and label[0].isalpha()
    is_unit = len(unit) <= _LONGEST_UNIT and (unit[0] in "%‰" or (unit[0].isalpha() and _FIGURE.match(unit) is None))
    return is_named and is_unit and all(map(_FIGURE.match, figures))


def _plain(cells: Sequence[_Cell], place: int) -> list[tuple[int, int]]:
    """The rows of a table without numbers and units: each a name and as many figures as the header has titles."""
    body = place + 1
    while body < min(place + _MOST_CELLS, len(cells)) and _FIGURES.match(cells[body].text):
        body += 1
    width, rows = body - place, [(place, body)]
    while width > 1 and _is_plain_row(cells, rows[-1][1], rows[-1][1] + width):
        rows.append((rows[-1][1], rows[-1][1] + width))
    return rows if len(rows) > _FEWEST_ROWS else []


def _is_plain_row(cells: Sequence[_Cell], low: int, high: int) -> bool:
    if high > len(cells):
        return False
    label, *figures = (cell.text for cell in cells[low:high])
    is_named = 2 < len(label) <= _LONGEST_LABEL and label[0].isalpha() and label[-1] not in ".:;"
    return is_named and all(map(_FIGURE.match, figures))
