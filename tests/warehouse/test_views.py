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
    from tests.tables import build_warehouse
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


def test_the_crosswalk_leads_from_every_old_unit_to_one_of_today(empty_warehouse):
    sql = """
        SELECT count(DISTINCT predecessor_unit_id), bool_and(t.valid_to IS NULL), bool_and(x.act_number IS NOT NULL)
        FROM crosswalk AS x JOIN units AS t ON t.unit_id = x.today_unit_id
        WHERE predecessor_unit_id LIKE '%@pre-2025'
    """
    assert ask(empty_warehouse, sql) == [(10040, True, True)]


def test_the_crosswalk_tells_each_later_change_of_type(empty_warehouse):
    sql = """
        SELECT DISTINCT successor_type, today_type, today_unit_id, later_change_count, later_changes FROM crosswalk
        WHERE successor_unit_id = '07294@2025-07-01'
    """
    later = "phường Bố Hạ (2026-09-20, 388/NQ-UBTVQH16)"
    assert ask(empty_warehouse, sql) == [("xã", "phường", "07294@2026-09-20", 1, later)]


def test_a_part_has_at_least_two_successors(empty_warehouse):
    sql = """
        SELECT predecessor_unit_id FROM crosswalk WHERE extent <> 'whole' GROUP BY ALL
        HAVING count(DISTINCT successor_unit_id) < 2
    """
    assert ask(empty_warehouse, sql) == []


def test_coverage_has_a_row_for_each_unit_of_today(empty_warehouse):
    sql = "SELECT count(*), count(DISTINCT unit_id), max(fact_count), max(known_percent) FROM coverage"
    assert ask(empty_warehouse, sql) == [(3321, 3321, 0, 0.0)]


def test_coverage_tells_what_is_known_of_a_unit(warehouse):
    sql = """
        SELECT area_km2_status, population_status, has_party_secretary, has_committee_chair, official_predecessor_count,
               documented_predecessor_count, actual_count, plan_count, target_count, fact_count
        FROM coverage WHERE unit_code = '11557'
    """
    assert ask(warehouse, sql) == [("disputed", "single", True, False, 4, 1, 1, 1, 4, 4)]


def targets(tmp_path, *rows):
    """The targets of as many wards, on the share of poor households or the budget."""
    from tests.tables import build_warehouse
    from tests.warehouse.sample import sample

    given = sample()
    like = dict.fromkeys(("value_max", "period_start_year", "cadence")) | next(
        row for row in given["indicators"] if row["indicator_key"] == "poverty_rate" and row["kind"] == "target"
    )
    units = [f"{number:05d}" for number in range(len(rows))]
    made = [
        {**like, "record_id": unit.rjust(16, "0"), "unit_id": f"{unit}@2025-07-01", "unit_code": unit, **row}
        for unit, row in zip(units, rows, strict=True)
    ]
    build_warehouse(tmp_path / "w.duckdb", {"indicators": made, "indicator_vocabulary": given["indicator_vocabulary"]})
    return tmp_path / "w.duckdb"


def test_targets_of_the_same_year_are_ranked(tmp_path):
    path = targets(tmp_path, {"value": 2.0}, {"value": 0.5, "comparator": "<"}, {"value": 9.0, "period_end_year": 2028})
    sql = "SELECT comparable_value, at_least, at_most, is_strict, peer_count, median, place FROM targets_comparison"
    assert ask(path, f"{sql} ORDER BY unit_code") == [
        (2.0, 2.0, 2.0, False, 2, 1.25, 1),
        (0.5, None, 0.5, True, 2, 1.25, 2),
        (9.0, 9.0, 9.0, False, 1, 9.0, 1),
    ]


def test_amounts_are_brought_to_one_unit_and_totals_to_a_year(tmp_path):
    budget = {"indicator_key": "budget_revenue", "category": "budget", "unit_of_measure": "vnd_billion"}
    path = targets(
        tmp_path,
        {**budget, "value": 500.0, "period_start_year": 2026, "cadence": "over_period"},
        {**budget, "value": 90_000.0, "unit_of_measure": "vnd_million", "cadence": "annual", "comparator": ">="},
        {**budget, "value": 80.0, "value_max": 110.0, "cadence": "annual", "comparator": "range"},
    )
    sql = (
        "SELECT comparable_value, comparable_unit, basis, at_least, at_most, peer_count, place FROM targets_comparison"
    )
    assert ask(path, f"{sql} ORDER BY unit_code") == [
        (100.0, "vnd_billion", "each_year", 100.0, 100.0, 3, 1),
        (90.0, "vnd_billion", "each_year", 90.0, None, 3, 2),
        (80.0, "vnd_billion", "each_year", 80.0, 110.0, 3, 3),
    ]


def test_leaders_are_known_from_the_first_paper_that_shows_them_until_another_does(tmp_path):
    from tests.tables import build_warehouse
    from tests.warehouse.sample import sample

    first, second = (
        {
            **sample()["leadership"][0],
            "record_id": str(n) * 16,
            "person_name": name,
            "held_from_on": start,
            "held_until_on": end,
        }
        for n, (name, start, end) in enumerate(
            [("Trần An", date(2025, 7, 1), date(2026, 3, 1)), ("Lê Bình", date(2026, 3, 1), None)]
        )
    )
    build_warehouse(tmp_path / "w.duckdb", {"leadership": [first, second]})
    found = {
        day: ask(tmp_path / "w.duckdb", f"SELECT person_name, days_since_seen FROM leadership_on('{day}')")
        for day in ("2025-06-30", "2025-07-01", "2026-03-01")
    }
    assert found == {"2025-06-30": [], "2025-07-01": [("Trần An", 0)], "2026-03-01": [("Lê Bình", 0)]}


def test_a_claim_is_explained_with_its_words_its_paper_and_its_rivals(warehouse):
    (claim_id,) = ask(warehouse, "SELECT claim_id FROM ward_claims WHERE value = '21.1'")[0]
    sql = f"SELECT value, quote, rivals, file_name, status, first_seen FROM explain_claim('{claim_id}')"
    assert ask(warehouse, sql) == [("21.1 km2", "diện tích 21,1 km2", "24.46 km2", "report.txt", "disputed", None)]


def test_the_paragraph_of_a_claim_ends_at_blank_lines(tmp_path):
    from tests.tables import build_warehouse
    from tests.warehouse.sample import sample

    given = sample()
    claim = next(row for row in given["ward_claims"] if row["value"] == "21.1")
    text = "Trước.\n\nPhường có diện tích 21,1 km2 và nhiều sông.\n\nSau."
    start = text.index("diện tích")
    paper = {**given["documents"][1], "document_id": claim["document_id"], "text": text, "characters": len(text)}
    claim = {**claim, "char_start": start, "char_end": start + len("diện tích 21,1 km2")}
    build_warehouse(tmp_path / "w.duckdb", {"documents": [paper], "ward_claims": [claim]})
    sql = f"SELECT before, quote, after FROM explain_claim('{claim['claim_id']}')"
    assert ask(tmp_path / "w.duckdb", sql) == [("Phường có ", "diện tích 21,1 km2", " và nhiều sông.")]


def test_the_profile_of_a_unit_says_which_of_its_figures_are_approximate(warehouse):
    sql = "SELECT is_population_approximate, is_area_km2_approximate FROM unit_profile WHERE unit_code = '00004'"
    assert ask(warehouse, sql) == [(False, False)]
