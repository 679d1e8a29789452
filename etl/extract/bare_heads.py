"""Lines that head what stands below them by the bare name of a unit: `* Sơn Trà: dạy nghề gắn với việc làm`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from etl.extract.bare_names import BareNames
from etl.extract.mentions import NAME, UnitMention
from etl.gazetteer import Gazetteer
from etl.text.reading import Reading
from etl.text.structure import Block

_HEAD = re.compile(rf"\W{{0,3}}(?P<name>{NAME})(?: ?:[^\n]*| [-–] [^\n]*|)")
_LONGEST, _SHORTEST = 120, 40
"""Characters of a head at most, and of the paragraph below it at least: the lines of a table are shorter."""


def bare_heads(
    reading: Reading, units: Sequence[UnitMention], bare_names: BareNames, gazetteer: Gazetteer, province_code: str
) -> tuple[UnitMention, ...]:
    """The bare names that head paragraphs, as mentions of their units, in order.

    Only where several lines of one look head paragraphs, each of another unit; a list of units with their figures has
    nothing between its lines.

    Args:
        reading: The paper.
        units: The units of today that it names with their type words.
        bare_names: The names that stand without them.
        gazetteer: The official units.
        province_code: The code of the paper's province.
    """
    typed = {unit.start: unit for unit in units}
    rows: defaultdict[tuple[str, str | None], list[tuple[Block, UnitMention]]] = defaultdict(list)
    for block in reading.blocks:
        if block.kind == "row" or block.end - block.body_start > _LONGEST:
            continue
        unit = typed.get(block.body_start) or _headed(reading.text, block, bare_names, gazetteer, province_code)
        if unit is not None:
            rows[(block.kind, block.marker_kind)].append((block, unit))
    found = (unit for row in rows.values() if _head_paragraphs(reading, row) for _, unit in row)
    return tuple(sorted((unit for unit in found if unit.start not in typed), key=lambda unit: unit.start))


def _headed(
    text: str, block: Block, bare_names: BareNames, gazetteer: Gazetteer, province_code: str
) -> UnitMention | None:
    match = _HEAD.fullmatch(text, block.body_start, block.end)
    if match is None:
        return None
    whole = match["name"]
    for name in dict.fromkeys((whole, whole.partition(" - ")[0])):  # in capitals the rest of the line looks like a name
        called = _called(name, bare_names, gazetteer, province_code)
        if called is not None:
            return UnitMention(match.start("name"), match.start("name") + len(name), *called, is_known=True)
    return None


def _called(name: str, bare_names: BareNames, gazetteer: Gazetteer, province_code: str) -> tuple[str, str] | None:
    if gazetteer.province(name) is not None or bare_names.is_of_another(name):
        return None
    here = gazetteer.find(name, province_code=province_code, era="today")
    return bare_names.unit_called(name) or ((str(here[0].type), here[0].name) if len(here) == 1 else None)


def _head_paragraphs(reading: Reading, row: Sequence[tuple[Block, UnitMention]]) -> bool:
    """Whether each of some lines heads a paragraph, and they tell of several units."""
    is_parted = all(after.index > head.index + 1 for (head, _), (after, _) in pairwise(row))
    below = list(_below(reading, [head for head, _ in row]))
    has_prose = len(below) == len(row) and all(one.end - one.body_start >= _SHORTEST for one in below)
    return is_parted and has_prose and len({(unit.type, unit.name) for _, unit in row}) > 1


def _below(reading: Reading, heads: Sequence[Block]) -> Iterator[Block]:
    return (reading.blocks[head.index + 1] for head in heads if head.index + 1 < len(reading.blocks))
