"""A small DuckDB file whose tables are views over the Parquet files of packages, for those who want no second copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from etl.model.errors import InputError, UsageError
from etl.packages.duck import TYPES, quoted
from etl.packages.parts import province_of
from etl.packages.schema import TableSchema
from etl.packages.schema import tables as all_tables
from etl.packages.sources import published_sources
from etl.warehouse.ddl import comments, create_table
from etl.warehouse.load import authored_files, load_authored, new_file
from etl.warehouse.views import create_views


def build_over_parquet(path: Path, packages: Path) -> None:
    """Makes the file, beside and then in its place.

    It names the packages by their place beside it, so that both can be moved together. The gazetteer is in the file
    itself, as packages do not hold it; the texts of papers are nowhere.

    Args:
        path: The file to make; one that is there is replaced.
        packages: The folder that holds `wards/`, `mergers/`, `leadership/` and `indicators/`.

    Raises:
        UsageError: The file would not lie beside the folder.
        InputError: A Parquet file of the packages is missing, or cannot be read.
        OSError: The file cannot be written.
    """
    folder, packages = path.resolve().parent, packages.resolve()
    if packages.parent != folder:
        raise UsageError(
            "The file with views must lie beside the folder of the packages.",
            where=str(path),
            hint=f"Name {packages.parent / path.name} with --warehouse.",
        )
    readers = dict(_readers(packages))
    authored = authored_files()
    with new_file(path) as duck:
        duck.execute(f"SET file_search_path = {quoted(str(folder))}")
        for table in all_tables().values():
            if table.table in readers:
                _create(duck, table, readers[table.table])
                kind = "VIEW"
            else:
                duck.execute(create_table(table))
                if table.table in authored:
                    load_authored(duck, table, authored[table.table])
                kind = "TABLE"
            duck.execute("; ".join(comments(table, kind)))
        create_views(duck)


def _readers(packages: Path) -> Iterator[tuple[str, str]]:
    """Each table of the warehouse that the packages hold, and the SQL that reads it."""
    for name, paths in published_sources(packages).items():
        place = paths[0].relative_to(packages.parent)
        if province_of(place) is not None:  # One a province, and there may be more tomorrow.
            place = place.parent.parent / "*" / place.name
        yield name, f"read_parquet({quoted(place.as_posix())}, hive_partitioning = false)"


def _create(duck: duckdb.DuckDBPyConnection, table: TableSchema, reader: str) -> None:
    columns = ", ".join(
        f'CAST(NULL AS {TYPES[field.type]}) AS "{field.name}"' if field.warehouse_only else f'"{field.name}"'
        for field in table.fields
    )
    select = f"SELECT {columns} FROM {reader}"  # noqa: S608 - columns and paths of our own
    try:
        duck.execute(f'CREATE VIEW "{table.table}" AS {select}')
    except duckdb.Error as error:
        raise InputError(f"The packages cannot be read: {error}", where=table.table) from error
