"""The line that heads a list: which bodies it names, and which of them stands above a place in columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.keys import bodies_in, is_bare, is_body, names_body
from etl.extract.leadership.positions import Position
from etl.extract.leadership.sides import cells_beside
from etl.text.reading import Reading
from etl.text.structure import Block
from etl.text.words import unify_seats

_OPENS_ORGAN = re.compile(
    unify_seats(r"\W*(?:\d{1,2}|[ivx]{1,5}|[a-h])\W+(?:các\s+)?(?:ban|tổ|phòng|văn\s+phòng|trung\s+tâm)(?!\w)")
)


def heads_items(text: str, key: str, block: Block) -> bool:
    """Whether an item names a body, or in capitals an organ, that those below head: `2. BAN PHÁP CHẾ (7 thành viên)`.

    Args:
        text: The text of the paper.
        key: Its key.
        block: The item.
    """
    if names_body(key[block.start : block.end]):
        return True
    is_organ = _OPENS_ORGAN.match(key, block.start, block.end) is not None
    return is_organ and text[block.start : block.end].partition("(")[0].isupper()


class Caption:
    """Follows the lines that head others.

    Args:
        reading: The reading of a paper.
        key: The key of its text.
    """

    def __init__(self, reading: Reading, key: str) -> None:
        self._reading, self._key = reading, key
        self.words = ""
        """The key of the line that heads the list or table being read."""
        self._columns: list[tuple[float, str]] = []

    def read(self, block: Block, *, is_caption: bool) -> None:
        """Take a line that heads those below, or that ends what the line before headed."""
        self.words = self._key[block.start : block.end] if is_caption else ""
        cells = cells_beside(self._reading, block) if is_caption else []
        named = [(cell.middle, self._key[cell.start : cell.end]) for cell in cells]
        self._columns = named if len(named) > 1 and all(is_body(words) for _, words in named) else []

    def over(self, start: int, since: int) -> str:
        """The words that head a post, and those before it in its sentence.

        Args:
            start: Where the post begins.
            since: Where the words before it begin that may tell its body.
        """
        block = self._reading.block_at(start)
        cells = cells_beside(self._reading, block) if self._columns else []
        own = next((cell for cell in cells if cell.start <= start < cell.end), None)
        if own is None:
            line = self._key[since:start].rpartition("\n")[2]
            return f"{self.words} {line}"
        above = min(self._columns, key=lambda column: abs(column[0] - own.middle))
        return f"{above[1]} {self._key[own.start : start]}"

    def doubt(self, positions: Sequence[Position], before: str) -> str | None:
        """Why it is not certain whose the chairs are: the line names several bodies, `HĐND - UBND`, and nothing one."""
        is_open = before.startswith(self.words) and bodies_in(before) == bodies_in(self.words) > 1
        return "The paper does not say which body is chaired." if is_open and all(map(is_bare, positions)) else None
