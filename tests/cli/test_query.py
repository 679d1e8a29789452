"""`diaba query` and `diaba load`, as they are called."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from etl.cli import main
from etl.warehouse.query import run_query
from etl.warehouse.questions import questions
from tests.tables import write_packages
from tests.warehouse.sample import sample


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build folder with packages and the warehouse that `diaba load` made of them."""
    folder = tmp_path_factory.mktemp("build")
    write_packages(folder / "packages", sample(), None)
    with pytest.raises(SystemExit) as end:
        main(["load", str(folder / "packages"), "--quiet"])
    assert end.value.code == 0
    return folder


@pytest.fixture
def diaba(build, capsys):
    """Calls the command line on the build and gives back its exit code, output and messages."""

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main(list(arguments))
        out, err = capsys.readouterr()
        return int(end.value.code or 0), out, err

    return call


def query(build: Path, *arguments: str) -> list[str]:
    return ["query", "--warehouse", str(build / "warehouse.duckdb"), *arguments]


def test_load_makes_the_warehouse_of_the_packages(build):
    path = build / "warehouse.duckdb"
    assert run_query(path, "SELECT count(*), count(text) FROM documents").rows == [(4, 0)]
    assert run_query(path, "SELECT unit_code FROM wards ORDER BY ALL").rows == [("00004",), ("11557",)]
    assert len(run_query(path, "conflicts").rows) == 4


def test_load_takes_the_apostrophes_away_that_spreadsheets_need(build):
    sql = "SELECT quote FROM indicator_claims WHERE quote LIKE '%512%'"
    assert run_query(build / "warehouse.duckdb", sql).rows == [("- Thu ngân sách 512 tỷ",)]


def test_load_says_what_it_made(build, diaba, tmp_path):
    code, out, err = diaba("load", str(build / "packages"), "--warehouse", str(tmp_path / "other.duckdb"))
    assert (code, out) == (0, "")
    assert "other.duckdb" in err


def test_load_without_packages_exits_3(diaba, tmp_path):
    code, out, err = diaba("load", str(tmp_path))
    assert (code, out) == (3, "")
    assert "wards/wards.parquet" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [("none",), ("packages", "--warehouse", "none/w.duckdb")])
def test_load_names_the_folder_that_is_not_there(build, diaba, monkeypatch, arguments):
    monkeypatch.chdir(build)
    code, _, err = diaba("load", *arguments)
    assert (code, err.startswith("diaba: none: There is no such folder.")) == (3, True)


def test_load_replaces_the_warehouse_of_a_run_only_if_it_is_named(diaba, good: Path):
    before = (good / "warehouse.duckdb").read_bytes()
    code, _, err = diaba("load", str(good / "packages"))
    assert (code, "with the texts of the papers, which packages do not hold" in err) == (2, True)
    assert (good / "warehouse.duckdb").read_bytes() == before


def test_query_alone_lists_every_question(diaba):
    code, out, _ = diaba("query")
    assert code == 0
    for question in questions():
        assert question.name in out
        assert question.english in out
        assert question.vietnamese in out


def test_query_prints_a_table(build, diaba):
    code, out, err = diaba(*query(build, "density"))
    assert (code, err) == (0, "")
    assert "people_per_km2" in out
    assert "21893.3" in out


def test_query_prints_csv_and_json(build, diaba):
    _, out, _ = diaba(*query(build, "SELECT unit_code FROM wards ORDER BY 1", "--format", "csv"))
    assert out == "unit_code\n00004\n11557\n"
    _, out, _ = diaba(*query(build, "SELECT unit_code FROM wards ORDER BY 1", "--format", "json"))
    assert json.loads(out) == [{"unit_code": "00004"}, {"unit_code": "11557"}]


@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
def test_query_tells_the_format_by_the_ending(build, diaba, tmp_path, ending):
    path = tmp_path / f"answer.{ending}"
    code, out, _ = diaba(*query(build, "SELECT unit_code FROM wards ORDER BY 1", "--output", str(path)))
    assert (code, out) == (0, "")
    content = path.read_bytes()
    if ending == "parquet":
        assert duckdb.sql(f"FROM '{path}'").fetchall() == [("00004",), ("11557",)]
    else:
        assert b"00004" in content
        assert content.startswith(b"\xef\xbb\xbf") == (ending == "csv")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["densty"], "Did you mean “density”"),
        (["SELEKT 1"], "SELEKT"),
        (["SELECT * FROM read_text('/etc/hostname')"], "reads the warehouse and no other file"),
        (["wards", "--format", "parquet"], "Name a file with --output"),
        (["wards", "--output", "answer.txt"], "does not tell its format"),
        (["wards", "--output", "answer.txt", "--format", "table"], "for the screen"),
        (["wards", "--format", "xml"], "xml"),
    ],
)
def test_query_refuses_what_cannot_be_meant(build, diaba, arguments, message):
    code, out, err = diaba(*query(build, *arguments))
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_query_without_a_warehouse_exits_3(diaba, tmp_path):
    code, _, err = diaba("query", "wards", "--warehouse", str(tmp_path / "none.duckdb"))
    assert code == 3
    assert "Make one: diaba run DOCUMENTS" in err


def test_query_to_a_folder_that_is_not_there_exits_3(build, diaba, tmp_path):
    for ending in ("csv", "parquet"):
        code, _, err = diaba(*query(build, "wards", "--output", str(tmp_path / "no" / f"answer.{ending}")))
        assert code == 3
        assert "No such file" in err


def test_the_dictionary_lists_tables_views_and_macros(build, diaba):
    code, out, _ = diaba(*query(build, "--dictionary", "--format", "json"))
    found = {(row["kind"], row["name"]): row["comment"] for row in json.loads(out)}
    assert code == 0
    assert found["table", "wards"].startswith("Phường, xã, đặc khu / Wards")
    assert {("view", "crosswalk"), ("macro", "unit_at(wanted_code, wanted_day)"), ("macro", "fold(words)")} <= set(
        found
    )
    assert all(found.values())


@pytest.mark.parametrize("name", ["wards", "unit_profile"])
def test_the_dictionary_of_a_table_or_view_explains_its_columns(build, diaba, name):
    _, out, _ = diaba(*query(build, "--dictionary", name, "--format", "json"))
    rows = {row["column"]: row for row in json.loads(out)}
    assert rows["area_km2"]["type"] == "DOUBLE"
    assert "Diện tích tự nhiên / Area [km2]" in rows["area_km2"]["comment"]


def test_the_dictionary_knows_only_what_is_there(build, diaba):
    code, out, err = diaba(*query(build, "--dictionary", "wardz"))
    assert (code, out) == (2, "")
    assert "Did you mean “wards”" in err


def test_the_shell_completes_names_of_questions_tables_and_views():
    answer = completed("diaba query con")
    assert answer == ["conflicts", "conflicts_by_province"]
    assert completed("diaba query unit_l") == ["unit_links"]
    assert completed("diaba que") == ["query"]


def completed(line: str) -> list[str]:
    """What Bash would offer at the end of a line."""
    words = line.split()
    environment = {"_DIABA_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    command = [sys.executable, "-m", "etl"]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=True)
    return [line.partition(",")[2] for line in done.stdout.splitlines()]
