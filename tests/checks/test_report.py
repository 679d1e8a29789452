"""The report of the checks."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from etl.checks.report import FILES, write_reports
from etl.checks.trends import trends_of
from etl.model.findings import CheckResult, Rule, Severity, gate_is_open

ROW = {"unit_name": "<script>alert(1)</script>", "value": "24,46\x00", "row_number": 7}


def result(severity: Severity, passed: bool = False) -> CheckResult:
    rule = Rule("sql", "wards.sample", "wards", severity, "It is so", "Là như thế", "For a reason", "Vì một lẽ")
    return rule.held(9) if passed else rule.broken(9, 2, [ROW])


def test_an_error_closes_the_gate_and_a_warning_does_not():
    assert not gate_is_open([result(Severity.ERROR)])
    assert gate_is_open([result(Severity.WARNING), result(Severity.INFORMATION), result(Severity.ERROR, passed=True)])


def test_the_json_report_counts_what_failed(tmp_path):
    write_reports([result(Severity.ERROR), result(Severity.WARNING, passed=True)], tmp_path)
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert report["gate"] == "closed"
    assert (report["checks"], report["passed"], report["failed"]["error"]) == (2, 1, 1)
    assert report["results"][0]["rows"][0]["value"] == "24,46\x00"


def test_junit_holds_a_failure_for_each_error_and_is_well_formed(tmp_path):
    write_reports([result(Severity.ERROR), result(Severity.WARNING)], tmp_path)
    root = ET.parse(tmp_path / "junit.xml").getroot()
    assert len(root.findall(".//failure")) == 1
    assert len(root.findall(".//testcase")) == 2


def test_what_could_not_be_asked_is_skipped_and_not_held(tmp_path):
    write_reports([result(Severity.ERROR).rule.not_asked("the texts are not there")], tmp_path)
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert (report["gate"], report["passed"], report["not_asked"]) == ("open", 0, 1)
    assert ET.parse(tmp_path / "junit.xml").getroot().findall(".//skipped")[0].get("message")


def test_sarif_names_the_file_and_line_of_each_row(tmp_path):
    write_reports([result(Severity.ERROR), result(Severity.WARNING)], tmp_path)
    (run,) = json.loads((tmp_path / "report.sarif").read_text("utf-8"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["wards.sample"] * 2
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "packages/wards/wards.csv"}, "region": {"startLine": 8}}
    assert [found["level"] for found in run["results"]] == ["error", "warning"]


def test_the_page_escapes_what_papers_say(tmp_path):
    write_reports([result(Severity.ERROR)], tmp_path)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "Không đạt" in page


def test_the_page_says_what_is_wrong_why_and_since_when(tmp_path):
    lines = [line("2026-11-20", {}), line("2026-11-21", {"wards.sample": 1}), line("2026-11-22", {"wards.sample": 2})]
    write_reports([result(Severity.ERROR)], tmp_path, trends=trends_of(lines))
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "Vì một lẽ" in page
    assert "Từ 2026-11-21" in page
    assert page.count("<polyline") == 6


def test_the_page_loads_nothing_from_elsewhere(tmp_path):
    write_reports([result(Severity.ERROR)], tmp_path)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "http:" not in page and "https:" not in page and "src=" not in page
    assert "default-src 'none'" in page


def test_the_same_results_give_the_same_bytes_in_any_order(tmp_path):
    results = [result(Severity.WARNING), result(Severity.ERROR, passed=True), result(Severity.ERROR)]
    write_reports(results, tmp_path / "a")
    write_reports(results[::-1], tmp_path / "b")
    for name in FILES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def line(day: str, failing: dict[str, int]) -> dict[str, object]:
    counts = {"documents": {"read": 3}, "claims": {"wards": 6}, "records": {"wards": 2}, "findings": {}}
    return {"started_at": f"{day}T01:00:00+00:00", "failing": failing, "seconds": {"checks": 1.5}, **counts}


def test_a_check_fails_since_the_first_run_without_a_gap():
    lines = [
        line(f"2026-11-{day}", failing) for day, failing in ((11, {"a": 1}), (12, {}), (13, {"a": 1}), (14, {"a": 9}))
    ]
    assert trends_of(lines).since == {"a": "2026-11-13"}


def test_what_failed_before_and_holds_now_is_mended():
    lines = [line("2026-11-20", {"a": 1, "b": 1}), line("2026-11-21", {"a": 1, "b": 1}), line("2026-11-22", {"b": 1})]
    (mended,) = trends_of(lines).mended
    assert (mended.check, mended.since) == ("a", "2026-11-20")


def test_runs_that_checked_nothing_do_not_count():
    killed = {"started_at": "2026-11-21T01:00:00+00:00", "outcome": "killed"}
    assert trends_of([line("2026-11-20", {"a": 1}), killed, line("2026-11-22", {"a": 1})]).since == {"a": "2026-11-20"}


@pytest.mark.parametrize(("values", "points"), [((5, 5), "3.0,14.0 117.0,14.0"), ((0, 10), "3.0,25.0 117.0,3.0")])
def test_a_series_is_drawn_from_left_to_right_and_upwards(values, points):
    lines = [line(f"2026-11-{n}", {}) | {"documents": {"read": value}} for n, value in enumerate(values, 10)]
    assert trends_of(lines).series[0].points == points
