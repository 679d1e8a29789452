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
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from etl.checks.descriptor import PackageFiles, Resource
from etl.checks.kinds import rule_of
from etl.checks.known import Asked, Known
from etl.machine import processors
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


def check_cells(packages: Iterable[PackageFiles], known: Known | None = None) -> list[CheckResult]:
    """Hold every cell of every table against its descriptor.

    Args:
        packages: The packages; tables whose file is missing are passed over (`etl.checks.files` tells of them).
        known: Records that need not be asked again; those of these packages are noted there.
    """
    found = list(packages)
    tables = [(package, table) for package in found for table in package.resources if table.path.is_file()]
    with tempfile.TemporaryDirectory(prefix="diaba-") as scratch, _Hands(Path(scratch)) as hands:
        tallies = {(package.name, table.name): _check_table(table, hands, known) for package, table in tables}
    return [result for package in found for result in _results(package, tallies)]


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


class _Hands:
    """Who asks: this process, and from some amount on others in its place."""

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self._bytes = 0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> _Hands:
        return self

    def __exit__(self, *error: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def ask(self, piece: Path, cells: Mapping[str, Any], first_row: int) -> Future[Tally]:
        """Check a piece now, or begin to."""
        self._bytes += piece.stat().st_size
        if self._pool is None and self._bytes > _ALONE:
            self._pool = ProcessPoolExecutor(processors(), mp_context=get_context("spawn"))
        if self._pool is not None:
            return self._pool.submit(_check_piece, piece, cells, first_row)
        done: Future[Tally] = Future()
        done.set_result(_check_piece(piece, cells, first_row))
        return done


def _check_table(table: Resource, hands: _Hands, known: Known | None) -> Tally:
    """Check a table, if possible by asking only of its new records."""
    if known is None:
        return _ask(table, hands, None)
    with table.path.open("rb") as file:
        asked = known.table(file.readline(), table.cells)
    tally = _ask(table, hands, asked)
    if not tally.counts:
        known.add(asked)
    elif len(asked.known):
        return _ask(table, hands, None)
    return tally


def _ask(table: Resource, hands: _Hands, asked: Asked | None) -> Tally:
    """Check a table piece by piece, and no more pieces at once than there are processes and one waiting for each."""
    total = Tally()
    waiting: deque[Future[Tally]] = deque()
    passed_over = 0
    for piece, first_row, known in _pieces(table.path, hands.scratch, asked):
        passed_over += known
        if piece is None:
            continue
        waiting.append(hands.ask(piece, table.cells, first_row))
        if len(waiting) >= 2 * processors():
            total.add(waiting.popleft().result())
    for future in waiting:
        total.add(future.result())
    total.rows += passed_over
    return total


def _pieces(path: Path, scratch: Path, asked: Asked | None) -> Iterator[tuple[Path | None, int, int]]:
    """Files of some thousand records each, with the header of the table, the row number that each begins after, and
    how many records were left out because they are known.
    """
    with path.open("rb") as file:
        header = file.readline()
        records = _records(file)
        first_row, is_asked = 0, False
        while some := list(islice(records, _PIECE)):
            unknown = some if asked is None else asked.unknown(some)
            piece = _piece(scratch, first_row, header, unknown) if unknown else None
            yield piece, first_row, len(some) - len(unknown)
            first_row, is_asked = first_row + len(some), True
        if not is_asked:
            yield _piece(scratch, 0, header, []), 0, 0


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


def _piece(scratch: Path, first_row: int, header: bytes, records: list[bytes]) -> Path:
    handle, name = tempfile.mkstemp(suffix=".csv", prefix=f"{first_row}-", dir=scratch)
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
