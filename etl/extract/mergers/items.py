"""The items of a list that name what became one unit, up to those that tell of a unit by themselves."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.text.structure import Block
from etl.text.unit_titles import MADE

_FEWEST = 2
_MOST_ITEMS = 15
"""No new unit was made of more than 14 old ones."""
_TELLS_OF_HEAD = re.compile(
    r"(?i: ?:|,?(?: [-–])?(?: mới)? (?:từ|trên cơ sở)(?!\w)|,?(?: [-–])?(?: mới)?(?: được| do)?"
    rf" (?:{MADE}|lập|ra đời|hợp thành|gộp|ghép|bao gồm|gồm)(?: \w+){{0,3}}"
    r" (?:từ|trên cơ sở|trên nền|bởi|do|các|hai|ba|bốn|năm|sáu|\d|xã|phường|thị trấn|toàn bộ|nguyên trạng)"
    r"(?! năm| ngày| \d{4}))"
)
"""Behind the unit with which an item begins, what says that it tells of that unit alone."""
_MAKES = re.compile(rf"(?i:(?:{MADE}|lập)(?: mới| một)? \Z)")
"""Before the unit that an item makes: `Thành lập xã A trên cơ sở …`."""
_MADE_ONE = re.compile(
    r"(?i:(?<!\w)(?:(?<!trở )thành(?: lập)?|lấy tên|tên gọi|đặt tên|mang tên)(?: mới| chung)?(?: là)?"
    r" (?:xã|phường|đặc khu)(?: mới)? )"
)
"""What tells the unit that those of an item became: `Nhập xã A và xã B thành xã C`."""


def end_of_items(context: PaperContext, block: Block) -> int:
    """The end of the list items that follow a block which ends in a colon."""
    blocks, end = context.reading.blocks, block.end
    for following in blocks[block.index + 1 : block.index + 1 + _MOST_ITEMS]:
        if following.kind != "item" or following.marker_kind == "article" or _heads_units(context, following):
            break
        end = following.end
    return end


def _heads_units(context: PaperContext, block: Block) -> bool:
    """Whether an item states by itself what one unit was made of: `- Xã A: nhập các xã B, C` under `như sau:`."""
    units = context.units_between(block.body_start, block.end)
    if len(units) < _FEWEST:
        return False
    is_made = _MAKES.fullmatch(context.text, block.body_start, units[0].start) is not None
    if is_made or units[0].start <= block.body_start + 1:
        return _TELLS_OF_HEAD.match(context.text, units[0].end, block.end) is not None
    return _MADE_ONE.search(context.text, block.body_start, units[-1].start + 1) is not None
