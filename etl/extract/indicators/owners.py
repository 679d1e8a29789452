"""People who speak for a firm, a shop or a garrison of theirs: what they tell is not told of the unit.

All patterns but that of a name read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.indicators.sentence import Sentence
from etl.text.letters import LETTER, UPPER

_REACH = 260
"""How far before a figure the words stand that say whom somebody speaks for, in characters."""
_BESIDE = 60
"""How far from a post its holder's name stands, in characters."""
_SHOPS = (
    "cơ sở|cửa hàng|cửa hiệu|quán|tiệm|xưởng|trang trại|trại|vườn|nhà vườn|homestay|farmstay|nhà hàng|nhà nghỉ"
    "|khách sạn|đại lý|sạp|quầy|lò|gara|hộ kinh doanh|tàu|thuyền|bè|đầm|ao|ruộng|nương|rẫy|đồi|thương hiệu"
)
_HEADS = re.compile(
    r"(?<![^\W\d_])(?P<firm>(?:(?:tổng |phó )*giám đốc|chủ nhiệm|(?:người )?đại diện|quản lý"
    r"|tổ trưởng|chủ tịch hội đồng quản trị|chủ tịch hđqt)(?: (?:điều hành|kiêm [^,;.:()\d]{3,30}?))?"
    rf" (?:{bodies.COMPANIES}|{bodies.FIRMS})"
    r"|(?:phó )?(?:chính ủy|chính trị viên|đồn trưởng|(?:trung|lữ|sư) đoàn trưởng|chỉ huy trưởng|giám đốc|hạt trưởng)"
    rf" (?:{bodies.GARRISONS})"
    rf"|chủ(?: (?:một|hai|ba|nhiều|của))?(?: (?:chiếc|cái|căn|chuỗi))? (?:{_SHOPS}|{bodies.COMPANIES}|{bodies.FIRMS}))"
    r"(?![^\W\d_])"
)
"""Whom somebody heads or what he owns: `Giám đốc Hợp tác xã chè A`, `chủ một cửa hàng`."""
_PERSON = re.compile(rf"(?<![^\W\d_])(?:{bodies.PEOPLE}|đồng chí|cụ|vợ chồng)(?![^\W\d_])")
_NAME_BEFORE = re.compile(rf"[{UPPER}][{LETTER}]*(?: [{UPPER}][{LETTER}]*){{1,4}}\s*[,(–-]\s*(?:là )?\Z")
_UNIT_AGAIN = re.compile(
    rf"{bodies.UNIT_AGAIN}|(?<![^\W\d_])(?:trên địa bàn|cả vùng|bà con|người dân|đại hội|đảng bộ|hội nghị)(?![^\W\d_])"
)
_FIRM_AGAIN = re.compile(
    r"(?<![^\W\d_])(?<!\d )(?:htx|hợp tác xã|công ty|chúng tôi|gia đình (?:tôi|anh|chị|ông|bà))"
    r" (?:(?:hiện|cũng|còn|nay|mỗi năm) )*(?:đã|đang|sẽ|có|thu|bán|trồng|nuôi|bao|liên kết)(?![^\W\d_])"
)
"""Where somebody goes on about his firm after a word about the unit."""


def firm_of_speaker(sentence: Sentence, position: int) -> str | None:
    """The words for the firm of somebody who tells of it in a sentence; None where it comes back to the unit.

    Args:
        sentence: The sentence.
        position: Where the figure stands.
    """
    text, low = sentence.text, max(sentence.start, position - _REACH)
    for heads in _HEADS.finditer(text, low, position):
        if not _is_of_person(sentence, heads):
            continue
        back = [match.end() for match in _UNIT_AGAIN.finditer(text, heads.end(), position)]
        if not back or _FIRM_AGAIN.search(text, back[-1], position):
            return heads["firm"]
    return None


def _is_of_person(sentence: Sentence, heads: re.Match[str]) -> bool:
    """Whether a post stands beside the name of its holder, or beside a word for him."""
    text, start = sentence.text, heads.start()
    low = max(sentence.start, start - _BESIDE)
    if _NAME_BEFORE.search(sentence.source, low, start):
        return True
    return _PERSON.search(text, low, start) is not None and text.rfind(".", low, start) < 0
