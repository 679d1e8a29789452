"""Frictionless, Great Expectations and SQL checks, all of which speak in Findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from etl.model.findings import CheckResult, Finding, Severity

__all__ = ["gate_is_open", "run_checks"]


def run_checks(build: Path, *, extra: Sequence[Finding] = ()) -> list[CheckResult]:
    """Ask everything of a build.

    Args:
        build: A folder with `warehouse.duckdb` and `packages/`.
        extra: What earlier stages found (expired decisions, resolutions whose counts do not come out).

    Raises:
        InputError: The folder holds no build.
        ConfigurationError: A suite or a rule is not as it must be.
    """
    from etl.checks.expectations import check_suites
    from etl.checks.frictionless_ import check_packages
    from etl.checks.queries import check_rules, load_checks
    from etl.checks.suites import load_suites
    from etl.warehouse.connect import open_warehouse

    with open_warehouse(build / "warehouse.duckdb") as connection:
        results = check_rules(connection, load_checks())
        results += check_suites(connection, load_suites())
    return [*map(_found, extra), *check_packages(build / "packages"), *results]


def gate_is_open(results: Sequence[CheckResult]) -> bool:
    """Whether a build may be published: no check of severity error failed."""
    return all(result.passed or result.severity is not Severity.ERROR for result in results)


def _found(finding: Finding) -> CheckResult:
    return CheckResult(
        finding.source,
        finding.check,
        finding.table,
        finding.severity,
        finding.message,
        finding.message,
        False,
        finding.count,
        finding,
    )
