"""The rows of tables as Parquet files: what packages and the warehouse are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import duckdb

from etl.model.claims import DATASETS
from etl.model.errors import InputError
from etl.packages.cells import Row, RowError
from etl.packages.columns import write_rows
from etl.packages.duck import TYPES, connect, listed, parquet_reader
from etl.packages.parts import parquet_files
from etl.packages.schema import FieldSchema, TableSchema, load_package

Sources: TypeAlias = Mapping[str, Sequence[Path]]
"""For each table of the warehouse the Parquet files that together hold its rows, in any order. Their columns and types
are exactly those of the table (etl.packages.duck.TYPES); columns that packages leave out may be missing."""

RELEASES = "releases"
"""The package that releases hold beside the four; a build has none."""


def rows_to_source(table: TableSchema, rows: Iterable[Row], path: Path) -> Path:
    """Writes rows that are held in memory as a Parquet file of a source, and gives its path back.

    Raises:
        RowError: A row has an unknown column, or a value that its column does not allow.
    """
    with connect() as duck:
        write_rows(duck, path, rows, table)
    return path


def published_sources(folder: Path) -> Sources:
    """The tables of the four packages under `folder`, and of `releases` where it is there.

    What packages leave out (the text of the papers) is missing in the files.

    Raises:
        InputError: A file of the packages is missing.
    """
    sources: dict[str, Sequence[Path]] = {}
    for name in (*DATASETS, *([RELEASES] if (folder / RELEASES).is_dir() else [])):
        for table in load_package(name).resources:
            paths = parquet_files(folder / name, table.name)
            if not paths[0].is_file():
                raise InputError(
                    "This file of the packages is missing.",
                    where=str(paths[0]),
                    hint="Name the folder that holds wards/.",
                )
            sources.setdefault(table.table, paths)
    return sources


def rows_in(sources: Sources) -> int:
    """How many rows sources have in all."""
    with connect() as duck:
        return sum(count_rows(duck, parquet_reader(paths)) for paths in sources.values())


def relation(duck: duckdb.DuckDBPyConnection, table: TableSchema, paths: Sequence[Path]) -> str:
    """SQL of the rows of a source with the columns of the table, empty texts as no text. It stands after FROM.

    Args:
        duck: A connection to ask.
        table: What the rows are of.
        paths: The files; none at all hold no rows.

    Raises:
        RowError: A file has an unknown column, lacks one, or has one of another type.
        InputError: A file cannot be read.
    """
    found = _columns(duck, table, paths)
    columns = (f'{_value(field, field.name in found)} AS "{field.name}"' for field in table.fields)
    rows = f"FROM {parquet_reader(paths)}" if paths else "WHERE false"
    return f"(SELECT {', '.join(columns)} {rows})"


def _value(field: FieldSchema, is_there: bool) -> str:
    name = f'"{field.name}"'
    if not is_there:
        return f"CAST(NULL AS {TYPES[field.type]})"
    if field.type == "string":
        return f"nullif({name}, '')"
    # There is no negative zero.
    return f"CASE WHEN {name} = 0 THEN 0 ELSE {name} END" if field.type == "number" else name


def count_rows(duck: duckdb.DuckDBPyConnection, rows: str) -> int:
    """How many rows a relation has."""
    (number,) = duck.execute(f"SELECT count(*) FROM {rows}").fetchone() or (0,)  # noqa: S608
    return int(number)


def _columns(duck: duckdb.DuckDBPyConnection, table: TableSchema, paths: Sequence[Path]) -> set[str]:
    """The columns that the files have, after each file was held against the table."""
    if not paths:
        return set()
    sql = f"SELECT file_name, name, duckdb_type FROM parquet_schema({listed(paths)}) WHERE num_children IS NULL"  # noqa: S608
    try:
        rows = duck.execute(sql).fetchall()
    except duckdb.Error as error:
        raise InputError(f"The rows cannot be read: {error}", where=table.table) from error
    files: dict[str, dict[str, str]] = {str(path): {} for path in paths}
    for file, column, kind in rows:
        files[file][column] = kind
    wanted = {field.name: TYPES[field.type] for field in table.fields}
    needed = {field.name for field in table.published_fields}
    for file, found in files.items():
        where = f"{table.table}: {file}"
        if unknown := found.keys() - wanted.keys():
            raise RowError(f"Unknown columns: {', '.join(sorted(unknown))}.", where=where)
        if missing := needed - found.keys():
            raise RowError(f"Missing columns: {', '.join(sorted(missing))}.", where=where)
        for column, kind in found.items():
            if kind != wanted[column]:
                raise RowError(f"“{column}” must be of the type {wanted[column]}, not {kind}.", where=where)
    return set.intersection(*(set(found) for found in files.values()))
