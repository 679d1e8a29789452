"""Frictionless over the cells of packages: header, types, constraints, in pieces, so that memory stays bounded.

The only place that imports it, and only when it is called. Keys need all rows at once and are proven by DuckDB
(`etl.checks.files`): Frictionless alone would hold every key in memory and take twice the time.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from etl.checks.descriptor import PackageFiles, Resource
from etl.checks.kinds import rule_of
from etl.model.findings import SAMPLE, CheckResult

SOURCE = "frictionless"
_PIECE = 16_000
"""Records a piece: some ten megabytes of claims, half a second to a second of work."""
_ALONE = 4_000_000
"""Bytes up to which starting other processes takes longer than the work."""
_HEADER_ERRORS = {"blank-header", "blank-label", "duplicate-label", "extra-label", "incorrect-label", "missing-label"}


@dataclass(slots=True)
class Tally:
    """What Frictionless has said of a table so far."""

    rows: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    samples: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def note(self, kind: str, row: dict[str, Any]) -> None:
        """One more error of a kind."""
        self.counts[kind] += 1
        shown = self.samples.setdefault(kind, [])
        if len(shown) < SAMPLE:
            shown.append(row)

    def add(self, other: Tally) -> None:
        """Add what it said of the next piece; the header is the same for all, so that its errors count once."""
        for kind, count in other.counts.items():
            if not self.rows or kind not in _HEADER_ERRORS:
                self.counts[kind] += count
                shown = self.samples.setdefault(kind, [])
                shown += other.samples[kind][: SAMPLE - len(shown)]
        self.rows += other.rows


def check_cells(packages: Iterable[PackageFiles]) -> list[CheckResult]:
    """Hold every cell of every table against its descriptor.

    Args:
        packages: The packages; tables whose file is missing are passed over (`etl.checks.files` tells of them).
    """
    found = list(packages)
    tables = [(package, table) for package in found for table in package.resources if table.path.is_file()]
    large = is_large(found)
    with tempfile.TemporaryDirectory(prefix="diaba-") as scratch:
        pool = _pool() if large else None
        try:
            tallies = {
                (package.name, table.name): _check_table(table, Path(scratch), pool) for package, table in tables
            }
        finally:
            if pool is not None:
                pool.shutdown(cancel_futures=True)
    return [result for package in found for result in _results(package, tallies)]


def is_large(packages: Iterable[PackageFiles]) -> bool:
    """Whether there is so much to check that processes of its own do it."""
    tables = (table for package in packages for table in package.resources if table.path.is_file())
    return sum(table.path.stat().st_size for table in tables) > _ALONE


def _results(package: PackageFiles, tallies: Mapping[tuple[str, str], Tally]) -> Iterator[CheckResult]:
    said = {table.name: tallies[package.name, table.name] for table in package.resources if table.path.is_file()}
    rows = sum(tally.rows for tally in said.values())
    problems = _problems_of_descriptor(package)
    broken = bool(problems)
    if problems:
        rule = rule_of(SOURCE, "package-error", package.name)
        message = f"{rule.title}: the descriptor itself is wrong, first: {problems[0]['note']}"
        yield rule.broken(1, len(problems), problems, message=message)
    for resource, tally in said.items():
        for kind in sorted(tally.counts):
            broken = True
            rule, count, shown = rule_of(SOURCE, kind, package.name, resource), tally.counts[kind], tally.samples[kind]
            message = f"{rule.title}: {count} times not, first: {shown[0]['note']}"
            yield rule.broken(tally.rows, count, shown, message=message)
    if not broken:
        yield rule_of(SOURCE, "cells", package.name).held(rows)


def _problems_of_descriptor(package: PackageFiles) -> list[dict[str, Any]]:
    """What the standard says against the descriptor itself."""
    import frictionless

    if "resources" not in package.raw:
        return []
    report = frictionless.Package.validate_descriptor(dict(package.raw), basepath=str(package.descriptor.parent))
    return [_row(error, 0) for error in report.errors]


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(_processors(), mp_context=get_context("spawn"))


def _check_table(table: Resource, scratch: Path, pool: ProcessPoolExecutor | None) -> Tally:
    """Check a table piece by piece, and no more pieces at once than there are processes and one waiting for each."""
    total = Tally()
    waiting: deque[Future[Tally]] = deque()
    for piece, first_row in _pieces(table.path, scratch):
        if pool is None:
            total.add(_check_piece(piece, table.cells, first_row))
            continue
        waiting.append(pool.submit(_check_piece, piece, table.cells, first_row))
        if len(waiting) >= 2 * _processors():
            total.add(waiting.popleft().result())
    for future in waiting:
        total.add(future.result())
    return total


def _pieces(path: Path, scratch: Path) -> Iterator[tuple[Path, int]]:
    """Files of some thousand records each, with the header of the table, and the row number that each begins after."""
    with path.open("rb") as file:
        header = file.readline()
        number = first_row = 0
        records: list[bytes] = []
        for record in _records(file):
            records.append(record)
            if len(records) == _PIECE:
                yield _piece(scratch, number, header, records), first_row
                number, first_row, records = number + 1, first_row + len(records), []
        if records or not number:
            yield _piece(scratch, number, header, records), first_row


def _records(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines joined where a quoted cell goes on in the next."""
    record = b""
    for line in lines:
        record += line
        if record.count(b'"') % 2 == 0:
            yield record
            record = b""
    if record:
        yield record


def _piece(scratch: Path, number: int, header: bytes, records: list[bytes]) -> Path:
    handle, name = tempfile.mkstemp(suffix=".csv", prefix=f"{number}-", dir=scratch)
    with os.fdopen(handle, "wb") as file:
        file.write(header)
        file.writelines(records)
    return Path(name)


def _check_piece(path: Path, descriptor: Mapping[str, Any], first_row: int) -> Tally:
    """Ask Frictionless of one piece, in whatever process this is, and delete it."""
    import frictionless

    resource = frictionless.Resource.from_descriptor({**descriptor, "path": path.name}, basepath=str(path.parent))
    report = resource.validate()
    path.unlink()
    tally = Tally(rows=sum(int(task.stats.get("rows") or 0) for task in report.tasks))
    for error in (*report.errors, *(error for task in report.tasks for error in task.errors)):
        tally.note(error.type, _row(error, first_row))
    for task in report.tasks:
        for warning in task.warnings:  # "reached error limit": the report is incomplete
            tally.note("incomplete", {"row_number": None, "field_name": None, "cell": None, "note": warning})
    return tally


def _row(error: Any, first_row: int) -> dict[str, Any]:
    """One error as a row; what it does not say stays empty, so that all rows have the same columns."""
    values = {name: getattr(error, name, None) for name in ("row_number", "field_name", "cell", "note")}
    row = {name: value if value is None or isinstance(value, int) else str(value) for name, value in values.items()}
    if isinstance(row["row_number"], int):
        row["row_number"] += first_row
    return row
