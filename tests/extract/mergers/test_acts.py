"""Acts that rearrange units: clauses, renamings, units left unchanged, counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from etl.extract import count_findings, extract
from etl.packages.gazetteer import load_gazetteer
from etl.text.identity import identify
from tests.extract.mergers.build import paper
from tests.perturbations import wrapped_at

HEAD = """ỦY BAN THƯỜNG VỤ QUỐC HỘI

Số: 1660/NQ-UBTVQH15
Hà Nội, ngày 16 tháng 6 năm 2025

NGHỊ QUYẾT
VỀ VIỆC SẮP XẾP CÁC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ CỦA TỈNH ĐẮK LẮK NĂM 2025

Điều 1. Sắp xếp các đơn vị hành chính cấp xã của tỉnh Đắk Lắk

"""
CLAUSES = [
    "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của các xã Hòa Xuân, Hòa Phú và Hòa Khánh thành xã mới có tên"
    " gọi là **xã Hòa Phú**.",
    "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã An Hòa Hải và một phần diện tích tự nhiên của xã An Hiệp"
    " (huyện Tuy An) thành xã mới có tên gọi là **xã Tuy An Nam**.",
    "Sắp xếp một phần diện tích tự nhiên, toàn bộ quy mô dân số của xã An Thọ và phần còn lại của xã An Hiệp sau khi"
    " sắp xếp theo quy định tại khoản 2 Điều này thành xã mới có tên gọi là **xã Tuy An Tây**.",
    "Đổi tên xã Krông Na thành xã Buôn Đôn.",
]
CLOSING = (
    "Sau khi sắp xếp, tỉnh Đắk Lắk có 06 đơn vị hành chính cấp xã, gồm 06 xã; trong đó có 04 xã hình thành sau sắp xếp,"
    " thực hiện đổi tên quy định tại Điều này và 02 xã không thực hiện sắp xếp là các xã Ea H'Leo, Vụ Bổn."
)
TAIL = """

Điều 2. Hiệu lực thi hành

1. Nghị quyết này có hiệu lực thi hành từ ngày được thông qua.

2. Chính quyền địa phương chính thức hoạt động từ ngày 01 tháng 7 năm 2025.
"""


def act(clauses=CLAUSES, closing=CLOSING):
    lines = [f"{number}\\. {clause}" for number, clause in enumerate([*clauses, closing], 1)]
    document = paper(HEAD + "\n\n".join(lines) + TAIL)
    return replace(document, identity=identify(document.text))


def claims_of(document):
    return extract(document, load_gazetteer()).mergers


def findings_of(document):
    return count_findings(document, load_gazetteer(), claims_of(document))


def test_each_clause_gives_its_edges_with_article_clause_act_and_day():
    first = [claim for claim in claims_of(act()) if claim.act_clause == "1"]
    assert {claim.predecessor_name for claim in first} == {"Hòa Xuân", "Hòa Phú", "Hòa Khánh"}
    assert {(c.act_number, c.act_article, c.effective_on) for c in first} == {
        ("1660/NQ-UBTVQH15", "1", date(2025, 7, 1))
    }


def test_a_clause_may_begin_with_the_units_that_are_rearranged():
    clause = "Các xã Hòa Xuân, Hòa Phú và Hòa Khánh được sắp xếp nguyên trạng để thành lập xã Hòa Phú."
    edges = [(c.predecessor_name, c.extent) for c in claims_of(act([clause, *CLAUSES[1:]])) if c.act_clause == "1"]
    assert sorted(edges) == [("Hòa Khánh", "whole"), ("Hòa Phú", "whole"), ("Hòa Xuân", "whole")]


def test_both_ends_are_linked_to_the_units_of_their_time():
    claim = next(claim for claim in claims_of(act()) if claim.predecessor_name == "Hòa Phú")
    assert claim.successor_unit_id == "24175@2025-07-01"
    assert claim.predecessor_unit_id.endswith("@pre-2025")


@pytest.mark.parametrize(
    ("clause", "name", "extent", "scope"),
    [
        ("2", "An Hòa Hải", "whole", "area_and_population"),
        ("2", "An Hiệp", "part", "area"),
        ("3", "An Thọ", "part", "area_and_population"),
        ("3", "An Hiệp", "rest", "area_and_population"),
    ],
)
def test_extent_and_scope_are_those_of_the_clause(clause, name, extent, scope):
    claim = next(c for c in claims_of(act()) if (c.act_clause, c.predecessor_name) == (clause, name))
    assert (claim.extent, claim.scope) == (extent, scope)


def test_a_district_in_brackets_holds_for_the_other_units_of_the_clause_that_lay_there():
    districts = {c.predecessor_name: c.predecessor_district for c in claims_of(act()) if c.act_clause == "2"}
    assert districts == {"An Hòa Hải": "huyện Tuy An", "An Hiệp": "huyện Tuy An"}


def test_a_renamed_unit_is_one_whole_edge():
    claim = next(claim for claim in claims_of(act()) if claim.kind == "renamed")
    assert (claim.predecessor_name, claim.successor_name, claim.extent) == ("Krông Na", "Buôn Đôn", "whole")
    assert claim.predecessor_code == claim.successor_code == "24235"


def test_units_left_unchanged_stand_as_edges_to_themselves():
    kept = [claim for claim in claims_of(act()) if claim.kind == "unchanged"]
    assert [(c.predecessor_name, c.successor_name, c.extent) for c in kept] == [
        ("Ea H'leo", "Ea H'Leo", "whole"),
        ("Vụ Bổn", "Vụ Bổn", "whole"),
    ]


def test_the_quote_is_the_whole_clause():
    claim = next(claim for claim in claims_of(act()) if claim.act_clause == "4")
    assert claim.quote == "4\\. Đổi tên xã Krông Na thành xã Buôn Đôn."


def test_an_act_makes_no_claims_about_wards():
    assert extract(act(), load_gazetteer()).wards == ()


def test_an_act_whose_counts_come_out_is_not_reported():
    assert findings_of(act()) == ()


def test_a_clause_that_cannot_be_read_shows_in_the_counts():
    broken = [CLAUSES[0].replace("Sắp xếp", "Xắp sếp"), *CLAUSES[1:]]
    (finding,) = findings_of(act(broken))
    assert finding.check == "mergers.counts_of_an_act"
    assert "new units: the act says 6, 5 were read" in finding.message
    assert "clauses: the act says 4, 3 were read" in finding.message


def test_a_unit_missing_among_the_unchanged_shows_in_the_counts():
    (finding,) = findings_of(act(closing=CLOSING.replace(", Vụ Bổn", "")))
    assert "units left unchanged: the act says 2, 1 were read" in finding.message


def test_types_that_do_not_add_up_show_in_the_counts():
    (finding,) = findings_of(act(closing=CLOSING.replace("gồm 06 xã", "gồm 05 xã")))
    assert "new units of all types: the act says 6, 5 were read" in finding.message


def test_a_whole_district_can_become_a_special_zone():
    clauses = [
        *CLAUSES[:3],
        "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của huyện Lý Sơn thành đặc khu có tên là đặc khu Lý Sơn.",
    ]
    document = act(clauses)
    document = replace(document, text=document.text.replace("Đắk Lắk", "Quảng Ngãi"))
    claim = next(claim for claim in claims_of(document) if claim.successor_type == "đặc khu")
    assert (claim.predecessor_type, claim.predecessor_name, claim.predecessor_code) == ("huyện", "Lý Sơn", "536")
    assert claim.successor_code == "21548"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("các xã Hòa Xuân", "cácxã Hòa Xuân"),
        ("Hòa Khánh thành xã", "Hòa Khánhthành xã"),
        ("Hòa Xuân, Hòa Phú", "Hòa Xuân,Hòa Phú"),
        ("toàn bộ diện tích", "bộ diện tích"),
        ("quy mô dân số của các xã", "quy mô dân của các xã"),
        ("Hòa Xuân, Hòa Phú", "Hoà Xuân, Hoà Phú"),
        ("của các xã", "của  các\u00a0xã"),
    ],
)
def test_the_faults_of_the_copies_do_not_matter(old, new):
    assert old in CLAUSES[0]
    document = act([CLAUSES[0].replace(old, new, 1), *CLAUSES[1:]])
    document = replace(document, text=wrapped_at(72)(document.text, Random(1)))
    first = [claim for claim in claims_of(document) if claim.act_clause == "1"]
    assert {claim.predecessor_name for claim in first} == {"Hòa Xuân", "Hòa Phú", "Hòa Khánh"}
    assert {claim.successor_name for claim in first} == {"Hòa Phú"}


def test_a_clause_whose_units_are_counted_and_parted_by_semicolons_is_read_with_the_district_of_the_head():
    clauses = [
        "Thành lập xã Tuy An Nam trên cơ sở nhập nguyên trạng hai xã An Hòa Hải, An Mỹ; một phần diện tích tự nhiên và"
        " toàn bộ dân số xã An Hiệp; cùng phần còn lại của xã An Thọ.",
        *CLAUSES[2:],
    ]
    document = act(clauses)
    text = document.text.replace("NĂM 2025\n", "NĂM 2025\n(Trích phần huyện Tuy An)\n")
    found = [claim for claim in claims_of(replace(document, text=text)) if claim.act_clause == "1"]
    told = {(one.predecessor_name, one.extent, one.predecessor_district) for one in found}
    district = "huyện Tuy An"
    assert told == {
        ("An Hòa Hải", "whole", district),
        ("An Mỹ", "whole", district),
        ("An Hiệp", "part", district),
        ("An Thọ", "rest", district),
    }


def test_an_act_of_an_earlier_arrangement_states_no_merger_of_the_reform():
    document = act()
    text = document.text.replace("1660/", "1193/").replace("16 tháng 6 năm 2025", "28 tháng 9 năm 2024")
    assert claims_of(replace(document, text=text, identity=identify(text))) == ()


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        (
            "phần lớn diện tích tự nhiên, quy mô dân số của xã An Hiệp và toàn bộ diện tích tự nhiên, quy mô dân số của"
            " xã An Mỹ",
            {("An Hiệp", "most"), ("An Mỹ", "whole")},
        ),
        (
            "phần còn lại của xã An Hiệp sau khi sắp xếp theo quy định tại khoản 2 Điều 1 và các khoản 3, 5 Điều này,"
            " phần diện tích tự nhiên, quy mô dân số còn lại của xã An Thọ",
            {("An Hiệp", "rest"), ("An Thọ", "rest")},
        ),
        (
            "toàn bộ diện tích tự nhiên của các xã Xã Đàn, Nguyên Trạng, Toàn Bộ Hạ, Huyện Kiệt và Xã An Mỹ",
            {(name, "whole") for name in ("Xã Đàn", "Nguyên Trạng", "Toàn Bộ Hạ", "Huyện Kiệt", "An Mỹ")},
        ),
    ],
)
def test_the_largest_part_the_rest_by_clauses_of_two_articles_and_names_like_words_of_acts_are_read(sources, told):
    clause = f"Sắp xếp {sources} thành xã mới có tên gọi là xã Tuy An Nam."
    found = [claim for claim in claims_of(act([clause, *CLAUSES[1:]])) if claim.act_clause == "1"]
    assert {(claim.predecessor_name, claim.extent) for claim in found} == told


def test_clauses_may_be_numbered_with_a_stroke():
    document = act()
    strokes = replace(document, text=document.text.replace("\\. ", "/ "))
    assert {claim.act_clause for claim in claims_of(strokes)} == {"1", "2", "3", "4", "5"}


def test_the_number_of_a_clause_may_have_its_noun():
    text = HEAD + "\n\n".join(f"Khoản {place}. {words}" for place, words in enumerate(CLAUSES, 1))
    claims = extract(paper(text), load_gazetteer()).mergers
    found = {(claim.successor_name, claim.act_article, claim.act_clause) for claim in claims}
    assert found >= {("Hòa Phú", "1", "1"), ("Tuy An Nam", "1", "2"), ("Buôn Đôn", "1", "4")}
