"""Places that a sentence begins with by their names alone."""

from __future__ import annotations

import pytest

from tests.extract.wards.build import facts_of


def test_a_bare_name_is_the_unit_that_the_paper_names_with_its_type_word():
    text = "Tỉnh Lâm Đồng. Xã Di Linh và xã Hòa Ninh thi đua. Di Linh rộng 268 km2, có 57.000 người."
    assert sorted(facts_of(text)) == ["xã Di Linh, area_km2, 268", "xã Di Linh, population, 57000"]


@pytest.mark.parametrize(
    "text",
    [
        "Xã Ea Wer, tỉnh Đắk Lắk. Xã có thôn Hòa Phú. Hòa Phú có 1.200 người, 300 hộ.",
        "Xã Ea Wer, tỉnh Đắk Lắk. Xã có các thôn Hòa Xuân, Hòa Phú. Hòa Phú có 1.200 người, 300 hộ.",
        "Xã Ea Wer, tỉnh Đắk Lắk. Nơi đây đông dân. Hòa Phú có 1.200 người, 300 hộ.",
        "Xã Di Linh, tỉnh Lâm Đồng. Di Linh rộng 1.613 km2, là huyện lớn nhất. Di Linh có 160.000 người.",
        "Tỉnh Quảng Ngãi. Xã Bình Minh và xã Vạn Tường thi đua. Vạn Tường là trận đánh lớn. Vạn Tường có 1.900 người.",
    ],
)
def test_a_bare_name_that_may_be_a_hamlet_or_a_battle_is_no_unit(text):
    assert facts_of(text) == []
