"""Labels and figures on lines of their own."""

from __future__ import annotations

import pytest

from tests.extract.wards.build import values_of

HEAD = "Giới thiệu xã Tiên Minh\nXã Tiên Minh (Hải Phòng)\n"
ASKED = {"area_km2": "36.5", "households": "9120", "residential_groups": "24"}


@pytest.mark.parametrize(
    "lines",
    ["Diện tích\n36,5 km2\nSố hộ\n9.120\nSố thôn\n24", "36,5 km2\nDiện tích\n9.120\nSố hộ\n24\nSố thôn"],
)
def test_what_figures_are_counted_in_tells_on_which_side_their_labels_stand(lines):
    assert values_of(f"{HEAD}Thông tin chung\n{lines}\nLiên hệ") == ASKED


def test_without_a_unit_of_measure_only_the_end_of_a_card_tells_it():
    assert values_of(f"{HEAD}Số hộ nghèo\n120\nSố hộ\n9.120\nSố trường\n31\nLiên hệ") == {}


def test_a_field_tells_the_same_however_its_label_and_its_figure_are_parted():
    lines = (
        "- Diện tích tự nhiên - 36,5 km2",
        "Hộ gia đình ....... 9.120.",
        "Số lượng thôn = 24",
        "Đảng viên: 1.204 đồng chí",
        "Tổ chức đảng trực thuộc Đảng ủy: 41",
        "Dân số (2025)",
        "• Tổng số 30.415 người",
    )
    more = {"population": "30415", "party_members": "1204", "party_organizations": "41"}
    assert values_of(f"{HEAD}2. Thông tin chung\n" + "\n".join(lines)) == ASKED | more


@pytest.mark.parametrize(
    "lines",
    [
        "Thôn 3\nDiện tích: 2,5 km2\nSố hộ: 215\nĐảng viên: 44",
        "Chỉ tiêu năm 2029\nDân số: 33.000 người\nSố hộ: 9.600",
        "Tổ dân phố: 12\nĐiện thoại: 0225 3881 234",
    ],
)
def test_fields_of_something_else_tell_nothing_of_the_unit(lines):
    assert values_of(f"{HEAD}{lines}\n") == {}


def test_a_label_may_say_that_its_figure_is_counted_in_thousands():
    for words in ("Dân số (nghìn người): 36,2", "Dân số sau sáp nhập (Nghìn người):\n\n36.2", "Dân số (người): 36.200"):
        assert values_of(f"{HEAD}\n{words}\n\nDiện tích (km2): 36,5")["population"] == "36200"
