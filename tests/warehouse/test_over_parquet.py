"""Views over the Parquet files of packages, in the place of a warehouse."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from etl.model.errors import InputError, UsageError
from etl.warehouse.over_parquet import build_over_parquet
from etl.warehouse.query import dictionary, run_query
from etl.warehouse.questions import questions, views
from tests.tables import build_warehouse, write_packages
from tests.warehouse.sample import sample


@pytest.fixture(scope="module", params=[250_000, 2], ids=["small", "by province"])
def build(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Packages, a file with views over them, and a warehouse of the same rows as they are published."""
    folder = tmp_path_factory.mktemp("build")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("etl.packages.write.LARGE", request.param)
        write_packages(folder / "packages", sample(), None)
    build_over_parquet(folder / "views.duckdb", folder / "packages")
    published = {
        name: [
            {
                key: value.replace("\n", " ") if isinstance(value, str) and key != "text" else value
                for key, value in row.items()
            }
            for row in rows
        ]
        for name, rows in sample().items()
    }
    build_warehouse(folder / "warehouse.duckdb", published)
    return folder


@pytest.mark.parametrize("name", [question.name for question in (*questions(), *views())])
def test_every_question_and_view_has_the_answer_of_the_warehouse(build, name):
    assert run_query(build / "views.duckdb", name) == run_query(build / "warehouse.duckdb", name)


def test_tables_have_the_columns_of_the_warehouse_and_papers_no_text(build):
    for table in ("documents", "indicator_claims", "wards", "units"):
        mine, theirs = (dictionary(build / name, table).rows for name in ("views.duckdb", "warehouse.duckdb"))
        assert mine == theirs
    assert run_query(build / "views.duckdb", "SELECT count(*), count(text) FROM documents").rows == [(4, 0)]


def test_no_other_file_can_be_read(build, tmp_path):
    (tmp_path / "other.csv").write_text("a\n1\n", "utf-8")
    for path in (tmp_path / "other.csv", build / "warehouse.duckdb"):
        with pytest.raises(UsageError, match="no other file"):
            run_query(build / "views.duckdb", f"SELECT * FROM read_text('{path}')")


def test_the_working_directory_is_what_it_was(build, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run_query(build / "views.duckdb", "FROM wards")
    assert Path.cwd() == tmp_path


def test_any_client_that_is_started_in_the_folder_reads_it(build):
    script = "import duckdb; print(duckdb.connect('views.duckdb', read_only=True).sql('FROM conflicts').shape[0])"
    done = subprocess.run([sys.executable, "-c", script], cwd=build, capture_output=True, text=True, check=True)
    assert done.stdout == "4\n"


def test_a_client_that_is_started_elsewhere_says_where_to_look(build, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with duckdb.connect(os.fspath(build / "views.duckdb"), read_only=True) as duck:
        with pytest.raises(duckdb.IOException):
            duck.execute("FROM wards")
        duck.execute(f"SET file_search_path = '{build}'")
        assert len(duck.execute("FROM wards").fetchall()) == 2


def test_file_and_packages_can_be_moved_together(build, tmp_path):
    target = tmp_path / "elsewhere"
    target.mkdir()
    (build / "packages").rename(target / "packages")
    (target / "views.duckdb").write_bytes((build / "views.duckdb").read_bytes())
    try:
        assert len(run_query(target / "views.duckdb", "FROM wards").rows) == 2
    finally:
        (target / "packages").rename(build / "packages")


def test_the_file_must_lie_beside_the_packages(build, tmp_path):
    with pytest.raises(UsageError, match="beside"):
        build_over_parquet(tmp_path / "views.duckdb", build / "packages")


def test_missing_packages_are_named(tmp_path):
    with pytest.raises(InputError, match=r"wards\.parquet"):
        build_over_parquet(tmp_path / "views.duckdb", tmp_path / "packages")
