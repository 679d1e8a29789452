"""Members of the party by who they are: `592 đảng viên, 110 đồng chí là người Mường`, `kết nạp 47, trong đó 21 nữ`.

All patterns read text that went through `etl.text.lower.lowered`, but for that of a people's name.
"""

from __future__ import annotations

import re

from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.nouns import Noun
from etl.extract.indicators.people import SORTS
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.letters import LETTER, UPPER

_COUNTED = ("đồng chí", "đ/c", "người")
ENDS = r"\s*(?:[,;.()]|\Z|và |chiếm |đạt )"
"""Pattern of what may stand behind the number of some people who are told by who they are."""
_WHO = re.compile(rf" (?:là )?(?P<who>{SORTS})(?={ENDS})")
_PEOPLE = re.compile(
    rf" là (?P<who>(?:người|đồng bào) (?:dân tộc )?[{UPPER}][{LETTER}']*(?:[ -][{UPPER}][{LETTER}']*)?)(?=\s*[,;.()])"
)
_WHO_BEFORE = re.compile(
    rf"(?:trong đó,?(?: có)?|[,;(]|(?<![^\W\d_])và)\s*(?:số )?"
    rf"(?:đảng viên )?(?:là )?(?P<who>{SORTS})(?: (?:có|là))?\s*:?\s*\Z"
)
_PEOPLE_BEFORE = re.compile(
    rf"(?:trong đó,?(?: có)?|[,;(]|(?<![{LETTER}])và)\s*"
    rf"(?P<who>(?:người|đồng bào|dân tộc)(?: dân tộc)? [{UPPER}][{LETTER}']*"
    rf"(?:[ -][{UPPER}][{LETTER}']*)?)(?: (?:có|là))?\s*:?\s*\Z"
)
"""`trong đó nữ 534 đồng chí, dân tộc Khmer 28 đồng chí`."""
_KINDS = r"(?:nữ|đoàn viên|hội viên|học sinh|sinh viên|giáo viên)"
_AMONG = re.compile(
    rf"(?<![^\W\d_])(?:trong đó|gồm),?(?: có)?:? (?:\d{{1,4}} {_KINDS}(?:,| và|, và) )*\d{{1,4}} {_KINDS}\Z"
)
"""Those who are counted by who they are and by no other noun: `trong đó có 21 nữ, 33 đoàn viên`."""
_NEW = re.compile(
    r"(?<![^\W\d_])kết nạp(?: (?:được|mới|thêm|đảng|cho))* [\d.]+"
    r" (?:đảng viên(?: mới)?|quần chúng(?: ưu tú)?|đồng chí|đ/c)"
)
"""Of those who come to the party."""
_ENDS = re.compile(ENDS)
_SHARE = re.compile(rf"(?: (?:là )?{SORTS})?[\s,(]*(?:chiếm|đạt|bằng)?(?: tỷ lệ)?\s*")
_REACH = 60
_MEMBERS = re.compile(r"đảng viên(?! (?:mới|ưu tú))")
_OTHERS = re.compile(
    r"đại biểu|ban chấp hành|ban thường vụ|ủy viên|cấp ủy|bí thư|kết nạp|khai trừ|kỷ luật|huy hiệu|chết|hy sinh"
    r"|quần chúng|tặng|trao|hỗ trợ|thăm|(?<!\d )chi bộ(?= (?:có|thôn|hiện|nhà|trường|tổ))"
)
"""Who else may be counted as comrades, and members who come and go."""


def some_comrades(sentence: Sentence, item: Cut) -> str:
    """The label of a count of some of the members whose number the sentence has told; empty where it is none."""
    noun, text, high = item.figure.noun, sentence.text, item.figure.start
    if noun is None or item.figure.of is not None:
        return ""
    new = _NEW.search(text, sentence.start, high)
    low = new.end() if new is not None else sentence.start
    is_of_members = new is not None or _MEMBERS.search(text, low, high) is not None
    who = _who(sentence, item, noun, low) if is_of_members and not _OTHERS.search(text, low, high) else ""
    is_told = any(cut.figure.start < high and cut.figure.value > item.figure.value for cut in sentence.cuts)
    return f"đảng viên {'mới ' if new is not None else ''}{who}" if who and is_told else ""


def share_of_comrades(sentence: Sentence, item: Cut) -> Cut | None:
    """The share that some of the members are, right behind their number: `đảng viên nữ 561 đồng chí, đạt 37,35%`."""
    follower, noun = sentence.follower(item), item.figure.noun
    if follower is None or noun is None or follower.figure.unit != "percent":
        return None
    is_beside = _SHARE.fullmatch(sentence.text, noun.end, follower.figure.start) is not None
    return follower if is_beside else None


def _who(sentence: Sentence, item: Cut, noun: Noun, low: int) -> str:
    """The words for who they are, behind their number or before it; empty where nothing tells."""
    text, high = sentence.text, item.figure.start
    near = max(low, high - _REACH)
    if text[noun.start : noun.end] not in _COUNTED:
        is_among = _AMONG.search(text, near, noun.end) is not None and _ENDS.match(text, noun.end, sentence.end)
        return text[noun.start : noun.end] if is_among else ""
    who = _WHO.match(text, noun.end, sentence.end) or _PEOPLE.match(sentence.source, noun.end, sentence.end)
    if who is None and _ENDS.match(text, noun.end, sentence.end):
        who = _WHO_BEFORE.search(text, near, high) or _PEOPLE_BEFORE.search(sentence.source, near, high)
    return words_of(sentence.source, Phrase(*who.span("who"))) if who is not None else ""
