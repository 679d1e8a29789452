"""Lines to paragraphs: which line breaks of a paper are only the edge of its page.

A line is joined to the next one when its sentence goes on (the next begins with a small letter, or the line ends in a
comma, a hyphen or a word that cannot end a sentence), or when it is full: the next line's first word would not have
fitted in the paper's own width. Nothing is joined over the beginning of a list item, a heading or a table row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from etl.text.offsets import Edit
from etl.text.page_numbers import is_page_number


class Line(NamedTuple):
    """One line with something in it: its range without outer white space, and the blank lines before it."""

    start: int
    end: int
    text: str
    blanks_before: int
    is_upper: bool
    """Whether it is written in capitals."""


_RULE_MARKS = " \t\f\xa0-+=:|_*."
_RULE = regex.compile(r"[-=_]{3}|[+|]")
OPENING = regex.compile(
    r"(?P<article>(?:Điều|ĐIỀU)\s+\d{1,3}[a-z]?\b\s*[.:]?)"
    r"|(?P<chapter>(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\s+(?:[IVXLC]+|\d+|thứ\s+\p{Ll}+)\b\s*[.:]?)"
    r"|(?P<roman>(?:X{0,3}(?:IX|IV|V?I{1,3}|V|X))\s*[.)/](?=\s|\p{Lu}|$)|[IVX]{1,5}\s+-\s)"
    r"|(?P<bracket>\(\d{1,3}\)\s*\.?)"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,3}(?:\s*[.)]?(?=\s+\p{L})|[.)](?=\s+\d[\d.,/]*(?:%|\s\p{L}))))"
    r"|(?P<number>\d{1,3}\s*(?:[.)](?=\s|\p{L}|$|\*)|-(?=\s+\p{Lu})))"
    r"|(?P<letter>[a-zđ]\s*[.)](?=\s))"
    r"|(?P<bullet>[-+•*●○▪■◦➢✓✔✅☑➤►▶◆★·o](?=\s|\p{Lu}|\d))"
    r"|(?P<hash>#{1,6}\s)"
    r"|(?P<row>\|)"
)
_STOPS = (".", "!", "?", ":", ";", "…")
_CLOSING = "\"')]"
_GOES_ON = regex.compile(
    r"(?:[,\-/(]|\b(?:và|của|các|những|với|từ|đến|tại|theo|về|cho|là|thứ|năm|số|trên|dưới|ông|bà|"
    r"đồng chí|ngày|tháng|trong|do|được|hơn|gần|đạt))\Z"
)
_LONGEST_OPEN_WORD = 8
_MAY_STAND_INSIDE = ("bullet", "number", "decimal")
"""Kinds of markers that may as well be a dash or a figure of the sentence."""
_DIGITS = regex.compile(r"\d+")
_NARROWEST, _WIDEST = 30, 140
"""Papers with shorter or longer lines are not wrapped, in characters."""
_MOSTLY = 0.8
"""The share of lines that are wrapped at least, in a paper that also has longer ones."""
_SHORT = 0.4
"""The share of the width that is left free at least where a line ends on purpose."""
_FEW_BLANKS, _MANY_BLANKS = 0.08, 0.6
"""Shares of lines after a blank line: with fewer, blanks part no paragraphs; with more, they may part every line."""
_SMALL = regex.compile(r"[\p{Ll}(,;.:%)\]]")
_SHARE = regex.compile(r"[\d.,]+%")
_FIGURE = regex.compile(
    r"\d[\d.,]*(?: ?- ?\d[\d.,]*)? ?"
    r"(?:%|‰|ha|km[2²]?|m[23²³]|tấn|tạ|(?:nghìn|triệu|tỷ|tỉ)(?: (?:đồng|USD|lượt|tấn|kWh))?|đồng|USD|người|hộ|lượt)"
    r"(?![\p{L}\d])"
)
"""How a line begins that can only be the figure of the item above it: `250 triệu USD.`, `150 ha.`"""
_DATELINE = regex.compile(
    r"\((?:\p{Lu}{2,8}\) ?[-–]? ?[\p{Lu}\d]|\p{Lu}[\p{L}.+]*(?:[ /]\p{L}[\p{L}.+]*){0,3}\) ?[-–] ?[\p{Lu}\d])"
)
"""How news begin below their headline: with the paper's own name, `(GLO)- Sáng 5/8, …`, `(Dân trí) - 180 đại biểu`."""
_FIELD = regex.compile(r"\p{Lu}\p{L}*(?: \p{L}+){0,4} ?: ?\S")
"""How a line of a form begins: `Họ và tên: …`, `Điện thoại: …`."""
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


def _ends(text: str) -> bool:
    """Whether a line ends as a sentence does, brackets and quotes behind the mark or not."""
    return text.endswith(('"', "”")) or text.rstrip(_CLOSING).endswith(_STOPS)


def _goes_on(text: str) -> bool:
    """Whether a line ends in a mark or a word that cannot end a sentence."""
    return _GOES_ON.search(text, max(0, len(text) - _LONGEST_OPEN_WORD)) is not None


def split_lines(text: str) -> list[Line]:
    """The lines that hold something; rulers of tables and numbers of pages are left out."""
    lines: list[Line] = []
    begin = end = blanks = last = 0
    raws = text.split("\n")
    for number, raw in enumerate(raws):
        begin, end = end, end + len(raw) + 1
        stripped = raw.strip(" \f")
        if not stripped or _is_rule(stripped):
            continue
        blanks = max(blanks, number - last - 1) if lines else 0
        last = number
        if is_page_number(raws, number) and ("\f" in raw or text[end - 1 : end + 1].strip(" ") != ""):
            continue
        start = begin + raw.index(stripped[0])
        lines.append(Line(start, start + len(stripped), stripped, blanks, is_upper(stripped)))
        blanks = 0
    return lines


def paper_width(lines: Sequence[Line]) -> int | None:
    """The width at which a paper was wrapped, in characters, or None where it was not.

    A wrapped paper has many lines that are nearly as long as its longest common length and end inside a sentence. A
    few lines that were never wrapped, such as a note added below, hide no width if sentences go on over the others.
    Rows of tables are as long as they are in any paper.
    """
    lines = [line for line in lines if "|" not in line.text]
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < 4:
        return None
    width = _common(lengths)
    return width if _is_width(lines, width) else _width_without_longest(lines, lengths)


def _common(lengths: Sequence[int]) -> int:
    """The length that hardly any is beyond."""
    return lengths[min(len(lengths) - 1, round(len(lengths) * 0.9))]


def _is_width(lines: Sequence[Line], width: int) -> bool:
    if not _NARROWEST <= width <= _WIDEST:
        return False
    lengthy = sum(len(line.text) >= _SHORT * width for line in lines)  # Official papers have many short ones.
    open_ended = sum(
        len(line.text) >= 0.8 * width and not _ends(line.text) and OPENING.match(following.text) is None
        for line, following in pairwise(lines)
    )
    return open_ended >= max(3, 0.2 * lengthy)


def _width_without_longest(lines: Sequence[Line], lengths: Sequence[int]) -> int | None:
    """The width of the lines over which sentences go on, if only a few others are longer."""
    going = [len(line.text) for line, following in pairwise(lines) if _surely_goes_on(line, following)]
    if len(going) < max(3, 0.2 * len(lines)):
        return None
    longest = max(going)
    short = [length for length in lengths if length <= longest]
    width = _common(short)
    return width if len(short) >= _MOSTLY * len(lengths) and _is_width(lines, width) else None


def joining_edits(text: str) -> Iterator[Edit]:
    """The edits that join what belongs together by one space and part all else by one line break."""
    lines = split_lines(text)
    layout = _layout(lines)
    if lines and lines[0].start:
        yield Edit(0, lines[0].start, "")
    first = lines[0] if lines else None
    for line, following in pairwise(lines):
        joint = _joint(line, following, layout, first or line)
        yield Edit(line.end, following.start, joint)
        if joint == "\n":
            first = following
    if lines and lines[-1].end < len(text):
        yield Edit(lines[-1].end, len(text), "")


class Layout(NamedTuple):
    """How a paper breaks its lines."""

    width: int | None
    """The width at which it was wrapped, or None where it was not."""
    blanks_are_noise: bool
    """Whether blank lines stand even inside paragraphs."""
    blanks_part: bool
    """Whether it is wrapped and parts its paragraphs by blank lines, as Markdown does: all else goes on."""


def _layout(lines: Sequence[Line]) -> Layout:
    width = paper_width(lines)
    share = sum(line.blanks_before > 0 for line in lines) / max(1, len(lines))
    if width is None and share > _FEW_BLANKS:
        width = _width_between_blanks(lines)
    goes_on = [following.blanks_before > 0 for line, following in pairwise(lines) if _surely_goes_on(line, following)]
    is_inside = 2 * sum(goes_on) >= len(goes_on)
    blanks_part = width is not None and share >= _FEW_BLANKS and (share <= _MANY_BLANKS or not is_inside)
    return Layout(width, share > _MANY_BLANKS and not blanks_part, blanks_part)


def _surely_goes_on(line: Line, following: Line) -> bool:
    """Whether a sentence goes on over the end of a line, whatever the width."""
    return _LOWER.match(following.text) is not None and not _ends(line.text) and OPENING.match(following.text) is None


def _width_between_blanks(lines: Sequence[Line]) -> int | None:
    """The width of a paper of which few paragraphs take a second line: none would have held the word that follows.

    A few longer lines were never wrapped; beside them at least two paragraphs must take a second line.
    """
    lengths = [len(line.text) for line in lines if "|" not in line.text]
    short = [length for length in lengths if length <= _WIDEST]
    width = max(short, default=0)
    tight = [
        (line, following)
        for line, following in pairwise(lines)
        if not following.blanks_before and "|" not in line.text and "|" not in following.text
    ]
    if width < _NARROWEST or len(short) < _MOSTLY * len(lengths):
        return None
    fewest = 1 if len(short) == len(lengths) else 2
    is_wrapped = sum(not _ends(line.text) for line, _ in tight) >= fewest
    return width if is_wrapped and all(_is_full(*pair, width, slack=0) for pair in tight) else None


def _joint(line: Line, following: Line, layout: Layout, first: Line) -> str:
    """What stands between two lines, the former in a block of which the first line is given."""
    if not _belongs(line, following, layout, first):
        return "\n"
    if line.text.endswith("-") and len(line.text) > 1 and not line.text[-2].isspace():
        return ""
    return " "


def _belongs(line: Line, following: Line, layout: Layout, first: Line) -> bool:
    if "|" in line.text or "|" in following.text or _are_fields(first, line, following):
        return False
    if line.text.endswith("-") and not line.text[-2:-1].isspace() and len(line.text) > 1:
        return True
    is_tight = layout.blanks_part and not following.blanks_before
    is_cut = is_tight and layout.width is not None and _is_cut(line, following, layout.width)
    if line.is_upper != following.is_upper:
        return (is_cut or _goes_on(line.text)) and not line.is_upper
    if _opens_item(line, following, layout.width) and not (is_cut and not _continues_list(first, following)):
        return False
    if not following.blanks_before and _FIGURE.match(following.text) and _asks_for_figure(first, line):
        return True
    is_form = _FIELD.match(first.text) is not None and not is_cut
    if is_tight and not line.text.endswith(("\\", ":", ";")) and not _is_short(line, following, layout.width):
        return not is_form or _goes_on(line.text)
    is_near = layout.blanks_are_noise or not following.blanks_before
    is_full = layout.width is not None and is_near and _is_full(line, following, layout.width)
    if is_full or _ends(line.text):
        return is_full
    if following.blanks_before and _DATELINE.match(following.text):
        return False
    if is_near and _SHARE.match(following.text):
        return True
    return _SMALL.match(following.text) is not None or _goes_on(line.text) or _quote_is_open(line.text)


def _asks_for_figure(first: Line, line: Line) -> bool:
    """Whether a line ends in a colon, or an item is not over with it."""
    opening = OPENING.match(first.text)
    is_item = opening is not None and opening.lastgroup in ("number", "letter", "bullet", "decimal", "bracket")
    return line.text.endswith(":") or (is_item and not _ends(line.text))


def _are_fields(first: Line, line: Line, following: Line) -> bool:
    """Whether two lines say something each under a label of its own; a sentence can go on behind a comma."""
    if not _FIELD.match(following.text) or not _FIELD.match(first.text):
        return False
    return not line.text.endswith((",", ";", "-")) and not _goes_on(line.text)


def _opens_item(line: Line, following: Line, width: int | None) -> bool:
    """Whether the next line begins an item. A figure or a dash at the edge of a full line may be mid-sentence."""
    match = OPENING.match(following.text)
    if match is None:
        return False
    if match.lastgroup in ("chapter", "article", "hash", "row", "roman") or width is None:
        return True
    if _ends(line.text) or not _is_full(line, following, width):
        return True
    between_figures = line.text[-1].isdigit() and following.text.lstrip("-+ ")[:1].isdigit()
    return not between_figures and not _goes_on(line.text)


def _continues_list(first: Line, following: Line) -> bool:
    """Whether a marker at the edge of the page is that of the item after the one that the block began with."""
    before, after = OPENING.match(first.text), OPENING.match(following.text)
    if before is None or after is None or before.lastgroup != after.lastgroup:
        return after is not None and after.lastgroup not in _MAY_STAND_INSIDE
    if after.lastgroup != "number":
        return after.lastgroup != "bullet" or first.text[0] == following.text[0]
    return int(_DIGITS.findall(after.group())[0]) == int(_DIGITS.findall(before.group())[0]) + 1


def _is_cut(line: Line, following: Line, width: int) -> bool:
    """Whether a line ends inside a sentence because the page does."""
    return not _ends(line.text) and _is_full(line, following, width)


def _is_short(line: Line, following: Line, width: int | None) -> bool:
    """Whether a line ends long before the edge of the page: a card or an address is not wrapped."""
    return width is not None and not _is_full(line, following, width, slack=round(width * _SHORT))


def _is_full(line: Line, following: Line, width: int, *, slack: int | None = None) -> bool:
    """Whether the next word would not have fitted; some characters are narrower than others."""
    first_word = following.text.find(" ") if " " in following.text else len(following.text)
    slack = max(2, round(width * 0.12)) if slack is None else slack
    return len(line.text) + 1 + first_word > width - slack


def _quote_is_open(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("(") > text.count(")")
