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
