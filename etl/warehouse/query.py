"""Asking the warehouse: read-only, and with no way from SQL to any other file."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from etl.model.errors import UsageError
from etl.packages.duck import quoted
from etl.warehouse.connect import open_warehouse
from etl.warehouse.questions import questions

_NAME = re.compile(r"[\w-]+")

_RELATIONS = """
SELECT 'table' AS kind, table_name AS name, comment FROM duckdb_tables() WHERE NOT internal
UNION ALL SELECT 'view', view_name, comment FROM duckdb_views() WHERE NOT internal
UNION ALL SELECT DISTINCT 'macro', format('{}({})', function_name, array_to_string(parameters, ', ')), comment
    FROM duckdb_functions() WHERE NOT internal
ORDER BY list_position(['table', 'view', 'macro'], kind), name
"""
"""What the loader made, in the order of use."""

_COLUMNS = """
SELECT column_name AS column, data_type AS type, comment
FROM duckdb_columns() WHERE NOT internal AND table_name = ?
UNION ALL SELECT array_to_string(parameters, ', '), function_type, comment
    FROM duckdb_functions() WHERE NOT internal AND function_name = ?
"""
"""In the order of the table; of a macro its parameters."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows under their column names, which are all different."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def mappings(self) -> Iterator[dict[str, Any]]:
        """The rows as mappings."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


def run_query(warehouse: Path, name_or_sql: str) -> Answer:
    """Asks a named question, shows a table or view, or runs SQL.

    Args:
        warehouse: The DuckDB file.
        name_or_sql: The name of a question (`diaba query` lists them), a table or a view; or one statement of SQL.

    Raises:
        InputError: The warehouse is missing or cannot be opened.
        UsageError: There is no such name, or the SQL is wrong or would do more than read the warehouse.
    """
    with open_warehouse(warehouse) as duck:
        sql = _sql(duck, name_or_sql)
        with _explained():
            duck.execute(sql)
            names = [column[0] for column in duck.description or ()]
            return Answer(_distinct(names), duck.fetchall())


def save_parquet(warehouse: Path, name_or_sql: str, output: Path) -> None:
    """Writes the answer to a Parquet file with the types of the warehouse.

    Raises:
        InputError: As for `run_query`.
        UsageError: As for `run_query`.
        OSError: The file cannot be written.
    """
    draft = output.absolute().with_name(f".{output.name}.draft")
    draft.touch()
    try:
        with open_warehouse(warehouse, writable=draft) as duck:
            sql = _sql(duck, name_or_sql)
            with _explained():
                target = f"{quoted(str(draft))} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)"
                duck.execute(f"COPY (\n{sql}\n) TO {target}")
        draft.replace(output)
    finally:
        draft.unlink(missing_ok=True)


def dictionary(warehouse: Path, name: str | None = None) -> Answer:
    """What the warehouse says of itself: its tables, views and macros, or the columns of one of them.

    Args:
        warehouse: The DuckDB file.
        name: A table, view or macro; all of them are listed without it.

    Raises:
        InputError: The warehouse is missing or cannot be opened.
        UsageError: There is no such table, view or macro.
    """
    with open_warehouse(warehouse) as duck:
        sql, parameters = (_COLUMNS, [name, name]) if name else (_RELATIONS, [])
        duck.execute(sql, parameters)
        answer = Answer(tuple(column[0] for column in duck.description or ()), duck.fetchall())
        if name and not answer.rows:
            names = {row[1] for row in duck.execute(_RELATIONS).fetchall()}
            raise UsageError(f"There is no table, view or macro “{name}”.", hint=_meant(name, names))
        return answer


@contextmanager
def _explained() -> Iterator[None]:
    """Turns what DuckDB says about a statement into a message for the one who wrote it."""
    try:
        yield
    except duckdb.PermissionException as error:
        raise UsageError("A query reads the warehouse and no other file.", hint=_first_line(error)) from error
    except duckdb.Error as error:
        raise UsageError(str(error).strip()) from error


def _sql(duck: duckdb.DuckDBPyConnection, name_or_sql: str) -> str:
    """The one statement that is meant, without its semicolon."""
    text = name_or_sql.strip()
    if _NAME.fullmatch(text):
        return _named(duck, text.replace("-", "_"))
    with _explained():
        statements = duck.extract_statements(text)
    if len(statements) != 1:
        raise UsageError(f"One statement is run at a time, and here are {len(statements)}.")
    return str(statements[0].query).strip().rstrip(";")


def _named(duck: duckdb.DuckDBPyConnection, name: str) -> str:
    known = {question.name: question.sql.rstrip().rstrip(";") for question in questions()}
    if name in known:
        return known[name]
    relations = {row[0] for row in duck.execute("SELECT table_name FROM information_schema.tables").fetchall()}
    if name in relations:
        return f'FROM "{name}" ORDER BY ALL'
    raise UsageError(f"There is no question, table or view “{name}”.", hint=_meant(name, known.keys() | relations))


def _meant(name: str, names: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, sorted(names), n=1, cutoff=0.5)
    return f"Did you mean “{close[0]}”?" if close else "“diaba query” lists the questions."


def _distinct(names: list[str]) -> tuple[str, ...]:
    """The names, a repeated one with a number behind it."""
    found: list[str] = []
    for name in names:
        candidate, number = name, 1
        while candidate in found:
            candidate, number = f"{name}_{number}", number + 1
        found.append(candidate)
    return tuple(found)


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]
