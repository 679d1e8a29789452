"""The DuckDB file: tables from the descriptors, rows, comments, then the views and macros of `sql/views`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb

from etl.model.errors import ConfigurationError
from etl.packages.cells import Row, RowError, exact
from etl.packages.csvfile import check_header, sorted_cells, write_exact
from etl.packages.duck import connect, csv_reader, quoted
from etl.packages.read import authored_path
from etl.packages.schema import TableSchema, load_package, package_names
from etl.packages.schema import tables as all_tables
from etl.warehouse.ddl import comments, create_table, rules
from etl.warehouse.views import create_views

STORAGE_VERSION = "v1.2.0"
"""The file format, so that DuckDB from 1.2 on opens the file (contract, section 1)."""

_SHOWN_ROWS = 5


def build_warehouse(path: Path, tables: Mapping[str, Iterable[Row]]) -> None:
    """Makes the warehouse, beside and then in its place.

    Args:
        path: The file to make; one that is there is replaced.
        tables: The rows of each table under its name, in any order. Tables that reviewers write (the gazetteer, the
            vocabulary of indicators) are added from their own files unless they are given. A table that is neither is
            left empty.

    Raises:
        RowError: A row is not as its table's descriptor says.
        ConfigurationError: A table is unknown, or a view cannot be made.
        OSError: The folder cannot be written.
    """
    if unknown := set(tables) - set(all_tables()):
        raise ConfigurationError(f"There is no table “{min(unknown)}” in the descriptors.")
    draft = path.with_name(f".{path.name}.draft")
    _remove(draft)
    try:
        with connect() as duck, tempfile.TemporaryDirectory(prefix="diaba-") as scratch:
            duck.execute(f"ATTACH {quoted(str(draft))} AS warehouse (STORAGE_VERSION {quoted(STORAGE_VERSION)})")
            duck.execute("USE warehouse")
            duck.execute("BEGIN")
            authored = authored_files()
            for table in all_tables().values():
                _load_table(duck, table, tables, authored, Path(scratch))
            create_views(duck)
            duck.execute("COMMIT")
            duck.execute("CHECKPOINT warehouse")
            duck.execute("USE memory")
            duck.execute("DETACH warehouse")
        # The log of an older file of this name would be replayed into the new one.
        path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
        draft.replace(path)
    finally:
        _remove(draft)


def authored_files() -> dict[str, Path]:
    """The files in which reviewers write whole tables."""
    found = {}
    for name in package_names():
        package = load_package(name)
        for table in package.resources:
            if (path := authored_path(package, table)) is not None:
                found[table.table] = path
    return found


def _load_table(
    duck: duckdb.DuckDBPyConnection,
    table: TableSchema,
    tables: Mapping[str, Iterable[Row]],
    authored: Mapping[str, Path],
    scratch: Path,
) -> None:
    duck.execute(create_table(table))
    source, longest = authored.get(table.table), 0
    if source is not None:
        check_header(source, table)
    if table.table in tables:
        source = scratch / f"{table.table}.csv"
        longest = write_exact(source, sorted_cells(tables[table.table], table, table.fields, exact), table.fields)
    if source is not None:
        reader = csv_reader(source, table.fields, longest)
        try:
            duck.execute(f'INSERT INTO "{table.table}" FROM {reader}')
        except duckdb.ConstraintException as error:
            duck.execute("ROLLBACK")
            raise _broken_rule(duck, table, reader) from error
        except duckdb.Error as error:
            raise ConfigurationError(f"It cannot be loaded: {error}", where=str(source)) from error
    duck.execute("; ".join(comments(table)))


def _broken_rule(duck: duckdb.DuckDBPyConnection, table: TableSchema, reader: str) -> RowError:
    """Which rows break which rule: DuckDB's own message names neither the row nor the value."""
    keys = ", ".join(f'"{name}"' for name in table.primary_key)
    for field in table.fields:
        for rule in rules(field):
            query = f'FROM {reader} SELECT {keys}, "{field.name}" WHERE NOT coalesce({rule.condition}, true)'
            if broken := duck.execute(f"{query} ORDER BY ALL LIMIT {_SHOWN_ROWS}").fetchall():
                rows = "; ".join(f"{', '.join(map(str, row[:-1]))}: {row[-1]}" for row in broken)
                return RowError(
                    f"“{field.name}” must be {rule.meaning}, which these rows are not: {rows}.", where=table.table
                )
    return RowError("A row breaks a rule of the descriptor.", where=table.table)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
