"""The amounts of a ward, and figures that are not its own."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from etl.extract import extract
from etl.model.claims import ClaimStatus
from etl.packages.gazetteer import load_gazetteer
from tests.extract.mergers.build import paper
from tests.extract.wards.build import facts_of, values_of, ward_claims_of

HERE = Path(__file__).parent
STATED = [
    case for name in ("stated.yaml", "not_its_own.yaml") for case in yaml.safe_load((HERE / name).read_text("utf-8"))
]


@pytest.mark.parametrize("case", STATED, ids=lambda case: case["text"][:60])
def test_a_text_gives_exactly_the_facts_that_a_careful_reader_finds(case):
    assert sorted(set(facts_of(case["text"]))) == sorted(case["facts"])


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("20,5 km2", "20.5"),
        ("20,50 km²", "20.5"),
        ("20.5 km2", "20.5"),
        ("2.050 ha", "20.5"),
        ("2.050,5 héc-ta", "20.505"),
        ("20,5 cây số vuông", "20.5"),
        ("20,5 ki-lô-mét vuông", "20.5"),
    ],
)
def test_areas_are_given_in_square_kilometres(words, value):
    assert values_of(f"Phường Kinh Môn (Hải Phòng) có diện tích tự nhiên {words}.")["area_km2"] == value


@pytest.mark.parametrize("words", ["gần", "hơn", "trên", "khoảng", "xấp xỉ", "ngót", "chừng", "ước", "dưới", "non"])
def test_words_of_approximation_are_kept(words):
    (claim,) = ward_claims_of(f"Phường Kinh Môn (Hải Phòng) có dân số {words} 36.000 người.")
    assert claim.is_approximate


@pytest.mark.parametrize("words", ["trải rộng trên", "sinh sống trên"])
def test_over_means_on_after_words_of_place(words):
    claims = ward_claims_of(f"Dân số phường Kinh Môn (Hải Phòng) là 36.150 người, {words} 20,5 km2.")
    assert not any(claim.is_approximate for claim in claims)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("45 tổ chức đảng", "45"),
        ("45 tổ chức cơ sở đảng trực thuộc", "45"),
        ("45 chi, đảng bộ cơ sở", "45"),
        ("45 chi bộ, đảng bộ trực thuộc", "45"),
        ("45 cơ sở Đảng", "45"),
        ("4 đảng bộ cơ sở và 41 chi bộ cơ sở", "45"),
        ("4 đảng bộ bộ phận, 41 chi bộ trực thuộc", "45"),
        ("45 tổ chức đảng, trong đó có 4 đảng bộ cơ sở, 41 chi bộ cơ sở", "45"),
    ],
)
def test_all_organisations_directly_under_the_committee_count(words, count):
    assert values_of(f"Đảng bộ xã Tiên Minh (Hải Phòng) có {words}.")["party_organizations"] == count


def test_a_weak_figure_that_stands_alone_waits_for_review():
    text = "Xã Tiên Minh (Hải Phòng) họp. Đông nhất là khu chợ với 4.300 người."
    (claim,) = extract(paper(text), load_gazetteer()).wards
    assert claim.status is ClaimStatus.PENDING
    assert claim.status_reason == "the figure stands alone and could count something else"


def test_figures_inside_a_list_of_predecessors_are_theirs():
    text = (
        "Xã Đoài Phương (Hà Nội) được thành lập trên cơ sở toàn bộ 15,6 km² diện tích tự nhiên và dân số 9.100 người"
        " của xã Kim Sơn; toàn bộ 20,1 km² diện tích tự nhiên và dân số 11.200 người của xã Sơn Đông. Sau sắp xếp, xã"
        " có diện tích 57,1 km², dân số 40.800 người."
    )
    assert values_of(text) == {"area_km2": "57.1", "population": "40800"}


def test_figures_after_the_list_of_predecessors_are_the_new_unit_s():
    text = (
        "Xã Đoài Phương (Hà Nội) được thành lập từ xã Kim Sơn, xã Sơn Đông và một phần xã Cổ Đông, với tổng diện tích"
        " 57,1 km² và dân số 40.800 người."
    )
    assert {claim.unit_name for claim in ward_claims_of(text)} == {"Đoài Phương"}
    assert values_of(text) == {"area_km2": "57.1", "population": "40800"}


def test_each_of_two_units_keeps_its_own_figures():
    text = (
        "Đại hội Đảng bộ phường Tam Thắng và Đại hội Đảng bộ phường Vũng Tàu (TP.HCM) diễn ra cùng ngày. Đảng bộ phường"
        " Tam Thắng có 2.050 đảng viên. Đảng bộ phường Vũng Tàu có 3.400 đảng viên."
    )
    found = {(claim.unit_name, claim.value) for claim in ward_claims_of(text)}
    assert found == {("Tam Thắng", "2050"), ("Vũng Tàu", "3400")}


def test_a_unit_without_a_name_is_the_one_of_its_heading():
    text = (
        "Danh sách các đơn vị của thành phố Hải Phòng\n\n1. Phường Kinh Môn\n\n"
        "Diện tích 20,5 km2, dân số 36.150 người.\n\n2. Xã Tiên Minh\n\nDiện tích 36,46 km2, dân số 36.214 người.\n"
    )
    found = {(claim.unit_name, claim.attribute, claim.value) for claim in ward_claims_of(text)}
    assert found == {
        ("Kinh Môn", "area_km2", "20.5"),
        ("Kinh Môn", "population", "36150"),
        ("Tiên Minh", "area_km2", "36.46"),
        ("Tiên Minh", "population", "36214"),
    }


def test_the_unit_is_linked_and_the_province_is_the_paper_s():
    (claim,) = ward_claims_of("Xã Tiên Minh (Hải Phòng) có dân số 36.214 người.")
    assert (claim.unit_id, claim.province_code, claim.province_name) == ("11791@2025-07-01", "31", "Hải Phòng")


def test_a_unit_that_no_other_shares_its_name_with_is_linked_without_a_province():
    (claim,) = ward_claims_of("Xã Khun Há có dân số 9.876 người.")
    assert (claim.unit_code, claim.province_name) == ("03430", "Lai Châu")


@pytest.mark.parametrize(
    "words",
    [
        "Lễ kết nạp tại Đảng bộ xã với 8 đảng viên mới.",
        "Đảng bộ xã gồm 5 đảng viên bị khai trừ.",
        "Lớp cảm tình Đảng do Đảng bộ xã mở với 60 đảng viên dự bị.",
        "Đảng bộ xã với 35 đảng viên tiêu biểu.",
        "Đảng bộ xã với 120 đảng viên dự lớp học.",
        "Đoàn của Đảng bộ xã gồm 12 đảng viên về nguồn.",
        "Trao huy hiệu tại Đảng bộ xã với 24 đảng viên.",
        "Đảng bộ xã với 112 đảng viên hoàn thành xuất sắc nhiệm vụ.",
    ],
)
def test_some_members_of_a_committee_are_not_all(words):
    assert "party_members" not in values_of(f"Xã Di Linh, tỉnh Lâm Đồng. {words}")


@pytest.mark.parametrize(
    "words",
    ["trên 18 tuổi có 57.000 người", "thường trú 58.000 người", "chính thức 57.900 người có hộ khẩu", "53.000 người"],
)
def test_a_part_in_brackets_does_not_replace_the_population(words):
    facts = facts_of(f"Xã Di Linh, tỉnh Lâm Đồng. Dân số khoảng 60.000 người ({words}).")
    assert facts == ["xã Di Linh, population, 60000, about"]


@pytest.mark.parametrize("words", ["58.210 người", "chính xác là 58.210 người", "cụ thể 58.210 người"])
def test_the_exact_figure_in_brackets_replaces_the_round_one(words):
    facts = facts_of(f"Xã Di Linh, tỉnh Lâm Đồng. Dân số khoảng 60.000 người ({words}).")
    assert facts == ["xã Di Linh, population, 58210"]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh Lâm Đồng\n\nXã Tà Hine - 9,5 km2 bị ngập.",
        "Tỉnh Sơn La\n\nXã Yên Châu - 120 km2 rừng phòng hộ; 2.100 hộ trồng mận.",
        "Các nơi bị ngập ở tỉnh Sơn La:\n\nXã Tà Xùa: 3 km2; 1.200 người.",
    ],
)
def test_the_land_of_a_flood_or_a_forest_behind_a_unit_is_not_the_unit_s(text):
    assert "area_km2" not in values_of(text)
