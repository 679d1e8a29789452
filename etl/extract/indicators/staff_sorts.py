"""The staff of a unit by schooling, branch, sex and origin, told beside its number: `74 công chức …: thạc sĩ 21 người`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.comrades import ENDS
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.people import is_own_staff
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.staff import COMES, STAFF

_SORT = re.compile(
    r"(?:\A|[:;,(.]|(?<![^\W\d_])(?:và|trong đó|có))\s*(?:trình độ |số )?"
    r"(?P<who>khối (?:(?:các )?cơ quan )?(?:đảng|chính quyền|đoàn thể|mặt trận|hđnd|ubnd|nhà nước"
    r"|hội đồng nhân dân|ủy ban nhân dân)"
    r"(?:(?:,| và|,? và) (?:đảng|chính quyền|đoàn thể|mặt trận|hđnd|ubnd|hội đồng nhân dân"
    r"|ủy ban nhân dân|tổ chức chính trị))*"
    r"|(?:trên |sau )?đại học|tiến sĩ|thạc sĩ|tiến sỹ|thạc sỹ|cao đẳng|trung cấp|cử nhân|nữ|nam"
    r"|(?:người )?dân tộc thiểu số|dưới \d\d tuổi)"
    r"(?: (?:có|là))?\s*:?\s*\Z"
)
"""Up to the number of some of a staff, told by who they are."""
_ENDS = re.compile(ENDS)
_SOME = re.compile(r"(?:[:;,(.]|(?<![^\W\d_])(?:và|trong đó|có|gồm))\s*(?:(?:có|gồm) )?\Z")
"""Before the number of some of a staff of whom is told behind it where they came from."""
_WHOLE = re.compile(
    rf"(?<![^\W\d_]){STAFF}(?![^\W\d_])[^.;:\n\d]{{0,60}}?(?:năm 20\d\d (?:là )?)?(?P<of>\d{{1,4}})"
    rf" (?:người|đồng chí|cán bộ|công chức|biên chế|viên chức)(?![^\W\d_])"
    rf"|(?<![^\W\d_])(?:có|là|gồm|với|giao|bố trí|phân bổ|tổng số|mặt)(?: (?:tổng số|hơn|gần|trên))?:?"
    rf" (?P<told>\d{{1,4}}) (?:cán bộ|công chức|viên chức|biên chế)(?![^\W\d_])"
)
"""The number of the whole staff."""
_OTHERS = re.compile(
    r"(?<![^\W\d_])(?:đại biểu|đảng viên|học sinh|hội viên|đoàn viên|ban chấp hành|tập huấn|khen thưởng|bồi dưỡng"
    r"|tham dự|dự|nghỉ hưu|kỷ luật|vi phạm|cử|đi|công an|quân sự|dân quân"
    r"|giáo viên|trường|bệnh viện|công ty|doanh nghiệp|tỉnh|thành phố|sở|các xã|các phường"
    r"|hội)(?![^\W\d_])(?! (?:án|chính trị|đồng|nghị|giao))"
)
"""Of whom else the words between may tell."""
_NEAR, _REACH = 70, 330
"""How far before a figure its own words stand, and the number of the whole staff."""


def sort_of_staff(sentence: Sentence, item: Cut) -> str:
    """The label of a part of the staff whose number the words before have told; empty where it is none."""
    noun, text, place = item.figure.noun, sentence.text, item.figure.start
    if noun is None or text[noun.start : noun.end] not in ("người", "đồng chí") or item.figure.of is not None:
        return ""
    begin = max(sentence.start, place - _NEAR)
    who = _who(sentence, begin, place, noun.end)
    if who is None:
        return ""
    low = max(0, place - _REACH, text.rfind("\n", 0, place) + 1)
    wholes = list(_WHOLE.finditer(text, low, min(place, who.start)))
    begin = max(low, text.rfind(". ", low, wholes[-1].start())) if wholes else low
    if not wholes or _OTHERS.search(text, begin, place) or not is_own_staff(sentence, item):
        return ""
    if item.figure.value >= max(int(whole["of"] or whole["told"]) for whole in wholes):
        return ""
    return f"cán bộ, công chức {words_of(sentence.source, who)}"


def _who(sentence: Sentence, begin: int, place: int, end: int) -> Phrase | None:
    """The words that tell who some of a staff are: before their number, or where they came from behind it."""
    text = sentence.text
    sort = _SORT.search(text[begin:place])
    if sort is not None and _ENDS.match(text, end, sentence.end):
        return Phrase(begin + sort.start("who"), begin + sort.end("who"))
    comes = COMES.match(text, end, sentence.end)
    return Phrase(*comes.span("who")) if comes is not None and _SOME.search(text, begin, place) else None
