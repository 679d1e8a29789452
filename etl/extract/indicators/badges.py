"""How many members of the party got the badge for so many years: `4 đồng chí nhận Huy hiệu 60 năm tuổi Đảng`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.fact import Fact
from etl.extract.indicators.frames import fact_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span

_BADGE = "huy hiệu"
_YEARS = r"(?P<years>[3-9][05])\s*năm(?: tuổi đảng)?(?![^\W\d_])"
"""The party gives a badge for 30 years of membership, for 40, and then for every five more."""
_GIVEN = (
    r"\s*(?:(?:này|đã|vinh dự|được|đón|nhận|trao|tặng|truy tặng|xét|đề nghị|loại|đạt|có|tỉnh ủy|thành ủy|đảng ủy)\s+"
    r"){0,8}?"
)
_BEHIND = re.compile(rf"{_GIVEN}(?:huy hiệu\s+)?(?:đảng\s+)?{_YEARS}")
"""From the noun to the years: `4 đồng chí được trao tặng Huy hiệu 60 năm`, `5 đồng chí 55 năm`."""
_BEFORE = re.compile(_YEARS + r"\s*(?:(?::|-|có|là|gồm|cho|tặng|tới|đến|được trao)\s*){0,2}\(?\s*\Z")
"""From the years to the number: `Huy hiệu 60 năm tuổi Đảng cho 4 đồng chí`, `55 năm: 5 đồng chí`."""
_ALL_BEHIND = re.compile(rf"{_GIVEN}huy hiệu (?:đảng(?! \d)|(?:\d\d, )+\d\d)(?![^\W\d_])")
_ALL_BEFORE = re.compile(r"huy hiệu đảng(?: (?:đợt|dịp) [^;:.()]{1,20})? (?:cho|tới|đến)\s*\Z")
"""Of all who got one: `35 đảng viên được nhận Huy hiệu Đảng`, `Huy hiệu Đảng cho 35 đồng chí`."""
_MEMBERS = ("đồng chí", "đ/c", "đảng viên", "người", "vị", "huy hiệu")
_END = re.compile(r"\s*(?:[,;.:()]|và |\Z)")
_NOT_GIVEN = re.compile(r"(?:chưa|không|đề nghị|xét|làm thủ tục|đủ điều kiện)(?![^\W\d_])")
"""Of badges that are asked for and not given."""
_BACK = 300
"""Characters; the badges are named in the sentence itself or in the one that it goes on from."""
_AHEAD, _REACH = 80, 50
"""Characters behind the noun, and before the number, in which the years stand."""


def badge_facts(sentence: Sentence, cuts: list[Cut], _term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Those who got the badge, told by its years, so that each count is a fact of its own."""
    text, low = sentence.text, max(sentence.start - _BACK, 0)
    paragraph = text.rfind("\n", low, sentence.start) + 1
    if text.find(_BADGE, max(low, paragraph), sentence.end) < 0:
        return
    for item in cuts:
        badge = _badge_of(sentence, item)
        if badge:
            label = f"đảng viên nhận Huy hiệu {badge}"
            yield item, fact_of(sentence, item, sentence.left(item), label, "indicators.count")


def _badge_of(sentence: Sentence, item: Cut) -> str:
    """Which badge it is that so many got; empty where the figure counts none."""
    figure, text = item.figure, sentence.text
    if figure.unit != "count" or figure.of is not None or figure.is_from:
        return ""
    noun = figure.noun
    if noun is not None and text[noun.start : noun.end] not in _MEMBERS:
        return ""
    end, low = noun.end if noun is not None else figure.end, max(sentence.start, figure.start - _REACH)
    high = min(end + _AHEAD, sentence.end)
    found = _BEHIND.match(text, end, high)
    if found is None and (noun is None or _END.match(text, noun.end)):
        found = _BEFORE.search(text, low, figure.start)
    years = found["years"] if found is not None else ""
    if found is None and noun is not None:
        found = _ALL_BEHIND.match(text, end, high) or _ALL_BEFORE.search(text, low, figure.start)
    if found is None or _NOT_GIVEN.search(found.group()) or _NOT_GIVEN.search(sentence.before(item)):
        return ""
    return f"{years} năm tuổi Đảng" if years else "Đảng"
