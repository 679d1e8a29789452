"""Tables that tell of each new unit what it was made of and how large it is."""

from __future__ import annotations

from tests.extract.wards.build import facts_of

TITLE = "Các xã, phường mới của tỉnh Quảng Ngãi\n\n"


def test_the_area_in_a_table_of_mergers_is_that_of_the_new_unit():
    table = (
        "| STT | Tên đơn vị mới | Các đơn vị được sáp nhập | Diện tích (km2) | Bí thư |\n|---|---|---|---|---|\n"
        "| 1 | Xã Khánh Cường | Xã Phổ Khánh, xã Phổ Cường | 103,98 | Trần Ngọc Sang |\n"
        "| 2 | Xã An Phú | Xã Nghĩa Hà, xã Nghĩa Dõng, xã Nghĩa Dũng, xã An Phú | 34,70 | Phan Thị Mùi |\n"
    )
    assert facts_of(TITLE + table) == ["xã Khánh Cường, area_km2, 103.98", "xã An Phú, area_km2, 34.7"]


def test_the_new_unit_may_stand_in_the_last_column_and_its_area_in_hectares():
    table = (
        "| Xã, phường cũ | Diện tích (ha) | Dân số | Xã, phường mới |\n|---|---|---|---|\n"
        "| Xã Phổ Khánh, xã Phổ Cường | 10.398 | 32.100 | Xã Khánh Cường |\n"
        "| Xã Sơn Long, xã Sơn Tân, xã Sơn Dung | 12.706 | 9.870 | Xã Sơn Tây |\n"
    )
    assert set(facts_of(TITLE + table)) == {
        "xã Khánh Cường, area_km2, 103.98",
        "xã Khánh Cường, population, 32100",
        "xã Sơn Tây, area_km2, 127.06",
        "xã Sơn Tây, population, 9870",
    }


def test_what_people_earn_is_no_head_of_former_units():
    head = "| Đơn vị | Diện tích (km2) | Dân số | Thu nhập |\n|---|---|---|---|\n"
    facts = facts_of(f"{TITLE}{head}| Xã Khánh Cường | 103,98 | 32.100 | 52 |\n| Xã Sơn Tây | 127,06 | 9.870 | 41 |\n")
    assert "xã Khánh Cường, area_km2, 103.98" in facts


def test_figures_of_the_former_units_are_not_those_of_the_new_one():
    head = "| Đơn vị mới | Đơn vị được sáp nhập | Diện tích (km2) |\n|---|---|---|\n"
    in_rows = "| Xã Khánh Cường | Xã Phổ Khánh | 55,1 |\n|  | Xã Phổ Cường | 48,88 |\n"
    repeated = "| Xã Khánh Cường | Xã Phổ Khánh | 55,1 |\n| Xã Khánh Cường | Xã Phổ Cường | 48,88 |\n"
    before = "| Đơn vị mới | Đơn vị được sáp nhập | Diện tích trước sáp nhập (km2) |\n|---|---|---|\n"
    assert facts_of(TITLE + head + in_rows) == []
    assert facts_of(TITLE + head + repeated) == []
    assert facts_of(TITLE + before + "| Xã Khánh Cường | Xã Phổ Khánh, xã Phổ Cường | 103,98 |\n") == []


def test_figures_in_a_list_of_what_a_unit_was_made_of_are_none_of_its_own_though_one_has_its_name():
    told = "Quảng Ngãi. Xã An Phú được thành lập trên cơ sở nhập các xã sau:\n\n"
    rows = ["Nghĩa Hà", "Nghĩa Dõng", "Nghĩa Dũng", "An Phú"]
    table = "| Tên đơn vị | Diện tích (km2) | Dân số |\n|---|---|---|\n" + "".join(
        f"| xã {one} | 9,5 | 980 |\n" for one in rows
    )
    assert facts_of(told + table) == []


def test_beside_the_units_rearranged_a_column_of_units_is_that_of_the_new_ones():
    rows = "| Xã Khánh Cường | Xã Phổ Khánh, xã Phổ Cường | 103,98 |\n| Sơn Tây | Sơn Long, Sơn Tân, Sơn Dung | 127 |\n"
    heads = (
        "| Đơn vị | Các đơn vị sắp xếp | Diện tích |\n|---|---|---|\n",
        "| Tên xã | Xã được sắp xếp | Diện tích (km2) |\n|---|---|---|\n",
    )
    for head in heads:
        facts = facts_of(TITLE + head + rows)
        assert facts == ["xã Khánh Cường, area_km2, 103.98", "xã Sơn Tây, area_km2, 127"]


def test_cells_on_lines_of_their_own_under_heads_of_a_table_of_mergers_are_those_of_the_new_unit():
    head = ["Xã", "Sáp nhập từ", "Diện tích", "(km2)", "Dân số", "(người)"]
    rows = ["Khánh Cường", "Xã Phổ Khánh, xã Phổ Cường", "103,98", "32.100"]
    rows += ["Sơn Tây", "Xã Sơn Long, xã Sơn Tân, xã Sơn Dung", "127,06", "9.870"]
    expected = {"xã Khánh Cường, area_km2, 103.98", "xã Khánh Cường, population, 32100"}
    expected |= {"xã Sơn Tây, area_km2, 127.06", "xã Sơn Tây, population, 9870"}
    assert set(facts_of(TITLE + "\n".join([*head, *rows]))) == expected
    assert (
        facts_of(TITLE + "\n".join(["Hiện trạng các xã trước sắp xếp", *head[:1], *head[2:], "Sơn Tây", "1", "2"]))
        == []
    )


def test_a_profile_with_labels_and_values_in_turn_is_about_the_unit_above_it():
    profile = [
        "Diện tích",
        "103,98 km2",
        "Dân số",
        "32.100",
        "Ngày thành lập",
        "01/7/2025",
        "Số thôn, tổ dân phố",
        "21",
    ]
    other = ["Xã Sơn Tây", "Diện tích", "127,06 km2", "Dân số", "9.870 người"]
    assert set(facts_of(TITLE + "\n".join(["Xã Khánh Cường", *profile, *other]))) == {
        "xã Khánh Cường, area_km2, 103.98",
        "xã Khánh Cường, population, 32100",
        "xã Khánh Cường, effective_date, 2025-07-01",
        "xã Khánh Cường, residential_groups, 21",
        "xã Sơn Tây, area_km2, 127.06",
        "xã Sơn Tây, population, 9870",
    }


def test_the_total_of_all_the_units_that_one_was_made_of_is_its_own():
    table = (
        "Xã Khánh Cường (tỉnh Quảng Ngãi) được lập trên nền hai xã:\n\n"
        "| TT | Đơn vị trước sắp xếp | Diện tích (km2) | Dân số |\n|---|---|---|---|\n"
        "| 1 | Xã Phổ Khánh | 55,9 | 17.100 |\n"
    )
    other = "| 2 | Xã Phổ Cường | 48,08 | 15.000 |\n"
    total = "| | **Tổng cộng** | **103,98** | **32.100** |\n"
    facts = {"xã Khánh Cường, area_km2, 103.98", "xã Khánh Cường, population, 32100"}
    assert set(facts_of(f"{table}{other}{total}")) == facts
    assert not facts_of(f"{table}{total}")


def test_the_rows_of_units_that_went_over_are_theirs_though_units_of_today_are_called_so():
    text = "Xã Chợ Mới (tỉnh An Giang) được thành lập trên cơ sở nhập xã Hội An, xã Long Điền và xã Kiến Thành.\n\n"
    rows = "| Xã Kiến Thành | 10,1 | 15.000 |\n| Xã Long Điền | 3,2 | 12.000 |\n| Xã Hội An | 12,5 | 18.000 |\n"
    total = "\nTổng diện tích: 25,8 km2; tổng dân số: 45.000 người."
    table = f"| Đơn vị | Diện tích (km2) | Dân số (người) |\n|---|---|---|\n{rows}"
    assert set(facts_of(text + table + total)) == {"xã Chợ Mới, area_km2, 25.8", "xã Chợ Mới, population, 45000"}
