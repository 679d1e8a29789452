"""Marks behind units whose notes tell how much of them went over: `xã A (1)`, and below `(1) Phần còn lại.`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from etl.extract.context import PaperContext
from etl.extract.frames.extents import EXTENT, Extent, extent_of
from etl.extract.frames.list_tokens import DISTRICT_TYPE
from etl.extract.mentions import NAME
from etl.extract.mergers.roles import Edge
from etl.extract.mergers.told import ProseEdges
from etl.model.values import value
from etl.text.reading import Reading
from etl.text.words import unify_seats, word_key

_MARK = r"(?P<mark>\((?:\d{1,2}|\*{1,3}|[a-d])\)|\[(?:\d{1,2}|\*{1,3}|[a-d])\]|\*{1,3}(?![\w*])|[¹²³⁴⁵⁶⁷⁸⁹])"
_PLAIN = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789", "()[]")
_MARKED = re.compile(rf"(?:,? ?\(?{DISTRICT_TYPE} ?{NAME}\)?)? ?{_MARK}")
_LEAD = r"(?:(?:là|chỉ|các|đơn vị|xã|phường|(?:sáp )?nhập|điều chỉnh|chuyển|lấy|nhận|được|gồm) )*"
_MAY_BE_NOTES = re.compile(
    unify_seats(rf"[\W\d]*(?:(?:ghi chú|chú thích|chú giải|lưu ý|dấu|ký hiệu)[\W\d]+){{0,2}}{_LEAD}(?:{EXTENT})")
)
"""With which a line of notes begins, in a key, where it has lost its marks."""
_NEXT = re.compile(rf"(?:\A|[;.,:\s]) ?(?={_MARK})")
"""Before each note of a line."""
_NOTE = re.compile(
    unify_seats(
        rf"{_MARK}:? *{_LEAD}(?:{EXTENT})(?: của (?:các )?(?:xã|phường|thị trấn|đơn vị)(?: này| đó| cũ)?)?"
        r"(?= ?(?:[.,;:(\n]|\Z|(?:sau|không|chưa|khi|do|vì)(?!\w)))"
    )
)
"""What says of a mark how much it stands for, in a key; a note that goes on otherwise may tell of anything."""
_LONGEST = 600
"""A line of more characters is prose."""


@value(frozen=True, slots=True)
class _Note:
    start: int
    mark: str
    extent: Extent


def with_notes(context: PaperContext, found: Iterable[ProseEdges]) -> Iterator[ProseEdges]:
    """What a paper tells, with the extents that its notes give to marked units."""
    notes = list(_notes(context))
    for one in found:
        yield replace(one, edges=tuple(_noted(context.reading, edge, notes) for edge in one.edges)) if notes else one


def _notes(context: PaperContext) -> Iterator[_Note]:
    """The notes of a paper, from its own characters: its reading has lost stars and numbers of footnotes."""
    reading = context.reading
    for block in reading.blocks:
        if block.kind == "row" or block.end - block.start > _LONGEST:
            continue
        if _MAY_BE_NOTES.match(context.key, block.start, block.end) is None:
            continue
        low, high = reading.source_span(block.start, block.end)
        line = word_key(reading.source[reading.source.rfind("\n", 0, low) + 1 : high])
        marks = (_NOTE.match(line, mark.end()) for mark in _NEXT.finditer(line))
        for match in filter(None, marks):
            yield _Note(block.start, match["mark"].translate(_PLAIN), extent_of(match))


def _noted(reading: Reading, edge: Edge, notes: Sequence[_Note]) -> Edge:
    """An edge with the extent of the next note below it with the mark behind its predecessor."""
    one = edge.predecessor
    low, high = reading.source_span(one.start, one.end)
    match = _MARKED.match(reading.source, high)
    if match is None or match["mark"][0] == reading.source[low - 1 : low] == "*":
        return edge
    mark = match["mark"].translate(_PLAIN)
    extent = next((note.extent for note in notes if note.start > one.end and note.mark == mark), None)
    return edge if extent is None else replace(edge, predecessor=replace(one, extent=extent, is_extent_own=True))
