"""Syllables of the peoples of the highlands are told from what a scanner makes of Vietnamese."""

from __future__ import annotations

import pytest

from etl.text.highlands import is_malformed, may_be_of_highlands


@pytest.mark.parametrize("word", ["gla", "kpă", "rmah", "kbuôr", "h'yéo", "bhalêê", "môl", "drơng", "rcom", "ayŭn"])
def test_syllables_of_the_highlands_are_not_malformed(word):
    assert may_be_of_highlands(word)
    assert not is_malformed(word)


@pytest.mark.parametrize("word", ["lĩnb", "tbiên", "ngnyễn", "sầrn", "qnốc", "fhành", "rninh"])
def test_what_a_scanner_makes_of_vietnamese_is_malformed(word):
    assert is_malformed(word)


def test_vietnamese_is_not_malformed():
    assert not is_malformed("lĩnh")
