"""The width at which a paper was wrapped, told by its lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from etl.text.lines import OPENING, Line, ends, is_full, surely_goes_on

_NARROWEST, _WIDEST = 30, 140
"""Papers with shorter or longer lines are not wrapped, in characters."""
_MOSTLY = 0.8
"""The share of lines that are wrapped at least, in a paper that also has longer ones."""
_CARD = 64
"""Lines of cards, a name or a post each, are hardly longer."""
_GOING_ON = 0.25
"""The share of the lines without an end at least behind which no capital stands, if they may be those of cards."""
_LENGTHY = 0.4
"""The share of the width that a line has at least which may be wrapped."""


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
    lengthy = sum(len(line.text) >= _LENGTHY * width for line in lines)  # Official papers have many short ones.
    open_ended = [
        (line, following)
        for line, following in pairwise(lines)
        if len(line.text) >= 0.8 * width and not ends(line.text) and OPENING.match(following.text) is None
    ]
    return len(open_ended) >= max(3, 0.2 * lengthy) and _go_on(open_ended, width)


def _go_on(pairs: Sequence[tuple[Line, Line]], width: int) -> bool:
    """Whether sentences go on over the lines: those of cards are as long as each other, and a capital begins each."""
    return width > _CARD or sum(not following.text[0].isupper() for _, following in pairs) >= _GOING_ON * len(pairs)


def _width_without_longest(lines: Sequence[Line], lengths: Sequence[int]) -> int | None:
    """The width of the lines over which sentences go on, if only a few others are longer."""
    going = [len(line.text) for line, following in pairwise(lines) if surely_goes_on(line, following)]
    if len(going) < max(3, 0.2 * len(lines)):
        return None
    longest = max(going)
    short = [length for length in lengths if length <= longest]
    width = _common(short)
    return width if len(short) >= _MOSTLY * len(lengths) and _is_width(lines, width) else None


def width_between_blanks(lines: Sequence[Line]) -> int | None:
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
    open_ended = [pair for pair in tight if not ends(pair[0].text)]
    is_wrapped = len(open_ended) >= fewest and _go_on(open_ended, width)
    return width if is_wrapped and all(is_full(*pair, width, slack=0) for pair in tight) else None
