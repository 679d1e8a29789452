"""`diaba build`: the data packages of papers, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.cli.options import (
    curation_option,
    documents_argument,
    jobs_option,
    json_option,
    quiet_option,
    release_option,
)
from etl.cli.papers import tell_unreadable
from etl.cli.progress import shown_progress
from etl.cli.render import note, print_json, print_table
from etl.objects import Address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etl.model.findings import Finding
    from etl.publish.diff import Change

DECISION_FAILED = 1
"""Exit code of the contract: a run with this curation folder would publish nothing."""


@click.command("build")
@documents_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="A new folder for the packages; with --dry-run one that holds packages.",
)
@release_option
@click.option(
    "--dry-run",
    "is_dry",
    is_flag=True,
    help="Write nothing: say row by row what this policy and these decisions would change in FOLDER.",
)
@jobs_option
@curation_option
@json_option
@quiet_option
def command(
    documents: tuple[Path | Address, ...],
    out: Path,
    release: str | None,
    is_dry: bool,
    jobs: int | None,
    curation: Path | None,
    as_json: bool,
    quiet: bool,
) -> int:
    """Make the data packages of DOCUMENTS in FOLDER/packages, without checks or history.

    For a look at a few papers, and with --dry-run for a look at what a changed policy or a new decision would do.
    `diaba load FOLDER/packages` adds a warehouse and `diaba validate FOLDER` checks both; `diaba run` does all of it
    and takes care of the data that is published already.

    \b
      diaba build documents --out build --dry-run --curation curation-with-my-change
    """  # noqa: D301 - click wants the character \b
    from etl.run.build import build_packages, preview_packages

    changes: tuple[Change, ...] = ()
    with shown_progress(quiet=quiet or as_json) as progress:
        if is_dry:
            papers, weighed, changes = preview_packages(documents, out, progress, jobs=jobs, curation=curation)
        else:
            papers, weighed = build_packages(documents, out, progress, release=release, jobs=jobs, curation=curation)
    records = {dataset: sum(found.values()) for dataset, found in weighed.records.items()}
    if as_json:
        _print_json(records, changes, weighed.findings)
    else:
        tell_unreadable(papers.unreadable, papers.duplicates, quiet=quiet)
        for finding in weighed.findings:
            if finding.severity == "error" or (is_dry and not quiet):
                note(f"{finding.severity.capitalize()}: {finding.message}")
        if is_dry:
            _tell_changes(changes, out)
        else:
            made = ", ".join(f"{count} {dataset}" for dataset, count in records.items())
            claims = sum(sum(found.values()) for found in weighed.claims.values())
            note(f"{out / 'packages'}: {made} from {claims} claims of {papers.count} papers.", quiet=quiet)
    return DECISION_FAILED if any(finding.severity == "error" for finding in weighed.findings) else 0


def _print_json(records: dict[str, int], changes: Sequence[Change], findings: Sequence[Finding]) -> None:
    from etl.publish.diff_report import as_rows

    told = [{"check": each.check, "severity": each.severity, "message": each.message} for each in findings]
    print_json({"records": records, "changes": as_rows(changes), "findings": told})


def _tell_changes(changes: Sequence[Change], out: Path) -> None:
    from etl.publish.diff_report import as_rows, summary

    if changes:
        print_table(as_rows(changes), ["dataset", "kind", "subject", "column", "old", "new", "file_name"])
    note(f"Against {out}: {summary(changes)} Nothing was written.")
