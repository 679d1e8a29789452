"""Slips of OCR that can mean only one thing."""

from __future__ import annotations

from etl.text.ocr_slips import mend_words


def test_words_that_make_no_sense_are_mended():
    assert mend_words(["Chỉ", "bộ", "có", "12", "đẳng", "viên,", "chỉ", "tiêu", "†inh", "giản"]) == [
        "Chi",
        "bộ",
        "có",
        "12",
        "đảng",
        "viên,",
        "chỉ",
        "tiêu",
        "tinh",
        "giản",
    ]


def test_words_that_make_sense_stay():
    words = ["Chỉ", "có", "bình", "đẳng", "ở", "tỉnh", "Sơn", "La"]
    assert mend_words(words) == words


def test_a_line_without_words_stays_empty():
    assert mend_words([]) == []
