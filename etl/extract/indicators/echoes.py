"""Figures that say more of one told before: the goal that a next sentence sets for it, what it was, a part of it.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.extract.indicators.afar import is_own_quantity
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, cut, words_of
from etl.extract.indicators.sentence import Cut, Sentence, quote_of
from etl.extract.indicators.spans import Span
from etl.extract.indicators.unit_rows import GROUP_OPENS
from etl.text.periods import Cadence, Period, Role

_RAISES = re.compile(
    r"(?<![^\W\d_])(?:sẽ |phấn đấu |quyết tâm )*(?P<verb>nâng|tăng|đưa|kéo giảm|kéo|giảm|hạ|rút)"
    r"(?: (?:(?:con số|mức|tỷ lệ|chỉ tiêu|số)(?: (?:này|đó|ấy|trên))|này|đó))?(?: (?:lên|xuống|còn|tới|đến|đạt))+"
    r"(?: (?:trên|hơn|khoảng|gần|mức|dưới|còn|ít nhất|tối thiểu))*\s*\Z"
)
"""How a goal is told that names nothing but which way it goes: `đến năm 2030 nâng lên 110 triệu đồng`.

`Giảm 2%` is by how much, and no goal.
"""
_DOWN = ("kéo", "giảm", "hạ", "rút")
_INCOME = ("vnd_million", "vnd_million_per_person_year")
_PLAN_ALONE = re.compile(
    r"\W*(?:kế hoạch|dự toán|chỉ tiêu)(?: (?:được )?(?:giao|tỉnh giao|thành phố giao|cấp trên giao|đề ra))?"
    r"(?: (?:cả|của|trong))?(?: năm(?: nay)?)?(?: (?:đề ra|giao))?(?: là)?\s*:?\s*"
)
"""All that stands before the figure of a plan that names nothing itself."""
_PLAN_OF_EACH = re.compile(
    r"\W*(?:kế hoạch|dự toán|chỉ tiêu)(?: (?:được|do|tỉnh|thành phố|cấp trên|giao|đề ra|đặt ra|năm nay|năm \d{4}))*"
    r" (?:cho|của|ở|với) (?:cả )?(?:hai|ba|bốn|năm|sáu|[2-6]) (?:xã|phường|nơi|địa phương|đơn vị)"
    r"(?: (?:này|trên|được giao|trong năm(?: nay)?|năm nay|năm \d{4}|cả năm))* (?:đều|cùng)(?: (?:là|ở mức|đạt))*\s*"
)
"""The same of each of several units: `Chỉ tiêu tỉnh giao cho cả ba xã năm nay đều là 90%`."""
_PART_ASIDE = re.compile(r" ?\((?:kể cả|bao gồm|gồm(?: cả)?|trong đó|tính cả|có)[^;:.()\d]{0,60}")
_GOAL_ASIDE = re.compile(
    r"\((?P<goal>chỉ tiêu|kế hoạch|dự toán|nghị quyết|mục tiêu)(?: (?:giao|năm|là|đề ra|được giao|cả năm))* \d"
    r"[^()]{0,40}\)"
    r",?(?: (?:đạt|bằng|tương đương|hoàn thành|vượt|đã))*\s*\Z"
)
_IS = re.compile(r",?(?: (?:là|đạt|chỉ|mới|có|ở mức))*\s*")
_BASE_ASIDE = re.compile(r"\s*\(\s*(?:(?:là|đạt|chỉ|ước|khoảng|mới|có|ở mức) )*")
_TOTAL_ALONE = re.compile(
    r"\W*(?:tổng cộng|tổng số|tổng|cộng)(?: (?:kinh phí|nguồn vốn|số tiền|các nguồn|chung|là|cả))*\s*:?\s*"
)
"""All that stands before a total that names nothing itself."""
_OF_THEM_ALONE = re.compile(
    r"\W*trong (?:tổng )?(?:số )?(?:diện tích )?(?:đó|này|ấy),?(?: (?:có|hiện|đã))*"
    r"(?: (?:khoảng|gần|hơn|trên))*\s*"
)
"""All that stands before a part of what was measured right before: `Trong số đó 2.730 ha đang cho thu hoạch`."""
_SAYS = re.compile(r" (?:(?:đã|đang|hiện|mới|vừa|sắp) )*(?:được|cho|có|bước|đạt|thuộc|theo|ở|nằm|liên)(?![^\W\d_])")
_SEVERAL = 2
_MERE = re.compile(
    r"(?:(?:và|riêng|mới|chỉ|có|là|cả năm|năm nay|cuối năm|hết năm|trong năm|đến|hết|trước|cả|hai|ba|bốn|năm|sáu|xã"
    r"|phường|địa phương|đơn vị|nơi|này|trên|nói|đều|cùng|sẽ|phải|thì|cam kết|phấn đấu|quyết tâm|hứa|đăng ký"
    r"|đặt mục tiêu|mục tiêu|giảm|tăng|đạt|còn|giải ngân|ít nhất|tối thiểu|thêm|được|xuống|lên"
    r"|\d{1,2}/\d{1,2}(?:/\d{4})?)?(?:[ ,;:-]+|\Z))*"
)
"""Words that say nothing of what is measured."""
_WINDOW = 60


def plan_behind(sentence: Sentence, before: Sequence[Fact]) -> Iterator[Fact]:
    """The plan that a sentence gives alone, `Kế hoạch cả năm là 30.000 tấn`, of the result right before it.

    Args:
        sentence: A sentence that names nothing that is measured.
        before: The facts of the sentence before; of several results of one unit nobody can tell whose plan it is,
            unless all are of one thing and so many units have it each.
    """
    if not sentence.cuts:
        return
    item = sentence.cuts[-1]
    results = [fact for fact in before if fact.unit == item.figure.unit and fact.kind is Kind.ACTUAL and not fact.doubt]
    is_alone = len(results) == 1 and len(sentence.cuts) == 1
    is_of_each = len(results) > 1 and len({fact.label for fact in results}) == 1
    words = _PLAN_ALONE if is_alone else _PLAN_OF_EACH if is_of_each else None
    if words is None or words.fullmatch(sentence.text, sentence.start, item.figure.start) is None:
        return
    year = results[0].span.last
    span = Span(year, year, Cadence.AT_POINT) if year is not None else Span()
    yield _again(results[0], sentence, item, Kind.PLAN, span)


def more_behind(sentence: Sentence, own: Sequence[Fact], before: Sequence[Fact]) -> Iterator[Fact]:
    """What else a sentence tells of the one right before it: the goal of a result, a sum of all, a part of one.

    Args:
        sentence: The sentence.
        own: What has been read in it.
        before: The facts of the sentence before.
    """
    for tell in (_goal_behind, _total_behind, _part_behind):
        yield from tell(sentence, own, before)


def _total_behind(sentence: Sentence, own: Sequence[Fact], before: Sequence[Fact]) -> Iterator[Fact]:
    """What the sums of the sentence right before come to: `… 900 triệu đồng. Tổng cộng 13.490 triệu đồng`.

    Args:
        sentence: A sentence that names nothing but the total.
        own: What has been read in it.
        before: The facts of the sentence before; the total is theirs if they add up to it.
    """
    if own or len(sentence.cuts) != 1 or not sentence.cuts[0].figure.unit.startswith("vnd_"):
        return
    figure = sentence.cuts[0].figure
    parts = [fact for fact in before if fact.unit == figure.unit]
    is_alike = len({(fact.kind, fact.span) for fact in parts}) == 1 and all(fact.body is None for fact in parts)
    is_sum = is_alike and len(parts) > 1 and round(sum(fact.value for fact in parts) - figure.value, 6) == 0
    if is_sum and _TOTAL_ALONE.fullmatch(sentence.text, sentence.start, figure.start):
        total = _again(parts[0], sentence, sentence.cuts[0], parts[0].kind, parts[0].span)
        yield replace(total, label="tổng kinh phí")


def _part_behind(sentence: Sentence, own: Sequence[Fact], before: Sequence[Fact]) -> Iterator[Fact]:
    """The part of what the sentence right before measured, which the words behind it tell from the whole.

    Args:
        sentence: A sentence that begins with the part.
        own: What has been read in it.
        before: The facts of the sentence before; of several of one unit nobody can tell whose part it is.
    """
    item = sentence.cuts[0] if sentence.cuts else None
    if item is None or any(fact.position == item.figure.number for fact in own):
        return
    wholes = [fact for fact in before if fact.unit == item.figure.unit and fact.unit not in ("count", "percent")]
    if len(wholes) != 1 or item.figure.value >= wholes[0].value:
        return
    text, figure = sentence.text, item.figure
    is_part = _OF_THEM_ALONE.fullmatch(text, sentence.start, figure.start) and _SAYS.match(text, figure.end, item.high)
    if is_part:
        words = words_of(sentence.source, cut(text, figure.end, item.high, sentence.blanks), sentence.blanks)
        place = sentence.place(item)
        kind = sentence.scope.kind_at(place)
        part = _again(wholes[0], sentence, item, kind, sentence.scope.span_at(kind, place))
        yield replace(part, label=f"{part.label} {words}")


def _goal_behind(sentence: Sentence, own: Sequence[Fact], before: Sequence[Fact]) -> Iterator[Fact]:
    """The goal that a sentence sets for the result right before it, where it names nothing itself.

    `Thu nhập mới đạt 72 triệu đồng/người. Mục tiêu đến năm 2030 là nâng lên 110 triệu đồng.`

    Args:
        sentence: The sentence.
        own: What has been read in it.
        before: The facts of the sentence before; of several results of one unit nobody can tell whose goal it is.
    """
    if not any(fact.kind is Kind.ACTUAL for fact in before):
        return
    told = {fact.position for fact in own}
    for item in sentence.cuts:
        if item.figure.number in told or item.figure.is_from:
            continue
        raises = _RAISES.search(sentence.text, max(sentence.start, item.figure.start - _WINDOW), item.figure.number)
        if raises is None or is_own_quantity(sentence.text, item.clause, raises.start()):
            continue
        fact = _result_of(item, before, is_down=raises["verb"].startswith(_DOWN))
        place = sentence.place(item)
        kind = sentence.scope.kind_at(place)
        if fact is None or kind is Kind.ACTUAL:
            continue
        yield _again(fact, sentence, item, kind, sentence.scope.span_at(kind, place))


def alike_behind(sentence: Sentence, before: Sequence[Fact]) -> Iterator[Fact]:
    """What a sentence tells of units without saying what, of all that the sentence before measured.

    `Tỷ lệ hộ nghèo: A 31%, B 22%. Cả năm, A phấn đấu giảm 5%, B giảm 4%.`

    Args:
        sentence: A sentence of units by name, or of so many, each of whose figures stands behind mere verbs.
        before: The facts of the sentence before; all of one thing, of several units.
    """
    things = {(fact.label, fact.unit) for fact in before}
    if len(before) < _SEVERAL or len(things) != 1 or any(fact.doubt for fact in before):
        return
    label, unit = things.pop()
    group = GROUP_OPENS.match(sentence.text, sentence.start)
    low = sentence.start
    items = [item for item in sentence.cuts if group is None or item.figure.start >= group.end()]
    for item in items:
        words = words_of(sentence.text, Phrase(low, item.figure.start), sentence.blanks)
        is_named = group is not None or any(low <= name[0] < item.figure.start for name in sentence.names)
        if item.figure.unit != unit or item.figure.is_from or not is_named or not _MERE.fullmatch(words):
            return
        low = item.figure.end
    for item in items:
        place = sentence.place(item)
        kind = sentence.scope.kind_at(place)
        fact = _again(before[0], sentence, item, kind, sentence.scope.span_at(kind, place))
        yield replace(fact, label=f"{label}{sentence.left(item).growth}")


def _again(result: Fact, sentence: Sentence, item: Cut, kind: Kind, span: Span) -> Fact:
    """What was measured, with another figure of it."""
    start, end = quote_of(sentence, item)
    figure = item.figure
    return replace(
        result,
        start=start,
        end=end,
        position=figure.number,
        value=figure.value,
        value_max=figure.value_max,
        comparator=figure.comparator,
        kind=kind,
        span=span,
    )


def _result_of(item: Cut, before: Sequence[Fact], *, is_down: bool) -> Fact | None:
    """The one result that a figure can be the goal of: of its unit, and not yet there."""
    unit, value = item.figure.unit, item.figure.value
    units = _INCOME if unit in _INCOME else (unit,)
    results = [fact for fact in before if fact.unit in units]
    if len(results) != 1 or results[0].kind is not Kind.ACTUAL:
        return None
    return results[0] if (value < results[0].value) == is_down and value != results[0].value else None


def _is_of_base(text: str, period: Period, place: int) -> bool:
    """Whether a bracket with nothing but a figure stands behind a time, or the time and the figure in the bracket."""
    is_inside = text.startswith("(", period.start - 1) and _IS.fullmatch(text, period.end, place) is not None
    return is_inside or _BASE_ASIDE.fullmatch(text, period.end, place) is not None


def past_in_bracket(sentence: Sentence, item: Cut) -> Span | None:
    """The year of which a bracket tells what a goal is compared with: `gấp 1,6 lần năm 2025 (98,5 triệu đồng)`.

    An empty period where it is told in words: `so với đầu nhiệm kỳ (52 triệu đồng)`, `(đầu nhiệm kỳ 52 triệu đồng)`.
    """
    if not item.is_in_bracket:
        return None
    for period in sentence.periods:
        is_base = period.role is Role.BASE and period.end <= item.figure.start
        if is_base and _is_of_base(sentence.text, period, item.figure.start):
            is_past = period.last is None or period.last <= sentence.scope.clock.year
            return Span(period.last, period.last, Cadence.AT_POINT) if is_past and period.last else Span()
    return None


def goal_aside(sentence: Sentence, item: Cut) -> str | None:
    """What a share is one of, where a bracket before it gives the goal: `47 đảng viên (chỉ tiêu 45), đạt 104,4%`."""
    if item.figure.unit != "percent" or item.is_in_bracket:
        return None
    low = max(sentence.start, item.figure.start - 120)
    goal = _GOAL_ASIDE.search(sentence.text, low, item.figure.start)
    return goal["goal"] if goal is not None else None


def whole_before(sentence: Sentence, item: Cut) -> Cut | None:
    """The figure of which a bracket right behind it gives a part: `được giao 44 tỷ đồng (kể cả vốn kéo dài 6 tỷ)`."""
    before = sentence.previous(item) if item.is_in_bracket else None
    if before is None or before.is_in_bracket or before.figure.unit != item.figure.unit:
        return None
    is_part = _PART_ASIDE.match(sentence.text, before.figure.end, item.figure.start) is not None
    return before if is_part and item.figure.value < before.figure.value else None
