"""Tables of which every cell stands on a line of its own."""

from __future__ import annotations

import pytest

from etl.text.reading import read

NUMBERED = ["STT", "Chỉ tiêu", "ĐVT", "TH 2024", "KH 2025", "1", "Thu ngân sách", "tỷ đồng", "12", "14,5"]
NUMBERED += ["2", "Trồng rừng", "ha", "148", "-"]


@pytest.mark.parametrize("parting", ["\n", "\n\n"])
def test_cells_under_each_other_are_rows_of_a_table(parting):
    text = read(parting.join([*NUMBERED, "Người lập biểu"])).text
    assert text.split("\n") == [
        "STT | Chỉ tiêu | ĐVT | TH 2024 | KH 2025",
        "1 | Thu ngân sách | tỷ đồng | 12 | 14,5",
        "2 | Trồng rừng | ha | 148 | -",
        "Người lập biểu",
    ]


def test_rows_under_the_name_of_a_section_are_rows_too():
    cells = [*NUMBERED[:5], "I", "Kinh tế", *NUMBERED[5:10], "II", "Xã hội", "1", "Hộ nghèo", "%", "2,1", "1,5"]
    text = read("\n".join(cells)).text
    assert "I | Kinh tế\n1 | Thu ngân sách | tỷ đồng | 12 | 14,5\nII | Xã hội\n1 | Hộ nghèo | % | 2,1 | 1,5" in text


def test_a_row_that_lost_cells_is_no_row_and_the_next_one_is():
    text = read("\n".join([*NUMBERED[:10], "2", "Bác sĩ", "người", "3", "Hộ nghèo", "%", "2,1", "1,5"])).text
    assert "1 | Thu ngân sách | tỷ đồng | 12 | 14,5" in text
    assert "3 | Hộ nghèo | % | 2,1 | 1,5" in text


def test_rows_without_numbers_are_known_by_their_units_of_measure():
    text = read("Chỉ tiêu\nĐVT\nKH\nTH\nThu ngân sách\ntỷ đồng\n12,5\n13\nTrồng rừng\nha\n120\n-").text
    assert text.split("\n")[1:] == ["Thu ngân sách | tỷ đồng | 12,5 | 13", "Trồng rừng | ha | 120 | -"]


def test_headings_above_a_list_are_no_table():
    assert "|" not in read("Nội dung\n\nĐơn vị\n\n1\n\nBáo cáo tình hình\n\n2\n\nThảo luận").text
