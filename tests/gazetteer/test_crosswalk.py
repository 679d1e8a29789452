"""Which units hang together through the mergers."""

from __future__ import annotations

from itertools import permutations

from etl.gazetteer.crosswalk import components
from etl.model.units import UnitLink
from etl.packages.gazetteer import load_gazetteer

LINKS = [UnitLink("d", "x", False), UnitLink("c", "x", True), UnitLink("c", "y", True), UnitLink("f", "z", False)]


def test_units_that_share_a_predecessor_hang_together_under_the_smallest_name():
    assert components(LINKS) == {"c": "c", "d": "c", "x": "c", "y": "c", "f": "f", "z": "f"}


def test_the_order_of_links_changes_nothing():
    assert all(components(order) == components(LINKS) for order in permutations(LINKS))


def test_both_ends_of_every_official_link_hang_together():
    gazetteer = load_gazetteer()
    assert all(
        gazetteer.component(each.predecessor_id) == gazetteer.component(each.successor_id) for each in gazetteer.links
    )


def test_a_unit_without_links_stands_alone():
    assert load_gazetteer().component("99999@2025-07-01") == "99999@2025-07-01"
