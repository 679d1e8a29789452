"""The ladder of linking, rung by rung, and the places where it abstains."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

import pytest

from etl.gazetteer import Context, Gazetteer, Mention, Rung

HAI_PHONG = Context(province_codes=("31",))
CAN_THO = Context(province_codes=("92",))


def test_yesterdays_and_todays_unit_of_one_name_and_code_are_told_apart(gazetteer: Gazetteer) -> None:
    today = gazetteer.link(Mention("Thiên Hương", "phường"), HAI_PHONG)
    before = gazetteer.link(Mention("Thiên Hương", "phường", era="before"), HAI_PHONG)
    assert today.unit is not None
    assert before.unit is not None
    assert (today.unit.unit_id, before.unit.unit_id) == ("11557@2025-07-01", "11557@pre-2025")
    assert (today.rung, before.rung) == (Rung.EXACT, Rung.EXACT)


@pytest.mark.parametrize(
    ("name", "rung"),
    [
        ("Thủy Nguyên", Rung.EXACT),
        ("phường Thủy Nguyên", Rung.EXACT),
        (normalize("NFD", "Thủy Nguyên"), Rung.EXACT),
        ("Thuỷ Nguyên", Rung.FOLDED),
        ("THỦY NGUYÊN", Rung.FOLDED),
        ("ThủyNguyên", Rung.VARIANT),
        ("Thủi Nguyên", Rung.VARIANT),
        ("Thuy Nguyen", Rung.VARIANT),
        ("Thủy Nguyèn", Rung.VARIANT),
        ("Thủy Nguyêm", Rung.FUZZY),
    ],
)
def test_each_rung_says_how_far_the_name_was_from_the_official_one(gazetteer: Gazetteer, name: str, rung: Rung) -> None:
    linked = gazetteer.link(Mention(name, "phường"), HAI_PHONG)
    assert linked.unit is not None
    assert (linked.unit.unit_id, linked.rung) == ("11560@2025-07-01", rung)


def test_the_district_tells_homonyms_apart(gazetteer: Gazetteer) -> None:
    mention = Mention("Hòa Bình", "xã", district="huyện Vĩnh Bảo", era="before")
    linked = gazetteer.link(mention, HAI_PHONG)
    assert linked.unit is not None
    assert (linked.unit.code, linked.rung) == ("11890", Rung.CONTEXT)


def test_the_type_of_the_district_does_not_matter(gazetteer: Gazetteer) -> None:
    mention = Mention("Lê Hồng Phong", "phường", district="huyện Thủy Nguyên", era="before")
    linked = gazetteer.link(mention, HAI_PHONG)
    assert linked.unit is not None
    assert linked.unit.code == "11521"


def test_the_units_of_the_same_clause_tell_homonyms_apart(gazetteer: Gazetteer) -> None:
    mention = Mention("Tân Thạnh", "xã", era="before")
    one = gazetteer.link(mention, Context(("92",), companions=("xã Định Môn", "xã Trường Thành")))
    other = gazetteer.link(mention, Context(("92",), companions=("Tân Hưng", "Châu Khánh", "xã Tân Thạnh")))
    assert one.unit is not None
    assert other.unit is not None
    assert (one.unit.code, other.unit.code) == ("31268", "31666")


def test_the_successor_alone_tells_homonyms_apart(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Phú Tân", "xã", era="before"), Context(("92",), companions=("31378@2025-07-01",)))
    assert linked.unit is not None
    assert linked.unit.code == "31379"


def test_a_former_province_tells_homonyms_apart(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Phú Tân", "xã", "huyện Châu Thành", "before", "tỉnh Sóc Trăng"))
    assert linked.unit is not None
    assert linked.unit.code == "31582"


def test_a_district_named_nearby_tells_homonyms_apart(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Tân Long", "xã", era="before"), Context(("92",), districts=("thị xã Ngã Năm",)))
    assert linked.unit is not None
    assert linked.unit.code == "31741"


def test_two_homonyms_that_fit_equally_well_are_both_left(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Tân Thạnh", "xã", era="before"), CAN_THO)
    assert linked.unit is None
    assert linked.rung is Rung.NONE
    assert {unit.code for unit in linked.candidates} == {"31268", "31666"}


def test_the_type_tells_a_township_from_a_commune(gazetteer: Gazetteer) -> None:
    for kind, code in (("thị trấn", "31639"), ("xã", "31669")):
        mention = Mention("Long Phú", kind, district="huyện Long Phú", era="before")
        linked = gazetteer.link(mention, CAN_THO)
        assert linked.unit is not None
        assert linked.unit.code == code


def test_a_type_left_open_does_not_matter_where_the_name_is_unique(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Hoa Động", era="before"), HAI_PHONG)
    assert linked.unit is not None
    assert linked.unit.code == "11572"


def test_another_type_is_forgiven_where_no_unit_has_it(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Hoa Động", "xã", era="before"), HAI_PHONG)
    assert linked.unit is not None
    assert (linked.unit.code, linked.rung) == ("11572", Rung.CONTEXT)


def test_the_type_of_a_unit_of_the_other_time_is_not_forgiven(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Vĩnh Bảo", "thị trấn"), HAI_PHONG)
    assert gazetteer.find("Vĩnh Bảo", type="thị trấn", era="before")
    assert linked.unit is None


def test_a_name_of_the_other_time_only_is_not_forced_upon_a_similar_one(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Gia Xuyên", "xã"), HAI_PHONG)
    assert linked.unit is None


def test_without_a_province_a_name_must_be_unique_in_the_country(gazetteer: Gazetteer) -> None:
    unique = gazetteer.link(Mention("Thạch Khôi", "phường"))
    assert unique.unit is not None
    assert unique.unit.unit_id == "11002@2025-07-01"
    assert gazetteer.link(Mention("Tân Phú", "phường")).unit is None
    assert gazetteer.link(Mention("Thạch Khối", "phường")).unit is None


def test_without_a_province_another_district_speaks_against_the_only_unit(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Gia Xuyên", "xã", district="huyện Ba Vì", era="before"))
    assert linked.unit is None


def test_another_district_of_the_province_speaks_against_the_only_unit(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Hoa Động", "phường", "quận Hồng Bàng", "before"), HAI_PHONG)
    assert linked.unit is None


def test_a_district_that_had_ended_says_nothing(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Quốc Oai", "xã", "huyện Đạ Tẻh", "before"), Context(("68",)))
    assert linked.unit is not None
    assert linked.unit.code == "25132"


@pytest.mark.parametrize(("day", "start"), [(date(2025, 12, 1), "2025-07-01"), (date(2026, 9, 20), "2026-09-20")])
def test_the_day_chooses_between_the_intervals_of_a_unit(gazetteer: Gazetteer, day: date, start: str) -> None:
    linked = gazetteer.link(Mention("Yên Phong"), Context(("24",), on=day))
    assert linked.unit is not None
    assert linked.unit.unit_id == f"09193@{start}"


def test_the_type_chooses_between_the_intervals_of_a_unit(gazetteer: Gazetteer) -> None:
    for kind, start in (("xã", "2025-07-01"), ("phường", "2026-09-20")):
        linked = gazetteer.link(Mention("Yên Phong", kind), Context(("24",)))
        assert linked.unit is not None
        assert linked.unit.unit_id == f"09193@{start}"


def test_a_numeral_is_never_taken_for_another(gazetteer: Gazetteer) -> None:
    ho_chi_minh = Context(("79",))
    assert gazetteer.link(Mention("Phường 99", era="before"), ho_chi_minh).unit is None
    linked = gazetteer.link(Mention("Đông Hải 3", "phường", era="before"), HAI_PHONG)
    assert linked.unit is None


def test_a_roman_numeral_is_the_same_number(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("IV", "phường", "thành phố Tây Ninh", "before"), Context(("80",)))
    assert linked.unit is not None
    assert linked.unit.code == "25462"


def test_a_slip_that_makes_the_name_of_a_unit_elsewhere_is_not_mended(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Cẩm Giáng", "xã"), HAI_PHONG)
    assert linked.unit is None


def test_the_links_outweigh_a_slip(gazetteer: Gazetteer) -> None:
    companions = ("phường Thiên Hương", "phường Hoàng Lâm", "phường Lê Hồng Phong")
    linked = gazetteer.link(Mention("Hao Độnq", "phường", era="before"), Context(("31",), companions=companions))
    assert linked.unit is not None
    assert (linked.unit.code, linked.rung) == ("11572", Rung.FUZZY)


def test_a_name_against_the_links_of_its_companions_is_left_to_an_editor(gazetteer: Gazetteer) -> None:
    companions = ("xã An Hòa", "xã An Quang")
    linked = gazetteer.link(Mention("Ân Nghĩa", "xã", era="before"), Context(("52",), companions=companions))
    assert linked.unit is None
    assert {unit.name for unit in linked.candidates} == {"Ân Nghĩa", "An Nghĩa"}


def test_the_mention_itself_among_its_companions_does_no_harm(gazetteer: Gazetteer) -> None:
    companions = ("xã Tân Thạnh", "xã Định Môn", "xã Trường Thành")
    linked = gazetteer.link(Mention("Tân Thạnh", "xã", era="before"), Context(("92",), companions=companions))
    assert linked.unit is not None
    assert linked.unit.code == "31268"


def test_a_type_word_that_belongs_to_the_name_is_kept(gazetteer: Gazetteer) -> None:
    for name in ("Phường Đúc", "Đúc"):
        linked = gazetteer.link(Mention(name, "phường", era="before"), Context(("46",)))
        assert linked.unit is not None
        assert linked.unit.name == "Phường Đúc"


def test_an_island_district_is_linked_by_its_word(gazetteer: Gazetteer) -> None:
    linked = gazetteer.link(Mention("Bạch Long Vĩ", "huyện", era="before"), HAI_PHONG)
    assert linked.unit is not None
    assert linked.unit.code == "318"


@pytest.mark.parametrize("name", ["", " ", "phường", "12", "?", "a" * 500])
def test_nonsense_is_not_linked(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.link(Mention(name), HAI_PHONG).unit is None
