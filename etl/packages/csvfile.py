"""CSV as the contract has it: UTF-8, LF, header = field names, rows sorted by key."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from etl.model.claims import Scalar
from etl.model.errors import ConfigurationError, InputError
from etl.packages.cells import Row, RowError, parse, unguarded
from etl.packages.schema import FieldSchema, TableSchema

CellForm = Callable[[Scalar, FieldSchema], str]


def sorted_cells(
    rows: Iterable[Row], table: TableSchema, fields: Sequence[FieldSchema], form: CellForm
) -> list[list[str]]:
    """The cells of all rows, sorted by the table's key and then by everything else.

    Args:
        rows: The rows, in any order. A column that a row lacks is empty.
        table: Whose key decides the order.
        fields: The columns to write.
        form: `exact`, say.

    Raises:
        RowError: A row has an unknown column, or a value that its column does not allow.
    """
    names = [field.name for field in fields]
    known = set(table.columns)
    lines = []
    for row in rows:
        if not row.keys() <= known:
            raise RowError(f"Unknown columns: {', '.join(sorted(row.keys() - known))}.", where=_place(table, row))
        try:
            lines.append([form(row.get(field.name), field) for field in fields])
        except RowError as error:
            raise RowError(error.what, where=_place(table, row)) from None
    key = [names.index(name) for name in table.primary_key]
    lines.sort(key=lambda cells: ([cells[i] for i in key], cells))
    return lines


def read_csv(path: Path, table: TableSchema, *, is_guarded: bool) -> Iterator[dict[str, Scalar]]:
    """The typed rows of a CSV that etl.packages.published or a reviewer wrote.

    Args:
        path: The file, with or without a BOM.
        table: Its columns must be the header, in this order.
        is_guarded: Whether text that begins like a formula carries an apostrophe.

    Raises:
        InputError: The file cannot be read.
        ConfigurationError: The header is not that of the table.
        RowError: A cell is not of its column's type.
    """
    fields = table.published_fields
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file, strict=True)
            _check_header(next(lines, []), table, path)
            for cells in lines:
                yield _row(cells, fields, is_guarded, f"{path}: line {lines.line_num}")
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise InputError(f"It cannot be read: {error}", where=str(path)) from error


def check_header(path: Path, table: TableSchema) -> None:
    """Compares the first line of a CSV with the columns of its table: DuckDB would not.

    Raises:
        InputError: The file cannot be read.
        ConfigurationError: They differ.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            _check_header(next(csv.reader(file), []), table, path)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"It cannot be read: {error}", where=str(path)) from error


def _check_header(header: list[str], table: TableSchema, path: Path) -> None:
    wanted = [field.name for field in table.published_fields]
    if header != wanted:
        raise ConfigurationError(f"The header must be {','.join(wanted)}.", where=str(path))


def _row(cells: list[str], fields: Sequence[FieldSchema], is_guarded: bool, where: str) -> dict[str, Scalar]:
    if len(cells) != len(fields):
        raise RowError(f"It has {len(cells)} cells instead of {len(fields)}.", where=where)
    try:
        return {
            field.name: parse(unguarded(cell) if is_guarded and field.type == "string" else cell, field)
            for cell, field in zip(cells, fields, strict=True)
        }
    except RowError as error:
        raise RowError(error.what, where=where) from None


def _place(table: TableSchema, row: Row) -> str:
    return f"{table.table} ({', '.join(f'{name} = {row.get(name)}' for name in table.primary_key)})"
