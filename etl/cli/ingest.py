"""`diaba ingest`: what papers there are and what each one is."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.options import documents_argument, jobs_option, json_option, quiet_option
from etl.cli.progress import shown_progress
from etl.cli.render import note, print_json, print_table


@click.command("ingest")
@documents_argument
@jobs_option
@json_option
@quiet_option
def command(documents: tuple[Path, ...], jobs: int | None, as_json: bool, quiet: bool) -> None:
    """List DOCUMENTS (papers and folders of papers): genre, number, date, issuer, and whether each can be read."""
    from etl.run.papers import list_papers, read_papers
    from etl.run.tables import document_row
    from etl.run.worker import read_only

    with shown_progress(quiet=quiet or as_json) as progress:
        read = read_papers(list_papers(documents), progress, jobs=jobs, work=read_only)
    rows = [document_row(document) for document in sorted(read.documents, key=lambda each: each.file_name)]
    if as_json:
        papers = [{name: value for name, value in row.items() if name != "text"} for row in rows]
        print_json({"papers": papers, "duplicates": read.duplicates})
        return
    print_table(rows, ["file_name", "genre", "number", "issued_on", "issuer", "characters", "status", "status_reason"])
    for duplicate in read.duplicates:
        note(f"Given twice: {duplicate.file_name} has the {duplicate.by} of {duplicate.same_as}", quiet=quiet)
