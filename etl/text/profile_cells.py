"""Profiles of a unit whose labels and values stand on lines in turn: `Diện tích`, `57,67 km2`, `Dân số`, `43.906`.

A value stands below its label. Where a figure stands above the first label, each may stand above its own, and the lines
stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.text.hamlets import HAMLET_WORDS
from etl.text.unit_cells import MADE

_FIGURES = re.compile(
    r"(?:(?:tổng )?diện tích|(?:quy mô |tổng |mật độ )?dân số|số dân|(?:số )?nhân khẩu|(?:tổng )?số hộ|hộ dân"
    rf"|(?:tổng )?(?:số )?(?:{HAMLET_WORDS}|đảng viên|chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng)|mã)(?!\w)"
    r"[^:.\d]{0,40}:?",
    re.IGNORECASE,
)
_DATES = re.compile(r"(?:(?:ngày|thời điểm) )?(?:thành lập|hoạt động|có hiệu lực)(?!\w)[^:.\d]{0,20}:?", re.IGNORECASE)
_WORDS = re.compile(
    r"(?:tên (?:đơn vị|gọi|xã|phường)|(?:các )?(?:đơn vị(?: hành chính)?|xã|phường|xã, phường)"
    rf" (?:cũ|trước|hợp thành|được|cấu thành)|(?:được )?{MADE} (?:từ|trên cơ sở)|trụ sở|địa chỉ|thuộc|vị trí"
    r"|nghị quyết)(?!\w)[^:.\d]{0,40}:?",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?:(?:khoảng|hơn|gần|trên|~) ?)?\d", re.IGNORECASE)
_DATE = re.compile(r"(?:ngày )?\d{1,2} ?(?:[/.-]|tháng) ?\d{1,2}", re.IGNORECASE)
_LONGEST_LABEL, _LONGEST_VALUE = 60, 400
_FEWEST, _FEW = 2, 10
"""So many figures with a label at least make a profile, within so many pairs."""


def profile_rows(lines: Sequence[str], place: int) -> list[tuple[int, int]]:
    """The pairs of a label and a value that begin at a line, none where it begins no profile.

    Args:
        lines: The lines of a paper that hold something.
        place: The line.
    """
    if place and _FIGURE.match(lines[place - 1]):
        return []
    rows: list[tuple[int, int]] = []
    figures = 0
    for low in range(place, len(lines) - 1, 2):
        label, value = lines[low], lines[low + 1]
        if not _fits(label, value) or (len(rows) > _FEW and figures < _FEWEST):
            break
        figures += _FIGURES.fullmatch(label) is not None
        rows.append((low, low + 2))
    return rows if figures >= _FEWEST else []


def _fits(label: str, value: str) -> bool:
    """Whether a line is a label and the one below it such a value as it asks for."""
    if len(label) > _LONGEST_LABEL or len(value) > _LONGEST_VALUE:
        return False
    if _FIGURES.fullmatch(label):
        return _FIGURE.match(value) is not None
    if _DATES.fullmatch(label):
        return _DATE.match(value) is not None
    if _WORDS.fullmatch(label) is None:
        return False
    return not any(labels.fullmatch(value) for labels in (_FIGURES, _DATES, _WORDS))
