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
