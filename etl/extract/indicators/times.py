"""For which period the figures of a sentence hold.

A figure's period stands in its clause, else earlier in its sentence, else in what came before: the sentences of the
same paragraph, the item above a list, the headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.spans import Clock, Place, Scope, Span
from etl.extract.indicators.unmet import is_to_change
from etl.text.periods import Cadence, Period, Role, is_running

_GOES_WITH_GOAL = re.compile(r"\s*(?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|mục tiêu)")
_NOW = re.compile(
    r"(?<![^\W\d_])(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )(?:hiện(?: (?:nay|có|tại))?|đến nay|tới nay"
    r"|(?<!ngày )(?<!hôm )(?<!năm )(?<!xưa )nay(?= (?:còn|là|đạt|đã|có|chỉ|lên|xuống|tăng|giảm)))(?![^\W\d_])(?! đại)"
)
_SINCE = re.compile(
    r"\s*(?:như |của |ở thời điểm |vào thời điểm )?hiện (?:nay|tại|giờ)(?![^\W\d_])(?! (?:lên|xuống|hóa))"
)
"""Right after a figure: `so với mức 186 triệu đồng hiện tại`."""
_DIGIT = re.compile(r"\d")
_WHOLE_TERM = re.compile(
    r"(?:[;,]|\bvà|\bcả|\btoàn|\btrong) (?:cả |toàn |trong )?(?:nhiệm kỳ|giai đoạn|(?:5|năm) năm)(?! 20)(?![^\W\d_])"
)
"""What ends `mỗi năm`: `mỗi năm kết nạp 50 đảng viên, cả nhiệm kỳ 250`."""
_GROWS = re.compile(r"\s*(?:tăng|giảm|thêm)")
_GREW = re.compile(r"(?:tăng|giảm|bình quân|trung bình)\s*\Z")

_LEVEL = re.compile(
    r"(?<![^\W\d_])(?:đạt|còn|lên|xuống|giữ|duy trì|ở mức|là)(?: (?:được|mức|ở|còn|tới|đến|dưới|trên|khoảng))*\s*\Z"
)
"""Before a figure that is reached, and not by how much something changes."""
_COUNTED = re.compile(r"\d(?:\s?%(?: [^\W\d_]+){0,5}|(?: [^\W\d_]+){1,5}) \Z")
"""A figure and what it counts, right before `mỗi năm`: `đón 25.000 lượt khách mỗi năm; thu nhập …`, `2% mỗi năm`."""


class SentenceTimes:
    """The period of each place in a sentence."""

    def __init__(self, text: str, start: int, end: int, periods: Sequence[Period], base: Scope, clock: Clock) -> None:
        self.text, self.start, self.end = text, start, end
        self.base = base
        self.clock = clock
        self.periods = periods
        self.taken: set[int] = set()
        """Beginnings of periods that belong to the figure before them: `45 triệu đồng năm 2020`."""

    @cached_property
    def _asides(self) -> list[tuple[int, int]]:
        """The brackets that hold figures of their own: what they say holds for nothing outside."""
        found = []
        opening = self.text.find("(", self.start, self.end)
        while opening >= 0:
            closing = self.text.find(")", opening, self.end)
            if closing < 0:
                break
            if self._holds_figure(opening, closing):
                found.append((opening, closing))
            opening = self.text.find("(", closing, self.end)
        return found

    def _holds_figure(self, low: int, high: int) -> bool:
        digits = (match.start() for match in _DIGIT.finditer(self.text, low, high))
        return any(not any(p.start <= digit < p.end for p in self.periods) for digit in digits)

    def _is_seen(self, position: int, place: int) -> bool:
        """Whether words hold for a place: those in a bracket with figures hold only inside it."""
        return not any(low < position < high and not low < place <= high for low, high in self._asides)

    def span_at(self, kind: Kind, place: Place) -> Span:
        """The period of a figure: right after it, else the last one named before it, else what came before.

        `Hằng năm` stands within the period around it; the deadline of another figure is none.
        """
        if self.is_of_now(place):
            return Span()
        span, frame = self._before(kind, place)
        after = self._right_after(place.finish, place.limit)
        for period in after:
            named = self._span(period)
            is_annual = named.last is None
            span = replace(frame, cadence=Cadence.ANNUAL) if is_annual else _with_years(span, named, after)
        if self.is_to_change(place.finish):
            pass  # the years behind it are those of what is to become of it
        elif span.last is None:
            span = self._later(span, place)
        elif span is self.base.span:
            span = self._later(span, place, place.limit)
        is_ahead = kind is Kind.ACTUAL and span.last is not None and span.last > self.clock.year
        is_ahead = is_ahead and not is_running(span.first, span.last, span.cadence, self.clock.year)
        return Span() if is_ahead and not self._is_own(span, place) else span

    def is_to_change(self, finish: int) -> bool:
        """Whether the words behind a figure say what is to become of what it tells."""
        return is_to_change(self.text, finish, is_promised=self.base.kind in (Kind.TARGET, Kind.PLAN))

    def is_of_now(self, place: Place) -> bool:
        """Whether the words right after a figure say that it holds as the paper is written."""
        is_multiple = self.text.endswith("lần", place.begin, place.finish)
        return _SINCE.match(self.text, place.finish) is not None and not is_multiple

    def _is_own(self, span: Span, place: Place) -> bool:
        """Whether a period is named in a figure's own clause."""
        own = (p for p in self.periods if counts(p) and place.clause <= p.start <= place.limit)
        return any(p.last == span.last for p in own)

    def _later(self, span: Span, place: Place, reach: int | None = None) -> Span:
        """What stands further on in the sentence, before the next figure; `hằng năm` only at the sentence's end."""
        high = place.following if reach is None else reach
        if ";" in self.text[place.finish : high]:
            return span
        for period in self.periods:
            is_near = place.finish <= period.start < high and counts(period)
            if not (is_near and self._is_seen(period.start, place.begin)):
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
        """Whether a period is that of the next figure: `10%/năm, thu nhập năm 2025 đạt 75`, `46%, cả năm 96%`."""
        words = self.text[period.end : place.following]
        is_next = period.cadence is Cadence.AT_POINT and "," not in words and len(words.split()) <= 3
        if is_next and self.text[place.limit : period.start].strip() in (",", ", dự kiến", ", ước"):
            return True
        return len(self.text[place.limit : period.start].split()) > 2

    def _before(self, kind: Kind, place: Place) -> tuple[Span, Span]:
        """The last period named before a place, and the one around it."""
        begin = place.begin
        span = frame = base = self._inherited(kind)
        head = self._dated_head(place.clause)
        last = self.start
        for period in self.periods:
            if period.start >= begin:
                break
            if not counts(period) or period.start in self.taken or not self._is_seen(period.start, begin):
                continue
            is_left = ";" in self.text[period.end : begin]
            if is_left and (head <= period.start < place.clause or self._stands_inside(period)):
                continue
            if period.cadence is Cadence.ANNUAL:
                if _WHOLE_TERM.search(self.text, period.end, begin):
                    continue
                is_late = kind is Kind.ACTUAL and period.start > self.start + 12
                is_local = is_late or self._is_local(period) or ";" in self.text[self.start : period.start]
                is_over = ";" in self.text[period.end : begin] or self._is_behind(period, begin)
                if not (is_local and is_over):
                    span = replace(frame, cadence=Cadence.ANNUAL)
            else:
                span, last = self._span(period), period.end
                frame = span if period.cadence is Cadence.OVER_PERIOD or period.start < self.start + 20 else frame
        now_from = self.start if span is base else last if kind is Kind.ACTUAL else begin
        if self.has_now(now_from, begin) and not (span is base and self.base.is_of_report):
            return Span(), Span()
        return span, frame

    def has_now(self, low: int, high: int) -> bool:
        """Whether words for the present stand between two places."""
        return _NOW.search(self.text, low, high) is not None

    def _stands_inside(self, period: Period) -> bool:
        """Whether a year stands between the words of its clause, so that it holds for that alone."""
        if period.cadence is not Cadence.AT_POINT:
            return False
        low = max(self.text.rfind(mark, self.start, period.start) for mark in ";:,")
        return low >= 0 and self.text[low] == ";" and len(self.text[low : period.start].split()) > 3

    def _inherited(self, kind: Kind) -> Span:
        """What the words before the sentence say, unless a result would lie ahead or a promise behind."""
        span = self.base.span
        if span.last is None:
            return span
        is_ahead = span.last > self.clock.year
        is_past = span.last < self.clock.year or (span.first is not None and span.first < span.last == self.clock.year)
        return Span() if (kind is Kind.ACTUAL and is_ahead) or (kind is not Kind.ACTUAL and is_past) else span

    def _dated_head(self, clause: int) -> int:
        """Where the head of a list ends that says when all its clauses hold; the sentence's end where none does."""
        colon = self.text.find(":", self.start, clause)
        own = (p for p in self.periods if counts(p) and p.last is not None)
        return colon if colon >= 0 and any(p.start < colon for p in own) else self.end

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
        if self.is_to_change(finish):
            return found
        reach = limit if _GOES_WITH_GOAL.match(self.text, finish) else finish + 12
        for period in self.periods:
            is_bracketed = period.start <= reach and self.text[finish : period.start].strip() == "("
            is_near = finish <= period.start <= min(limit, reach) or is_bracketed
            if is_near and counts(period) and self._is_seen(period.start, finish):
                found.append(period)
                reach = period.end + 8
        return found

    def _is_local(self, period: Period) -> bool:
        """Whether `hằng năm` only says how a growth is meant (`mỗi năm tăng 10%`), not when all that follows holds."""
        return (
            _GROWS.match(self.text, period.end) is not None
            or _GREW.search(self.text, max(0, period.start - 16), period.start) is not None
            or _COUNTED.search(self.text, max(self.start, period.start - 40), period.start) is not None
        )

    def _is_behind(self, period: Period, place: int) -> bool:
        """Whether `mỗi năm` is said of a figure before it, and another thought parts the next: `5% mỗi năm, còn 2%`.

        Behind `và` only a level is another: `thu ngân sách tăng 12% mỗi năm và thu nhập đạt 90 triệu đồng`.
        """
        low, words = max(self.start, period.start - 40), self.text[period.end : place]
        if _COUNTED.search(self.text, low, period.start) is None:
            return False
        return ", " in words or (" và " in words and _LEVEL.search(words) is not None)

    def _span(self, period: Period) -> Span:
        if period.is_this_year:
            first = self.clock.year if period.cadence is Cadence.AT_POINT else None
            return Span(first, self.clock.year, period.cadence)
        if self._is_before(period):
            return Span()
        if period.is_end_of_term:
            return Span(None, self.clock.term[1] if self.clock.term else None, Cadence.BY_END)
        if period.cadence is Cadence.BY_END and period.last is not None:
            return self._deadline(period.first, period.last)
        return Span(period.first, period.last, period.cadence)

    def _is_before(self, period: Period) -> bool:
        """Whether a period only says that something was so before a year: `trước năm 2025`."""
        if period.last is None or period.last > self.clock.year or not self.text.startswith("trước", period.start):
            return False
        return self.text.find("/", period.start, period.end) < 0

    def _deadline(self, first: int | None, last: int) -> Span:
        """`Đến năm 2024` is a point in the past, `kết thúc nhiệm kỳ 2020-2025` a period; ahead both are deadlines."""
        if first is not None and last <= self.clock.year:
            return Span(first, last, Cadence.OVER_PERIOD)
        if last < self.clock.year:
            return Span(last, last, Cadence.AT_POINT)
        return Span(None, last, Cadence.BY_END)


def counts(period: Period) -> bool:
    """Whether a period is that of figures, not of a body, a standard or a comparison."""
    return period.role is Role.OWN


def _with_years(span: Span, named: Span, beside: Sequence[Period]) -> Span:
    """A period in years, kept annual where that has been said of it."""
    is_annual = span.cadence is Cadence.ANNUAL and (not beside or any(p.cadence is Cadence.ANNUAL for p in beside))
    return replace(named, cadence=Cadence.ANNUAL) if is_annual else named
