"""What other figures say that a figure must be: a unit's density, and the sum of its predecessors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from etl.fuse.blocks import Component, one_component
from etl.fuse.policy import Arithmetic
from etl.fuse.values import Value, decimals_of, half_step
from etl.model.claims import AnyClaim, IndicatorClaim, MergerClaim, WardClaim
from etl.model.message import Message
from etl.text.wording import measured

ADDITIVE = ("area_km2", "population", "households")
"""The attributes of a unit that are the sum of those of its parts."""

_DENSITY = "people_per_km2"
_EPSILON = 1e-9


class Target(NamedTuple):
    """An attribute of a unit."""

    unit_id: str
    attribute: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The bounds that other figures set to a figure."""

    low: float
    high: float
    words: Message
    """How they come about, for the reason of a claim."""

    def fits(self, value: Value) -> bool:
        """Whether a figure, or what it may be the rounding of, lies within the bounds."""
        if value.number is None:
            return False
        slack = half_step(value)
        return self.low <= value.number + slack and value.number - slack <= self.high


class Known(NamedTuple):
    """A claim with what it states."""

    claim: AnyClaim
    value: Value


def proofs(
    known: Iterable[Known], rules: Arithmetic, component: Component = one_component
) -> Mapping[Target, tuple[Proof, ...]]:
    """All that figures of one run say about other figures.

    Args:
        known: The live claims of all datasets; whole blocks of them.
        rules: How closely figures must fit.
        component: Which units are in one block. The figures of a predecessor in another block are taken for unknown.

    Returns:
        For each attribute of a unit that something is said about, the proofs in a fixed order.
    """
    figures, densities, edges = _sorted(known, component)
    found: dict[Target, set[Proof]] = {}
    for target, proof in (*_by_density(figures, densities, rules), *_by_sum(figures, edges, rules)):
        found.setdefault(target, set()).add(proof)
    return {target: tuple(sorted(each, key=lambda p: (p.low, p.high, p.words.en))) for target, each in found.items()}


_Figures = dict[Target, list[Value]]


def _sorted(
    known: Iterable[Known], component: Component
) -> tuple[_Figures, dict[str, set[float]], dict[str, dict[str, set[str]]]]:
    """Exact figures by what they measure, densities by unit, and by successor the extents of each predecessor."""
    figures: _Figures = {}
    densities: dict[str, set[float]] = {}
    edges: dict[str, dict[str, set[str]]] = {}
    for claim, value in known:
        if isinstance(claim, WardClaim):
            if claim.unit_id and claim.attribute in ADDITIVE and value.is_exact and value.number is not None:
                figures.setdefault(Target(claim.unit_id, claim.attribute), []).append(value)
        elif isinstance(claim, IndicatorClaim):
            if claim.unit_id and claim.unit_of_measure == _DENSITY and claim.kind == "actual" and value.is_exact:
                densities.setdefault(claim.unit_id, set()).add(claim.value)
        elif isinstance(claim, MergerClaim) and claim.successor_unit_id:
            parts = edges.setdefault(claim.successor_unit_id, {})
            parts.setdefault(_part(claim, component), set()).add(claim.extent)
    return figures, densities, edges


def _part(claim: MergerClaim, component: Component) -> str:
    """The predecessor of an edge: its unit_id, or a name for which no figure is known."""
    unit_id, successor_id = claim.predecessor_unit_id, claim.successor_unit_id or ""
    if unit_id and component(unit_id) == component(successor_id):
        return unit_id
    return claim.predecessor_name


def _by_density(
    figures: _Figures, densities: Mapping[str, set[float]], rules: Arithmetic
) -> Iterator[tuple[Target, Proof]]:
    """People / area = density: each of the two is borne out by the other."""
    for unit_id, known in densities.items():
        area, people = Target(unit_id, "area_km2"), Target(unit_id, "population")
        for density in known:
            low, high = density * (1 - rules.density_share) - 0.5, density * (1 + rules.density_share) + 0.5
            if low <= 0:
                continue
            for number in _numbers(figures, people):
                yield area, Proof(number / high, number / low, _density_words(density, number, "person"))
            for number in _numbers(figures, area):
                yield people, Proof(low * number, high * number, _density_words(density, number, "km2"))


def _numbers(figures: _Figures, target: Target) -> list[float]:
    return sorted({value.number for value in figures.get(target, ()) if value.number})


def _density_words(density: float, number: float, unit: str) -> Message:
    words = Message(
        "with {figure} it comes to the density of {density}",
        "cùng với {figure}, số liệu này khớp mật độ {density}",
    )
    return words.filled(density=measured(density, _DENSITY), figure=measured(number, unit))


def _by_sum(
    figures: _Figures, edges: Mapping[str, Mapping[str, set[str]]], rules: Arithmetic
) -> Iterator[tuple[Target, Proof]]:
    """The whole is the sum of its predecessors; of a predecessor that came in part it holds some."""
    for successor, parts in edges.items():
        for attribute in ADDITIVE:
            values = [_agreed(figures.get(Target(part, attribute), ())) for part in sorted(parts)]
            known = [value for value in values if value is not None]
            if len(known) == len(parts):
                is_whole = [parts[part] == {"whole"} for part in sorted(parts)]
                yield Target(successor, attribute), _sum(known, is_whole, attribute, rules)


def _agreed(values: Sequence[Value]) -> Value | None:
    """The one figure that is known, or None where there is none or several."""
    return values[0] if len({value.number for value in values}) == 1 else None


def _sum(values: Sequence[Value], is_whole: Sequence[bool], attribute: str, rules: Arithmetic) -> Proof:
    numbers = [value.number or 0.0 for value in values]
    rounding = sum(half_step(value) for value in values)
    total = sum(numbers)
    certain = sum(number for number, whole in zip(numbers, is_whole, strict=True) if whole)
    slack = rounding + rules.sum_share * total
    unit = {"area_km2": "km2", "population": "person"}.get(attribute, "household")
    terms = [measured(number, None) for number in numbers]
    shown = Message(" + ".join(term.en for term in terms), " + ".join(term.vi for term in terms))
    words = (
        Message("its predecessors add up to it: {parts} = {total}", "bằng tổng các đơn vị cũ: {parts} = {total}")
        if all(is_whole)
        else Message(
            "it lies between what came whole and what its predecessors had: {parts} = {total}",
            "nằm giữa phần nhập nguyên trạng và tổng các đơn vị cũ: {parts} = {total}",
        )
    )
    total_words = measured(round(total, 6), unit)
    return Proof(certain - slack, total + slack, words.filled(parts=shown, total=total_words))


def adds_up(parts: Sequence[float], total: float) -> bool:
    """Whether parts add up to a whole, as far as the decimals of the coarsest of them allow."""
    steps = (Value("", number, decimals=decimals_of(number), may_be_rounded=True) for number in (*parts, total))
    return abs(sum(parts) - total) <= max(map(half_step, steps)) + _EPSILON
