"""Rows as the XML of a sheet, made by DuckDB: a writer that is given each cell takes eight times as long.

ECMA-376 Part 1, 18.3.1: a row is `<row r="2">`, a cell `<c r="B2" …>`; text stands in the cell itself (`inlineStr`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from etl.packages.schema import FieldSchema

if TYPE_CHECKING:
    import duckdb

CELL = 32_767
"""The longest text of a cell, in characters."""
_AT_ONCE = 2_000
"""Rows that are handed over at a time: some megabytes."""
_NO_CHARACTERS = ("\ufffe", "\uffff")
"""What XML cannot hold, of what a published text may."""
_EPOCH = "DATE '1899-12-30'"
"""The day from which sheets count, for all days since March 1900."""


def sheet_rows(
    duck: duckdb.DuckDBPyConnection,
    rows: str,
    fields: Sequence[FieldSchema],
    cells: Sequence[tuple[str, str]],
) -> Iterator[bytes]:
    """The rows of a relation below the heading, some thousand at a time.

    Args:
        duck: A connection with one thread, which keeps their order.
        rows: The relation, in SQL.
        fields: Its columns.
        cells: For each the letters of its column in the sheet, and the number of the style of its cells or nothing.
    """
    made = ", ".join(_cell(field, *cell) for field, cell in zip(fields, cells, strict=True))
    numbered = f"SELECT *, CAST(row_number() OVER () + 1 AS VARCHAR) AS line FROM ({rows})"  # noqa: S608
    answer = duck.execute(f"""SELECT concat('<row r="', line, '">', {made}, '</row>') FROM ({numbered})""")  # noqa: S608
    while found := answer.fetchmany(_AT_ONCE):
        yield "".join(row for (row,) in found).encode()


def _cell(field: FieldSchema, letters: str, style: str) -> str:
    """The XML of a cell in SQL; null where there is no value, which `concat` passes over."""
    name = f'"{field.name}"'
    value, kind = _VALUES[field.type](name)
    styled = f' s="{style}"' if style else ""
    if kind == "inlineStr":
        return f"""'<c r="{letters}' || line || '"{styled} t="inlineStr"><is>' || {value} || '</is></c>'"""
    typed = f' t="{kind}"' if kind else ""
    return f"""'<c r="{letters}' || line || '"{styled}{typed}><v>' || {value} || '</v></c>'"""


def _text(name: str) -> tuple[str, str]:
    """Texts, with what XML or a sheet would take for something else written as references.

    `_x0041_` in a text is an `A` to a sheet (18.18.93, ST_Xstring), unless its underscore is written so itself.
    """
    text = f"replace(replace(replace(left({name}, {CELL}), '&', '&amp;'), '<', '&lt;'), '>', '&gt;')"
    text = f"regexp_replace({text}, '_(x[0-9A-Fa-f]{{4}}_)', '_x005F_\\1', 'g')"
    for sign in _NO_CHARACTERS:
        text = f"replace({text}, chr({ord(sign)}), '_x{ord(sign):04X}_')"
    space = f"""CASE WHEN trim({name}) = {name} THEN '<t>' ELSE '<t xml:space="preserve">' END"""
    return f"(CASE WHEN {name} <> '' THEN {space} || {text} || '</t>' END)", "inlineStr"


def _whole(name: str) -> tuple[str, str]:
    return f"CAST({name} AS VARCHAR)", ""


def _number(name: str) -> tuple[str, str]:
    is_whole = f"{name} = trunc({name}) AND abs({name}) < 1e15"
    whole = f"CAST(TRY_CAST({name} AS BIGINT) AS VARCHAR)"
    return f"(CASE WHEN {is_whole} THEN {whole} ELSE CAST({name} AS VARCHAR) END)", ""


def _boolean(name: str) -> tuple[str, str]:
    return f"CAST(CAST({name} AS INTEGER) AS VARCHAR)", "b"


def _date(name: str) -> tuple[str, str]:
    return f"CAST({name} - {_EPOCH} AS VARCHAR)", ""


_VALUES: Mapping[str, Callable[[str], tuple[str, str]]] = {
    "string": _text,
    "integer": _whole,
    "year": _whole,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
}
"""By type of a column the SQL of a cell's value, and the type of the cell."""
