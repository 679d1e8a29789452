"""What lies behind a difference between two builds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl.publish.causes import Cause, Said, Side, with_causes
from etl.publish.diff import Change, ChangeKind

WARD = "11557@2025-07-01"
CHANGE = Change("wards", ChangeKind.CHANGED, WARD, "phường Thiên Hương", "population", 1, 2, "new claim")
OLD = Said("old claim", "d1", "a.txt", "population", "accepted", "1 người")
NEW = Said("new claim", "d2", "b.txt", "population", "accepted", "2 người")


def side(papers: dict[str, str], *said: Said, holds: tuple[str, ...] = ()) -> Side:
    ids = {one.claim_id for one in said} | set(holds)
    return Side(papers, {("wards", WARD): said}, ids)


def cause(old: Side, new: Side, change: Change = CHANGE) -> tuple[str | None, str | None]:
    (found,) = with_causes([change], old, new)
    return found.cause, found.claim_id


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ({"d1": "a.txt"}, Cause.PAPER_ADDED),
        ({"d1": "a.txt", "d0": "b.txt"}, Cause.PAPER_CORRECTED),
        ({"d1": "a.txt", "d2": "b.txt"}, Cause.READ_OTHERWISE),
    ],
)
def test_a_claim_that_came_tells_what_became_of_its_paper(papers, expected):
    both = {"d1": "a.txt", "d2": "b.txt"}
    assert cause(side(papers, OLD), side(both, OLD, NEW)) == (expected, "new claim")


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ({"d2": "b.txt"}, Cause.PAPER_WITHDRAWN),
        ({"d2": "b.txt", "d3": "a.txt"}, Cause.PAPER_CORRECTED),
        ({"d2": "b.txt", "d1": "a.txt"}, Cause.READ_OTHERWISE),
    ],
)
def test_a_claim_that_went_tells_what_became_of_its_paper(papers, expected):
    both = {"d1": "a.txt", "d2": "b.txt"}
    assert cause(side(both, OLD, NEW), side(papers, NEW)) == (expected, "old claim")


def test_the_same_claims_were_decided_otherwise():
    both = {"d1": "a.txt", "d2": "b.txt"}
    assert cause(side(both, OLD, NEW), side(both, OLD, NEW)) == (Cause.DECIDED_OTHERWISE, "new claim")


def test_a_claim_that_an_editor_rejected_is_still_there_and_was_decided_otherwise():
    both = {"d1": "a.txt", "d2": "b.txt"}
    old, new = side(both, OLD, NEW), side(both, NEW, holds=("old claim",))
    assert cause(old, new) == (Cause.DECIDED_OTHERWISE, "old claim")


def test_what_a_corrected_paper_repeats_word_for_word_is_not_the_cause():
    repeated = replace(NEW, claim_id="newer claim", document_id="d3")
    old = side({"d1": "a.txt", "d2": "b.txt"}, OLD, NEW)
    new = side({"d3": "b.txt"}, repeated)
    assert cause(old, new) == (Cause.PAPER_WITHDRAWN, "old claim")


def test_an_attribute_is_explained_by_claims_on_that_attribute_alone():
    area = Said("area claim", "d3", "c.txt", "area_km2", "accepted", "21,1 km2")
    papers = {"d1": "a.txt"}
    assert cause(side(papers, OLD), side(papers | {"d3": "c.txt"}, OLD, area)) == (Cause.DECIDED_OTHERWISE, "old claim")


def test_a_column_more_is_told_last_and_has_no_cause():
    column = Change("wards", ChangeKind.COLUMN, "", "wards", "rainfall", None, "rainfall")
    both = side({"d1": "a.txt"}, OLD), side({"d1": "a.txt", "d2": "b.txt"}, OLD, NEW)
    assert [change.column for change in with_causes([column, CHANGE], *both)] == ["population", "rainfall"]
    assert with_causes([column], *both) == (column,)
