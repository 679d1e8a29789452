"""Tables whose cells tabs part."""

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
