"""The warehouse as SQLite, and clients that open what is published."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from etl.packages.schema import tables
from etl.publish.settings import load_settings
from etl.publish.sqlite import write_sqlite
from etl.warehouse.query import run_query
from tests.docs.markdown import ROOT, blocks
from tests.tables import build_warehouse
from tests.warehouse.sample import sample


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project") / "build"
    folder.mkdir()
    build_warehouse(folder / "warehouse.duckdb", sample())
    write_sqlite(folder, load_settings())
    return folder


def lite(build: Path, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(build / "datasette" / "diaba.db")) as connection:
        return connection.execute(sql).fetchall()


def test_every_table_has_the_rows_of_the_warehouse(build):
    for name in tables():
        (count,) = run_query(build / "warehouse.duckdb", f'SELECT count(*) FROM "{name}"').rows
        assert lite(build, f'SELECT count(*) FROM "{name}"') == [count], name


def test_views_are_there_as_tables(build):
    assert lite(build, "SELECT count(*), count(DISTINCT unit_id) FROM coverage") == [(3321, 3321)]
    assert lite(build, "SELECT today_type FROM crosswalk WHERE successor_unit_id = '07294@2025-07-01' LIMIT 1") == [
        ("phường",)
    ]


def test_codes_stay_text_and_dates_are_iso(build):
    assert lite(build, "SELECT unit_code, typeof(unit_code) FROM wards ORDER BY 1") == [
        ("00004", "text"),
        ("11557", "text"),
    ]
    assert lite(build, "SELECT issued_on FROM documents WHERE issued_on IS NOT NULL") == [("2025-12-19",)]


def test_every_reference_leads_somewhere(build):
    assert lite(build, "PRAGMA foreign_key_check") == []
    assert ("documents", "document_id") in {
        (row[2], row[3]) for row in lite(build, "PRAGMA foreign_key_list(ward_claims)")
    }


def test_the_texts_of_papers_are_left_out(build):
    assert "text" not in {row[1] for row in lite(build, "PRAGMA table_info(documents)")}


def test_the_metadata_explains_every_table_and_column(build):
    metadata = json.loads((build / "datasette" / "metadata.json").read_text("utf-8"))
    explained = metadata["databases"]["diaba"]["tables"]
    for (name,) in lite(build, "SELECT name FROM sqlite_master WHERE type = 'table'"):
        assert explained[name]["description"]
        columns = {row[1] for row in lite(build, f"PRAGMA table_info('{name}')")}
        assert columns <= {column for column, text in explained[name]["columns"].items() if text}


def test_the_same_warehouse_gives_the_same_bytes(build, tmp_path):
    again = shutil.copytree(build, tmp_path / "build")
    write_sqlite(again, load_settings())
    for name in ("diaba.db", "metadata.json"):
        assert (again / "datasette" / name).read_bytes() == (build / "datasette" / name).read_bytes()


def program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip(f"the program {name} is not installed")
    return found


def said(command: list[str], build: Path) -> str:
    done = subprocess.run(command, cwd=build.parent, capture_output=True, text=True, check=True)
    return done.stdout


def test_datasette_serves_the_file_with_its_metadata(build):
    served = "build/datasette/diaba.db", "--metadata", "build/datasette/metadata.json"
    path = "/diaba/wards.json?_shape=array&unit_code=11557"
    (row,) = json.loads(said([program("datasette"), "serve", *served, "--get", path], build))
    assert (row["unit_name"], row["population"]) == ("Thiên Hương", 45140)
    page = said([program("datasette"), "serve", *served, "--get", "/diaba/wards"], build)
    assert "Diện tích tự nhiên / Area [km2]" in page


def test_the_command_line_of_duckdb_runs_what_its_page_shows(build):
    duckdb = program("duckdb")
    (shown,) = (block.text for block in blocks(ROOT / "docs/clients/duckdb.md") if block.language == "sql")
    script = build.parent / "shown.sql"
    script.write_text(shown.replace("sql/analyses", str(ROOT / "sql/analyses")), "utf-8")
    out = said([duckdb, "-readonly", "-csv", "-init", "/dev/null", "build/warehouse.duckdb", f".read {script}"], build)
    assert "Thủy Đường" in out
    assert "11557@2025-07-01" in out


def test_r_runs_what_its_page_shows(build):
    rscript = program("Rscript")
    has = subprocess.run([rscript, "-e", "library(DBI); library(duckdb)"], capture_output=True)
    if has.returncode:
        pytest.skip("R has no package duckdb")
    (shown,) = (block.text for block in blocks(ROOT / "docs/clients/r.md") if block.language == "r")
    assert "11560" in said([rscript, "-e", shown], build)
