"""`diaba review`: from a case to a decision to a settled value."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from etl.cli.app import diaba
from etl.cli.review import command
from etl.model.claims import ClaimStatus
from etl.packages.fit import fitting
from etl.run.curation import load_decisions
from etl.run.review import KINDS
from tests.cli.builds import make_build
from tests.cli.calls import called
from tests.fuse.build import claim_set, figure, fused, office, paper, ward

ONE, TWO = paper("one.txt"), paper("two.txt")
SMALL, LARGE = ward(ONE, "area_km2", 21.1), ward(TWO, "area_km2", 24.46)
WAITING = replace(
    figure(ONE, "hộ nghèo", 1, 40), status=ClaimStatus.PENDING, status_reason="It is not clear whose target it is."
)
UNLINKED = office(TWO, "Trần Văn An", unit_id=None)
WHY = ("--by", "Lan", "--reason", "The areas of the four parts add up to it.", "--on", "2026-01-02")


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    folder = tmp_path_factory.mktemp("review") / "build"
    make_build(folder, [ONE, TWO], SMALL, LARGE, WAITING, UNLINKED)
    return folder


def call(*arguments):
    return CliRunner().invoke(diaba, ["review", *map(str, arguments)])


def test_every_kind_of_case_can_be_asked_for():
    (option,) = (each for each in command.params if each.name == "kind")
    assert tuple(option.type.choices) == KINDS


def test_disputes_come_first_then_what_waits_then_what_is_not_linked(build):
    cases = json.loads(call("--build", build, "--json").stdout)
    assert [case["kind"] for case in cases["shown"]] == ["disputed", "pending", "unlinked"]


def test_a_dispute_shows_both_values_with_their_papers(build):
    shown = call("--build", build, "--kind", "disputed").stdout
    assert "phường Thiên Hương: area_km2" in shown
    assert "21.1 km2  (one.txt)" in shown
    assert "24.46 km2  (two.txt)" in shown


def test_a_waiting_claim_shows_why_it_waits(build):
    assert "It is not clear whose target it is." in call("--build", build, "--kind", "pending").stdout


def test_the_number_of_cases_is_told_beyond_the_limit(build):
    result = call("--build", build, "--limit", 1)
    assert "2." not in result.stdout.splitlines()[0]
    assert "3 cases wait for a decision." in result.stderr


def test_an_accepted_claim_is_published_by_the_next_run(build, tmp_path):
    result = call("--build", build, "accept", SMALL.claim_id, *WHY, "--curation", tmp_path)
    assert result.exit_code == 0, result.output
    (decision,) = load_decisions(tmp_path)
    assert decision.expect.rivals == ("24.46",)
    (row,) = fused([ONE, TWO], SMALL, LARGE, decisions=(decision,)).records["wards"]
    assert (row["area_km2"], row["area_km2_status"]) == (21.1, "curated")


def test_a_decision_expects_the_words_around_the_figure(tmp_path):
    many = "nghìn " * 40
    long = replace(ward(ONE, "population", 45140), quote=f"{many}người, dân số\n45.140 người {many}")
    build = tmp_path / "build"
    make_build(build, [ONE], long)
    call("--build", build, "accept", long.claim_id, *WHY, "--curation", tmp_path / "curation")
    (decision,) = load_decisions(tmp_path / "curation")
    assert "dân số 45.140 người" in decision.expect.quote
    assert len(decision.expect.quote) < 200


def test_a_second_decision_is_written_after_the_first_and_keeps_its_comments(build, tmp_path):
    (tmp_path / "mine.yaml").write_text("# Areas, checked against project 381.\n", "utf-8")
    for claim in (SMALL, WAITING):
        call("--build", build, "accept", claim.claim_id, *WHY, "--curation", tmp_path, "--file", "mine.yaml")
    assert [decision.addresses[0].dataset for decision in load_decisions(tmp_path)] == ["wards", "indicators"]
    assert (tmp_path / "mine.yaml").read_text("utf-8").startswith("# Areas, checked")


def test_reject_replace_and_link_are_written_too(build, tmp_path):
    common = (*WHY, "--curation", tmp_path)
    assert call("--build", build, "reject", LARGE.claim_id, *common).exit_code == 0
    assert call("--build", build, "replace", LARGE.claim_id, *common, "--set", "value=21.1").exit_code == 0
    linked = call("--build", build, "link", UNLINKED.claim_id, *common, "--unit", "11557@2025-07-01")
    assert linked.exit_code == 0, linked.output
    assert [decision.action.value for decision in load_decisions(tmp_path)] == ["reject", "replace", "link"]


def test_a_sum_is_written_with_the_decision_and_checked(build, tmp_path):
    cited = ("--parts", "5.76+9.88+0.75+4.71", "--source", "Đề án 381/ĐA-CP")
    assert call("--build", build, "accept", SMALL.claim_id, *WHY, *cited, "--curation", tmp_path).exit_code == 0
    (decision,) = load_decisions(tmp_path)
    assert decision.evidence is not None
    assert decision.evidence.parts == (5.76, 9.88, 0.75, 4.71)
    assert fused([ONE, TWO], SMALL, LARGE, decisions=(decision,)).findings == ()


@pytest.mark.parametrize("half", [("--parts", "5.76+9.88"), ("--source", "381"), ("--parts", "a+b", "--source", "381")])
def test_half_a_sum_is_refused(build, tmp_path, half):
    assert call("--build", build, "accept", SMALL.claim_id, *WHY, *half, "--curation", tmp_path).exit_code == 2


def test_not_the_same_with_a_unit_takes_a_link_away(build, tmp_path):
    options = (*WHY, "--unit", "11557@2025-07-01", "--curation", tmp_path)
    assert call("--build", build, "not-the-same", SMALL.claim_id, *options).exit_code == 0
    decided = fused([ONE, TWO], SMALL, LARGE, decisions=load_decisions(tmp_path))
    assert [claim.unit_id for claim in decided.claims.wards if claim.claim_id == SMALL.claim_id] == [None]


HUNG, NAMESAKE = office(ONE, "Trần Văn Hùng"), office(TWO, "Trần Văn Hùng", "deputy_party_secretary")


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    folder = tmp_path_factory.mktemp("people") / "build"
    make_build(folder, [ONE, TWO], HUNG, NAMESAKE)
    return folder


def test_namesakes_in_one_unit_are_a_case_until_an_editor_says_who_is_who(people, tmp_path):
    (case,) = json.loads(call("--build", people, "--json").stdout)["shown"]
    assert (case["kind"], case["would_change"], len(case["claims"])) == ("person", 2, 2)
    ids = (HUNG.claim_id, NAMESAKE.claim_id)
    assert call("--build", people, "not-the-same", *ids, *WHY, "--curation", tmp_path).exit_code == 0
    make_build(tmp_path / "build", [ONE, TWO], HUNG, NAMESAKE, decisions=load_decisions(tmp_path))
    assert json.loads(call("--build", tmp_path / "build", "--json").stdout)["cases"] == 0


def test_two_claims_can_be_said_to_be_about_one_person(people, tmp_path):
    options = ("same-person", HUNG.claim_id, NAMESAKE.claim_id, *WHY, "--curation", tmp_path)
    assert call("--build", people, *options).exit_code == 0
    (decision,) = load_decisions(tmp_path)
    assert decision.expect.persons == 2
    rows = fused([ONE, TWO], HUNG, NAMESAKE, decisions=(decision,)).records["leadership"]
    assert len({row["person_id"] for row in rows}) == 1


def test_one_person_alone_cannot_be_the_same(people, tmp_path):
    assert call("--build", people, "same-person", HUNG.claim_id, *WHY, "--curation", tmp_path).exit_code == 2


def test_two_holders_of_a_post_for_one_are_a_case(tmp_path):
    make_build(tmp_path, [ONE, TWO], office(ONE, "Trần Văn Hùng"), office(TWO, "Lê Thị Tư"))
    assert [case["kind"] for case in json.loads(call("--build", tmp_path, "--json").stdout)["shown"]] == ["person"]


def test_a_value_that_no_column_holds_is_implausible(tmp_path):
    claims, _ = fitting(claim_set(ward(ONE, "population", 0.5)))
    make_build(tmp_path, [ONE], *claims.wards)
    (case,) = json.loads(call("--build", tmp_path, "--kind", "implausible", "--json").stdout)["shown"]
    assert case["claims"][0]["status_reason_vi"].startswith("Giá trị không hợp lý")


def test_the_page_holds_the_first_claims_of_a_long_case(tmp_path):
    build, page = tmp_path / "build", tmp_path / "review.html"
    many = [figure(ONE, f"chỉ tiêu {n}", n, 40 * n, unit_id=None) for n in range(25)]
    make_build(build, [ONE], *many)
    assert call("--build", build, "--html", page).exit_code == 0
    text = page.read_text("utf-8")
    assert text.count('class="claim"') == 20
    assert "… và 5 khẳng định khác" in text


def test_a_claim_that_does_not_exist_is_refused(build, tmp_path):
    result = call("--build", build, "accept", "0" * 16, *WHY, "--curation", tmp_path)
    assert "There is no claim" in str(result.exception)
    assert not any(tmp_path.iterdir())


def test_a_decision_that_would_be_refused_later_is_not_written(build, tmp_path):
    result = call("--build", build, "replace", SMALL.claim_id, *WHY, "--curation", tmp_path, "--set", "colour=red")
    assert "Claims of wards have no colour" in str(result.exception)
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["../mine.yaml", "mine.txt", "policy.yaml", ".mine.yaml"])
def test_a_file_that_no_run_reads_as_decisions_is_refused(build, tmp_path, name):
    curation = tmp_path / "curation"
    result = call("--build", build, "accept", SMALL.claim_id, *WHY, "--curation", curation, "--file", name)
    assert "No run would look for decisions there." in str(result.exception)
    assert not any(tmp_path.iterdir())


def test_a_file_that_the_next_run_could_not_read_is_left_as_it_is(build, tmp_path):
    (tmp_path / "decisions.yaml").write_text("decisions: {}\n", "utf-8")
    result = call("--build", build, "accept", SMALL.claim_id, *WHY, "--curation", tmp_path)
    assert "decisions.yaml" in str(result.exception)
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [
        ("decisions.yaml", "decisions: {}\n")
    ]


def test_a_reason_that_is_too_short_is_a_wrong_call_and_no_fault_of_a_file(build, tmp_path, capfd):
    told = called(capfd, "review", "--build", build, "accept", SMALL.claim_id, "--by", "Lan", "--reason", "So.")
    assert told[0] == 2
    assert told[2].startswith("diaba: reason: must have at least 10 characters.")


def test_a_fact_without_an_equals_sign_is_refused(build, tmp_path):
    result = call("--build", build, "replace", SMALL.claim_id, *WHY, "--curation", tmp_path, "--set", "21.1")
    assert result.exit_code == 2


def told_of_a_decision(build, check, severity, message):
    """The cases of a build whose last run found something about a decision."""
    run = build / "runs" / "1"
    run.mkdir(parents=True, exist_ok=True)
    finding = {"source": "curation", "check": check, "severity": severity, "table": "wards"}
    record = {"run_id": "1", "findings": [finding | {"count": 1, "message": message}]}
    (run / "run.json").write_text(json.dumps(record), "utf-8")
    line = {"run_id": "1", "outcome": "gate_closed", "started_at": "2026-11-22T01:20:30+00:00"}
    (build / "runs" / "history.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    return json.loads(call("--build", build, "--json").stdout)["shown"]


def test_a_decision_that_the_last_run_could_not_use_leads_the_list(build):
    message = "The decision areas.yaml #1 (accept, by Lan) is about a claim that the paper no longer makes."
    first = told_of_a_decision(build, "curation.expired", "error", message)[0]
    assert (first["kind"], first["title"]) == ("expired", message)


def test_a_decision_whose_paper_is_not_of_the_run_waits_for_nobody(build):
    message = "1 decision is about no claim of this run: its paper is not part of it (areas.yaml #1)."
    cases = told_of_a_decision(build, "curation.unused", "information", message)
    assert [case["kind"] for case in cases] == ["disputed", "pending", "unlinked"]
