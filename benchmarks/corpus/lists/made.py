"""A ward beside the units that it was made of, and the pieces that all lists and sentences of mergers are built from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.merged import PART, edges, listed
from benchmarks.corpus.numbers import integer, number
from benchmarks.corpus.sheet import Fact, Said, attribute
from benchmarks.corpus.world import Predecessor, Ward, World


@dataclass(frozen=True, slots=True)
class Made:
    ward: Ward
    units: tuple[Predecessor, ...]

    @property
    def fulls(self) -> list[str]:
        """The units with their types, and how much of each where it was split."""
        return [u.full if u.extent == "whole" else f"{PART[u.extent]} {u.full}" for u in self.units]

    @property
    def names(self) -> list[str]:
        """The bare names; with their types where a bare name would mean two of them, or nothing, as `3` and `IV` do."""
        bare = [unit.name for unit in self.units]
        is_clear = len(set(bare)) == len(bare) and not any(name[-1].isdigit() or name.isupper() for name in bare)
        return bare if is_clear else self.fulls

    @property
    def all(self) -> str:
        """`xã A, xã B, xã C`."""
        return ", ".join(self.fulls)

    @property
    def spoken(self) -> str:
        """`xã A, xã B và xã C`."""
        return listed(self.fulls)

    @property
    def bare(self) -> str:
        """`A, B, C`."""
        return ", ".join(self.names)

    @property
    def district(self) -> str | None:
        """That of all units, where they share one."""
        districts = {unit.district for unit in self.units}
        return next(iter(districts)) if len(districts) == 1 else None

    @property
    def is_plain(self) -> bool:
        """Whether several units became the ward, none of which was split: then a list may leave the extents out."""
        return len(self.units) > 1 and all(unit.extent == "whole" for unit in self.units)

    def edges(self, *, with_district: bool = False) -> tuple[Fact, ...]:
        return edges(self.ward, self.units, with_district=with_district)

    def fact(self, name: str, value: float) -> Fact:
        return attribute(self.ward.full, self.ward.province.full, name, value)

    @property
    def area(self) -> tuple[str, Fact]:
        """The area without its unit of measure."""
        return number(self.ward.area_km2), self.fact("area_km2", self.ward.area_km2)

    @property
    def people(self) -> tuple[str, Fact]:
        return integer(self.ward.population), self.fact("population", self.ward.population)


Layout = Callable[[Dice, Sequence[Made]], list[Said]]
"""Writes a list of wards, in one block or several."""
Layouts = Mapping[str, Layout]
"""By the phenomenon that each is."""


def made_of(world: World, ward: Ward) -> Made:
    return Made(ward, world.predecessors(ward.unit))


def upper(words: str) -> str:
    """With a capital in front, as an item or a cell begins."""
    return words[0].upper() + words[1:]


def edges_of(wards: Sequence[Made], *, with_district: bool = False) -> tuple[Fact, ...]:
    return tuple(fact for made in wards for fact in made.edges(with_district=with_district))


def one_block(lines: Sequence[str], wards: Sequence[Made], *more: Fact, with_district: bool = False) -> list[Said]:
    """Lines that tell of all the wards at once."""
    return [Said("\n".join(lines), (*edges_of(wards, with_district=with_district), *more))]
