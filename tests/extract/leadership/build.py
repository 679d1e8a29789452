"""Papers and claims for the tests of leadership."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import yaml

from etl.extract.context import paper_context
from etl.extract.grounding import ground
from etl.extract.leadership import leadership_claims
from etl.model.claims import ClaimStatus, LeadershipClaim
from etl.model.document import Document, TextOrigin
from etl.packages.gazetteer import load_gazetteer
from etl.text.fold import fold

ABOUT = {
    "ward": "Đảng bộ phường Hải An, thành phố Hải Phòng, họp Đại hội lần thứ I.\n\n",
    "commune": "Đảng bộ xã Đô Lương, tỉnh Nghệ An, họp Đại hội lần thứ I.\n\n",
}

Fact = tuple[str, str, str | None, bool]
"""Person, key of the position, unit, and whether it is former; names folded."""


class Case(NamedTuple):
    """A paper of our own and what it says."""

    name: str
    text: str
    facts: tuple[Fact, ...]
    labels: dict[Fact, str]
    """Words that the label of a post must hold."""


def _cases() -> list[Case]:
    cases = []
    for path in sorted(Path(__file__).parent.glob("sentences*.yaml")):
        for raw in yaml.safe_load(path.read_text("utf-8")):
            posts = [(_expected(post), post.get("label")) for post in raw["posts"]]
            text = ABOUT.get(raw.get("about"), "") + raw["text"]
            labels = {fact: label for fact, label in posts if label}
            cases.append(Case(raw["name"], text, tuple(fact for fact, _ in posts), labels))
    return cases


def _expected(post: dict[str, str | bool]) -> Fact:
    unit = fold(str(post["unit"])) if post["unit"] else None
    return fold(str(post["person"])), str(post["key"]), unit, bool(post.get("former"))


CASES = _cases()


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
    """What a claim states."""
    unit = f"{claim.unit_type or ''} {claim.unit_name}".strip() if claim.unit_name else None
    return fold(claim.person_name), claim.position_key, fold(unit) if unit else None, claim.is_former


def facts_in(text: str) -> list[Fact]:
    """The certain facts of a text, sorted."""
    return sorted((fact(claim) for claim in certain(claims_in(text))), key=str)
