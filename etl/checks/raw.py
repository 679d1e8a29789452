"""A CSV as it lies there: every cell a text, whatever its quality."""

from __future__ import annotations

import csv

from etl.checks.descriptor import Resource
from etl.packages.duck import quoted

_LONGEST_LINE = 16_000_000
"""Bytes; more than any row that we publish."""
_BUFFER = 4 * _LONGEST_LINE
"""Bytes that DuckDB reads at once, two such blocks at a time. By itself it takes sixteen lines, too much for it."""


def raw_reader(table: Resource) -> str:
    """The SQL that reads a CSV of whatever quality, every cell as text and null where it is empty."""
    dialect = table.raw.get("dialect", {})
    columns = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in header_of(table))
    return (
        f"read_csv({quoted(str(table.path))}, columns = {{{columns}}}, auto_detect = false, header = true, "
        f"delim = {quoted(dialect.get('delimiter', ','))}, quote = '\"', escape = '\"', null_padding = true, "
        f"ignore_errors = true, strict_mode = false, parallel = false, max_line_size = {_LONGEST_LINE}, "
        f"buffer_size = {_BUFFER}, hive_partitioning = false)"
    )


def header_of(table: Resource) -> list[str]:
    """The names of the columns as the file has them, made different where two are the same."""
    with table.path.open(encoding="utf-8", errors="replace", newline="") as file:
        first = file.readline().removeprefix("\ufeff")
    names = next(csv.reader([first], delimiter=table.raw.get("dialect", {}).get("delimiter", ",")), [])
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
    return [name if seen[name] == 1 else f"{name} ({number})" for number, name in enumerate(names)]
