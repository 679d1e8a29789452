"""The province that a paper speaks of, and provinces by name: some became cities, some have a city of their name."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from etl.extract.context import PaperContext
from etl.extract.leadership.places import Places
from etl.extract.leadership.standing import standing_province
from etl.gazetteer import Gazetteer
from etl.model.units import REFORM_DATE, Province
from etl.text.fold import fold

_TITLE = 40
"""Characters; no province has a longer name."""

LevelTypeName = tuple[str, str | None, str | None]


class Provinces:
    """Knows the province of a paper and reads the names of others."""

    def __init__(self, context: PaperContext) -> None:
        self._context = context
        self._places = Places(context.gazetteer)

    @property
    def code(self) -> str | None:
        """The code of the paper's province."""
        return self.home.code if self.home else None

    @cached_property
    def home(self) -> Province | None:
        """The province of today in which the paper's unit lies, or that the paper names most."""
        main = self._context.main
        if main is not None and main.unit is not None:
            return self._gazetteer.province_of_code(main.unit.province_code)
        return self._context.province or self._titled

    @property
    def _titled(self) -> Province | None:
        """The province whose name alone is the title of a page."""
        first = next(iter(self._context.reading.blocks), None)
        title = self._context.text[first.body_start : first.end].split("(")[0] if first else ""
        return self._gazetteer.province(title) if 0 < len(title) < _TITLE else None

    @property
    def has_city(self) -> bool:
        """Whether the paper's province is or became a city, or is not known."""
        return self.home is None or "thành phố" in self._types(self.home)

    def _types(self, province: Province) -> list[str]:
        """The types that a province of today has had, the one on the paper's day first."""
        intervals = [p for p in self._gazetteer.provinces if p.code == province.code and p.valid_from is not None]
        day = self._context.day
        return [p.type for p in sorted(intervals, key=lambda p: not _holds(p, day))]

    def place(self, kind: str | None, name: str) -> LevelTypeName:
        """`Thành ủy Hải Phòng` is a province's, `Thành ủy Thủ Dầu Một` and `Thành ủy Hải Dương` a district's."""
        former, today = self._gazetteer.former_province(name), self._gazetteer.province(name)
        if former is None and today is None:
            return ("district" if kind == "thành phố" else "province", kind, name)
        types = ([former.type] if former else []) + (self._types(today) if today and _is_named(today, name) else [])
        if kind == "thành phố" and kind not in types[:2] and self._places.knows("district", name):
            return ("district", kind, name)
        named = former or today
        return ("province", kind if kind in types else types[-1], named.name if named else name)

    def own(self, kind: str | None) -> LevelTypeName:
        """The paper's province, with the type word of the paper where the province has had it.

        `Tỉnh ủy` is no body of a city of the centre, but of a province that went into it or of another.
        """
        if self.home is None:
            return ("province", kind, None)
        if self._standing is not None:
            return ("province", self._standing.type, self._standing.name)
        types = self._types(self.home)
        if kind == "tỉnh" and kind not in types:
            return ("province", kind, None)
        return ("province", kind if kind in types else types[0], self.home.name)

    @property
    def is_of_before(self) -> bool:
        """Whether the paper was written before districts and the provinces that were merged had ended."""
        issued = self._context.document.identity.issued_on
        is_earlier = issued is not None and issued < REFORM_DATE
        return is_earlier or self._context.is_of_before or self._standing is not None

    @cached_property
    def _standing(self) -> Province | None:
        """The province of which the paper speaks as of one that stands, where it was written before the reform."""
        return standing_province(self._context, self.home) if self.home is not None else None

    def is_gone(self, name: str) -> bool:
        """Whether the province of this name went into another on 1 July 2025."""
        today = self._gazetteer.province(name)
        return today is not None and not _is_named(today, name)

    @property
    def _gazetteer(self) -> Gazetteer:
        return self._context.gazetteer


def _holds(province: Province, day: date) -> bool:
    started = province.valid_from is None or province.valid_from <= day
    return started and (province.valid_to is None or day < province.valid_to)


def _is_named(province: Province, name: str) -> bool:
    return fold(province.name) == fold(name)
