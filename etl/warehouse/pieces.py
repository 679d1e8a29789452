"""Rows with long texts in pieces small enough to be sorted in little memory.

DuckDB sorts millions of short rows with a few hundred megabytes, moving what does not fit to the disk; of the texts of
papers it must hold more than that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from etl.packages.duck import listed, parquet_reader, quoted
from etl.packages.schema import TableSchema
from etl.packages.sources import relation

_AT_ONCE = 100_000_000
"""Bytes of a piece. Sorting a hundred megabytes of texts takes some two hundred."""
_LONG = 1_000
"""Bytes of a row from which on it counts as long; a claim has a third of that."""


def pieces(duck: duckdb.DuckDBPyConnection, table: TableSchema, files: Sequence[Path], scratch: Path) -> Iterator[str]:
    """The rows of a source as relations, each wholly before the next in the order of the key.

    Args:
        duck: A connection to work with.
        table: What the rows are of. Where they are long, its key must be a hash in hex digits.
        files: The source.
        scratch: A folder in which the pieces may be put.

    Raises:
        RowError: As for `etl.packages.sources.relation`.
        InputError: As for `etl.packages.sources.relation`.
    """
    rows = relation(duck, table, files)
    count, size = _measured(duck, files)
    if size <= max(_AT_ONCE, count * _LONG):
        yield rows
        return
    digits = 1 if size <= 16 * _AT_ONCE else 2
    folder = scratch / f"{table.table}.pieces"
    first = f'left("{table.primary_key[0]}", {digits})'
    duck.execute(f"SET partitioned_write_flush_threshold = {max(1, count * _AT_ONCE // size)}")
    duck.execute(f"SET partitioned_write_max_open_files = {16**digits}")
    select = f"SELECT *, {first} AS piece FROM {rows}"  # noqa: S608 - columns of our own
    duck.execute(f"COPY ({select}) TO {quoted(str(folder))} (FORMAT parquet, PARTITION_BY (piece))")
    for piece in sorted(folder.iterdir()):
        yield parquet_reader(sorted(piece.iterdir()))
        for path in piece.iterdir():
            path.unlink()


def _measured(duck: duckdb.DuckDBPyConnection, files: Sequence[Path]) -> tuple[int, int]:
    """How many rows there are, and their bytes."""
    if not files:
        return 0, 0
    sql = f"""
        SELECT (SELECT sum(num_rows) FROM parquet_file_metadata({listed(files)})), sum(total_uncompressed_size)
        FROM parquet_metadata({listed(files)})
    """  # noqa: S608 - paths of our own
    count, size = duck.execute(sql).fetchone() or (0, 0)
    return int(count or 0), int(size or 0)
