"""Tables of new units of which every cell stands on a line of its own: what each was made of, its area, its people.

The lines of the head tell what stands in each column: `Phường mới`, `Sáp nhập từ`, `Diện tích (km2)`. A row has as many
lines, a name where the head asks for a unit and figures where it asks for figures; what has not ends the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from etl.text.letters import LETTER, UPPER
from etl.text.unit_titles import MADE, NAMES, NEW, OLD, OLD_PERHAPS, UNITS
from etl.text.wrapped_cells import NUMBER_TITLE, Columns, Row, Wraps, straight

Kind = Literal["number", "unit", "figure", "text"]

_KINDS: dict[Kind, re.Pattern[str]] = {
    "number": re.compile(NUMBER_TITLE, re.IGNORECASE),
    "unit": re.compile(rf"{NAMES}{UNITS}|{NEW}|tên(?: gọi)?", re.IGNORECASE),
    "figure": re.compile(
        r"(?:tổng )?(?:diện tích|(?:quy mô )?dân số|số dân|số hộ|số (?:thôn|ấp|khu phố|tổ dân phố|khóm))(?!\w)"
        r"[^:]{0,40}",
        re.IGNORECASE,
    ),
    "text": re.compile(
        rf"(?:{OLD}|{OLD_PERHAPS}|(?:các )?{UNITS}(?: [^\W\d_]+){{0,2}} (?:cũ|trước|hiện|{MADE})|phương án"
        r"|hiện trạng|nguyên trạng|phạm vi|mức độ|hình thức|phần nhập|từ các|trụ sở|nơi đặt|địa chỉ|ghi chú"
        r"|huyện|quận|thuộc)(?!\w)[^:]{0,50}",
        re.IGNORECASE,
    ),
}
"""What a title of the head asks for, the first that fits."""
_OLD_UNIT = re.compile(
    rf"(?:tên )?(?:các )?{UNITS} (?:cũ|trước (?:khi )?{MADE}|hợp thành|cấu thành|tiền thân)", re.IGNORECASE
)
"""A title that names units as well, where no other of its head does: those that one was made of."""
_UNIT_NAME = re.compile(
    rf"(?:(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|XÃ|PHƯỜNG|THỊ TRẤN) )?[{UPPER}][{LETTER}']*"
    rf"(?:[ -]{{1,3}}[{UPPER}\d][{LETTER}\d']*){{0,5}}"
)
_FIGURE = re.compile(
    r"(?:(?:khoảng|hơn|gần|trên|~) ?)?\d[\d.,]* ?(?:km2|km²|ha|người|nhân khẩu|khẩu|hộ|thôn|ấp|tổ)?|[-–—]",
    re.IGNORECASE,
)
_MAY_HOLD = re.compile(
    r"\n[ \t\r]*(?:diện tích|(?:quy mô )?dân số|số dân)[^\d:\n]{0,40}(?:\(km2\)[^\d:\n]{0,9})?[ \t\r]*\n", re.IGNORECASE
)
MEASURE = re.compile(r"\((?:km2|km²|ha|%|[^()\d]{1,20})\)", re.IGNORECASE)
"""A line of a head that only tells what the title above it is counted in."""
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 9
_LONGEST_TITLE, _LONGEST_CELL = 60, 400
"""Characters of a line of the head and of a cell."""


def may_hold_units(source: str) -> bool:
    """Whether a line of a paper can be a title of such a table; spares most papers the looking."""
    return _MAY_HOLD.search(f"\n{source}") is not None


def unit_rows(wraps: Wraps, place: int) -> list[Row]:
    """The rows of the table of units whose head begins at a line, itself the first; none where none does.

    Args:
        wraps: The lines of a paper that hold something, and what tells where they go on.
        place: The line.
    """
    kinds, body = _head(wraps.lines, place)
    if kinds.count("unit") != 1 or "figure" not in kinds or len(kinds) < _FEWEST_COLUMNS:
        return []
    rows = [straight(place, body)]
    while (row := _row(wraps, rows[-1][-1], kinds, is_parted=wraps.are_parted(place, body))) is not None:
        rows.append(row)
    return rows if len(rows) > 1 else []


def _row(wraps: Wraps, low: int, kinds: Sequence[Kind], *, is_parted: bool) -> Row | None:
    """The row that begins at a line: of as many lines as the head, or of cells of which some are wrapped."""

    def fits(column: int, cell: str, _: int) -> bool:
        return _fits(cell, kinds[column])

    columns = Columns(len(kinds), fits, is_parted, has_list=kinds.count("text") == 1)
    high = low + len(kinds)
    if wraps.are_cells(low, columns) and not wraps.are_cut(low, high, is_parted=is_parted):
        goes_on = wraps.go_on(wraps.lines[high - 1], high, is_parted=is_parted) and kinds[-1] == "text"
        if not goes_on or wraps.are_cells(high, columns):
            return straight(low, high)
    return wraps.row(low, columns)


def _head(lines: Sequence[str], place: int) -> tuple[list[Kind], int]:
    """What the columns of a head ask for that begins at a line, none where it begins with something else; its end."""
    kinds: list[Kind] = []
    end, old = place, None
    for line in lines[place : place + 2 * _MOST_COLUMNS]:
        if kinds and MEASURE.fullmatch(line):
            end += 1
            continue
        fitting = (kind for kind, titles in _KINDS.items() if titles.fullmatch(line))
        kind = next(fitting, None) if len(line) <= _LONGEST_TITLE else None
        if kind == "text" and not any(one in ("unit", "text") for one in kinds) and _OLD_UNIT.fullmatch(line):
            old = len(kinds)
        if kind is None or (not kinds and kind not in ("number", "unit") and old is None):
            break
        kinds.append(kind)
        end += 1
    is_new_above = place > 0 and _KINDS["unit"].fullmatch(lines[place - 1]) is not None
    if old is not None and "unit" not in kinds and not is_new_above:
        kinds[old] = "unit"
    return kinds, end


def _fits(cell: str, kind: Kind) -> bool:
    if kind == "text":
        return len(cell) <= _LONGEST_CELL and cell[0].isalpha()
    if kind == "number":
        return cell.rstrip(".)").isdecimal()
    return (_UNIT_NAME if kind == "unit" else _FIGURE).fullmatch(cell) is not None
