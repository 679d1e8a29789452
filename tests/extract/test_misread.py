"""Places whose names a scanner read wrong get the only official name that is like what it read."""

from __future__ import annotations

import pytest

from etl.extract.misread import place_edits
from etl.packages.gazetteer import load_gazetteer
from etl.text.offsets import edit

GIA_LAI, HA_TINH, HAI_PHONG, DAK_LAK = "52", "42", "31", "66"


def mended(text: str, province: str = GIA_LAI, *, is_scanned: bool = True) -> str:
    return edit(text, place_edits(text, load_gazetteer(), province, is_scanned=is_scanned)).text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Phường Pieiku họp", "Phường Pleiku họp"),
        ("các phường Tây Sơn, Hoa Lu và xã Trà Đa", "các phường Tây Sơn, Hoa Lư và xã Trà Đa"),
        ("PHƯỜNG PIEIKU", "PHƯỜNG PLEIKU"),
        ("huyện Cbư Sê", "huyện Chư Sê"),
    ],
)
def test_a_misread_place_gets_its_official_name(wrong, right):
    assert mended(wrong) == right


@pytest.mark.parametrize(
    "text",
    ["phường Hội Phú Nguyễn Văn An", "phường Trần Hưng Đạo", "xã Ia Grai", "ông Hoa Lu", "phường Xyz"],
)
def test_known_names_persons_and_what_is_like_no_name_stay(text):
    assert mended(text) == text


def test_names_that_are_vietnamese_stay_in_a_paper_that_was_not_scanned():
    assert mended("phường Hoa Lu", is_scanned=False) == "phường Hoa Lu"


def test_a_longer_name_is_seen_behind_the_known_one_with_which_it_begins():
    assert mended("Phường Bắc Hồng Lĩnb có", HA_TINH, is_scanned=False) == "Phường Bắc Hồng Lĩnh có"


@pytest.mark.parametrize(
    "text", ["UBND xã An Lão, Lê Minh Tuấn", "Chủ tịch UBND xã Lê Minh Tuấn", "phường Thiên Hương và Trần Hưng Đao"]
)
def test_a_person_behind_a_unit_gets_no_other_name_in_a_scan(text):
    assert mended(text, HAI_PHONG) == text


def test_a_malformed_name_of_a_unit_that_looks_like_a_person_is_put_right():
    assert mended("xã Lê Ninb", HAI_PHONG) == "xã Lê Ninh"


@pytest.mark.parametrize("text", ["xã Ea Sa", "xã Ea Drơng", "xã Krông Búc", "xã Cư Pơng và Ea Ral"])
def test_names_of_the_highlands_that_no_list_has_stay_in_a_paper_that_was_not_scanned(text):
    assert mended(text, DAK_LAK, is_scanned=False) == text


def test_a_name_that_is_vietnamese_stays_in_a_scan_where_more_than_marks_would_change():
    assert mended("xã Ea Sa", DAK_LAK) == "xã Ea Sa"
