"""Units named in a clause about the one of which a sentence tells: `Tại xã A, nơi hai xã B, C về chung, ông D …`."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.frames.list_tokens import COUNT
from etl.extract.mentions import UnitMention
from etl.text.fold import fold
from etl.text.words import unify_seats

_OF_SEVERAL = re.compile(unify_seats(rf"(?<!\w)(?:các|những|cả|{COUNT}) \Z"))
_ENDS = re.compile(r"[.;:()\n]")
_NEAR = 16
"""Characters before a unit in which the number of those stands that it is the first of."""

_OPENS = re.compile(
    unify_seats(
        r"\s*(?:\([^()\n]{1,60}\)\s*)?,\s*(?:là\s+)?(?:nơi|vốn|nguyên\s+là|(?:bao\s+)?gồm|(?:(?:nay|vừa|mới|hiện)\s+)*(?:có|nhận|lấy)\s+thêm"
        r"|(?:nay|vừa|mới|hiện)\s+thêm|(?:(?:nay|vừa|mới)\s+)*(?:được\s+)?(?:thành\s+lập|lập|hình\s+thành|sáp\s+nhập|hợp\s+nhất|nhập|gộp|ghép)"
        r"(?=\s(?:[^.,;:\n]{0,40}\s)?(?:từ|với|trên\s+cơ\s+sở|bởi|các|hai|ba|bốn|thêm|xã|phường)\s)"
        r"|(?:nằm\s+)?(?:giáp|cạnh|sát|kề|gần(?!\s+\d)))(?!\w)"
    )
)
"""Behind a unit what opens a clause that tells of it: `HĐND phường A, nơi vừa có thêm phường B, bầu …`."""
_GOES_ON = re.compile(
    unify_seats(
        r"\s*(?:(?:và|cùng|với|thêm|lấy|nhận|một|phần|toàn|bộ|các|hai|ba|bốn|xã|phường|thị|trấn|đặc|khu|diện|tích|dân|số|vốn|nơi|trước|nay"
        r"|thuộc|của|được|sáp|hợp|nhập|nhất|từ|trên|cơ|sở)(?!\w)|\d)"
    )
)
_NAME_OF_LIST = re.compile(r"\s*[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*| \d{1,2}){0,3}(?:,|\s+(?:và|cùng)\s|\Z)")
"""How such a clause goes on behind a comma: with what more belongs to the unit."""


def is_in_clause(context: PaperContext, mention: UnitMention, start: int, end: int) -> bool:
    """Whether a unit is named between commas in what is told of another one before it, which goes on behind it.

    Args:
        context: The paper.
        mention: The unit.
        start: Where the range begins.
        end: Where it ends, behind the clause.
    """
    if "," not in context.key[mention.end : end] or _OPENS.match(context.key, mention.end):
        return False
    for other in context.units_between(start, mention.start):
        opening = _OPENS.match(context.key, other.end, mention.start)
        if opening is not None and _is_clause(context, opening.end(), mention.start):
            return True
    return False


def _is_clause(context: PaperContext, start: int, end: int) -> bool:
    """Whether a range is one clause: behind each of its commas a list goes on."""
    commas = [start + place + 1 for place, letter in enumerate(context.key[start:end]) if letter == ","]
    is_list = (_GOES_ON.match(context.key, at) or _NAME_OF_LIST.match(context.text, at, end) for at in commas)
    return _ENDS.search(context.key, start, end) is None and all(is_list)


def became_one_named(context: PaperContext, mention: UnitMention, start: int) -> bool:
    """Whether official mergers tell that a unit became another which a range names before it, and is no unit of now.

    Args:
        context: The paper.
        mention: The unit.
        start: Where the range begins.
    """
    own = (mention.type, fold(mention.name))
    is_counted = _OF_SEVERAL.search(context.key, max(start, mention.start - _NEAR), mention.start) is not None
    if not is_counted and context.link_today(mention.name, mention.type) is not None:
        return False
    for other in context.units_between(start, mention.start):
        new = context.link_today(other.name, other.type)
        origins = context.gazetteer.origins(new) if new is not None else ()
        if (other.type, fold(other.name)) != own and any((old.type, fold(old.name)) == own for old in origins):
            return True
    return False
