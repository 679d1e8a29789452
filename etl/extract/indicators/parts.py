"""Some of those who sit in a committee or a council, by who they are: `trong đó nữ 9 đồng chí (28,1%), tái cử 6`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.extract.indicators.congress import stated_count
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span

_WHO = (
    r"(?:cán bộ )?(?:nữ|(?:người )?(?:đồng bào )?dân tộc thiểu số|người dân tộc|trẻ(?: tuổi)?(?: dưới \d\d tuổi)?"
    r"|dưới \d\d tuổi"
    r"|(?:độ )?tuổi (?:dưới|trên|từ) \d\d|(?:người )?ngoài đảng"
    r"|(?:có |theo )?tôn giáo|(?:được )?tái cử|lần đầu (?:tham gia|trúng cử)"
    r"|trúng cử lần đầu|mới tham gia|tự ứng cử"
    r"|(?:có )?trình độ (?:thạc sĩ|tiến sĩ|đại học|cao cấp|sau đại học)(?: trở lên)?)"
)
_MEMBERS = r"(?:đồng chí|đ/c|người|ủy viên|cấp ủy viên|đại biểu|vị)"
_BEFORE = re.compile(
    rf"(?:trong đó(?: có)?,? ?|[,;] ?|\(|và |có )"
    rf"(?:(?:số )?{_MEMBERS} )?(?:là )?(?P<who>{_WHO})(?: (?:là|có|gồm|chiếm|đạt|tỷ lệ))*\s*:?\s*\Z"
)
_AFTER = re.compile(rf"\s*(?:{_MEMBERS} )?(?:là )?(?P<who>{_WHO})(?![^\W\d_])")
_SHARE = re.compile(rf"(?:\s*{_MEMBERS})?(?: (?:là )?{_WHO})?[\s,(]*(?:chiếm|đạt|bằng)?(?: tỷ lệ)?\s*")
_NEW_THOUGHT = re.compile(
    rf";(?![^();]*\))(?! (?:(?:trong đó|gồm|có),? )*(?:\d{{1,2}} (?:{_MEMBERS} )?)?{_WHO}(?![^\W\d_]))"
    r"|đại biểu|đảng viên|ban thường vụ|ủy ban kiểm tra|đại hội"
)
_BEYOND_COUNCIL = re.compile(
    r"(?<![^\W\d_])(?:cử tri|phiếu|ủy viên|thành viên|đảng viên|đại hội|dự kỳ họp|ứng cử viên|người ứng cử|tổ đại biểu"
    r"|ban (?:pháp|kinh|văn|dân)|thường trực|ubnd|ủy ban)(?![^\W\d_])"
)
"""Where a sentence about the deputies of a council goes on about others."""
_REACH = 60
"""How far before a number the words for a part stand at most, in characters."""


def parts_of(
    sentence: Sentence, cuts: Sequence[Cut], whole: Cut, label: str, span: Span, *, is_council: bool = False
) -> Iterator[tuple[Cut, Fact]]:
    """The parts that a sentence tells of a committee whose size it has told, each with its share.

    Args:
        sentence: The sentence.
        cuts: Its figures that no other frame knows.
        whole: The size of the committee.
        label: The words for its members.
        span: Its term.
        is_council: Whether it is a people's council, whose members are called deputies.
    """
    told: tuple[Cut, str] | None = None
    other = (_BEYOND_COUNCIL if is_council else _NEW_THOUGHT).search(sentence.text, whole.figure.end, sentence.end)
    end = other.start() if other is not None else sentence.end
    for item in cuts:
        figure = item.figure
        if not whole.figure.start < figure.start < end or figure.unit not in ("count", "percent"):
            continue
        is_share = figure.unit == "percent"
        if told is not None and is_share and _SHARE.fullmatch(sentence.text, told[0].figure.end, figure.start):
            yield item, _part(sentence, item, told[1], span)
            continue
        who = _who(sentence, item)
        told = (item, f"{label} {who}") if who and (is_share or figure.value < whole.figure.value) else None
        if told is not None:
            yield item, _part(sentence, item, told[1], span)


def _who(sentence: Sentence, item: Cut) -> str:
    """The words for who they are, before or behind their number."""
    text, figure = sentence.text, item.figure
    before = _BEFORE.search(text, max(sentence.start, figure.start - _REACH), figure.start)
    match = before or _AFTER.match(text, figure.end, sentence.end)
    return match["who"].strip() if match is not None else ""


def _part(sentence: Sentence, item: Cut, label: str, span: Span) -> Fact:
    fact = stated_count(sentence, item, "indicators.committee", label, span)
    return replace(fact, unit="percent", label=f"tỷ lệ {label}") if item.figure.unit == "percent" else fact
