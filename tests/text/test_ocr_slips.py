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


def test_the_number_of_an_assembly_is_no_letter():
    assert mend_words(["1669/NQ-UBTVQHI15", "72/2025/QHl5;"]) == ["1669/NQ-UBTVQH15", "72/2025/QH15;"]
    assert mend_words(["1669/NQ-UBTVQH15", "QH11", "QHI"]) == ["1669/NQ-UBTVQH15", "QH11", "QHI"]


def test_a_quotation_mark_after_the_unit_of_an_area_is_a_square():
    assert mend_words(["có", "diện", "tích", "45,34", "km”,", "dân"]) == ["có", "diện", "tích", "45,34", "km²,", "dân"]
    assert mend_words(["diện", "tích", "45", "km2?,"]) == ["diện", "tích", "45", "km²,"]
    assert mend_words(["“đường", "dài", "5", "km”"]) == ["“đường", "dài", "5", "km”"]
