"""The warehouse as an SQLite file with its metadata, for Datasette and whatever else reads SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb

from etl.packages.schema import PackageSchema, TableSchema, load_package, package_names
from etl.publish.settings import Settings
from etl.warehouse.connect import open_warehouse
from etl.warehouse.questions import views

FOLDER, DATABASE, METADATA = "datasette", "diaba.db", "metadata.json"

_TYPES = {"BIGINT": "INTEGER", "INTEGER": "INTEGER", "SMALLINT": "INTEGER", "BOOLEAN": "INTEGER", "DOUBLE": "REAL"}
"""SQLite's word for a type of DuckDB; every other value is text, dates in ISO form."""

_REPEATED = ("claims", "provenance")
"""Views that only say again what stands in the tables, and would double the file."""

_BATCH = 10_000


def write_sqlite(build: Path, settings: Settings) -> Path:
    """Write `datasette/diaba.db` and `datasette/metadata.json` of a build.

    Tables have their keys and references, so that Datasette leads from a value to its claim and paper; views are tables
    too, since SQLite has none of the macros that they need. The texts of papers are left out, as in the packages.

    Args:
        build: A folder with `warehouse.duckdb`.
        settings: Title and licence.

    Returns:
        The database.

    Raises:
        InputError: There is no warehouse, or it cannot be opened.
        OSError: The folder cannot be written.
    """
    folder = build / FOLDER
    draft = folder / f".{DATABASE}.draft"
    with open_warehouse(build / "warehouse.duckdb") as duck:
        folder.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        try:
            with closing(sqlite3.connect(draft)) as lite:
                lite.execute("PRAGMA journal_mode = OFF")
                for name, create, columns, indexes in (*_tables(), *_views(duck)):
                    _copy(duck, lite, name, create, columns)
                    for index in indexes:
                        lite.execute(index)
                lite.commit()
            draft.replace(folder / DATABASE)
        finally:
            draft.unlink(missing_ok=True)
        text = json.dumps(_metadata(duck, settings), ensure_ascii=False, indent=1)
    (folder / METADATA).write_text(text + "\n", "utf-8")
    return folder / DATABASE


Plan = tuple[str, str, list[str], list[str]]
"""Name of a table, its CREATE TABLE, its columns, and its indexes."""


def _tables() -> Iterator[Plan]:
    done: set[str] = set()
    for package in map(load_package, package_names()):
        for table in package.resources:
            if table.table not in done:
                done.add(table.table)
                yield _table(package, table)


def _table(package: PackageSchema, table: TableSchema) -> Plan:
    from etl.packages.duck import TYPES

    columns = [field.name for field in table.published_fields]
    lines = [f'"{field.name}" {_TYPES.get(TYPES[field.type], "TEXT")}' for field in table.published_fields]
    lines.append(f"PRIMARY KEY ({_listed(table.primary_key)})")
    indexes = []
    for key in table.foreign_keys:
        target = package.resource(key.resource).table
        lines.append(f'FOREIGN KEY ({_listed(key.fields)}) REFERENCES "{target}" ({_listed(key.reference_fields)})')
        name = f"{table.table}_{'_'.join(key.fields)}"
        indexes.append(f'CREATE INDEX "{name}" ON "{table.table}" ({_listed(key.fields)})')
    return table.table, f'CREATE TABLE "{table.table}" ({", ".join(lines)})', columns, indexes


def _views(duck: duckdb.DuckDBPyConnection) -> Iterator[Plan]:
    for view in views():
        if view.name not in _REPEATED:
            columns = duck.execute(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE NOT internal AND table_name = ?", [view.name]
            ).fetchall()
            lines = ", ".join(f'"{name}" {_TYPES.get(kind, "TEXT")}' for name, kind in columns)
            yield view.name, f'CREATE TABLE "{view.name}" ({lines})', [name for name, _ in columns], []


def _copy(
    duck: duckdb.DuckDBPyConnection, lite: sqlite3.Connection, name: str, create: str, columns: list[str]
) -> None:
    lite.execute(create)
    duck.execute(f'SELECT {_listed(columns)} FROM "{name}" ORDER BY ALL')  # noqa: S608 - names of our own
    insert = f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})'  # noqa: S608
    while rows := duck.fetchmany(_BATCH):
        lite.executemany(insert, ([_plain(value) for value in row] for row in rows))


def _metadata(duck: duckdb.DuckDBPyConnection, settings: Settings) -> dict[str, Any]:
    """What Datasette shows: titles, licence, and the comments of the warehouse beside each table and column."""
    columns: dict[str, dict[str, str]] = {}
    duck.execute("SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL")
    for table, column, comment in duck.fetchall():
        columns.setdefault(table, {})[column] = comment
    duck.execute(
        "SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal "
        "UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL"
    )
    tables = {
        name: {"description": comment, "columns": columns[name]}
        for name, comment in duck.fetchall()
        if name not in _REPEATED
    }
    return {
        "title": settings.title.vi,
        "description": settings.description.vi,
        "license": settings.licence_spdx,
        "license_url": settings.licence_url,
        "databases": {Path(DATABASE).stem: {"tables": tables}},
    }


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (int, float, str)) else str(value)


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
