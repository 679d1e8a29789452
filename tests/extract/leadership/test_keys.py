"""Which key of the contract a position has."""

from __future__ import annotations

import pytest

from etl.extract.leadership.keys import position_key
from etl.extract.leadership.places import Places
from etl.extract.leadership.positions import read_position
from etl.packages.gazetteer import load_gazetteer
from etl.text.words import split_words, word_key


def read(text):
    key = word_key(text)
    return read_position(split_words(text, key, 0, len(text)), 0, Places(load_gazetteer()))


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Bí thư Đảng ủy phường", "party_secretary"),
        ("Bí thư Tỉnh ủy Nghệ An", "party_secretary"),
        ("Phó Bí thư Thường trực Đảng uỷ", "standing_deputy_party_secretary"),
        ("PBT Thường trực Đảng ủy", "standing_deputy_party_secretary"),
        ("Phó bí thư Thành ủy", "deputy_party_secretary"),
        ("Ủy viên Ban Thường vụ Thành ủy", "party_standing_member"),
        ("UVBTV Tỉnh ủy", "party_standing_member"),
        ("Ủy viên Thường vụ Đảng ủy xã", "party_standing_member"),
        ("Ủy viên Ban Chấp hành Trung ương Đảng", "party_committee_member"),
        ("Ủy viên dự khuyết Trung ương Đảng", "party_committee_member"),
        ("Uỷ viên Thành ủy", "party_committee_member"),
        ("Thành ủy viên", "party_committee_member"),
        ("TUV", "party_committee_member"),
        ("Chủ tịch HĐND xã", "council_chair"),
        ("Phó Chủ tịch Thường trực Hội đồng nhân dân tỉnh", "council_vice_chair"),
        ("PCT HĐND phường", "council_vice_chair"),
        ("Chủ tịch Ủy ban nhân dân Thành phố", "committee_chair"),
        ("Chủ tịch phường", "committee_chair"),
        ("Chủ tịch đặc khu Thổ Châu", "committee_chair"),
        ("CT UBND xã", "committee_chair"),
        ("Phó Chủ tịch thường trực UBND thành phố", "committee_vice_chair"),
        ("Chủ tịch Ủy ban MTTQ Việt Nam phường", "front_chair"),
        ("Chủ tịch UBMTTQ xã", "front_chair"),
        ("Phó Chủ tịch Ủy ban MTTQ Việt Nam phường", "other"),
        ("Chủ tịch Hội Nông dân xã", "other"),
        ("Chủ tịch Hội đồng Lý luận Trung ương", "other"),
        ("Chủ tịch Quốc hội", "other"),
        ("Phó Chủ tịch nước", "other"),
        ("Tổng Bí thư", "other"),
        ("Bí thư Trung ương Đảng", "other"),
        ("Bí thư Đoàn Thanh niên phường", "other"),
        ("Bí thư Thành đoàn Hải Phòng", "other"),
        ("Ủy viên Bộ Chính trị", "other"),
        ("Ủy viên Ban Chấp hành Hội Nông dân xã", "other"),
        ("Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", "other"),
        ("Giám đốc Sở Nội vụ", "other"),
    ],
)
def test_a_position_has_the_key_of_its_head_and_body(words, key):
    assert position_key(read(words)) == key


def test_a_chair_without_a_body_chairs_what_was_named_last():
    chair = read("Chủ tịch")
    assert position_key(chair, word_key("HĐND xã đã bầu ông A làm ")) == "council_chair"
    assert position_key(chair, word_key("Đại hội Hội Nông dân bầu bà B làm ")) == "other"
    assert position_key(chair) == "committee_chair"


@pytest.mark.parametrize(
    ("words", "read_words"),
    [
        ("Bí thư Đảng ủy phường Hải An Nguyễn Thị Thu", "Bí thư Đảng ủy phường Hải An"),
        ("Giám đốc Sở Nội vụ TP Hải Phòng tới chỉ đạo", "Giám đốc Sở Nội vụ TP Hải Phòng"),
        ("Giám đốc Sở KH&CN tỉnh phát biểu", "Giám đốc Sở KH&CN tỉnh"),
        ("Chủ tịch UBND phường tổ chức họp", "Chủ tịch UBND phường"),
        ("Trưởng Ban Tuyên giáo và Dân vận Thành ủy - Lê Hà", "Trưởng Ban Tuyên giáo và Dân vận Thành ủy"),
        ("Hiệu trưởng Trường Chính trị Tô Hiệu Nguyễn Văn An", "Hiệu trưởng Trường Chính trị Tô Hiệu"),
        ("Bí thư Đoàn TNCS Hồ Chí Minh phường dự", "Bí thư Đoàn TNCS Hồ Chí Minh phường"),
        ("Bí thư Đảng ủy xã Mường Xén, tỉnh Nghệ An dự", "Bí thư Đảng ủy xã Mường Xén, tỉnh Nghệ An"),
        ("Phó Bí thư Quận ủy Quận 7, giữ", "Phó Bí thư Quận ủy Quận 7"),
    ],
)
def test_a_position_ends_where_a_person_or_a_verb_begins(words, read_words):
    position = read(words)
    assert words[position.start : position.end] == read_words


@pytest.mark.parametrize("words", ["Trưởng thành từ cơ sở", "bố trí cán bộ", "ct nhỏ"])
def test_words_that_look_like_a_head_are_no_position(words):
    assert read(words) is None
