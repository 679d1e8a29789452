"""`diaba query`: answers from the warehouse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.model.errors import UsageError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_FILE_FORMATS = ("csv", "json", "parquet")


def _known_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The questions, tables and views that begin so, for the shell; no warehouse is opened."""
    from click.shell_completion import CompletionItem

    from etl.packages.schema import tables
    from etl.warehouse.questions import questions, views

    helps = {name: table.title_en for name, table in tables().items()}
    helps |= {question.name: question.english for question in (*views(), *questions())}
    return [CompletionItem(name, help=text) for name, text in sorted(helps.items()) if name.startswith(incomplete)]


@click.command("query")
@click.argument("question", metavar="[NAME|SQL]", required=False, shell_complete=_known_names)
@click.option(
    "--warehouse",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("build/warehouse.duckdb"),
    show_default=True,
    metavar="FILE",
    help="The DuckDB file to ask.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", *_FILE_FORMATS]),
    help="What to print.  [default: the ending of --output, or table]",
)
@click.option("--dictionary", "is_dictionary", is_flag=True, help="What tables, or the columns of table NAME, mean.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write to FILE.")
def command(question: str | None, warehouse: Path, form: str | None, is_dictionary: bool, output: Path | None) -> None:
    """Ask the warehouse a named question, show a table or view, or run one statement of SQL.

    Without an argument the questions are listed. SQL can read the warehouse and nothing else.

    \b
      diaba query conflicts_by_province
      diaba query --dictionary wards
      diaba query conflicts --format csv --output conflicts.csv
      diaba query "SELECT * FROM unit_profile WHERE fold(unit_name) = 'thien huong'"
    """  # noqa: D301 - click wants the character \b
    if question is None and not is_dictionary:
        _list_questions()
        return
    form = form or _form_for(output)
    if form != "parquet":
        _print(warehouse, question, form, output, is_dictionary=is_dictionary)
    elif is_dictionary or question is None:
        raise UsageError("The dictionary is not for Parquet.", hint="Use csv or json.")
    else:
        _save_parquet(warehouse, question, output)


def _list_questions() -> None:
    from etl.warehouse.questions import questions

    width = max(len(question.name) for question in questions())
    for question in questions():
        click.echo(f"{question.name:<{width}}  {question.english}")
        click.echo(f"{'':<{width}}  {question.vietnamese}")


def _form_for(output: Path | None) -> str:
    if output is None:
        return "table"
    ending = output.suffix.lower().lstrip(".")
    if ending not in _FILE_FORMATS:
        raise UsageError(f"{output.name} does not tell its format.", hint="Add --format csv, json or parquet.")
    return ending


def _save_parquet(warehouse: Path, question: str, output: Path | None) -> None:
    from etl.warehouse.query import save_parquet

    if output is None:
        raise UsageError("Parquet is not for the screen.", hint="Name a file with --output FILE.")
    save_parquet(warehouse, question, output)


def _print(warehouse: Path, question: str | None, form: str, output: Path | None, *, is_dictionary: bool) -> None:
    from etl.cli.render import print_rows
    from etl.disk import replace_text
    from etl.warehouse.formats import as_csv, as_json
    from etl.warehouse.query import dictionary, run_query

    if form == "table" and output is not None:
        raise UsageError("A table is for the screen.", hint="Add --format csv, json or parquet.")
    answer = dictionary(warehouse, question) if is_dictionary else run_query(warehouse, question or "")
    if form == "table":
        print_rows(answer.mappings(), answer.columns)
        return
    text = as_csv(answer) if form == "csv" else as_json(answer)
    if output is None:
        click.echo(text, nl=False)
    else:
        # Spreadsheets tell UTF-8 by the mark at its beginning.
        replace_text(output, text, "utf-8-sig" if form == "csv" else "utf-8")
