"""A table as JSON Lines: one object a row, numbers as numbers, codes as text."""

from __future__ import annotations

from pathlib import Path

from etl.packages.duck import connect, parquet_reader, quoted
from etl.packages.parts import parquet_files
from etl.packages.schema import TableSchema


def write_lines(package: Path, table: TableSchema, out: Path) -> None:
    """Write the rows of a published table, in its order, from the Parquet files of its package.

    Raises:
        OSError: It cannot be written.
    """
    with connect() as duck:
        rows = parquet_reader(parquet_files(package, table.name))
        key = ", ".join(f'"{name}"' for name in table.primary_key)
        duck.execute(f"COPY (FROM {rows} ORDER BY {key}) TO {quoted(str(out))} (FORMAT json)")
