"""Those for whom the things counted before are held, or who take part in them: `mở 7 lớp nghề cho 210 người`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence

_HELD = re.compile(
    r"(?<![^\W\d_])(?:mở|tổ chức|khai giảng|phối hợp|liên kết|duy trì)(?: [^\W\d_]+){0,5}?"
    r"(?: (?:được|thêm|hơn|gần|trên|khoảng))*\s*\Z"
)
"""Before a number of classes: somebody holds them."""
_CLASS = re.compile(r"(?:lớp|khóa)(?![^\W\d_])")
_FOR = re.compile(
    r"(?P<what>(?: (?!cho|với|thu)[^\W\d_]+){0,6}) (?:cho|với|thu hút)(?: (?:tổng số|hơn|gần|trên|khoảng|số))*\s*"
)
_LEARNERS = ("người", "học viên", "lượt người", "người dân")
_NO_MORE = re.compile(r"(?: dân)?(?: ?[,.;:)\n]| (?:và|tham gia|theo học)(?![^\W\d_])|\s*\Z)")
"""Behind learners of whom nothing more is told: `cho 210 người;`, not `cho 90 người dân tộc thiểu số`."""
_OF_ALL = re.compile(
    r"(?: (?!với)[^\W\d_]+){0,8}?,? (?:với|có|thu hút)(?: được)? sự tham gia của(?: (?:hơn|gần|trên|khoảng))*\s*"
)
_MEMBERS = ("hộ", "hộ dân", "hội viên", "nông dân", "lao động", "hộ gia đình", "thành viên", "xã viên")
_JOINED = re.compile(r"(?:chuỗi|mô hình|tổ hợp tác|hợp tác xã|htx|dự án|câu lạc bộ|tổ|nhóm|vùng)(?![^\W\d_])")
"""What people join, and not an event at which they are seen."""


def takers(sentence: Sentence, item: Cut) -> str:
    """The label of people who learn in the classes counted before, or who joined what is; else empty."""
    noun, origin, text = item.figure.noun, sentence.previous(item), sentence.text
    if noun is None or origin is None or origin.figure.noun is None:
        return ""
    thing, who = origin.figure.noun, text[noun.start : noun.end]
    words = words_of(sentence.source, Phrase(noun.start, noun.end))
    if who in _LEARNERS and _CLASS.match(text, thing.start) and _NO_MORE.match(text, noun.end, sentence.end):
        behind = _FOR.fullmatch(text, thing.end, item.figure.start)
        is_held = _HELD.search(text, max(sentence.start, origin.low), origin.figure.start) is not None
        name = words_of(sentence.source, Phrase(thing.start, behind.end("what"))) if behind and is_held else ""
        learns = words if who == "học viên" else f"{words} học"
        return f"{learns} {name}" if name else ""
    is_joined = _JOINED.match(text, thing.start) and _OF_ALL.fullmatch(text, thing.end, item.figure.start)
    if who not in _MEMBERS or not is_joined:
        return ""
    return f"{words} tham gia {words_of(sentence.source, Phrase(thing.start, thing.end))}"
