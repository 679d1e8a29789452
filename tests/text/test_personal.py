"""What nobody may publish of a person is blotted out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.text.personal import BLOT, personal_details, without_personal_details

DETAILS = [
    ("ĐT: 0912345678", "telephone"),
    ("ĐT 0912.345.678", "telephone"),
    ("| 0225.3871.234 |", "telephone"),
    ("(0225) 3 871 234", "telephone"),
    ("gọi 091-234-5678", "telephone"),
    ("gọi 0912.34.56.78", "telephone"),
    ("+84 912 345 678", "telephone"),
    ("CCCD số 031075001234", "identity_number"),
    ("CMND: 031 234 567", "identity_number"),
    ("thẻ 031075001234 cấp", "identity_number"),
    ("sinh ngày 12/3/1970", "birth"),
    ("Ngày sinh: 12-03-1970", "birth"),
    ("sinh ngày 5 tháng 6 năm 1980", "birth"),
    ("ông Trần Văn Bình (SN 1980)", "birth"),
    ("Bà Hoa, sinh năm 1976, quê", "birth"),
    ("thường trú tại số 12, ngõ 34 đường Hoa Động", "home"),
    ("nơi ở: căn hộ 1204", "home"),
]
HARMLESS = [
    "diện tích 24,46 km2, dân số 45.140 người",
    "Nghị quyết số 0123/NQ-HĐND ngày 02.07.2025",
    "từ 02-07-2025 đến 05-08-2026",
    "tháng 01 02 2025 1.234 5.678",
    "0,5% hộ nghèo, 0912 hộ",
    "100% trẻ sinh năm 2020 ra lớp",
    "Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890",
    "tỷ lệ sinh năm 2025 là 12,3 phần nghìn",
    "nhân khẩu thường trú là 45.140 người",
    "thường trú tại phường 15.809 người",
    "thu 1 200 300 400 đồng",
    "lần thứ I, nhiệm kỳ 2025 - 2030",
]


@pytest.mark.parametrize(("text", "kind"), DETAILS)
def test_a_detail_is_found_for_what_it_is(text, kind):
    assert kind in {detail.kind for detail in personal_details(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_figures_dates_and_statistics_are_left_alone(text):
    assert without_personal_details(text) is text


@pytest.mark.parametrize("heading", ["Năm sinh", "NĂM SINH", "Ngày, tháng, năm sinh"])
def test_births_in_a_column_are_found_by_its_heading(heading):
    table = (
        f"| TT | Họ và tên | {heading} | Chức vụ |\n|---|---|---|---|\n"
        "| 1 | Trần Văn Bình | 1975 | Bí thư |\n\nNăm 1975"
    )
    assert without_personal_details(table) == table.replace("| 1975 |", f"| {BLOT * 4} |")


def test_only_letters_and_digits_are_blotted_out():
    assert without_personal_details("Bí thư (0912.345.678).") == f"Bí thư ({BLOT * 4}.{BLOT * 3}.{BLOT * 3})."


@given(st.text(alphabet="0123456789 .-/|\n()abSNinhsđ", max_size=200))
def test_the_text_keeps_its_length_and_everything_else(text):
    blotted = without_personal_details(text)
    assert len(blotted) == len(text)
    assert all(a in (b, BLOT) for a, b in zip(blotted, text, strict=True))


@given(st.text(alphabet="0123456789 .-/|()SNsinhgày", max_size=200))
def test_what_is_blotted_out_is_gone(text):
    assert list(personal_details(without_personal_details(text))) == []
