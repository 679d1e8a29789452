"""Staff that is moved and those whose work is rated: `điều động 4 đồng chí`, `hoàn thành xuất sắc 10 tổ chức`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.labels import words_of
from etl.extract.indicators.nouns import Countable
from etl.extract.indicators.sentence import Cut, Sentence

_MOVES = r"(?:bổ nhiệm(?: lại)?|điều động|luân chuyển|miễn nhiệm|biệt phái|tuyển dụng|thuyên chuyển)"
_MOVED = re.compile(
    r"(?:\A|[:;,.(•–+*-]|(?<![^\W\d_])(?:xã|phường|đặc khu|đảng ủy|đảng bộ|địa phương|ban thường vụ|ubnd|và))"
    r"(?: (?:đã|sẽ|tiếp tục))*\s*"
    rf"(?P<act>{_MOVES}(?:(?:,| và|, và) {_MOVES})*)(?: (?:được|thêm|mới|cho|đối với))*\s*\Z"
)
"""Up to the number of those whom the unit moves; schools and firms have a staff of their own."""
_STAFF = ("đồng chí", "đ/c", "cán bộ", "công chức", "viên chức")
_TO_POST = re.compile(
    r"\s*(?:[,:]|[^\W\d_]+ ){0,4}?(?:giữ|làm|vào|về|gồm|là|đảm nhiệm|tham gia|đến|sang|thay|phụ trách|hỗ trợ)"
    r"(?![^\W\d_])|\s*:"
)
"""Behind those of whom a paper goes on to tell who they are, which posts they take or where they help."""
_OF_OTHERS = re.compile(
    r"(?<![^\W\d_])(?:tỉnh ủy|thành ủy|trung ương|(?:ubnd|hđnd|nhân dân) (?:tỉnh|thành phố)|sở|công ty|trường|bệnh viện"
    r"|trung tâm|quyết định)(?![^\W\d_])"
)
_RATED = re.compile(
    r"(?<![^\W\d_])(?P<how>(?:không )?hoàn thành (?:(?:xuất sắc|tốt)(?: nhiệm vụ)?|nhiệm vụ))"
    r"(?: (?:là|có|gồm))?\s*:?\s*\Z"
)
"""Up to the number of those whose work is rated so."""
_RATED_ONES = (Countable.PARTY, Countable.PERSON, Countable.SEAT)
_CLOSED = re.compile(r"\s*[,;.)(]|\s*\Z| (?:và|chiếm|đạt)(?![^\W\d_])")
_REACH = 60


def moved_or_rated(sentence: Sentence, item: Cut) -> str:
    """The label of those who are moved, or whose rating stands before their number; empty where it is neither."""
    noun, text, before = item.figure.noun, sentence.text, sentence.before(item, _REACH)
    if noun is None or item.figure.of is not None:
        return ""
    what = text[noun.start : noun.end]
    rating = _RATED.search(before) if noun.kind in _RATED_ONES else None
    if rating is not None:
        return f"{what} {rating['how']}" if _CLOSED.match(text, noun.end, sentence.end) else ""
    act = _MOVED.search(before) if what in _STAFF else None
    if act is None or _TO_POST.match(text, noun.end, sentence.end):
        return ""
    if _OF_OTHERS.search(text, sentence.start, item.figure.start):
        return ""
    return f"{act['act']} {words_of(sentence.source, sentence.right(item), sentence.blanks) or what}"
