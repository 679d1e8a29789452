"""What a passage tells of one unit of today, and what the official mergers add to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.extents import WHOLE
from etl.extract.frames.listed import ListedUnit
from etl.extract.mergers.asides import ASIDE
from etl.extract.mergers.matched import Matched
from etl.extract.mergers.roles import Edge
from etl.model.values import value


@value(frozen=True, slots=True)
class ProseEdges:
    """The edges of one sentence with one successor, and where the sentence stands."""

    start: int
    end: int
    successor: ListedUnit | Subject
    edges: tuple[Edge, ...]
    lists: tuple[tuple[int, int], ...]
    """Where the predecessors are listed; figures that stand there are theirs."""
    act_number: str | None
    act_article: str | None
    act_clause: str | None
    doubt: str | None
    """Why the reading is not certain, or None where it is."""

    @property
    def place(self) -> int:
        """Where the sentence begins to tell of the merger: its first list or its successor."""
        first = min(low for low, _ in self.lists)
        return first if isinstance(self.successor, Subject) else min(first, self.successor.start)

    @property
    def last(self) -> int:
        """Where the last list of the merger ends, or its successor."""
        last = max(high for _, high in self.lists)
        return last if isinstance(self.successor, Subject) else max(last, self.successor.end)

    @property
    def is_aside(self) -> bool:
        """Whether the sentence tells of the successor only in passing; nothing else in it is then the successor's."""
        return {edge.frame for edge in self.edges} == {ASIDE}

    @property
    def tells_parts(self) -> bool:
        """Whether some of the units are told to have gone over in part."""
        return any(edge.predecessor.extent.extent != WHOLE.extent for edge in self.edges)

    @property
    def is_partial(self) -> bool:
        """Whether nothing is told but where parts of units went, so that the unit they went to may be another's."""
        return all(edge.predecessor.extent.extent in ("part", "rest") for edge in self.edges)

    def subject(self, context: PaperContext) -> Subject:
        """The successor as a unit of today, linked within the paper's province."""
        successor = self.successor
        if isinstance(successor, Subject):
            return successor
        kind = successor.type or "xã"
        return Subject(kind, successor.name, context.link_today(successor.name, successor.type))


def with_matched(text: str, found: Sequence[ProseEdges], matched: Sequence[Matched]) -> list[ProseEdges]:
    """What a paper tells, where the official mergers know better which units became which.

    Args:
        text: The text of the paper.
        found: What its passages tell.
        matched: The mergers of which it names all that the official ones have.
    """
    at = {one.successor.end: one for one in reversed(matched)}
    found = [_without_strangers(text, one, at) for one in found]
    of_another = {one.successor.end: "" for one in matched}
    of_another |= {edge.predecessor.end: one.successor.name for one in matched for edge in one.edges}
    kept = [_without(one, _of_others(one, of_another)) for one in found]
    read = {edge.predecessor.end: edge.predecessor for one in found for edge in one.edges}
    told_of = defaultdict[str, set[int]](set)
    for one in kept:
        told_of[one.successor.name] |= {edge.predecessor.end for edge in one.edges}
    new = [_of_matched(one, told_of[one.successor.name], read) for one in matched]
    told = {edge.predecessor.end for one in new for edge in one.edges}
    kept = [_without(one, told) for one in kept]
    return sorted((one for one in (*kept, *new) if one.edges), key=lambda one: one.place)


def _of_others(found: ProseEdges, of_another: Mapping[int, str]) -> set[int]:
    """The places of a passage that are known to belong to another unit than its own."""
    own = found.successor.name
    return {end for edge in found.edges if of_another.get(end := edge.predecessor.end, own) != own}


def _without_strangers(text: str, found: ProseEdges, at: Mapping[int, Matched]) -> ProseEdges:
    """A passage without the units of another clause than the one in which all of its successor stand.

    `Phường A nhập với B; C nhập với D, lấy tên phường D`, where D is known to be made of C and D.
    """
    own = None if isinstance(found.successor, Subject) else at.get(found.successor.end)
    if own is None:
        return found
    places = {edge.predecessor.end for edge in own.edges}
    low = min(edge.predecessor.start for edge in own.edges)
    high = max(places)
    strangers = {
        edge.predecessor.end
        for edge in found.edges
        if ";" in text[edge.predecessor.end : low] or ";" in text[high : edge.predecessor.start]
    }
    return _without(found, strangers)


def _without(found: ProseEdges, places: Set[int]) -> ProseEdges:
    """A passage without its edges of some predecessors; what it tells in passing of their other parts stays."""
    kept = (edge for edge in found.edges if edge.predecessor.end not in places or edge.frame == ASIDE)
    return replace(found, edges=tuple(kept))


def _of_matched(matched: Matched, told: Set[int], read: Mapping[int, ListedUnit]) -> ProseEdges:
    """The edges of a unit of which the sentences tell less than all; none where they tell all of them.

    How much of a predecessor goes over its list tells best, whatever unit its sentence seemed to be about.
    """
    edges = tuple(replace(edge, predecessor=read.get(edge.predecessor.end, edge.predecessor)) for edge in matched.edges)
    is_told = all(edge.predecessor.end in told for edge in edges)
    lists = ((edges[0].predecessor.start, edges[-1].predecessor.end),)
    own = () if is_told else edges
    return ProseEdges(matched.start, matched.end, matched.successor, own, lists, None, None, None, None)
