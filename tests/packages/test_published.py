"""What DuckDB writes into a package, held against a plain reading of the contract in Python."""

from __future__ import annotations

import csv
import io
import re
import sys
import unicodedata
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.model.claims import Scalar
from etl.packages.cells import Row, exact, guarded
from etl.packages.duck import connect
from etl.packages.published import PLAIN, published_columns, write_csv, write_parquet
from etl.packages.schema import FieldSchema, TableSchema
from etl.packages.sources import relation, rows_to_source


def field(name: str, kind: str) -> FieldSchema:
    required = {"required": True} if name == "key" else {}
    return FieldSchema(name, kind, "F", "F", "F.", "F.", constraints=required)


KINDS = ("string", "integer", "number", "boolean", "date", "year")
FIELDS = (field("key", "string"), *(field(kind, kind) for kind in KINDS), field("more", "string"))
TABLE = TableSchema("rows", "rows.csv", "rows", "R", "R", "R.", "R.", FIELDS, ("key",))
BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=12)
HARD_TEXT = st.text(alphabet="'\"=+-@#,;|\\ \t\r\n\x00\x85\u2028a0ồo\u0302\u0300ệ", max_size=8)
TEXT = st.one_of(ANY_TEXT, HARD_TEXT)
NUMBER = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**18), 10**18).map(float),
    st.decimals(-(10**6), 10**6, places=3).map(float),
)
VALUES = {
    "string": TEXT,
    "integer": st.integers(-(2**63) + 1, 2**63 - 1),
    "number": NUMBER,
    "boolean": st.booleans(),
    "date": st.dates(),
    "year": st.integers(1, 9999),
    "more": TEXT,
}
ROWS = st.lists(
    st.fixed_dictionaries({name: st.none() | values for name, values in VALUES.items()}), min_size=1, max_size=15
)


def expected(rows: Iterable[Row]) -> bytes:
    """The file as Python writes it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in FIELDS])
    for row in sorted(rows, key=lambda row: str(row["key"])):
        writer.writerow([cell(row.get(column.name), column) for column in FIELDS])
    return text.getvalue().encode("utf-8-sig")


def cell(value: Scalar, column: FieldSchema) -> str:
    text = exact(value, column)
    if column.type != "string":
        return text
    return guarded(BREAKS.sub(" ", unicodedata.normalize("NFC", text)))


def written(folder: Path, rows: Iterable[Row]) -> tuple[Path, Path]:
    source = rows_to_source(TABLE, rows, folder / "source.parquet")
    csv_file, twin = folder / "rows.csv", folder / "rows.parquet"
    with connect() as duck:
        ordered = f"{relation(duck, TABLE, [source])} ORDER BY key"
        write_parquet(duck, twin, f"SELECT {published_columns(FIELDS)} FROM {ordered}")
        write_csv(duck, csv_file, FIELDS, twin)
    return csv_file, twin


@settings(max_examples=150)
@given(ROWS)
def test_a_csv_has_the_bytes_that_python_would_write(rows):
    keyed = [{"key": f"{place:02d}", **row} for place, row in enumerate(rows)]
    with TemporaryDirectory() as folder:
        csv_file, _ = written(Path(folder), keyed)
        assert csv_file.read_bytes() == expected(keyed)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (24.46, b"24.46"),
        (47140.0, b"47140"),
        (0.1 + 0.2, b"0.30000000000000004"),
        (1e-7, b"0.0000001"),
        (-1.5e-9, b"-0.0000000015"),
        (1e22, b"10000000000000000000000"),
        (-1.2345678901234568e17, b"-123456789012345680"),
        (5e-324, b"0." + b"0" * 323 + b"5"),
        (1.7976931348623157e308, b"17976931348623157" + b"0" * 292),
        (-0.0, b"0"),
    ],
)
def test_a_number_is_the_shortest_decimal_without_an_exponent(tmp_path, value, cell):
    csv_file, _ = written(tmp_path, [{"key": "a", "number": value}])
    assert csv_file.read_bytes().splitlines()[1] == b"a,,," + cell + b",,,,"


def test_text_is_nfc_on_one_line_of_the_same_length_in_csv_and_parquet(tmp_path):
    csv_file, twin = written(
        tmp_path, [{"key": "a", "string": "Ho\u0300a\r\nBình\u2028\x00.", "date": date(987, 1, 2)}]
    )
    assert csv_file.read_text("utf-8-sig").splitlines()[1] == "a,Hòa  Bình  .,,,,0987-01-02,,"
    assert duckdb.sql(f"SELECT string FROM '{twin}'").fetchall() == [("Hòa  Bình  .",)]


def test_what_is_not_normalized_never_changes_by_it():
    """No character of the class is changed by NFC, and none joins the one before it."""
    with connect() as duck:
        every = [chr(code) for code in range(1, sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
        sql = "SELECT c FROM unnest($1) AS t(c) WHERE regexp_full_match(c, $2)"
        plain = "".join(one for (one,) in duck.execute(sql, [every, PLAIN]).fetchall())
    joining = {
        chr(int(parts[1], 16))
        for code in range(sys.maxunicode + 1)
        if len(parts := unicodedata.decomposition(chr(code)).split()) == 2 and not parts[0].startswith("<")
    }
    assert all(unicodedata.normalize("NFC", one) == one and not unicodedata.combining(one) for one in plain)
    assert not joining & set(plain)
    assert not BREAKS.search(plain)
    assert "ộ" in plain and len(plain) > 800
