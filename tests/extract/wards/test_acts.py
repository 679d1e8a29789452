"""The act that a unit rests on, and the day from which it works."""

from __future__ import annotations

import pytest

from tests.extract.wards.build import values_of


@pytest.mark.parametrize(
    "text",
    [
        "Phường Kinh Môn (Hải Phòng) được thành lập theo Nghị quyết 1669/NQ-UBTVQH15, ngày 16/6/2025.",
        "Nghị quyết số 1669/NQ-UBTVQH15 mà Ủy ban Thường vụ Quốc hội ban hành ngày 16/6/2025 lập phường Kinh Môn.",
        "Ngày 16 tháng 6 năm 2025, Ủy ban Thường vụ Quốc hội ban hành Nghị quyết số 1669/NQ-UBTVQH15 về sắp xếp đơn vị"
        " hành chính. Theo đó, thành lập phường Kinh Môn trên cơ sở các phường An Lưu, Hiệp An, Long Xuyên.",
        "Thực hiện Nghị quyết số 1669/NQ-UBTVQH15 (ngày 16-6-2025), phường Kinh Môn ra đời từ 3 phường.",
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
