"""The figures of a sentence: a number with its unit of measure or counted noun, its comparison, its range or total.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from etl.extract.indicators.nouns import NOUN_AHEAD, Noun, noun_at
from etl.text.comparators import (
    comparison_after,
    comparison_before,
    comparison_far_after,
    comparison_of_share_after,
    from_before,
)
from etl.text.measures import Measure, measure_at, money
from etl.text.numbers import WORD_NUMBER, Number, parse_number
from etl.text.periods import Period
from etl.text.phrases import phrases

_NUM = r"\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
_ACT = (
    r"nghị quyết|quyết định|chỉ thị|kết luận|thông tư|nghị định|công văn|quy định|hướng dẫn|luật|thông tri"
    r"|thông báo|tờ trình|công điện|kế hoạch"
)
_NUMBER = re.compile(rf"(?<![\w.,/-])(?:{_NUM})(?![\d])")
WORDED_NUMBER = re.compile(
    rf"(?<![^\W_])(?=[mhbnstc])(?:{WORD_NUMBER.replace('|tư', '')})(?! năm\b(?! chỉ)){NOUN_AHEAD}"
)
_NAMED_BEFORE = re.compile(
    rf"(?<![^\W_])(?:(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|dịp|lễ|tháng) (?:\d{{1,2}}\s*(?:,|và|-|đến)\s*)*"
    rf"|(?<!tổng\s)(?<!con\s)số\s*:?\s*|(?:{_ACT}) (?:số )?(?:\d+\s*(?:,|và)\s*)*"
    rf"|(?:lần thứ|thứ|khóa|mức độ|cấp độ|hạng|loại|quốc lộ|tỉnh lộ|quận|điều|chương|vành đai|ql|tl|đt|phiên bản|top"
    rf"|kỳ họp|giai đoạn|covid|sn|sinh năm|đề án(?= 06))\s*\.?\s*)\Z"
)
"""What stands before a number that is a name or a date."""
_NAMING = phrases(
    "|ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|dịp|lễ|tháng|và|đến|số|quyết|định|thị|luận|tư|văn|dẫn|luật|tri|báo|trình"
    "|điện|hoạch|thứ|khóa|độ|hạng|loại|lộ|quận|điều|chương|đai|ql|tl|đt|bản|top|họp|đoạn|covid|sn|sinh|năm|án"
)
"""The last words of all that; spares most of the looking."""
_NAMED_AFTER = re.compile(
    r"\s*[-/]\s*(?:nq|qđ|ct|tw|kh|kl|tt|nđ|cp|ttr|bc|hd|tb|cv|qh|ubnd|hđnd|bnv|tu|đu|kltw)\b"
    r"|[/.-]\d{1,2}[/.-](?:19|20)\d\d"
    r"| (?:và|-|đến) \d{1,2}/\d{1,2}/(?:19|20)\d\d|\s*h\d|[a-zđ](?![^\W_])(?<!m)|\s*(?:gb|mb|gbps|mbps|kv|mm"
    r"|cm)\b|/\d{1,2}/(?:19|20)\d\d"
)
_RATIO = re.compile(
    r"\s*/\s*(?P<of>\d+)(?![\d/]|[.,]\d|\s*/)| (?:trong (?:tổng )?số|trên(?: tổng số)?"
    r"|trong tổng) (?P<of2>\d+)(?![\d.,%])"
)
_RANGE = re.compile(rf"\s*(?:-|đến|tới|~)\s*(?:khoảng |gần |trên )?(?P<num>{_NUM})(?![\d/])")
_PER_PEOPLE = re.compile(
    r"(?: [^\W\d_]+){1,5}?\s*(?:/|trên|mỗi)\s*(?P<of>1\.?000|10\.?000|100\.?000|một nghìn|một vạn|1\s*vạn|vạn"
    r"|nghìn|ngàn)"
    r"\s*(?:người )?dân\b"
)
_PER_UNITS = {
    "1000": "per_1000_people",
    "một nghìn": "per_1000_people",
    "nghìn": "per_1000_people",
    "ngàn": "per_1000_people",
    "100000": "per_100000_people",
}
_MOVES = re.compile(
    r"[^.;:\d]{0,30}(?:\s*năm \d{4}|\s*\(\d{4}\))?[^.;:\d]{0,20}\b(?<!trở\s)(?:lên|xuống|còn|sang)\b[^.;:\d]{0,20}\d"
)
_MORE = re.compile(r"vượt|cao hơn|lớn hơn|nhiều hơn|hơn|thấp hơn|ít hơn|kém hơn|nhỏ hơn")
_THAN = re.compile(
    r"\s*(?:so với|(?:tổng )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|nghị quyết)|cùng kỳ|so cùng|năm (?:trước|20)"
    r"|mức bình quân|đầu nhiệm)"
)
_FOREIGN_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
"""A comma that parts thousands as in English, or three decimals as here; only a count leaves no choice."""
_TIED = re.compile(r"(?:\bgồm|\blà|\bcó|:|\bđạt|\bcòn|\bvụ|\bhành|\btra|\bvới|\blên|\bxuống)\s*\Z")
_CLOSED = re.compile(r"\s*(?:[,;)]|\.(?!\d)|$|\s(?:và|trong đó)\b)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that measures or counts something."""

    start: int
    """Where its words begin, the comparison included."""
    number: int
    """Where the number itself begins."""
    end: int
    """Where number and unit of measure end; a counted noun stands after it."""
    value: float
    value_max: float | None
    comparator: str
    unit: str
    rate: frozenset[str]
    noun: Noun | None = None
    of: float | None = None
    """The total of a ratio, `21/23 chỉ tiêu`."""
    is_from: bool = False
    """It is where a change began: `từ 4,5% xuống còn 1,2%`."""
    is_worded: bool = False
    """The number stands in words."""
    is_certain: bool = True


def find_figures(text: str, start: int, end: int, periods: Sequence[Period]) -> list[Figure]:
    """The figures of `text[start:end]`; numbers of acts, dates, roads, ages and years are passed over."""
    found: list[Figure] = []
    done = start
    for match in _numbers(text, start, end):
        if match.start() < done or _is_inside(match.start(), periods) or _is_name(text, start, match):
            continue
        figure = _figure(text, start, end, match, periods)
        if figure is not None:
            found.append(figure)
            done = figure.end
    return found


def _numbers(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The numbers in figures and in words, in order."""
    worded = list(WORDED_NUMBER.finditer(text, start, end))
    numbers = list(_NUMBER.finditer(text, start, end))
    return sorted([*numbers, *worded], key=lambda match: match.start()) if worded else numbers


def _previous_word(text: str, start: int, position: int) -> str:
    """The word before a place, without the marks at its end."""
    words = text[max(start, position - 14) : position].rsplit(None, 1)
    return words[-1].rstrip(".:,;-") if words else ""


def _is_name(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a number belongs to a date, an act, a road, a grade ..."""
    if _NAMED_AFTER.match(text, match.end()) is not None:
        return True
    previous = _previous_word(text, start, match.start())
    if previous not in _NAMING and not previous.isdigit():
        return False
    before = _NAMED_BEFORE.search(text, max(start, match.start() - 30), match.start())
    if before is None:
        return False
    # `loại 150 tỷ đồng`, `giai đoạn 5%`: what has a unit of measure is no name.
    measure = measure_at(text, match.end())
    return measure is None or measure.unit in ("day", "hour", "minute")


def _is_inside(position: int, periods: Sequence[Period]) -> bool:
    return any(period.start <= position < period.end for period in periods)


class _What(NamedTuple):
    """What a number measures or counts."""

    unit: str
    factor: float
    rate: frozenset[str]
    end: int
    noun: Noun | None


def _figure(text: str, start: int, stop: int, match: re.Match[str], periods: Sequence[Period]) -> Figure | None:
    words, low = match.group(), match.start()
    number = Number(float(words)) if words.isdecimal() else parse_number(words)
    if number is None:
        return None
    value, is_worded = number.value, not words[0].isdigit()
    ratio = _RATIO.match(text, match.end(), stop)
    if ratio and value == int(value):
        return _ratio_figure(text, start, low, ratio, value)
    upper, position, measure = _range(text, match.end(), stop, measure_at(text, match.end()), periods, value)
    what = _what(text, stop, position, measure)
    if what is None or _is_parameter(text, start, stop, low, value, what):
        return None
    if what.unit == "count" and what.factor == 1 and value != int(value):
        if not _FOREIGN_THOUSANDS.fullmatch(words):
            return None
        value *= 1000
    if is_worded and value == 1 and comparison_before(text, start, low) is None:
        return None
    comparator, begin, finish = _comparison(text, start, low, what.end, upper, what.unit, is_worded)
    origin = from_before(text, start, low)
    is_from = upper is None and origin is not None and _MOVES.match(text, what.end, stop) is not None
    return Figure(
        start=begin,
        number=low,
        end=finish,
        value=round(value * what.factor, 9),
        value_max=None if upper is None else round(upper * what.factor, 9),
        comparator="=" if is_from else comparator,
        unit=what.unit,
        rate=what.rate,
        noun=what.noun,
        is_from=is_from,
        is_worded=is_worded,
        is_certain=what.unit == "count" or not _FOREIGN_THOUSANDS.fullmatch(words),
    )


def _what(text: str, stop: int, position: int, measure: Measure | None) -> _What | None:
    """What stands after a number: a unit of measure, a counted noun, a count per so many people, or nothing yet."""
    if measure is not None and measure.unit != "scale":
        return _What(measure.unit, measure.factor, measure.rate, measure.end, None)
    factor, position = (measure.factor, measure.end) if measure is not None else (1.0, position)
    noun = noun_at(text, position)
    per = _PER_PEOPLE.match(text, position, stop)
    if per and measure is None:
        people = per["of"].replace(".", "")
        return _What(_PER_UNITS.get(people, "per_10000_people"), 1.0, frozenset(), per.end(), noun)
    if noun is None and measure is not None:
        if factor < 1e6:
            return None
        return _What(*money(factor), frozenset(), position, None)
    return _What("count", factor, frozenset(), position, noun)


def _is_parameter(text: str, start: int, stop: int, low: int, value: float, what: _What) -> bool:
    """Whether a number only says who or what is meant: an age, `trên 1 ha`, a number that stands for nothing."""
    if what.unit == "hectare":
        return value == 1
    if what.unit == "year_of_age":
        return text.find("tuổi thọ", max(start, low - 80), low) < 0
    return what.unit == "count" and what.noun is None and not _is_free_standing(text, start, low, what.end, stop)


def _is_free_standing(text: str, start: int, low: int, position: int, stop: int) -> bool:
    """Whether a number without unit and noun can be a count: `Ban Thường vụ: 11;`, `số doanh nghiệp là 450`."""
    return _TIED.search(text, max(start, low - 12), low) is not None and _CLOSED.match(text, position, stop) is not None


def _ratio_figure(text: str, start: int, low: int, ratio: re.Match[str], value: float) -> Figure | None:
    """`16/19 chỉ tiêu`, `17 trong số 20 chỉ tiêu`; without a noun only where percent or a counted noun is near."""
    noun = noun_at(text, ratio.end())
    of = float(ratio["of"] or ratio["of2"])
    before = comparison_before(text, start, low)
    begin = before.edge if before else low
    return Figure(begin, low, ratio.end(), value, None, "=", "count", frozenset(), noun, of)


def _range(
    text: str, position: int, stop: int, measure: Measure | None, periods: Sequence[Period], value: float
) -> tuple[float | None, int, Measure | None]:
    """The upper end of a range with its unit (`10-12%`, `từ 120 đến 130 triệu đồng`), else what was there."""
    match = _RANGE.match(text, measure.end if measure else position, stop)
    if match is None or _is_inside(match.start("num"), periods):
        return None, position, measure
    number = parse_number(match["num"])
    after = measure_at(text, match.end())
    counted = after is None and measure is None and noun_at(text, match.end()) is not None
    if number is None or not (after or counted) or number.value <= value:
        return None, position, measure
    if measure is not None and after is not None and measure.unit != after.unit:
        return None, position, measure
    return number.value, match.end(), after


def _is_change(text: str, begin: int, end: int, unit: str) -> bool:
    """Whether `vượt 12% dự toán`, `cao hơn 1,5 lần so với ...` say by how much, not more than what."""
    return (
        unit in ("percent", "times", "percentage_point")
        and _MORE.match(text, begin) is not None
        and _THAN.match(text, end) is not None
    )


def _comparison(
    text: str, start: int, number: int, end: int, upper: float | None, unit: str, is_worded: bool
) -> tuple[str, int, int]:
    """The comparator, and the edges of the figure's words."""
    before = comparison_before(text, start, number)
    origin = from_before(text, start, number)
    if before is not None and _is_change(text, before.edge, end, unit):
        before = None
    begin = before.edge if before else origin if origin is not None else number
    if upper is not None:
        return "range", begin, end
    after = comparison_after(text, end)
    if after is not None:
        return after.comparator, begin, after.edge
    if before is not None:
        return before.comparator, begin, end
    if origin is not None or unit in ("count", "percent"):
        is_plain = origin is not None or unit == "count"
        far = comparison_far_after(text, end) if is_plain else comparison_of_share_after(text, end)
        if far is not None:
            return far, begin, end
    if origin is not None and not is_worded:
        return ">=", begin, end
    return "=", begin, end
