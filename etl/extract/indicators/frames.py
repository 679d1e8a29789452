"""Frames of figures with a unit of measure.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from math import inf

from etl.extract.indicators import concessions
from etl.extract.indicators.branches import as_share
from etl.extract.indicators.conditions import condition_of
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.doubts import doubt_about_figure, doubt_about_time, is_nameless
from etl.extract.indicators.echoes import goal_aside, past_in_bracket, whole_before
from etl.extract.indicators.exclusions import is_no_indicator
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.fields import field_before
from etl.extract.indicators.figure import Figure
from etl.extract.indicators.goals import (
    excess,
    is_of_one_year,
    is_of_this_year,
    opens_goal,
    shortfall,
    states_goal,
)
from etl.extract.indicators.labels import BEFORE_CHANGE, Left, Phrase, earlier, with_lead, words_of
from etl.extract.indicators.naming import Previous, measure_label
from etl.extract.indicators.outside import told_outside
from etl.extract.indicators.pairs import halves
from etl.extract.indicators.people import some_members
from etl.extract.indicators.sentence import Cut, Sentence, quote_of
from etl.extract.indicators.shares import both_of, doubt_about_row, respective
from etl.extract.indicators.spans import Place, Span
from etl.extract.indicators.things import is_act
from etl.extract.indicators.unit_rows import names_group
from etl.extract.indicators.units import are_places, settled_unit
from etl.text.lower import lowered
from etl.text.periods import Cadence

_ADJUSTED, _ADJUSTS = 300, 30
"""How far before a figure the word stands that tells of changed goals, in characters: among goals, and else."""
_MOST_GROWTH = 50
"""Per cent a year; what is more is a share that is reached each year: `tuyển quân đạt 100%/năm`."""
_EACH_YEAR = re.compile(r"(?<![^\W\d_])(?:hằng|hàng|mỗi) năm(?![^\W\d_])")
"""Before a growth, besides the years through which it holds: `tăng bình quân hằng năm giai đoạn 2026 - 2030`."""
_SIZE = re.compile(r"(?<![^\W\d_])(?:rộng|dài|chiều dài)(?: (?:là|khoảng|hơn|gần|trên|đạt|tới|lên tới|tới))*\s*\Z")
_COMMITTEE = re.compile(r"ban chấp hành|cấp ủy(?! viên)|ban thường vụ")
_SOME = re.compile(r"tỷ lệ (?:cán bộ |cấp ủy viên |cấp ủy )?(?:là )?(?:nữ|trẻ(?: tuổi)?)")
_GAP_LEFT = re.compile(r"(?:(?:thấp|ít|cao|nhiều|tốt) hơn|kém|thiếu|hụt|vượt|cách)(?: (?:mức|so với|cả|xa))*\Z")
"""What is left at the end of a label of the words for how far a goal was missed or passed."""
_PARTS = re.compile(r"trong đó|bao gồm|cụ thể")
_GROWTH_RATE = re.compile(r"(?:tốc độ|tỷ lệ) (?:tăng|giảm|phát triển(?! đảng))|tăng trưởng|mức (?:tăng|giảm)|nhịp độ")


def measure_facts(sentence: Sentence, cuts: list[Cut], _term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Shares, growth, money, areas, amounts: all figures with a unit of measure."""
    previous: Previous | None = None
    outer: Previous | None = None
    yearly: Cut | None = None
    goals: dict[str, str] = {}
    if all(item.figure.unit == "count" for item in cuts):
        return
    for item in sentence.cuts:
        if item.figure.unit == "count" or item not in cuts:
            is_units = previous is not None and names_group(sentence.text, item.figure.start, sentence.names)
            if item.figure.noun is not None and not is_units and some_members(sentence, item) is None:
                previous = Previous(sentence, item, None)
                outer = outer if item.is_in_bracket else previous
            elif what := field_before(sentence.text, sentence.start, item.figure.start):
                previous = Previous(sentence, item, words_of(sentence.source, Phrase(*what)))
            continue
        left = sentence.left(item)
        if is_no_indicator(sentence, item):
            previous = told_outside(sentence, item) or previous
            continue
        is_back = previous is not None and previous.item.is_in_bracket and not item.is_in_bracket
        stem, fact = _measured(sentence, item, left, outer if is_back and outer is not None else previous)
        if fact is None:
            continue
        fact = _of_goal(fact, stem, previous, goals, goal_aside(sentence, item))
        if fact.unit == "percent_per_year":
            yearly = item
        elif yearly is not None and fact.unit == "percent" and _is_yearly_too(sentence, yearly, item, left):
            fact = replace(fact, unit="percent_per_year")
        previous = Previous(sentence, item, stem)
        outer = outer if item.is_in_bracket else previous
        facts = both_of(sentence, item, fact) or halves(sentence, item, fact)
        yield from ((item, each) for each in facts)


def _of_goal(fact: Fact, stem: str, previous: Previous | None, goals: dict[str, str], aside: str | None) -> Fact:
    """A share that leaves out of what it is one: `A 41 tỷ đồng, bằng 88% dự toán; B 17 tỷ đồng, bằng 93%`.

    Args:
        fact: What has been read.
        stem: The words for the thing measured.
        previous: The figure before.
        goals: What has been told of shares of the same thing, by those words; the next ones are added.
        aside: What a bracket before it gives as the goal.
    """
    if aside is not None:
        goals[stem] = f"{stem} so với {aside}"
    if fact.unit != "percent" or previous is None:
        return fact
    if fact.label.startswith(f"{stem} so với "):
        goals[stem] = fact.label
    is_beside_sum = fact.label == stem and not previous.item.figure.unit.startswith("percent")
    return replace(fact, label=goals.get(stem, stem)) if is_beside_sum else fact


def _measured(sentence: Sentence, item: Cut, left: Left, previous: Previous | None) -> tuple[str, Fact | None]:
    """The words for what a figure measures, and its fact; no fact where nothing says what."""
    stem, added = measure_label(sentence, item, left, previous)
    row = respective(sentence, item)
    is_excess = previous is not None and stem == previous.stem and _is_excess(sentence, item, previous.item)
    if previous is not None and (missed := shortfall(sentence, item)):
        stem, added = previous.stem, f" {missed}"
    elif is_excess:
        added = " vượt"
    elif passed := excess(sentence, item):
        own = _GAP_LEFT.sub("", stem).rstrip()
        stem, added = own or (previous.stem if previous is not None else ""), f" {passed}"
    if row is not None:
        stem, added = row.label or stem, row.growth
    if not stem:
        return stem, None
    fact = fact_of(sentence, item, left, as_share(sentence, item, stem) + added, "indicators.measure")
    fact = replace(fact, comparator="=") if is_excess else fact
    if row is None:
        fact = replace(fact, label=_with_committee(sentence, item, fact.label))
        doubt = "the words do not say what is measured" if is_nameless(sentence, item, fact.label) else fact.doubt
        return stem, replace(fact, doubt=doubt)
    doubt = doubt_about_row(row.label) or fact.doubt
    return stem, replace(fact, unit=row.unit, doubt=doubt)


def _with_committee(sentence: Sentence, item: Cut, label: str) -> str:
    """The label of a share of women or of the young with the committee of which the sentence speaks before it."""
    committee = _COMMITTEE.search(sentence.text, sentence.start, item.figure.start)
    if committee is None or _SOME.fullmatch(label.lower()) is None:
        return label
    return f"{label} trong {words_of(sentence.source, Phrase(*committee.span()))}"


def _is_excess(sentence: Sentence, item: Cut, before: Cut) -> bool:
    """Whether a share says by how much an amount is passed: `tỉnh giao 96 tỷ đồng, phấn đấu vượt 5%`."""
    is_share = item.figure.unit == "percent" and not before.figure.unit.startswith("percent")
    return is_share and sentence.text.startswith("vượt", item.figure.start)


def _is_yearly_too(sentence: Sentence, yearly: Cut, item: Cut, left: Left) -> bool:
    """Whether a share grows each year as the one before it does: as a part of it, or as its goal in a bracket."""
    if left.growth and _is_part(sentence, yearly, item):
        return True
    return item.is_in_bracket and sentence.previous(item) is yearly and states_goal(sentence, item)


def _is_part(sentence: Sentence, whole: Cut, item: Cut) -> bool:
    """Whether a figure is a part of one before it: `tăng 13%/năm, trong đó công nghiệp tăng 15%, dịch vụ tăng 14%`."""
    return _PARTS.search(sentence.text, whole.figure.end, item.figure.start) is not None


def _told(sentence: Sentence, item: Cut, label: str) -> tuple[Kind, Span, str]:
    """What a figure is told as, for which period, and its label: where a change began, that says so."""
    figure, scope = item.figure, sentence.scope
    place = sentence.place(whole_before(sentence, item) or item)
    kind = scope.kind_at(place, is_bound=figure.comparator in (">=", "<="))
    span = scope.span_at(kind, place)
    scope.take(place)
    past = past_in_bracket(sentence, item)
    if past is not None:
        kind, span, label = Kind.ACTUAL, past, earlier(label) if past.is_empty else label
    elif figure.is_from:
        kind, span, label = _origin(sentence, place, label)
    elif is_act(sentence, item):
        kind, span = Kind.ACTUAL, Span()
    elif _is_size(sentence, item):
        kind, span = Kind.ACTUAL, scope.span_at(Kind.ACTUAL, place)
    elif (states_goal(sentence, item) and not _is_promised(item, kind)) or opens_goal(sentence, item):
        span = scope.span_at(Kind.ACTUAL, place)
        if span.cadence is Cadence.BY_END:  # đến hết tháng 10/2025 thu đạt 88% dự toán (195 tỷ đồng)
            span = Span(span.last, span.last, Cadence.AT_POINT)
        is_plan = span.cadence is Cadence.AT_POINT and is_of_one_year(sentence, item)
        is_plan = is_plan or (span.is_empty and is_of_this_year(sentence, item))
        kind = Kind.PLAN if is_plan else Kind.TARGET
        span = span if is_plan or span.cadence is Cadence.OVER_PERIOD else Span()
    else:
        kind, span = concessions.settled(sentence, item, kind, span)
    return kind, span, label


def fact_of(sentence: Sentence, item: Cut, left: Left, label: str, rule: str) -> Fact:
    """A fact with kind, period, unit and condition."""
    figure, scope = item.figure, sentence.scope
    kind, span, label = _told(sentence, item, label)
    is_yearly = span.cadence is Cadence.ANNUAL or scope.base.is_yearly
    is_yearly |= _EACH_YEAR.search(sentence.text, item.low, figure.start) is not None
    unit = _settled(figure, left, label, is_yearly=is_yearly)
    if unit == "point" and not left.growth and are_places(sentence.text, sentence.start, figure.start, lowered(label)):
        unit = "count"
    label = with_lead(
        label, unit, inf if figure.is_from else figure.value, left, sentence.text[sentence.start : figure.start]
    )
    if "percent_per_year" in (unit, figure.unit) or "year" in figure.rate:
        span = _yearly_span(span, kind, is_growth=unit == "percent_per_year")
    low, high = quote_of(sentence, item)
    is_excess = left.growth.strip() == "vượt" and unit == "percent"
    comparator = "=" if figure.comparator == ">" and is_excess else figure.comparator
    return Fact(
        low,
        high,
        figure.number,
        rule,
        label,
        figure.value,
        unit,
        kind,
        comparator,
        figure.value_max,
        span,
        condition=condition_of(sentence, item),
        doubt=doubt_about_figure(sentence, item) or doubt_about_time(kind, span, scope.clock),
    )


def _origin(sentence: Sentence, place: Place, label: str) -> tuple[Kind, Span, str]:
    """Kind, period and label of the figure where a change began: a result, or the goal that another takes the place of.

    `Tổng giá trị sản xuất: điều chỉnh từ 612 tỷ đồng thành 640 tỷ đồng`
    """
    scope, text = sentence.scope, sentence.text
    span = scope.span_after(place)
    is_of_goals = scope.base.kind in (Kind.TARGET, Kind.PLAN)
    reach = _ADJUSTED if is_of_goals else _ADJUSTS
    if span.is_empty and text.find("điều chỉnh", max(0, place.number - reach), place.number) >= 0:
        return Kind.PLAN, span, f"{label} {BEFORE_CHANGE}"
    is_ahead = span.last is not None and span.last > scope.clock.year
    return (Kind.PLAN if is_ahead else Kind.ACTUAL), span, earlier(label) if span.is_empty else label


def _is_promised(item: Cut, kind: Kind) -> bool:
    """Whether a bracket only says how much a promised share comes to: `hoàn thành 100% dự toán (168 tỷ đồng)`."""
    return item.is_in_bracket and kind is not Kind.ACTUAL


def _is_size(sentence: Sentence, item: Cut) -> bool:
    """Whether a length, an area or a mean age is told of what is there, in which no promise goes on."""
    if item.figure.unit == "year_of_age" and "thọ" not in sentence.before(item, 80):
        return True
    if item.figure.unit not in ("kilometre", "hectare", "km2") or not _SIZE.search(sentence.before(item, 40)):
        return False
    return not any(cue.kind is not Kind.ACTUAL and cue.start < item.figure.start for cue in sentence.scope.strong)


def _yearly_span(span: Span, kind: Kind, *, is_growth: bool) -> Span:
    """What is stated a year holds for each year, but past growth is the mean of its period."""
    if span.cadence is Cadence.BY_END and not is_growth:
        return span
    if kind is not Kind.ACTUAL or not is_growth:
        return Span(span.first, span.last, Cadence.ANNUAL)
    return span if span.last is not None else Span()


def _settled(figure: Figure, left: Left, label: str, *, is_yearly: bool) -> str:
    """The unit that rests on what is measured, and on whether growth is meant for each year."""
    grows = left.growth or left.leading or _GROWTH_RATE.search(label.lower())
    if figure.unit == "percent" and grows and is_yearly and "vượt" not in left.growth:
        return "percent_per_year"
    if figure.unit == "percent_per_year" and not grows and figure.value > _MOST_GROWTH:
        return "percent"
    return settled_unit(figure.unit, figure.rate, figure.value, lowered(label))
