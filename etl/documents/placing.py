"""From words that stand somewhere on a page to the text of the page, which knows where each line or word stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple
from unicodedata import normalize

from etl.model.document import Box, Stretch

_GUTTER_EMS = 2.5
"""A gap in a line of this many times the height of its letters parts two columns; a justified line has no such gap."""

_SAME_LINE_SHARE = 0.5
"""Words belong to one line while their middles differ by less than this share of the usual height."""


class Word(NamedTuple):
    """A word, where it stands, and how sure OCR was of it."""

    text: str
    box: Box
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, and the words or other pieces in it whose place is known, in their order."""

    text: str
    words: tuple[Word, ...] = ()


def line_of(words: Sequence[Word]) -> Line:
    """The words with a space between each two."""
    return Line(" ".join(word.text for word in words), tuple(words))


def placed(lines: Iterable[Line]) -> tuple[str, tuple[Stretch, ...]]:
    """The text of the lines, in NFC, and the place of each of their words in it."""
    texts: list[str] = []
    stretches: list[Stretch] = []
    offset = 0
    for line in lines:
        # A word composes with nothing around it: before it stands a space, a line break or a bar.
        text = normalize("NFC", line.text)
        found = 0
        for word in line.words:
            inside = normalize("NFC", word.text)
            start = text.find(inside, found)
            if start >= 0:
                found = start + len(inside)
                stretches.append(Stretch(offset + start, offset + found, word.box, word.confidence))
        texts.append(text)
        offset += len(text) + 1
    return "\n".join(texts), tuple(stretches)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of them."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """The words line by line from top to bottom, in each line from left to right."""
    ordered = sorted(words, key=lambda word: (_middle(word), word.box.left))
    if not ordered:
        return []
    reach = _SAME_LINE_SHARE * _height(ordered)
    lines: list[list[Word]] = [[ordered[0]]]
    for word in ordered[1:]:
        if _middle(word) - sum(map(_middle, lines[-1])) / len(lines[-1]) < reach:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.box.left) for line in lines]


def in_columns(lines: Sequence[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """The lines, and of such as stand in two columns (the header of a paper, its signature) the left column first."""
    index = 0
    while index < len(lines):
        gutter = _gutter(lines[index])
        if gutter is None:
            yield lines[index]
            index += 1
            continue
        block, end = [lines[index]], index + 1
        while end < len(lines) and _split(lines[end], gutter) is not None:
            block.append(lines[end])
            end += 1
        while len(block) > 1 and block[-1][-1].box.right <= gutter[1]:
            end -= 1
            block.pop()  # Below both columns, such as the title of the paper.
        halves = [_split(line, gutter) or (line, ()) for line in block]
        yield from (left for left, _ in halves if left)
        yield from (right for _, right in halves if right)
        index = end


def _gutter(line: Sequence[Word]) -> tuple[float, float] | None:
    """The widest gap of the line, if it is one between columns."""
    reach = _GUTTER_EMS * _height(line)
    gaps = [(b.box.left - a.box.right, a.box.right, b.box.left) for a, b in pairwise(line)]
    width, left, right = max(gaps, default=(0.0, 0.0, 0.0))
    return (left, right) if width > reach else None


def _split(line: Sequence[Word], gutter: tuple[float, float]) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """The line left and right of the gutter; None where it runs across, or ends well before it."""
    left = [word for word in line if word.box.right <= gutter[1]]
    right = line[len(left) :]
    if (right and right[0].box.left < gutter[0]) or (left and right and _gutter(line) is None):
        return None
    return left, right


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def _height(words: Sequence[Word]) -> float:
    return median(word.box.bottom - word.box.top for word in words)
