"""A package's main table as a workbook: codes stay text, headings are Vietnamese, a second sheet explains them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from etl.packages.csvfile import read_csv
from etl.packages.schema import FieldSchema, PackageSchema, TableSchema
from etl.publish.site.words import UNITS

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from etl.model.claims import Scalar

ROWS = 1_048_575
"""What a sheet holds below its heading."""
CELL = 32_767
"""The longest text of a cell, in characters."""

_MADE_ON = datetime(2025, 7, 1)
"""The day that every workbook names as its own, so that no clock shows in it."""
_DICTIONARY = "Từ điển"
_DICTIONARY_HEAD = ("Cột", "Tiêu đề", "Kiểu", "Đơn vị", "Giải thích", "Title", "Description")
_WIDE, _NARROW = 32, 14


def write_workbook(package: Path, schema: PackageSchema, out: Path) -> None:
    """Write the main table of a package, in as many sheets as it needs, and its dictionary.

    Args:
        package: The folder of the package.
        schema: What its columns are.
        out: The workbook.

    Raises:
        InputError: The table cannot be read.
        OSError: The workbook cannot be written.
    """
    from xlsxwriter import Workbook

    table = schema.resources[0]
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(str(out), options) as book:
        book.set_properties({"title": schema.title_vi, "subject": schema.title_en, "created": _MADE_ON})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        rows = read_csv(package / table.path, table, is_guarded=True)
        for number, part in enumerate(_parts(rows), start=1):
            name = table.name if number == 1 else f"{table.name} {number}"
            _write_rows(book.add_worksheet(name), table, part, bold, day)
        _write_dictionary(book, table, bold)


def _parts(rows: Iterator[dict[str, Scalar]]) -> Iterator[Iterator[dict[str, Scalar]]]:
    """The rows in portions that a sheet can hold, each to be taken before the next; one empty portion of an empty
    table.
    """
    yield islice(rows, ROWS)
    for first in rows:
        yield chain([first], islice(rows, ROWS - 1))


def _write_rows(
    sheet: Worksheet, table: TableSchema, rows: Iterable[dict[str, Scalar]], bold: Format, day: Format
) -> None:
    fields = table.published_fields
    sheet.freeze_panes(1, 0)
    for column, field in enumerate(fields):
        sheet.set_column(column, column, _WIDE if field.type == "string" else _NARROW)
        sheet.write_string(0, column, _heading(field), bold)
    line = 0
    for line, row in enumerate(rows, start=1):
        for column, field in enumerate(fields):
            _write_cell(sheet, line, column, row[field.name], day)
    sheet.autofilter(0, 0, max(line, 1), len(fields) - 1)


def _heading(field: FieldSchema) -> str:
    unit, _ = UNITS.get(field.unit or "", (None, None))
    return f"{field.title_vi} ({unit})" if unit else field.title_vi


def _write_cell(sheet: Worksheet, line: int, column: int, value: Scalar, day: Format) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(line, column, value)
        case int() | float():
            sheet.write_number(line, column, value)
        case date():
            sheet.write_datetime(line, column, datetime(value.year, value.month, value.day), day)
        case str():
            sheet.write_string(line, column, value[:CELL])


def _write_dictionary(book: Workbook, table: TableSchema, bold: Format) -> None:
    sheet = book.add_worksheet(_DICTIONARY)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(_DICTIONARY_HEAD) - 1, _WIDE)
    for column, title in enumerate(_DICTIONARY_HEAD):
        sheet.write_string(0, column, title, bold)
    for line, field in enumerate(table.published_fields, start=1):
        texts = (field.name, field.title_vi, field.type, field.unit or "", field.description_vi)
        for column, text in enumerate((*texts, field.title_en, field.description_en)):
            sheet.write_string(line, column, text)
