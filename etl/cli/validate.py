"""`diaba validate`: whether data is what it must be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.cli.options import json_option, quiet_option
from etl.cli.render import note, print_json, print_table

if TYPE_CHECKING:
    from etl.model.findings import CheckResult

GATE_CLOSED = 1
"""Exit code of the contract: a validation gate failed."""


@click.command("validate")
@click.argument("data", type=click.Path(path_type=Path), default=Path("build"), metavar="[DATA]")
@click.option(
    "--descriptor",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="What describes a CSV: a datapackage.json, or the description of one table.  [default: the datapackage.json "
    "beside it, or the table of ours that has its columns]",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where the report goes.  [default: the folder “reports” of a build; of other data none is written]",
)
@json_option
@quiet_option
def command(data: Path, descriptor: Path | None, report: Path | None, as_json: bool, quiet: bool) -> int:
    """Check DATA: a build folder, a folder with data packages from elsewhere, or a CSV file.

    Frictionless, Great Expectations and SQL are asked whatever the data has the tables for. Exits 1 if a check of
    severity error failed.
    """
    from etl.checks.report import as_json as as_report
    from etl.run.validation import validate

    results, folder = validate(data, descriptor=descriptor, report=report)
    shown = as_report(results)
    if as_json:
        print_json(shown)
    elif not quiet or shown["gate"] == "closed":
        _tell(results, folder)
    return 0 if shown["gate"] == "open" else GATE_CLOSED


def _tell(results: Sequence[CheckResult], folder: Path | None) -> None:
    from etl.model.findings import gate_is_open

    rows = [
        {"severity": result.severity, "check": result.check, "rows": result.finding.count, "rule": result.rule.title}
        for result in results
        if result.finding is not None
    ]
    if rows:
        print_table(rows, ["severity", "check", "rows", "rule"])
    not_asked = sum(result.not_asked is not None for result in results)
    told = [f"{len(results)} checks, {len(rows)} did not hold"]
    told += [f"{not_asked} could not be asked of this data"] if not_asked else []
    verdict = "the gate is open" if gate_is_open(results) else "the gate is closed"
    where = f" Report: {folder / 'report.html'}" if folder is not None else ""
    note(f"{', '.join(told)}: {verdict}.{where}")
