"""Papers and claims for the tests of leadership."""

from __future__ import annotations

from hashlib import sha256

from etl.extract.context import paper_context
from etl.extract.grounding import ground
from etl.extract.leadership import leadership_claims
from etl.model.claims import ClaimStatus, LeadershipClaim
from etl.model.document import Document, TextOrigin
from etl.packages.gazetteer import load_gazetteer
from etl.text.fold import fold
from tests.extract.leadership.sentences import SENTENCES, Row
from tests.extract.leadership.sentences_lists import LISTS
from tests.extract.leadership.sentences_more import MORE
from tests.extract.leadership.sentences_press import PRESS

ALL: dict[str, tuple[str, list[Row]]] = {**SENTENCES, **PRESS, **MORE, **LISTS}

Fact = tuple[str, str, str | None, bool]


def paper(text: str) -> Document:
    """A text as a document."""
    digest = sha256(text.encode()).hexdigest()
    return Document(digest[:16], "paper.txt", digest, "text/plain", text, TextOrigin.TEXT)


def claims_in(text: str) -> list[LeadershipClaim]:
    """All grounded claims of a text, those that wait for review too."""
    document = paper(text)
    return [ground(document, claim) for claim in leadership_claims(paper_context(document, load_gazetteer()))]


def certain(claims: list[LeadershipClaim]) -> list[LeadershipClaim]:
    """The claims that do not wait for review."""
    return [claim for claim in claims if claim.status is not ClaimStatus.PENDING]


def fact(claim: LeadershipClaim) -> Fact:
    """Person, position, unit and whether it is former, folded."""
    unit = f"{claim.unit_type or ''} {claim.unit_name}".strip() if claim.unit_name else None
    return fold(claim.person_name), claim.position_key, fold(unit) if unit else None, claim.is_former


def expected(row: Row) -> Fact:
    """A row of the sentences, folded."""
    return fold(row[0]), row[1], fold(row[2]) if row[2] else None, row[3]


def facts_in(text: str) -> list[Fact]:
    """The certain facts of a text, sorted."""
    return sorted((fact(claim) for claim in certain(claims_in(text))), key=str)
