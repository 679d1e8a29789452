"""Figures that an organ of the province or of the state gives: what it tells without a unit is not that of one commune.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from enum import StrEnum

from etl.extract.context import PaperContext
from etl.extract.frames import bodies
from etl.text.lower import lowered
from etl.text.structure import Block


class Source(StrEnum):
    """Whose figures are told."""

    PROVINCE = "province"
    OTHER = "other"
    """Of the state, of a branch office, or of a ground that nobody names."""


_REACH = 600
"""How far before a figure its source may stand, in characters; keeps long paragraphs linear."""
_BEHIND = 80
_AREA = r"(?:tỉnh|thành phố|tp\.?)"
_OFFICE = r"(?:sở|chi cục|tổng cục|cục|bộ) "
_OF_AREA = (
    rf"(?:(?:ubnd|hđnd|ủy ban|hội đồng nhân dân|công an|bộ chỉ huy|ban|văn phòng|mttq|hội|liên đoàn|kho bạc"
    rf"|bảo hiểm xã hội|đài|trung tâm|thống kê|cơ quan)(?: [^\W\d_]+,?){{0,9}}? {_AREA}|(?:tỉnh|thành) ủy)"
)
_PAPER = r"(?:số liệu|báo cáo|thống kê|tổng hợp|thông tin|ghi nhận|cập nhật|rà soát|ước tính)"
_TELLS = r"(?:cho (?:biết|hay)|thông tin|thông báo|công bố|báo cáo|ghi nhận|thống kê)(?![^\W\d_])"
_ACT = r"(?! (?:các )?(?:quyết|nghị|danh))"
"""What is made known is an act or a list, and not what figures tell."""
_SOURCE = re.compile(
    rf"(?:\A\W*|[.;!?,:]\s|\n\W*)(?P<lead>(?:theo|dẫn) (?P<paper>{_PAPER}(?: [^\W\d_]+){{0,5}}? (?:của |từ )?)?)?"
    rf"(?P<organ>{_OFFICE}(?=[^\W\d_])[^.;:,\d]{{1,70}}?|{_OF_AREA}[^.;:,\d]{{0,40}}?|(?P<area>{_AREA})[^.;:,\d]{{0,30}}?)"
    rf"(?: (?:vừa|cũng|đã|mới) )?(?:(?P<tells> {_TELLS}{_ACT})|(?=[,:]))"
)
"""`Theo Sở Y tế, …`, `theo thống kê của tỉnh, …`, `Sở GD-ĐT … cho biết, …`, `Công an tỉnh thông báo …`."""
_NOT_OF_PROVINCE = ("bộ ", "cục ", "tổng cục ", "chi cục ")
_SOME_GROUND = re.compile(r"(?<![^\W\d_])trên địa bàn(?! (?:toàn )?(?:tỉnh|thành phố|tp))")
"""Whose ground is meant the words leave open: `theo Sở Thuế, thu ngân sách trên địa bàn đạt …`."""
_OFFICE_WORD = re.compile(_OFFICE)
_LESSER = re.compile(bodies.UNIT)
_UNIT_AGAIN = re.compile(bodies.UNIT_AGAIN)
_OF_UNIT = re.compile(rf"[^.;:\n]{{0,{_BEHIND}}}?(?:của|tại|ở|địa bàn) (?:toàn )?{bodies.UNIT}(?![^\W\d_])")
_GOES_ON = re.compile(r"\W*(?:\d|trong đó|cụ thể|các |những |ngoài ra|bên cạnh đó|tổng )")
"""How a paragraph begins that goes on with what the one before told."""


def source_above(context: PaperContext, position: int) -> Source | None:
    """Whose figures an organ above the commune tells at a position; None where the unit is spoken of, or no organ.

    Args:
        context: The paper.
        position: Where the figure stands.
    """
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _REACH)
    found = _source_in(context, low, position)
    if found is None and low == block.body_start and _GOES_ON.match(lowered(context.text[low : low + _BEHIND])):
        found = _left_by(context, block, position)
    if found is None or _OF_UNIT.match(lowered(context.text[position : position + 2 * _BEHIND])):
        return None
    return found


def _left_by(context: PaperContext, block: Block, position: int) -> Source | None:
    """The source with which the paragraph before ended."""
    if block.index == 0 or _names_unit(context, block.body_start, position):
        return None
    before = context.reading.blocks[block.index - 1]
    return _source_in(context, max(before.body_start, before.end - _REACH), before.end)


def _source_in(context: PaperContext, low: int, high: int) -> Source | None:
    """The last source in a stretch of text behind which no unit is spoken of again."""
    words = lowered(context.text[low:high])
    last: re.Match[str] | None = None
    for match in _SOURCE.finditer(words):
        if _is_source(context.text, low, match):
            last = match
    if last is None or _names_unit(context, low + last.end(), high):
        return None
    is_other = last["organ"].startswith(_NOT_OF_PROVINCE) or _SOME_GROUND.search(words, last.end()) is not None
    return Source.OTHER if is_other else Source.PROVINCE


def _is_source(text: str, low: int, match: re.Match[str]) -> bool:
    """Whether words that look like a source are one: an office has a name, a province is asked for its numbers."""
    office = _OFFICE_WORD.match(match["organ"])
    if office is not None and not text[low + match.start("organ") + office.end()].isupper():
        return False
    if match["area"] is not None and match["paper"] is None:
        return False
    return (match["lead"] or match["tells"]) is not None and _LESSER.search(match["organ"]) is None


def _names_unit(context: PaperContext, low: int, high: int) -> bool:
    """Whether a unit is spoken of in a stretch of text, by its name or as `xã`, `phường`."""
    return bool(context.units_between(low, high)) or _UNIT_AGAIN.search(lowered(context.text[low:high])) is not None
