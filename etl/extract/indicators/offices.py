"""How the authorities of a unit are built: `HĐND xã có 2 ban`, `UBND xã có 4 phòng chuyên môn`, `3 cơ quan tham mưu`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.fact import Fact
from etl.extract.indicators.frames import fact_of
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span

_BODY = (
    r"(?P<body>(?:đảng ủy|hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|mttq|ủy ban mttq)"
    r"(?: (?:xã|phường|đặc khu))?)"
)
_OFFICES = ("ban", "phòng chuyên môn", "cơ quan", "cơ quan tham mưu", "cơ quan chuyên môn")
"""Counted nouns of offices."""
_NAME = r"(?: (?!các|những|tỉnh|thành phố|huyện|chỉ|cùng|giám|tổ|phối|họp|tiếp|làm|mời|dự|cử|phân)[^\W\d_]+){0,4}?"
"""The words of a unit's name behind its body."""
_HAS = re.compile(
    rf"(?<![^\W\d_]){_BODY}{_NAME}"
    r" (?:có|gồm|gồm có|thành lập|kiện toàn|bố trí|sắp xếp|lập)"
    r"(?: (?:được|đủ|đầy đủ|xong|lại|thành|tổng số)){0,2}\s*\Z"
)
"""Up to the number of the offices that a body has."""
_ALONE = re.compile(
    r",? ?(?:trực thuộc|thuộc|giúp việc|của|và|với|gồm|là|theo|đi vào|hoạt động)(?![^\W\d_])|\s*(?:[,.;:()]|\Z)"
)
"""What may stand behind offices; anything else makes others of them: `3 ban ngành`, `5 cơ quan báo chí`."""
_STANDING = re.compile(
    r"(?<![^\W\d_])(?<!ban )(?P<body>thường trực (?:đảng ủy|hđnd|hội đồng nhân dân|ủy ban mttq)"
    rf"(?: (?:xã|phường|đặc khu))?){_NAME} (?:có|gồm|gồm có)\s*\Z"
)
"""Up to the number of those who sit in a standing committee."""
_MEMBERS = ("đồng chí", "người", "thành viên", "đ/c", "ủy viên")
_MOST = 12
"""Offices of a commune's body."""
_REACH = 90
_RULE = "indicators.offices"


def office_facts(sentence: Sentence, cuts: list[Cut], _term: Span) -> Iterator[tuple[Cut, Fact]]:
    """The offices that a body of the unit is said to have."""
    for item in cuts:
        figure, noun = item.figure, item.figure.noun
        if noun is None or figure.of is not None or not 0 < figure.value <= _MOST:
            continue
        words = sentence.text[noun.start : noun.end]
        low = max(item.clause, figure.start - _REACH)
        if words in _MEMBERS and (standing := _STANDING.search(sentence.text, low, figure.start)):
            whose = words_of(sentence.source, Phrase(*standing.span("body")))
            yield item, fact_of(sentence, item, sentence.left(item), f"thành viên {whose}", _RULE)
        if words not in _OFFICES or _ALONE.match(sentence.text, noun.end, sentence.end) is None:
            continue
        has = _HAS.search(sentence.text, low, figure.start)
        if has is None:
            continue
        what = words_of(sentence.source, Phrase(noun.start, noun.end))
        whose = words_of(sentence.source, Phrase(*has.span("body")))
        yield item, fact_of(sentence, item, sentence.left(item), f"{what} của {whose}", _RULE)
