"""Counts and what they come to: parts in a bracket that add up, and the total after some were added.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, cut, words_of
from etl.extract.indicators.sentence import Cut, Sentence

_BRACKET = re.compile(r"[^,;:.()\d]{0,60}\((?P<parts>[^()]{5,160})\)")
_PART = re.compile(
    r"(?:\s*(?:trong đó|gồm|và)\s)?\s*:?(?P<what>[^\W\d_][^\d,;:]{1,50}?)\s*:?\s(?P<number>\d{1,3}(?:\.\d{3})*|\d+)"
    r"(?: (?:nhà|căn|hộ|người|cái|chiếc|vụ|đ/c|đồng chí))?\s*(?:[,;]|(?= và )|\Z)"
)
_TOTAL = re.compile(
    r"(?<![^\W\d_])(?:nâng|đưa)(?: (?:(?:tổng )?số|tổng cộng))(?: [^\W\d_]+){0,6}?"
    r"(?: (?:lên|thành|đạt|là))+(?: (?:hơn|gần|trên))?\s*\Z"
)
"""Before what a number came to: `công nhận mới 4 sản phẩm, nâng tổng số lên 17`."""
_LONGEST = 3
"""Words of what was counted, for the name of the total."""


def parts_in_bracket(sentence: Sentence, item: Cut, whole: Fact) -> Iterator[Fact]:
    """The parts that a bracket gives behind a count by name and number alone, where they add up to it.

    `46 nhà (xây mới 31, sửa chữa 15)`
    """
    noun = item.figure.noun
    bracket = _BRACKET.match(sentence.text, noun.end, sentence.end) if noun is not None else None
    if bracket is None or noun is None or item.is_in_bracket:
        return
    position, end = bracket.span("parts")
    parts: list[re.Match[str]] = []
    while position < end:
        part = _PART.match(sentence.text, position, end)
        if part is None:
            return
        parts.append(part)
        position = part.end()
    numbers = [int(part["number"].replace(".", "")) for part in parts]
    if len(parts) < 2 or sum(numbers) != item.figure.value:
        return
    counted = sentence.source[noun.start : noun.end]
    for part, number in zip(parts, numbers, strict=True):
        label = f"{counted} {words_of(sentence.source, Phrase(*part.span('what')))}"
        value = float(number)
        yield replace(whole, label=label, value=value, comparator="=", position=part.start("number"))


def total_after(sentence: Sentence, item: Cut) -> str:
    """The label of a bare number that says what the things counted before came to; empty where it says none."""
    if _TOTAL.search(sentence.before(item, 80)) is None:
        return ""
    counted = next((c for c in sentence.cuts if c.figure.noun is not None and not c.is_in_bracket), None)
    if counted is None or counted.figure.noun is None or counted.figure.start > item.figure.start:
        return ""
    noun = counted.figure.noun
    thing = words_of(sentence.source, cut(sentence.text, noun.start, max(counted.high, noun.end), sentence.blanks))
    return f"tổng số {' '.join(thing.split()[:_LONGEST])}"
