"""The pairing of greatest weight, against trying everything."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from etl.evaluation.assign import assign

weights = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 50), max_size=12)


def best(given_weights):
    """The greatest total of any pairing of five and five."""
    return max(
        sum(given_weights.get((left, right), 0) for left, right in enumerate(order)) for order in permutations(range(5))
    )


@given(weights)
def test_the_total_weight_is_the_greatest_possible(given_weights):
    pairs = assign(given_weights)
    assert sum(given_weights[pair] for pair in pairs.items()) == best(given_weights)


@given(weights)
def test_nobody_is_paired_twice(given_weights):
    pairs = assign(given_weights)
    assert len(set(pairs.values())) == len(pairs)


@given(weights)
def test_the_order_of_the_weights_changes_nothing(given_weights):
    assert assign(dict(reversed(given_weights.items()))) == assign(given_weights)


def test_a_part_with_one_side_longer_leaves_the_rest_unpaired():
    assert assign({(0, 0): 5, (1, 0): 7}) == {1: 0}
