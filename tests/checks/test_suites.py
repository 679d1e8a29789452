"""The suites and rules themselves."""

from __future__ import annotations

import pytest

from etl.checks.expectations import check_suites
from etl.checks.queries import check_rules, load_checks
from etl.checks.suites import Expectation, Suite, load_suites
from etl.model.errors import ConfigurationError, InputError
from etl.model.findings import Rule, Severity
from etl.packages.schema import FieldSchema, tables
from etl.warehouse.connect import open_warehouse
from tests.checks.builds import make_build

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
    meta: {{check: sample, title_vi: a, title_en: b, why_vi: c, why_en: d}}
"""


def test_every_table_has_a_suite_of_at_least_ten_expectations():
    sizes = {suite.table: len(suite.expectations) for suite in load_suites()}
    tables = ("wards", "mergers", "leadership", "indicators", "documents")
    claims = ("ward_claims", "merger_claims", "leadership_claims", "indicator_claims")
    assert set(sizes) == {*tables, *claims}
    assert min(sizes.values()) >= 10


@pytest.mark.parametrize("type_", ["expect_column_values_to_be_wonderful", "expect_column_values_to_be_unique"])
def test_an_expectation_that_does_not_judge_each_row_by_itself_is_an_error(type_, tmp_path):
    (tmp_path / "wards.yaml").write_text(SUITE.format(type=type_), "utf-8")
    with pytest.raises(ConfigurationError, match="unknown or does not judge each row"):
        load_suites(tmp_path)


def test_what_great_expectations_drops_is_an_error(tmp_path, good_build, monkeypatch):
    monkeypatch.setattr("etl.checks.suites.ROW_BY_ROW", {"expect_column_values_to_be_wonderful"})
    (tmp_path / "wards.yaml").write_text(SUITE.format(type="expect_column_values_to_be_wonderful"), "utf-8")
    with (
        open_warehouse(good_build / "warehouse.duckdb") as duck,
        pytest.raises(ConfigurationError, match="does not know or repeats"),
    ):
        check_suites(duck, load_suites(tmp_path))


def test_an_expectation_that_cannot_be_asked_is_an_error(tmp_path, good_build):
    suite = SUITE.format(type="expect_column_values_to_be_between").replace("unit_id}", "unit_id, min_value: 5}")
    (tmp_path / "wards.yaml").write_text(suite, "utf-8")
    with open_warehouse(good_build / "warehouse.duckdb") as duck:
        (result,) = check_suites(duck, load_suites(tmp_path))
    assert (result.passed, result.severity) == (False, Severity.ERROR)
    assert "could not be asked" in result.finding.message


def test_no_expectation_says_again_what_a_descriptor_says():
    again = [
        expectation.rule.check
        for suite in load_suites()
        for expectation in suite.expectations
        for column in tables()[suite.table].fields
        if column.name == expectation.column and restates(expectation, column)
    ]
    assert again == []


def restates(expectation: Expectation, column: FieldSchema) -> bool:
    constraint = {
        "expect_column_values_to_be_in_set": "enum",
        "expect_column_values_to_not_be_null": "required",
        "expect_column_values_to_match_regex": "pattern",
    }.get(expectation.type)
    return constraint is not None and constraint in column.constraints


def test_every_expectation_says_what_and_why_in_both_languages():
    rules = [each.rule for suite in load_suites() for each in suite.expectations] + [c.rule for c in load_checks()]
    assert [rule.check for rule in rules if not (rule.title and rule.title_vi and rule.why and rule.why_vi)] == []
    assert [rule.check for rule in rules if rule.title == rule.title_vi or rule.why == rule.why_vi] == []


def test_a_table_is_looked_at_in_pieces_with_the_same_answer(good_build, monkeypatch):
    monkeypatch.setattr("etl.checks.expectations._VECTORS", 1)
    with open_warehouse(good_build / "warehouse.duckdb") as duck:
        duck.execute("CREATE TEMP TABLE many AS SELECT range AS n FROM range(9000)")
        frame = "SELECT n, n AS place FROM many"
        rule = Rule("great_expectations", "many.small", "many", Severity.ERROR, "It is small", "Nhỏ")
        small = Expectation(rule, "expect_column_values_to_be_between", {"column": "n", "max_value": 8000}, ())
        (result,) = check_suites(duck, [Suite("many", "Nhiều", "Many", ("place",), frame, (small,))])
    assert (result.checked, result.finding.count) == (9000, 999)
    assert [row["place"] for row in result.finding.rows] == list(range(8001, 8021))


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


def test_a_rule_that_is_no_query_is_an_error_that_names_its_file(tmp_path, good_build):
    head = "-- Rule: a\n-- Quy tắc: b\n-- Why: c\n-- Vì sao: d\n-- Table: wards\n-- Severity: error\n"
    (tmp_path / "wards__sample.sql").write_text(f"{head}SELECT nothing FROM nowhere", "utf-8")
    with (
        open_warehouse(good_build / "warehouse.duckdb") as duck,
        pytest.raises(ConfigurationError, match=r"wards__sample\.sql"),
    ):
        check_rules(duck, load_checks(tmp_path))


def test_a_folder_without_a_warehouse_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="no warehouse"), open_warehouse(tmp_path / "warehouse.duckdb"):
        pass
