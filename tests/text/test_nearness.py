"""`gần` means almost before an amount, and near before a few places."""

from __future__ import annotations

import pytest

from etl.text.nearness import is_near


@pytest.mark.parametrize(
    ("before", "counted"), [("nhà máy nằm gần ", 12), ("trường học ở ngay gần ", 30), ("nhà máy gần ", 3)]
)
def test_things_near_which_something_lies_are_no_amount(before, counted):
    assert is_near(before + "12 thôn", 0, len(before), counted)


@pytest.mark.parametrize(
    ("before", "counted"), [("dân số gần ", 12_345), ("có gần ", 30), ("đạt gần ", None), ("ở 3 thôn, có ", 3)]
)
def test_almost_so_many_is_an_amount(before, counted):
    assert not is_near(before + "12 thôn", 0, len(before), counted)
