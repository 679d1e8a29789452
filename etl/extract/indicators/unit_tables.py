"""Tables of several communes, a row each: `Phường An Phú | 512 | 561`, of which the titles say what is measured.

A title may leave out whose plan and whose result it gives: `Dự toán (tỷ đồng)`, `Thực hiện (tỷ đồng)`. The words above
the table then say it, and where they do not, such columns tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from etl.extract.indicators.cell_units import unit_of
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.headers import COMPARES, Column, column_of
from etl.extract.indicators.headings import TOPIC
from etl.extract.indicators.spans import Clock, Scope, Span
from etl.extract.indicators.tables import is_own, number_in
from etl.text.lower import lowered
from etl.text.plain_cells import HOLDERS
from etl.text.structure import Block

_BRACKET = re.compile(r"\s*\([^()]*\)\s*\Z|, (?:triệu|tỷ|nghìn) đồng\s*\Z", re.IGNORECASE)
_NAME = re.compile(r"(?i:xã|phường|đặc khu) (?P<first>[^\W\d_])[^\d,;:.()|]{1,40}\Z")
_BARE = re.compile(
    r"(?:(?:tổng|số|dự toán|kế hoạch|kh|chỉ tiêu|mục tiêu|giao|được|của|thực hiện|th|ước|kết quả|đạt|lũy kế|tỷ lệ"
    r"|so với|so|hoàn thành|cả|năm|tháng|đầu|cuối|quý|[ivx]{1,3}|hết|đến|ngày|cùng kỳ|[\d/.,%-]++)(?![^\W\d_])\s*+)++\Z"
)
"""A title that says how a figure is meant and not what it measures."""
_PROMISED = re.compile(r"kế hoạch|dự (?:toán|báo|kiến)|giao|mục tiêu|chỉ tiêu|phấn đấu|\bkh\b")


@dataclass(frozen=True, slots=True)
class UnitTable:
    """A table of communes whose head has been read."""

    width: int
    label: int
    """The column of their names."""
    columns: Sequence[tuple[Column, str]]
    """The columns of figures, with what each measures."""


def read_unit_head(cells: Sequence[str], above: str, base: Scope, clock: Clock) -> UnitTable | None:
    """The table that a row opens, or None where it is no head of one of communes.

    Args:
        cells: The row's cells.
        above: The words above the table, lowered, the nearest last.
        base: What they say.
        clock: The years by which its tenses are told.
    """
    names = [lowered(cell) for cell in cells]
    label = next((i for i, name in enumerate(names[:2]) if HOLDERS.match(name)), None)
    if label is None or len(names) < label + 2:
        return None
    found = [column_of(i, name, base, clock) for i, name in enumerate(names) if i > label and name]
    years = {column.span.last for column in found if column.span is not base.span and column.span.last is not None}
    year = next((column.span for column in found if column.span.last in years), Span()) if len(years) == 1 else None
    year = None if year is not None and (year.last or 0) > clock.year else year
    topics = {match.group() for match in TOPIC.finditer(above)}
    topic = topics.pop() if len(topics) == 1 else None
    columns: list[tuple[Column, str]] = []
    for column in found:
        title = _BRACKET.sub("", cells[column.index])
        what = _measured(lowered(title), title, topic)
        if what is not None and unit_of(column.unit, 1) is not None:
            columns.append((dated(column, year, names[column.index], base, clock), what))
    return UnitTable(len(cells), label, columns) if columns else None


def _measured(name: str, title: str, topic: str | None) -> str | None:
    """What a column measures; None where nobody says."""
    if not _BARE.match(name):
        return title
    return f"{topic} - {title}" if topic is not None else None


def dated(column: Column, year: Span | None, name: str, base: Scope, clock: Clock) -> Column:
    """A column with the one year that the head names; of results where neither words nor years promise its figures.

    Args:
        column: The column.
        year: The one year, if there is one.
        name: The title of the column, lowered.
        base: What the words above the table say.
        clock: The years by which its tenses are told.
    """
    span = year if year is not None and column.span is base.span else column.span
    is_promised = _PROMISED.search(name) is not None and COMPARES.search(name) is None
    is_result = not is_promised and base.kind in (None, Kind.ACTUAL) and (span.last or 0) <= clock.year
    return replace(column, span=span, kind=Kind.ACTUAL if is_result else column.kind)


def is_row_of(table: UnitTable, cells: Sequence[str]) -> bool:
    """Whether a row may belong to a table: it has a figure, or names a commune; the head of another has neither."""
    return any(number_in(cell) is not None for cell in cells) or any(map(_NAME.match, cells[: table.label + 1]))


def unit_row_facts(table: UnitTable, cells: Sequence[str], block: Block) -> Iterator[Fact]:
    """The figures of the row of one commune; none of a row that does not name one with its type word."""
    name = _NAME.match(cells[table.label]) if len(cells) == table.width else None
    if name is None or not name["first"].isupper():
        return
    for column, label in table.columns:
        number = number_in(cells[column.index])
        unit = unit_of(column.unit, number) if number is not None else None
        if number is None or unit is None or (column.kind is Kind.ACTUAL and is_own(label)):
            continue
        value = round(number * unit[1], 9)
        rule, position = "indicators.table", block.end - 1
        row, kind = (block.start, block.end), column.kind
        yield Fact(*row, position, rule, label, value, unit[0], kind, span=column.span, row=row)
