"""How many of the staff that was granted are there, and how many are wanting: `giao 52 biên chế, thực tế mới có 45`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence

_STAFF = re.compile(r"(?:chỉ tiêu )?biên chế|cán bộ|công chức|viên chức")
_THERE = re.compile(
    r"(?:[,(–-]|(?<![^\W\d_])(?:và|nhưng|song))\s*"
    r"(?:(?:trong khi|thực tế|hiện nay|hiện|đến nay|nay|nhưng|song|mới|chỉ|đã|thực|xã|phường|đơn vị)(?![^\W\d_]),? )*+"
    r"(?P<verb>có mặt|có|bố trí(?: được)?|tuyển(?: dụng)? được|(?:còn |đang )?thiếu|chưa tuyển)\s*\Z"
)
"""Up to a number that follows a count of staff."""
_ONE = ("người", "đồng chí", "biên chế", "cán bộ", "công chức")
"""Nouns in which the same staff goes on being counted."""


def staff_there(sentence: Sentence, item: Cut) -> str:
    """The label of a number that says how many of the staff counted before are there or wanting; empty where none."""
    figure, text = item.figure, sentence.text
    if figure.noun is not None and text[figure.noun.start : figure.noun.end] not in _ONE:
        return ""
    before = sentence.previous(item)
    verb = _THERE.search(text, before.figure.end, figure.start) if before is not None else None
    granted = _granted(sentence, before)
    if verb is None or granted is None or granted.figure.noun is None or figure.value > granted.figure.value:
        return ""
    noun = words_of(sentence.source, Phrase(granted.figure.noun.start, granted.figure.noun.end))
    return f"{noun} {verb['verb'] if 'thiếu' in verb['verb'] else 'hiện có'}"


def _granted(sentence: Sentence, item: Cut | None) -> Cut | None:
    """The count of staff that figures go on from, itself or one before it, where no semicolon parts them."""
    while item is not None and item.figure.noun is None and item.figure.unit == "count":
        item = sentence.previous(item)
    noun = item.figure.noun if item is not None else None
    is_staff = noun is not None and _STAFF.fullmatch(sentence.text, noun.start, noun.end) is not None
    return item if is_staff else None
