"""The unit of a paper whose headline gives the name alone."""

from __future__ import annotations

import pytest

from etl.extract import extract
from etl.packages.gazetteer import load_gazetteer
from tests.extract.mergers.build import paper

TEXT = (
    "Ngọc Chiến - bản làng giữa mây\n\n"
    "Ngọc Chiến nằm xa nhất tỉnh Sơn La. Xã rộng 212,19 km2, có 2.462 hộ trong 15 bản. Toàn xã trồng sơn tra.\n\n"
    "Người Ngọc Chiến mến khách.\n\n" + "Mùa này lúa chín vàng trên ruộng bậc thang, khách tìm về ngắm. " * 25 + "\n\n"
    "Bên cạnh đó, xã Mường La hợp nhất thị trấn Ít Ong với xã Pi Toong.\n"
)


def units_of(text):
    return {claim.unit_name for claim in extract(paper(text), load_gazetteer()).wards}


def test_a_unit_that_a_headline_names_without_its_type_is_what_the_paper_is_about():
    assert units_of(TEXT) == {"Ngọc Chiến"}


def test_a_headline_in_capitals_names_the_same_unit():
    headline, rest = TEXT.split("\n", 1)
    assert units_of(f"{headline.upper()}\n{rest}") == {"Ngọc Chiến"}


def test_the_title_of_an_encyclopedia_page_may_stand_in_capitals():
    assert units_of("LINH SƠN (PHƯỜNG)\n\nDiện tích 39,28 km²\n\nXã Linh Sơn thuộc tỉnh Thái Nguyên có 14 xóm.\n") == {
        "Linh Sơn"
    }


@pytest.mark.parametrize("headline", ["PHIÊNG PẰN, XÃ BIÊN GIỚI CỦA SƠN LA", "ĐẾN VỚI XÃ BIÊN GIỚI PHIÊNG PẰN"])
def test_what_kind_of_commune_it_is_in_a_headline_in_capitals_is_no_name(headline):
    text = f"{headline}\n\nỞ xã Phiêng Pằn, tỉnh Sơn La, ai cũng vui.\n\nXã rộng 320 km2.\n"
    assert units_of(text) == {"Phiêng Pằn"}


def test_a_headline_says_nothing_where_the_text_does_not_speak_of_its_name_again():
    assert units_of(
        TEXT.replace("Người Ngọc Chiến", "Người ở đây").replace("\n\nNgọc Chiến nằm", "\n\nNơi này nằm")
    ) != {"Ngọc Chiến"}


def test_a_headline_with_the_name_of_a_district_of_before_says_nothing():
    text = TEXT.replace("Ngọc Chiến", "Mường La").replace("xã Mường La hợp nhất", "xã Chiềng Hoa hợp nhất")
    assert "Mường La" not in units_of(text)


def test_a_special_zone_is_named_without_its_type_though_a_district_was_called_so():
    assert units_of(
        "Lý Sơn: nước ngọt giữa trùng khơi\n\n"
        "Từ 1/7/2025 huyện đảo thành đặc khu. Lý Sơn (tỉnh Quảng Ngãi) rộng 10,39 km2, có 25.700 người.\n\n"
        "Bí thư Đảng ủy đặc khu, bà Phạm Thị Hương, nói đảo cần thêm hồ chứa.\n"
    ) == {"Lý Sơn"}


def test_a_page_that_looks_up_a_unit_is_about_the_one_that_it_gives_as_the_new_one():
    text = "Tên đơn vị cũ:\n\nXã Đông Cao\n\nTên đơn vị mới:\n\nPhường, xã mới Trung Thành\n\nTỉnh Thái Nguyên\n\n"
    assert units_of(f"{text}Dân số:\n\n42.000 người\n") == {"Trung Thành"}
