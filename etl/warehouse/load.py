"""The DuckDB file: tables from the descriptors, rows, comments, then the views and macros of `sql/views`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb

from etl.model.errors import ConfigurationError, InputError
from etl.packages.cells import RowError
from etl.packages.csvfile import check_header
from etl.packages.duck import MEMORY_MB, connect, csv_reader, quoted
from etl.packages.read import authored_path
from etl.packages.rules import check_rows
from etl.packages.schema import TableSchema, load_package, package_names
from etl.packages.schema import tables as all_tables
from etl.packages.sources import Sources
from etl.warehouse.ddl import comments, create_table
from etl.warehouse.pieces import pieces
from etl.warehouse.views import create_views

STORAGE_VERSION = "v1.2.0"
"""The file format, so that DuckDB from 1.2 on opens the file (contract, section 1)."""


def build_warehouse(path: Path, sources: Sources, *, threads: int = 1, memory_mb: int = MEMORY_MB) -> None:
    """Makes the warehouse, beside and then in its place.

    Args:
        path: The file to make; one that is there is replaced.
        sources: The rows of each table under its name. Tables that reviewers write (the gazetteer, the vocabulary of
            indicators) are added from their own files unless they are given. A table that is neither is left empty.
        threads: How many DuckDB uses at most.
        memory_mb: What DuckDB may take, in megabytes; what does not fit is put beside the file meanwhile.

    Raises:
        RowError: A row is not as its table's descriptor says.
        InputError: A file of the sources cannot be read.
        ConfigurationError: A table is unknown, or a view cannot be made.
        OSError: The folder cannot be written.
    """
    if unknown := set(sources) - set(all_tables()):
        raise ConfigurationError(f"There is no table “{min(unknown)}” in the descriptors.")
    with tempfile.TemporaryDirectory(prefix=".diaba-", dir=path.parent) as folder:
        scratch = Path(folder)
        with new_file(path, threads=threads, memory_mb=memory_mb, scratch=scratch / "spill") as duck:
            authored = authored_files()
            for table in all_tables().values():
                duck.execute(create_table(table))
                if table.table in sources:
                    _load_source(duck, table, sources[table.table], scratch)
                elif table.table in authored:
                    load_authored(duck, table, authored[table.table])
                duck.execute("; ".join(comments(table)))
            create_views(duck)


@contextmanager
def new_file(
    path: Path, *, threads: int = 1, memory_mb: int = MEMORY_MB, scratch: Path | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a new DuckDB file, which is written in one transaction and then takes its place."""
    draft = path.with_name(f".{path.name}.draft")
    _remove(draft)
    try:
        with connect(threads=threads, memory_mb=memory_mb, scratch=scratch) as duck:
            duck.execute(f"ATTACH {quoted(str(draft))} AS warehouse (STORAGE_VERSION {quoted(STORAGE_VERSION)})")
            duck.execute("USE warehouse")
            duck.execute("BEGIN")
            yield duck
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


def _load_source(duck: duckdb.DuckDBPyConnection, table: TableSchema, files: Sequence[Path], scratch: Path) -> None:
    """Rows in the order of their key, so that DuckDB finds those of a key without reading all."""
    key = ", ".join(f'"{name}"' for name in table.primary_key)
    try:
        for rows in pieces(duck, table, files, scratch):
            _insert(duck, table, f"FROM {rows} ORDER BY {key}", rows)
    except duckdb.Error as error:
        raise InputError(f"The rows cannot be read: {error}", where=table.table) from error


def load_authored(duck: duckdb.DuckDBPyConnection, table: TableSchema, path: Path) -> None:
    """Fill a table that is there from the file in which reviewers write it.

    Raises:
        RowError: A row is not as the descriptor says.
        ConfigurationError: The file cannot be read as the table.
    """
    check_header(path, table)
    reader = csv_reader(path, table.fields)
    try:
        _insert(duck, table, f"FROM {reader}", reader)
    except duckdb.Error as error:
        raise ConfigurationError(f"It cannot be loaded: {error}", where=str(path)) from error


def _insert(duck: duckdb.DuckDBPyConnection, table: TableSchema, select: str, rows: str) -> None:
    try:
        duck.execute(f'INSERT INTO "{table.table}" {select}')
    except duckdb.ConstraintException as error:
        duck.execute("ROLLBACK")
        check_rows(duck, table, table.fields, rows)
        raise RowError("A row breaks a rule of the descriptor.", where=table.table) from error


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
