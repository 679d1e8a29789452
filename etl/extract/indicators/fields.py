"""Bare numbers behind what they count: `hồ sơ trực tuyến 3.510, chiếm 72%`; `8 tổ chức hoàn thành tốt, 31 hoàn thành`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.figure import Figure

_FIELD = re.compile(
    r"(?:\A|[.;:,(]|(?<![^\W\d_])(?:và|trong đó))\s*(?:tổng số |số )?"
    r"(?P<what>(?:hồ sơ|văn bản|thủ tục hành chính|đơn thư|vụ việc|lượt khách|du khách|tài khoản|giấy chứng nhận"
    r"|doanh nghiệp|hộ kinh doanh|hợp tác xã)"
    r"(?: (?!là|số|năm|quý|tháng|khóa|kỳ|loại|mức|độ|tại|từ|theo|lần|thứ|điều|khoản|nghị|quyết|toàn"
    r"|(?<!cấp )(?:tỉnh|thành phố))[^\W\d_]+){1,8})(?: là)?:?\s\Z"
)
"""Up to a number with which a clause ends that is nothing but a thing and its number."""
_MANY = re.compile(r"\d{1,3}(?:\.\d{3})+(?![\d.,]\d)|\d+, (?:chiếm|đạt|tăng|giảm|giải thể) ")
"""A number that is none of a thing's name: in thousands, or with its share behind it."""
_RATING = re.compile(
    r"\s*(?:được )?(?:xếp loại |đánh giá )?(?P<how>(?:không )?hoàn thành(?: (?:xuất sắc|tốt))?(?: nhiệm vụ)?)"
    r"(?=\s*(?:[,;.()]|\Z|và ))"
)
"""How the work of those is rated that are counted, right behind their bare number."""
_RATED = re.compile(
    r"(?: [^\W\d_]+){0,4}? (?:được )?(?:xếp loại |đánh giá )?(?P<how>(?:không )?hoàn thành (?:xuất sắc|tốt|nhiệm vụ))"
    r"(?![^\W\d_])"
)
"""The same behind what is counted."""
_NUMBERED = re.compile(
    r"(?:văn bản|quyết định|nghị quyết|kế hoạch|thông báo|công văn|kết luận|chỉ thị|tờ trình|quy chế|phòng|lớp|buồng"
    r"|tuyến|điểm|thửa|lô|gói|đợt|phiên|kỳ|mã|tài khoản|tổ|đội|khu phố|khu dân cư"
    r"|nhà(?! (?:văn|tạm|ở|tình|đại))|căn|cầu|hẻm|ngõ|ngách|đơn|giấy|số|bài|tin"
    r"|trạm|bệnh viện|phòng khám|công ty|chợ|bến|cảng|thư viện|chương trình|tiêu chí|cuộc|hội nghị"
    r"|danh mục|phản ánh|ca|trường hợp|viên|con|cây|lượt)(?![^\W\d_])"
)
"""Things that a number behind a colon may be the name, the phone or the rank of: `Phòng: 201`."""
_IS_LINE = re.compile(r"(?:[\s•▪◦+*–-]|\d{1,2}[.)])*")
_BEHIND = re.compile(r":\s*")
_OVER = re.compile(r"\s*(?:\(|;|\.?\s*\Z|\n)")
_LARGEST = 999
_PHONES = range(111, 116)
"""Numbers that are called for help."""


_LIKE = re.compile(
    r"(?: [^\W_]+){0,6}? (?:có (?:dưới|từ|trên) \d{1,3} đảng viên|chưa (?:kết nạp|có|đạt|được)|không kết nạp"
    r"|đạt (?:chuẩn|danh hiệu|tiêu chuẩn|loại)|được công nhận|sinh hoạt ghép)(?![^\W\d_])"
)
"""What is told of some of the party's bodies; all of them are an attribute of the unit."""
_REACH = 90
"""How far before a number the words of its clause stand, in characters."""


def field_before(text: str, start: int, position: int) -> tuple[int, int] | None:
    """Where the words stand of a clause that is nothing but a thing and its number; None where it is more."""
    low = max(start, position - _REACH)
    found = _FIELD.search(text[low:position]) if _MANY.match(text, position) else None
    return (low + found.start("what"), low + found.end("what")) if found is not None else None


def rating_behind(text: str, position: int, end: int) -> tuple[int, int] | None:
    """Where the words stand that rate the work of those whose bare number ends at a place."""
    found = _RATING.match(text, position, end)
    return found.span("how") if found is not None else None


def is_rated(text: str, position: int, end: int) -> bool:
    """Whether the work of those is rated, or else what they are like told, whose noun ends at a place."""
    return _RATED.match(text, position, end) is not None or _LIKE.match(text, position, end) is not None


def is_line_of_profile(text: str, start: int, low: int, high: int, figure: Figure) -> bool:
    """Whether a line begins with nothing but a kind of thing, a colon and its number: `• Sản phẩm OCOP: 04 (…)`.

    Args:
        text: The lowered text.
        start: Where the sentence begins.
        low: Where the words for the thing begin.
        high: Where they end.
        figure: The bare number.
    """
    if _IS_LINE.fullmatch(text, start, low) is None or _NUMBERED.match(text, low) is not None:
        return False
    is_plain = len(text[low:high].split()) > 1 and not any(mark in text[low:high] for mark in ",;(")
    is_one = figure.of is None and 0 < figure.value <= _LARGEST and figure.value not in _PHONES
    is_tied = _BEHIND.fullmatch(text, high, figure.start) is not None
    return is_plain and is_one and is_tied and _OVER.match(text, figure.end) is not None
