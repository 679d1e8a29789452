"""The checks in `sql/checks/`: each file is one rule, and its query returns the rows that break it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from etl.checks.evidence import plain_rows
from etl.model.errors import ConfigurationError
from etl.model.findings import SAMPLE, CheckResult, Rule, Severity
from etl.resources import resource

if TYPE_CHECKING:
    import duckdb

SOURCE = "sql"
_TABLE = re.compile(r"\b(?:FROM|JOIN)\s+([a-z_]+)")
_WORDS = {"Rule": "title", "Quy tắc": "title_vi", "Why": "why", "Vì sao": "why_vi"}
_HINT = (
    "Begin with “-- Rule:”, “-- Quy tắc:”, “-- Why:”, “-- Vì sao:”, “-- Table:” and "
    "“-- Severity: error|warning|information”."
)


@dataclass(frozen=True, slots=True)
class SqlCheck:
    """One rule in SQL."""

    rule: Rule
    query: str
    needs: str | None
    """A column that packages leave out, such as `documents.text`, without which the rule cannot be asked."""
    where: str
    """The file."""


def load_checks(folder: Path | None = None) -> tuple[SqlCheck, ...]:
    """All rules, in the order of their names.

    Each file begins with `-- Rule: …`, `-- Quy tắc: …`, `-- Why: …`, `-- Vì sao: …`, `-- Table: …` and
    `-- Severity: error|warning|information`; `-- Needs: table.column` may follow.

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
        words = {name: head[title] for title, name in _WORDS.items()}
        name = path.stem.replace("__", ".")
        rule = Rule(SOURCE, name, head["Table"], Severity(head["Severity"]), **words)
    except (KeyError, ValueError) as error:
        raise ConfigurationError(
            f"The head of the check is not as it must be: {error}", where=f"sql/checks/{path.name}", hint=_HINT
        ) from error
    return SqlCheck(rule, text.rstrip().rstrip(";"), head.get("Needs"), f"sql/checks/{path.name}")


def check_rules(
    connection: duckdb.DuckDBPyConnection, checks: tuple[SqlCheck, ...], *, absent: Collection[str] = ()
) -> list[CheckResult]:
    """Ask every rule of an open warehouse.

    Args:
        connection: An open warehouse.
        checks: The rules.
        absent: Tables that are not there (empty in the warehouse) and columns, as `table.column`, that hold nothing:
            rules that need one of them are not asked.

    Raises:
        ConfigurationError: A rule is no query that the warehouse understands.
    """
    return [_ask(connection, check, absent) for check in checks]


def _ask(connection: duckdb.DuckDBPyConnection, check: SqlCheck, absent: Collection[str]) -> CheckResult:
    rule = check.rule
    try:
        missing = sorted({*_TABLE.findall(check.query), check.needs or ""} & set(absent))
        if missing:
            return rule.not_asked(f"{', '.join(missing)} is not there")
        checked = _count(connection, f'SELECT count(*) FROM "{rule.table}"')  # noqa: S608
        broken = _count(connection, f"SELECT count(*) FROM ({check.query}\n)")  # noqa: S608
        rows = plain_rows(connection.execute(f"{check.query}\nLIMIT {SAMPLE}")) if broken else ()
    except Exception as error:
        raise ConfigurationError(f"The check fails: {error}", where=check.where) from error
    return rule.broken(checked, broken, rows) if broken else rule.held(checked)


def _count(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0
