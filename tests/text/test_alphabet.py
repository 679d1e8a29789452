"""Names in the order of the Vietnamese alphabet."""

from __future__ import annotations

from random import Random

import pytest

from etl.text.alphabet import alphabetical


@pytest.mark.parametrize(
    "ordered",
    [
        ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Gia Lai"],
        ["Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Huế", "Hưng Yên"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ"],
        ["Hoa Động", "Hòa Động", "Hoa Lư"],
        ["Phường 2", "Phường 9", "Phường An"],
    ],
)
def test_letters_come_before_tones_and_both_in_the_order_of_dictionaries(ordered: list[str]) -> None:
    mixed = Random(7).sample(ordered, len(ordered))
    assert sorted(mixed, key=alphabetical) == ordered


def test_the_form_of_unicode_and_capitals_change_no_place() -> None:
    assert alphabetical("ĐẠ TẺH")[:2] == alphabetical("đa\u0323 te\u0309h")[:2]
