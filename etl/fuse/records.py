"""Verdicts -> the rows of the four tables of records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from etl.fuse.keys import Slot, authority
from etl.fuse.persons import Person
from etl.fuse.tenures import Tenure, followed, tenure
from etl.fuse.weigh import Cluster, Statement, Verdict
from etl.model.claims import DATASETS, IndicatorClaim, LeadershipClaim, Scalar, WardClaim

Row = dict[str, Scalar]

MEASURED = ("area_km2", "population", "households", "party_members", "party_organizations", "residential_groups")
"""The attributes of a ward that are figures."""

ATTRIBUTES = (*MEASURED, "resolution_number", "resolution_date", "effective_date")
"""All attributes of a ward, in the order of their columns."""

_UNIT = ("unit_code", "unit_type", "unit_name", "province_code", "province_name")

_VALUES = {
    "mergers": ("extent", "scope", "kind", "act_number", "act_article", "act_clause", "effective_on"),
    "leadership": ("is_former", "basis", "term_start_year", "term_end_year"),
    "indicators": ("comparator", "value", "value_max", "item", "condition"),
}
"""What a record states, as against what identifies it: a dispute that is not settled leaves these columns empty."""


def records(
    verdicts: Mapping[Slot, Verdict], curated: Collection[Slot], people: Mapping[str, Person]
) -> dict[str, tuple[Row, ...]]:
    """The rows of all four tables, each sorted by its key.

    Args:
        verdicts: What weighing each slot came to.
        curated: The slots that an editor settled.
        people: The person of each claim about a leader.
    """
    by_record: dict[str, dict[tuple[str, ...], list[tuple[Slot, Verdict]]]] = {name: {} for name in DATASETS}
    for slot, verdict in verdicts.items():
        by_record[slot.dataset].setdefault(slot.record, []).append((slot, verdict))
    tables: dict[str, tuple[Row, ...]] = {}
    for dataset, found in by_record.items():
        if dataset == "wards":
            rows = [_ward(key[0], parts, curated) for key, parts in found.items()]
            tables[dataset] = tuple(sorted(rows, key=lambda row: str(row["unit_id"])))
        else:
            times = _times(found.values(), people) if dataset == "leadership" else {}
            rows = [
                _record(*part, curated) | times.get(part[0].record, {}) for parts in found.values() for part in parts
            ]
            tables[dataset] = tuple(sorted(rows, key=lambda row: str(row["record_id"])))
    return tables


def _ward(unit_id: str, parts: Sequence[tuple[Slot, Verdict]], curated: Collection[Slot]) -> Row:
    """The row of one unit: each attribute with its status and the claim that decided."""
    everything = [member for _, verdict in parts for member in _members(verdict)]
    row: Row = {"unit_id": unit_id}
    row |= {column: _usual(getattr(member.claim, column) for member in everything) for column in _UNIT}
    by_attribute = {slot.part: (slot, verdict) for slot, verdict in parts}
    for attribute in ATTRIBUTES:
        slot, verdict = by_attribute.get(attribute, (None, None))
        row |= _attribute(attribute, slot, verdict, curated)
    return row | _counts(everything)


def _attribute(attribute: str, slot: Slot | None, verdict: Verdict | None, curated: Collection[Slot]) -> Row:
    claim = verdict.winner.best.claim if verdict and verdict.winner else None
    row: Row = {attribute: _typed(attribute, claim) if isinstance(claim, WardClaim) else None}
    if attribute in MEASURED:
        row[f"is_{attribute}_approximate"] = claim.is_approximate if isinstance(claim, WardClaim) else None
    row[f"{attribute}_status"] = _status(slot, verdict, curated) if slot and verdict else None
    row[f"{attribute}_claim_id"] = claim.claim_id if claim else None
    row[f"{attribute}_decided_by"] = _decided_by(slot, verdict, curated) if slot and verdict else None
    return row


def _typed(attribute: str, claim: WardClaim) -> Scalar:
    """The value as the column holds it: a decimal number, a whole one, a date, or text."""
    if attribute == "area_km2":
        return claim.value_number
    if attribute in MEASURED:
        return None if claim.value_number is None else round(claim.value_number)
    return claim.value if attribute == "resolution_number" else date.fromisoformat(claim.value)


def _record(slot: Slot, verdict: Verdict, curated: Collection[Slot]) -> Row:
    """The row of an edge, an office-holder or a figure."""
    best = (verdict.winner or verdict.tied[0]).best
    facts = best.claim.facts()
    if verdict.winner is None:
        facts = _undisputed(slot.dataset, facts)
    row: Row = {"record_id": slot.record_id, **facts}
    if isinstance(best.claim, IndicatorClaim):
        row["authority"] = authority(best.claim, best.document)
    row["status"] = _status(slot, verdict, curated)
    row["claim_id"] = best.claim.claim_id if verdict.winner else None
    return row | _counts(_members(verdict)) | {"decided_by": _decided_by(slot, verdict, curated)}


def _undisputed(dataset: str, facts: Mapping[str, Scalar]) -> Row:
    """What identifies the record, without its value. A deadline is its own value, so its period goes as well."""
    left = dict(facts) | dict.fromkeys(_VALUES[dataset])
    if facts.get("unit_of_measure") == "year":
        left |= dict.fromkeys(("period_start_year", "period_end_year"))
    return left


def _status(slot: Slot, verdict: Verdict, curated: Collection[Slot]) -> str:
    if verdict.winner is None:
        return "disputed"
    if slot in curated:
        return "curated"
    return "corroborated" if len(verdict.winner.papers) > 1 else "single"


def _decided_by(slot: Slot, verdict: Verdict, curated: Collection[Slot]) -> str | None:
    """The rule that chose the value: an editor, what struck out the last rival, or that there was none."""
    if verdict.winner is None:
        return None
    if slot in curated:
        return "editor"
    criterion = verdict.losses[-1].criterion if verdict.losses else None
    return criterion.value if criterion else "no_rival"


def _times(found: Iterable[Sequence[tuple[Slot, Verdict]]], people: Mapping[str, Person]) -> dict[tuple[str, ...], Row]:
    """For each record of an office-holder who it is, and since when and until when papers show the person in it."""
    tenures: dict[tuple[str, ...], Tenure] = {}
    for slot, verdict in (part for parts in found for part in parts):
        members = _members(verdict)
        seen = [(m.claim, m.day) for m in members if isinstance(m.claim, LeadershipClaim)]
        best = verdict.winner.best.claim if verdict.winner else None
        is_former = isinstance(best, LeadershipClaim) and best.is_former
        tenures[slot.record] = tenure(people[members[0].claim.claim_id], seen, is_former=is_former)
    return {
        record: {
            "person_id": each.person.person_id,
            "person_decided_by": each.person.bond.value,
            "held_from_on": each.from_on,
            "held_until_on": each.until_on,
            "previous_person_id": each.previous_id,
            "next_person_id": each.next_id,
        }
        for record, each in followed(tenures).items()
    }


def _members(verdict: Verdict) -> list[Statement]:
    groups: tuple[Cluster, ...] = verdict.clusters
    return [member for group in groups for member in group.members] + list(verdict.undecided)


def _counts(members: Sequence[Statement]) -> Row:
    return {
        "claim_count": len(members),
        "document_count": len({member.claim.document_id for member in members}),
    }


def _usual(values: Iterable[Scalar]) -> Scalar:
    """The most frequent value that is given; of several the first in order. Capitals are the style of a heading."""
    counts = Counter(str(value) for value in values if value is not None)
    return min(counts, key=lambda value: (value.isupper(), -counts[value], value), default=None)
