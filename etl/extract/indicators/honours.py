"""Groups and persons who are honoured: `4 tập thể, 10 cá nhân được tặng bằng khen`, `biểu dương 12 tập thể`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence

_WHO = ("tập thể", "cá nhân", "gia đình", "hộ", "tổ chức", "đơn vị", "người")
"""How the nouns begin for those who are honoured, alone or beside others in one row."""
_NEXT = re.compile(r"(?: [^\W\d_]+){0,7}?(?:,| và|, và| cùng)\s*")
_HONOUR = (
    r"(?:tặng (?:thưởng )?(?:bằng khen|giấy khen|cờ thi đua|kỷ niệm chương)|khen thưởng|biểu dương|tuyên dương"
    r"|vinh danh|tôn vinh|khen)"
)
_HONOURED = re.compile(
    rf"(?: (?!được|tỉnh|thành phố)[^\W\d_]+){{0,12}}?"
    rf" (?P<act>được(?: (?!đề|xét|xem|bầu|chọn)[^\W\d_]+){{0,10}}? {_HONOUR})"
    r"(?![^\W\d_])"
)
"""Behind the last of a row: `có thành tích xuất sắc được UBND xã khen thưởng`."""
_HONOURS = re.compile(rf"(?<![^\W\d_])(?P<act>{_HONOUR})(?: [^\W\d_]+){{0,4}}?(?: cho)?\s*\Z")
"""Before the first: `biểu dương 12 tập thể`, `tặng giấy khen cho 5 tập thể`."""
_NOT_YET = re.compile(
    r"(?<![^\W\d_])(?:đề nghị|đề xuất|xét|xem xét|phấn đấu|dự kiến|sẽ|kế hoạch|trình)(?![^\W\d_])[^;.]{0,80}\Z"
)
_OF_OTHERS = re.compile(
    rf"(?<![^\W\d_])(?:{bodies.ABOVE}|{bodies.NATION}|{bodies.SCHOOLS}|{bodies.COMPANIES}"
    r"|chủ tịch nước|chính phủ|ban tổ chức)"
    r"(?![^\W\d_])"
)
_REACH = 90
"""How far before a row the words stand that honour it, in characters."""


def honoured(sentence: Sentence, item: Cut) -> str:
    """The label of groups or persons who are honoured in a sentence; empty where they are not."""
    if not _is_one(sentence, item):
        return ""
    row = _row(sentence, item)
    text, first, last = sentence.text, row[0], row[-1]
    before = text[max(sentence.start, first.figure.start - _REACH) : first.figure.start]
    if _NOT_YET.search(before):
        return ""
    noun = item.figure.noun
    assert noun is not None and last.figure.noun is not None
    thing = words_of(sentence.source, Phrase(noun.start, noun.end))
    behind = _HONOURED.match(text, last.figure.noun.end, sentence.end)
    if behind is not None:
        return f"{thing} {words_of(sentence.source, Phrase(*behind.span('act')))}"
    ahead = _HONOURS.search(before)
    # Those above honour people of many communes at one meeting, schools and firms their own.
    return f"{ahead['act']} {thing}" if ahead is not None and not _OF_OTHERS.search(before) else ""


def _is_one(sentence: Sentence, item: Cut) -> bool:
    noun = item.figure.noun
    return noun is not None and item.figure.of is None and sentence.text.startswith(_WHO, noun.start)


def _row(sentence: Sentence, item: Cut) -> list[Cut]:
    """The counts of groups and persons that commas and `và` join around one."""
    row: list[Cut] = []
    for cut in sentence.cuts:
        is_of_row = _is_one(sentence, cut)
        before = row[-1].figure.noun if row else None
        is_next = before is not None and _NEXT.fullmatch(sentence.text, before.end, cut.figure.start) is not None
        if row and not (is_of_row and is_next):
            if item in row:
                return row
            row = []
        if is_of_row:
            row.append(cut)
    return row
