"""A person's name after a unit's type word makes no unit of the person."""

from __future__ import annotations

import pytest

from etl.extract.context import paper_context
from etl.packages.gazetteer import load_gazetteer
from tests.extract.mergers.build import edges_of, paper
from tests.extract.wards.build import facts_of

KINH_MON = "Phường Kinh Môn (Hải Phòng) họp sáng nay. "


@pytest.mark.parametrize(
    "speaker",
    [
        "Bí thư Đảng ủy phường Nguyễn Thu Cúc",
        "Theo Chủ tịch UBND phường Võ Chí Thành,",
        "Phó Chủ tịch HĐND phường Lê Thị Ngọc Hà",
        "Trưởng Công an phường Trần Anh Tuấn",
        "Chủ tịch Hội Cựu chiến binh phường Đỗ Nam",
        "Chủ tịch Ủy ban MTTQ Việt Nam phường Mai Đình Lâm",
        "Phó Bí thư Thường trực Đảng ủy phường Nguyễn Thị Thu Hà",
    ],
)
def test_figures_that_an_office_holder_states_are_those_of_the_ward(speaker):
    text = f"{KINH_MON}{speaker} cho biết phường có dân số 36.150 người."
    assert facts_of(text) == ["phường Kinh Môn, population, 36150"]


@pytest.mark.parametrize("person", ["Nguyễn Thu Cúc", "Trần Văn Nam", "Mai Đình Lâm"])
def test_the_merger_that_an_office_holder_tells_is_that_of_the_unit_named_next(person):
    text = f"Bí thư Đảng ủy xã {person} nói xã Đoài Phương (Hà Nội) được nhập từ xã Kim Sơn và xã Sơn Đông."
    assert sorted(edges_of(text)) == ["xã Đoài Phương <- xã Kim Sơn, whole", "xã Đoài Phương <- xã Sơn Đông, whole"]


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("Chủ tịch UBND phường Hải An Nguyễn Văn Hà phát biểu.", ["phường Hải An"]),
        ("Bí thư Đảng ủy xã Lê Ích Mộc phát biểu.", ["xã Lê Ích Mộc"]),
        ("Chủ tịch UBND xã Lê Thanh phát biểu.", ["xã Lê Thanh"]),
        ("Chủ tịch UBND xã Lê Quang Thành phát biểu.", []),
        ("Bí thư Đảng ủy xã Phùng Thế Tài phát biểu.", []),
        ("Chủ tịch UBND xã Trần Hồ Quang Vũ phát biểu.", []),
        ("Hợp tác xã Rau sạch và Hợp tác xã Minh Quang.", []),
    ],
)
def test_only_units_are_found_after_type_words(words, units):
    found = paper_context(paper(words), load_gazetteer()).units
    assert [f"{mention.type} {mention.name}" for mention in found] == units


def test_a_unit_that_is_gone_waits_for_review_where_it_would_be_one_of_today():
    assert facts_of("Phường Hoàng Văn Thụ (Hà Nội) có dân số 45.000 người.") == []
