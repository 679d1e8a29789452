"""Lists and tables that set old and new units beside or below one another."""

from __future__ import annotations

import pytest

from tests.extract.mergers.build import edges_of

HEAD = "Các xã mới của tỉnh Nghệ An sau sắp xếp\n\n"
EDGES = [
    "xã Nghĩa Đàn <- thị trấn Nghĩa Đàn, whole",
    "xã Nghĩa Đàn <- xã Nghĩa Bình, whole",
    "xã Nghĩa Đàn <- xã Nghĩa Trung, whole",
]


@pytest.mark.parametrize(
    "lines",
    [
        "1. Thị trấn Nghĩa Đàn, xã Nghĩa Trung, xã Nghĩa Bình => Xã Nghĩa Đàn.",
        "Xã Nghĩa Đàn [thị trấn Nghĩa Đàn, xã Nghĩa Trung, xã Nghĩa Bình]",
        "1 Xã Nghĩa Đàn thị trấn Nghĩa Đàn, xã Nghĩa Trung, xã Nghĩa Bình",
        "Xã Nghĩa Đàn\nĐược thành lập từ:\n- Thị trấn Nghĩa Đàn\n- Xã Nghĩa Trung\n- Xã Nghĩa Bình",
        "Tên gọi cũ\nthị trấn Nghĩa Đàn, xã Nghĩa Trung, xã Nghĩa Bình\nTên gọi mới\nXã Nghĩa Đàn",
        "Xã Nghĩa Đàn\nSáp nhập từ: thị trấn Nghĩa Đàn – xã Nghĩa Trung – xã Nghĩa Bình",
        "Thị trấn Nghĩa Đàn → xã Nghĩa Đàn\nXã Nghĩa Trung → xã Nghĩa Đàn\nXã Nghĩa Bình → xã Nghĩa Đàn",
        "Xã mới\tXã cũ\nXã Nghĩa Đàn\tThị trấn Nghĩa Đàn\n\tXã Nghĩa Trung\n\tXã Nghĩa Bình",
        "TT\nĐVHC cũ\nĐVHC mới\n1\nThị trấn Nghĩa Đàn\nXã Nghĩa Trung\nXã Nghĩa Bình\nXã Nghĩa Đàn",
    ],
)
def test_lines_of_nothing_but_units_tell_what_one_was_made_of(lines):
    assert sorted(set(edges_of(HEAD + lines))) == EDGES


@pytest.mark.parametrize(
    "paper",
    [
        HEAD + "Thị trấn Nghĩa Đàn\nXã Nghĩa Trung\nXã Nghĩa Bình\nXã Nghĩa Đàn",
        HEAD + "Thị trấn Nghĩa Đàn, xã Nghĩa Trung, xã Nghĩa Bình, xã Nghĩa Đàn",
        HEAD + "Xã Đàn Mới (nhập thị trấn Nghĩa Đàn, xã Nghĩa Trung, xã Nghĩa Bình), xã Nghĩa Đàn",
        "Tỉnh Nghệ An\n\nThị trấn Nghĩa Đàn, xã Nghĩa Trung, xã Nghĩa Bình → xã Nghĩa Đàn: 12 km",
        "Tỉnh Nghệ An\n\nTuyến: thị trấn Nghĩa Đàn - xã Nghĩa Trung - xã Nghĩa Bình - xã Nghĩa Đàn",
    ],
)
def test_units_that_are_only_listed_together_or_lie_along_a_road_did_not_merge(paper):
    assert edges_of(paper) == []


@pytest.mark.parametrize(
    "row",
    [
        "7 37 Tỉnh Nghệ An Nghĩa Đàn Thị trấn Nghĩa Đàn, Xã Nghĩa Trung, Xã Nghĩa Bình",
        "7. Xã Nghĩa Đàn các xã Nghĩa Bình, Nghĩa Trung và thị trấn Nghĩa Đàn 61,53 16.210",
    ],
)
def test_rows_without_marks_between_their_cells_are_parted_where_the_official_mergers_part_them(row):
    assert sorted(set(edges_of(f"{HEAD}STT Xã mới Xã cũ\n{row}"))) == EDGES


def test_a_bracket_may_tell_of_the_rest_of_a_unit_where_its_other_part_went():
    paper = (
        "Phường mới của thành phố Hải Phòng\n\n2 Thiên Hương Phường Thiên Hương, Phường Hoàng Lâm, "
        "Phường Hoa Động (phần còn lại sau khi sáp nhập vào phường Thủy Nguyên)"
    )
    assert "phường Thiên Hương <- phường Hoa Động, rest" in edges_of(paper)


def test_a_paper_without_words_tells_of_no_merger():
    assert edges_of("") == []
