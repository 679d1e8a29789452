"""Whether two files hold one paper: a fingerprint of its words that its form leaves as it is.

A paper comes as .docx, as .pdf, as a web page. Between these differ spaces, line breaks, marks of Markdown and of table
cells, page numbers, and the order of the two columns of the header and of the signature. Words and figures do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256

from etl.model.document import Page
from etl.text.words import unify_seats

_WORD = re.compile(r"[^\W_]+")
_HEAD_CHARACTERS = 4_000
_TAIL_CHARACTERS = 4_000
_HEAD_END = re.compile(r"(?:căn\s+cứ|xét\s+tờ\s+trình|quyết\s+nghị|điều\s+1)\b")
_TAIL_START = re.compile(r"nơi\s+nhận\s*:")
_PAGE_NUMBER = re.compile(r"\W*(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?\W*", re.IGNORECASE)

_LEAST_LETTERS = 200
"""Of two files with fewer letters and digits nobody can say that they are one paper."""


def fingerprint(text: str, pages: Sequence[Page] = ()) -> str | None:
    """A hash that is the same for two forms of one paper; None for a text too short to tell.

    Args:
        text: The document's text, in NFC.
        pages: Its pages, whose numbers at top and bottom are no words of the paper.
    """
    words = unify_seats(_without_page_numbers(text, pages).lower())
    end = _HEAD_END.search(words, 0, _HEAD_CHARACTERS)
    head = end.start() if end else 0
    start = _TAIL_START.search(words, max(head, len(words) - _TAIL_CHARACTERS))
    tail = start.start() if start else len(words)
    parts = (
        "".join(sorted(_WORD.findall(words, 0, head))),
        "".join(_WORD.findall(words, head, tail)),
        "".join(sorted(_WORD.findall(words, tail))),
    )
    if sum(map(len, parts)) < _LEAST_LETTERS:
        return None
    return sha256("|".join(parts).encode()).hexdigest()


def letters_of(text: str) -> str:
    """The letters and figures of a text, by which a scan is compared with its original."""
    return "".join(_WORD.findall(unify_seats(text.lower())))


def _without_page_numbers(text: str, pages: Sequence[Page]) -> str:
    if not pages:
        return text
    return "\n".join(_inner_lines(text[page.char_start : page.char_end]) for page in pages)


def _inner_lines(page: str) -> str:
    lines = page.strip().split("\n")
    for edge in (0, -1):
        if lines and _PAGE_NUMBER.fullmatch(lines[edge]):
            del lines[edge]
    return "\n".join(lines)
