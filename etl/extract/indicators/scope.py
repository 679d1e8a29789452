"""What holds for the figures of a sentence: promise or result, and for which period.

A figure's kind and period stand in its clause, else earlier in its sentence, else in what came before: the sentences
of the same paragraph, the item above a list, the headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.indicators.ahead import ahead_cues
from etl.extract.indicators.announcing import announces_goals
from etl.extract.indicators.cues import OF_YEAR, Cue, Kind, agenda_of, find_cues, period_cues
from etl.extract.indicators.descriptions import describes_unit, is_strength, tells_of_loss
from etl.extract.indicators.expected import expects
from etl.extract.indicators.gone_by import is_gone_by, is_guess_ahead, is_of_event, is_passed_each_year, was_forced
from etl.extract.indicators.partial import part_left
from etl.extract.indicators.spans import Clock, Place, Scope
from etl.extract.indicators.times import SentenceTimes, counts
from etl.extract.indicators.unmet import falls_short, is_size_of_thing
from etl.text.periods import Cadence, Period, Role, is_season

_COMMANDS = re.compile(r"[\s\-+*•]*(?:nghị quyết|bảo đảm|đảm bảo|giữ vững|kéo giảm|nâng|đưa|phủ)(?![^\W\d_])")
_PAST = re.compile(r"kết quả|đạt được|đã qua|nhiệm kỳ|thành (?:tựu|tích|quả)|nhìn lại|tổng kết|điểm lại")
"""Words of a result that speak of a whole term."""
_OPENS_WITH_YEAR = re.compile(
    r"(?:\A|,|[.;:!?])[\s\-+*•]*(?:(?:riêng|còn|trong|tính riêng|cụ thể|kết thúc|hết),? ?)*\Z"
)
"""Where a year opens a clause: `Riêng năm 2025, …`, `Theo báo cáo, năm 2025 …`."""
_DONE = re.compile(r"(?: [^\W\d_]+){0,6}? đã (?:được |có |hoàn thành |đưa |đi vào )")
_MET = re.compile(
    r"(?:đạt|vượt|hoàn thành) (?:\d{1,3}/)?\d{1,3} chỉ tiêu(?![^\W\d_])"
    r"|(?<!\d)\d{1,3}/\d{1,3} chỉ tiêu[^.;:]{0,90} (?:đạt|vượt|hoàn thành|về đích)(?![^\W\d_])"
    r"|(?<!\d)\d{1,3}(?:/\d{1,3})? chỉ tiêu[^.;:\d]{0,60} (?:đạt|vượt|hoàn thành|về đích)(?![^\W\d_])"
)
"""How many goals were met: what follows tells by how much, whatever was promised before."""
_SUM = re.compile(r"\d[\d.,]* (?:tỷ|triệu|nghìn|%)")
_OF_SUM = re.compile(r"trong đó|gồm|cụ thể|phấn đấu")
_OPENS = re.compile(r"[;:]\s*(?:[^\W\d_]+\s+){0,4}\Z")


class SentenceScope(SentenceTimes):
    """The kind and the period of each place in a sentence."""

    def __init__(self, text: str, start: int, end: int, periods: Sequence[Period], base: Scope, clock: Clock) -> None:
        is_size = base.says_something and describes_unit(text, start, end)
        is_size |= base.kind in (Kind.TARGET, Kind.PLAN) and tells_of_loss(text, start, end)
        periods = [period for period in periods if not is_gone_by(text, period, base, clock)]
        super().__init__(text, start, end, periods, Scope() if is_size else base, clock)
        words = list(find_cues(text, start, end))
        ends = {p.start for p in periods if p.is_end_of_term and self._ends_past_term(p, words)}
        low, high = agenda_of(text, start, end) or (end, end)
        told = [cue for cue in period_cues(periods, clock.year) if cue.start not in ends]
        told = [cue for cue in told if not low <= cue.start < high]
        words = [cue for cue in words if not is_passed_each_year(text, cue, periods, base)]
        words = [cue for cue in words if not was_forced(text, cue, periods, clock)]
        ahead = [period for period in periods if period.start not in ends]
        words = [cue for cue in words if not is_guess_ahead(text, cue, ahead, clock)]
        self.cues = sorted([*words, *told, *ahead_cues(text, start, end, clock)], key=lambda cue: cue.start)
        self.strong = [cue for cue in self.cues if not cue.is_weak]
        self._period_starts = {period.start for period in periods}

    def _ends_past_term(self, end: Period, words: Sequence[Cue]) -> bool:
        """Whether `đến cuối nhiệm kỳ` is that of the term of which the words before tell the results."""
        before = [cue for cue in words if cue.start < end.start and not cue.is_share]
        terms = [p.last for p in self.periods if p.start < end.start and p.cadence is Cadence.OVER_PERIOD]
        if terms or not before:
            last = terms[-1] if terms else self.base.span.last
            is_whole = bool(terms) or self.base.span.cadence is Cadence.OVER_PERIOD
            is_promised = bool(before) and before[-1].kind is not Kind.ACTUAL
            return is_whole and last is not None and last <= self.clock.year and not is_promised
        return before[-1].kind is Kind.ACTUAL and _PAST.match(self.text, before[-1].start) is not None

    def kind_at(self, place: Place, *, is_bound: bool = False) -> Kind:
        """The kind of a figure.

        Args:
            place: Where it stands.
            is_bound: Whether it is a least or a most, which results rarely are.
        """
        beside = self._beside(place)
        if beside is not None:
            return beside
        cue = self._said(place) or self._first_period(self.strong, place) or self._said_before(place)
        if cue is not None:
            is_words = cue.start not in self._period_starts
            if cue.kind is Kind.TARGET and self.base.kind is Kind.PLAN and is_words and not self._looks_far(place):
                return Kind.PLAN
            return self._planned(cue.kind, place)
        if self._is_said_done(place):
            return Kind.ACTUAL
        later = self._promised_later(place) if self.base.kind is None else None
        if later is not None:
            return self._planned(later.kind, place)
        weak = self._nearest(self.cues, self.start, place.begin) or self._first_period(self.cues, place)
        if weak is not None and self.base.kind is Kind.TARGET and self._heads(weak):
            return Kind.PLAN
        if weak is not None and not (self.base.kind is Kind.PLAN and self.base.span.last == self.clock.year):
            return weak.kind
        is_command = is_bound or _COMMANDS.match(self.text, self.start, self.end) is not None
        return self._planned(self.base.kind or (Kind.TARGET if is_command else Kind.ACTUAL), place)

    def _looks_far(self, place: Place) -> bool:
        """Whether the sentence has come to a year beyond those that are planned one by one."""
        named = [p.last for p in self.periods if p.start < place.begin and counts(p) and p.last is not None]
        return bool(named) and named[-1] > self.clock.year + 1

    def _heads(self, cue: Cue) -> bool:
        """Whether a year heads its sentence: below a heading of goals `Năm 2025: thu ngân sách 41 tỷ đồng` is one."""
        period = next((p for p in self.periods if p.start == cue.start), None)
        is_first = period is not None and not self.text[self.start : period.start].strip(" -+*•")
        return period is not None and is_first and self.text.startswith(":", period.end)

    def _beside(self, place: Place) -> Kind | None:
        """What a year right after a figure says of it, whatever stands before: `lên 55 triệu đồng vào năm 2030`."""
        if self.is_of_now(place) or self._is_past_aside(place) or falls_short(self.text, place):
            return Kind.ACTUAL
        if is_size_of_thing(self.text, self.start, place):
            return Kind.ACTUAL
        if is_strength(self.text, self.start, place.begin, place.finish, self.end):
            return Kind.ACTUAL
        period = next((p for p in self._right_after(place.finish, place.limit) if p.last is not None), None)
        if period is None or period.last is None or period.last == self.clock.year:
            return None
        if period.cadence is Cadence.OVER_PERIOD:
            return None
        if period.last < self.clock.year:
            return Kind.ACTUAL
        is_point = period.cadence is Cadence.AT_POINT and period.first == period.last
        return Kind.PLAN if is_point and period.last == self.clock.year + 1 else Kind.TARGET

    def _is_past_aside(self, place: Place) -> bool:
        """Whether a figure stands in a bracket that tells of years gone by: `còn 0,3% (năm 2025 là 0,87%)`."""
        aside = next(((low, high) for low, high in self._asides if low < place.begin <= high), None)
        if aside is None:
            return False
        years = [p.last for p in self.periods if aside[0] < p.start < aside[1] and counts(p) and p.last is not None]
        is_promised = any(aside[0] < cue.start < aside[1] and cue.kind is not Kind.ACTUAL for cue in self.strong)
        return bool(years) and max(years) <= self.clock.year and not is_promised

    def _said(self, place: Place) -> Cue | None:
        """What the words of a figure's own clause say: those before it, else a share of a plan or a comparison."""
        own = [c for c in self.strong if place.clause <= c.start < place.number and self._is_seen(c.start, place.begin)]
        plain = [
            cue for cue in own if not (cue.is_share and place.begin < cue.end) and self._holds_for(cue, place.begin)
        ]
        if plain:
            return plain[-1]
        stop = self.text.find(";", place.finish, self.end)
        reach = stop if stop >= 0 else self.end
        shares = (cue for cue in self.strong if cue.is_share and place.clause <= cue.start < reach)
        return next((cue for cue in shares if self._is_seen(cue.start, place.begin)), None)

    def _said_before(self, place: Place) -> Cue | None:
        """What the head of the list says in which a figure stands, else the words nearest before its clause."""
        head = self._head(place.clause)
        if head is not None:
            return self._nearest(self.strong, *head) or self._nearest(self.strong, self.start, head[0])
        return self._nearest(self.strong, self.start, place.begin)

    def _head(self, clause: int) -> tuple[int, int] | None:
        """The words before the colon that opens a list of clauses, where they say when or how its figures hold."""
        colon = self.text.rfind(":", self.start, clause)
        while colon >= 0:
            low = max(self.text.rfind(";", self.start, colon) + 1, self.start)
            if any(low <= cue.start < colon for cue in self.strong):
                return low, colon
            colon = self.text.rfind(":", self.start, low)
        return None

    def _nearest(self, cues: Sequence[Cue], low: int, high: int) -> Cue | None:
        seen = (cue for cue in reversed(cues) if low <= cue.start < high and self._is_seen(cue.start, high))
        return next((cue for cue in seen if self._holds_for(cue, high)), None)

    def _holds_for(self, cue: Cue, place: int) -> bool:
        """Whether a cue still holds at a place: what was charged is one sum, and its parts."""
        if not cue.is_own:
            return True
        given = _SUM.search(self.text, cue.end, place)
        if given is None or _OF_SUM.search(self.text, given.end(), place):
            return True
        is_aside = self.text.rfind("(", given.end(), place) > self.text.rfind(")", given.end(), place)
        return is_aside and self.text.startswith("nhu cầu", cue.start)

    def _is_said_done(self, place: Place) -> bool:
        """Whether the verb right behind what is measured tells that it is done: `700 ha cà phê đã được tái canh`."""
        is_done = _DONE.match(self.text, place.finish, min(place.limit, self.end)) is not None
        return is_done or self.is_to_change(place.finish)

    def _promised_later(self, place: Place) -> Cue | None:
        """A promise after a figure: words in its own clause, or a year ahead before the next figure."""
        for cue in self.strong:
            reach = place.following if cue.start in self._period_starts else place.limit
            if place.finish <= cue.start < reach and cue.kind is Kind.TARGET:
                return cue
        return None

    def _planned(self, kind: Kind, place: Place) -> Kind:
        """A promise for the one year ahead (or the running one) is a plan."""
        if kind is not Kind.TARGET:
            return kind
        own = [p for p in self.periods if p.role is Role.OWN and (p.last or p.is_this_year)]
        earlier = [p for p in own if p.start < place.begin][-1:]
        years = [p for p in own if not is_season(p.first, p.last, p.cadence)]
        points = [p for p in years if p.cadence is Cadence.AT_POINT or p.is_this_year or p.last == self.clock.year]
        before = [p for p in points if place.clause <= p.start < place.begin][-1:]
        far = [p for p in own if p.cadence is Cadence.BY_END and place.clause <= p.start < place.begin][-1:]
        if before and far and far[0].start > before[0].start and (far[0].last or 0) > self.clock.year + 1:
            return kind  # `phấn đấu năm 2026 đón 30.000 lượt khách và đến năm 2030 tạo việc làm cho 400 lao động`
        near = before or [p for p in points if place.begin < p.start < place.limit][:1] or earlier
        is_next = bool(near) and near[0] in points and near[0].last in (None, self.clock.year, self.clock.year + 1)
        return Kind.PLAN if is_next else kind

    def _first_period(self, cues: Sequence[Cue], place: Place) -> Cue | None:
        """The first cue among the periods after a figure that still belong to it."""
        if self.is_to_change(place.finish):
            return None
        near = (cue for cue in cues if place.finish <= cue.start < place.limit and cue.start in self._period_starts)
        return next((cue for cue in near if self._is_seen(cue.start, place.begin)), None)

    def after(self, first: int | None = None, *, is_yearly: bool = False) -> Scope:
        """What the sentence leaves for the next one, or for the list under it.

        Args:
            first: Where its first figure begins, if it has any: what stands behind a figure, and does not begin a
                clause, is said of that figure alone.
            is_yearly: Whether growth is meant for each year.
        """
        if announces_goals(self.text, self.start, self.end, self.strong):
            first = None
        years = {p.last for p in self.periods if counts(p) and p.cadence in (Cadence.AT_POINT, Cadence.BY_END)}
        compares = first is not None and len(years - {None}) > 1
        late = {p.start for p in self.periods if compares and p.start > (first or 0)}
        lead = [cue for cue in self.strong if self._leads(cue.start, first) and not cue.is_own]
        lead = [cue for cue in lead if cue.kind is not Kind.PLAN or cue.start not in late]
        if first is not None:
            lead = [cue for cue in lead if not self.text.startswith(OF_YEAR, cue.end - len(OF_YEAR))]
        if lead and first is None and expects(self.text, self.start, self.end, [cue.start for cue in lead]):
            lead = []
        kind = lead[-1].kind if lead else self.base.kind
        if kind is Kind.TARGET and any(cue.kind is Kind.PLAN for cue in lead):
            kind = Kind.PLAN  # a plan whose goals follow: `kế hoạch năm 2026 với các chỉ tiêu sau`
        if not lead and (self._turns_to_now(first) or self._tells_of_goals_met()):
            kind = Kind.ACTUAL
        named = [
            period
            for period in self.periods
            if counts(period)
            and period.cadence is not Cadence.ANNUAL
            and period.start not in self.taken
            and (period.cadence is Cadence.OVER_PERIOD or self._leads(period.start, first))
            and not self._is_of_label(period, first)
            and (first is None or not is_season(period.first, period.last, period.cadence))
            and not self._turns_away(period)
            and not (first is None and is_of_event(self.text, period, self.clock))
        ]
        if compares:  # a comparison of years leaves none of them
            named = [period for period in named if period.cadence is Cadence.OVER_PERIOD]
        part = part_left(self.text, self.start, self.end, first, self.base.part)
        if not named:
            return Scope(kind, self.base.span, is_yearly, self.base.is_of_report, part)
        return Scope(kind, self._span(named[-1]), is_yearly, part=part)

    def _turns_away(self, period: Period) -> bool:
        """Whether a sentence comes from a year gone by to the present: `năm 2021 là 61,8%, nay còn 29,6%`."""
        is_past = period.last is not None and period.last < self.clock.year and period.cadence is Cadence.AT_POINT
        return is_past and self.has_now(period.end, self.end)

    def _turns_to_now(self, first: int | None) -> bool:
        """Whether a clause of results opens with the paper's own year, after promises: `Năm 2025, phường đón …`.

        A plan of that year goes on in it, and so do goals of several years whose list comes to it.
        """
        if first is None or self.base.kind is None or self.base.span.last == self.clock.year:
            return False
        weak = (cue for cue in self.cues if cue.is_weak and cue.start < first)
        openings = [cue for cue in weak if _OPENS_WITH_YEAR.search(self.text[self.start : cue.start])]
        return any(self.text[cue.end : cue.end + 1] != ":" for cue in openings)

    def _tells_of_goals_met(self) -> bool:
        if self.text.find("chỉ tiêu", self.start, self.end) < 0:
            return False
        is_promise = any(cue.kind is not Kind.ACTUAL for cue in self.strong)
        return not is_promise and _MET.search(self.text, self.start, self.end) is not None

    def _leads(self, position: int, first: int | None) -> bool:
        """Whether words stand before the first figure of their sentence, or open a clause of it."""
        if not self._is_seen(position, self.end):
            return False
        return first is None or position < first or _OPENS.search(self.text, first, position) is not None

    def _is_of_label(self, period: Period, first: int | None) -> bool:
        """Whether a single year stands between a label and its figure: `thu ngân sách năm 2024 đạt 120 tỷ đồng`."""
        if first is None or period.cadence is Cadence.OVER_PERIOD or period.start > first:
            return False
        between = self.text[period.end : first]
        is_inside = len(self.text[self.start : period.start].split()) > 2
        return is_inside and "," not in between and ":" not in between and len(between.split()) <= 3
