"""Paragraphs that speak of several units together, in papers about several: `Việc bàn giao giữa huyện và 3 xã …`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from etl.extract.context import PaperContext
from etl.extract.frames import bodies
from etl.extract.indicators.unit_rows import unit_of_row
from etl.text.lower import lowered

_REACH = 600
"""How far before a figure its paragraph is looked at, in characters."""
_SEVERAL = re.compile(
    r"(?<![^\W\d_])(?<!sáp nhập )(?<!hợp nhất )(?<!sắp xếp )(?<!một trong )(?<!nhất trong )(?<!nhất của )"
    r"(?<!từ )(?<!gồm )(?<!cơ sở )"
    r"(?:[2-9]|[1-9]\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười|các|những|mỗi) (?:xã|phường|đặc khu)(?![^\W\d_])"
    r"(?! (?:cũ|trước|lân cận|bạn|khác))"
)
_OPENS = re.compile(
    r"\W*(?:(?:riêng|còn|tại|ở|với|đối với|(?:nói )?về|ubnd|các|cả|hai|ba|bốn|\d|đến nay|hiện|nay|trong đó),? )*"
)
_ALL = re.compile(
    r"\W*(?:cả )?(?:hai|ba|bốn|năm|sáu|bảy|tám|[2-9]) (?:nơi|xã|phường|địa phương|đơn vị)(?: (?:này|trên|nói trên))?,? "
    r"(?:đều|cùng)(?![^\W\d_])"
)
"""With what a sentence about all units told of begins: `Cả ba nơi đều trả kết quả đúng hạn`."""
_AND = re.compile(r",? (?:và|cùng|với) |, ?")
_OLD = re.compile(r" ?\(?(?:cũ|trước)")
"""Around the units with which a sentence begins: `Riêng xã A và xã B, …`, `Tại hai xã A, B …`."""
_UNIT_AGAIN = re.compile(bodies.UNIT_AGAIN)


def tells_of_several(context: PaperContext, position: int) -> bool:
    """Whether the paragraph of a figure has come to speak of several units and names none, or its sentence of two.

    Args:
        context: The paper.
        position: Where the figure stands.
    """
    if unit_of_row(context, position) is not None:
        return False
    if _are_two(context, position):
        return True
    if not context.topics.are_several:
        return False
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _REACH)
    if block.kind == "row" or context.units_between(block.start, position):
        return False
    words = lowered(context.text[low:position])
    last = max((match.end() for match in _SEVERAL.finditer(words)), default=None)
    return last is not None and _UNIT_AGAIN.search(words, last) is None


def _are_two(context: PaperContext, position: int) -> bool:
    """Whether the sentence of a figure begins with two units or more as those of whom it tells."""
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _REACH)
    start = max((first for first, _ in context.reading.sentences(low, position)), default=low)
    if _ALL.match(lowered(context.text[start:position])):
        return True
    named = context.units_between(start, position)
    if not named or _OPENS.fullmatch(lowered(context.text[start : named[0].start])) is None:
        return False
    first, last = named[0], named[-1]
    if not all(map(context.is_today, named)) or _OLD.match(context.text, last.end):
        return False
    if len(named) > 1:
        return all(_AND.fullmatch(context.text, one.end, other.start) for one, other in pairwise(named))
    return any(unit.start == first.start and names for unit, names in context.bare_names.lists)
