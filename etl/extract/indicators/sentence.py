"""A sentence cut at its figures: what stands before and after each, in its own clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.figure import Figure, begins_name
from etl.extract.indicators.figures import find_figures
from etl.extract.indicators.labels import Left, Phrase, left_of, right_of
from etl.extract.indicators.peel import is_tie, tokens_of
from etl.extract.indicators.scope import SentenceScope
from etl.extract.indicators.spans import Clock, Place, Scope
from etl.model.values import value
from etl.text.periods import Period, Role, find_periods

_PICTURE = "\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
"""Arrows, ticks and pictures that part the goals of a post."""
_HARD = re.compile(rf"[;:(){_PICTURE}]|\.{{3}}")
_DATELINE = re.compile(r"\s*\([^\s()\d]{2,20}(?: [^\s()\d]{1,12}){0,3}\)\s?-\s")
"""The press with whose name a paper begins: `(Chinhphu.vn) - `."""
_COMMA = re.compile(r",\s|\s-\s(?=\d)")
_JOINT_AT_END = re.compile(r"\s(?:và|cùng)\s+\Z")
"""Before the next figure at once: what stands before it is said of the one before."""
_ALL_SIDES = re.compile(r"(?:trên |ở )?cả (?:\d+|hai|ba|bốn) (?:tiêu chí|mặt|lĩnh vực)(?: \([^()\d]{0,60}\))?")
"""`giảm trên cả 3 tiêu chí`: no part of a label."""
_APPOSITION = re.compile(
    r"(?<=,)\s(?:(?:một |những |cái )?(?:thứ|loại|nơi|ngành|lĩnh vực|khoản|nguồn|mũi nhọn|điều|con số|sản phẩm"
    r"|mặt hàng)"
    r" (?:mà|được|vẫn|từng|đang|thường|chiếm|vốn|nhiều)|vốn|được (?:coi|xem|gọi|ví|mệnh danh|biết)|thường gọi|hay gọi)"
    r" [^,;:.()\d]{3,80},"
)
"""What a comma brings in beside a noun and another ends: `doanh thu từ hoa, thứ mà bà con gọi là nghề cũ, đạt …`."""
_TO_DATE = re.compile(
    r"(?:,? (?:lũy kế|tính|cộng dồn))? (?:đến|tới) (?:hết )?(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?"
    r"(?=\s*(?:[:,]|là\b|đạt\b|ước\b))"
)
"""Until when a figure is summed up, between its label and itself."""
_TO_MONTH = re.compile(
    r" (?:\d{1,2}|sáu|chín) tháng(?= (?:đạt|ước|đã|được)(?![^\W\d_]))"
    r"|(?:,? (?:lũy kế|tính|cộng dồn))?(?: đến| tới)? (?:hết|cuối) (?:tháng \d{1,2}|quý (?:[ivx]+|\d))(?![/\w])(?! năm)"
)
_REFORM = re.compile(
    r"(?<![^\W\d_])(?:trước|sau) (?:khi |thời điểm |lúc )?(?:được )?(?:(?:sáp )?nhập|hợp nhất|sắp xếp)"
    r"(?: xã| đơn vị hành chính)?(?=,)"
)
"""A time that is no part of a label."""
_AGO = re.compile(
    r"(?<![^\W\d_])(?:(?:\d{1,2}|hai|ba|bốn|năm|mười|vài|mấy|ít) năm (?:về )?trước"
    r"|cách đây (?:\d{1,2}|hai|ba|bốn|năm|mười|vài|mấy|ít) năm|(?:nhân |trong |vào )?dịp này"
    r"|(?:cuối|hết|giữa) nk)(?![^\W\d_])"
)
"""How long ago something was, and the occasion of a paper."""
_COUNTED_ASIDE = re.compile(r"\s*\((?:tức |tương đương )?\d[\d.]*\s?/\s?\d[\d.]*\)(?=\s[^\W\d_])")
"""Behind a share, the ratio that it is of: `88,9% (32/36) trường học`."""
_LIST = re.compile(r"\s*,?\s*(?:và|,)?\s*")
_STOP = re.compile(rf"[;:(){_PICTURE}]|\.(?=\s|\Z)|,\s")
_JOINT = re.compile(r"\s(?:và|với|còn|trong đó|trong khi|đồng thời|thì|nhưng)\s")
GOAL_WORDS = ("chỉ tiêu", "mục tiêu", "kế hoạch", "nghị quyết", "dự toán", "yêu cầu", "nq", "kh", "đề ra", "giao")
"""How papers call what a result is held against."""
_LONGEST_TIE = 160
"""Characters; what is longer says more than that a figure belongs to its label."""
_LONGEST_QUOTE = 320
"""Characters; of a longer sentence only the clause is quoted."""


@value(frozen=True, slots=True, eq=False)
class Cut:
    """A figure with the bounds of the words that can belong to it."""

    figure: Figure
    low: int
    """Where the words before it begin."""
    high: int
    """Where the words after it end."""
    clause: int
    """Where its clause begins: after the last semicolon, colon or bracket."""
    is_in_bracket: bool
    is_joined: bool
    """Only `và` or a comma parts it from the next figure's words."""


class Sentence:
    """One sentence of a reading with its periods and figures."""

    def __init__(
        self,
        source: str,
        text: str,
        start: int,
        end: int,
        base: Scope,
        clock: Clock,
        names: Sequence[tuple[int, int]] = (),
        *,
        is_item: bool = False,
        topic: tuple[int, int] | None = None,
        pair: tuple[Kind, Kind] | None = None,
    ) -> None:
        self.source, self.text = source, text
        self.start, self.end = start, end
        self.is_item = is_item
        self.pair = pair
        """What the two figures of each pair are, where the paper announces it."""
        self.topic = topic
        """The words of the item above that say what is measured where the sentence does not."""
        self.periods: tuple[Period, ...] = tuple(find_periods(text, start, end))
        self.scope = SentenceScope(text, start, end, self.periods, base, clock)
        found = find_figures(text, start, end, self.periods)
        self.figures: list[Figure] = [figure for figure in found if not begins_name(source, figure)]
        """The figures in order."""
        self._lefts: dict[int, Left] = {}
        times = [(p.start, p.end) for p in self.periods if p.role is not Role.STANDARD]
        if text.find(" cả ", start, end) >= 0:
            times += [match.span() for match in _ALL_SIDES.finditer(text, start, end)]
        if text.find("/", start, end) >= 0:
            times += [match.span() for match in _TO_DATE.finditer(text, start, end)]
        if text.find(" tháng ", start, end) >= 0 or text.find(" quý ", start, end) >= 0:
            times += [match.span() for match in _TO_MONTH.finditer(text, start, end)]
        if text.find("p,", start, end) >= 0 or text.find("t,", start, end) >= 0:
            times += [match.span() for match in _REFORM.finditer(text, start, end)]
        if text.count(",", start, end) > 1:
            times += [match.span() for match in _APPOSITION.finditer(text, start, end)]
        if any(text.find(words, start, end) >= 0 for words in (" trước", "cách đây", "dịp này", " nk")):
            times += [match.span() for match in _AGO.finditer(text, start, end)]
        self.names = [name for name in names if start <= name[0] and name[1] <= end]
        """Where it names units."""
        self.blanks = sorted({*times, *self.names})
        self._marks = [match.span() for match in _HARD.finditer(text, start, end)]
        self.cuts = self._cut()
        """The figures with their bounds."""
        for cut in self.cuts:
            if cut.figure.is_from:
                self.scope.take(self.place(cut))

    def _cut(self) -> list[Cut]:
        """The figures with their bounds."""
        if not self.figures:
            return []
        gaps = [self._gap(before.end, after.start) for before, after in pairwise(self.figures)]
        dateline = _DATELINE.match(self.text, self.start, self.figures[0].start)
        first = self._opened(dateline.end() if dateline else self.start, self.figures[0].start)
        lows = [first, *(low for _, low, _ in gaps)]
        clauses = [first, *(self._opened(self.start, figure.start) for figure in self.figures[1:])]
        highs = [*((high, joined) for high, _, joined in gaps), (self._last_high(), False)]
        return [
            Cut(figure, low, high, clause, self._is_in_bracket(figure.start), joined)
            for figure, low, clause, (high, joined) in zip(self.figures, lows, clauses, highs, strict=True)
        ]

    def _breaks(self, start: int, end: int) -> list[tuple[int, int]]:
        """The hard breaks between two places; a bracket that opens and closes between them is none."""
        found: list[tuple[int, int]] = []
        for low, high in self._marks:
            if low < start or high > end:
                continue
            mark = self.text[low]
            if mark == ")" and found and self.text[found[-1][0]] == "(":
                found.pop()
            elif mark != ":" or not self._ties(high, end):
                found.append((low, high))
        return found

    def _ties(self, start: int, end: int) -> bool:
        """Whether a colon ties a figure to its label: `Hộ nghèo: giảm 1,2%/năm`, `Thu nhập: năm 2026 đạt 80 triệu`."""
        if end - start > _LONGEST_TIE or self.text.find(";", start, end) >= 0:
            return False
        return is_tie(tokens_of(self.text, start, end, self.blanks), start)

    def follows(self, before: Cut, cut: Cut) -> bool:
        """Whether no hard break parts two figures."""
        return not self._breaks(before.figure.end, cut.figure.start)

    def _opened(self, start: int, position: int) -> int:
        """Where the words begin that stand before a place without a hard break."""
        breaks = self._breaks(start, position)
        return breaks[-1][1] if breaks else start

    def chain(self, cut: Cut) -> Cut:
        """The last of the figures that only commas and `và` part from a figure: `lần lượt là 90%, 95% và 100%`."""
        last = cut
        for other in self.cuts:
            if other.figure.start >= last.figure.end and _LIST.fullmatch(
                self.text, last.figure.end, other.figure.start
            ):
                last = other
        return last

    def _last_high(self) -> int:
        last = self.figures[-1].end
        match = _STOP.search(self.text, last, self.end)
        return match.start() if match else self.end

    def _gap(self, before: int, after: int) -> tuple[int, int, bool]:
        """Where the words of one figure end and those of the next begin."""
        if self.text[after - 1] == "/":
            return after - 1, after, True
        breaks = self._breaks(before, after)
        if breaks:
            stop = _STOP.search(self.text, before, after)
            return (stop.start() if stop else breaks[0][0]), breaks[-1][1], False
        joint = _JOINT_AT_END.search(self.text, before, after)
        if joint:
            return joint.start(), joint.start(), True
        comma = _COMMA.search(self.text, before, after)
        if comma:
            return comma.start(), comma.end(), True
        joints = list(_JOINT.finditer(self.text, before, after))
        while len(joints) > 1 and self._is_left(joints[-1], after):
            joints.pop()
        if joints:
            return joints[-1].start(), joints[-1].start(), True
        return after, before, False

    def _is_left(self, joint: re.Match[str], figure: int) -> bool:
        """Whether `còn` only ties a figure to what it is of (`và tỷ lệ hộ nghèo còn 1%`) and begins no other thought.

        It begins one where its figure has words of its own: `75% và còn 12 hộ chưa có nước`.
        """
        if joint.group().strip() != "còn" or not self._ties(joint.end(), figure):
            return False
        end = next(one.end for one in self.figures if one.start == figure)
        stop = _STOP.search(self.text, end, self.end)
        return right_of(self.text, end, stop.start() if stop else self.end, self.blanks).is_empty

    def _is_in_bracket(self, position: int) -> bool:
        return self.text.rfind("(", self.start, position) > self.text.rfind(")", self.start, position)

    def place(self, cut: Cut) -> Place:
        """Where a figure stands; of a list of figures all share what stands after the last."""
        last = self.chain(cut)
        figure = last.figure
        is_counted = figure.unit == "count" and figure.noun is not None
        finish = figure.noun.end if is_counted and figure.noun else figure.end
        following = next((c.figure.start for c in self.cuts if c.figure.start > figure.start), self.end)
        return Place(cut.clause, cut.figure.start, cut.figure.number, finish, last.high, following)

    def left(self, cut: Cut) -> Left:
        """The phrase before a figure."""
        if cut.low not in self._lefts:
            is_whole = self.is_item and cut.figure is self.figures[0]
            is_money = cut.figure.unit in ("vnd_million", "vnd_billion")
            self._lefts[cut.low] = left_of(
                self.text, cut.low, cut.figure.start, self.blanks, is_whole=is_whole, is_money=is_money
            )
        return self._lefts[cut.low]

    def right(self, cut: Cut) -> Phrase:
        """The noun phrase after a figure, or after the bracket that counts it; empty where none begins there."""
        aside = _COUNTED_ASIDE.match(self.text, cut.figure.end, self.end) if cut.figure.unit == "percent" else None
        if aside is not None:
            following = (c.figure.start for c in self.cuts if c.figure.start > aside.end())
            stop = _STOP.search(self.text, aside.end(), next(following, self.end))
            high = stop.start() if stop else next(following, self.end)
            return right_of(self.text, aside.end(), high, self.blanks)
        return right_of(self.text, cut.figure.end, cut.high, self.blanks)

    @cached_property
    def may_hold_rows(self) -> bool:
        """Whether several figures may be told one after the other of as many things."""
        return any(self.text.find(mark, self.start, self.end) >= 0 for mark in ("lần lượt", "tương ứng", "% - ", "%-"))

    @cached_property
    def names_goals(self) -> bool:
        """Whether the sentence speaks of goals at all."""
        return any(self.text.find(word, self.start, self.end) >= 0 for word in GOAL_WORDS)

    def listed_from(self, cut: Cut) -> int:
        """Where the words before a figure begin, commas and list marks included."""
        low = self.text.rfind(";", self.start, cut.figure.start) + 1
        return max(low, self.start)

    def previous(self, cut: Cut) -> Cut | None:
        """The figure before another."""
        return next((other for other in reversed(self.cuts) if other.figure.end <= cut.figure.start), None)

    def follower(self, cut: Cut) -> Cut | None:
        """The figure after another."""
        return next((other for other in self.cuts if other.figure.start > cut.figure.start), None)

    def before(self, cut: Cut, length: int = 60) -> str:
        """The words before a figure, back to the sentence's beginning at most."""
        return self.text[max(self.start, cut.figure.start - length) : cut.figure.start]


def quote_of(sentence: Sentence, cut: Cut) -> tuple[int, int]:
    """The words to quote for a figure: its sentence, or of a long one the clause between semicolons."""
    if sentence.end - sentence.start <= _LONGEST_QUOTE:
        return sentence.start, sentence.end
    low = sentence.text.rfind(";", sentence.start, cut.figure.start) + 1 or sentence.start
    high = sentence.text.find(";", cut.figure.end, sentence.end)
    return max(low, sentence.start), high if high >= 0 else sentence.end
