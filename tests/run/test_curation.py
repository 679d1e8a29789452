"""The curation folder as editors write it."""

from __future__ import annotations

from datetime import date

import pytest

from etl.fuse import Action, Criterion
from etl.model.claims import ClaimStatus
from etl.model.document import Genre
from etl.model.errors import ConfigurationError
from etl.run.curation import load_decisions, load_policy

ENTRY = """
- decision: accept
  claim:
    document_id: 0123456789abcdef
    file_name: thien-huong.txt
    dataset: wards
    facts: {unit_name: Thiên Hương, attribute: area_km2, value: "21.1"}
  reason: The areas of the four parts add up to it.
  by: An editor
  on: 2026-01-02
  expect: {quote: "21,1", status: disputed, rivals: ["24.46"]}
"""


def folder(tmp_path, text, name="areas.yaml"):
    (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_decision_is_read_as_it_is_written(tmp_path):
    (decision,) = load_decisions(folder(tmp_path, ENTRY))
    assert (decision.action, decision.by, decision.on) == (Action.ACCEPT, "An editor", date(2026, 1, 2))
    assert decision.addresses[0].facts == {"unit_name": "Thiên Hương", "attribute": "area_km2", "value": "21.1"}
    assert (decision.expect.status, decision.expect.rivals) == (ClaimStatus.DISPUTED, ("24.46",))
    assert decision.source == "areas.yaml #1"


def test_files_are_read_in_the_order_of_their_names(tmp_path):
    folder(tmp_path, ENTRY, "b.yaml")
    folder(tmp_path, ENTRY + ENTRY, "a.yaml")
    assert [d.source for d in load_decisions(tmp_path)] == ["a.yaml #1", "a.yaml #2", "b.yaml #1"]


def test_an_empty_file_holds_no_decision(tmp_path):
    assert load_decisions(folder(tmp_path, "# nothing yet\n")) == ()


def test_the_policy_file_is_no_file_of_decisions(tmp_path):
    assert load_decisions(folder(tmp_path, "version: x\n", "policy.yaml")) == ()


def test_a_code_keeps_its_zeros_without_quotes(tmp_path):
    entry = ENTRY.replace('attribute: area_km2, value: "21.1"', "unit_code: 00004")
    assert load_decisions(folder(tmp_path, entry))[0].addresses[0].facts["unit_code"] == "00004"


def test_a_link_finds_its_unit_in_the_gazetteer(tmp_path):
    link = ENTRY.replace("decision: accept", "decision: link\n  unit: 11557@2025-07-01")
    (decision,) = load_decisions(folder(tmp_path, link))
    assert decision.unit is not None
    assert decision.unit.name == "Thiên Hương"


def test_replacing_facts_get_the_types_of_their_columns(tmp_path):
    mend = ENTRY.replace(
        "decision: accept", 'decision: replace\n  with: {value: 21.1, value_number: 21, as_of_on: "2025-07-01"}'
    )
    (decision,) = load_decisions(folder(tmp_path, mend))
    assert decision.changes == {"value": "21.1", "value_number": 21.0, "as_of_on": date(2025, 7, 1)}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  reason: The areas of the four parts add up to it.\n", "", "line 2: #1: `reason` is missing. Why, so that"),
        ('  expect: {quote: "21,1", status: disputed, rivals: ["24.46"]}\n', "", "line 2: #1: `expect` is missing"),
        ("reason: The areas of the four parts add up to it.", "reason: so", "line 8: #1, reason: must have at least"),
        ("decision: accept", "decision: acept", "line 2: #1, decision: “acept” is none of accept"),
        ("decision: accept", "decision: acept", "Did you mean “accept”?"),
        ("2026-01-02", "2 January", "line 10: #1, on: “2 January” is no date like 2026-01-31"),
        ("unit_name: Thiên Hương", "ward: Thiên Hương", "line 7: #1: Claims of wards have no ward"),
        ("by: An editor", "bye: An editor", "line 9: #1, bye: there is no such field. Did you mean “by”?"),
        ("decision: accept", "decision: link", "line 2: #1: `unit` is missing. For link: the unit_id"),
        ("decision: accept", "decision: accept\n  unit: 11557@2025-07-01", "line 3: #1, unit: does not belong to"),
        ("decision: accept", "decision: link\n  unit: 99999@2025-07-01", "The gazetteer has no unit 99999@2025-07-01"),
        ("dataset: wards", "dataset: towns", "line 6: #1, claim/dataset: “towns” is none of wards"),
        ("decision: accept", "decision: same-person", "line 2: #1: `claims` is missing. For decisions about people"),
        ("by: An editor", "by: 7", "line 9: #1, by: must be text, not “7”"),
        ("0123456789abcdef", "0123", "“0123” is not of the form ^[0-9a-f]{16}$"),
        ("  by: An editor\n", "  by: An editor\n  by: Another\n", "the key 'by' stands twice"),
        ("- decision", "decision", "areas.yaml"),
    ],
)
def test_a_decision_that_cannot_be_meant_is_refused_with_its_place(tmp_path, old, new, told):
    with pytest.raises(ConfigurationError) as error:
        load_decisions(folder(tmp_path, ENTRY.replace(old, new)))
    assert told in str(error.value)
    assert "areas.yaml" in str(error.value)


def test_all_faults_of_a_file_are_told_at_once_in_the_order_of_its_lines(tmp_path):
    wrong = ENTRY.replace("accept", "allow").replace("2026-01-02", "soon")
    with pytest.raises(ConfigurationError, match=r"(?s)areas.yaml: line 2: #1.*\n  line 10: #1, on.*line 13: #2"):
        load_decisions(folder(tmp_path, wrong + wrong))


def test_a_decision_knows_its_line(tmp_path):
    assert [decision.line for decision in load_decisions(folder(tmp_path, ENTRY + ENTRY))] == [2, 13]


def test_a_decision_about_people_names_each_of_them(tmp_path):
    person = "    - {document_id: 0123456789abcdef, dataset: leadership, facts: {person_name: %s}}\n"
    entry = (
        f"- decision: same-person\n  claims:\n{person % 'Vương Toàn Thu Thủy'}{person % 'Vương Thu Thủy'}"
        "  reason: Both papers show her portrait.\n  by: Lan\n  on: 2026-01-02\n  expect: {persons: 2}\n"
    )
    (decision,) = load_decisions(folder(tmp_path, entry))
    assert decision.action is Action.SAME_PERSON
    assert [address.facts["person_name"] for address in decision.addresses] == ["Vương Toàn Thu Thủy", "Vương Thu Thủy"]
    assert decision.expect.persons == 2


def test_a_sum_is_read_with_its_source(tmp_path):
    cited = ENTRY + "  evidence: {parts: [5.76, 9.88, 0.75, 4.71], source: Đề án 381/ĐA-CP}\n"
    (decision,) = load_decisions(folder(tmp_path, cited))
    assert decision.evidence is not None
    assert decision.evidence.words().vi == "5,76 + 9,88 + 0,75 + 4,71 = 21,1 (Đề án 381/ĐA-CP)"


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match="nowhere"):
        load_decisions(tmp_path / "nowhere")


def test_the_shipped_policy_ranks_acts_above_reports_and_reports_like_news():
    force = load_policy().force
    assert force[Genre.NATIONAL_RESOLUTION] > force[Genre.COUNCIL_RESOLUTION] > force[Genre.CONGRESS_REPORT]
    assert force[Genre.CONGRESS_REPORT] == force[Genre.CONGRESS_NEWS]


def test_the_shipped_policy_asks_its_criteria_in_their_order():
    assert load_policy().order["wards"] == tuple(Criterion)


def test_a_folder_may_have_its_own_policy(tmp_path):
    from etl.resources import resource

    text = resource("curation", "policy.yaml").read_text("utf-8").replace("{wards: 90", "{wards: 7")
    assert load_policy(folder(tmp_path, text, "policy.yaml")).margins.date["wards"] == 7


def test_a_policy_that_forgets_a_genre_is_refused(tmp_path):
    from etl.resources import resource

    text = resource("curation", "policy.yaml").read_text("utf-8").replace("  code_list: 60\n", "")
    with pytest.raises(ConfigurationError, match="force: `code_list` is missing"):
        load_policy(folder(tmp_path, text, "policy.yaml"))
