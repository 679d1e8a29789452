"""What the cells of tables and cards are the labels of: `Diện tích tự nhiên (km2)`, `Số đảng viên toàn xã`."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.wards.facts import Cell
from etl.extract.wards.measures import MEASURE
from etl.text.hamlets import HAMLET_WORDS, SORTS
from etl.text.words import unify_seats

LABEL = re.compile(
    unify_seats(
        r"(?P<area_km2>(?:tổng )?diện tích(?: đất)?(?: tự nhiên)?(?! ?(?:trồng|rừng|lúa|đất nông|gieo|nuôi)))"
        r"|(?P<population>(?:quy mô |tổng )?(?:dân số|số dân|(?:số )?(?:nhân )?khẩu\b)(?! (?:thành thị|nông thôn|nam"
        r"|nữ)))"
        r"|(?P<households>(?:tổng )?số hộ(?: dân| gia đình)?\b(?! (?:nghèo|cận))"
        r"|hộ (?:dân|gia đình)\b(?! (?:nghèo|cận)))"
        r"|(?P<party_members>(?:tổng )?(?:số )?(?:lượng )?đảng viên(?! (?:mới|kết nạp)))"
        r"|(?P<party_organizations>(?:tổng )?(?:số )?(?:lượng )?(?:tổ chức (?:cơ sở )?đảng|chi, đảng bộ|đảng bộ, chi bộ"
        r"|chi bộ, đảng bộ|tccs ?đ(?:ảng)?\b|tcđ\b))"
        rf"|(?P<residential_groups>(?:tổng )?(?:(?:số )?(?:lượng )?{SORTS}(?!\w)|số khu vực\b)"
        rf"(?= ?(?:\Z|[^\w ]|\d|(?:và|trực thuộc|của|trên địa bàn|toàn|hiện|sau|{HAMLET_WORDS}|tổ|dân cư)(?!\w))))"
    )
)
"""What a cell may be the label of; the groups are the attributes."""
ENDS_LABEL = re.compile(r"\s*(?:\([^()\n]{0,20}\)|(?:năm )?20[0-4]\d(?![\d.,]))?\s*:?\s*")
_OF_ALL = re.compile(
    unify_seats(
        r"(?:[^\w%]|(?:toàn|cả|của|và|thuộc|trực thuộc|trên địa bàn|hiện|nay|có|là|tự nhiên|đất|dân cư"
        r"|gia đình|trung bình|thực tế|thường trú|đảng bộ|đảng ủy|chi bộ|đảng|cơ sở|sau|khi|sắp xếp|sáp nhập|hợp nhất"
        rf"|thành lập|mới|tính|nghìn|ngàn|đến|tới|ngày|tháng|năm|quý|cuối|đầu|thời điểm|{MEASURE}|đvt"
        r"|đơn vị|\d[\d/.,-]*)(?!\w)"
        r"|(?:xã|phường|đặc khu)(?! (?:đạt|được|có|nghèo|không))(?: [^\W\d_]+){0,5}+)*+"
    )
)
"""All that may follow in the label of what a whole unit has; else it tells of some: `Đảng viên hoàn thành tốt`."""
ONE_HAMLET = re.compile(unify_seats(rf"(?:{HAMLET_WORDS}|tổ|khu) (?:số )?\d"))
"""The name of one, and no label of how many there are: `Thôn 7`, `Tổ dân phố số 3`."""
_FOUNDED = re.compile(
    unify_seats(r"[*_\W]*(?:ngày )?(?:thành lập|hình thành|(?:bắt đầu |đi vào )?hoạt động)(?: từ)?[*_\W]*")
)
_MARKS = re.compile(r"[*_]+")
_OF_CELL = re.compile(unify_seats(r"đảng viên.*(?<!các )chi bộ"))
_TOTAL = re.compile(unify_seats(r"[*_ ]*(?:tổng (?:cộng|số)|tổng|quy mô|số lượng|toàn (?:xã|phường))[*_ :]*"))
"""The label of a total, of what the label above asks for."""


def attribute_of(context: PaperContext, cell: Cell) -> str | None:
    """What a cell is the label of; a cell that begins with a figure is none."""
    words = _MARKS.sub("", context.key[cell.start : cell.end])
    match = LABEL.match(words)
    if match is None or ONE_HAMLET.match(words) or not _OF_ALL.fullmatch(words, match.end()):
        return None
    return match.lastgroup


def is_founding(context: PaperContext, cell: Cell) -> bool:
    """Whether a cell asks for the day from which a unit works: `Ngày hoạt động`."""
    return _FOUNDED.fullmatch(context.key, cell.start, cell.end) is not None


def is_label(context: PaperContext, cell: Cell) -> bool:
    """Whether a cell is nothing but the label of an attribute of its unit, or of the day from which a unit works."""
    label = LABEL.match(context.key, cell.start, cell.end)
    if label is not None and ENDS_LABEL.fullmatch(context.key, label.end(), cell.end) is not None:
        return True
    return is_founding(context, cell) or _is_long_label(context, cell)


def _is_long_label(context: PaperContext, cell: Cell) -> bool:
    """Whether more words make a label, of all and of no other unit: `Tổ chức đảng trực thuộc Đảng ủy phường`."""
    words = context.key[cell.start : cell.end]
    if any(map(str.isdigit, words)) or _OF_CELL.match(words) or attribute_of(context, cell) is None:
        return False
    return not context.units_between(cell.start, cell.end)


def is_total(context: PaperContext, cell: Cell) -> bool:
    """Whether a cell is the label of the total of what is named above it: `Tổng cộng`, `Quy mô`."""
    return _TOTAL.fullmatch(context.key, cell.start, cell.end) is not None
