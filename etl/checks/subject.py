"""What is to be checked: a build, packages from elsewhere, or one CSV with its descriptor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.checks.descriptor import DESCRIPTOR, PackageFiles, Resource, read_descriptor
from etl.checks.raw import header_of, raw_reader
from etl.model.claims import DATASETS
from etl.model.errors import InputError
from etl.packages.schema import TableSchema, tables
from etl.warehouse.scratch import RawTable, build_scratch

MEMORY = "400MB"
"""What DuckDB may take for what is asked of the warehouse; what does not fit goes to the disk."""
MEMORY_BESIDE = "300MB"
"""What it may take meanwhile for what is asked of the files. Great Expectations and Frictionless take as much as both
at most."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Data that can be asked."""

    packages: tuple[PackageFiles, ...]
    missing: tuple[str, ...]
    """Packages that a build must have and has not."""
    warehouse: Path
    scratch: Path
    """A folder for what does not fit into memory."""
    absent: frozenset[str]
    """Tables, and columns such as `documents.text`, that this data does not have."""
    is_build: bool


@contextmanager
def open_subject(path: Path, descriptor: Path | None = None, scratch: Path | None = None) -> Iterator[Subject]:
    """What lies at a path, ready to be asked.

    Args:
        path: A build folder, a folder with packages, a package, or a CSV file.
        descriptor: For a CSV, its `datapackage.json` or the description of the one table; by default the
            `datapackage.json` beside it, or the descriptor of ours that has its columns.
        scratch: Where the folder for what does not fit into memory is made; by default where the system has such.

    Raises:
        InputError: There is nothing of the kind.
    """
    with TemporaryDirectory(prefix="diaba-", dir=scratch) as name:
        folder = Path(name)
        if (path / "warehouse.duckdb").is_file():
            found, missing = _of_build(path / "packages")
            yield Subject(found, missing, path / "warehouse.duckdb", folder, frozenset(), True)
            return
        found = tuple(_elsewhere(path, descriptor))
        warehouse = folder / "warehouse.duckdb"
        absent = build_scratch(warehouse, _raw(found), memory=MEMORY)
        yield Subject(found, (), warehouse, folder, absent, False)


def _of_build(folder: Path) -> tuple[tuple[PackageFiles, ...], tuple[str, ...]]:
    paths = {name: folder / name / DESCRIPTOR for name in DATASETS}
    found = tuple(read_descriptor(path) for path in paths.values() if path.is_file())
    return found, tuple(name for name, path in paths.items() if not path.is_file())


def _elsewhere(path: Path, descriptor: Path | None) -> Iterator[PackageFiles]:
    if not path.exists():
        raise InputError("There is no such file or folder.", where=str(path))
    if path.is_file():
        yield _alone(path, descriptor)
        return
    candidates = [
        path / DESCRIPTOR,
        *sorted(path.glob(f"*/{DESCRIPTOR}")),
        *sorted(path.glob(f"packages/*/{DESCRIPTOR}")),
    ]
    descriptors = [each for each in candidates if each.is_file()]
    if not descriptors:
        raise InputError(
            "There is neither a build nor a data package here.",
            where=str(path),
            hint=f"Name a folder with warehouse.duckdb or {DESCRIPTOR}, or a CSV file.",
        )
    yield from (read_descriptor(each) for each in descriptors)


def _alone(path: Path, descriptor: Path | None) -> PackageFiles:
    beside = path.parent / DESCRIPTOR
    if descriptor is not None or beside.is_file():
        return read_descriptor(descriptor or beside, only=path)
    table = _by_header(path)
    if table is None:
        raise InputError(
            "Nothing says what its columns must be.", where=str(path), hint="Name its descriptor with --descriptor."
        )
    return _of_ours(path, table)


def _by_header(path: Path) -> TableSchema | None:
    header = header_of(Resource(path.stem, path, {}, None))
    return next((table for table in tables().values() if [f.name for f in table.published_fields] == header), None)


def _of_ours(path: Path, table: TableSchema) -> PackageFiles:
    from etl.packages.descriptor import schema_of

    raw = {"name": table.name, "type": "table", "path": path.name, "format": "csv", "schema": schema_of(table)}
    resource = Resource(table.name, path.resolve(), raw, table)
    return PackageFiles(table.table.replace("_", "-"), path, {"resources": [raw], "name": table.name}, (resource,))


def _raw(packages: tuple[PackageFiles, ...]) -> Iterator[RawTable]:
    for package in packages:
        for table in package.resources:
            if table.known is not None and table.path.is_file():
                yield RawTable(table.known.table, raw_reader(table), header_of(table))
