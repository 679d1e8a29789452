"""`diaba release`: published data frozen for good."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import click

from etl.cli.options import build_option, quiet_option, releases_option


@click.command("release")
@click.argument("version")
@build_option
@releases_option
@click.option("--notes", type=click.File(encoding="utf-8"), metavar="FILE", help="What readers should know, Markdown.")
@quiet_option
def command(version: str, build: Path, releases: Path, notes: IO[str] | None, quiet: bool) -> None:
    """Freeze the data that `diaba run` has published as the release VERSION, such as 2026.11.

    The release is a folder: the packages under that version, what changed since the release before and why, a changelog
    for each package, since when each claim and record is known, notes and checksums. It is made as a whole or not at
    all, and nothing ever changes it: the same data again does nothing, other data under its name is refused.

    \b
      diaba release 2026.11 --notes notes.md
      diaba diff 2026.10 2026.11
    """  # noqa: D301 - click wants the character \b
    from etl.cli.render import note
    from etl.publish.diff_report import summary
    from etl.run.freeze import freeze

    frozen = freeze(build, releases, version, notes.read() if notes else "", datetime.now(UTC))
    if not frozen.is_new:
        note(f"{frozen.release.folder} is there already, the same to the byte.", quiet=quiet)
        return
    told = f" Since {frozen.previous}: {summary(frozen.changes)}" if frozen.previous else ""
    note(f"Released: {frozen.release.folder}.{told}", quiet=quiet)
