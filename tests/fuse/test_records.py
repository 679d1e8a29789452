"""Records have the columns that the descriptors write."""

from __future__ import annotations

import pytest

from etl.packages.schema import tables
from tests.fuse.build import edge, figure, fused, office, paper, ward

NEWS, OTHER = paper("a.txt"), paper("b.txt")
AGREED = fused(
    [NEWS],
    ward(NEWS, "area_km2", 21.1),
    ward(NEWS, "resolution_date", "2025-06-16"),
    edge(NEWS, "Hoa Động", "Thiên Hương", "part"),
    office(NEWS, "Vương Toàn Thu Thủy"),
    figure(NEWS, "hộ nghèo", 0),
)
DISPUTED = fused(
    [NEWS, OTHER],
    ward(NEWS, "area_km2", 21.1),
    ward(OTHER, "area_km2", 24.46),
    edge(NEWS, "Hoa Động", "Thiên Hương", "part"),
    edge(OTHER, "Hoa Động", "Thiên Hương", "whole"),
    office(NEWS, "Vương Toàn Thu Thủy"),
    office(OTHER, "Vương Toàn Thu Thủy", is_former=True),
    figure(NEWS, "hộ nghèo", 0),
    figure(OTHER, "hộ nghèo", 1),
)


@pytest.mark.parametrize("dataset", ["wards", "mergers", "leadership", "indicators"])
@pytest.mark.parametrize("result", [AGREED, DISPUTED], ids=["agreed", "disputed"])
def test_the_columns_are_those_of_the_descriptor(dataset, result):
    for row in result.records[dataset]:
        assert list(row) == [field.name for field in tables()[dataset].fields]


@pytest.mark.parametrize("dataset", ["wards", "mergers", "leadership", "indicators"])
@pytest.mark.parametrize("result", [AGREED, DISPUTED], ids=["agreed", "disputed"])
def test_no_required_column_is_empty(dataset, result):
    required = [field.name for field in tables()[dataset].fields if field.required]
    for row in result.records[dataset]:
        assert [name for name in required if row[name] is None] == []


def test_every_claim_of_a_record_leads_to_it():
    ids = {row.get("record_id", row.get("unit_id")) for rows in DISPUTED.records.values() for row in rows}
    assert set(DISPUTED.record_ids.values()) == ids
    assert set(DISPUTED.record_ids) == {claim.claim_id for claim in DISPUTED.claims.all()}


def test_the_id_of_a_record_depends_on_what_it_is_about_alone():
    again = fused([OTHER], figure(OTHER, "Hộ nghèo", 5, 700))
    assert again.records["indicators"][0]["record_id"] == AGREED.records["indicators"][0]["record_id"]


def test_a_name_in_capitals_gives_way_to_the_same_name_in_small_letters():
    claims = [ward(NEWS, name, 1, unit_name="THIÊN HƯƠNG") for name in ("population", "households")]
    (row,) = fused([NEWS, OTHER], *claims, ward(OTHER, "area_km2", 21.1)).records["wards"]
    assert row["unit_name"] == "Thiên Hương"
