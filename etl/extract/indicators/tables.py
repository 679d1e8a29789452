"""Tables of targets: header, unit column, one column or several with figures, each with its year and kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from etl.extract.indicators.columns import is_ordinal
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.nouns import noun_at
from etl.extract.indicators.spans import Clock, Scope, Span
from etl.extract.indicators.units import PER_PEOPLE, people_unit, settled_unit
from etl.extract.indicators.vocabulary import classify
from etl.model.values import value
from etl.text.comparators import comparison_after, comparison_before, from_before
from etl.text.hamlets import HAMLET_WORDS
from etl.text.lower import lowered
from etl.text.measures import measure_at, money
from etl.text.numbers import parse_number
from etl.text.periods import Cadence, find_periods
from etl.text.structure import Block

_INDEX = re.compile(r"(?:s?tt|số (?:tt|thứ tự)|#)\.?\Z")
_LABEL = re.compile(
    r"(?:tên |các |danh mục |hệ thống )*(?:chỉ tiêu|nội dung|tiêu chí|mục tiêu|nhiệm vụ|chỉ số)(?: (?:chủ yếu"
    r"|cụ thể|chính|chủ yếu về.*))?\Z"
)
_UNIT = re.compile(r"(?:đơn vị|đvt|đv tính|đơn vị tính)\b")
_TIME = re.compile(
    r"(?:thời (?:gian|hạn|kỳ|điểm)|lộ trình|giai đoạn|kỳ|thời gian hoàn thành)(?: (?:thực hiện|hoàn thành))?\Z"
)
_STRONG_LABEL = re.compile(r"[^/]*(?:chỉ tiêu|tiêu chí|mục tiêu|chỉ số)")
"""Titles of a column of names that no table but one of targets has; `nội dung` has any."""
_PRICES = re.compile(r"đơn giá|thành tiền|số tiền|giá(?! trị)|định mức")
"""Titles of the columns of a bill."""
_OTHER = re.compile(
    r"ghi chú|cơ quan|chủ trì|phối hợp|so sánh|tỷ lệ (?:đạt|so|%)|đánh giá|trách nhiệm|căn cứ|tăng\s*/?\s*giảm"
    r"|nguồn|người|chức|họ"
)
_DONE = re.compile(r"thực hiện|kết quả|ước|hiện trạng|đã đạt|\bth\b|năm gốc|cơ sở")
_PLANNED = re.compile(r"kế hoạch|\bkh\b|dự toán|giao")
_AIMED = re.compile(r"mục tiêu|chỉ tiêu|phấn đấu|nghị quyết|\bnq\b")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_GROWTH = re.compile(r"tăng|giảm")
_YEARLY = re.compile(r"bình quân (?:hằng|hàng|mỗi|năm)|(?:hằng|hàng|mỗi) năm|/\s*năm")
_NUM = r"\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
_CELL = re.compile(rf"[^\d]*?(?P<low>{_NUM})(?:\s*(?:-|đến)\s*(?P<high>{_NUM}))?(?P<rest>[^\d]*)\Z")
_BRACKET = re.compile(r"\s*\((?P<unit>[^()]{1,30})\)\s*\Z")
_PART = re.compile(r"\s*(?:[-+*•]|trong đó|riêng)\s*:?\s*")
_ABBREVIATED = (
    (r"\btr\.?\s*(?:đ|đồng)\b", "triệu đồng"),
    (r"\btriệu đ\b", "triệu đồng"),
    (r"\btỷ đ\b", "tỷ đồng"),
    (r"\btr/", "triệu đồng/"),
)
_OWN = re.compile(
    r"(?:tổng )?(?:diện tích(?: đất)?(?: tự nhiên)?|(?:quy mô )?dân số|số dân"
    rf"|(?:tổng )?số (?:hộ(?: dân| gia đình)?|đảng viên|{HAMLET_WORDS}))"
)
"""What a unit has and is no indicator where it is only told (docs/certainty.md)."""
_PER_PEOPLE = re.compile(PER_PEOPLE)


@value(frozen=True, slots=True)
class _Column:
    index: int
    kind: Kind
    span: Span


@dataclass(slots=True)
class Table:
    """A table whose header has been read."""

    base: Scope
    width: int
    label: int
    unit: int | None
    time: int | None
    order: int | None
    columns: Sequence[_Column]
    parent: str = ""
    parent_unit: str = ""
    starts: Sequence[int] | None = None
    """Where its columns begin in each line, for a table that spaces align."""
    seen: list[str] = field(default_factory=list)


def bare_table(cells: Sequence[str], base: Scope) -> Table | None:
    """The table that a numbered row without a header makes by itself: number, label, unit and one figure."""
    if not is_ordinal(cells[0]):
        return None
    rest = [i for i, cell in enumerate(cells) if i > 1 and cell]
    units = [i for i in rest if _unit(lowered(cells[i]), 0) is not None]
    figures = [i for i in rest if i not in units and _CELL.match(lowered(cells[i])) and len(cells[i].split()) <= 4]
    if not (len(units) == 1 and len(figures) == 1 and figures[0] > units[0]):
        return None
    if base.kind is None and not _is_known(cells[1], cells[units[0]]):
        return None
    column = _Column(figures[0], base.kind or Kind.ACTUAL, base.span)
    return Table(base, len(cells), 1, units[0], None, 0, [column])


def _is_known(label: str, unit_words: str) -> bool:
    """Whether the vocabulary has an indicator of this name: no thing that is bought, no member of a list."""
    unit = _unit(lowered(unit_words), 0)
    return unit is not None and classify(label, unit[0])[0] is not None


def cells_of(text: str, block: Block) -> list[str]:
    """The cells of a row."""
    line = text[block.start : block.end].strip()
    return [cell.strip() for cell in line.strip("|").split("|")]


def read_header(cells: Sequence[str], base: Scope, clock: Clock) -> Table | None:
    """The table that a row opens, or None where it is no header of a table of targets."""
    names = [lowered(cell) for cell in cells]
    label = next((i for i, name in enumerate(names) if _LABEL.match(name)), None)
    if label is None or len(names) < 2 or any(_PRICES.match(name) for name in names):
        return None
    unit = next((i for i, name in enumerate(names) if _UNIT.match(name)), None)
    time = next((i for i, name in enumerate(names) if _TIME.match(name)), None)
    order = next((i for i, name in enumerate(names) if _INDEX.match(name)), None)
    taken = {label, unit, time, order}
    columns = [
        _column(index, name, base, clock)
        for index, name in enumerate(names)
        if index not in taken and index > label and name and not _OTHER.search(name)
    ]
    if not columns or not (base.kind or _STRONG_LABEL.match(names[label]) or any(map(_tells_kind, names))):
        return None
    return Table(base, len(names), label, unit, time, order, columns)


def _tells_kind(name: str) -> bool:
    """Whether the title of a column says of what time or kind its figures are."""
    patterns = (_DONE, _PLANNED, _AIMED, _YEAR)
    return any(pattern.search(name) for pattern in patterns)


def _column(index: int, name: str, base: Scope, clock: Clock) -> _Column:
    """A column of figures: its period and kind from its own title, else from what stands above the table."""
    periods = [period for period in find_periods(name) if period.last is not None]
    year = _YEAR.search(name)
    if periods:
        span = Span(periods[-1].first, periods[-1].last, periods[-1].cadence)
    elif year:
        span = Span(int(year[1]), int(year[1]), Cadence.AT_POINT)
    else:
        span = base.span
    return _Column(index, _kind(name, span, base, clock), span)


def _kind(name: str, span: Span, base: Scope, clock: Clock) -> Kind:
    if _DONE.search(name):
        return Kind.ACTUAL
    is_one_year = span.first == span.last and span.first is not None
    is_near = is_one_year and span.last in (clock.year, clock.year + 1)
    if _PLANNED.search(name):
        return Kind.PLAN if is_near or span.last is None else Kind.TARGET
    if _AIMED.search(name):
        return Kind.PLAN if is_near and base.kind is Kind.PLAN else Kind.TARGET
    if span.last is not None and is_one_year and span is not base.span:
        if span.last <= clock.year:
            return Kind.ACTUAL
        return Kind.PLAN if base.kind is Kind.PLAN else Kind.TARGET
    return base.kind or Kind.TARGET


def row_facts(table: Table, cells: Sequence[str], block: Block) -> Iterator[Fact]:
    """The figures of one row."""
    if len(cells) < 2 or len(cells) > table.width or table.label >= len(cells):
        return
    label = " ".join(cells[table.label].split())
    unit_words = lowered(cells[table.unit]) if table.unit is not None and table.unit < len(cells) else ""
    bracket = _BRACKET.search(lowered(label))
    if bracket and not unit_words and _unit(bracket["unit"], 1) is not None:
        unit_words, label = bracket["unit"], label[: bracket.start()]
    part = _PART.match(lowered(label))
    if part and part.end() and table.parent:
        label = f"{table.parent} - {label[part.end() :]}"
        unit_words = unit_words or table.parent_unit
    else:
        table.parent, table.parent_unit = label, unit_words
    if not label or label.isdigit():
        return
    is_own = _OWN.fullmatch(lowered(label)) is not None
    for column in table.columns:
        is_present = column.kind is Kind.ACTUAL or column.span.is_empty
        if column.index < len(cells) and not (is_own and is_present):
            fact = _cell_fact(table, column, cells, label, unit_words, block)
            if fact is not None:
                yield fact


def _cell_fact(
    table: Table, column: _Column, cells: Sequence[str], label: str, unit_words: str, block: Block
) -> Fact | None:
    cell = lowered(cells[column.index])
    match = _CELL.match(cell)
    if match is None:
        return None
    number = parse_number(match["low"])
    upper = parse_number(match["high"]) if match["high"] else None
    after = match.end("high") if match["high"] else match.end("low")
    own = measure_at(cell, after)
    found = (own.unit, own.factor) if own and own.unit != "scale" else _unit(unit_words, number.value if number else 0)
    if found is None and own is None and noun_at(cell, after) is not None:
        found = ("count", 1)
    if number is None or found is None:
        return None
    unit, factor = found
    span = _row_span(table, column, cells)
    unit = settled_unit(unit, own.rate if own else frozenset(), number.value * factor, lowered(label))
    if (
        unit == "percent"
        and _GROWTH.search(lowered(label))
        and (_YEARLY.search(lowered(label)) or span.cadence is Cadence.ANNUAL)
    ):
        unit = "percent_per_year"
    return Fact(
        block.start,
        block.end,
        block.start,
        "indicators.table",
        label,
        round(number.value * factor, 9),
        unit,
        column.kind,
        "range" if upper else _comparator(cell, match),
        round(upper.value * factor, 9) if upper else None,
        span,
        item=cells[table.order] if table.order is not None and cells[table.order] else None,
    )


def _comparator(cell: str, match: re.Match[str]) -> str:
    before = comparison_before(cell, 0, match.start("low"))
    after = comparison_after(cell, match.end("low")) or comparison_after(
        cell, cell.find("trở") if "trở" in cell else len(cell)
    )
    if after is not None:
        return after.comparator
    if before is not None:
        return before.comparator
    return ">=" if from_before(cell, 0, match.start("low")) is not None else "="


def _row_span(table: Table, column: _Column, cells: Sequence[str]) -> Span:
    """The period of a row's own column of time, else of its column of figures."""
    if table.time is None or table.time >= len(cells):
        return column.span
    period = next(find_periods(lowered(cells[table.time])), None)
    if period is None:
        year = _YEAR.search(cells[table.time])
        return Span(None, int(year[1]), Cadence.BY_END) if year else column.span
    if period.cadence is Cadence.ANNUAL:
        return Span(column.span.first, column.span.last, Cadence.ANNUAL)
    return Span(period.first, period.last, period.cadence)


def _unit(words: str, value: float) -> tuple[str, float] | None:
    """The unit and factor that a cell of units means; None where it is no unit."""
    words = words.strip(" .")
    if not words:
        return None
    for pattern, plain in _ABBREVIATED:
        words = re.sub(pattern, plain, words)
    if words.startswith("‰"):
        return "per_mille", 1
    per = _PER_PEOPLE.search(words)
    if per:
        return people_unit(per), 1
    if words in ("năm", "năm hoàn thành") and 2000 <= value <= 2100:
        return "year", 1
    measure = measure_at(words, 0)
    if measure is not None and measure.unit == "scale":
        return money(measure.factor) if measure.factor >= 1e6 else ("count", measure.factor)
    if measure is not None:
        return measure.unit, measure.factor
    return ("count", 1) if noun_at(words, 0) is not None or words in _COUNTED else None


_COUNTED = frozenset(
    (
        "đảng viên",
        "người",
        "cái",
        "chiếc",
        "đồng chí",
        "giường",
        "máy",
        "thuê bao",
        "tiêu chí",
        "danh hiệu",
        "bộ",
        "chỉ tiêu",
    )
)
