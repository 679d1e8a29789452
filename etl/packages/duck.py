"""What DuckDB must be told: which of its types a field is, and how our CSV is to be read."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import duckdb

from etl.packages.schema import FieldSchema

TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "year": "SMALLINT",
}
"""The DuckDB type of each type of Data Package v2 that the tables use."""

OFFLINE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
"""Every connection is opened with these, so that none ever waits for the network."""

_LINE_DEFAULT = 2_000_000
"""The longest record that DuckDB's CSV reader takes unless told otherwise, in bytes."""


MEMORY_MB = 600
"""What DuckDB may take while packages and warehouse are made, in megabytes; what does not fit goes to the disk."""


def connect(
    *, threads: int = 1, memory_mb: int | None = None, scratch: Path | None = None, keeps_order: bool = True
) -> duckdb.DuckDBPyConnection:
    """A database in memory; with one thread it works in a fixed order, so that what it writes is always the same.

    Args:
        threads: How many it uses at most.
        memory_mb: What it may take, in megabytes; by default most of what there is.
        scratch: A folder of its own for what does not fit.
        keeps_order: Whether rows that nobody orders stay as they came, which takes memory.
    """
    limits = {
        **({"memory_limit": f"{memory_mb}MB"} if memory_mb is not None else {}),
        **({"temp_directory": str(scratch)} if scratch is not None else {}),
        **({} if keeps_order else {"preserve_insertion_order": "false"}),
    }
    return duckdb.connect(config={**OFFLINE, "threads": str(threads), **limits})


@contextmanager
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    """The database of a task, in memory, with one thread.

    Python looks for no garbage meanwhile: a task makes none, and all it holds is in use.
    """
    duck = _database()
    gc.disable()
    try:
        yield duck
    finally:
        gc.enable()


@cache
def _database() -> duckdb.DuckDBPyConnection:
    """One for the process: to open one takes as long as to weigh or to draw some hundred claims."""
    return connect()


@contextmanager
def attached(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database of a task, in which the tables of a warehouse stand, to be read only.

    It is asked by a connection of its own, as temporary views of an earlier task would hide tables of the same name.
    """
    with database() as shared, shared.cursor() as duck:
        duck.execute(f"ATTACH {quoted(str(warehouse))} AS warehouse (READ_ONLY)")
        try:
            duck.execute("USE warehouse")
            yield duck
        finally:
            duck.execute("USE memory")
            duck.execute("DETACH warehouse")


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def listed(paths: Sequence[Path]) -> str:
    """Paths as an SQL list, for the functions that read files."""
    return f"[{', '.join(quoted(str(path)) for path in paths)}]"


def parquet_reader(paths: Sequence[Path], *flags: str) -> str:
    """The SQL table function that reads Parquet files, one after the other.

    Left to itself DuckDB makes columns of folders, and `status=draft/` would stand in the place of our `status`.

    Args:
        paths: The files.
        flags: Options of the function that are to be on, such as `filename`.
    """
    options = "".join(f", {flag} = true" for flag in flags)
    return f"read_parquet({listed(paths)}, hive_partitioning = false{options})"


def csv_reader(path: Path, fields: Sequence[FieldSchema], longest: int = 0) -> str:
    """The SQL table function that reads one of our CSV files with the types of its descriptor.

    Args:
        path: The file. Its header is skipped, not compared.
        fields: Its columns.
        longest: Length of its longest record in bytes, where that may exceed two million.
    """
    columns = ", ".join(f"{quoted(field.name)}: {quoted(TYPES[field.type])}" for field in fields)
    return (
        f"read_csv({quoted(str(path))}, columns = {{{columns}}}, auto_detect = false, header = true, delim = ',', "
        f"quote = '\"', escape = '\"', parallel = false, max_line_size = {max(longest, _LINE_DEFAULT)}, "
        "hive_partitioning = false)"
    )
