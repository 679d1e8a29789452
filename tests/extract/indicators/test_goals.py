"""Goals that stand beside results, and numbers of items that stand before figures."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import facts_in


def told(text: str) -> list[tuple[float, str, str]]:
    """Value, comparator and kind of each figure."""
    return [(fact.value, fact.comparator, str(fact.kind)) for fact in facts_in(text)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("4.2- Trên 90% chi bộ hoàn thành tốt nhiệm vụ.", (90, ">", "actual")),
        ("2.2- 100% trạm y tế có bác sĩ.", (100, "=", "actual")),
        ("2.2 - 100% trạm y tế có bác sĩ.", (100, "=", "actual")),
        ("3- 95% hộ dân dùng nước sạch.", (95, "=", "actual")),
        ("7- Dưới 2% hộ nghèo.", (2, "<", "actual")),
    ],
)
def test_the_number_of_an_item_is_not_the_lower_end_of_a_range(text, figure):
    assert told(text) == [figure]


@pytest.mark.parametrize("words", ["2-3%", "2 - 3%", "2- 3%", "từ 2- 3%", "2 -3%"])
def test_two_near_numbers_with_a_dash_stay_a_range(words):
    (fact,) = facts_in(f"Phấn đấu mỗi năm: {words} hộ thoát nghèo.")
    assert (fact.value, fact.value_max) == (2, 3)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Tỷ lệ thất nghiệp ở mức 3,05%, chưa đạt chỉ tiêu Nghị quyết (dưới 3%).", (3, "<", "target")),
        ("Tỷ lệ hộ dùng nước sạch đạt 93% (mục tiêu ≥ 95%).", (95, ">=", "target")),
        ("Tỷ lệ giải ngân đạt 87% (kế hoạch trên 95%).", (95, ">", "target")),
        ("Độ che phủ rừng đạt 45%, không đạt mục tiêu Đại hội đề ra (47%).", (47, "=", "target")),
        ("Kết nạp 612 đảng viên (chỉ tiêu 600).", (600, "=", "target")),
        ("Kết nạp được 85 đảng viên mới (nghị quyết: 100).", (100, "=", "target")),
        ("Giải quyết việc làm mới cho 845 lao động (KH: 800).", (800, "=", "target")),
        ("Giải quyết việc làm mới cho 845 lao động (kế hoạch 800).", (800, "=", "target")),
        ("Xây dựng 9 nhà văn hóa, không đạt kế hoạch (11 nhà văn hóa).", (11, "=", "target")),
    ],
)
def test_a_bracket_gives_the_goal_of_the_figure_before_it(text, goal):
    result, aim = sorted(facts_in(text), key=lambda fact: fact.position)
    assert str(result.kind) == "actual"
    assert (aim.value, aim.comparator, str(aim.kind)) == goal
    assert aim.label == result.label


def test_the_goal_of_a_year_beside_its_result_is_a_plan():
    result, aim = facts_in("Năm 2025, giải quyết việc làm cho 845 lao động (KH: 800).")
    assert [(str(fact.kind), fact.span.last) for fact in (result, aim)] == [("actual", 2025), ("plan", 2025)]
