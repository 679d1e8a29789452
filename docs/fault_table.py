"""Writes the table of faults and their catchers into docs/checks.md; `make docs` runs it, a test compares."""

from __future__ import annotations

from pathlib import Path

from etl.checks.frictionless_ import SOURCE as FRICTIONLESS
from etl.checks.queries import SOURCE as SQL
from etl.checks.queries import load_checks
from etl.checks.suites import load_suites
from etl.model.findings import Severity
from tests.checks.test_faults import FAULTS

TARGET = Path(__file__).with_name("checks.md")
BEGIN, END = "<!-- made by docs/fault_table.py -->\n", "<!-- end -->"


def table() -> str:
    """One line a fault: what is wrong, and each check that must notice, with its tool and severity."""
    known = _suites() | _rules()
    lines = ["| what is wrong | caught by | tool | severity |", "|---|---|---|---|"]
    for fault, checks in FAULTS.items():
        for number, check in enumerate(sorted(checks)):
            tool, severity = known.get(check, (FRICTIONLESS, Severity.ERROR))
            wrong = fault.__name__.replace("_", " ") if number == 0 else ""
            lines.append(f"| {wrong} | `{check}` | {tool.replace('_', ' ')} | {severity} |")
    return "\n".join(lines) + "\n"


def page(text: str) -> str:
    """The page with the table as it should be now."""
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + table() + rest[rest.index(END) :]


def _suites() -> dict[str, tuple[str, Severity]]:
    return {
        f"{suite.table}.{expectation.check}": ("great_expectations", expectation.severity)
        for suite in load_suites()
        for expectation in suite.expectations
    }


def _rules() -> dict[str, tuple[str, Severity]]:
    return {check.name.replace("__", "."): (SQL, check.severity) for check in load_checks()}


if __name__ == "__main__":
    TARGET.write_text(page(TARGET.read_text("utf-8")), "utf-8")
