"""Lines of a box of facts that are a name and its number: `Trường học: 15 (13 trường đạt chuẩn)`, `Chùa cổ: 3`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.nouns import Countable, noun_at
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.letters import LOWER, UPPER

_LINE = re.compile(
    r"\W*(?P<name>[^\W\d_][^:;.\d()\n]{3,45}): ?(?P<number>0?[1-9]\d{0,2}(?:\.\d{3})?)(?: ?\([^()\n]{1,90}\))?"
    r"(?:[,;] (?:trong đó|gồm|tỷ lệ|tổng|với|có|số)(?![^\W\d_])[^\n.:]{3,120})?\W*"
)
"""Behind the number may stand which they are, and what else is told of them: `: 2 (A, B), tỷ lệ lấp đầy 88%`."""
_FIELD = re.compile(r"\W*[^\W\d_][^:.\n]{1,70}: ?[^\n]{0,40}?\d")
"""How a line beside it begins: a name, a colon and a figure."""
_AMBIGUOUS = (
    *("phòng", "buồng", "lớp", "điểm", "đợt", "khách", "số", "mã", "căn", "nhà", "tuyến", "cơ sở dữ", "con", "trạm"),
    *("trung tâm", "bệnh viện", "máy", "dân tộc"),
)
"""Nouns before a colon behind which a number is as often a name as a count: `Phòng họp: 12`."""
_OF_PROJECT = re.compile(
    r"(?:\A|\n)\W*(?:(?:tên|giá|số) (?:gói thầu|dự án|công trình)|chủ đầu tư|bên mời thầu|nhà thầu)(?![^\W\d_])"
)
"""A line of a box about one tender or project, whose numbers are none of the unit's: `Chủ đầu tư: UBND xã`."""
_CAPITALS = re.compile(rf" (?!Việt Nam|Nam |Nam\Z)[{UPPER}][{LOWER}]+")
_MOST_CAPITALS = 1
"""Words in capitals behind the first; with more a line tells of one thing by its name: `Trường Tiểu học A: 350`."""
_LONGEST_MARK = 8
"""Characters before a sentence for the mark of an item of a list."""
_LONGEST_LINE = 300
"""Characters of the lines beside it that are looked at."""


def is_line_of_box(sentence: Sentence, item: Cut) -> bool:
    """Whether a sentence is a line of its own that holds nothing but a thing and how many there are.

    Args:
        sentence: The sentence.
        item: Its number, which no noun follows.
    """
    text = sentence.text
    start = text.rfind("\n", max(0, sentence.start - _LONGEST_MARK), sentence.start) + 1
    match = _LINE.fullmatch(text, start, sentence.end) if sentence.end in (len(text), text.find("\n", start)) else None
    if match is None or match.start("number") != item.figure.number:
        return False
    name = match["name"]
    if len(_CAPITALS.findall(sentence.source, match.start("name"), match.end("name"))) > _MOST_CAPITALS:
        return False
    if _OF_PROJECT.search(text, max(0, start - _LONGEST_LINE), min(len(text), sentence.end + _LONGEST_LINE)):
        return False
    noun = noun_at(f" {name}", 0)
    is_thing = noun is not None and noun.kind is Countable.THING and not name.startswith(_AMBIGUOUS)
    return is_thing and " " in name.strip() and _stands_among_fields(text, start, sentence.end)


def _stands_among_fields(text: str, start: int, end: int) -> bool:
    """Whether the line above or below is a field with a figure too."""
    above = text.rfind("\n", max(0, start - _LONGEST_LINE), max(0, start - 1)) + 1
    is_below_one = start > 0 and above > 0 and _FIELD.match(text, above, start - 1) is not None
    below = _FIELD.match(text, end + 1, min(len(text), end + _LONGEST_LINE)) if end < len(text) else None
    return is_below_one or below is not None
