"""A package's main table as a workbook: codes stay text, headings are Vietnamese, a second sheet explains them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import copy
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from etl.packages.duck import connect, parquet_reader
from etl.packages.parts import parquet_files
from etl.packages.schema import FieldSchema, PackageSchema, TableSchema
from etl.publish.downloads.sheets import sheet_rows
from etl.publish.site.words import UNITS

if TYPE_CHECKING:
    import duckdb
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

ROWS = 1_048_575
"""What a sheet holds below its heading."""

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
        OSError: The workbook cannot be written.
    """
    table = schema.resources[0]
    with connect() as duck:
        source = parquet_reader(parquet_files(package, table.name))
        ((count,),) = duck.execute(f"SELECT count(*) FROM {source}").fetchall()  # noqa: S608
        key = ", ".join(f'"{name}"' for name in table.primary_key)
        sheets = {
            f"xl/worksheets/sheet{number}.xml": (f"FROM {source} ORDER BY {key} LIMIT {ROWS} OFFSET {start}", start)
            for number, start in enumerate(range(0, count, ROWS), start=1)
        }
        with ZipFile(_frame(schema, count)) as frame, ZipFile(out, "w", ZIP_DEFLATED) as book:
            for entry in map(copy, frame.infolist()):
                content = frame.read(entry)
                with book.open(entry, "w", force_zip64=True) as file:
                    if entry.filename in sheets:
                        rows, start = sheets[entry.filename]
                        file.writelines(_filled(duck, rows, table, content, min(ROWS, count - start)))
                    else:
                        file.write(content)


def _filled(duck: duckdb.DuckDBPyConnection, rows: str, table: TableSchema, sheet: bytes, size: int) -> Iterator[bytes]:
    """A sheet of the frame with its rows in the place of the one that shows how they are."""
    found = re.search(rb'<row r="%d".*?</row>' % (size + 1), sheet)
    assert found is not None
    cells = re.findall(r'<c r="([A-Z]+)[0-9]+"(?: s="([0-9]+)")?', found.group().decode())
    yield sheet[: found.start()]
    yield from sheet_rows(duck, rows, table.published_fields, cells)
    yield sheet[found.end() :]


def _frame(schema: PackageSchema, count: int) -> BytesIO:
    """The workbook with all but its rows: of those of each sheet it has the last only, with a number in each cell."""
    from xlsxwriter import Workbook

    table = schema.resources[0]
    written = BytesIO()
    with Workbook(written, {"constant_memory": True}) as book:
        book.set_properties({"title": schema.title_vi, "subject": schema.title_en, "created": _MADE_ON})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for number, start in enumerate(range(0, max(count, 1), ROWS), start=1):
            name = table.name if number == 1 else f"{table.name} {number}"
            _write_sheet(book.add_worksheet(name), table.published_fields, min(ROWS, count - start), bold, day)
        _write_dictionary(book, table, bold)
    return written


def _write_sheet(sheet: Worksheet, fields: Sequence[FieldSchema], size: int, bold: Format, day: Format) -> None:
    sheet.freeze_panes(1, 0)
    for column, field in enumerate(fields):
        sheet.set_column(column, column, _WIDE if field.type == "string" else _NARROW)
        sheet.write_string(0, column, _heading(field), bold)
    for column, field in enumerate(fields if size else ()):
        sheet.write_number(size, column, 0, day if field.type == "date" else None)
    sheet.autofilter(0, 0, max(size, 1), len(fields) - 1)


def _heading(field: FieldSchema) -> str:
    unit, _ = UNITS.get(field.unit or "", (None, None))
    return f"{field.title_vi} ({unit})" if unit else field.title_vi


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
