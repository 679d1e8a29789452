"""Frictionless over the cells of packages: header, types, constraints, in pieces, so that memory stays bounded.

The only place that imports it, and only when it is called. Keys need all rows at once and are proven by DuckDB
(`etl.checks.files`): Frictionless alone would hold every key in memory and take twice the time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from etl.checks.condense import condense
from etl.checks.descriptor import PackageFiles, Resource
from etl.checks.kinds import rule_of
from etl.checks.known import Asked, Known
from etl.model.findings import SAMPLE, CheckResult

SOURCE = "frictionless"
_PIECE = 16_000
"""Records a piece: some ten megabytes of claims."""
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


def check_cells(packages: Iterable[PackageFiles], scratch: Path, known: Known | None = None) -> list[CheckResult]:
    """Hold every cell of every table against its descriptor.

    Args:
        packages: The packages; tables whose file is missing are passed over (`etl.checks.files` tells of them).
        scratch: A folder in which the pieces may be put.
        known: Records that need not be asked again; those of these packages are noted there.
    """
    found = list(packages)
    tables = [(package, table) for package in found for table in package.resources if table.path.is_file()]
    with TemporaryDirectory(prefix="cells-", dir=scratch) as folder:
        tallies = {(package.name, table.name): _check_table(table, Path(folder), known) for package, table in tables}
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


def _check_table(table: Resource, scratch: Path, known: Known | None) -> Tally:
    """Check a table, if possible by asking only of its new records."""
    if known is None:
        return _ask(table, scratch, None)
    with table.path.open("rb") as file:
        asked = known.table(file.readline(), table.cells)
    tally = _ask(table, scratch, asked)
    if not tally.counts:
        known.add(asked)
    elif len(asked.known):
        return _ask(table, scratch, None)
    return tally


def _ask(table: Resource, scratch: Path, asked: Asked | None) -> Tally:
    """Check a table piece by piece: each of its texts once, and where there may be a fault the piece as it stands."""
    with table.path.open("rb") as file:
        header = file.readline()
        headed = _check_piece(scratch, header, [], table.cells, 0)
        condenses = table.known is not None and _is_plain(table) and not headed.counts
        records, first_row, total = _records(file), 0, Tally()
        while some := list(islice(records, _PIECE)):
            unknown = some if asked is None else asked.unknown(some)
            passed_over = len(some) - len(unknown)
            if unknown and condenses and _is_right(unknown, table.cells):
                passed_over = len(some)
            elif unknown:
                total.add(_check_piece(scratch, header, unknown, table.cells, first_row))
            total.rows += passed_over
            first_row += len(some)
    return total if first_row else headed


def _is_plain(table: Resource) -> bool:
    """Whether its CSV is written as ours is."""
    return set(table.raw.get("dialect", {})) <= {"lineTerminator"}


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


def _is_right(records: Sequence[bytes], cells: Mapping[str, Any]) -> bool:
    """Whether there is certainly no fault in some records."""
    import frictionless

    condensed = condense(records, cells["schema"]["fields"])
    if condensed is None:
        return False
    fields, rows = condensed
    table = {name: value for name, value in cells.items() if name in ("$schema", "name", "type")}
    schema = {**cells["schema"], "fields": fields}
    resource = frictionless.Resource.from_descriptor({**table, "schema": schema, "data": []})
    resource.data = lambda: iter([[field["name"] for field in fields], *rows])  # Lists would be copied and checked.
    return bool(resource.validate().valid)


def _check_piece(
    scratch: Path, header: bytes, records: Iterable[bytes], cells: Mapping[str, Any], first_row: int
) -> Tally:
    """What Frictionless says of some records below the header of their table."""
    import frictionless

    path = scratch / "piece.csv"
    with path.open("wb") as file:
        file.write(header)
        file.writelines(records)
    resource = frictionless.Resource.from_descriptor({**cells, "path": path.name}, basepath=str(scratch))
    report = resource.validate()
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
