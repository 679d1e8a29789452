"""The figures of a sentence: a number with its unit of measure or counted noun, its comparison, its range or total.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.extract.indicators.comparing import comparison_of
from etl.extract.indicators.compounds import compound_at, is_paired, second_at
from etl.extract.indicators.nouns import Countable, Noun, noun_at
from etl.extract.indicators.numerals import NUM, is_name, numbers_of
from etl.extract.indicators.units import PER_PEOPLE, people_unit
from etl.model.values import value
from etl.text.comparators import comparison_before, comparison_far_after, from_before
from etl.text.measures import Measure, measure_at, money
from etl.text.nearness import is_near
from etl.text.numbers import Number, parse_number
from etl.text.periods import Period

_RATIO = re.compile(
    r"\s*/\s*(?P<of>\d+)(?![\d/]|[.,]\d|\s*/)| (?:trong (?:tổng )?số|trên(?: tổng số)?"
    r"|trong tổng) (?P<of2>\d+)(?![\d.,%])"
    r"| trong (?P<of3>\d+)(?= (?!năm|tháng|ngày|quý|giờ|tuần|phút|lần|buổi|đợt)[^\W\d_])"
)
_OPENS_RATIO = ("/", " /", " tr")
_MEASURED_RATIO = re.compile(rf"\s*/\s*(?P<of>{NUM})(?![\d/])")
_RANGE = re.compile(rf"\s*(?:-|đến|tới|~)\s*(?:khoảng |gần |trên )?(?P<num>{NUM})(?![\d/])")
_PER_PEOPLE = re.compile(rf"(?: [^\W\d_]+){{1,5}}?\s*{PER_PEOPLE}")
_PER_PEOPLE_SHARED = re.compile(rf"(?: [^\W\d_]+){{1,4}} và (?:{NUM})(?: [^\W\d_]+){{1,4}}?\s*{PER_PEOPLE}")
"""`14 bác sĩ và 42 giường bệnh trên một vạn dân`."""
_PEOPLE_BEFORE = re.compile(rf"{PER_PEOPLE}[^\d;.,()]{{0,30}}\Z")
_OPENS_CLAUSE = re.compile(r"(?:\A|[;:]\s*|\n)\s*\Z")
_AFTER_ITEM = re.compile(r"(?P<glued>-\s)|\s*-\s")
"""A dash behind a number: glued to it (`2- 100%`), or with a space on both sides."""
_WIDEST_RANGE = 4
"""No range that opens a clause ends beyond so many times its beginning; what does is an item's number and a figure."""
_SERIES = re.compile(rf"\s*-\s*(?:{NUM})\s*%")
"""A third share after two: `20% - 35% - 45%` is a row and no range."""
_SHARE_BEFORE = re.compile(rf"%\s*-\s*(?:{NUM})\Z")
_YEARLY = re.compile(r"\s*/\s*(?:1 |một )?năm(?![^\W\d_])")
_MOVES = re.compile(
    r"[^.;:\d]{0,30}(?:\s*năm \d{4}|\s*\(\d{4}\))?[^.;:\d]{0,20}\b(?<!trở\s)(?:lên|xuống|còn|sang)\b[^.;:\d]{0,20}\d"
)
_FOREIGN_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
"""A comma that parts thousands as in English, or three decimals as here; only a count leaves no choice."""
_ALL_SIDES = re.compile(r" (?:tiêu chí|mặt|lĩnh vực|phương diện)(?![^\W\d_])")
"""After `cả 3`: in every respect, which counts nothing."""
_TIED = re.compile(
    r"(?:\bgồm|\bđược|thực tế|kết quả|\blà|\bcó|:|\bđạt|\bcòn|\bvụ|\bhành|\btra|\bvới|\blên|\bxuống"
    r"|\((?:chỉ tiêu|mục tiêu|kế hoạch|kh|nghị quyết|nq|dự toán)(?: (?:giao|đề ra|được giao|là|năm|cả năm))*)\s*\Z"
)
_CLOSED = re.compile(r"\s*(?:[,;)]|\.(?!\d)|$|\s(?:và|trong đó)\b)")


@value(frozen=True, slots=True)
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
    """The total of a ratio, `21/23 chỉ tiêu`, or the second figure of a pair, `92,1%/96%`."""
    is_from: bool = False
    """It is where a change began: `từ 4,5% xuống còn 1,2%`."""
    is_worded: bool = False
    """The number stands in words."""
    is_certain: bool = True


def find_figures(text: str, start: int, end: int, periods: Sequence[Period]) -> list[Figure]:
    """The figures of `text[start:end]`; numbers of acts, dates, roads, ages and years are passed over."""
    found: list[Figure] = []
    done = start
    for match in numbers_of(text, start, end):
        if match.start() < done or _is_inside(match.start(), periods) or is_name(text, start, match):
            continue
        if _ALL_SIDES.match(text, match.end(), end) and text[max(start, match.start() - 4) : match.start()] == " cả ":
            continue
        figure = _figure(text, start, end, match, periods)
        if figure is not None and not _numbers_item(text, start, match, figure):
            found.append(figure)
            done = figure.end
    return found


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
    ratio = _ratio(text, start, stop, match, value) if text.startswith(_OPENS_RATIO, match.end()) else None
    if ratio is not None:
        return ratio
    compound = compound_at(text, match.end(), value)
    upper, position, measure = _range(text, match.end(), stop, measure_at(text, match.end()), periods, value)
    if compound is not None:
        value, upper, position, measure = compound.value, None, match.end(), compound.measure
    what = _what(text, stop, position, measure)
    if what is not None and what.unit == "count":
        what = _for_people(text, start, low, what)
    if what is None or _is_parameter(text, start, stop, low, value, what):
        return None
    if is_near(text, start, low, value if what.unit == "count" and what.factor == 1 else None):
        return None
    if what.unit == "count" and what.factor == 1 and value != int(value):
        if not _FOREIGN_THOUSANDS.fullmatch(words):
            return None
        value *= 1000
    if is_worded and value == 1 and comparison_before(text, start, low) is None:
        return None
    comparator, begin, finish = comparison_of(text, start, low, what.end, upper, what.unit, is_worded)
    origin = from_before(text, start, low)
    second = second_at(text, finish, what.unit) if upper is None else None
    is_origin = upper is None and origin is not None and not text.startswith(" trở ", what.end)
    is_from = is_origin and _MOVES.match(text, what.end, stop) is not None
    return Figure(
        start=begin,
        number=low,
        end=second.end if second else finish,
        value=round(value * what.factor, 9),
        value_max=None if upper is None else round(upper * what.factor, 9),
        comparator="=" if is_from else comparator,
        unit=what.unit,
        rate=what.rate,
        noun=what.noun,
        of=second.value if second else None,
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
        counted = noun or Noun(Countable.THING, position + 1, per.start("people"))
        return _What(people_unit(per), 1.0, frozenset(), per.end(), counted)
    shared = _PER_PEOPLE_SHARED.match(text, position, stop) if noun and measure is None else None
    if shared:
        return _What(people_unit(shared), 1.0, frozenset(), noun.end if noun else position, noun)
    if noun is None and measure is not None:
        if factor < 1e6:
            return None
        return _What(*money(factor), frozenset(), position, None)
    rate = frozenset(("year",)) if noun and _YEARLY.match(text, noun.end, stop) else frozenset[str]()
    return _What("count", factor, rate, position, noun)


def _for_people(text: str, start: int, low: int, what: _What) -> _What:
    """A count whose label says for how many people it is: `số bác sĩ/vạn dân đạt 9,5`."""
    per = _PEOPLE_BEFORE.search(text, max(start, low - 50), low)
    if per is None:
        return what
    end = what.noun.end if what.noun else what.end
    is_each = per.group().startswith("cứ")
    return what._replace(unit=people_unit(per), end=end, noun=what.noun if is_each else None)


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


def _ratio(text: str, start: int, stop: int, match: re.Match[str], value: float) -> Figure | None:
    """The figure of a number with its whole: measured (`45,6/62,3 tỷ đồng`) or counted (`16/19 chỉ tiêu`)."""
    measured = _measured_ratio(text, start, stop, match, value)
    ratio = _RATIO.match(text, match.end(), stop) if measured is None and value == int(value) else None
    return measured if ratio is None else _ratio_figure(text, start, match.start(), ratio, value)


def _ratio_figure(text: str, start: int, low: int, ratio: re.Match[str], value: float) -> Figure | None:
    """`16/19 chỉ tiêu`, `17 trong số 20 chỉ tiêu`; without a noun only where percent or a counted noun is near."""
    noun = noun_at(text, ratio.end())
    of = float(ratio["of"] or ratio["of2"] or ratio["of3"])
    if ratio["of3"] and (noun is None or value > of):
        return None
    before = comparison_before(text, start, low)
    begin = before.edge if before else low
    is_bound = before is not None and before.comparator in (">=", "<=")
    comparator = (
        before.comparator if before is not None and is_bound else comparison_far_after(text, ratio.end()) or "="
    )
    return Figure(begin, low, ratio.end(), value, None, comparator, "count", frozenset(), noun, of)


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
    if measure is not None and after is not None and (_SERIES.match(text, after.end) or _in_series(text, position)):
        return None, position, measure
    if measure is not None and after is not None and measure.unit != after.unit:
        return None, position, measure
    return number.value, match.end(), after


def _numbers_item(text: str, start: int, match: re.Match[str], figure: Figure) -> bool:
    """Whether a number with a dash opens a clause and only numbers it: `4.2- Trên 90% chi bộ`, `2- 100% trạm y tế`."""
    upper = figure.value_max
    if upper is None or figure.value * _WIDEST_RANGE > upper or not _OPENS_CLAUSE.search(text[start : match.start()]):
        return False
    dash = _AFTER_ITEM.match(text, match.end())
    return dash is not None and (dash["glued"] is not None or "." in match.group())


def _in_series(text: str, position: int) -> bool:
    """Whether a share stands after another and a dash."""
    return _SHARE_BEFORE.search(text, max(0, position - 16), position) is not None
