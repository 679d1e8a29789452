"""Communes that ended with the reform: what is told of the time since then is that of the unit they went into.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from etl.extract.context import PaperContext, Subject
from etl.model.units import Unit
from etl.text.fold import fold
from etl.text.lower import lowered

_REACH = 600
"""How far before a figure its paragraph is asked for its time, in characters."""
_CALLED_OLD = re.compile(r" ?\(?(?:cũ|trước đây)(?!\w)")
_SINCE = re.compile(
    r"(?<![^\W\d_])sau (?:khi )?(?:được )?(?:sáp nhập|hợp nhất|sắp xếp|nhập|hợp thành)(?! (?:\d|năm))"
    r"|(?<![^\W\d_])(?:xã|phường|đặc khu|đơn vị)(?: hành chính)? mới(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:xã|phường) này(?![^\W\d_])"
)


def has_ended(context: PaperContext, subject: Subject) -> bool:
    """Whether a unit was one before the reform, and none of today anywhere has its type and name."""
    find = context.gazetteer.find
    name, kind = subject.name, subject.type
    return not find(name, type=kind, era="today") and bool(find(name, type=kind, era="before"))


def tells_of_today(context: PaperContext, position: int) -> bool:
    """Whether the paragraph of a figure tells of the time after units were merged."""
    return _SINCE.search(paragraph_before(context, position)) is not None


def paragraph_before(context: PaperContext, position: int) -> str:
    """What the paragraph of a figure says before it, lowered; it tells of which time the figure is."""
    block = context.reading.block_at(position)
    return lowered(context.text[max(block.start, position - _REACH) : position])


def is_of_namesake(context: PaperContext, name: str, position: int) -> bool:
    """Whether a sentence tells of the commune of before that had the name of a unit: `Xã Linh Sơn (cũ) có 14 xóm`.

    Args:
        context: The paper.
        name: The name of the unit of today.
        position: Where a figure stands.
    """
    block = context.reading.block_at(position)
    named = context.units_between(max(block.start, position - _REACH), position)
    if not named or fold(named[-1].name) != fold(name) or not _CALLED_OLD.match(context.text, named[-1].end):
        return False
    is_ended = re.search(r"[.!?] ", context.text[named[-1].end : position]) is not None
    return not is_ended and not tells_of_today(context, position)


def successor_named(context: PaperContext, subject: Subject) -> Unit | None:
    """The only unit of today that an ended one went into and that the paper calls by its name; None where in doubt."""
    gazetteer = context.gazetteer
    olds = gazetteer.find(subject.name, type=subject.type, era="before")
    news = {unit.unit_id: unit for old in olds for unit in gazetteer.successors(old.unit_id)}
    named = [unit for unit in news.values() if _is_called(context.text, unit.name)]
    return named[0] if len(named) == 1 else None


@lru_cache(maxsize=64)
def _is_called(text: str, name: str) -> bool:
    """Whether a paper writes a name; asked once, since the answer is the same for all its figures."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
