"""Tables whose cells stand one below the other."""

from __future__ import annotations

import pytest

from tests.extract.mergers.build import edges_of

OLD = "Thị trấn Nghĩa Đàn + xã Nghĩa Trung + xã Nghĩa Bình"
EDGES = [
    "xã Nghĩa Đàn <- thị trấn Nghĩa Đàn, whole",
    "xã Nghĩa Đàn <- xã Nghĩa Bình, whole",
    "xã Nghĩa Đàn <- xã Nghĩa Trung, whole",
]
HEAD = "Các xã của tỉnh Nghệ An\n\nTT\n\nĐơn vị cũ\n\nĐơn vị mới\n\n1\n\n"


@pytest.mark.parametrize(
    "rows",
    [
        f"{OLD}\n\nXã Nghĩa Đàn\n\n2",
        f"Xã Nghĩa Đàn\n\n{OLD}\n\n2",
        f"{OLD.replace(' +', ',')}\n\nXã Nghĩa Đàn.",
    ],
)
def test_a_cell_of_old_units_goes_with_the_cell_of_the_one_they_became(rows):
    assert sorted(edges_of(HEAD + rows)) == EDGES


@pytest.mark.parametrize(
    "rows",
    [
        f"{OLD}\n\nXã Quỳ Hợp",
        f"Xã Nghĩa Thọ\n\n{OLD}",
        f"{OLD}, xã Nghĩa Mai\n\nXã Nghĩa Đàn",
    ],
)
def test_cells_that_the_official_mergers_do_not_confirm_give_no_edge(rows):
    assert edges_of(HEAD + rows) == []


@pytest.mark.parametrize(
    "lines",
    [
        "4. Xã Nghĩa Đàn\nTừ thị trấn Nghĩa Đàn, xã Nghĩa Trung, xã Nghĩa Bình. Trụ sở ở xã Nghĩa Trung cũ.",
        "Tên đơn vị mới: Xã Nghĩa Đàn\nDiện tích: 40 km2\nĐơn vị cũ: thị trấn Nghĩa Đàn; xã Nghĩa Trung; xã Nghĩa Bình",
    ],
)
def test_a_unit_in_a_line_of_its_own_was_made_of_those_below_it(lines):
    assert sorted(edges_of(f"Các xã của tỉnh Nghệ An\n\n{lines}")) == EDGES


def test_a_journey_below_the_name_of_a_unit_is_no_merger():
    words = "Từ xã Nghĩa Trung và xã Nghĩa Bình, nông dân đem mía đi bán."
    assert edges_of(f"Các xã của tỉnh Nghệ An\n\nXã Nghĩa Đàn\n{words}") == []


def test_a_table_with_a_column_of_new_units_and_one_of_old_ones_needs_no_official_merger():
    table = (
        "| Xã mới | Sáp nhập từ | Trụ sở |\n|---|---|---|\n| Xã Nghĩa Đàn | Xã Tam Hợp, xã Hạ Sơn | Xã Hạ Sơn cũ |\n"
    )
    assert sorted(edges_of(f"Các xã của tỉnh Nghệ An\n\n{table}")) == [
        "xã Nghĩa Đàn <- xã Hạ Sơn, whole",
        "xã Nghĩa Đàn <- xã Tam Hợp, whole",
    ]


def test_a_table_of_old_units_alone_tells_how_much_of_each_went_over():
    cells = "Đơn vị cũ\n\nPhạm vi nhập\n\nDân số (người)\n\n"
    cells += "Thị trấn Nghĩa Đàn\n\nToàn bộ\n\n7.215\n\nXã Nghĩa Trung\n\nToàn bộ\n\n6.108\n\n"
    cells += "Xã Nghĩa Bình\n\nMột phần\n\n3.332"
    lead = "Xã Nghĩa Đàn, tỉnh Nghệ An được thành lập gồm:\n\n"
    assert sorted(edges_of(lead + cells)) == [*EDGES[:1], EDGES[1].replace("whole", "part"), EDGES[2]]


def test_a_column_whose_head_may_mean_something_else_needs_an_official_merger():
    table = "| Các xã mới | Sắp xếp |\n|---|---|\n| Xã Nghĩa Đàn | Xã Mường Lò, xã Khe Sung |\n"
    assert edges_of(f"Các xã của tỉnh Nghệ An\n\n{table}") == []


def test_what_goes_over_may_be_summed_up_before_the_verb():
    words = "Xã Tam Hợp và xã Hạ Sơn - hai đơn vị được sáp nhập toàn bộ để thành xã Nghĩa Đàn, tỉnh Nghệ An - đoàn kết."
    assert len(edges_of(words)) == 2


def test_units_that_stay_as_they_are_may_be_items_of_a_list():
    words = "Tỉnh Thái Nguyên\n\nCác xã giữ nguyên:\n- Xã Sảng Mộc\n- Xã Thượng Quan"
    assert sorted(edges_of(words)) == [
        "xã Sảng Mộc <- xã Sảng Mộc, whole, unchanged",
        "xã Thượng Quan <- xã Thượng Quan, whole, unchanged",
    ]


def test_a_bare_name_in_a_column_of_new_communes_is_that_of_one_of_the_province():
    table = "| Xã mới | Được lập từ |\n|---|---|\n| Nghĩa Đàn | Xã Tam Hợp, xã Hạ Sơn |\n| Đà Lạt | Xã Khe Sung |\n"
    assert sorted(edges_of(f"Các xã của tỉnh Nghệ An\n\n{table}")) == [
        "xã Nghĩa Đàn <- xã Hạ Sơn, whole",
        "xã Nghĩa Đàn <- xã Tam Hợp, whole",
    ]


def test_cells_on_lines_that_end_in_a_bar_are_rows_and_the_last_name_counts():
    head = "STT |\nPhương án |\nTên dự kiến |\nTên mới |\nI |\nHuyện Nghĩa Đàn |\n||\n"
    first = "01 |\nNhập xã Nghĩa Trung; xã Nghĩa Bình; thị trấn Nghĩa Đàn |\nXã Nghĩa Đàn 1 |\nXã Nghĩa Đàn |\n"
    second = "02 |\nNhập xã Nghĩa Lợi; xã Nghĩa Thọ |\nXã Nghĩa Đàn 2 |\nXã Nghĩa Thọ |\n"
    found = edges_of(f"Các xã của tỉnh Nghệ An\n\n{head}{first}{second}")
    known = sorted(f"{edge}, huyện Nghĩa Đàn" for edge in EDGES)
    others = [f"xã Nghĩa Thọ <- xã {name}, whole, huyện Nghĩa Đàn" for name in ("Nghĩa Lợi", "Nghĩa Thọ")]
    assert sorted(found) == [*others, *known]


@pytest.mark.parametrize(
    "kept", ["Xã Keng Đu\nGiữ nguyên, không sắp xếp", "Keng Đu: không sáp nhập, giữ nguyên như cũ."]
)
def test_a_unit_may_be_said_to_stay_below_its_name_or_behind_a_colon(kept):
    found = edges_of(f"Sắp xếp các xã của tỉnh Nghệ An\n\n{kept}")
    assert len(found) == 1 and found[0].endswith("Keng Đu, whole, unchanged")


def test_a_province_without_its_type_word_counts_where_lists_of_bare_names_prove_it():
    lists = "1. Nghĩa Đàn (Nghĩa Trung, Nghĩa Bình, Nghĩa Đàn).\n2. Nghĩa Thọ (Nghĩa Lợi, Nghĩa Thọ, Nghĩa Hội)."
    found = edges_of(f"Danh sách 130 xã, phường mới của Nghệ An\n\n{lists}")
    assert [edge for edge in found if "Lợi" in edge] == ["xã Nghĩa Thọ <- Nghĩa Lợi, whole"]
    assert len(found) == 6
