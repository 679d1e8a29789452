"""The council whose committee somebody heads: `HĐND tỉnh … Trưởng ban Pháp chế: bà A`."""

from __future__ import annotations

import re

from etl.extract.leadership.positions import Position
from etl.text.reading import Reading
from etl.text.words import unify_seats

_COMMITTEE = re.compile(
    unify_seats(
        r"(?:ban\s+)?(?:pháp\s+chế|đô\s+thị|dân\s+tộc|kinh\s+tế\W+ngân\s+sách|văn\s+hóa\W+xã\s+hội|kinh\s+tế\W+xã\s+hội)"
        r"(?:\s+(?:hđnd|hội\s+đồng\s+nhân\s+dân))?"
    )
)
_HEADS = ("trưởng ban", "phó ban", "trưởng")
_COUNCIL = re.compile(
    unify_seats(
        r"(?<!\w)(?:chức\s+danh|các\s+ban|nhân\s+sự|bộ\s+máy|cơ\s+cấu|chủ\s+tịch|lãnh\s+đạo|(?:trưởng|phó)\s+ban\s[^,;.:\n]{2,30}?)"
        r"\s+(?:(?:của|thuộc|chủ\s+chốt|lãnh\s+đạo|thường\s+trực)\s+){0,3}(?:hđnd|hội\s+đồng\s+nhân\s+dân)\s+"
        r"(?:(?P<province>tỉnh|thành\s+phố|tp)|(?P<district>huyện|quận|thị\s+xã)|(?P<ward>xã|phường|đặc\s+khu))(?!\w)"
    )
)
"""A council with its level behind words that tell of its posts, not one that only decides: `quyết định của HĐND`."""
_LONGEST = 2_000
"""Characters of a list in which a council is looked for."""


def council_level(position: Position, reading: Reading, key: str) -> str | None:
    """The level of the council that a list names in the posts before that of the head of a committee, or as it begins.

    Args:
        position: A post that names no unit.
        reading: The reading of the paper.
        key: The key of its text.
    """
    if position.places or position.words not in _HEADS or not _COMMITTEE.fullmatch(position.body):
        return None
    start = max(_beginning(reading, key, position.begin), position.begin - _LONGEST)
    named = [match.lastgroup for match in _COUNCIL.finditer(key, start, position.begin)]
    return named[-1] if named else None


def _beginning(reading: Reading, key: str, place: int) -> int:
    """Where the line begins that leads to the list in which a place stands: `… chỉ định các chức danh gồm:`."""
    block = reading.block_at(place)
    while block.kind == "item" and block.index:
        block = reading.blocks[block.index - 1]
    is_lead = block.kind != "item" and key.endswith(":", block.start, block.end)
    return block.start if is_lead else reading.blocks[min(block.index + 1, reading.block_at(place).index)].start
