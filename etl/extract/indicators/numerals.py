"""The numbers of a sentence, in figures and in words, and those among them that are names: of acts, dates, roads.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.nouns import NOUN_AHEAD, noun_at
from etl.text.hamlets import HAMLET_WORDS
from etl.text.measures import measure_at
from etl.text.numbers import WORD_NUMBER
from etl.text.phrases import anchors, phrases

NUM = r"\d{1,3}(?: \d{3})+(?= (?:tỷ|triệu|tấn|ha|usd)\b)|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
"""Pattern of a number in figures, with the marks of thousands and decimals used in Vietnam."""
_ACT = (
    r"nghị quyết|quyết định|chỉ thị|kết luận|thông tư|nghị định|công văn|quy định|hướng dẫn|(?<!kỷ )luật|thông tri"
    r"|thông báo|tờ trình|công điện|kế hoạch"
)
_NUMBER = re.compile(rf"(?<![\w.,/-])(?:{NUM})(?![\d])")
_WORDED_NUMBER = re.compile(rf"(?<![^\W_])(?=[mhbnstc])(?:{WORD_NUMBER})(?! năm\b(?! chỉ)){NOUN_AHEAD}")
_MAY_BEGIN_WORDED = re.compile(r"[mhbnstc](?=[ộưaốăáảẩh])(?<![^\W_].)(?=ột|ười|ai|a|ốn|ăm|áu|ảy|ẩy|ám|hín)")
_AFTER_SLASH = re.compile(rf"(?<=[^\W\d_]/)(?:{NUM})(?!\d|/)")
_MONEY_BEFORE = re.compile(r"(?<![^\W\d_])(?:đồng|đ|vnđ|triệu|tỷ|usd)\Z")
_WEIGHT_BEFORE = re.compile(r"\d (?:tấn|tạ)\Z")
"""What stands before a slash that parts two figures: `22 trường/345 lớp`, `41.300 tấn/2.950 ha`, or a price."""
_SHARED_BY = ("1", "01", "100", "1000", "1.000", "10000", "10.000", "100000", "100.000")
"""How many a rate is for: `12 bác sĩ/10.000 dân`."""
_FIRST = re.compile(r"\d+|" + anchors(phrases("một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười")))
"""How a number can begin; spares most of the looking."""
_NAMED_BEFORE = re.compile(
    rf"(?<![^\W_])(?:(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|dịp|lễ|tháng) (?:\d{{1,2}}\s*(?:,|và|-|đến)\s*)*"
    r"|(?<!tổng\s)(?<!con\s)(?<!thiểu\s)(?:(?<!trong\s)|(?<=một trong\s)|(?<=1 trong\s))số\s*:?\s*"
    rf"|(?:{_ACT}) (?:số )?(?:\d+\s*(?:,|và)\s*)*"
    r"|\d{1,2} phần "
    r"|(?<!các )(?<!những )(?<!số )(?<!nông )(?<!cơ )(?<!văn )(?<!kịch )(?<!tầng )(?<!quân )(?<!bộ )(?<!\d )"
    rf"(?:{HAMLET_WORDS}|tổ|khu vực|lớp|đội|đường dây nóng|chương trình|mẫu) "
    rf"|(?:lần thứ|thứ|khóa|mức độ|cấp độ|(?<!nâng )(?<!phân )hạng|loại"
    r"|quốc lộ|tỉnh lộ|quận|điều|chương|vành đai|ql|tl|đt|phiên bản|top"
    rf"|kỳ họp|giai đoạn|covid|sn|sinh năm|đề án(?= 06))\s*\.?\s*)\Z"
)
"""What stands before a number that is a name or a date."""
_SETS = re.compile(r"(?<![^\W\d_])(?:quyết định|kế hoạch|nghị quyết) \Z")
_TARGETS = re.compile(r" (?:nhóm )?(?:chỉ tiêu|nhiệm vụ|mục tiêu|khâu đột phá|đột phá|đề án|giải pháp)(?![^\W\d_])")
"""A number of targets behind a verb that also names an act: `Đại hội quyết định 19 chỉ tiêu`."""
_DAY = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\d/.%])(?:,\d)?(?=\s*(?:[:,;.)]|là\b|đạt\b|ước\b|thu\b|toàn\b|xã\b|phường\b"
    r"|còn\b|từ\b|được\b|phải\b|trên\b|ít nhất\b|tối thiểu\b|hoàn thành\b|giải ngân\b|mới\b|đã\b))"
)
_UNTIL = re.compile(r"(?<![^\W\d_])(?:đến|tới|trước|từ|hết)(?: hết)? \Z")
"""Before a day of the paper's year: `lũy kế đến 30/9: 58,27 tỷ đồng`."""
_NAMING = phrases(
    "|phần|ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|dịp|lễ|tháng|và|đến|số|quyết|định|thị|luận|tư|văn|dẫn|luật|tri|báo|trình"
    "|thôn|buôn|làng|ấp|xóm|khóm|sóc|bon|plei|phum|tổ|dân|cư|phố|khu|vực|lớp|đội|nóng|trình|mẫu"
    "|điện|hoạch|thứ|khóa|độ|hạng|loại|lộ|quận|điều|chương|đai|ql|tl|đt|bản|top|họp|đoạn|covid|sn|sinh|năm|án"
)
"""The last words of all that; spares most of the looking."""
_RANGE_AHEAD = re.compile(r"\s*(?:-|đến)\s*\d+(?:,\d+)?\s*(?:%|triệu|tỷ)")
_NEARLY = re.compile(
    r"(?<![^\W\d_])(?:một (?=hai)|hai (?=ba)|ba (?=bốn)|bốn (?=năm)|năm (?=sáu|bảy)|sáu (?=bảy)|bảy (?=tám)"
    r"|tám (?=chín))"
)
"""The first of two number words that only say about how many: `ba bốn trăm lượt khách`."""
_NAMED_AFTER = re.compile(
    r"\s*[-/]\s*(?:nq|qđ|ct|tw|kh|kl|tt|nđ|cp|ttr|bc|hd|tb|cv|qh|ubnd|hđnd|bnv|tu|đu|kltw)\b"
    r"|[/.-]\d{1,2}[/.-](?:19|20)\d\d"
    r"| (?:và|-|đến) \d{1,2}/\d{1,2}/(?:19|20)\d\d|\s*h\d|[a-zđ](?![^\W_])(?<!m)|\s*(?:gb|mb|gbps|mbps|kv|mm"
    r"|cm)\b|/\d{1,2}/(?:19|20)\d\d"
)
_FIELD_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:lúa|đất|ruộng|màu|ngô|rau|cấy|trồng|sản xuất|gieo|canh tác|làm(?! rõ))"
    r"(?: [^\W\d_]+){0,2} (?:\d ?- ?)?\Z"
)
_HARVESTS = re.compile(r"(?: ?- ?\d)? vụ(?! (?:cháy|việc|án|tai|vi|phạm|ngộ|đuối))(?![^\W\d_])")
"""How often a field bears in a year, which is what it is called: `đất lúa 2 vụ 1.486 ha`."""


def holds_worded_number(text: str, start: int, end: int) -> bool:
    """Whether something is counted in words."""
    places = _MAY_BEGIN_WORDED.finditer(text, start, end)
    return any(_WORDED_NUMBER.match(text, place.start(), end) for place in places)


def numbers_of(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The numbers in figures and in words, in order."""
    numbers, done = [], start
    for place in _FIRST.finditer(text, start, end):
        low = place.start()
        if low >= done:
            match = (_NUMBER if text[low].isdigit() else _WORDED_NUMBER).match(text, low, end)
            match = match or _behind_slash(text, start, low, end)
            if match is not None and not _is_vague(text, start, low):
                numbers.append(match)
                done = match.end()
    return numbers


def _is_vague(text: str, start: int, low: int) -> bool:
    """Whether a number in words is the second of two neighbours: `ba bốn trăm`."""
    if text[low].isdigit():
        return False
    before = text.rfind(" ", start, max(start, low - 1)) + 1 or start
    return _NEARLY.match(text, before) is not None


def _behind_slash(text: str, start: int, low: int, end: int) -> re.Match[str] | None:
    """A number behind a slash that counts something of its own, or measures the land of a harvest."""
    match = _AFTER_SLASH.match(text, low, end) if low > start and text[low - 1] == "/" else None
    if match is None or match.group() in _SHARED_BY:
        return None
    if _WEIGHT_BEFORE.search(text, max(start, low - 8), low - 1):
        measure = measure_at(text, match.end())
        return match if measure is not None and measure.unit == "hectare" else None
    is_price = _MONEY_BEFORE.search(text, max(start, low - 8), low - 1) is not None
    return match if not is_price and noun_at(text, match.end()) is not None else None


def _previous_word(text: str, start: int, position: int) -> str:
    """The word before a place, without the marks at its end."""
    words = text[max(start, position - 14) : position].rsplit(None, 1)
    return words[-1].rstrip(".:,;-") if words else ""


def is_name(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a number belongs to a date, an act, a road, a grade ..."""
    if _NAMED_AFTER.match(text, match.end()) is not None:
        return True
    if _DAY.match(text, match.start()) and _UNTIL.search(text, max(start, match.start() - 16), match.start()):
        return True
    if _TARGETS.match(text, match.end()) and _SETS.search(text, max(start, match.start() - 12), match.start()):
        return False
    if text.startswith(")", match.end()) and text.endswith("(kế hoạch ", max(start, match.start() - 10), match.start()):
        return False
    previous = _previous_word(text, start, match.start())
    if previous not in _NAMING and not previous.isdigit():
        return False
    before = _NAMED_BEFORE.search(text, max(start, match.start() - 30), match.start())
    if before is None:
        return False
    if _RANGE_AHEAD.match(text, match.end()):
        return False
    # `loại 150 tỷ đồng`, `giai đoạn 5%`: what has a unit of measure is no name.
    measure = measure_at(text, match.end())
    return measure is None or measure.unit in ("day", "hour", "minute")


def is_harvest(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a number says how often a field bears in a year."""
    is_field = _FIELD_BEFORE.search(text, max(start, match.start() - 40), match.start()) is not None
    return is_field and _HARVESTS.match(text, match.end()) is not None
