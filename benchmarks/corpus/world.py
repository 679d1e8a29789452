"""The country that the papers speak of: real units and mergers, made-up figures and people, the same in every paper.

What is true of a ward depends on the seed and the ward alone, so that any paper can be written without the others.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.names import PEOPLES, persons
from etl.model.units import Unit
from etl.packages.gazetteer import load_gazetteer
from etl.resources import resource

REFORM_DAY = "2025-07-01"
ACT_DAY = "2025-06-16"


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    is_woman: bool

    @property
    def title(self) -> str:
        return "bà" if self.is_woman else "ông"


@dataclass(frozen=True, slots=True)
class Predecessor:
    unit: Unit
    full: str
    name: str
    type: str
    district: str | None
    """With its type word."""
    extent: str
    """`whole`, `most`, `part` or `rest`."""


@dataclass(frozen=True, slots=True)
class Province:
    code: str
    type: str
    name: str
    act: str
    officials: tuple[Person, ...]

    @property
    def full(self) -> str:
        return f"{self.type} {self.name}"

    @property
    def is_city(self) -> bool:
        return self.type == "thành phố"

    @property
    def committee(self) -> str:
        """The province's party committee, as papers call it."""
        return "Thành ủy" if self.is_city else "Tỉnh ủy"


@dataclass(frozen=True, slots=True)
class Ward:
    unit: Unit
    type: str
    name: str
    province: Province
    act: str
    area_km2: float
    population: int
    households: int
    party_members: int
    party_organizations: int
    residential_groups: int
    group_word: str
    committee: int
    """Members of the party committee; then of its standing committee, and of its inspection committee."""
    standing: int
    inspectors: int
    delegates: int
    targets: int
    tasks: int
    breakthroughs: int
    people: tuple[Person, ...]

    @property
    def full(self) -> str:
        return f"{self.type} {self.name}"

    @property
    def title(self) -> str:
        """As a sentence begins: `Phường Hải An`."""
        return f"{self.type[0].upper()}{self.type[1:]} {self.name}"


class World:
    """The units of today, each with its facts."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.gazetteer = load_gazetteer()
        self.acts = _acts()
        self._areas = _areas()
        self.ward = lru_cache(None)(self._ward)
        self.province = lru_cache(None)(self._province)
        self.predecessors = lru_cache(None)(self._predecessors)

    @cached_property
    def subjects(self) -> Sequence[Unit]:
        """The units that papers are about: made in the reform of old ones and still so called, in the order of keys."""
        held = (u for u in self.reformed if u.valid_to is None and self.predecessors(u))
        return sorted(held, key=lambda u: u.unit_id)

    @cached_property
    def subject_set(self) -> frozenset[Unit]:
        """The same, to ask whether one is among them."""
        return frozenset(self.subjects)

    @cached_property
    def reformed(self) -> Sequence[Unit]:
        """The units of 1 July 2025, as the acts name them."""
        return [u for u in self.gazetteer.units if u.valid_from and u.valid_from.isoformat() == REFORM_DAY]

    @cached_property
    def by_province(self) -> dict[str, list[Unit]]:
        """Code of a province -> its units of 1 July 2025, in the order of their keys."""
        found: dict[str, list[Unit]] = {}
        for unit in sorted(self.reformed, key=lambda u: u.unit_id):
            found.setdefault(unit.province_code, []).append(unit)
        return found

    def rng(self, *key: object) -> Dice:
        return Dice("/".join(map(str, (self.seed, *key))))

    def _province(self, code: str) -> Province:
        rng = self.rng("province", code)
        known = next(p for p in self.gazetteer.provinces if p.code == code and p.successor_code is None)
        unit = self.by_province[code][0]
        officials = tuple(Person(*each) for each in persons(rng, 24, code))
        return Province(code, known.type, known.name, self.acts[unit.unit_id], officials)

    def _ward(self, unit: Unit) -> Ward:
        rng = self.rng("ward", unit.unit_id)
        kind = unit.type.value if unit.type else "xã"
        is_ward = kind == "phường"
        population = int(rng.lognormvariate(10.5 if is_ward else 9.8, 0.45))
        members = max(180, int(population * rng.uniform(0.022, 0.05)))
        groups = max(5, round(population / rng.uniform(600, 1500)))
        return Ward(
            unit=unit,
            type=kind,
            name=unit.name,
            province=self.province(unit.province_code),
            act=self.acts[unit.unit_id],
            area_km2=round(self._areas[unit.unit_id] * rng.uniform(0.97, 1.03), 2),
            population=population,
            households=round(population / rng.uniform(3.1, 4.3)),
            party_members=members,
            party_organizations=groups + rng.randint(4, 30),
            residential_groups=groups,
            group_word=_group_word(unit.province_code, is_ward, rng),
            committee=rng.choice((21, 23, 25, 27, 27, 29, 31, 33)),
            standing=rng.choice((7, 9, 9, 10, 11, 13)),
            inspectors=rng.choice((3, 5, 5, 7)),
            delegates=rng.randint(110, 260),
            targets=rng.randint(12, 30),
            tasks=rng.randint(4, 9),
            breakthroughs=3,
            people=tuple(Person(*each) for each in persons(rng, 14, unit.province_code)),
        )

    def _predecessors(self, unit: Unit) -> tuple[Predecessor, ...]:
        found = []
        for old in self.gazetteer.predecessors(unit.unit_id):
            if old.type is None:
                continue
            successors = sorted(u.unit_id for u in self.gazetteer.successors(old.unit_id))
            found.append(
                Predecessor(
                    old,
                    f"{old.type.value} {old.name}",
                    old.name,
                    old.type.value,
                    old.district_name,
                    self._extent(old, unit, successors),
                )
            )
        return tuple(found)

    def _extent(self, old: Unit, unit: Unit, successors: Sequence[str]) -> str:
        """Of a unit that was split the last successor has the rest, or another the most and all others a part."""
        if len(successors) < 2:
            return "whole"
        if self.rng("split", old.unit_id).random() < 0.5:
            return "most" if unit.unit_id == successors[0] else "part"
        return "rest" if unit.unit_id == successors[-1] else "part"


def _group_word(province_code: str, is_ward: bool, rng: Dice) -> str:
    if is_ward:
        return "khu phố" if province_code >= "56" and rng.random() < 0.8 else "tổ dân phố"
    if province_code >= "75":
        return "ấp"
    return rng.choice(("thôn", "bản", "thôn")) if province_code in PEOPLES else "thôn"


def _areas() -> dict[str, float]:
    """unit_id -> area in km2; of the few units without a reference that of a small one."""
    with (resource("datapackages", "gazetteer") / "units.csv").open(encoding="utf-8", newline="") as file:
        return {row["unit_id"]: float(row["reference_area_km2"] or 8) for row in csv.DictReader(file)}


def _acts() -> dict[str, str]:
    """unit_id -> number of the act that made the unit."""
    with (resource("datapackages", "gazetteer") / "units.csv").open(encoding="utf-8", newline="") as file:
        return {row["unit_id"]: row["act_number"] for row in csv.DictReader(file)}
