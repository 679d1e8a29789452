"""Sentences that tell of a unit which they name further on: `Với hơn 900 ha quế, xã A đang đi trước`.

All patterns read a key (`etl.text.words.word_key`).
"""

from __future__ import annotations

import re

from etl.text.words import unify_seats

_REACH = 200
"""How far before a unit its sentence begins at most, in characters."""
_BEGINS = r"(?:\A|[.!?…] |\n)[^\w\n]*(?:\d{1,2}[.)] )?"
_HAVING = (
    r"(?:chỉ |không chỉ |hiện |đang |nay |cũng )?"
    r"(?:với|có|sở hữu|nhờ|là|nằm|rộng|được|vốn|dù|tuy|mặc dù|không|chưa|mới)"
)
_LED = re.compile(
    unify_seats(rf"{_BEGINS}(?P<lead>{_HAVING} (?:[^.!?\n]|\.(?=\d)){{1,150}}), (?:nhưng |nay |hiện |song )?\Z")
)
"""Before the subject of a sentence, what it has or is: all figures in these words are its own."""
_THINGS = (
    r"tỷ lệ|tỉ lệ|số|tổng|thu|chi|diện tích|dân số|giá trị|sản lượng|năng suất|mức|tốc độ|nguồn|kinh tế|đời sống"
    r"|bình quân|cơ cấu|quy mô|doanh thu|tiến độ|kết quả|hộ|độ che phủ|khó khăn|cái khó|cái hay|điểm|thế mạnh|lợi thế"
    r"|bức tranh|diện mạo|hạ tầng|vốn|đàn|công tác"
)
_WAY = r"(?:cách|ngay cạnh|liền kề|không xa|xa hơn|ngược lên|xuôi về|về phía)(?! mạng)[^,.;\n]{1,30},"
_LEADS = rf"(?:(?:{_WAY}|năm \d{{4}}|năm qua|(?:đến|tới) nay|hiện nay|hiện|nay|riêng|còn|trong khi đó|tương tự),? )*"
_HAS_THINGS = re.compile(
    unify_seats(rf"{_BEGINS}{_LEADS}(?:{_THINGS})(?: [^\W\d_]+){{0,10}} (?:của|tại|ở|trên địa bàn) \Z")
)
"""Before the unit whose things are the subject of a sentence: `Tỷ lệ hộ nghèo của xã A giảm …`."""
_IS_SUBJECT = re.compile(unify_seats(rf"{_BEGINS}{_LEADS}\Z"))
_ADVERB = r"(?:hiện|nay|cũng|chỉ|mới|đã|vẫn|còn|sẽ|đang|lại|luôn|vừa|đều|dần|từng|ngày càng|năm nay|tiếp tục|bắt đầu)"
_VERB = (
    r"(?:có|rộng|đạt|thu|chi|được|là|gồm|giảm|tăng|còn|chiếm|ở mức|lên|ước|vượt|bằng|cao|thấp|lớn|nhanh|dẫn|trở thành"
    r"|phấn đấu|xác định|chọn|đặt|xây|mở|lập|trồng|đón|thoát|về đích|hoàn thành|giải ngân|huy động|kết nạp|tổ chức)"
)
_PREDICATE = re.compile(
    unify_seats(rf"(?: ?\([^()\n]{{0,160}}\))?(?: {_ADVERB}(?!\w)(?= \w))*(?: {_VERB}(?!\w)| {_ADVERB} \w)")
)
_UNIT = re.compile(unify_seats(r"(?<!\w)(?:xã(?! hội)|phường|đặc khu|thị trấn|huyện|tỉnh)(?!\w)"))


def led_from(key: str, start: int, end: int) -> int | None:
    """From where on the sentence of the unit named at `key[start:end]` tells of it; None where it may not.

    Args:
        key: The key of the text.
        start: Where the unit's type word begins.
        end: Where its name ends.
    """
    if _PREDICATE.match(key, end) is None:
        return None
    low = max(key.rfind("\n", 0, start) + 1, start - _REACH, 0)
    before = key[max(0, low - 1) : start]
    led = _LED.search(before)
    if led is not None and _UNIT.search(led["lead"]) is None:
        return start - len(before) + led.start("lead")
    return start if _HAS_THINGS.search(before) or _IS_SUBJECT.search(before) else None
