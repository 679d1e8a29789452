"""The checks in `sql/checks/`: each file is one rule, and its query returns the rows that break it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from etl.model.claims import Scalar
from etl.model.errors import ConfigurationError
from etl.model.findings import CheckResult, Finding, Severity
from etl.resources import resource

if TYPE_CHECKING:
    import duckdb

SOURCE = "sql"
SAMPLE = 20
"""How many offending rows a finding shows."""


@dataclass(frozen=True, slots=True)
class SqlCheck:
    """One rule in SQL."""

    name: str
    table: str
    severity: Severity
    title: str
    title_vi: str
    query: str


def load_checks(folder: Path | None = None) -> tuple[SqlCheck, ...]:
    """All rules, in the order of their names.

    Each file begins with `-- Rule: …`, `-- Quy tắc: …`, `-- Table: …` and `-- Severity: error|warning|information`.

    Raises:
        ConfigurationError: A file lacks one of them, or there is no file at all.
    """
    paths = sorted((folder or resource("sql", "checks")).glob("*.sql"))
    if not paths:
        raise ConfigurationError("There is no check.", where=str(folder or "sql/checks"))
    return tuple(_load(path) for path in paths)


def _load(path: Path) -> SqlCheck:
    text = path.read_text("utf-8")
    head = dict(line[3:].split(": ", 1) for line in text.splitlines() if line.startswith("-- ") and ": " in line)
    try:
        return SqlCheck(
            path.stem,
            head["Table"],
            Severity(head["Severity"]),
            head["Rule"],
            head["Quy tắc"],
            text.rstrip().rstrip(";"),
        )
    except (KeyError, ValueError) as error:
        raise ConfigurationError(
            f"The head of the check is not as it must be: {error}",
            where=f"sql/checks/{path.name}",
            hint="Begin with “-- Rule:”, “-- Quy tắc:”, “-- Table:” and “-- Severity: error|warning|information”.",
        ) from error


def check_rules(connection: duckdb.DuckDBPyConnection, checks: tuple[SqlCheck, ...]) -> list[CheckResult]:
    """Ask every rule of an open warehouse.

    Raises:
        ConfigurationError: A rule is no query that the warehouse understands.
    """
    return [_ask(connection, check) for check in checks]


def _ask(connection: duckdb.DuckDBPyConnection, check: SqlCheck) -> CheckResult:
    name = check.name.replace("__", ".")
    try:
        checked = _count(connection, f'SELECT count(*) FROM "{check.table}"')  # noqa: S608
        broken = _count(connection, f"SELECT count(*) FROM ({check.query}\n)")  # noqa: S608
        rows = _sample(connection, check.query) if broken else ()
    except Exception as error:
        raise ConfigurationError(f"The check fails: {error}", where=f"sql/checks/{check.name}.sql") from error
    if not broken:
        return CheckResult(SOURCE, name, check.table, check.severity, check.title, check.title_vi, True, checked)
    message = f"{check.title}: {broken} rows do not."
    finding = Finding(SOURCE, name, check.severity, check.table, message, broken, rows)
    titles = (check.title, check.title_vi)
    return CheckResult(SOURCE, name, check.table, check.severity, *titles, False, checked, finding)


def _count(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.cursor().execute(query).fetchone()
    return int(row[0]) if row else 0


def _sample(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[dict[str, Scalar], ...]:
    cursor = connection.cursor().execute(f"{query}\nLIMIT {SAMPLE}")
    names = [column[0] for column in cursor.description]
    return tuple(dict(zip(names, map(_scalar, row), strict=True)) for row in cursor.fetchall())


def _scalar(value: object) -> Scalar:
    return value if value is None or isinstance(value, str | int | float | bool | date) else str(value)
