"""From facts to claims: whom a figure is about, once, with its words."""

from __future__ import annotations

import pytest

from etl.model.claims import ClaimStatus
from tests.extract.indicators.build import claims_in

PAPER = """Đảng bộ phường Hải An, thành phố Hải Phòng, họp Đại hội lần thứ I, nhiệm kỳ 2025-2030.

"""


def test_a_figure_belongs_to_the_unit_of_the_paper():
    (claim,) = claims_in(PAPER + "Đến năm 2030, tỷ lệ hộ nghèo dưới 1%.")
    assert (claim.unit_type, claim.unit_name, claim.unit_code) == ("phường", "Hải An", "11413")


def test_a_figure_belongs_to_the_unit_that_its_paragraph_names():
    claims = claims_in(
        PAPER + "HĐND phường Hải An chốt thu ngân sách năm 2026 đạt 900 tỷ đồng.\n\n"
        "HĐND phường Thiên Hương chốt thu ngân sách năm 2026 đạt 150 tỷ đồng."
    )
    assert {claim.unit_name: claim.value for claim in claims} == {"Hải An": 900, "Thiên Hương": 150}


def test_a_figure_belongs_to_the_unit_that_strives_for_it():
    claims = claims_in(PAPER + "Đến năm 2030, phường Thiên Hương phấn đấu tỷ lệ hộ nghèo dưới 1%.")
    assert [claim.unit_name for claim in claims] == ["Thiên Hương"]


def test_a_committee_of_the_province_is_the_provinces():
    claims = claims_in("Ban Chấp hành Đảng bộ thành phố Đà Nẵng nhiệm kỳ 2025 - 2030 gồm 75 người.")
    assert [(claim.unit_type, claim.unit_name) for claim in claims] == [("thành phố", "Đà Nẵng")]


def test_a_plan_of_a_province_speaks_of_the_province_as_the_paper_calls_it():
    (claim,) = claims_in("Đến năm 2030, tỉnh Bắc Ninh có 80% người dân có chữ ký số.")
    assert (claim.unit_type, claim.unit_name) == ("tỉnh", "Bắc Ninh")


def test_a_figure_without_a_unit_waits_for_review():
    (claim,) = claims_in("Đến năm 2030, tỷ lệ hộ nghèo dưới 1%.")
    assert claim.status is ClaimStatus.PENDING
    assert claim.status_reason


def test_a_headline_that_repeats_a_figure_adds_no_claim():
    claims = claims_in(
        PAPER + "Mỗi năm giảm 2,5% hộ nghèo\n\nNhiệm kỳ 2020-2025, tỷ lệ hộ nghèo giảm bình quân 2,5%/năm."
    )
    assert [claim.label for claim in claims] == ["tỷ lệ hộ nghèo giảm bình quân"]


def test_a_paragraph_under_a_caption_in_capitals_repeats_the_headline_all_the_same():
    claims = claims_in(
        PAPER + "Mỗi năm giảm 2,5% hộ nghèo\n\nHỘI TRƯỜNG ĐẢNG BỘ PHƯỜNG HẢI AN\n\n"
        "Nhiệm kỳ 2020-2025, tỷ lệ hộ nghèo giảm bình quân 2,5%/năm."
    )
    assert [claim.label for claim in claims] == ["tỷ lệ hộ nghèo giảm bình quân"]


def test_two_kinds_of_delegates_of_one_number_are_two_claims():
    claims = claims_in(PAPER + "Đoàn dự Đại hội Đảng bộ thành phố có 3 đại biểu chính thức và 3 đại biểu dự khuyết.")
    assert [claim.value for claim in claims] == [3, 3]


def test_every_quote_holds_its_figure():
    text = PAPER + "Năm 2024, thu ngân sách đạt 120 tỷ đồng. Đến năm 2030, thu ngân sách đạt 300 tỷ đồng."
    for claim in claims_in(text):
        assert text[claim.char_start : claim.char_end] == claim.quote
        assert f"{claim.value:g}" in claim.quote


def test_the_quote_of_a_long_sentence_is_its_clause():
    clauses = [f"công trình thứ {word} được làm xong trong niềm vui của bà con lối xóm" for word in "abcdefgh"]
    (claim,) = claims_in(PAPER + "; ".join([*clauses, "tỷ lệ hộ nghèo còn 1,5%", *clauses]) + ".")
    assert claim.quote == "tỷ lệ hộ nghèo còn 1,5%"


def test_an_item_keeps_its_number():
    claims = claims_in(PAPER + "Mục tiêu đến năm 2030:\n(3) Tỷ lệ hộ nghèo dưới 1%.\n(4) Thu ngân sách 300 tỷ đồng.")
    assert [claim.item for claim in claims] == ["(3)", "(4)"]


def test_a_dash_keeps_the_number_of_the_item_above_it():
    claims = claims_in(PAPER + "(2) Đến năm 2030 tổng thu ngân sách tăng 14%/năm; trong đó:\n- Thu nội địa tăng 12%.")
    assert [(claim.item, claim.unit_of_measure) for claim in claims] == [("(2)", "percent_per_year")] * 2


def test_the_words_of_an_if_are_kept():
    (claim,) = claims_in(PAPER + "Giai đoạn 2026-2030 vốn đầu tư đạt 150 tỷ đồng (nếu thành phố phân cấp nguồn thu).")
    assert claim.condition == "nếu thành phố phân cấp nguồn thu"


def test_almost_none_left_is_not_none_left():
    (claim,) = claims_in(PAPER + "Đến năm 2030 cơ bản không còn hộ nghèo.")
    assert claim.status is ClaimStatus.PENDING


@pytest.mark.parametrize("words", ["570,742 tỷ đồng", "20,362 tỷ đồng", "10,182 tỷ đồng"])
def test_a_comma_parts_decimals(words):
    (claim,) = claims_in(PAPER + f"Năm 2024 thu ngân sách đạt {words}.")
    assert (claim.value, claim.status) == (float(words.split()[0].replace(",", ".")), ClaimStatus.ACCEPTED)


@pytest.mark.parametrize(
    "other",
    [
        "Tỷ lệ hộ nghèo còn 2.5%.",
        "Diện tích lúa đạt 12.5 ha.",
        "Thu ngân sách đạt 1,234,567 đồng.",
        "Xã đón 12,450 lượt khách.",
        "Xã làm 3.25 km đường.",
    ],
)
def test_three_decimals_could_be_thousands_in_a_paper_that_writes_as_in_english(other):
    claims = claims_in(PAPER + f"Năm 2024 thu ngân sách đạt 1,234 tỷ đồng. {other}")
    assert {claim.status for claim in claims if claim.value == 1.234} == {ClaimStatus.PENDING}


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("183.549.000.000 đồng", 183.549, "vnd_billion"),
        ("1.000.000.000 đồng", 1, "vnd_billion"),
        ("52.405.120.000 VNĐ", 52.40512, "vnd_billion"),
        ("950.000.000 đồng", 950, "vnd_million"),
        ("12.500 triệu đồng", 12500, "vnd_million"),
    ],
)
def test_a_sum_written_out_in_dong_is_told_in_billions_from_one_billion_on(words, value, unit):
    (claim,) = claims_in(PAPER + f"Năm 2024 thu ngân sách đạt {words}.")
    assert (claim.value, claim.unit_of_measure) == (value, unit)


def test_a_goal_or_its_excess_is_left_to_an_editor():
    claims = claims_in(PAPER + "Nhiệm kỳ qua, tăng trưởng kinh tế đạt 12,5%, vượt chỉ tiêu 2,5%.")
    assert {claim.value: claim.status for claim in claims} == {
        12.5: ClaimStatus.ACCEPTED,
        2.5: ClaimStatus.PENDING,
    }


def test_a_resolution_that_makes_units_states_no_indicator():
    text = (
        "ỦY BAN THƯỜNG VỤ QUỐC HỘI\nNghị quyết số: 1669/NQ-UBTVQH15\nNGHỊ QUYẾT\nVề việc sắp xếp các đơn vị hành chính "
        "cấp xã của thành phố Hải Phòng năm 2025\nĐiều 1. Sắp xếp toàn bộ diện tích tự nhiên là 10,26 km2, quy mô dân "
        "số là 45.141 người của phường A và phường B thành phường mới có tên gọi là phường A."
    )
    assert claims_in(text) == []


ROUND_UP = """Các xã miền núi hoàn thành đại hội

Đại hội Đảng bộ xã Ba Tơ nhiệm kỳ 2025 - 2030 có 171 đại biểu chính thức tham dự.

"""


@pytest.mark.parametrize(
    "paragraph",
    [
        "* Tại xã Ba Động, đại hội đặt mục tiêu đến năm 2030 tỷ lệ hộ nghèo dưới 8%.",
        "Còn ở xã Ba Động, đến năm 2030 tỷ lệ hộ nghèo dưới 8%.",
        "Trong khi đó, tại xã Ba Động, hộ nghèo được phấn đấu kéo xuống dưới 8% vào năm 2030.",
        "Mặt trận Tổ quốc xã Ba Động phấn đấu đến năm 2030 tỷ lệ hộ nghèo dưới 8%.",
        "Bí thư Đảng ủy xã Ba Động Nguyễn Văn Lý cho biết, đến năm 2030 tỷ lệ hộ nghèo dưới 8%.",
        "Xã Ba Động: đến năm 2030 tỷ lệ hộ nghèo dưới 8%.",
    ],
)
def test_a_paragraph_that_turns_to_another_unit_speaks_of_it(paragraph):
    claims = claims_in(ROUND_UP + paragraph)
    assert {(claim.unit_name, claim.value) for claim in claims} == {("Ba Tơ", 171), ("Ba Động", 8)}


def test_the_ward_where_a_province_meets_is_not_what_its_figures_are_about():
    claims = claims_in(
        "Từ ngày 2 đến 4/10/2025, tại phường Đồng Hới, Đại hội đại biểu Đảng bộ tỉnh Quảng Trị lần thứ I, nhiệm kỳ "
        "2025 - 2030 diễn ra với sự tham dự của 448 đại biểu."
    )
    assert [(claim.unit_type, claim.unit_name) for claim in claims] == [("tỉnh", "Quảng Trị")]


def test_the_units_of_a_round_up_lie_in_the_provinces_named_before_them():
    claims = claims_in(
        "TIN VẮN\n\nĐÀ NẴNG. UBND xã Trà My cho biết năm 2025 thu ngân sách đạt 12 tỷ đồng.\n\n"
        "PHÚ THỌ. UBND phường Hòa Bình cho biết năm 2025 thu ngân sách đạt 192 tỷ đồng."
    )
    assert {claim.unit_name: claim.value for claim in claims} == {"Trà My": 12, "Hòa Bình": 192}
    assert all(claim.unit_code for claim in claims)


def test_a_half_year_report_is_read_as_of_its_own_year():
    (claim,) = claims_in(
        "Phường Hải An sơ kết 6 tháng đầu năm 2026\n\nSáu tháng qua, phường Hải An thu ngân sách đạt 64,3% dự toán."
    )
    assert (claim.kind, claim.period_end_year) == ("actual", 2026)


def test_a_result_of_a_year_to_come_is_left_to_an_editor():
    (claim,) = claims_in(PAPER + "Đến năm 2030, tỷ lệ hộ nghèo đã giảm còn 1,5%.")
    assert claim.status is ClaimStatus.PENDING


def test_rows_that_tabs_part_are_read_as_a_table():
    claims = claims_in(
        "UBND PHƯỜNG HẢI AN\n\nBIỂU CHỈ TIÊU NĂM 2026\n\nTT\tChỉ tiêu\tĐVT\tThực hiện 2025\tKế hoạch 2026\n"
        "1\tThu ngân sách\ttriệu đồng\t38.750\t43.000\n5\tTỷ lệ hộ nghèo\t%\t2,31\t≤ 1,8\n"
    )
    assert [(claim.value, claim.kind, claim.comparator) for claim in claims] == [
        (38750, "actual", "="),
        (43000, "plan", "="),
        (2.31, "actual", "="),
        (1.8, "plan", "<="),
    ]


def test_rows_that_spaces_align_are_read_as_a_table():
    claims = claims_in(
        "UBND PHƯỜNG HẢI AN\n\nBIỂU CHỈ TIÊU NĂM 2026\n\n"
        "STT   Chỉ tiêu                 Đơn vị     Thực hiện 2025   Kế hoạch 2026\n"
        "1     Thu ngân sách            triệu đồng 38.750           43.000\n"
        "5     Tỷ lệ hộ nghèo           %          2,31             1,8\n"
    )
    assert [claim.value for claim in claims] == [38750, 43000, 2.31, 1.8]


def test_what_a_unit_has_is_no_indicator_in_a_table_of_its_own():
    table = "| Chỉ tiêu | Số liệu |\n|---|---|\n| Diện tích tự nhiên (km2) | 44,2 |\n| Dân số (người) | 16.701 |\n"
    assert claims_in("Giới thiệu xã Kim Điền, tỉnh Hà Tĩnh\n\n" + table) == []


def test_the_number_of_a_row_is_no_figure():
    claims = claims_in(PAPER + "Chỉ tiêu năm 2026\n\n5\tTỷ lệ hộ nghèo\t%\t0,5\n6\tLao động có việc làm\tngười\t960\n")
    assert [claim.value for claim in claims] == [0.5, 960]
    assert claims_in(PAPER + "Chỉ tiêu năm 2026\n\n5\tTỷ lệ hộ nghèo\t%\t0,5\t0,4\n") == []


def test_what_a_school_in_the_ward_has_waits_for_review():
    text = "Phường Hải An (Hải Phòng). Trên địa bàn có Trường THPT Lê Lợi với 38 lớp; toàn phường có 450 doanh nghiệp."
    assert {claim.value: str(claim.status) for claim in claims_in(text)} == {38: "pending", 450: "accepted"}


@pytest.mark.parametrize(
    "words",
    [
        "Tỷ lệ hộ nghèo của xã Đồng Rì Thượng là 2,5%.",
        "Năm 2024, phường Hoa Động thu ngân sách đạt 12 tỷ đồng.",
        "Thu nhập bình quân đầu người tại xã Hoa Động đạt 75 triệu đồng/người/năm.",
        "Tỷ lệ hộ nghèo của thôn Đồng Rì là 2,5%.",
        "Tỷ lệ hộ nghèo của huyện Kiến Thụy hiện còn 2,5%.",
        "Quảng Ninh có tỷ lệ hộ nghèo 0,5%.",
        "Năm 2024, toàn huyện kết nạp 120 đảng viên.",
    ],
)
def test_a_figure_that_is_given_for_another_unit_by_name_waits_for_review(words):
    assert {claim.status for claim in claims_in(PAPER + words)} <= {ClaimStatus.PENDING}


@pytest.mark.parametrize(
    "words",
    [
        "Tỷ lệ hộ nghèo của phường Hải An là 2,5%.",
        "Sau khi sáp nhập phường Hoa Động và xã Lưu Kiếm, tỷ lệ hộ nghèo còn 2,5%.",
        "Quảng Ninh có lợi thế, nhờ đó tỷ lệ hộ nghèo của phường còn 2,5%.",
        "Tỷ lệ hộ nghèo còn 2,5%, thấp hơn so với phường Hoa Động.",
    ],
)
def test_a_unit_that_a_clause_names_for_another_reason_leaves_the_figure_certain(words):
    assert [claim.status for claim in claims_in(PAPER + words)] == [ClaimStatus.ACCEPTED]


def test_what_a_school_named_before_has_waits_for_review():
    text = "Phường Hải An (Hải Phòng). Trường Lê Lợi khai giảng. Toàn trường có 24 lớp. Bản tôi 100% hộ có internet."
    assert {claim.value: str(claim.status) for claim in claims_in(text)} == {24: "pending", 100: "pending"}


def test_what_a_department_or_the_province_is_to_do_waits_for_review():
    text = "Xã Quảng Chính (Thanh Hóa). Giao Sở Tài chính bố trí 12 tỷ đồng; tỉnh phấn đấu tăng trưởng 11%."
    assert {str(claim.status) for claim in claims_in(text)} == {"pending"}


def test_as_many_targets_as_members_of_a_committee_are_two_claims():
    claims = claims_in(
        PAPER + "Đại hội đề ra 25 chỉ tiêu, xác định 3 khâu đột phá.\n\nBan Chấp hành Đảng bộ phường gồm 25 đồng chí."
    )
    assert sorted(claim.value for claim in claims) == [3, 25, 25]


def test_a_headline_that_repeats_the_targets_that_were_met_adds_no_claim():
    claims = claims_in(PAPER + "Phường Hải An: 15/18 chỉ tiêu năm đạt và vượt\n\nTrong năm có 15 chỉ tiêu đạt và vượt.")
    assert [claim.value for claim in claims] == [15]


def test_the_size_of_a_party_goes_on_with_no_promise():
    claims = claims_in(
        PAPER + "Phấn đấu đến năm 2030 thu ngân sách đạt 900 tỷ đồng.\n\n"
        "Đảng bộ phường có 61 tổ chức cơ sở đảng, 1.104 đảng viên (trong đó có 287 đảng viên là nữ)."
    )
    assert {claim.value: claim.kind for claim in claims} == {900: "target", 287: "actual"}


def test_the_day_of_an_election_ahead_is_not_when_a_paper_was_written():
    text = "Phường Hải An chuẩn bị cho cuộc bầu cử ngày 15/3/2026. Năm 2026, phường phấn đấu thu ngân sách 50 tỷ đồng."
    (claim,) = claims_in("Ngày 20/12/2025, HĐND phường Hải An họp.\n\n" + text)
    assert (claim.kind, claim.period_end_year) == ("plan", 2026)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bà An hứa hoàn thành 100% chỉ tiêu thu ngân sách năm 2025 (214 tỷ đồng) của xã Quỳnh Phụ.",
        "Đến nay đã thu 214 tỷ đồng vào ngân sách của xã Quỳnh Phụ.",
        "Thu ngân sách của xã Quỳnh Phụ năm nay đạt 214 tỷ đồng.",
        "Ban Chấp hành Đảng bộ xã Quỳnh Phụ thống nhất mức thu ngân sách 214 tỷ đồng.",
        "Mức thu ngân sách năm 2025 là 214 tỷ đồng, theo Đại hội Đảng bộ xã Quỳnh Phụ.",
    ],
)
def test_a_sentence_that_says_whose_a_figure_is_outweighs_the_heading_above(sentence):
    text = (
        "KẾT QUẢ công tác cán bộ xã Quỳnh Phụ, tỉnh Hưng Yên\n\n1. Xã Quỳnh Phụ\n- Bà An giữ chức Phó Bí thư "
        "Đảng ủy xã Quỳnh Phụ.\n\n"
        f"2. Xã Ngọc Lâm\n- Ông Bình giữ chức Chủ tịch UBND xã.\n\n{sentence}"
    )
    assert [claim.unit_name for claim in claims_in(text) if claim.value == 214] == ["Quỳnh Phụ"]


def test_the_unit_of_an_officer_who_speaks_is_not_that_of_the_figures():
    text = (
        "Hai phường Mỹ Tho và phường Đạo Thạnh, tỉnh Đồng Tháp, công bố kết quả.\n\nỞ phường Đạo Thạnh, theo Chủ tịch "
        "UBND phường Mỹ Tho, đã trồng được 500 cây xanh."
    )
    assert {claim.unit_name for claim in claims_in(text) if claim.value == 500} == {"Đạo Thạnh"}


def test_those_whom_the_province_appoints_to_a_committee_are_of_its_unit():
    text = (
        "Đồng Tháp trao quyết định cho phường Mỹ Tho và phường Đạo Thạnh.\n\n"
        "Ở phường Đạo Thạnh, ông Sáu làm Bí thư.\n\n"
        "Ban Thường vụ Tỉnh ủy cũng chỉ định 25 đồng chí vào Ban Chấp hành Đảng bộ phường Mỹ Tho nhiệm kỳ 2020 - 2025, "
        "trong đó Ban Thường vụ 9 đồng chí."
    )
    assert {claim.value: claim.unit_name for claim in claims_in(text)} == {25: "Mỹ Tho", 9: "Mỹ Tho"}


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("HĐND phường Hải An: Bổ sung 46 tỷ đồng vốn đầu tư công", "bổ sung kế hoạch đầu tư công trung hạn 46 tỷ đồng"),
        ("Phường Hải An bổ sung 46 tỷ đồng đầu tư công năm 2026", "bổ sung kế hoạch đầu tư công 46 tỷ đồng"),
        ("Hơn 46 tỷ đồng đầu tư công ở phường Hải An", "dự kiến đầu tư công năm 2026 là 46 tỷ đồng"),
        ("Phường Hải An dành 46 tỷ đồng cho đầu tư công", "phấn đấu giải ngân vốn đầu tư công 46 tỷ đồng năm 2026"),
        ("Đầu tư công phường Hải An đạt 46 tỷ đồng", "đến nay vốn đầu tư công đạt 46 tỷ đồng"),
    ],
)
def test_what_a_headline_says_in_short_is_told_by_its_sentence_alone(headline, body):
    claims = claims_in(f"{headline}\n\n(KHO) Ngày 29-9, HĐND phường Hải An, thành phố Hải Phòng, họp: {body}.")
    assert [claim.value for claim in claims] == [46]
    assert claims[0].quote.startswith("(KHO)")


def test_the_growth_of_all_in_the_headline_is_that_of_the_product_in_the_text():
    body = "5 năm qua, giá trị sản xuất của phường tăng bình quân 11,23%/năm."
    opening = "Hải An: kinh tế tăng 11,23%/năm\n\nPhường Hải An, thành phố Hải Phòng, họp đại hội."
    assert [claim.quote for claim in claims_in(f"{opening} {body}")] == [body]


def test_what_was_paid_out_in_the_headline_is_not_what_was_taken_in_below_it():
    body = "Phường Hải An, thành phố Hải Phòng, họp đại hội. Năm 2025 thu ngân sách của phường đạt 124,5 tỷ đồng."
    assert len(claims_in(f"Hải An: giải ngân vốn đầu tư 124,5 tỷ đồng\n\n{body}")) == 2


def test_a_figure_that_only_the_headline_gives_stands():
    claims = claims_in(
        "Phường Hải An thu ngân sách 900 tỷ đồng\n\nPhường Hải An, thành phố Hải Phòng, có 46 doanh nghiệp."
    )
    assert {claim.value for claim in claims} == {900, 46}


@pytest.mark.parametrize(
    "measure", ["Tốc độ tăng giá trị sản xuất", "Tốc độ tăng trưởng GRDP", "Tổng sản phẩm trên địa bàn tăng"]
)
def test_the_growth_of_the_economy_is_told_by_the_product_that_measures_it(measure):
    claims = claims_in(PAPER + f"Năm 2025, kinh tế của phường giữ mức tăng 8,4%.\n\n{measure} năm 2025 đạt 8,4%.")
    assert [claim.label.split()[0] for claim in claims] == [measure.split()[0]]


def test_each_row_of_a_table_of_communes_is_about_the_one_it_names():
    head = "Thu ngân sách các phường thành phố Hải Phòng\n\nĐơn vị\nDự toán (tỷ đồng)\nThực hiện (tỷ đồng)\n"
    rows = "Phường Hải An\n51\n56,4\nPhường Lê Chân\n30,5\n28\nCộng\n81,5\n84,4\n\nĐơn vị cũ | Số hộ\nPhường Hải An | 7"
    assert [(c.unit_name, c.value, c.kind, c.label[:13]) for c in claims_in(head + rows)] == [
        ("Hải An", 51, "plan", "thu ngân sách"),
        ("Hải An", 56.4, "actual", "thu ngân sách"),
        ("Lê Chân", 30.5, "plan", "thu ngân sách"),
        ("Lê Chân", 28, "actual", "thu ngân sách"),
    ]


def test_what_there_was_as_a_year_began_is_told_in_that_year():
    claims = claims_in("Đầu năm 2026, toàn phường Hải An (thành phố Hải Phòng) còn 51 hộ nghèo.")
    assert [(claim.kind, claim.period_end_year) for claim in claims] == [("actual", 2026)]
