"""Where the name of a person begins and ends."""

from __future__ import annotations

import pytest

from etl.text.names import is_strong, name_length, written_name
from etl.text.words import split_words, word_key


def words_of(text):
    return split_words(text, word_key(text), 0, len(text))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Nguyễn Thị Thu cho rằng", 3),
        ("Thái Bình - Bí thư", 2),
        ("Tôn Nữ Diệu Hòa nói", 4),
        ("Âu Dương Tấn dự", 3),
        ("Vàng A Sùng họp", 3),
        ("Y Biêr Niê dự", 3),
        ("K'Brếp, Chủ tịch", 1),
        ("H'Yim Kđoh trao", 2),
        ("Rơ Châm H'Yéo nói", 3),
        ("Kpă Thuyên và", 2),
        ("Hồ Thị Mỷ ở", 3),
        ("Thạch Sô Phi cho biết", 3),
        ("Lều Thị Xa dự", 3),
        ("Nguyễn thị Hoa", 3),
        ("Bùi Văn Tỉnh phát biểu", 3),
        ("Bùi Văn Tỉnh ủy viên", 2),
        ("Bùi Đức Phòng, Chủ tịch UBND xã", 3),
        ("Bùi Văn Phòng", 3),
        ("Bùi Đức Phòng kinh tế", 2),
        ("Bùi Đức Phó bí thư", 2),
        ("Bùi Thị Phó Chủ tịch", 0),
        ("Phạm Vi Anh", 3),
        ("NGUYỄN VĂN AN", 3),
        ("NGUYỄN VĂN AN GIỮ CHỨC BÍ THƯ", 3),
    ],
)
def test_a_name_ends_where_the_next_thing_begins(text, length):
    assert name_length(words_of(text), 0) == length


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyễn Văn Hội Phó Bí thư", "Nguyễn Văn Hội"),
        ("Trần Văn Thành Thành ủy viên", "Trần Văn Thành"),
        ("Sầm Văn Chí UBND xã", "Sầm Văn Chí"),
        ("Lê Văn Hiệu Trưởng ban", "Lê Văn Hiệu"),
        ("Đỗ Văn Trưởng Trưởng thôn", "Đỗ Văn Trưởng"),
    ],
)
def test_a_title_after_a_name_is_no_part_of_it(text, name):
    words = words_of(text)
    assert written_name(words[: name_length(words, 0)]) == name


@pytest.mark.parametrize(
    "text",
    [
        "Từ Văn phòng Tỉnh ủy",
        "Phường Hải An",
        "Bí thư Đảng ủy",
        "Công an tỉnh",
        "Hồ Chí Minh",
        "LIÊN HỆ",
        "Hình Ảnh Hoạt Động",
    ],
)
def test_offices_words_and_leaders_of_the_past_are_no_persons(text):
    assert name_length(words_of(text), 0) == 0


@pytest.mark.parametrize(
    ("headline", "length"),
    [
        ("TRƯƠNG VĂN BÌNH BÁO CÁO TẠI ĐẠI HỘI", 3),
        ("NGUYỄN THẾ HỌC ĐỌC DIỄN VĂN", 3),
        ("LÊ THỊ MỸ HẠNH CHỈ ĐẠO ĐẠI HỘI", 4),
        ("TRẦN THỊ CHÚC QUỲNH TRAO QUYẾT ĐỊNH", 4),
        ("PHẠM ĐẮC PHÁT BIỂU", 2),
        ("NGUYỄN ĐẮC TÀI CHÚC MỪNG", 3),
        ("HÀ KHAI TRÌNH BÀY BÁO CÁO", 2),
        ("NÔNG VĂN THIỆU", 3),
        ("Lê Thị Ngọc Na Địa chỉ: số 5", 4),
        ("NÔNG VĂN HÓA TIÊN TIẾN", 0),
    ],
)
def test_a_name_in_a_headline_in_capitals_ends_before_the_verb(headline, length):
    assert name_length(words_of(headline), 0) == length


def test_a_name_in_capitals_is_written_as_in_a_register():
    assert written_name(words_of("NGUYỄN THỊ KIM OANH")) == "Nguyễn Thị Kim Oanh"
    assert written_name(words_of("H'YIM KĐOH")) == "H'Yim Kđoh"


def test_two_words_with_a_rare_surname_may_be_a_place():
    assert not is_strong(words_of("Thái Bình"), 0, 2)
    assert is_strong(words_of("Nguyễn Bình"), 0, 2)
