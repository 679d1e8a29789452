"""Figures of the province in papers that tell of several of its communes."""

from __future__ import annotations

import pytest

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
