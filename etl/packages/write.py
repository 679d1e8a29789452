"""Records and claims to Frictionless data packages: CSV, its Parquet twin, and the descriptor.

The same rows give the same bytes, in whatever order they come.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import duckdb

from etl.model.claims import DATASETS
from etl.model.errors import ConfigurationError
from etl.packages.cells import Row, published
from etl.packages.csvfile import sorted_cells, write_exact, write_published
from etl.packages.descriptor import write_descriptor
from etl.packages.duck import connect, csv_reader, quoted
from etl.packages.read import authored_rows
from etl.packages.schema import PackageSchema, TableSchema, load_package


def write_packages(out: Path, tables: Mapping[str, Iterable[Row]], release: str | None) -> None:
    """Writes the four packages into `out/wards`, `out/mergers`, `out/leadership` and `out/indicators`.

    Args:
        out: The folder of the packages; it is made where it is missing.
        tables: The rows of each table under its name in the warehouse. A table that is written by reviewers (the
            vocabulary of indicators) is added from its own file.
        release: The version of the packages, e.g. `2026.11`.

    Raises:
        ConfigurationError: A table is missing.
        RowError: A row is not as its table's descriptor says.
        OSError: The folder cannot be written.
    """
    cells: dict[str, list[list[str]]] = {}
    with connect() as duck:
        for name in DATASETS:
            _write_package(out, load_package(name), tables, release, cells, duck)


def write_package(out: Path, name: str, tables: Mapping[str, Iterable[Row]], release: str | None) -> None:
    """Writes one package into `out/<name>`.

    Args:
        out: The folder of the packages; it is made where it is missing.
        name: The package.
        tables: The rows of its tables under their names in the warehouse.
        release: The version of the package.

    Raises:
        ConfigurationError: As for `write_packages`.
        RowError: As for `write_packages`.
        OSError: As for `write_packages`.
    """
    with connect() as duck:
        _write_package(out, load_package(name), tables, release, {}, duck)


def _write_package(
    out: Path,
    package: PackageSchema,
    tables: Mapping[str, Iterable[Row]],
    release: str | None,
    cells: dict[str, list[list[str]]],
    duck: duckdb.DuckDBPyConnection,
) -> None:
    """Writes one package; `cells` are those of the tables that were written already."""
    folder = out / package.name
    folder.mkdir(parents=True, exist_ok=True)
    for table in package.resources:
        if table.table not in cells:
            rows = _rows(package, table, tables)
            cells[table.table] = sorted_cells(rows, table, table.published_fields, published)
        _write_table(folder, table, cells[table.table], duck)
    write_descriptor(folder, package, release)


def _rows(package: PackageSchema, table: TableSchema, tables: Mapping[str, Iterable[Row]]) -> Iterable[Row]:
    if table.table in tables:
        return tables[table.table]
    rows = authored_rows(package, table)
    if rows is None:
        raise ConfigurationError(f"There are no rows for the table “{table.table}”.")
    return rows


def _write_table(
    folder: Path, table: TableSchema, cells: Sequence[Sequence[str]], duck: duckdb.DuckDBPyConnection
) -> None:
    path = folder / table.path
    write_published(path, cells, table.published_fields)
    with tempfile.TemporaryDirectory(prefix="diaba-") as scratch:
        source = Path(scratch) / table.path
        longest = write_exact(source, cells, table.published_fields)
        duck.execute(
            f"COPY (FROM {csv_reader(source, table.published_fields, longest)}) "
            f"TO {quoted(str(path.with_suffix('.parquet')))} (FORMAT parquet, COMPRESSION zstd)"
        )
