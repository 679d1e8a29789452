"""Households counted as `hộ`, whose kind stands before: `Hộ nghèo giảm 1,1%/năm, đến nay còn 212 hộ (1,46%)`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.sentence import Cut, Sentence

HOUSEHOLDS = ("hộ", "hộ dân", "hộ gia đình")
_KIND = (
    r"(?P<kind>hộ (?:cận nghèo|nghèo|tái nghèo|thoát nghèo|khá, giàu|khá|kinh doanh)"
    r"(?: (?:đa chiều|dân tộc thiểu số|dtts))*)"
)
_TIME = (
    r"(?:đầu|cuối|hết|giữa) (?:năm(?: \d{4})?|nk|nhiệm kỳ|kỳ|quý [ivx\d]+|tháng \d{1,2})"
    r"|năm \d{4}|năm (?:nay|trước|ngoái)"
    r"|(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?"
)
_RIGHT_BEFORE = re.compile(
    rf"(?<![^\W\d_]){_KIND}(?: (?:của|toàn|trên|cả|xã|phường|đặc khu|địa bàn|hiện|nay|đến|chỉ|giảm|tăng|xuống|theo"
    rf"|chuẩn|mới|thì|{_TIME}"
    r"|là|còn|có|đồng bào|dtts|từ)|:(?= (?:đầu|cuối|năm|hết|giữa)))*\s*:?\s*\Z"
)
_STILL = re.compile(r"(?<![^\W\d_])(?:còn|chỉ còn|còn lại|xuống|hiện có|lên)\s*\Z")
_TIME_ALONE = re.compile(rf"[;,]\s*(?:(?:đến|tới|nay|hiện|còn|chỉ|là|có|giảm|xuống|đã|vẫn|{_TIME})(?: |\Z))+\Z")
"""A clause that says nothing but when, behind one that told the kind: `đầu nhiệm kỳ 142 hộ; cuối nhiệm kỳ 12 hộ`."""
_QUALIFIED = re.compile(
    rf"(?<![^\W\d_])(?:{_KIND} (?:không|có|thuộc|là|thiếu|chưa|bị|do|thoát|phát sinh)(?: [^\W\d_]+){{1,9}}?)"
    r"(?: (?:là|có|còn))*\s*:?\s*\Z"
)
"""`hộ nghèo không có đất sản xuất 57 hộ`."""
_OF_QUALITY = re.compile(r"(?:trong đó|gồm|cụ thể|,|;|:|-|\+|\A)(?: có)?,?:?\s*\Z")
_AND_PEOPLE = re.compile(
    r"(?: (?:dân|nghèo|cận nghèo|gia đình))*(?: gồm| với|,? tương ứng(?: với)?|/)(?: tổng số)? ?(?:hơn |gần |khoảng )?"
)
_WITH_PEOPLE = re.compile(rf"{_AND_PEOPLE.pattern}|(?: (?:dân|nghèo|cận nghèo|gia đình))*, ?")
"""Between households and their people; a comma alone parts two groups."""
_KINDS = re.compile(rf"(?<![^\W\d_]){_KIND}")
_BARE = re.compile(
    rf"(?:\A|[;,.:(]|(?<![^\W\d_])(?:và|còn))\s*(?:tổng )?(?:số )?{_KIND}"
    rf"(?: (?:{_TIME}|hiện|nay|chỉ|giảm|xuống|tăng|lên))*"
    r"(?: (?:là|còn|ở mức))?\s*:?\s*\Z"
)
_TIED = re.compile(r"(?::|(?<![^\W\d_])(?:là|còn|mức))\s*\Z")
_ENDS = re.compile(r"\s*(?:[.;,)]|\Z|(?:và|còn) hộ(?![^\W\d_]))")


def bare_households(sentence: Sentence, item: Cut) -> tuple[int, int] | None:
    """Where the kind of households stands that a bare number counts: `hộ cận nghèo là 618`; None where it does not."""
    text, figure = sentence.text, item.figure
    if figure.unit != "count" or figure.of is not None or not _ENDS.match(text, figure.end, sentence.end):
        return None
    before = text[max(sentence.start, figure.start - 70) : figure.start]
    kind = _BARE.search(before) if _TIED.search(before) else None
    if kind is None:
        return None
    low = figure.start - len(before)
    return low + kind.start("kind"), low + kind.end("kind")


def kind_of_households(sentence: Sentence, item: Cut) -> tuple[int, int] | None:
    """Where the words stand that say which households a count of them means; None where none do.

    They stand right before the count, or it only says how many of those told before are left.
    """
    noun, text = item.figure.noun, sentence.text
    if noun is None or " ".join(text[noun.start : noun.end].split()) not in HOUSEHOLDS:
        return None
    low = max(text.rfind(";", sentence.start, item.figure.start) + 1, sentence.start)
    near = _RIGHT_BEFORE.search(text, max(low, item.figure.start - 70), item.figure.start)
    if near is not None:
        return near.span("kind")
    sort = _QUALIFIED.search(text, max(low, item.figure.start - 80), item.figure.start)
    if sort is not None and _OF_QUALITY.search(text[low : sort.start()]):
        return sort.start(), len(text[: item.figure.start].rstrip(" :"))
    if _TIME_ALONE.search(text, max(sentence.start, item.figure.start - 70), item.figure.start):
        low = sentence.start
    elif not _STILL.search(text, low, item.figure.start):
        return None
    told = list(_KINDS.finditer(text, low, item.figure.start))
    return told[-1].span("kind") if told else None


def households_of_people(sentence: Sentence, item: Cut) -> Cut | None:
    """The count of households whose people are counted right behind it: `1.018 hộ với 4.877 khẩu`."""
    noun, before, text = item.figure.noun, sentence.previous(item), sentence.text
    if noun is None or before is None or before.figure.noun is None or item.figure.value < before.figure.value:
        return None
    if not text.startswith("hộ", before.figure.noun.start) or before.figure.noun.end > item.figure.start:
        return None
    ties = {"khẩu": _WITH_PEOPLE, "nhân khẩu": _WITH_PEOPLE, "người": _AND_PEOPLE}.get(text[noun.start : noun.end])
    is_tied = ties is not None and ties.fullmatch(text, before.figure.noun.end, item.figure.start) is not None
    return before if is_tied else None
