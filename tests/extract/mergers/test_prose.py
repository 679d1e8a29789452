"""Mergers as reports, news and profiles tell them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from etl.extract import extract
from etl.model.claims import ClaimStatus
from etl.packages.gazetteer import load_gazetteer
from tests.extract.mergers.build import edges_of, merger_claims_of, paper

HERE = Path(__file__).parent
TOLD = yaml.safe_load((HERE / "told.yaml").read_text("utf-8"))
SILENT = yaml.safe_load((HERE / "silent.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case["text"][:60])
def test_a_told_merger_gives_exactly_the_edges_that_a_careful_reader_finds(case):
    assert sorted(edges_of(case["text"])) == sorted(case["edges"])


@pytest.mark.parametrize("text", SILENT, ids=lambda text: text[:60])
def test_a_sentence_that_states_no_merger_of_the_reform_gives_no_edge(text):
    assert edges_of(text) == []


def test_a_list_that_announces_more_units_than_it_names_waits_for_review():
    text = "Xã Đoài Phương (Hà Nội) được thành lập từ 4 xã Kim Sơn, Sơn Đông và Cổ Đông."
    claims = extract(paper(text), load_gazetteer()).mergers
    assert {claim.status for claim in claims} == {ClaimStatus.PENDING}
    assert {claim.status_reason for claim in claims} == {"the paper counts 4 units here, 3 were read"}


def test_predecessors_of_another_unit_than_the_one_named_wait_for_review():
    text = (
        "Phường, xã mới Tích Lương (Thái Nguyên). 6 đơn vị nhập lại: Phường Trung Thành , Phường Phú Xá,"
        " Phường Tân Thành, Phường Tân Lập, Phường Tích Lương, Phường Cam Giá."
    )
    claims = extract(paper(text), load_gazetteer()).mergers
    assert {claim.status for claim in claims} == {ClaimStatus.PENDING}
    reason = "the official mergers tell that another unit was made of these"
    assert {claim.status_reason for claim in claims} == {reason}


def test_a_unit_that_had_ended_before_the_reform_gets_no_code_of_its_namesake():
    text = "Xã Tiên Minh (Hải Phòng) được sáp nhập từ các xã Quang Phục, Toàn Thắng, Tiên Minh, Tiên Thắng."
    codes = {claim.predecessor_name: claim.predecessor_code for claim in merger_claims_of(text)}
    assert codes == {"Quang Phục": None, "Toàn Thắng": None, "Tiên Minh": "11800", "Tiên Thắng": "11797"}


def test_the_quoted_clause_of_a_resolution_gives_act_article_and_clause():
    text = (
        "Ngày 16 tháng 6 năm 2025, Ủy ban Thường vụ Quốc hội ban hành Nghị quyết số 1656/NQ-UBTVQH15. Theo đó, sắp xếp"
        " toàn bộ diện tích tự nhiên, quy mô dân số của xã Kim Sơn, xã Sơn Đông thành xã mới có tên gọi là xã Đoài"
        " Phương (khoản 89 Điều 1). Hà Nội."
    )
    acts = {(claim.act_number, claim.act_article, claim.act_clause) for claim in merger_claims_of(text)}
    assert acts == {("1656/NQ-UBTVQH15", "1", "89")}


def test_the_quote_is_the_sentence_that_tells_the_merger():
    text = "Đại hội khai mạc. Xã Đoài Phương (Hà Nội) được thành lập từ xã Kim Sơn và xã Sơn Đông. Đại biểu có mặt đủ."
    assert {claim.quote for claim in merger_claims_of(text)} == {
        "Xã Đoài Phương (Hà Nội) được thành lập từ xã Kim Sơn và xã Sơn Đông."
    }


@pytest.mark.parametrize(
    ("words", "extent", "scope"),
    [
        ("một phần diện tích tự nhiên của", "part", "area"),
        ("một phần diện tích tự nhiên, quy mô dân số của", "part", "area_and_population"),
        ("một phần diện tích tự nhiên, toàn bộ quy mô dân số của", "part", "area_and_population"),
        ("một phần dân số của", "part", "population"),
        ("phần còn lại của", "rest", "area_and_population"),
        ("phần diện tích, dân số còn lại của", "rest", "area_and_population"),
        ("cơ bản toàn bộ", "most", "area_and_population"),
        ("phần lớn diện tích của", "most", "area_and_population"),
        ("2 thôn của", "part", "area_and_population"),
        ("nguyên trạng", "whole", "area_and_population"),
    ],
)
def test_the_words_before_a_unit_say_how_much_of_it_goes_over(words, extent, scope):
    text = f"Xã Đoài Phương (Hà Nội) được thành lập trên cơ sở sáp nhập toàn bộ xã Kim Sơn và {words} xã Cổ Đông."
    claim = next(claim for claim in merger_claims_of(text) if claim.predecessor_name == "Cổ Đông")
    assert (claim.extent, claim.scope) == (extent, scope)


def test_items_that_each_tell_of_one_new_unit_are_not_read_as_one_list():
    text = (
        "Thành phố Hà Nội. Nội dung sắp xếp một số đơn vị như sau:\n"
        "- Xã Tam Hưng: nhập toàn bộ các xã Mỹ Hưng, Thanh Thùy, Thanh Văn và xã Tam Hưng.\n"
        "- Xã Đan Phượng: nhập toàn bộ thị trấn Phùng, các xã Thượng Mỗ và Đồng Tháp.\n"
    )
    assert sorted(edges_of(text)) == [
        "xã Tam Hưng <- xã Mỹ Hưng, whole",
        "xã Tam Hưng <- xã Tam Hưng, whole",
        "xã Tam Hưng <- xã Thanh Thùy, whole",
        "xã Tam Hưng <- xã Thanh Văn, whole",
        "xã Đan Phượng <- thị trấn Phùng, whole",
        "xã Đan Phượng <- xã Thượng Mỗ, whole",
        "xã Đan Phượng <- xã Đồng Tháp, whole",
    ]


def test_an_act_is_that_of_the_mergers_in_its_own_clause():
    text = (
        "Tỉnh Lâm Đồng. Theo Nghị quyết 1670/NQ-UBTVQH15, sáp nhập xã Đạ Đờn và xã Phú Sơn thành xã Phú Sơn Lâm Hà;"
        " sáp nhập xã Liên Hà, xã Tân Hà thành xã Tân Hà Lâm Hà theo Nghị quyết 1671/NQ-UBTVQH15."
    )
    assert {(claim.successor_name, claim.act_number) for claim in merger_claims_of(text)} == {
        ("Phú Sơn Lâm Hà", "1670/NQ-UBTVQH15"),
        ("Tân Hà Lâm Hà", "1671/NQ-UBTVQH15"),
    }


def test_a_unit_that_was_divided_is_not_told_to_have_gone_over_by_where_a_place_lies_now():
    text = "Xã Sông Hinh, tỉnh Đắk Lắk. Sạt lở ở xã Ea Bia, xã Ea Trol (nay thuộc xã Sông Hinh)."
    assert edges_of(text) == ["xã Sông Hinh <- xã Ea Trol, whole"]
