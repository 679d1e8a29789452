"""Figures that an organ above the commune gives, in a paper about one commune."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import claims_in

HEAD = "Tin xã Di Linh, tỉnh Lâm Đồng\n\nXã Di Linh vừa họp dân.\n\n"


def owners(text: str) -> list[tuple[str | None, str | None, str]]:
    """Whose figures a text tells, and whether they are certain."""
    return [(claim.unit_type, claim.unit_name, str(claim.status)) for claim in claims_in(HEAD + text)]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Sở Nông nghiệp và Môi trường Lâm Đồng, diện tích cà phê đạt 300.000 ha.",
        "Sở GD-ĐT Lâm Đồng cho biết, có 12 dự án trường học được triển khai.",
        "Theo thống kê của tỉnh, diện tích cà phê đạt 300.000 ha.",
        "Theo số liệu từ Sở Xây dựng, đã kiên cố hóa 450 km kênh mương.",
        "Công an tỉnh thông báo, có 12 dự án camera được lắp đặt.",
        "Theo báo cáo của Ban Chỉ huy phòng thủ dân sự tỉnh, đã bố trí 2.000 tàu thuyền vào nơi trú ẩn.",
        "Sáng 3/10, Sở Y tế công bố 95% dân số có hồ sơ sức khỏe điện tử.",
        "Sở Y tế cho biết giá trị sản xuất tăng 9%. Trong đó có 25 dự án.\n\nCụ thể, diện tích chè đạt 9.000 ha.",
    ],
)
def test_what_an_organ_of_the_province_gives_without_a_unit_is_the_provinces(text):
    assert set(owners(text)) == {("tỉnh", "Lâm Đồng", "accepted")}


@pytest.mark.parametrize(
    "text",
    [
        "Theo Sở Nông nghiệp và Môi trường, xã có 3.000 ha cà phê.",
        "Theo Sở Y tế, 95% dân số của xã có hồ sơ sức khỏe điện tử.",
        "Sở GD-ĐT cho biết toàn tỉnh khó khăn. Xã Di Linh có 12 dự án trường học.",
        "Theo Quyết định của UBND tỉnh, diện tích cà phê đạt 3.000 ha.",
        "Theo bộ tiêu chí, thu nhập bình quân đạt 60 triệu đồng/người/năm.",
        "Theo báo cáo của UBND xã, diện tích cà phê đạt 3.000 ha.",
    ],
)
def test_what_is_told_of_the_unit_is_its_own(text):
    assert set(owners(text)) == {("xã", "Di Linh", "accepted")}


@pytest.mark.parametrize("who", ["Bộ Y tế", "Cục Thống kê", "Tổng cục Du lịch", "Chi cục Dân số"])
def test_what_an_organ_of_the_state_or_a_branch_office_gives_waits_for_review(who):
    assert {status for _, _, status in owners(f"Theo {who}, 95% dân số có hồ sơ sức khỏe điện tử.")} == {"pending"}


def test_a_ground_that_nobody_names_may_be_the_units_or_the_provinces():
    text = "Theo Sở Tài chính, thu ngân sách trên địa bàn đạt 45 tỷ đồng."
    assert {status for _, _, status in owners(text)} == {"pending"}
