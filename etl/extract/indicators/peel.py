"""The words that tie a phrase to a figure, taken off its ends: `đạt`, `là`, `tăng bình quân`, `phấn đấu`, periods.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.extract.indicators.fillers import COMPOUNDS, DEGREES, FILLERS, GROWTH, LEADS, LINKS, LONGEST, MEAN, RESTRAINTS

_TOKEN = re.compile(r"[^\W_]+(?:[./][^\W_]+)*|[^\w\s]")
_DATE = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?")
_HAVING = frozenset(("có", "hiện có", "đã có", "có khoảng", "đang có"))
_RIGHT = LINKS | FILLERS | MEAN | RESTRAINTS | frozenset(GROWTH)

_LAST_OF_RIGHT = frozenset(words.split(" ")[-1] for words in _RIGHT)
_FIRST_OF_LEADS = frozenset(words.split(" ")[0] for words in LEADS)
"""Words at the edge of a known phrase; spares most of the joining."""

Spans = Sequence[tuple[int, int]]


class Token(NamedTuple):
    """A word, a mark, or a stretch that is no part of a label."""

    start: int
    end: int
    key: str
    """Empty for a period or the name of a unit."""


class Peeled(NamedTuple):
    """A stretch without the words that tie it to a figure."""

    end: int
    growth: str
    is_linked: bool
    has: bool
    is_colon: bool


def tokens_of(text: str, start: int, end: int, blanks: Spans) -> list[Token]:
    """The words and marks between two places; each period or name of a unit counts as one."""
    tokens: list[Token] = []
    new = tuple.__new__  # by itself it takes a third of the time of the class
    inner = [blank for blank in blanks if start <= blank[0] and blank[1] <= end]
    position = start
    for low, high in [*inner, (end, end)]:
        if low > position:
            tokens += [new(Token, (m.start(), m.end(), m.group())) for m in _TOKEN.finditer(text, position, low)]
        if high > low:
            tokens.append(Token(low, high, ""))
        position = max(position, high)
    return tokens


def peel_right(tokens: list[Token], start: int) -> Peeled:
    """Take links, fillers, periods and one verb of change off the end."""
    growth, mean = "", ""
    is_linked = has = is_after_period = is_colon = False
    while tokens:
        if not tokens[-1].key:
            tokens.pop()
            is_after_period = True
            continue
        size, word = _longest(tokens[-LONGEST:], from_end=True)
        if size == 1 and _pair(tokens[-2:]) in COMPOUNDS:
            break
        if is_after_period and word == "hơn" and not growth:
            tokens.pop()
            growth, is_linked = " tăng", True
            continue
        if _is_so_far(tokens):
            tokens.pop()
            continue
        is_after_period = False
        if size and (word in LINKS or word in FILLERS):
            is_colon = word == ":"
            is_linked |= word in LINKS
            has = has or word in _HAVING
        elif size and word in MEAN and (_is_before(tokens[:-size], GROWTH) or _follows_colon(tokens[:-size])):
            mean = " bình quân"
        elif size and word in GROWTH and not growth:
            growth, is_linked = GROWTH[word] + mean, True
        elif not (growth and word in RESTRAINTS):
            break
        del tokens[-size:]
    return Peeled(tokens[-1].end if tokens else start, growth, is_linked, has, is_colon)


def _is_so_far(tokens: Sequence[Token]) -> bool:
    """Whether words end in `mới` behind a period or a name: `A mới được 46%`; a village is `nông thôn mới`."""
    return len(tokens) > 1 and tokens[-1].key == "mới" and not tokens[-2].key


def is_tie(tokens: list[Token], start: int) -> bool:
    """Whether words only tie a figure to what stands before them: `phấn đấu giảm bình quân`, `duy trì trên`."""
    peel_right(tokens, start)
    return all(token.key in MEAN or not token.key for token in tokens) or _pair(tokens) in MEAN


def _follows_colon(tokens: Sequence[Token]) -> bool:
    """Whether a label and its colon come before, periods left aside."""
    return next((token.key == ":" for token in reversed(tokens) if token.key), False)


def _longest(tokens: Sequence[Token], *, from_end: bool) -> tuple[int, str]:
    """The longest known phrase at the end (or beginning) of some words: its length and itself."""
    known = _RIGHT if from_end else LEADS
    if tokens[-1 if from_end else 0].key not in (_LAST_OF_RIGHT if from_end else _FIRST_OF_LEADS):
        return 0, ""
    for size in range(min(LONGEST, len(tokens)), 0, -1):
        part = tokens[-size:] if from_end else tokens[:size]
        words = " ".join(token.key for token in part)
        if words in known:
            return size, words
    return 0, ""


def _pair(tokens: Sequence[Token]) -> str:
    return " ".join(token.key for token in tokens)


def _is_before(tokens: Sequence[Token], known: dict[str, str]) -> bool:
    """Whether a known phrase stands at the end, periods left aside."""
    words = [token.key for token in tokens if token.key][-2:]
    return bool(words) and (words[-1] in known or " ".join(words) in known)


def _date_at(tokens: Sequence[Token], place: int) -> int:
    """How many words tell a day, from a place on: `ngày 20/10 giải ngân`; none of more that stand alone."""
    named = tokens[place].key == "ngày"
    size = 2 if named else 1
    date = tokens[place + size - 1] if place + size < len(tokens) else None
    return size if date is not None and _DATE.fullmatch(date.key) else 0


def peel_left(tokens: list[Token], start: int) -> int:
    """Take leading fillers, periods and names of units off the beginning."""
    place = 0
    while place < len(tokens):
        if not tokens[place].key:
            place += 1
            continue
        if skipped := _date_at(tokens, place):
            place += skipped
            continue
        size, _ = _longest(tokens[place : place + LONGEST], from_end=False)
        is_degree = size == 2 and _pair(tokens[place : place + 3]) in DEGREES
        if not size or is_degree or (size == 1 and _pair(tokens[place : place + 2]) in COMPOUNDS):
            break
        place += size
    return tokens[place].start if place < len(tokens) else (tokens[-1].end if tokens else start)
