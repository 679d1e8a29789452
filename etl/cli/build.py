"""`diaba build`: the data packages of papers, and nothing else."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.options import curation_option, documents_argument, jobs_option, quiet_option
from etl.cli.papers import tell_unreadable
from etl.cli.progress import shown_progress
from etl.cli.render import note


@click.command("build")
@documents_argument
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, metavar="FOLDER", help="A new folder for the packages."
)
@click.option("--release", metavar="VERSION", help="The version of the packages, such as 2026.11.")
@jobs_option
@curation_option
@quiet_option
def command(
    documents: tuple[Path, ...],
    out: Path,
    release: str | None,
    jobs: int | None,
    curation: Path | None,
    quiet: bool,
) -> None:
    """Make the data packages of DOCUMENTS in FOLDER/packages, without checks or history.

    For a look at a few papers. `diaba load FOLDER/packages` adds a warehouse and `diaba validate FOLDER` checks both;
    `diaba run` does all of it and takes care of the data that is published already.
    """
    from etl.run.build import build_packages

    with shown_progress(quiet=quiet) as progress:
        read, fused = build_packages(documents, out, progress, release=release, jobs=jobs, curation=curation)
    tell_unreadable(read, quiet=quiet)
    records = ", ".join(f"{len(rows)} {dataset}" for dataset, rows in fused.records.items())
    note(f"{out / 'packages'}: {records} from {len(fused.claims)} claims of {len(read.documents)} papers.", quiet=quiet)
