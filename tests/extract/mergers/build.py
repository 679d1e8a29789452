"""Papers of our own and the edges that extraction finds in them."""

from __future__ import annotations

from hashlib import sha256

from etl.extract import extract
from etl.model.claims import ClaimStatus, MergerClaim
from etl.model.document import Document, TextOrigin
from etl.packages.gazetteer import load_gazetteer


def paper(text: str) -> Document:
    """A text as a document."""
    digest = sha256(text.encode()).hexdigest()
    return Document(digest[:16], "paper.txt", digest, "text/plain", text, TextOrigin.TEXT)


def merger_claims_of(text: str) -> list[MergerClaim]:
    """The claims that leave extraction as certain."""
    return [claim for claim in extract(paper(text), load_gazetteer()).mergers if claim.status is ClaimStatus.ACCEPTED]


def edges_of(text: str) -> list[str]:
    """The certain edges, each on one line: `xã A <- xã B, part, huyện C, renamed`."""
    return [_line(claim) for claim in merger_claims_of(text)]


def _line(claim: MergerClaim) -> str:
    unit = " ".join(filter(None, (claim.predecessor_type, claim.predecessor_name)))
    details = [claim.extent, claim.predecessor_district, None if claim.kind == "merged" else claim.kind]
    return ", ".join(filter(None, (f"{claim.successor_type} {claim.successor_name} <- {unit}", *details)))
