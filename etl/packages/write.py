"""Records and claims to Frictionless data packages: CSV, its Parquet twin, and the descriptor.

The same rows give the same bytes, in whatever order and files they come and however many tables are written at once.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.model.claims import DATASETS
from etl.model.errors import ConfigurationError
from etl.packages.descriptor import write_descriptor
from etl.packages.duck import MEMORY_MB, connect
from etl.packages.parts import unit_column, write_parts
from etl.packages.published import published_columns, write_csv, write_parquet
from etl.packages.read import authored_rows
from etl.packages.rules import check_rows
from etl.packages.schema import PackageSchema, TableSchema, load_package
from etl.packages.sources import Sources, count_rows, relation, rows_to_source

LARGE = 250_000
"""A table of more rows is also published by province. Its CSV has some 75 MB: what a spreadsheet opens only after a
minute, and what somebody who wants one province should not have to fetch."""

_LEAST_MEMORY_MB = 250
"""With less DuckDB cannot sort a large table beside writing it."""


@dataclass(frozen=True, slots=True)
class _Task:
    """One table, written into the folders of all packages that have it."""

    table: TableSchema
    files: Sequence[Path]
    folders: Sequence[Path]

    @property
    def bytes(self) -> int:
        return sum(path.stat().st_size for path in self.files)


def write_packages(
    out: Path, sources: Sources, release: str | None, *, jobs: int = 1, memory_mb: int = MEMORY_MB
) -> None:
    """Writes the four packages into `out/wards`, `out/mergers`, `out/leadership` and `out/indicators`.

    Args:
        out: The folder of the packages; it is made where it is missing. What does not fit into memory is put there
            meanwhile.
        sources: The rows of each table under its name in the warehouse. A table that is written by reviewers (the
            vocabulary of indicators) is added from its own file.
        release: The version of the packages, e.g. `2026.11`.
        jobs: How many tables are written at once.
        memory_mb: What DuckDB may take for all of them, in megabytes.

    Raises:
        ConfigurationError: A table is missing.
        RowError: A row is not as its table's descriptor says.
        InputError: A file of the sources cannot be read.
        OSError: The folder cannot be written.
    """
    _write(out, [load_package(name) for name in DATASETS], sources, release, jobs, memory_mb)


def write_package(out: Path, name: str, sources: Sources, release: str | None) -> None:
    """Writes one package into `out/<name>`, as `write_packages` does."""
    _write(out, [load_package(name)], sources, release, 1, MEMORY_MB)


def _write(
    out: Path, packages: Sequence[PackageSchema], sources: Sources, release: str | None, jobs: int, memory_mb: int
) -> None:
    for package in packages:
        (out / package.name).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".diaba-", dir=out) as folder:
        scratch = Path(folder)
        tasks = list(_tasks(out, packages, sources, scratch))
        _write_tables(tasks, scratch, jobs, memory_mb)
    for package in packages:
        write_descriptor(out / package.name, package, release)


def _tasks(out: Path, packages: Sequence[PackageSchema], sources: Sources, scratch: Path) -> Iterator[_Task]:
    """Every table once; `documents` stands in each package."""
    owners: dict[str, list[PackageSchema]] = {}
    for package in packages:
        for table in package.resources:
            owners.setdefault(table.table, []).append(package)
    for name, having in owners.items():
        table = next(table for table in having[0].resources if table.table == name)
        files = sources[name] if name in sources else [_authored(having[0], table, scratch)]
        yield _Task(table, files, [out / package.name for package in having])


def _authored(package: PackageSchema, table: TableSchema, scratch: Path) -> Path:
    rows = authored_rows(package, table)
    if rows is None:
        raise ConfigurationError(f"There are no rows for the table “{table.table}”.")
    return rows_to_source(table, rows, scratch / f"{table.table}.parquet")


def _write_tables(tasks: Sequence[_Task], scratch: Path, jobs: int, memory_mb: int) -> None:
    """Write each table with one thread, so that its Parquet has the same bytes on every machine; the largest begin."""
    workers = max(1, min(jobs, memory_mb // _LEAST_MEMORY_MB))
    largest_first = sorted(tasks, key=lambda task: -task.bytes)
    with ExitStack() as stack:
        ducks = [stack.enter_context(_worker(task, scratch, memory_mb // workers)) for task in largest_first]
        pool = stack.enter_context(ThreadPoolExecutor(workers))
        begun = [
            (duck, pool.submit(_write_table, duck, task, scratch))
            for duck, task in zip(ducks, largest_first, strict=True)
        ]
        try:
            for _, done in begun:
                done.result()
        except BaseException:  # Ctrl-C too: nobody waits for the rest.
            for duck, done in begun:
                done.cancel()
                duck.interrupt()
            raise


def _worker(task: _Task, scratch: Path, memory_mb: int) -> duckdb.DuckDBPyConnection:
    duck = connect(memory_mb=memory_mb, scratch=scratch / f"{task.table.table}.tmp")
    # Else a column without an empty value would be written as one that has none, or not, by how the sources are cut.
    duck.execute("SET disabled_optimizers = 'statistics_propagation'")
    return duck


def _write_table(duck: duckdb.DuckDBPyConnection, task: _Task, scratch: Path) -> None:
    table, fields = task.table, task.table.published_fields
    rows = relation(duck, table, task.files)
    check_rows(duck, table, fields, rows)
    folder, *others = task.folders
    is_large = unit_column(table) is not None and count_rows(duck, rows) > LARGE
    csv = folder / table.path
    # Tables of several packages have one name, and are written at once.
    twin = scratch / f"{table.table}.twin.parquet" if is_large else folder / f"{table.name}.parquet"
    ordered = f"FROM {rows} ORDER BY {_order(duck, table, rows)}"
    write_parquet(duck, twin, f"SELECT {published_columns(fields)} {ordered}")
    write_csv(duck, csv, fields, twin)
    if is_large:
        write_parts(duck, folder, table, twin)
    for other in others:
        for path in (csv, twin):
            shutil.copyfile(path, other / path.name)


def _order(duck: duckdb.DuckDBPyConnection, table: TableSchema, rows: str) -> str:
    """The key; all columns only where keys are not unique (a check tells that later), since that takes far longer."""
    key = ", ".join(f'"{name}"' for name in table.primary_key)
    twice = f"SELECT 1 FROM {rows} GROUP BY {key} HAVING count(*) > 1 LIMIT 1"  # noqa: S608
    if duck.execute(twice).fetchone() is None:
        return key
    return ", ".join([key, *(f'"{field.name}"' for field in table.published_fields)])
