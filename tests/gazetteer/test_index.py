"""Finding units and provinces by key, name and place, and following their links."""

from __future__ import annotations

import pytest

from etl.gazetteer import Gazetteer


def test_a_unit_is_found_by_its_key(gazetteer: Gazetteer) -> None:
    unit = gazetteer.by_id("11557@2025-07-01")
    assert unit is not None
    assert (unit.type, unit.name, unit.province_name) == ("phường", "Thiên Hương", "Hải Phòng")
    assert gazetteer.by_id("99999@2025-07-01") is None


def test_one_code_is_two_units(gazetteer: Gazetteer) -> None:
    before, today = gazetteer.by_id("11560@pre-2025"), gazetteer.by_id("11560@2025-07-01")
    assert before is not None
    assert today is not None
    assert (before.name, today.name) == ("Thủy Đường", "Thủy Nguyên")


@pytest.mark.parametrize(
    "name",
    ["Thủy Nguyên", "Thuỷ Nguyên", "THUỶ  NGUYÊN", "phường Thuỷ Nguyên", "P. Thủy Nguyên", "Phường Thủy Nguyên"],
)
def test_the_writing_of_a_name_does_not_matter(gazetteer: Gazetteer, name: str) -> None:
    assert [unit.unit_id for unit in gazetteer.find(name, era="today")] == ["11560@2025-07-01"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KBang", "K'Bang"),
        ("Văn Miếu - Quốc Tử Giám", "Văn Miếu Quốc Tử Giám"),
        ("Phường 1", "phường 01"),
        ("Ea H'Leo", "Ea H’leo"),
    ],
)
def test_hyphens_apostrophes_and_zeros_do_not_matter(gazetteer: Gazetteer, one: str, other: str) -> None:
    assert gazetteer.find(one)
    assert gazetteer.find(one) == gazetteer.find(other)


def test_finding_can_be_narrowed_by_type_province_district_and_time(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Hòa Bình", type="xã", province_code="31", district="huyện Vĩnh Bảo", era="before")
    assert [unit.unit_id for unit in found] == ["11890@pre-2025"]
    assert len(gazetteer.find("Hòa Bình", province_code="31", era="before")) == 3


def test_a_former_province_lies_in_the_area_of_one_of_today(gazetteer: Gazetteer) -> None:
    unit = gazetteer.by_id("11002@pre-2025")
    assert unit is not None
    assert (unit.province_name, unit.province_code) == ("Hải Dương", "30")
    assert gazetteer.province_code_today(unit) == "31"
    assert unit in gazetteer.find_in_province("Thạch Khôi", "31")


def test_a_split_unit_has_several_successors(gazetteer: Gazetteer) -> None:
    assert [unit.name for unit in gazetteer.successors("11572@pre-2025")] == ["Thiên Hương", "Thủy Nguyên"]
    assert all(link.is_split for link in gazetteer.links_from("11572@pre-2025"))


def test_a_unit_knows_what_it_was_made_of(gazetteer: Gazetteer) -> None:
    names = {unit.name for unit in gazetteer.predecessors("11557@2025-07-01")}
    assert names == {"Thiên Hương", "Hoàng Lâm", "Hoa Động", "Lê Hồng Phong"}


def test_a_commune_that_became_a_ward_is_two_units_one_after_the_other(gazetteer: Gazetteer) -> None:
    (ward,) = gazetteer.successors("09193@2025-07-01")
    commune = gazetteer.by_id("09193@2025-07-01")
    assert commune is not None
    assert (commune.type, ward.type, ward.unit_id) == ("xã", "phường", "09193@2026-09-20")
    assert commune.valid_to == ward.valid_from
    assert {unit.name for unit in gazetteer.origins(ward)} == {"Chờ", "Trung Nghĩa", "Long Châu", "Đông Tiến"}


def test_an_island_district_without_communes_stands_for_its_area(gazetteer: Gazetteer) -> None:
    (district,) = gazetteer.predecessors("21548@2025-07-01")
    assert (district.code, district.type, district.name) == ("536", None, "Lý Sơn")
    assert gazetteer.find("huyện Lý Sơn") == (district,)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hải Phòng", "Hải Phòng"),
        ("TP Hải Phòng", "Hải Phòng"),
        ("thành phố Hồ Chí Minh", "Hồ Chí Minh"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("TT-Huế", "Huế"),
        ("tỉnh Thừa Thiên Huế", "Huế"),
        ("THÀNH PHỐ ĐÀ NẴNG", "Đà Nẵng"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("Đăk Lăk", "Đắk Lắk"),
        ("Dak Lak", "Đắk Lắk"),
        ("tỉnh Bà Rịa - Vũng Tàu", "Hồ Chí Minh"),
        ("Bà Rịa – Vũng Tàu", "Hồ Chí Minh"),
        ("tỉnh Hải Dương", "Hải Phòng"),
        ("Hà Nam", "Ninh Bình"),
        ("Lào Cai", "Lào Cai"),
    ],
)
def test_a_province_is_found_as_it_is_today(gazetteer: Gazetteer, words: str, name: str) -> None:
    province = gazetteer.province(words)
    assert province is not None
    assert province.name == name
    assert province.valid_to is None


@pytest.mark.parametrize("words", ["", "Thủy Nguyên", "Hà", "Hải Đường", "thành phố"])
def test_what_is_no_province_is_none(gazetteer: Gazetteer, words: str) -> None:
    assert gazetteer.province(words) is None


def test_a_former_province_is_found_as_it_was(gazetteer: Gazetteer) -> None:
    province = gazetteer.former_province("tỉnh Hải Dương")
    assert province is not None
    assert (province.code, province.successor_code) == ("30", "31")
    assert gazetteer.former_province("Thủy Nguyên") is None


def test_the_districts_of_a_province_are_those_of_its_whole_area(gazetteer: Gazetteer) -> None:
    districts = gazetteer.districts("31")
    assert {"thành phố Thủy Nguyên", "huyện Bạch Long Vĩ", "thành phố Hải Dương"} <= set(districts)
    assert list(districts) == sorted(districts)


def test_similar_names_are_suggested(gazetteer: Gazetteer) -> None:
    assert gazetteer.similar_names("phường Thiên Hươg", "31")[0] == "Thiên Hương"
    assert gazetteer.similar_names("qqqqqqqq") == ()
