"""`diaba schedule`: files for the scheduler that runs diaba at night."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.options import documents_argument
from etl.cli.render import note
from etl.objects import Address


@click.group("schedule")
def command() -> None:
    """Write the files that let a scheduler run diaba every night."""


@command.command("print")
@click.argument("kind", type=click.Choice(["systemd", "cron", "github", "gitlab"]))
@documents_argument
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("build"), show_default=True, metavar="FOLDER",
    help="Where the data goes.",
)  # fmt: skip
@click.option("--at", default="02:30", show_default=True, metavar="HH:MM", help="When; on GitHub and GitLab in UTC.")
@click.option(
    "--timeout", "minutes", type=click.IntRange(min=1), default=240, show_default=True, metavar="MINUTES",
    help="When a run is given up.",
)  # fmt: skip
@click.option("--user", metavar="NAME", help="Who runs it (systemd and cron).  [default: root]")
@click.option(
    "--notices", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Whom to tell of failures and recoveries (docs/schedule.md).",
)  # fmt: skip
@click.option(
    "--to", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
    help="Write the files there instead of printing them.",
)  # fmt: skip
def print_command(
    kind: str,
    documents: tuple[Path | Address, ...],
    out: Path,
    at: str,
    minutes: int,
    user: str | None,
    notices: Path | None,
    to: Path | None,
) -> None:
    """Write what systemd, cron, GitHub or GitLab needs to run diaba over DOCUMENTS every night.

    Each comes with a lock (two runs never meet), a timeout, bounds on its logs and, where the scheduler can, a run in
    place of one that was missed.
    """
    from etl.run.schedule import Schedule, schedule_files

    schedule = Schedule(documents=documents, out=out, at=at, minutes=minutes, user=user, notices=notices)
    for name, text in schedule_files(kind, schedule).items():
        if to is None:
            click.echo(f"# ---- {name}\n{text}")
            continue
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        note(str(path))
