"""Clauses that rearrange units, of which the acts are made up."""

from __future__ import annotations

import re
from itertools import islice

from etl.text.reading import Reading
from etl.text.structure import Block

_REARRANGES = re.compile(r" *(?i:sắp xếp|đổi tên|chuyển|thành lập|nhập|điều chỉnh)\b")
_IS_REARRANGED = re.compile(
    r" *(?i:các|hai|ba|bốn|năm|sáu|toàn bộ|nguyên trạng|xã|phường|thị trấn|đặc khu)\b[^;:\n]{4,600}?"
    r" được (?:sắp xếp|sáp nhập|hợp nhất|nhập|điều chỉnh|chuyển|đổi tên)(?: lại| nguyên trạng| toàn bộ| với nhau)*"
    r" (?:thành|để (?:thành )?lập|vào|và)\b"
)
"""The same told of the units: `Các xã A, B và C được sắp xếp nguyên trạng để thành lập xã D`."""
_FEWEST_CLAUSES = 3
"""So many clauses that rearrange units make a paper an act; news may quote one or two."""


def is_act(reading: Reading) -> bool:
    """Whether a paper is an act that rearranges units, clause by clause."""
    clauses = (block for block in reading.blocks if is_rearranging_clause(reading.text, block))
    return sum(1 for _ in islice(clauses, _FEWEST_CLAUSES)) == _FEWEST_CLAUSES


def is_rearranging_clause(text: str, block: Block) -> bool:
    """Whether a block is a clause of an article that begins by rearranging units: `1. Sắp xếp toàn bộ …`."""
    return (
        block.kind == "item"
        and block.section is not None
        and block.section.startswith("Điều")
        and any(told.match(text, block.body_start, block.end) for told in (_REARRANGES, _IS_REARRANGED))
    )
