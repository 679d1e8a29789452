"""The grounding gate: no claim leaves extraction unless its quote is the text at its offsets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple, TypedDict, TypeVar

from etl.model.claims import Claim, IndicatorClaim, LeadershipClaim, MergerClaim, Scalar, WardClaim, fact_names
from etl.model.document import Document
from etl.model.errors import UngroundedClaim
from etl.text.reading import Reading

AnyKind = TypeVar("AnyKind", bound=Claim)

_DATASET = {WardClaim: "ward", MergerClaim: "merger", LeadershipClaim: "leadership", IndicatorClaim: "indicator"}


class Evidence(TypedDict):
    """Where a claim's words stand in the document; spread it into a claim: `WardClaim(**evidence(...), ...)`."""

    document_id: str
    page: int | None
    char_start: int
    char_end: int
    quote: str
    section: str | None
    rule: str


def evidence(document: Document, reading: Reading, start: int, end: int, rule: str) -> Evidence:
    """The evidence for `reading.text[start:end]`, in the paper's own characters.

    White space at the edges is left out. Quote the whole sentence or clause that carries the fact, so that a reader
    can judge it alone; never more than a block.
    """
    words = reading.text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    low, high = reading.source_span(start, end)
    return Evidence(
        document_id=document.document_id,
        page=document.page_at(low),
        char_start=low,
        char_end=high,
        quote=document.text[low:high],
        section=reading.block_at(start).section,
        rule=rule,
    )


def ground(document: Document, claim: AnyKind, names: Mapping[str, Scalar] = MappingProxyType({})) -> AnyKind:
    """The same claim with its id, or an error.

    The id is a hash of the paper, the dataset, the place and the facts without the links, so that it does not change
    when the gazetteer grows.

    Args:
        document: The paper.
        claim: The claim, in the paper's own words.
        names: What the gazetteer calls its units; set in the claim, but no part of its id.

    Raises:
        UngroundedClaim: The quote is not the text at the offsets.
    """
    if not claim.quote or document.text[claim.char_start : claim.char_end] != claim.quote:
        raise UngroundedClaim(
            f"the quote of a claim by rule {claim.rule} is not the text at {claim.char_start}:{claim.char_end}",
            where=document.file_name,
        )
    identity = _IDENTITIES[type(claim)]
    words = identity.template % identity.values(claim)
    return claim.changed(claim_id=sha256(words.encode()).hexdigest()[:16], **names)


class _Identity(NamedTuple):
    """What the id of a kind of claim is made of."""

    template: str
    values: Callable[[Claim], tuple[Scalar, ...]]


def _identity(kind: type[Claim]) -> _Identity:
    facts = [name for name in fact_names(kind) if not name.endswith(("_id", "_code"))]
    template = ["%s", _DATASET[kind], "%s", "%s", *(f"{name}=%s" for name in facts)]
    return _Identity("\x1f".join(template), attrgetter("document_id", "char_start", "char_end", *facts))


_IDENTITIES: Mapping[type[Claim], _Identity] = {kind: _identity(kind) for kind in _DATASET}
