"""How many of the staff that was granted are there, and how many are wanting: `giao 52 biên chế, thực tế mới có 45`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.fields import GRANTED
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.people import is_own_staff
from etl.extract.indicators.sentence import Cut, Sentence

STAFF = r"(?:biên chế|cán bộ|công chức|viên chức)"
"""Pattern of a word for staff."""
_STAFF = re.compile(r"(?:chỉ tiêu )?biên chế|cán bộ|công chức|viên chức")
_THERE = re.compile(
    r"(?:[,(–-]|(?<![^\W\d_])(?:và|nhưng|song)|;(?=[^;:\d]{3,30}: \Z))\s*"
    r"(?:(?:trong khi|thực tế|hiện nay|hiện|(?:đến|tới) nay|nay|nhưng|song|mới|chỉ|đã|thực|xã"
    r"|phường|đơn vị)(?![^\W\d_]),? )*+"
    r"(?P<verb>có mặt|có|bố trí(?: được)?|tuyển(?: dụng)? được|(?:còn |đang )?thiếu|chưa tuyển)\s*:?\s*\Z"
)
"""Up to a number that follows a count of staff."""
_WANTING = re.compile(
    rf"(?<![^\W\d_])(?P<who>{STAFF}(?:,? (?:công chức|viên chức))*(?: (?!đã|được|nghỉ|không)[^\W\d_]+,?){{0,8}}?)"
    r" (?:hiện |vẫn |còn |đang ){0,3}thiếu(?: (?:khoảng|tới|gần|hơn))?\s*\Z"
)
"""`công chức phụ trách địa chính còn thiếu 5 người`."""
_LACKS = re.compile(r"(?<![^\W\d_])(?<!không )(?<!không còn )(?:còn )?thiếu(?: (?:khoảng|tới|gần|hơn))?\s*\Z")
_ALL_OF = re.compile(
    rf"\s*(?:tổng số |số )?(?P<who>{STAFF}(?:(?:,| và)? (?:công chức|viên chức|người lao động))*"
    r"(?:,? (?!dự|tham|nghỉ|bị|được|đã|nhận|đi|về|hỗ|giúp|có|không|chưa|tặng|khen|tập|bồi|đào|mỗi|từng"
    r"|của (?!xã|phường|đặc khu|địa phương|đảng|khối|toàn|cả|ubnd|hđnd|ủy ban nhân|hội đồng nhân|các))[^\W\d_]+){0,9}?)"
    r"(?: (?:là|có|gồm|hiện có))?\s*:?\s*\Z"
)
"""A clause of nothing but whose staff is counted: `viên chức các trường học, trạm y tế 486 người`."""
_OF_OTHERS = re.compile(
    r"\s*(?:(?:toàn|cả|hiện|nay|các|một số|nhiều),? )*(?:tỉnh|thành phố|huyện|sở|ngành"
    r"|(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố)|trường|bệnh viện|công ty|trung tâm y tế)(?! giao)(?![^\W\d_])"
)
"""Of a clause that begins with those above, or with a school or firm."""
_MOVED = r"(?:(?:được )?(?:chuyển|điều động|điều chuyển|luân chuyển|tăng cường|biệt phái))"
COMES = re.compile(
    rf" (?P<who>(?:{_MOVED} )?từ (?:(?:các|những|cơ quan|phòng|ban|cấp|sở|ngành|xã|phường),? )*"
    rf"(?:huyện|quận|tỉnh|thành phố|thị xã|sở|ngành|xã|phường|nơi)(?: khác| cũ)?"
    rf"(?: {_MOVED})?(?: (?:về|xuống|sang|đến|tới|lên))?)(?=\s*(?:[,;.()]|\Z|và |nên |còn ))"
)
"""Behind a number of people, where they worked before: `14 người từ huyện về`."""
_ONE = ("người", "đồng chí", "biên chế", "cán bộ", "công chức")
"""Nouns in which the same staff goes on being counted."""
_REACH = 110


def staff_there(sentence: Sentence, item: Cut) -> str:
    """The label of a number of staff: granted, there of those counted before, or wanting; empty where it is none."""
    figure, text = item.figure, sentence.text
    noun = text[figure.noun.start : figure.noun.end] if figure.noun is not None else ""
    if noun and noun not in _ONE and _STAFF.fullmatch(noun) is None:
        return ""
    if figure.of is None and (label := _told_alone(sentence, item, noun)):
        return label
    before = sentence.previous(item)
    verb = _THERE.search(text, before.figure.end, figure.start) if before is not None else None
    granted = _granted(sentence, before)
    if figure.noun is not None and COMES.match(text, figure.noun.end, sentence.end):
        return ""
    if (noun and noun not in _ONE) or verb is None or granted is None or figure.value > granted.figure.value:
        return ""
    return f"{_name(sentence, granted)} {verb['verb'] if 'thiếu' in verb['verb'] else 'hiện có'}"


def _told_alone(sentence: Sentence, item: Cut, noun: str) -> str:
    """The label of staff whose number the words before it tell by themselves; empty where they do not."""
    text, place = sentence.text, item.figure.start
    low = max(sentence.start, place - _REACH)
    if not is_own_staff(sentence, item) or _OF_OTHERS.match(text, max(sentence.start, item.clause), place):
        return ""
    granted = GRANTED.search(text, low, place)
    if granted is not None:
        return f"{words_of(sentence.source, Phrase(*granted.span('who')))} được giao"
    if noun in ("người", "đồng chí", "biên chế") and (wanting := _WANTING.search(text, low, place)):
        return f"{words_of(sentence.source, Phrase(*wanting.span('who')))} thiếu"
    if noun in ("cán bộ", "công chức", "viên chức") and _LACKS.search(text, low, place):
        assert item.figure.noun is not None
        return f"thiếu {words_of(sentence.source, sentence.right(item)) or noun}"
    if noun in ("người", "đồng chí") and (whole := _ALL_OF.fullmatch(text, item.clause, place)):
        return words_of(sentence.source, Phrase(*whole.span("who")), sentence.blanks)
    return ""


def _name(sentence: Sentence, granted: Cut) -> str:
    """What the staff is called of which a number was granted."""
    noun = granted.figure.noun
    words = words_of(sentence.source, Phrase(noun.start, noun.end)) if noun is not None else "biên chế"
    return "biên chế" if words.lower() in ("người", "đồng chí") else words


def _granted(sentence: Sentence, item: Cut | None) -> Cut | None:
    """The count of staff that figures go on from, itself or one before it, where no semicolon parts them."""
    while item is not None and item.figure.unit == "count":
        noun = item.figure.noun
        if noun is not None and _STAFF.fullmatch(sentence.text, noun.start, noun.end):
            return item
        if GRANTED.search(sentence.text, max(sentence.start, item.figure.start - _REACH), item.figure.start):
            return item
        if noun is not None and sentence.text[noun.start : noun.end] not in _ONE:
            return None
        item = sentence.previous(item)
    return None
