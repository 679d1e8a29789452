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
from etl.text.words import unify_seats

_MARK = r"\((?P<mark>\d{1,2}|\*{1,3}|[a-d])\)"
_MARKED = re.compile(rf"(?:,? ?\(?{DISTRICT_TYPE} ?{NAME}\)?)? ?{_MARK}")
_NOTE = re.compile(
    unify_seats(
        rf"[^\w(]{{0,4}}{_MARK}:? ?"
        r"(?:(?:là|chỉ|các|đơn vị|xã|phường|(?:sáp )?nhập|điều chỉnh|chuyển|lấy|nhận|được|gồm) )*"
        rf"(?:{EXTENT})(?= ?(?:[.,;:(\n]|\Z|(?:sau|không|chưa|khi|do|vì)(?!\w)))"
    )
)
"""A line, in a key, that says of a mark how much it stands for; one that goes on otherwise may tell of anything."""


@value(frozen=True, slots=True)
class _Note:
    start: int
    mark: str
    extent: Extent


def with_notes(context: PaperContext, found: Iterable[ProseEdges]) -> Iterator[ProseEdges]:
    """What a paper tells, with the extents that its notes give to marked units."""
    notes = list(_notes(context))
    for one in found:
        yield replace(one, edges=tuple(_noted(context.text, edge, notes) for edge in one.edges)) if notes else one


def _notes(context: PaperContext) -> Iterator[_Note]:
    for block in context.reading.blocks:
        match = _NOTE.match(context.key, block.start, block.end)
        if match is not None:
            yield _Note(block.start, match["mark"], extent_of(match))


def _noted(text: str, edge: Edge, notes: Sequence[_Note]) -> Edge:
    """An edge with the extent of the next note below it with the mark behind its predecessor."""
    match = _MARKED.match(text, edge.predecessor.end)
    if match is None:
        return edge
    below = (note.extent for note in notes if note.start > match.end() and note.mark == match["mark"])
    extent = next(below, None)
    return (
        edge
        if extent is None
        else replace(edge, predecessor=replace(edge.predecessor, extent=extent, is_extent_own=True))
    )
