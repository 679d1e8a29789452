"""The lines of a paper: what fills them, which begin an item, and which a sentence goes on over."""

from __future__ import annotations

from typing import NamedTuple

import regex

from etl.text.page_numbers import is_page_number


class Line(NamedTuple):
    """One line with something in it: its range without outer white space, and the blank lines before it."""

    start: int
    end: int
    text: str
    blanks_before: int
    is_upper: bool
    """Whether it is written in capitals."""
    is_on_new_page: bool
    """Whether the number of a page stands between it and the line before."""


_RULE_MARKS = " \t\f\xa0-+=:|_*."
_RULE = regex.compile(r"[-=_]{3}|[+|]")
OPENING = regex.compile(
    r"(?P<article>(?:Điều|ĐIỀU)\s+\d{1,3}[a-z]?\b\s*[.:]?)"
    r"|(?P<chapter>(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\s+(?:[IVXLC]+|\d+|thứ\s+\p{Ll}+)\b\s*[.:]?)"
    r"|(?P<roman>(?:X{0,3}(?:IX|IV|V?I{1,3}|V|X))\s*[.)/](?=\s|\p{Lu}|$)|[IVX]{1,5}\s+-\s)"
    r"|(?P<bracket>\(\d{1,3}\)\s*\.?)"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,3}(?:\s*[.)]?(?=\s+\p{L})|[.)](?=\s+\d[\d.,/]*(?:\s?[%‰]|\s\p{L}))))"
    r"|(?P<number>\d{1,3}\s*(?:[.)](?=\s|\p{L}|$|\*)|[-/](?=\s+\p{Lu})|/(?=\p{Lu}\p{Ll}+\s))"
    r"|(?:Khoản|KHOẢN)\s+\d{1,3}\s*[.:](?=\s))"
    r"|(?P<letter>[a-zđ]\s*[.)](?=\s))"
    r"|(?P<bullet>[-+•*●○▪■◦➢✓✔✅☑➤►▶◆★·o](?=\s|\p{Lu}|\d))"
    r"|(?P<hash>#{1,6}\s)"
    r"|(?P<row>\|)"
)
_STOPS = (".", "!", "?", ":", ";", "…")
_CLOSING = "\"')]"
_LOWER = regex.compile(r"\p{Ll}")
_UPPER = regex.compile(r"\p{Lu}{2}")


def is_upper(text: str) -> bool:
    """Whether a line is written in capitals, as headings are."""
    return _LOWER.search(text) is None and _UPPER.search(text) is not None


def _is_rule(text: str) -> bool:
    """Whether a line is a ruler: of a table, or of dots to be filled in."""
    if text[0].isalnum():
        return False
    if text.strip(_RULE_MARKS):
        return len(text) > 3 and not text.strip(".…")
    return _RULE.search(text) is not None or (len(text) > 3 and not text.strip("."))


def ends(text: str) -> bool:
    """Whether a line ends as a sentence does, brackets and quotes behind the mark or not."""
    return text.endswith(('"', "”")) or text.rstrip(_CLOSING).endswith(_STOPS)


def surely_goes_on(line: Line, following: Line) -> bool:
    """Whether a sentence goes on over the end of a line, whatever the width."""
    return _LOWER.match(following.text) is not None and not ends(line.text) and OPENING.match(following.text) is None


def is_full(line: Line, following: Line, width: int, *, slack: int | None = None) -> bool:
    """Whether the next word would not have fitted; some characters are narrower than others."""
    first_word = following.text.find(" ") if " " in following.text else len(following.text)
    slack = max(2, round(width * 0.12)) if slack is None else slack
    return len(line.text) + 1 + first_word > width - slack


def split_lines(text: str) -> list[Line]:
    """The lines that hold something; rulers of tables and numbers of pages are left out."""
    lines: list[Line] = []
    begin = end = blanks = last = 0
    is_on_new_page = False
    raws = text.split("\n")
    for number, raw in enumerate(raws):
        begin, end = end, end + len(raw) + 1
        stripped = raw.strip(" \f")
        if not stripped or _is_rule(stripped):
            continue
        blanks = max(blanks, number - last - 1) if lines else 0
        last = number
        if is_page_number(raws, number) and ("\f" in raw or text[end - 1 : end + 1].strip(" ") != ""):
            is_on_new_page = True
            continue
        start = begin + raw.index(stripped[0])
        lines.append(Line(start, start + len(stripped), stripped, blanks, is_upper(stripped), is_on_new_page))
        blanks, is_on_new_page = 0, False
    return lines
