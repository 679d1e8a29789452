"""Sentences that name everything that a unit was made of, and say in whatever words that it came together.

For that papers have more words than any grammar (`họp thành`, `về với nhau`, `là phép cộng của`, `đón hai xã … vào`).
Where the official mergers confirm that no predecessor is missing, one such word is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from etl.extract.context import Subject
from etl.extract.frames.list_tokens import COUNT
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.mergers.gaps import MERGE
from etl.extract.mergers.links import is_nearly
from etl.extract.mergers.origins import Unsaid, is_made_of, is_small
from etl.extract.mergers.parted import names_bodies
from etl.extract.mergers.roles import Edge
from etl.gazetteer import Gazetteer
from etl.model.units import TYPES_OF_TODAY, Unit

_BETWEEN = re.compile(r"[^.;:\d]{0,60}")
"""What stands between two of the lists: what is told of each by itself has figures or marks between."""
_FEWEST = 2
_REACH = 100
"""How far before a list the bodies stand that may be meant in the place of its units, in characters."""

_ARE_UNITS = re.compile(
    rf"(?:,| -| \() ?(?:(?:đều|cũng|vốn|chính|là|từng) )*(?:các|những|{COUNT}) (?:đơn vị|địa phương|xã|phường)"
    r"(?: (?:hành chính|cấp xã|cũ))*(?: (?:đã|được|vừa|cùng|mới|chính thức|này))* "
    rf"(?:{MERGE}|hợp thành|tạo thành|tạo nên)"
)
"""Behind a list of bodies, that their units went together too: `đảng bộ xã A, xã B, là hai đơn vị được nhập thành`."""


def gathered_edges(
    text: str, start: int, lists: Sequence[UnitList], subject: Subject | None, gazetteer: Gazetteer
) -> Iterator[Edge]:
    """The edges of the one unit of today of which a sentence names all predecessors.

    Args:
        text: The text of the lists.
        start: Where their sentence begins.
        lists: The lists of the sentence, in order.
        subject: The unit that the paper speaks of there, whose edges have no successor of their own.
        gazetteer: The official mergers.
    """
    named = [units.units[0] for units in lists if len(units.units) == 1 and units.units[0].type in TYPES_OF_TODAY]
    if sum(len(units.units) for units in lists) < _FEWEST:
        return
    related = _Related(lists, gazetteer)
    for successor in (*named, subject):
        if successor is None:
            continue
        for unit in gazetteer.find(successor.name, type=successor.type, era="today"):
            old = _predecessors(text, start, related.lists_of(unit), successor, unit, gazetteer)
            if old:
                own = successor if isinstance(successor, ListedUnit) else None
                yield from (Edge(one, own, "merged", "known") for one in old)
                return


class _Related:
    """Which of the lists of a sentence may name what a unit was made of: looked up, not tried for each pair of units.

    Args:
        lists: The lists.
        gazetteer: The official mergers.
    """

    def __init__(self, lists: Sequence[UnitList], gazetteer: Gazetteer) -> None:
        self._lists, self._gazetteer = lists, gazetteer
        self._found: dict[str, list[UnitList]] = {}
        self._by_origin: dict[str, set[int]] = {}
        self._slips: dict[tuple[str, str | None], set[int]] = {}
        """Names that no unit has, which may be slips for any."""
        for index, unit in ((index, unit) for index, units in enumerate(lists) for unit in units.units):
            if not gazetteer.find(unit.name):
                self._slips.setdefault((unit.name, unit.type), set()).add(index)
            for one in gazetteer.find(unit.name, type=unit.type, era="before"):
                self._by_origin.setdefault(one.unit_id, set()).add(index)

    def lists_of(self, new: Unit) -> list[UnitList]:
        """The lists of which a unit may have been made, in order; none where they leave out what may not go unsaid."""
        if new.unit_id not in self._found:
            self._found[new.unit_id] = self._find(new)
        return self._found[new.unit_id]

    def _find(self, new: Unit) -> list[UnitList]:
        named: set[int] = set()
        for origin in self._gazetteer.origins(new):
            slips = (places for name, places in self._slips.items() if is_nearly(origin, *name))
            indices = self._by_origin.get(origin.unit_id, set()).union(*slips)
            if not indices and not is_small(origin, new, self._gazetteer):
                return []
            named |= indices
        return [self._lists[index] for index in sorted(named)]


def _predecessors(
    text: str, start: int, lists: Sequence[UnitList], successor: ListedUnit | Subject, new: Unit, gazetteer: Gazetteer
) -> list[ListedUnit]:
    """The units of some lists, if they are all that a unit was made of; small parts of others may go unsaid."""
    if len(gazetteer.origins(new)) < _FEWEST:
        return []
    old: list[ListedUnit] = []
    taken: list[UnitList] = []
    for units in lists:
        if units.units == (successor,) or not is_made_of(new, units.units, gazetteer, Unsaid.ANY):
            continue
        if names_bodies(text[max(start, units.start - _REACH) : units.start]) and not _are_units(text, units):
            return []
        old += units.units
        taken.append(units)
    is_one = all(_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(taken))
    is_whole = len(old) >= _FEWEST and is_made_of(new, old, gazetteer, Unsaid.SMALL)
    return old if is_one and is_whole else []


def _are_units(text: str, units: UnitList) -> bool:
    """Whether the words behind a list, or those behind its last name, say that units are meant."""
    return any(_ARE_UNITS.match(text, place) for place in (units.end, units.units[-1].end))
