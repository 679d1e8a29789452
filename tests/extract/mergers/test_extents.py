"""How much of a unit goes over."""

import pytest

from etl.extract.frames.extents import extent_of, may_be_extent
from etl.extract.frames.list_tokens import EXTENT_TOKEN
from etl.text.words import word_key
from tests.extract.mergers.build import edges_of


@pytest.mark.parametrize(
    ("words", "extent", "scope"),
    [
        ("toàn bộ diện tích tự nhiên, quy mô dân số", "whole", "area_and_population"),
        ("nguyên trạng", "whole", "area_and_population"),
        ("trọn vẹn", "whole", "area_and_population"),
        ("trọn địa bàn", "whole", "area_and_population"),
        ("tất cả", "whole", "area_and_population"),
        ("100% diện tích", "whole", "area_and_population"),
        ("bộ diện tích tự nhiên", "whole", "area_and_population"),
        ("về cơ bản toàn bộ", "most", "area_and_population"),
        ("cơ bản là toàn bộ", "most", "area_and_population"),
        ("gần như toàn bộ", "most", "area_and_population"),
        ("hầu hết", "most", "area_and_population"),
        ("đại bộ phận", "most", "area_and_population"),
        ("đa phần", "most", "area_and_population"),
        ("phần lớn diện tích", "most", "area_and_population"),
        ("một phần diện tích tự nhiên", "part", "area"),
        ("1 phần", "part", "area_and_population"),
        ("01 phần dân số", "part", "population"),
        ("nửa", "part", "area_and_population"),
        ("1/2", "part", "area_and_population"),
        ("2/3 diện tích", "part", "area"),
        ("phần còn lại", "rest", "area_and_population"),
        ("diện tích tự nhiên còn lại", "rest", "area"),
        ("phần đất, phần dân còn lại", "rest", "area_and_population"),
        ("các thôn còn lại", "rest", "area_and_population"),
    ],
)
def test_an_extent_is_known_by_its_first_letters_and_read(words, extent, scope):
    key = word_key(words)
    assert may_be_extent(key, 0)
    found = extent_of(EXTENT_TOKEN.match(key + " của xã"))
    assert (found.extent, found.scope) == (extent, scope)


@pytest.mark.parametrize("words", ["xã Hoa Động", "và", "cùng với", "nay là", "1 xã"])
def test_other_words_are_no_extent(words):
    assert not may_be_extent(word_key(words), 0)


def test_an_extent_holds_for_all_names_of_a_head_and_of_the_words_that_close_behind_them():
    text = (
        "Phường Tùng Thiện (Hà Nội) lập trên cơ sở nhập phường Xuân Khanh, một phần các xã Xuân Sơn, Kim Sơn và phần "
        "của phường Sơn Lộc, xã Thanh Mỹ còn lại sau sắp xếp."
    )
    found = edges_of(text)
    assert "phường Tùng Thiện <- phường Xuân Khanh, whole" in found
    assert {f"phường Tùng Thiện <- xã {name}, part" for name in ("Xuân Sơn", "Kim Sơn")} <= set(found)
    assert {f"phường Tùng Thiện <- {one}, rest" for one in ("phường Sơn Lộc", "xã Thanh Mỹ")} <= set(found)


def test_the_heads_of_columns_and_the_notes_below_a_table_tell_the_extents():
    text = (
        "Thành phố Hải Phòng\n\n"
        "Đơn vị mới | Nhập toàn bộ | Nhập một phần\n"
        "Phường An Biên | Phường An Dương | Phường Vĩnh Niệm, phường Trần Nguyên Hãn (1)\n\n"
        "(1) Phần còn lại, sau khi điều chỉnh."
    )
    assert set(edges_of(text)) == {
        "phường An Biên <- phường An Dương, whole",
        "phường An Biên <- phường Vĩnh Niệm, part",
        "phường An Biên <- phường Trần Nguyên Hãn, rest",
    }


def test_a_whole_that_was_a_part_is_not_certain_in_a_paper_that_knows_of_parts():
    told = "Phường Việt Hòa (Hải Phòng) hợp nhất phường Việt Hòa cũ, xã Cao An và thị trấn Lai Cách."
    knows = "Một phần đất còn lại là ruộng. "
    assert "phường Việt Hòa <- thị trấn Lai Cách, whole" in edges_of(told)
    assert "phường Việt Hòa <- thị trấn Lai Cách, whole" not in edges_of(knows + told)
