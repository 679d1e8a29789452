"""Households and their people of whom one predicate tells: `64 hộ với 251 nhân khẩu phải di dời khẩn cấp`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.households import HOUSEHOLDS
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.numerals import NUM
from etl.extract.indicators.people import ONLY_PLANNED
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


def evacuees(sentence: Sentence, item: Cut) -> str:
    """The label of households, or of their people, who share the predicate behind both; else empty."""
    noun, text = item.figure.noun, sentence.text
    if noun is None or ONLY_PLANNED.search(sentence.before(item, 120)):
        return ""
    counted = text[noun.start : noun.end]
    is_of_people = _COUNTED.match(counted) is not None
    before = sentence.previous(item) if is_of_people else None
    if not (counted in HOUSEHOLDS or (before is not None and evacuees(sentence, before))):
        return ""
    fate = (_OF_PEOPLE if is_of_people else _HOUSEHOLDS).match(text, noun.end, sentence.end)
    if fate is None:
        return ""
    words = words_of(sentence.source, Phrase(noun.start, noun.end))
    return f"{words} {words_of(sentence.source, Phrase(*fate.span('fate')))}"
