"""Figures of others than the unit: of the province, of a farm, of a page's visitors."""

from __future__ import annotations

import pytest

from etl.model.claims import ClaimStatus
from tests.extract.indicators.build import claims_in

PAPER = """Đảng bộ phường Hải An, thành phố Hải Phòng, họp Đại hội lần thứ I, nhiệm kỳ 2025-2030.

"""


def accepted(text: str) -> list[float]:
    """The figures that are published as the ward's."""
    return [claim.value for claim in claims_in(PAPER + text) if claim.status is ClaimStatus.ACCEPTED]


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Kế hoạch của UBND tỉnh (trong đó tỉnh phấn đấu kinh tế số đạt 12% GRDP, 90% dân số có tài khoản).",
        "Theo lộ trình, đến năm 2030 thành phố phấn đấu 80% số xã đạt chuẩn nông thôn mới.",
        "Đảng bộ thành phố đặt mục tiêu tăng trưởng bình quân 11%/năm.",
        "Đến năm 2030, tỉnh đề ra tỷ lệ đô thị hóa đạt 45%.",
    ],
)
def test_what_the_province_strives_for_is_not_published_as_the_wards(text):
    assert accepted(text) == []


def test_what_the_ward_strives_for_beside_its_province_is_its_own():
    text = "Đến năm 2030 thành phố phấn đấu tăng trưởng 11%/năm, phường phấn đấu tăng trưởng 13%/năm."
    assert accepted(text) == [13]


def test_a_bracket_about_the_province_bears_on_nothing_behind_it():
    assert accepted("Đến năm 2030 (tỉnh phấn đấu giảm còn 2%), tỷ lệ hộ nghèo đa chiều còn 1,5%.") == [1.5]


@pytest.mark.parametrize(
    "aside",
    [
        "cao hơn mức bình quân chung toàn tỉnh (48,7%)",
        "thấp hơn bình quân của thành phố (48,7%)",
        "cao hơn mặt bằng chung (48,7%)",
        "trong khi bình quân cả nước là 48,7%",
    ],
)
def test_the_mean_of_the_province_in_a_bracket_is_no_figure_of_the_ward(aside):
    assert accepted(f"Giải ngân vốn đầu tư công đạt 62,4%, {aside}.") == [62.4]


@pytest.mark.parametrize(
    "text",
    [
        "HTX của ông có 27 ha cà rốt, doanh thu 12 tỷ đồng/năm.",
        "Gia đình chị có 2,5 ha cà phê, mỗi năm thu 300 triệu đồng.",
        "Nhà anh Bảy có 5 ha tôm.",
        "Ông Trần Văn Hùng trồng 2 ha sầu riêng, thu 1,5 tỷ đồng mỗi năm.",
        "Hợp tác xã do anh Nam làm giám đốc có 35 ha rau.",
        "Hiện nay, trang trại của bà có 3 ha nhà lưới, doanh thu 2 tỷ đồng.",
    ],
)
def test_what_a_farmer_has_is_not_published_as_the_wards(text):
    assert accepted(text) == []


@pytest.mark.parametrize(
    "text", ["Bà con trồng 27 ha cà rốt.", "Các hợp tác xã của phường trồng 27 ha rau.", "Phường có 27 ha nhà kính."]
)
def test_what_the_people_of_the_ward_have_is_its_own(text):
    assert accepted(text) == [27]


@pytest.mark.parametrize(
    "text",
    [
        "Số lượt truy cập: 1.284.332. Đang trực tuyến: 27",
        "Lượt truy cập: 1.284.332 lượt. Tổng số lượt xem: 4.500 lượt.",
        "Thống kê truy cập hôm nay: 1.203 lượt",
        "Đang online: 15 người",
        "Số người đang truy cập: 31 người",
    ],
)
def test_the_visitors_of_a_page_are_no_indicator(text):
    assert accepted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Công ty TNHH Minh Long tại phường đạt doanh thu 120 tỷ đồng.",
        "Trên địa bàn phường, Công ty Cổ phần Thép Việt đạt doanh thu 2.500 tỷ đồng.",
        "Tại phường, Công ty May Sông Hồng giải quyết việc làm cho 2.000 lao động.",
        "Điển hình như Hợp tác xã Tân Tiến của phường có doanh thu 5 tỷ đồng/năm.",
        "Doanh thu của Công ty Minh Long đạt 30 tỷ đồng.",
    ],
)
def test_what_one_firm_in_the_ward_earns_is_not_published_as_the_wards(text):
    assert accepted(text) == []


def test_what_all_firms_and_the_policy_bank_do_in_the_ward_is_its_own():
    assert accepted("Các doanh nghiệp trên địa bàn đạt doanh thu 500 tỷ đồng.") == [500]
    assert accepted("Ngân hàng Chính sách xã hội giải ngân 45 tỷ đồng cho hộ nghèo.") == [45]


@pytest.mark.parametrize(
    "who",
    [
        "Trung Quốc",
        "Phía Nhật Bản",
        "Hiện nay, Minh Long Group",
        "Nguyễn Văn Hùng",
        "Đại sứ quán Hàn Quốc",
        "Đoàn bác sĩ thành phố",
        "Nhóm thiện nguyện Tâm Sáng",
        "Thư viện tỉnh",
        "Bảo hiểm xã hội huyện trước đây",
        "Theo đó, Sở Du lịch",
        "Trong khi đó, cả nước",
        "Ấp 3",
    ],
)
def test_what_guests_and_those_elsewhere_do_is_not_published_as_the_wards(who):
    assert accepted(f"{who} có 12 dự án, đón 3.000 lượt khách.") == []


@pytest.mark.parametrize("who", ["Phường", "Hải An", "Đoàn Thanh niên phường", "Thư viện phường", "Nơi đây"])
def test_what_the_ward_and_the_bodies_of_the_ward_do_is_its_own(who):
    assert accepted(f"{who} có 12 dự án, đón 3.000 lượt khách.") == [12, 3000]


def test_where_the_ward_lies_is_no_other_body():
    for place in ("TP. Hải Phòng", "TP Hải Phòng", "thành phố Hải Phòng"):
        assert accepted(f"Năm 2025 phường Hải An, {place} thu ngân sách 120 tỷ đồng.") == [120]
