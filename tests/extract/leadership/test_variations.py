"""The same facts are found however a paper is typed, wrapped or converted, and whoever it names."""

from __future__ import annotations

import pytest

from etl.text.fold import fold
from tests.extract.leadership.build import CASES, facts_in
from tests.extract.leadership.variations import VARIATIONS, other_names

_MOST = 0.01
"""The share of the facts that may be lost or added."""


@pytest.mark.parametrize("name", VARIATIONS)
def test_a_variation_loses_and_adds_hardly_any_fact(name):
    wrong, total = [], 0
    for case in CASES:
        wrong += set(case.facts) ^ set(facts_in(VARIATIONS[name](case.text)))
        total += len(case.facts)
    assert len(wrong) <= _MOST * total, "\n".join(map(str, wrong))


def test_other_persons_are_found_in_the_same_posts():
    wrong, total = [], 0
    for case in CASES:
        changed, named = other_names(case.text, sorted({person for person, *_ in case.facts}))
        wanted = {(fold(named.get(person, person)), *rest) for person, *rest in case.facts}
        wrong += wanted ^ set(facts_in(changed))
        total += len(case.facts)
    assert len(wrong) <= _MOST * total, "\n".join(map(str, wrong))
