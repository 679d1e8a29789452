"""Wrong data is caught by the checks that are meant for it; clean data by none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.checks import gate_is_open, run_checks
from etl.checks.expectations import check_suites
from etl.checks.frictionless_ import check_packages
from etl.checks.queries import check_rules, load_checks
from etl.checks.suites import load_suites
from etl.model.findings import Severity
from etl.warehouse.connect import open_warehouse
from tests.checks.conftest import Fault, Tables, make_build
from tests.warehouse.sample import Row


def failed(build: Path, expected: set[str]) -> set[str]:
    """The checks that fail, of the kinds and tables that the expected ones belong to (asking all takes seconds)."""
    tables = {check.split(".")[0] for check in expected}
    results = check_packages(build / "packages") if "packages" in tables else []
    with open_warehouse(build / "warehouse.duckdb") as duck:
        results += check_rules(duck, load_checks())
        results += check_suites(duck, [suite for suite in load_suites() if suite.table in tables])
    return {result.check for result in results if not result.passed}


def row(tables: Tables, table: str, **values: object) -> Row:
    return next(row for row in tables[table] if all(row.get(name) == value for name, value in values.items()))


def quote_shifted(tables: Tables) -> None:
    row(tables, "ward_claims", value="2.97")["char_start"] -= 1
    row(tables, "ward_claims", value="2.97")["char_end"] -= 1


def claim_of_no_paper(tables: Tables) -> None:
    row(tables, "ward_claims", value="2.97")["document_id"] = "0" * 16


def record_without_its_claim(tables: Tables) -> None:
    claim_id = tables["leadership"][0]["claim_id"]
    row(tables, "leadership_claims", claim_id=claim_id)["status"] = "corroborating"


def disputed_value_published(tables: Tables) -> None:
    row(tables, "wards", unit_code="11557")["area_km2"] = 21.1


def value_of_no_claim(tables: Tables) -> None:
    row(tables, "wards", unit_code="00004")["area_km2"] = 29.7


def wrong_unit_type(tables: Tables) -> None:
    row(tables, "wards", unit_code="00004")["unit_type"] = "xã"


def unit_of_no_gazetteer(tables: Tables) -> None:
    for claim in tables["ward_claims"]:
        if claim["unit_code"] == "00004":
            claim["unit_id"] = "99999@2025-07-01"


def wrong_province(tables: Tables) -> None:
    row(tables, "wards", unit_code="00004")["province_code"] = "31"


def absurd_density(tables: Tables) -> None:
    ward = row(tables, "wards", unit_code="00004")
    ward["population"] = 290_000
    row(tables, "ward_claims", value="65023")["value_number"] = 290_000.0
    ward["area_km2"] = 0.29
    row(tables, "ward_claims", value="2.97")["value_number"] = 0.29


def effect_before_resolution(tables: Tables) -> None:
    ward = row(tables, "wards", unit_code="00004")
    ward |= {"resolution_date": date(2025, 7, 16), "resolution_date_status": "single"}
    ward |= {"effective_date": date(2025, 7, 1), "effective_date_status": "single"}


def more_members_than_people(tables: Tables) -> None:
    ward = row(tables, "wards", unit_code="00004")
    claim = row(tables, "ward_claims", value="65023") | {"attribute": "party_members", "claim_id": "a" * 16}
    tables["ward_claims"].append(claim)
    ward |= {"party_members": 65023, "party_members_status": "single", "party_members_claim_id": "a" * 16}


def whole_with_two_successors(tables: Tables) -> None:
    edge = row(tables, "mergers", predecessor_code="11572")
    edge["extent"] = "whole"
    other = edge | {"record_id": "b" * 16, "successor_code": "11560", "successor_name": "Thủy Nguyên"}
    tables["mergers"].append(other | {"successor_unit_id": "11560@2025-07-01"})


def today_as_predecessor(tables: Tables) -> None:
    row(tables, "mergers", predecessor_code="11572")["predecessor_unit_id"] = "11557@2025-07-01"


def unchanged_with_a_new_name(tables: Tables) -> None:
    row(tables, "mergers", predecessor_code="11572")["kind"] = "unchanged"


def name_with_a_title(tables: Tables) -> None:
    row(tables, "leadership", position_key="council_chair")["person_name"] = "Chủ tịch Lan"


def name_with_figures(tables: Tables) -> None:
    row(tables, "leadership", position_key="council_chair")["person_name"] = "Trần Thị Lan 2"


def two_secretaries(tables: Tables) -> None:
    post = row(tables, "leadership", position_key="party_secretary")
    tables["leadership"].append(post | {"record_id": "c" * 16, "person_name": "Đỗ Văn Năm"})


def fraction_of_people(tables: Tables) -> None:
    row(tables, "indicators", indicator_key="budget_revenue").update({"unit_of_measure": "count", "value": 51.2})


def unknown_indicator(tables: Tables) -> None:
    row(tables, "indicators", indicator_key="budget_revenue")["indicator_key"] = "no_such_key"


def period_backwards(tables: Tables) -> None:
    row(tables, "indicators", indicator_key="budget_revenue").update(
        {"period_start_year": 2030, "period_end_year": 2026}
    )


def percent_beyond_reason(tables: Tables) -> None:
    row(tables, "indicators", kind="actual")["value"] = 5000


def result_as_a_promise(tables: Tables) -> None:
    row(tables, "indicators", kind="actual")["authority"] = "people_council"


def text_cut_off(tables: Tables) -> None:
    row(tables, "documents", file_name="news.txt")["characters"] += 5


def decomposed_text(tables: Tables) -> None:
    document = row(tables, "documents", file_name="council.txt")
    document["text"] = str(document["text"]).replace("Đại hội", "Đa\u0323i h\u00f4i")


def unreadable_without_reason(tables: Tables) -> None:
    row(tables, "documents", status="unreadable")["status_reason"] = None


def path_out_of_the_folder(tables: Tables) -> None:
    row(tables, "documents", file_name="council.txt")["file_name"] = "../council.txt"


FAULTS: dict[Fault, set[str]] = {
    quote_shifted: {"ward_claims.quote_is_the_text"},
    claim_of_no_paper: {"ward_claims.paper_is_known", "packages.wards.claims.foreign-key"},
    record_without_its_claim: {"leadership.deciding_claim_is_accepted"},
    disputed_value_published: {"wards.disputed_publishes_no_value", "wards.value_is_the_deciding_claims"},
    value_of_no_claim: {"wards.value_is_the_deciding_claims"},
    wrong_unit_type: {"wards.type_is_official"},
    unit_of_no_gazetteer: {"ward_claims.unit_id_is_official"},
    wrong_province: {"wards.province_is_official"},
    absurd_density: {"wards.density_is_plausible"},
    effect_before_resolution: {"wards.resolution_precedes_effect"},
    more_members_than_people: {"wards.members_are_fewer_than_people"},
    whole_with_two_successors: {"mergers.whole_has_one_successor", "mergers.whole_is_not_split_officially"},
    today_as_predecessor: {"mergers.predecessor_is_of_yesterday"},
    unchanged_with_a_new_name: {"mergers.unchanged_keeps_its_name", "mergers.what_stayed_is_whole"},
    name_with_a_title: {"leadership.name_has_no_title"},
    name_with_figures: {"leadership.name_has_no_figures"},
    two_secretaries: {"leadership.one_head_at_once"},
    fraction_of_people: {"indicators.counts_are_whole"},
    unknown_indicator: {"indicators.key_is_in_the_vocabulary", "packages.indicators.indicators.foreign-key"},
    period_backwards: {"indicators.period_runs_forward"},
    percent_beyond_reason: {"indicators.percent_is_plausible"},
    result_as_a_promise: {"indicators.actual_has_no_authority"},
    text_cut_off: {"documents.text_is_whole"},
    decomposed_text: {"documents.text_is_nfc"},
    unreadable_without_reason: {"documents.unreadable_says_why"},
    path_out_of_the_folder: {"documents.file_stays_inside"},
}
"""Each kind of wrong data and the checks that are meant for it."""


def test_clean_data_closes_no_gate(good_build):
    results = run_checks(good_build)
    assert gate_is_open(results)
    assert [result.check for result in results if not result.passed and result.severity is Severity.ERROR] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_is_caught_by_the_checks_meant_for_it(fault, tmp_path, not_clean):
    assert FAULTS[fault] <= failed(make_build(tmp_path, fault), FAULTS[fault]) - not_clean


@pytest.fixture(scope="module")
def not_clean(good_build: Path) -> set[str]:
    """The warnings that the sample gives as it is."""
    return {result.check for result in run_checks(good_build) if not result.passed}


def test_a_finding_shows_the_rows_that_broke_the_rule(tmp_path):
    results = run_checks(make_build(tmp_path, wrong_unit_type))
    finding = next(result.finding for result in results if result.check == "wards.type_is_official")
    assert finding is not None
    assert finding.count == 1
    assert finding.rows[0]["unit_name"] == "Ba Đình"
