"""What a paper tells of units, as far as its figures are read without knowing whose they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple

from etl.extract.column_heads import NOBODY, Units
from etl.text.structure import Block

_ALL_UNITS = re.compile(
    r"(?<![^\W\d_])(?:các|mỗi|từng|cả|hai|ba|bốn|năm|sáu|[2-9]) (?:xã|phường|địa phương|đơn vị)(?![^\W\d_])"
)


class Page(NamedTuple):
    """The units of a paper."""

    names: Collection[str] = ()
    """The names of the units that it speaks of, without their type words."""
    olden: Collection[str] = ()
    """The names of other units that its own was made of."""
    cast: Units = NOBODY
    """Those of which a page about several tells."""
    heads: Collection[int] = frozenset()
    """Where the heads of tables begin that name several units over their columns."""
    turns: Sequence[int] = ()
    """Where such a page turns from one to another, in order."""

    def part(self, text: str, block: Block) -> int:
        """Which part of such a page a block belongs to: each unit has its own, and 0 is what all share.

        Args:
            text: The lowered text.
            block: The block.
        """
        if not self.turns:
            return 0
        told = bisect_left(self.turns, block.end)
        is_turned = told > bisect_left(self.turns, block.start)
        return told if is_turned or _ALL_UNITS.search(text, block.start, block.end) is None else 0
