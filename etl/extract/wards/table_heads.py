"""The heads of tables of units: which column holds the new ones, and whether the figures are those of former ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from etl.extract.context import PaperContext, Subject
from etl.extract.frames import bodies
from etl.extract.wards.facts import Cell
from etl.extract.wards.land import LOST
from etl.text.structure import Block
from etl.text.unit_titles import MADE, MADE_FROM, NAMES, NEW, UNITS
from etl.text.words import unify_seats

_FORMER = re.compile(
    unify_seats(rf"(?<!\w)(?:cũ|trước (?:khi )?{MADE}|hiện trạng|(?<!thu )nhập|{MADE} (?:từ|trên)|gồm)(?!\w)")
)
_MADE_FROM = re.compile(unify_seats(rf"(?<!\w)(?:{MADE_FROM}|gồm|từ các)(?!\w)"))
"""The head of the column of what each unit was made of, beside one of new units however it is called."""
_REARRANGED = re.compile(
    unify_seats(rf"(?:tên )?(?:các )?{UNITS} (?:(?:được|thực hiện|bị|tham gia|đưa vào) )?{MADE}(?: \([^()|\n]*\))?")
)
"""The same where the units may be either; beside a column that only says `Đơn vị` they are those of before."""
_OF_BEFORE = re.compile(
    unify_seats(r"(?<!\w)(?:hiện trạng|trước (?:khi |thời điểm )?(?:thực hiện )?(?:sắp xếp|sáp nhập))(?!\w)")
)
"""The title of a table of what was before."""
_OF_OLD_ONES = re.compile(
    unify_seats(
        r"(?<!\w)(?:số liệu|diện tích|dân số|quy mô|thông tin)(?!\w)[^.;:\n]{0,40} (?:các|những|\d+)"
        r" (?:xã|phường|đơn vị)(?:,? (?:xã|phường|thị trấn|hành chính))* (?:cũ|trước đây)(?!\w)"
    )
)
"""The same where the units are called those of old: `Số liệu các xã cũ nhập thành xã A`."""
_UNITS = re.compile(unify_seats(rf"{NAMES}{UNITS}"))
"""The head of a column of units that does not say of which time."""
_NEW = re.compile(unify_seats(NEW))
"""The head of the column of new units, in a table of mergers."""
_NAME_OF = re.compile(unify_seats(r"[*_\W]*tên (?:gọi|đơn vị|xã|phường|đặc khu)(?!\w)[^|\d]{0,30}"))
"""The label of the name of the unit that a box is about."""
_OF_OTHER = re.compile(
    unify_seats(
        rf"[\W\d_]*(?:[ivx]{{1,5}}[.)] )?(?:tên )?(?:{bodies.HAMLETS}|dự án|công trình"
        r"|khu (?:công nghiệp|kinh tế|du lịch|đô thị|bảo tồn|di tích|tái định cư)|cụm|chợ|chi bộ|trường|hồ|đập|rừng"
        r"|vườn|làng nghề|hợp tác xã|htx|mô hình|vùng|cánh đồng|nhà máy|trang trại)(?!\w)[^,;|]*"
    )
)
"""A line that names a part of a unit, or a thing in it, whose the figures below are: `Thôn 1`, `Dự án hồ chứa nước`."""
_AHEAD = re.compile(
    unify_seats(r"(?<!\w)(?:(?P<sure>mục tiêu|phấn đấu|dự báo|quy hoạch|định hướng)|chỉ tiêu|kế hoạch)(?!\w)")
)
_AHEAD_UNTIL = re.compile(unify_seats(r"nhiệm kỳ|giai đoạn|(?:đến|tới) năm|năm (?P<year>20\d\d)"))
"""The title of goals: `Mục tiêu`, and `Chỉ tiêu năm 2027` of a year to come."""
_IS_HIGHER = re.compile(
    unify_seats(
        rf"(?<!đây )(?<!kia )(?<!vốn )(?<!từng )(?<!trước )(?<!\w)là (?:một |1 )?(?:{bodies.DISTRICTS}|tỉnh)(?!\w)"
    )
)
"""A line that says of which kind a unit of a higher level is, `A là một huyện`; a commune may have its name."""
_LONGEST_TITLE = 120
_NUMBER_OF = re.compile(r"[\W_]*(?:(?:\d{1,3}|[IVX]{1,5})[\W_]*)?")


def box_subject(context: PaperContext, block: Block, above: Block) -> Subject | None:
    """The unit that a box of facts is about: the one whose name is the line or the heading above, else the paper's.

    None where one of these names something else.

    Args:
        context: The paper.
        block: The first row of the box.
        above: The block before it.
    """
    heading = (context.reading.block_at(start) for start in block.headings[-1:])
    for line in (above, *heading):
        named = context.units_between(line.start, line.end) if line.kind != "row" else ()
        if len(named) == 1 and context.is_today(named[0]) and _is_alone(context, named[0].start, named[0].end, line):
            return context.subject(named[0])
        if (
            is_of_other(context, line)
            or is_ahead(context, line)
            or _IS_HIGHER.search(context.key, line.start, line.end)
        ):
            return None
    return context.main


def is_of_other(context: PaperContext, line: Block) -> bool:
    """Whether a line names no unit but a part of one, or a thing in it, of which what stands below may tell."""
    is_name = line.kind != "row" and _OF_OTHER.fullmatch(context.key, line.start, line.end) is not None
    return is_name and context.text[line.end - 1] not in ".:"


def is_ahead(context: PaperContext, line: Block) -> bool:
    """Whether a line is the title of goals, of which what stands below tells."""
    if line.kind == "row" or line.end - line.start > _LONGEST_TITLE:
        return False
    goals = _AHEAD.search(context.key, line.start, line.end)
    until = _AHEAD_UNTIL.search(context.key, goals.end(), line.end) if goals else None
    if goals is None or until is None:
        return goals is not None and goals["sure"] is not None
    return until["year"] is None or int(until["year"]) > context.year


def named_subject(context: PaperContext, filled: Sequence[Cell]) -> Subject | None:
    """The unit of today that the rows below one are about: `Tên đơn vị | Xã A`, or its name in a cell alone."""
    if len(filled) == 2 and _NAME_OF.fullmatch(context.key, filled[0].start, filled[0].end):
        subject = unit_of(context, filled[1])
        return subject if subject is not None and subject.unit is not None else None
    named = context.units_between(filled[0].start, filled[0].end) if len(filled) == 1 else ()
    if len(named) != 1 or not context.is_today(named[0]):
        return None
    is_alone = not context.text[named[0].end : filled[0].end].strip(" *_.:")
    return context.subject(named[0]) if is_alone and named[0].start <= filled[0].start + 2 else None


def unit_of(context: PaperContext, cell: Cell) -> Subject | None:
    """The unit of today that a cell names, with its type word or by its name alone."""
    named = context.units_between(cell.start, cell.end)
    if named:
        return context.subject(named[0]) if len(named) == 1 else None
    unit = context.link_today(cell.text, None)
    return Subject(unit.type.value, unit.name, unit) if unit is not None and unit.type is not None else None


def _is_alone(context: PaperContext, start: int, end: int, block: Block) -> bool:
    is_first = _NUMBER_OF.fullmatch(context.text, block.start, start) is not None
    return is_first and not context.text[end : block.end].strip(" *_.:")


def column_of_new(context: PaperContext, cells: Sequence[Cell]) -> int | None:
    """The column of the new units, in the head of a table: beside one for the former units, or the only one of units.

    Args:
        context: The paper.
        cells: The cells of the head.
    """
    new = _columns(context, cells, _NEW)
    former = [cell for index, cell in enumerate(cells) if index not in new and _is_former(context, cell)]
    plain = [index for index, cell in enumerate(cells) if _UNITS.fullmatch(context.key, cell.start, cell.end)]
    rearranged = [cell for cell in cells if _REARRANGED.fullmatch(context.key, cell.start, cell.end)]
    if not new and (rearranged or any(_MADE_FROM.search(context.key, cell.start, cell.end) for cell in former)):
        new = plain
        former += rearranged
    return new[0] if len(new) == 1 and (former or not plain) else None


def is_of_before(
    context: PaperContext, block: Block, cells: Sequence[Cell], labels: Iterable[int], owner: int | None
) -> bool:
    """Whether the figures of a table are, or may be, those of former units, or of what was lost.

    Args:
        context: The paper.
        block: The head of the table.
        cells: Its cells.
        labels: Its columns of figures.
        owner: Its column of new units.
    """
    above = context.reading.blocks[block.index - 1] if block.index else block
    titles = () if above.kind == "row" else (_OF_BEFORE, _OF_OLD_ONES, LOST)
    if any(title.search(context.key, above.start, above.end) for title in titles):
        return True
    if any(_is_former(context, cells[index]) for index in labels):
        return True
    has_former = _FORMER.search(context.key, block.start, block.end) is not None
    return owner is None and (has_former or bool(_columns(context, cells, _NEW)))


def _columns(context: PaperContext, cells: Sequence[Cell], titles: re.Pattern[str]) -> list[int]:
    return [index for index, cell in enumerate(cells) if titles.match(context.key, cell.start, cell.end)]


def _is_former(context: PaperContext, cell: Cell) -> bool:
    return _FORMER.search(context.key, cell.start, cell.end) is not None
