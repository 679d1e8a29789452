"""Figures that a list gives for several units, each by its name."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import claims_in

HEAD = "Tin xã Di Linh, tỉnh Lâm Đồng\n\n"


def told(text: str) -> list[tuple[str, float, str]]:
    """Unit, figure and status of each claim of a paper about xã Di Linh."""
    return sorted((claim.unit_name or "", claim.value, claim.status) for claim in claims_in(HEAD + text))


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách: xã Di Linh đạt 40 tỷ đồng; xã Hòa Ninh đạt 30 tỷ đồng.",
        "Thu ngân sách xã Di Linh đạt 40 tỷ đồng, xã Hòa Ninh đạt 30 tỷ đồng.",
        "Kết quả:\n- Xã Di Linh: thu ngân sách 40 tỷ đồng;\n- Xã Hòa Ninh: thu ngân sách 30 tỷ đồng.",
        "Thu ngân sách\n- Xã Di Linh: 40 tỷ đồng;\n- Xã Hòa Ninh: 30 tỷ đồng.",
        "Thu ngân sách: Xã Di Linh: 40 tỷ đồng; Xã Hòa Ninh: 30 tỷ đồng.",
        "Thu ngân sách xã Di Linh ước đạt khoảng 40 tỷ đồng, còn xã Hòa Ninh (30 tỷ đồng) thấp nhất.",
    ],
)
def test_each_unit_of_a_list_has_its_own_figure(text):
    assert [line[:2] for line in told(text)] == [("Di Linh", 40), ("Hòa Ninh", 30)]


@pytest.mark.parametrize(
    "text",
    [
        "Xã Di Linh dẫn đầu các đơn vị sau:\n- Hòa Ninh: thu ngân sách 30 tỷ đồng.",
        "Thu ngân sách các xã lần lượt là: Hòa Ninh 30 tỷ đồng.",
        "Nhiều dự án hơn xã Hòa Ninh 2 dự án.",
    ],
)
def test_a_bare_name_that_the_paper_does_not_explain_and_a_comparison_leave_their_figure_to_review(text):
    assert all(status == "pending" for _, _, status in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách của xã đạt 40 tỷ đồng, so với xã Hòa Ninh là cao.",
        "Thu ngân sách: 40 tỷ đồng. Xã giáp xã Hòa Ninh.",
        "Xã cùng xã Hòa Ninh 30 lần họp; thu ngân sách: 40 tỷ đồng.",
    ],
)
def test_a_unit_that_is_only_named_nearby_has_no_figure(text):
    assert told(text) == [("Di Linh", 40, "accepted")]


@pytest.mark.parametrize(
    "text",
    [
        "Trước sáp nhập các xã còn khó khăn: Gung Ré đạt 8/19 tiêu chí, Liên Đầm đạt 9/19 tiêu chí.",
        "Khi chưa sáp nhập, Gung Ré có 8 hợp tác xã, riêng Liên Đầm có 9 hợp tác xã.",
        "Tỷ lệ hộ nghèo ở các xã cũ: Gung Ré 8%, Liên Đầm 9%.",
        "Trước khi sắp xếp, xã Gung Ré đạt 8/19 tiêu chí; xã Liên Đầm chỉ đạt 9/19 tiêu chí.",
        "Tiêu chí của ba xã trước đây: Gung Ré (8/19 tiêu chí), Liên Đầm (9/19 tiêu chí).",
        "Ba xã cũ mỗi nơi một vẻ. Gung Ré có 8 trang trại; còn Liên Đầm có 9 trang trại.",
    ],
)
def test_each_commune_that_the_unit_was_made_of_has_what_it_had_before(text):
    assert told(text) == [("Gung Ré", 8, "accepted"), ("Liên Đầm", 9, "accepted")]


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi sáp nhập, Gung Ré có 8 hợp tác xã, Liên Đầm có 9 hợp tác xã.",
        "Số tiêu chí đạt được: Gung Ré (8/19 tiêu chí), Liên Đầm (9/19 tiêu chí).",
        "Trước sáp nhập, trường Gung Ré có 8 phòng học.",
    ],
)
def test_what_such_a_commune_has_today_or_at_no_time_told_waits_for_review(text):
    assert {status for _, _, status in told(text)} == {"pending"}


@pytest.mark.parametrize(
    ("who", "status"),
    [("Các địa phương Di Linh, Tân Châu, Liên Đầm và Gung Ré", "accepted"), ("Riêng địa phương Gung Ré", "pending")],
)
def test_only_what_all_communes_have_that_the_unit_was_made_of_is_its_own(who, status):
    assert told(f"{who} đạt 17/19 chỉ tiêu.") == [("Di Linh", 17, status)]


SEVERAL = "Sáng 3/3, đoàn làm việc với các xã Di Linh, Hòa Ninh và Bảo Thuận, tỉnh Lâm Đồng.\n\n"


def of_units(text: str) -> dict[str, list[float]]:
    """The accepted figures of each unit of a paper about three of them."""
    found: dict[str, list[float]] = {}
    for claim in claims_in(SEVERAL + text):
        if claim.status == "accepted":
            found.setdefault(claim.unit_name or "", []).append(claim.value)
    return {name: sorted(values) for name, values in found.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Hòa Ninh: Thu ngân sách đạt 30 tỷ đồng. Hộ nghèo còn 4%.",
        "Hòa Ninh thu ngân sách 30 tỷ đồng, giảm hộ nghèo còn 4%.",
        "Năm 2025, Hòa Ninh đạt thu ngân sách 30 tỷ đồng, hộ nghèo còn 4%.",
        "Xã Hòa Ninh thu ngân sách 30 tỷ đồng, hộ nghèo còn 4%.",
    ],
)
def test_a_clause_that_begins_with_a_unit_tells_all_its_figures_of_it(text):
    assert of_units(text) == {"Hòa Ninh": [4, 30]}


@pytest.mark.parametrize(
    "text",
    [
        "Về hộ nghèo, ba xã lần lượt còn 8,6%, 11,2% và 5%; cận nghèo 6%, 7,4% và 8%.",
        "Hộ nghèo của 3 xã lần lượt là 8,6%, 11,2% và 5%. Hộ cận nghèo ba xã này lần lượt còn 6%, 7,4% và 8%.",
    ],
)
def test_a_row_of_as_many_figures_as_units_gives_each_its_own(text):
    assert of_units(text) == {"Di Linh": [6, 8.6], "Hòa Ninh": [7.4, 11.2], "Bảo Thuận": [5, 8]}


def test_by_how_much_another_unit_is_less_waits_for_review():
    assert of_units("Thu nhập ở Di Linh là 42 triệu đồng/người/năm, ở Hòa Ninh kém hơn 3,5 triệu đồng.") == {
        "Di Linh": [42]
    }
