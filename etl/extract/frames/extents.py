"""How much of a unit goes over: `toàn bộ`, `phần lớn`, `một phần`, `phần còn lại`, of its land, its people or both."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.model.values import value
from etl.text.hamlets import HAMLET_WORDS
from etl.text.words import unify_seats

_AREA = r"(?:phần |tổng )?diện tích(?: đất)?(?: tự nhiên)?"
_PEOPLE = r"(?:quy mô )?(?:dân số|dân cư|nhân khẩu|số dân|người dân)|quy mô dân"
_AMOUNT = (
    r"\(?(?:là |khoảng |gần |hơn |trên |với )?\d[\d.,]*\s?(?:km2|ha|hecta|héc-ta|hécta|người|nhân khẩu|%)"
    r"(?: (?=diện tích))?\)?"
)

_WHOLE_OR_PART = (
    r"(?:toàn bộ|tất cả|nguyên trạng)(?: (?:diện tích|địa giới|địa bàn|đất)(?: tự nhiên)?)?,? (?:hoặc|hay)(?: là)?"
    r" (?:chỉ )?(?:một )?phần(?: lớn| nhỏ)?"
    r"|một phần(?: diện tích(?: tự nhiên)?)?,? (?:hoặc|hay)(?: là)? (?:toàn bộ|tất cả)"
)
"""Not all of each of several units, at any rate."""
_WHOLE = (
    r"(?:nguyên trạng )?(?:toàn bộ|toàn vẹn|trọn vẹn|nguyên vẹn|tất cả|nguyên hiện trạng|100%)|nguyên trạng"
    r"|nguyên(?= (?:\d|các|xã|phường|thị trấn)\b)"
    r"|bộ(?= diện tích)"  # "toàn" lost in copies of the resolutions
    r"|trọn(?= (?:địa bàn|diện tích|phường|xã|thị trấn|cả|các|\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b)"
)
MOST = (
    r"(?:(?:về )?cơ bản(?: là)?|gần như|hầu như|gần|phần lớn|hầu hết)(?: là)? (?:toàn bộ|nguyên trạng|trọn vẹn|tất cả)"
    r"|(?:một )?phần (?:rất )?lớn|phần nhiều|đại bộ phận|phần chủ yếu|đa phần|hầu hết|gần hết|đa số"
    r"|phần diện tích chủ yếu"
)
_PART = r"(?:một|1|01) (?:phần(?: nhỏ)?|bộ phận|số|góc|mảnh|dải|rẻo|vạt)(?!\w)|phần nhỏ|(?:một )?nửa|[12]/[23]"
_OF_PEOPLE = rf"(?:(?:,| và|,? cùng) (?:phần )?(?:{_PEOPLE}|dân))?"
_LAND = rf"(?: (?:{_AREA}|đất(?: đai)?|địa bàn|địa giới|lãnh thổ){_OF_PEOPLE}| dân(?: cư)?)?"
_REST = (
    rf"(?:(?:toàn bộ|những|các) )?phần{_LAND} còn lại"
    rf"|(?:toàn bộ )?(?:{_AREA})(?:(?:,| và) (?:{_PEOPLE}))? còn lại|số(?: dân| {_PEOPLE})? còn lại(?= của)"
    rf"|(?:các|những|\d+|mấy) (?:{HAMLET_WORDS}|tổ) còn lại(?= (?:của|thuộc|ở))"
)
_OPEN = (
    rf"(?:(?:những|các) )?phần{_LAND}(?= (?:của )?(?:(?:các|những|\d|hai|ba|bốn|năm) )?(?:xã|phường|thị trấn) "
    r"(?!này|đó|ấy|mới)(?:(?!phần)[^.;\n]){1,120}? còn lại(?!\w))"
)
"""A part that the words behind its units may tell to be the rest: `phần của phường A, B còn lại`."""
_MEASURES = (
    rf"(?:,? ?(?:và |cùng với |cùng |với |, )?(?:(?:toàn bộ|một phần|nguyên trạng|phần lớn) (?=diện|quy mô|dân"
    rf"|nhân|số))?"
    rf"(?:{_AREA}|{_PEOPLE}|{_AMOUNT}|địa giới|hiện trạng|địa bàn|lãnh thổ|đất đai|địa giới hành chính))"
)

_NO_LAND = (
    "cán bộ|công chức|viên chức|nhân sự|đảng viên|đoàn viên|hội viên|học sinh|giáo viên|hồ sơ|tài sản|tài liệu|trụ sở"
    "|trường|kinh phí|ngân sách|nguồn vốn|công việc|nhiệm vụ|tiểu thương"
)
_UNKNOWN = (
    rf"(?:(?!,? ?{_MEASURES})(?! (?:{_NO_LAND})(?!\w))(?: (?!(?:xã|phường|thị|đặc|huyện|quận|của)\b)[^\W\d_]+){{1,5}}"
    r"(?= của (?:xã|phường|thị|các|\d|hai|ba|bốn|năm)\b))?"
)
"""Whatever else a part may be of: `một phần không gian của xã A`, which is no whole in any case."""

EXTENT = (
    rf"(?:(?P<rest>{_REST})|(?P<most>(?:{MOST}){_UNKNOWN})|(?P<part>{_WHOLE_OR_PART}|{_OPEN}|(?:{_PART}){_UNKNOWN})|(?P<whole>{_WHOLE}))"
    rf"(?P<measured>(?: |(?=,)){_MEASURES}{{1,6}})?"
)
"""Pattern of an extent with what it measures; groups `rest`, `most`, `whole`, `part`, `measured`. Lower case only."""

_FIRST_LETTERS = 3
_FIRST_WORDS = (
    "những|các|mấy|số |toàn|phần|diện|về |cơ |gần|hầu|một|đại|đa |nguyên|trọn|tất|100|bộ |1 p|1 b|1 s|01 |nửa"
    "|1/2|1/3|2/2|2/3"
)
"""With what an extent begins."""
_BEGINNINGS = frozenset(word[:_FIRST_LETTERS] for word in unify_seats(_FIRST_WORDS).split("|"))


def may_be_extent(key: str, position: int) -> bool:
    """Whether an extent can begin at a position of a key; asked before each try of the long pattern."""
    return key[position : position + _FIRST_LETTERS] in _BEGINNINGS


MEASURES = rf"(?:{_AREA}|{_PEOPLE}){_MEASURES}{{0,5}}"
"""Pattern of bare measures (`diện tích tự nhiên và quy mô dân số`), which leave the extent as it is; without groups."""

FIGURES = rf"\d[\d.,]*\s?(?:km2|ha|hecta|người|nhân khẩu|dân){_MEASURES}{{0,5}}"
"""Pattern of measures that begin with a figure (`8,1 km2, 15.000 người`); without groups."""
_HAS_AREA = re.compile(r"diện tích|đất|địa bàn|địa giới|lãnh thổ|km2|\bha\b")
_HAS_PEOPLE = re.compile(r"(?<!khu )dân|người|nhân khẩu")


@value(frozen=True, slots=True)
class Extent:
    """How much goes over, in the words of the contract."""

    extent: str
    """`whole`, `most`, `part` or `rest`."""
    scope: str
    """`area_and_population`, `area` or `population`."""


_IS_OPEN = re.compile(rf"(?:(?:những|các) )?phần{_LAND}")
WHOLE = Extent("whole", "area_and_population")
"""What is meant where a paper names no extent."""
PART = Extent("part", "area_and_population")
REST = Extent("rest", "area_and_population")


def is_open(match: re.Match[str]) -> bool:
    """Whether a match of `EXTENT` waits for the words behind its units that make the part the rest."""
    return match["part"] is not None and _IS_OPEN.fullmatch(match["part"]) is not None


def extent_of(match: re.Match[str]) -> Extent:
    """The extent that a match of `EXTENT` states.

    A part of the land with all the people is a part of both. The scope is narrower than land and people only where a
    part or the rest is taken and one of the two is named alone.
    """
    kind = next(name for name in ("rest", "most", "whole", "part") if match[name])
    return _extent(kind, f"{match[kind]}{match['measured'] or ''}")


@lru_cache(maxsize=4096)
def _extent(kind: str, words: str) -> Extent:
    area, people = _HAS_AREA.search(words) is not None, _HAS_PEOPLE.search(words) is not None
    if kind in ("whole", "most") or area is people:
        return Extent(kind, "area_and_population")
    return Extent(kind, "area" if area else "population")
