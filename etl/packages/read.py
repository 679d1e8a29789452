"""Tables from files: those that reviewers write beside a descriptor, and those of published packages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from etl.model.claims import DATASETS, Scalar
from etl.model.errors import InputError
from etl.packages.csvfile import read_csv
from etl.packages.schema import PackageSchema, TableSchema, load_package

RELEASES = "releases"
"""The package that releases hold beside the four; a build has none."""


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


def read_packages(folder: Path) -> dict[str, list[dict[str, Scalar]]]:
    """The rows of the four packages under `folder`, and of `releases` where it is there, by table of the warehouse.

    What packages leave out (the text of the papers) is missing in the rows.

    Raises:
        InputError: A package is missing or cannot be read.
        ConfigurationError: A header is not that of the descriptor.
        RowError: A cell is not of its column's type.
    """
    rows: dict[str, list[dict[str, Scalar]]] = {}
    for name in (*DATASETS, *([RELEASES] if (folder / RELEASES).is_dir() else [])):
        for table in load_package(name).resources:
            path = folder / name / table.path
            if not path.is_file():
                raise InputError(
                    "This file of the packages is missing.", where=str(path), hint="Name the folder that holds wards/."
                )
            if table.table not in rows:
                rows[table.table] = list(read_csv(path, table, is_guarded=True))
    return rows
