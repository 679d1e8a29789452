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


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Tỷ lệ hộ dùng nước sạch và tỷ lệ rác thải được thu gom đều đạt 100%.",
            ["Tỷ lệ hộ dùng nước sạch", "tỷ lệ rác thải được thu gom"],
        ),
        (
            "Tỷ lệ trẻ 5 tuổi ra lớp và học sinh hoàn thành chương trình tiểu học đều đạt trên 98%.",
            ["Tỷ lệ trẻ 5 tuổi ra lớp", "tỷ lệ học sinh hoàn thành chương trình tiểu học"],
        ),
        ("Tỷ lệ cán bộ và công chức đạt chuẩn đều đạt 100%.", ["Tỷ lệ cán bộ và công chức đạt chuẩn"]),
    ],
)
def test_a_figure_that_holds_for_two_things_each_with_a_name_is_two_facts(text, labels):
    assert [fact.label for fact in facts_in(text)] == labels


@pytest.mark.parametrize("bracket", ["(64/80 người)", "(64/80 lao động)", "(64/80 trường hợp)"])
def test_a_ratio_alone_in_a_bracket_counts_what_stands_before_it(bracket):
    assert told(f"Còn 2 chỉ tiêu chưa đạt là giải ngân (đạt 87%) và xuất khẩu lao động {bracket}.")[64] == (
        "xuất khẩu lao động"
    )


@pytest.mark.parametrize(
    "words",
    [
        "lũy kế đến 30/9:",
        "đến ngày 30/9:",
        "tính đến 30/9 đạt",
        "đến hết ngày 30/9/2025 là",
        "cộng dồn đến 30/9 ước đạt",
    ],
)
def test_a_sum_up_to_a_day_keeps_its_label(words):
    assert told(f"Tổng thu ngân sách trên địa bàn {words} 58,27 tỷ đồng, đạt 86,2% dự toán.") == {
        58.27: "Tổng thu ngân sách trên địa bàn",
        86.2: "Tổng thu ngân sách trên địa bàn so với dự toán",
    }


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("Xử lý kỷ luật", "Xử lý kỷ luật 05 tổ chức đảng và 37 đảng viên."),
        ("Kiểm tra", "Kiểm tra việc chấp hành nghị quyết đối với 5 tổ chức đảng, 37 đảng viên."),
        ("giám sát", "Đảng ủy giám sát 5 tổ chức đảng và 37 đảng viên."),
        ("thi hành kỷ luật", "Ủy ban Kiểm tra đã thi hành kỷ luật 5 tổ chức đảng cùng 37 đảng viên."),
    ],
)
def test_those_inspected_or_disciplined_share_the_act(act, text):
    assert told(text) == {5: f"{act} tổ chức đảng", 37: f"{act} đảng viên"}


def test_the_size_of_a_party_is_no_inspection():
    assert told("Ủy ban Kiểm tra Đảng ủy trực thuộc Đảng bộ có 49 chi bộ và 1.396 đảng viên.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số đại biểu triệu tập 135 đồng chí, có mặt 134 đồng chí, vắng 01 đồng chí.",
        "Đại hội triệu tập 135 đồng chí, có mặt 134 đồng chí.",
        "Số đại biểu được triệu tập là 135 đồng chí; tham dự 134 đồng chí.",
    ],
)
def test_delegates_summoned_and_present_are_told_apart(text):
    assert {135, 134} <= set(told(text))
    assert "triệu tập" in told(text)[135]


def test_delegates_who_did_not_come_are_told_apart():
    text = "Tổng số đại biểu triệu tập 135 đồng chí, có mặt 134 đồng chí, vắng 01 đồng chí."
    assert told(text)[1] == "đại biểu vắng"


@pytest.mark.parametrize("heading", ["Tin liên quan", "Các tin khác:", "Xem thêm", "Tin cùng chuyên mục"])
def test_headlines_of_other_news_below_a_paper_are_not_read(heading):
    news = "- Phường An Biên thu ngân sách đạt 500 tỷ đồng\n\n- 198 đại biểu dự Đại hội"
    text = f"Tỷ lệ hộ nghèo còn 1,2%.\n\n{heading}\n\n{news}"
    assert list(told(text)) == [1.2]


def test_a_link_to_other_news_at_the_end_is_not_read():
    assert list(told("Tỷ lệ hộ nghèo còn 1,2%.\n\n» Phường An Biên thu ngân sách đạt 500 tỷ đồng")) == [1.2]


def test_a_paper_goes_on_behind_a_list_of_other_news():
    text = (
        "Tỷ lệ hộ nghèo còn 1,2%.\n\nTin liên quan\n\n- Phường An Biên thu ngân sách đạt 500 tỷ đồng\n\n"
        "Tỷ lệ hộ cận nghèo của phường còn 2,5%."
    )
    assert list(told(text)) == [1.2, 2.5]


def test_a_noun_told_once_is_that_of_the_counts_around_it():
    assert told("Mặt trận xây mới 41 và sửa chữa 27 nhà tình nghĩa.") == {
        41: "xây mới nhà tình nghĩa",
        27: "sửa chữa nhà tình nghĩa",
    }
    assert told("Phường có 14 di tích (02 cấp quốc gia, 7 cấp tỉnh).")[2] == "di tích cấp quốc gia"
    assert told("Thêm 3 thôn đạt chuẩn, nâng tổng số lên 8 thôn.")[8] == "tổng số thôn đạt chuẩn"
