"""What a paper is about: its unit, its province, its day."""

from __future__ import annotations

import pytest

from etl.documents import find_papers, read_document
from etl.extract.context import paper_context
from etl.packages.gazetteer import load_gazetteer
from tests.extract.mergers.build import paper

MAIN_UNITS = {
    "000_0652e3c75a8281af": "phường Thiên Hương",
    "001_81a44bc1635a6b66": "phường Thiên Hương",
    "002_64546df3e81a90e8": "phường Thủy Nguyên",
    "003_95ac1ca3561f3649": "phường Thạch Khôi",
    "004_3ca1ec4163347d05": "phường Thiên Hương",
    "a01": "phường Hải An",
    "a04": "phường Kinh Môn",
    "a07": "xã An Lão",
    "a10": "xã Tiên Minh",
    "a13": "xã Nghĩa Đàn",
    "a16": "phường Long Biên",
    "a19": "xã Khun Há",
    "a22": "đặc khu Vân Đồn",
    "b02": "phường Cầu Ông Lãnh",
    "b11": None,
    "b13": "phường Phú An",
    "b16": "phường Hội An Tây",
    "b19": "đặc khu Thổ Châu",
    "b22": "phường Vũng Tàu",
    "c16": None,
}


def context_of(text):
    return paper_context(paper(text), load_gazetteer())


def main_of(text):
    main = context_of(text).main
    return main.label if main else None


@pytest.mark.parametrize("name", MAIN_UNITS)
def test_the_main_unit_of_each_development_paper_is_found(shared, name):
    path, file_name = next((p, n) for p, n in find_papers([shared / "documents"]) if p.stem == name)
    context = paper_context(read_document(path, file_name), load_gazetteer())
    assert (context.main.label if context.main else None) == MAIN_UNITS[name]
    assert context.main is None or context.main.unit is not None


def test_a_unit_with_a_congress_outweighs_one_named_more_often():
    text = (
        "Đại hội Đảng bộ phường Kinh Môn (Hải Phòng) khai mạc. Phường giáp phường Nhị Chiểu; đường nối phường Nhị Chiểu"
        " được mở rộng."
    )
    assert main_of(text) == "phường Kinh Môn"


def test_a_paper_about_a_province_has_no_main_unit():
    text = (
        "Đại hội Đảng bộ thành phố Hải Phòng khai mạc. Đảng bộ thành phố Hải Phòng có 114 đảng bộ xã, phường.\n"
        "- Bà Nguyễn Thị A - Bí thư Đảng ủy phường Kinh Môn"
    )
    assert main_of(text) is None


def test_a_paper_of_a_commune_whose_name_is_misread_is_not_about_its_province(tmp_path):
    head = "ỦY BAN NHÂN DÂN XÃ LƯƠNG TẢI\nTỈNH BẮC NINH\n\nSố: 24/BC-UBND\n\nBÁO CÁO\nKết quả năm 2025\n\n"
    (tmp_path / "report.txt").write_text(head + "Năm 2025, xã thu ngân sách 37,8 tỷ đồng.", encoding="utf-8")
    main = paper_context(read_document(tmp_path / "report.txt", "report.txt"), load_gazetteer()).main
    assert (main.label, main.unit) == ("xã Lương Tải", None)


def test_a_commune_that_is_called_like_a_person_stands_before_a_dash_too():
    assert main_of("UBND XÃ LƯƠNG TÀI - TỈNH BẮC NINH\n\nXã có 12 thôn.") == "xã LƯƠNG TÀI"


def test_an_act_that_rearranges_units_has_no_main_unit():
    clauses = "\n\n".join(f"{n}. Sắp xếp toàn bộ xã A{n} thành xã mới có tên gọi là xã Tiên Minh." for n in range(1, 5))
    assert context_of(f"Điều 1. Sắp xếp\n\n{clauses}").is_act
    assert main_of(f"Điều 1. Sắp xếp\n\n{clauses}") is None


def test_words_in_capitals_that_only_look_like_a_unit_are_none():
    text = "XÂY DỰNG CHỦ NGHĨA XÃ HỘI GẮN VỚI CON NGƯỜI\n\nĐại hội Đảng bộ phường Kinh Môn (Hải Phòng)."
    assert [mention.name for mention in context_of(text).units] == ["Kinh Môn"]


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ phường Kinh Môn, thành phố Hải Phòng họp.",
        "Phường Kinh Môn (Hải Phòng) họp.",
        "Phường Kinh Môn, TP Hải Phòng họp.",
        "Phường Kinh Môn, Tp. Hải Phòng họp.",
        "Thành ủy Hải Phòng chỉ đạo đại hội phường Kinh Môn.",
        "Hải Phòng, 15/8 - Phường Kinh Môn họp.",
        "PHƯỜNG KINH MÔN, THÀNH PHỐ HẢI PHÒNG",
        "Phường Kinh Môn (tỉnh Hải Dương cũ) họp.",
    ],
)
def test_the_province_of_today_is_found(text):
    assert context_of(text).province.name == "Hải Phòng"


@pytest.mark.parametrize(
    "text",
    [
        "Phường Kinh Môn họp\n\n(Báo Hải Phòng) - Sáng 8/8, Đảng bộ phường Kinh Môn họp.",
        "Phường Kinh Môn rộng nhất trong các phường của Hải Phòng.",
    ],
)
def test_a_province_without_its_type_word_counts_where_there_is_no_other_and_a_unit_lies_there(text):
    assert context_of(text).province.name == "Hải Phòng"
    assert context_of(text.replace("Kinh Môn", "Hạ Long")).province is None


def test_a_paper_that_names_no_province_lies_in_that_of_the_districts_whose_units_it_names():
    assert context_of("Xã Tân Kỳ gồm xã Đại Hợp, xã Dân An, huyện Tứ Kỳ trước đây.").province.name == "Hải Phòng"
    assert context_of("Xã Tân Kỳ kết nghĩa với huyện Quan Hóa.").province is None


def test_bare_names_of_the_units_of_a_district_tell_the_province_and_none_of_them_is_another():
    text = "Phường Hòa Cường có các phường: Bình Thuận, Hòa Thuận Tây và Hòa Cường Nam của quận Hải Châu trước đây."
    assert context_of(text).province.name == "Đà Nẵng"
    assert context_of(text.replace("quận Hải Châu", "thành phố")).province.name == "Đà Nẵng"  # all four lie there
    assert context_of("Phường Hòa Cường có các phường: Bình Thuận và Cầu Kho của thành phố.").province is None


def test_the_province_in_brackets_behind_the_unit_counts_more_than_one_named_in_passing():
    text = "Phường Kinh Môn (Hải Phòng) giao lưu với tỉnh Quảng Ninh."
    assert context_of(text).province.name == "Hải Phòng"


def test_a_paper_that_names_no_province_lies_in_the_only_one_where_all_its_units_lie():
    assert context_of("Xã Phú Lương gồm xã Động Đạt và xã Yên Lạc.\n\nP.V").province.name == "Thái Nguyên"
    assert context_of("Xã Phú Lương đón xã Tiên Minh và xã Yên Lạc.").province is None


def test_a_commune_of_a_list_with_the_name_of_a_province_is_none():
    text = "Xã Đại Từ nhập từ {} Khôi Kỳ, Bình Thuận, Lục Ba (huyện Đại Từ cũ)."
    assert {context_of(text.format(words)).province.name for words in ("các xã", "xã")} == {"Thái Nguyên"}


def test_a_paper_that_lists_many_units_alike_is_about_none_of_them():
    units = ["Phường Hải An", "Phường Kinh Môn", "Xã An Lão", "Xã Tiên Minh", "Phường Thiên Hương"]
    rows = "\n".join(f"| {number} | {unit} | Lê Văn An |" for number, unit in enumerate(units, 1))
    assert main_of(f"Danh sách Bí thư ở Hải Phòng\n\n{rows}\n\nCó 58% có trình độ thạc sĩ.") is None


def test_a_paragraph_behind_a_list_of_units_is_not_about_the_last_of_them():
    units = ["Phường Hải An", "Phường Kinh Môn", "Xã Tiên Minh"]
    items = "\n".join(f"{number}. {unit}: Bí thư Lê Văn An" for number, unit in enumerate(units, 1))
    text = f"Nhân sự ở Hải Phòng\n\n{items}\n\n{{}} đạt 58%."
    assert context_of(text.format("Tỷ lệ nữ")).subject_at(text.index("{}")) is None
    assert context_of(text.format("Tỷ lệ nữ của xã")).subject_at(text.index("{}")).name == "Tiên Minh"


def test_the_communes_of_guests_in_a_long_list_do_not_turn_the_paper():
    guests = "Lê Văn An, Ủy viên Ban Thường vụ Thành ủy, Trưởng Ban Nội chính Thành ủy; " * 4
    text = f"Xã Tiên Minh mở hội. Đến dự có các ông: {guests}lãnh đạo các xã An Lão, Kiến Thụy cùng du khách.\n\n"
    assert context_of(f"{text}Đảng bộ có 1.606 đảng viên.").topics.best[0].name == "Tiên Minh"
    assert not context_of(text).topics.are_several
    items = "Xã Tiên Minh mở hội.\n\nĐến dự có:\n- Ông Lê Văn An;\n- Lãnh đạo các xã An Lão, Kiến Thụy.\n\nHết."
    assert len(context_of(items).topics.mentions) == 1


def test_the_subject_of_a_sentence_is_the_last_topic_of_its_paragraph():
    text = "Đảng bộ phường Kinh Môn (Hải Phòng) họp.\n\nĐảng bộ xã Tiên Minh họp sau. Đảng bộ có 1.606 đảng viên."
    assert context_of(text).subject_at(text.index("1.606")).name == "Tiên Minh"


def test_bare_names_that_head_paragraphs_turn_the_paper_to_their_units():
    text = (
        "Chuyện ở Lâm Đồng\n\n* Đinh Văn Lâm Hà: nghề dệt\n\nXã Đinh Văn Lâm Hà lập một làng nghề rộng ở trung tâm.\n\n"
        "* Nam Ban Lâm Hà: trồng dâu\n\nNăm qua, xã mở 11 lớp nghề cho 327 lao động nông thôn.\n"
    )
    context = context_of(text)
    assert context.subject_at(context.text.index("11 lớp")).label == "xã Nam Ban Lâm Hà"


TURNS = [
    ("Thu nhập của xã Nam Ban Lâm Hà tăng nhanh. Năm qua, xã có # lớp nghề.", "xã Nam Ban Lâm Hà"),
    ("Với # ha dâu, xã Nam Ban Lâm Hà đang đi trước.", "xã Nam Ban Lâm Hà"),
    ("Nam Ban Lâm Hà (rộng 9 km2) lại dựa vào chè. Xã có # ha.", "xã Nam Ban Lâm Hà"),
    ("Học theo cách làm của xã Nam Ban Lâm Hà, các thôn trồng # ha dâu.", None),
    ("Đường từ xã Nam Ban Lâm Hà đến đây phải qua # cây cầu.", "xã Đinh Văn Lâm Hà"),
]


@pytest.mark.parametrize(("paragraph", "unit"), TURNS)
def test_a_paragraph_that_tells_of_another_unit_is_not_about_the_one_before(paragraph, unit):
    before = "Tỉnh Lâm Đồng. Xã Nam Ban Lâm Hà có nghề dâu.\n\nXã Đinh Văn Lâm Hà có nghề dệt.\n\n"
    context = context_of(f"{before}{paragraph}\n")
    subject = context.subject_at(context.text.index("#"))
    assert (subject.label if subject else None) == unit


def test_an_answer_is_about_the_unit_of_its_question():
    text = (
        "Phường Kinh Môn, thành phố Hải Phòng. Phường Kinh Môn rộng 20,5 km2.\n\n"
        "Hỏi: Xã Tiên Minh có bao nhiêu dân?\n\nĐáp: Dân số là 47.606 người.\n"
    )
    assert context_of(text).subject_at(text.index("47.606")).name == "Tiên Minh"


def test_after_a_paragraph_about_another_unit_the_main_one_is_the_subject_again():
    text = (
        "Đại hội Đảng bộ phường Kinh Môn (Hải Phòng). Đảng bộ phường Kinh Môn họp. Chính quyền phường Kinh Môn dự.\n\n"
        "Chính quyền xã Tiên Minh chúc mừng.\n\nĐảng bộ có 1.876 đảng viên."
    )
    assert context_of(text).subject_at(text.index("1.876")).name == "Kinh Môn"


def test_the_bearer_of_an_office_elsewhere_does_not_turn_the_paper():
    text = "Đại hội Đảng bộ phường Kinh Môn (Hải Phòng) đón Bí thư Đảng ủy xã Tiên Minh. Đảng bộ có 1.876 đảng viên."
    assert context_of(text).subject_at(text.index("1.876")).name == "Kinh Môn"


def test_a_unit_of_old_with_the_name_of_one_of_today_does_not_turn_the_paper():
    text = (
        "Phường Kinh Môn (Hải Phòng) rộng 20,5 km2. Phường Kinh Môn đông dân.\n\n"
        "Trụ sở ở nơi khác (UBND xã Tiên Minh cũ).\n\nĐảng bộ có 1.876 đảng viên."
    )
    assert context_of(text).subject_at(text.index("1.876")).name == "Kinh Môn"


def test_a_name_that_only_a_unit_of_before_has_in_the_province_is_not_what_a_paper_is_about():
    text = "Nguyên Bí thư phường Quang Trung (Hà Nội) kể về phường Quang Trung. Nơi ấy nay thuộc phường Đống Đa."
    assert main_of(text) == "phường Đống Đa"


def test_a_part_of_the_unit_spoken_of_does_not_turn_the_paper_to_its_namesake_of_today():
    text = (
        "Phường Long Phú 1, thành phố Cần Thơ, rộng 57 km2.\n\nBộ phận một cửa ở nhà của UBND xã Long Phú.\n\n"
        "Đảng bộ có 1.876 đảng viên."
    )
    assert context_of(text).subject_at(text.index("1.876")).name == "Long Phú 1"


@pytest.mark.parametrize(
    "words",
    ["Cách đó 9 km, xã Tiên Minh (hợp nhất bốn xã)", "Từ 1/7, bốn xã được nhập lại, lấy tên là xã Tiên Minh"],
)
def test_words_of_its_making_turn_the_paper_to_a_unit(words):
    text = f"Đảng bộ phường Kinh Môn (Hải Phòng) họp.\n\n{words}. Hiện có 1.606 đảng viên."
    assert context_of(text).subject_at(text.index("1.606")).name == "Tiên Minh"


def test_the_day_of_the_paper_is_never_before_the_reform():
    assert context_of("Phường Kinh Môn").day.isoformat() == "2025-07-01"


def test_a_province_without_any_of_the_units_named_stands_behind_one_that_has_some():
    text = "Tỉnh Sơn La: cháy nhà dân.\n\nPhường Hà Đông của thành phố Hà Nội đông dân nhất, với 185.000 người."
    assert context_of(text).province.name == "Hà Nội"


def test_a_unit_lies_in_the_province_behind_its_name_and_not_in_that_of_the_paper():
    context = context_of("Thái Nguyên, 15/8 - Xã Phú Bình (tỉnh Thái Nguyên) họp với xã Tân Tiến (Lạng Sơn).")
    assert context.province.name == "Thái Nguyên"
    assert [context.home_of(name, "xã").name for name in ("Phú Bình", "Tân Tiến")] == ["Thái Nguyên", "Lạng Sơn"]
    assert context.link_today("Tân Tiến", "xã").province_name == "Lạng Sơn"


def test_the_next_commune_of_a_list_is_no_province_of_the_one_before():
    context = context_of("Tỉnh Thái Nguyên họp. Các xã Tân Thành, Bình Thuận và Lục Ba cùng dự.")
    assert context.home_of("Tân Thành", "xã").name == "Thái Nguyên"


def test_a_dateline_with_the_commune_s_own_name_names_no_province():
    text = "HĐND XÃ HÒA BÌNH\n\nHòa Bình, ngày 3 tháng 9 năm 2025\n\nTHÔNG BÁO\nvề kỳ họp của HĐND xã Hòa Bình"
    assert context_of(text).province is None
    ward = text.replace("XÃ", "PHƯỜNG").replace("xã", "phường")
    assert context_of(ward).province.name == "Phú Thọ"


def test_a_sentence_that_names_none_is_about_the_bare_name_it_begins_with_else_about_the_unit_before():
    context = context_of("Tỉnh Lâm Đồng. Xã Di Linh và xã Hòa Ninh thi đua. Di Linh rộng 268 km2. Nơi đây đông dân.")
    before = context.subject(context.units[1])
    named, unnamed = context.text.index("Di Linh rộng"), context.text.index("Nơi đây")
    assert (context.subject_of(named, before).name, context.subject_of(unnamed, before).name) == ("Di Linh", "Hòa Ninh")


def test_a_bare_name_that_the_paper_gives_to_a_hamlet_too_is_no_unit():
    context = context_of("Xã Hòa Phú, tỉnh Đắk Lắk, có thôn Hòa Phú. Hòa Phú có 1.200 người.")
    assert context.subject_of(context.text.index("Hòa Phú có"), context.main) is None


@pytest.mark.parametrize(
    ("text", "is_before"),
    [
        ("Chiều 24/4/2025, HĐND huyện Nghĩa Hành họp. Chủ tịch HĐND huyện Trương Văn A chủ tọa.", True),
        ("Ngày 24/4/2025, HĐND huyện Nghĩa Hành họp. Ngày 1/7/2025, xã Nghĩa Hành hoạt động.", False),
        ("Xã Nghĩa Hành được thành lập theo Nghị quyết ngày 16/6/2025.", False),
        ("Xã Nghĩa Hành có truyền thống từ ngày 19/8/1945.", False),
        ("Xã Nghĩa Hành họp.", False),
    ],
)
def test_a_paper_whose_last_day_lies_before_the_resolutions_was_written_before_the_reform(text, is_before):
    assert context_of(text).is_of_before is is_before
