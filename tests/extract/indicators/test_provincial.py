"""Figures of the province in papers that tell of several of its communes."""

from __future__ import annotations

import pytest

from etl.model.claims import ClaimStatus
from tests.extract.indicators.build import claims_in

LIST = """Danh mục xã, phường mới của tỉnh Thái Nguyên

1. Xã Phú Thịnh: nhập các xã Phú Cường, Phú Thịnh, Bản Ngoại.

2. Xã Nam Hòa: nhập xã Cây Thị và xã Nam Hòa.

3. Phường Quan Triều: nhập phường Tân Long, phường Quang Vinh, phường Quan Triều và xã Sơn Cẩm.

"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Được biết, Ban Thường vụ Tỉnh ủy đã điều động, luân chuyển 64 lượt cán bộ.",
        "Vì vậy, tỉnh phấn đấu đến hết năm 2026 có trên 80% thủ tục hành chính được thực hiện trực tuyến.",
        "UBND tỉnh Thái Nguyên đặt mục tiêu đến năm 2030 tỷ lệ hộ nghèo dưới 1%.",
        "Kết quả lấy ý kiến cử tri tại Thái Nguyên cho thấy tỷ lệ đồng ý đạt 97,36%.",
        "Phó Giám đốc Sở Nội vụ Trần Văn Hòa cho biết, tỷ lệ cử tri đồng ý đạt trên 98%.",
        "Chủ tịch UBND tỉnh yêu cầu trong năm 2026 các địa phương hoàn thành 100% việc lắp đặt biển chỉ dẫn.",
    ],
)
def test_a_figure_of_a_sentence_about_the_province_is_the_provinces(sentence):
    assert {(claim.unit_type, claim.unit_name) for claim in claims_in(LIST + sentence)} == {("tỉnh", "Thái Nguyên")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Thường vụ Tỉnh ủy đã giao phường phấn đấu đến năm 2030 tỷ lệ hộ nghèo dưới 1%.",
        "Tại phường Quan Triều, Phó Giám đốc Sở Nội vụ cho biết, tỷ lệ cử tri đồng ý đạt trên 98%.",
    ],
)
def test_a_sentence_that_names_the_unit_again_is_the_units(sentence):
    assert [claim.unit_name for claim in claims_in(LIST + sentence)] == ["Quan Triều"]


def test_an_officer_of_the_province_who_goes_on_speaks_of_the_province():
    text = (
        "Chánh Văn phòng UBND tỉnh Ngô Anh Tín lưu ý các đơn vị cập nhật bảng tên. Theo ông Tín, việc bàn giao hồ sơ,"
        " tài sản của các huyện, thành phố đạt 97%."
    )
    assert {claim.unit_name for claim in claims_in(LIST + text)} == {"Thái Nguyên"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bà Huỳnh Thị Cúc cho biết, phường Quan Triều chỉ rộng 4,46 km2. Sáng 1/7, phường tiếp nhận 118 hồ sơ.",
        "Riêng phường Quan Triều, ngoài trụ sở chính, bố trí 2 điểm tiếp nhận hồ sơ.",
        "Hiện nay, phường Quan Triều đã tiếp nhận 118 hồ sơ.",
    ],
)
def test_a_clause_about_one_of_several_units_turns_to_it(sentence):
    text = LIST + "Xã Phú Thịnh đã tổ chức lễ ra mắt.\n\nXã Nam Hòa có trụ sở mới.\n\n" + sentence
    assert {claim.unit_name for claim in claims_in(text)} == {"Quan Triều"}


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        (
            "Ban Chấp hành Đảng bộ TP. Hải Phòng (mới) gồm 75 người: 39 Ủy viên Ban Chấp hành của Hải Phòng cũ, 36"
            " Ủy viên Ban Chấp hành của Hải Dương cũ. Ban Thường vụ Thành ủy gồm 20 người, mỗi bên 10.",
            [75, 20],
        ),
        ("BCH Đảng bộ TP.Hải Phòng có 75 đồng chí (39 của Hải Phòng cũ, 36 của Hải Dương cũ).", [75]),
    ],
)
def test_the_committee_of_a_province_is_counted_once_and_not_by_those_merged_into_it(text, sizes):
    claims = claims_in(text)
    assert {claim.unit_name for claim in claims} == {"Hải Phòng"}
    assert [claim.value for claim in claims] == sizes


@pytest.mark.parametrize(
    "text",
    [
        "Phương án đưa 25 đơn vị hành chính xuống 7 đơn vị, gồm 5 phường và 2 xã, giảm 72%.",
        "Số đơn vị hành chính cấp xã giảm 72%.",
        "Từ 25 xã, phường còn 7 xã, phường (giảm 72%).",
    ],
)
def test_by_how_much_the_communes_grew_fewer_is_not_published_as_the_figure_of_one(text):
    claims = claims_in(f"Đại hội Đảng bộ xã Gào, tỉnh Gia Lai.\n\n{text}")
    assert {claim.status for claim in claims if claim.value == 72} == {ClaimStatus.PENDING}


HIGHER = """Hội nghị thông báo kết quả Đại hội đại biểu Đảng bộ Thành phố Hà Nội lần thứ XVIII, nhiệm kỳ 2025-2030 do
Đảng ủy xã Dân Hòa (TP. Hà Nội) tổ chức. {told}"""


def test_delegates_of_the_congress_that_is_named_by_the_provinces_number_are_the_provinces():
    told = "Ông Mai Văn Thái, Bí thư Đảng ủy xã Dân Hòa, nêu: Đại hội XVIII họp ba ngày; tham dự có 550 đại biểu."
    assert [claim.unit_name for claim in claims_in(HIGHER.format(told=told))] == ["Hà Nội"]


@pytest.mark.parametrize(
    "told",
    [
        "Trước đó, Đại hội Đảng bộ xã lần thứ I có 150 đại biểu.",
        "Sau Đại hội XVIII, Đảng bộ xã đã kết nạp 12 đảng viên mới.",
    ],
)
def test_what_is_said_of_the_communes_own_party_stays_the_communes(told):
    assert [claim.unit_name for claim in claims_in(HIGHER.format(told=told))] == ["Dân Hòa"]


@pytest.mark.parametrize(
    "sentence",
    [
        "HĐND tỉnh khóa X hiện có 85 đại biểu.",
        "HĐND tỉnh họp. Người thay là ông A, Chủ tịch HĐND phường Quan Triều; 94/94 đại biểu bỏ phiếu đồng ý.",
    ],
)
def test_the_council_of_the_province_has_its_own_deputies_and_votes(sentence):
    assert {(claim.unit_type, claim.unit_name) for claim in claims_in(LIST + sentence)} == {("tỉnh", "Thái Nguyên")}


def test_a_paragraph_about_several_communes_gives_its_figures_to_none_of_them():
    told = "Việc bàn giao giữa huyện và 3 xã, phường đã xong. Có 142 cán bộ được bố trí về cơ sở."
    assert {claim.status for claim in claims_in(LIST + told)} == {ClaimStatus.PENDING}
    two = "Riêng phường Quan Triều và xã Nam Hòa, tổng cộng 142 cán bộ được bố trí về cơ sở."
    assert {claim.status for claim in claims_in(LIST + two)} == {ClaimStatus.PENDING}
    again = "Trong các xã, phường mới, nay phường thu ngân sách đạt 142 tỷ đồng."
    assert {claim.status for claim in claims_in(LIST + again)} == {ClaimStatus.ACCEPTED}


def test_what_is_told_of_a_commune_without_a_name_is_nobodys_and_not_the_provinces():
    text = "Đổi thay ở tỉnh Thái Nguyên\n\nToàn xã có 3.480 ha chè. Năm 2026, xã phấn đấu thu ngân sách 25 tỷ đồng."
    assert {(claim.unit_name, claim.status) for claim in claims_in(text)} == {(None, ClaimStatus.PENDING)}


def test_the_communes_of_a_province_are_told_of_it_and_its_own_where_they_add_up():
    told = "Sau sắp xếp, tỉnh Thái Nguyên (mới) có 92 đơn vị hành chính cấp xã, gồm 77 xã và 15 phường."
    claims = claims_in(f"Xã Phú Bình, tỉnh Thái Nguyên\n\n{told} Tỉnh Cao Bằng có 56 đơn vị hành chính cấp xã.")
    assert {(claim.unit_name, claim.label, claim.value) for claim in claims} == {
        ("Thái Nguyên", "đơn vị hành chính cấp xã", 92),
        ("Thái Nguyên", "xã", 77),
        ("Thái Nguyên", "phường", 15),
    }


LISTED = "Xã Phú Thịnh và xã Nam Hòa (Thái Nguyên) vừa sơ kết.\n\nXã Phú Thịnh có thêm 2 hợp tác xã.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "- Tỷ lệ che phủ rừng: Quân Chu 66,8%; thấp nhất là Đại Từ với 38,3%.",
        "- Quân Chu đón 68.500 lượt khách. Xã có 47 cơ sở lưu trú.",
    ],
)
def test_figures_behind_the_bare_names_of_other_communes_wait_for_review(told):
    accepted = [claim.value for claim in claims_in(LISTED + told) if claim.status is ClaimStatus.ACCEPTED]
    assert accepted == [2]
