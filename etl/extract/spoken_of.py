"""Which mentions of units can be what a paper speaks of: those of today, and not those that are a part of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.frames import bodies
from etl.extract.mentions import UnitMention
from etl.extract.topics import Topics, opens_line
from etl.gazetteer import Gazetteer
from etl.model.units import Unit
from etl.text.fold import fold
from etl.text.lower import lowered
from etl.text.reading import Reading
from etl.text.structure import Block

_ALONE = re.compile(rf"{bodies.UNIT_AGAIN}(?!(?:,|/| và) ?{bodies.UNIT})")
"""The unit spoken of last, by its type word alone; `xã, phường` are all of them."""


def meant_today(
    named: Sequence[UnitMention], gazetteer: Gazetteer, province_code: str | None
) -> tuple[UnitMention, ...]:
    """The mentions of units of today; where there is none, of any that the gazetteer has, else all.

    A name that in the paper's province only a unit of before has means that one, whatever unit has it elsewhere.

    Args:
        named: The mentions, in order.
        gazetteer: The official units.
        province_code: The paper's province, where it is known.
    """
    today = [one for one in named if one.is_known and gazetteer.find(one.name, type=one.type, era="today")]
    here = [one for one in today if not _has_ended(one, gazetteer, province_code)]
    return tuple(here or today or [one for one in named if one.is_known] or named)


def _has_ended(mention: UnitMention, gazetteer: Gazetteer, province_code: str | None) -> bool:
    if province_code is None:
        return False
    return gazetteer.has_ended(mention.name, mention.type, province_code)


def without_parts(topics: Topics, main: Unit | None, key: str, gazetteer: Gazetteer) -> Sequence[UnitMention] | None:
    """The mentions without those that mean a part of the unit spoken of most; None where all may stay.

    `UBND xã A` in a paper about the ward `A 1`, which was made of the old commune A, is none of the commune of today
    that has the name, unless it opens its line.

    Args:
        topics: The units that the paper speaks of.
        main: The one that it speaks of most.
        key: The key of the paper's text.
        gazetteer: The official mergers.
    """
    origins = gazetteer.origins(main) if main is not None else ()
    parts = {(one.type, one.name) for one in origins if main is not None and fold(one.name) != fold(main.name)}
    if not any((one.type, one.name) in parts for one in topics.named):
        return None
    return [one for one in topics.named if (one.type, one.name) not in parts or opens_line(key, one.start)]


def has_passed(mention: UnitMention, block: Block, reading: Reading) -> bool:
    """Whether a paragraph stands behind a list each of whose items tells of a unit, so that it is not about the last.

    Args:
        mention: The unit of the last item that told of one.
        block: The paragraph.
        reading: The paper.
    """
    item = reading.block_at(mention.start)
    before = reading.blocks[max(0, item.index - 1)]
    if block.kind != "paragraph" or item.kind != "item" or before.kind != "item":
        return False
    is_told = bool(reading.text[mention.end : item.end].strip(" .:;*_"))
    if _ALONE.search(lowered(reading.text[block.start : block.end])):
        return False
    return is_told and mention.start <= item.body_start + 1 and before.marker_kind == item.marker_kind
