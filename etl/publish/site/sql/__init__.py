"""SQL in the browser: a page that asks DuckDB, compiled to WebAssembly, for what the published tables say.

The engine is no part of diaba. It comes from packages of npm in a folder that the user names, and its files are copied
into the portal. Reading Parquet is no part of DuckDB's WebAssembly either: it would load an extension from the
network, so another package reads the files and hands DuckDB the rows.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.model.claims import DATASETS
from etl.model.errors import ConfigurationError
from etl.packages.parts import parquet_files
from etl.packages.schema import FieldSchema, TableSchema, load_package, package_names
from etl.warehouse.query import save_parquet
from etl.warehouse.questions import questions
from etl.warehouse.views import view_files

__all__ = ["SqlTable", "remove_engine", "sql_tables", "write_engine"]

FOLDER = Path("static", "sql")
"""Where in the portal the engine lies, with the tables that no package holds."""

_PACKAGES = "@duckdb/duckdb-wasm@1.32.0 parquet-wasm@0.8.0"
"""The versions that were tried; the first brings apache-arrow."""
_DUCKDB = "@duckdb/duckdb-wasm/dist/duckdb-browser.mjs"
_FILES = {
    _DUCKDB: "duckdb.js",
    "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js": "duckdb-worker.js",
    "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm": "duckdb.wasm",
    "@duckdb/duckdb-wasm/package.json": "LICENSE.duckdb.json",
    "apache-arrow/Arrow.es2015.min.js": "arrow.js",
    "apache-arrow/LICENSE.txt": "LICENSE.arrow.txt",
    "apache-arrow/NOTICE.txt": "NOTICE.arrow.txt",
    "parquet-wasm/esm/parquet_wasm.js": "parquet.js",
    "parquet-wasm/esm/parquet_wasm_bg.wasm": "parquet.wasm",
    "parquet-wasm/LICENSE_MIT": "LICENSE.parquet.txt",
}
"""What is taken from a `node_modules` folder, and its name in the portal. The package of DuckDB names its licence in
its description only."""
_BARE_IMPORT, _IMPORT = 'from"apache-arrow"', 'from"./apache-arrow.js"'
"""Browsers cannot resolve the name of a package; ours is a file that hands on what `arrow.js` defines."""
_OWN = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class SqlTable:
    """A table that can be asked."""

    schema: TableSchema
    addresses: tuple[str, ...]
    """Of its Parquet files, relative to the portal: one, or of a large table one a province."""

    @property
    def name(self) -> str:
        """Its name in SQL, which is that in the warehouse."""
        return self.schema.table

    @property
    def is_packaged(self) -> bool:
        """Whether a package of the build holds it; else it is written for the page."""
        return self.addresses[0].startswith("../")

    @property
    def fields(self) -> tuple[FieldSchema, ...]:
        """Its columns in the file that is asked."""
        return self.schema.published_fields if self.is_packaged else self.schema.fields


def sql_tables(build: Path) -> tuple[SqlTable, ...]:
    """The tables of a build: those of the four packages first, then those that the warehouse has beside them."""
    found: dict[str, SqlTable] = {}
    for name in (*DATASETS, *sorted(set(package_names()) - set(DATASETS))):
        for table in load_package(name).resources:
            addresses: tuple[str, ...] = (f"{FOLDER.as_posix()}/{table.table}.parquet",)
            if name in DATASETS:
                files = parquet_files(build / "packages" / name, table.name)
                addresses = tuple(f"../{file.relative_to(build).as_posix()}" for file in files)
            found.setdefault(table.table, SqlTable(table, addresses))
    return tuple(found.values())


def write_engine(build: Path, packages: Path) -> int:
    """Put the engine and what it asks into the portal of a build, in place of one that is there.

    Args:
        build: The build folder with its `site/`.
        packages: A `node_modules` folder with the packages of npm.

    Returns:
        How many bytes a browser loads before it can answer the first question, tables left out.

    Raises:
        ConfigurationError: A file of the packages is missing, or is not of a version that is known.
        InputError: There is no warehouse, or it cannot be opened.
        OSError: The portal cannot be written.
    """
    missing = [name for name in _FILES if not (packages / name).is_file()]
    hint = f"npm install --prefix engine {_PACKAGES}, then --sql engine/node_modules"
    if missing:
        raise ConfigurationError(f"There is no {missing[0]}.", where=str(packages), hint=hint)
    binding = (packages / _DUCKDB).read_text("utf-8")
    if _BARE_IMPORT not in binding:
        raise ConfigurationError("It is of a version that diaba does not know.", where=_DUCKDB, hint=hint)
    remove_engine(build / "site")
    target = build / "site" / FOLDER
    target.mkdir(parents=True)
    for source, name in _FILES.items():
        shutil.copyfile(packages / source, target / name)
    (target / _FILES[_DUCKDB]).write_text(binding.replace(_BARE_IMPORT, _IMPORT), "utf-8")
    for own in ("apache-arrow.js", "database.js", "page.js"):
        shutil.copyfile(_OWN / own, target / own)
    tables = sql_tables(build)
    (target / "contents.json").write_text(_contents(tables), "utf-8")
    for table in tables:
        if not table.is_packaged:
            save_parquet(
                build / "warehouse.duckdb", f'FROM "{table.name}" ORDER BY ALL', target / f"{table.name}.parquet"
            )
    return sum((target / name).stat().st_size for name in _FILES.values() if name.endswith((".js", ".wasm")))


def remove_engine(site: Path) -> None:
    """Take the engine out of a portal that was written with it before."""
    shutil.rmtree(site / FOLDER, ignore_errors=True)


def _contents(tables: Sequence[SqlTable]) -> str:
    """What the page asks and what it loads for that: tables by address, views and macros in their order, questions."""
    found = {
        "tables": {table.name: [f"../../{address}" for address in table.addresses] for table in tables},
        "views": {path.stem: path.read_text("utf-8") for path in view_files()},
        "questions": {question.name: question.sql for question in questions()},
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
