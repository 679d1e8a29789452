"""What falls short today, told by itself: `khó nhất là 5 tiêu chí chưa đạt`, `phường có 3 điểm ngập nặng`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.spans import Place
from etl.text.hamlets import HAMLET_WORDS

_UNMET = re.compile(r"(?: [^\W\d_]+){0,2}? (?:còn )?chưa (?:đạt|hoàn thành|có|được)(?![^\W\d_])")
_WAITING = re.compile(
    r"(?: [^\W\d_]+){0,2}?(?: của (?:\d{1,4} )?[^\W\d_]+)? (?:còn |vẫn )?chưa (?:được )?"
    r"(?:nhận|bàn giao|di dời|đồng (?:ý|thuận))(?![^\W\d_])"
)
"""Behind those who wait for something, or keep others waiting: `134 hộ chưa nhận tiền bồi thường`."""
_TROUBLE = re.compile(r" (?:điểm|khu vực|vị trí|đoạn) (?:ngập|đen|sạt lở|thường bị|có nguy cơ)(?![^\W\d_])(?! được)")
_SLOW = re.compile(r" (?:(?:đang|bị|còn) )?(?:chậm|vướng|dở dang|tồn đọng|kéo dài|đình trệ)(?![^\W\d_])")
_FREES = re.compile(r"(?<![^\W\d_])(?:gỡ|tháo gỡ)(?: [^\W\d_]+){0,4}? cho\s*\Z")
"""Before those whose troubles are to be mended: that many are in trouble today."""
_IS = re.compile(r"(?<![^\W\d_])(?:là|có|còn)(?: (?:tới|đến|hơn|gần|khoảng|trên))*\s*\Z")
_CHANGES = re.compile(
    r"(?<![^\W\d_])(?:giảm|xóa|phấn đấu|không|chỉ|đưa|để|sẽ|phải|đạt|xử lý|giải quyết|bố trí|vận động|hỗ trợ|cấp|trả)"
    r"(?![^\W\d_])"
)
"""Before those that are to become fewer."""

_BY_YEAR = r"(?:(?:đến|trong|vào|ngay|hết) ){0,2}(?:cuối )?năm (?:20\d\d|nay|tới),?"
_TO_CHANGE = re.compile(
    rf"(?: ?\([^()]{{0,40}}\))?(?:(?:,|,? (?:nhưng|mà|song|và)) (?P<year>{_BY_YEAR} )?| )"
    r"(?:(?:toàn )?(?:xã|phường|đặc khu|địa phương) )?(?:(?P<must>phải|cần)|sẽ|phấn đấu|quyết tâm|đặt mục tiêu)"
    rf"(?P<then> {_BY_YEAR})?"
    r"(?: [^\W\d_]+){0,2}? (?:kéo|đưa|hạ|giảm|nâng|tăng|rút)(?: [^\W\d_]+){0,2}? (?:xuống|lên|về|còn)(?![^\W\d_])"
    r"(?P<late>[^,;.]{0,12}\d[^;.]{0,24}? năm 20\d\d)?"
)
"""Behind what there is, of which the same clause says what is to become of it: `còn 11%, phải kéo xuống dưới 9%`."""
_IS_CHANGE = re.compile(
    r"(?<![^\W\d_])(?:(?:tăng|giảm)(?: thêm)?|(?:mỗi|hằng|hàng) năm)(?: (?:bình quân|khoảng|từ|ít nhất|trên|hơn|được))*"
    r" [\d.,]+[^.;]{0,20}\Z|%[^\d]{0,12}năm\Z"
)
"""A figure that is a change itself, and no level: `mỗi năm giảm 2%`, `1,5%/năm`."""
_CARES = re.compile(
    r"(?<![^\W\d_])(?:sâu sát|bám sát|quan tâm|chăm lo|chú ý|theo dõi|gần gũi|sát sao|nắm chắc)(?![^\W\d_])"
    r"[^.;\d]{0,60}?(?:nhất là|đặc biệt là|kể cả)(?: với| ở| tại| đối với| cho)?\s*"
    rf"[\d.]+ (?:{HAMLET_WORDS}|chi bộ|hộ|gia đình|người|cán bộ|đảng viên|học sinh|cháu|em|trẻ|đối tượng|khu vực|điểm)"
    r"(?![^\W\d_])"
)
"""Those that are to be cared for above all: `phải bám sát cơ sở, nhất là 19 thôn vùng cao`; works are to be made."""

_IS_SO_LARGE = re.compile(
    r"\W*(?:(?:riêng|với|đối với|về),? )?(?:các )?(?:khu|cụm|dự án|nhà máy|công trình|cảng|hồ|chợ|trung tâm|vùng)"
    r" [^,;.:\d]{2,60}? (?:(?:có )?(?:tổng )?(?:quy mô|diện tích)|rộng)(?: (?:khoảng|hơn|gần|trên|là|tới))* ?\Z"
)
_SOMEBODY_ACTS = re.compile(r",? (?:(?:đảng ủy|ubnd|hđnd) )?(?:xã|phường|đặc khu|địa phương|chính quyền|đảng bộ) ")


def is_size_of_thing(text: str, start: int, place: Place) -> bool:
    """Whether a sentence begins with how large something is, of which it then tells what somebody does with it.

    `Riêng khu công nghiệp A quy mô 256 ha, phường hoàn thành giải phóng mặt bằng`.

    Args:
        text: The lowered text.
        start: Where the sentence begins.
        place: Where the figure stands.
    """
    return _SOMEBODY_ACTS.match(text, place.finish) is not None and (
        _IS_SO_LARGE.fullmatch(text, start, place.begin) is not None
    )


def is_to_change(text: str, finish: int, *, is_promised: bool) -> bool:
    """Whether the words behind a figure say what is to become of it, so that it tells what there is.

    Args:
        text: The text.
        finish: Where the words of the figure end.
        is_promised: Whether it stands among goals: there a goal may have a higher one behind it, unless that is told
            with its own year (`đạt 65%, phấn đấu nâng lên 70%`).
    """
    found = _TO_CHANGE.match(text, finish)
    if found is None or _IS_CHANGE.search(text, max(0, finish - 50), finish):
        return False
    return not is_promised or any(found[name] for name in ("must", "year", "then", "late"))


def falls_short(text: str, place: Place) -> bool:
    """Whether a figure counts what there is of trouble, in which no promise of the words before goes on."""
    cares = _CARES.search(text, max(place.clause, place.number - 100), place.finish)
    if cares is not None and cares.end() > place.number:
        return True
    low = text.rfind(" ", 0, place.finish)
    if _FREES.search(text, place.clause, place.begin):
        return any(_SLOW.match(text, i) for i in range(place.number, place.finish + 1) if text[i : i + 1] == " ")
    if _CHANGES.search(text, place.clause, place.begin):
        return False
    if _WAITING.match(text, place.finish):
        return True
    if _IS.search(text, place.clause, place.begin) is None:
        return False
    is_trouble = any(_TROUBLE.match(text, i) for i in range(place.number, low + 1) if text[i] == " ")
    return is_trouble or _UNMET.match(text, place.finish) is not None
