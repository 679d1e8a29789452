"""Totals told below the rows of units that one was made of: they are the new unit's, and not those of the last row.

All patterns read the key of a text (`etl.text.words.word_key`).
"""

from __future__ import annotations

import re

from etl.extract.context import PaperContext, Subject
from etl.extract.wards.told import Told
from etl.text.structure import Block
from etl.text.words import unify_seats

_TOTAL = re.compile(
    unify_seats(
        r"\W*(?:tổng|cộng|tất cả|toàn (?:xã|phường|đặc khu)|sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất|nhập)"
        r"|như vậy|(?:quy mô )?dân số|diện tích|số hộ|số dân)(?!\w)"
    )
)
_FURTHEST = 6
"""So many lines of totals may stand between a table and one of them."""


def owner_below_rows(context: PaperContext, block: Block, subject: Subject, told: Told) -> Subject | None:
    """The unit of an amount in a line: the one that was made of the units of the rows above, where it is a total.

    Args:
        context: The paper.
        block: The line.
        subject: The unit of which the words before it spoke last.
        told: The mergers of the paper.

    Returns:
        The unit; None where the last row's went over to nobody knows which.
    """
    if context.units_between(block.start, block.end) or not told.went_over(subject):
        return subject
    blocks = context.reading.blocks
    for above in range(block.index, max(0, block.index - _FURTHEST), -1):
        if _TOTAL.match(context.key, blocks[above].body_start) is None:
            return subject
        if blocks[above - 1].kind == "row":
            made = told.made_of(context, subject)
            return made[0] if len(made) == 1 else None
    return subject
