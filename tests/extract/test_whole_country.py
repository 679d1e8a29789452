"""Resolutions of all 34 provinces: every name of the country is read, linked, and told from its namesakes."""

from __future__ import annotations

import pytest

from etl.extract import extract
from etl.model.claims import ClaimStatus
from etl.packages.gazetteer import load_gazetteer
from tests.extract.resolutions import whole_country

RESOLUTIONS = whole_country(load_gazetteer())


@pytest.mark.parametrize("resolution", RESOLUTIONS, ids=lambda resolution: resolution.province.name)
def test_every_edge_of_a_province_is_found_with_both_codes(resolution):
    claims = extract(resolution.document, load_gazetteer()).mergers
    found = {
        (claim.successor_unit_id, claim.predecessor_unit_id, "whole" if claim.extent == "whole" else "part")
        for claim in claims
        if claim.status is ClaimStatus.ACCEPTED
    }
    assert found == resolution.edges


def test_the_resolutions_state_the_edges_of_the_whole_country():
    assert sum(len(resolution.edges) for resolution in RESOLUTIONS) > 10_500
