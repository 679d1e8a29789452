"""The report of the checks."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

from etl.checks import gate_is_open
from etl.checks.report import write_reports
from etl.model.findings import CheckResult, Finding, Severity

ROW = {"unit_name": "<script>alert(1)</script>", "value": "24,46\x00"}


def result(severity: Severity, passed: bool = False) -> CheckResult:
    finding = None if passed else Finding("sql", "wards.sample", severity, "wards", "Two rows do not.", 2, (ROW,))
    return CheckResult("sql", "wards.sample", "wards", severity, "It is so", "Là như thế", passed, 9, finding)


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


def test_the_page_escapes_what_papers_say(tmp_path):
    write_reports([result(Severity.ERROR)], tmp_path)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "Không đạt" in page


def test_the_page_loads_nothing_from_elsewhere(tmp_path):
    write_reports([result(Severity.ERROR)], tmp_path)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "http:" not in page and "https:" not in page and "src=" not in page
    assert "default-src 'none'" in page


def test_the_same_results_give_the_same_bytes_in_any_order(tmp_path):
    results = [result(Severity.WARNING), result(Severity.ERROR, passed=True), result(Severity.ERROR)]
    write_reports(results, tmp_path / "a")
    write_reports(results[::-1], tmp_path / "b")
    for name in ("report.json", "report.html", "junit.xml"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
