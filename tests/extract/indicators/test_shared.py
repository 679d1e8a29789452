"""Figures that share their words with others: shares of a goal, rows of figures, parts of a count."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import facts_in


def told(text: str) -> dict[float, str]:
    """The label of each figure."""
    return {fact.value: fact.label for fact in facts_in(text)}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Diện tích gieo trồng đạt 9.312 ha, đạt 99,6% KH.", "Diện tích gieo trồng so với KH"),
        ("Thu ngân sách đạt 56 tỷ đồng, bằng 99,6% NQ.", "Thu ngân sách so với NQ"),
        ("Trồng xen 285 ha sầu riêng, bơ (đạt 99,6% KH).", "Trồng xen sầu riêng so với KH"),
        ("Giao quân: 99,6% chỉ tiêu.", "Giao quân so với chỉ tiêu"),
    ],
)
def test_a_share_of_the_plan_is_named_by_what_was_planned(text, label):
    assert told(text)[99.6] == label


def test_two_lists_of_which_each_has_its_figure_are_told_apart():
    figures = told(
        "Tốc độ tăng giá trị sản xuất ngành thương mại, dịch vụ và ngành công nghiệp, xây dựng lần lượt là "
        "14%/năm và 11%/năm."
    )
    assert figures == {
        14: "Tốc độ tăng giá trị sản xuất ngành thương mại, dịch vụ",
        11: "Tốc độ tăng giá trị sản xuất ngành công nghiệp, xây dựng",
    }


@pytest.mark.parametrize("who", ["là người dân tộc thiểu số", "người dân tộc thiểu số", "là nữ", "nữ", "theo đạo"])
def test_members_of_the_party_by_who_they_are_are_counted(who):
    assert told(f"Đảng bộ có 1.104 đảng viên (trong đó có 287 đảng viên {who}).") == {287: f"đảng viên {who}"}


def test_what_follows_a_part_of_the_members_is_said_of_all():
    text = (
        "Đã phát triển 205 đảng viên, trong đó có 64 đảng viên là người dân tộc thiểu số, vượt 13,9% so với chỉ tiêu."
    )
    assert told(text)[13.9].startswith("phát triển đảng viên")


@pytest.mark.parametrize(
    "text",
    [
        "Hộ nghèo đã không còn từ năm 2023.",
        "Trên địa bàn, hộ nghèo không còn.",
        "Nhà tạm đã được xóa xong.",
        "Xã không còn hộ nghèo.",
    ],
)
def test_none_left_is_nought_whichever_word_comes_first(text):
    assert list(told(text)) == [0]


def test_pupils_are_counted_after_schools_and_classes():
    assert list(told("Toàn xã có 13 trường, 214 lớp, 6.731 học sinh.")) == [13, 214, 6731]


@pytest.mark.parametrize("words", ["làm nghề nón lá", "trồng hoa", "nuôi cá lồng", "bị thiệt hại do bão"])
def test_households_are_counted_by_what_they_do_or_suffer(words):
    assert told(f"Có 350 hộ {words}.") == {350: f"hộ {words}"}
