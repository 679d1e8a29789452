"""Which cell of a row in a box of facts holds the figure: not what it is counted in, a goal, or one of long ago."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.context import PaperContext
from etl.extract.wards.facts import Cell
from etl.extract.wards.measures import MEASURE
from etl.extract.wards.row_labels import attribute_of
from etl.text.words import unify_seats

_EARLIEST_YEAR = 2024
"""Figures of the new units were counted at the end of 2024 at the earliest."""
_NUMBER_OF = re.compile(r"[*_(]*(?:\d{1,3}|[ivx]{1,5}|[a-z])[.)*_]*")
"""What numbers a row: `1`, `II.`, `a)`."""
_COUNTED_IN = re.compile(unify_seats(rf"[*_(]*(?:{MEASURE}|đơn vị)[*_)]*"))
_NO_LEVEL = re.compile(
    unify_seats(
        r"(?<!\w)(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết|phấn đấu|giao|kh|nq|tỷ lệ|so với|so sánh|tăng|giảm|%"
        r"|cùng kỳ|tiêu chuẩn|quy định|trước (?:khi )?(?:sắp xếp|sáp nhập)|ghi chú|nguồn)(?!\w)|%"
    )
)
"""In the head of a column that does not tell how many there are."""
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NUMBER = re.compile(r"[*_]*\d[\d.,]*[*_]*")


def columns_without_levels(context: PaperContext, head: Sequence[Cell]) -> frozenset[int]:
    """The columns of a table whose figures are goals, shares or those of other years than the latest, by its head.

    Args:
        context: The paper.
        head: The cells of its first row; one that asks for an attribute heads none.
    """
    if any(attribute_of(context, cell) for cell in head):
        return frozenset()
    found: set[int] = set()
    years: dict[int, int] = {}
    for index, cell in enumerate(head[1:], 1):
        named = [int(year.group()) for year in _YEAR.finditer(cell.text)]
        if _NO_LEVEL.search(context.key, cell.start, cell.end):
            found.add(index)
        elif named:
            years[index] = max(named)
    latest = max((year for year in years.values() if _EARLIEST_YEAR <= year <= context.day.year), default=None)
    return frozenset(found | {index for index, year in years.items() if year != latest})


def label_and_value(
    context: PaperContext, cells: Sequence[Cell], passed_over: frozenset[int]
) -> tuple[Cell | None, Cell | None]:
    """The label of a row and the cell with its figure, or with whatever else stands beside it.

    Args:
        context: The paper.
        cells: The cells of the row.
        passed_over: The columns that hold no level.
    """
    filled = [(index, cell) for index, cell in enumerate(cells) if cell.text]
    if len(filled) > 2 and _NUMBER_OF.fullmatch(context.key, filled[0][1].start, filled[0][1].end):
        filled = filled[1:]
    if not filled:
        return None, None
    (_, label), *others = filled
    beside = [cell for index, cell in others if index not in passed_over]
    if len(beside) > 1 and _is_measure(context, beside[0]):
        del beside[0]
    return label, beside[0] if beside else None


def is_number(cell: Cell) -> bool:
    """Whether a cell holds nothing but a number."""
    return _NUMBER.fullmatch(cell.text) is not None


def measure_beside(context: PaperContext, cells: Sequence[Cell]) -> str:
    """What the cells of a row say that its figure is counted in; empty where they do not say."""
    found = (cell for cell in cells if _is_measure(context, cell))
    return next((cell.text for cell in found), "")


def _is_measure(context: PaperContext, cell: Cell) -> bool:
    return _COUNTED_IN.fullmatch(context.key, cell.start, cell.end) is not None
