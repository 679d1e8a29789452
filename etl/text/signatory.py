"""Who signs a paper: the name below the title in capitals at its end, whatever column of the page it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from etl.text.honorifics import RANKS
from etl.text.names import is_strong, name_length, written_name
from etl.text.words import Word, split_words, word_key

_TITLE = regex.compile(
    r"(?:^|(?<=[\s.]))(?:QUYỀN |PHÓ |TỔNG |ỦY VIÊN )*"
    r"(?:CHỦ TỊCH|BÍ THƯ(?: THƯỜNG TRỰC)?|TRƯỞNG (?:BAN|PHÒNG|ĐOÀN)|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|CHỦ NHIỆM|BỘ TRƯỞNG"
    r"|THỦ TƯỚNG|CỤC TRƯỞNG|CHỦ TỌA)(?: (?:ĐOÀN CHỦ TỊCH|THƯỜNG TRỰC|QUỐC HỘI|HĐND|UBND|SỞ))*\s*(?P<rest>.*)$"
)
"""The title of who signs ends a line or cell of capitals, or the name follows it in the same cell."""

_ALL_CAPITALS = regex.compile(r"[^\p{Ll}]*")
_SEALED = regex.compile(
    r"[\W_]*(?:đã ký|ký tên|đã kí|ký|chữ ký|ký, đóng dấu)?(?:[\W_]*và đóng dấu)?[\W_]*", regex.IGNORECASE
)
_CELLS = regex.compile(r"\||\s{3,}|\t")
_EDGES = ("|", "\t", "  ")
"""A line without any of these is one cell."""
_MARKS = regex.compile(r"[*_\\`]+")
_DEGREES = regex.compile(r"^(?:" + "|".join(regex.escape(rank) for rank in RANKS) + r")\W+", regex.IGNORECASE)

_RECIPIENTS = ("Nơi nhận", "NƠI NHẬN")

_WAIT = 60
"""Cells between the title and the name: the list of recipients in the other column, the seal."""

_TITLE_CHARACTERS = 90
"""A cell with a title is no longer: “TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI CHỦ TỊCH” and a name."""


def find_signatory(text: str) -> str | None:
    """The person who signs the paper, as a register writes names; None where no signature can be told.

    Args:
        text: The paper from behind its header block on.
    """
    waiting = 0
    for cell in _cells(text):
        title = _TITLE.search(cell) if len(cell) <= _TITLE_CHARACTERS else None
        if title is not None and _ALL_CAPITALS.fullmatch(cell, 0, title.start("rest")):
            waiting = _WAIT
            name = _name(_SEALED.match(title["rest"]), title["rest"])
        elif cell.startswith(_RECIPIENTS):
            # The title may be lost below the seal; the name still stands beside the recipients, or below them.
            waiting = _WAIT
            continue
        elif waiting:
            waiting -= 1
            name = _name(_SEALED.match(cell), cell)
        else:
            continue
        if name is not None:
            return name
    return None


def _cells(text: str) -> Iterator[str]:
    """The lines of each column, in the order of the text."""
    for line in _MARKS.sub(" ", text).split("\n"):
        for cell in _CELLS.split(line) if any(edge in line for edge in _EDGES) else (line,):
            if stripped := " ".join(cell.split()):
                yield stripped


def _name(seal: regex.Match[str] | None, cell: str) -> str | None:
    """The name, where the cell is nothing but a name, with a degree before it or “Đã ký” at most."""
    name = cell[seal.end() :] if seal else cell
    while degree := _DEGREES.match(name):
        name = name[degree.end() :]
    words = split_words(name, word_key(name), 0, len(name))
    return written_name(words) if _is_name(words) else None


def _is_name(words: Sequence[Word]) -> bool:
    length = len(words)
    return length > 1 and name_length(words, 0) == length and is_strong(words, 0, length)
