"""Places that are somebody's home, of which no paper speaks."""

from __future__ import annotations

import pytest

from etl.extract.context import paper_context
from etl.extract.homes import is_home
from etl.packages.gazetteer import load_gazetteer
from etl.text.words import word_key
from tests.extract.leadership.build import paper


@pytest.mark.parametrize(
    "before",
    [
        "54 tuổi, quê ",
        "quê ở ",
        "Quê quán: thôn Hạ, ",
        "(quê ấp 5 ",
        "sinh năm 1971 tại ",
        "sinh ra và lớn lên ở ",
        "Nguyên quán Cao Lãnh, ",
        "Nơi sinh: xã Mỹ Thọ, huyện Cao Lãnh, ",
        "Quê hương: ",
        "Quê gốc | ",
    ],
)
def test_a_place_behind_words_for_a_home_is_one(before):
    assert is_home(word_key(f"{before}xã Mỹ Hội"), len(before))


@pytest.mark.parametrize(
    "before",
    ["xây dựng quê hương ", "quê Cao Lãnh, Bí thư Đảng ủy ", "những miền quê ", "học sinh ", "đã về quê. Tại "],
)
def test_a_place_behind_other_words_is_none(before):
    assert not is_home(word_key(f"{before}xã Mỹ Hội"), len(before))


def test_a_paper_is_neither_about_a_home_nor_in_its_province():
    text = (
        "Lãnh đạo thành phố Hải Phòng\n\nÔng Lê Hữu Phước, 52 tuổi, quê xã Mỹ Hội, tỉnh Đồng Tháp, làm Bí thư Thành ủy."
    )
    context = paper_context(paper(text), load_gazetteer())
    assert context.main is None
    assert context.province is not None and context.province.name == "Hải Phòng"
