"""Tables whose cells tabs or aligned spaces part."""

from __future__ import annotations

from etl.text.reading import read

PROSE = "Hội nghị bàn về việc giữ gìn nếp sống văn minh ở các khu\ndân cư và công tác vệ sinh trong những ngày\n"


def test_lines_with_the_same_tabs_are_rows_of_a_table():
    assert read("Họ và tên\tChức vụ\nLê Văn Nam\tBí thư").text == "Họ và tên | Chức vụ\nLê Văn Nam | Bí thư"


def test_rows_stay_apart_in_a_paper_that_is_wrapped():
    blocks = read(f"{PROSE * 4}\nSTT\tTên\tLoại\n1\tHải An\tphường\n2\tCát Bi\tphường\n").blocks
    assert [block.kind for block in blocks] == ["paragraph", "row", "row", "row"]


def test_items_of_a_list_and_lone_tabs_are_no_rows():
    assert "|" not in read("1.\tMục tiêu chung\n2.\tChỉ tiêu\n\nSố:\t15/NQ\n\nĐiều 1").text


def test_lines_whose_gaps_stand_under_each_other_and_end_in_figures_are_rows():
    table = (
        "Chỉ tiêu                        ĐVT        Năm 2025     Năm 2030\n"
        "1. Tỷ lệ hộ nghèo               %          34,7         15\n"
        "2. Số tiêu chí nông thôn mới    Tiêu chí   9            16\n"
        "3. Tỷ lệ lao động qua đào tạo   %          36           55\n"
    )
    reading = read(f"{PROSE * 4}\n{table}")
    assert [block.kind for block in reading.blocks[1:]] == ["row"] * 4
    assert reading.text.endswith("3. Tỷ lệ lao động qua đào tạo | % | 36 | 55")


def test_aligned_lines_without_figures_are_no_rows():
    letterhead = (
        "ĐẢNG BỘ XÃ      ---      ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "BAN CHẤP HÀNH   *        Quảng Ngãi, tháng bảy\n"
        "Nơi nhận:       -        T/M BAN CHẤP HÀNH\n"
        "- Tỉnh ủy,      -        BÍ THƯ\n"
    )
    assert "|" not in read(letterhead).text
