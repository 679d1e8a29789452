"""Checking what lies in a folder, and the report of it."""

from __future__ import annotations

from pathlib import Path

from etl.checks import run_checks
from etl.checks.report import write_reports
from etl.model.errors import LockedError
from etl.model.findings import CheckResult
from etl.run.lock import hold_briefly

_WAREHOUSE = "warehouse.duckdb"


def validate(
    data: Path, *, descriptor: Path | None = None, report: Path | None = None
) -> tuple[list[CheckResult], Path | None]:
    """Ask everything of data, and write the report.

    Asking takes no lock, so that no run has to wait for an editor; writing into a build does, for a moment.

    Args:
        data: A build folder, a folder with packages, or a CSV file.
        descriptor: For a CSV, what describes it.
        report: Where the report goes; by default into the folder `reports` of a build, and nowhere for other data.

    Returns:
        What the checks said, and the folder of the report.

    Raises:
        InputError: There is nothing there that can be checked.
        LockedError: The build was replaced while it was checked, or a run is replacing it.
    """
    before = _state(data)
    results = run_checks(data, descriptor=descriptor)
    if report is not None:
        write_reports(results, report)
        return results, report
    if before is None:
        return results, None
    with hold_briefly(data):
        if _state(data) != before:
            raise LockedError("A run replaced the build while it was checked.", where=str(data), hint="Check it again.")
        write_reports(results, data / "reports")
    return results, data / "reports"


def _state(data: Path) -> tuple[int, int] | None:
    """What tells one build from the next, or None where there is none."""
    try:
        stat = (data / _WAREHOUSE).stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_mtime_ns
