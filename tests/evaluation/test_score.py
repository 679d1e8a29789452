"""What counts as found, missed and false."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.model.claims import ClaimStatus
from etl.model.errors import InputError
from tests.evaluation.build import counts, edge, figure, gold, office, scored, ward

AREA = gold(
    wards=[{"unit": "phường Thiên Hương", "province": None, "attributes": {"area_km2": 21.1, "population": 45140}}]
)
EDGE = {"successor": "phường Thiên Hương", "predecessor": "phường Hoa Động", "extent": "part", "former_district": None}
POST = {"person": "Tô Văn Hoà", "position": "Bí thư Đảng ủy", "position_key": "party_secretary"}
POST |= {"unit": "phường Thiên Hương", "level": "ward"}
POOR = {
    "unit": "phường Thiên Hương",
    "label": "tỷ lệ hộ nghèo",
    "value": 1,
    "value_max": None,
    "unit_of_measure": "percent",
}
POOR |= {"comparator": "=", "kind": "target", "period": "2030"}


def test_each_attribute_is_one_item():
    assert counts(scored(AREA, ward("area_km2", 21.1)), "wards") == (2, 1, 0)


@pytest.mark.parametrize(("written", "claimed"), [("B\u2019Lao", "B'Lao"), ("Tam Xuân 1", "Tam Xuân I")])
def test_apostrophes_and_numerals_are_the_same_in_either_shape(written, claimed):
    paper = gold(wards=[{"unit": f"phường {written}", "province": None, "attributes": {"area_km2": 21.1}}])
    claim = replace(ward("area_km2", 21.1), unit_name=claimed)
    assert counts(scored(paper, claim), "wards") == (1, 1, 0)


@pytest.mark.parametrize("name", ["K\u2019 Mák", "K'Mák", "K' Mák", "K\u2019Mák"])
def test_an_apostrophe_in_a_persons_name_may_have_a_space_behind_it(name):
    paper = gold(leadership=[POST | {"person": name}])
    assert counts(scored(paper, office("K' Mák", "party_secretary", "Bí thư")), "leadership") == (1, 1, 0)


def test_a_wrong_value_is_a_miss_and_a_false_claim():
    result = scored(AREA, ward("area_km2", 24.46), ward("population", 45140))
    assert counts(result, "wards") == (2, 1, 1)
    missed = next(mistake for mistake in result.mistakes if mistake.kind == "missed")
    assert "nearest claim differs in value" in missed.detail


def test_a_ward_without_attributes_gives_no_item():
    result = scored(gold(wards=[{"unit": "phường Thiên Hương", "province": None, "attributes": {}}]))
    assert counts(result, "wards") == (0, 0, 0)


def test_the_place_of_the_tone_mark_and_the_case_do_not_matter():
    assert counts(scored(gold(leadership=[POST]), office("TÔ VĂN HÒA", "party_secretary", "Bí thư")), "leadership") == (
        1,
        1,
        0,
    )


def test_i_and_y_are_different_letters():
    claim = office("Tô Văn Hoài", "party_secretary", "Bí thư")
    assert counts(scored(gold(leadership=[POST]), claim), "leadership") == (1, 0, 1)


def test_an_extent_must_be_the_same():
    assert counts(scored(gold(mergers=[EDGE]), edge("Hoa Động", "whole")), "mergers") == (1, 0, 1)


def test_rest_scores_as_part():
    assert counts(scored(gold(mergers=[EDGE]), edge("Hoa Động", "rest")), "mergers") == (1, 1, 0)


def test_most_is_not_part_in_a_report():
    assert counts(scored(gold(mergers=[EDGE]), edge("Hoa Động", "most")), "mergers") == (1, 0, 1)


def test_most_scores_as_part_in_a_resolution_whose_gold_knows_only_whole_and_part():
    rows = gold(genre="national_resolution", mergers=[EDGE])
    assert counts(scored(rows, edge("Hoa Động", "most")), "mergers") == (1, 1, 0)


def test_a_predecessor_type_is_compared_only_where_both_have_one():
    assert counts(scored(gold(mergers=[EDGE]), edge("Hoa Động", "part", predecessor_type=None)), "mergers") == (1, 1, 0)
    assert counts(scored(gold(mergers=[EDGE]), edge("Hoa Động", "part", predecessor_type="xã")), "mergers") == (1, 0, 1)


def test_a_type_word_that_is_part_of_the_name_is_not_split_off():
    row = EDGE | {"predecessor": "phường Phường Đúc"}
    assert counts(scored(gold(mergers=[row]), edge("Phường Đúc", "part")), "mergers") == (1, 1, 0)
    assert counts(scored(gold(mergers=[row]), edge("Đúc", "part")), "mergers") == (1, 0, 1)


def test_a_wrong_district_or_code_is_a_detail_not_a_miss():
    row = EDGE | {"former_district": "thành phố Thủy Nguyên", "predecessor_code": "11500"}
    result = scored(gold(mergers=[row]), edge("Hoa Động", "part", predecessor_code="11501"))
    assert counts(result, "mergers") == (1, 1, 0)
    assert result.details["mergers.former_district"].found == 0
    assert result.details["mergers.predecessor_code"].found == 0
    assert [mistake.kind for mistake in result.mistakes] == ["inexact"]


def test_the_same_code_is_the_same_unit_however_it_is_spelt():
    row = EDGE | {"predecessor": "xã Laêê", "predecessor_code": "20698"}
    claim = edge("La Êê", "part", predecessor_type="xã", predecessor_code="20698")
    result = scored(gold(mergers=[row]), claim)
    assert counts(result, "mergers") == (1, 1, 0)
    assert result.details["mergers.predecessor_name"].found == 0


def test_another_code_and_another_name_are_another_unit():
    row = EDGE | {"predecessor_code": "20698"}
    assert counts(scored(gold(mergers=[row]), edge("Hoa Đông", "part", predecessor_code="1")), "mergers") == (1, 0, 1)


def test_a_former_post_is_not_a_present_one():
    claim = office("Tô Văn Hòa", "party_secretary", "nguyên Bí thư", is_former=True)
    assert counts(scored(gold(leadership=[POST]), claim), "leadership") == (1, 0, 1)


def test_two_other_posts_of_one_person_need_two_claims():
    posts = [POST | {"position": name, "position_key": "other"} for name in ("Hiệu trưởng", "Tổ trưởng Tổ công tác")]
    one = office("Tô Văn Hòa", "other", "Tổ trưởng Tổ công tác số 11")
    assert counts(scored(gold(leadership=posts), one), "leadership") == (2, 1, 0)


def test_the_central_level_needs_no_unit():
    row = POST | {"unit": "Trung ương", "level": "central"}
    claim = office("Tô Văn Hòa", "party_secretary", "Bí thư", unit_level="central", unit_type=None, unit_name=None)
    assert counts(scored(gold(leadership=[row]), claim), "leadership") == (1, 1, 0)


def test_an_indicator_needs_its_value_and_a_word_of_its_label():
    assert counts(scored(gold(indicators=[POOR]), figure("hộ nghèo đa chiều", 1)), "indicators") == (1, 1, 0)
    assert counts(scored(gold(indicators=[POOR]), figure("trường chuẩn", 1)), "indicators") == (1, 0, 1)
    assert counts(scored(gold(indicators=[POOR]), figure("hộ nghèo", 2)), "indicators") == (1, 0, 1)


def test_the_evidence_in_the_quote_stands_for_the_label():
    row = POOR | {"evidence": "giảm còn 1%"}
    assert counts(scored(gold(indicators=[row]), figure("cận", 1, "giảm còn  1%")), "indicators") == (1, 1, 0)


def test_the_evidence_in_the_sentence_stands_for_the_label():
    text = "Năm qua được mùa. Số ấy giảm còn 1% vào cuối kỳ."
    row, start = POOR | {"evidence": "giảm còn 1%"}, text.index("1%")
    assert counts(scored(gold(indicators=[row]), figure("cận", 1, "1%", start), text=text), "indicators") == (1, 1, 0)


def test_the_strict_measure_asks_comparator_kind_and_unit_too():
    result = scored(gold(indicators=[POOR]), figure("hộ nghèo", 1, comparator="<"))
    assert (counts(result, "indicators"), counts(result, "indicators_strict")) == ((1, 1, 0), (1, 0, 1))
    assert result.mistakes[0].detail == "the claim says comparator=<"


def test_the_period_is_reported_and_not_scored():
    result = scored(gold(indicators=[POOR]), figure("hộ nghèo", 1, period_end_year=2029))
    assert counts(result, "indicators_strict") == (1, 1, 0)
    assert result.details["indicators.period"].found == 0


def test_claims_are_paired_so_that_the_strict_matches_are_most():
    rows = [POOR, POOR | {"comparator": "<", "label": "tỷ lệ hộ nghèo và cận nghèo"}]
    claims = figure("hộ nghèo", 1, comparator="<"), figure("hộ nghèo", 1, start=9)
    assert counts(scored(gold(indicators=rows), *claims), "indicators_strict") == (2, 2, 0)


def test_a_claim_of_an_optional_row_is_ignored():
    result = scored(gold(indicators=[POOR | {"optional": True}]), figure("hộ nghèo", 1))
    assert (counts(result, "indicators"), result.unscored) == ((0, 0, 0), 1)


def test_a_missed_optional_row_is_no_miss():
    assert scored(gold(indicators=[POOR | {"optional": True}])).mistakes == ()


def test_a_claim_of_the_optional_block_is_ignored():
    rows = gold(optional={"mergers": [EDGE], "note": "for people"})
    assert (counts(scored(rows, edge("Hoa Động", "part")), "mergers")) == (0, 0, 0)


def test_a_fact_stated_twice_is_found_once_and_never_false():
    result = scored(gold(mergers=[EDGE]), edge("Hoa Động", "part"), edge("Hoa Động", "part", 90, act_number="1669"))
    assert (counts(result, "mergers"), result.repeated) == ((1, 1, 0), 1)


def test_a_pending_claim_is_counted_and_not_scored():
    result = scored(AREA, replace(ward("area_km2", 99), status=ClaimStatus.PENDING))
    assert (counts(result, "wards"), result.pending) == ((2, 0, 0), 1)


@pytest.mark.parametrize(
    ("path", "also", "facts"),
    [
        ("[person=Tô Văn Hòa].unit", None, {"unit_type": None, "unit_name": None}),
        ("[0].level", "other", {"unit_level": "other"}),
        ("[*].former", True, {"is_former": True}),
        ("[0:1].position_key", "other", {"key": "other"}),
    ],
)
def test_accepted_answers_are_right(path, also, facts):
    rows = gold(leadership=[POST], accept=[{"path": f"leadership{path}", "also": [also]}])
    claim = office("Tô Văn Hòa", **({"key": "party_secretary", "label": "Bí thư"} | facts))
    assert counts(scored(rows, claim), "leadership") == (1, 1, 0)


def test_an_accepted_answer_may_hold_what_the_row_says():
    rows = gold(mergers=[EDGE | {"predecessor": "Hoa Động"}])
    rows["accept"] = [{"path": "mergers[*].predecessor", "also": ["xã <name>"]}]
    assert counts(scored(rows, edge("Hoa Động", "part", predecessor_type="xã")), "mergers") == (1, 1, 0)


@pytest.mark.parametrize("more", [{"alt_extent": "most"}, {"extent_alt": ["most"]}, {"alt": {"extent": "most"}}])
def test_alternatives_in_the_row_are_right(more):
    assert counts(scored(gold(mergers=[EDGE | more]), edge("Hoa Động", "most")), "mergers") == (1, 1, 0)


def test_a_path_that_cannot_be_understood_is_named():
    with pytest.raises(InputError, match="houses"):
        scored(gold(accept=[{"path": "houses[1].unit", "also": []}]))


def test_a_mistake_carries_its_sentence_and_its_rule():
    text = "Phường đẹp. Diện tích là 30 km2; dân số đông."
    claim = replace(ward("area_km2", 30), char_start=text.index("30"), char_end=text.index("30") + 2)
    false = next(mistake for mistake in scored(AREA, claim, text=text).mistakes if mistake.kind == "false")
    assert (false.sentence, false.rule) == ("Diện tích là 30 km2;", "test")


claims = st.lists(
    st.builds(figure, st.sampled_from(["hộ nghèo", "trường chuẩn"]), st.sampled_from([1, 2]), start=st.integers(0, 5)),
    max_size=6,
)


@given(claims, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    rows = gold(indicators=[POOR, POOR | {"value": 2}, POOR | {"label": "trường chuẩn quốc gia"}])
    assert scored(rows, *found) == scored(rows, *shuffled)
