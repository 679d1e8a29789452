"""Small letters that keep their places."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from etl.text.lower import lowered


def test_tone_marks_come_to_their_usual_seat():
    assert lowered("Thuỷ HOÁ khoẻ") == "thủy hóa khỏe"


def test_a_mark_that_stands_right_stays():
    assert lowered("quý hoàng toàn Quỳnh") == "quý hoàng toàn quỳnh"


def test_i_becomes_y_in_common_words_only():
    assert lowered("Tỉ lệ nhiệm kì của tỉnh") == "tỷ lệ nhiệm kỳ của tỉnh"


@given(st.text())
def test_positions_stay(text):
    composed = unicodedata.normalize("NFC", text)
    assert len(lowered(composed)) == len(composed)
