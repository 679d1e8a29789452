"""The questions that come with the software, and what they answer about the sample."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from etl.model.errors import ConfigurationError
from etl.warehouse.query import run_query
from etl.warehouse.questions import questions, read_question

NAMES = [question.name for question in questions()]

ABOUT_THE_GAZETTEER = {"coverage_by_province", "reused_codes", "split_units", "units_without_facts"}
"""These have an answer without any paper."""


def test_there_are_at_least_ten_questions():
    assert len(NAMES) >= 10


def test_every_question_is_asked_in_two_languages():
    for question in questions():
        assert question.english.endswith("?")
        assert question.vietnamese.endswith("?")


def test_a_file_without_its_question_is_refused(tmp_path: Path):
    path = tmp_path / "mute.sql"
    path.write_text("SELECT 1\n", "utf-8")
    with pytest.raises(ConfigurationError, match=r"mute\.sql"):
        read_question(path)


@pytest.mark.parametrize("name", NAMES)
def test_without_papers_only_the_gazetteer_answers(empty_warehouse, name):
    assert bool(run_query(empty_warehouse, name).rows) == (name in ABOUT_THE_GAZETTEER)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_answer_is_in_order(question):
    assert re.search(r"ORDER BY [^()]+;\s*\Z", question.sql)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_an_answer_in_the_sample(warehouse, name):
    assert run_query(warehouse, name).rows


def answer(warehouse: Path, name: str, *columns: str) -> list[tuple]:
    found = run_query(warehouse, name)
    return [tuple(row[column] for column in columns) for row in found.mappings()]


def test_budget_targets(warehouse):
    columns = "unit_code", "kind", "value", "unit_of_measure", "period_end_year", "authority"
    assert answer(warehouse, "budget_targets", *columns) == [
        ("11557", "plan", 512.0, "vnd_billion", 2026, "people_council")
    ]


def test_conflicts_by_province(warehouse):
    columns = "province_name", "dataset", "contested", "settled", "open", "papers"
    assert answer(warehouse, "conflicts_by_province", *columns) == [("Hải Phòng", "wards", 2, 1, 1, 2)]


def test_coverage_by_province(warehouse):
    found = answer(
        warehouse, "coverage_by_province", "province_code", "units", "units_with_claims", "units_with_population"
    )
    assert [row for row in found if row[2]] == [("31", 114, 1, 1), ("01", 126, 1, 1)]
    assert sum(row[1] for row in found) == 3321


def test_density(warehouse):
    assert answer(warehouse, "density", "unit_name", "people_per_km2") == [("Ba Đình", 21893.3)]


def test_evidence_by_genre(warehouse):
    columns = "genre", "dataset", "papers", "claims", "in_use", "superseded", "disputed", "pending"
    found = answer(warehouse, "evidence_by_genre", *columns)
    assert ("congress_news", "wards", 1, 5, 2, 1, 1, 1) in found
    assert ("council_resolution", "indicators", 1, 2, 2, 0, 0, 0) in found


def test_growth_above_10_percent(warehouse):
    columns = "label", "comparator", "value"
    assert answer(warehouse, "growth_above_10_percent", *columns) == [("Giá trị sản xuất tăng", ">=", 12.5)]


def test_labels_outside_the_vocabulary(warehouse):
    columns = "folded_label", "unit_of_measure", "claims", "papers"
    assert answer(warehouse, "labels_outside_the_vocabulary", *columns) == [("chinh quyen than thien", "year", 2, 2)]


def test_leaders_by_unit(warehouse):
    columns = "unit_name", "party_secretary", "council_chair", "committee_chair"
    assert answer(warehouse, "leaders_by_unit", *columns) == [("Thiên Hương", "Trần Thị Lan", "Trần Thị Lan", None)]


def test_mergers_against_the_official_list(warehouse):
    assert answer(warehouse, "mergers_against_the_official_list", "predecessor_name", "difference") == [
        ("Lê Hồng Phong", "only the official list knows this pair"),
        ("Thiên Hương", "only the official list knows this pair"),
        ("Hoàng Lâm", "only the official list knows this pair"),
        ("Hoa Đông", "only the papers know this pair"),
    ]


def test_papers_with_pending_claims(warehouse):
    columns = "file_name", "pending", "claims", "pending_percent", "most_frequent_reason"
    assert answer(warehouse, "papers_with_pending_claims", *columns) == [("news.txt", 1, 7, 14.3, "two rules read it")]


def test_party_secretary_chairs_council(warehouse):
    columns = "unit_name", "person_name"
    assert answer(warehouse, "party_secretary_chairs_council", *columns) == [("Thiên Hương", "Trần Thị Lan")]


def test_reused_codes(warehouse):
    found = answer(warehouse, "reused_codes", "code", "old_name", "new_name")
    assert ("11560", "Thủy Đường", "Thủy Nguyên") in found
    assert not any(code == "11557" for code, _, _ in found)


def test_several_offices(warehouse):
    offices = "Chủ tịch HĐND (phường Thiên Hương); Bí thư Đảng ủy (phường Thiên Hương)"
    assert answer(warehouse, "several_offices", "person_name", "office_count", "offices") == [
        ("Trần Thị Lan", 2, offices)
    ]


def test_split_units(warehouse):
    found = answer(warehouse, "split_units", "predecessor_code", "successor_name", "extent", "source")
    assert [row for row in found if row[0] == "11572"] == [
        ("11572", "Thiên Hương", "part", "both"),
        ("11572", "Thủy Nguyên", "part", "gazetteer"),
    ]


def test_targets_and_results(warehouse):
    columns = "title_vi", "result", "result_year", "target", "target_year"
    assert answer(warehouse, "targets_and_results", *columns) == [("Tỷ lệ hộ nghèo", 0.2, 2025, 0.0, 2030)]


def test_targets_due_by_2030(warehouse):
    assert answer(warehouse, "targets_due_by_2030", "label", "due_year") == [
        ("Chính quyền thân thiện", 2026),
        ("Giá trị sản xuất tăng", 2030),
        ("Hộ nghèo", 2030),
    ]


def test_units_without_facts(warehouse):
    found = answer(warehouse, "units_without_facts", "unit_code")
    assert len(found) == 3319
    assert ("11557",) not in found


def test_unreadable_papers(warehouse):
    assert answer(warehouse, "unreadable_papers", "file_name", "status_reason") == [("broken.pdf", "It is cut off.")]


def test_crosswalk_sums(warehouse):
    columns = (
        "act_number",
        "province_name",
        "old_units",
        "old_units_in_papers",
        "edges",
        "edges_in_papers_only",
        "lone_parts",
    )
    assert answer(warehouse, "crosswalk_sums", *columns) == [("1669/NQ-UBTVQH15", "Hải Phòng", 375, 1, 452, 1, 1)]
