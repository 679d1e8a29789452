"""A paper's passages in order, and the facts of their sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.indicators.afar import heads_funds, leads_in
from etl.extract.indicators.asides import is_caption, is_headline, leads_away, opens_other_news, tells_figures
from etl.extract.indicators.columns import cells_of_line, is_ordinal, may_hold_columns, starts_of
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.echoes import alike_behind, more_behind, plan_behind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.flow import Flow
from etl.extract.indicators.goals import pair_order
from etl.extract.indicators.going_on import doubted, is_told_now
from etl.extract.indicators.headers import read_header
from etl.extract.indicators.headings import TITLE_LENGTH, Headings, stands_alone, under
from etl.extract.indicators.numerals import holds_worded_number
from etl.extract.indicators.page import Page
from etl.extract.indicators.sentence import Sentence
from etl.extract.indicators.sentence_facts import sentence_facts
from etl.extract.indicators.series import head_of_series, is_of_series
from etl.extract.indicators.spans import Clock, Scope
from etl.extract.indicators.statements import NONE_OF, STANDARDS
from etl.extract.indicators.tables import bare_table, cells_of, row_facts
from etl.extract.indicators.unit_columns import UnitColumns
from etl.extract.indicators.unit_names import hide_names, unit_names
from etl.extract.indicators.unit_tables import is_row_of, read_unit_head, unit_row_facts
from etl.extract.indicators.value_rows import cells_between, is_told, told_cells, value_facts, value_run
from etl.text.reading import Reading
from etl.text.structure import Block

_MOST_NUMBERS = 60
"""In a piece of a sentence; a longer row of numbers is no prose and would cost the square of its length."""
_PLAIN = Page()
_NUMBER = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
_WORDED_STATEMENTS = ("hộ nghèo", "cận nghèo", "hộ tái nghèo", *NONE_OF[1:], *STANDARDS)
_LONGEST_MARKER = 4
"""Characters of a number that stands for itself as a sentence, which says nothing: `12.`."""
_LONGEST_SENTENCE = 1500
"""Characters; what goes on longer without an end is read in pieces, so that work stays linear in the paper's length."""


class PassageReader:
    """Reads the passages of one paper."""

    def __init__(self, reading: Reading, clock: Clock, page: Page = _PLAIN) -> None:
        """Read a paper.

        Args:
            reading: The paper.
            clock: The years by which its tenses are told.
            page: The units of which it tells.
        """
        self.reading = reading
        self.clock = clock
        self._page = page
        self._names = unit_names(reading.text, page.names, page.olden)
        self.text = hide_names(reading.lowered, reading.text, self._names)
        self._by_start = {block.start: block for block in reading.blocks}
        self._headings = Headings(self.text, reading.blocks, self._by_start, clock)
        self._columns = UnitColumns(page, self._headings, clock)
        self._statements = [words for words in _WORDED_STATEMENTS if words in self.text]
        self._may_be_aligned = may_hold_columns(reading.source)

    def facts(self) -> Iterator[Fact]:
        """The facts of all passages, in order."""
        return map(self._of_plan, self._told())

    def _of_plan(self, fact: Fact) -> Fact:
        """A promise without a period, in a paper whose title says what it plans for."""
        title = self._headings.planned if fact.kind is not Kind.ACTUAL and fact.span.is_empty else Scope()
        kind = Kind.PLAN if title.kind is Kind.PLAN else fact.kind
        return replace(fact, kind=kind, span=title.span) if title.says_something else fact

    def _told(self) -> Iterator[Fact]:
        """The facts as the passages tell them."""
        flow = Flow(self.text, self.clock)
        for block in self.reading.blocks:
            if self._leads_away(block, flow):
                continue
            if not is_of_series(self.text, block):
                flow.series = head_of_series(self.text, block)
            if block.kind == "row":
                yield from self._row(block, flow)
                continue
            flow.row, flow.units = (), None
            flow.enter(self._page.part(self.text, block))
            cells = self._aligned(block, flow)
            if cells:
                yield from self._aligned_row(block, cells, flow)
                continue
            if block.kind != "heading":
                flow.table = None
            if is_caption(self.text, block):
                yield from self._block(block, flow.apart())
            elif not self._is_heading(block) or self._tells_figures(block, flow):
                yield from self._block(block, flow)

    def _leads_away(self, block: Block, flow: Flow) -> bool:
        """Whether a block is a headline of other news, or heads a list of them."""
        if opens_other_news(self.text, block):
            flow.is_other_news = True
            return True
        flow.is_other_news = flow.is_other_news and is_headline(self.text, block)
        return flow.is_other_news or leads_away(self.text, block)

    def _row(self, block: Block, flow: Flow) -> Iterator[Fact]:
        """The facts of a row of a table of targets; its header is read when it comes by."""
        width = self._columns.width_at(block) or (flow.table.width if flow.table else None)
        cells = cells_of(self.reading.text, block, width)
        base = flow.item or flow.intro or self._base(block, flow)
        found = self._columns.facts(cells, block, base)
        if found is not None:
            flow.table = flow.units = None
            yield from found
            return
        if flow.table is None and block.start >= flow.values_end:
            run, flow.are_values = value_run(self.text, self.reading.blocks, block.index)
            flow.values, flow.values_end = None, self.reading.blocks[block.index + max(run, 1) - 1].end
        if flow.table is None and flow.are_values:
            told, flow.values = value_facts(self.reading.text, self.text, block, flow.values or base, self.clock)
            yield from told
            return
        header = read_header(cells, base, self.clock, flow.row)
        flow.units = flow.units if header is None and flow.units and is_row_of(flow.units, cells) else None
        table = flow.table or bare_table(cells, base)
        if header is not None:
            header.unit_words = self._headings.counted_in(block)
            flow.table = header
        elif (units := read_unit_head(cells, self._headings.about(block), base, self.clock)) is not None:
            flow.table, flow.units = None, units
        elif flow.units is not None:
            yield from unit_row_facts(flow.units, cells, block)
        elif table is not None:
            yield from row_facts(table, cells, block)
        elif is_told(self.text, cells_between(self.text, block.start, block.end)):
            for start, end in told_cells(self.text, block):
                yield from sentence_facts(self._sentence(start, end, base, flow))
        flow.row = cells

    def _aligned(self, block: Block, flow: Flow) -> list[str]:
        """The cells of a row that tabs or spaces align; none where the block is prose."""
        if not self._may_be_aligned:
            return []
        low, high = self.reading.source_span(block.start, block.end)
        source = self.reading.source
        line = source[source.rfind("\n", 0, low) + 1 : high]
        return cells_of_line(line, flow.table.starts if flow.table else None)

    def _aligned_row(self, block: Block, cells: list[str], flow: Flow) -> Iterator[Fact]:
        """The facts of a row that tabs or spaces align, or of a block that only looks like one."""
        base = flow.item or flow.intro or self._base(block, flow)
        header = read_header(cells, base, self.clock)
        table = flow.table or bare_table(cells, base)
        if header is not None:
            low, high = self.reading.source_span(block.start, block.end)
            source = self.reading.source
            header.starts = starts_of(source[source.rfind("\n", 0, low) + 1 : high])
            flow.table = header
        elif table is not None and (is_ordinal(cells[0]) or len(cells) == table.width):
            yield from row_facts(table, cells, block)
        elif not is_ordinal(cells[0]):
            flow.table = None
            yield from self._block(block, flow)

    def _tells_figures(self, block: Block, flow: Flow) -> bool:
        """Whether a heading may tell figures; what it says is taken over, and ends what another said if it asks."""
        scope = self._headings.scope(block)
        if scope.kind is not None or block.kind != "paragraph" or self.text[block.end - 1] == "?":
            flow.announce(scope, block.start)
        return tells_figures(self.text, self.reading.text, block)

    def _base(self, block: Block, flow: Flow) -> Scope:
        """What holds at the beginning of a block: the words above a list, else the headings, else what came before."""
        above = flow.above(block)
        if above is not None:
            return above
        own = Scope()
        for start in block.headings:
            own = under(own, self._headings.at(start))
        is_below = bool(block.headings) and flow.headline_start > block.headings[-1]
        if is_below and own.kind is flow.headline.kind and not flow.headline.span.is_empty:
            own = flow.headline  # A line that no number marks as a heading: `A. Chỉ tiêu đến năm 2030`.
        if own.kind is Kind.TARGET and own.span.is_empty and self._headings.title.kind is not None:
            return self._headings.title
        if own.kind is None:
            carried = flow.carried(block)
            if self._heads_funds(block) and (carried.kind is None or self._headings.planned.says_something):
                return self._headings.title
            if carried.kind is None and block.marker_kind == "article":
                return self._headings.title
            own = under(carried, replace(own, kind=carried.kind))
        return self._headings.of_report(own)

    def _heads_funds(self, block: Block) -> bool:
        """Whether a block stands right under a heading above amounts of money."""
        heading = self._by_start.get(block.headings[-1]) if block.headings else None
        return heading is not None and heads_funds(self.text, heading.body_start, heading.end)

    def _is_heading(self, block: Block) -> bool:
        if block.kind == "heading":
            return True
        is_line = block.end - block.start <= TITLE_LENGTH and self.text[block.end - 1] not in ".;,"
        if block.marker_kind == "bullet" and self._names_between(block.start, block.end):
            return is_line and stands_alone(self.text, self.reading.blocks, block)
        return is_line and block.kind == "paragraph"

    def _block(self, block: Block, flow: Flow) -> Iterator[Fact]:
        """The facts of a block's sentences."""
        scope, flow.is_unsure = None, False
        tail = block.start
        flow.pair = pair_order(self.text, block.start, block.end) or (flow.pair if block.kind == "item" else None)
        unread: list[tuple[int, int]] = []
        told: list[Fact] = []
        for start, end in self._pieces(block):
            if not self._may_hold_figures(start, end):
                unread.append((start, end))
                told = []
                continue
            scope = flow.settled(scope or self._base(block, flow), unread)
            is_item = block.kind == "item"
            topic = flow.topic if is_item and start == block.body_start else self._announced(block, start, unread)
            topic = topic or flow.head_of(block)
            unread = []
            sentence = self._sentence(start, end, scope, flow, is_item=is_item, topic=topic)
            tail = end if sentence.figures else tail
            item = self._headings.item(block)
            own = list(plan_behind(sentence, told)) or list(alike_behind(sentence, told))
            own = own or list(sentence_facts(sentence))
            flow.is_unsure = flow.is_unsure and not sentence.scope.strong
            own = list(map(doubted, own)) if flow.is_unsure or is_told_now(sentence, block) else own
            told = [*own, *more_behind(sentence, own, told)]
            is_yearly = any(fact.unit == "percent_per_year" for fact in told)
            yield from (replace(fact, item=item) if item else fact for fact in told)
            first = sentence.figures[0].start if sentence.figures else None
            scope = sentence.scope.after(first, is_yearly=is_yearly and self.text[end - 1] == ":")
        if scope is None and self.text[block.end - 1] == ":":
            scope = self._base(block, flow)
        flow.passed(block, scope, unread, tail)

    def _sentence(
        self,
        start: int,
        end: int,
        scope: Scope,
        flow: Flow,
        *,
        is_item: bool = False,
        topic: tuple[int, int] | None = None,
    ) -> Sentence:
        """A sentence, with what is known where it begins."""
        names = self._names_between(start, end)
        text, clock = self.text, self.clock
        return Sentence(
            self.reading.text, text, start, end, scope, clock, names, is_item=is_item, topic=topic, pair=flow.pair
        )

    def _announced(self, block: Block, start: int, unread: list[tuple[int, int]]) -> tuple[int, int] | None:
        """Where the sentence right before, or the heading of a first sentence, says what is measured in a sentence."""
        if unread:
            low, high = unread[-1]
            return (low, high - 1) if leads_in(self.text, low, high) else None
        if start != block.body_start or not self._heads_funds(block):
            return None
        heading = self._by_start[block.headings[-1]]
        return heading.body_start, heading.end

    def _pieces(self, block: Block) -> Iterator[tuple[int, int]]:
        """The sentences of a block; endless ones are cut at a mark or a space."""
        for start, end in self.reading.sentences(block.body_start, block.end):
            low = start
            while end - low > _LONGEST_SENTENCE:
                high = low + _LONGEST_SENTENCE
                place = max(self.text.rfind(mark, low + 1, high) for mark in ("; ", ", ", " "))
                place = place + 1 if place > low else high
                yield low, place
                low = place
            yield low, end

    def _may_hold_figures(self, start: int, end: int) -> bool:
        text = self.text
        if end - start <= _LONGEST_MARKER and text[start:end].rstrip(" .)").isdecimal():
            return False
        if end - start > _LONGEST_SENTENCE // 5 and len(_NUMBER.findall(text, start, end)) > _MOST_NUMBERS:
            return False
        return (
            _DIGIT.search(text, start, end) is not None
            or any(text.find(words, start, end) >= 0 for words in self._statements)
            or holds_worded_number(text, start, end)
        )

    def _names_between(self, start: int, end: int) -> list[tuple[int, int]]:
        low = bisect_left(self._names, (start, start))
        return self._names[low : bisect_left(self._names, (end, end))]
