"""The official units, found by key, name and place, and their links through time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from etl.gazetteer.crosswalk import components
from etl.gazetteer.mention import Era
from etl.gazetteer.names import bare_key, district_key, is_of_type, name_key, name_keys, plain_type, split_type
from etl.gazetteer.provinces import ProvinceIndex
from etl.gazetteer.shelf import Shelf, grouped
from etl.model.units import Province, Unit, UnitLink

_NAMES_REMEMBERED = 1 << 14
"""A paper asks for the same few hundred names again and again."""


class UnitIndex:
    """Every commune-level unit of today and of the day before the reform, the provinces, and the links between them.

    Pure: it is made of values and keeps indexes of them, each built when it is first needed.
    """

    def __init__(self, units: Iterable[Unit], provinces: Iterable[Province], links: Iterable[UnitLink]) -> None:
        self.units = tuple(units)
        self.provinces = tuple(provinces)
        self._given_links = links
        self._province_index = ProvinceIndex(self.provinces)
        self._shelves: dict[tuple[str, Era], Shelf] = {}
        self._find = lru_cache(_NAMES_REMEMBERED)(self._find_now)
        self._province = lru_cache(_NAMES_REMEMBERED)(self._province_index.today)

    @cached_property
    def links(self) -> tuple[UnitLink, ...]:
        """All links; made when they are first needed."""
        return tuple(self._given_links)

    def by_id(self, unit_id: str) -> Unit | None:
        """The unit of that key, e.g. `11557@2025-07-01`, or None."""
        return self._by_id.get(unit_id)

    def find(
        self,
        name: str,
        *,
        type: str | None = None,
        province_code: str | None = None,
        district: str | None = None,
        era: Era | None = None,
    ) -> tuple[Unit, ...]:
        """The units that are called so but for case, spaces, tone placement, hyphens and apostrophes.

        Args:
            name: The name, with or without its type word, which counts like `type`.
            type: Only units of this type.
            province_code: Only units of this province of today or, before the reform, in its area.
            district: Only units of a district of this name, before the reform; with or without its type word.
            era: Only units of today's structure, or of the one before.
        """
        return self._find(name, type, province_code, district, era)

    def _find_now(
        self, name: str, type: str | None, province_code: str | None, district: str | None, era: Era | None
    ) -> tuple[Unit, ...]:
        units = self._by_name.get(name_key(name), ())
        if not units:
            word, bare = split_type(name)
            if word is None:
                return ()
            type, units = type or word, self._by_name.get(name_key(bare), ())
        if type is not None:
            kind = plain_type(type)
            units = tuple(unit for unit in units if is_of_type(unit, kind))
        if era is not None:
            units = tuple(unit for unit in units if unit.is_today == (era == "today"))
        if province_code is not None:
            units = tuple(unit for unit in units if self.province_code_today(unit) == province_code)
        if district is not None:
            units = tuple(unit for unit in units if self.is_in_district(unit, district))
        return units

    def is_name(self, words: str) -> bool:
        """Whether a unit of any time is called so, type words counting as part of the name."""
        return name_key(words) in self._by_name

    def similar_names(self, name: str, province_code: str | None = None, limit: int = 5) -> tuple[str, ...]:
        """Names like this one, nearest first, to suggest to people; type words and diacritics count little."""
        units = self._units_in(province_code) if province_code else self.units
        keys = {unit.name: bare_key(unit.name) for unit in units}
        query = bare_key(split_type(name)[1])
        found = process.extract(query, keys, scorer=OSA.normalized_similarity, score_cutoff=0.7, limit=limit)
        return tuple(similar for _, _, similar in found)

    def find_in_province(self, name: str, province_code: str, *, era: Era | None = None) -> tuple[Unit, ...]:
        """The units of this name in a province of today and its area before the reform."""
        return self.find(name, province_code=province_code, era=era)

    def predecessors(self, unit_id: str) -> tuple[Unit, ...]:
        """The units that this one was made of, in whole or in part; of a retyped unit, the same unit before."""
        return self._predecessors.get(unit_id, ())

    def successors(self, unit_id: str) -> tuple[Unit, ...]:
        """The units that this one went into, in whole or in part; of a retyped unit, the same unit after."""
        return self._successors.get(unit_id, ())

    def links_to(self, unit_id: str) -> tuple[UnitLink, ...]:
        """The links that end in this unit."""
        return self._links_to.get(unit_id, ())

    def links_from(self, unit_id: str) -> tuple[UnitLink, ...]:
        """The links that begin in this unit."""
        return self._links_from.get(unit_id, ())

    def is_new(self, unit: Unit) -> bool:
        """Whether a unit of today has a name that no unit of its type had in its area before the reform."""
        kind = unit.type.value if unit.type else None
        code = self.province_code_today(unit)
        return unit.is_today and not self.find(unit.name, type=kind, province_code=code, era="before")

    def has_ended(self, name: str, kind: str, province_code: str) -> bool:
        """Whether a province of today had a unit of this name and type only before the reform."""
        found = self.find(name, type=kind, province_code=province_code)
        return bool(found) and not any(unit.is_today for unit in found)

    def component(self, unit_id: str) -> str:
        """The smallest unit_id that mergers lead to from a unit, however far; its own where no link is known."""
        return self._components.get(unit_id, unit_id)

    def province(self, words: str) -> Province | None:
        """The province of today that has this name, or that holds the area of the former province of this name.

        Understands `TP Hải Phòng`, `tỉnh Bà Rịa - Vũng Tàu`, `TP.HCM`, `TT-Huế`.
        """
        return self._province(words)

    def province_of_code(self, code: str | None) -> Province | None:
        """The province of today that has this code."""
        return self._province_index.by_code.get(code) if code is not None else None

    def former_province(self, words: str) -> Province | None:
        """The province that had this name on 30 June 2025, or None."""
        return self._province_index.before(words)

    def province_code_today(self, unit: Unit) -> str:
        """The code of the province of today in whose area a unit lies."""
        return unit.province_code if unit.is_today else self._province_index.successor_codes[unit.province_code]

    def districts(self, province_code: str) -> tuple[str, ...]:
        """The districts that the area of a province of today had on 30 June 2025, with their type words, sorted."""
        units = self.shelf(province_code, "before").units
        return tuple(sorted({unit.district_name for unit in units if unit.district_name}))

    def is_district(self, words: str) -> bool:
        """Whether a district had this name on 30 June 2025; with or without its type word."""
        return district_key(words) in self._district_keys

    def has_district(self, province_code: str, district: str) -> bool:
        """Whether the area of a province of today had a district of this name on 30 June 2025."""
        return district_key(district) in self.shelf(province_code, "before").district_keys

    def _units_in(self, province_code: str) -> tuple[Unit, ...]:
        return self.shelf(province_code, "today").units + self.shelf(province_code, "before").units

    def is_in_district(self, unit: Unit, district: str) -> bool:
        """Whether a unit lay in a district of this name; of today's units, whether one of its predecessors did."""
        key = district_key(district)
        units = self.origins(unit) if unit.is_today else (unit,)
        return any(district_key(old.district_name) == key for old in units if old.district_name)

    def origins(self, unit: Unit) -> tuple[Unit, ...]:
        """The units before the reform that a unit of today was made of, whatever its type was since."""
        units = self.predecessors(unit.unit_id)
        return self.origins(units[0]) if units and units[0].is_today else units

    def shelf(self, province_code: str, era: Era) -> Shelf:
        """The units of one province of today and its area, of one time, indexed for looser search."""
        key: tuple[str, Era] = (province_code, era)
        if key not in self._shelves:
            self._shelves[key] = Shelf(self._by_place.get(key, ()))
        return self._shelves[key]

    @cached_property
    def _by_id(self) -> dict[str, Unit]:
        return {unit.unit_id: unit for unit in self.units}

    @cached_property
    def _by_name(self) -> dict[str, tuple[Unit, ...]]:
        names = list({unit.name for unit in self.units})
        key = dict(zip(names, name_keys(names), strict=True))
        return grouped((key[unit.name], unit) for unit in self.units)

    @cached_property
    def _district_keys(self) -> frozenset[str]:
        return frozenset(district_key(words) for words in {unit.district_name for unit in self.units} if words)

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], tuple[Unit, ...]]:
        return grouped(
            ((self.province_code_today(unit), "today" if unit.is_today else "before"), unit) for unit in self.units
        )

    @cached_property
    def _components(self) -> dict[str, str]:
        return components(self.links)

    @cached_property
    def _links_from(self) -> dict[str, tuple[UnitLink, ...]]:
        return grouped((link.predecessor_id, link) for link in self.links)

    @cached_property
    def _links_to(self) -> dict[str, tuple[UnitLink, ...]]:
        return grouped((link.successor_id, link) for link in self.links)

    @cached_property
    def _predecessors(self) -> dict[str, tuple[Unit, ...]]:
        return grouped((link.successor_id, self._by_id[link.predecessor_id]) for link in self.links)

    @cached_property
    def _successors(self) -> dict[str, tuple[Unit, ...]]:
        return grouped((link.predecessor_id, self._by_id[link.successor_id]) for link in self.links)
