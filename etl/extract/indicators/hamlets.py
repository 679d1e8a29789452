"""Figures of one hamlet: `Thôn ba giảm 5 hộ nghèo`, `- Thôn Hòa Nam: 15 hộ`, `80% hộ dân trong thôn 3 có nước sạch`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies as words
from etl.extract.frames.openings import opening
from etl.extract.indicators.clause import Clause
from etl.extract.indicators.sentence import Sentence
from etl.text.hamlets import HAMLET_WORDS

_HAMLET = rf"(?:{words.HAMLETS}|khu vực)"
_NUMBER = r"(?:số )?(?:\d{1,3}|một(?! cửa)|hai|ba|bốn|sáu|bảy|tám|chín|mười(?: [^\W\d_]+)?)(?![^\W_])"
_NUMBERED = re.compile(rf"(?P<who>{_HAMLET} {_NUMBER})(?!,? (?:là|và|,|đến) )(?=,? [^\W\d_])[^;.:]*\Z")
"""A clause that begins with a hamlet by its number, up to the figure."""
_HEADED = re.compile(rf"(?P<who>{_HAMLET}) (?P<name>[^\s,;:.()][^,;:.()]{{0,30}}?) ?[:(][^;.]*\Z")
"""A list that gives a hamlet's figures behind its name."""
_IN_BRACKET = re.compile(rf"\((?P<who>{HAMLET_WORDS}) (?P<name>[^\s,;:.()][^,;:.()]{{0,30}}?), [^()]*\Z")
"""What a bracket tells of the hamlet with which it begins: `(thôn Đồng Ké, 133 hộ dân tộc Mường/172 hộ`."""
_HAS = (
    r"(?=(?: (?:hiện|nay|đã|đang|cũng|còn|mới|chỉ)){0,3}"
    r" (?:có|còn|giảm|trồng|làm|xây|huy động|đóng góp|hiến|bê tông)(?![^\W\d_]))"
)
"""Behind a hamlet, what it has or does."""
_BARE = re.compile(
    rf"(?P<who>(?:cả|toàn) (?:{HAMLET_WORDS})(?![^\W\d_])"
    rf"|(?:{HAMLET_WORDS}){_HAS})"
)
"""A hamlet that was named before: `Trưởng thôn 6 cho biết, thôn có 12 hộ nghèo`."""
_PEOPLE_THERE = re.compile(
    rf"{opening()}(?:bà con|người dân|nhân dân|nông dân|dân|các hộ|hộ dân) (?:nông dân |người [^\W\d_]+ |nhân dân )?"
    rf"(?:trong|ở|của|tại) (?P<who>{HAMLET_WORDS})(?! (?:{HAMLET_WORDS}|xã)(?![^\W\d_]))(?= )"
)
"""The people of one hamlet that was named before: `bà con trong ấp đã hiến 5.000 m2 đất`."""
_TOLD = re.compile(
    r"(?<![^\W\d_])(?:cho (?:hay|biết|rằng)|kể|nói|khoe|khẳng định|thông tin|chia sẻ|xác nhận|tâm sự|báo cáo|bộc bạch)"
    r"(?: (?:thêm|rõ|rằng|là|ngay))*[,:]? [\"“]?"
    rf"(?P<who>(?:(?:bà con|người dân|nhân dân|các hộ) (?:trong |ở |của )?)?(?:{words.HAMLETS}))"
    r"(?:(?: (?:mình|tôi|ta|này|vừa|hiện|nay|đã|đang|cũng|còn|mới|chỉ|vẫn)){0,3}"
    r" (?:có|còn|giảm|trồng|làm|xây|huy động|vận động|đóng góp|hiến|bê tông|thiếu|hoàn thành|di dời|sơ tán|thu)"
    r"(?![^\W\d_])| (?:mình|tôi|ta|này)(?![^\W\d_]))"
)
"""A hamlet without its name of which somebody tells: `Trưởng ấp cho hay ấp có 20 nhà tốc mái`."""
_ONE_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:trưởng|phó|chi bộ|mặt trận|về|tại|ở|đến|thăm) (?P<who>{HAMLET_WORDS})(?! (?:{HAMLET_WORDS})|,)"
    rf"(?![^,;.]{{0,40}} và (?:{HAMLET_WORDS})(?![^\W\d_]))(?![^\W\d_])"
)
"""One hamlet, or its head, before a comma: `Theo Trưởng ấp A, ấp hiện có 20 hộ nghèo`."""
_OF_PEOPLE = re.compile(
    r"[\d.,]+(?:\s*%)?\s*(?:tổng )?(?:số )?(?:hộ|người|dân|nhân dân|gia đình|khẩu|nhân khẩu|trẻ|học sinh|đảng viên)"
    rf"(?![^\W\d_])[^;.,:()\d]{{0,40}}? (?:trong|ở|tại|của|thuộc) (?P<who>{_HAMLET}) (?P<name>(?:số )?\S)"
)
"""A share or a count of people whom the words behind it say to live in one hamlet."""
_WITH_PLACE = re.compile(
    rf"[\W\d]*(?:(?:tại|ở|như|riêng|điển hình là|tiêu biểu là) )?(?P<who>{HAMLET_WORDS}) (?P<name>[^,;:.()]{{1,30}}?)"
    r"(?: \((?:thuộc )?|, | - | (?:thuộc|của) )(?:xã|phường|đặc khu) (?P<unit>[^,;:.()]{1,30}?)"
    r"(?:[),]| (?=(?:hiện|nay|đang|đã|cũng|chỉ|còn|có|rộng|đạt|trồng|nuôi|là|được)(?![^\W\d_])))"
)
"""A sentence that begins with a hamlet and where it lies: `Bản Văn Minh (xã Mường Bú) trồng 30 ha`."""
_ANY_AREA = re.compile(rf"(?<![^\W\d_])(?:{words.UNIT}|{HAMLET_WORDS})(?![^\W\d_])")
_UNIT_AGAIN = re.compile(words.UNIT_AGAIN)


def people_of_hamlet(sentence: Sentence, position: int) -> str | None:
    """The word for the hamlet in which those live whom a figure counts or is a share of, as the words behind it say."""
    found = _OF_PEOPLE.match(sentence.text, position, sentence.end)
    return found["who"] if found is not None and _is_one(sentence, found.end() - 1) else None


def hamlet_with_place(sentence: Sentence, position: int) -> str | None:
    """The word for the hamlet with which a sentence begins that says in which unit it lies; None where of that unit."""
    found = _WITH_PLACE.match(sentence.text, sentence.start, position)
    if found is None or not all(_is_one(sentence, found.start(name)) for name in ("name", "unit")):
        return None
    return None if _UNIT_AGAIN.search(sentence.text, found.end(), position) else found["who"]


def hamlet_of(clause: Clause) -> str | None:
    """The word for the hamlet of which the words before a figure speak; None where of the unit."""
    found = clause.last(_HEADED)
    if found is None or not clause.is_named(found):
        found = clause.last(_NUMBERED) or clause.last(_BARE, is_anew=True) or _behind_comma(clause)
        found = found or _TOLD.search(clause.words) or _IN_BRACKET.search(clause.words)
    if found is None or _UNIT_AGAIN.search(clause.words, found.end("who")):
        return None
    return found["who"]


def _behind_comma(clause: Clause) -> re.Match[str] | None:
    """A hamlet, or its people, behind a mere comma: `Nhờ vậy, cả làng đã trồng 25 ha`.

    Where a unit or another hamlet stands before the comma it may be one of a list: `các xã, thôn có 5 hộ`.
    """
    found = _PEOPLE_THERE.search(clause.words) or clause.last(_BARE)
    if found is None or _ONE_BEFORE.search(clause.words, 0, found.start("who")):
        return found
    return None if _ANY_AREA.search(clause.words, 0, found.start("who")) else found


def _is_one(sentence: Sentence, position: int) -> bool:
    """Whether a name or a number begins at a place, so that one hamlet is meant."""
    return sentence.source[position].isupper() or sentence.source[position].isdecimal()
