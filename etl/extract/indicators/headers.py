"""Headers of tables of targets: which column names, which measures, and of what time and kind each figure is.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.partial import PART, told_part
from etl.extract.indicators.spans import Clock, Scope, Span
from etl.model.values import value
from etl.text.lower import lowered
from etl.text.periods import Cadence, find_periods

_INDEX = re.compile(r"(?:s?tt|số (?:tt|thứ tự)|#)\.?\Z")
_TITLE = r"(?:chỉ tiêu|nội dung|tiêu chí|mục tiêu|nhiệm vụ|chỉ số)"
_LABEL = re.compile(
    rf"(?:(?:tên|các|danh mục|hệ thống|nội dung|tổng hợp) )*{_TITLE}"
    rf"(?:(?:\s*[,/]\s*| và | - | \()(?:các |tên )?{_TITLE}\)?)?"
    r"(?: (?:chủ yếu|cụ thể|chính|cơ bản|thực hiện|phát triển|đánh giá|phát triển kinh tế.*|kinh tế.*|chủ yếu về.*"
    r"|(?:các khoản )?(?:thu|chi)(?:[ ,].*)?))?\Z"
)

_SOURCES = re.compile(r"(?:các |danh mục )?nguồn (?P<what>vốn|kinh phí)\Z")
"""The title of a column of those from whom money comes: its amounts are that money, and no results of their own."""
_ENTRIES = re.compile(r"(?:các )?(?:khoản (?:mục|thu|chi)|nguồn thu)\Z")
"""The title of a column of what makes up a budget."""
_WHOLE = re.compile(r"(?:cả|toàn) (?:giai đoạn|nhiệm kỳ|chương trình)|tổng (?:số|cộng|nhu cầu)")
"""The title of a column of sums over all years."""
UNIT = re.compile(r"(?:đơn vị(?! (?!tính|đo|:)[^\W\d_])|đvt|đv tính)(?![^\W\d_])")
"""The title of a column of units of measure; `đơn vị chủ trì` is one of bodies."""
_TIME = re.compile(
    r"(?:thời (?:gian|hạn|kỳ|điểm)|lộ trình|giai đoạn|kỳ|thời gian hoàn thành)(?: (?:thực hiện|hoàn thành))?\Z"
)
_STRONG_LABEL = re.compile(r"[^/]*(?:chỉ tiêu|tiêu chí|mục tiêu|chỉ số)")
"""Titles of a column of names that no table but one of targets has; `nội dung` has any."""
PRICES = re.compile(r"đơn giá|thành tiền|giá(?! trị)|định mức")
"""Titles of the columns of a bill."""
_SUMS = re.compile(r"số tiền")
"""The title of a column of amounts, which a bill has and a budget."""
_COUNTED_IN = re.compile(
    r"\((?:đơn vị(?: tính)?|đvt)?:? ?(?P<unit>[^()\d]{1,30})\)\s*\Z|, (?P<money>(?:triệu|tỷ|nghìn) đồng)\Z"
)
"""What the figures of a column are counted in, at the end of its title: `Dự toán (triệu đồng)`."""
_FUNDS = re.compile(r"(?:tổng |dự toán |nhu cầu |dự kiến )*(?P<what>kinh phí|vốn)(?![^\W\d_])")
"""The title of a column of what the things cost that the rows name."""
_OTHER = re.compile(
    r"ghi chú|cơ quan|\Ađơn vị|chủ trì|phối hợp|đánh giá|trách nhiệm|căn cứ|nguồn|người|chức|họ"
    r"|tăng(?:\s*[/,;(+-]\s*|\s+(?:hoặc |hay )?)?giảm|chênh lệch|biến động"
    r"|\A(?:(?:bình quân|trung bình|mức|số liệu)(?: chung)?(?: của)? )?(?:(?:toàn|cả) )?(?:tỉnh|thành phố|tp|nước|vùng)"
    r"(?! (?:giao|hỗ trợ|cấp|bổ sung|phê duyệt|đầu tư|yêu cầu|phân bổ))(?![^\W\d_])"
)
"""Titles of columns of no figures of the unit: remarks, changes, what there is in the whole province."""
COMPARES = re.compile(r"(?<![^\W\d_])(?:so|tỷ lệ (?:đạt|hoàn thành|thực hiện|%))(?![^\W\d_])|/.*%|%.*/|\A%")
"""Titles of a column that holds two others against each other: its figures are none of the row's own measure."""
_GOAL = re.compile(
    r"(?:\bso (?:với )?|/\s*|%\)?\s*(?:so (?:với )?)?|tỷ lệ (?:đạt|hoàn thành|thực hiện) (?:so (?:với )?)?)"
    r"(?P<goal>kh|kế hoạch|nq|nghị quyết|dự toán|chỉ tiêu|mục tiêu|cùng kỳ(?: năm (?:trước|ngoái|20\d\d))?)(?![^\W\d_])"
)
"""The goal of which such a column gives the share that was reached."""
_OF_TIME = re.compile("cùng kỳ")
"""Of such a column that holds results, and no plans, against those of the year before."""
_DONE = re.compile(
    r"thực hiện|kết quả|ước|hiện (?:trạng|nay|tại|có)|(?:đến|tới) nay|đã đạt|\b[ưu]?th\b|năm gốc|cơ sở|số liệu"
    r"|\Athông tin\Z"
)
_PLANNED = re.compile(r"kế hoạch|\bkh\b|dự toán|giao")
_AIMED = re.compile(r"mục tiêu|chỉ tiêu|phấn đấu|nghị quyết|\bnq\b")
_GOAL_OF_YEAR = re.compile(
    r"(?:(?:các )?(?:chỉ tiêu|mục tiêu)(?: (?:kế hoạch|giao|đề ra|được giao|phấn đấu))*|phấn đấu)"
    r"(?: của| trong)? năm (?P<year>20\d\d)(?! ?-)"
)
"""The title of a column of goals for one year."""
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_FIGURE = re.compile(r"(?!(?:19|20)\d\d\Z)[\d.,%]+")
"""A cell of nothing but a figure, which is no year."""


@value(frozen=True, slots=True)
class Column:
    """A column of figures."""

    index: int
    kind: Kind
    span: Span
    goal: str = ""
    """What its figures are shares of, in the paper's words: `KH`, `dự toán`; empty where they are the rows' own."""
    is_percent: bool = False
    """Whether its title says that its figures are per cent."""
    unit: str = ""
    """What its figures are counted in, where its title says so: `Dự toán (triệu đồng)`."""
    funds: str = ""
    """What of the things that the rows name its figures are: `kinh phí`; empty where they are the rows' own."""
    part: str = ""
    """The part of a year over which its figures are told: `6 tháng` of `Thực hiện 6 tháng 2026`."""


@dataclass(slots=True)
class Table:
    """A table whose header has been read."""

    base: Scope
    width: int
    label: int
    unit: int | None
    time: int | None
    order: int | None
    columns: Sequence[Column]
    parent: str = ""
    parent_unit: str = ""
    unit_words: str = ""
    """What its figures are counted in, where a line above says so: `Đơn vị: triệu đồng`."""
    is_of_sums: bool = False
    """Whether its figures are amounts, as those of a bill are and those of a budget."""
    is_of_budget: bool = False
    """Whether a row has named a budget."""
    is_of_project: bool = False
    """Whether a row has named the costs of a project."""
    starts: Sequence[int] | None = None
    """Where its columns begin in each line, for a table that spaces align."""


def read_header(cells: Sequence[str], base: Scope, clock: Clock, above: Sequence[str] = ()) -> Table | None:
    """The table that a row opens, or None where it is no header of a table of targets.

    Args:
        cells: The row's cells.
        base: What the words above the table say.
        clock: The years by which its tenses are told.
        above: The cells of the row before, of which it may be the second half.
    """
    cells = _joined(above, cells) or cells
    names = [lowered(cell) for cell in cells]
    label = _label_of(names)
    if label is None or len(names) < 2 or _is_bill(names) or any(map(_is_figure, names[label:])):
        return None
    unit = next((i for i, name in enumerate(names) if UNIT.match(name)), None)
    time = next((i for i, name in enumerate(names) if _TIME.match(name)), None)
    order = next((i for i, name in enumerate(names) if numbers_rows(name)), None)
    taken = {label, unit, time, order}
    figures = [i for i, name in enumerate(names) if i not in taken and i > label and name and not _OTHER.search(name)]
    columns: list[Column] = []
    for index in figures:
        if not COMPARES.search(names[index]):
            columns.append(column_of(index, names[index], base, clock, names[label]))
        elif (goal := _GOAL.search(names[index])) and not (_OF_TIME.match(goal["goal"]) and not _has_results(columns)):
            columns.append(_share(index, cells[index][goal.start("goal") : goal.end("goal")], names[index], columns))
    if _SOURCES.match(names[label]) and base.kind in (None, Kind.ACTUAL) and not all(map(_is_result, columns)):
        columns = [column for column in columns if not _WHOLE.match(names[column.index])]
    if not columns or not (base.kind or _STRONG_LABEL.match(names[label]) or any(map(_tells_kind, names))):
        return None
    return Table(base, len(names), label, unit, time, order, columns, is_of_sums=any(map(_SUMS.search, names)))


def numbers_rows(title: str) -> bool:
    """Whether a title is that of a column of the rows' numbers."""
    return _INDEX.match(title) is not None


def _has_results(columns: Sequence[Column]) -> bool:
    return any(map(_is_result, columns))


def _is_result(column: Column) -> bool:
    return column.kind is Kind.ACTUAL


def _label_of(names: Sequence[str]) -> int | None:
    """The column that says what each row measures."""
    titles = (_LABEL, _SOURCES, _ENTRIES)
    return next((i for i, name in enumerate(names) if any(title.match(name) for title in titles)), None)


def _is_bill(names: Sequence[str]) -> bool:
    return any(PRICES.match(name) for name in names)


def _is_figure(cell: str) -> bool:
    """Whether a cell behind a label is one of a row: `Số tiêu chí đạt | Tiêu chí | 9 | 13`."""
    return cell[:1].isdigit() and _FIGURE.fullmatch(cell) is not None


def _joined(above: Sequence[str], cells: Sequence[str]) -> list[str] | None:
    """The titles of a header of two rows, `Năm 2025` over `KH` and `TH`; None where the second is no part of one.

    A cell that spans several columns or rows leaves the others empty.
    """
    label = _label_of([lowered(cell) for cell in above]) if len(above) == len(cells) else None
    filled = [i for i, cell in enumerate(cells) if cell]
    if label is None or len(filled) < 2 or filled[0] <= label or any(_FIGURE.fullmatch(cells[i]) for i in filled):
        return None
    titles, group = [], ""
    for upper, lower in zip(above, cells, strict=True):
        group = upper or group
        titles.append(f"{group} {lower}" if lower else upper)
    return titles


def _tells_kind(name: str) -> bool:
    """Whether the title of a column says of what time or kind its figures are."""
    patterns = (_DONE, _PLANNED, _AIMED, _YEAR)
    return any(pattern.search(name) for pattern in patterns)


def _share(index: int, goal: str, name: str, before: Sequence[Column]) -> Column:
    """A column of shares of a goal: `Tỷ lệ so KH (%)`; they hold for the time of the results beside them."""
    results = [column for column in before if column.kind is Kind.ACTUAL]
    last = results[-1] if results else Column(index, Kind.ACTUAL, Span())
    return Column(index, Kind.ACTUAL, last.span, goal, "%" in name, part=last.part)


def column_of(index: int, name: str, base: Scope, clock: Clock, label: str = "") -> Column:
    """A column of figures: its period and kind from its own title, else from what stands above the table.

    Args:
        index: Which column it is.
        name: Its title.
        base: What the words above the table say.
        clock: The years by which its tenses are told.
        label: The title of the column of names.
    """
    sources = _SOURCES.match(label)
    periods = [period for period in find_periods(name) if period.last is not None]
    year = _YEAR.search(name)
    if periods:
        span = Span(periods[-1].first, periods[-1].last, periods[-1].cadence)
    elif year:
        span = Span(int(year[1]), int(year[1]), Cadence.AT_POINT)
    else:
        is_whole = sources is not None and _WHOLE.match(name) is not None
        span = base.span if not is_whole or base.span.cadence is Cadence.OVER_PERIOD else Span()
    counted = _COUNTED_IN.search(name)
    unit = (counted["unit"] or counted["money"]) if counted else ""
    funds = _FUNDS.match(name) or sources
    is_near = span.last == clock.year + 1 or (span.last == clock.year and base.kind in (Kind.TARGET, Kind.PLAN))
    is_given = sources is not None and is_near
    is_given &= span is not base.span and span.first == span.last and _DONE.search(name) is None
    kind = Kind.PLAN if is_given else _kind(name, span, base, clock)
    part = PART.search(name)
    is_ahead = kind is Kind.ACTUAL and span is base.span and span.last is not None and span.last > clock.year
    return Column(
        index,
        kind,
        Span() if is_ahead else span,
        unit=unit,
        funds=funds["what"] if funds else "",
        part=told_part(part) if part else base.part if span is base.span else "",
    )


def _kind(name: str, span: Span, base: Scope, clock: Clock) -> Kind:
    if _DONE.search(name):
        return Kind.ACTUAL
    is_one_year = span.first == span.last and span.first is not None
    is_near = is_one_year and span.last in (clock.year, clock.year + 1)
    if _PLANNED.search(name):
        return Kind.PLAN if is_near or span.last is None else Kind.TARGET
    if _AIMED.search(name):
        return Kind.PLAN if is_near and (base.kind is Kind.PLAN or _is_of_year(name, base, clock)) else Kind.TARGET
    if span.last is not None and is_one_year and span is not base.span:
        if span.last <= clock.year:
            return Kind.ACTUAL
        return Kind.PLAN if base.kind is Kind.PLAN else Kind.TARGET
    return base.kind or Kind.TARGET


def _is_of_year(name: str, base: Scope, clock: Clock) -> bool:
    """Whether a column of goals is that of one year, and no term ends in it: `Chỉ tiêu năm 2025`."""
    ends = {clock.term[1]} if clock.term else set[int]()
    if base.span.cadence is Cadence.OVER_PERIOD and base.span.last is not None:
        ends.add(base.span.last)
    goal = _GOAL_OF_YEAR.match(name)
    return goal is not None and int(goal["year"]) not in ends
