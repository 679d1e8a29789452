"""How many of the people belong to a group: `Đồng bào Cơ Tu có 312 hộ, 1.104 khẩu`, `giáo dân 2.300 người`.

All patterns but that of a name read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.letters import LETTER, UPPER
from etl.text.phrases import phrases

_HEAD = re.compile(
    r"(?<![^\W\d_])(?:(?:hộ |người )?đồng bào|(?<!các )dân tộc|người(?= (?!dân|cao|lao|nghèo|có))|tín đồ|giáo dân"
    r"|phật tử)(?P<more>(?: (?:dân tộc|thiểu số|tại chỗ|bản địa|theo đạo|có đạo|tôn giáo))*)(?![^\W\d_])"
)
_WORD = rf"[{UPPER}][{LETTER}']*"
_NAME = re.compile(rf" (?:theo đạo )?{_WORD}(?:(?:, | và | - |-| ){_WORD}){{0,5}}(?: (?:giáo|lành))?")
_TIES = phrases(
    "sinh|sống|đa|cư|trú|tập|trung|chủ|yếu|hiện|nay|đang|đã|chiếm|gồm|là|có|với|ở|tại|trên|địa|bàn|khoảng|hơn|gần|hai|ba"
    "|bốn|các|thôn|bản|làng|buôn|ấp|khóm|xã|phường|trong|toàn|số|và|khu|vực|đông|nhất"
)
"""Words that may stand between a group and its number besides names of places."""
_LETTERS = re.compile(r"[^\W\d_]+")
_PEOPLE = ("người", "hộ", "hộ dân", "khẩu", "nhân khẩu", "hộ gia đình")
_FAITHFUL = ("tín đồ", "giáo dân", "phật tử")
_HAS_FAITHFUL = re.compile(
    r"(?:\A|[,;:]|(?<![^\W\d_])(?:có|với|gồm|là|và|khoảng))(?: (?:tổng số|hơn|gần|trên|khoảng))*\s*\Z"
)
"""Before the faithful of a unit, and not those for whom something is done."""
_STAFF = re.compile(r"biên chế|cán bộ|công chức|viên chức")
_STAFF_HERE = re.compile(r"(?:hiện )?có mặt\s*\Z")
"""Before how many of the staff that was granted are there."""
_NEXT = re.compile(r"\s*(?:,|/| và| với|, với|, gồm)\s*(?:tổng số |hơn |gần |trên |khoảng )*")
_COMES = re.compile(
    r"\s*(?:dự|tham dự|tham gia|giao lưu|đến (?:xem|dự|thăm|chơi|ở)|về (?:dự|xem)|kéo về|dựng lại|nhận"
    r"|được (?:tặng|hỗ trợ|nhận)|quà)(?![^\W\d_])"
)
"""Behind people who are told of because they came, and not because they live there."""
_GIVEN = re.compile(r"(?<![^\W\d_])(?:hỗ trợ|tặng|trao|giúp|cấp|thăm|cho|ủng hộ)(?: quà)?(?: cho)?\s*\Z")
"""Before a group to whom something goes: how many of them got it, and not how many there are."""
_ELSEWHERE = re.compile(
    r"(?:ở|tại|trên|của|trong) (?:toàn )?(?:việt nam|nước ta|cả nước|thế giới|tỉnh|huyện|thành phố|vùng|các|\d)"
    r"|toàn (?:tỉnh|huyện|quốc)|cả nước|việt nam|tỉnh bạn|theo (?:thống kê|truyền thuyết)"
)
"""Of a group in a larger place, or in a part of the unit."""
_LONGEST_NAME = 2
"""Words of a people's name; one more is a place: `người Mông Sơn La`."""
_LONG_NAMES = ("bru vân kiều",)
_LAND_OF = re.compile(
    r"(?<![^\W\d_])(?P<act>giải phóng mặt bằng|thu hồi|bồi thường|đền bù|kiểm đếm)(?![^\W\d_])"
    r"(?:[^.,;:]|[.,](?=\d)){0,50}?"
    r"(?:\d (?:ha|m2|m²|héc ta|hecta)(?: đất)?|(?<![^\W\d_])đất)"
    r"(?: (?!và|cho)[^\W\d_]+){0,3} của (?:hơn |gần |trên |khoảng )?\Z"
)
"""Before those whose land is taken: `giải phóng mặt bằng với hơn 312 ha đất của 2.870 hộ`."""
_REACH = 110
"""How far before a count its group is named at most, in characters."""


def group_of_people(sentence: Sentence, item: Cut) -> str:
    """The words for the group that a count of people or households is of; empty where it is of all, or of others."""
    noun, text = item.figure.noun, sentence.text
    if noun is not None and text[noun.start : noun.end] in _FAITHFUL:
        has = _HAS_FAITHFUL.search(sentence.before(item, 40)) is not None
        return text[noun.start : noun.end] if has and not _COMES.match(text, noun.end, sentence.end) else ""
    if noun is None or text[noun.start : noun.end] not in _PEOPLE:
        return ""
    if _STAFF_HERE.search(sentence.before(item, 24)) and _STAFF.search(text, sentence.start, item.figure.start):
        return "cán bộ, công chức có mặt"
    land = _LAND_OF.search(text, max(item.clause, item.figure.start - _REACH), item.figure.start)
    if land is not None and text.startswith("hộ", noun.start):
        return f"hộ có đất {land['act']}"
    if _COMES.match(text, noun.end, sentence.end):
        return ""
    unit = text[noun.start : noun.end]
    group = _named_before(sentence, item)
    if group:
        return group if unit == "người" or group.lower().startswith(unit) else f"{unit} {group}"
    previous = sentence.previous(item)
    if previous is None or previous.figure.noun is None:
        return ""
    if _NEXT.fullmatch(text, previous.figure.noun.end, item.figure.start) is None:
        return ""
    group = _named_before(sentence, previous)
    return f"{unit} {group}" if group else ""


def _named_before(sentence: Sentence, item: Cut) -> str:
    """The group named before a count in its clause, where nothing else is said between."""
    text, place = sentence.text, item.figure.start
    low = max(sentence.start, place - _REACH, text.rfind(";", sentence.start, place) + 1)
    for head in reversed(list(_HEAD.finditer(text, low, place))):
        name = _NAME.match(sentence.source, head.end(), place)
        if _GIVEN.search(text, low, head.start()) or _ELSEWHERE.search(text, head.end(), place):
            return ""
        if name is not None and _is_with_place(name.group()):
            return ""
        is_one = name is not None or "thiểu số" in head["more"] or head.group().endswith(("dân", "đồ", "tử", "đạo"))
        end = name.end() if name is not None else head.end()
        if is_one and _only_ties(sentence, end, place):
            return words_of(sentence.source, Phrase(head.start(), end))
    return ""


def _is_with_place(name: str) -> bool:
    """Whether a name holds that of a place too; those of several peoples are told apart by commas."""
    words = name.strip().lower()
    is_single = not any(mark in words for mark in (",", " và ", "-", "giáo", "đạo"))
    return is_single and words not in _LONG_NAMES and len(words.split()) > _LONGEST_NAME


def _only_ties(sentence: Sentence, start: int, end: int) -> bool:
    if any(mark in sentence.text[start:end] for mark in ",;()."):
        return False
    words = _LETTERS.finditer(sentence.source, start, end)
    return all(word.group()[0].isupper() or word.group() in _TIES for word in words)
