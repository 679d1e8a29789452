"""The four kinds of claim. No quote, no claim: each holds the exact words and where they stand.

Field names are the columns of `datapackages/<name>/datapackage.yaml`; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple, Self, TypeAlias

Scalar: TypeAlias = str | int | float | bool | date | None


class ClaimStatus(StrEnum):
    """What became of a claim when it was weighed against the others."""

    ACCEPTED = "accepted"
    CORROBORATING = "corroborating"
    SUPERSEDED = "superseded"
    DISPUTED = "disputed"
    REJECTED = "rejected"
    PENDING = "pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What all claims share: who says it, where, and in which words.

    `document.text[char_start:char_end] == quote` holds for every claim. A claim that leaves extraction has the status
    `accepted` (its reading is certain) or `pending` (it goes to review, with the reason); fusing sets the rest.
    """

    claim_id: str = ""
    """Content hash, set by the grounding gate (etl.extract.grounding)."""
    document_id: str
    page: int | None = None
    char_start: int
    char_end: int
    quote: str
    section: str | None = None
    """The way to the words inside the paper, e.g. `Điều 2 > khoản 1 > (4)`."""
    rule: str
    """The name of the rule that read the words, e.g. `mergers.clause`."""
    status: ClaimStatus = ClaimStatus.ACCEPTED
    status_reason: str | None = None
    record_id: str | None = None
    """The key of the record that the claim supports or contradicts (in wards: the unit_id), set by fusing; None while
    it is pending and when it was rejected. Among the last columns of the tables."""
    status_reason_vi: str | None = None
    """The reason in Vietnamese."""
    ocr_confidence: float | None = None
    """How sure OCR was of the least certain word of the quote, from 0 to 1; None where no OCR was needed. The last
    column of the tables."""

    def values(self) -> tuple[Scalar, ...]:
        """The values of all columns."""
        return _layout(type(self)).values(self)

    def fact_values(self) -> tuple[Scalar, ...]:
        """The values of `facts`."""
        return self.values()[_SHARED:]

    def facts(self) -> dict[str, Scalar]:
        """The columns of this kind of claim without the shared ones."""
        return dict(zip(fact_names(type(self)), self.fact_values(), strict=True))

    def row(self) -> dict[str, Scalar]:
        """All columns."""
        return dict(zip(column_names(type(self)), self.values(), strict=True))

    def changed(self, **changes: Scalar) -> Self:
        """The same claim with other values; in a third of the time of `dataclasses.replace`, which makes it anew."""
        claim = object.__new__(type(self))
        put = object.__setattr__
        for name, value in zip(column_names(type(self)), self.values(), strict=True):
            put(claim, name, value)
        for name, value in changes.items():
            put(claim, name, value)
        return claim


_SHARED = len(fields(Claim))


class _Layout(NamedTuple):
    """The columns of a kind of claim, and what reads them all at once."""

    columns: tuple[str, ...]
    values: Callable[[Claim], tuple[Scalar, ...]]


_LAYOUTS: dict[type[Claim], _Layout] = {}
"""What `_layout` has looked up; asked for each of a run's many thousand claims."""


def _layout(kind: type[Claim]) -> _Layout:
    if kind not in _LAYOUTS:
        columns = tuple(field.name for field in fields(kind))
        _LAYOUTS[kind] = _Layout(columns, attrgetter(*columns))
    return _LAYOUTS[kind]


def column_names(kind: type[Claim]) -> tuple[str, ...]:
    """The columns of a kind of claim."""
    return _layout(kind).columns


def fact_names(kind: type[Claim]) -> tuple[str, ...]:
    """The columns of a kind of claim without the shared ones, which every kind begins with."""
    return column_names(kind)[_SHARED:]


@dataclass(frozen=True, slots=True, kw_only=True)
class WardClaim(Claim):
    """One attribute of one unit."""

    unit_id: str | None = None
    unit_code: str | None = None
    unit_type: str | None = None
    unit_name: str
    province_code: str | None = None
    province_name: str | None = None
    attribute: str
    """`area_km2`, `population`, `households`, `party_members`, `party_organizations`, `residential_groups`,
    `resolution_number`, `resolution_date` or `effective_date`."""
    value: str
    """Canonical text: digits with a decimal point, ISO date, or the number of the resolution."""
    value_number: float | None = None
    unit_of_measure: str | None = None
    is_approximate: bool = False
    as_of_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergerClaim(Claim):
    """One edge: a predecessor, or a part of it, became (part of) a successor."""

    successor_unit_id: str | None = None
    successor_code: str | None = None
    successor_type: str | None = None
    successor_name: str
    predecessor_unit_id: str | None = None
    predecessor_code: str | None = None
    predecessor_type: str | None = None
    predecessor_name: str
    predecessor_district: str | None = None
    extent: str
    """`whole`, `most`, `part` or `rest`."""
    scope: str = "area_and_population"
    """`area_and_population`, `area` or `population`."""
    kind: str = "merged"
    """`merged`, `renamed`, `unchanged` or `retyped`."""
    act_number: str | None = None
    act_article: str | None = None
    act_clause: str | None = None
    effective_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadershipClaim(Claim):
    """One person in one position."""

    person_name: str
    honorific: str | None = None
    position_key: str
    position_label: str
    unit_level: str
    """`ward`, `district`, `province`, `central` or `other`."""
    unit_id: str | None = None
    unit_code: str | None = None
    unit_type: str | None = None
    unit_name: str | None = None
    is_former: bool = False
    basis: str = "stated"
    """`elected`, `appointed` or `stated`."""
    term_start_year: int | None = None
    term_end_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorClaim(Claim):
    """One figure that a unit reports, plans or promises."""

    unit_id: str | None = None
    unit_code: str | None = None
    unit_type: str | None = None
    unit_name: str | None = None
    indicator_key: str | None = None
    category: str | None = None
    label: str
    kind: str
    """`target`, `actual` or `plan`."""
    comparator: str
    """`=`, `>=`, `>`, `<=`, `<` or `range`."""
    value: float
    value_max: float | None = None
    unit_of_measure: str
    period_start_year: int | None = None
    period_end_year: int | None = None
    cadence: str | None = None
    """`annual`, `by_end`, `over_period` or `at_point`."""
    item: str | None = None
    condition: str | None = None


AnyClaim: TypeAlias = WardClaim | MergerClaim | LeadershipClaim | IndicatorClaim


@dataclass(frozen=True, slots=True)
class ClaimSet:
    """All claims of one paper, or of a whole run."""

    wards: tuple[WardClaim, ...] = ()
    mergers: tuple[MergerClaim, ...] = ()
    leadership: tuple[LeadershipClaim, ...] = ()
    indicators: tuple[IndicatorClaim, ...] = ()

    def __len__(self) -> int:
        """The number of claims of all four kinds."""
        return len(self.wards) + len(self.mergers) + len(self.leadership) + len(self.indicators)

    def all(self) -> tuple[AnyClaim, ...]:
        """All claims, kind after kind."""
        return (*self.wards, *self.mergers, *self.leadership, *self.indicators)


DATASETS = ("wards", "mergers", "leadership", "indicators")
"""The four datasets, in the order in which everything lists them."""

CLAIM_TYPES: dict[str, type[Claim]] = {
    "wards": WardClaim,
    "mergers": MergerClaim,
    "leadership": LeadershipClaim,
    "indicators": IndicatorClaim,
}
