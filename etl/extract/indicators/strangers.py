"""Whom a clause speaks of instead of the unit without a name: those above, countries, long roads, hamlets by number.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.sentence import Sentence
from etl.text.hamlets import HAMLET_WORDS

_OPENING = (
    r"(?:\A|[,;:(] )\W*(?:(?:hiện nay|hiện|đến nay|nay|còn|riêng|trong khi(?: đó)?|bên cạnh đó|năm \d{4}|theo đó|tại|ở"
    r"|vừa qua|được biết|trước đây|khi đó),? )*"
)
_DOES = (
    r"(?:,? (?:hiện|nay|hiện nay|đã|đang|cũng|còn|vẫn|mới|chỉ|vừa|luôn|cơ bản))*"
    r" (?:có|nhận|tiếp nhận|cấp|không|hết|xóa|quản lý|đón|ghi nhận|gồm|thu hút|nộp|đạt doanh thu|đạt)(?![^\W\d_])"
)
_ABOVE = r"(?:tỉnh|thành phố|trung ương|huyện|quận|thị xã|thủ đô)(?: (?:ta|cũ|trước đây))?"
_ABROAD = r"(?:trung quốc|nhật bản|hàn quốc|thái lan|lào|campuchia|hoa kỳ|mỹ|liên minh châu âu|eu|úc|australia)"
_PLACES = (
    r"(?:bệnh viện(?: đa khoa)?|nghĩa trang(?: liệt sĩ)?(?: của)?|trung tâm y tế|trường chính trị)"
    r" (?:tỉnh|huyện|quận|thành phố|thị xã|quốc gia|khu vực)(?: (?:cũ|trước đây))?"
)
_OFFICES = r"(?:bộ|sở|chi cục|cục|tổng cục) (?=[^\W\d_])(?!phận|đội|mặt|hữu|trưởng)(?:[^\W\d_]+ ){0,5}?[^\W\d_]+"
_VISITORS = r"(?:đoàn (?:y tế|công tác|từ thiện|thiện nguyện|khách|ghe|tàu)(?: [^\W\d_]+){0,5}?|vụ án|bị cáo|bị can)"
_HAMLET = rf"(?:{HAMLET_WORDS}|tổ|khu vực|khóm) \d{{1,3}}"
_SUBJECT = re.compile(rf"{_OPENING}(?P<who>{_ABOVE}|{_ABROAD}|{_PLACES}|{_OFFICES}|{_VISITORS}|{_HAMLET}){_DOES}")
"""`Tỉnh có 270 mã số`, `Trung Quốc cấp`, `Bệnh viện huyện cũ có`, `Thôn 3 không còn`."""
_ZONE = re.compile(
    rf"{_OPENING}(?P<who>(?:khu|cụm) công nghiệp) (?P<name>[^,;:.]{{2,50}}?) (?:thu hút|nộp|đạt doanh thu|doanh thu)"
    r"(?![^\W\d_])"
)
_LONG = re.compile(
    r"(?<![^\W\d_])(?P<who>cao tốc|quốc lộ|đường hồ chí minh|đường trường sơn|đường sắt|sông|vườn quốc gia"
    r"|khu bảo tồn|đường biên giới tỉnh)(?![^\W\d_])"
    r"(?!(?:(?!đoạn)[^;.]){0,90}?(?:đoạn|qua|trên|thuộc) (?:[^\W\d_]+ ){0,3}?(?:xã|phường|địa bàn|địa phận))"
    r"[^;.:]{0,90}? (?:dài|rộng|diện tích)(?: [^\W\d_]+){0,4}\s*\Z"
)
"""Roads, rivers and parks that go beyond the unit, up to a size that is no part of theirs."""
_UNIT_AGAIN = re.compile(
    r"(?<![^\W\d_])(?<!các )(?<!những )(?<!địa bàn )(?<!số )(?<!\d )(?:xã(?! hội)|phường|đặc khu|địa phương)"
    r"(?![^\W\d_])"
)
_NEIGHBOUR = re.compile(
    r"[^;.,]{0,160}?(?<![^\W\d_])(?P<who>(?:xã|phường|tỉnh|huyện) (?:bạn|bên cạnh|khác))(?![^\W\d_])"
)
"""A unit that is not this one, in the clause of a figure: `Một xã bạn đạt`, `năm mươi hộ ở xã bạn`."""
_FOR_UNIT = re.compile(r"[^;.]{0,40}(?<![^\W\d_])cho (?:xã|phường|đặc khu|địa phương)(?![^\W\d_])")
_REACH = 160
"""How far before a figure its subject stands at most, in characters."""


def stranger_at(sentence: Sentence, position: int, unit: str) -> str | None:
    """The words for whom the clause of a figure speaks of, if not of the unit.

    Args:
        sentence: The sentence.
        position: Where the figure stands.
        unit: Its unit of measure.
    """
    text = sentence.text
    low = max(text.rfind(";", sentence.start, position) + 1, sentence.start, position - _REACH)
    words = text[low:position]
    if unit in ("kilometre", "hectare", "km2") and (long := _LONG.search(words)):
        return long["who"]
    comma = max(text.rfind(",", low, position) + 1, low)
    neighbour = _NEIGHBOUR.match(text, comma, sentence.end)
    if neighbour is not None:
        return neighbour["who"]
    zone = _ZONE.search(words)
    if zone is not None and sentence.source[low + zone.start("name")].isupper():
        return zone["who"]
    found = next(reversed(list(_SUBJECT.finditer(words))), None)
    if found is None or _UNIT_AGAIN.search(words, found.end()) or _FOR_UNIT.match(text, position, sentence.end):
        return None
    is_office = found["who"].startswith(("bộ ", "sở ", "cục ", "chi cục ", "tổng cục "))
    if is_office and not sentence.source[low + found["who"].index(" ") + 1 + found.start("who")].isupper():
        return None
    return found["who"]
