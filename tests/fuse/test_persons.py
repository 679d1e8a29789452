"""One person in several papers, and two people of one name."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from etl.fuse import Action, Address, Decision, Expectation
from tests.fuse.build import fused, office, paper

AUGUST, DECEMBER = date(2025, 8, 14), date(2025, 12, 19)
ONE, TWO, THREE = paper("one.txt"), paper("two.txt"), paper("three.txt")
EARLY, LATE = paper("early.txt", issued_on=AUGUST), paper("late.txt", issued_on=DECEMBER)
NAME = "Nguyễn Văn Hùng"


def rows(documents, *claims, decisions=()):
    result = fused(documents, *claims, decisions=decisions)
    return sorted(result.records["leadership"], key=lambda row: (row["position_key"], row["person_name"]))


def persons(documents, *claims, decisions=()):
    return len({row["person_id"] for row in rows(documents, *claims, decisions=decisions)})


def at(claim, start):
    """The same claim in another sentence of its paper."""
    return claim.changed(char_start=start, char_end=start + len(claim.quote))


def test_one_name_in_one_unit_is_one_person_in_two_posts():
    found = rows([ONE, TWO], office(ONE, NAME, "party_secretary"), office(TWO, NAME, "council_chair"))
    assert {row["person_decided_by"] for row in found} == {"same_unit"}
    assert len({row["person_id"] for row in found}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vương Toàn Thu Thủy", "VƯƠNG TOÀN THU THUỶ"),
        ("Nguyễn Văn Hòa", "Nguyễn  Văn Hoà"),
        ("Trần Thị Lý", "Trần Thị Lí"),
    ],
)
def test_spellings_of_one_name_are_one_record_with_the_usual_spelling(one, other):
    (row,) = rows([ONE, TWO, THREE], office(ONE, one), office(TWO, other), office(THREE, one))
    assert row["person_name"] == one
    assert row["document_count"] == 3


def test_names_that_differ_in_a_mark_are_two_people():
    assert persons([ONE, TWO], office(ONE, "Nguyễn Văn Hùng"), office(TWO, "Nguyễn Văn Hưng")) == 2


def test_i_and_y_make_two_names_where_the_posts_differ():
    assert persons([ONE, TWO], office(ONE, "Trần Thị Lý"), office(TWO, "Trần Thị Lí", "council_chair")) == 2


def test_one_name_in_two_communes_of_two_papers_is_two_people():
    other = office(TWO, NAME, unit_id="11560@2025-07-01", unit_name="Thủy Nguyên")
    assert persons([ONE, TWO], office(ONE, NAME), other) == 2


def test_one_paper_ties_a_post_in_the_commune_to_one_in_the_province():
    above = at(
        office(ONE, NAME, "party_committee_member", unit_level="province", unit_id=None, unit_name="Hải Phòng"), 80
    )
    found = rows([ONE], office(ONE, NAME), above)
    assert {row["person_decided_by"] for row in found} == {"same_paper"}
    assert len({row["person_id"] for row in found}) == 1


def test_one_sentence_ties_more_than_one_paper():
    both = rows([ONE], office(ONE, NAME), office(ONE, NAME, "council_chair"))
    assert {row["person_decided_by"] for row in both} == {"same_sentence"}


def test_posts_that_nobody_holds_together_stay_apart():
    assert persons([ONE, TWO], office(ONE, NAME, "party_secretary"), office(TWO, NAME, "deputy_party_secretary")) == 2


def test_where_two_people_share_a_name_a_third_post_joins_neither():
    claims = (
        office(ONE, NAME, "party_secretary"),
        office(TWO, NAME, "deputy_party_secretary"),
        office(THREE, NAME, "front_chair"),
    )
    assert persons([ONE, TWO, THREE], *claims) == 3


def test_what_a_sentence_ties_stays_tied_where_people_share_a_name():
    deputy, chair = office(TWO, NAME, "deputy_party_secretary"), office(TWO, NAME, "committee_chair")
    found = rows([ONE, TWO], office(ONE, NAME, "party_secretary"), deputy, chair)
    ids = {row["position_key"]: row["person_id"] for row in found}
    assert ids["deputy_party_secretary"] == ids["committee_chair"] != ids["party_secretary"]


def test_two_leading_posts_in_two_communes_of_one_paper_are_two_people():
    other = at(office(ONE, NAME, unit_id="11560@2025-07-01", unit_name="Thủy Nguyên"), 80)
    assert persons([ONE], office(ONE, NAME), other) == 2


def test_a_former_post_can_be_held_by_whoever_holds_another_now():
    former = at(office(ONE, NAME, unit_id="11560@2025-07-01", unit_name="Thủy Nguyên", is_former=True), 80)
    assert persons([ONE], office(ONE, NAME), former) == 1


def test_who_rises_between_two_days_stays_one_person_and_leaves_the_lower_post():
    lower, higher = office(EARLY, NAME, "deputy_party_secretary"), office(LATE, NAME, "party_secretary")
    first, second = rows([EARLY, LATE], lower, higher)
    assert first["person_id"] == second["person_id"]
    assert (first["held_from_on"], first["held_until_on"]) == (AUGUST, DECEMBER)
    assert (second["held_from_on"], second["held_until_on"]) == (DECEMBER, None)


def test_the_order_of_claims_and_papers_changes_nothing():
    claims = (
        office(ONE, NAME, "party_secretary"),
        office(TWO, NAME, "deputy_party_secretary"),
        office(TWO, NAME, "committee_chair"),
        office(THREE, "NGUYỄN VĂN HÙNG", "committee_chair"),
    )
    assert len({repr(rows([ONE, TWO, THREE], *each)) for each in permutations(claims)}) == 1


def test_a_person_keeps_the_id_when_more_papers_come():
    (before,) = rows([ONE], office(ONE, NAME))
    after = rows([ONE, TWO], office(ONE, NAME), office(TWO, NAME, "council_chair"))
    assert {row["person_id"] for row in after} == {before["person_id"]}


def test_the_next_holder_of_a_post_follows_the_one_before():
    second, first = rows([EARLY, LATE], office(EARLY, "Trần Văn Ba"), office(LATE, "Lê Thị Tư"))
    assert (first["person_name"], first["held_until_on"]) == ("Trần Văn Ba", DECEMBER)
    assert (first["previous_person_id"], first["next_person_id"]) == (None, second["person_id"])
    assert (second["previous_person_id"], second["held_until_on"]) == (first["person_id"], None)


def test_a_paper_that_calls_someone_former_ends_the_time_in_the_post():
    (row,) = rows([EARLY, LATE], office(EARLY, NAME), office(LATE, NAME, is_former=True))
    assert (row["is_former"], row["held_from_on"], row["held_until_on"]) == (True, AUGUST, DECEMBER)
    assert row["decided_by"] == "date"


def test_holders_in_undated_papers_stand_in_no_order():
    found = rows([ONE, TWO], office(ONE, "Trần Văn Ba"), office(TWO, "Lê Thị Tư"))
    assert {(row["held_from_on"], row["previous_person_id"], row["next_person_id"]) for row in found} == {
        (None, None, None)
    }


def test_several_deputies_do_not_follow_each_other():
    claims = (office(EARLY, "Trần Văn Ba", "committee_vice_chair"), office(LATE, "Lê Thị Tư", "committee_vice_chair"))
    assert {row["held_until_on"] for row in rows([EARLY, LATE], *claims)} == {None}


def judged(action, *claims, persons=None, source="people.yaml #1"):
    addresses = tuple(
        Address(
            document_id=claim.document_id,
            dataset="leadership",
            facts={"person_name": claim.person_name, "position_key": claim.position_key},
        )
        for claim in claims
    )
    return Decision(
        action=action,
        addresses=addresses,
        reason="The portal shows one portrait.",
        by="Lan",
        on=date(2026, 1, 2),
        expect=Expectation(persons=persons),
        source=source,
    )


SECRETARY, DEPUTY = office(ONE, NAME, "party_secretary"), office(TWO, NAME, "deputy_party_secretary")
CHAIR = office(TWO, NAME, "council_chair")
OTHER_NAME = office(TWO, "Nguyễn Văn Hưng", "council_chair")


def test_an_editor_can_say_that_two_names_are_one_person():
    same = judged(Action.SAME_PERSON, SECRETARY, OTHER_NAME, persons=2)
    found = rows([ONE, TWO], SECRETARY, OTHER_NAME, decisions=(same,))
    assert len({row["person_id"] for row in found}) == 1
    assert {row["person_decided_by"] for row in found} == {"editor"}


def test_an_editor_can_say_that_posts_that_exclude_each_other_are_one_persons():
    same = judged(Action.SAME_PERSON, SECRETARY, DEPUTY, persons=2)
    assert persons([ONE, TWO], SECRETARY, DEPUTY, decisions=(same,)) == 1


def test_an_editor_can_keep_namesakes_apart():
    apart = judged(Action.NOT_THE_SAME, SECRETARY, CHAIR, persons=1)
    found = rows([ONE, TWO], SECRETARY, CHAIR, decisions=(apart,))
    assert len({row["person_id"] for row in found}) == 2
    assert {row["person_decided_by"] for row in found} == {"editor"}


def test_an_editor_can_keep_namesakes_apart_in_one_post():
    again = office(TWO, NAME, "party_secretary")
    assert len(rows([ONE, TWO], SECRETARY, again)) == 1
    apart = judged(Action.NOT_THE_SAME, SECRETARY, again, persons=1)
    assert persons([ONE, TWO], SECRETARY, again, decisions=(apart,)) == 2


def test_a_decision_about_people_expires_when_they_are_taken_for_others():
    same = judged(Action.SAME_PERSON, SECRETARY, CHAIR, persons=2)
    (finding,) = fused([ONE, TWO], SECRETARY, CHAIR, decisions=(same,)).findings
    assert finding.check == "curation.expired"
    assert "people that the claims are taken for without it: 1, not 2" in finding.message


def test_two_decisions_that_deny_each_other_are_both_reported():
    same = judged(Action.SAME_PERSON, SECRETARY, CHAIR)
    apart = judged(Action.NOT_THE_SAME, SECRETARY, CHAIR, source="people.yaml #2")
    checks = [finding.check for finding in fused([ONE, TWO], SECRETARY, CHAIR, decisions=(same, apart)).findings]
    assert "curation.contradicted" in checks


def test_a_decision_about_people_names_the_editor_in_the_reason_of_the_claims():
    same = judged(Action.SAME_PERSON, SECRETARY, OTHER_NAME)
    result = fused([ONE, TWO], SECRETARY, OTHER_NAME, decisions=(same,))
    reasons = {claim.status_reason for claim in result.claims.leadership}
    assert all("The same person, by Lan, 2026-01-02: The portal shows one portrait." in reason for reason in reasons)
