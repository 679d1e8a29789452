"""The commune that a post names, in its official spelling."""

from __future__ import annotations

from functools import cached_property

from rapidfuzz.distance import OSA

from etl.extract.context import PaperContext
from etl.extract.leadership.places import Places, is_short_for
from etl.extract.leadership.seat import Seat
from etl.model.units import Unit
from etl.text.fold import ascii_fold
from etl.text.repair import Spellings
from etl.text.words import word_key


class Communes:
    """The communes of one paper's posts."""

    def __init__(self, context: PaperContext, places: Places) -> None:
        self._context, self._places = context, places

    def linked(self, kind: str | None, name: str) -> Seat:
        """A commune by its name; a name with a letter wrong gets its official spelling."""
        unit, main = self._context.link_today(name, kind), self._context.main
        if unit is None and main is not None and OSA.distance(word_key(name), word_key(main.name)) == 1:
            return Seat("ward", main.type, main.name, main.unit)
        if unit is None and main is not None and kind in (None, main.type) and is_short_for(name, main.name):
            return Seat("ward", main.type, main.name, main.unit)
        if unit is None and self._context.reading.is_scanned:
            unit, name = self._misread(name, kind) or (None, name)
        if unit is not None and ascii_fold(unit.name) != ascii_fold(name):
            name = unit.name
        is_misread = unit is None and self._context.reading.is_scanned and self._places.is_misread(name)
        kind = kind or (unit.type.value if unit and unit.type else None)
        return Seat("ward", kind, name, unit, is_misread=is_misread)

    def _misread(self, name: str, kind: str | None) -> tuple[Unit, str] | None:
        """The only unit named elsewhere in the paper that a scanner can have read as this name."""
        found = self._spellings.misread_as(word_key(name))
        linked = [self._context.link_today(self._names[key], kind) for key in found]
        units = {unit.unit_id: unit for unit in linked if unit is not None}
        return next(((unit, unit.name) for unit in units.values()), None) if len(units) == 1 else None

    @cached_property
    def _names(self) -> dict[str, str]:
        """The names of units in the paper by their keys."""
        return {word_key(mention.name): mention.name for mention in self._context.units}

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(self._names)
