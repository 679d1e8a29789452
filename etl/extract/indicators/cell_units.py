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
