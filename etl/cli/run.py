"""`diaba run`: from papers to published data."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from etl.cli.options import (
    config_option,
    curation_option,
    documents_argument,
    jobs_option,
    json_option,
    quiet_option,
    release_option,
    releases_option,
)
from etl.cli.papers import tell_unreadable
from etl.cli.progress import shown_progress
from etl.cli.render import note, print_json, print_table
from etl.objects import Address

if TYPE_CHECKING:
    from etl.run.runner import RunResult

GATE_CLOSED = 1
"""Exit code of the contract: a validation gate failed."""


@click.command("run")
@documents_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build"),
    show_default=True,
    metavar="FOLDER",
    help="Where the data goes.",
)
@release_option
@releases_option
@jobs_option
@click.option(
    "--engine",
    metavar="ADDRESS",
    help="A scheduler of dask.distributed whose workers do the work (docs/cluster.md).  [default: this machine]",
)
@click.option(
    "--exchange",
    metavar="ADDRESS",
    help="Object storage through which its workers hand over what they make, if they see no folder of this machine, "
    "such as s3://bucket/exchange.",
)
@curation_option
@config_option
@click.option("--dry-run", "is_dry", is_flag=True, help="Do everything but publish, and say what would change.")
@click.option("--again", is_flag=True, help="Make everything anew even if nothing has changed since the last run.")
@click.option(
    "--notices",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Whom to tell of failures and recoveries (docs/schedule.md).  [default: nobody]",
)
@json_option
@quiet_option
def command(
    documents: tuple[Path | Address, ...],
    out: Path,
    release: str | None,
    releases: Path,
    jobs: int | None,
    engine: str | None,
    exchange: str | None,
    curation: Path | None,
    config: Path | None,
    is_dry: bool,
    again: bool,
    notices: Path | None,
    as_json: bool,
    quiet: bool,
) -> int:
    """Read DOCUMENTS (papers and folders of papers), weigh what they say, check it and publish it.

    Everything is made beside the data of the last good run and takes its place only if no check of severity error
    fails; otherwise nothing is published and the exit code is 1. A paper that cannot be read stops nothing: it is
    listed with its reason. Where nothing has changed since the published data was made, nothing is done.
    """
    from etl.run.notices import load_notices, telling
    from etl.run.plan import RunOptions
    from etl.run.record import Outcome
    from etl.run.runner import run

    options = RunOptions(
        documents=documents,
        out=out,
        release=release,
        jobs=jobs,
        engine=engine,
        exchange=Address.of(exchange) if exchange is not None else None,
        curation=curation,
        config=config,
        releases=releases,
        is_dry=is_dry,
        again=again,
    )
    told = load_notices(None if is_dry else notices)
    with telling(told, out, note), shown_progress(quiet=quiet or as_json) as progress:
        result = run(options, lambda: datetime.now(UTC), progress)
    _show(result, out, is_dry=is_dry, as_json=as_json, quiet=quiet)
    return GATE_CLOSED if result.outcome is Outcome.GATE_CLOSED else 0


def _show(result: RunResult, out: Path, *, is_dry: bool, as_json: bool, quiet: bool) -> None:
    from etl.run.record import Outcome

    if as_json:
        print_json(result.record | _changes(result))
    elif result.outcome is Outcome.UNCHANGED:
        note(f"Nothing has changed since the run {result.record['same_as']}: {out} is as it was.", quiet=quiet)
    else:
        _report(result.record, out, quiet=quiet)
        if is_dry and not quiet:
            _tell_changes(result, out)


def _report(record: dict[str, Any], out: Path, *, quiet: bool) -> None:
    """Counts, and whatever a person has to know or do."""
    from etl.run.forms import Duplicate
    from etl.run.record import telling_findings

    if not quiet:
        print_table(_counts(record), ["dataset", "claims", "pending", "disputed", "records"])
    twice = (Duplicate(**each) for each in record.get("duplicates", ()))
    tell_unreadable(record.get("unreadable", ()), twice, quiet=quiet)
    for finding in telling_findings(record):
        note(
            f"{finding['severity'].capitalize()}: {finding['message']}", quiet=quiet and finding["severity"] != "error"
        )
    papers = record["counts"]["documents"]
    took = record["elapsed_seconds"]
    note(f"{papers['read']} papers read, {papers['unreadable']} not, in {took:.1f} s.", quiet=quiet)
    note(_verdict(record, out), quiet=quiet and record["gate"] == "open")


def _changes(result: RunResult) -> dict[str, Any]:
    from etl.publish.diff_report import as_rows

    return {} if result.changes is None else {"changes": as_rows(result.changes)}


def _tell_changes(result: RunResult, out: Path) -> None:
    """What publishing would change."""
    from etl.publish.diff_report import as_rows, summary

    if result.changes is None:
        note(f"There is no data in {out} yet: everything would be new.")
        return
    if result.changes:
        print_table(
            as_rows(result.changes), ["dataset", "kind", "subject", "column", "old", "new", "cause", "file_name"]
        )
    note(f"Against {out}: {summary(result.changes)}")


def _counts(record: dict[str, Any]) -> list[dict[str, object]]:
    return [
        {
            "dataset": dataset,
            "claims": sum(statuses.values()),
            "pending": statuses.get("pending", 0),
            "disputed": statuses.get("disputed", 0),
            "records": sum(record["counts"]["records"][dataset].values()),
        }
        for dataset, statuses in record["counts"]["claims"].items()
    ]


def _verdict(record: dict[str, Any], out: Path) -> str:
    if record["outcome"] == "dry_run":
        return f"Dry run: the gate is open; nothing was written to {out}."
    if record["gate"] == "closed":
        report = out / "runs" / record["run_id"] / "reports" / "report.html"
        return f"The gate is closed: nothing was published. Why: {report}"
    return (
        f"Published in {out}: packages/, warehouse.duckdb (ask it: diaba query), catalogue/, downloads/, "
        "reports/report.html, site/index.html"
    )
