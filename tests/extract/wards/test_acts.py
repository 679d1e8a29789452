"""The act that a unit rests on, and the day from which it works."""

from __future__ import annotations

import pytest

from tests.extract.wards.build import facts_of, values_of


@pytest.mark.parametrize(
    "text",
    [
        "Phường Kinh Môn (Hải Phòng) được thành lập theo Nghị quyết 1669/NQ-UBTVQH15, ngày 16/6/2025.",
        "Nghị quyết số 1669/NQ-UBTVQH15 mà Ủy ban Thường vụ Quốc hội ban hành ngày 16/6/2025 lập phường Kinh Môn.",
        "Ngày 16 tháng 6 năm 2025, Ủy ban Thường vụ Quốc hội ban hành Nghị quyết số 1669/NQ-UBTVQH15 về sắp xếp đơn vị"
        " hành chính. Theo đó, thành lập phường Kinh Môn trên cơ sở các phường An Lưu, Hiệp An, Long Xuyên.",
        "Thực hiện Nghị quyết số 1669/NQ-UBTVQH15 (ngày 16-6-2025), phường Kinh Môn ra đời từ 3 phường.",
        "Thực hiện Nghị quyết 1669/NQ-UBTVQH15 (16/6/2025), phường Kinh Môn ra đời từ 3 phường.",
        "Phường Kinh Môn lập theo Nghị quyết 1669/NQ-UBTVQH15 - 16/6/2025 của Ủy ban Thường vụ Quốc hội.",
        "Phường Kinh Môn lập theo Nghị quyết 1669/NQ-UBTVQH15 (thông qua 16/6/2025).",
        "Phường Kinh Môn lập theo Nghị quyết 1669/NQ-UBTVQH15. Nghị quyết được ban hành ngày 16 tháng 6 năm 2025.",
        "Phường Kinh Môn lập theo Nghị quyết 1669/NQ-UBTVQH15. Nghị quyết này Quốc hội thông qua hôm 16/6/2025.",
        "Phường Kinh Môn lập theo Nghị quyết 1669/NQ-UBTVQH15. Văn bản ký ngày 16/6/2025, có hiệu lực ngay.",
    ],
)
def test_number_and_date_of_the_act_are_read(text):
    values = values_of(text)
    assert values["resolution_number"] == "1669/NQ-UBTVQH15"
    assert values["resolution_date"] == "2025-06-16"


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 1919-QĐ/TU ngày 20/6/2025 của Thành ủy lập Đảng bộ phường Kinh Môn.",
        "Phường Kinh Môn ra đời theo Nghị quyết 1669/NQ-UBTVQH15; Quyết định số 1919-QĐ/TU ngày 20/6/2025 lập Đảng bộ.",
        "Phường Kinh Môn ra đời theo Nghị quyết số 1669/NQ-UBTVQH15 (có hiệu lực từ ngày 16/6/2025).",
        "Phường Kinh Môn ra đời theo Nghị quyết số 1669/NQ-UBTVQH15. Nghị quyết có hiệu lực từ ngày 16/6/2025.",
        "Phường Kinh Môn ra đời theo Nghị quyết số 1669/NQ-UBTVQH15. Nghị quyết số 5/NQ-HĐND ban hành ngày 16/6/2025.",
        "Phường Kinh Môn ra đời theo Nghị quyết 1669/NQ-UBTVQH15, 1/7/2025 bắt đầu hoạt động.",
    ],
)
def test_dates_of_other_things_are_not_the_date_of_the_act(text):
    assert "resolution_date" not in values_of(text)


def test_an_act_that_is_not_of_the_reform_counts_only_where_it_makes_the_unit():
    assert values_of("Phường Kinh Môn nghiên cứu Nghị quyết số 1199/NQ-UBTVQH15 về thành phố khác.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Phường Kinh Môn chính thức đi vào hoạt động từ ngày 01/7/2025.",
        "Phường Kinh Môn hoạt động kể từ ngày 1 tháng 7 năm 2025.",
        "Phường Kinh Môn được thành lập ngày 1/7/2025.",
    ],
)
def test_the_day_from_which_the_unit_works_is_read(text):
    assert values_of(text)["effective_date"] == "2025-07-01"


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ phường Kinh Môn được thành lập từ ngày 01/7/2025.",
        "Đảng bộ phường Kinh Môn là đảng bộ cấp trên trực tiếp, được thành lập từ ngày 01/7/2025.",
        "Phường Kinh Môn họp. Mô hình chính quyền địa phương 2 cấp vận hành từ ngày 01/7/2025.",
        "Trung tâm Phục vụ hành chính công phường Kinh Môn hoạt động từ ngày 01/7/2025.",
    ],
)
def test_the_day_of_something_else_is_not_the_unit_s(text):
    assert "effective_date" not in values_of(text)


@pytest.mark.parametrize(
    "words",
    [
        "Từ ngày 1/7/2025, phường Kinh Môn (Hải Phòng) chính thức hoạt động.",
        "Ngày 01/7/2025, phường Kinh Môn, thành phố Hải Phòng ra đời từ phường An Lưu và phường Hiệp An.",
        "Kể từ ngày 1 tháng 7 năm 2025, chính quyền phường Kinh Môn (Hải Phòng) đi vào vận hành ổn định.",
        "Phường Kinh Môn (Hải Phòng) được hình thành từ ngày 01/7/2025 trên cơ sở phường An Lưu và phường Hiệp An.",
        "Phường Kinh Môn (Hải Phòng). Phường chính thức đi vào hoạt động kể từ ngày 01/7/2025.",
        "Phường Kinh Môn (Hải Phòng). Chính quyền phường hoạt động từ ngày 1/7/2025.",
        "Phường Kinh Môn chính thức hoạt động theo mô hình chính quyền địa phương 2 cấp từ ngày 01/7/2025. Hải Phòng.",
        "Phường Kinh Môn (Hải Phòng) vận hành theo mô hình mới từ ngày 1/7/2025.",
        "Phường Kinh Môn (Hải Phòng) chính thức vận hành bộ máy chính quyền hai cấp kể từ ngày 1/7/2025.",
        "Chính quyền phường Kinh Môn, Hải Phòng bắt đầu hoạt động theo mô hình mới (từ 1/7/2025).",
        "Từ 01/7/2025, phường An Lưu và phường Hiệp An sáp nhập thành phường Kinh Môn, thành phố Hải Phòng.",
        "Từ ngày 1-7-2025, phường Kinh Môn (Hải Phòng) được thành lập do sáp nhập các phường An Lưu, Hiệp An.",
        "Ngày 1-7-2025 là ngày phường Kinh Môn (Hải Phòng) được thành lập.",
        "Phường Kinh Môn là đơn vị hành chính của thành phố Hải Phòng từ ngày 01/07/2025, có nhiều chùa.",
    ],
)
def test_the_day_from_which_the_unit_works_is_told_in_many_ways(words):
    assert values_of(words)["effective_date"] == "2025-07-01"


@pytest.mark.parametrize(
    "words",
    [
        "Từ ngày 1/7/2025, mô hình chính quyền địa phương 2 cấp chính thức vận hành.",
        "Ngày 10/9/2025, phường ra mắt mô hình camera an ninh.",
        "Ngày 10/9/2025, phường thành lập 22 tổ công nghệ số.",
        "Phường lập kế hoạch hoạt động từ ngày 1/8/2025.",
        "Ngày 2/7/2025, Đảng bộ phường được thành lập.",
        "Trung tâm Phục vụ hành chính công phường hoạt động từ ngày 1/7/2025.",
        "Từ ngày 1/7/2025, Công an phường hoạt động theo mô hình mới.",
        "Ngày 1/7/2025, phường đón những công dân đầu tiên.",
    ],
)
def test_the_day_of_another_body_is_not_the_unit_s(words):
    assert "effective_date" not in values_of(f"Phường Kinh Môn (Hải Phòng). {words}")


_TWO = (
    "phường Phan Đình Phùng được lập từ các phường Trưng Vương, Túc Duyên; xã Đại Từ gồm các xã Lục Ba, Mỹ Yên, Khôi Kỳ"
)


@pytest.mark.parametrize(
    "text",
    [
        f"Thái Nguyên. Theo Nghị quyết 1683/NQ-UBTVQH15, {_TWO}.",
        f"Thái Nguyên. Thực hiện Nghị quyết số 1683/NQ-UBTVQH15 của Ủy ban Thường vụ Quốc hội, {_TWO}.",
        f"Thái Nguyên. P{_TWO[1:]} (Nghị quyết số 1683/NQ-UBTVQH15).",
        "Thái Nguyên. Nghị quyết số 1683/NQ-UBTVQH15 lập các đơn vị mới như sau:\n\n"
        "- Sáp nhập các phường Trưng Vương, Túc Duyên thành phường Phan Đình Phùng.\n\n"
        "- Sáp nhập các xã Lục Ba, Mỹ Yên, Khôi Kỳ thành xã Đại Từ.\n\nPhường Gia Sàng họp sáng nay.",
        "Thái Nguyên (theo Nghị quyết số 1683/NQ-UBTVQH15):\n\n| Đơn vị mới | Sáp nhập từ |\n|---|---|\n"
        "| Phường Phan Đình Phùng | phường Trưng Vương, phường Túc Duyên |\n"
        "| Xã Đại Từ | xã Lục Ba, xã Mỹ Yên, xã Khôi Kỳ |\n",
    ],
)
def test_the_act_of_several_mergers_is_that_of_each(text):
    assert sorted(fact for fact in facts_of(text) if "resolution_number" in fact) == [
        "phường Phan Đình Phùng, resolution_number, 1683/NQ-UBTVQH15",
        "xã Đại Từ, resolution_number, 1683/NQ-UBTVQH15",
    ]


def test_an_act_in_the_clause_of_one_merger_is_not_that_of_another_beside_a_second_act():
    text = (
        "Thái Nguyên. Phường Phan Đình Phùng được lập theo Nghị quyết 1683/NQ-UBTVQH15 từ các phường Trưng Vương, Túc"
        " Duyên; Nghị quyết 1199/NQ-UBTVQH15 nói về nơi khác; xã Đại Từ gồm các xã Lục Ba, Mỹ Yên, Khôi Kỳ."
    )
    assert facts_of(text) == ["phường Phan Đình Phùng, resolution_number, 1683/NQ-UBTVQH15"]


@pytest.mark.parametrize("words", ["Từ ngày 1/7/2025", "Kể từ ngày 01-7-2025", "Từ 1/7/2025"])
def test_the_day_before_several_mergers_is_that_of_each(words):
    assert sorted(facts_of(f"Thái Nguyên. {words}, {_TWO}.")) == [
        "phường Phan Đình Phùng, effective_date, 2025-07-01",
        "xã Đại Từ, effective_date, 2025-07-01",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Nghị quyết được Ủy ban Thường vụ Quốc hội thông qua ngày 16/6/2025.",
        "Ngày 16/6/2025, Ủy ban Thường vụ Quốc hội thông qua Nghị quyết về sắp xếp các đơn vị hành chính cấp xã.",
        "Phường thành lập theo Nghị quyết ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội.",
        "Thực hiện nghị quyết của Ủy ban Thường vụ Quốc hội (ký ngày 16-6-2025), phường ra đời.",
        "Nghị quyết của UBTVQH ban hành ngày 16 tháng 6 năm 2025 là căn cứ.",
    ],
)
def test_the_day_of_an_act_is_read_without_its_number(words):
    assert values_of(f"Phường Kinh Môn (Hải Phòng). {words}")["resolution_date"] == "2025-06-16"


@pytest.mark.parametrize(
    "words",
    [
        "Ủy ban Thường vụ Quốc hội ban hành Nghị quyết về sắp xếp, có hiệu lực từ ngày 16/6/2025.",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025; căn cứ Nghị quyết của Ủy ban Thường vụ Quốc hội.",
        "Ngày 16/6/2025, phường họp bàn về Nghị quyết của Ủy ban Thường vụ Quốc hội.",
    ],
)
def test_the_day_of_something_else_is_not_that_of_an_act_without_its_number(words):
    assert "resolution_date" not in values_of(f"Phường Kinh Môn (Hải Phòng). {words}")


@pytest.mark.parametrize(
    "words",
    [
        "Nghị quyết được HĐND thành phố thông qua ngày 16/6/2025. Ủy ban Thường vụ Quốc hội cho ý kiến.",
        "Nghị quyết ngày 16/6/2025 của Đảng ủy phường đề ra 5 việc. Ủy ban Thường vụ Quốc hội cho ý kiến.",
        "Nghị quyết sắp xếp đơn vị hành chính của UBTVQH dự kiến được thông qua ngày 16/6/2025.",
        "Ngày 16/6/2025, UBTVQH thông qua nghị quyết về sắp xếp đơn vị hành chính tỉnh Gia Lai.",
        "Nghị quyết về án phí được UBTVQH thông qua ngày 16/6/2025.",
    ],
)
def test_the_day_of_another_act_is_no_day_of_the_unit(words):
    assert "resolution_date" not in values_of(f"Phường Kinh Môn (Hải Phòng). {words}")


def test_an_act_is_that_of_the_merger_in_its_own_clause():
    facts = facts_of(
        "Tỉnh Lâm Đồng. Theo Nghị quyết 1254/NQ-UBTVQH15 ngày 24/10/2024, sáp nhập xã Đạ Đờn và xã Phú Sơn thành xã Phú"
        " Sơn Lâm Hà; sáp nhập xã Liên Hà, xã Tân Hà thành xã Tân Hà Lâm Hà theo Nghị quyết 1671/NQ-UBTVQH15."
    )
    assert facts == ["xã Tân Hà Lâm Hà, resolution_number, 1671/NQ-UBTVQH15"]


def test_the_only_act_that_a_paper_names_is_that_of_all_units_whose_mergers_it_tells_behind_it():
    text = (
        "Nghị quyết 1683/NQ-UBTVQH15 được biểu quyết hôm 16/6/2025. Tỉnh Thái Nguyên.\n\nCác xã còn lại ra sao?\n\n"
        "Phường Phan Đình Phùng gồm các phường Trưng Vương, Túc Duyên, Đồng Quang, Quang Trung, Hoàng Văn Thụ,"
        " Tân Thịnh, Phan Đình Phùng và Gia Sàng sáp nhập lại.\n\n"
        "Xã Đại Từ do thị trấn Hùng Sơn và các xã Bình Thuận, Khôi Kỳ, Mỹ Yên, Lục Ba sáp nhập thành."
    )
    assert sorted(fact for fact in facts_of(text) if "resolution" in fact) == [
        "phường Phan Đình Phùng, resolution_date, 2025-06-16",
        "phường Phan Đình Phùng, resolution_number, 1683/NQ-UBTVQH15",
        "xã Đại Từ, resolution_date, 2025-06-16",
        "xã Đại Từ, resolution_number, 1683/NQ-UBTVQH15",
    ]


def test_a_day_on_which_the_new_units_begin_to_work_is_that_of_all_whose_mergers_are_told_above():
    text = (
        "Phường Phan Đình Phùng (Thái Nguyên) gồm các phường Trưng Vương, Túc Duyên, Đồng Quang, Quang Trung, Hoàng Văn"
        " Thụ, Tân Thịnh, Phan Đình Phùng và Gia Sàng sáp nhập lại.\n\n"
        "Xã Đại Từ do thị trấn Hùng Sơn và các xã Bình Thuận, Khôi Kỳ, Mỹ Yên, Lục Ba sáp nhập thành.\n\n"
        "Các đơn vị mới chính thức hoạt động từ ngày 1/7/2025."
    )
    assert sorted(fact for fact in facts_of(text) if "effective" in fact) == [
        "phường Phan Đình Phùng, effective_date, 2025-07-01",
        "xã Đại Từ, effective_date, 2025-07-01",
    ]


def test_the_day_of_the_new_administration_is_that_of_each_unit_whose_merger_its_paragraph_tells():
    text = (
        "Xã Đại Từ (Thái Nguyên) do thị trấn Hùng Sơn và các xã Bình Thuận, Khôi Kỳ, Mỹ Yên, Lục Ba sáp nhập thành; xã"
        " Đức Lương do các xã Phúc Lương, Đức Lương nhập lại. Chính quyền xã mới hoạt động từ ngày 1/7/2025."
    )
    assert sorted(fact for fact in facts_of(text) if "effective" in fact) == [
        "xã Đại Từ, effective_date, 2025-07-01",
        "xã Đức Lương, effective_date, 2025-07-01",
    ]


def test_the_act_of_a_province_has_not_made_the_units_that_it_leaves_as_they_are():
    text = (
        "Nghị quyết số 1664/NQ-UBTVQH15 về sắp xếp đơn vị hành chính của tỉnh Gia Lai có hiệu lực.\n\n"
        "Không sắp xếp các xã Ia O, Nhơn Châu, Ia Púch."
    )
    assert [fact for fact in facts_of(text) if "resolution" in fact] == []


def test_an_act_that_made_so_many_units_has_not_made_another_that_only_took_a_part_in():
    text = (
        "Theo Nghị quyết số 1683/NQ-UBTVQH15, địa bàn này của tỉnh Thái Nguyên được tổ chức lại thành 2 xã.\n\n"
        "Xã Đại Từ do thị trấn Hùng Sơn và các xã Bình Thuận, Khôi Kỳ, Mỹ Yên, Lục Ba sáp nhập thành. Xã"
        " Đức Lương gồm các xã Phúc Lương, Đức Lương. Một phần của xã Phúc Lương được nhập về xã Phú Thịnh."
    )
    assert sorted(fact for fact in facts_of(text) if "resolution" in fact) == [
        "xã Đại Từ, resolution_number, 1683/NQ-UBTVQH15",
        "xã Đức Lương, resolution_number, 1683/NQ-UBTVQH15",
    ]


def test_the_day_of_an_act_may_head_the_list_in_which_its_passing_is_told():
    act = "- Ủy ban Thường vụ Quốc hội ra Nghị quyết số 1669/NQ-UBTVQH15 sắp xếp các đơn vị hành chính."
    head = "Phường Kinh Môn (Hải Phòng)."
    told = values_of(f"{head}\n\nNgày 16 tháng 6 năm 2025:\n- Quốc hội họp.\n{act}")
    assert told["resolution_date"] == "2025-06-16"
    assert "resolution_date" not in values_of(f"{head}\n\nNgày 1 tháng 7 năm 2025:\n{act}")


def test_an_act_alone_in_a_field_of_a_record_is_that_of_its_unit_and_of_none_in_the_table_below():
    text = (
        "Xã Nghĩa Đàn, tỉnh Nghệ An\n\nTừ 01/07/2025, địa chỉ xã Nghĩa Trung được ghi lại là xã Nghĩa Đàn.\n\n"
        "Căn cứ pháp lý:\nNghị quyết số 1678/NQ-UBTVQH15 ngày 16/6/2025\n\n"
        "Xã mới | Gồm các xã, thị trấn cũ\nAnh Sơn | Thị trấn Kim Nhan, xã Đức Sơn, xã Phúc Sơn\n"
        "Nghĩa Đàn | Thị trấn Nghĩa Đàn, xã Nghĩa Bình, xã Nghĩa Trung"
    )
    assert sorted(facts_of(text)) == [
        "xã Nghĩa Đàn, effective_date, 2025-07-01",
        "xã Nghĩa Đàn, resolution_date, 2025-06-16",
        "xã Nghĩa Đàn, resolution_number, 1678/NQ-UBTVQH15",
    ]


_QUOTED = """Điều 1. Sắp xếp các đơn vị hành chính cấp xã
1. Sắp xếp toàn bộ diện tích, quy mô dân số của xã Hòa Bình và xã Văn Lăng thành xã mới có tên gọi là xã Văn Lăng.
[...]
4. Sắp xếp thị trấn Vân Tùng và các xã Cốc Đán, Đức Vân thành xã mới có tên gọi là xã Ngân Sơn.
5. Nhập các xã Cao Thượng, Nam Mẫu, Khang Ninh để thành lập xã Ba Bể.
"""


@pytest.mark.parametrize(
    ("head", "units"),
    [
        ("Các xã được nhập theo Điều 1 Nghị quyết số 1683/NQ-UBTVQH15 về tỉnh Thái Nguyên như sau:", 3),
        ("Quốc hội ban hành Nghị quyết 1683/NQ-UBTVQH15 về tỉnh Thái Nguyên. Cụ thể:", 3),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI\nNghị quyết số: 1683/NQ-UBTVQH15\nNGHỊ QUYẾT\nVề tỉnh Thái Nguyên", 0),
        ("Căn cứ Nghị quyết số 1683/NQ-UBTVQH15 về tỉnh Thái Nguyên;", 0),
    ],
)
def test_a_page_that_quotes_an_act_and_names_it_tells_the_act_of_each_unit_and_the_act_itself_does_not(head, units):
    facts = facts_of(f"{head}\n{_QUOTED}")
    assert len([fact for fact in facts if fact.endswith("resolution_number, 1683/NQ-UBTVQH15")]) == units


def test_an_act_above_a_list_in_one_line_is_that_of_each_unit():
    text = (
        "Theo Nghị quyết số 1681/NQ-UBTVQH15, Sơn La có các xã mới: 1. Xã Lóng Sập (gộp xã Chiềng Khừa, xã Lóng Sập)."
    )
    facts = facts_of(f"{text} 2. Xã Xuân Nha (gộp xã Tân Xuân, xã Xuân Nha).")
    assert len([fact for fact in facts if "resolution_number" in fact]) == 2
