"""A warehouse made of whatever CSV files there are: every cell that can be read as its type, and no rule enforced.

For checking packages from elsewhere: a warehouse of a run refuses what breaks the descriptors, this one shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.packages.duck import OFFLINE, TYPES, csv_reader, quoted
from etl.packages.schema import FieldSchema, TableSchema
from etl.packages.schema import tables as all_tables
from etl.warehouse.load import STORAGE_VERSION, authored_files
from etl.warehouse.views import create_views


@dataclass(frozen=True, slots=True)
class RawTable:
    """A CSV as it lies there."""

    table: str
    """Its name in the warehouse."""
    reader: str
    """SQL that reads it, every cell as text."""
    columns: Sequence[str]
    """Its header."""


def build_scratch(path: Path, given: Iterable[RawTable], *, memory: str) -> frozenset[str]:
    """Makes the warehouse.

    Args:
        path: The file to make, in a folder that DuckDB may use for what does not fit into memory.
        given: The tables. One that is given twice (`documents`, which stands in each package) is one of both.
        memory: What DuckDB may take, such as `800MB`.

    Returns:
        The tables that are not there (all of them are in the warehouse, and these are empty) and `documents.text`,
        which packages never hold.
    """
    raw: dict[str, list[RawTable]] = {}
    for each in given:
        raw.setdefault(each.table, []).append(each)
    authored = {name: file for name, file in authored_files().items() if name not in raw}
    config = {**OFFLINE, "memory_limit": memory, "temp_directory": str(path.with_suffix(".tmp"))}
    with duckdb.connect(config=config) as duck:
        duck.execute(f"ATTACH {quoted(str(path))} AS warehouse (STORAGE_VERSION {quoted(STORAGE_VERSION)})")
        duck.execute("USE warehouse")
        for table in all_tables().values():
            columns = ", ".join(f'"{field.name}" {TYPES[field.type]}' for field in table.fields)
            duck.execute(f'CREATE TABLE "{table.table}" ({columns})')
            _fill(duck, table, raw.get(table.table, ()), authored)
        create_views(duck)
        duck.execute("USE memory")
        duck.execute("DETACH warehouse")
    return frozenset({*all_tables()} - {*raw} - {*authored} | {"documents.text"})


def _fill(
    duck: duckdb.DuckDBPyConnection, table: TableSchema, given: Sequence[RawTable], authored: Mapping[str, Path]
) -> None:
    if table.table in authored:
        duck.execute(f'INSERT INTO "{table.table}" FROM {csv_reader(authored[table.table], table.fields)}')
    elif given:
        parts = [f"FROM {each.reader} SELECT {_cells(table, each.columns)}" for each in given]
        rows = parts[0] if len(parts) == 1 else f"({' UNION '.join(parts)}) ORDER BY ALL"
        duck.execute(f'INSERT INTO "{table.table}" {rows}')


def _cells(table: TableSchema, columns: Sequence[str]) -> str:
    return ", ".join(_cell(field, columns) for field in table.fields)


def _cell(field: FieldSchema, columns: Sequence[str]) -> str:
    name = f'"{field.name}"'
    if field.name not in columns:
        return f"NULL AS {name}"
    if field.type == "string":
        return f"CASE WHEN regexp_matches({name}, '^''+[=+\\-@].') THEN {name}[2:] ELSE {name} END AS {name}"
    return f"try_cast({name} AS {TYPES[field.type]}) AS {name}"
