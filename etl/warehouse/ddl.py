"""SQL that makes the tables of the warehouse, derived from the descriptors.

Keys are not declared: an index would make the file 2.6 times as large. The checks prove them instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from etl.packages.duck import TYPES, quoted
from etl.packages.rules import rules
from etl.packages.schema import FieldSchema, TableSchema


def create_table(table: TableSchema) -> str:
    """The CREATE TABLE statement of a table, with its types, NOT NULL and CHECK rules."""
    lines = []
    for field in table.fields:
        checks = [f" CHECK ({rule.condition})" for rule in rules(field) if not rule.condition.endswith("NOT NULL")]
        lines.append(f'"{field.name}" {TYPES[field.type]}{" NOT NULL" if field.required else ""}{"".join(checks)}')
    return f'CREATE TABLE "{table.table}" ({", ".join(lines)})'


def comments(table: TableSchema, kind: str = "TABLE") -> Iterator[str]:
    """COMMENT statements that carry the Vietnamese and English titles and descriptions into the file.

    Args:
        table: The table.
        kind: What stands for it in the file, TABLE or VIEW.
    """
    text = f"{table.title_vi} / {table.title_en}. {table.description_vi} / {table.description_en}"
    yield f'COMMENT ON {kind} "{table.table}" IS {quoted(text)}'
    for field in table.fields:
        yield f'COMMENT ON COLUMN "{table.table}"."{field.name}" IS {quoted(meaning(field))}'


def meaning(field: FieldSchema) -> str:
    """What a column means, in Vietnamese and English, with its unit of measure."""
    unit = f" [{field.unit}]" if field.unit else ""
    return f"{field.title_vi} / {field.title_en}{unit}. {field.description_vi} / {field.description_en}"
