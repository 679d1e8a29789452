"""Rows of figures of as many units: `Về hộ nghèo, hai xã lần lượt còn 8,6% và 11,2%`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.extract.context import PaperContext, Subject
from etl.extract.mentions import NAME
from etl.extract.remembered import remembered
from etl.text.lower import lowered
from etl.text.numbers import WORDS
from etl.text.phrases import anchors

GROUP = re.compile(
    r"(?<![^\W\d_])(?P<size>hai|ba|bốn|năm|sáu|[2-6]) (?:xã|phường|địa phương|đơn vị|đặc khu)"
    r"(?: (?:này|trên|nói trên|đó))?(?![^\W\d_])"
)
"""So many units, told together."""
GROUP_OPENS = re.compile(
    r"\W*(?:cả )?(?P<size>hai|ba|bốn|năm|sáu|[2-6]) (?:nơi|xã|phường|địa phương|đơn vị)(?: (?:này|trên|nói trên))?,?"
    r"(?: (?:sẽ|đã|phải|hiện|cũng|mới|chỉ|còn))*"
    r" (?:(?P<each>đều)|(?P<share>cùng|cam kết|phấn đấu|quyết tâm|hứa|đặt mục tiêu|đăng ký)"
    r"|có|đạt|thu|chi|giải ngân|huy động|trồng|đón|hoàn thành|tổ chức|kết nạp|vận động|xây)(?![^\W\d_])"
)
"""With what a sentence about all units told of begins: `Hai xã cam kết đạt …`, `Cả ba nơi đều …`, `Ba xã có …`."""
_IN_TURN = re.compile(anchors(("lần lượt", "tương ứng")))
_ONE = rf"(?:(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu) )?{NAME}"
_NAMES = re.compile(
    r"(?:(?<!\w)(?:[Vv]ới|[Tt]ại|[Ởở]|Còn|Riêng) )?"
    rf"(?P<names>{NAME}(?:(?:, | và ){NAME}){{1,6}})(?:, | [–-] )(?:cả )?\Z"
)
_RUN = re.compile(
    rf"(?<!\w)(?P<names>{_ONE}(?:(?:, | và | cùng ){_ONE}){{1,6}})(?: (?:hiện|đã|cũng|sẽ|có|đạt|còn|là|được))* \Z"
)
"""The names right before `lần lượt`, with their type words or without: `A và B lần lượt có 20 ha và 12 ha`."""
_ONE_THING = re.compile(
    r"\W*(?:(?!(?:và|hai|ba|bốn|các|những|mỗi|năm|quý|tháng|vụ|đợt|kỳ|giai|loại|nhóm) )[^\W\d_]+ ){1,8}"
)
"""The one thing before `lần lượt` that is told of units named before: `Kinh phí lần lượt là`, no `Lúa và ngô …`."""
_BETWEEN = re.compile(r", | và | cùng ")
_TYPE = re.compile(r"(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu) ")
_SHORT = 120
_REACH = 400
"""How far before and behind a figure its sentence is looked at, in characters."""
_END = re.compile(r"[.\n](?!\d)")
_CLAUSE = re.compile(r";|[.\n](?!\d)|\Z")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LINK = re.compile(r"[^\d;:.]{0,40}?(?:,| và| cùng)[^\d;:.]{0,12}")
"""Between the figures of a row: a comma or `và`, the unit of measure before it."""


@remembered
def unit_of_row(context: PaperContext, position: int) -> Subject | None:
    """The unit of a figure in a row of as many figures as there are units told of; None where it stands in none.

    Args:
        context: The paper.
        position: Where the number of the figure stands.
    """
    low = max(context.reading.block_at(position).body_start, position - _REACH)
    if _IN_TURN.search(context.text, low, position) is None:
        return None
    for end in _END.finditer(context.text, low, position):
        low = end.end()
    words = lowered(context.text[low:position])
    told = _IN_TURN.search(words)
    group = GROUP.search(words, 0, told.start()) if told is not None else None
    if told is None:
        return None
    if group is not None:
        size = WORDS.get(group["size"]) or int(group["size"])
        units = _beside(context, low, low + group.start(), size) or _listed(context, position, size)
    else:
        units = _named(context, _RUN.search(context.text, max(low, low + told.start() - _SHORT), low + told.start()))
        units = units or (_told_before(context, low) if _ONE_THING.fullmatch(words, 0, told.start()) else [])
    place = _place(context, position, len(units))
    return units[place] if place is not None else None


def _beside(context: PaperContext, low: int, end: int, size: int) -> list[Subject]:
    """The units whose bare names stand before so many: `Với A và B, hai xã có …`."""
    units = _named(context, _NAMES.search(context.text, max(low, end - _SHORT), end))
    return units if len(units) == size else []


def _named(context: PaperContext, match: re.Match[str] | None) -> list[Subject]:
    """The units of a list of names, where each means one."""
    names = [_TYPE.sub("", name) for name in _BETWEEN.split(match["names"])] if match else []
    units = [subject for name in names if (subject := context.subject_called(name)) is not None]
    return units if len(units) == len(names) else []


def in_turn_behind_several(context: PaperContext, position: int) -> bool:
    """Whether a figure is told `lần lượt` behind a sentence about several units, of all of them or of one."""
    low = max(context.reading.block_at(position).body_start, position - _REACH)
    for end in _END.finditer(context.text, low, position):
        low = end.end()
    return _IN_TURN.search(context.text, low, position) is not None and len(_told_before(context, low)) > 1


def names_group(text: str, place: int, names: Sequence[tuple[int, int]]) -> bool:
    """Whether a number of units stands at a place before their names: `; hai xã A và B cùng …`."""
    group = GROUP.match(text, place)
    return group is not None and any(start <= group.end() + 1 < end for start, end in names)


def _told_before(context: PaperContext, start: int) -> list[Subject]:
    """The units of which the sentence before told, each with one figure: `A có 12 ha, B 9 ha. Vốn lần lượt là …`."""
    low = max(context.reading.block_at(start).body_start, start - _REACH)
    sentences = context.reading.sentences(low, start)
    first, last = sentences[-1] if sentences else (low, low)
    named = [one for one in context.units_between(first, last) if context.is_today(one)]
    if not named:
        return []
    ends = [*(one.start for one in named[1:]), last]
    figures = [len(_NUMBER.findall(context.text, one.end, end)) for one, end in zip(named, ends, strict=True)]
    subjects = [context.subject(one) for one in named] if set(figures) == {1} else []
    is_each = len({(one.type, one.name) for one in subjects}) == len(subjects)
    return subjects if is_each and not (low == first > context.reading.block_at(start).body_start) else []


def _listed(context: PaperContext, position: int, size: int) -> list[Subject]:
    """The units that the paper lists last before a position, where they are as many; else none."""
    for unit, names in reversed(context.bare_names.lists):
        if unit.start < position and len(names) + 1 == size:
            others = [context.subject_called(name) for name in names]
            return [context.subject(unit), *(other for other in others if other is not None)]
    return []


def _place(context: PaperContext, position: int, size: int) -> int | None:
    """Which figure of its row one is, where the row has as many as there are units."""
    edge = max(0, position - _REACH)
    low = _clause_of(context.text, edge, position)
    while low > edge and context.text[low - 1] == "." and context.text[low : low + 1].isdigit():
        low = _clause_of(context.text, edge, low - 1)
    told = _IN_TURN.search(context.text, low, position)
    low = told.end() if told is not None else low
    end = _CLAUSE.search(context.text, position, position + _REACH)
    numbers = list(_NUMBER.finditer(context.text, low, end.start() if end else position))
    links = [bool(_LINK.fullmatch(context.text, one.end(), after.start())) for one, after in pairwise(numbers)]
    length = links.index(False) + 1 if False in links else len(numbers)
    row = [match.start() for match in numbers[:length]]
    return row.index(position) if len(row) == size and position in row else None


def _clause_of(text: str, edge: int, position: int) -> int:
    """Where the clause of a position begins, or the edge behind which it is not looked for."""
    return max(edge, *(text.rfind(mark, edge, position) + 1 for mark in ";.\n:"))
