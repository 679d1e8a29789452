"""Paragraphs that speak of several units together, in papers about several: `Việc bàn giao giữa huyện và 3 xã …`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.extract.context import PaperContext, Subject
from etl.extract.frames import bodies
from etl.extract.indicators.unit_rows import GROUP_OPENS, in_turn_behind_several, unit_of_row
from etl.extract.mentions import NAME, UnitMention
from etl.text.lower import lowered
from etl.text.numbers import WORDS

_WAY = re.compile(r"(?<![^\W\d_])(?:đường|tuyến|quốc lộ|tỉnh lộ|kênh|kè)(?: [^\W\d_]+){0,4} \Z")
_TO = re.compile(r"\s*(?:–|-|,|và|đi|đến|nối|qua)\s*")
"""Around the units from which a road goes to another: `Đường xã A – xã B dài 17 km`."""
_OFFICERS = re.compile(r"\d+ (?:cán bộ|lãnh đạo|công chức)(?: cấp)? (?:xã|phường)(?![^\W\d_])")
_DISCIPLINED = re.compile(r"(?<![^\W\d_])(?:kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ)(?![^\W\d_])")
"""Of officers of whom a paper that names several communes does not say here whose they are."""
_REACH = 600
"""How far before a figure its paragraph is looked at, in characters."""
_SEVERAL = re.compile(
    r"(?<![^\W\d_])(?<!sáp nhập )(?<!hợp nhất )(?<!sắp xếp )(?<!một trong )(?<!nhất trong )(?<!nhất của )"
    r"(?<!từ )(?<!gồm )(?<!cơ sở )"
    r"(?P<size>[2-9]|[1-9]\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười|các|những|mỗi) (?:xã|phường|đặc khu)(?![^\W\d_])"
    r"(?! (?:cũ|trước|lân cận|bạn|khác))"
)
_PAIR = 2
_OPENS = re.compile(
    r"\W*(?:(?:riêng|còn|tại|ở|với|đối với|(?:nói )?về|ubnd|các|cả|hai|ba|bốn|\d|(?:đến|tới) nay|hiện|nay"
    r"|trong đó),? )*"
)
_FOR_EACH = re.compile(
    r"(?<![^\W\d_])(?:giao(?: cho)?|cho|của|ở|tại) (?:cả )?(?P<size>hai|ba|bốn|năm|sáu|[2-6]) "
    r"(?:nơi|xã|phường|địa phương|đơn vị)(?: (?:này|trên|nói trên))?(?: [^\W\d_]+){0,6}?"
    r" (?:đều|cùng(?= (?:là|ở mức|đạt) ))"
    r"(?: [^\W\d_]+){0,4} \Z"
)
"""Words up to a figure that is said of each of so many: `Chỉ tiêu giao cho cả ba xã năm nay đều là 90%`."""
_BOTH = re.compile(
    rf"(?:\A|[;.] ?)\W*(?:(?:Còn|còn|Cả|cả) )?(?i:(?P<size>hai|ba|bốn|năm|sáu|[2-6]) (?:xã|phường)) "
    rf"(?P<names>{NAME}(?:(?:, | và ){NAME}){{1,5}}) (?:đều|cùng(?= (?:là|ở mức|đạt|còn) ))(?: [^\W\d_]+){{0,4}} \Z"
)
"""The same behind their names: `hai xã A và B cùng ở mức 1,6%`."""
_AND = re.compile(r",? (?:và|cùng(?: với)?|với) |, ?")
_ALONG = re.compile(
    r"\W*(?:(?:năm \d{4}|hiện nay|hiện|(?:đến|tới) nay),? )?"
    r"(?:cùng(?: với)?|kể cả|(?:nếu )?tính (?:chung )?cả|gộp(?: cả)?(?: với)?|chung với) \Z"
)
"""Before the unit with which a sentence begins, beside which another has its figure: `Cùng với xã A, xã B thu …`."""
_OF_BOTH = re.compile(r"(?<!\w)(?:của|tại|ở|thuộc) \Z")
_MERGED = re.compile(r"(?:sáp )?nhập|hợp nhất|sắp xếp|thành lập|giáp|giữa|nối")
"""Words of a sentence whose two units are not those that have its figure together."""
_TO_FIGURE = re.compile(r"[^,;:.()\d]{0,60}")
_SPLIT = re.compile(r", | và ")
_OLD = re.compile(r" ?\(?(?:cũ|trước)")
"""Around the units with which a sentence begins: `Riêng xã A và xã B, …`, `Tại hai xã A, B …`."""
_UNIT_AGAIN = re.compile(bodies.UNIT_AGAIN)


def tells_of_several(context: PaperContext, position: int) -> bool:
    """Whether the paragraph of a figure has come to speak of several units and names none, or its sentence of two.

    Args:
        context: The paper.
        position: Where the figure stands.
    """
    if unit_of_row(context, position) is not None:
        return False
    if _are_two(context, position) or in_turn_behind_several(context, position):
        return True
    if _is_between(context, position) or _are_disciplined(context, position):
        return True
    if not context.topics.are_several:
        return False
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _REACH)
    if block.kind == "row" or context.units_between(block.start, position):
        return False
    words = lowered(context.text[low:position])
    several = (match for match in _SEVERAL.finditer(words) if not _are_of_one(context, match["size"]))
    last = max((match.end() for match in several), default=None)
    return last is not None and _UNIT_AGAIN.search(words, last) is None


def _is_between(context: PaperContext, position: int) -> bool:
    """Whether a figure is that of a road from one unit to another."""
    start, _ = _sentence_at(context, position)
    named = context.units_between(start, position)
    if len(named) < _PAIR or not all(map(context.is_today, named)):
        return False
    is_row = all(_TO.fullmatch(context.text, one.end, other.start) for one, other in pairwise(named))
    return is_row and _WAY.search(lowered(context.text[start : named[0].start])) is not None


def _are_disciplined(context: PaperContext, position: int) -> bool:
    """Whether officers of communes are disciplined, in a paper that names several and none in their sentence."""
    if _OFFICERS.match(context.text, position) is None:
        return False
    start, end = _sentence_at(context, position)
    is_told = _DISCIPLINED.search(lowered(context.text[start:end])) is not None
    communes = {unit.name for unit in context.topics.shown.values() if context.is_today(unit)}
    return is_told and len(communes) >= _PAIR and not any(map(context.is_today, context.units_between(start, end)))


def _sentence_at(context: PaperContext, position: int) -> tuple[int, int]:
    """The sentence in which a figure stands, as far as it lies in its reach."""
    block = context.reading.block_at(position)
    found = context.reading.sentences(max(block.body_start, position - _REACH), block.end)
    return next(((low, high) for low, high in found if low <= position < high), (block.body_start, block.end))


def _are_of_one(context: PaperContext, size: str) -> bool:
    """Whether so many units are those that the paper's own was made of, and it speaks of fewer of today."""
    number = WORDS.get(size) or (int(size) if size.isdigit() else 0)
    unit = context.main.unit if context.main is not None else None
    if unit is None or number != len(context.gazetteer.origins(unit)):
        return False
    return sum(map(context.is_today, context.topics.shown.values())) < number


def each_of(context: PaperContext, position: int, *, is_share: bool) -> tuple[Subject, ...]:
    """The units to each of which a figure belongs: `Cả hai xã đều đạt 95%`; none where nobody can tell.

    Args:
        context: The paper.
        position: Where the figure stands.
        is_share: Whether it is a share, which each of several reaches, and no amount, which they may come to together.
    """
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _REACH)
    both = _BOTH.search(context.text[low:position])
    if both is not None:
        return _called(context, both)
    sentences = context.reading.sentences(low, position)
    if len(sentences) < _PAIR or (sentences[-2][0] == low > block.body_start):
        return ()
    words = lowered(context.text[sentences[-1][0] : position])
    group = GROUP_OPENS.match(words)
    if group is not None and not (group["each"] or (group["share"] and is_share)):
        return ()
    group = group or _FOR_EACH.search(words)
    if group is None:
        return ()
    named = [context.subject(one) for one in context.units_between(*sentences[-2])]
    units = {(one.type, one.name): one for one in named}
    is_told = len(units) == (WORDS.get(group["size"]) or int(group["size"]))
    is_plain = not context.units_between(sentences[-1][0], position)
    return tuple(units.values()) if is_told and is_plain and all(one.unit for one in named) else ()


def _called(context: PaperContext, both: re.Match[str]) -> tuple[Subject, ...]:
    """The units of some bare names; none where they are not as many as it says, or one may mean another place."""
    names = _SPLIT.split(both["names"])
    units = tuple(unit for name in names if (unit := context.subject_called(name)) is not None and unit.unit)
    size = WORDS.get(both["size"].lower()) or int(both["size"])
    return units if len(units) == len(names) == size else ()


def _are_two(context: PaperContext, position: int) -> bool:
    """Whether the sentence of a figure begins with two units or more as those of whom it tells."""
    block = context.reading.block_at(position)
    low = max(block.body_start, position - _REACH)
    start = max((first for first, _ in context.reading.sentences(low, position)), default=low)
    if GROUP_OPENS.match(lowered(context.text[start:position])):
        return True
    named = context.units_between(start, position)
    if named and context.is_today(named[0]) and _ALONG.match(lowered(context.text[start : named[0].start])):
        return True
    if _have_together(context, start, position, named):
        return True
    if not named or _OPENS.fullmatch(lowered(context.text[start : named[0].start])) is None:
        return False
    first, last = named[0], named[-1]
    if not all(map(context.is_today, named)) or _OLD.match(context.text, last.end):
        return False
    if len(named) > 1:
        return all(_AND.fullmatch(context.text, one.end, other.start) for one, other in pairwise(named))
    return any(unit.start == first.start and names for unit, names in context.bare_names.lists)


def _have_together(context: PaperContext, start: int, position: int, named: Sequence[UnitMention]) -> bool:
    """Whether a figure is that of two units right before it: `Tổng thu của xã A và xã B là 98 tỷ đồng`."""
    if len(named) != _PAIR or not all(map(context.is_today, named)):
        return False
    text, (first, last) = context.text, named
    is_pair = _AND.fullmatch(text, first.end, last.start) and text[first.end] != ","
    if not is_pair or _TO_FIGURE.fullmatch(text, last.end, position) is None:
        return False
    before, behind = lowered(text[start : first.start]), lowered(text[last.end : position])
    is_each = any(word in behind for word in ("đều", "mỗi", "lần lượt", "tương ứng"))
    is_of_both = _OF_BOTH.search(before) is not None and _MERGED.search(before) is None
    return is_of_both and not is_each and _UNIT_AGAIN.search(behind) is None
