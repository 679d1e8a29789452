"""Rows of tables of which nothing parts the cells, as text taken out of such tables has them.

    12 4 Tỉnh X Huyện Y Xã A Xã B, Xã C, Thị trấn D
    12 A Xã B, Xã C (phần còn lại sau khi sáp nhập vào xã E)
    12 A B, C và D 31,5 20.000
    12 Xã B, xã C, thị trấn D Xã A

A numbered line is nothing but a unit, right behind it or before it those it was made of, and numbers: the official
mergers tell where the one ends and the others begin, and nothing counts that they do not confirm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from etl.extract.context import PaperContext
from etl.extract.frames.list_tokens import COUNT
from etl.extract.frames.listed import ListedUnit
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mergers.origins import Unsaid, are_known
from etl.extract.mergers.sections import bare_unit, stated, unit_between
from etl.extract.mergers.spoken import Merging
from etl.extract.mergers.told import ProseEdges
from etl.model.units import TYPES_OF_TODAY
from etl.text.letters import LETTER, UPPER
from etl.text.structure import Block

_ROW = re.compile(rf"(?:\d{{1,5}}[.)]? ){{1,2}}(?=[{UPPER}])")
_WORD = re.compile(rf"(?<![{LETTER}])[{UPPER}]")
_BETWEEN = re.compile(
    rf"(?<=[{LETTER}\d)]) (?=[{UPPER}]|(?:các|xã|phường|thị trấn|toàn bộ|một phần|phần) |{COUNT} (?:xã|phường))"
)
_MOST_WORDS = 14
"""So many words of a province, a district and the unit itself stand before the first of the old ones at most."""
_REST = re.compile(r"[\d\s.,;]*")
_FIGURES = re.compile(r"[\d\s.,;]+\Z")
_MOST_OF_NAME = 6
"""So many words the new unit has at most, with its type, at the end of a row."""
_FEWEST = 2


def run_together_rows(context: PaperContext, merging: Merging) -> Mapping[int, ProseEdges]:
    """What such rows of a paper state, by the index of their block.

    Args:
        context: The paper.
        merging: Where it speaks of merging: its title must, or the line above the rows.
    """
    found: dict[int, ProseEdges] = {}
    blocks = context.reading.blocks
    is_titled = any(merging.is_about(first.start, first.end) for first in blocks[:1])
    is_headed = False
    for block in blocks:
        row = _ROW.match(context.text, block.start, block.end) if block.kind != "row" else None
        if row is None:
            is_headed = merging.is_about(block.start, block.end)
        elif is_titled or is_headed:
            edges = _edges(context, block, row.end()) or _old_first(context, block, row.end())
            found |= {block.index: edges} if edges is not None else {}
    return found


def _edges(context: PaperContext, block: Block, low: int) -> ProseEdges | None:
    comma = context.text.find(",", low, block.end)
    for new in _units(context, low, comma if comma >= 0 else block.end):
        units = next(find_lists(context, new.end + 1, block.end), None)
        if units is None or units.start != new.end + 1 or len(units.units) < _FEWEST:
            continue
        if _REST.fullmatch(context.text, units.end, block.end) is not None:
            told = stated(context, (block.start, block.end), units, new, is_weak=True)
            if told is not None:
                return told
    return None


def _old_first(context: PaperContext, block: Block, low: int) -> ProseEdges | None:
    """The same of a row that ends with the new unit, where those before it are all that it was made of."""
    text = context.text
    figures = _FIGURES.search(text, low, block.end)
    for high in dict.fromkeys((block.end, figures.start() if figures else block.end)):
        ends = [match.start() for match in _BETWEEN.finditer(text, low, high)][-_MOST_OF_NAME:]
        for end in reversed(ends):
            new = unit_between(context, end + 1, high) or bare_unit(context, end + 1, high, None)
            units = next(find_lists(context, low, end), None) if new is not None else None
            if new is None or units is None or (units.start, units.end) != (low, end):
                continue
            if are_known(context.gazetteer, new.name, new.type, units.units, unsaid=Unsaid.NOTHING):
                return stated(context, (block.start, block.end), units, new, is_weak=True)
    return None


def _units(context: PaperContext, low: int, high: int) -> Iterator[ListedUnit]:
    """The units of today that the first words of a row may name, the province and the district before them or not."""
    words = [match.start() for match in _WORD.finditer(context.text, low, high)][:_MOST_WORDS]
    ends = [match.start() for match in _BETWEEN.finditer(context.text, low, high)][:_MOST_WORDS]
    for start in words:
        for end in (one for one in ends if one > start):
            unit = unit_between(context, start, end) or bare_unit(context, start, end, None)
            if unit is not None and unit.type in (None, *TYPES_OF_TODAY):
                yield unit
