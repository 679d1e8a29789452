"""Writes the table of faults and their catchers into docs/checks.md; `make docs` runs it, a test compares."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from etl.checks.files import ASKED
from etl.checks.files import SOURCE as FILE_RULES
from etl.checks.frictionless_ import SOURCE as FRICTIONLESS
from etl.checks.queries import SqlCheck, load_checks
from etl.checks.suites import Expectation, load_suites
from etl.model.findings import Severity
from tests.checks.faults import FILES, ROWS

TARGET = Path(__file__).with_name("checks.md")
BEGIN, END = "<!-- made by docs/fault_table.py -->\n", "<!-- end -->"


def table() -> str:
    """One line a fault: what is wrong, and each check that must notice, with its tool and severity."""
    known = {each.rule.check: (each.rule.source, each.rule.severity) for each in _rules()}
    lines = ["| what is wrong | caught by | tool | severity |", "|---|---|---|---|"]
    for fault, checks in {**ROWS, **FILES}.items():
        for number, check in enumerate(sorted(checks)):
            tool, severity = known.get(check) or _of_files(check)
            wrong = fault.__name__.replace("_", " ") if number == 0 else ""
            lines.append(f"| {wrong} | `{check}` | {tool.replace('_', ' ')} | {severity} |")
    return "\n".join(lines) + "\n"


def page(text: str) -> str:
    """The page with the table as it should be now."""
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + table() + rest[rest.index(END) :]


def _rules() -> Iterator[Expectation | SqlCheck]:
    for suite in load_suites():
        yield from suite.expectations
    yield from load_checks()


def _of_files(check: str) -> tuple[str, Severity]:
    return (FILE_RULES if check.split(".")[-1] in ASKED else FRICTIONLESS), Severity.ERROR


if __name__ == "__main__":
    TARGET.write_text(page(TARGET.read_text("utf-8")), "utf-8")
