"""The suites and rules themselves."""

from __future__ import annotations

import pytest

from etl.checks.expectations import check_suites
from etl.checks.queries import check_rules, load_checks
from etl.checks.suites import load_suites
from etl.model.errors import ConfigurationError, InputError
from etl.warehouse.connect import open_warehouse
from tests.checks.conftest import make_build

SUITE = """
name: wards
meta:
  title_vi: Đơn vị
  title_en: Units
  rows: [unit_id]
  frame: SELECT * FROM wards
expectations:
  - type: {type}
    kwargs: {{column: unit_id}}
    severity: critical
    meta: {{check: sample, title_vi: a, title_en: b}}
"""


def test_every_table_has_a_suite_of_at_least_ten_expectations():
    sizes = {suite.table: len(suite.expectations) for suite in load_suites()}
    tables = ("wards", "mergers", "leadership", "indicators", "documents")
    claims = ("ward_claims", "merger_claims", "leadership_claims", "indicator_claims")
    assert set(sizes) == {*tables, *claims}
    assert min(sizes.values()) >= 10


def test_an_expectation_that_great_expectations_does_not_know_is_an_error(tmp_path, good_build):
    (tmp_path / "wards.yaml").write_text(SUITE.format(type="expect_column_values_to_be_wonderful"), "utf-8")
    with (
        open_warehouse(good_build / "warehouse.duckdb") as duck,
        pytest.raises(ConfigurationError, match="does not know"),
    ):
        check_suites(duck, load_suites(tmp_path))


def test_a_suite_without_expectations_is_an_error(tmp_path):
    (tmp_path / "wards.yaml").write_text(SUITE.split("expectations:")[0] + "expectations: []\n", "utf-8")
    with pytest.raises(ConfigurationError, match="at least one"):
        load_suites(tmp_path)


def test_a_folder_without_suites_is_an_error(tmp_path):
    with pytest.raises(ConfigurationError, match="no suite"):
        load_suites(tmp_path)


def test_a_frame_that_is_no_query_is_an_error_that_names_its_file(tmp_path, good_build):
    broken = SUITE.format(type="expect_column_values_to_not_be_null").replace("FROM wards", "FROM nowhere")
    (tmp_path / "wards.yaml").write_text(broken, "utf-8")
    with (
        open_warehouse(good_build / "warehouse.duckdb") as duck,
        pytest.raises(ConfigurationError, match=r"wards\.yaml"),
    ):
        check_suites(duck, load_suites(tmp_path))


def test_an_empty_table_holds_with_nothing_checked(tmp_path):
    build = make_build(tmp_path, lambda tables: [rows.clear() for rows in tables.values()] and None)
    with open_warehouse(build / "warehouse.duckdb") as duck:
        results = check_suites(duck, load_suites())
    assert {result.checked for result in results} == {0}
    assert all(result.passed for result in results)


def test_a_rule_without_a_head_is_an_error(tmp_path):
    (tmp_path / "wards__sample.sql").write_text("SELECT 1", "utf-8")
    with pytest.raises(ConfigurationError, match=r"Begin with"):
        load_checks(tmp_path)


def test_every_rule_says_what_it_asks_in_both_languages():
    assert all(check.title and check.title_vi and check.title != check.title_vi for check in load_checks())


def test_a_rule_that_is_no_query_is_an_error_that_names_its_file(tmp_path, good_build):
    head = "-- Rule: a\n-- Quy tắc: b\n-- Table: wards\n-- Severity: error\n"
    (tmp_path / "wards__sample.sql").write_text(f"{head}SELECT nothing FROM nowhere", "utf-8")
    with (
        open_warehouse(good_build / "warehouse.duckdb") as duck,
        pytest.raises(ConfigurationError, match=r"wards__sample\.sql"),
    ):
        check_rules(duck, load_checks(tmp_path))


def test_a_folder_without_a_warehouse_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="no warehouse"), open_warehouse(tmp_path / "warehouse.duckdb"):
        pass
