"""Lists and tables whose parts stand beside or below one another, with hardly a word to tell which became which.

    Đơn vị cũ              xã A, xã B => xã C         Xã A → xã C        Xã C
    xã A, xã B             C [A, B]                   Xã B → xã C        Được thành lập từ:
    Đơn vị mới                                                           - Xã A
    xã C                                                                 - Xã B

Such lines consist of nothing but units, the words of merging, marks and numbers. As their form is taken for what they
say, nothing counts that the official mergers do not confirm as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, groupby, pairwise

from etl.extract.context import PaperContext
from etl.extract.frames.governing_date import REFORM_BEGINS, governing_date
from etl.extract.merged_names import fewest_read, merged_by_name
from etl.extract.mergers.beside import OriginsBeside
from etl.extract.mergers.matched import Matched, matched_edges, province_of
from etl.extract.mergers.named import NamedPlace, named_places
from etl.extract.mergers.spoken import LABEL, Merging
from etl.model.units import Unit
from etl.text.letters import LETTER, LOWER, UPPER
from etl.text.structure import Block
from etl.text.words import unify_seats, word_key

_LONGEST = 600
"""A line of more characters is prose."""
_ABOVE = 3
"""So many blocks before the lines may say that they are about merging."""
_SPEAKS = frozenset(
    unify_seats(
        "các những xã phường thị trấn đặc khu cũ mới và cùng với toàn bộ nguyên trạng diện tích tự nhiên dân số quy mô"
        " của một phần lớn còn lại được thành lập hình sáp sát hợp nhất nhập sắp xếp từ gồm bao trên cơ sở tên gọi đơn"
        " vị hành chính đvhc trước sau khi là lấy mang thuộc stt tt việc đổi thứ tự cấp hai ba bốn năm sáu bảy tám chín"
        " mười tiền thân nguồn gốc địa bàn phương cộng người nhân khẩu ha"
    ).split()
)
"""The words of such lines, beside names."""
_LOWER_WORD = re.compile(rf"(?<![{LETTER}\d])[{LOWER}]+(?![{LETTER}\d])")
_WORD = re.compile(rf"[{LETTER}]+[\d²]?")
_AREA = re.compile(r"(?i:km ?2|km²)")
_HIGHER = re.compile(
    rf"(?i:(?<!\w)(?:huyện|quận|thị xã|thành phố|tỉnh|tp\.?|tx\.?|h\.|q\.)) ?"
    rf"[{UPPER}][{LETTER}']*(?: [{UPPER}][{LETTER}']*){{0,4}}"
    r"|\([^()\n]*\)"
)
"""A unit of a higher level, and a remark."""
_JOINT = re.compile(r"[\s,;+/)\]]*(?:(?:và|cùng|với) )?[\s,;+/]*")
"""Between two units of which nothing tells them apart."""
_FEWEST = 3


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    places: tuple[NamedPlace, ...]


def confirmed_mergers(context: PaperContext, merging: Merging) -> Iterator[Matched]:
    """The mergers of a paper that the official ones confirm as a whole, each place that tells of them once.

    Args:
        context: The paper.
        merging: Where it speaks of merging.
    """
    code = province_of(context)
    named = _named(context, code) if code is not None else ()
    if code is None or not named:
        return
    taken: set[int] = set()
    for found in chain(matched_edges(context, merging, code, named), lined_edges(context, merging, code)):
        places = {edge.predecessor.end for edge in found.edges}
        if taken.isdisjoint(places):
            taken |= places
            yield found


def _named(context: PaperContext, province_code: str) -> list[tuple[str, ...]]:
    """The names of those merged units of a province, and of their predecessors, that the paper has all."""
    key = context.key
    merged = merged_by_name(context.syllables, context.gazetteer, province_code)
    return [names for names in merged if sum(name in key for name in names) >= fewest_read(names)]


def lined_edges(context: PaperContext, merging: Merging, province_code: str) -> Iterator[Matched]:
    """The mergers that such lines of a paper state, in order.

    Args:
        context: The paper.
        merging: Where it speaks of merging.
        province_code: Of the paper's province of today.
    """
    blocks = context.reading.blocks
    is_titled = merging.is_about(blocks[0].start, blocks[0].end)
    for lines, first in _runs(context, province_code):
        above = blocks[max(0, first - _ABOVE)].start
        if is_titled or merging.is_about(above, lines[-1].end):
            yield from _Run(context, lines, province_code).mergers()


def _runs(context: PaperContext, province_code: str) -> Iterator[tuple[list[_Line], int]]:
    """The longest rows of such lines, each with the number of its first block."""
    lines: list[_Line] = []
    for block in context.reading.blocks:
        line = _line(context, block, province_code)
        if line is not None:
            lines.append(line)
            continue
        if sum(len(line.places) for line in lines) >= _FEWEST:
            yield lines, block.index - len(lines)
        lines = []
    if sum(len(line.places) for line in lines) >= _FEWEST:
        yield lines, len(context.reading.blocks) - len(lines)


def _line(context: PaperContext, block: Block, province_code: str) -> _Line | None:
    """A block as a line, if it is one."""
    start, end = block.body_start, block.end
    if end - start > _LONGEST:
        return None
    words = (context.key[slice(*match.span())] for match in _LOWER_WORD.finditer(context.text, start, end))
    if any(word not in _SPEAKS for word in words):
        return None
    if (governing_date(context.text, start, end) or REFORM_BEGINS) < REFORM_BEGINS:
        return None
    places = tuple(named_places(context.text, context.key, start, end, context.gazetteer, province_code))
    rest = context.text[start:end]
    for place in reversed(places):
        rest = f"{rest[: place.start - start]} , {rest[place.end - start :]}"
    rest = _HIGHER.sub(" ", _AREA.sub(" ", rest))
    if context.province is not None:
        rest = rest.replace(context.province.name, " ")
    are_plain = all(word in _SPEAKS for word in _WORD.findall(word_key(rest)))
    return _Line(block.start, end, places) if are_plain else None


class _Run:
    """Lines one below the other."""

    def __init__(self, context: PaperContext, lines: Sequence[_Line], province_code: str) -> None:
        self._text, self._lines = context.text, lines
        places = [place for line in lines for place in line.places]
        self._line_of = [number for number, line in enumerate(lines) for _ in line.places]
        begins = [0, *accumulate(len(line.places) for line in lines)]
        self._places_of = [range(low, high) for low, high in pairwise(begins)]
        self._all = OriginsBeside(context.gazetteer, province_code, places)
        self._origins = context.gazetteer.origins

    def mergers(self) -> Iterator[Matched]:
        """What they state, in order."""
        index = free = 0
        while index < len(self._all.places):
            told = next((found for found in self._all.of(index, free) if self._is_told(index, found[1])), None)
            if told is None:
                index += 1
                continue
            yield self._matched(index, *told)
            index = free = max(index, *told[1]) + 1
        yield from self._in_pairs(free)

    def _is_told(self, index: int, taken: Sequence[int]) -> bool:
        """Whether the form of the lines sets a unit apart from those it was made of."""
        line = self._line_of[index]
        others = {self._line_of[one] for one in taken}
        if line in others:
            return len(others) == 1 and self._is_apart(index, taken)
        if not self._is_all(line, {index}) or not all(self._is_all(other, {*taken}) for other in others):
            return False
        last = self._lines[max(line, *others)].end
        return len(others) < len(taken) or (self._label is not None and self._label <= last)

    @cached_property
    def _label(self) -> int | None:
        """Where the first label ends that tells new units from old ones; searched once for all places."""
        found = LABEL.search(self._text, self._lines[0].start, self._lines[-1].end)
        return found.end() if found else None

    def _is_all(self, line: int, places: Set[int]) -> bool:
        """Whether a line names no others."""
        return all(place in places for place in self._places_of[line])

    def _is_apart(self, index: int, taken: Sequence[int]) -> bool:
        """Whether more parts a unit from the others of its line than those from each other."""
        ordered = sorted((index, *taken))
        gaps = [self._gap(low, high) for low, high in pairwise(ordered)]
        own = gaps.pop(0 if index == ordered[0] else -1)
        return own not in gaps and (not own or _JOINT.fullmatch(own) is None)

    def _gap(self, low: int, high: int) -> str:
        """What stands between two places."""
        places = self._all.places
        return self._text[places[low].end : places[high].start].strip()

    def _in_pairs(self, free: int) -> Iterator[Matched]:
        """Lines that each name one unit of before and the same one of today."""
        pairs: list[tuple[int, int]] = []
        for _, places in groupby(range(free, len(self._line_of)), key=self._line_of.__getitem__):
            match list(places):
                case [first, second]:
                    pairs.append((first, second))
        for new, old in ((1, 0), (0, 1)):
            for unit, group in groupby(pairs, key=lambda pair: self._today(pair[new])):
                found = list(group)
                if unit is not None and self._are_all(unit, [pair[old] for pair in found], found):
                    yield self._matched(found[0][new], unit, [pair[old] for pair in found])

    def _today(self, index: int) -> Unit | None:
        return next(iter(self._all.made_of_several(index)), None)

    def _are_all(self, unit: Unit, taken: Sequence[int], pairs: Sequence[tuple[int, int]]) -> bool:
        """Whether places are those of all predecessors of a unit, each once, set apart from it."""
        origins = self._origins(unit)
        called = [[one for one in origins if one in self._all.called(index)] for index in taken]
        is_complete = len(taken) == len(origins) == len({one.unit_id for ones in called for one in ones[:1]})
        return is_complete and all(_JOINT.fullmatch(self._gap(*pair)) is None for pair in pairs)

    def _matched(self, index: int, unit: Unit, taken: Sequence[int]) -> Matched:
        new, edges = self._all.edges(index, unit, taken)
        lines = [self._lines[self._line_of[one]] for one in (index, *taken)]
        return Matched(min(line.start for line in lines), max(line.end for line in lines), new, edges)
