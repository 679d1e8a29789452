"""Opening a warehouse for reading: alone, offline, and blind to other files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from etl.model.errors import InputError
from etl.packages.duck import OFFLINE


@contextmanager
def open_warehouse(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection that cannot reach other files or the network.

    Raises:
        InputError: There is no warehouse, or it cannot be opened.
    """
    if not path.is_file():
        raise InputError("There is no warehouse.", where=str(path), hint="Make one: diaba run DOCUMENTS.")
    try:
        connection = duckdb.connect(str(path), read_only=True, config={**OFFLINE, "enable_external_access": "false"})
    except duckdb.Error as error:
        raise InputError(f"The warehouse cannot be opened: {error}", where=str(path)) from error
    try:
        yield connection
    finally:
        connection.close()
