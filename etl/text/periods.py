"""Periods as Vietnamese papers write them: `giai đoạn 2026-2030`, `đến hết năm 2026`, `hằng năm`, `từ nay đến cuối năm`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_YEAR = r"(?:19|20)\d\d(?![\d/]|[.,]\d|\s*%|\s*-\s*20\d\d)"
_FILL = r"(?:\s+(?:hết|cuối|đầu|giữa|mốc|thời\s+điểm|khi\s+kết\s+thúc|kết\s+thúc|trước|tháng|quý|ngày|năm))*"
_QUARTER = r"(?:quý\s+[ivx\d]+|tháng\s+\d{1,2}|(?:6|9|sáu|chín|3|ba)\s+tháng(?:\s+(?:đầu|cuối))?(?:\s+năm)?)"

_PERIOD = re.compile(
    rf"(?P<closing>(?:đến\s+|tới\s+)?(?:hết|cuối|kết\s+thúc)\s+(?=nhiệm|giai|thời|20))?(?P<body>nhiệm\s+kỳ|khóa\s+[ivx]+\s*\(?)?\s*"
    rf"(?:(?:giai\s+đoạn|thời\s+kỳ|(?:các\s+|từ\s+)?năm)\s+(?:(?:5|năm)\s+năm\s+)?|(?:5|năm)\s+năm\s+)?"
    rf"(?P<first>(?<![\d/.,-])(?:19|20)\d\d)\s*(?:-|đến(?:\s+năm)?|tới(?:\s+năm)?)\s*(?P<last>20\d\d(?![\d/]|[.,]\d))"
    rf"|\b(?P<by>(?:từ\s+nay\s+)?(?:tính\s+|cho\s+)?(?:đến|tới|trước|vào|cho|hướng\s+(?:đến|tới)|đích|mốc|hết|cuối)"
    rf"(?:\s+đích)?(?:\s+mốc)?{_FILL}\s*(?:[:,]\s*)?(?:\d{{1,2}}/)?(?:\d{{1,2}}/)?)(?P<by_year>{_YEAR})"
    rf"|\b(?P<to_end>(?:từ\s+(?:nay|giờ)|từ\s+đây)\s+(?:đến|tới|cho\s+đến)\s+(?:hết|cuối)\s+năm|đến\s+(?:hết|cuối)\s+năm\s+nay"
    rf"|(?:những\s+)?tháng\s+cuối\s+năm|(?:trong\s+)?năm\s+nay)\b(?!\s*20)"
    rf"|\b(?P<annual>(?:bình\s+quân\s+|trung\s+bình\s+)?(?:hằng|hàng|mỗi|từng)\s+năm(?!\s*20)|bình\s+quân\s+năm(?!\s*20)"
    rf"|thường\s+niên|qua\s+các\s+năm|mỗi\s+một\s+năm|hằng\s+quý|năm\s+sau\s+cao\s+hơn\s+năm\s+trước)\b"
    rf"|\b(?P<before>(?:so\s+với\s+)?(?:đầu\s+nhiệm\s+kỳ|đầu\s+giai\s+đoạn|cùng\s+kỳ(?:\s+năm\s+(?:trước|ngoái))?(?!\s+năm\s+20)|năm\s+(?:trước|ngoái)|nhiệm\s+kỳ\s+trước|đầu\s+kỳ))\b"
    rf"|\b(?P<end_of_term>(?:đến|tới|vào)\s+(?:hết|cuối)\s+(?:nhiệm\s+kỳ|kỳ\s+kế\s+hoạch)|(?:hết|cuối)\s+nhiệm\s+kỳ)\b"
    rf"|\b(?:{_QUARTER}\s*(?:/|năm|,)?\s*|(?:trong\s+|cả\s+)?năm\s+)(?P<at>{_YEAR})"
    rf"|(?<![\d/.,%\w-])(?P<bare>20[12349]\d)(?=\s*(?:[,;:.)]|$|là\b|đạt\b))"
)
_TRIGGER = re.compile(r"(?:19|20)\d\d|năm|nhiệm\s+kỳ|thường\s+niên|kỳ\s+kế\s+hoạch|cùng\s+kỳ|giai\s+đoạn")

_BASE_BEFORE = re.compile(
    r"(?:so\s+(?:với|cùng\s+kỳ)|cao\s+hơn|thấp\s+hơn|nhiều\s+hơn|ít\s+hơn|lớn\s+hơn|\bhơn|gấp\s+(?:[\d,]+|\w+)\s+lần|gấp\s+(?:đôi|rưỡi|ba|bốn)|lần|cùng\s+kỳ"
    r"|\bbằng\s+[\d,.]+\s*%|\btừ)\s*(?:với\s+)?(?:so\s+với\s+)?(?:mức\s+|con\s+số\s+|cùng\s+kỳ\s+|của\s+|thời\s+điểm\s+)*"
    r"(?:đầu\s+|cuối\s+)?(?:năm|giai\s+đoạn|nhiệm\s+kỳ|các\s+năm)?\s*\Z"
)
_STANDARD_BEFORE = re.compile(
    r"(?:\bchuẩn\b|tiêu\s+chí|chương\s+trình|đề\s+án|quy\s+hoạch|chiến\s+lược|\bluật\b|quyết\s+định|nghị\s+định|"
    r"bộ\s+chỉ\s+số|dự\s+án|nghị\s+quyết|chỉ\s+thị|kết\s+luận|thông\s+tư|kế\s+hoạch\s+số)[^,;:.()%\d]{0,60}\Z"
)
_BODY_BEFORE = re.compile(
    r"(?:đại\s+hội|lần\s+thứ|ban\s+chấp\s+hành|\bbch\b|đảng\s+bộ|đảng\s+ủy|khóa|ban\s+thường\s+vụ|hđnd"
    r"|hội\s+đồng\s+nhân\s+dân|cấp\s+ủy|ủy\s+ban|bí\s+thư|chủ\s+tịch)[^.;:]{0,70}\Z"
)
_STANDARD_STOP = re.compile(r"\bđạt\b|\bđến\b|\btrong\b|\blà\b|\btăng\b|\bgiảm\b|đạt\s+chuẩn|\bnăm\b")


class Cadence(StrEnum):
    """How a figure holds for its period."""

    ANNUAL = "annual"
    BY_END = "by_end"
    OVER_PERIOD = "over_period"
    AT_POINT = "at_point"


class Role(StrEnum):
    """What a period does in its sentence."""

    OWN = "own"
    """It says when a figure holds."""
    BODY = "body"
    """It names a term of office."""
    BASE = "base"
    """It is what a figure is compared with: `so với năm 2020`."""
    STANDARD = "standard"
    """It belongs to the name of a standard or programme: `chuẩn nghèo giai đoạn 2021-2025`."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period and where it stands."""

    start: int
    end: int
    first: int | None
    last: int | None
    """Both None for `hằng năm`, `đến cuối nhiệm kỳ`; `last` alone for a year by which something is due."""
    cadence: Cadence
    role: Role = Role.OWN
    is_this_year: bool = False
    """The paper's own year is meant: `từ nay đến cuối năm`."""
    is_end_of_term: bool = False


def find_periods(text: str, start: int = 0, end: int | None = None) -> Iterator[Period]:
    """The periods of `text[start:end]`, in order."""
    stop = len(text) if end is None else end
    if not _TRIGGER.search(text, start, stop):
        return
    for match in _PERIOD.finditer(text, start, stop):
        kind = match.lastgroup
        low = match.start() + len(match.group()) - len(match.group().lstrip())
        if match["first"]:
            yield from _range(text, start, match)
        elif match["annual"]:
            yield Period(low, match.end(), None, None, Cadence.ANNUAL)
        elif match["to_end"]:
            yield Period(low, match.end(), None, None, Cadence.BY_END, is_this_year=True)
        elif match["before"]:
            yield Period(low, match.end(), None, None, Cadence.AT_POINT, Role.BASE)
        elif match["end_of_term"]:
            yield Period(low, match.end(), None, None, Cadence.BY_END, is_end_of_term=True)
        elif match["by_year"]:
            yield _by(text, start, match)
        else:
            year = int(match[kind or "at"])
            role = _role(text, start, low)
            yield Period(low, match.end(), year, year, Cadence.AT_POINT, role)


def _range(text: str, start: int, match: re.Match[str]) -> Iterator[Period]:
    first, last = int(match["first"]), int(match["last"])
    if not first < last <= first + 50:
        return
    low = match.start() + len(match.group()) - len(match.group().lstrip())
    is_body = match["body"] is not None and _BODY_BEFORE.search(text, max(start, low - 80), low) is not None
    role = Role.BODY if is_body else _role(text, start, low)
    if match["closing"]:
        yield Period(low, match.end(), first, last, Cadence.BY_END, Role.OWN)
    else:
        yield Period(low, match.end(), first, last, Cadence.OVER_PERIOD, role)


def _by(text: str, start: int, match: re.Match[str]) -> Period:
    """`vào năm 2024`, `cuối năm 2024` are points in time; `đến năm 2030`, `trước năm 2030` are deadlines."""
    year = int(match["by_year"])
    return Period(match.start(), match.end(), None, year, Cadence.BY_END, _role(text, start, match.start()))


def _role(text: str, start: int, position: int) -> Role:
    low = max(start, position - 40)
    if _BASE_BEFORE.search(text, low, position):
        return Role.BASE
    standard = _STANDARD_BEFORE.search(text, max(start, position - 75), position)
    if standard and not _STANDARD_STOP.search(text, standard.start() + 5, position):
        return Role.STANDARD
    return Role.OWN
