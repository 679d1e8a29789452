"""Tables from files: those that reviewers write beside a descriptor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from etl.model.claims import Scalar
from etl.packages.csvfile import read_csv
from etl.packages.schema import PackageSchema, TableSchema


def authored_path(package: PackageSchema, table: TableSchema) -> Path | None:
    """The file in which reviewers write a table, or None for a table that a run makes."""
    path = package.folder / table.path
    return path if path.is_file() else None


def authored_rows(package: PackageSchema, table: TableSchema) -> Iterator[dict[str, Scalar]] | None:
    """The rows that reviewers wrote, or None for a table that a run makes.

    Raises:
        ConfigurationError: The header is not that of the descriptor (raised on the first row).
        RowError: A cell is not of its column's type (raised on its row).
    """
    path = authored_path(package, table)
    return None if path is None else read_csv(path, table, is_guarded=False)
