"""Amounts of a hamlet that is told with the unit in which it lies: `Ấp Thị 1, xã Chợ Mới có dân số 1.200 người`.

All patterns read the key of a text (`etl.text.words.word_key`).
"""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.frames import bodies
from etl.extract.wards.amounts import Amount
from etl.text.words import unify_seats

_HAMLET = rf"(?<!\w)(?:{bodies.HAMLETS}) (?:số )?(?P<name>[^\W_])[^\W_]*(?: [^\W_]+){{0,4}}"
_IN_UNIT = r"(?:,| ?\(| -| –)? ?(?:(?:thuộc|của|ở|nay là)(?: địa bàn)? )?\Z"
_BEFORE_UNIT = re.compile(unify_seats(rf"{_HAMLET}{_IN_UNIT}"))
"""Up to the unit in which a hamlet lies."""
_COUNTED = re.compile(unify_seats(rf"(?:\d|(?<!\w)(?:các|những|mỗi|hai|ba)) (?:{bodies.HAMLETS})\b"))
"""Several hamlets, of which all that is told may be the unit's own."""
_SEATED = re.compile(unify_seats(r"(?<!\w)(?:đặt|đóng|nằm|trụ sở|địa chỉ|trung tâm|sau khi|nhập|vào)(?!\w)"))
"""Before a hamlet that only says where something of the unit stands."""
_OWNS = re.compile(
    unify_seats(
        r"\)?(?:,? ?\(?(?:huyện|quận|thị xã|thành phố|tỉnh|tp) [^,;:.()\d]{2,24}?\)?)?,?"
        r"(?: (?:hiện|nay|đang|đã|cũng|chỉ|này|vốn))* ?(?:có|với|rộng|là|đạt|gồm|được)\b"
    )
)
"""Behind the unit, what the hamlet has."""
_UNIT_AGAIN = re.compile(unify_seats(r"(?<!\w)(?:xã|phường|đặc khu|địa phương)(?!\w)|[;\n]"))
_BEGINS_WITH = re.compile(unify_seats(r"\W*(?:với|có|rộng|quy mô)\b"))
_NEXT = re.compile(unify_seats(rf"[^.;:()\n]{{0,60}}?, (?=(?:{bodies.HAMLETS}) )[^.;:()\n\d]{{0,20}}"))
_LINK = re.compile(r"\)?,? ?:? ?")
_LONGEST = 60


def is_of_hamlet_with_place(context: PaperContext, start: int, amount: Amount) -> bool:
    """Whether an amount is told of a hamlet whose unit is only named to say where it lies."""
    position = amount.start
    named = context.units_between(start, position)
    if named and _is_in_place(context, start, named[-1].start):
        own = _OWNS.match(context.key, named[-1].end, amount.end) or _is_linked(context, named[-1].end, amount)
        return bool(own) and _UNIT_AGAIN.search(context.key, named[-1].end, position) is None
    if named or _BEGINS_WITH.match(context.key, start) is None or _NEXT.match(context.key, amount.end) is None:
        return False
    behind = context.units_between(amount.end, amount.end + _LONGEST + 60)
    return bool(behind) and _is_in_place(context, amount.end, behind[0].start)


def _is_in_place(context: PaperContext, start: int, unit: int) -> bool:
    """Whether a unit stands right behind a hamlet that lies in it, and of which is told."""
    low = max(start, unit - _LONGEST)
    found = _BEFORE_UNIT.search(context.key[low:unit])
    name = context.text[low + found.start("name")] if found is not None else ""
    if found is None or not (name.isupper() or name.isdigit()):
        return False  # `Với nhiều bản du lịch, xã A có`
    begin = low + found.start()
    return not (_SEATED.search(context.key, start, begin) or _COUNTED.search(context.key, max(start, begin - 8), unit))


def _is_linked(context: PaperContext, end: int, amount: Amount) -> bool:
    """Whether nothing but a bracket stands between a hamlet's unit and an amount: `ấp A (xã B): 1.200 người`."""
    return _LINK.fullmatch(context.key, end, amount.start) is not None
