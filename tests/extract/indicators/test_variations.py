"""The same figures are found however a paper is typed, wrapped or converted."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import CASES, facts_in, unmatched
from tests.extract.indicators.variations import VARIATIONS

_MOST = 0.01
"""The share of the figures that may be lost or added."""


@pytest.mark.parametrize("name", VARIATIONS)
def test_a_variation_loses_and_adds_hardly_any_figure(name):
    wrong, total = [], 0
    for case in CASES:
        missed, surplus = unmatched(case.figures, facts_in(VARIATIONS[name](case.text)))
        wrong += [(case.name, *missed, *surplus)] if missed or surplus else []
        total += len(case.figures)
    assert len(wrong) <= _MOST * total, "\n".join(map(str, wrong))
