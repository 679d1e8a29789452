"""Profiles of a unit whose labels and values stand on lines in turn: `Diện tích`, `57,67 km2`, `Dân số`, `43.906`.

Behind such as every unit has, labels of any name go on with the profile, below headings of their own too.

A value stands below its label. Where a figure stands above the first label, each may stand above its own, and the lines
stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.text.hamlets import HAMLET_WORDS
from etl.text.unit_titles import OLD, UNITS
from etl.text.wrapped_cells import Row, Wraps

_FIGURES = re.compile(
    r"(?:(?:tổng )?diện tích|(?:quy mô |tổng |mật độ )?dân số|số dân|(?:số )?nhân khẩu|(?:tổng )?số hộ|hộ dân"
    rf"|(?:tổng )?(?:số )?(?:(?!làng nghề)(?:{HAMLET_WORDS})|đảng viên|chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng)|mã)"
    r"(?!\w)[^:.\d]{0,40}(?:\((?:đến|tính|năm|tại|ngày|tháng|cuối|thời điểm|\d)[^()\n]{2,30}\))?:?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?:tổng )?số (?!điện thoại|máy|fax)[^\W\d_][^:.\d]{0,40}:?", re.IGNORECASE)
"""What else is counted; it tells of no profile by itself."""
_DATES = re.compile(r"(?:(?:ngày|thời điểm) )?(?:thành lập|hoạt động|có hiệu lực)(?!\w)[^:.\d]{0,20}:?", re.IGNORECASE)
_WORDS = re.compile(
    rf"(?:tên (?:gọi|{UNITS})|{OLD}|(?:các )?{UNITS} (?:trước|được)|trụ sở|địa chỉ|thuộc|vị trí|nghị quyết)(?!\w)"
    r"[^:.\d]{0,40}:?",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:(?:khoảng|hơn|gần|trên|dưới|đạt|~|[<>≥≤]) ?)?(?!0\d)(?:\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,\d+)?(?:/\d{1,5})?"
    r"(?: ?(?:[%‰]|[^\W\d_])[^\d\n:;()]{0,40}[23]?)?(?: ?\([^()\n]{1,80}\))?",
    re.IGNORECASE,
)
"""What a label of any name may have below it: a figure with its unit, and what a bracket adds."""
_NAME = re.compile(r"(?=[^\W\d_]*[A-ZÀ-ỸĐ])[^\W\d_][^:.;\d()\n]{2,}(?:\([^()\d\n]{1,20}\))?:?")
_NO_NAME = re.compile(
    r"(?:số )?(?:điện thoại|đt|fax|hotline|đường dây|máy|mã|phòng|tầng|cập nhật|ngày|nguồn|bí thư|chủ tịch|phó|lượt"
    r"|trang|đang)(?!\w)",
    re.IGNORECASE,
)
"""How a line begins that is no label of a figure of the unit."""
_MEASURE = re.compile(rf"km[2²]|ha|người|nhân khẩu|khẩu|dân|hộ|{HAMLET_WORDS}", re.IGNORECASE)
_FIGURE = re.compile(r"(?:(?:khoảng|hơn|gần|trên|~) ?)?\d", re.IGNORECASE)
_HEADING = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2} ?[.)/-] ?[^\W\d_]")
"""A numbered heading, no figure: `3. Một số thông tin cơ bản`."""
_DATE = re.compile(r"(?:ngày )?\d{1,2} ?(?:[/.-]|tháng) ?\d{1,2}", re.IGNORECASE)
_LONGEST_LABEL, _LONGEST_VALUE = 60, 400
_MOST_LINES = 6
"""Of a value."""
_FEWEST, _FEW = 2, 10
"""So many figures with a label at least make a profile, within so many pairs."""


def profile_rows(wraps: Wraps, place: int) -> list[Row]:
    """The pairs of a label and a value that begin at a line, none where it begins no profile.

    Args:
        wraps: The lines of a paper that hold something, and what tells where they go on.
        place: The line.
    """
    lines = wraps.lines
    if place and _stands_below(lines, place):
        return []
    rows: list[Row] = []
    figures, low = 0, place
    while low + 1 < len(lines):
        is_open = figures < _FEWEST
        if len(rows) > _FEW and is_open:
            break
        if not _fits(lines[low], lines[low + 1]) and (is_open or not _tells(lines, low)):
            if is_open or not (wraps.gaps[low] and _heads(lines, low)):
                break
            low += 1
        figures += _FIGURES.fullmatch(lines[low]) is not None
        rows.append((low, low + 1, _end_of_value(wraps, low)))
        low = rows[-1][-1]
    return rows if figures >= _FEWEST else []


def _stands_below(lines: Sequence[str], place: int) -> bool:
    """Whether a figure stands above a line, so that it may be the label of that: `5,75 km2`, or `5,75` and `km2`."""
    above = place - 2 if place > 1 and _MEASURE.fullmatch(lines[place - 1]) else place - 1
    return _FIGURE.match(lines[above]) is not None and _HEADING.match(lines[above]) is None


def mark_behind(label: str) -> str:
    """What parts a label from its value: a bar, or a colon where only its name tells what it is."""
    return " | " if _is_label(label) else " " if label.endswith(":") else ": "


def _tells(lines: Sequence[str], low: int) -> bool:
    """Whether a line can be the label of any figure, and the one below it is a figure and no more.

    Below the labels of a profile it is the label of the next figure: there values have stood below their labels.
    """
    label, value = lines[low : low + 2]
    is_name = len(label) <= _LONGEST_LABEL and _NAME.fullmatch(label) is not None and _NO_NAME.match(label) is None
    return is_name and len(value) <= 2 * _LONGEST_LABEL and _VALUE.fullmatch(value) is not None


def _heads(lines: Sequence[str], low: int) -> bool:
    """Whether a line heads more labels with their values."""
    if low + 2 >= len(lines) or len(lines[low]) > _LONGEST_LABEL or _FIGURE.match(lines[low]):
        return False
    return _fits(lines[low + 1], lines[low + 2]) or _tells(lines, low + 1)


def _end_of_value(wraps: Wraps, low: int) -> int:
    """Where the value below a label ends: behind its line, or where the next label stands if it goes on till there."""
    lines, value, end = wraps.lines, low + 1, low + 2
    if _WORDS.fullmatch(lines[low]) is None:
        return end
    while end < value + _MOST_LINES and wraps.go_on(" ".join(lines[value:end]), end) and not _is_label(lines[end]):
        end += 1
    if end < len(lines) and _is_label(lines[end]):
        return end
    return next((at for at in range(low + 2, end) if not wraps.is_cut(" ".join(lines[value:at]), at)), end)


def _fits(label: str, value: str) -> bool:
    """Whether a line is a label and the one below it such a value as it asks for."""
    if len(label) > _LONGEST_LABEL or len(value) > _LONGEST_VALUE:
        return False
    if _FIGURES.fullmatch(label) or _NUMBERS.fullmatch(label):
        return _FIGURE.match(value) is not None
    if _DATES.fullmatch(label):
        return _DATE.match(value) is not None
    if _WORDS.fullmatch(label) is None:
        return False
    return not _is_label(value)


def _is_label(line: str) -> bool:
    return any(labels.fullmatch(line) for labels in (_FIGURES, _NUMBERS, _DATES, _WORDS))
