"""Pages that tell of several units by their bare names."""

from __future__ import annotations

from tests.extract.wards.build import facts_of

_PAGE = "Vùng Đơn Dương cũ nay có 3 xã thuộc tỉnh Lâm Đồng: Đơn Dương, Ka Đô và Quảng Lập.\n\n"


def test_units_that_a_page_lists_are_told_of_by_their_bare_names_whatever_district_was_called_so():
    text = (
        f"{_PAGE}Đơn Dương: Giữ nhịp\n\nDân số 31.200 người. Huyện Đơn Dương cũ có 10 xã.\n\n"
        "Được lập từ hai xã Quảng Lập và Pró, Quảng Lập có dân số 18.300 người.\n"
    )
    assert sorted(facts_of(text)) == ["xã Quảng Lập, population, 18300", "xã Đơn Dương, population, 31200"]


def test_a_paragraph_that_no_unit_heads_is_about_none_of_several():
    text = (
        f"{_PAGE}Ka Đô có nhiều rau.\n\nDân số 25.100 người.\n\nĐơn Dương, Quảng Lập: Chờ nước\n\nDân số 9.300 người.\n"
    )
    assert facts_of(text) == []


def test_units_head_paragraphs_in_capitals_too_whatever_the_rest_of_the_line_looks_like():
    text = (
        "Xã Ka Đô và xã Quảng Lập, tỉnh Lâm Đồng, sau sáp nhập.\n\n* KA ĐÔ - CHỜ CẦU MỚI\n\n"
        "Nơi có vùng rau lớn nhất huyện cũ nay có dân số 25.100 người.\n\n* QUẢNG LẬP - GIỮ NGHỀ DỆT\n\n"
        "Nơi có nhiều làng nghề truyền thống này có dân số 18.300 người.\n"
    )
    assert sorted(facts_of(text)) == ["xã Ka Đô, population, 25100", "xã Quảng Lập, population, 18300"]
