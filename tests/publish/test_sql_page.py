"""The page for SQL: when there is one, and what it offers."""

from __future__ import annotations

import json

import pytest

from etl.model.errors import ConfigurationError
from etl.publish.settings import load_settings
from etl.publish.site import write_site
from etl.publish.site.sql import sql_tables
from etl.warehouse.query import run_query
from tests.conftest import ROOT
from tests.publish.test_site import make


def test_without_packages_there_is_no_page_for_sql(tmp_path):
    site = make(tmp_path)
    (site / "static" / "sql").mkdir()
    (site / "sql.html").write_text("of a portal that had one", "utf-8")
    write_site(tmp_path, load_settings())
    assert not (site / "sql.html").exists()
    assert not (site / "static" / "sql").exists()
    assert "sql.html" not in (site / "index.html").read_text("utf-8")


def test_a_folder_without_the_packages_is_refused_and_nothing_is_lost(tmp_path):
    site = make(tmp_path / "build")
    (site / "static" / "sql").mkdir()
    (site / "static" / "sql" / "duckdb.wasm").write_bytes(b"of a portal that had one")
    before = sorted(site.rglob("*"))
    with pytest.raises(ConfigurationError, match="duckdb-wasm") as told:
        write_site(tmp_path / "build", load_settings(), packages=tmp_path)
    pinned = json.loads((ROOT / "engine" / "package.json").read_text("utf-8"))["dependencies"]
    assert " ".join(f"{name}@{version}" for name, version in pinned.items()) in str(told.value.hint)
    assert sorted(site.rglob("*")) == before


def test_every_table_of_the_warehouse_can_be_asked(tmp_path):
    make(tmp_path)
    tables = run_query(tmp_path / "warehouse.duckdb", "SELECT table_name FROM duckdb_tables() ORDER BY 1").rows
    assert [(name,) for name in sorted(table.name for table in sql_tables(tmp_path))] == tables
    for table in sql_tables(tmp_path):
        for address in table.addresses:
            assert not table.is_packaged or (tmp_path / "site" / address).is_file(), address
