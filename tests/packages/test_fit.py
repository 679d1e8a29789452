"""Claims that no table can hold."""

from __future__ import annotations

import pytest

from etl.model.claims import ClaimSet, ClaimStatus, IndicatorClaim, MergerClaim, WardClaim
from etl.packages.fit import fitting, misfit
from etl.packages.schema import FieldSchema

WHERE = {
    "claim_id": "a" * 16,
    "document_id": "b" * 16,
    "char_start": 0,
    "char_end": 4,
    "quote": "lời",
    "rule": "sample",
}


def ward(value: str, attribute: str = "population") -> WardClaim:
    return WardClaim(**WHERE, unit_name="Ba Đình", attribute=attribute, value=value, value_number=float(value))


def field(type_: str, **constraints: object) -> FieldSchema:
    return FieldSchema("sample", type_, "a", "a", "a", "a", constraints=constraints)


@pytest.mark.parametrize("claim", [ward("0"), ward("0", "area_km2"), ward("12.5")])
def test_a_claim_that_its_record_cannot_hold_waits_for_an_editor(claim):
    kept, findings = fitting(ClaimSet(wards=(claim,)))
    assert findings == ()
    assert kept.wards[0].status is ClaimStatus.PENDING
    assert "Implausible" in (kept.wards[0].status_reason or "")


def test_a_claim_that_fits_stays_as_it_is():
    claims = ClaimSet(wards=(ward("12500"), ward("24.46", "area_km2")))
    assert fitting(claims) == (claims, ())


def test_a_claim_that_no_table_can_hold_is_left_out_and_named():
    edge = MergerClaim(**WHERE, successor_name="A", predecessor_name="B", extent="somehow")
    kept, findings = fitting(ClaimSet(mergers=(edge,)))
    assert kept.mergers == ()
    assert findings[0].count == 1
    assert findings[0].rows[0]["quote"] == "lời"


def test_a_figure_that_is_no_number_is_left_out():
    figure = IndicatorClaim(
        **WHERE, label="a", kind="target", comparator="=", value=float("inf"), unit_of_measure="percent"
    )
    kept, findings = fitting(ClaimSet(indicators=(figure,)))
    assert kept.indicators == ()
    assert findings


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (field("integer"), 2.5),
        (field("number"), "2"),
        (field("date"), "2025-02-30"),
        (field("string", enum=["a"]), "b"),
        (field("string", pattern="^[0-9]{5}$"), "123456"),
        (field("integer", minimum=1), 0),
        (field("number", exclusiveMaximum=1), 1),
    ],
)
def test_a_value_that_breaks_a_constraint_is_a_misfit(schema, value):
    assert misfit(schema, value)


def test_an_empty_value_is_no_misfit():
    assert misfit(field("integer", minimum=1), None) is None
