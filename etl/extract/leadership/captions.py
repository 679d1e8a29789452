"""The line that heads a list: which bodies it names, and which of them stands above a place in columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.leadership.bodies import Body
from etl.extract.leadership.keys import bodies_in, is_bare, is_body, names_body
from etl.extract.leadership.places import Places
from etl.extract.leadership.positions import Position
from etl.extract.leadership.sides import cells_beside
from etl.text.reading import Reading
from etl.text.structure import Block
from etl.text.words import split_words, unify_seats

_OPENS_ORGAN = re.compile(
    unify_seats(r"\W*(?:(?:\d{1,2}|[ivx]{1,5}|[a-h])\W+)?(?:các\s+)?(?:ban|tổ|phòng|văn\s+phòng|trung\s+tâm)(?!\w)")
)
_HEADS_ORGAN = re.compile(
    unify_seats(
        r"(?<!\w)trưởng\s+(?P<organ>(?P<kind>ban|phòng)\s+(?!thường|chấp|đại)[^\W\d_]+)(?!\w)(?P<rest>[^,;.\n]{0,100})"
    )
)
_ELSEWHERE = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?:ban|phòng)\s+(?:quản|công|nhân|liên|giám|thanh)|(?:tỉnh|thành|huyện|quận|thị)\s+ủy|tỉnh|huyện|quận|"
        r"thành\s+phố|tp|trung\s+ương|tw|quốc\s+hội|sở|bộ|thôn|xóm|ấp|bản|buôn|khu\s+(?:phố|vực)|tổ\s+(?:dân|\d))(?!\w)"
    )
)
"""In the name of an organ that is none of the commune's: `Ban Tổ chức Tỉnh ủy`, `Ban Công tác Mặt trận thôn 2`."""
_DEPUTY = re.compile(
    unify_seats(
        r"(?<!\w)phó\s+(?:trưởng\s+)?(?P<kind>ban|phòng)(?:\s+(?:thường\s+trực|tt|phụ\s+trách))?"
        r"\s*(?:[,;:.()-]|\Z|(?:là|và|phụ\s+trách)(?!\w))"
    )
)
"""Of an organ that the post does not name: `Phó Trưởng ban Thường trực`."""
_LINE = 120
"""Characters of a line that is no prose, at most."""
_MOST_ITEMS = 20


def heads_items(text: str, key: str, block: Block, places: Places) -> bool:
    """Whether an item names a body that those below head, or nothing but an organ: `2. BAN PHÁP CHẾ (7 thành viên)`.

    Args:
        text: The text of the paper.
        key: Its key.
        block: The item.
        places: Knows the names of places.
    """
    if names_body(key[block.start : block.end]):
        return True
    is_organ = _OPENS_ORGAN.match(key, block.start, block.end) is not None
    is_upper = text[block.start : block.end].partition("(")[0].isupper()
    return is_organ and (is_upper or _is_organ(text, key, block, places))


def _is_organ(text: str, key: str, block: Block, places: Places) -> bool:
    """Whether an item is the name of an organ and nothing more: `4. Trung tâm Phục vụ hành chính công`."""
    words = split_words(text, key, block.body_start, block.end)
    last, _ = Body(words, 0, places).read(("ủy", "viên"))
    return last > 1 and all(not word.text[0].isalnum() for word in words[last:])


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
        self._organs: dict[int, str] = {}

    def read(self, block: Block, *, is_caption: bool) -> None:
        """Take a line that heads those below, or that ends what the line before headed."""
        self.words = self._key[block.start : block.end] if is_caption else ""
        cells = cells_beside(self._reading, block) if is_caption else []
        named = [(cell.middle, self._key[cell.start : cell.end]) for cell in cells]
        self._columns = named if len(named) > 1 and all(is_body(words) for _, words in named) else []

    def over_block(self, block: Block) -> str:
        """What heads a row, an item or a line: that above if it names a body, else the heading of the section too.

        Prose in between has ended the line above, and tells nothing of whose the posts below are.
        """
        is_listed = block.kind in ("row", "item") or block.end - block.start <= _LINE
        if not is_listed or not block.headings or names_body(self.words):
            return self.words
        heading = self._reading.block_at(block.headings[-1])
        words = self._key[heading.start : heading.end]
        return f"{words} {self.words}".rstrip() if names_body(words) else self.words

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
            return f"{self.over_block(block)} {self._organ_over(block)} {line}"
        above = min(self._columns, key=lambda column: abs(column[0] - own.middle))
        return f"{above[1]} {self._key[own.start : start]}"

    def _organ_over(self, block: Block) -> str:
        """What `_organ_above` has found; a long item may tell a thousand posts."""
        if block.index not in self._organs:
            self._organs[block.index] = self._organ_above(block)
        return self._organs[block.index]

    def _organ_above(self, block: Block) -> str:
        """The one organ whose head an item above names, for its deputy in a list: `- A, Trưởng Ban Chỉ đạo`."""
        deputy = _DEPUTY.search(self._key, block.start, block.end) if block.kind == "item" else None
        if deputy is None:
            return ""
        above: set[str] = set()
        for item in reversed(self._reading.blocks[max(0, block.index - _MOST_ITEMS) : block.index]):
            if item.kind != "item" or item.marker_kind != block.marker_kind:
                break
            heads = _HEADS_ORGAN.finditer(self._key, item.start, item.end)
            above |= {f"{head['organ']}{head['rest']}" for head in heads if head["kind"] == deputy["kind"]}
        is_one = len(above) == 1 and not any(map(_ELSEWHERE.search, above))
        return above.pop() if is_one else ""

    def doubt(self, positions: Sequence[Position], before: str) -> str | None:
        """Why it is not certain whose the chairs are: the line names several bodies, `HĐND - UBND`, and nothing one."""
        caption = self.over_block(self._reading.block_at(positions[0].start)) if positions else ""
        is_open = before.startswith(caption) and bodies_in(before) == bodies_in(caption) > 1
        return "The paper does not say which body is chaired." if is_open and all(map(is_bare, positions)) else None
