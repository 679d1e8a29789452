"""Harm by storms, floods, fires and accidents, which is an event: told without a unit it may be that of anywhere.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from etl.extract.frames import bodies
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.hamlets import HAMLETS
from etl.text.letters import LETTER, UPPER

_REACH = 200
"""How far around a figure the words stand that tell of harm, in characters."""
_PARAGRAPH = 1500
"""How far back a paragraph is asked for its unit, in characters; keeps long ones linear."""
_STRUCK = re.compile(
    r"(?<![^\W\d_])(?:mưa (?:lũ|lớn|bão|đá|to|lụt)|bão|áp thấp nhiệt đới|lũ|lụt|ngập úng|sạt lở|lốc|giông|dông"
    r"|thiên tai|hỏa hoạn|đám cháy|(?:vụ|trận|đợt) (?:cháy|nổ|lật|sập|tai nạn|lũ|lụt|bão|mưa|động đất|lốc|ngập)"
    r"|động đất|triều cường|hạn hán|hạn mặn|xâm nhập mặn|rét (?:đậm|hại))(?![^\W\d_])[^.;:]{0,80}?"
    r" (?:khiến|làm|gây|cuốn|nhấn chìm|tàn phá|vùi lấp|cướp|phá hủy)(?![^\W\d_])"
)
"""What struck and what it did: `mưa lũ khiến`, `cơn bão số 13 đã làm`."""
_HARMED = re.compile(
    r"(?:(?! (?:trong đó|nhưng|song|tuy|còn|với|có|đã|được)(?![^\W\d_]))(?:[^.;:]|\.(?=\d))){0,120}?(?<![^\W\d_])"
    r"(?:(?:bị|chịu)(?: [^\W\d_]+){0,2}? (?:ngập|hư|hỏng|tốc mái|sập|đổ|cuốn trôi|thiệt hại|cô lập|sạt lở|vùi lấp"
    r"|nhấn chìm|mất trắng|gãy|chia cắt|cháy)|hư hỏng|hư hại|tốc mái|mất tích|thiệt mạng|ngập sâu|phải sơ tán)"
    r"(?![^\W\d_])"
)
"""What became of what is counted: `ngôi nhà bị ngập`, `điểm trường hư hỏng`."""
_LOST = re.compile(r"(?<![^\W\d_])thiệt hại(?: [^\W\d_]+){0,8}\s*:?\s*\Z")
_ACTS = re.compile(
    r"(?<![^\W\d_])(?:hỗ trợ|giúp|huy động|khắc phục|sửa|xây|di dời|trao|tặng|vận động|cấp|đầu tư|tiếp nhận|chi|gieo"
    r"|khôi phục|xử lý|nâng cấp|thay|trồng|đạt|thu|giải ngân|hoàn thành|giảm|phấn đấu|bố trí|tiêm"
    r"|song|nhưng|vẫn|nỗ lực|chỉ tiêu|tuy nhiên|dù)(?![^\W\d_])"
)
"""What somebody does about it, or reaches nevertheless, whose figures are no harm."""
_HAS = re.compile(r"(?<![^\W\d_])có (?:hơn |gần |trên |khoảng )?\Z")
"""How a report lists what there is in its unit: `có 350 hộ bị thiệt hại do bão`."""
_FLED = re.compile(
    r"(?<![^\W\d_])khi (?:(?:mưa )?lũ|mưa|bão|nước|ngập|sạt lở|thiên tai)[^.;:\d]{0,80}?"
    r"(?<![^\W\d_])(?:di dời|sơ tán|đưa|cứu|ngập|cô lập|chia cắt)(?![^\W\d_])[^.;:]{0,40}\Z"
)
"""Who is brought to safety whenever water comes: `Khi lũ về, lực lượng chức năng di dời 60 hộ với 251 nhân khẩu`."""
_CASES = re.compile(r"\d (?:vụ|trường hợp)(?![^\W\d_])")
"""Cases that a report counts through a year: `xảy ra 03 vụ cháy, thiệt hại 120 triệu đồng`."""
_UNIT = re.compile(bodies.UNIT_AGAIN)
_NAMES = re.compile(rf"(?: \([^()\n]{{1,60}}\))?(?:(?:,| và|, và)? [{UPPER}][{LETTER}']*){{0,14}}")
"""The names of hamlets behind their number: `2 bản Nà Tre, Huổi Lắp`."""
_CUT_OFF = re.compile(
    r"(?: (?:hiện|đều|đang|vẫn|còn|đã|tạm thời))*"
    r" (?P<what>bị (?:chia cắt|cô lập|ngập(?: (?:sâu|nặng|úng))?|mất điện|sạt lở))(?![^\W\d_])"
)
_MAY_BE = re.compile(r"(?<![^\W\d_])(?:nguy cơ|nếu|có thể|khả năng|phòng khi|kịch bản|giả định)(?![^\W\d_])[^.;]*\Z")
_SIGNS = (
    *("bão", "lũ", "lụt", "ngập", "thiệt hại", "hư hỏng", "hư hại", "tốc mái", "cháy", "tai nạn", "thiên tai"),
    *("cô lập", "chia cắt", "sạt lở"),
)


def doubt_about_harm(sentence: Sentence, fact: Fact) -> str | None:
    """Why it is uncertain that harm which a figure tells was done in the unit; None where a paragraph says so."""
    if not _may_tell_harm(sentence.text):
        return None
    if _is_feared(sentence, fact.position):
        return "harm that is only feared"
    if not _is_harm(sentence, fact):
        return None
    low = max(0, sentence.start - _PARAGRAPH)
    low = max(low, sentence.text.rfind("\n", low, sentence.start))
    is_there = _UNIT.search(sentence.text, low, sentence.end) is not None
    return None if is_there else "harm by an event, which may have been done elsewhere too"


def _is_feared(sentence: Sentence, place: int) -> bool:
    """Whether a sentence tells of harm that may come: `nếu mưa to, xã có thể có 4 bản bị cô lập`."""
    low = max(sentence.start, place - _REACH)
    is_harm = _HARMED.match(sentence.text, place, sentence.end) is not None
    return is_harm and _MAY_BE.search(sentence.text, low, place) is not None


def struck_hamlets(sentence: Sentence, item: Cut) -> str:
    """The label of a number of hamlets that a storm has cut off, with their names or without; else empty."""
    noun, text = item.figure.noun, sentence.text
    if noun is None or text[noun.start : noun.end] not in HAMLETS or item.figure.of is not None:
        return ""
    names = _NAMES.match(sentence.source, noun.end, sentence.end)
    struck = _CUT_OFF.match(text, names.end() if names is not None else noun.end, sentence.end)
    if struck is None or _MAY_BE.search(sentence.before(item, 100)):
        return ""
    return f"{words_of(sentence.source, Phrase(noun.start, noun.end))} {struck['what']}"


@lru_cache(maxsize=4)
def _may_tell_harm(text: str) -> bool:
    """Whether a paper holds a word of harm at all; spares most papers the patterns."""
    return any(sign in text for sign in _SIGNS)


def _is_harm(sentence: Sentence, fact: Fact) -> bool:
    text, place = sentence.text, fact.position
    if _CASES.search(text, sentence.start, sentence.end) is not None:
        return False
    low = max(sentence.start, place - _REACH)
    if fact.unit == "count" and _FLED.search(text, low, place) is not None:
        return True
    struck = _STRUCK.search(text, low, place)
    if struck is not None:
        return _ACTS.search(text, struck.end(), place) is None
    clause = max(text.rfind(mark, low, place) for mark in (", ", ";", ". ")) + 1
    if _ACTS.search(text, max(clause, low), place) is not None:
        return False
    if fact.unit.startswith("vnd"):
        return _LOST.search(text, low, place) is not None
    return _HAS.search(text, low, place) is None and _HARMED.match(text, place, sentence.end) is not None
