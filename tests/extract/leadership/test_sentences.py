"""Every frame in which papers say who holds which position."""

from __future__ import annotations

import pytest

from etl.text.fold import fold
from tests.extract.leadership.build import CASES, certain, claims_in, fact


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_text_gives_exactly_the_posts_that_a_careful_reader_finds(case):
    claims = certain(claims_in(case.text))
    assert sorted(map(fact, claims), key=str) == sorted(case.facts, key=str)
    for stated, label in case.labels.items():
        assert any(fold(label) in fold(claim.position_label) for claim in claims if fact(claim) == stated)


def test_every_quote_stands_in_the_paper():
    for case in CASES:
        for claim in claims_in(case.text):
            assert claim.quote and case.text[claim.char_start : claim.char_end] == claim.quote


def test_a_claim_that_waits_for_review_says_why():
    for case in CASES:
        for claim in claims_in(case.text):
            assert (claim.status == "pending") == bool(claim.status_reason)
