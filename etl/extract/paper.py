"""One paper to all its claims: the four datasets over one reading, grounded, each fact once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import TypeVar

from etl.extract.context import PaperContext, paper_context
from etl.extract.grounding import ground
from etl.extract.indicators import indicator_claims
from etl.extract.leadership import leadership_claims
from etl.extract.legibility import legibility
from etl.extract.mergers import merger_claims, prose_edges
from etl.extract.official import doubt_about_names, official_names
from etl.extract.vietnamese import doubt_in_vietnamese
from etl.extract.wards import ward_claims
from etl.gazetteer import Gazetteer
from etl.model.claims import Claim, ClaimSet, ClaimStatus, Scalar
from etl.model.document import Document

AnyKind = TypeVar("AnyKind", bound=Claim)


def extract(document: Document, gazetteer: Gazetteer) -> ClaimSet:
    """All claims of one paper, in the order of its words.

    Raises:
        UngroundedClaim: A rule quoted words that do not stand at its offsets; a defect of the software.
    """
    context = paper_context(document, gazetteer)
    passages = tuple(prose_edges(context))
    return ClaimSet(
        wards=_finish(context, ward_claims(context, passages)),
        mergers=_finish(context, merger_claims(context, passages)),
        leadership=_finish(context, leadership_claims(context)),
        indicators=_finish(context, indicator_claims(context)),
    )


def _finish(context: PaperContext, claims: Iterable[AnyKind]) -> tuple[AnyKind, ...]:
    """Ground the claims and name their units, keep the first of those that state the same fact, in the text's order.

    One that is certain stands for one that is not.
    """
    document, gazetteer = context.document, context.gazetteer
    kept: dict[tuple[Scalar, ...], AnyKind] = {}
    for claim in sorted(claims, key=attrgetter("char_start", "char_end")):
        changes = {**official_names(claim, gazetteer), **_uncertainty(context, claim), **legibility(document, claim)}
        named = ground(document, claim, changes)
        if named.status_reason:
            named = named.changed(status_reason_vi=doubt_in_vietnamese(named.status_reason))
        first = kept.setdefault(named.fact_values(), named)
        if first.status is ClaimStatus.PENDING and named.status is ClaimStatus.ACCEPTED:
            kept[named.fact_values()] = named
    return tuple(sorted(kept.values(), key=attrgetter("char_start", "char_end", "claim_id")))


def _uncertainty(context: PaperContext, claim: Claim) -> Mapping[str, Scalar]:
    """The status of a claim whose unit has another name by a letter, where neither a scanner nor an act wrote it."""
    if context.is_act or context.reading.is_scanned or claim.status is not ClaimStatus.ACCEPTED:
        return {}
    doubt = doubt_about_names(claim, context.gazetteer)
    return {"status": ClaimStatus.PENDING, "status_reason": doubt} if doubt else {}
