"""What commands print: results on stdout as tables or JSON, progress and notes on stderr."""

from __future__ import annotations

import dataclasses
import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import click

PLAIN_WIDTH = 200
"""Columns of a table that is not shown on a terminal but piped or logged."""


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
    Console(file=sys.stdout, width=None if sys.stdout.isatty() else PLAIN_WIDTH).print(table)


def print_rows(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> None:
    """Print rows as a table if they are narrow enough for the screen, else one below the other, a line a value."""
    shown = [{column: _cell(row.get(column)) for column in columns} for row in rows]
    widths = [max([len(column), *(len(row[column]) for row in shown)]) for column in columns]
    if sum(widths) + 3 * len(widths) <= _screen_width():
        print_table(shown, columns)
        return
    margin = max(map(len, columns), default=0)
    for number, row in enumerate(shown, 1):
        click.echo(f"-[ {number} ]" + "-" * max(0, margin - 2))
        for column in columns:
            if row[column]:
                click.echo(f"{column:<{margin}} | {' '.join(row[column].split())}")
    click.echo(f"({len(shown)} rows)")


def _screen_width() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else PLAIN_WIDTH


def note(message: str, *, quiet: bool = False) -> None:
    """Print a line for people on stderr, unless they asked for quiet."""
    if not quiet:
        click.echo(message, err=True)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"  # as in CSV and JSON
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value) if isinstance(value, str | int | float) else str(_plain(value))


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
