"""The same facts are found however a paper is typed, wrapped or converted, and whoever it names."""

from __future__ import annotations

import pytest

from etl.text.fold import fold
from tests.extract.leadership.build import ALL, expected, facts_in
from tests.extract.leadership.variations import VARIATIONS, other_names

_MOST = 0.01
"""The share of the facts that may be lost or added."""


@pytest.mark.parametrize("name", VARIATIONS)
def test_a_variation_loses_and_adds_hardly_any_fact(name):
    vary = VARIATIONS[name]
    wrong, total = [], 0
    for text, rows in ALL.values():
        wanted = {expected(row) for row in rows}
        wrong += wanted ^ set(facts_in(vary(text)))
        total += len(wanted)
    assert len(wrong) <= _MOST * total, "\n".join(map(str, wrong))


def test_other_persons_are_found_in_the_same_posts():
    wrong, total = [], 0
    for text, rows in ALL.values():
        changed, named = other_names(text, [row[0] for row in rows])
        folded = {fold(old): fold(new) for old, new in named.items()}
        wanted = {(folded.get(person, person), *rest) for person, *rest in map(expected, rows)}
        wrong += wanted ^ set(facts_in(changed))
        total += len(wanted)
    assert len(wrong) <= _MOST * total, "\n".join(map(str, wrong))
