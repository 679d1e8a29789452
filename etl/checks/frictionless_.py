"""Frictionless over the packages as published: bytes, hashes, header, types, constraints, keys.

The only place that imports it, and only when it is called.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from etl.model.claims import DATASETS
from etl.model.findings import CheckResult, Finding, Severity

SOURCE = "frictionless"
SAMPLE = 20
"""How many errors a finding shows."""


def check_packages(folder: Path) -> list[CheckResult]:
    """Validate the four packages of a build.

    Args:
        folder: The folder `packages/` of a build.
    """
    return [result for name in DATASETS for result in _check_package(name, folder / name / "datapackage.json")]


def _check_package(name: str, descriptor: Path) -> list[CheckResult]:
    import frictionless

    check = f"packages.{name}"
    title = (f"The package {name} is what its descriptor says", f"Gói dữ liệu {name} đúng như mô tả")
    if not descriptor.is_file():
        finding = Finding(SOURCE, check, Severity.ERROR, None, f"{name}/datapackage.json is missing.")
        return [CheckResult(SOURCE, check, None, Severity.ERROR, *title, False, 0, finding)]
    report = frictionless.Package(str(descriptor)).validate()
    rows = sum(int(task.stats.get("rows") or 0) for task in report.tasks)
    problems: dict[tuple[str | None, str], list[dict[str, Any]]] = defaultdict(list)
    for error in report.errors:
        problems[None, error.type].append(_row(error))
    for task in report.tasks:
        for error in task.errors:
            problems[task.name, error.type].append(_row(error))
        for warning in task.warnings:  # "reached error limit": the report is incomplete
            problems[task.name, "incomplete"].append(
                {**dict.fromkeys(("row_number", "field_name", "cell")), "note": warning}
            )
    if not problems:
        return [CheckResult(SOURCE, check, None, Severity.ERROR, *title, True, rows)]
    return [
        _failed(f"{check}.{resource or 'package'}.{kind}", resource, title, rows, errors)
        for (resource, kind), errors in sorted(problems.items(), key=lambda item: (item[0][0] or "", item[0][1]))
    ]


def _failed(
    check: str, resource: str | None, title: tuple[str, str], rows: int, errors: list[dict[str, Any]]
) -> CheckResult:
    message = f"{title[0]}: {len(errors)} times not, first: {errors[0]['note']}"
    finding = Finding(SOURCE, check, Severity.ERROR, resource, message, len(errors), tuple(errors[:SAMPLE]))
    return CheckResult(SOURCE, check, resource, Severity.ERROR, *title, False, rows, finding)


def _row(error: Any) -> dict[str, Any]:
    """One error as a row; what it does not say stays empty, so that all rows have the same columns."""
    values = {name: getattr(error, name, None) for name in ("row_number", "field_name", "cell", "note")}
    return {name: value if value is None or isinstance(value, int) else str(value) for name, value in values.items()}
