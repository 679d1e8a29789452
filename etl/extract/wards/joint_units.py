"""Amounts of several units together, which are none's own: `Hai xã A và B có tổng dân số 45.000 người`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.context import PaperContext
from etl.extract.frames.list_tokens import COUNT
from etl.extract.frames.listed import ListedUnit
from etl.extract.frames.openings import LEADS, opening
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mergers import ProseEdges
from etl.extract.mergers.origins import Unsaid, are_known
from etl.extract.wards.amounts import Amount
from etl.text.numbers import parse_number
from etl.text.words import unify_seats

_UNITS = rf"(?P<count>{COUNT}) (?:xã|phường|đặc khu|đơn vị|địa phương)(?! (?:cũ|trước)(?!\w))"
_ALL = r"(?:(?:toàn bộ|tất cả|cả|tổng cộng|gộp|cộng|gộp cả|cộng cả) )*"
_TELLS = (
    r"(?: \([^()\n]*\))?,?(?: (?:này|trên|nói trên|mới|hiện|nay|đang|đều|cùng|cộng lại|gộp lại|hợp lại|tổng cộng"
    r"|chung|chỉ))*(?: ?\Z| (?:có|rộng|đạt|với|là|tổng|diện tích|dân số|đông|quy mô)(?!\w)[^.;:]*)"
)
_OPENS = re.compile(unify_seats(rf"(?:\A|.*[,;:] )\W*{LEADS}{_ALL}"))
"""Before a list of units that is the subject of its clause."""
_FOLLOWS = re.compile(unify_seats(_TELLS))
_SOME = re.compile(unify_seats(rf"{opening()}{_ALL}{_UNITS}{_TELLS}\Z"))
"""Units that only their number names, up to an amount: `Cả hai xã rộng`."""
_OF_SOME = re.compile(unify_seats(rf"(?<!\w)(?:của|ở|tại) {_ALL}{_UNITS}"))
_IS_JOINT = re.compile(unify_seats(rf"(?<!\w)(?:và|cùng|với|,)(?!\w)|{_UNITS}"))
"""Without one of these no words speak of several units."""
_FEWEST = 2
_REACH = 400
"""How far before an amount the units stand of which it is told, in characters."""


def is_of_several(context: PaperContext, start: int, amount: Amount, told: ProseEdges | None) -> bool:
    """Whether an amount is told of several units together that are not just those of which the paper's own was made.

    Args:
        context: The paper.
        start: Where its sentence begins.
        amount: The amount, in a sentence that tells of no merger.
        told: The last merger told before in the same block; the amounts of all its units are those of the new one.
    """
    start = max(start, amount.start - _REACH)
    if _IS_JOINT.search(context.key, start, amount.end) is None:
        return False
    lists = (units.units for units in find_lists(context, amount.start, amount.end))
    if any(len(units) >= _FEWEST and not _are_own(context, units) for units in lists):
        return True
    counted = _OF_SOME.search(context.key, amount.start, amount.end) or _counted_before(context, start, amount)
    number = parse_number(counted["count"]) if counted is not None else None
    return (number is not None and int(number.value) != (len(told.edges) if told else 0)) or _is_of_list(
        context, start, amount
    )


def _counted_before(context: PaperContext, start: int, amount: Amount) -> re.Match[str] | None:
    """The number of units, told without their names, of which an amount is told."""
    found = _SOME.search(context.key[start : amount.start])
    names = context.text[start + found.end("count") : amount.start] if found is not None else ""
    return found if not any(map(str.isupper, names)) else None


def _is_of_list(context: PaperContext, start: int, amount: Amount) -> bool:
    """Whether a list of units is the subject of the clause in which an amount stands."""
    units = next(reversed([*find_lists(context, start, amount.start)]), None)
    if units is None or len(units.units) < _FEWEST or _are_own(context, units.units):
        return False
    is_subject = _OPENS.fullmatch(context.key[start : units.start]) is not None
    return is_subject and _FOLLOWS.fullmatch(context.key, units.end, amount.start) is not None


def _are_own(context: PaperContext, units: Sequence[ListedUnit]) -> bool:
    main = context.main
    return main is not None and are_known(context.gazetteer, main.name, main.type, units, unsaid=Unsaid.NOTHING)
