"""Values as the packages hold them, by SQL: texts in NFC on one line, and every value as the text of a cell.

`cells.py` reads such cells back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb

from etl.packages.duck import parquet_reader, quoted
from etl.packages.schema import FieldSchema

BREAKS = r"[\x00-\x1f\x7f\x{85}\x{2028}\x{2029}]"
"""Control characters and everything that some program takes for the end of a line."""

PLAIN = r"[ -~\x{a0}-\x{24f}\x{1e00}-\x{1eff}\x{2010}-\x{2027}]*"
"""Text that is in NFC and on one line whatever comes after what: characters that no other one joins, such as all
letters of Vietnamese. Nearly every text is, and finding out takes a quarter of the time that normalizing takes."""

_SIGNS = ", ".join(str(ord(sign)) for sign in "'=+-@")
_BYTE_ORDER_MARK = "\ufeff"


def published_columns(fields: Sequence[FieldSchema]) -> str:
    """The columns with their types, texts in NFC and with a space for each line break or control character.

    They stand after SELECT, and the rows must have been held to their rules.
    """
    return ", ".join(f"{_published(field)} AS {_name(field)}" for field in fields)


def write_parquet(duck: duckdb.DuckDBPyConnection, path: Path, select: str) -> None:
    """Writes the rows of a SELECT. With one thread the bytes depend on nothing but the rows."""
    duck.execute(f"COPY ({select}) TO {quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)")


def write_csv(duck: duckdb.DuckDBPyConnection, path: Path, fields: Sequence[FieldSchema], twin: Path) -> None:
    """Writes the rows of a Parquet file of published columns, in its order."""
    rows = f"SELECT {_cells(fields)} FROM {parquet_reader([twin])}"  # noqa: S608
    # By default DuckDB quotes every cell with a `#`, which it takes for the sign of a comment.
    duck.execute(f"COPY ({rows}) TO {quoted(str(path))} (FORMAT csv, HEADER true, COMMENT '')")


def _cells(fields: Sequence[FieldSchema]) -> str:
    """The text of each column; the header begins with the byte order mark, so that spreadsheets read the diacritics."""
    names = [f'"{_BYTE_ORDER_MARK if place == 0 else ""}{field.name}"' for place, field in enumerate(fields)]
    return ", ".join(f"{_CELLS[field.type](_name(field))} AS {name}" for field, name in zip(fields, names, strict=True))


def _published(field: FieldSchema) -> str:
    name = _name(field)
    if field.type != "string" or "enum" in field.constraints:
        return name
    one_line = f"nfc_normalize(regexp_replace({name}, {quoted(BREAKS)}, ' ', 'g'))"
    return f"CASE WHEN regexp_full_match({name}, {quoted(PLAIN)}) THEN {name} ELSE {one_line} END"


def _name(field: FieldSchema) -> str:
    return f'"{field.name}"'


def _text(name: str) -> str:
    """With an apostrophe before what a spreadsheet would take for a formula: see etl.packages.cells.guarded."""
    is_formula = f"unicode({name}) IN ({_SIGNS}) AND regexp_matches({name}, '^''*[=+\\-@].')"
    return f"CASE WHEN {is_formula} THEN '''' || {name} ELSE {name} END"


def _number(name: str) -> str:
    """The shortest decimal that reads back as the same number; never an exponent, no `.0`.

    DuckDB writes up to seventeen digits, with an exponent from 1e16 on and below 1e-4.
    """
    text = f"CAST({name} AS VARCHAR)"
    sign = f"CASE WHEN {name} < 0 THEN '-' ELSE '' END"
    digits = f"regexp_replace(split_part({text}, 'e', 1), '[-.]', '', 'g')"
    exponent = f"CAST(split_part({text}, 'e', 2) AS INTEGER)"
    large = f"rpad({digits}, {exponent} + 1, '0')"
    small = f"'0.' || repeat('0', -1 - {exponent}) || {digits}"
    return (
        f"CASE WHEN {text} LIKE '%e%' THEN {sign} || CASE WHEN abs({name}) > 1 THEN {large} ELSE {small} END "
        f"WHEN {name} = 0 THEN '0' WHEN {text} LIKE '%.0' THEN {text}[:-3] ELSE {text} END"
    )


def _as_it_is(name: str) -> str:
    return f"CAST({name} AS VARCHAR)"


_CELLS: dict[str, Callable[[str], str]] = {
    "string": _text,
    "integer": _as_it_is,
    "number": _number,
    "boolean": _as_it_is,
    "date": _as_it_is,
    "year": lambda name: f"lpad(CAST({name} AS VARCHAR), 4, '0')",
}
