"""Opening a warehouse for reading: alone, offline, and blind to other files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from pathlib import Path

import duckdb

from etl.model.errors import InputError
from etl.packages.duck import OFFLINE, quoted

_PACKAGES = r"""
SELECT DISTINCT regexp_extract(sql, 'read_parquet\([^'']*''(\w[^/'']*)/', 1) AS folder
FROM duckdb_views() WHERE NOT internal AND folder <> ''
"""
"""The folder beside the file that its views read, if any."""


def require_warehouse(build: Path) -> None:
    """Make sure that a build has a warehouse, which nobody need open for that.

    Raises:
        InputError: It has none.
    """
    _require(build / "warehouse.duckdb")


def _require(path: Path) -> None:
    if not path.is_file():
        raise InputError("There is no warehouse.", where=str(path), hint="Make one: diaba run DOCUMENTS.")


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
    _require(path)
    try:
        connection = duckdb.connect(str(path), read_only=True, config={**OFFLINE, **(limits or {})})
    except duckdb.Error as error:
        reason = str(error).strip().splitlines()[0]
        raise InputError(f"The warehouse cannot be opened: {reason}", where=str(path)) from error
    with connection, _at_home(connection, path.absolute().parent):
        if writable is not None:
            connection.execute(f"SET allowed_paths = [{quoted(str(writable))}]")
        # What may be read and written must be said before all else is closed; nothing can be said once that is locked.
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        yield connection


@contextmanager
def _at_home(connection: duckdb.DuckDBPyConnection, folder: Path) -> Iterator[None]:
    """Lets views over Parquet read their packages, which they name by their place beside the file.

    DuckDB looks for such names in the working directory and, where other files are closed, nowhere else.
    """
    row = connection.execute(_PACKAGES).fetchone()
    if row is None:
        yield
        return
    connection.execute(f"SET allowed_directories = [{quoted(str(folder / row[0]))}]")
    with chdir(folder):
        yield
