"""The results of all checks as one report: JSON for programs, JUnit for CI, one HTML page for people."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from etl.checks import gate_is_open
from etl.model.claims import Scalar
from etl.model.findings import CheckResult, Severity

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 2}
_NOT_XML = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF])
"""Control characters that XML 1.0 forbids; a quote of a paper may hold them."""


def write_reports(results: Sequence[CheckResult], folder: Path, *, heading: Mapping[str, str] | None = None) -> None:
    """Write `report.json`, `junit.xml` and `report.html`.

    Args:
        results: What the checks said.
        folder: Where; made if need be.
        heading: What the page says of the run, label and value, e.g. its release and the number of papers.

    Raises:
        OSError: The folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ordered = sorted(results, key=_order)
    report = _report(ordered, heading or {})
    text = json.dumps(report, ensure_ascii=False, indent=1, default=_json)
    (folder / "report.json").write_text(text + "\n", "utf-8")
    (folder / "junit.xml").write_bytes(_junit(ordered))
    (folder / "report.html").write_text(_template().render(**report), "utf-8")


def _order(result: CheckResult) -> tuple[bool, int, str, str]:
    return result.passed, _RANK[result.severity], result.source, result.check


def _report(results: Sequence[CheckResult], heading: Mapping[str, str]) -> dict[str, Any]:
    failed = [result for result in results if not result.passed]
    return {
        "gate": "open" if gate_is_open(results) else "closed",
        "heading": dict(heading),
        "checks": len(results),
        "passed": len(results) - len(failed),
        "failed": {str(level): sum(result.severity is level for result in failed) for level in Severity},
        "results": [_entry(result) for result in results],
    }


def _entry(result: CheckResult) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "source": result.source,
        "check": result.check,
        "table": result.table,
        "severity": str(result.severity),
        "title": result.title,
        "title_vi": result.title_vi,
        "passed": result.passed,
        "checked": result.checked,
    }
    if result.finding is not None:
        entry |= {
            "message": result.finding.message,
            "count": result.finding.count,
            "rows": [dict(row) for row in result.finding.rows],
        }
    return entry


def _json(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _junit(results: Sequence[CheckResult]) -> bytes:
    """One test case a check. Only errors are failures; the rest is told in the output of its case."""
    root = ET.Element("testsuites", name="diaba")
    for source in sorted({result.source for result in results}):
        cases = [result for result in results if result.source == source]
        failures = sum(not case.passed and case.severity is Severity.ERROR for case in cases)
        suite = ET.SubElement(root, "testsuite", name=source, tests=str(len(cases)), failures=str(failures))
        for case in cases:
            node = ET.SubElement(suite, "testcase", classname=case.table or source, name=case.check)
            if case.finding is None:
                continue
            is_failure = case.severity is Severity.ERROR
            told = ET.SubElement(node, "failure" if is_failure else "system-out")
            if is_failure:
                told.set("message", case.finding.message.translate(_NOT_XML))
            told.text = "\n".join([case.finding.message, *map(_line, case.finding.rows)]).translate(_NOT_XML)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _line(row: Mapping[str, Scalar]) -> str:
    return "; ".join(f"{name}={value}" for name, value in row.items())


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template("report.html")
