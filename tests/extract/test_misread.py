"""Places whose names a scanner read wrong get the only official name that is like what it read."""

from __future__ import annotations

import pytest

from etl.extract.misread import place_edits
from etl.packages.gazetteer import load_gazetteer
from etl.text.offsets import edit

GIA_LAI, HA_TINH = "52", "42"


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
