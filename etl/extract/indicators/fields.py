"""Bare numbers behind what they count: `hồ sơ trực tuyến 3.510, chiếm 72%`; `8 tổ chức hoàn thành tốt, 31 hoàn thành`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

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
_LIKE = re.compile(
    r"(?: [^\W_]+){0,6}? (?:có (?:dưới|từ|trên) \d{1,3} đảng viên|chưa (?:kết nạp|có|đạt|được)|không kết nạp"
    r"|đạt (?:chuẩn|danh hiệu|tiêu chuẩn|loại)|được công nhận|sinh hoạt ghép)(?![^\W\d_])"
)
"""What is told of some of the party's bodies; all of them are an attribute of the unit."""
GRANTED = re.compile(
    r"(?<![^\W\d_])(?P<who>(?:tổng (?:số )?)?(?:chỉ tiêu )?biên chế(?:,? (?:cán bộ|công chức|viên chức))*)"
    r"(?! [^.;]{0,60}(?:tỉnh|các xã|các phường))[^.;\d]{0,60}?"
    r" (?:được |tỉnh |thành phố |cấp trên )?giao(?: (?:cho )?(?:xã|phường|đặc khu))?(?: (?:năm|đến năm) 20\d\d)?"
    r"(?: (?:là|có|gồm))?\s*:?\s*\Z"
)
"""Up to the number of the staff that was granted: `biên chế được giao năm 2026 là 96 người`."""
_LACKING = re.compile(r"biên chế[^.;]{0,60}(?<!không) thiếu\s*\Z")
_TIED = re.compile(
    r"(?:\bgồm|\bđược|thực tế|kết quả|\blà|\bcó|:|\bđạt|\bcòn|\bvụ|\bhành|\btra|\bvới|\blên|\bxuống"
    r"|khiển trách|cảnh cáo|cách chức|khai trừ"
    r"|(?:giải quyết|xử lý|trả|hoàn thành)(?: xong| được)?|còn lại|(?:trước|đúng|quá|trễ|sớm) hạn"
    r"|\bchết|bị thương|tử vong|mất tích"
    r"|đại biểu(?: (?:chính thức|được|đã|triệu tập|tham|dự|có mặt)){1,4}"
    r"|ban (?:chấp hành|thường vụ)(?: đảng (?:bộ|ủy))?|\b(?:bch|btv|ubkt)|ủy ban kiểm tra"
    r"|\((?:chỉ tiêu|mục tiêu|kế hoạch|kh|nghị quyết|nq|dự toán)(?: (?:giao|đề ra|được giao|là|năm|cả năm))*)\s*\Z"
)
_CLOSED = re.compile(r"\s*(?:trở lên\s*)?(?:[,;()]|\.(?!\d)|$|\s(?:và|trong đó|với|nhưng|còn)\b)")
OF_THEM = re.compile(
    r" trong (?:tổng )?số (?:đó|này|ấy|họ)(?:,? (?:đã|đang|hiện|vẫn|cũng|còn)(?= ))*"
    r"(?: (?P<is>là|thuộc)(?= ))?(?P<says> [^\W\d_]+[^;.:()]{0,80})"
)
"""Behind a number of some of the things counted before it: `33 thôn, 11 trong số đó là thôn biên giới`."""
_REACH = 90
"""How far before a number the words of its clause stand, in characters."""


def is_free_standing(text: str, start: int, low: int, position: int, stop: int) -> bool:
    """Whether a number without unit and noun can be a count: `Ban Thường vụ: 11;`, `số doanh nghiệp là 450`."""
    if rating_behind(text, position, stop) is not None or OF_THEM.match(text, position, stop) is not None:
        return True
    if _CLOSED.match(text, position, stop) is None:
        return False
    if field_before(text, start, low) is not None:
        return True
    if _TIED.search(text, max(start, low - 20), low) or _LACKING.search(text, max(start, low - 80), low):
        return True
    return GRANTED.search(text, max(start, low - _REACH), low) is not None


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
