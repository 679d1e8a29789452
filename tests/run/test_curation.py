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
    assert decision.address.facts == {"unit_name": "Thiên Hương", "attribute": "area_km2", "value": "21.1"}
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
    assert load_decisions(folder(tmp_path, entry))[0].address.facts["unit_code"] == "00004"


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
        ("  reason: The areas of the four parts add up to it.\n", "", "'reason' is a required property"),
        ('  expect: {quote: "21,1", status: disputed, rivals: ["24.46"]}\n', "", "'expect' is a required property"),
        ("decision: accept", "decision: allow", "'allow' is not one of"),
        ("2026-01-02", "2 January", "is not a 'date'"),
        ("unit_name: Thiên Hương", "ward: Thiên Hương", "Claims of wards have no ward"),
        ("decision: accept", "decision: link", "'unit' is a required property"),
        ("decision: accept", "decision: link\n  unit: 99999@2025-07-01", "The gazetteer has no unit 99999@2025-07-01"),
        ("dataset: wards", "dataset: towns", "'towns' is not one of"),
        ("  by: An editor\n", "  by: An editor\n  by: Another\n", "the key 'by' stands twice"),
        ("- decision", "decision", "areas.yaml"),
    ],
)
def test_a_decision_that_cannot_be_meant_is_refused_with_its_place(tmp_path, old, new, told):
    with pytest.raises(ConfigurationError) as error:
        load_decisions(folder(tmp_path, ENTRY.replace(old, new)))
    assert told in str(error.value)
    assert "areas.yaml" in str(error.value)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match="nowhere"):
        load_decisions(tmp_path / "nowhere")


def test_the_shipped_policy_ranks_acts_above_reports_and_reports_like_news():
    force = load_policy().force
    assert force[Genre.NATIONAL_RESOLUTION] > force[Genre.COUNCIL_RESOLUTION] > force[Genre.CONGRESS_REPORT]
    assert force[Genre.CONGRESS_REPORT] == force[Genre.CONGRESS_NEWS]


def test_the_shipped_policy_asks_force_date_corroboration_precision():
    assert load_policy().order["wards"] == tuple(Criterion)


def test_a_folder_may_have_its_own_policy(tmp_path):
    from etl.resources import resource

    text = resource("curation", "policy.yaml").read_text("utf-8").replace("later_by_days: 90", "later_by_days: 7")
    assert load_policy(folder(tmp_path, text, "policy.yaml")).later_by_days == 7


def test_a_policy_that_forgets_a_genre_is_refused(tmp_path):
    from etl.resources import resource

    text = resource("curation", "policy.yaml").read_text("utf-8").replace("  code_list: 60\n", "")
    with pytest.raises(ConfigurationError, match="'code_list' is a required property"):
        load_policy(folder(tmp_path, text, "policy.yaml"))
