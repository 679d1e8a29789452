"""Asking the warehouse: what is answered, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from etl.model.errors import InputError, UsageError
from etl.warehouse.formats import as_csv, as_json
from etl.warehouse.query import run_query, save_parquet


def test_a_table_can_be_asked_by_its_name(warehouse):
    assert [row[0] for row in run_query(warehouse, "wards").rows] == ["00004@2025-07-01", "11557@2025-07-01"]


def test_a_hyphen_is_as_good_as_an_underscore(warehouse):
    assert run_query(warehouse, "unreadable-papers") == run_query(warehouse, "unreadable_papers")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("conflict", "conflicts"), ("densty", "density"), ("unit_profil", "unit_profile"), ("split-unit", "split_units")],
)
def test_an_unknown_name_is_answered_with_the_one_that_may_be_meant(warehouse, name, meant):
    with pytest.raises(UsageError, match=f"Did you mean “{meant}”"):
        run_query(warehouse, name)


def test_a_name_like_no_other_is_answered_with_where_to_look(warehouse):
    with pytest.raises(UsageError, match="lists the questions"):
        run_query(warehouse, "xyzzy")


def test_sql_is_run_with_or_without_a_semicolon(warehouse):
    assert run_query(warehouse, "SELECT 1 AS one;") == run_query(warehouse, "SELECT 1 AS one")


def test_columns_of_the_same_name_are_told_apart(warehouse):
    assert run_query(warehouse, "SELECT 1 AS a, 2 AS a, 3 AS a_1").columns == ("a", "a_1", "a_1_1")


def test_two_statements_at_once_are_refused(warehouse):
    with pytest.raises(UsageError, match="here are 2"):
        run_query(warehouse, "SELECT 1; SELECT 2")


def test_nothing_to_ask_is_refused(warehouse):
    with pytest.raises(UsageError, match="here are 0"):
        run_query(warehouse, "-- hello there")


def test_wrong_sql_is_explained(warehouse):
    with pytest.raises(UsageError, match="populaton"):
        run_query(warehouse, "SELECT populaton FROM wards")


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('{file}')",
        "SELECT * FROM read_text('{file}')",
        "SELECT * FROM read_blob('{file}')",
        "FROM '{file}'",
        "SELECT * FROM glob('{folder}/*')",
        "COPY (SELECT 1) TO '{folder}/out.csv'",
        "COPY wards FROM '{file}'",
        "EXPORT DATABASE '{folder}/all'",
        "ATTACH '{folder}/other.duckdb'",
        "INSTALL fts",
        "LOAD '{file}'",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET lock_configuration",
        "CREATE TABLE mine AS SELECT 1",
        "INSERT INTO wards SELECT * FROM wards",
        "DROP TABLE wards",
    ],
)
def test_sql_can_reach_nothing_but_the_warehouse(warehouse, tmp_path, sql):
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", "utf-8")
    with pytest.raises(UsageError):
        run_query(warehouse, sql.format(file=secret, folder=tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["secret.csv"]


def test_a_missing_warehouse_says_how_to_make_one(tmp_path):
    with pytest.raises(InputError, match="diaba run"):
        run_query(tmp_path / "warehouse.duckdb", "wards")


def test_a_file_that_is_no_warehouse_is_named(tmp_path):
    path = tmp_path / "warehouse.duckdb"
    path.write_text("not a database" * 1000, "utf-8")
    with pytest.raises(InputError, match=r"warehouse\.duckdb: The warehouse cannot be opened"):
        run_query(path, "wards")


SQL = """
    SELECT '00004' AS code, 2.970 :: DECIMAL(8, 3) AS area, 1e-7 AS tiny, 3.0 :: DOUBLE AS round, true AS sure,
           DATE '2025-07-01' AS day, NULL AS nothing, '=1+1' AS formula, 'a' || chr(10) || 'b' AS lines, ['x'] AS list
"""


def test_csv_is_as_in_the_packages(warehouse):
    assert as_csv(run_query(warehouse, SQL)) == (
        "code,area,tiny,round,sure,day,nothing,formula,lines,list\n"
        '00004,2.97,0.0000001,3,true,2025-07-01,,\'=1+1,a b,"[""x""]"\n'
    )


def test_json_keeps_types_and_letters(warehouse):
    (row,) = json.loads(as_json(run_query(warehouse, SQL)))
    assert (row["code"], row["area"], row["sure"], row["day"]) == ("00004", 2.97, True, "2025-07-01")
    assert (row["nothing"], row["lines"], row["list"]) == (None, "a\nb", ["x"])
    assert "Thiên Hương" in as_json(run_query(warehouse, "wards"))


def test_parquet_has_the_types_of_the_answer(warehouse, tmp_path):
    path = tmp_path / "answer.parquet"
    path.write_text("something older", "utf-8")
    save_parquet(warehouse, "density", path)
    found = duckdb.sql(f"SELECT unit_code, population, typeof(population) FROM '{path}'").fetchall()
    assert found == [("00004", 65023, "BIGINT")]
    assert [entry.name for entry in tmp_path.iterdir()] == ["answer.parquet"]


def test_a_failed_parquet_leaves_the_older_file(warehouse, tmp_path):
    path = tmp_path / "answer.parquet"
    path.write_text("something older", "utf-8")
    with pytest.raises(UsageError):
        save_parquet(warehouse, f"SELECT * FROM read_text('{Path(__file__)}')", path)
    assert path.read_text("utf-8") == "something older"
    assert [entry.name for entry in tmp_path.iterdir()] == ["answer.parquet"]
