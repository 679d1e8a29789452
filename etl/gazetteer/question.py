"""A mention with its context, made ready to be weighed against units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property
from unicodedata import normalize

from etl.gazetteer.index import UnitIndex
from etl.gazetteer.mention import Context, Mention
from etl.gazetteer.names import bare_key, is_of_type, name_key, plain_type, split_type
from etl.model.units import Unit


@dataclass(frozen=True)
class Question:
    """What is asked, and how well a unit fits what stands around the mention."""

    index: UnitIndex
    mention: Mention
    context: Context

    @cached_property
    def _words(self) -> str:
        return normalize("NFC", self.mention.name)

    @cached_property
    def name(self) -> str:
        """The name without a type word, unless the word is part of it (the ward `Phường Đúc` of Huế)."""
        return self._words if self.index.is_name(self._words) else split_type(self._words)[1]

    @cached_property
    def kind(self) -> str | None:
        """The type word in lower case and in full, or None where the paper leaves it open."""
        return plain_type(self.mention.type) if self.mention.type else split_type(self._words)[0]

    @cached_property
    def province_codes(self) -> tuple[str, ...]:
        """The provinces of today to look in; none where nothing is known."""
        if self.mention.province and (province := self.index.province(self.mention.province)):
            return (province.code,)
        return self.context.province_codes

    def namesakes(self) -> tuple[Unit, ...]:
        """The units of the mention's name, time and provinces."""
        name, era, codes = self.name, self.mention.era, self.province_codes
        if self.kind and not self.index.find(name, era=era):
            name = f"{self.kind} {name}"
        if len(codes) == 1:
            return self.index.find(name, era=era, province_code=codes[0])
        units = self.index.find(name, era=era)
        return tuple(unit for unit in units if not codes or self.index.province_code_today(unit) in codes)

    def has_type(self, unit: Unit) -> bool:
        """Whether the unit is of the type that the paper names, or the paper names none."""
        return self.kind is None or is_of_type(unit, self.kind)

    def is_elsewhere(self, unit: Unit) -> bool:
        """Whether the paper names another district, one that there was on 30 June 2025 where the province is known.

        Papers also name districts that had ended before; those say nothing about the units of that day.
        """
        district = self.mention.district
        if not district or self.index.is_in_district(unit, district):
            return False
        return not self.province_codes or any(self.index.has_district(code, district) for code in self.province_codes)

    def support(self, unit: Unit) -> int:
        """How many companions the official links connect with the unit.

        Predecessors that are named together went into one unit, and a unit is named together with what it was made of.
        """
        family = {unit.code} if unit.is_today else self._successor_codes((unit,))
        return sum(1 for reach in self._reaches if reach & family)

    @property
    def has_companions(self) -> bool:
        """Whether anything that is named with the mention is known."""
        return bool(self._companions)

    def is_named_beside(self, unit: Unit) -> bool:
        """Whether a companion is this unit for certain, so that a mention of another name is not."""
        return unit.unit_id in self._others

    def neighbours(self, unit: Unit) -> int:
        """How many companions have the name of a unit in the same district."""
        place = (unit.province_code, unit.district_name)
        return sum(1 for places in self._places if place in places)

    @cached_property
    def _companions(self) -> tuple[tuple[Unit, ...], ...]:
        """What each companion can be. The mention's own name stands for the unit of the other time only."""
        return tuple(filter(None, (tuple(self._companion(words)) for words in self.context.companions)))

    def _companion(self, words: str) -> Iterable[Unit]:
        if unit := self.index.by_id(words):
            return (unit,)
        kind, name = split_type(words)
        units = self.index.find(name, type=kind) or self.index.find(name)
        if bare_key(name) == bare_key(self.name):
            units = tuple(unit for unit in units if unit.is_today != (self.mention.era == "today"))
        if self.province_codes:
            return (unit for unit in units if self.index.province_code_today(unit) in self.province_codes)
        return units

    @cached_property
    def _others(self) -> Set[str]:
        """What companions are for certain: they have no namesake of the other time, or they are named twice."""
        is_today = self.mention.era == "today"
        names = Counter(name_key(split_type(words)[1]) for words in self.context.companions)
        return {
            unit.unit_id
            for units in self._companions
            for unit in units
            if unit.is_today == is_today
            and (names[name_key(unit.name)] > 1 or all(other.is_today == is_today for other in units))
        }

    @cached_property
    def _reaches(self) -> tuple[Set[str], ...]:
        """The codes of the units of today that each companion is, or that it went into."""
        return tuple(
            {unit.code for unit in units if unit.is_today}
            | self._successor_codes(unit for unit in units if not unit.is_today)
            for units in self._companions
        )

    @cached_property
    def _places(self) -> tuple[Set[tuple[str, str | None]], ...]:
        return tuple(
            {(unit.province_code, unit.district_name) for unit in units if not unit.is_today}
            for units in self._companions
        )

    def _successor_codes(self, units: Iterable[Unit]) -> set[str]:
        return {successor.code for unit in units for successor in self.index.successors(unit.unit_id)}
