"""Words of the language that only the place in which they stand shows to be misread by a scanner.

`Điền 1. Sắp xếp …` at the head of a line is an article, and nobody has ever been a `Trưởng ban Tổ chúc`. What is meant
has as many letters as what is read.
"""

from __future__ import annotations

import re

_HEADS_ARTICLE = re.compile(r"^[*# ]*(?P<word>(?i:(?!điều)[đd][i1l][eêềểếễệ][unrv])) \d{1,3}\. ", re.MULTILINE)
_MAKES_SENSE = r"(?!\w| (?:hoạch|nhập|được|về|mừng)\b)"
"""Before what the words may stand all the same: `bí thu hoạch`, `giữ chúc mừng`."""
_NEVER_BEHIND = (
    (re.compile(rf"(?i:\b(?:tổ|giữ|viên|nhậm|miễn) (?P<word>chúc){_MAKES_SENSE})"), "chức"),
    (re.compile(rf"(?i:\bbí (?P<word>thu){_MAKES_SENSE})"), "thư"),
)
"""Words behind some others, with what they are there: `Ban Tổ chúc`, `giữ chúc`, `Bí thu`."""


def meant_by_place(text: str) -> dict[int, str]:
    """What words of a paper that a scanner has read must be, in small letters, by where they begin."""
    meant = {match.start("word"): "điều" for match in _HEADS_ARTICLE.finditer(text)}
    for pattern, right in _NEVER_BEHIND:
        meant |= {match.start("word"): right for match in pattern.finditer(text)}
    return meant
