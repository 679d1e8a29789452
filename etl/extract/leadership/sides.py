"""Signatures that stand side by side on a page: `NGƯỜI LẬP BIỂU      CHỦ TỊCH`, with the names below."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from etl.extract.leadership.phrases import Phrase
from etl.extract.leadership.signatures import Signatures
from etl.extract.leadership.stacks import Stack
from etl.text.reading import Reading
from etl.text.structure import Block

_CELL = re.compile(r"\S+(?:[ \u00a0]{1,2}\S+)*")
_LONGEST = 10
"""Blocks from the titles to the names: seals, marks of signing."""
_TITLES = re.compile(r"(?:tm|kt|tl|tuq|q)\s*\.|chủ t|bí th|trưởng|giám đ|chánh|chủ nhi")
"""What the titles of those who sign begin with or hold; asked of keys, before anything else."""


class Cell(NamedTuple):
    """What stands together in a line, with wide gaps beside."""

    start: int
    end: int
    middle: float
    """Its place on the page, in characters from the edge."""


def cells_beside(reading: Reading, block: Block) -> list[Cell]:
    """The cells of a line that wide gaps or tabs part; none where the paper has no such line."""
    low, high = reading.source_span(block.start, block.end)
    raw, edge = reading.source[low:high], reading.source.rfind("\n", 0, low) + 1
    if "\n" in raw:
        return []
    cells, place = [], block.start
    for match in _CELL.finditer(raw):
        words = " ".join(match.group().split())
        start = reading.text.find(words, place, block.end)
        if start < 0:
            return []
        place = start + len(words)
        cells.append(Cell(start, place, low - edge + (match.start() + match.end()) / 2))
    return cells


class Sides:
    """Follows signatures that stand side by side, each in its column."""

    def __init__(self, header: str) -> None:
        """Begin a paper.

        Args:
            header: The key of the paper's first lines, which name the issuer.
        """
        self._header = header
        self._columns: list[tuple[float, Signatures]] = []
        self._waiting = 0

    @property
    def is_open(self) -> bool:
        """Whether the names of some titles may still come."""
        return bool(self._columns)

    @staticmethod
    def may_open(text: str, key: str, block: Block) -> bool:
        """Whether a block may hold the titles of several who sign."""
        return text[block.start : block.end].isupper() and _TITLES.search(key, block.start, block.end) is not None

    def open(self, cells: Sequence[Cell]) -> None:
        """Begin with a line of titles."""
        self._columns = [(cell.middle, Signatures(self._header)) for cell in cells]
        self._waiting = _LONGEST

    def close(self) -> None:
        """Leave the signatures, where something else begins."""
        self._columns = []

    @property
    def has_title(self) -> bool:
        """Whether any of the columns has begun a signature."""
        return any(column.is_open for _, column in self._columns)

    def read(
        self, cells: Sequence[Cell], key: str, text: str, read: Callable[[int, int], Sequence[Phrase]]
    ) -> list[tuple[Stack, int, int]]:
        """Take a line; the stacks of the columns whose names it holds, each with the range that says so."""
        found = []
        for index, cell in enumerate(cells):
            column = self._column_of(index if len(cells) == len(self._columns) else None, cell)
            stack = column.read(read(cell.start, cell.end), key, text, cell.start, cell.end)
            if stack is not None:
                found.append((stack, column.start, cell.end))
        self._waiting -= 1
        if self._waiting <= 0 or found or not self.has_title:
            self.close()
        return found

    def _column_of(self, index: int | None, cell: Cell) -> Signatures:
        if index is not None:
            return self._columns[index][1]
        return min(self._columns, key=lambda column: abs(column[0] - cell.middle))[1]
