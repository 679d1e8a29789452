"""Opening a warehouse for reading: alone, offline, and blind to other files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb

from etl.model.errors import InputError
from etl.packages.duck import OFFLINE, quoted


@contextmanager
def open_warehouse(
    path: Path, *, writable: Path | None = None, limits: Mapping[str, str] | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection that cannot reach other files or the network, whatever SQL it is given.

    Args:
        path: The DuckDB file.
        writable: The one other file that it may write.
        limits: Settings such as `memory_limit`, and `temp_directory` for what does not fit.

    Raises:
        InputError: There is no warehouse, or it cannot be opened.
    """
    if not path.is_file():
        raise InputError("There is no warehouse.", where=str(path), hint="Make one: diaba run DOCUMENTS.")
    # What may be written must be said before all else is closed, and nothing can be said once the settings are locked.
    closed = {"enable_external_access": "false", "lock_configuration": "true"}
    opens_first = writable is not None or limits is not None
    try:
        settings = {**OFFLINE, **(limits or {}), **({} if opens_first else closed)}
        connection = duckdb.connect(str(path), read_only=True, config=settings)
    except duckdb.Error as error:
        reason = str(error).strip().splitlines()[0]
        raise InputError(f"The warehouse cannot be opened: {reason}", where=str(path)) from error
    with connection:
        if writable is not None:
            connection.execute(f"SET allowed_paths = [{quoted(str(writable))}]")
        if opens_first:
            for name, value in closed.items():
                connection.execute(f"SET {name} = {value}")
        yield connection
