"""The answers of all checks as one report: JSON for programs, JUnit and SARIF for CI, one HTML page for people."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from etl.checks.junit import junit
from etl.checks.sarif import sarif
from etl.checks.trends import Trends
from etl.model.findings import CheckResult, Severity, gate_is_open

FILES = ("report.json", "report.html", "junit.xml", "report.sarif")
"""What a report consists of."""
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 2}


def write_reports(
    results: Sequence[CheckResult],
    folder: Path,
    *,
    heading: Mapping[str, str] | None = None,
    trends: Trends | None = None,
) -> None:
    """Write the files of a report.

    Args:
        results: What the checks said.
        folder: Where; made if need be.
        heading: What the page says of the run, label and value, e.g. its release and the number of papers.
        trends: How the runs before went, where there are any.

    Raises:
        OSError: The folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ordered = sorted(results, key=_order)
    report = as_json(ordered, heading=heading)
    (folder / "report.json").write_text(_dumped(report), "utf-8")
    (folder / "junit.xml").write_bytes(junit(ordered))
    (folder / "report.sarif").write_text(_dumped(sarif(ordered)), "utf-8")
    (folder / "report.html").write_text(_template().render(**report, trends=trends or Trends()), "utf-8")


def as_json(results: Sequence[CheckResult], *, heading: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The report as plain values: what `report.json` and `diaba validate --json` hold."""
    failed = [result for result in results if not result.passed]
    not_asked = sum(result.not_asked is not None for result in results)
    return {
        "gate": "open" if gate_is_open(results) else "closed",
        "heading": dict(heading or {}),
        "checks": len(results),
        "passed": len(results) - len(failed) - not_asked,
        "not_asked": not_asked,
        "failed": {str(level): sum(result.severity is level for result in failed) for level in Severity},
        "results": [_entry(result) for result in results],
    }


def _order(result: CheckResult) -> tuple[bool, int, str, str]:
    return result.passed, _RANK[result.severity], result.rule.source, result.check


def _entry(result: CheckResult) -> dict[str, Any]:
    rule, finding = result.rule, result.finding
    entry: dict[str, Any] = {
        "source": rule.source,
        "check": rule.check,
        "table": rule.table,
        "severity": str(result.severity),
        "title": rule.title,
        "title_vi": rule.title_vi,
        "why": rule.why,
        "why_vi": rule.why_vi,
        "passed": result.passed,
        "checked": result.checked,
    }
    if result.not_asked is not None:
        entry["not_asked"] = result.not_asked
    if finding is not None:
        rows = [dict(row) for row in finding.rows]
        entry |= {"message": finding.message, "count": finding.count, "rows": rows, "waiver": finding.waiver}
    return entry


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template("report.html")
