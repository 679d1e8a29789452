"""Party organizations and members that are inspected or disciplined: `xử lý kỷ luật 05 tổ chức đảng và 37 đảng viên`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.fact import Fact
from etl.extract.indicators.frames import fact_of
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.nouns import Noun
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span

_ACT = re.compile(
    r"(?<![^\W\d_])(?<!ban )(?<!cuộc )(?P<act>(?:(?:thi hành |xử lý )?kỷ luật(?: bằng hình thức)?"
    r"(?: (?:khiển trách|cảnh cáo|cách chức|khai trừ))?)|khiển trách|cảnh cáo|khai trừ"
    r"|(?:kiểm tra|giám sát)(?:,? (?:và )?(?:kiểm tra|giám sát))?(?: (?:thường xuyên|chuyên đề))?)"
    r"(?: khi có dấu hiệu(?: vi phạm)?)?"
    r"(?: (?!có|gồm|đảng bộ|hiện|toàn|cuộc)[^\W\d_]+){0,10}\s*\Z"
)
"""What is done to them, up to their number."""
_WATCHED = re.compile(
    r"(?:tổ chức (?:cơ sở )?đảng|tổ chức cơ sở đảng|chi bộ|chi ủy|cấp ủy|đảng ủy|đảng bộ|đảng viên|tcđ|tccsđ)\Z"
)
_TIMES = re.compile(r" (?:tổ chức (?:cơ sở )?đảng|chi bộ|chi ủy|cấp ủy|đảng bộ|đảng viên)(?![^\W\d_])")
"""Behind how many times they were inspected: `118 lượt tổ chức đảng`."""
_AND = re.compile(r"\s*(?:,| và|, và| cùng)\s*(?:với )?")
_REACH = 100
"""How far before a number the words for the act begin at most, in characters."""


_DISCIPLINE = re.compile(r"(?<![^\W\d_])(?P<act>khiển trách|cảnh cáo|cách chức|khai trừ)(?: là|:)?\s*\Z")
"""Before the number of those who were punished in this way."""
_OF_PARTY = re.compile(
    r"(?<![^\W\d_])(?:đảng viên|tổ chức đảng|chi bộ|cấp ủy|thi hành kỷ luật|xử lý kỷ luật|cán bộ|công chức)(?![^\W\d_])"
)
"""Whom a party or an authority punishes; schools and firms do so too."""


def inspection_facts(sentence: Sentence, cuts: list[Cut], _term: Span) -> Iterator[tuple[Cut, Fact]]:
    """Those inspected, supervised or disciplined; all that a list joins have the act of the first."""
    act: Phrase | None = None
    end = sentence.start
    for item in sentence.cuts:
        noun = _watched(sentence, item) if item in cuts else None
        if noun is None:
            act = None
            yield from _punished(sentence, item) if item in cuts else ()
            continue
        low = max(sentence.start, end, item.figure.start - _REACH)
        found = _ACT.search(sentence.text, low, item.figure.start)
        if found is not None:
            act = Phrase(found.start("act"), found.end("act"))
        elif _AND.fullmatch(sentence.text, end, item.figure.start) is None:
            act = None
        end = noun.end
        if act is not None:
            label = f"{words_of(sentence.source, act)} {words_of(sentence.source, Phrase(noun.start, noun.end))}"
            yield item, fact_of(sentence, item, sentence.left(item), label, "indicators.count")


def _punished(sentence: Sentence, item: Cut) -> Iterator[tuple[Cut, Fact]]:
    """How many were punished in one way: `kỷ luật 37 đảng viên (khiển trách 24, cảnh cáo 10)`."""
    figure = item.figure
    is_bare = figure.unit == "count" and figure.noun is None and figure.of is None
    found = _DISCIPLINE.search(sentence.before(item, 20)) if is_bare else None
    if found is not None and _OF_PARTY.search(sentence.text, sentence.start, item.figure.start):
        label = f"kỷ luật {found['act']}"
        yield item, fact_of(sentence, item, sentence.left(item), label, "indicators.count")


def _watched(sentence: Sentence, item: Cut) -> Noun | None:
    """The noun of a count of party organizations or members."""
    noun = item.figure.noun
    if noun is None or item.figure.unit != "count":
        return None
    what = sentence.text[noun.start : noun.end]
    if what == "lượt":
        times = _TIMES.match(sentence.text, noun.end, sentence.end)
        return Noun(noun.kind, noun.start, times.end()) if times is not None else None
    is_short = what == "tổ chức" and sentence.text.find("tổ chức đảng", sentence.start, noun.start) >= 0
    return noun if is_short or _WATCHED.match(what) else None
