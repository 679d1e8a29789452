"""What every row of a table must meet, and which rows do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from etl.packages.cells import RowError
from etl.packages.duck import quoted
from etl.packages.schema import FieldSchema, TableSchema

_BOUNDS = {"minimum": ">=", "maximum": "<=", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}
_YEARS = {"minimum": 1, "maximum": 9999}
"""Data Package v2 writes a year in four digits."""

_SHOWN_ROWS = 5


@dataclass(frozen=True, slots=True)
class Rule:
    """One condition on one column that every row must meet; an empty value meets all but `required`."""

    field: str
    condition: str
    """SQL; true or unknown where the rule is met."""
    meaning: str
    """What the value must be, for people."""


def rules(field: FieldSchema) -> Iterator[Rule]:
    """What DuckDB itself holds every row to. Patterns and keys are left to the checks."""
    name = f'"{field.name}"'
    constraints = {**(_YEARS if field.type == "year" else {}), **field.constraints}
    if field.required:
        yield Rule(field.name, f"{name} IS NOT NULL", "present")
    if field.type == "number":
        yield Rule(field.name, f"isfinite({name})", "a finite number")
    if "enum" in constraints:
        values = constraints["enum"]
        yield Rule(field.name, f"{name} IN ({', '.join(map(quoted, values))})", f"one of {', '.join(values)}")
    for constraint, operator in _BOUNDS.items():
        if constraint in constraints:
            bound = constraints[constraint]
            yield Rule(field.name, f"{name} {operator} {_literal(bound)}", f"{operator} {bound}")


def check_rows(
    duck: duckdb.DuckDBPyConnection, table: TableSchema, fields: Sequence[FieldSchema], relation: str
) -> None:
    """Hold every row of a table to its rules, in one pass.

    Args:
        duck: A connection to ask.
        table: What the rows are of.
        fields: The columns to look at.
        relation: SQL of the rows, such as a subquery.

    Raises:
        RowError: Rows break a rule; the first of them are named with their keys and values.
    """
    all_rules = [rule for field in fields for rule in rules(field)]
    broken = ", ".join(f"coalesce(bool_or(NOT ({rule.condition})), false)" for rule in all_rules)
    found = duck.execute(f"SELECT {broken} FROM {relation}").fetchone() or ()  # noqa: S608
    for rule, is_broken in zip(all_rules, found, strict=True):
        if is_broken:
            raise _row_error(duck, table, rule, relation)


def _row_error(duck: duckdb.DuckDBPyConnection, table: TableSchema, rule: Rule, relation: str) -> RowError:
    """DuckDB's own message names neither the row nor the value."""
    keys = ", ".join(f'"{name}"' for name in table.primary_key)
    sql = f'SELECT {keys}, "{rule.field}" FROM {relation} WHERE NOT ({rule.condition}) ORDER BY ALL LIMIT {_SHOWN_ROWS}'  # noqa: S608
    rows = "; ".join(f"{', '.join(map(str, row[:-1]))}: {row[-1]}" for row in duck.execute(sql).fetchall())
    return RowError(f"“{rule.field}” must be {rule.meaning}, which these rows are not: {rows}.", where=table.table)


def _literal(bound: Any) -> str:
    return str(bound) if isinstance(bound, (int, float)) else quoted(str(bound))
