"""Figures with their whole: `16/19 chỉ tiêu`, `17 trong số 20 chỉ tiêu`, `giải ngân 45,6/62,3 tỷ đồng`.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.compounds import is_paired
from etl.extract.indicators.figure import Figure
from etl.extract.indicators.nouns import noun_at
from etl.extract.indicators.numerals import NUM
from etl.text.comparators import comparison_before, comparison_far_after
from etl.text.measures import measure_at
from etl.text.numbers import parse_number

_RATIO = re.compile(
    r"\s*/\s*(?P<of>\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?![\d/]|[.,]\d|\s*/)| (?:trong (?:tổng )?số|trên(?: tổng số)?"
    r"|trong tổng) (?P<of2>\d+)(?![\d.,%])"
    r"| trong (?P<of3>\d+)(?= (?!năm|tháng|ngày|quý|giờ|tuần|phút|lần|buổi|đợt)[^\W\d_])"
)
_OPENS_PART = ("-", " -", " tr", " đến")
_OF_SUM = re.compile(rf" (?:trong|trên)(?: tổng)? số (?:{NUM})|(?: trong| trên) tổng (?:{NUM})")
_RANGE_OF = re.compile(r"\s*(?:-|đến)\s*(?P<upper>\d{1,3})\s*/\s*(?P<of>\d{1,3})(?![\d/.,])")
_LARGEST_PART = 10
"""Of `gần 1/5 số doanh nghiệp`: what is cut into so few parts at most is a fraction and no count."""
_OF_WHOLE = re.compile(
    r" (?:tổng )?(?:số|diện tích|dân số|giá trị|sản lượng|lượng|khối lượng|ngân sách|mức|bình quân"
    r"|thu nhập)(?![^\W\d_])"
)
_MAKES_UP = re.compile(r"(?<![^\W\d_])(?:chiếm|(?<!mặt )bằng|tới|khoảng|gần|hơn|trên|quá)\s*\Z")
_OPENS_RATIO = ("/", " /", " tr")
_MEASURED_RATIO = re.compile(rf"\s*/\s*(?P<of>{NUM})(?![\d/])")


def ratio_at(text: str, start: int, stop: int, match: re.Match[str], value: float) -> Figure | None:
    """The figure of a number with its whole: measured (`45,6/62,3 tỷ đồng`) or counted (`16/19 chỉ tiêu`)."""
    if not text.startswith(_OPENS_RATIO, match.end()):
        return None
    measured = _measured_ratio(text, start, stop, match, value)
    ratio = _RATIO.match(text, match.end(), stop) if measured is None and value == int(value) else None
    return measured if ratio is None else _ratio_figure(text, start, match.start(), ratio, value)


def part_at(text: str, start: int, match: re.Match[str], value: float) -> Figure | None:
    """The figure of a number whose unit stands behind its whole, or of a range with its whole.

    `giải ngân 5,1 trong tổng số 17 tỷ đồng`, where the whole is a figure of its own; `17-19/19 tiêu chí`.
    """
    if not text.startswith(_OPENS_PART, match.end()):
        return None
    low = match.start()
    before = comparison_before(text, start, low)
    begin = before.edge if before else low
    whole = _OF_SUM.match(text, match.end())
    measure = measure_at(text, whole.end()) if whole is not None else None
    if measure is not None and not measure.rate and is_paired(measure.unit):
        comparator = before.comparator if before is not None else "="
        amount = round(value * measure.factor, 9)
        return Figure(begin, low, match.end(), amount, None, comparator, measure.unit, measure.rate)
    reach = _RANGE_OF.match(text, match.end())
    noun = noun_at(text, reach.end()) if reach is not None else None
    if reach is None or noun is None or not value < int(reach["upper"]) <= int(reach["of"]):
        return None
    upper, of = float(reach["upper"]), float(reach["of"])
    return Figure(begin, low, reach.end(), value, upper, "range", "count", frozenset(), noun, of)


def _ratio_figure(text: str, start: int, low: int, ratio: re.Match[str], value: float) -> Figure | None:
    """`16/19 chỉ tiêu`, `17 trong số 20 chỉ tiêu`; without a noun only where percent or a counted noun is near."""
    noun = noun_at(text, ratio.end())
    of = float((ratio["of"] or ratio["of2"] or ratio["of3"]).replace(".", ""))
    if ratio["of"] and _is_fraction(text, start, low, ratio.end(), value, of):
        return None
    if ratio["of3"] and (noun is None or value > of):
        return None
    before = comparison_before(text, start, low)
    begin = before.edge if before else low
    is_bound = before is not None and before.comparator in (">=", "<=")
    comparator = (
        before.comparator if before is not None and is_bound else comparison_far_after(text, ratio.end()) or "="
    )
    return Figure(begin, low, ratio.end(), value, None, comparator, "count", frozenset(), noun, of)


def _is_fraction(text: str, start: int, low: int, end: int, value: float, of: float) -> bool:
    """Whether two numbers are a part of a whole, told as such: `hơn 2/3 giá trị`, `1/3 số hộ`."""
    if not value < of <= _LARGEST_PART:
        return False
    is_part = _MAKES_UP.search(text, max(start, low - 10), low) is not None
    return is_part or _OF_WHOLE.match(text, end) is not None


def _measured_ratio(text: str, start: int, stop: int, match: re.Match[str], value: float) -> Figure | None:
    """`giải ngân 45,6/62,3 tỷ đồng`, `12,5/18 km`: the part, with the whole."""
    ratio = _MEASURED_RATIO.match(text, match.end(), stop)
    whole = parse_number(ratio["of"]) if ratio else None
    measure = measure_at(text, ratio.end()) if ratio else None
    if whole is None or measure is None or measure.rate or not is_paired(measure.unit):
        return None
    before = comparison_before(text, start, match.start())
    return Figure(
        start=before.edge if before else match.start(),
        number=match.start(),
        end=measure.end,
        value=round(value * measure.factor, 9),
        value_max=None,
        comparator="=",
        unit=measure.unit,
        rate=measure.rate,
        of=round(whole.value * measure.factor, 9),
    )
