"""What a number measures or counts, where its words could mislead."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import facts_in


def told(text: str) -> list[tuple[float, str]]:
    """Value and unit of each figure."""
    return [(fact.value, fact.unit) for fact in facts_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Doanh nghiệp trên địa bàn chiếm gần 1/5 số doanh nghiệp của quận.",
        "Ngành dịch vụ chiếm hơn 2/3 giá trị sản xuất.",
        "Khoảng 1/3 số hộ trong xã trồng cà phê.",
        "Diện tích rừng chiếm 3/4 diện tích tự nhiên.",
    ],
)
def test_a_part_of_a_whole_is_no_count(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Có 16/19 chỉ tiêu đạt và vượt.", 16),
        ("3/5 thôn đạt chuẩn nông thôn mới.", 3),
        ("Có 4/6 trường đạt chuẩn quốc gia.", 4),
    ],
)
def test_so_many_of_all_are_a_count(text, value):
    assert told(text) == [(value, "count")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Mỗi năm cung ứng trên 3 triệu chiếc nón.", 3e6),
        ("Sản xuất 5 triệu viên gạch.", 5e6),
        ("Xuất bán 2 triệu bông hoa.", 2e6),
        ("Cung cấp 1,5 triệu quả trứng.", 1.5e6),
        ("Ươm 40 vạn bầu giống.", 4e5),
    ],
)
def test_millions_of_pieces_are_no_money(text, value):
    assert told(text) == [(value, "count")]


@pytest.mark.parametrize(
    "text", ["Thu ngân sách đạt 250 triệu.", "Doanh thu đạt 250 triệu mỗi năm.", "Huy động được 250 triệu đồng."]
)
def test_bare_millions_are_money(text):
    assert told(text) == [(250, "vnd_million")]


@pytest.mark.parametrize(
    "text",
    [
        "Giảm 30% điểm ngập úng cục bộ.",
        "Xóa 30% điểm đen về giao thông.",
        "30% điểm trường lẻ được xây dựng kiên cố.",
    ],
)
def test_a_share_of_places_is_no_percentage_point(text):
    assert told(text) == [(30, "percent")]


@pytest.mark.parametrize("words", ["2,5% điểm so với năm 2024", "2,5 điểm phần trăm", "2,5 điểm %", "2,5% điểm."])
def test_percentage_points_stay_so(words):
    assert told(f"Tỷ lệ che phủ rừng tăng {words}") == [(2.5, "percentage_point")]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("phường đạt tiêu chí đô thị loại III vào năm 2029", 2029),
        ("xã đạt chuẩn nông thôn mới nâng cao trước năm 2028", 2028),
        ("xã hoàn thành xây dựng nông thôn mới kiểu mẫu năm 2027", 2027),
    ],
)
def test_a_standard_of_a_list_is_reached_in_its_own_year(words, year):
    assert (year, "year") in told(f"Đại hội thống nhất đến năm 2030: thu ngân sách tăng 10%/năm; {words}.")


def test_new_members_as_a_share_of_all_are_no_growth_a_year():
    (fact,) = facts_in("Tỷ lệ phát triển đảng viên mới hằng năm từ 3 - 4% tổng số đảng viên.")
    assert (fact.unit, fact.span.cadence) == ("percent", "annual")


@pytest.mark.parametrize("label", ["GRDP/người", "GRDP bình quân", "Thu nhập BQ/người", "Giá trị sản phẩm/người"])
def test_what_falls_to_each_person_is_money_of_a_person_and_year(label):
    assert told(f"{label}: 71,2 tr.đ/năm") == [(71.2, "vnd_million_per_person_year")]


def test_branches_behind_those_who_work_in_one_have_their_shares_of_the_workers():
    text = "Lao động nông nghiệp chiếm 48%; công nghiệp, xây dựng, dịch vụ 52%."
    labels = {fact.value: fact.label for fact in facts_in(text)}
    assert labels == {48: "Lao động nông nghiệp", 52: "lao động công nghiệp, xây dựng, dịch vụ"}
    text = "Cơ cấu kinh tế: nông nghiệp 48%; dịch vụ 52%."
    assert {fact.label for fact in facts_in(text)} == {"tỷ trọng nông nghiệp", "tỷ trọng dịch vụ"}


def test_bare_criteria_are_those_of_the_standard_named_before_them():
    labels = [fact.label for fact in facts_in("Xã xây dựng xong nông thôn mới nâng cao, đạt 19/19 tiêu chí.")]
    assert "tiêu chí nông thôn mới nâng cao" in labels
