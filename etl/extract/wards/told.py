"""The mergers that a paper's prose states, found by their place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.extents import PART
from etl.extract.mergers import ProseEdges
from etl.text.fold import fold


class Told:
    """The passages that state mergers, in the order in which they begin; one may reach over those behind it."""

    def __init__(self, passages: Sequence[ProseEdges]) -> None:
        self._passages = [passage for passage in passages if not passage.is_aside]
        self._starts = [passage.start for passage in self._passages]
        self._reach = list(accumulate((passage.end for passage in self._passages), max))
        self._all = passages

    def has_gone(self, subject: Subject) -> bool:
        """Whether the paper tells that a unit went over to another, and of none of today that is called so."""
        return subject.unit is None and (subject.type, fold(subject.name)) in self._gone

    def went_over(self, subject: Subject) -> bool:
        """Whether the paper tells that a unit of this name went over, whatever of today may be called so too."""
        return (subject.type, fold(subject.name)) in self._gone

    def lists_alone(self, subject: Subject, start: int, end: int) -> bool:
        """Whether a range names a unit of before as one of those that became another, which stands elsewhere."""
        for one in self.over(start, end):
            is_there = not isinstance(one.successor, Subject) and start <= one.successor.start < end
            old = (edge.predecessor for edge in one.edges if start <= edge.predecessor.start < end)
            if not is_there and any(fold(unit.name) == fold(subject.name) for unit in old):
                return True
        return False

    def made_of(self, context: PaperContext, subject: Subject) -> Sequence[Subject]:
        """The units to which one of this name went over, each once."""
        key = (subject.type, fold(subject.name))
        into = [p for p in self._all if any((e.predecessor.type, fold(e.predecessor.name)) == key for e in p.edges)]
        return subjects_of(context, into)

    @cached_property
    def _gone(self) -> frozenset[tuple[str | None, str]]:
        """Type and folded name of each unit that went over and of which none became."""
        new = {(one.successor.type, fold(one.successor.name)) for one in self._all}
        old = ((edge.predecessor.type, fold(edge.predecessor.name)) for one in self._all for edge in one.edges)
        return frozenset(unit for unit in old if unit not in new)

    def over(self, start: int, end: int) -> list[ProseEdges]:
        """The passages that share words with the range, in order."""
        index = bisect_left(self._starts, end)
        found: list[ProseEdges] = []
        while index and self._reach[index - 1] > start:
            index -= 1
            if self._passages[index].end > start:
                found.append(self._passages[index])
        return found[::-1]

    def last_before(self, position: int, since: int) -> ProseEdges | None:
        """The last passage that begins in the range and ends by its end."""
        index = bisect_left(self._starts, position)
        while index and self._starts[index - 1] >= since:
            index -= 1
            if self._passages[index].end <= position:
                return self._passages[index]
        return None

    def first_in(self, start: int, end: int) -> ProseEdges | None:
        """The first passage that begins in the range."""
        index = bisect_left(self._starts, start)
        return self._passages[index] if index < len(self._starts) and self._starts[index] < end else None


def wholly_made(context: PaperContext, passages: Sequence[ProseEdges]) -> Sequence[Subject]:
    """The units that some mergers made of more than parts of others, each once."""
    made = [one for one in passages if any(edge.predecessor.extent.extent != PART.extent for edge in one.edges)]
    return subjects_of(context, made)


def subjects_of(context: PaperContext, passages: Sequence[ProseEdges]) -> Sequence[Subject]:
    """The units that some mergers made, each once."""
    return list({subject.label: subject for subject in (one.subject(context) for one in passages)}.values())
