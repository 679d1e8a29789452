"""What the views and macros answer."""

from __future__ import annotations

from datetime import date

import pytest

from etl.resources import resource
from etl.warehouse.query import run_query
from etl.warehouse.questions import read_question

VIEWS = sorted(resource("sql", "views").glob("*.sql"))


def ask(warehouse, sql):
    return run_query(warehouse, sql).rows


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.stem)
def test_every_view_begins_with_the_question_it_answers(path):
    question = read_question(path)
    assert question.english.endswith("?")
    assert question.vietnamese.endswith("?")


@pytest.mark.parametrize("name", ["claims", "conflicts", "provenance"])
def test_without_papers_there_is_nothing_to_see(empty_warehouse, name):
    assert run_query(empty_warehouse, name).rows == []


def test_claims_of_all_datasets_have_one_shape(warehouse):
    counts = "SELECT dataset, count(*) FROM claims GROUP BY ALL ORDER BY ALL"
    assert ask(warehouse, counts) == [("indicators", 6), ("leadership", 3), ("mergers", 3), ("wards", 7)]


@pytest.mark.parametrize(
    ("dataset", "subject", "value"),
    [
        ("wards", "phường Thiên Hương", "24.46 km2"),
        ("wards", "phường Thiên Hương", "~ 1500 count"),
        ("mergers", "phường Hoa Động → phường Thiên Hương", "part"),
        ("leadership", "Lê Văn Ba, nguyên Chủ tịch UBND", "former, stated"),
        ("indicators", "Giá trị sản xuất tăng, target, 2030", ">= 12.5 percent_per_year"),
        ("indicators", "Thu ngân sách, plan, 2026", "512 vnd_billion"),
    ],
)
def test_a_claim_reads_as_a_sentence(warehouse, dataset, subject, value):
    found = ask(warehouse, f"SELECT dataset, subject, value FROM claims WHERE dataset = '{dataset}'")
    assert (dataset, subject, value) in found


def test_a_range_shows_both_ends(tmp_path):
    from etl.warehouse.load import build_warehouse
    from tests.warehouse.sample import sample

    claim = {**sample()["indicator_claims"][0], "comparator": "range", "value": 10.0, "value_max": 12.0}
    build_warehouse(tmp_path / "w.duckdb", {"indicator_claims": [claim]})
    assert ask(tmp_path / "w.duckdb", "SELECT value FROM claims") == [("10-12 percent_per_year",)]


def test_both_areas_of_a_dispute_stand_side_by_side_with_their_words(warehouse):
    sql = """
        SELECT value, is_settled, status, quote, file_name FROM conflicts WHERE attribute = 'area_km2' ORDER BY ALL
    """
    assert ask(warehouse, sql) == [
        ("21.1 km2", False, "disputed", "diện tích 21,1 km2", "report.txt"),
        ("24.46 km2", False, "disputed", "diện tích\n24,46 km2", "news.txt"),
    ]


def test_a_settled_conflict_shows_what_won_and_what_was_superseded(warehouse):
    sql = "SELECT value, is_settled, status FROM conflicts WHERE attribute = 'population' ORDER BY ALL"
    assert ask(warehouse, sql) == [("45140 count", True, "accepted"), ("47140 count", True, "superseded")]


def test_values_that_no_paper_contradicts_are_no_conflict(warehouse):
    assert ask(warehouse, "SELECT DISTINCT dataset FROM conflicts") == [("wards",)]


def test_two_deadlines_of_two_bodies_are_no_conflict(warehouse):
    sql = "SELECT value, authority, status FROM indicators WHERE unit_of_measure = 'year' ORDER BY ALL"
    assert ask(warehouse, sql) == [(2026.0, "party_congress", "single"), (2035.0, "people_council", "single")]


def test_the_crosswalk_covers_the_country_without_any_paper(empty_warehouse):
    sql = """
        SELECT count(DISTINCT successor_unit_id), bool_and(source = 'gazetteer')
        FROM crosswalk WHERE effective_on = '2025-07-01'
    """
    assert ask(empty_warehouse, sql) == [(3321, True)]


def test_the_crosswalk_joins_the_papers_to_the_official_links(warehouse):
    sql = """
        SELECT predecessor_name, extent, extent_source, source, act_number, claim_id IS NOT NULL
        FROM crosswalk WHERE successor_code = '11557' ORDER BY predecessor_code NULLS LAST
    """
    act = "1669/NQ-UBTVQH15"
    assert ask(warehouse, sql) == [
        ("Lê Hồng Phong", "part", "gazetteer", "gazetteer", act, False),
        ("Thiên Hương", "whole", "gazetteer", "gazetteer", act, False),
        ("Hoàng Lâm", "whole", "gazetteer", "gazetteer", act, False),
        ("Hoa Động", "part", "papers", "both", act, True),
        ("Hoa Đông", "part", "papers", "papers", act, True),
    ]


def test_a_split_unit_has_a_row_for_each_part(empty_warehouse):
    sql = "SELECT successor_name FROM crosswalk WHERE predecessor_unit_id = '11572@pre-2025' ORDER BY ALL"
    assert ask(empty_warehouse, sql) == [("Thiên Hương",), ("Thủy Nguyên",)]


def test_a_commune_that_became_a_ward_is_in_the_crosswalk(empty_warehouse):
    sql = "SELECT predecessor_type, successor_type, kind FROM crosswalk WHERE predecessor_unit_id = '07294@2025-07-01'"
    assert ask(empty_warehouse, sql) == [("xã", "phường", "retyped")]


def test_the_profile_of_a_unit_holds_what_is_known(warehouse):
    sql = """
        SELECT area_km2, population, people_per_km2, predecessor_count, party_secretary, council_chair, committee_chair,
               leader_count, indicator_count, target_count, claim_count, pending_count, document_count, dispute_count
        FROM unit_profile WHERE unit_id = '11557@2025-07-01'
    """
    assert ask(warehouse, sql) == [(None, 45140, None, 5, "Trần Thị Lan", "Trần Thị Lan", None, 1, 6, 4, 17, 1, 3, 1)]


def test_the_profile_names_the_predecessors(empty_warehouse):
    sql = "SELECT predecessors FROM unit_profile WHERE unit_id = '11557@2025-07-01'"
    words = "phường Lê Hồng Phong (part); phường Thiên Hương; phường Hoàng Lâm; phường Hoa Động (part)"
    assert ask(empty_warehouse, sql) == [(words,)]


def test_there_is_a_profile_of_every_unit_once(empty_warehouse):
    sql = "SELECT count(*), count(DISTINCT unit_id), count(*) FILTER (WHERE is_current) FROM unit_profile"
    assert ask(empty_warehouse, sql) == [(3343, 3343, 3321)]


def test_a_record_leads_to_its_claims_and_papers(warehouse):
    sql = """
        SELECT attribute, record_status, is_deciding, claim_status, quote, file_name
        FROM provenance WHERE record_id = '11557@2025-07-01' ORDER BY ALL
    """
    assert ask(warehouse, sql) == [
        ("area_km2", "disputed", False, "disputed", "diện tích\n24,46 km2", "news.txt"),
        ("area_km2", "disputed", False, "disputed", "diện tích 21,1 km2", "report.txt"),
        ("population", "single", False, "superseded", "47.140 người", "news.txt"),
        ("population", "single", True, "accepted", "45.140 người", "report.txt"),
    ]


def test_every_record_has_words_of_a_paper_behind_it(warehouse):
    sql = "SELECT dataset, count(DISTINCT (record_id, attribute)) FROM provenance GROUP BY ALL ORDER BY ALL"
    assert ask(warehouse, sql) == [("indicators", 6), ("leadership", 3), ("mergers", 2), ("wards", 4)]


@pytest.mark.parametrize(
    ("words", "folded"),
    [("Đống Đa", "dong da"), ("  Thuỷ   Nguyên ", "thuy nguyen"), ("Thie\u0302n Hu\u031bo\u031bng", "thien huong")],
)
def test_folding_leaves_no_marks(empty_warehouse, words, folded):
    assert ask(empty_warehouse, f"SELECT fold('{words}')") == [(folded,)]


@pytest.mark.parametrize(
    ("code", "day", "name", "since"),
    [
        ("11560", "2025-06-30", "Thủy Đường", None),
        ("11560", "2025-07-01", "Thủy Nguyên", date(2025, 7, 1)),
        ("07294", "2026-09-20", "Bố Hạ", date(2026, 9, 20)),
    ],
)
def test_a_code_belongs_to_one_unit_on_a_day(empty_warehouse, code, day, name, since):
    assert ask(empty_warehouse, f"SELECT name, valid_from FROM unit_at('{code}', '{day}')") == [(name, since)]
