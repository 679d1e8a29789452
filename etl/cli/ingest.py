"""`diaba ingest`: what papers there are and what each one is, and keeping them in a store."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path

import click

from etl.cli.options import documents_argument, jobs_option, json_option, quiet_option
from etl.cli.papers import tell_duplicates
from etl.cli.progress import shown_progress
from etl.cli.render import note, print_json, print_table
from etl.objects import Address


@click.command("ingest")
@documents_argument
@click.option(
    "--store", type=click.Path(path_type=Path), metavar="FOLDER", help="Keep the papers in FOLDER, each once, too."
)
@jobs_option
@json_option
@quiet_option
def command(
    documents: tuple[Path | Address, ...], store: Path | None, jobs: int | None, as_json: bool, quiet: bool
) -> None:
    """List DOCUMENTS (papers and folders of papers): genre, number, date, issuer, and whether each can be read.

    With --store they are kept under the SHA-256 of their bytes, with what their sidecars and sources.yaml say; a paper
    that is there already stays as it is. “diaba run FOLDER” reads the store.
    """
    from etl.run.ingest import ingest
    from etl.run.papers import list_papers, read_papers
    from etl.run.tables import document_row
    from etl.run.worker import read_only

    papers = list_papers(documents, apart_from=store)
    kept = ingest(papers, store, lambda: datetime.now().astimezone()) if store else []
    with shown_progress(quiet=quiet or as_json) as progress:
        read = read_papers(papers, progress, jobs=jobs, work=read_only)
    rows = [document_row(document) for document in sorted(read.documents, key=lambda each: each.file_name)]
    if as_json:
        shown = [{name: value for name, value in row.items() if name != "text"} for row in rows]
        print_json({"papers": shown, "duplicates": read.duplicates} | ({"store": kept} if store else {}))
        return
    print_table(rows, ["file_name", "genre", "number", "issued_on", "issuer", "characters", "status", "status_reason"])
    tell_duplicates(read.duplicates, quiet=quiet)
    for file in kept:
        if file.reason:
            note(f"{file.file_name}: {file.reason}", quiet=quiet)
    if store:
        counts = Counter(str(file.outcome or "left out") for file in kept)
        told = ", ".join(f"{number} {outcome}" for outcome, number in sorted(counts.items()))
        note(f"{store}: {told}", quiet=quiet)
