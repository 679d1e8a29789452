"""What holds for the figures of a sentence: promise or result, and for which period.

A figure's kind and period stand in its clause, else earlier in its sentence, else in what came before: the sentences
of the same paragraph, the item above a list, the headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from etl.extract.indicators.cues import Cue, Kind, find_cues, period_cues
from etl.text.periods import Cadence, Period, Role

_COMMANDS = re.compile(r"[\s\-+*•]*(?:nghị quyết|bảo đảm|đảm bảo|giữ vững|kéo giảm|nâng|đưa|phủ)(?![^\W\d_])")
_GOES_WITH_GOAL = re.compile(r"\s*(?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|mục tiêu)")
_NOW = re.compile(
    r"(?<![^\W\d_])(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )(?:hiện(?: (?:nay|có|tại))?|đến nay|tới nay)"
    r"(?![^\W\d_])(?! đại)"
)
_GROWS = re.compile(r"\s*(?:tăng|giảm|thêm)")
_GREW = re.compile(r"(?:tăng|giảm|bình quân|trung bình)\s*\Z")


@dataclass(frozen=True, slots=True)
class Span:
    """The years for which a figure holds, and how."""

    first: int | None = None
    last: int | None = None
    cadence: Cadence | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return self.first is None and self.last is None and self.cadence is None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a passage is about, as far as the words before it say."""

    kind: Kind | None = None
    span: Span = field(default_factory=Span)
    is_yearly: bool = False
    """Growth is meant for each year, since the item above says so."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The years by which a paper's tenses are told."""

    year: int
    """The year in which the paper was written."""
    term: tuple[int, int] | None
    """The term of office that it opens, if it names one."""


class Place(NamedTuple):
    """Where a figure stands in its sentence."""

    clause: int
    """Where its clause begins."""
    begin: int
    """Where its words begin."""
    finish: int
    """Where its words end."""
    limit: int
    """How far the words after it still belong to it."""
    following: int
    """Where the next figure begins, or the end of the sentence."""


class SentenceScope:
    """The kind and the period of each place in a sentence."""

    def __init__(self, text: str, start: int, end: int, periods: Sequence[Period], base: Scope, clock: Clock) -> None:
        self.text, self.start, self.end = text, start, end
        self.base = base
        self.clock = clock
        self.periods = periods
        cues = [*find_cues(text, start, end), *period_cues(periods, clock.year)]
        self.cues = sorted(cues, key=lambda cue: cue.start)
        self.strong = [cue for cue in self.cues if not cue.is_weak]
        self.taken: set[int] = set()
        """Beginnings of periods that belong to the figure before them: `45 triệu đồng năm 2020`."""

    def kind_at(self, place: Place, *, is_bound: bool = False) -> Kind:
        """The kind of a figure.

        Args:
            place: Where it stands.
            is_bound: Whether it is a least or a most, which results rarely are.
        """
        cue = (
            _nearest(self.strong, place.clause, place.begin)
            or self._first_period(self.strong, place)
            or _nearest(self.strong, self.start, place.begin)
        )
        if cue is not None:
            is_words = cue.start not in {period.start for period in self.periods}
            if cue.kind is Kind.TARGET and self.base.kind is Kind.PLAN and is_words:
                return Kind.PLAN
            return self._planned(cue.kind, place)
        later = self._promised_later(place) if self.base.kind is None else None
        if later is not None:
            return self._planned(later.kind, place)
        weak = _nearest(self.cues, self.start, place.begin) or self._first_period(self.cues, place)
        if weak is not None and not (self.base.kind is Kind.PLAN and self.base.span.last == self.clock.year):
            return weak.kind
        is_command = is_bound or _COMMANDS.match(self.text, self.start, self.end) is not None
        return self._planned(self.base.kind or (Kind.TARGET if is_command else Kind.ACTUAL), place)

    def _promised_later(self, place: Place) -> Cue | None:
        """A promise after a figure: words in its own clause, or a year ahead before the next figure."""
        starts = {period.start for period in self.periods}
        for cue in self.strong:
            reach = place.following if cue.start in starts else place.limit
            if place.finish <= cue.start < reach and cue.kind is Kind.TARGET:
                return cue
        return None

    def _planned(self, kind: Kind, place: Place) -> Kind:
        """A promise for the one year ahead (or the running one) is a plan."""
        if kind is not Kind.TARGET:
            return kind
        own = [p for p in self.periods if p.role is Role.OWN and (p.last or p.is_this_year)]
        earlier = [p for p in own if p.start < place.begin][-1:]
        points = [p for p in own if p.cadence is Cadence.AT_POINT or p.is_this_year]
        before = [p for p in points if place.clause <= p.start < place.begin][-1:]
        near = before or [p for p in points if place.begin < p.start < place.limit][:1] or earlier
        years = (None, self.clock.year, self.clock.year + 1)
        is_next = bool(near) and near[0] in points and near[0].last in years
        return Kind.PLAN if is_next else kind

    def _first_period(self, cues: Sequence[Cue], place: Place) -> Cue | None:
        """The first cue among the periods after a figure that still belong to it."""
        starts = {period.start for period in self.periods}
        return next((c for c in cues if place.finish <= c.start < place.limit and c.start in starts), None)

    def span_at(self, kind: Kind, place: Place) -> Span:
        """The period of a figure: right after it, else the last one named before it, else what came before.

        `Hằng năm` stands within the period around it; the deadline of another figure is none.
        """
        span, frame = self._before(kind, place.begin)
        after = self._right_after(place.finish, place.limit)
        for period in after:
            named = self._span(period)
            is_annual = named.last is None
            span = replace(frame, cadence=Cadence.ANNUAL) if is_annual else _with_years(span, named, after)
        return span if span.last is not None else self._later(span, place)

    def _later(self, span: Span, place: Place) -> Span:
        """What stands further on in the sentence, before the next figure; `hằng năm` only at the sentence's end."""
        if ";" in self.text[place.finish : place.following]:
            return span
        for period in self.periods:
            if not (place.finish <= period.start < place.following and _counts(period)):
                continue
            if period.start > place.limit and place.following < self.end and self._is_named_first(place, period):
                break
            named = self._span(period)
            if named.last is not None:
                span = _with_years(span, named, ())
            elif place.following == self.end:
                span = replace(span, cadence=Cadence.ANNUAL)
        return span

    def _is_named_first(self, place: Place, period: Period) -> bool:
        """Whether the words for the next figure begin before a period: `tăng 10%/năm, thu nhập năm 2025 đạt 75`."""
        return len(self.text[place.limit : period.start].split()) > 2

    def _before(self, kind: Kind, begin: int) -> tuple[Span, Span]:
        """The last period named before a place, and the one around it."""
        span = frame = self.base.span
        for period in self.periods:
            if period.start >= begin:
                break
            if not _counts(period) or period.start in self.taken:
                continue
            if period.cadence is Cadence.ANNUAL:
                is_local = self._is_local(period) or (kind is Kind.ACTUAL and period.start > self.start + 12)
                if not (is_local and ";" in self.text[period.end : begin]):
                    span = replace(frame, cadence=Cadence.ANNUAL)
            else:
                span = self._span(period)
                frame = span if period.cadence is Cadence.OVER_PERIOD or period.start < self.start + 20 else frame
        if span is self.base.span and _NOW.search(self.text, self.start, begin):
            return Span(), Span()
        return span, frame

    def span_after(self, place: Place) -> Span:
        """The period right after a figure, and no other: where a change began."""
        named = next((p for p in self._right_after(place.finish, place.limit) if p.last is not None), None)
        return self._span(named) if named else Span()

    def take(self, place: Place) -> None:
        """Note the periods right after a figure: they hold for no other."""
        self.taken.update(period.start for period in self._right_after(place.finish, place.limit))

    def _right_after(self, finish: int, limit: int) -> list[Period]:
        """The periods that follow a figure at once: `500 nghìn lượt khách mỗi năm vào năm 2030`.

        A period in years may stand further off, at the end of what the figure is a share of: `100% chỉ tiêu tổng thu
        ngân sách nhà nước giai đoạn 2021-2025`.
        """
        found: list[Period] = []
        reach = limit if _GOES_WITH_GOAL.match(self.text, finish) else finish + 12
        for period in self.periods:
            if _counts(period) and finish <= period.start <= min(limit, reach):
                found.append(period)
                reach = period.end + 8
        return found

    def _is_local(self, period: Period) -> bool:
        """Whether `hằng năm` only says how a growth is meant (`mỗi năm tăng 10%`), not when all that follows holds."""
        return (
            _GROWS.match(self.text, period.end) is not None
            or _GREW.search(self.text, max(0, period.start - 16), period.start) is not None
        )

    def _span(self, period: Period) -> Span:
        if period.is_this_year:
            first = self.clock.year if period.cadence is Cadence.AT_POINT else None
            return Span(first, self.clock.year, period.cadence)
        if self.text.startswith("trước", period.start) and period.last is not None and period.last <= self.clock.year:
            return Span()
        if period.is_end_of_term:
            return Span(None, self.clock.term[1] if self.clock.term else None, Cadence.BY_END)
        if period.cadence is Cadence.BY_END and period.last is not None:
            return self._deadline(period.first, period.last)
        return Span(period.first, period.last, period.cadence)

    def _deadline(self, first: int | None, last: int) -> Span:
        """`Đến năm 2024` is a point in the past, `kết thúc nhiệm kỳ 2020-2025` a period; ahead both are deadlines."""
        if first is not None and last <= self.clock.year:
            return Span(first, last, Cadence.OVER_PERIOD)
        if last < self.clock.year:
            return Span(last, last, Cadence.AT_POINT)
        return Span(None, last, Cadence.BY_END)

    def after(self, *, is_yearly: bool = False) -> Scope:
        """What the sentence leaves for the next one, or for the list under it."""
        kind = self.strong[-1].kind if self.strong else self.base.kind
        named = [
            period
            for period in self.periods
            if _counts(period) and period.cadence is not Cadence.ANNUAL and period.start not in self.taken
        ]
        return Scope(kind, self._span(named[-1]) if named else self.base.span, is_yearly)


def _counts(period: Period) -> bool:
    return period.role is Role.OWN


def _nearest(cues: Sequence[Cue], low: int, high: int) -> Cue | None:
    return next((cue for cue in reversed(cues) if low <= cue.start < high), None)


def _with_years(span: Span, named: Span, beside: Sequence[Period]) -> Span:
    """A period in years, kept annual where that has been said of it."""
    is_annual = span.cadence is Cadence.ANNUAL and (not beside or any(p.cadence is Cadence.ANNUAL for p in beside))
    return replace(named, cadence=Cadence.ANNUAL) if is_annual else named
