"""Communes that a paper's unit was made of, with what each had before: `Trước sáp nhập, Gung Ré đạt 8/19 tiêu chí`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.context import PaperContext, Subject
from etl.extract.indicators.ended import paragraph_before, tells_of_today
from etl.model.units import Unit
from etl.text.words import word_key

_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:trước (?:khi |lúc |thời điểm |ngày )?(?:được )?(?:sáp nhập|hợp nhất|sắp xếp|nhập|hợp thành)"
    r"|(?:khi|lúc) (?:chưa|còn là)(?: (?:được )?(?:sáp nhập|hợp nhất|sắp xếp|nhập)|[^.;\n]{0,20} riêng)"
    r"|(?:các|bốn|ba|hai|\d{1,2}|từng) (?:xã|phường|đơn vị|địa phương)(?: (?:thành phần|này|đó))? (?:trước đây|cũ))"
    r"(?![^\W\d_])"
)
"""In the paragraph of a figure of the time before: of all communes at once, so that each of them may be meant."""


def predecessors(context: PaperContext) -> tuple[Unit, ...]:
    """The units that the paper's own was made of, whole or in part."""
    unit = context.main.unit if context.main is not None else None
    return context.gazetteer.predecessors(unit.unit_id) if unit is not None else ()


def old_unit_called(context: PaperContext, name: str, position: int) -> Subject | None:
    """The unit that the paper's own was made of and that a name means at a figure of the time before the reform.

    Args:
        context: The paper.
        name: The name, without its type word.
        position: Where the figure stands.

    Returns:
        None where the paragraph tells of today or of no time, and where the paper's own unit has the same name.
    """
    key = word_key(name)
    if context.main is None or key == word_key(context.main.name):
        return None
    named = [unit for unit in predecessors(context) if word_key(unit.name) == key]
    if len(named) != 1 or tells_of_today(context, position):
        return None
    is_of_before = _BEFORE.search(paragraph_before(context, position)) is not None
    return Subject(str(named[0].type), named[0].name, None) if is_of_before else None
