"""The words of an `if` that governs a figure.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence

_IF = re.compile(r"nếu\s[^();.]{5,240}")


def condition_of(sentence: Sentence, item: Cut) -> str | None:
    """The words of an `if` that governs a figure: in brackets right after it, or at the beginning of its sentence."""
    text = sentence.text
    match = _IF.search(text, sentence.start, sentence.end)
    if match is None:
        return None
    is_after = item.figure.end <= match.start() <= item.high + 3
    opens = text[sentence.start : match.start()].strip(" -+(0123456789).,") == ""
    if not (is_after or opens):
        return None
    end = (
        match.end()
        if is_after
        else (text.find(",", match.start(), match.end()) if "," in match.group() else match.end())
    )
    return words_of(sentence.source, Phrase(match.start(), end)) or None
