"""Rows of figures of as many things: `A, B và C lần lượt đạt 3%, 15% và 13%`, `A - B - C: 20% - 35% - 45%`.

All functions read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from etl.extract.indicators.fact import Fact
from etl.extract.indicators.labels import Phrase, content_words, has_content, words_of
from etl.extract.indicators.nouns import Countable
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.unit_rows import GROUP

_RESPECTIVELY = re.compile(r"(?<![^\W\d_])(?:lần lượt|tương ứng)(?![^\W\d_])")
_TWO = re.compile(r"\s(?:và|cùng)\s")
"""What parts two things of which each is a list: `thương mại, dịch vụ và công nghiệp, xây dựng`."""
_AND = re.compile(r", |\s(?:và|cùng)\s")
_DASH = re.compile(r"\s-\s|-(?=\S)|/")
_BOTH = re.compile(r"(?<![^\W\d_])đều(?: [^\W\d_]+){0,3}\s*\Z")
_PAIR = 2
_OWN_NAME = 4
"""Words of a name that says by itself what is measured."""
_ROW = re.compile(r"\s*-\s*")
_TAIL = re.compile(r" (?:đạt|được|có|tham gia|sử dụng|hoàn thành|qua|dùng|thuộc|trong)(?![^\W\d_]).*")
"""What holds for every thing of a list, said behind the last: `trường mầm non, tiểu học đạt chuẩn quốc gia`."""
_RATE = re.compile(r"(?:tỷ|tỉ) lệ ", re.IGNORECASE)
_VOTED = re.compile(r"biểu quyết|tán thành|phiếu|đại biểu|tín nhiệm|cử tri")
"""In sentences whose shares are those of votes."""
_PEOPLE = re.compile(
    r"\s*(?P<who>(?:tổng )?(?:dân số|số dân|dân cư|nhân khẩu|số hộ|hộ dân)(?: (?:của )?(?:toàn )?(?:xã|phường))?"
    r" (?:là|thuộc|theo|sống bằng|làm)"
    r"(?: (?!(?:đã|sẽ|được|nên|do|để|và|với|vào|đến|trong|năm)(?![^\W\d_]))[^\W\d_][^\W\d_']*){1,6})"
)
"""Who has a share of the people: `60% dân số là người Jrai`, `45% dân số theo đạo`."""


class Respective(NamedTuple):
    """What a figure of a row is about."""

    label: str
    """Empty where the things are not as many as the figures, so that nobody can tell."""
    growth: str
    """The verb of change before the first figure, which holds for all."""
    unit: str
    """The unit behind the last figure, which holds for all: `3,3%, 15% và 13,5%/năm`."""


def people_of_share(sentence: Sentence, item: Cut) -> str:
    """Who a share of the people is, told behind it: `60% dân số là người Jrai`; empty where nothing tells that."""
    if item.figure.unit != "percent":
        return ""
    match = _PEOPLE.match(sentence.text, item.figure.end, sentence.end)
    return words_of(sentence.source, Phrase(match.start("who"), match.end()), sentence.blanks) if match else ""


def count_of_share(sentence: Sentence, item: Cut) -> str:
    """The label of people in a bracket right behind their share: `Hộ nghèo còn 0,61% (60 hộ)`; else empty."""
    share, noun, text = sentence.previous(item), item.figure.noun, sentence.text
    if share is None or noun is None or noun.kind is not Countable.PERSON or share.figure.unit != "percent":
        return ""
    is_alone = text[share.figure.end : item.figure.start] == " (" and text.startswith(")", noun.end)
    left = sentence.left(share)
    is_level = left.names and not left.growth  # a share that fell tells how many fewer they are
    if not is_alone or share.is_in_bracket or not is_level or _VOTED.search(text, sentence.start, sentence.end):
        return ""
    label = words_of(sentence.source, left.phrase, sentence.blanks)
    named = words_of(sentence.source, Phrase(noun.start, noun.end))
    if _RATE.match(label) is None and not label.lower().startswith(f"{named.lower()} "):
        return ""
    stem = _RATE.sub("", label)
    return stem if named.lower() in stem.lower() else f"{stem} {named}"


def both_of(sentence: Sentence, item: Cut, fact: Fact) -> list[Fact]:
    """The facts of two things of which a figure is told at once; none where it is told of one.

    `Tỷ lệ hộ dùng nước sạch và tỷ lệ rác được thu gom đều đạt 100%`: each must be told by a name of its own, since
    `cán bộ và công chức` are one group.
    """
    if not _BOTH.search(sentence.text, max(sentence.start, item.figure.start - 40), item.figure.start):
        return []
    parts = fact.label.split(" và ")
    if len(parts) != _PAIR:
        return []
    head, other = parts
    is_share = head.lower().startswith("tỷ lệ ")
    is_named = other.lower().startswith(("tỷ lệ ", "số ", "tổng "))
    if not is_named and min(len(name.lower().removeprefix("tỷ lệ ").split()) for name in parts) < _OWN_NAME:
        return []
    second = other if is_named or not is_share else f"tỷ lệ {other}"
    return [replace(fact, label=head), replace(fact, label=second)]


def respective(sentence: Sentence, item: Cut) -> Respective | None:
    """What a figure is about that stands in a row after a row of things; None where it does not."""
    row = _row_of(sentence, item) if sentence.may_hold_rows else None
    if row is None:
        return None
    cuts, low, high, parts = row
    if GROUP.search(sentence.text, low, high) or any(low <= name[0] and name[1] <= high for name in sentence.names):
        return None  # as many units, of which one thing is told
    things = _things(sentence, low, high, parts)
    label = _label(things, cuts.index(item)) if len(things) == len(cuts) else ""
    if not label and parts is _AND:
        things = _things(sentence, low, high, _TWO)
        label = _label(things, cuts.index(item)) if len(things) == len(cuts) else ""
    return Respective(label, sentence.left(cuts[0]).growth, cuts[-1].figure.unit)


def doubt_about_row(label: str) -> str | None:
    """Why a figure of a row waits for review: nothing of its own was found in the row of things."""
    return None if label else "there are not as many figures as things that they may be about"


def _label(things: list[str], place: int) -> str:
    """One of the things, with what is said once for all of them."""
    tail = _TAIL.search(things[-1].lower())
    last = things[-1][: tail.start()] if tail else things[-1]
    names = [*things[:-1], last]
    words, following = names[0].split(), names[1].split()
    shared = words.index(following[0]) if following[0] in words[1:] else len(words) - len(following)
    head = words[: max(shared, 0)]
    name = names[place] if place == 0 else " ".join([*head, names[place]])
    return f"{name}{tail.group()}" if tail else name


def _things(sentence: Sentence, low: int, high: int, parts: re.Pattern[str]) -> list[str]:
    """The words between the marks of a list, without periods and names of units."""
    edges = [low, *(edge for match in parts.finditer(sentence.text, low, high) for edge in match.span()), high]
    pieces = (Phrase(edges[i], edges[i + 1]) for i in range(0, len(edges), 2))
    words = (words_of(sentence.source, piece, sentence.blanks) for piece in pieces)
    return [thing for thing in words if content_words(thing)]


def _row_of(sentence: Sentence, item: Cut) -> tuple[list[Cut], int, int, re.Pattern[str]] | None:
    """The figures of a row, and the range of the words for what they are about."""
    for link, parts in ((_AND, _AND), (_ROW, _DASH)):
        cuts = _joined(sentence, item, link)
        if len(cuts) < 2 or (link is _ROW and len(cuts) < 3):
            continue
        first = cuts[0]
        low = sentence.listed_from(first)
        told = _RESPECTIVELY.search(sentence.text, low, first.figure.start)
        colon = sentence.text.rfind(":", low, first.figure.start)
        high = told.start() if told else colon if link is _ROW else -1
        if high > low and has_content(sentence.text, Phrase(low, high)):
            begin = max(sentence.text.rfind(":", low, high) + 1, low)
            return cuts, begin, high, parts
    return None


def _joined(sentence: Sentence, item: Cut, link: re.Pattern[str]) -> list[Cut]:
    """The figures of one unit around another that only a mark or `và` parts."""
    row: list[Cut] = []
    for cut in sentence.cuts:
        is_next = bool(row) and link.fullmatch(sentence.text, row[-1].figure.end, cut.figure.start) is not None
        if row and not (is_next and _kind(cut) == _kind(row[-1])):
            if item in row:
                return row
            row = []
        row.append(cut)
    return row if item in row else []


def _kind(cut: Cut) -> str:
    return cut.figure.unit.removesuffix("_per_year")
