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
    CORROBORATION = "corroboration"
    """The number of papers that say the same."""
    PRECISION = "precision"
    """An exact figure over an approximate one."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How claims are weighed; written in `curation/policy.yaml`."""

    version: str
    force: Mapping[Genre, int]
    """Rank of each genre; a higher one outranks a lower one, equal ones do not outrank each other."""
    order: Mapping[str, tuple[Criterion, ...]]
    """For each dataset the criteria in the order in which they are asked."""
    later_by_days: int
    """How many days later a paper must be for its date to count."""
    approximate_share: float
    """The largest share of itself by which “more than 36,000” may be away from the exact figure."""
    rounded_units: frozenset[str]
    """Units of measure in which a figure with fewer decimals may be the rounding of one with more."""
