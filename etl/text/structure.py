"""The structure of a paper: blocks, their markers, and the section that a block stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from etl.text.lines import OPENING, is_upper

_LINE = regex.compile(r"[^\n]+")
_LEVELS = {
    "chapter": 0,
    "hash": 1,
    "roman": 1,
    "article": 2,
    "number": 3,
    "decimal": 4,
    "bracket": 5,
    "letter": 6,
}
_HEADING_LENGTH = 160
"""No heading of a Vietnamese paper is longer; a numbered line beyond it is a clause with content."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item, heading or table row of a reading."""

    start: int
    end: int
    body_start: int
    """Where the words begin, after the marker."""
    kind: str
    """`paragraph`, `item`, `heading` or `row`."""
    marker: str | None
    """As cleaned: `Điều 2`, `1`, `(4)`, `a`, `-`; None for a paragraph."""
    marker_kind: str | None
    """The kind of marker: `article`, `chapter`, `roman`, `number`, `decimal`, `bracket`, `letter`, `bullet`, `hash`."""
    section: str | None
    """The way from the top, e.g. `Điều 2 > khoản 1 > (4)`."""
    headings: tuple[int, ...]
    """Starts of the blocks that head this one, outermost first."""
    index: int


def find_blocks(text: str) -> Iterator[Block]:
    """The blocks of a cleaned text, one a line, with the path of markers that leads to each."""
    path: list[tuple[int, str, int]] = []  # level, label, start of the block that opened it
    for index, match in enumerate(_LINE.finditer(text)):
        line, start = match.group(), match.start()
        opening = OPENING.match(line)
        kind = opening.lastgroup if opening else None
        if kind == "row" or (" | " in line):
            yield _block(match.start(), match.end(), 0, "row", None, None, path, index)
            continue
        if opening is None or kind is None:
            upper = is_upper(line) and len(line) <= _HEADING_LENGTH
            if upper:
                path = [entry for entry in path if entry[0] < 0]
            yield _block(start, match.end(), 0, "heading" if upper else "paragraph", None, None, path, index)
            if upper:
                path.append((0, "", start))
            continue
        marker = _label(opening.group())
        if kind == "bullet":
            yield _block(start, match.end(), opening.end(), "item", marker, kind, path, index)
            continue
        level = _LEVELS[kind]
        path = [entry for entry in path if entry[0] < level]
        path.append((level, _name(kind, marker, path), start))
        is_heading = kind in ("chapter", "hash", "roman", "article") and len(line) <= _HEADING_LENGTH
        yield _block(start, match.end(), opening.end(), "heading" if is_heading else "item", marker, kind, path, index)


def _block(
    start: int,
    end: int,
    body: int,
    kind: str,
    marker: str | None,
    marker_kind: str | None,
    path: list[tuple[int, str, int]],
    index: int,
) -> Block:
    section = " > ".join(label for _, label, _ in path if label) or None
    headings = tuple(opened for _, _, opened in path if opened != start)
    return Block(start, end, start + body, kind, marker, marker_kind, section, headings, index)


def _label(opening: str) -> str:
    words = opening.strip().rstrip(".:)/").rstrip()
    return (words.rstrip("-") or words) + (")" if opening.lstrip().startswith("(") else "")


def _name(kind: str, marker: str, path: list[tuple[int, str, int]]) -> str:
    if kind == "article":
        return f"Điều {marker.split()[-1]}"
    if kind == "hash":
        return ""
    under_article = any(label.startswith("Điều") for _, label, _ in path)
    if kind == "number" and under_article:
        return f"khoản {marker}"
    if kind == "letter" and under_article:
        return f"điểm {marker}"
    return marker
