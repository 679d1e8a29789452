"""What tells of one project, one plot or one programme's name, and nothing of the unit.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.sentence import Sentence

_REACH = 300
"""How far around a figure the words stand that it depends on, in characters."""
_NEAR = 80
_COST = re.compile(
    r"\W*(?:(?:dự án|công trình) (?:này |trên )?có )?(?:(?:tổng )?kinh phí(?: (?:xây dựng|đầu tư|thi công))?"
    r"|tổng (?:mức|vốn) đầu tư|tổng dự toán|giá trị (?:hợp đồng"
    r"|gói thầu|xây lắp)|giá gói thầu)(?: (?:của |cho )?(?:(?:toàn )?dự án|công trình|gói thầu)(?: này)?)?"
    r"(?: (?:dự kiến|là|khoảng|hơn|gần|trên|ước|ước tính|lên tới|lên đến|được duyệt|được phê duyệt|xây dựng))*\s*:?\s*"
)
"""All that stands before the cost of what the sentence before told of: `Tổng mức đầu tư hơn 158,6 tỷ đồng.`"""
_SEVERAL = re.compile(
    r"(?<![^\W\d_])(?:các|những|nhiều|\d{1,4}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:[^\W\d_]+ ){0,2}?"
    r"(?:dự án|công trình|hạng mục|tuyến|trường|cầu|nhà|danh mục|đề án|điểm)(?![^\W\d_])"
)
_ONE = re.compile(
    r"(?<![^\W\d_])(?:dự án|công trình|trường|tuyến|đường|cầu|trụ sở|trạm|nhà văn hóa|bệnh viện|kè|hồ|chợ|khu|cụm"
    r"|nhà máy|trung tâm|công viên|gói thầu|đập|cống)(?![^\W\d_])"
)
_BUILT = re.compile(
    r"(?<![^\W\d_])(?:khánh thành|khởi công|động thổ|thông xe|đưa vào sử dụng"
    r"|được (?:xây|nâng cấp|cải tạo))(?![^\W\d_])"
)
"""Before a cost that is only called `kinh phí`."""
_OF_PERSON = re.compile(
    rf"[^.;:]{{0,40}}?(?<![^\W\d_])của (?:(?:hộ|gia đình|vợ chồng|nhà)(?: (?:{bodies.PEOPLE}))?|{bodies.PEOPLE}"
    r"|ông bà) (?P<name>[^\W\d_])"
)
"""Behind a piece of land: `955 m2 đất của hộ ông A`."""
_PAID = re.compile(r"(?<![^\W\d_])(?:bồi thường|đền bù)(?! cho \d)[^.;:\d]{0,60}\Z")
_SOMEBODY = re.compile(rf"(?<![^\W\d_])(?:(?:hộ|gia đình) )?(?:{bodies.PEOPLE}) (?P<name>[^\W\d_])")
_EXCERPT = re.compile(r"(?<![^\W\d_])trích(?: (?:yếu|lục|từ|dẫn|danh sách))*\s*:?\s*\Z")
_PROGRAMME = re.compile(
    r"(?<![^\W\d_])mỗi (?:xã|phường|làng|thôn|bản|xã,? phường)(?: (?:phường|thị trấn))? (?:một )?\Z"
)
"""Before the number in the name of a programme: `Mỗi xã 1 sản phẩm`."""
_PRODUCT = re.compile(r"0?1 (?:sản phẩm|nghề|thương hiệu)(?![^\W\d_])")
_SCREENS = re.compile(r"[\d.]+ điểm cầu(?![^\W\d_])")
_MEETING = re.compile(r"(?<![^\W\d_])(?:hội nghị|phiên họp|kỳ họp|kết nối|trực tuyến|truyền hình)(?![^\W\d_])")
_MERGED = re.compile(
    r"(?<![^\W\d_])(?:hợp nhất|sáp nhập|nhập|gộp|ghép|hợp thành)(?! (?:được|đạt|còn))[^.;:\d]{0,60}\Z"
    r"|(?<![^\W\d_])từ \d{1,2} (?:xã|phường|đơn vị)[^.;:\d]{0,40}(?:còn|xuống|thành|lên)[^.;:\d]{0,12}\Z"
    r"|(?<![^\W\d_])từ\s*\Z"
)
_UNITS = re.compile(r"0?\d{1,2} (?:xã|phường|thị trấn|đơn vị hành chính)(?![^\W\d_])")
_SHRINK = re.compile(
    r"[^.;:\d]{0,40}(?<![^\W\d_])(?:còn|xuống|thành|lên)(?: [^\W\d_]+){0,3} \d{1,2} (?:xã|phường|đơn vị)(?![^\W\d_])"
)
_DOWN = re.compile(r"(?<![^\W\d_])xuống cấp(?: (?:khoảng|hơn|gần|dài|trên|dài khoảng))*\s*\Z")


def tells_of_one(sentence: Sentence, fact: Fact) -> bool:
    """Whether a figure is the cost of one project, the land of one family, an audience, a mere name."""
    text, place = sentence.text, fact.position
    low = max(sentence.start, place - _REACH)
    if fact.unit == "count":
        return _counts_nothing(sentence, place)
    if fact.unit in ("square_metre", "hectare"):
        found = _OF_PERSON.match(text, place, sentence.end)
        return found is not None and sentence.source[found.start("name")].isupper()
    if fact.unit == "kilometre":
        return _DOWN.search(text, low, place) is not None
    if not fact.unit.startswith("vnd"):
        return False
    return _is_cost(sentence, place) or _is_paid_to_one(sentence, place)


def _counts_nothing(sentence: Sentence, place: int) -> bool:
    text, low = sentence.text, max(sentence.start, place - _NEAR)
    if _EXCERPT.search(text, low, place) is not None:
        return True
    if _PRODUCT.match(text, place, sentence.end) and _PROGRAMME.search(text, low, place) is not None:
        return True
    units = _UNITS.match(text, place, sentence.end)
    if units is not None and (merged := _MERGED.search(text, low, place)) is not None:
        return merged.group() != "từ " or _SHRINK.match(text, units.end(), sentence.end) is not None
    if _SCREENS.match(text, place, sentence.end) is None:
        return False
    return _MEETING.search(text, max(sentence.start, place - _REACH), sentence.end) is not None


def _is_cost(sentence: Sentence, place: int) -> bool:
    """Whether a sentence tells nothing but the cost of the one project of the sentence before."""
    text = sentence.text
    cost = _COST.fullmatch(text, sentence.start, _before_comparison(sentence, place))
    if cost is None:
        return False
    low = max(0, sentence.start - _REACH)
    low = max(low, *(text.rfind(mark, low, sentence.start - 2) for mark in ("\n", ". ", ": ")))
    is_one = _ONE.search(text, low, sentence.start) is not None and _SEVERAL.search(text, low, sentence.start) is None
    return is_one and ("kinh phí" not in cost.group() or _BUILT.search(text, low, sentence.start) is not None)


def _before_comparison(sentence: Sentence, place: int) -> int:
    """Where the words of a figure begin, its comparison included."""
    return next((cut.figure.start for cut in sentence.cuts if cut.figure.number == place), place)


def _is_paid_to_one(sentence: Sentence, place: int) -> bool:
    """Whether money is what one family is paid for its land."""
    text = sentence.text
    if _PAID.search(text, max(sentence.start, place - _NEAR), place) is None:
        return False
    low, high = max(0, sentence.start - _REACH), min(len(text), sentence.end + _NEAR)
    return any(
        sentence.source[found.start("name")].isupper()
        for found in _SOMEBODY.finditer(text, max(low, text.rfind("\n", low, sentence.start)), high)
    )
