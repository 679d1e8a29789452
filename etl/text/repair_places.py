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


_BESIDE_FIGURES = (
    (re.compile(r"trêu(?= \d)(?<!\w....)"), "trên"),
    (re.compile(r"gầu(?= \d[\d.,]*(?:%| \w+ (?:đồng|người|hộ)))(?<!\w...)"), "gần"),
    (re.compile(r"nàm(?= 20\d\d(?!\d))(?<!\w...)"), "năm"),
    (re.compile(r"(?:nàm|uăm)(?<=%/...)(?!\w)"), "năm"),
    (re.compile(r"lê(?= \d)(?<=tỷ ..)"), "lệ"),
    (re.compile(r"thiển(?!\w)(?<=tối .....)"), "thiểu"),
    (re.compile(r"tốl(?= (?:thiểu|đa)(?!\w))"), "tối"),
    (re.compile(r"kiếu(?!\w)(?<=dự ....)"), "kiến"),
)
"""Words around figures, with what they are there: `trêu 90%`, `tối thiển 85%`. Such a slip may be a paper's only one.

Each pattern begins with plain letters, for which `re` looks much faster.
"""


def meant_by_place(text: str, *, is_scanned: bool) -> dict[int, str]:
    """What words must be, in small letters, by where they begin.

    Args:
        text: What was read.
        is_scanned: Whether a scanner has read it; else only words around figures are looked at.
    """
    meant = {match.start(): right for pattern, right in _BESIDE_FIGURES for match in pattern.finditer(text)}
    if is_scanned:
        meant |= {match.start("word"): "điều" for match in _HEADS_ARTICLE.finditer(text)}
        meant |= {match.start("word"): right for pattern, right in _NEVER_BEHIND for match in pattern.finditer(text)}
    return meant
