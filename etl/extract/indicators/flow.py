"""What the passages of a paper leave for the ones after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.going_on import Going, going_on, is_line, turns
from etl.extract.indicators.headers import Table
from etl.extract.indicators.scope import SentenceScope
from etl.extract.indicators.spans import Clock, Scope, Span
from etl.extract.indicators.unit_tables import UnitTable
from etl.text.periods import Cadence, find_periods
from etl.text.structure import Block

_SETS_GOALS = re.compile(
    r"(?<![^\W\d_])(?:mục tiêu|chỉ tiêu|phấn đấu|quyết tâm|đề ra|đặt ra|phương hướng|nhiệm vụ|kế hoạch|khát vọng"
    r"|tầm nhìn|(?<!đầu )nhiệm kỳ (?:tới|mới|này)|giai đoạn (?:tới|mới|tiếp))(?![^\W\d_])"
)
_PROMISES = (Kind.TARGET, Kind.PLAN)


@dataclass(slots=True)
class Flow:
    """What is known where the next passage begins.

    Most sentences hold no figure; what they say about the ones after them is only looked up when a figure comes.
    """

    text: str
    clock: Clock
    headline: Scope = field(default_factory=Scope)
    """Of the last heading without a number."""
    headline_start: int = 0
    """Where that heading begins."""
    kind: Kind | None = None
    """Of the passages before."""
    period: Span = field(default_factory=Span)
    part: int = 0
    """Which unit's part of a page about several has come; 0 for what all share."""
    shared: Kind | None = None
    """What the passages for all said before those of one unit."""
    are_set: bool = False
    """Whether goals have been set since the last figure, in words that have been looked at."""
    tails: list[tuple[int, int]] = field(default_factory=list)
    """The other words since the last figure."""
    are_lines: bool = False
    """Whether the passage before is a line of a list without marks, or opens one."""
    is_unsure: bool = False
    """Whether nobody can tell if the block goes on with what was promised before."""
    unread: list[tuple[int, int]] = field(default_factory=list)
    """Sentences since then whose words have not been looked at."""
    intro: Scope | None = None
    """Of a paragraph that ends in a colon, for the items under it."""
    intro_start: int = 0
    """Where that paragraph begins."""
    opened: dict[int, Scope] = field(default_factory=dict)
    """By their beginnings, of the numbered items that end in a colon, for what stands under them."""
    item: Scope | None = None
    """Of an item that ends in a colon, for the dashes under it."""
    topic: tuple[int, int] | None = None
    """The words of an item that ends in a colon: what the dashes under it measure where they do not say it."""
    series: tuple[int, int] | None = None
    """The words of a line that say what the years and figures right under it measure."""
    pair: tuple[Kind, Kind] | None = None
    """What the two figures of each pair are: `(chỉ tiêu đề ra/thực hiện)`."""
    table: Table | None = None
    units: UnitTable | None = None
    """The table of communes of which the rows tell."""
    values: Scope | None = None
    """What the rows above leave for a row that gives first a figure and then what it measures."""
    values_end: int = 0
    """Where the last of a run of rows ends that have been looked at."""
    are_values: bool = False
    """Whether those rows give first a figure and then what it measures."""
    is_other_news: bool = False
    """Whether a list of other news has begun."""
    row: Sequence[str] = ()
    """The cells of the row of a table right above."""

    def apart(self) -> Flow:
        """A copy for a passage that leaves nothing for the ones after it."""
        return replace(self, unread=list(self.unread), tails=list(self.tails), opened=dict(self.opened))

    def enter(self, part: int) -> None:
        """Come to the part of a unit: what was promised of another does not go on in it."""
        if part == self.part:
            return
        if self.part:
            self.kind, self.period = self.shared, Span()
        else:
            scope = self.settled(Scope(self.kind, self.period), self.unread)
            self.kind, self.period, self.shared = scope.kind, _whole(scope.span), scope.kind
        self.unread.clear()
        self.part = part

    def above(self, block: Block) -> Scope | None:
        """What the words right above a list say for one of its items."""
        if block.kind != "item":
            return None
        if block.marker_kind == "bullet" and self.item is not None:
            return self.item
        head = next((start for start in reversed(block.headings) if start in self.opened), None)
        if head is not None and (self.intro is None or head > self.intro_start):
            return self.opened[head]
        return self.intro if self.intro is not None and self.intro.says_something else None

    def head_of(self, block: Block) -> tuple[int, int] | None:
        """Where the line stands that says what a year or unit and its figure right under it measure."""
        return self.series if self.series is not None and self.series[0] < block.body_start else None

    def announce(self, scope: Scope, start: int) -> None:
        """Take over what a heading without a number says, which begins at a place."""
        self.headline, self.headline_start = scope, start
        self.kind, self.period = scope.kind, Span()
        self.intro = self.item = self.topic = self.pair = None
        self.unread.clear()

    def carried(self, block: Block) -> Scope:
        """What the passages before say; a period in whole only, since a single year belongs to its paragraph.

        A paragraph that turns to the course of a meeting, or to what there is, goes on with no promise of the one
        before; running text may not, but after goals that are set without figures, or where it says that it goes on.
        """
        scope = self.settled(Scope(self.kind, self.period), self.unread)
        self.kind, self.period = scope.kind, _whole(scope.span)
        self.unread.clear()
        span = self.period if self.headline.span.is_empty else self.headline.span
        is_promise = self.kind in _PROMISES and self.headline.kind not in _PROMISES and not self._find_set()
        is_listed = self.are_lines and is_line(self.text, block)
        going = Going.YES
        if block.kind != "item" and turns(self.text, block):
            going = Going.NO
        elif block.kind != "item" and is_promise and not is_listed:
            going = going_on(self.text, block)
        self.is_unsure = going is Going.UNSURE
        kind = self.headline.kind if going is Going.NO else self.kind or self.headline.kind
        return Scope(kind, span, part=self.headline.part)

    def _find_set(self) -> bool:
        """Whether goals have been set since the last figure: no words are looked at twice."""
        self.are_set = self.are_set or any(_SETS_GOALS.search(self.text, start, end) for start, end in self.tails)
        self.tails.clear()
        return self.are_set

    def passed(self, block: Block, end: Scope | None, unread: list[tuple[int, int]], tail: int) -> None:
        """Take note of a passage.

        Args:
            block: It.
            end: What held after its last sentence that may hold figures.
            unread: The sentences after that.
            tail: Where the words begin that come after its last figure's sentence.
        """
        is_open, has_figures = self.text[block.end - 1] == ":", tail > block.start
        is_topic = is_open and not has_figures
        if has_figures:
            self.are_set = False
            self.tails.clear()
        self.tails.append((tail, block.end))
        self.are_lines = is_open or is_line(self.text, block)
        if end is not None:
            self.kind, self.period = end.kind, _whole(end.span)
            self.unread.clear()
        self.unread += unread
        opened = self.settled(end or Scope(), unread) if is_open else None
        if block.kind != "item":
            self.intro, self.item, self.topic, self.intro_start = opened, None, None, block.start
        elif block.marker_kind not in ("bullet", "letter") or is_open:
            self.item = opened
            if opened is not None and block.marker_kind != "bullet":
                self.opened[block.start] = opened
            self.topic = (block.body_start, block.end - 1) if is_topic else None

    def settled(self, scope: Scope, sentences: list[tuple[int, int]]) -> Scope:
        """A scope after some sentences without figures: the last kind and the last period that they name."""
        if not sentences:
            return scope
        kind: Kind | None = None
        span: Span | None = None
        part: str | None = None
        for start, end in reversed(sentences):
            said = SentenceScope(self.text, start, end, tuple(find_periods(self.text, start, end)), Scope(), self.clock)
            left = said.after()
            kind = kind or left.kind
            part = left.part if part is None and (left.part or not left.span.is_empty) else part
            span = span or (None if left.span.is_empty else left.span)
            if kind is not None and span is not None:
                break
        part = scope.part if part is None else part
        return replace(scope, kind=kind or scope.kind, span=span or scope.span, part=part)


def _whole(span: Span) -> Span:
    return span if span.cadence is Cadence.OVER_PERIOD else Span()
