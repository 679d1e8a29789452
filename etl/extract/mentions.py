"""Units as papers name them: a type word and a name, whose end the gazetteer helps to find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from etl.gazetteer import Gazetteer

TYPE_WORDS = {
    "phường": "phường",
    "phương": "phường",  # a slip that official bulletins make
    "p.": "phường",
    "xã": "xã",
    "x.": "xã",
    "thị trấn": "thị trấn",
    "tt.": "thị trấn",
    "đặc khu": "đặc khu",
}
UNIT_TYPE = (
    r"(?:phường|xã|thị\s+trấn|đặc\s+khu|PHƯỜNG|XÃ|THỊ\s+TRẤN|ĐẶC\s+KHU|Phường|Xã|Thị\s+trấn|Đặc\s+khu|P\.|X\.|TT\.)"
)
"""Pattern of the type word of a commune-level unit, without groups."""

NAME_WORD = r"(?:\p{Lu}[\p{L}']*(?:-\p{Lu}\p{L}*)?|\d{1,2}(?![\d/%]|[.,]\d))"
NAME = rf"{NAME_WORD}(?:\s+{NAME_WORD}){{0,4}}"
"""Pattern of a name: up to five capitalised words or numerals (`Đông Hải 2`, `Ea H'Leo`, `1`), without groups."""

_UNIT = regex.compile(rf"(?<![\p{{L}}])(?P<type>{UNIT_TYPE})\s*(?P<name>{NAME})")


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A commune-level unit named in a reading, with its range there."""

    start: int
    end: int
    type: str
    """The plain type word, whatever the paper's abbreviation."""
    name: str
    is_known: bool
    """Whether the gazetteer has a unit of this name at any time."""


def plain_type(word: str) -> str:
    """The type word that an abbreviation or another case stands for."""
    return TYPE_WORDS.get(" ".join(word.lower().split()), " ".join(word.lower().split()))


def find_units(text: str, gazetteer: Gazetteer, start: int = 0, end: int | None = None) -> Iterator[UnitMention]:
    """Every commune-level unit that `text[start:end]` names with its type word."""
    for match in _UNIT.finditer(text, start, len(text) if end is None else end):
        name, is_known = known_name(match["name"], gazetteer)
        kind = plain_type(match["type"])
        yield UnitMention(match.start(), match.start("name") + len(name), kind, name, is_known)


def known_name(words: str, gazetteer: Gazetteer) -> tuple[str, bool]:
    """The longest beginning of a run of capitalised words that is the name of a unit, else the whole run.

    `Hải An Nguyễn Thị Thu` is the ward Hải An and a person.
    """
    ends = [match.end() for match in regex.finditer(r"\S+", words)]
    for end in reversed(ends):
        if gazetteer.find(words[:end], era=None):
            return words[:end], True
    return words, False


_DISTRICT_TYPES = {"tp": "thành phố", "tx": "thị xã", "q": "quận", "h": "huyện"}


def plain_district_type(word: str) -> str:
    """The type word of a district that an abbreviation or another case stands for."""
    key = " ".join(word.lower().split())
    return _DISTRICT_TYPES.get(key.replace(".", ""), key)


def known_district(words: str, gazetteer: Gazetteer) -> tuple[str, bool]:
    """The longest beginning of a run of capitalised words that is the name of a district, else the whole run."""
    ends = [match.end() for match in regex.finditer(r"\S+", words)]
    for end in reversed(ends):
        if gazetteer.is_district(words[:end]):
            return words[:end], True
    return words, False
