"""`diaba fetch`: papers from the web into the store."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from etl.cli.options import json_option, quiet_option
from etl.cli.progress import shown_progress
from etl.cli.render import note, print_json, print_table

NOTHING_FETCHED = 3
"""Exit code of the contract: the input could not be used at all."""


@click.command("fetch")
@click.argument("sources", metavar="SOURCES", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("store"),
    show_default=True,
    metavar="FOLDER",
    help="Where the papers are kept.",
)
@click.option(
    "--delay",
    type=click.FloatRange(min=0),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="Between two requests to one host; longer where its robots.txt asks for it.",
)
@click.option(
    "--allow-private",
    "private_hosts",
    multiple=True,
    metavar="HOST",
    help="Fetch from HOST though it lies in a private network; may be given several times.",
)
@json_option
@quiet_option
def command(
    sources: Path, store: Path, delay: float, private_hosts: tuple[str, ...], as_json: bool, quiet: bool
) -> int:
    """Download the pages and files that SOURCES, a sources.yaml, lists, and keep them in the store.

    What robots.txt forbids is not fetched, nor what lies at a private address. A page that has changed becomes a new
    snapshot beside the old one; what is unchanged is not sent again. An address that cannot be fetched is listed with
    the reason; if that is true of all of them, the exit code is 3. “diaba run FOLDER” reads the store.
    """
    from etl.documents.fetch import Fetcher, Manners
    from etl.documents.sources import load_sources
    from etl.run.fetch import FetchOutcome, fetch_sources

    manners = Manners(delay=delay, private_hosts=frozenset(host.lower() for host in private_hosts))
    listed = load_sources(sources)
    with shown_progress(quiet=quiet or as_json) as progress:
        results = fetch_sources(listed, store, Fetcher(manners), lambda: datetime.now().astimezone(), progress)
    failed = [result for result in results if result.outcome is FetchOutcome.FAILED]
    if as_json:
        print_json({"sources": results})
    else:
        if not quiet:
            rows = [{"outcome": result.outcome, "source_url": result.source_url} for result in results]
            print_table(rows, ["outcome", "source_url"])
        for result in failed:
            note(f"Not fetched: {result.source_url}: {result.reason}")
    return NOTHING_FETCHED if failed and len(failed) == len(results) else 0
