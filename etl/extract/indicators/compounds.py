"""Amounts in two units (`68 tỷ 400 triệu đồng`) and pairs of figures (`92,1%/96%`, `43,9/39,5 tỷ đồng`).

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from etl.extract.indicators.numerals import NUM
from etl.text.measures import Measure, measure_at
from etl.text.numbers import parse_number

GOAL_ALONE = r"(?:kh|nq|kế hoạch|nghị quyết|dự toán|chỉ tiêu|mục tiêu)(?: (?:năm|giao|cả năm|đề ra))?"
"""Pattern of a goal between the figures of a pair: `40 ha/KH 120 ha`, `58 triệu đồng/KH 55`."""
_LOWER_PART = re.compile(
    r"\s+(?P<num>\d{1,3}(?:,\d+)?)\s*(?P<scale>(?:triệu|tỷ(?! (?:lệ|trọng|suất))|nghìn|ngàn)(?![^\W\d_])"
    r"|tr\.?(?=\s?đ(?:ồng)?(?![^\W_])))(?:\s*đ(?:ồng)?(?![^\W\d_]))?"
)
_HALF = re.compile(r"\s+rưỡi(?![^\W\d_])(?:\s*đồng(?![^\W\d_]))?")
_PARTS = {("tỷ", "triệu"): 1e-3, ("triệu", "nghìn"): 1e-3, ("triệu", "ngàn"): 1e-3}
"""A part of the smaller unit in the larger one."""
_SCALE_BEFORE = re.compile(r"\s*(?P<scale>tỷ|triệu|nghìn|ngàn)(?![^\W\d_])")
_SECOND = re.compile(rf"\s*/\s*(?:(?P<goal>{GOAL_ALONE})\s*:?\s*)?(?P<num>{NUM})(?![\d/])")
_PAIRED = ("percent", "point", "vnd_million", "vnd_billion", "hectare", "kilometre", "tonne", "quintal", "square_metre")
"""The families of units of which papers give a result with its goal, or a part with the whole."""


class Compound(NamedTuple):
    """An amount told in two units."""

    value: float
    """In the unit of `measure`."""
    measure: Measure
    """With the end of the whole amount."""


def compound_at(text: str, position: int, value: float) -> Compound | None:
    """The amount of which a number is the first part; None where no second part follows."""
    first = _SCALE_BEFORE.match(text, position)
    if first is None:
        return None
    half = _HALF.match(text, first.end())
    if half is not None:
        whole = measure_at(text, position)
        return Compound(value + 0.5, _ending(whole, half.end())) if whole else None
    rest = _LOWER_PART.match(text, first.end())
    number = parse_number(rest["num"]) if rest else None
    if rest is None or number is None:
        return None
    measure = measure_at(text, rest.start("scale"))
    if first["scale"] in ("nghìn", "ngàn") and rest["scale"] == "tỷ" and measure is not None:
        return Compound(value * 1000 + number.value, measure)  # 1 nghìn 246 tỷ đồng
    part = _PARTS.get((first["scale"], "triệu" if rest["scale"].startswith("tr") else rest["scale"]))
    whole = measure_at(text, position)
    if part is None or whole is None or measure is None:
        return None
    return Compound(value + number.value * part, _ending(whole, measure.end))


def _ending(measure: Measure, end: int) -> Measure:
    return Measure(measure.unit, measure.factor, end, measure.rate)


class Second(NamedTuple):
    """The second figure of a pair."""

    value: float
    end: int


def second_at(text: str, position: int, unit: str) -> Second | None:
    """The second figure of a pair whose first has its own unit: `85%/91,4%`; None where none follows."""
    match = _SECOND.match(text, position) if text.startswith(("/", " /"), position) else None
    number = parse_number(match["num"]) if match else None
    measure = measure_at(text, match.end()) if match else None
    if match is None or number is None or not is_paired(unit):
        return None
    if match["goal"] and measure is None:
        return Second(number.value, match.end())
    if measure is None or measure.unit != unit:
        return None
    return Second(round(number.value * measure.factor, 9), measure.end)


def is_paired(unit: str) -> bool:
    """Whether papers give figures in a unit in pairs."""
    return unit.startswith(_PAIRED)


_COMES_TO = re.compile(
    r" (?:(?:đã|nay|được|tăng|giảm|nâng|hạ) ){0,2}(?:lên|xuống|còn)(?: (?:còn|tới|đến|hơn|gần|trên|khoảng|mức)){0,2} "
    rf"(?:{NUM})(?![\d/])"
)
_OF_CHANGE = re.compile(r"(?<![^\W\d_])(?:tăng|giảm|nâng|hạ|đưa|kéo|rút|đi)(?: [^\W\d_]+){0,8} từ \Z")
_REACH = 70


def measure_ahead(text: str, start: int, number: int, end: int) -> Measure | None:
    """What a bare number is counted in where a change begins: as what it comes to, `tăng từ 44 lên 66 triệu đồng`.

    Args:
        text: The lowered text.
        start: Where its sentence begins.
        number: Where the number begins.
        end: Where it ends.
    """
    then = _COMES_TO.match(text, end)
    if then is None or _OF_CHANGE.search(text, max(start, number - _REACH), number) is None:
        return None
    measure = measure_at(text, then.end())
    return replace(measure, end=end) if measure is not None and measure.unit != "scale" else None
