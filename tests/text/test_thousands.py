"""Numbers whose thousands a space parts."""

from __future__ import annotations

import pytest

from etl.text.offsets import edit
from etl.text.thousands import thousand_edits


def mended(text: str) -> str:
    return edit(text, thousand_edits(text)).text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("dân số 74 893 người", "74.893"),
        ("thu 1 240,5 tỷ đồng", "1.240,5"),
        ("Số hộ: 20 316", "20.316"),
        ("| Dân số | 65 120 |", "65.120"),
        ("Tân An 1 024 hồ sơ", "1.024"),
        ("Số dân\n1 250 300\n", "1.250.300"),
    ],
)
def test_thousands_are_parted_by_a_point(text, number):
    assert number in mended(text)


@pytest.mark.parametrize(
    "text",
    [
        "ấp 4 312 hộ",
        "xã Đại Ân 1 312 hộ",
        "năm 2025 312 hộ nghèo",
        "Thu ngân sách 120 135 142",
        "từ 9 120/312 hộ",
        "điện thoại 0225 386 112",
    ],
)
def test_numbers_side_by_side_stay_two(text):
    assert mended(text) == text


def test_where_a_paper_always_writes_so_a_number_behind_a_name_is_one_too():
    text = "Xã có 12 500 hộ với 48 200 người; Tân An 1 312 hồ sơ."
    assert mended(text) == "Xã có 12.500 hộ với 48.200 người; Tân An 1.312 hồ sơ."


def test_spaces_that_do_not_break_lines_part_thousands_too():
    assert mended("dân số 74\u00a0893 người, 20\u202f316 hộ") == "dân số 74.893 người, 20.316 hộ"
