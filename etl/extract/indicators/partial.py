"""The words for a part of a year: `9 tháng đầu năm 2025`, `quý III`, `từ đầu năm đến nay`, `sáu tháng qua`.

What comes in, is made or is done in a part of the year is not the year's; what there is at a time is told of that time.
All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.text.phrases import anchors

_NUMBER = r"(?:0?[2-9]|1[01]|hai|ba|bốn|sáu|bảy|tám|chín|mười(?: một)?)"
_DAY = r"\d{1,2}[/-]\d{1,2}(?:[/-]20\d\d)?"
_ORDERED = (
    rf"{_NUMBER} tháng(?: (?:đầu|cuối) năm|(?: vừa)? qua|(?= (?:(?:của )?năm )?(?:20\d\d|nay)))"
    r"|nửa (?:đầu|cuối) năm|(?:2|3|hai|ba) quý đầu năm|quý (?:i{1,3}|iv|[1-4])"
    r"|từ đầu năm(?: 20\d\d)?(?: (?:đến|tới) nay)?"
    rf"|từ (?:ngày )?(?!0?1[/-]0?1){_DAY} (?:đến|tới) (?:nay|(?:hết )?(?:ngày )?(?!\d\d[/-]12){_DAY}"
    r"|hết tháng (?!12)\d{1,2}(?:/20\d\d)?)"
)
_SHORT = re.compile(r"từ (?:ngày )?\d|tháng ")
"""One month, or two days between which only what their own sentence tells has come."""
_OPENING = (
    r"(?:(?<=[\n.,;:(*•+] )|(?<=\n)|(?<=^)|(?<=[^\d] - )|(?<=trong )|(?<=kế )|(?<=quả )|(?<=hiện )|(?<=th )"
    r"|(?<=chung )|(?<=tính )|(?<=qua ))"
)
"""What stands before months that are told by their number alone: a clause that opens, `lũy kế`, `kết quả thực hiện`."""
_NO_PART = (
    r"(?! ?/| (?:tuổi|một lần|\d|lần|tới|nữa|trước|sau|liền|liên|đầu|cuối|vận hành|hoạt động|thực hiện|triển khai"
    r"|(?:hợp|sáp) nhập|sắp xếp|kể|trở|mỗi|lương|tù|hè|nay)(?![^\W\d_]))"
)
_SUMMED = r"(?= (?:đạt|ước|được|đã|là|thu|bằng|tăng|giảm)(?![^\W\d_])| ?:? \d)"
_LASTING = (
    *("sau", "trước", "dưới", "trên", "từ", "hạn", "kỳ", "mỗi", "gần", "hơn", "cứ", "đủ", "đến", "hoạch"),
    *("tạo", "huấn", "học", "nghề", "suốt", "khoảng", "các", "-", ",", ";"),
)
"""Before months that tell how long or how early, not when: `trước hạn 2 tháng`, `đào tạo nghề 3 tháng`."""
_NO_SUM = "".join(f"(?<!{word} )" for word in _LASTING)
_BARE = (
    rf"{_OPENING}{_NUMBER} tháng{_NO_PART}|(?<=[^\W\d_] ){_NO_SUM}{_NUMBER} tháng{_SUMMED}"
    r"|(?:(?<=trong )|(?<=riêng ))tháng \d{1,2}|tháng \d{1,2} (?:vừa )?qua"
)
PART = re.compile(
    rf"(?<![^\W_])(?<!với )(?<!kỳ )(?<!bằng )(?<!ngày )(?<!mùng )(?<!từ )(?<!trước )"
    rf"(?P<part>{_ORDERED}|{_BARE})(?![^\W\d_])"
    r"(?:,? ?(?:/|(?:của )?năm )?(?:20\d\d|nay))?(?![^\W_])"
)
"""A part of a year over which something is told, and not what it is held against: `so với 9 tháng đầu năm 2024`."""
_WHOLE = re.compile(
    anchors(
        (
            *("cả năm", "trong năm(?! 20)", "hằng năm", "mỗi năm", "giai đoạn", "nhiệm kỳ"),
            r"tháng \d{1,2}(?!\d? năm)",
            r"từ (?:ngày )?\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?20\d\d)?",
            r"n(?<!với n)(?<!so n)(?<!kỳ n)(?<!tháng \d n)(?<!tháng \d\d n)ăm (?:20\d\d|nay|trước|ngoái)",
        )
    )
)
"""A time of its own, of which what follows is told; the year of a comparison is none."""
WHOLE_YEAR = "cả năm"
"""What a heading leaves that ends a part of the year: `Ước thực hiện cả năm 2025`."""
_OF_PLAN = re.compile(r"(?<![^\W\d_])(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết|vốn|giao)(?: [^\W\d_]+){0,5} ?\Z")
"""Before the year of a plan, of which a part of the year may bring a part: `vốn đầu tư công năm 2025 đã giải ngân`."""
_HINT = re.compile(r"tháng|quý|năm|từ \d|từ ngày")
"""What each of them holds; spares most of the looking."""
_LOOK = 8
"""How far behind a part of a year the word stands that may follow it, in characters: `9 tháng ước 18,7 tỷ`."""
_TELLS = re.compile(
    r"(?<![^\W\d_])(?:báo cáo|kết quả|tình hình|đánh giá|tổng kết|sơ kết|nhìn lại|kiểm điểm)(?![^\W\d_])"
)
_AND_GOALS = re.compile(r"(?:[,;]|(?<![^\W\d_])và) (?:phương hướng|nhiệm vụ|kế hoạch|giải pháp|mục tiêu)(?![^\W\d_])")
_MARKER = re.compile(r"\W*(?:(?:[ivx]{1,4}|[a-h]|\d{1,2}(?:\.\d{1,2})*)[.)/-] ?)?\W*(?:trong |về )?")
_FRAME = re.compile(
    r"(?:\A|[.,;:(\n])[\W\d]*"
    r"(?:(?:trong|qua|sau|tính|lũy kế|chỉ|riêng|kết quả|chung|ước|dự kiến|đến|hết|cả|còn|của) )*\Z"
)
"""What stands before a time of which the whole sentence tells."""
_LABEL_PART = re.compile(
    rf"(?<![^\W_])(?:{_ORDERED}|(?:{_NUMBER} tháng|(?<!xong trong )tháng \d{{1,2}})"
    r"(?=\Z| (?:so|tăng|giảm|vượt) ))(?![^\W_])"
)

_FLOWS = re.compile(
    r"\w+_(?:growth|reduction|completion|value|disbursed|disbursement|output|admitted|trained|new|created|converted"
    r"|built|attracted|sales)|gross_product|tourist_arrivals|tourism_revenue|vocational_trainees|migrant_workers"
    r"|households_out_of_poverty|temporary_houses|party_admission_share|forest_planted_area|trees_planted|crop_area"
    r"|applications_received|investment_total|investment_projects|land_revenue|people_fund|policy_credit|budget_\w+"
)
"""Keys of what comes in, is made or is done over a time."""
_LEVELS = re.compile(r"land_product_value|natural_population_growth|national_standard_schools_2_completion")
_HELD = re.compile(
    r"(?<![^\W\d_])(?:dư nợ|nguồn vốn|vốn điều lệ|tổng mức đầu tư|cây (?:ăn quả|lâu năm)|thường xuyên|được giao"
    r"|vụ (?:mùa|đông|hè|thu|xuân|chiêm))(?![^\W\d_])"
)
"""What is owed, funded or stands at a time, and what is told of a harvest."""


def told_part(match: re.Match[str]) -> str:
    """The words for a part of the year, quarters in Roman numerals as they are written."""
    words = match["part"]
    return f"quý {words[4:].upper()}" if words.startswith("quý ") else words


def flows(key: str) -> bool:
    """Whether the indicator of a key is told over a time: a part of the year has another value than the year."""
    return _FLOWS.fullmatch(key) is not None and not _LEVELS.fullmatch(key)


def is_held(label: str) -> bool:
    """Whether a lowered label tells of what there is at a time, or of a harvest, whatever its indicator."""
    return _HELD.search(label) is not None


def is_of_part(label: str) -> bool:
    """Whether a lowered label says that its figure is that of a part of a year."""
    return _LABEL_PART.search(label) is not None


def part_of_heading(text: str, start: int, end: int) -> str:
    """The part of a year of whose results a heading tells, or that it tells of a year; empty where it says neither."""
    part = PART.search(text, start, end) if _HINT.search(text, start, end) else None
    if part is None:
        return WHOLE_YEAR if tells_whole(text, start, end) else ""
    if any(words.search(text, start, part.start()) for words in (_WHOLE, _AND_GOALS)):
        return ""
    is_alone = _MARKER.fullmatch(text, start, part.start()) and not text[part.end() : end].strip(" .:")
    return told_part(part) if is_alone or _TELLS.search(text, start, part.start()) else ""


def part_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last part of a year named between two places; words behind the second one may be looked at."""
    if not _HINT.search(text, start, end):
        return None
    parts = [part for part in PART.finditer(text, start, end + _LOOK) if part.end() <= end]
    return parts[-1] if parts else None


def tells_whole(text: str, start: int, end: int) -> bool:
    """Whether a time of its own is named between two places, and not only that of a plan."""
    return next(_wholes(text, start, end), None) is not None


def _wholes(text: str, start: int, end: int) -> Iterator[int]:
    """Where such times begin."""
    for whole in _WHOLE.finditer(text, start, end):
        if _OF_PLAN.search(text, max(start, whole.start() - 60), whole.start()) is None:
            yield whole.start()


def part_left(text: str, start: int, end: int, first: int | None, above: str) -> str:
    """The part of a year that a sentence leaves for the next one, or for the list under it.

    Args:
        text: The lowered paper.
        start: Where the sentence begins.
        end: Where it ends.
        first: Where its first figure begins, if it has any.
        above: What was said before it.
    """
    found = PART.finditer(text, start, end) if _HINT.search(text, start, end) else ()
    parts = [part for part in found if _leads(text, start, part.start(), first) and not _SHORT.match(part["part"])]
    low = parts[-1].end() if parts else start
    if any(_leads(text, start, whole, None) for whole in _wholes(text, low, end)):
        return ""
    return told_part(parts[-1]) if parts else above


def _leads(text: str, start: int, place: int, first: int | None) -> bool:
    """Whether a time stands before the first figure of its sentence and opens a clause, or is announced."""
    if _FRAME.search(text[start:place]) is not None:
        return first is None or place < first
    return first is None and _TELLS.search(text, start, place) is not None
