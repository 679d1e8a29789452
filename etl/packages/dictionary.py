"""The data dictionary: every table and column of every package, as one Markdown page and as one CSV.

`python -m etl.packages.dictionary > docs/dictionary.md` writes it anew; a test holds the page to the descriptors.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator

from etl.packages.schema import FieldSchema, PackageSchema, TableSchema, load_package, package_names

_INTRODUCTION = """\
# Từ điển dữ liệu · Data dictionary

Trang này được lập từ `datapackages/*/datapackage.yaml`. Đừng sửa tay.

Made from `datapackages/*/datapackage.yaml` by `python -m etl.packages.dictionary`. Do not edit it by hand.

Mỗi bảng có tên trong gói dữ liệu (`claims.csv`) và tên trong kho DuckDB (`ward_claims`). Cột in đậm là khóa.
Each table has a file in its package (`claims.csv`) and a name in the DuckDB warehouse (`ward_claims`). Columns in bold
are the key. docs/data.md explains how the tables hang together.
"""

_COLUMNS = (
    "package",
    "file",
    "warehouse_table",
    "column",
    "type",
    "unit",
    "is_required",
    "is_published",
    "title_vi",
    "description_vi",
    "title_en",
    "description_en",
)

_SIGNS = {"minimum": "≥", "maximum": "≤", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}


def dictionary() -> str:
    """The whole page."""
    shown: set[str] = set()
    parts = [_INTRODUCTION]
    for name in package_names():
        package = load_package(name)
        parts.append("\n".join(_package(package, shown)))
        shown.update(table.table for table in package.resources)
    return "\n".join(parts) + "\n"


def dictionary_table() -> str:
    """The same as CSV, one line a column."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for package in map(load_package, package_names()):
        for table in package.resources:
            for field in table.fields:
                writer.writerow((package.name, table.path, table.table, *_cells(field)))
    return text.getvalue()


def _cells(field: FieldSchema) -> Iterator[str]:
    yield from (field.name, field.type, field.unit or "")
    yield from ("true" if answer else "false" for answer in (field.required, not field.warehouse_only))
    yield from (field.title_vi, field.description_vi, field.title_en, field.description_en)


def _package(package: PackageSchema, shown: set[str]) -> Iterator[str]:
    yield f"## {package.title_vi} · {package.title_en} (`{package.name}`)"
    yield f"\n{package.description_vi}\n\n{package.description_en}"
    for table in package.resources:
        yield f"\n### `{table.table}` · `{package.name}/{table.path}`"
        if table.table in shown:
            yield "\nNhư trên. As above."
        else:
            yield from _table(table)
    yield ""


def _table(table: TableSchema) -> Iterator[str]:
    yield f"\n**{table.title_vi}.** {table.description_vi}\n\n**{table.title_en}.** {table.description_en}\n"
    yield "| cột · column | kiểu · type | quy tắc · rules | ý nghĩa | meaning |"
    yield "|---|---|---|---|---|"
    for field in table.fields:
        name = f"**`{field.name}`**" if field.name in table.primary_key else f"`{field.name}`"
        kind = f"{field.type} ({field.unit})" if field.unit else field.type
        vietnamese = _text(f"{field.title_vi}. {field.description_vi}")
        english = _text(f"{field.title_en}. {field.description_en}")
        yield f"| {name} | {kind} | {'; '.join(_rules(field, table))} | {vietnamese} | {english} |"


def _rules(field: FieldSchema, table: TableSchema) -> Iterator[str]:
    if field.required:
        yield "bắt buộc · required"
    if "enum" in field.constraints:
        yield " · ".join(f"`{value}`" for value in field.constraints["enum"])
    for name, sign in _SIGNS.items():
        if name in field.constraints:
            yield f"{sign} {field.constraints[name]}"
    if "pattern" in field.constraints:
        pattern = field.constraints["pattern"].replace("|", "\\|")
        yield f"`{pattern}`"
    for key in table.foreign_keys:
        if field.name in key.fields:
            yield f"→ `{key.resource}.{key.reference_fields[key.fields.index(field.name)]}`"
    if field.warehouse_only:
        yield "chỉ trong kho · warehouse only"


def _text(text: str) -> str:
    """Text in a cell of a table in Markdown."""
    return text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    sys.stdout.write(dictionary())
