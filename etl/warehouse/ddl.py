"""SQL that makes the tables of the warehouse, derived from the descriptors.

Keys are not declared: an index would make the file 2.6 times as large. The checks prove them instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from etl.packages.duck import TYPES, quoted
from etl.packages.schema import FieldSchema, TableSchema

_BOUNDS = {"minimum": ">=", "maximum": "<=", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One condition on one column that every row must meet; an empty value meets all but `required`."""

    field: str
    condition: str
    """SQL; true or unknown where the rule is met."""
    meaning: str
    """What the value must be, for people."""


def create_table(table: TableSchema) -> str:
    """The CREATE TABLE statement of a table, with its types, NOT NULL and CHECK rules."""
    lines = []
    for field in table.fields:
        checks = [f" CHECK ({rule.condition})" for rule in rules(field) if not rule.condition.endswith("NOT NULL")]
        lines.append(f'"{field.name}" {TYPES[field.type]}{" NOT NULL" if field.required else ""}{"".join(checks)}')
    return f'CREATE TABLE "{table.table}" ({", ".join(lines)})'


def rules(field: FieldSchema) -> Iterator[Rule]:
    """What DuckDB itself holds every row to. Patterns and keys are left to the checks."""
    name = f'"{field.name}"'
    if field.required:
        yield Rule(field.name, f"{name} IS NOT NULL", "present")
    if field.type == "number":
        yield Rule(field.name, f"isfinite({name})", "a finite number")
    if "enum" in field.constraints:
        values = field.constraints["enum"]
        yield Rule(field.name, f"{name} IN ({', '.join(map(quoted, values))})", f"one of {', '.join(values)}")
    for constraint, operator in _BOUNDS.items():
        if constraint in field.constraints:
            bound = field.constraints[constraint]
            yield Rule(field.name, f"{name} {operator} {_literal(bound)}", f"{operator} {bound}")


def comments(table: TableSchema) -> Iterator[str]:
    """COMMENT statements that carry the Vietnamese and English titles and descriptions into the file."""
    text = f"{table.title_vi} / {table.title_en}. {table.description_vi} / {table.description_en}"
    yield f'COMMENT ON TABLE "{table.table}" IS {quoted(text)}'
    for field in table.fields:
        yield f'COMMENT ON COLUMN "{table.table}"."{field.name}" IS {quoted(meaning(field))}'


def meaning(field: FieldSchema) -> str:
    """What a column means, in Vietnamese and English, with its unit of measure."""
    unit = f" [{field.unit}]" if field.unit else ""
    return f"{field.title_vi} / {field.title_en}{unit}. {field.description_vi} / {field.description_en}"


def _literal(bound: Any) -> str:
    return str(bound) if isinstance(bound, (int, float)) else quoted(str(bound))
