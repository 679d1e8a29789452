"""Amounts that stand beside a mark, a label or a name, and shares that are none."""

from __future__ import annotations

import pytest

from tests.extract.wards.build import values_of


@pytest.mark.parametrize(
    ("words", "attribute", "value"),
    [
        ("Đảng bộ xã có 104 chi bộ; đảng viên: 3.274.", "party_members", "3274"),
        ("Đảng bộ 31 chi bộ, 702 đảng viên.", "party_organizations", "31"),
        ("Xã có 20 thôn, xóm với 3.212 hộ.", "households", "3212"),
        ("Với 36,5 km2, đây là xã rộng nhất vùng.", "area_km2", "36.5"),
    ],
)
def test_a_count_behind_its_noun_alone_is_read(words, attribute, value):
    assert values_of(f"Xã Tiên Minh (Hải Phòng) họp. {words}")[attribute] == value


def test_a_share_of_the_standard_is_no_population():
    assert "population" not in values_of("Xã Tiên Minh (Hải Phòng): diện tích đạt 120,58%, dân số đạt 131,64%.")


def test_a_unit_that_another_is_held_against_has_not_its_figures():
    words = "Xã Tiên Minh (Hải Phòng) rộng 36,5 km2, gấp đôi phường Kinh Môn nhưng dân số chỉ là 47.606 người."
    assert values_of(words)["population"] == "47606"
