"""Units that a sentence names only because another lies beside them or is held against them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.context import PaperContext
from etl.extract.mentions import UnitMention
from etl.extract.wards.amounts import Amount
from etl.text.words import unify_seats

_BESIDE = re.compile(
    unify_seats(
        r"(?:giáp|với|giữa|so với|cạnh|đến|sang|từ|cùng|của huyện|gần|liền kề"
        r"|nối)(?: các)? \Z"
    )
)
_COMPARED = re.compile(unify_seats(r"(?<!\w)(?:so với|bằng|lần|hơn|kém|như|giáp)(?: (?:cả|các))? \Z"))
"""Before a unit that another is held against or lies beside, of which nothing is told."""
_BORDERS = re.compile(unify_seats(r"(?<!\w)(?:giáp|tiếp giáp|cạnh|liền kề)(?: (?:ranh|giới|với|cả|các))* \Z"))
_OWNS = re.compile(
    unify_seats(r" \([^()]*|(?: (?:có|rộng|gồm|với|đông|dân số|diện tích|tự nhiên|là|chỉ|tới|hơn|gần|trên|khoảng))* ?")
)
"""Between such a unit and an amount of its own: `giáp xã A (12 km2; 8.200 người)`, `giáp xã A rộng 12 km2`."""
_LIST = re.compile(unify_seats(r",? (?:(?:và|với) )?(?:các )?"))
_ENDS = re.compile(r" ?[.,;()\n]| và ")
_NEAR = 16


def _is_compared(context: PaperContext, mention: UnitMention, start: int) -> bool:
    """Whether nothing but a comparison, or where another lies, leads to a unit."""
    return _COMPARED.search(context.key, max(start, mention.start - _NEAR), mention.start) is not None


def is_beside(context: PaperContext, mention: UnitMention, start: int) -> bool:
    """The same in words that may also say that something is told of it."""
    return _BESIDE.search(context.key, max(start, mention.start - _NEAR), mention.start) is not None


def is_of_neighbour(context: PaperContext, start: int, amount: Amount) -> bool:
    """Whether an amount is told right behind a unit that only borders on the one spoken of.

    Args:
        context: The paper.
        start: Where the sentence begins.
        amount: The amount.
    """
    named = context.units_between(start, amount.start)
    if not named or _OWNS.fullmatch(context.key, named[-1].end, amount.start) is None:
        return False
    return _borders(context, named[-1], start) or _is_compared(context, named[-1], start)


def without_neighbours(context: PaperContext, start: int, mentions: Sequence[UnitMention]) -> Iterator[UnitMention]:
    """The units of a sentence without those on which one borders, or with which it is compared.

    Args:
        context: The paper.
        start: Where the sentence begins.
        mentions: The units that it names, in order.
    """
    last: UnitMention | None = None
    for mention in mentions:
        is_next = last is not None and _LIST.fullmatch(context.key, last.end, mention.start) is not None
        if (is_next and _ENDS.match(context.key, mention.end)) or _borders(context, mention, start):
            last = mention
        elif not _is_compared(context, mention, start):
            yield mention


def _borders(context: PaperContext, mention: UnitMention, start: int) -> bool:
    low = max(start, mention.start - 2 * _NEAR)
    return _BORDERS.search(context.key, low, mention.start) is not None
