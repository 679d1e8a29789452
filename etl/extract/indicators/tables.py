"""Rows of tables of targets: what each measures, in which unit, and its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.extract.indicators.cell_units import unit_in_cell, unit_of, without_note
from etl.extract.indicators.columns import is_ordinal
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.headers import Column, Table
from etl.extract.indicators.part_told import of_column
from etl.extract.indicators.spans import Scope, Span
from etl.extract.indicators.units import settled_unit
from etl.extract.indicators.vocabulary import classify
from etl.text.comparators import comparison_after, comparison_before, from_before
from etl.text.hamlets import HAMLET_WORDS, SORTS
from etl.text.letters import UPPER
from etl.text.lower import lowered
from etl.text.measures import measure_at
from etl.text.numbers import parse_number
from etl.text.periods import Cadence, Role, find_periods
from etl.text.structure import Block
from etl.text.total_cells import is_total

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_GROWTH = re.compile(r"tăng|giảm")
_YEARLY = re.compile(r"bình quân (?:hằng|hàng|mỗi|năm)|(?:hằng|hàng|mỗi) năm|/\s*năm")
_NUM = r"\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
_CELL = re.compile(
    rf"[^\d]*?(?P<low>{_NUM})(?:\s*(?:-|đến)\s*(?P<high>{_NUM}))?(?P<rest>(?:[^\d]|(?<=m)[23](?!\d))*)\Z"
)
_RATIO = re.compile(r"\s*(?P<low>\d{1,3}(?:\.\d{3})*|\d+)\s*/\s*(?P<of>\d{1,3}(?:\.\d{3})*|\d+)\s*\Z")
"""A cell that tells how many of all: `8/9` of the schools."""
_BRACKET = re.compile(r"\s*\((?P<unit>[^()]{1,30})\)\s*\Z")
_PART = re.compile(r"\s*(?:[-+*•]|trong đó|riêng)\s*:?\s*")
_OWN = re.compile(
    r"(?:tổng )?(?:diện tích(?: đất)?(?: tự nhiên)?|(?:quy mô )?dân số|số dân"
    rf"|(?:(?:tổng )?số )?(?:hộ(?: dân| gia đình)?|{SORTS})"
    r"|(?:(?:tổng )?số )?(?:đảng viên|(?:tổ chức (?:cơ sở )?đảng|chi bộ|chi,? đảng bộ|đảng bộ)"
    r"(?: (?:trực thuộc|cơ sở)(?: đảng ủy| đảng bộ)?(?: xã| phường)?)?))"
)
"""What a unit has and is no indicator where it is only told (docs/certainty.md)."""
_OF_BUDGET = re.compile(
    r"(?:[^\W\d_]{1,4}[.)] )?(?:tổng )?(?:số )?(?:thu|chi|dự phòng|bội (?:chi|thu)|kết dư)"
    r"(?! (?:phí|nhập|hút|gom))(?![^\W\d_])"
)
_NAMES_BUDGET = re.compile(r"(?:thu|chi|cân đối|dự phòng) (?:[^\W\d_]+ )?ngân sách|chi đầu tư phát triển")
"""A row of a table of amounts that is one of a budget, and one that tells that the table is."""
_NAMES_FUNDS = re.compile(r"(?<![^\W\d_])(?:kinh phí|vốn|thu|chi|ngân sách)(?![^\W\d_])")
_OF_PROJECT = re.compile(r"(?:[^\W\d_]{1,4}[.)] )?(?:chi phí|vốn|nguồn vốn|gói thầu)(?![^\W\d_])")
"""A row of the costs of one project, or of where its money comes from."""
_NO_SUM = re.compile(r"tỷ (?:lệ|trọng)|tốc độ|số (?!thu|chi|tiền|bổ sung|tăng|giảm)|dân số|diện tích|sản lượng|chỉ số")
"""How a row begins that is counted in no money, whatever is said above the table."""
_EACH_YEAR = re.compile(r"/\s*(?:1 |một )?năm(?![^\W\d_])")
_NAME = re.compile(r"(?=[^|\d:]{4})[-+•* ]*[^\W\d_][^|:]{3,120}\Z")
"""A cell that may say what is measured."""
_OF_PART = re.compile(rf"(?i:(?<!\w)(?:{HAMLET_WORDS}|trường|công ty|hợp tác xã)) [{UPPER}\d]")
"""A hamlet or firm by its name, whose figure a row tells: `Hộ nghèo ấp Hòa Bình (hộ)`."""
_NUMBERED_PAIR = 3
"""Cells of a row of a number, a label and a figure."""
_MOST_WORDS = 8
"""In a cell of one figure."""
_LEAST_LEVEL, _MOST_LEVEL = 60, 400
"""Per cent of the year before; smaller figures in such a column may as well be by how much a row grew."""


def bare_table(cells: Sequence[str], base: Scope) -> Table | None:
    """The table that a row without a header makes by itself: number, label, unit and figure, or label and figure."""
    if len(cells) == 2:
        return _pair(cells, base)
    if not is_ordinal(cells[0]):
        return None
    if len(cells) == _NUMBERED_PAIR:
        return _pair(cells, base, order=0)
    rest = [i for i, cell in enumerate(cells) if i > 1 and cell]
    units = [i for i in rest if unit_of(lowered(cells[i]), 0) is not None]
    figures = [i for i in rest if i not in units and _CELL.match(lowered(cells[i])) and len(cells[i].split()) <= 4]
    if not (len(units) == 1 and len(figures) == 1 and figures[0] > units[0]):
        return None
    if base.kind is None and not _is_known(cells[1], cells[units[0]]):
        return None
    column = Column(figures[0], base.kind or Kind.ACTUAL, base.span, part=base.part)
    return Table(base, len(cells), 1, units[0], None, 0, [column])


def _pair(cells: Sequence[str], base: Scope, order: int | None = None) -> Table | None:
    """The table of a row of a label and a figure with its unit, or with the unit in the label's bracket.

    `Hộ nghèo giảm mỗi năm | 1,5%`, `Mật độ dân số (người/km2) | 1.057`; a number may stand before the label.
    """
    place = 0 if order is None else order + 1
    label, cell = cells[place].rstrip(" :"), without_note(lowered(cells[place + 1]))
    is_name = _NAME.match(label) and _OF_PART.search(label) is None
    match = _CELL.match(cell) if is_name and len(cell.split()) <= _MOST_WORDS else None
    rest = match["rest"].strip() if match is not None else ""
    bracket = _BRACKET.search(label) if match is not None and not rest else None
    unit = unit_of(rest, 0) if rest else None
    is_promised = (
        base.kind in (Kind.TARGET, Kind.PLAN) and unit is not None and unit[0] not in ("day", "hour", "minute")
    )
    is_known = _is_known(label, rest) if rest else bracket is not None and _is_known_by(label, bracket)
    if not is_known and not (is_promised and order is None):
        return None  # results are told of matches, trips and goods too
    column = Column(place + 1, base.kind or Kind.ACTUAL, base.span, part=base.part)
    return Table(base, len(cells), place, None, None, order, [column])


def _is_known_by(label: str, bracket: re.Match[str]) -> bool:
    """Whether the vocabulary has an indicator of a label without its bracket, counted in what that says."""
    return _is_known(label[: bracket.start()], bracket["unit"])


def _is_known(label: str, unit_words: str) -> bool:
    """Whether the vocabulary has an indicator of this name: no thing that is bought, no member of a list."""
    unit = unit_of(lowered(unit_words), 0)
    return unit is not None and classify(label, unit[0])[0] is not None


def cells_of(text: str, block: Block, width: int | None = None) -> list[str]:
    """The cells of a row.

    A bar at the edge frames a row in Markdown, where it stands at both ends; in other papers it parts an empty cell.

    Args:
        text: The reading's text.
        block: The row.
        width: How many cells its table has, if that is known.
    """
    line = text[block.start : block.end].strip()
    cells = [cell.strip() for cell in line.split("|")]
    low, high = int(line.startswith("|")), len(cells) - int(line.endswith("|"))
    is_framed = low > 0 and high < len(cells)
    likely = cells[low:high] if is_framed else cells
    readings = (likely, cells, cells[low:], cells[:high])
    return next((found for found in readings if len(found) == width), likely)


def row_facts(table: Table, cells: Sequence[str], block: Block) -> Iterator[Fact]:
    """The figures of one row."""
    if len(cells) < 2 or len(cells) > table.width or table.label >= len(cells):
        return
    label = " ".join(cells[table.label].split()).rstrip(" :")
    unit_words = lowered(cells[table.unit]) if table.unit is not None and table.unit < len(cells) else ""
    bracket = _BRACKET.search(lowered(label))
    if bracket and not unit_words and unit_of(bracket["unit"], 1) is not None:
        unit_words, label = bracket["unit"], label[: bracket.start()]
    part = _PART.match(lowered(label))
    if part and part.end() and table.parent:
        label = f"{table.parent} - {label[part.end() :]}"
        unit_words = unit_words or table.parent_unit
    else:
        table.parent, table.parent_unit = label, unit_words
    if not label or label.isdigit():
        return
    if table.is_of_sums and not _is_of_budget(table, lowered(label)):
        return
    is_of_unit = is_own(label)
    for column in table.columns:
        is_present = column.kind is Kind.ACTUAL or column.span.is_empty
        if column.index < len(cells) and not (is_of_unit and is_present):
            read = _share_fact if column.goal else _cell_fact
            words = column.unit if column.funds and column.unit else unit_words
            named = _name_of_funds(column.funds, label) if column.funds else label
            fact = read(table, column, cells, named, words or _unit_above(table, column, label), block)
            if fact is not None:
                yield of_column(fact, column.part, column.span)


def _name_of_funds(funds: str, label: str) -> str:
    """What funds are called that stand in the row of what they pay for, of whom they come from, or of their sum."""
    if is_total(label):
        return f"tổng {funds}"
    return label if _NAMES_FUNDS.search(lowered(label)) else f"{funds} {label}"


def is_own(label: str) -> bool:
    """Whether a label names what a unit has, which is no indicator where it is only told."""
    return _OWN.fullmatch(lowered(label)) is not None


def number_in(cell: str) -> float | None:
    """The number that is all a cell holds."""
    match = re.fullmatch(_NUM, cell)
    number = parse_number(match.group()) if match is not None else None
    return number.value if number is not None else None


def _is_of_budget(table: Table, label: str) -> bool:
    """Whether a row of amounts is one of a budget."""
    table.is_of_project |= _OF_PROJECT.match(label) is not None
    table.is_of_budget |= _NAMES_BUDGET.search(label) is not None
    return table.is_of_budget and not table.is_of_project and _OF_BUDGET.match(label) is not None


def _unit_above(table: Table, column: Column, label: str) -> str:
    """What the title of a column, or a line above the table, says that its figures are counted in."""
    words = column.unit or table.unit_words
    return "" if "đồng" in words and _NO_SUM.match(lowered(label)) else words


def _share_fact(
    table: Table, column: Column, cells: Sequence[str], label: str, _unit_words: str, block: Block
) -> Fact | None:
    """How much of its goal a row has reached: `Tỷ lệ so KH (%)`."""
    fact = _cell_fact(table, column, cells, f"{label} so với {column.goal}", "%" if column.is_percent else "", block)
    is_level = column.goal.lower().startswith("cùng kỳ")
    return None if fact is not None and is_level and not _LEAST_LEVEL <= fact.value <= _MOST_LEVEL else fact


def _cell_fact(
    table: Table, column: Column, cells: Sequence[str], label: str, unit_words: str, block: Block
) -> Fact | None:
    cell = without_note(lowered(cells[column.index]))
    match = _CELL.match(cell)
    if match is None:
        return _part_fact(table, column, cells, label, unit_words, block)
    number = parse_number(match["low"])
    upper = parse_number(match["high"]) if match["high"] else None
    after = match.end("high") if match["high"] else match.end("low")
    own = measure_at(cell, after)
    found = unit_in_cell(cell, after, unit_words, number.value if number else 0)
    if number is None or found is None:
        return None
    unit, factor = found
    span = _row_span(table, column, cells)
    if unit in ("count", "percent_per_year") and _EACH_YEAR.search(cell, after):
        span = Span(span.first, span.last, Cadence.ANNUAL)
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


def _part_fact(
    table: Table, column: Column, cells: Sequence[str], label: str, unit_words: str, block: Block
) -> Fact | None:
    """How many of all: `3/4` where the column of units counts things."""
    match = _RATIO.match(cells[column.index])
    part, whole = (parse_number(match["low"]), parse_number(match["of"])) if match is not None else (None, None)
    if part is None or whole is None or part.value > whole.value:
        return None
    if not unit_words or unit_of(unit_words, part.value) != ("count", 1):
        return None
    span = _row_span(table, column, cells)
    start, end = block.start, block.end
    return Fact(start, end, start, "indicators.table", label, part.value, "count", column.kind, span=span)


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


def _row_span(table: Table, column: Column, cells: Sequence[str]) -> Span:
    """The period of a row's own column of time, else of its column of figures."""
    if table.time is None or table.time >= len(cells):
        is_own = not column.span.is_empty and column.span is not table.base.span
        own = Span() if is_own else _label_span(cells[table.label])
        return column.span if own.is_empty else own
    period = next(find_periods(lowered(cells[table.time])), None)
    if period is None:
        year = _YEAR.search(cells[table.time])
        return Span(None, int(year[1]), Cadence.BY_END) if year else column.span
    if period.cadence is Cadence.ANNUAL:
        return Span(column.span.first, column.span.last, Cadence.ANNUAL)
    return Span(period.first, period.last, period.cadence)


def _label_span(label: str) -> Span:
    """The year that a row's own label names: `Sản lượng lương thực năm 2025 (tấn)`."""
    named = [p for p in find_periods(lowered(label)) if p.role is Role.OWN and p.last is not None]
    return Span(named[-1].first, named[-1].last, named[-1].cadence) if named else Span()
