"""Builds of the sample with one fault each, and what the checks say of them."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from etl.checks import expectations
from etl.checks.descriptor import DESCRIPTOR, PackageFiles
from etl.checks.expectations import check_suites
from etl.checks.files import check_files
from etl.checks.frictionless_ import check_cells
from etl.checks.queries import check_rules, load_checks
from etl.checks.subject import MEMORY, Subject, open_subject
from etl.checks.suites import Suite, load_suites
from etl.warehouse.connect import open_warehouse
from tests.tables import build_warehouse, write_packages
from tests.warehouse.sample import Row, sample

LIMITS = {"memory_limit": MEMORY, "disabled_optimizers": "statistics_propagation"}
Tables = dict[str, list[Row]]
Fault = Callable[[Tables], None]
FileFault = Callable[[Path], None]
"""Does something to the folder of packages."""


def clean_tables() -> Tables:
    """The sample, with what the policy and the gazetteer would add to it."""
    tables: Tables = {name: [dict(row) for row in rows] for name, rows in sample().items()}
    for claim in tables["ward_claims"]:
        if claim["status"] != "accepted":
            claim["status_reason"] = "a weightier paper says otherwise"
    for name in ("mergers", "merger_claims"):
        tables[name] = [row for row in tables[name] if row["predecessor_code"] is not None]
    return tables


def make_build(folder: Path, fault: Fault | None = None) -> Path:
    """A build of the sample, after a fault has had its way with the rows."""
    tables = clean_tables()
    if fault is not None:
        fault(tables)
    write_packages(folder / "packages", tables, None)
    build_warehouse(folder / "warehouse.duckdb", tables)
    return folder


def described_anew(folder: Path) -> None:
    """Let the descriptors state the bytes and hashes of what now lies in the packages, as a publisher would."""
    for path in folder.glob(f"*/{DESCRIPTOR}"):
        raw = json.loads(path.read_text("utf-8"))
        for table in raw["resources"]:
            content = (path.parent / table["path"]).read_bytes()
            table |= {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
        path.write_text(json.dumps(raw, ensure_ascii=False), "utf-8")


class Asker:
    """Asks all checks of a build, those that take long only of what differs from a clean one.

    A column with the same values, and a file with the same bytes, give the same answers; asking everything of sixty
    builds would take minutes.
    """

    def __init__(self, clean: Path) -> None:
        self._suites = load_suites()
        self._checks = load_checks()
        with open_subject(clean) as subject:
            self._columns = self._columns_of(subject)
            self._contents = _contents(subject.packages)

    def failing(self, path: Path) -> set[str]:
        """The checks that do not hold."""
        with open_subject(path) as subject:
            contents = _contents(subject.packages)
            packages = [_only(package, contents, self._contents) for package in subject.packages]
            results = check_files(subject.packages, memory=MEMORY, scratch=subject.scratch)
            results += check_cells([package for package in packages if package.resources], subject.scratch)
            columns = self._columns_of(subject)
            changed = [_changed(suite, columns, self._columns) for suite in self._suites]
            with open_warehouse(subject.warehouse, limits=LIMITS) as duck:
                results += check_rules(duck, self._checks, absent=subject.absent)
                if wanted := [suite for suite in changed if suite.expectations]:
                    results += check_suites(duck, wanted)
        return {result.check for result in results if not result.passed}

    def _columns_of(self, subject: Subject) -> dict[tuple[str, str], list[object]]:
        """The values of each column that is asked, in the order of their size."""
        found = {}
        with open_warehouse(subject.warehouse, limits=LIMITS) as duck:
            for suite in self._suites:
                expectations._lay_out(duck, suite)
                answer = duck.execute("FROM frame_of_suite")
                names = [column[0] for column in answer.description]
                for name, values in zip(names, zip(*answer.fetchall(), strict=True), strict=False):
                    found[suite.table, name] = sorted(values, key=repr)
        return found


def _changed(
    suite: Suite, columns: dict[tuple[str, str], list[object]], clean: dict[tuple[str, str], list[object]]
) -> Suite:
    """The suite without the expectations whose column is as in clean data."""
    table = suite.table
    asked = [
        each for each in suite.expectations if columns.get((table, each.column)) != clean.get((table, each.column))
    ]
    return dataclasses.replace(suite, expectations=tuple(asked))


def _contents(packages: Sequence[PackageFiles]) -> dict[tuple[str, str], tuple[bytes, bytes]]:
    return {
        (package.name, table.name): (table.path.read_bytes(), json.dumps(table.cells).encode())
        for package in packages
        for table in package.resources
        if table.path.is_file()
    }


def _only(
    package: PackageFiles,
    contents: dict[tuple[str, str], tuple[bytes, bytes]],
    clean: dict[tuple[str, str], tuple[bytes, bytes]],
) -> PackageFiles:
    """The package with the tables that are not as in clean data."""
    named = [(package.name, table.name) for table in package.resources]
    tables = [t for key, t in zip(named, package.resources, strict=True) if contents.get(key) != clean.get(key)]
    return dataclasses.replace(package, resources=tuple(tables))
