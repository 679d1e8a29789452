"""What the headings and the title of a paper announce for the figures below them.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from etl.extract.indicators.ahead import ahead_cues
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.heading_kinds import heading_kind
from etl.extract.indicators.partial import part_of_heading
from etl.extract.indicators.spans import Clock, Scope, Span
from etl.text.periods import Cadence, Role, find_periods
from etl.text.structure import Block

_DAY_BEFORE = re.compile(r"ngày \d{1,2} \Z")
"""Before the month of a date, which is no period of what a title announces."""
_TYPE_ALONE = re.compile(
    r"#+ (?:nghị quyết|quyết định|kế hoạch|báo cáo|thông báo|tờ trình|chương trình|đề án|phương án)"
    r"(?: [^\W\d_]+){0,2}\s*"
)
"""The type of a paper as a heading of its own, which what it is about follows: `# KẾ HOẠCH`, `## Phát triển …`."""
_GROUNDS = re.compile(r"căn cứ |thực hiện |xét |kính gửi|theo ")
"""How the lines begin that end a title."""
_PLANS = re.compile(r"(?:#+ )?(?:kế hoạch|chương trình|đề án|phương án|nghị quyết)(?![^\W\d_])")
"""How the title of a paper begins that says what is to be done, and when."""
_REPORT = re.compile(r"(?:#+ )?báo cáo(?! (?:chính trị|kiểm điểm))(?![^\W\d_])")
_REPORT_BLOCKS = 3
"""The title of a report stands in so many lines from the word for it on."""
TOPIC = re.compile(r"(?<![^\W\d_])(?:(?:thu|chi) ngân sách|giải ngân(?: vốn)? đầu tư công)(?![^\W\d_])")
"""What the titles of the columns of a table leave out that say no more than `Dự toán` and `Thực hiện`."""
LINES_ABOVE = 2
"""Lines right above a table that say what it is about."""
_COUNTED_IN = re.compile(r"(?:đơn vị(?: tính)?|đvt|đv tính) ?: ?(?P<unit>[^\n|;:().\d]{1,30})")
_OF_BEFORE = re.compile(
    r"hiện trạng|trước (?:khi |thời điểm )?(?:thực hiện )?(?:được )?(?:sắp xếp|(?:sáp )?nhập|hợp nhất)"
)
_DIGIT = re.compile(r"\d")
_ENDS = '.!?"'
"""The marks with which a paragraph ends."""
TITLE_LENGTH = 120
"""Characters; a longer line without a number is no heading."""
_TITLE_BLOCKS = 8
"""A paper's title stands in its first lines."""


class Headings:
    """The headings of one paper.

    Args:
        text: Its lowered text.
        blocks: Its blocks in order.
        by_start: The same by where they begin.
        clock: The years by which its tenses are told.
    """

    def __init__(self, text: str, blocks: Sequence[Block], by_start: Mapping[int, Block], clock: Clock) -> None:
        self._text, self._blocks, self._by_start, self._clock = text, blocks, by_start, clock
        self._known: dict[int, Scope] = {}

    @cached_property
    def title(self) -> Scope:
        """What the paper's title announces: `KẾ HOẠCH phát triển kinh tế - xã hội năm 2026`."""
        end = 0
        for block in self._blocks[:_TITLE_BLOCKS]:
            is_hash = block.marker_kind == "hash" and self._goes_on_title(block)
            is_marked = block.marker is not None and not is_hash
            is_long = block.end - block.start > 2 * TITLE_LENGTH
            if block.kind in ("item", "row") or is_marked or is_long or self._is_ground(block):
                break
            end = block.end
        scope = self._scope_of(0, end)
        return scope if scope.kind in (Kind.TARGET, Kind.PLAN) and not scope.span.is_empty else Scope()

    @cached_property
    def planned(self) -> Scope:
        """What the title announces of a paper that is a plan or a programme by its type; nothing for others."""
        blocks = (block for block in self._blocks[:_TITLE_BLOCKS] if block.end - block.start <= 2 * TITLE_LENGTH)
        is_plan = any(_PLANS.match(self._text, block.start) and self._text[block.end - 1] != "." for block in blocks)
        return self.title if is_plan else Scope()

    def _is_ground(self, block: Block) -> bool:
        """Whether a line gives the grounds of a paper: it ends as a sentence does, and a title does not."""
        return self._text[block.end - 1] in ".,;:" and _GROUNDS.match(self._text, block.start) is not None

    def _goes_on_title(self, block: Block) -> bool:
        """Whether a heading set with hashes stands first, or names the type of the paper or what stands below it."""
        if not block.index or _TYPE_ALONE.fullmatch(self._text, block.start, block.end):
            return True
        above = self._blocks[block.index - 1]
        return _TYPE_ALONE.fullmatch(self._text, above.start, above.end) is not None

    @cached_property
    def reported(self) -> tuple[int, ...]:
        """The years of which a report tells, in order: `BÁO CÁO tình hình kinh tế - xã hội 9 tháng đầu năm 2025`."""
        periods = list(find_periods(self._text, *self._report_title))
        if any(p.role is not Role.OWN or p.cadence is not Cadence.AT_POINT for p in periods):
            return ()
        return tuple(sorted({p.last or self._clock.year for p in periods}))

    @cached_property
    def _report_title(self) -> tuple[int, int]:
        """Where the title of a report stands; nowhere in another paper."""
        first = next((b for b in self._blocks[:_TITLE_BLOCKS] if _REPORT.match(self._text, b.start)), None)
        end = first.start if first else 0
        for block in self._blocks[first.index : first.index + _REPORT_BLOCKS] if first else ():
            is_line = block.kind in ("heading", "paragraph") and block.end - block.start <= 2 * TITLE_LENGTH
            if not is_line or self._is_ground(block):
                break
            end = block.end
        return (first.start, end) if first else (0, 0)

    def of_report(self, scope: Scope) -> Scope:
        """What holds in a report where nothing names a period: its year; of two the first is that of its results."""
        if not scope.span.is_empty or scope.kind not in (None, Kind.ACTUAL):
            return scope
        scope = replace(scope, part=scope.part or part_of_heading(self._text, *self._report_title))
        if not self.reported:
            return scope
        is_clear = len(self.reported) == 1 or scope.kind is Kind.ACTUAL
        year = self.reported[0]
        is_running = year == self._clock.year
        span = Span(year, year, Cadence.AT_POINT)
        return replace(scope, span=span, is_of_report=is_running) if is_clear else scope

    def at(self, start: int) -> Scope:
        """What the heading announces that begins at a place."""
        if start not in self._known:
            block = self._by_start.get(start)
            self._known[start] = self.scope(block) if block else Scope()
        return self._known[start]

    def about(self, block: Block) -> str:
        """The words that say what a table is about: of its headings, and of the lines above it, else the first line."""
        heads = (self._by_start[start] for start in block.headings if start in self._by_start)
        words = "\n".join(self._text[one.start : one.end] for one in (*heads, *self._near(block)))
        return words if TOPIC.search(words) else self._text[: self._blocks[0].end]

    def item(self, block: Block) -> str | None:
        """The numbering of a figure: of its own item, or for a dash that of the item above it."""
        if block.marker_kind in ("bracket", "number", "decimal", "letter"):
            return block.marker
        if block.marker_kind != "bullet":
            return None
        heads = (self._by_start.get(start) for start in reversed(block.headings))
        return next((head.marker for head in heads if head is not None and head.marker_kind == "bracket"), None)

    def counted_in(self, block: Block) -> str:
        """What a line right above a table says that its figures are counted in: `Đơn vị tính: triệu đồng`."""
        found = [match for one in self._near(block) if (match := _COUNTED_IN.search(self._text, one.start, one.end))]
        return found[-1]["unit"] if found else ""

    def are_of_before(self, block: Block) -> bool:
        """Whether a line right above a table says that its figures are those of the time before the reform."""
        return any(_OF_BEFORE.search(self._text, one.start, one.end) for one in self._near(block))

    def _near(self, block: Block) -> Sequence[Block]:
        return self._blocks[max(0, block.index - LINES_ABOVE) : block.index]

    def scope(self, block: Block) -> Scope:
        """What one heading announces."""
        is_long = block.end - block.start > 2 * TITLE_LENGTH
        is_headline = block.start == 0 and block.marker is None
        if is_long:
            return Scope()
        scope = self._scope_of(block.start, block.end, is_headline=is_headline)
        return replace(scope, part=part_of_heading(self._text, block.start, block.end))

    def _scope_of(self, start: int, end: int, *, is_headline: bool = False) -> Scope:
        """What the words of a heading or title announce."""
        found = list(find_periods(self._text, start, end))
        periods = [
            period
            for period in found
            if period.role in (Role.OWN, Role.BODY)
            and (period.last or period.is_this_year)
            and not _DAY_BEFORE.search(self._text, max(start, period.start - 9), period.start)
        ]
        own = [period for period in periods if period.role is Role.OWN]
        periods = own or periods  # The term of the council that resolves a plan of one year is not the plan's.
        kind = heading_kind(self._text[start:end], periods, self._clock.year, is_headline=is_headline)
        if kind in (None, Kind.TARGET) and not periods and any(ahead_cues(self._text, start, end, self._clock)):
            return Scope(Kind.PLAN, Span(self._clock.year, self._clock.year, Cadence.AT_POINT))
        if kind is Kind.TARGET and not periods and self._clock.term and any(p.is_end_of_term for p in found):
            return Scope(kind, Span(None, self._clock.term[1], Cadence.BY_END))
        if kind is None or not periods:
            return Scope(kind)
        if periods[-1].is_this_year:
            return Scope(kind, Span(self._clock.year, self._clock.year, Cadence.AT_POINT))
        return Scope(kind, Span(periods[-1].first, periods[-1].last, periods[-1].cadence))


def under(outer: Scope, inner: Scope) -> Scope:
    """What holds under two headings: `I. Chỉ tiêu` under `MỤC TIÊU NĂM 2026` still speaks of that plan."""
    is_plain = inner.kind is Kind.TARGET and inner.span.is_empty
    kind = outer.kind if is_plain and outer.kind is Kind.PLAN else inner.kind or outer.kind
    part = inner.part or (outer.part if inner.span.is_empty else "")
    return Scope(kind, outer.span if inner.span.is_empty else inner.span, part=part)


def stands_alone(text: str, blocks: Sequence[Block], block: Block) -> bool:
    """Whether an item without a figure heads what follows, for it stands between paragraphs."""
    below = block.index + 1
    if not (text[block.end - 1] != ":" and block.index and below < len(blocks)) or _DIGIT.search(
        text, block.start, block.end
    ):
        return False
    above = blocks[block.index - 1]
    are_paragraphs = above.kind != "item" and blocks[below].kind == "paragraph"
    return are_paragraphs and text[above.end - 1] in _ENDS and text[blocks[below].end - 1] in _ENDS
