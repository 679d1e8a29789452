"""`diaba extract`: the claims of papers, before they are weighed against each other."""

from __future__ import annotations

import csv
import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.cli.options import documents_argument, jobs_option, quiet_option
from etl.cli.papers import tell_unreadable, unreadable_of
from etl.cli.progress import shown_progress
from etl.cli.render import note, print_json_lines
from etl.model.claims import CLAIM_TYPES, DATASETS
from etl.model.errors import UsageError
from etl.objects import Address

if TYPE_CHECKING:
    from etl.model.claims import ClaimSet


@click.command("extract")
@documents_argument
@click.option("--table", type=click.Choice(DATASETS), help="The claims of one dataset only.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv"]),
    default="jsonl",
    show_default=True,
    help="One JSON object a line, or CSV (of one --table).",
)
@jobs_option
@quiet_option
def command(documents: tuple[Path | Address, ...], table: str | None, form: str, jobs: int | None, quiet: bool) -> None:
    """Print the claims of DOCUMENTS (papers and folders of papers), each with its quote and where it stands.

    The claims are as the papers make them: nothing is weighed, and no editor's decision is applied.
    """
    from etl.run.papers import list_papers, read_papers

    if form == "csv" and table is None:
        raise UsageError("The columns of the datasets differ.", hint=f"Add --table {'|'.join(DATASETS)}.")
    with shown_progress(quiet=quiet) as progress:
        read = read_papers(list_papers(documents), progress, jobs=jobs)
    if form == "csv":
        _print_csv(read.claims, str(table))
    else:
        datasets = [table] if table else DATASETS
        print_json_lines(
            {"dataset": dataset} | claim.row() for dataset in datasets for claim in getattr(read.claims, dataset)
        )
    tell_unreadable(unreadable_of(read.documents), read.duplicates, quiet=quiet)
    note(f"{len(read.claims)} claims of {len(read.documents)} papers.", quiet=quiet)


def _print_csv(claims: ClaimSet, table: str) -> None:
    columns = [field.name for field in dataclasses.fields(CLAIM_TYPES[table])]
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(claim.row() for claim in getattr(claims, table))
