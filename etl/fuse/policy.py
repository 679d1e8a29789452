"""The policy as a value: which paper outranks which, and when two figures are the same (docs/policy.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from etl.model.document import Genre


class Criterion(StrEnum):
    """What can decide between values that contradict each other."""

    FORCE = "force"
    """The legal force of the paper, by its genre."""
    DATE = "date"
    """The later paper."""
    ARITHMETIC = "arithmetic"
    """Other figures bear it out: the unit's density, or the sum of its predecessors."""
    CORROBORATION = "corroboration"
    """The number of papers that say the same."""
    PRECISION = "precision"
    """An exact figure over an approximate one."""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """When two figures of one kind are the same."""

    is_rounded: bool
    """Whether a figure with fewer decimals may be the rounding of one with more."""
    approximate_share: float
    """The largest share of itself by which “more than 36,000” may be away from the exact figure."""


@dataclass(frozen=True, slots=True)
class Margins:
    """By how much a criterion must tell two values apart; by less they are tied."""

    force: int
    """Ranks of the genre."""
    date: Mapping[str, int]
    """Days between two papers, by dataset."""
    corroboration: int
    """Papers."""


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How closely figures must fit each other to bear each other out."""

    density_share: float
    """The share by which people / area may be away from a density in whole people per km², beside its own rounding."""
    sum_share: float
    """The share by which a whole may be away from the sum of its parts, beside their rounding."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How claims are weighed; written in `curation/policy.yaml`."""

    version: str
    force: Mapping[Genre, int]
    """Rank of each genre; a higher one outranks a lower one, equal ones do not outrank each other."""
    order: Mapping[str, tuple[Criterion, ...]]
    """For each dataset the criteria in the order in which they are asked."""
    margins: Margins
    tolerance: Mapping[str, Tolerance]
    """By attribute of a ward, or by unit of measure of an indicator; `other` stands for all that are not named."""
    arithmetic: Arithmetic

    def tolerance_of(self, name: str | None) -> Tolerance:
        """The tolerance of an attribute of a ward or of a unit of measure."""
        return self.tolerance.get(name or "other", self.tolerance["other"])
