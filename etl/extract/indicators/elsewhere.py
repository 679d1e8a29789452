"""Figures that a clause gives for another unit by name: `tỷ lệ hộ nghèo của xã Hoa Động là 2,5%`."""

from __future__ import annotations

import re
from itertools import chain

from etl.extract.context import PaperContext
from etl.extract.mentions import UnitMention
from etl.text.hamlets import HAMLET_WORDS
from etl.text.letters import LETTER, UPPER
from etl.text.words import word_key

_REACH = 160
"""How far before a figure the words of its clause are looked at, in characters."""
_SHORT = 24
"""How far before a name its preposition begins at most."""
_AFTER = re.compile(r"[^,.;:\n\d]{0,80}")
_CLAUSE_END = re.compile(r"[.;\n](?!\d)")
_OF = re.compile(r"(?:(?<!địa bàn)(?<!so với) (?:của|tại|ở)|trên địa bàn|địa phận|phạm vi)(?: toàn)? \Z")
_OF_LESSER = re.compile(
    rf" (?:của|tại|ở) (?:{HAMLET_WORDS}|huyện|quận) [{UPPER}\d][{LETTER}]*(?: [{UPPER}\d][{LETTER}]*){{0,4}}"
    r"(?: hiện| nay| chỉ| đã| cũng){0,2} (?:là|đạt|còn|giảm|tăng|chiếm|ở mức)[^,.;:\n]{0,30}\Z"
)
"""`của thôn Đồng Rì là`, right before a figure."""
_WHOLE = re.compile(r"(?i:toàn|cả) (?:huyện|quận|tỉnh|thị xã|thành phố|nước|quốc)\b")
"""`toàn huyện giải quyết việc làm cho`: of more than the unit."""
_UNIT_AGAIN = re.compile(r"(?<![^\W\d_])(?i:xã|phường|đặc khu|địa phương)(?![^\W\d_])")
_PROVINCE = re.compile(
    rf"\s*(?:(?i:riêng|còn|tại|năm \d{{4}}),? )*(?P<name>[{UPPER}][{LETTER}]+(?: [{UPPER}][{LETTER}]+){{0,3}})(?= )"
)
"""A run of capitalised words with which a clause begins."""
_OPENING = re.compile(r"(?:\A|, )(?:(?i:riêng|toàn|còn|tại) )?\Z")
_HAS = re.compile(
    r" (?:hiện |đã |cũng |còn |chỉ |mới )?(?:có|đạt|thu|giải ngân|huy động|kết nạp|giảm|tăng|ghi nhận|thực hiện)\b"
)


def names_other_unit(context: PaperContext, position: int, owner: str) -> bool:
    """Whether the clause of a figure says whose it is by the name of another unit than the owner, or of a part of it.

    Args:
        context: The paper.
        position: Where the figure stands.
        owner: The name of the ward or commune that the figure would be about.
    """
    low = max(context.reading.block_at(position).start, position - _REACH)
    for end in _CLAUSE_END.finditer(context.text, low, position):
        low = end.end()
    if _OF_LESSER.search(context.text, low, position) or _is_of_higher(context, low, position):
        return True
    after = _AFTER.match(context.text, position)
    high = after.end() if after else position
    mentions = chain(context.units_between(low, position), context.units_between(position, high))
    told = {word_key(mention.name) for mention in mentions if _tells_whose(context.text, low, mention)}
    return bool(told) and word_key(owner) not in told


def _tells_whose(text: str, low: int, mention: UnitMention) -> bool:
    before = text[max(low, mention.start - _SHORT) : mention.start]
    if _OF.search(before):
        return True
    return _OPENING.search(before.lstrip()) is not None and _HAS.match(text, mention.end) is not None


def _is_of_higher(context: PaperContext, low: int, position: int) -> bool:
    """Whether a clause speaks of a province by its bare name, or of a whole district, and not of the unit again."""
    opening = _PROVINCE.match(context.text, low, position)
    is_province = (
        opening is not None
        and _HAS.match(context.text, opening.end()) is not None
        and context.gazetteer.province(opening["name"]) is not None
    )
    found = opening if is_province else _WHOLE.search(context.text, low, position)
    return found is not None and _UNIT_AGAIN.search(context.text, found.end(), position) is None
