"""What the cells of a table are counted in: in their own words, and in those of a column of units.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.nouns import noun_at
from etl.extract.indicators.units import PER_PEOPLE, people_unit
from etl.text.measures import measure_at, money

_ABBREVIATED = (
    (r"\btr\.?\s*(?:đ|đồng)\b", "triệu đồng"),
    (r"\btriệu đ\b", "triệu đồng"),
    (r"\btỷ đ\b", "tỷ đồng"),
    (r"\btr/", "triệu đồng/"),
    (r"\btr\.?\s*(?=kwh|m3|usd|lượt|con\b|cây|người|khách)", "triệu "),
    (r"\A1\.?000\s+(?=[^\W\d_])", "nghìn "),
    (r"\A%\s?[o0]", "‰"),
)
_PER_PEOPLE = re.compile(PER_PEOPLE)
_NOTE = re.compile(
    r"\s*\((?=[^()]*\d)(?:(?:tăng|giảm|đạt|vượt|bằng|so|cao hơn|thấp hơn|trong đó|bao gồm|gồm|chiếm|tương đương|cùng kỳ"
    r"|kế hoạch|kh|nghị quyết|nq|mục tiêu|chỉ tiêu|dự toán|năm (?:20\d\d|trước|ngoái)(?: đạt| là|:) ?(?=\d))"
    r"(?![^\W\d_])[^()]{0,80}|(?P<some>\d{1,3}) (?!%|triệu|tỷ|nghìn|km|ha|tấn)[^\W\d_][^()\d]{1,50})\)\s*\Z"
)
"""What brackets at the end of a cell add to its figure: a change, a share of the goal, some of those counted."""
_FIGURE = re.compile(r"\d")
_COUNT = re.compile(r"\s*(?P<count>\d{1,4})(?![\d.,/])\s*(?:[^\W\d_][^\d%]{0,30})?\Z")
_LETTER = re.compile(r"\s*[^\W\d_]")
_SCALE = re.compile(r"(?:nghìn|ngàn|vạn|triệu|tỷ)\Z")
_COUNTED = frozenset(
    (
        "đảng viên",
        "người",
        "ca",
        "cái",
        "chiếc",
        "chuyến",
        "clb",
        "dn",
        "gcn",
        "giấy",
        "đồng chí",
        "giường",
        "máy",
        "sp",
        "suất",
        "tổ",
        "thuê bao",
        "tiêu chí",
        "danh hiệu",
        "bộ",
        "chỉ tiêu",
    )
)


def without_note(cell: str) -> str:
    """A cell without what its brackets add to its figure: `9 di tích (01 cấp quốc gia)`, `12,5 (tăng 0,3 so với 2024)`.

    A bracket with nothing but a figure, or with the year of the figure, stays: nobody can tell which of two is meant.
    """
    note = _NOTE.search(cell)
    if note is None or _FIGURE.search(cell, 0, note.start()) is None:
        return cell
    rest = cell[: note.start()]
    if note["some"] is None:
        return rest
    whole = _COUNT.match(rest)  # `152 hộ (4,5%)` tells two measures
    return rest if whole is not None and int(note["some"]) <= int(whole["count"]) else cell


def unit_in_cell(cell: str, after: int, unit_words: str, value: float) -> tuple[str, float] | None:
    """The unit of a cell: its own words behind the number, with or else those of the column of units."""
    own = measure_at(cell, after)
    if own is None:
        return unit_of(unit_words, value) or (("count", 1) if noun_at(cell, after) is not None else None)
    if own.unit != "scale":
        return own.unit, own.factor
    words = cell[after:].strip()
    return unit_of(f"{words} {unit_words}" if _SCALE.match(words) else words, value)


def unit_of(words: str, value: float) -> tuple[str, float] | None:
    """The unit and factor that a cell of units means; None where it is no unit."""
    words = words.strip(" .")
    if not words:
        return None
    for pattern, plain in _ABBREVIATED:
        words = re.sub(pattern, plain, words)
    if words.startswith("‰"):
        return "per_mille", 1
    per = _PER_PEOPLE.search(words)
    if per:
        return people_unit(per), 1
    if words in ("năm", "năm hoàn thành") and 2000 <= value <= 2100:
        return "year", 1
    measure = measure_at(words, 0)
    if measure is not None and measure.unit == "scale":
        if _LETTER.match(words, measure.end):  # triệu lượt khách
            return "count", measure.factor
        return money(measure.factor) if measure.factor >= 1e6 else ("count", measure.factor)
    if measure is not None:
        return measure.unit, measure.factor
    return ("count", 1) if noun_at(words, 0) is not None or words in _COUNTED else None
