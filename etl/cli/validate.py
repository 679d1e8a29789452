"""`diaba validate`: whether a build is what it must be."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

from etl.cli.options import json_option, quiet_option
from etl.cli.render import note, print_json, print_table

GATE_CLOSED = 1
"""Exit code of the contract: a validation gate failed."""


@click.command("validate")
@click.argument("build", type=click.Path(path_type=Path), default=Path("build"))
@click.option(
    "--report",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where the report goes.  [default: the folder “reports” of the build]",
)
@json_option
@quiet_option
def command(build: Path, report: Path | None, as_json: bool, quiet: bool) -> int:
    """Check a BUILD folder with Frictionless, Great Expectations and SQL, and write the report.

    Exits 1 if a check of severity error failed.
    """
    from etl.checks import gate_is_open, run_checks
    from etl.checks.report import write_reports

    results = run_checks(build)
    folder = report or build / "reports"
    write_reports(results, folder)
    is_open = gate_is_open(results)
    failed = [result for result in results if not result.passed]
    if as_json:
        findings = [dataclasses.asdict(result.finding) for result in failed if result.finding is not None]
        print_json({"gate": "open" if is_open else "closed", "checks": len(results), "findings": findings})
    elif not quiet or not is_open:
        rows = [
            {"severity": result.severity, "check": result.check, "rows": result.finding.count, "rule": result.title}
            for result in failed
            if result.finding is not None
        ]
        if rows:
            print_table(rows, ["severity", "check", "rows", "rule"])
        verdict = "the gate is open" if is_open else "the gate is closed"
        note(f"{len(results)} checks, {len(failed)} did not hold: {verdict}. Report: {folder / 'report.html'}")
    return 0 if is_open else GATE_CLOSED
