"""Sentences that tell what a unit was made of and how it is, in which no promise of the ones before goes on.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

_IN_SENTENCE = r"(?:[^.;:]|\.(?=\d))"
_DESCRIBES = re.compile(
    r"hình thành từ|(?<![^\W\d_])là (?:một )?(?:xã|phường|đặc khu|địa phương)(?: [^\W\d_]+){0,6} có "
    r"|(?:hình thành|thành lập) trên cơ sở|(?:sau|từ)(?: khi)? (?:được )?(?:(?:sáp )?nhập|sắp xếp|hợp nhất)"
    rf"{_IN_SENTENCE}{{0,80}}(?<![^\W\d_])(?:xã|phường|địa phương|đơn vị) {_IN_SENTENCE}{{0,30}}?(?<![^\W\d_])có "
    rf"|(?:diện tích|rộng){_IN_SENTENCE}{{0,40}}km2?{_IN_SENTENCE}{{0,30}}dân số"
    r"|(?<![^\W\d_])có (?:[^\W\d_]+ ){0,2}?(?:lợi thế|thế mạnh|ưu thế|tiềm năng)"
    r"(?: [^\W\d_]+){0,3}?(?: là|:| với|, với) "
    r"|(?<![^\W\d_])(?:lợi thế|thế mạnh|ưu thế)(?: (?:lớn|chính|nhất|của|xã|phường|đặc khu|địa phương|này)){0,5}"
    r" là |(?:nằm|giáp) [^.;:\d]{0,60}, nơi có |(?<![^\W\d_])vừa (?:[^\W\d_]+ ){1,3}xong(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:khoe|phấn khởi (?:cho (?:biết|hay)|kể|nói|báo))(?![^\W\d_])"
    r"|(?:được |là nơi )thiên nhiên (?:ban|ưu đãi)[^;:]{0,40}(?: (?:rừng|thác|hồ|suối|cảnh|khí hậu|hệ sinh thái))"
    r"(?![^.;:]{0,200} (?:phấn đấu|sẽ|phát triển|nâng|đưa|mở rộng) )"
    rf"|đảng bộ [^.;:\d]{{0,40}}có [\d.]+ (?:tổ chức|chi|đảng){_IN_SENTENCE}{{0,60}}đảng viên"
)
_OF_UNITS = (
    *("nhập", "sắp xếp", "hợp nhất", "cơ sở", "km", "hình thành", "đảng viên", "là "),
    *("lợi thế", "thế mạnh", "ưu thế", "tiềm năng", "nơi có", " xong", "khoe", "phấn khởi", "thiên nhiên"),
)
"""One of them stands in every such sentence."""


_LOSES = re.compile(
    r"(?<![^\W\d_])(?:(?:làm|gây|khiến)(?: [^\W\d_]+){0,4}? (?:(?:hụt|thất) thu|hụt|thất thoát|thiệt hại|mất trắng"
    r"|chậm tiến độ)|(?:đang |đã )?bị (?:hụt|thất) thu)(?![^\W\d_])"
)
_MENDS = re.compile(
    r"(?<![^\W\d_])(?:giảm|khắc phục|xử lý|thu hồi|gỡ|tháo gỡ|giải quyết|chấm dứt|không|hạn chế|tránh|ngăn|phòng"
    r"|rà soát|hỗ trợ|bù|nếu|có thể|nguy cơ)(?![^\W\d_])"
)
"""What is done against a loss, or says that there is none yet."""
_STRENGTH = re.compile(
    r"(?:\A|[-–:;.!?\"] )[\s\-+*•]*(?:để |nhằm )?(?:phát huy|tận dụng|khai thác|dựa (?:vào|trên)|xuất phát từ)"
    r"(?P<what>[^,;:.()\d]{1,60})\Z"
)
_ASSET = re.compile(r"(?<![^\W\d_])(?:lợi thế|thế mạnh|ưu thế|tiềm năng|dư địa|sẵn có|hiện có)(?![^\W\d_])")
_SUBJECT_BEHIND = re.compile(
    r"[^,;:.()\d]{0,60}, (?:ban chấp hành |cấp ủy )?(?:xã|phường|đặc khu|địa phương|đảng bộ|đảng ủy|đại hội|chính quyền"
    r"|ubnd|nghị quyết)(?![^\W\d_])"
)


def is_strength(text: str, start: int, figure: int, finish: int, end: int) -> bool:
    """Whether a figure is what a unit builds on, before it says what it will do: `Phát huy lợi thế 32 làng có nghề, …`.

    Args:
        text: The lowered text.
        start: Where the sentence begins.
        figure: Where the words of the figure begin.
        finish: Where they end.
        end: Where the sentence ends.
    """
    opening = _STRENGTH.search(text[start:figure])
    behind = _SUBJECT_BEHIND.match(text, finish, end) if opening is not None else None
    if opening is None or behind is None:
        return False
    return _ASSET.search(opening["what"]) is not None or _ASSET.search(text, finish, behind.end()) is not None


def tells_of_loss(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of what was lost, which nobody promises: `3 dự án chậm bàn giao làm hụt 70 tỷ đồng`."""
    return _LOSES.search(text, start, end) is not None and _MENDS.search(text, start, end) is None


def describes_unit(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells what a unit was made of, how large it is, or what kind of place it is."""
    may_be = any(text.find(words, start, end) >= 0 for words in _OF_UNITS)
    return may_be and _DESCRIBES.search(text, start, end) is not None
