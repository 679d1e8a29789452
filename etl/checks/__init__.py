"""Frictionless, Great Expectations, DuckDB and the gates, all of which speak in Findings."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from etl.model.findings import CheckResult, Finding

if TYPE_CHECKING:
    from etl.checks.known import Known
    from etl.checks.subject import Subject

__all__ = ["check_subject", "load_libraries", "run_checks"]


def load_libraries() -> None:
    """Load the libraries that check, which takes three seconds; what cannot be loaded is told where it is used."""
    from etl.checks.expectations import load_great_expectations

    with suppress(Exception):
        import frictionless  # noqa: F401

        load_great_expectations()


def run_checks(
    path: Path,
    *,
    descriptor: Path | None = None,
    extra: Sequence[Finding] = (),
    known: Known | None = None,
    scratch: Path | None = None,
) -> list[CheckResult]:
    """Ask everything of a build, of packages from elsewhere, or of one CSV.

    Args:
        path: What to check.
        descriptor: For a CSV, what describes it.
        extra: What earlier stages found (expired decisions, resolutions whose counts do not come out).
        known: Records of tables that need not be asked again.
        scratch: A folder for what does not fit into memory; by default one of the system.

    Raises:
        InputError: There is nothing there that can be checked.
        ConfigurationError: A suite or a rule is not as it must be.
    """
    from etl.checks.subject import open_subject

    with open_subject(path, descriptor, scratch) as subject:
        return check_subject(subject, extra=extra, known=known)


def check_subject(subject: Subject, *, extra: Sequence[Finding] = (), known: Known | None = None) -> list[CheckResult]:
    """Ask everything of data that is open."""
    import frictionless  # noqa: F401 - here, as two threads should not import at once

    from etl.checks.files import check_files
    from etl.checks.frictionless_ import check_cells
    from etl.checks.subject import MEMORY_BESIDE
    from etl.checks.told import told

    # DuckDB, hashing and much of Great Expectations leave Python to the others.
    with ThreadPoolExecutor(2) as beside:
        cells = beside.submit(check_cells, subject.packages, subject.scratch, known)
        files = beside.submit(check_files, subject.packages, memory=MEMORY_BESIDE, scratch=subject.scratch)
        asked = _asked(subject)
        return [*map(told, extra), *_missing(subject), *files.result(), *cells.result(), *asked]


def _asked(subject: Subject) -> list[CheckResult]:
    """What rules and suites say of the tables."""
    from etl.checks.evidence import with_evidence
    from etl.checks.expectations import check_suites
    from etl.checks.queries import check_rules, load_checks
    from etl.checks.subject import MEMORY
    from etl.checks.suites import load_suites
    from etl.warehouse.connect import open_warehouse

    limits = {
        "memory_limit": MEMORY,
        "temp_directory": str(subject.scratch / "asked"),
        # With it DuckDB 2.0.0 fails on split_part of a column that holds nothing but nulls.
        "disabled_optimizers": "statistics_propagation",
    }
    suites = [suite for suite in load_suites() if suite.table not in subject.absent]
    with open_warehouse(subject.warehouse, limits=limits) as connection:
        asked = check_rules(connection, load_checks(), absent=subject.absent)
        asked += check_suites(connection, suites)
        return with_evidence(connection, asked)


def _missing(subject: Subject) -> list[CheckResult]:
    from etl.checks.kinds import rule_of

    return [
        rule_of("files", "file-missing", name).broken(1, 1, message=f"{name}/datapackage.json is missing.")
        for name in subject.missing
    ]
