"""Claims and papers in one line, for the tests of fusing."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from etl.fuse import Policy, fuse
from etl.fuse.fusing import Fused
from etl.model.claims import AnyClaim, ClaimSet, IndicatorClaim, LeadershipClaim, MergerClaim, WardClaim
from etl.model.document import Document, Genre, Identity, TextOrigin
from etl.run.curation import load_policy

THIEN_HUONG = "11557@2025-07-01"
POLICY: Policy = load_policy()


def paper(name: str, genre: Genre = Genre.CONGRESS_NEWS, issued_on: date | None = None, **identity: object) -> Document:
    digest = sha256(name.encode()).hexdigest()
    return Document(
        digest[:16],
        name,
        digest,
        "text/plain",
        "text",
        TextOrigin.TEXT,
        identity=Identity(genre=genre, issued_on=issued_on, **identity),
    )


def _shared(document: Document, start: int, quote: str, words: str) -> dict[str, object]:
    claim_id = sha256(f"{document.document_id}{start}{words}".encode()).hexdigest()[:16]
    return {
        "claim_id": claim_id,
        "document_id": document.document_id,
        "char_start": start,
        "char_end": start + len(quote),
        "quote": quote,
        "rule": "test",
    }


def ward(document: Document, attribute: str, value: object, start: int = 0, **more: object) -> WardClaim:
    """A claim about Thiên Hương."""
    number = float(value) if isinstance(value, int | float) else None
    facts = {
        "unit_id": THIEN_HUONG,
        "unit_code": "11557",
        "unit_type": "phường",
        "unit_name": "Thiên Hương",
        "province_code": "31",
        "province_name": "Hải Phòng",
        "attribute": attribute,
        "value": str(value),
        "value_number": number,
        "unit_of_measure": None if number is None else "km2" if attribute == "area_km2" else "count",
    } | more
    return WardClaim(**_shared(document, start, f"{attribute} là {value}", repr(facts)), **facts)


def edge(
    document: Document, predecessor: str, successor: str, extent: str, start: int = 0, **more: object
) -> MergerClaim:
    facts = {
        "successor_unit_id": f"{successor}@2025-07-01",
        "successor_name": successor,
        "successor_type": "phường",
        "predecessor_unit_id": f"{predecessor}@pre-2025",
        "predecessor_name": predecessor,
        "predecessor_type": "phường",
        "extent": extent,
    } | more
    return MergerClaim(**_shared(document, 0, predecessor, repr(facts)), **facts)


def office(
    document: Document, person: str, key: str = "party_secretary", start: int = 0, **more: object
) -> LeadershipClaim:
    facts = {
        "person_name": person,
        "position_key": key,
        "position_label": "Bí thư Đảng ủy",
        "unit_level": "ward",
        "unit_id": THIEN_HUONG,
        "unit_type": "phường",
        "unit_name": "Thiên Hương",
    } | more
    return LeadershipClaim(**_shared(document, 0, person, repr(facts)), **facts)


def figure(document: Document, label: str, value: float, start: int = 0, **more: object) -> IndicatorClaim:
    facts = {
        "unit_id": THIEN_HUONG,
        "unit_type": "phường",
        "unit_name": "Thiên Hương",
        "label": label,
        "kind": "target",
        "comparator": "=",
        "value": float(value),
        "unit_of_measure": "percent",
        "period_end_year": 2030,
        "cadence": "by_end",
    } | more
    return IndicatorClaim(**_shared(document, start, label, repr(facts)), **facts)


def claim_set(*claims: AnyClaim) -> ClaimSet:
    return ClaimSet(
        tuple(c for c in claims if isinstance(c, WardClaim)),
        tuple(c for c in claims if isinstance(c, MergerClaim)),
        tuple(c for c in claims if isinstance(c, LeadershipClaim)),
        tuple(c for c in claims if isinstance(c, IndicatorClaim)),
    )


def fused(documents: list[Document], *claims: AnyClaim, decisions: tuple[object, ...] = ()) -> Fused:
    return fuse(claim_set(*claims), documents, POLICY, decisions)


def statuses(result: Fused) -> dict[str, str]:
    """Status by claim_id."""
    return {claim.claim_id: claim.status.value for claim in result.claims.all()}


def reason(result: Fused, claim: AnyClaim) -> str:
    found = next(other for other in result.claims.all() if other.claim_id == claim.claim_id)
    return found.status_reason or ""
