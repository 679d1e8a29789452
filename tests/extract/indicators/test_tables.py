"""Headers and rows of tables of targets."""

from __future__ import annotations

import pytest

from tests.extract.indicators.build import facts_in, periods_of


def figures(text: str) -> list[tuple[float, str, str, str]]:
    """Value, unit, kind and period of each figure."""
    return [(f.value, f.unit, str(f.kind), "/".join(periods_of(f))) for f in facts_in(text)]


@pytest.mark.parametrize(
    "title",
    [
        "Chỉ tiêu",
        "Nội dung chỉ tiêu",
        "Nội dung các chỉ tiêu",
        "Tên chỉ tiêu chủ yếu",
        "Nội dung/Chỉ tiêu",
        "Chỉ tiêu, nhiệm vụ",
        "Các chỉ tiêu kinh tế - xã hội",
        "Chỉ tiêu phát triển",
    ],
)
def test_a_column_of_names_is_known_by_any_title_that_speaks_of_targets(title):
    table = (
        f"| STT | {title} | Kết quả 2025 | Mục tiêu 2030 |\n|---|---|---|---|\n| 1 | Độ che phủ rừng (%) | 52,8 | 53 |"
    )
    assert figures(table) == [(52.8, "percent", "actual", "2025"), (53, "percent", "target", "2030")]


@pytest.mark.parametrize(
    "header",
    [
        "STT | Tên chỉ tiêu | ĐVT | Năm |\n|  |  | ƯTH 2025 | KH 2026",
        "STT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2026\n|  |  | Ước thực hiện | Kế hoạch",
        "STT | Nội dung | ĐVT | Giai đoạn |\n|  |  | Thực hiện năm 2025 | Kế hoạch năm 2026",
    ],
)
def test_a_header_of_two_rows_names_each_column_by_both(header):
    rows = "1 | Sản lượng lương thực | Tấn | 17.860 | 18.000\n2 | Tỷ lệ hộ nghèo | % | 1,64 | ≥ 1,35"
    assert figures(f"{header}\n{rows}") == [
        (17860, "tonne", "actual", "2025"),
        (18000, "tonne", "plan", "2026"),
        (1.64, "percent", "actual", "2025"),
        (1.35, "percent", "plan", "2026"),
    ]


def test_a_header_of_two_rows_in_markdown_is_one():
    table = (
        "| STT | Chỉ tiêu | ĐVT | Năm 2025 |  | Năm 2026 |\n|---|---|---|---|---|---|\n|  |  |  | KH | TH | KH |\n"
        "| 1 | Tỷ lệ hộ nghèo | % | 1,7 | 1,64 | 1,35 |"
    )
    assert [figure[0::2] for figure in figures(table)] == [(1.7, "plan"), (1.64, "actual"), (1.35, "plan")]


def test_a_row_with_an_empty_first_cell_keeps_its_columns():
    table = "STT | Chỉ tiêu | ĐVT | KH 2026\n1 | Thu ngân sách | Tỷ đồng | 81,7\n| Trong đó: thu nội địa | Tỷ đồng | 60"
    assert [(fact.value, fact.label) for fact in facts_in(table)] == [
        (81.7, "Thu ngân sách"),
        (60, "Thu ngân sách - thu nội địa"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Tỷ lệ so KH (%)",
        "% so với kế hoạch",
        "TH/KH (%)",
        "So với KH (%)",
        "Tỷ lệ đạt KH (%)",
        "Đạt (%) so với kế hoạch",
    ],
)
def test_a_column_of_shares_of_the_plan_gives_per_cent_of_it(title):
    table = (
        f"TT\tChỉ tiêu\tĐVT\tKế hoạch năm 2026\tThực hiện 6 tháng\t{title}\n"
        "1\tGiá trị sản xuất nông nghiệp\tTỷ đồng\t412,0\t208,5\t50,6\n2\tTỷ lệ tham gia BHYT\t%\t96\t94,2\t"
    )
    last = facts_in(table)[2]
    assert (last.value, last.unit, str(last.kind)) == (50.6, "percent", "actual")
    assert "so với" in last.label
    assert len(facts_in(table)) == 5


def test_a_row_may_name_its_year_and_a_column_the_year_before():
    table = (
        "TT\tChỉ tiêu\tĐVT\tNghị quyết\tThực hiện\tSo cùng kỳ (%)\n"
        "1\tSản lượng thóc năm 2025\tTấn\t61.000\t63.720\t104,2\n2\tSản lượng ngô\tTấn\t500\t512\t4,2"
    )
    found = [(fact.value, fact.span.last, "so với" in fact.label) for fact in facts_in(table)]
    assert found == [
        (61000, 2025, False),
        (63720, 2025, False),
        (104.2, 2025, True),
        (500, None, False),
        (512, None, False),
    ]


@pytest.mark.parametrize("title", ["So với KH", "KH 2026/ƯTH 2025 (%)", "So sánh", "Tăng/giảm", "So cùng kỳ (%)"])
def test_a_column_that_compares_two_others_is_no_figure_of_the_rows_own_measure(title):
    table = f"TT\tChỉ tiêu\tĐVT\tKế hoạch năm 2026\t{title}\n1\tGiá trị sản xuất\tTỷ đồng\t412,0\t108,5"
    assert [fact.value for fact in facts_in(table)] == [412]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("triệu lượt", (8_500_000, "count")),
        ("Triệu lượt khách", (8_500_000, "count")),
        ("1.000 lượt", (8_500, "count")),
        ("1000 người", (8_500, "count")),
        ("triệu cây", (8_500_000, "count")),
        ("nghìn tấn", (8_500, "tonne")),
        ("1.000 tấn", (8_500, "tonne")),
        ("1.000 đồng", (0.0085, "vnd_million")),
        ("tr.kWh", (8_500_000, "kilowatt_hour")),
        ("tỷ kWh", (8_500_000_000, "kilowatt_hour")),
        ("triệu", (8.5, "vnd_million")),
        ("triệu đồng", (8.5, "vnd_million")),
        ("%o", (8.5, "per_mille")),
        ("DN", (8.5, "count")),
    ],
)
def test_a_column_of_units_counts_things_by_the_thousand_and_million(unit, expected):
    table = f"| STT | Chỉ tiêu | Đơn vị tính | Kế hoạch 2026 |\n|---|---|---|---|\n| 1 | Tổng số | {unit} | 8,5 |"
    assert [figure[:2] for figure in figures(table)] == [expected]


@pytest.mark.parametrize(
    ("unit", "cell", "expected"),
    [
        ("", "8,5 triệu lượt", (8_500_000, "count")),
        ("lượt", "8,5 triệu", (8_500_000, "count")),
        ("đồng", "8,5 tỷ", (8.5, "vnd_billion")),
        ("", "8,5 tỷ", (8.5, "vnd_billion")),
        ("", "40 trường", (40, "count")),
    ],
)
def test_a_cell_may_bring_its_own_unit_or_only_its_scale(unit, cell, expected):
    table = f"| STT | Chỉ tiêu | Đơn vị tính | Kế hoạch 2026 |\n|---|---|---|---|\n| 1 | Tổng số | {unit} | {cell} |"
    assert [figure[:2] for figure in figures(table)] == [expected]


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Điểm wifi công cộng", "count"),
        ("Số điểm giao dịch ngân hàng", "count"),
        ("Điểm đánh giá chuyển đổi số", "point"),
        ("Chỉ số cải cách hành chính", "point"),
        ("Điểm trung bình tốt nghiệp", "point"),
    ],
)
def test_points_are_places_where_the_label_names_them(label, unit):
    table = f"| STT | Nội dung | Chỉ tiêu 2030 |\n|---|---|---|\n| 1 | {label} | 40 điểm |"
    assert [figure[1] for figure in figures(table)] == [unit]


@pytest.mark.parametrize("words", ["bình quân đầu người", "bình quân một người", "trên người"])
def test_square_metres_for_each_person_are_measured_so(words):
    assert figures(f"Đến năm 2030, diện tích cây xanh {words} không dưới 8 m2.")[0][:2] == (
        8,
        "square_metre_per_person",
    )


@pytest.mark.parametrize(
    ("above", "title"),
    [("Đơn vị tính: triệu đồng\n\n", "Số tiền"), ("", "Số tiền (triệu đồng)"), ("", "Dự toán, triệu đồng")],
)
def test_amounts_of_a_budget_are_counted_in_what_the_table_says_above_or_in_its_head(above, title):
    head = f"Dự toán năm 2026:\n\n{above}| Nội dung | {title} |\n|---|---|\n"
    found = figures(f"{head}| Tổng thu ngân sách | 96.400 |\n| Chi thường xuyên | 71.250 |\n| Tỷ lệ thu | 30 |")
    assert [figure[:2] for figure in found] == [(96_400, "vnd_million"), (71_250, "vnd_million")]


def test_amounts_of_a_bill_or_a_project_are_no_indicators():
    head = "Kinh phí năm 2026:\n\n| Nội dung | Số tiền (triệu đồng) |\n|---|---|\n"
    assert not figures(f"{head}| Chi nước uống | 12 |\n| In tài liệu | 3,5 |")
    assert not figures(f"{head}| Chi phí xây dựng | 12.500 |\n| Chi ngân sách xã | 1.400 |\n| Dự phòng | 700 |")


def test_rows_of_a_label_and_a_figure_among_results_are_those_of_matches_and_goods_too():
    rows = "| Đội Sao Mai | 3 điểm |\n| Vải thiều | 35 nghìn đồng |\n| Nghỉ trưa | 30 phút |\n| Tỷ lệ hộ nghèo | 2,5% |"
    assert [figure[:2] for figure in figures(f"Kết quả năm 2025:\n\n{rows}")] == [(2.5, "percent")]


def test_rows_of_a_label_and_a_figure_need_no_known_header_under_words_that_announce_goals():
    head = "Các chỉ tiêu nhiệm kỳ 2025-2030:\n\n| Lĩnh vực | Đích đến |\n|---|---|\n"
    rows = "| Hộ nghèo giảm mỗi năm | 1,5% |\n| Kết nạp đảng viên | 40 đồng chí/năm |\n| Điện thoại | 0262 385 555 |"
    assert [figure[:2] for figure in figures(head + rows)] == [(1.5, "percent_per_year"), (40, "count")]


def test_a_column_of_costs_is_counted_in_what_its_title_says_and_not_in_the_bodies_beside_it():
    head = "Kế hoạch năm 2026:\n\nTT\nNội dung\nKhối lượng (km)\nKinh phí (triệu đồng)\nĐơn vị chủ trì\n"
    rows = "1\nLàm đường\n2,5\n900\nPhòng Kinh tế\n2\nNạo vét kênh\n4\n350\nThôn Đông\n\nTổng cộng\n1.250"
    assert [figure[:2] for figure in figures(head + rows)] == [
        (2.5, "kilometre"),
        (900, "vnd_million"),
        (4, "kilometre"),
        (350, "vnd_million"),
        (1250, "vnd_million"),
    ]


def test_funds_by_source_are_planned_for_the_years_ahead_and_summed_only_where_all_of_it_is():
    rows = "Ngân sách xã | 14.322 | 2.600\nNgười dân góp | 57.290 | 11.350"
    table = f"Nguồn vốn | Cả giai đoạn (triệu đồng) | Năm 2026 (triệu đồng)\n{rows}"
    goals = [(14322, "vnd_million", "target", "2026-2030"), (57290, "vnd_million", "target", "2026-2030")]
    plans = [(2600, "vnd_million", "plan", "2026"), (11350, "vnd_million", "plan", "2026")]
    assert sorted(figures(f"Nhu cầu vốn giai đoạn 2026 - 2030:\n{table}")) == sorted([*goals, *plans])
    assert figures(f"Kết quả:\n{table}") == plans


def test_figures_of_communes_for_years_to_come_are_no_results():
    head = "| Xã | Thu ngân sách năm 2030 (tỷ đồng) | Phấn đấu hộ nghèo (%) |\n|---|---|---|\n"
    found = figures(f"{head}| Xã Phú Bình | 512 | 1,5 |")
    assert found == [(512, "vnd_billion", "target", "2030"), (1.5, "percent", "target", "none")]


def test_a_table_that_holds_indicators_against_each_other_promises_nothing():
    head = "Bảng so sánh một số chỉ tiêu\n\n| Chỉ tiêu | Xã | Tỉnh Lâm Đồng | Tăng, giảm |\n|---|---|---|---|\n"
    assert figures(f"{head}| Tỷ lệ hộ nghèo (%) | 4,2 | 3,1 | +1,1 |") == [(4.2, "percent", "actual", "none")]
    head = "Mục tiêu năm 2030\n\n| Chỉ tiêu | Hiện nay | Mục tiêu |\n|---|---|---|\n"
    found = figures(f"{head}| Tỷ lệ hộ nghèo (%) | 4,2 | 1,5 |")
    assert found == [(4.2, "percent", "actual", "none"), (1.5, "percent", "target", "2030")]


def test_brackets_behind_the_figure_of_a_cell_add_to_it_but_other_figures_in_them_leave_it_open():
    head = "| Chỉ tiêu | Kết quả năm 2024 |\n|---|---|\n"
    rows = "| Di tích | 9 di tích (01 cấp quốc gia) |\n| Thu ngân sách | 12,5 tỷ đồng (tăng 0,3 so với 2023) |\n"
    assert [figure[:2] for figure in figures(head + rows)] == [(9, "count"), (12.5, "vnd_billion")]
    assert not figures(f"{head}| Tỷ lệ hộ nghèo (%) | 152 hộ (4,5%) |\n| Thu ngân sách | 12 tỷ đồng (15) |")


def test_a_row_of_a_known_label_may_have_its_unit_in_brackets_or_a_number_before_it():
    known = [
        "Mật độ dân số (người/km2) | 1.057",
        "2 | Mật độ dân số | 1.057 người/km2",
        "Mật độ dân số: | 1.057 người/km2",
    ]
    assert [[figure[:2] for figure in figures(row)] for row in known] == [[(1057, "people_per_km2")]] * 3
    assert not any(
        figures(row) for row in ("Ghế (bộ) | 12", "2 | Máy tính | 12 bộ", "Hộ nghèo thôn Hòa Bình (hộ) | 12")
    )
