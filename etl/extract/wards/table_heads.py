"""The heads of tables of units: which column holds the new ones, and whether the figures are those of former ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from etl.extract.context import PaperContext
from etl.extract.wards.facts import Cell
from etl.text.structure import Block
from etl.text.words import unify_seats

_FORMER = re.compile(
    unify_seats(
        r"cũ|trước (?:khi )?(?:sắp xếp|sáp nhập)|hiện trạng|nhập|(?:thành lập|hình thành) (?:từ|trên)|(?<!\w)gồm"
    )
)
_MADE_FROM = re.compile(
    unify_seats(r"(?<!\w)(?:(?:nhập|hợp nhất|sắp xếp|thành lập|hình thành) (?:từ|trên cơ sở)|gồm|từ các)(?!\w)")
)
"""The head of the column of what each unit was made of, beside one of new units however it is called."""
_OF_BEFORE = re.compile(
    unify_seats(r"(?<!\w)(?:hiện trạng|trước (?:khi |thời điểm )?(?:thực hiện )?(?:sắp xếp|sáp nhập))(?!\w)")
)
"""The title of a table of what was before."""
_UNITS = re.compile(
    unify_seats(
        r"(?:tên(?: gọi)? ?)?(?:đvhc|đơn vị(?: hành chính)?|(?:xã|phường)(?:(?:, |/| và )(?:phường|xã|đặc khu))*)"
        r"(?: cấp xã)?"
    )
)
"""The head of a column of units that does not say of which time."""
_NEW = re.compile(
    unify_seats(
        r"(?:tên )?(?:gọi )?(?:của )?(?:các )?(?:đvhc|đơn vị(?: hành chính)?|xã|phường|xã, phường|phường, xã)"
        r"(?: (?:cấp xã|cơ sở))?(?:,? đặc khu)? (?:mới|sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất|nhập)"
        r"|được (?:thành lập|hình thành)|hình thành)|tên (?:gọi )?mới"
    )
)
"""The head of the column of new units, in a table of mergers."""


def column_of_new(context: PaperContext, cells: Sequence[Cell]) -> int | None:
    """The column of the new units, in the head of a table: beside one for the former units, or the only one of units.

    Args:
        context: The paper.
        cells: The cells of the head.
    """
    new = _columns(context, cells, _NEW)
    former = [cell for index, cell in enumerate(cells) if index not in new and _is_former(context, cell)]
    plain = [index for index, cell in enumerate(cells) if _UNITS.fullmatch(context.key, cell.start, cell.end)]
    if not new and any(_MADE_FROM.search(context.key, cell.start, cell.end) for cell in former):
        new = plain
    return new[0] if len(new) == 1 and (former or not plain) else None


def is_of_before(
    context: PaperContext, block: Block, cells: Sequence[Cell], labels: Iterable[int], owner: int | None
) -> bool:
    """Whether the figures of a table are, or may be, those of former units.

    Args:
        context: The paper.
        block: The head of the table.
        cells: Its cells.
        labels: Its columns of figures.
        owner: Its column of new units.
    """
    above = context.reading.blocks[block.index - 1] if block.index else block
    if above.kind != "row" and _OF_BEFORE.search(context.key, above.start, above.end):
        return True
    if any(_is_former(context, cells[index]) for index in labels):
        return True
    has_former = _FORMER.search(context.key, block.start, block.end) is not None
    return owner is None and (has_former or bool(_columns(context, cells, _NEW)))


def _columns(context: PaperContext, cells: Sequence[Cell], titles: re.Pattern[str]) -> list[int]:
    return [index for index, cell in enumerate(cells) if titles.match(context.key, cell.start, cell.end)]


def _is_former(context: PaperContext, cell: Cell) -> bool:
    return _FORMER.search(context.key, cell.start, cell.end) is not None
