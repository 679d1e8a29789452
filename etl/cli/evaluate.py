"""`diaba evaluate`: how much of what a careful reader finds was found."""

from __future__ import annotations

import json
from pathlib import Path

import click

from etl.cli.options import json_option
from etl.cli.render import note, print_json
from etl.model.claims import DATASETS


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--documents",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Where the papers are.  [default: the folder “documents” beside the gold]",
)
@click.option("--table", type=click.Choice(DATASETS), help="List the mistakes of one dataset only.")
@click.option("--misses/--no-misses", default=True, show_default=True, help="List every miss and every false claim.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Show the change since a saved score."
)
@click.option("--save", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Save the score as JSON.")
@json_option
def command(
    gold: Path,
    documents: Path | None,
    table: str | None,
    misses: bool,
    baseline: Path | None,
    save: Path | None,
    as_json: bool,
) -> None:
    """Score the claims against GOLD, a folder of NAME.json or one such file.

    Each paper is found by the name of its gold file, read, and its claims are compared with the gold: precision,
    recall and F1 for each dataset, genre and paper, and every mistake with its sentence.
    """
    from etl.evaluation import report
    from etl.run.evaluation import evaluate_gold, load_baseline

    before = load_baseline(baseline) if baseline else None
    result = evaluate_gold(gold, documents)
    for name in result.without_paper:
        note(f"{name}: no paper of this name, not scored.")
    for document in result.unreadable:
        note(f"{document.file_name}: not scored. {document.status_reason}")
    saved = result.evaluation.as_json()
    if save:
        save.write_text(json.dumps(saved, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    if as_json:
        print_json(saved)
        return
    lines = report.mistakes(result.evaluation.papers, table) if misses else []
    click.echo("\n".join([*lines, "", *report.table(result.evaluation, before)]).lstrip("\n"))
