"""Tables of names and figures of which every cell stands on a line of its own: of goals, of funds, of communes.

The head has a title for each column, of which the first says what the names are: `Nguồn vốn`, `Đơn vị`. A row is a name
and as many figures as the head has titles behind the first; what is not ends the table.
"""

from __future__ import annotations

import re

from etl.text.letters import LETTER, UPPER
from etl.text.total_cells import is_total
from etl.text.unit_cells import MEASURE
from etl.text.unit_titles import NAMES, UNITS
from etl.text.wrapped_cells import Columns, Row, Wraps, straight

_TITLE = re.compile(
    r"(?:năm\s+)?20\d\d\Z|(?:mục tiêu|chỉ tiêu|kế hoạch|kh|dự toán|thực hiện|th|ước|kết quả|hiện trạng|số tiền|số liệu"
    r"|số lượng|giá trị|mức|tỷ lệ|đích|đến năm|năm\s+20\d\d|(?:cả |toàn )?giai đoạn|(?:\d{1,2}|sáu|chín) tháng|quý"
    r"|tổng (?:số|vốn|kinh phí|cộng|nhu cầu|dự toán|thu|chi|mức)|kinh phí|nhu cầu|vốn|giải ngân|lũy kế|so với|tăng"
    r"|đạt)(?!\w)[^:;.]{0,50}\Z",
    re.IGNORECASE,
)
"""The title of a column of figures."""
FIGURE = re.compile(
    r"(?:[<>≥≤]|(?i:từ|trên|dưới|hơn|gần|khoảng|ít nhất|tối thiểu|tối đa))? ?[\d.,]*\d(?: ?[-–] ?[\d.,]*\d|/\d{1,4})?"
    r"(?: ?[%‰])?(?:(?<=[%‰])/\w+| ?(?<![-–] )[^\W\d_]{1,7}(?:[ /][^\W\d_]{1,7}){0,5}(?:(?<=m)[23²³])?)?\Z"
    r"|[-–—x]\Z|\.\.\.\Z"
)
"""A cell of nothing but a figure and what it is counted in: `12 - 13`, `≥ 10`, `72 triệu đồng`, `25 đảng viên/năm`."""
TITLE_OF_HOLDERS = rf"(?:{NAMES}{UNITS}|(?:tên )?(?:các )?địa phương|xã ?[-/,] ?phường)"
HOLDERS = re.compile(rf"{TITLE_OF_HOLDERS}\Z", re.IGNORECASE)
"""The title of a column of communes, of which the other columns tell."""
_HOLDER = re.compile(rf"(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|XÃ|PHƯỜNG|ĐẶC KHU) [{UPPER}][^\d,;:.()]{{1,40}}\Z")
_NAME = re.compile(rf"(?:(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu) )?[{UPPER}][{LETTER}']*(?: [{UPPER}][{LETTER}']*){{1,3}}\Z")
"""The title of a column of one commune, in a table that has one for each."""
_MOST_COLUMNS, LONGEST_LABEL = 12, 200
"""Columns, and characters of what a row measures."""
_FEWEST_ROWS = 2


def plain_rows(wraps: Wraps, place: int) -> list[Row]:
    """The rows of a table of names and figures whose head begins at a line, itself the first; none where none does.

    Args:
        wraps: The lines of a paper that hold something, and what tells where they go on.
        place: The line.
    """
    lines = wraps.lines
    title = _NAME if place + 2 < len(lines) and all(map(_NAME.match, lines[place + 1 : place + 3])) else _TITLE
    titles, body = [place], place + 1
    while body < min(place + 2 * _MOST_COLUMNS, len(lines)):
        if len(titles) < 2 or not _goes_on(wraps, body):
            if not title.match(lines[body]):
                break
            titles.append(body)
        body += 1
    ends = (*titles[2:], body)  # What looks like a title may name the first row: `Vốn ngân sách tỉnh`.
    found = [_below(wraps, (*titles[:width], end)) for width, end in enumerate(ends, start=2) if end > place + 1]
    tables = [rows for rows in found if len(rows) > _FEWEST_ROWS]
    return tables[0] if len(tables) == 1 else []


def _goes_on(wraps: Wraps, line: int) -> bool:
    """Whether a title of the head goes on with a line: what it is counted in, or its last words in small letters."""
    words = wraps.lines[line]
    return MEASURE.fullmatch(words) is not None or (words[0].islower() and not wraps.gaps[line])


def _below(wraps: Wraps, head: Row) -> list[Row]:
    """A head and the rows below it."""
    fits = _fits_holder if HOLDERS.match(wraps.lines[head[0]]) else _fits
    columns = Columns(len(head) - 1, fits, wraps.are_parted(head[0], head[-1]))
    rows = [head]
    while (row := _row(wraps, rows[-1][-1], columns)) is not None:
        rows.append(row)
    return rows


def _row(wraps: Wraps, low: int, columns: Columns) -> Row | None:
    """The row that begins at a line: of as many lines as the table has columns, or with a name that is wrapped."""
    if wraps.are_cells(low, columns):
        return straight(low, low + columns.width)
    return wraps.row(low, columns)


def _fits(column: int, cell: str, count: int) -> bool:
    """Whether a text on so many lines can be the cell of a column: a name, and figures."""
    is_figure = FIGURE.match(cell) is not None
    if column:
        return is_figure and count == 1
    return 2 < len(cell) <= LONGEST_LABEL and cell[0].isalpha() and cell[-1] not in ".:;" and not is_figure


def _fits_holder(column: int, cell: str, count: int) -> bool:
    """The same in a table whose names are those of communes."""
    is_name = column > 0 or (count == 1 and (_HOLDER.match(cell) is not None or is_total(cell)))
    return is_name and _fits(column, cell, count)
