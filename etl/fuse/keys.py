"""What a claim is about: the record that it belongs to, and what in the record it states.

Two claims are about the same thing when their slots are equal. `docs/policy.md` lists what identifies each record.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from etl.fuse.labels import words
from etl.fuse.persons import post_key, unit_key
from etl.model.claims import AnyClaim, IndicatorClaim, LeadershipClaim, MergerClaim, WardClaim
from etl.model.document import Document, Genre
from etl.text.fold import fold

_AUTHORITIES = {
    Genre.NATIONAL_RESOLUTION: "national_assembly",
    Genre.COUNCIL_RESOLUTION: "people_council",
    Genre.CONGRESS_REPORT: "party_congress",
    Genre.CONGRESS_NEWS: "party_congress",
}

_ISSUERS = (
    ("hội đồng nhân dân", "people_council"),
    ("hđnd", "people_council"),
    ("ủy ban nhân dân", "people_committee"),
    ("ubnd", "people_committee"),
    ("quốc hội", "national_assembly"),
    ("đảng", "party_congress"),
    ("đại hội", "party_congress"),
)


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that is either so or otherwise: an attribute of a unit, an edge, a person in a post, a figure."""

    dataset: str
    record: tuple[str, ...]
    """What identifies the record."""
    part: str = ""
    """The column within the record; only in `wards`, where each attribute is decided by itself."""

    @property
    def record_id(self) -> str:
        """The key of the record: the unit_id in `wards`, elsewhere a content hash."""
        return self.record[0] if self.dataset == "wards" else record_id(self.dataset, self.record)


def record_id(dataset: str, record: tuple[str, ...]) -> str:
    """The first 16 hex digits of the SHA-256 of what identifies a record."""
    return sha256("\x1f".join((dataset, *record)).encode()).hexdigest()[:16]


def slot_of(claim: AnyClaim, document: Document, person: str | None = None) -> Slot | None:
    """The slot of a claim, or None where it cannot be told: a ward's attribute without the ward.

    A unit that is not linked is known by its name within its own paper only, since names repeat across the country.

    Args:
        claim: The claim.
        document: Its paper.
        person: For an office-holder what tells the person from others; by default the name.
    """
    if isinstance(claim, WardClaim):
        return None if claim.unit_id is None else Slot("wards", (claim.unit_id,), claim.attribute)
    if isinstance(claim, MergerClaim):
        return Slot("mergers", _edge(claim))
    if isinstance(claim, LeadershipClaim):
        return Slot("leadership", _office(claim, person or fold(claim.person_name)))
    return Slot("indicators", _figure(claim, document))


def by_label(slot: Slot, claim: IndicatorClaim) -> Slot:
    """The slot of a figure told apart by the paper's own words as well."""
    return Slot(slot.dataset, (*slot.record, words(claim.label)))


def _edge(claim: MergerClaim) -> tuple[str, ...]:
    successor = claim.successor_unit_id or named_unit(claim, claim.successor_type, claim.successor_name)
    predecessor = claim.predecessor_unit_id or named_unit(claim, claim.predecessor_type, claim.predecessor_name)
    return successor, predecessor


def _office(claim: LeadershipClaim, person: str) -> tuple[str, ...]:
    return person, post_key(claim), claim.unit_level, unit_key(claim)


def _figure(claim: IndicatorClaim, document: Document) -> tuple[str, ...]:
    unit = claim.unit_id or named_unit(claim, claim.unit_type, claim.unit_name or "")
    indicator = claim.indicator_key or words(claim.label)
    return unit, indicator, claim.kind, claim.unit_of_measure, *_period(claim), authority(claim, document) or ""


def named_unit(claim: AnyClaim, unit_type: str | None, unit_name: str) -> str:
    """What stands for a unit that is not linked: its name within its own paper."""
    name = f"{unit_type} {unit_name}" if unit_type else unit_name
    return f"{claim.document_id}:{fold(name)}"


def _period(claim: IndicatorClaim) -> tuple[str, ...]:
    """The period as a key. A deadline (a value in years) is its own period, so it has none."""
    if claim.unit_of_measure == "year":
        return ("",)
    start, end = claim.period_start_year, claim.period_end_year
    start, end = start if start is not None else end, end if end is not None else start
    cadence = claim.cadence
    if cadence is None:
        cadence = "at_point" if start == end else "over_period"
    if cadence in ("by_end", "at_point"):
        return "by", str(end or "")
    return cadence, str(start or ""), str(end or "")


def authority(claim: IndicatorClaim, document: Document) -> str | None:
    """The body that set a target or plan; None for a result, since there is only one reality."""
    if claim.kind == "actual":
        return None
    known = _AUTHORITIES.get(document.identity.genre)
    if known is not None:
        return known
    issuer = fold(document.identity.issuer or "")
    return next((body for word, body in _ISSUERS if fold(word) in issuer), "other")
