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
