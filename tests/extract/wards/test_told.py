"""Mergers of a paper's prose by their place."""

from etl.extract.mergers import ProseEdges
from etl.extract.wards.told import Told


def _passage(start: int, end: int) -> ProseEdges:
    return ProseEdges(start, end, None, (), (), None, None, None, None)


_LIST, _ITEM, _LATER = _passage(10, 500), _passage(100, 150), _passage(600, 700)
_TOLD = Told((_LIST, _ITEM, _LATER))


def test_a_passage_that_reaches_over_those_behind_it_is_found_over_all_of_them():
    assert _TOLD.over(120, 130) == [_LIST, _ITEM]
    assert _TOLD.over(300, 350) == [_LIST]
    assert _TOLD.over(500, 600) == []


def test_the_last_passage_that_has_ended_is_found_within_a_block():
    assert _TOLD.last_before(650, 0) == _ITEM
    assert _TOLD.last_before(720, 90) == _LATER
    assert _TOLD.last_before(160, 90) == _ITEM
    assert _TOLD.last_before(90, 20) is None


def test_the_first_passage_behind_a_place_is_found_within_a_block():
    assert _TOLD.first_in(20, 1000) == _ITEM
    assert _TOLD.first_in(500, 600) is None
