"""Households and their people of whom one predicate tells: `64 hộ với 251 nhân khẩu phải di dời khẩn cấp`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.households import HOUSEHOLDS
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.numerals import NUM
from etl.extract.indicators.sentence import Cut, Sentence

_PEOPLE = r"(?:nhân khẩu|khẩu|người dân|người)"
_FATE = (
    r"(?P<fate>(?:(?:đã )?(?:phải|được|buộc phải) (?:di dời|sơ tán|di chuyển|tái định cư)"
    r"|bị (?:cô lập|chia cắt|ngập|ảnh hưởng|mất nhà))(?: [^\W\d_]+){0,4}?)"
    r"(?=\s*(?:[,;.()]|\Z| và | do | vì | trong | đến | tới | về | ra | ở | tại | vào ))"
)
_WITH = rf"\s*(?:với|,|gồm|/|\(|-)\s*(?:tổng số |khoảng |hơn |gần |trên )*(?:{NUM}) {_PEOPLE}\)?"
_HOUSEHOLDS = re.compile(rf"{_WITH} {_FATE}")
_OF_PEOPLE = re.compile(rf"\)? {_FATE}")
_COUNTED = re.compile(rf"{_PEOPLE}\Z")
_MAY_BE = re.compile(
    r"(?<![^\W\d_])(?:nguy cơ|nếu|có thể|phương án|kịch bản|diễn tập|giả định|dự kiến)(?![^\W\d_])[^.;]*\Z"
)


def evacuees(sentence: Sentence, item: Cut) -> str:
    """The label of households, or of their people, who share the predicate behind both; else empty."""
    noun, text = item.figure.noun, sentence.text
    if noun is None or _MAY_BE.search(sentence.before(item, 120)):
        return ""
    counted = text[noun.start : noun.end]
    if counted in HOUSEHOLDS:
        fate = _HOUSEHOLDS.match(text, noun.end, sentence.end)
    else:
        before = sentence.previous(item)
        is_theirs = before is not None and before.figure.noun is not None and _COUNTED.match(counted) is not None
        fate = _OF_PEOPLE.match(text, noun.end, sentence.end) if is_theirs and before is not None else None
        if fate is not None and before is not None and not evacuees(sentence, before):
            return ""
    if fate is None:
        return ""
    words = words_of(sentence.source, Phrase(noun.start, noun.end))
    return f"{words} {words_of(sentence.source, Phrase(*fate.span('fate')))}"
