"""Papers of our own and what extraction finds about their wards."""

from __future__ import annotations

from etl.extract import extract
from etl.model.claims import ClaimStatus, WardClaim
from etl.packages.gazetteer import load_gazetteer
from tests.extract.mergers.build import paper


def ward_claims_of(text: str) -> list[WardClaim]:
    """The claims that leave extraction as certain."""
    return [claim for claim in extract(paper(text), load_gazetteer()).wards if claim.status is ClaimStatus.ACCEPTED]


def facts_of(text: str) -> list[str]:
    """The certain facts, each on one line: `xã A, population, 36214, about, 2024-12-31`."""
    return [_line(claim) for claim in ward_claims_of(text)]


def values_of(text: str) -> dict[str, str]:
    """The value of each attribute; the last one where the text states several."""
    return {claim.attribute: claim.value for claim in ward_claims_of(text)}


def _line(claim: WardClaim) -> str:
    details = ["about" if claim.is_approximate else None, claim.as_of_on.isoformat() if claim.as_of_on else None]
    return ", ".join(filter(None, (f"{claim.unit_type} {claim.unit_name}", claim.attribute, claim.value, *details)))
