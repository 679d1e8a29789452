"""Every frame in which papers say who holds which position."""

from __future__ import annotations

import pytest

from etl.text.fold import fold
from tests.extract.leadership.build import ALL, certain, claims_in, expected, fact


@pytest.mark.parametrize("name", ALL)
def test_a_sentence_gives_exactly_the_posts_that_a_careful_reader_finds(name):
    text, rows = ALL[name]
    claims = certain(claims_in(text))
    assert sorted(map(fact, claims), key=str) == sorted(map(expected, rows), key=str)
    for row in rows:
        if len(row) == 5:
            labels = [claim.position_label for claim in claims if fact(claim) == expected(row)]
            assert any(fold(row[4]) in fold(label) for label in labels)


def test_every_quote_stands_in_the_paper():
    for text, _ in ALL.values():
        for claim in claims_in(text):
            assert claim.quote and text[claim.char_start : claim.char_end] == claim.quote


def test_a_claim_that_waits_for_review_says_why():
    for text, _ in ALL.values():
        for claim in claims_in(text):
            assert (claim.status == "pending") == bool(claim.status_reason)
