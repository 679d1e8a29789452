"""Editors' decisions: what they change, and when they no longer hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from etl.fuse import Action, Address, Decision, Expectation, Sum
from etl.model.claims import ClaimStatus
from etl.model.document import Genre
from etl.model.findings import Severity
from etl.model.units import Unit, UnitType
from tests.fuse.build import THIEN_HUONG, edge, fused, paper, reason, statuses, ward

ONE, TWO = paper("one.txt"), paper("two.txt")
SMALL, LARGE = ward(ONE, "area_km2", 21.1), ward(TWO, "area_km2", 24.46)
UNIT = Unit(THIEN_HUONG, "11557", UnitType.WARD, "Thiên Hương", "31", "Hải Phòng", None, date(2025, 7, 1), None)


def about(claim, document, **facts):
    dataset = "mergers" if hasattr(claim, "extent") else "wards"
    return Address(document_id=claim.document_id, file_name=document.file_name, dataset=dataset, facts=facts)


def decision(action, address, **more):
    given = {"expect": Expectation(), "reason": "The components add up to it.", "source": "areas.yaml #1"} | more
    return Decision(action=action, addresses=(address,), by="An editor", on=date(2026, 1, 2), **given)


def test_accept_settles_a_dispute():
    accept = decision(Action.ACCEPT, about(SMALL, ONE, attribute="area_km2"))
    result = fused([ONE, TWO], SMALL, LARGE, decisions=(accept,))
    (row,) = result.records["wards"]
    assert (row["area_km2"], row["area_km2_status"], row["area_km2_claim_id"]) == (21.1, "curated", SMALL.claim_id)
    assert statuses(result) == {SMALL.claim_id: "accepted", LARGE.claim_id: "superseded"}
    assert "An editor, 2026-01-02: The components add up to it." in reason(result, SMALL)
    assert "an editor's decision" in reason(result, LARGE)
    assert result.findings == ()


def test_accept_goes_before_legal_force():
    act = paper("act.md", Genre.NATIONAL_RESOLUTION)
    accept = decision(Action.ACCEPT, about(SMALL, ONE, attribute="area_km2"))
    (row,) = fused([ONE, act], SMALL, ward(act, "area_km2", 24.46), decisions=(accept,)).records["wards"]
    assert row["area_km2"] == 21.1


def test_accept_lets_a_waiting_claim_in():
    waiting = replace(SMALL, status=ClaimStatus.PENDING)
    accept = decision(Action.ACCEPT, about(waiting, ONE, attribute="area_km2"))
    (row,) = fused([ONE], waiting, decisions=(accept,)).records["wards"]
    assert (row["area_km2"], row["area_km2_status"]) == (21.1, "curated")


def test_a_rejected_claim_decides_nothing_and_keeps_its_reason():
    reject = decision(Action.REJECT, about(LARGE, TWO, attribute="area_km2"), reason="Misprint of the newspaper.")
    result = fused([ONE, TWO], SMALL, LARGE, decisions=(reject,))
    (row,) = result.records["wards"]
    assert (row["area_km2"], row["area_km2_status"], row["claim_count"]) == (21.1, "curated", 1)
    assert statuses(result)[LARGE.claim_id] == "rejected"
    assert "Misprint of the newspaper." in reason(result, LARGE)
    assert "A rival was rejected by An editor" in reason(result, SMALL)
    assert LARGE.claim_id not in result.record_ids


def test_replace_corrects_what_was_misread():
    misread = ward(TWO, "area_km2", 2446)
    mend = decision(Action.REPLACE, about(misread, TWO, attribute="area_km2", value="2446"), changes={"value": "21.1"})
    (row,) = fused([ONE, TWO], SMALL, misread, decisions=(mend,)).records["wards"]
    assert (row["area_km2"], row["document_count"]) == (21.1, 2)


def test_replacing_a_figure_by_a_word_is_reported_and_changes_nothing():
    mend = decision(Action.REPLACE, about(SMALL, ONE, attribute="area_km2"), changes={"value": "large"})
    result = fused([ONE], SMALL, decisions=(mend,))
    assert result.records["wards"][0]["area_km2"] == 21.1
    assert [finding.check for finding in result.findings] == ["curation.unfit"]


def test_replacing_a_date_by_a_word_is_reported():
    passed = ward(ONE, "resolution_date", "2025-06-16")
    mend = decision(Action.REPLACE, about(passed, ONE, attribute="resolution_date"), changes={"value": "in June"})
    (finding,) = fused([ONE], passed, decisions=(mend,)).findings
    assert "sets “in June” where a date is needed" in finding.message


def test_link_gives_a_claim_its_unit():
    unlinked = ward(ONE, "area_km2", 21.1, unit_id=None, unit_code=None, province_code=None, province_name=None)
    link = decision(Action.LINK, about(unlinked, ONE, unit_name="Thiên Hương"), unit=UNIT)
    result = fused([ONE], unlinked, decisions=(link,))
    (row,) = result.records["wards"]
    assert (row["unit_id"], row["unit_code"], row["province_name"]) == (THIEN_HUONG, "11557", "Hải Phòng")
    assert row["area_km2_status"] == "curated"


def test_link_in_a_merger_sets_the_side_it_names():
    unlinked = edge(ONE, "Hoa Động", "Thiên Hương", "part", successor_unit_id=None)
    link = decision(Action.LINK, about(unlinked, ONE, predecessor_name="Hoa Động"), unit=UNIT, side="successor")
    (row,) = fused([ONE], unlinked, decisions=(link,)).records["mergers"]
    assert (row["successor_unit_id"], row["successor_code"]) == (THIEN_HUONG, "11557")
    assert row["predecessor_unit_id"] == "Hoa Động@pre-2025"


def test_a_decision_whose_claim_the_paper_no_longer_makes_has_expired():
    accept = decision(Action.ACCEPT, about(SMALL, ONE, attribute="area_km2", value="21.2"))
    (finding,) = fused([ONE], SMALL, decisions=(accept,)).findings
    assert (finding.check, finding.severity) == ("curation.expired", Severity.ERROR)
    assert "areas.yaml #1" in finding.message


def test_a_decision_about_a_paper_that_was_changed_has_expired():
    address = Address(document_id="0" * 16, file_name="one.txt", dataset="wards", facts={"attribute": "area_km2"})
    (finding,) = fused([ONE], SMALL, decisions=(decision(Action.ACCEPT, address),)).findings
    assert finding.check == "curation.expired"
    assert "one.txt, which has been changed" in finding.message


def test_a_decision_about_a_paper_outside_the_run_is_only_unused():
    address = Address(document_id="0" * 16, dataset="wards", facts={"attribute": "area_km2"})
    (finding,) = fused([ONE], SMALL, decisions=(decision(Action.ACCEPT, address),)).findings
    assert (finding.check, finding.severity) == ("curation.unused", Severity.INFORMATION)


def expecting(**expect):
    accept = decision(Action.ACCEPT, about(SMALL, ONE, attribute="area_km2"), expect=Expectation(**expect))
    return fused([ONE, TWO], SMALL, LARGE, decisions=(accept,))


def test_a_decision_whose_expectations_hold_is_applied():
    result = expecting(quote="21.1", status=ClaimStatus.DISPUTED, rivals=("24.46",))
    assert (result.findings, result.records["wards"][0]["area_km2"]) == ((), 21.1)


def test_words_missing_from_the_quote_expire_a_decision():
    result = expecting(quote="21,15")
    assert result.records["wards"][0]["area_km2_status"] == "disputed"
    assert "the quote no longer holds “21,15”" in result.findings[0].message


def test_another_status_expires_a_decision():
    assert (
        "would be disputed without it, not superseded" in expecting(status=ClaimStatus.SUPERSEDED).findings[0].message
    )


def test_another_rival_expires_a_decision():
    assert "its rivals say 24.46, not 25" in expecting(rivals=("25",)).findings[0].message


def test_two_decisions_that_accept_rivals_settle_nothing():
    one = decision(Action.ACCEPT, about(SMALL, ONE, attribute="area_km2"))
    two = decision(Action.ACCEPT, about(LARGE, TWO, attribute="area_km2"), source="areas.yaml #2")
    result = fused([ONE, TWO], SMALL, LARGE, decisions=(two, one))
    assert result.records["wards"][0]["area_km2_status"] == "disputed"
    assert [finding.check for finding in result.findings] == ["curation.contradicted"] * 2


def test_a_decision_by_claim_id_is_about_that_claim_alone():
    again = ward(ONE, "area_km2", 21.1, 500)
    address = Address(claim_id=SMALL.claim_id, dataset="wards")
    result = fused([ONE], SMALL, again, decisions=(decision(Action.REJECT, address),))
    assert statuses(result) == {SMALL.claim_id: "rejected", again.claim_id: "accepted"}


def test_a_decision_by_content_is_about_every_place_where_the_paper_says_so():
    again = ward(ONE, "area_km2", 21.1, 500)
    reject = decision(Action.REJECT, about(SMALL, ONE, attribute="area_km2", value="21.1"))
    assert set(statuses(fused([ONE], SMALL, again, decisions=(reject,))).values()) == {"rejected"}


PARTS = Sum((5.76, 9.88, 0.75, 4.71), "Đề án 381/ĐA-CP")


def test_a_cited_sum_that_comes_out_stands_in_the_reason():
    accept = decision(Action.ACCEPT, about(SMALL, ONE, attribute="area_km2"), evidence=PARTS)
    result = fused([ONE, TWO], SMALL, LARGE, decisions=(accept,))
    (claim,) = (each for each in result.claims.wards if each.claim_id == SMALL.claim_id)
    assert "5.76 + 9.88 + 0.75 + 4.71 = 21.1 (Đề án 381/ĐA-CP)" in str(claim.status_reason)
    assert "5,76 + 9,88 + 0,75 + 4,71 = 21,1 (Đề án 381/ĐA-CP)" in str(claim.status_reason_vi)


def test_a_cited_sum_that_does_not_come_out_is_reported_and_settles_nothing():
    accept = decision(Action.ACCEPT, about(LARGE, TWO, attribute="area_km2"), evidence=PARTS)
    result = fused([ONE, TWO], SMALL, LARGE, decisions=(accept,))
    assert result.records["wards"][0]["area_km2_status"] == "disputed"
    assert "cites a sum that does not come to 24.46: 5.76 + 9.88 + 0.75 + 4.71 = 21.1" in result.findings[0].message


def test_a_sum_for_what_is_no_figure_is_reported():
    passed = ward(ONE, "resolution_number", "1669/NQ-UBTVQH15")
    accept = decision(Action.ACCEPT, about(passed, ONE, attribute="resolution_number"), evidence=PARTS)
    (finding,) = fused([ONE], passed, decisions=(accept,)).findings
    assert (finding.check, finding.severity) == ("curation.unfit", Severity.ERROR)


def test_not_the_same_takes_a_wrong_link_away():
    deny = decision(Action.NOT_THE_SAME, about(SMALL, ONE, attribute="area_km2"), unit=UNIT)
    result = fused([ONE], SMALL, decisions=(deny,))
    assert result.records["wards"] == ()
    assert (result.claims.wards[0].unit_id, result.claims.wards[0].status) == (None, ClaimStatus.PENDING)


def test_not_the_same_expires_where_the_claim_is_not_linked_to_the_unit():
    other = ward(ONE, "area_km2", 21.1, unit_id="11560@2025-07-01")
    deny = decision(Action.NOT_THE_SAME, about(other, ONE, attribute="area_km2"), unit=UNIT)
    (finding,) = fused([ONE], other, decisions=(deny,)).findings
    assert "the claim is not linked to 11557@2025-07-01" in finding.message


def test_decisions_about_papers_outside_the_run_are_one_finding_that_names_them():
    address = Address(document_id="0" * 16, dataset="wards", facts={"attribute": "area_km2"})
    unused = [decision(Action.ACCEPT, address, source=f"areas.yaml #{n}") for n in range(1, 6)]
    (finding,) = fused([ONE], SMALL, decisions=tuple(unused)).findings
    assert finding.count == 5
    assert [row["decision"] for row in finding.rows] == [f"areas.yaml #{n}" for n in range(1, 6)]
    assert "5 decisions are about no claim of this run" in finding.message


def test_a_finding_names_the_line_of_the_decision():
    accept = decision(Action.ACCEPT, about(SMALL, ONE, attribute="area_km2", value="21.2"), line=12)
    (finding,) = fused([ONE], SMALL, decisions=(accept,)).findings
    assert "areas.yaml #1 (line 12; accept, by An editor)" in finding.message
