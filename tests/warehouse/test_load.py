"""The DuckDB file: its tables, types, comments and contents."""

from __future__ import annotations

import random
from pathlib import Path

import duckdb
import pytest

from etl.model.errors import ConfigurationError
from etl.packages.cells import RowError
from etl.packages.schema import tables
from tests.tables import build_warehouse
from tests.warehouse.sample import sample


def ask(path: Path, sql: str) -> list[tuple]:
    with duckdb.connect(str(path), read_only=True) as duck:
        return duck.execute(sql).fetchall()


def dump(path: Path) -> dict[str, list[tuple]]:
    names = [row[0] for row in ask(path, "SELECT table_name FROM duckdb_tables() ORDER BY ALL")]
    return {name: ask(path, f'FROM "{name}"') for name in names}


def test_every_table_of_the_descriptors_is_there_with_its_columns(warehouse):
    found = ask(
        warehouse, "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal ORDER BY column_index"
    )
    for name, table in tables().items():
        assert tuple(column for owner, column in found if owner == name) == table.columns


def test_types_and_not_null_come_from_the_descriptors(warehouse):
    columns = ask(warehouse, "SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns()")
    found = {(table, name): (kind, is_nullable) for table, name, kind, is_nullable in columns}
    assert found["wards", "unit_code"] == ("VARCHAR", False)
    assert found["wards", "area_km2"] == ("DOUBLE", True)
    assert found["wards", "population"] == ("BIGINT", True)
    assert found["wards", "resolution_date"] == ("DATE", True)
    assert found["leadership", "term_start_year"] == ("SMALLINT", True)
    assert found["ward_claims", "is_approximate"] == ("BOOLEAN", False)


def test_every_table_column_view_and_macro_is_explained(warehouse):
    for catalogue in ("duckdb_tables()", "duckdb_columns()", "duckdb_views()"):
        assert ask(warehouse, f"SELECT * FROM {catalogue} WHERE NOT internal AND comment IS NULL") == []
    macros = "SELECT function_name FROM duckdb_functions() WHERE NOT internal AND comment IS NULL"
    assert ask(warehouse, macros) == []


def test_comments_are_in_vietnamese_and_english_with_the_unit(warehouse):
    sql = "SELECT comment FROM duckdb_columns() WHERE table_name = 'wards' AND column_name = 'area_km2'"
    assert ask(warehouse, sql) == [("Diện tích tự nhiên / Area [km2]. Diện tích tự nhiên. / Natural area.",)]


def test_quotes_and_texts_are_kept_to_the_letter(warehouse):
    sql = """
        SELECT count(*), count(*) FILTER (WHERE d.text[c.char_start + 1 : c.char_end] = c.quote)
        FROM claims AS c JOIN documents AS d USING (document_id)
    """
    assert ask(warehouse, sql) == [(19, 19)]
    assert ask(warehouse, "SELECT quote FROM ward_claims WHERE value = '24.46'") == [("diện tích\n24,46 km2",)]


def test_any_character_of_a_text_survives(tmp_path):
    text = "a\r\nb\rc\td\"e\\f, ;\u2028\x0b\u0000g 𝄞 NULL 'x"
    row = {**sample()["documents"][0], "text": text, "characters": len(text)}
    build_warehouse(tmp_path / "w.duckdb", {"documents": [row]})
    assert ask(tmp_path / "w.duckdb", "SELECT text FROM documents") == [(text,)]


def test_a_text_of_many_megabytes_on_one_line_is_loaded(tmp_path):
    row = {**sample()["documents"][0], "text": "phường " * 1_000_000, "characters": 7_000_000}
    build_warehouse(tmp_path / "w.duckdb", {"documents": [row]})
    assert ask(tmp_path / "w.duckdb", "SELECT length(text) FROM documents") == [(7_000_000,)]


def test_an_empty_text_is_no_text(warehouse):
    assert ask(warehouse, "SELECT text FROM documents WHERE status = 'unreadable'") == [(None,)]


def test_zeros_in_front_of_codes_are_kept(warehouse):
    assert ask(warehouse, "SELECT unit_code FROM wards ORDER BY ALL") == [("00004",), ("11557",)]
    assert ask(warehouse, "SELECT name FROM units WHERE code = '00004' ORDER BY valid_from") == [
        ("Ba Đình",),
        ("Trúc Bạch",),
    ]


def test_rows_are_stored_in_the_order_of_their_key(warehouse):
    for name, rows in sample().items():
        key = tables()[name].primary_key[0]
        assert ask(warehouse, f'SELECT "{key}" FROM "{name}"') == sorted((row[key],) for row in rows)


def test_the_same_rows_in_another_order_give_the_same_contents(warehouse, tmp_path):
    shuffled = {name: list(rows) for name, rows in sample().items()}
    for rows in shuffled.values():
        random.Random(3).shuffle(rows)
    build_warehouse(tmp_path / "w.duckdb", dict(reversed(shuffled.items())))
    assert dump(tmp_path / "w.duckdb") == dump(warehouse)


def test_the_gazetteer_and_the_vocabulary_are_there_without_any_paper(empty_warehouse):
    counts = "SELECT (SELECT count(*) FROM units WHERE valid_to IS NULL), (SELECT count(*) FROM unit_links) > 10000"
    assert ask(empty_warehouse, counts) == [(3321, True)]
    assert ask(empty_warehouse, "SELECT count(*) > 0 FROM indicator_vocabulary") == [(True,)]


def test_older_clients_can_open_the_file(warehouse):
    assert ask(warehouse, "SELECT tags['storage_version'] FROM duckdb_databases() WHERE NOT internal") == [("v1.2.0+",)]


def test_the_file_works_under_another_name(warehouse, tmp_path):
    path = tmp_path / "renamed.duckdb"
    path.write_bytes(warehouse.read_bytes())
    assert ask(path, "SELECT count(*) FROM conflicts") == [(4,)]


def test_nothing_but_the_file_is_left_behind(tmp_path):
    path = tmp_path / "warehouse.duckdb"
    build_warehouse(path, {})
    assert [entry.name for entry in tmp_path.iterdir()] == ["warehouse.duckdb"]


def test_the_log_of_an_older_file_is_not_replayed(tmp_path):
    path = tmp_path / "warehouse.duckdb"
    path.with_name("warehouse.duckdb.wal").write_bytes(b"stale")
    build_warehouse(path, {})
    assert ask(path, "SELECT count(*) FROM wards") == [(0,)]


def broken(**values: object) -> dict[str, list[dict]]:
    return {"wards": [{**sample()["wards"][1], **values}]}


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"population": 0}, "“population” must be >= 1, which these rows are not: 00004@2025-07-01: 0"),
        ({"area_km2": -2.97}, "“area_km2” must be > 0"),
        ({"unit_type": "quận"}, "“unit_type” must be one of phường, xã, đặc khu"),
        ({"unit_name": None}, "“unit_name” is empty but required"),
        ({"area_km2": float("inf")}, "“area_km2” must be a number, not inf"),
        ({"unit_code": 4}, "“unit_code” must be a string, not 4"),
    ],
)
def test_a_row_that_breaks_a_rule_is_named_and_nothing_is_replaced(tmp_path, values, message):
    path = tmp_path / "warehouse.duckdb"
    build_warehouse(path, {})
    before = path.read_bytes()
    with pytest.raises(RowError, match=message) as error:
        build_warehouse(path, broken(**values))
    assert error.value.exit_code == 1
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["warehouse.duckdb"]


def test_an_unknown_table_is_refused(tmp_path):
    with pytest.raises(ConfigurationError, match="no table “ward”"):
        build_warehouse(tmp_path / "warehouse.duckdb", {"ward": []})
