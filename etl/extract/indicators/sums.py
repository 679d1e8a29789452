"""Counts and what they come to: parts in a bracket that add up, and the total after some were added.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, cut, words_of
from etl.extract.indicators.nouns import Countable, noun_at
from etl.extract.indicators.numerals import is_name, numbers_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.lower import lowered

_BRACKET = re.compile(r"[^,;:.()\d]{0,60}\((?:gồm|chia ra|trong đó)?:?(?P<parts>[^()]{5,240})\)")
_ROW = re.compile(
    r"[^,;:.()\d]{0,60}[,;:]? ?(?:được )?(?:chia ra|phân ra|chia theo lĩnh vực|bao gồm|gồm(?: có)?|cụ thể(?: là)?"
    r"|trong đó(?: có)?)"
    r"\s*:? (?P<parts>[^()]{5,300})"
)
"""Behind a count, its parts in a bracket, or in a row of their own."""
_PART = re.compile(
    r"(?:\s*(?:trong đó|gồm|và)\s)?\s*:?(?P<what>[^\W\d_][^\d,;:]{1,50}?)\s*:?\s(?P<number>\d{1,3}(?:\.\d{3})*|\d+)"
    r"(?: (?:nhà|căn|hộ|người|cái|chiếc|vụ|đ/c|đồng chí|chỉ tiêu|dự án|hồ sơ|tổ chức))?\s*(?:[,;]|\.(?!\d)|(?= và )|\Z)"
)
_TOTAL = re.compile(
    r"(?<![^\W\d_])(?:nâng|đưa)(?: (?:(?:tổng )?số|tổng cộng))(?: [^\W\d_]+){0,6}?"
    r"(?: (?:lên|thành|đạt|là))+(?: (?:hơn|gần|trên))?\s*\Z"
)
"""Before what a number came to: `công nhận mới 4 sản phẩm, nâng tổng số lên 17`."""
_RANKS = re.compile(r"[^,;:.()\d]{0,40}(?:\((?:trong đó|gồm)?:?,?|,? trong đó,?)(?: có)?(?P<parts>[^();.]{5,120})")
_RANK = re.compile(
    r"(?:\s|\A|,|và)*(?P<number>\d{1,3}) (?P<what>cấp (?:quốc gia(?: đặc biệt)?|tỉnh|thành phố|huyện|xã)"
    r"|quốc gia đặc biệt)(?![^\W\d_])"
)
"""Some of the things counted by the rank that they have: `9 di tích (01 cấp quốc gia, 8 cấp tỉnh)`."""
_DEED = r"(?:(?:xây|làm|trồng|lắp|mở|đóng|đào)(?: dựng)? mới|xây dựng|sửa chữa|nâng cấp|cải tạo|khởi công|hoàn thành)"
_ELIDED = re.compile(
    rf"(?<![^\W\d_])(?P<verb>{_DEED}) (?P<number>\d{{1,3}}(?:\.\d{{3}})*|\d+)(?:,| và|, và) (?P<own>{_DEED})\s*\Z"
)
"""Before a count, another of the same things that leaves their name to it: `xây mới 62 và sửa chữa 35 nhà`."""
_THING = re.compile(r"(?:\S+\s){0,2}\S+(?:(?i:(?<=nông) thôn mới|(?<=đạt) chuẩn quốc gia|(?<=chuẩn) quốc gia))?")
"""The first words of a thing, none of which is cut: `tiêu chí nông thôn mới`."""
"""Words of what was counted, for the name of the total."""


def parts_of_count(sentence: Sentence, item: Cut, whole: Fact) -> Iterator[Fact]:
    """The parts that stand behind a count by name and number alone, where they add up to it.

    `46 nhà (xây mới 31, sửa chữa 15)`, `53 tổ chức, chia ra: đảng bộ 3, chi bộ cơ sở 9, chi bộ trực thuộc 41`
    """
    noun = item.figure.noun
    if noun is None or item.is_in_bracket:
        return
    bracket = _BRACKET.match(sentence.text, noun.end, sentence.end)
    bracket = bracket or _ROW.match(sentence.text, noun.end, sentence.end)
    if bracket is None:
        return
    position, end = bracket.span("parts")
    parts: list[re.Match[str]] = []
    numbers: list[int] = []
    while position < end and sum(numbers) < item.figure.value:
        part = _PART.match(sentence.text, position, end)
        number = next(iter(numbers_of(sentence.text, *part.span("number"))), None) if part is not None else None
        if part is None or number is None or is_name(sentence.text, position, number):
            return  # `(theo Nghị quyết số 12, thôn 4)`
        parts.append(part)
        numbers.append(int(part["number"].replace(".", "")))
        position = part.end()
    is_over = bracket.re is _ROW or position >= end
    if len(parts) < 2 or sum(numbers) != item.figure.value or not is_over:
        return
    counted = sentence.source[noun.start : noun.end]
    for part, count in zip(parts, numbers, strict=True):
        what = words_of(sentence.source, Phrase(*part.span("what")))
        own = noun_at(f" {lowered(what)}", 0)
        label = what if own is not None and own.kind is Countable.PARTY else f"{counted} {what}"
        value = float(count)
        yield replace(whole, label=label, value=value, comparator="=", position=part.start("number"))


def ranks_of_count(sentence: Sentence, item: Cut, whole: Fact) -> Iterator[Fact]:
    """Some of the things of a count by rank and number alone, no more of them than there are."""
    noun = item.figure.noun
    ranks = _RANKS.match(sentence.text, noun.end, sentence.end) if noun is not None and not item.is_in_bracket else None
    if noun is None or ranks is None:
        return
    position, end = ranks.span("parts")
    found: list[re.Match[str]] = []
    while (rank := _RANK.match(sentence.text, position, end)) is not None:
        found.append(rank)
        position = rank.end()
    if sum(int(rank["number"]) for rank in found) > item.figure.value:
        return
    counted = sentence.source[noun.start : noun.end]
    for rank in found:
        label, value = f"{counted} {rank['what']}", float(rank["number"])
        yield replace(whole, label=label, value=value, comparator="=", position=rank.start("number"))


def elided_count(sentence: Sentence, item: Cut, fact: Fact) -> Iterator[Fact]:
    """The count before another whose noun is its own, too."""
    pair = _ELIDED.search(sentence.before(item, 60))
    if pair is None or not lowered(fact.label).startswith(pair["own"]):
        return
    label = f"{pair['verb']}{fact.label[len(pair['own']) :]}"
    low = item.figure.start - len(sentence.before(item, 60)) + pair.start("number")
    value = float(pair["number"].replace(".", ""))
    yield replace(fact, label=label, value=value, value_max=None, comparator="=", position=low)


def total_after(sentence: Sentence, item: Cut) -> str:
    """The label of a number that says what the things counted before came to; empty where it says none.

    Before a noun it is one of the same things: `thêm 2 bản đạt chuẩn, nâng tổng số lên 9 bản`.
    """
    if _TOTAL.search(sentence.before(item, 80)) is None:
        return ""
    counted = next((c for c in sentence.cuts if c.figure.noun is not None and not c.is_in_bracket), None)
    if counted is None or counted.figure.noun is None or counted.figure.start > item.figure.start:
        return ""
    noun = counted.figure.noun
    thing = words_of(sentence.source, cut(sentence.text, noun.start, max(counted.high, noun.end), sentence.blanks))
    own = item.figure.noun
    if own is not None and not _is_more_than(lowered(thing), sentence.text[own.start : own.end]):
        return ""
    match = _THING.match(thing)
    return f"tổng số {match.group()}" if match else ""


def _is_more_than(thing: str, noun: str) -> bool:
    """Whether things are those that a noun names and more words tell which of them: `bản đạt chuẩn`, and not `bản`."""
    return thing.startswith(f"{noun} ")
