"""What holds for every set of claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from etl.fuse import fuse
from etl.fuse.policy import Policy
from etl.model.document import Genre
from etl.run.curation import load_policy
from tests.fuse.build import claim_set, fused, paper, ward

POLICY: Policy = load_policy()
PAPERS = [
    paper(f"{genre.value}-{day}.txt", genre, None if day is None else date(2025, 1 + day % 12, 1))
    for genre in (Genre.NATIONAL_RESOLUTION, Genre.COUNCIL_RESOLUTION, Genre.CONGRESS_NEWS, Genre.UNIT_PROFILE)
    for day in (None, 0, 5, 11)
]
EXTRA = [
    paper(f"extra-{genre.value}-{day}.txt", genre, day)
    for genre in (Genre.NATIONAL_RESOLUTION, Genre.OTHER)
    for day in (None, date(2020, 1, 1), date(2026, 1, 1))
]

statements = st.builds(
    lambda document, value, is_rough, start: ward(document, "area_km2", value, start, is_approximate=is_rough),
    st.sampled_from(PAPERS),
    st.sampled_from([20, 21.1, 21.13, 21.4, 24.46, 24.5, 30]),
    st.booleans(),
    st.integers(0, 3).map(lambda n: n * 100),
)


@given(st.lists(statements, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_papers_changes_nothing(claims, random):
    shuffled, papers = list(claims), list(PAPERS)
    random.shuffle(shuffled)
    random.shuffle(papers)
    assert fused(PAPERS, *claims) == fused(papers, *shuffled)


@given(st.lists(statements, min_size=1, max_size=8), st.sampled_from(EXTRA))
def test_one_more_paper_that_says_the_same_never_changes_the_value(claims, extra):
    (before,) = fused(PAPERS, *claims).records["wards"]
    if before["area_km2"] is None:
        return
    decided = next(claim for claim in claims if claim.claim_id == before["area_km2_claim_id"])
    again = ward(extra, "area_km2", decided.value_number, is_approximate=decided.is_approximate)
    again = replace(again, value=decided.value)
    (after,) = fuse(claim_set(*claims, again), [*PAPERS, *EXTRA], POLICY).records["wards"]
    assert (after["area_km2"], after["is_area_km2_approximate"]) == (
        before["area_km2"],
        before["is_area_km2_approximate"],
    )


@given(st.lists(statements, min_size=1, max_size=8))
def test_nothing_is_lost_and_every_claim_has_a_reason(claims):
    result = fused(PAPERS, *claims)
    assert {claim.claim_id for claim in result.claims.wards} == {claim.claim_id for claim in claims}
    assert all(claim.status_reason for claim in result.claims.wards)


@given(st.lists(statements, min_size=1, max_size=8))
def test_a_value_is_published_exactly_where_one_claim_is_accepted(claims):
    result = fused(PAPERS, *claims)
    (row,) = result.records["wards"]
    accepted = [claim.claim_id for claim in result.claims.wards if claim.status == "accepted"]
    assert accepted == ([row["area_km2_claim_id"]] if row["area_km2"] is not None else [])
