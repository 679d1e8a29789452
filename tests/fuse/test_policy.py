"""What the written policy decides, and what it leaves open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from etl.fuse import fuse
from etl.model.document import Genre
from tests.fuse.build import POLICY, claim_set, edge, figure, fused, office, paper, reason, statuses, ward

NEWS_A, NEWS_B, NEWS_C = paper("a.txt"), paper("b.txt"), paper("c.txt")
REPORT = paper("report.txt", Genre.CONGRESS_REPORT)
ACT = paper("1669.md", Genre.NATIONAL_RESOLUTION, number="1669/NQ-UBTVQH15")
COUNCIL = paper("23.txt", Genre.COUNCIL_RESOLUTION, date(2025, 12, 19))


def test_two_congress_papers_that_disagree_leave_no_value():
    area = ward(NEWS_A, "area_km2", 24.46), ward(REPORT, "area_km2", 21.1)
    people = ward(NEWS_A, "population", 47140, 50), ward(REPORT, "population", 45140, 50)
    result = fused([NEWS_A, REPORT], *area, *people)
    (row,) = result.records["wards"]
    assert (row["area_km2"], row["area_km2_status"], row["area_km2_claim_id"]) == (None, "disputed", None)
    assert (row["population"], row["population_status"]) == (None, "disputed")
    assert set(statuses(result).values()) == {"disputed"}


def test_a_disputed_claim_names_its_rival():
    area = ward(NEWS_A, "area_km2", 24.46), ward(REPORT, "area_km2", 21.1)
    result = fused([NEWS_A, REPORT], *area)
    assert "report.txt" in reason(result, area[0])
    assert "21.1" in reason(result, area[0])
    assert area[1].claim_id in reason(result, area[0])


def test_a_national_resolution_outranks_any_number_of_news():
    low = [ward(news, "area_km2", 24.46) for news in (NEWS_A, NEWS_B, NEWS_C)]
    high = ward(ACT, "area_km2", 21.1)
    result = fused([NEWS_A, NEWS_B, NEWS_C, ACT], *low, high)
    (row,) = result.records["wards"]
    assert (row["area_km2"], row["area_km2_claim_id"]) == (21.1, high.claim_id)
    assert statuses(result)[low[0].claim_id] == "superseded"
    assert "legal force: 1669/NQ-UBTVQH15 (national resolution) outranks" in reason(result, low[0])


def test_a_later_paper_of_equal_force_decides():
    old = ward(paper("old.txt", issued_on=date(2025, 8, 1)), "party_members", 1535)
    new = ward(paper("new.txt", issued_on=date(2026, 3, 1)), "party_members", 1560)
    result = fused(
        [paper("old.txt", issued_on=date(2025, 8, 1)), paper("new.txt", issued_on=date(2026, 3, 1))], old, new
    )
    assert result.records["wards"][0]["party_members"] == 1560
    assert "date: new.txt" in reason(result, old)


def test_a_few_weeks_do_not_make_a_paper_later():
    one, two = paper("one.txt", issued_on=date(2025, 8, 1)), paper("two.txt", issued_on=date(2025, 8, 20))
    result = fused([one, two], ward(one, "area_km2", 24.46), ward(two, "area_km2", 21.1))
    assert result.records["wards"][0]["area_km2_status"] == "disputed"


def test_an_undated_paper_is_neither_earlier_nor_later():
    dated = paper("dated.txt", issued_on=date(2026, 8, 1))
    result = fused([dated, NEWS_A], ward(dated, "area_km2", 24.46), ward(NEWS_A, "area_km2", 21.1))
    assert result.records["wards"][0]["area_km2_status"] == "disputed"


def test_the_day_for_which_a_figure_holds_goes_before_the_day_of_the_paper():
    one, two = paper("one.txt", issued_on=date(2026, 6, 1)), paper("two.txt", issued_on=date(2026, 6, 2))
    old = ward(one, "population", 100, as_of_on=date(2020, 1, 1))
    new = ward(two, "population", 200, as_of_on=date(2026, 1, 1))
    assert fused([one, two], old, new).records["wards"][0]["population"] == 200


def test_two_papers_outweigh_one_of_the_same_rank():
    claims = ward(NEWS_A, "area_km2", 24.46), ward(NEWS_B, "area_km2", 21.1), ward(NEWS_C, "area_km2", 21.1)
    result = fused([NEWS_A, NEWS_B, NEWS_C], *claims)
    (row,) = result.records["wards"]
    assert (row["area_km2"], row["area_km2_status"]) == (21.1, "corroborated")
    assert "corroboration: 2 papers say so, against 1 paper" in reason(result, claims[0])


def test_a_paper_that_repeats_itself_counts_once():
    claims = [ward(NEWS_A, "area_km2", 24.46), ward(NEWS_B, "area_km2", 21.1), ward(NEWS_B, "area_km2", 21.1, 900)]
    result = fused([NEWS_A, NEWS_B], *claims)
    assert result.records["wards"][0]["area_km2_status"] == "disputed"


def test_a_caption_printed_twice_is_one_statement_and_its_repetition():
    claims = figure(NEWS_A, "ủy viên Ban Chấp hành", 27), figure(NEWS_A, "ủy viên Ban Chấp hành", 27, 400)
    result = fused([NEWS_A], *claims)
    (row,) = result.records["indicators"]
    assert (row["status"], row["claim_count"], row["document_count"]) == ("single", 2, 1)
    assert sorted(statuses(result).values()) == ["accepted", "corroborating"]
    assert "once more" in reason(result, claims[1])


def test_an_exact_figure_goes_before_an_approximate_one_that_it_contradicts():
    exact, rough = ward(NEWS_A, "population", 36012), ward(NEWS_B, "population", 40000, is_approximate=True)
    result = fused([NEWS_A, NEWS_B], exact, rough)
    assert result.records["wards"][0]["population"] == 36012
    assert "precision" in reason(result, rough)


def test_more_than_36000_agrees_with_36012():
    exact, rough = ward(NEWS_A, "population", 36012), ward(NEWS_B, "population", 36000, is_approximate=True)
    (row,) = fused([NEWS_A, NEWS_B], exact, rough).records["wards"]
    assert (row["population"], row["population_status"]) == (36012, "corroborated")
    assert row["is_population_approximate"] is False


def test_nearly_36_5_agrees_with_36_47_even_in_a_weightier_paper():
    rough, exact = ward(ACT, "area_km2", 36.5, is_approximate=True), ward(NEWS_A, "area_km2", 36.47)
    (row,) = fused([ACT, NEWS_A], rough, exact).records["wards"]
    assert (row["area_km2"], row["area_km2_status"]) == (36.47, "corroborated")


def test_a_rounded_area_agrees_with_the_exact_one():
    (row,) = fused([NEWS_A, NEWS_B], ward(NEWS_A, "area_km2", 24.5), ward(NEWS_B, "area_km2", 24.46)).records["wards"]
    assert (row["area_km2"], row["area_km2_status"]) == (24.46, "corroborated")


def test_a_vague_figure_that_fits_both_rivals_speaks_for_neither():
    claims = ward(NEWS_A, "population", 36100), ward(NEWS_B, "population", 36900)
    rough = ward(NEWS_C, "population", 36000, is_approximate=True)
    result = fused([NEWS_A, NEWS_B, NEWS_C], *claims, rough)
    (row,) = result.records["wards"]
    assert (row["population_status"], row["claim_count"]) == ("disputed", 3)
    assert statuses(result)[rough.claim_id] == "disputed"


def test_a_pending_claim_never_enters_a_record():
    from dataclasses import replace

    from etl.model.claims import ClaimStatus

    waiting = replace(ward(NEWS_A, "area_km2", 24.46), status=ClaimStatus.PENDING, status_reason="The unit is a guess.")
    result = fused([NEWS_A], waiting)
    assert result.records["wards"] == ()
    assert reason(result, waiting) == "The unit is a guess."
    assert waiting.claim_id not in result.record_ids


def test_a_ward_that_is_not_linked_waits_for_review():
    claim = ward(NEWS_A, "area_km2", 24.46, unit_id=None, unit_code=None)
    result = fused([NEWS_A], claim)
    assert statuses(result)[claim.claim_id] == "pending"
    assert result.records["wards"] == ()


def test_one_predecessor_goes_to_two_successors_side_by_side():
    part = edge(NEWS_A, "Hoa Động", "Thiên Hương", "part")
    most = edge(NEWS_B, "Hoa Động", "Thủy Nguyên", "most")
    rows = fused([NEWS_A, NEWS_B], part, most).records["mergers"]
    assert {(row["successor_name"], row["extent"], row["status"]) for row in rows} == {
        ("Thiên Hương", "part", "single"),
        ("Thủy Nguyên", "most", "single"),
    }


def test_whole_and_part_of_one_edge_contradict_each_other():
    claims = edge(NEWS_A, "Hoa Động", "Thiên Hương", "part"), edge(NEWS_B, "Hoa Động", "Thiên Hương", "whole")
    (row,) = fused([NEWS_A, NEWS_B], *claims).records["mergers"]
    assert (row["extent"], row["scope"], row["kind"], row["status"]) == (None, None, None, "disputed")
    assert row["predecessor_name"] == "Hoa Động"


def test_part_agrees_with_most_and_most_is_published():
    claims = edge(NEWS_A, "Hoa Động", "Thủy Nguyên", "part"), edge(NEWS_B, "Hoa Động", "Thủy Nguyên", "most")
    (row,) = fused([NEWS_A, NEWS_B], *claims).records["mergers"]
    assert (row["extent"], row["status"]) == ("most", "corroborated")


def test_an_extent_is_published_in_the_words_of_the_weightiest_paper():
    claims = edge(ACT, "Hoa Động", "Thủy Nguyên", "rest"), edge(NEWS_B, "Hoa Động", "Thủy Nguyên", "most")
    (row,) = fused([ACT, NEWS_B], *claims).records["mergers"]
    assert (row["extent"], row["status"]) == ("rest", "corroborated")


def test_units_that_are_not_linked_are_not_joined_across_papers():
    unlinked = {"successor_unit_id": None, "predecessor_unit_id": None}
    claims = (
        edge(NEWS_A, "Tân Tiến", "Tân Hòa", "whole", **unlinked),
        edge(NEWS_B, "Tân Tiến", "Tân Hòa", "part", **unlinked),
    )
    assert len(fused([NEWS_A, NEWS_B], *claims).records["mergers"]) == 2


def test_a_deadline_of_the_congress_and_one_of_the_council_are_both_kept():
    label, year = "đạt chuẩn Chính quyền thân thiện", {"unit_of_measure": "year"}
    congress = figure(NEWS_A, label, 2026, period_end_year=2026, **year)
    council = figure(COUNCIL, label, 2027, period_end_year=2027, **year)
    rows = fused([NEWS_A, COUNCIL], congress, council).records["indicators"]
    assert {(row["authority"], row["value"], row["status"]) for row in rows} == {
        ("party_congress", 2026.0, "single"),
        ("people_council", 2027.0, "single"),
    }


def test_two_deadlines_of_one_body_contradict_each_other():
    label, year = "đạt chuẩn Chính quyền thân thiện", {"unit_of_measure": "year"}
    claims = [
        figure(NEWS_A, label, 2026, period_end_year=2026, **year),
        figure(NEWS_B, label, 2030, period_end_year=2030, **year),
    ]
    (row,) = fused([NEWS_A, NEWS_B], *claims).records["indicators"]
    assert (row["status"], row["value"], row["period_end_year"]) == ("disputed", None, None)


def test_a_result_has_no_authority():
    (row,) = fused([NEWS_A], figure(NEWS_A, "tỷ lệ hộ nghèo", 0, kind="actual")).records["indicators"]
    assert row["authority"] is None


def test_the_same_target_written_with_and_without_its_first_year_is_one():
    claims = figure(NEWS_A, "hộ nghèo", 1), figure(NEWS_B, "hộ nghèo", 1, period_start_year=2025)
    (row,) = fused([NEWS_A, NEWS_B], *claims).records["indicators"]
    assert row["status"] == "corroborated"


def test_two_labels_of_one_paper_under_one_key_are_two_indicators():
    key = {"indicator_key": "national_standard_schools"}
    claims = figure(NEWS_A, "trường chuẩn", 100, **key), figure(NEWS_A, "trường chuẩn mức độ 2", 70, 80, **key)
    rows = fused([NEWS_A], *claims).records["indicators"]
    assert sorted(row["value"] for row in rows) == [70.0, 100.0]


def test_a_person_spelt_with_the_tone_mark_elsewhere_is_the_same_person():
    claims = office(NEWS_A, "Nguyễn Văn Hoà"), office(NEWS_B, "Nguyễn Văn Hòa")
    (row,) = fused([NEWS_A, NEWS_B], *claims).records["leadership"]
    assert (row["status"], row["claim_count"]) == ("corroborated", 2)


def test_a_person_in_two_posts_has_two_rows():
    claims = office(NEWS_A, "Vương Toàn Thu Thủy"), office(NEWS_A, "Vương Toàn Thu Thủy", "council_chair")
    assert len(fused([NEWS_A], *claims).records["leadership"]) == 2


def test_the_latest_paper_knows_who_left_office_whatever_its_rank():
    news = paper("2026.txt", Genre.APPOINTMENT_NEWS, date(2026, 6, 1))
    claims = office(COUNCIL, "Trần Văn An"), office(news, "Trần Văn An", is_former=True)
    (row,) = fused([COUNCIL, news], *claims).records["leadership"]
    assert row["is_former"] is True


def test_a_post_won_in_an_election_is_published_before_one_only_mentioned():
    claims = office(NEWS_A, "Trần Văn An"), office(NEWS_B, "Trần Văn An", basis="elected")
    (row,) = fused([NEWS_A, NEWS_B], *claims).records["leadership"]
    assert row["basis"] == "elected"


def decided(result):
    (row,) = result.records["wards"]
    return row["area_km2_decided_by"]


def test_each_record_says_which_rule_decided():
    act = ward(ACT, "area_km2", 21.1)
    assert decided(fused([NEWS_A], ward(NEWS_A, "area_km2", 21.1))) == "no_rival"
    assert decided(fused([NEWS_A, ACT], ward(NEWS_A, "area_km2", 24.46), act)) == "force"
    twice = ward(NEWS_A, "area_km2", 21.1), ward(NEWS_B, "area_km2", 21.1), ward(NEWS_C, "area_km2", 24.46)
    assert decided(fused([NEWS_A, NEWS_B, NEWS_C], *twice)) == "corroboration"
    assert decided(fused([NEWS_A, NEWS_B], twice[0], ward(NEWS_B, "area_km2", 24.46))) is None


def test_reasons_are_given_in_vietnamese_with_figures_as_people_write_them():
    people = ward(NEWS_A, "population", 47140), ward(REPORT, "population", 45140)
    people = tuple(claim.changed(unit_of_measure="person") for claim in people)
    result = fused([NEWS_A, REPORT], *people)
    (first,) = (claim for claim in result.claims.wards if claim.claim_id == people[0].claim_id)
    assert "report.txt nêu “45.140 người”" in str(first.status_reason_vi)
    assert "report.txt says “45,140 people”" in str(first.status_reason)


def margins(**changes):
    return replace(POLICY, margins=replace(POLICY.margins, **changes))


def test_a_wider_margin_makes_a_tie_of_what_the_policy_told_apart():
    claims = ward(NEWS_A, "area_km2", 21.1), ward(NEWS_B, "area_km2", 21.1), ward(NEWS_C, "area_km2", 24.46)
    papers = [NEWS_A, NEWS_B, NEWS_C]
    assert decided(fuse(claim_set(*claims), papers, POLICY)) == "corroboration"
    assert decided(fuse(claim_set(*claims), papers, margins(corroboration=2))) is None
    act = ward(ACT, "area_km2", 21.1)
    assert decided(fuse(claim_set(act, claims[2]), [ACT, NEWS_C], margins(force=81))) is None


def test_the_tolerance_of_an_attribute_says_when_figures_are_the_same():
    claims = claim_set(ward(NEWS_A, "area_km2", 24.5), ward(NEWS_B, "area_km2", 24.46))
    strict = replace(POLICY, tolerance={**POLICY.tolerance, "area_km2": replace(POLICY.tolerance["other"])})
    assert decided(fuse(claims, [NEWS_A, NEWS_B], POLICY)) == "no_rival"
    assert decided(fuse(claims, [NEWS_A, NEWS_B], strict)) is None
