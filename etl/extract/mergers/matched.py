"""Mergers told in any words: beside a unit of today, named or bare, stand all that it was made of.

`Xã A = B + C`, `- A: nhập B, C và D`, `B và C mang tên mới phường A`, `phường A có các phường B, C`. Only the official
mergers tell that no predecessor is missing, so nothing counts here that they do not confirm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.extract.context import PaperContext
from etl.extract.frames.governing_date import REFORM_BEGINS, governing_date, is_only_planned
from etl.extract.frames.list_tokens import COUNT
from etl.extract.frames.listed import ListedUnit
from etl.extract.mentions import UNIT_TYPE
from etl.extract.merged_names import fewest_read
from etl.extract.mergers.beside import OriginsBeside
from etl.extract.mergers.bonds import are_one, are_others, became, has_old, is_way, leads_to_list, leads_to_unit
from etl.extract.mergers.named import NamedPlace, lead_of, named_places
from etl.extract.mergers.parted import names_bodies
from etl.extract.mergers.parts import is_of_a_plan
from etl.extract.mergers.roads import are_on_a_road
from etl.extract.mergers.roles import Edge
from etl.extract.mergers.spoken import Merging, tells_gathering
from etl.model.units import Unit
from etl.text.letters import LOWER, UPPER

_LISTS = re.compile(
    rf"[:=(\[|+←→-] ?(?:\d{{1,2}} )?(?:[^\W\d_A-Z]+ ){{0,7}}(?:[PXT]T?\. ?)?"
    rf"[{UPPER}][^\W\d_]*(?: [{UPPER}\d'][^\s,;.()]*){{0,3}}"
    rf" ?(?:[,;+]|và|[-–] )|(?<!\w)(?:là|có|do|với) (?:(?:các|{COUNT}) )?{UNIT_TYPE} "
    r"|(?<!\w)(?:(?:lấy|mang|đặt|chung|có) tên|về với|nhận|tách (?:ra )?từ) "
)
"""The beginning of a list of names."""
_FEWEST = 2
_FEWEST_OF_PROVINCE = 3
_FURTHEST = 160
"""How far before the first of the names their noun stands at most, in characters."""
_OF_OTHERS = re.compile(
    rf"(?<!\w)(?:[Cc]ác|[Nn]hững|{COUNT}) "
    rf"(?!(?i:{UNIT_TYPE}|đơn vị|địa (?:phương|bàn|danh)|đảng bộ|vùng|miền|mảnh|đvhc|cái tên|tên))"
    rf"[{LOWER}]+(?: [{LOWER}]+){{0,2}}:? ?\Z"
)
"""Before names of which not units are meant but clubs, schools or places in them: `gồm các đội`."""
_COMMITTEE = re.compile(r"(?i:(?<!\w)(?:đảng bộ|đảng ủy) \Z)")
_OF_COMMITTEES = re.compile(
    r"(?i:(?=[^\n]* (?:từ|trên cơ sở) ),? +(?:(?:được|mới|chính thức|vừa|ra đời|thành lập|hình thành|tổ chức lại"
    rf"|hợp nhất|sáp nhập|nhập|việc|từ|trên|cơ sở|của|các|những|cả|{COUNT}|đảng bộ|đảng ủy|tổ chức đảng)[ :]+)+)"
)
"""Between the party committees of a unit and of those it was made of: they came together as their units did."""
_REMARK = re.compile(r"\([^()\n]*\)")
_LONGEST = 1_000
"""How far around a merger its sentence is looked at, in characters; keeps endless paragraphs linear."""
_REACH = 100
"""How much of the words before and behind is looked at, in characters."""


@dataclass(frozen=True)
class Matched:
    """The edges of one unit of today, told in one place."""

    start: int
    end: int
    successor: ListedUnit
    edges: tuple[Edge, ...]


def matched_edges(
    context: PaperContext, merging: Merging, code: str, named: Sequence[Sequence[str]]
) -> Iterator[Matched]:
    """The mergers of a paper whose predecessors are all named beside their successor, in order.

    Args:
        context: The paper.
        merging: Where it speaks of merging.
        code: Of the paper's province of today.
        named: The keys of the names of its merged units, each with those of the predecessors, that the paper has.
    """
    key = context.key
    for block in context.reading.blocks:
        if not any(_stand_in(key, names, block.start, block.end) for names in named):
            continue
        places = named_places(context.text, context.key, block.start, block.end, context.gazetteer, code)
        if len(places) > _FEWEST:
            is_announced = _may_stand(context, merging, block.start, block.end)
            yield from _of_places(_Matcher(context, places, code, is_announced=is_announced))


def _stand_in(key: str, names: Sequence[str], start: int, end: int) -> bool:
    return sum(key.find(name, start, end) >= 0 for name in names) >= fewest_read(names)


def _may_stand(context: PaperContext, merging: Merging, start: int, end: int) -> bool:
    """Whether a block speaks of merging, or has a list behind a mark."""
    return (
        merging.is_spoken_of(start, end)
        or tells_gathering(context, start, end)
        or _LISTS.search(context.text, start, end) is not None
    )


def _of_places(reader: _Matcher) -> Iterator[Matched]:
    index = 0
    while index < len(reader.places):
        found = reader.at(index)
        if found is None:
            index += 1
            continue
        match, index = found
        yield match


def province_of(context: PaperContext) -> str | None:
    """The paper's province; where it names none for certain that of its own unit, or where most of its units lie."""
    if context.province is not None:
        return context.province.code
    main = context.main.unit if context.main is not None else None
    if main is not None and (code := context.gazetteer.province_code_today(main)) is not None:
        return code
    names = {(unit.name, unit.type) for unit in context.units if unit.is_known}
    found = context.gazetteer.find
    codes = Counter(
        code
        for name, kind in names
        for code in sorted({context.gazetteer.province_code_today(unit) for unit in found(name, type=kind)})
    )
    best = max(sorted(codes), key=lambda code: codes[code], default=None)
    return best if best is not None and codes[best] >= _FEWEST_OF_PROVINCE else None


class _Matcher:
    """Looks from each name for the predecessors before and behind it."""

    def __init__(
        self, context: PaperContext, places: Sequence[NamedPlace], province_code: str, *, is_announced: bool
    ) -> None:
        self._is_announced = is_announced
        """Whether their passage speaks of merging, or has a list behind a mark."""
        self._context, self._text = context, context.text
        self._all = OriginsBeside(context.gazetteer, province_code, places)
        self._free = 0
        """The first place that no merger has taken yet."""

    @property
    def places(self) -> Sequence[NamedPlace]:
        """The places, in order."""
        return self._all.places

    def at(self, index: int) -> tuple[Matched, int] | None:
        """The merger of the unit named at a place, and the place to go on from."""
        for unit, taken in self._all.of(index, self._free):
            if self._is_told(index, taken, 1 if taken[0] > index else -1):
                last = max(index, *taken)
                self._free = last + 1
                return self._matched(index, unit, taken), last + 1
        return None

    def _is_told(self, index: int, taken: Sequence[int], step: int) -> bool:
        """Whether the words between the unit and the others, and around them, may say that it was made of them."""
        places = self.places
        low, high = min(index, *taken), max(index, *taken)
        span = self._sentence(places[low].start, places[high].end)
        if not self._may_be(index, taken, step, span):
            return False
        if are_on_a_road(self._text, places[low].start, places[high].end):
            return False
        if self._text[span[1] - 1] == "?" or is_only_planned(self._text, *span):
            return False
        day = governing_date(self._text, *self._clause(places[low].start, places[high].end, span))
        day = day or governing_date(self._text, *span)
        return day is None or day >= REFORM_BEGINS

    def _may_be(self, index: int, taken: Sequence[int], step: int, span: tuple[int, int]) -> bool:
        """Whether the words say so that do not tell the time."""
        text, places = self._text, self.places
        first, last, new = places[min(taken)], places[max(taken)], places[index]
        words = text[new.end : first.start] if step > 0 else text[last.end : new.start]
        gap = _REMARK.sub("", words)
        lead = text[max(span[0], min(first.start, new.start) - _REACH) : min(first.start, new.start)]
        if step < 0 and are_one(lead, gap):
            return True
        if words.count("(") == words.count(")") and is_of_a_plan(lead.rpartition(",")[2] + gap):
            return False
        if any(names_bodies(lead_of(text, places[one - 1].end if one else 0, places[one])) for one in taken):
            is_of_committees = step > 0 and _COMMITTEE.search(lead) is not None and _OF_COMMITTEES.fullmatch(gap)
            return bool(is_of_committees) or (step < 0 and became("", "", text[new.end : new.end + _REACH]))
        if not first.is_typed and _OF_OTHERS.search(text, max(0, first.start - _FURTHEST), first.start):
            return False
        if step < 0 and (is_way(lead, gap) or are_others(lead, gap)):
            return False
        if self._is_announced and (leads_to_list if step > 0 else leads_to_unit)(gap):
            return True
        behind = text[(last if step > 0 else new).end :][:_REACH]
        if step < 0:
            return became(lead, gap, behind)
        return not names_bodies(lead) and has_old(words, gap, behind, len(taken))

    def _clause(self, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, int]:
        """What stands between the semicolons around some places."""
        high = self._text.find(";", end, sentence[1])
        return max(sentence[0], self._text.rfind(";", sentence[0], start) + 1), high if high >= 0 else sentence[1]

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        """From the beginning of the sentence of one place to the end of that of another, in the same block."""
        block = self._context.reading.block_at(start)
        edges = max(block.body_start, start - _LONGEST), min(block.end, end + _LONGEST)
        spans = self._context.reading.sentences(*edges)
        low = max((first for first, _ in spans if first <= start), default=start)
        return low, min((last for _, last in spans if last >= end), default=end)

    def _matched(self, index: int, unit: Unit, taken: Sequence[int]) -> Matched:
        new, edges = self._all.edges(index, unit, taken)
        low, high = min(index, *taken), max(index, *taken)
        start, end = self._sentence(self.places[low].start, self.places[high].end)
        return Matched(start, end, new, edges)
