"""Wrong data is caught by exactly the checks that are meant for it; clean data by none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from etl.checks import run_checks
from tests.checks.builds import Asker, make_build
from tests.checks.faults import FILES, ROWS, inflict, wrong_unit_type


@pytest.fixture(scope="module")
def rows(good_build: Path) -> Asker:
    return Asker(good_build)


@pytest.fixture(scope="module")
def files(good_build: Path) -> Asker:
    return Asker(good_build / "packages")


def test_clean_data_raises_nothing(good_build):
    results = run_checks(good_build)
    assert [result.check for result in results if not result.passed] == []
    assert [result.check for result in results if result.not_asked] == []


def test_clean_packages_from_elsewhere_raise_nothing(good_build):
    results = run_checks(good_build / "packages")
    assert [result.check for result in results if not result.passed] == []
    assert {result.check.split(".")[1] for result in results if result.not_asked} <= {
        "quote_is_the_text",
        "no_personal_details",
    }


@pytest.mark.parametrize("fault", ROWS, ids=lambda fault: fault.__name__)
def test_wrong_rows_are_caught_by_the_checks_meant_for_them(fault, tmp_path, rows):
    assert rows.failing(make_build(tmp_path, fault)) == ROWS[fault]


@pytest.mark.parametrize("fault", FILES, ids=lambda fault: fault.__name__)
def test_wrong_files_are_caught_by_the_checks_meant_for_them(fault, tmp_path, good_build, files):
    packages = shutil.copytree(good_build / "packages", tmp_path / "packages")
    inflict(fault, packages)
    assert files.failing(packages) == FILES[fault]


def test_there_are_more_than_forty_kinds_of_faults():
    assert len(ROWS) + len(FILES) > 40


def test_a_finding_shows_the_rows_that_broke_the_rule_with_paper_and_quote(tmp_path):
    def misread(tables):
        tables["indicators"][1]["value"] = 185

    finding = next(r.finding for r in run_checks(make_build(tmp_path, misread)) if r.finding is not None)
    assert finding.check == "indicators.share_is_at_most_all"
    (shown,) = finding.rows
    assert (shown["unit_name"], shown["value"]) == ("Thiên Hương", 185.0)
    assert (shown["paper"], shown["quote"]) == ("report.txt", "hộ nghèo còn 0,2%")


def test_a_finding_counts_all_rows(tmp_path):
    result = next(r for r in run_checks(make_build(tmp_path, wrong_unit_type)) if r.check == "wards.type_is_official")
    assert result.finding is not None
    assert (result.finding.count, result.checked) == (1, 2)
