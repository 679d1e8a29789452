"""Every frame in which papers state, plan and promise figures."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import CASES, facts_in, unmatched


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_text_gives_exactly_the_figures_that_a_careful_reader_finds(case):
    facts = facts_in(case.text)
    missed, surplus = unmatched(case.figures, facts)
    assert not missed, facts
    assert not surplus
