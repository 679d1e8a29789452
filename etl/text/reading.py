"""The cleaned view of a paper that the grammar reads, with the way back to the paper's own characters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from etl.text.barred_cells import barred_edits
from etl.text.cells import cell_edits
from etl.text.clean import character_edits, space_edits, spacing_edits
from etl.text.joints import joining_edits
from etl.text.letters import LETTER, UPPER
from etl.text.lower import lowered
from etl.text.offsets import Edit, EditedText, edit
from etl.text.repair import is_scan, malformed_words, repair_edits
from etl.text.structure import Block, find_blocks
from etl.text.tabs import tab_edits
from etl.text.thousands import thousand_edits

_MAY_END = re.compile(rf"[.!?][.\"')\]]{{0,8}}\s+(?=[\"'(\[]?[{UPPER}\d+-])")
_ABBREVIATION = re.compile(rf"(?<![{LETTER}\d])(?:[{UPPER}]|TP|Tp|TX|Tx|TT|TS|ThS|GS|PGS|BS|KS|ĐC|Đ/c|St|Mr)\Z")
"""A full stop after these ends no sentence; one capital letter is a rank of a name (`P. Phú An`)."""
_LONGEST_ABBREVIATION = 5
_ENDS_ABBREVIATION = frozenset(f"{UPPER}pxctr")
"""Their last letters; spares most of the looking."""
_ITEM = re.compile(
    r"(?:(?P<mark>[:;,] ?)|(?<!phường)(?<!quận)(?<!phố)(?<!thôn)(?<!ấp)(?<!khóm)(?<!tổ)(?<!khu)(?<!số)(?<!ngày) )"
    r"(?P<number>\d{1,2})\Z"
)
_LONGEST_ITEM = 12
"""The number of an item inside a line: behind a mark (`gồm: 1. Ông A; 2. Ông B`) it goes on with the sentence, without
one (`1. Ông A 2. Ông B`) it begins the next where the number before it has been seen."""
_LINE = re.compile(r"[^\n]+")
_LONGEST_SENTENCE = 6_000
"""No sentence of any paper is longer; what goes on without a full stop is cut, so that work stays linear."""


@dataclass(frozen=True)
class Reading:
    """A paper's text as the grammar reads it: one block (paragraph, list item, heading, table row) a line.

    Characters are unified (straight quotes, plain hyphens and spaces, no Markdown), words that lost their space have
    it, lines that only the page's edge parted are joined. `source_span` leads back to the text of the document.
    """

    source: str
    text: str
    steps: tuple[EditedText, ...]
    is_scanned: bool = False
    """Whether a scanner read it and got letters wrong; of those that could not be put right some may be left."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The range in the document's text of `text[start:end]`.

        Raises:
            ValueError: The range is empty or lies outside the text.
        """
        asked = start, end
        if asked not in self._spans:
            for step in reversed(self.steps):
                start, end = step.span(start, end)
            self._spans[asked] = start, end
        return self._spans[asked]

    def source_lines(self, start: int, end: int) -> int:
        """How many lines end in the document's own text between two places of the reading."""
        return self.source.count("\n", self.source_span(start - 1, start)[1], self.source_span(end, end + 1)[0])

    def edited(self, edits: Iterable[Edit]) -> Reading:
        """The same paper after edits of what was read."""
        step = edit(self.text, edits)
        return Reading(self.source, step.text, (*self.steps, step), self.is_scanned) if step.edits else self

    @cached_property
    def _spans(self) -> dict[tuple[int, int], tuple[int, int]]:
        """What `source_span` has found; several claims quote one sentence."""
        return {}

    @cached_property
    def lowered(self) -> str:
        """The text in small letters, each in its place (`etl.text.lower.lowered`)."""
        return lowered(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order, each with its marker and its section."""
        return tuple(find_blocks(self.text))

    def block_at(self, position: int) -> Block:
        """The block that holds a position of `text`."""
        return self.blocks[max(0, bisect_right(self._block_starts, position) - 1)]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def sentences(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """The sentences of `text[start:end]` as ranges of `text`; each dataset asks for those of each block."""
        asked = start, end
        if asked not in self._sentences:
            self._sentences[asked] = tuple(self._cut(start, end))
        return self._sentences[asked]

    def first_sentence(self, start: int, end: int) -> tuple[int, int]:
        """The first of the sentences of `text[start:end]`, without looking at the others."""
        ends, begins = self._boundaries
        index = bisect_left(ends, start + 1)
        return start, ends[index] if index < len(begins) and begins[index] < end else end

    def last_sentence(self, start: int, end: int) -> tuple[int, int]:
        """The last of the sentences of `text[start:end]`, without looking at the others."""
        ends, begins = self._boundaries
        index = bisect_left(begins, end) - 1
        return begins[index] if index >= 0 and ends[index] > start else start, end

    @cached_property
    def _sentences(self) -> dict[tuple[int, int], tuple[tuple[int, int], ...]]:
        """What `sentences` has found."""
        return {}

    def _cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        position = start
        ends, begins = self._boundaries
        for index in range(bisect_left(ends, start + 1), bisect_left(begins, end)):
            yield position, ends[index]
            position = begins[index]
        if position < end:
            yield position, end

    @cached_property
    def _boundaries(self) -> tuple[list[int], list[int]]:
        """Where the sentences of the whole text end, and where the next ones begin; found once for all who ask."""
        stops = list(_full_stops(self.text))
        lows = [0, *(begin for _, begin in stops)]
        highs = [*(end for end, _ in stops), len(self.text)]
        for low, high in zip(lows, highs, strict=True):
            stops += ((stop, stop) for stop in _cuts(self.text, low, high))
        stops.sort()
        return [end for end, _ in stops], [begin for _, begin in stops]


def _full_stops(text: str) -> Iterator[tuple[int, int]]:
    """The end of each sentence that has one, and the beginning of the next."""
    number = 0
    for match in _MAY_END.finditer(text):
        stop, mark = match.start(), match.group().rstrip()
        if (
            mark == "."
            and text[stop - 1] in _ENDS_ABBREVIATION
            and _ABBREVIATION.search(text, max(0, stop - _LONGEST_ABBREVIATION), stop)
        ):
            continue
        may_be_item = mark == "." and text[stop - 1 : stop].isdecimal()
        item = _ITEM.search(text, max(0, stop - _LONGEST_ITEM), stop) if may_be_item else None
        if item is not None and (item["mark"] or int(item["number"]) == number + 1 > 1):
            number = int(item["number"])
            if not item["mark"]:
                yield item.start("number") - 1, item.start("number")
            continue
        yield stop + len(mark), match.end()


def _cuts(text: str, low: int, high: int) -> Iterator[int]:
    """Where lines that go on for too long without a full stop are cut: behind a semicolon, a comma or a space."""
    if high - low <= _LONGEST_SENTENCE:
        return
    for line in _LINE.finditer(text, low, high):
        start = line.start()
        while line.end() - start > _LONGEST_SENTENCE:
            limit = start + _LONGEST_SENTENCE
            start = next((at + 1 for at in (text.rfind(mark, start, limit) for mark in ";, ") if at > start), limit)
            yield start


def read(source: str, *, is_ocr: bool = False) -> Reading:
    """Clean a text for reading. Work and memory are linear in its length.

    Args:
        source: The text of a paper.
        is_ocr: Whether OCR has read it.
    """
    steps: list[EditedText] = []
    cleaning = (thousand_edits, barred_edits, cell_edits, tab_edits, space_edits, character_edits, spacing_edits)
    text = _after(source, steps, *cleaning)
    slips = malformed_words(text)
    is_scanned = is_scan(slips, is_ocr=is_ocr)
    text = _after(text, steps, partial(repair_edits, slips=slips, is_scanned=is_scanned), joining_edits)
    return Reading(source, text, tuple(steps), is_scanned)


def _after(text: str, steps: list[EditedText], *kinds: Callable[[str], Iterator[Edit]]) -> str:
    """A text after edits of some kinds, each a step of its own."""
    for edits in kinds:
        step = edit(text, edits(text))
        text = step.text
        if step.edits:
            steps.append(step)
    return text
