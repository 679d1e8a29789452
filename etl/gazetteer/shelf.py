"""The units of one province and time, indexed for the lower rungs of the ladder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from etl.gazetteer.names import bare_key, district_key, joined_key, letters_key, spelling_key
from etl.model.units import Unit

DIACRITICS = "diacritics"
"""The one difference between variants that can be a slip of another name."""

K = TypeVar("K")
V = TypeVar("V")


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key, in their order."""
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


class Shelf:
    """Some hundred units among which a misspelt name is looked for."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = tuple(units)

    def variants(self, name: str) -> Iterable[tuple[str, tuple[Unit, ...]]]:
        """The units that share a looser and looser key with the name, each time with what was ignored."""
        yield "spaces", self._joined.get(joined_key(name), ())
        yield "i/y", self._spelling.get(spelling_key(name), ())
        yield DIACRITICS, self._bare.get(bare_key(name), ())

    def near(self, name: str, limit: int) -> list[tuple[int, tuple[Unit, ...]]]:
        """The units whose names differ from this one by at most `limit` letters, spaces aside, nearest first.

        A letter too many, too few, another one, or two exchanged count one (optimal string alignment).
        """
        query, choices = letters_key(name), self._letters
        found = process.extract(query, choices.keys(), scorer=OSA.distance, score_cutoff=limit, limit=None)
        return sorted(((int(distance), choices[key]) for key, distance, _ in found), key=lambda pair: pair[0])

    @cached_property
    def district_keys(self) -> frozenset[str]:
        """The keys of the districts of the units."""
        return frozenset(district_key(unit.district_name) for unit in self.units if unit.district_name)

    @cached_property
    def _letters(self) -> Mapping[str, tuple[Unit, ...]]:
        return grouped((letters_key(unit.name), unit) for unit in self.units)

    @cached_property
    def _joined(self) -> Mapping[str, tuple[Unit, ...]]:
        return grouped((joined_key(unit.name), unit) for unit in self.units)

    @cached_property
    def _spelling(self) -> Mapping[str, tuple[Unit, ...]]:
        return grouped((spelling_key(unit.name), unit) for unit in self.units)

    @cached_property
    def _bare(self) -> Mapping[str, tuple[Unit, ...]]:
        return grouped((bare_key(unit.name), unit) for unit in self.units)
