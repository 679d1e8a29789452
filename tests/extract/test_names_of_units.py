"""A paper says the same whatever its commune is called, though names hold words of the grammar."""

from __future__ import annotations

from functools import cache

import pytest

from etl.extract import extract
from etl.packages.gazetteer import load_gazetteer
from tests.extract.mergers.build import paper

NAMES = (
    "Trí Phải, tỉnh Cà Mau",
    "Năm Căn, tỉnh Cà Mau",
    "Tà Tổng, tỉnh Lai Châu",
    "Bản Hồ, tỉnh Lào Cai",
    "Trường Hà, tỉnh Cao Bằng",
    "Bà Điểm, Thành phố Hồ Chí Minh",
    "Mường Quàng, tỉnh Nghệ An",
    "Sóc Sơn, thành phố Hà Nội",
    "Đoàn Kết, tỉnh Lạng Sơn",
    "Tân Hội, tỉnh Tây Ninh",
    "Chợ Đồn, tỉnh Thái Nguyên",
    "Trạm Tấu, tỉnh Lào Cai",
    "Mễ Sở, tỉnh Hưng Yên",
    "Cái Nước, tỉnh Cà Mau",
)
"""Communes with words for what must be, five huts, a total, a hamlet, a school, a lady, a gift, bodies of the state."""

PAPER = """ĐẢNG ỦY XÃ {capitals}

Xã {name} ({province}) có diện tích 45,6 km2, dân số 18.432 người; Đảng bộ xã {name} có 32 tổ chức cơ sở đảng.

Năm 2025, {name} thu ngân sách đạt 25,4 tỷ đồng, tăng 12,5% so với năm trước. {name} có 12 trường đạt chuẩn quốc gia.

Tại {name}, hiện có 210 doanh nghiệp đang hoạt động.

TM. BAN CHẤP HÀNH ĐẢNG BỘ XÃ {capitals}
BÍ THƯ
Nguyễn Văn Hải
"""


@cache
def told_of(place):
    name, province = place.split(", ")
    claims = extract(paper(PAPER.format(name=name, capitals=name.upper(), province=province)), load_gazetteer())
    return (
        {(c.attribute, c.value, c.status, c.unit_name == name) for c in claims.wards},
        {(c.person_name, c.position_key, c.status, c.unit_name == name) for c in claims.leadership},
        {(c.label, c.value, c.kind, c.status, c.unit_name == name) for c in claims.indicators},
    )


@pytest.mark.parametrize("place", NAMES)
def test_the_words_of_a_name_tell_nothing(place):
    assert told_of(place) == told_of("Phú Thịnh, tỉnh Thái Nguyên")


def test_the_paper_of_a_plain_name_tells_all():
    assert list(map(len, told_of("Phú Thịnh, tỉnh Thái Nguyên"))) == [3, 1, 4]
