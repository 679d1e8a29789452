"""Where a clause begins."""

from __future__ import annotations

import re

import pytest

from etl.extract.frames.openings import LEADS, opening


@pytest.mark.parametrize(
    "words",
    [
        "tỉnh có 5 mã số",
        "xã thu 5 tỷ đồng; tỉnh thu 9 tỷ đồng",
        "xã vui, còn tỉnh thì không",
        "1. hiện nay, tỉnh có 5 mã số",
        "trong khi đó, năm 2024, tỉnh có 5 mã số",
        "xã nêu: theo đó, tỉnh có 5 mã số",
    ],
)
def test_a_clause_begins_at_its_first_word_behind_a_mark_and_behind_words_that_lead_it_in(words):
    assert re.search(rf"{opening()}tỉnh", words)


@pytest.mark.parametrize("words", ["xã của tỉnh", "các xã trong tỉnh, của tỉnh", "hiện nay xã của tỉnh"])
def test_what_stands_behind_another_word_begins_no_clause(words):
    assert re.search(rf"{opening()}tỉnh", words) is None


def test_a_word_that_leads_in_is_taken_whole():
    assert re.match(rf"{LEADS}tỉnh", "theo đó tỉnh")
    assert re.match(rf"{LEADS}xã", "nayxã") is None
