"""The four kinds of claim. No quote, no claim: each holds the exact words and where they stand.

Field names are the columns of `datapackages/<name>/datapackage.yaml`; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Self, TypeAlias

Scalar: TypeAlias = str | int | float | bool | date | None


class ClaimStatus(StrEnum):
    """What became of a claim when it was weighed against the others."""

    ACCEPTED = "accepted"
    CORROBORATING = "corroborating"
    SUPERSEDED = "superseded"
    DISPUTED = "disputed"
    REJECTED = "rejected"
    PENDING = "pending"


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What all claims share: who says it, where, and in which words.

    `document.text[char_start:char_end] == quote` holds for every claim. A claim that leaves extraction has the status
    `accepted` (its reading is certain) or `pending` (it goes to review, with the reason); fusing sets the rest.

    Claims have no slots: their fields stand in the order of the columns in a dictionary, which is copied as a whole.
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

    def fact_values(self) -> tuple[Scalar, ...]:
        """The values of `facts`."""
        return tuple(self.__dict__.values())[_SHARED:]

    def facts(self) -> dict[str, Scalar]:
        """The columns of this kind of claim without the shared ones."""
        return dict(zip(fact_names(type(self)), self.fact_values(), strict=True))

    def row(self) -> dict[str, Scalar]:
        """All columns."""
        return dict(self.__dict__)

    def changed(self, **changes: Scalar) -> Self:
        """The same claim with other values; ten times as fast as `dataclasses.replace`, which sets each field anew.

        Raises:
            TypeError: There is no such field.
        """
        if not changes.keys() <= self.__dict__.keys():
            raise TypeError(f"no fields of a claim: {', '.join(changes.keys() - self.__dict__.keys())}")
        claim = object.__new__(type(self))
        claim.__dict__.update(self.__dict__, **changes)
        return claim


_SHARED = len(fields(Claim))
_COLUMNS: dict[type[Claim], tuple[str, ...]] = {}
"""What `column_names` has looked up; asked for each of a run's many thousand claims."""


def column_names(kind: type[Claim]) -> tuple[str, ...]:
    """The columns of a kind of claim."""
    if kind not in _COLUMNS:
        _COLUMNS[kind] = tuple(field.name for field in fields(kind))
    return _COLUMNS[kind]


def fact_names(kind: type[Claim]) -> tuple[str, ...]:
    """The columns of a kind of claim without the shared ones, which every kind begins with."""
    return column_names(kind)[_SHARED:]


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
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
