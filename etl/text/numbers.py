"""Vietnamese numbers: `45.140`, `24,46`, `1.535`, `02`, `bốn`, `không`, read strictly.

A dot parts thousands and a comma parts decimals (`TCVN 6398`, and all official papers). Press pages sometimes write a
decimal dot (`21.1`): such a number is read only where a group of three digits is impossible, and marked uncertain.
"""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from etl.model.values import value

NUMBER = r"\d{1,3}(?:[.\u00a0 ]\d{3}(?!\d))+(?:,\d+)?|\d+(?:,\d+)?(?:\.\d{1,2}(?!\d))?"
"""Pattern of a number in figures, without groups; `parse_number` gives its value. Use with `regex`."""

_THOUSANDS = regex.compile(r"\d{1,3}(?:[.\u00a0 ]\d{3})+(?:,\d+)?")
_ENGLISH_COMMA = re.compile(
    r",(?<=\d,)\d{3}(?:,\d{3}(?![\d,])"
    r"|(?<!0,\d{3}) (?:hộ|người|dân|nhân khẩu|khẩu|đảng viên|học sinh|lượt|hồ sơ|con|cây|cử tri)(?!\w))"
)
"""What only a paper writes whose commas part thousands: `1,234,567`, `12,450 người`."""
_ENGLISH_DOT = re.compile(
    r"\.(?<=\d\.)\d{1,2} ?(?:%|(?:tỷ(?! (?:lệ|trọng|suất|số))|triệu|ha|km2?|m2|m3|tấn|tạ|kg)(?!\w))"
)
"""What only a paper writes whose dots part decimals: `2.5 %`.

Both begin with the mark itself, for which a search is several times as fast as for a number.
"""
_ENGLISH = regex.compile(r"\d{1,3}(?:,\d{3})+\.\d+")
"""A comma before a dot leaves no choice: `1,234.56`."""
_ENGLISH_COUNT = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_PLAIN = regex.compile(r"\d+(?:,\d+)?")
_DECIMAL_DOT = regex.compile(r"\d+\.\d{1,2}")

WORDS: dict[str, int] = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "mười ba": 13,
    "mười bốn": 14,
    "mười lăm": 15,
    "mười sáu": 16,
    "mười bảy": 17,
    "mười tám": 18,
    "mười chín": 19,
    "hai mươi": 20,
}
"""The number words that papers use most, for counts of units, tasks and breakthroughs."""

_DIGIT = r"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)"
_TENS = (
    rf"(?:(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)\s+mươi(?:\s+(?:mốt|tư|lăm|nhăm|{_DIGIT[3:-1]}))?"
    r"|mười(?:\s+(?:một|hai|ba|bốn|lăm|năm|sáu|bảy|bẩy|tám|chín))?)"
)
WORD_NUMBER = (
    rf"(?:(?:{_DIGIT}\s+(?:nghìn|ngàn)\s+)?{_DIGIT}\s+trăm(?:\s+(?:(?:linh|lẻ)\s+(?:tư|{_DIGIT[3:-1]})|{_TENS}))?|{_TENS}"
    rf"|{_DIGIT})"
)
"""Pattern of a number in words up to some thousands, without zero and without groups."""

_SCALES = {"nghìn": 1000, "ngàn": 1000, "trăm": 100, "mươi": 10}
_LAST_DIGITS = {"mốt": 1, "lăm": 5, "nhăm": 5}
_WORDED = regex.compile(WORD_NUMBER)


@value(frozen=True, slots=True)
class Number:
    """A number as read."""

    value: float
    is_certain: bool = True
    """False for a decimal dot, which could also be a slip for thousands."""


def parse_number(words: str) -> Number | None:
    """The value of a number in figures or words, or None where the writing allows no reading (`1.23.4`, `12.3456`)."""
    text = " ".join(words.split())
    lowered = text.lower()
    if lowered in WORDS:
        return Number(float(WORDS[lowered]))
    if _WORDED.fullmatch(lowered):
        return Number(float(_in_words(lowered.split())))
    if _THOUSANDS.fullmatch(text):
        return Number(float(text.replace(".", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")))
    if _PLAIN.fullmatch(text):
        return Number(float(text.replace(",", ".")))
    if _ENGLISH.fullmatch(text):
        return Number(float(text.replace(",", "")))
    if _DECIMAL_DOT.fullmatch(text):
        return Number(float(text), is_certain=False)
    return None


def parse_count(words: str) -> Number | None:
    """The value of a number of things, which has no decimals: a comma before three digits parts thousands (`7,421`)."""
    if _ENGLISH_COUNT.fullmatch(words):
        return Number(float(words.replace(",", "")))
    return parse_number(words)


@lru_cache(maxsize=4)
def is_written_in_english(text: str) -> bool:
    """Whether the numbers of a lowered paper are written as in English, so that `1,204 ha` may be over a thousand."""
    return _ENGLISH_COMMA.search(text) is not None or _ENGLISH_DOT.search(text) is not None


def _in_words(words: list[str]) -> int:
    """The value of `một trăm hai mươi lăm`."""
    total = digit = 0
    for word in words:
        if word in _SCALES:
            total, digit = total + digit * _SCALES[word], 0
        elif word not in ("linh", "lẻ"):
            value = _LAST_DIGITS.get(word) or WORDS[word]
            total, digit = (total + 10, 0) if value == 10 else (total, value)
    return total + digit


def canonical(value: float) -> str:
    """The shortest plain writing: `24.46`, `45140`; never an exponent."""
    if value == int(value):
        return str(int(value))
    return f"{value:.10f}".rstrip("0")
