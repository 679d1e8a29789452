"""`diaba status`: the last runs and what needs attention."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from etl.cli.options import build_option, json_option
from etl.cli.render import print_json, print_table

_BLOCKS = "▁▂▃▄▅▆▇█"


@click.command("status")
@build_option
@click.option("--runs", type=click.IntRange(min=1), default=5, show_default=True, metavar="N", help="How many runs.")
@json_option
def command(build: Path, runs: int, as_json: bool) -> None:
    """Show the last runs, what is published, and what needs attention."""
    from etl.run.status import status_of

    status = status_of(build)
    if as_json:
        print_json({**status, "runs": status["runs"][-runs:]})
        return
    rows = [_row(line) for line in status["runs"][-runs:]]
    print_table(rows, ["run", "outcome", "papers", "unreadable", "claims", "records", "errors", "warnings"])
    _tell_trends(status)
    click.echo()
    click.echo(_published(status["published"], build))
    if status["is_running"]:
        click.echo("A run is going on.")
    attention = [f"  {each}" for each in status["attention"]]
    click.echo("\n".join(["Needs attention:", *attention]) if attention else "Nothing needs attention.")


def _tell_trends(status: dict[str, Any]) -> None:
    if status["trends"]:
        click.echo()
    for each in status["trends"]:
        click.echo(f"{each['title']:<12} {_drawn(each['values'])} {each['values'][-1]:g}")
    for check, day in status["failing_since"].items():
        click.echo(f"Failing since {day}: {check}")
    for each in status["mended"]:
        click.echo(f"Mended, failing since {each['since']}: {each['check']}")


def _drawn(values: list[float]) -> str:
    """A line of blocks, the lowest for the least."""
    low, high = min(values), max(values)
    step = (high - low) / (len(_BLOCKS) - 1) or 1
    return "".join(_BLOCKS[round((value - low) / step)] for value in values)


def _row(line: dict[str, Any]) -> dict[str, object]:
    return {
        "run": line["run_id"],
        "outcome": line["outcome"],
        "papers": line["documents"].get("read"),
        "unreadable": line["documents"].get("unreadable"),
        "claims": sum(line["claims"].values()),
        "records": sum(line["records"].values()),
        "errors": line["findings"].get("error", 0),
        "warnings": line["findings"].get("warning", 0),
    }


def _published(line: dict[str, Any] | None, build: Path) -> str:
    if line is None:
        return f"Nothing has been published in {build} yet."
    release = f"release {line['release']}" if line.get("release") else "no release name"
    return f"Published in {build}: run {line['run_id']} of {line['finished_at']} ({release})."
