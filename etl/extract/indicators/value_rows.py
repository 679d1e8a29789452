"""Lines of figures and what they measure, parted by bars: `7,6% | tốc độ tăng …`, `Vốn: 20 tỷ đồng | Giống: 92%`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.headers import Column, Table
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.nouns import Countable, noun_at
from etl.extract.indicators.scope import SentenceScope
from etl.extract.indicators.spans import Clock, Place, Scope, Span
from etl.extract.indicators.tables import row_facts
from etl.text.periods import Cadence, Role, find_periods
from etl.text.structure import Block

_VALUE = re.compile(
    r"\s*(?:(?:từ|trên|hơn|gần|dưới|khoảng|ít nhất|tối thiểu|tối đa|[<>≥≤+]) ?)?\d[\d.,]*(?: ?- ?\d[\d.,]*)?"
    r"(?P<unit> ?(?:%|‰|[^\W\d_][^|\d:]{0,30}))?\s*"
)
"""A cell that is a figure: `7,6%`, `từ 3%`, `64 triệu đồng`, `22`."""
_WORDS = re.compile(r"\s*[^\W\d_]{2}")
_TOLD = re.compile(r"\s*[^\W\d_][^:|]{1,70}: ?(?:[^\W\d_]+ ){0,4}[<>≥≤]? ?\d")
"""A cell that says what it measures and a figure: `Giống mới: 92%`."""
_MEASURED = re.compile(r"\s?(?:%|‰|(?:(?:nghìn|triệu|tỷ|ha|tấn|km|m2|tạ|đồng|điểm|lần)(?![^\W\d_])))")


def cells_between(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the cells of a row stand."""
    edges = [start - 1, *(i for i in range(start, end) if text[i] == "|"), end]
    return [(low + 1, high) for low, high in pairwise(edges)]


def is_told(text: str, cells: Sequence[tuple[int, int]]) -> bool:
    """Whether each cell of a row says by itself what it measures, and its figure."""
    return len(cells) > 1 and all(_TOLD.match(text, low, high) for low, high in cells)


def value_run(text: str, blocks: Sequence[Block], index: int) -> tuple[int, bool]:
    """How many rows from one on begin with a figure, and whether the rest of each is what it measures, and no name."""
    count = measured = 0
    for block in blocks[index:]:
        cells = cells_between(text, block.start, block.end) if block.kind == "row" else []
        value = _VALUE.fullmatch(text, *cells[0]) if len(cells) == 2 else None
        if value is None or not _WORDS.match(text, *cells[1]):
            break
        count += 1
        measured += value["unit"] is not None and _MEASURED.match(value["unit"]) is not None
    return count, 2 * measured >= count > 1


def value_facts(source: str, text: str, block: Block, base: Scope, clock: Clock) -> tuple[list[Fact], Scope]:
    """The facts of such a row, and what it leaves for the one below.

    Args:
        source: The paper's reading.
        text: The same lowered.
        block: The row.
        base: What the words above say, the rows above it among them.
        clock: The years by which the paper's tenses are told.
    """
    (low, high), (start, end) = cells_between(text, block.start, block.end)
    while start < end and text[start].isspace():
        start += 1
    periods = tuple(find_periods(text, start, end))
    scope = SentenceScope(text, start, end, periods, base, clock)
    place = Place(start, end, end, end, end, end)
    kind = scope.kind_at(place)
    noun = noun_at(text, start)
    years = [(p.start, p.end) for p in periods if p.role is Role.OWN and p.last is not None]
    label = words_of(source, Phrase(start, end), years)
    span = scope.span_at(kind, place)
    if noun is not None and noun.kind is Countable.PROGRAMME and clock.term is not None:
        kind, span = Kind.ACTUAL, Span(*clock.term, Cadence.OVER_PERIOD)
    cells = [source[low:high].strip(), label, text[noun.start : noun.end] if noun is not None else ""]
    table = Table(base, 3, 1, 2, None, None, [Column(0, kind, span)])
    return list(row_facts(table, cells, block)), scope.after()


def told_cells(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The cells of a row that are read as sentences, without outer spaces."""
    for low, high in cells_between(text, block.start, block.end):
        words = text[low:high]
        yield low + len(words) - len(words.lstrip()), high - (len(words) - len(words.rstrip()))
