"""What a paper is about: its unit, its province, its term; what every figure and post without a name belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

import regex

from etl.extract.mentions import UnitMention, find_units
from etl.gazetteer import Context as LinkContext
from etl.gazetteer import Gazetteer, Mention
from etl.model.document import Document
from etl.model.units import Province, Unit
from etl.text.dates import YearRange, find_year_ranges
from etl.text.fold import fold
from etl.text.reading import Reading, read
from etl.text.structure import Block
from etl.text.words import word_key

_PROVINCE = regex.compile(
    r"(?<!\p{L})(?:(?:tỉnh|thành phố|TP\.?|T\.P|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|TỈNH|THÀNH PHỐ|Tỉnh|Thành phố)\s*)"
    r"(?P<name>\p{Lu}[\p{L}']*(?:\s*-\s*|\s+)?(?:\p{Lu}[\p{L}']*)?(?:(?:\s*-\s*|\s+)\p{Lu}[\p{L}']*){0,3})",
)
_TOPIC_BEFORE = regex.compile(
    r"(?:Đảng bộ|Đảng ủy|Đảng uỷ|HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân|Đại hội|đại biểu|thành lập|chính quyền"
    r"|ĐẢNG BỘ|HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)[^.;\n]{0,40}\Z",
)
_TERM = regex.compile(r"nhiệm\s+kỳ\s*(?:20\d\d\s*-\s*20\d\d)", regex.IGNORECASE)


_REARRANGES = re.compile(r" *(?i:sắp xếp|đổi tên|chuyển|thành lập|nhập|điều chỉnh)\b")
_FEWEST_CLAUSES = 3
"""So many clauses that rearrange units make a paper an act; news may quote one or two."""


def is_rearranging_clause(text: str, block: Block) -> bool:
    """Whether a block is a clause of an article that begins by rearranging units: `1. Sắp xếp toàn bộ …`."""
    return (
        block.kind == "item"
        and block.section is not None
        and block.section.startswith("Điều")
        and _REARRANGES.match(text, block.body_start) is not None
    )


@dataclass(frozen=True, slots=True)
class Subject:
    """The unit that a stretch of a paper is about."""

    type: str
    name: str
    unit: Unit | None
    """Of today's structure; None where the gazetteer abstains."""

    @property
    def label(self) -> str:
        """Type and name as in running text."""
        return f"{self.type} {self.name}"


@dataclass(frozen=True)
class PaperContext:
    """A document with its reading and what the grammar has understood of the whole."""

    document: Document
    reading: Reading
    gazetteer: Gazetteer = field(repr=False)

    @property
    def text(self) -> str:
        """The reading's text, in which all ranges of the grammar count."""
        return self.reading.text

    @cached_property
    def is_act(self) -> bool:
        """Whether the paper is an act that rearranges units, clause by clause."""
        clauses = (block for block in self.reading.blocks if is_rearranging_clause(self.text, block))
        return sum(1 for _ in islice(clauses, _FEWEST_CLAUSES)) == _FEWEST_CLAUSES

    @cached_property
    def key(self) -> str:
        """The key of the text (`etl.text.words.word_key`), character for character: small letters, tones in one seat."""
        return word_key(self.text)

    def units_between(self, start: int, end: int) -> tuple[UnitMention, ...]:
        """The units named in `text[start:end]`."""
        low = bisect_left(self._unit_starts, start)
        return self.units[low : bisect_left(self._unit_starts, end, low)]

    @cached_property
    def _unit_starts(self) -> list[int]:
        return [mention.start for mention in self.units]

    @cached_property
    def units(self) -> tuple[UnitMention, ...]:
        """Every commune-level unit named with its type word."""
        return tuple(find_units(self.text, self.gazetteer))

    @cached_property
    def province(self) -> Province | None:
        """The province of today that the paper names most, the first of equals; None where it names none."""
        counts: Counter[str] = Counter()
        for match in _PROVINCE.finditer(self.text):
            province = self._province_in(match["name"])
            if province is not None:
                counts[province.code] += 1
        if not counts:
            return None
        best = max(counts.values())
        code = next(code for code, count in counts.items() if count == best)
        return next((p for p in self.gazetteer.provinces if p.code == code and p.valid_to is None), None)

    def _province_in(self, words: str) -> Province | None:
        """The province whose name opens a run of capitalised words, as it is today."""
        ends = [match.end() for match in regex.finditer(r"[\p{L}']+", words)]
        for end in reversed(ends):
            province = self.gazetteer.province(words[:end])
            if province is not None:
                return province
        return None

    @cached_property
    def term(self) -> YearRange | None:
        """The term of office or plan that the paper names first, e.g. `nhiệm kỳ 2025-2030`."""
        for match in _TERM.finditer(self.text):
            found = next(find_year_ranges(self.text, match.start(), match.end()), None)
            if found is not None:
                return found
        return None

    @cached_property
    def main(self) -> Subject | None:
        """The unit that the paper is about, or None where no unit of today stands out."""
        scores: Counter[tuple[str, str]] = Counter()
        shown: dict[tuple[str, str], UnitMention] = {}
        for mention in self.units:
            key = (mention.type, fold(mention.name))
            is_topic = _TOPIC_BEFORE.search(self.text, max(0, mention.start - 60), mention.start) is not None
            scores[key] += 3 if is_topic else 1
            shown.setdefault(key, mention)
        candidates = [key for key in shown if key[0] != "thị trấn"]
        if not candidates:
            return None
        best = max(candidates, key=lambda key: scores[key])
        return self.subject(shown[best])

    def subject(self, mention: UnitMention) -> Subject:
        """A mention as a unit of today, linked within the paper's province."""
        return Subject(mention.type, mention.name, self.link_today(mention.name, mention.type))

    def link_today(self, name: str, kind: str | None, companions: Sequence[str] = ()) -> Unit | None:
        """The unit of today that a name means in this paper, or None."""
        codes = (self.province.code,) if self.province else ()
        return self.gazetteer.link(
            Mention(name, kind, None, "today"), LinkContext(codes, (), tuple(companions), None)
        ).unit

    @cached_property
    def _topics(self) -> tuple[UnitMention, ...]:
        """Mentions that can change the topic: units of today that stand where a paper speaks of its subject."""
        return tuple(
            mention
            for mention in self.units
            if mention.type != "thị trấn"
            and _TOPIC_BEFORE.search(self.text, max(0, mention.start - 60), mention.start) is not None
        )

    def subject_at(self, position: int) -> Subject | None:
        """The unit that the words at a position speak of: the last topic named before, else the main unit."""
        starts = [mention.start for mention in self._topics]
        index = bisect_right(starts, position) - 1
        return self.subject(self._topics[index]) if index >= 0 else self.main


def paper_context(document: Document, gazetteer: Gazetteer) -> PaperContext:
    """Read a document for extraction."""
    return PaperContext(document, read(document.text), gazetteer)
