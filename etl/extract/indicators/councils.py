"""How many sit in the council and the committee of a unit: `bầu 30 đại biểu HĐND phường`, `6 ủy viên UBND xã`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.congress import stated_count, term_of
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.parts import parts_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span

_FEWEST, _MOST = 15, 120
"""Deputies of a commune: 15 at least by the law of 2025, those of all merged communes together at most."""
_MOST_OF_PROVINCE = 260
"""Deputies of the councils of all provinces merged into one."""
_COUNCIL = r"(?:hđnd|hội đồng nhân dân)"
_OWN = re.compile(rf"{_COUNCIL} (?:xã|phường|đặc khu)(?![^\W\d_])")
_OF_PROVINCE = re.compile(
    rf"{_COUNCIL} (?:tỉnh|thành phố)(?: [^\W\d_]+){{0,4}}(?: (?:khóa|nhiệm kỳ) [^,.;:]{{1,30}})?,?"
    r" (?:hiện |nay |đã )*(?:có|gồm|bầu(?: ra| được)?)"
    r" (?:đủ |tổng số )?\Z"
)
_DEPUTIES = re.compile(
    rf"\s*(?:vị )?đại biểu(?: {_COUNCIL}(?: (?:xã|phường|đặc khu))?(?: [^\W\d_]+){{0,3}}?)?"
    r"(?= ?(?:[,.;:()]|\Z)| (?:khóa|nhiệm kỳ"
    r"|sau (?:khi )?(?:hợp nhất|sáp nhập|sắp xếp)|trúng cử|được bầu|và \d|chia|thuộc|giám sát)(?![^\W\d_]))"
)
"""The deputies of whom nothing more is said, or how they came; not those who came to a meeting or spoke."""
_HAS = re.compile(r"(?:(?<![^\W\d_])(?:có|gồm|bầu|bầu ra|với|là|còn|và|đủ|hiện có)|,|;)\s*\Z")
_CABINET = r"ủy viên (?:ubnd|ủy ban nhân dân)(?! (?:tỉnh|thành phố|huyện|quận|thị xã|các))(?![^\W\d_])"
_CABINET_BEHIND = re.compile(
    rf"\s*(?:vị |đồng chí )?{_CABINET}(?: (?:xã|phường|đặc khu))?"
    r"(?=\s*(?:[,.;:()]|\Z)| (?:khóa|nhiệm kỳ|và)(?![^\W\d_]))"
)
_CABINET_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?<!là ){_CABINET}(?: (?:xã|phường|đặc khu)(?: [^\W\d_]+){{0,4}}?)?(?: nhiệm kỳ [\d -]{{9,13}})?"
    r" ?(?:\(|:|gồm|có)(?: (?:gồm|có))?\s*\Z"
)
_PERSONS = re.compile(
    r"\s*(?:người|đồng chí|đ/c|vị|ông, bà|ông bà)(?![^\W\d_])(?!\)? (?:dự|tham|có mặt|vắng|nghỉ|đến))"
)
_MOST_OF_CABINET = 20
_ADDED = re.compile(r"(?<![^\W\d_])(?:bổ sung|thay|thêm|miễn nhiệm|cho thôi|khuyết|kiện toàn)(?![^\W\d_])")
_MEETING = re.compile(
    r"(?<![^\W\d_])(?:dự(?! (?:án|toán|kiến|thảo|báo|phòng|trữ))|tham dự"
    r"|tham gia(?! bỏ phiếu)|có mặt|vắng|tiếp xúc|triệu tập|chất vấn|đăng ký"
    r"|phát biểu)(?![^\W\d_])"
)
_COMES = re.compile(r"(?<![^\W\d_])(?:cùng|cùng với|có|với|và)(?: (?:toàn thể|đủ|đông đủ|sự tham dự của))*\s*\Z")
_RULE = "indicators.councils"
_LABEL = "đại biểu HĐND"


def council_facts(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """The number of deputies of the unit's own council."""
    text = sentence.text
    own = _OWN.search(text, sentence.start, sentence.end)
    yield from _of_province(sentence, cuts, term)
    yield from _in_cabinet(sentence, cuts, term)
    if own is None:
        return
    if _MEETING.search(text, sentence.start, sentence.end):
        yield from _present(sentence, cuts, term)
        return
    for item in cuts:
        figure = item.figure
        deputies = _DEPUTIES.match(text, figure.end, sentence.end)
        is_whole = figure.unit == "count" and figure.of is None and _FEWEST <= figure.value <= _MOST
        if deputies is None or not is_whole or not _HAS.search(text, sentence.start, figure.start):
            continue
        if own.start() < deputies.end():
            span = term_of(sentence, item, term)
            yield item, stated_count(sentence, item, _RULE, _LABEL, span)
            yield from parts_of(sentence, cuts, item, _LABEL, span, is_council=True)


def _of_province(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """The deputies of the council of the province: `HĐND tỉnh khóa X có 85 đại biểu`."""
    for item in cuts:
        figure = item.figure
        is_whole = figure.unit == "count" and figure.of is None and _FEWEST <= figure.value <= _MOST_OF_PROVINCE
        if not is_whole or not _OF_PROVINCE.search(sentence.text, sentence.start, figure.start):
            continue
        if _DEPUTIES.match(sentence.text, figure.end, sentence.end):
            span = term_of(sentence, item, term)
            yield item, stated_count(sentence, item, _RULE, _LABEL, span, is_of_province=True)


def _in_cabinet(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """The members of the unit's committee besides its chairs: `Ủy viên UBND phường (6 người)`."""
    text = sentence.text
    for item in cuts:
        figure = item.figure
        is_whole = figure.unit == "count" and figure.of is None and 1 < figure.value <= _MOST_OF_CABINET
        before = sentence.before(item, 70) if is_whole else ""
        if not is_whole or _ADDED.search(before):
            continue
        is_named = _PERSONS.match(text, figure.end, sentence.end) and _CABINET_BEFORE.search(before)
        is_had = _CABINET_BEHIND.match(text, figure.end, sentence.end) and _HAS.search(before)
        if is_named or is_had:
            yield item, stated_count(sentence, item, _RULE, "ủy viên UBND", term_of(sentence, item, term))


def _present(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """The deputies who came to a session: `Dự kỳ họp có …; cùng 25 đại biểu HĐND phường`."""
    text = sentence.text
    for item in cuts:
        figure = item.figure
        came = _DEPUTIES.match(text, figure.end, sentence.end)
        is_many = figure.unit == "count" and figure.of is None and _FEWEST <= figure.value <= _MOST
        if came is None or not is_many or _OWN.search(text, figure.end, came.end()) is None:
            continue
        if _COMES.search(text, sentence.start, figure.start):
            yield item, stated_count(sentence, item, _RULE, "đại biểu HĐND dự kỳ họp", term_of(sentence, item, term))
