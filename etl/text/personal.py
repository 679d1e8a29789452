"""Personal details that stand in papers and that nobody may publish: telephone and identity numbers, births, homes.

Lists of leaders and appointment papers are full of them, and a quote or the page of a paper would carry them on. What
may be published of an official is the name, the post, the unit and the term (Decree 42/2022/NĐ-CP, Article 4); birth
dates, homes and identity numbers are personal data under Law 91/2025/QH15. So they are blotted out of the text of a
paper before anything else reads it. The text keeps its length, so that every other word keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BLOT = "█"
"""Stands for each letter and digit of a detail."""


class Detail(NamedTuple):
    """A personal detail in a text."""

    kind: str
    """`telephone`, `identity_number`, `birth` or `home`."""
    start: int
    end: int


def _forms(words: str) -> tuple[str, ...]:
    """Words as people write them, each form by itself: `re` searches for fixed letters far more quickly."""
    return words, words.lower(), words.capitalize(), words.title(), words.upper()


_GAP = r"[ .\-]"
_TELEPHONE = re.compile(
    rf"""
    (?: 0 (?<![\d.,/]0) (?!\d{_GAP}\d\d{_GAP}\d{{4}})  # two digits, two digits, four: a date
      | \+84 {_GAP}?
    )
    [2-9]
    (?: \d{{8,9}}
      | \d{{1,2}} \)? {_GAP}{{1,2}}
        (?: \d{{3,4}} {_GAP}? \d{{3,4}} | \d\d {_GAP} \d\d {_GAP} \d\d | \d {_GAP} \d{{3}} {_GAP} \d{{3}} )
    )
    (?!\d)
    """,
    re.VERBOSE,
)
"""Ten or eleven digits from 0 or +84 on, in the groups in which people write them. Figures never begin with 0.

It begins with a letter and looks back from there, as do the others: for such a letter `re` searches quickly.
"""

_CARD_NAMES = ("CCCD", "CMND", "CMTND", "căn cước", "chứng minh nhân dân", "chứng minh thư", "định danh cá nhân")
_CARD = re.compile(
    f"(?:{'|'.join(dict.fromkeys(form for name in _CARD_NAMES for form in _forms(name)))})"
    rf"[^\d\n|{BLOT}]{{0,30}}(\d(?: ?\d){{8,11}})(?!\d)"
)
_NEW_CARD = re.compile(r"0(?<![\d.,/]0)\d{11}(?!\d)")
"""The nine digits of the old card after its name; the twelve of the new one, which begin with 0, anywhere. A name whose
number is blotted out already says nothing of the next figure."""

_DAY = r"\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?(?:19[2-9]\d|20\d\d)"
_YEAR = r"(?:19[2-9]\d|200\d|2010)(?!\d)"
_BIRTH = re.compile(
    rf"(?:sinh|Sinh|SINH|SN)\b(?: ngày| năm|, năm sinh| NGÀY| NĂM)?(?: ?:)? ?"
    rf"({_DAY}|{_YEAR}|\d{{1,2}} tháng \d{{1,2}} năm (?:19[2-9]\d|20\d\d))"
)
"""From 1925 on, so that the dead of whom history speaks keep theirs; a year alone until 2010, since papers count
children by their year of birth."""

_HOME_NAMES = ("thường trú", "tạm trú", "cư trú", "nơi ở", "chỗ ở", "nhà riêng")
_HOME = re.compile(
    rf"(?:{'|'.join(form for name in _HOME_NAMES for form in _forms(name)[1:])})[^.;\n|\d{BLOT}]{{0,30}}?"
    r"((?:[sS]ố nhà|[sS]ố|[nN]gõ|[nN]gách|[hH]ẻm|[kK]iệt|[cC]ăn hộ) ?\d[^.;\n|)]{0,100})"
)
"""An address down to the house; without a number it is a place where people live, of which statistics speak."""

_PATTERNS = (
    ("telephone", _TELEPHONE),
    ("identity_number", _CARD),
    ("identity_number", _NEW_CARD),
    ("birth", _BIRTH),
    ("home", _HOME),
)

_BIRTH_COLUMN = re.compile(r"(?i)^\W*(?:ngày,? ?(?:tháng,? ?)?)?năm sinh\W*$|^\W*ngày sinh\W*$|^\W*(?:nam|nữ)\W*$")
"""The heading of a column with births; old forms have two, one for men and one for women."""
_BIRTH_CELL = re.compile(rf"{_DAY}|(?:19[2-9]\d|200\d)")


def personal_details(text: str) -> Iterator[Detail]:
    """The details in a text, in no order; two may overlap."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            yield Detail(kind, match.start(group), match.end(group))
    yield from _in_columns(text)


def without_personal_details(text: str) -> str:
    """The text with every detail blotted out; of the same length, and the same object where there is none."""
    details = list(personal_details(text))
    if not details:
        return text
    letters = list(text)
    for detail in details:
        for position in range(detail.start, detail.end):
            if letters[position].isalnum():
                letters[position] = BLOT
    return "".join(letters)


def _in_columns(text: str) -> Iterator[Detail]:
    """Births in tables whose heading says what a column holds."""
    if "|" not in text and "\t" not in text:
        return
    columns: dict[int, None] = {}
    position = 0
    for line in text.split("\n"):
        cells = _cells(line) if "|" in line or "\t" in line else []
        heads = [number for number, (_, cell) in enumerate(cells) if _BIRTH_COLUMN.match(cell)]
        if any("sinh" in cells[number][1].lower() for number in heads):
            columns = dict.fromkeys(heads)
        elif len(cells) < 2:
            columns = {}
        for number in columns:
            if number < len(cells) and (match := _BIRTH_CELL.fullmatch(cells[number][1].strip())):
                start = position + cells[number][0] + cells[number][1].index(match.group())
                yield Detail("birth", start, start + len(match.group()))
        position += len(line) + 1


def _cells(line: str) -> list[tuple[int, str]]:
    """The cells of a line of a table, each with its offset."""
    mark = "|" if "|" in line else "\t"
    cells = []
    offset = 0
    for cell in line.split(mark):
        cells.append((offset, cell))
        offset += len(cell) + 1
    return cells
