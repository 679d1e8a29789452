"""`diaba diff`: what changed between two builds."""

from __future__ import annotations

from pathlib import Path

import click

from etl.cli.options import releases_option
from etl.model.claims import DATASETS

_COLUMNS = ("dataset", "kind", "subject", "column", "old", "new", "cause", "file_name", "claim_id")


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@releases_option
@click.option("--table", type=click.Choice(["documents", *DATASETS]), help="Compare one table only.")
@click.option("--evidence/--no-evidence", default=False, help="Also list values that only rest on other claims now.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "markdown", "csv", "json"]),
    default="table",
    show_default=True,
    help="What to print.",
)
def command(old: Path, new: Path, releases: Path, table: str | None, evidence: bool, form: str) -> None:
    """Show what changed from OLD to NEW, each a build folder or a release.

    Papers and records that were added, removed or changed stand with the cause (a paper was added, corrected or
    withdrawn, or the same papers were read or decided otherwise) and with the claim and paper behind it. A release may
    be given by its version.

    \b
      diaba diff 2026.10 2026.11
      diaba diff 2026.11 build --format markdown > changes.md
    """  # noqa: D301 - click wants the character \b
    from etl.cli.render import note, print_json, print_table
    from etl.publish import diff_report
    from etl.publish.diff import ChangeKind
    from etl.run.comparison import compare_builds

    changes = [
        change
        for change in compare_builds(_folder(old, releases), _folder(new, releases))
        if table in (None, change.dataset) and (evidence or change.kind is not ChangeKind.EVIDENCE)
    ]
    if form == "json":
        print_json({"changes": diff_report.as_rows(changes)})
    elif form == "csv":
        click.echo(diff_report.as_csv(changes), nl=False)
    elif form == "markdown":
        click.echo(diff_report.as_markdown(changes), nl=False)
    else:
        if changes:
            print_table(diff_report.as_rows(changes), _COLUMNS)
        note(diff_report.summary(changes))


def _folder(name: Path, releases: Path) -> Path:
    """The folder of that name, or the release of that version."""
    return releases / name if not name.exists() and (releases / name).is_dir() else name
