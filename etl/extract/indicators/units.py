"""Units that a paper leaves unsaid or writes beside the figure, settled by what is measured.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

_INCOME = re.compile(
    r"thu nhập|bình quân (?:đầu |một )?người|mỗi người|một người|đầu người|grdp (?:bình quân|bq)|/\s*người"
)
PER_PEOPLE = (
    r"(?:/|(?<![^\W\d_])(?:trên|mỗi|cứ))\s*(?P<people>1\.?000|10\.?000|100\.?000|(?:một |1\s*)?(?:nghìn|ngàn|vạn))"
    r"\s*(?:người )?dân(?![^\W\d_])"
)
"""Pattern of `/vạn dân`, `trên 1.000 dân`."""
_PER_PEOPLE = re.compile(PER_PEOPLE)
_PER_LAND = re.compile(
    r"(?:(?<![^\W\d_])(?:trên|bình quân|mỗi|một)|/)\s*(?:một|0?1|mỗi)?\s*(?:ha|héc[\s-]*ta"
    r"|đơn vị diện tích)(?![^\W\d_])"
)
_PLACES = re.compile(
    r"(?:(?:tổng|số|lượng|xóa|giảm|thêm|mở|lắp|lắp đặt|xây|xây dựng|bố trí|duy trì) )*"
    r"điểm (?!số|trung bình|bình quân|đánh giá|chỉ số|hài lòng|thi|xếp|tổng|cải cách)[\"']?[^\W\d_]"
)
"""A label of places that are counted: `Điểm wifi công cộng | 40 điểm`."""
_PLACES_BEFORE = re.compile(
    r"(?<![\d.,])\d{1,4} điểm (?!số|trung bình|bình quân|đánh giá|chỉ số|hài lòng|thi|xếp|tổng|cải cách|phần|so|và"
    r"|trên|thuộc)[^\W\d_]"
)
_SCORED = re.compile(r"chỉ số|điểm|hài lòng|xếp|đánh giá|trung bình|bình quân|par|pci|ddci|sipas")
_EACH = re.compile(r"(?:bình quân|trên|mỗi|/)\s*(?:một |1 |đầu )*người(?![^\W\d_])")
_HIGHEST_INCOME = 2000
"""Millions of đồng a year; a larger sum beside the word income is that of many people."""


def people_unit(match: re.Match[str]) -> str:
    """The unit that a match of `PER_PEOPLE` stands for."""
    people = match["people"].replace(".", "")
    if people == "100000":
        return "per_100000_people"
    return "per_10000_people" if people == "10000" or people.endswith("vạn") else "per_1000_people"


def are_places(text: str, start: int, end: int, label: str) -> bool:
    """Whether points are places: such are counted before (`lập 6 điểm vui chơi; hoàn thành 3 điểm`).

    Args:
        text: The lowered text.
        start: Where the sentence begins.
        end: Where the points begin.
        label: What is measured, lowered.
    """
    return _SCORED.search(label) is None and _PLACES_BEFORE.search(text, start, end) is not None


def settled_unit(unit: str, rate: frozenset[str], value: float, label: str) -> str:
    """The unit of a figure with this label, lowered: income is a person's and a year's even where nobody writes it."""
    if unit == "vnd_million":
        if _PER_LAND.search(label):
            return "vnd_million_per_hectare"
        if _INCOME.search(label) and value < _HIGHEST_INCOME:
            return "vnd_million_per_person_month" if "month" in rate else "vnd_million_per_person_year"
    if unit == "point" and _PLACES.match(label):
        return "count"
    if unit == "square_metre" and _EACH.search(label):
        return "square_metre_per_person"
    if unit == "count" and (per := _PER_PEOPLE.search(label)):
        return people_unit(per)
    if unit == "usd" and _INCOME.search(label):
        return "usd_per_person_year"
    return unit
