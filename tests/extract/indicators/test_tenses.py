"""What tells a result from a promise where the words around a figure pull both ways."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import facts_in, periods_of


def told(text: str) -> dict[float, tuple[str, str]]:
    """Kind and period of each figure."""
    return {fact.value: (str(fact.kind), "/".join(periods_of(fact))) for fact in facts_in(text)}


@pytest.mark.parametrize(
    "head",
    [
        "1. Đại hội đã thông qua 17 chỉ tiêu phát triển đến năm 2030, cụ thể một số chỉ tiêu:",
        "Đại hội đã biểu quyết thông qua 20 chỉ tiêu chủ yếu đến năm 2030, gồm:",
        "Các đại biểu đã thống nhất 15 chỉ tiêu phấn đấu đến năm 2030, trong đó:",
        "Đại hội đã xác định 3 nhóm chỉ tiêu đến năm 2030 như sau:",
        "Nghị quyết đã đề ra 22 mục tiêu cho giai đoạn đến năm 2030:",
    ],
)
def test_a_list_under_targets_that_were_passed_holds_targets(head):
    assert (
        told(f"{head}\n- Độ che phủ rừng giữ ở mức 51,2%.\n- Tỷ lệ hộ nghèo còn 0,5%.").items()
        >= {
            51.2: ("target", "2030"),
            0.5: ("target", "2030"),
        }.items()
    )


@pytest.mark.parametrize("head", ["Đại hội đã hoàn thành 17 chỉ tiêu, cụ thể:", "Đã có 17 chỉ tiêu đạt và vượt, gồm:"])
def test_a_list_under_targets_that_were_met_holds_results(head):
    assert told(f"{head}\n- Độ che phủ rừng đạt 51,2%.")[51.2] == ("actual", "none")


@pytest.mark.parametrize(
    "words",
    [
        "lo nhất là nước sinh hoạt: mới 61% số hộ có nước hợp vệ sinh",
        "nước sinh hoạt còn thiếu, mới có 61% số hộ dùng nước sạch",
        "đường còn khó đi (mới được 61% số tuyến bê tông hóa)",
    ],
)
def test_only_just_so_much_is_a_result(words):
    assert told(f"Mục tiêu đến năm 2030 là xóa hết nhà tạm. Chị Hương {words}.")[61][0] == "actual"


def test_new_members_are_no_sign_of_a_result():
    assert told("Phấn đấu mỗi năm kết nạp đảng viên mới 3% trở lên.")[3][0] == "target"


@pytest.mark.parametrize(
    "words",
    [
        "so với mức 55 triệu đồng hiện tại",
        "tăng từ 55 triệu đồng hiện nay",
        "trong khi hiện nay mới đạt 55 triệu đồng",
        "gấp rưỡi mức 55 triệu đồng hiện nay",
        "hiện tại là 55 triệu đồng",
    ],
)
def test_what_holds_now_is_a_result_beside_a_promise(words):
    figures = told(f"Thu nhập bình quân đầu người phải đạt 90 triệu đồng vào năm 2030, {words}.")
    assert figures[55] == ("actual", "none")
    assert figures[90][0] == "target"


def test_so_many_times_as_now_stays_a_promise():
    assert told("Đến năm 2030, thu nhập bình quân đầu người gấp 1,5 lần hiện nay.")[1.5][0] == "target"


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ đạt nhiều kết quả: thu ngân sách tăng khá; tỷ lệ hộ nghèo đến cuối nhiệm kỳ giảm còn 1,96%.",
        "Trong nhiệm kỳ 2020-2025, tỷ lệ hộ nghèo cuối nhiệm kỳ còn 1,96%.",
        "Nhìn lại nhiệm kỳ qua, tỷ lệ hộ nghèo đến hết nhiệm kỳ còn 1,96%.",
    ],
)
def test_the_end_of_a_term_of_which_results_are_told_is_past(text):
    assert told(text)[1.96][0] == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "Đến cuối nhiệm kỳ, tỷ lệ hộ nghèo còn 1,96%.",
        "Hiện nay tỷ lệ hộ nghèo là 3%. Đến cuối nhiệm kỳ, tỷ lệ hộ nghèo còn 1,96%.",
        "Phát huy kết quả nhiệm kỳ qua, phấn đấu đến cuối nhiệm kỳ tỷ lệ hộ nghèo còn 1,96%.",
    ],
)
def test_the_end_of_a_term_is_ahead_where_no_results_of_it_are_told(text):
    assert told(text)[1.96] == ("target", "2030")


@pytest.mark.parametrize(
    "aside", ["năm 2025 là 0,87%", "năm 2024: 0,87%", "năm 2025 còn 0,87%", "cuối năm 2024 là 0,87%"]
)
def test_a_bracket_tells_where_a_promise_starts_from(aside):
    figures = told(f"Chỉ tiêu đến năm 2030: tỷ lệ hộ nghèo giảm xuống còn 0,3% ({aside}).")
    assert (figures[0.87][0], figures[0.3]) == ("actual", ("target", "2030"))


def test_a_bracket_with_the_steps_to_a_goal_promises_too():
    figures = told("Đến năm 2030, tỷ lệ hộ nghèo còn 0,3% (năm 2025 phấn đấu còn 0,8%).")
    assert figures[0.8][0] in ("plan", "target")


@pytest.mark.parametrize("words", ["tăng lên 130 triệu đồng năm 2030", "lên 130 triệu đồng vào năm 2030"])
def test_a_year_right_after_a_figure_says_when_it_is_due(words):
    figures = told(f"Thu nhập bình quân đầu người từ 78 triệu đồng năm 2025 {words}.")
    assert figures == {78: ("actual", "2025"), 130: ("target", "2030")}


@pytest.mark.parametrize("words", ["thấp hơn chỉ tiêu 2,6%", "kém kế hoạch 2,6%", "thấp hơn mục tiêu đề ra 2,6%"])
def test_by_how_much_a_goal_was_missed_is_no_goal(words):
    result, gap = facts_in(f"Giải ngân vốn đầu tư công đạt 92,4%, {words}.")
    assert [str(fact.kind) for fact in (result, gap)] == ["actual", "actual"]
    assert gap.label == f"{result.label} {words.removesuffix(' 2,6%')}"


@pytest.mark.parametrize(
    "title",
    [
        "Về Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030",
        "Về kế hoạch phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh 05 năm 2026-2030",
        "Thông qua Kế hoạch phát triển kinh tế - xã hội giai đoạn 2026 - 2030",
        "Thông qua kế hoạch năm năm 2026 - 2030",
        "Về việc phê duyệt Kế hoạch phát triển kinh tế - xã hội năm năm 2026-2030",
    ],
)
def test_what_a_plan_of_five_years_lists_are_targets(title):
    text = f"NGHỊ QUYẾT\n{title}\n\nĐiều 1. {title} với các chỉ tiêu sau:\n\n- Tỷ lệ hộ nghèo còn 0,5%."
    assert told(text)[0.5][0] == "target"


@pytest.mark.parametrize(
    "words",
    [
        "Năm 2025, phường được giao thu ngân sách 195 tỷ đồng",
        "Năm 2025, tỉnh giao thu 195 tỷ đồng",
        "Thu ngân sách tỉnh giao cả năm 2025 là 195 tỷ đồng",
        "Thu ngân sách năm 2025 được giao 195 tỷ đồng",
        "Năm 2025, thành phố giao phải thu ngân sách 195 tỷ đồng",
    ],
)
def test_what_those_above_charge_a_unit_to_raise_is_a_plan_and_what_was_raised_a_result(words):
    figures = told(f"{words}; đến hết tháng 10 đã thu 171,5 tỷ đồng.")
    assert figures == {195: ("plan", "2025"), 171.5: ("actual", "2025")}


@pytest.mark.parametrize(
    "opening",
    [
        "Năm 2025, phường thu ngân sách 418 tỷ đồng.",
        "Theo báo cáo của UBND phường, năm 2025 thu ngân sách 418 tỷ đồng.",
        "Ông An cho biết, năm 2025, phường thu ngân sách 418 tỷ đồng.",
        "Riêng năm 2025, phường thu ngân sách 418 tỷ đồng.",
        "Kết thúc năm 2025, phường thu ngân sách 418 tỷ đồng.",
    ],
)
def test_a_paragraph_that_turns_to_the_running_year_goes_on_with_results(opening):
    title = "HĐND phường chốt 16 chỉ tiêu cho năm 2026\n\n"
    assert told(f"{title}{opening} Phường giải ngân được 87% vốn đầu tư công.")[87][0] == "actual"


@pytest.mark.parametrize(
    "agenda",
    [
        "đánh giá kết quả năm 2025, bàn nhiệm vụ năm 2026",
        "tổng kết công tác năm 2025, triển khai nhiệm vụ năm 2026",
        "đánh giá tình hình năm 2025 và phương hướng, nhiệm vụ năm 2026",
    ],
)
def test_the_agenda_of_a_meeting_promises_nothing(agenda):
    text = (
        f"Ngày 26/12, phường họp {agenda}.\n\nToàn phường còn 37 hộ nghèo. Thu nhập bình quân đầu người 66 triệu đồng."
    )
    assert {figure[0] for figure in told(text).values()} == {"actual"}


def test_a_goal_for_years_ahead_after_the_plan_of_this_year_is_a_target():
    text = (
        "Tỉnh giao thu ngân sách cả năm 2025 là 96 tỷ đồng. Xa hơn, đến năm 2030 thu nhập phải từ 110 triệu đồng/năm."
    )
    assert told(text) == {96: ("plan", "2025"), 110: ("target", "2030")}


def test_an_article_that_says_nothing_of_time_holds_what_the_title_of_its_plan_announces():
    title = "NGHỊ QUYẾT\nVề kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030\n\n"
    text = f"{title}Điều 1. Tổng vốn 320 tỷ đồng, trong đó: ngân sách phường 120 tỷ đồng."
    assert told(text) == {320: ("target", "2026-2030"), 120: ("target", "2026-2030")}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Những chỉ tiêu chính cơ bản hoàn thành: thu nhập bình quân 56,5 triệu đồng/người/năm.", "actual"),
        ("Phần lớn mục tiêu của nhiệm kỳ đã đạt: thu nhập bình quân 56,5 triệu đồng/người/năm.", "actual"),
        ("Phấn đấu các chỉ tiêu đều đạt: thu nhập bình quân 56,5 triệu đồng/người/năm.", "target"),
        ("Đến năm 2030, các chỉ tiêu đều đạt: thu nhập bình quân 56,5 triệu đồng/người/năm.", "target"),
        ("Xã xây nhà cho hộ nghèo (bàn giao 56,5 ha đất).", "actual"),
    ],
)
def test_goals_that_are_met_and_houses_handed_over_are_results(words, kind):
    assert told(words)[56.5][0] == kind


def test_a_verb_behind_what_is_measured_tells_that_it_is_done():
    assert told("1. Mục tiêu\n- Gần 700 ha cà phê đã được tái canh.")[700][0] == "actual"


def test_a_question_that_heads_figures_ends_what_the_one_before_promised():
    text = (
        "Đích đến năm 2030 là gì?\n\nThu ngân sách 640 tỷ đồng.\n\nHiện phường có gì?\n\n14 trường học.\n\n"
        "Làm gì để đạt mục tiêu?\n\n35 tổ công nghệ số.\n\nMục tiêu còn xa. Phường vừa mở 3 lớp nghề."
    )
    assert {value: kind for value, (kind, _) in told(text).items()} == {
        640: "target",
        14: "actual",
        35: "actual",
        3: "actual",
    }


def test_running_text_goes_on_with_a_promise_only_after_goals_that_were_set_or_where_it_says_so():
    kinds = {
        "Trên địa bàn có 41 cơ sở lưu trú. Nhân dân góp 450 ngày công làm đường.": "actual",
        "Về văn hóa - xã hội, tỷ lệ gia đình văn hóa 95%. Tỷ lệ lao động qua đào tạo 75%.": "target",
    }
    for text, kind in kinds.items():
        paper = f"Xã phấn đấu đến năm 2030 thu nhập bình quân đầu người 90 triệu đồng.\n\n{text}"
        assert {told_kind for told_kind, _ in told(paper).values()} == {"target", kind}
    set_before = "Đại hội đề ra các chỉ tiêu chủ yếu đến năm 2030.\n\nTỷ lệ hộ nghèo 1%. Độ che phủ rừng 62%."
    assert {kind for kind, _ in told(set_before).values()} == {"target"}


def test_a_paragraph_of_what_is_to_be_done_goes_on_with_goals_and_of_mere_shares_nobody_can_tell():
    before = "Xã phấn đấu đến năm 2030 thu nhập bình quân đầu người 90 triệu đồng.\n\n"
    done = "Công nghiệp là hướng đi lâu dài. Hình thành 2 cụm công nghiệp, tạo 3.100 việc làm."
    assert {kind for kind, _ in told(f"{before}{done}").values()} == {"target"}
    shares = "Giáo dục có bước chuyển. Tỷ lệ lao động qua đào tạo 73%."
    assert set(told(f"{before}{shares}")) == {90}


def test_a_year_that_is_over_and_those_who_wait_are_told_of_whatever_was_promised_before():
    text = "Xã phấn đấu đạt chuẩn. Năm 2023 phải xử lý 29 trường hợp; giải ngân mới 48,5% và 71 hộ dân chưa nhận tiền."
    assert {value: kind for value, (kind, _) in told(text).items()} == {29: "actual", 48.5: "actual", 71: "actual"}


def test_what_there_is_is_no_goal_of_the_paragraph_before():
    for words in (
        "Ông khoe 310 ha ngô vừa thu xong.",
        "Lợi thế của xã là 310 ha quế.",
        "Xã giáp hồ, nơi có 310 ha quế.",
    ):
        assert told(f"Mục tiêu đến năm 2030 là 5 hợp tác xã.\n\n{words}")[310][0] == "actual"


def test_what_the_headline_of_news_resolves_holds_for_no_figure_below():
    news = "Xã Krông Na quyết tâm giảm nghèo\n\nNhà chùa vận động bà con góp 280 ngày công làm cầu."
    assert told(news)[280][0] == "actual"
    assert told("Xã Krông Na: mục tiêu đến năm 2030\n\nTỷ lệ hộ nghèo 1%.")[1][0] == "target"


def test_a_headline_that_ends_in_what_is_left_of_the_year_promises_nothing_below_it():
    text = "Xã sạch hơn.\n\nTăng tốc ba tháng cuối năm\n\nXã giải ngân 18,5 tỷ đồng. Toàn xã có 19 công trình."
    assert {value: kind for value, (kind, _) in told(text).items()} == {18.5: "actual", 19: "actual"}


def test_the_year_of_what_something_rose_from_holds_for_no_figure_after_it():
    text = "Từ 52 triệu đồng năm 2021, thu nhập bình quân tăng lên 66 triệu đồng năm 2025; xã có 70 ha chè."
    assert told(text) == {52: ("actual", "2021"), 66: ("actual", "2025"), 70: ("actual", "none")}
    text = "So với 52 triệu đồng năm 2021, thu nhập bình quân đã đạt 66 triệu đồng."
    assert told(text) == {66: ("actual", "none")}


def test_a_headline_between_paragraphs_that_only_resolves_to_meet_goals_promises_nothing_below_it():
    for line in ("Sơn Hòa: Quyết tâm hoàn thành mục tiêu năm 2025 |", "Xã Sơn Bình nỗ lực đạt chỉ tiêu năm 2025"):
        assert told(f"Xã rộng hơn.\n\n{line}\n\nToàn xã có 19 hợp tác xã.")[19][0] == "actual"
    assert told("Quyết tâm hoàn thành mục tiêu năm 2026\n\nThu ngân sách 19 tỷ đồng.")[19][0] == "plan"


def test_what_is_estimated_for_a_year_to_come_is_promised():
    text = "Đến năm 2030 giá trị sản xuất ước đạt 900 tỷ đồng; năm 2025 ước đạt 500 tỷ đồng."
    assert told(text) == {900: ("target", "2030"), 500: ("actual", "2025")}
