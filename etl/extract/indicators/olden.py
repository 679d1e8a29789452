"""Communes that a paper's unit was made of, with what each had before: `Trước sáp nhập, Gung Ré đạt 8/19 tiêu chí`.

All patterns but those of `is_of_old_unit` read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.context import PaperContext, Subject
from etl.extract.frames import bodies
from etl.extract.indicators.ended import paragraph_before, tells_of_today
from etl.extract.remembered import remembered
from etl.model.units import Unit
from etl.text.letters import LETTER, UPPER
from etl.text.words import word_key

_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:trước (?:khi |lúc |thời điểm |ngày )?(?:được )?"
    r"(?:sáp nhập|sát nhập|hợp nhất|sắp xếp|nhập|hợp thành|gộp|ghép)"
    r"|(?:khi|lúc) (?:chưa|còn là)(?: (?:được )?(?:sáp nhập|hợp nhất|sắp xếp|nhập)|[^.;\n]{0,20} riêng)"
    r"|(?:các|bốn|ba|hai|\d{1,2}|từng) (?:xã|phường|đơn vị|địa phương)(?: (?:thành phần|này|đó))? (?:trước đây|cũ))"
    r"(?![^\W\d_])"
)
"""In the paragraph of a figure of the time before: of all communes at once, so that each of them may be meant."""

_REACH = 160
"""How far before a figure its clause is looked at, in characters."""
_CLAUSE_END = re.compile(r"[.;\n](?!\d)")
_UNIT_AGAIN = re.compile(rf"(?i:{bodies.UNIT_AGAIN})")
_BY_OLD_NAME = re.compile(
    rf"(?:(?<![{LETTER}])(?i:ở|tại|với|của|dân|con|riêng|khi|hồi|năm \d{{4}}|thị trấn|xã|phường"
    rf"|địa phương|đảng bộ) |\A|, )\W{{0,3}}"
    rf"(?P<name>[{UPPER}][{LETTER}'’]*(?: [{UPPER}][{LETTER}'’]*){{0,3}})(?![{LETTER}]|,? (?:và )?[{UPPER}])"
    r"(?=(?P<then>(?:[^.,;:\d]|, (?=năm|cuối|tỷ|thu|bình)|(?<!\d)20[0-2]\d(?!\d)){0,100})\Z)"
)
"""The name of a commune and what its figure is of it: `năm 2020, người dân Phú Hội thu nhập 35 triệu đồng`."""
_YEARS_AGO = re.compile(
    r"(?<!\d)(?:19\d\d|20[01]\d|202[0-4])(?!\d)"
    r"|(?i:(?<!\w)(?:ngày (?:trước|xưa)|trước (?:đây|kia)|(?:hồi|khi|lúc) (?:ấy|đó|còn)|bấy giờ)(?!\w))"
)
"""What tells of the time in which a commune of before was one."""
_OF_ALL = re.compile(r"(?i:thu nhập bình quân|hộ (?:cận )?nghèo|thu ngân sách|tiêu chí)")
"""What a commune has as a whole, and not what lies in a part of one."""
_GOALS = re.compile(r"\d+(?:/\d+)? (?:chỉ tiêu|tiêu chí)(?!\w)")
"""What only a whole commune meets."""
_WHOSE = re.compile(r"(?i:(?<!\w)của (?:(?:người dân|nhân dân|bà con|xã|thị trấn) )?)\Z")
"""Before the name of a commune whose figure it is: `thu nhập bình quân của người dân Phú Hội tăng 12%`."""


@remembered
def predecessors(context: PaperContext) -> tuple[Unit, ...]:
    """The units that the paper's own was made of, whole or in part."""
    unit = context.main.unit if context.main is not None else None
    return context.gazetteer.predecessors(unit.unit_id) if unit is not None else ()


@remembered
def _names_of_old(context: PaperContext) -> frozenset[str]:
    """The keys of their names."""
    return frozenset(word_key(unit.name) for unit in predecessors(context))


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
    if key not in _names_of_old(context):
        return None
    named = [unit for unit in predecessors(context) if word_key(unit.name) == key]
    if len(named) != 1 or tells_of_today(context, position):
        return None
    is_of_before = _BEFORE.search(paragraph_before(context, position)) is not None
    return Subject(str(named[0].type), named[0].name, None) if is_of_before else None


def is_of_all_old_units(context: PaperContext, position: int) -> bool:
    """Whether the clause of a figure names all the communes of which the paper's unit was made, and so the unit.

    `Các địa phương Cẩm Sơn, Bình Hòa và An Lạc đạt 20/21 chỉ tiêu`

    Args:
        context: The paper.
        position: Where the figure stands.
    """
    olds = _names_of_old(context)
    clause = f" {word_key(context.text[_clause_start(context, position) : position])} "
    return len(olds) > 1 and all(re.search(rf"(?<!\w){re.escape(old)}(?!\w)", clause) for old in olds)


def _clause_start(context: PaperContext, position: int) -> int:
    """Where the clause of a figure begins, as far as it is looked at."""
    low = max(context.reading.block_at(position).body_start, position - _REACH)
    return max((end.end() for end in _CLAUSE_END.finditer(context.text, low, position)), default=low)


def is_of_old_unit(context: PaperContext, position: int, owner: str) -> bool:
    """Whether a figure is that of a commune out of which the paper's unit was made: of years ago, or of it as a whole.

    What lies there today (`vùng cà rốt ở Đức Chính rộng 420 ha`) is the unit's.

    Args:
        context: The paper.
        position: Where the figure stands.
        owner: The name of the unit that the figure would be about.
    """
    main = context.main.name if context.main is not None else owner
    olds = _names_of_old(context) - {word_key(main)}
    if not olds:
        return False
    clause = context.text[_clause_start(context, position) : position].removesuffix(" ") + " "
    found = next((one for one in _BY_OLD_NAME.finditer(clause) if word_key(one["name"]) in olds), None)
    if found is None or _UNIT_AGAIN.search(found["then"]):
        return False
    of_whom = clause[: found.start("name")]
    is_whose = _WHOSE.search(of_whom) is not None and _OF_ALL.search(of_whom) is not None
    is_of_all = _OF_ALL.search(found["then"]) is not None or _GOALS.match(context.text, position) is not None
    return is_whose or _YEARS_AGO.search(clause) is not None or is_of_all
