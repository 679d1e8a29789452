"""What commands print: results on stdout as tables or JSON, progress and notes on stderr."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import click


def print_json(value: object) -> None:
    """Print one JSON value, indented, with Vietnamese letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def print_json_lines(values: Iterable[object]) -> None:
    """Print one JSON value a line."""
    for value in values:
        click.echo(json.dumps(value, ensure_ascii=False, default=_plain))


def print_table(rows: Iterable[Mapping[str, object]], columns: Sequence[str], *, title: str | None = None) -> None:
    """Print rows as a table as wide as the terminal, or in full where the output is not a terminal.

    Args:
        rows: What to show; a missing or empty value is shown as nothing.
        columns: The keys to show, which are the headings too.
        title: A line above the table.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", show_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(row.get(column))) for column in columns))
    Console(file=sys.stdout, width=None if sys.stdout.isatty() else 200).print(table)


def note(message: str, *, quiet: bool = False) -> None:
    """Print a line for people on stderr, unless they asked for quiet."""
    if not quiet:
        click.echo(message, err=True)


def _cell(value: object) -> str:
    if value is None:
        return ""
    return str(_plain(value)) if not isinstance(value, (str, int, float)) else str(value)


def _plain(value: Any) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return value.as_posix()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    return str(value)
