"""Pages that tell of several communes at once: under a topic, in the columns of a table, and by who leads them."""

from __future__ import annotations

from etl.extract import extract
from etl.model.claims import ClaimStatus
from etl.packages.gazetteer import load_gazetteer
from tests.extract.indicators.build import claims_in, paper
from tests.extract.wards.build import facts_of

_PAGE = "Vùng Đơn Dương cũ nay có 3 xã thuộc tỉnh Lâm Đồng: Đơn Dương, Ka Đô và Quảng Lập.\n\n"


def _figures(text: str) -> set[tuple[str | None, float]]:
    accepted = (claim for claim in claims_in(_PAGE + text) if claim.status is ClaimStatus.ACCEPTED)
    return {(claim.unit_name, claim.value) for claim in accepted}


def test_figures_under_one_topic_belong_to_the_communes_named_barely_at_them():
    assert _figures(
        "- Hộ nghèo: Ka Đô 4,1% (kế hoạch 4%); cao nhất là Quảng Lập với 6,3%. Cả hai xã cam kết giảm 1%.\n"
        "- Rau an toàn: Ka Đô và Quảng Lập lần lượt có 320 ha và 410 ha. Đơn Dương mới được 95 ha.\n"
        "- Ka Đô hơn Quảng Lập 20 tỷ đồng tiền thu ngân sách. Ba xã có 83 hộ bị ảnh hưởng.\n"
    ) == {
        *(("Ka Đô", value) for value in (4.1, 4, 1, 320)),
        *(("Quảng Lập", value) for value in (6.3, 1, 410)),
        ("Đơn Dương", 95),
    }


def test_what_is_said_of_each_of_several_is_of_each_and_what_is_said_in_turn_of_those_told_of_before():
    assert _figures(
        "Từ đầu năm tới nay Ka Đô đã xây 31 căn nhà và Quảng Lập 24 căn nhà. "
        "Kinh phí lần lượt là 1,5 tỷ đồng và 1,2 tỷ đồng.\n\n"
        "Hộ nghèo của Ka Đô hạ còn 4%; hai xã Quảng Lập và Đơn Dương cùng ở mức 2,5%.\n\n"
        "Số hộ có nước sạch ở xã Ka Đô là 91%, Quảng Lập 92%. Chỉ tiêu tỉnh giao cho cả hai xã năm nay đều là 95%.\n\n"
        "Ka Đô có 3 chợ, Quảng Lập 2 chợ. Diện tích rau và hoa lần lượt là 52 ha và 37 ha.\n"
    ) >= {
        *(("Ka Đô", value) for value in (31, 1.5, 4, 91, 95, 3)),
        *(("Quảng Lập", value) for value in (24, 1.2, 2.5, 92, 95, 2)),
        ("Đơn Dương", 2.5),
    }


def test_a_table_with_a_column_for_each_commune_tells_of_each_unless_they_are_those_of_before():
    rows = "|---|---|---|\n| Diện tích (km2) | 41,5 | 60,2 |\n| Hộ nghèo (%) | 1,6 | 2,7 |\n| Số trường học | 5 | 7 |\n"
    text = f"Số liệu năm 2025\n\n| Chỉ tiêu | Ka Đô | Xã Quảng Lập |\n{rows}"
    told = {("Ka Đô", 1.6), ("Ka Đô", 5), ("Quảng Lập", 2.7), ("Quảng Lập", 7)}
    areas = ["xã Ka Đô, area_km2, 41.5", "xã Quảng Lập, area_km2, 60.2"]
    assert (_figures(text), sorted(facts_of(_PAGE + text))) == (told, areas)
    of_old = f"Trước khi sáp nhập\n\n| Chỉ tiêu | Ka Đô | Quảng Lập |\n{rows}"
    assert (_figures(of_old), facts_of(_PAGE + of_old)) == (set(), [])


def test_a_table_with_a_column_for_each_hamlet_or_school_called_like_a_commune_tells_of_none():
    for above, heads in {"Kết quả tại các thôn": "Đơn Dương | Quảng Lập", "Số liệu": "Thôn Quảng Lập | Thôn 3"}.items():
        text = f"Xã Ka Đô, tỉnh Lâm Đồng. {above}\n\n| Chỉ tiêu | {heads} |\n|---|---|---|\n| Lúa (ha) | 41 | 62 |\n"
        assert [claim for claim in claims_in(text) if claim.status is ClaimStatus.ACCEPTED] == []


def test_a_commune_listed_before_has_the_figures_at_its_bare_name_and_several_have_a_sum_together():
    text = "Các xã Ka Đô và Quảng Lập (tỉnh Lâm Đồng) được mùa. Ka Đô trồng 41 ha rau; nhiều nhất là Quảng Lập, 62 ha."
    told = {(claim.unit_name, claim.value) for claim in claims_in(text) if claim.status is ClaimStatus.ACCEPTED}
    assert told <= {("Ka Đô", 41), ("Quảng Lập", 62)}
    assert _figures("Xã Ka Đô giáp xã Quảng Lập. Hai xã cùng đầu tư 12 tỷ đồng làm cầu.") == set()
    assert _figures("Xã Ka Đô có chợ nằm trong số 7 chợ lớn nhất tỉnh.") == set()


def test_who_is_quoted_leads_the_commune_of_the_paragraph_and_no_other():
    text = (
        f"{_PAGE}- Quảng Lập thu 35 tỷ đồng.\n"
        "- Ka Đô, vựa rau của vùng, đông dân. “Xã sẽ mở chợ”, bà Lê Thị Lan, Phó Chủ tịch UBND xã, nói.\n\n"
        "“Năm nay được mùa”, ông Trần Văn Bảy, Bí thư Đảng ủy xã, nói.\n"
    )
    found = extract(paper(text), load_gazetteer()).leadership
    assert {(claim.person_name, claim.unit_name, str(claim.status)) for claim in found} == {
        ("Lê Thị Lan", "Ka Đô", "accepted"),
        ("Trần Văn Bảy", None, "pending"),
    }
