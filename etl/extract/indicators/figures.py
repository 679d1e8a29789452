"""The figures of a sentence: a number with its unit of measure or counted noun, its comparison, its range or total.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.extract.indicators.beginnings import began_with
from etl.extract.indicators.comparing import comparison_of
from etl.extract.indicators.compounds import compound_at, measure_ahead, second_at
from etl.extract.indicators.fields import is_free_standing
from etl.extract.indicators.figure import Figure
from etl.extract.indicators.nouns import Countable, Noun, noun_at
from etl.extract.indicators.numerals import NUM, is_harvest, is_name, numbers_of
from etl.extract.indicators.ratios import part_at, ratio_at
from etl.extract.indicators.units import PER_PEOPLE, people_unit
from etl.text.comparators import comparison_before, from_before
from etl.text.measures import Measure, measure_at, money
from etl.text.nearness import is_near
from etl.text.numbers import WORD_NUMBER, Number, is_written_in_english, parse_number
from etl.text.periods import Period

_PIECES = re.compile(
    r" (?P<noun>chiếc|cái|viên|bông|quả|trái|cành|chậu|bộ|thùng|hộp|chai|lon|gói|túi|bao|tờ|tấm|đôi|liều|lọ|gốc"
    r"|bầu|khóm|nải|buồng|thẻ|giao dịch|tin nhắn|bản ghi|bản|cuốn|lá cờ|cuộc gọi|lượt|con giống|cây giống|trang"
    r"|tài liệu|dữ liệu|trường thông tin|cá thể|tôm giống|cá giống|trứng|hạt|đơn hàng|người dùng|thuê bao|phôi|củ|bó"
    r"|sào|mét|m vải|quyển|phiếu|thông tin|tin|cổ phiếu|khẩu trang|liều|ngày công|giờ)(?![^\W\d_])"
)
"""What is counted in thousands and millions, after which no money is meant."""
_MAY_BE_COUNTED = re.compile(
    r" (?!(?:đồng|tiền|so|bằng|tăng|giảm|đạt|vượt|trong|cho|từ|để|và|mỗi|một|vào|năm|tháng|quý|nhờ|do|là|thì|mà|với|tại"
    r"|ở|trên|dưới|hơn|gần|theo|của|khi|sau|trước|bình|trung|trở|lên|xuống|còn|được|cả|nếu|về|qua|đến|tới|chiếm"
    r"|gồm|tương|ước|cùng|nay|hiện|đã|sẽ|nhưng|song|hoặc|nhằm|làm|xây|hỗ|đầu|vốn|lợi|lãi|doanh|thu|chi|chưa|không"
    r"|cao|thấp|đều|này|đó|hằng|hàng|thuộc|nằm|đứng|đưa|góp|giúp|tức|nghĩa|kế|dự|chỉ|nộp|phục|giai|nhiệm|mua|sửa"
    r"|mức|nữa|bỏ|cũng|vẫn|đang|ngoài|riêng|hay|vnđ|vnd|như|nên|tuy|bởi|đây|kinh|ngân|tổng)(?![^\W\d_]))[^\W\d_]"
)
"""A word behind `triệu`, `tỷ` that goes on with no money: it may be what is counted."""
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
_POPULATION = re.compile(r"(?<![^\W\d_])(?:dân số|nhân khẩu)(?: [^\W\d_]+){0,5} ?:? ?\Z")
"""Before so many millions that are people, and no money."""
_FOREIGN_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
"""A comma that parts thousands as in English, or three decimals as here; only a count leaves no choice."""
_PLAIN_DONG = 1e-6
"""Millions in one đồng."""
_BILLION = 1e3
"""Millions in a billion."""
_ALL_SIDES = re.compile(r" (?:tiêu chí|mặt|lĩnh vực|phương diện)(?![^\W\d_])")
"""After `cả 3`: in every respect, which counts nothing."""
_MEAN_AGE = re.compile(r"tuổi thọ|tuổi (?:đời )?(?:bình quân|trung bình)")
_AGE_BEFORE = re.compile(
    r"tuổi (?:đời )?(?:bình quân|trung bình)(?: [^\W\d_]+){0,8}?(?: (?:là|đạt|khoảng|ở mức))?\s*:?\s*\Z"
)
_MOST_VAGUE = 20
"""The largest number in words that papers use in passing (`hai dự án`); larger ones are counts."""
_PER_HUNDRED = re.compile(r"(?<![^\W\d_])cứ (?:mỗi |trong )?100 (?:[^\W\d_]+ ){1,4}?(?:thì )?có (?:[^\W\d_]+ ){0,2}?\Z")
_IS_HUNDRED = re.compile(r"(?<![^\W\d_])cứ (?:mỗi |trong )?\Z")
"""Around a share told in words: `cứ 100 hộ có 32 hộ nghèo`."""
_OF_WORDED = re.compile(rf"(?<![^\W\d_]){WORD_NUMBER} trên (?:tổng số )?\Z")
"""Before the whole of a ratio in words, which is no figure of its own: `mười hai trên mười lăm`."""


def find_figures(text: str, start: int, end: int, periods: Sequence[Period]) -> list[Figure]:
    """The figures of `text[start:end]`; numbers of acts, dates, roads, ages and years are passed over."""
    found: list[Figure] = []
    done = start
    for match in numbers_of(text, start, end):
        if match.start() < done or _is_inside(match.start(), periods) or is_name(text, start, match):
            continue
        if _ALL_SIDES.match(text, match.end(), end) and text[max(start, match.start() - 4) : match.start()] == " cả ":
            continue
        if not match.group()[0].isdigit() and _OF_WORDED.search(text, max(start, match.start() - 40), match.start()):
            continue
        if text.find(" vụ", match.end(), match.end() + 7) >= 0 and is_harvest(text, start, match):
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
    is_certain: bool = True


def _figure(text: str, start: int, stop: int, match: re.Match[str], periods: Sequence[Period]) -> Figure | None:
    words, low = match.group(), match.start()
    number = Number(float(words)) if words.isdecimal() else parse_number(words)
    if number is None:
        return None
    value, is_worded = number.value, not words[0].isdigit() and number.value <= _MOST_VAGUE
    ratio = ratio_at(text, start, stop, match, value) or part_at(text, start, match, value)
    if ratio is not None:
        return ratio
    compound = compound_at(text, match.end(), value)
    own = measure_at(text, match.end()) or measure_ahead(text, start, low, match.end())
    upper, position, measure = _range(text, match.end(), stop, own, periods, value)
    if compound is not None:
        value, upper, position, measure = compound.value, None, match.end(), compound.measure
    what = _what(text, stop, position, measure)
    if what is not None and what.unit == "count":
        what = _of_age(text, start, low, what) or _for_people(text, start, low, what)
    what = _in_billions(what, value) if what is not None else None
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
    is_share = what.unit == "count" and _is_of_hundred(text, max(start, low - 60), low)
    is_from = is_origin and began_with(text, start, stop, origin or start, what.end, what.noun)
    return Figure(
        start=begin,
        number=low,
        end=second.end if second else finish,
        value=round(value * what.factor, 9),
        value_max=None if upper is None else round(upper * what.factor, 9),
        comparator="=" if is_from else comparator,
        unit="percent" if is_share else what.unit,
        rate=what.rate,
        noun=what.noun,
        of=second.value if second else None,
        is_from=is_from,
        is_worded=is_worded,
        is_certain=what.is_certain and not _may_be_thousands(text, words, what),
    )


def _is_of_hundred(text: str, start: int, low: int) -> bool:
    """Whether a count is one of every hundred, and so a share."""
    return text.find("cứ ", start, low) >= 0 and _PER_HUNDRED.search(text, start, low) is not None


def _may_be_thousands(text: str, words: str, what: _What) -> bool:
    """Whether a comma may part thousands in a measure: in a paper that writes its other numbers as in English."""
    return what.unit != "count" and _FOREIGN_THOUSANDS.fullmatch(words) is not None and is_written_in_english(text)


def _in_billions(what: _What, value: float) -> _What:
    """A sum written out in đồng, in billions where it comes to one: `183.549.000.000 đồng`."""
    if what.unit == "vnd_million" and what.factor == _PLAIN_DONG and value * what.factor >= _BILLION:
        return what._replace(unit="vnd_billion", factor=what.factor / _BILLION)
    return what


def _what(text: str, stop: int, position: int, measure: Measure | None) -> _What | None:
    """What stands after a number: a unit of measure, a counted noun, a count per so many people, or nothing yet."""
    if measure is not None and measure.unit != "scale":
        return _What(measure.unit, measure.factor, measure.rate, measure.end, None)
    factor, position = (measure.factor, measure.end) if measure is not None else (1.0, position)
    noun = noun_at(text, position) or (_pieces_at(text, position) if measure is not None else None)
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
        return _What(*money(factor), frozenset(), position, None, not _MAY_BE_COUNTED.match(text, position, stop))
    rate = frozenset(("year",)) if noun and _YEARLY.match(text, noun.end, stop) else frozenset[str]()
    return _What("count", factor, rate, position, noun)


def _pieces_at(text: str, position: int) -> Noun | None:
    """The pieces in which things are counted after `nghìn`, `triệu`: `3 triệu chiếc nón`."""
    match = _PIECES.match(text, position)
    return Noun(Countable.THING, match.start("noun"), match.end()) if match else None


def _of_age(text: str, start: int, low: int, what: _What) -> _What | None:
    """A mean age without its unit: `tuổi bình quân 41,6`."""
    is_bare = what.noun is None and _AGE_BEFORE.search(text, max(start, low - 60), low) is not None
    return what._replace(unit="year_of_age") if is_bare else None


def _for_people(text: str, start: int, low: int, what: _What) -> _What:
    """A count whose label says for how many people it is: `số bác sĩ/vạn dân đạt 9,5`."""
    per = _PEOPLE_BEFORE.search(text, max(start, low - 50), low)
    if per is None:
        return what
    end = what.noun.end if what.noun else what.end
    is_each = per.group().startswith("cứ")
    return what._replace(unit=people_unit(per), end=end, noun=what.noun if is_each else None)


def _is_parameter(text: str, start: int, stop: int, low: int, value: float, what: _What) -> bool:
    """Whether a number only says who or what is meant: an age, `trên 1 ha`, a number that stands for nothing.

    Or that so many millions are the people of a province, which are no money.
    """
    if what.unit == "hectare":
        return value == 1
    if what.unit == "vnd_million" and "đồng" not in text[low : what.end]:
        return _POPULATION.search(text, max(start, low - 40), low) is not None
    if value == 100 and what.unit == "count" and _IS_HUNDRED.search(text, max(start, low - 14), low):
        return True
    if what.unit == "year_of_age":
        return _MEAN_AGE.search(text, max(start, low - 80), low) is None
    return what.unit == "count" and what.noun is None and not is_free_standing(text, start, low, what.end, stop)


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
    if measure is not None and after is not None and after.unit not in (measure.unit, f"{measure.unit}_per_year"):
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
