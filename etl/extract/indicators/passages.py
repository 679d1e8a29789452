"""A paper's passages in order: what each leaves for the next, and the facts of their sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import regex

from etl.extract.indicators.congress import committee_facts, delegate_facts, party_facts, programme_facts
from etl.extract.indicators.cues import Kind, heading_kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.frames import count_facts, measure_facts
from etl.extract.indicators.scope import Clock, Scope, SentenceScope, Span
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.statements import attainment_facts, zero_facts
from etl.extract.indicators.tables import Table, cells_of, read_header, row_facts
from etl.text.lower import lowered
from etl.text.periods import Cadence, Role, find_periods
from etl.text.reading import Reading
from etl.text.structure import Block

_PROMISING = re.compile(r"[\d%]|không\s+(?:còn|có|phát)|hết\s+hộ|xóa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiệm\s+kỳ|mục\s+tiêu|phấn\s+đấu", re.IGNORECASE)
_UNIT_NAME = regex.compile(
    r"(?<!\p{L})(?:(?:[Pp]hường|[Xx]ã|[Đđ]ặc\s+khu|[Tt]hị\s+trấn|[Tt]ỉnh|[Tt]hành\s+phố|[Hh]uyện|[Qq]uận)\s+|TP\.?\s*|[PX]\.\s*)"
    r"\p{Lu}[\p{L}']*(?:\s+(?:\p{Lu}[\p{L}']*|\d{1,2}(?![\d.,%])))*"
)
"""Units named with their type word, which are no part of a label."""

_TITLE_LENGTH = 120


@dataclass(slots=True)
class _Flow:
    """What the passages so far leave for the next one."""

    headline: Scope = field(default_factory=Scope)
    """Of the last heading without a number."""
    carried: Kind | None = None
    period: Span = field(default_factory=Span)
    intro: Scope | None = None
    """Of a paragraph that ends in a colon, for the items under it."""
    item: Scope | None = None
    table: Table | None = None
    """Of an item that ends in a colon, for the dashes under it."""

    def above(self, block: Block) -> Scope | None:
        """What the words right above a list say for one of its items."""
        if block.kind != "item":
            return None
        if block.marker_kind in ("bullet", "letter") and self.item is not None:
            return self.item
        return self.intro

    def passed(self, block: Block, end: Scope, *, is_open: bool) -> None:
        """Take note of a passage and of what held at its end."""
        if block.kind != "item":
            self.intro, self.item = (end if is_open else None), None
        elif block.marker_kind not in ("bullet", "letter") or is_open:
            self.item = end if is_open else None
        self.carried = end.kind
        self.period = end.span if end.span.cadence is Cadence.OVER_PERIOD else Span()


class PassageReader:
    """Reads the passages of one paper."""

    def __init__(self, reading: Reading, clock: Clock) -> None:
        self.reading = reading
        self.clock = clock
        self.text = lowered(reading.text)
        self._headings: dict[int, Scope] = {}
        self._names = [match.span() for match in _UNIT_NAME.finditer(reading.text)]
        self._by_start = {block.start: block for block in reading.blocks}

    def facts(self) -> Iterator[Fact]:
        """The facts of all passages, in order."""
        flow = _Flow()
        for block in self.reading.blocks:
            if block.kind == "row":
                yield from self._row(block, flow)
                continue
            if block.kind != "heading":
                flow.table = None
            if self._is_heading(block):
                self._announce(block, flow)
                if not self._holds_figures(block):
                    continue
            base = self._base(block, flow)
            end = yield from self._sentences(block, base)
            flow.passed(block, end, is_open=self.text[block.start : block.end].rstrip().endswith(":"))

    def _row(self, block: Block, flow: _Flow) -> Iterator[Fact]:
        """The facts of a row of a table of targets; its header is read when it comes by."""
        cells = cells_of(self.reading.text, block)
        header = read_header(cells, flow.item or flow.intro or self._base(block, flow), self.clock)
        if header is not None:
            flow.table = header
        elif flow.table is not None:
            yield from row_facts(flow.table, cells, block)

    def _announce(self, block: Block, flow: _Flow) -> None:
        """Take over what a heading says; one that says nothing only ends what another said if it is set as a heading."""
        scope = self._heading_scope(block)
        if scope.kind is not None or block.kind == "heading":
            flow.headline, flow.carried, flow.intro, flow.item = scope, scope.kind, None, None

    def _base(self, block: Block, flow: _Flow) -> Scope:
        """What holds at the beginning of a block: the words above a list, else the headings, else what came before."""
        above = flow.above(block)
        if above is not None:
            return above
        own = Scope()
        for start in block.headings:
            heading = self._heading(start)
            own = Scope(heading.kind or own.kind, own.span if heading.span.is_empty else heading.span)
        if own.kind is None:
            span = flow.headline.span if own.span.is_empty else own.span
            return Scope(flow.carried or flow.headline.kind, flow.period if span.is_empty else span)
        return own

    def _heading(self, start: int) -> Scope:
        if start not in self._headings:
            block = self._by_start.get(start)
            self._headings[start] = self._heading_scope(block) if block else Scope()
        return self._headings[start]

    def _heading_scope(self, block: Block) -> Scope:
        end = block.end if block.end - block.start <= 2 * _TITLE_LENGTH else block.start
        periods = [p for p in find_periods(self.text, block.start, end) if p.role in (Role.OWN, Role.BODY)]
        kind = heading_kind(self.text[block.start : end], periods, self.clock.year)
        dated = [p for p in periods if p.last is not None]
        scope = SentenceScope(self.text, block.start, end, periods, Scope(), self.clock)
        span = Span(dated[-1].first, dated[-1].last, dated[-1].cadence) if dated else scope.base.span
        return Scope(kind, span if kind is not None else Span())

    def _is_heading(self, block: Block) -> bool:
        if block.kind == "heading":
            return True
        length = block.end - block.start
        return block.kind == "paragraph" and length <= _TITLE_LENGTH and self.text[block.end - 1] not in ".;,"

    def _holds_figures(self, block: Block) -> bool:
        return any(symbol.isdigit() for symbol in self.text[block.body_start : block.end])

    def _sentences(self, block: Block, base: Scope) -> Iterator[Fact]:
        """The facts of a block's sentences; returns what holds at its end."""
        scope = base
        for start, end in self.reading.sentences(block.body_start, block.end):
            if not _PROMISING.search(self.text, start, end):
                continue
            names = self._names_between(start, end)
            sentence = Sentence(self.reading.text, self.text, start, end, scope, self.clock, names)
            yield from (replace(fact, item=self._item(block)) for fact in sentence_facts(sentence))
            scope = sentence.scope.after()
        return scope

    def _names_between(self, start: int, end: int) -> list[tuple[int, int]]:
        low = bisect_left(self._names, (start, start))
        return self._names[low : bisect_left(self._names, (end, end))]

    def _item(self, block: Block) -> str | None:
        if block.marker_kind in ("bracket", "number", "decimal", "letter"):
            return block.marker
        for start in reversed(block.headings):
            head = self._by_start.get(start)
            if block.marker_kind == "bullet" and head is not None and head.marker_kind == "bracket":
                return head.marker
        return None


def sentence_facts(sentence: Sentence) -> Iterator[Fact]:
    """The facts of one sentence: each figure is read by the first frame that knows it."""
    yield from zero_facts(sentence)
    yield from attainment_facts(sentence)
    left: list[Cut] = list(sentence.cuts)
    term = sentence.scope.clock.term
    span = Span(term[0], term[1], Cadence.OVER_PERIOD) if term else Span()
    for frame in (
        lambda cuts: committee_facts(sentence, cuts, span),
        lambda cuts: delegate_facts(sentence, cuts, span),
        lambda cuts: programme_facts(sentence, cuts, span),
        lambda cuts: party_facts(sentence, cuts),
        lambda cuts: measure_facts(sentence, cuts),
        lambda cuts: count_facts(sentence, cuts),
    ):
        found = list(frame(left))
        used = [item for item, _ in found]
        left = [item for item in left if item not in used]
        yield from (fact for _, fact in found)


__all__ = ["Kind", "PassageReader", "sentence_facts"]
