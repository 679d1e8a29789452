"""The structure of a paper: blocks, their markers, and the section that a block stands in."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from etl.model.values import value
from etl.text.lines import OPENING, is_upper

_LINE = regex.compile(r"[^\n]+")
_LEVELS = {
    "chapter": 0,
    "hash": 1,
    "roman": 1,
    "article": 2,
    "number": 4,
    "decimal": 5,
    "bracket": 6,
    "letter": 7,
}
_IN_ARTICLE = 3
"""The level of headings in a list that an article announces: `Điều 1. Thông qua các chỉ tiêu sau:`, `I. Kinh tế`."""
_NO_LIST = ("Nơi nhận", "NƠI NHẬN")
_HEADINGS = ("chapter", "hash", "roman", "article")
_CAPITAL = regex.compile(r"(?P<letter>[A-HK-UĐ])\s*[.)/]\s")
"""Before a heading in capitals: `A. VỀ KINH TẾ`; I and V are Roman numerals."""
_UNDER_ROMAN = 2
_HEADING_LENGTH = 160
"""No heading of a Vietnamese paper is longer; a numbered line beyond it is a clause with content."""
_CONTACT = regex.compile(r"(?:Đ\.?T|S\.?Đ\.?T|DĐ|TEL|FAX|ĐIỆN THOẠI|HOTLINE)[\W\d]*\d[\W\d]*")
"""A telephone with its label, which heads nothing: `ĐT: 0225.3123.456`."""


@value(frozen=True, slots=True)
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


class _Path:
    """The headings and markers that lead to the present line, outermost first."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, str, int]] = []  # level, label, start of the block
        self.section: str | None = None
        self.headings: tuple[int, ...] = ()
        self._level_of_letters = 0
        self._level_of_romans = _LEVELS["roman"]
        self._level_of_capitals = 0

    def level_of_marker(self, kind: str, marker: str, before: str) -> int:
        """The level of a marker.

        Args:
            kind: Of the marker.
            marker: As it stands.
            before: The line before.
        """
        if kind == "article":
            self._level_of_romans, self._level_of_capitals = _LEVELS["roman"], 0
        if kind != "roman":
            return _LEVELS[kind]
        if marker == "I":
            self._level_of_romans = _IN_ARTICLE if self._is_announced(before) else _LEVELS["roman"]
        return self._level_of_romans

    def level_of(self, heading: str, before: str) -> int:
        """The level of a heading in capitals: the top, but for those that go with what stands above.

        Lettered ones that begin with A under a Roman one do, and those of a list that an article announces.
        """
        letter = _CAPITAL.match(heading)
        is_announced = self._is_announced(before)
        if letter is None:
            self._level_of_capitals = _IN_ARTICLE if is_announced else self._level_of_capitals
            return self._level_of_capitals
        if letter["letter"] == "A":
            is_under = any(level == _LEVELS["roman"] for level, _, _ in self.steps)
            self._level_of_letters = _IN_ARTICLE if is_announced else _UNDER_ROMAN if is_under else 0
        return self._level_of_letters

    def _is_announced(self, before: str) -> bool:
        """Whether a line of an article announces a list."""
        is_open = before.endswith(":") and not before.startswith(_NO_LIST)
        return is_open and any(level == _LEVELS["article"] for level, _, _ in self.steps)

    def cut(self, level: int) -> None:
        """Leave all that stands at a level or below."""
        self._set([step for step in self.steps if step[0] < level])

    def open(self, level: int, label: str, start: int) -> None:
        """Step down to a block that heads what follows."""
        self._set([*self.steps, (level, label, start)])

    def _set(self, steps: list[tuple[int, str, int]]) -> None:
        self.steps = steps
        self.section = " > ".join(label for _, label, _ in steps if label) or None
        self.headings = tuple(start for _, _, start in steps)


def find_blocks(text: str) -> Iterator[Block]:
    """The blocks of a cleaned text, one a line, with the path of markers that leads to each."""
    path = _Path()
    before = ""
    for index, match in enumerate(_LINE.finditer(text)):
        line, (start, end) = match.group(), match.span()
        opening = OPENING.match(line)
        kind = opening.lastgroup if opening else None
        if kind == "row" or " | " in line:
            yield Block(start, end, start, "row", None, None, path.section, path.headings, index)
        elif opening is None or kind is None:
            is_heading = len(line) <= _HEADING_LENGTH and is_upper(line) and not _CONTACT.fullmatch(line)
            level = path.level_of(line, before) if is_heading else 0
            if is_heading:
                path.cut(level)
            name = "heading" if is_heading else "paragraph"
            yield Block(start, end, start, name, None, None, path.section, path.headings, index)
            if is_heading:
                path.open(level, "", start)
        else:
            level = path.level_of_marker(kind, _label(opening.group()), before) if kind != "bullet" else 0
            yield _marked(path, line, start, opening, kind, level, index)
        before = line


def _marked(path: _Path, line: str, start: int, opening: regex.Match[str], kind: str, level: int, index: int) -> Block:
    """A block that begins with a marker; all but bullets head what follows."""
    marker, end, body = _label(opening.group()), start + len(line), start + opening.end()
    if kind == "bullet":
        return Block(start, end, body, "item", marker, kind, path.section, path.headings, index)
    path.cut(level)
    headings = path.headings
    path.open(level, _name(kind, marker, path.steps), start)
    is_heading = kind in _HEADINGS and len(line) <= _HEADING_LENGTH
    return Block(start, end, body, "heading" if is_heading else "item", marker, kind, path.section, headings, index)


def _label(opening: str) -> str:
    words = opening.strip().rstrip(".:)/").rstrip()
    words = words.split()[-1] if words[:5].lower() == "khoản" else words
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
