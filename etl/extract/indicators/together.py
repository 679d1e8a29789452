"""Paragraphs that speak of several units together, in papers about several: `Việc bàn giao giữa huyện và 3 xã …`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.frames import bodies
from etl.text.lower import lowered

_REACH = 600
"""How far before a figure its paragraph is looked at, in characters."""
_SEVERAL = re.compile(
    r"(?<![^\W\d_])(?<!sáp nhập )(?<!hợp nhất )(?<!sắp xếp )(?<!một trong )(?<!từ )(?<!gồm )(?<!cơ sở )"
    r"(?:[2-9]|[1-9]\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười|các|những|mỗi) (?:xã|phường|đặc khu)(?![^\W\d_])"
    r"(?! (?:cũ|trước|lân cận|bạn|khác))"
)
_UNIT_AGAIN = re.compile(bodies.UNIT_AGAIN)


def tells_of_several(context: PaperContext, position: int) -> bool:
    """Whether the paragraph of a figure has come to speak of several units, and names none of them.

    Args:
        context: The paper.
        position: Where the figure stands.
    """
    if not context.topics.are_several:
        return False
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _REACH)
    if block.kind == "row" or context.units_between(block.start, position):
        return False
    words = lowered(context.text[low:position])
    last = max((match.end() for match in _SEVERAL.finditer(words)), default=None)
    return last is not None and _UNIT_AGAIN.search(words, last) is None
