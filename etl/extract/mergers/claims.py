"""Edges to claims: linked at both ends, with the act and the words that state them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import TypedDict

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.extents import WHOLE, Extent
from etl.extract.frames.listed import ListedUnit
from etl.extract.grounding import evidence
from etl.extract.mergers.acts import clauses, head_end, starts_work_on
from etl.extract.mergers.districts import NamedDistricts
from etl.extract.mergers.earlier_reforms import is_of_earlier_reform
from etl.extract.mergers.links import EdgeLinker, End
from etl.extract.mergers.origins import are_known
from etl.extract.mergers.roles import Edge
from etl.extract.mergers.told import ProseEdges
from etl.model.claims import ClaimStatus, MergerClaim
from etl.model.units import Unit
from etl.model.values import value
from etl.text.words import unify_seats

_ACT_NUMBER = re.compile(r"\b\d{3,4}/NQ-UBTVQH\d{2}\b")
_PARTS = re.compile(
    unify_seats(r"(?<!\w)(?:(?:một|1) phần|(?:những|các) phần|phần (?:lớn|nhiều|nhỏ)|còn lại|hầu hết)(?!\w)")
)
"""In a key: the paper knows units that did not go over as a whole."""


@value(frozen=True, slots=True)
class _Source:
    """Where edges stand in the paper, and the act by which they came about."""

    start: int
    end: int
    rule: str
    districts: NamedDistricts
    """Those that the clause of an act names, or its head; all of any other paper."""
    act_number: str | None = None
    act_article: str | None = None
    act_clause: str | None = None
    effective_on: date | None = None
    doubt: str | None = None


def merger_claims(context: PaperContext, passages: Sequence[ProseEdges]) -> Iterator[MergerClaim]:
    """Every claim of the dataset that the paper makes.

    Args:
        context: The paper.
        passages: What `prose_edges` found in it; not used for an act, whose clauses are read one by one.
    """
    linker = EdgeLinker(
        context.gazetteer,
        (context.province.code,) if context.province else (),
        context.day,
        context.is_act,
    )
    yield from _of_act(context, linker) if context.is_act else _of_prose(context, linker, passages)


def _of_act(context: PaperContext, linker: EdgeLinker) -> Iterator[MergerClaim]:
    if is_of_earlier_reform(context):
        return
    stated = _ACT_NUMBER.search(context.text)
    number = context.document.identity.number or (stated.group() if stated else None)
    effective_on = starts_work_on(context)
    head = NamedDistricts(context.text, 0, head_end(context), context.gazetteer)
    for clause in clauses(context):
        block = clause.block
        source = _Source(
            block.start,
            block.end,
            "mergers.clause",
            NamedDistricts(context.text, block.start, block.end, context.gazetteer, head),
            number,
            clause.article,
            clause.clause,
            effective_on,
        )
        for successor, edges in groupby(clause.edges, key=lambda edge: edge.successor):
            if successor is not None:
                yield from _claims(context, linker, successor, list(edges), source)


def _of_prose(context: PaperContext, linker: EdgeLinker, passages: Sequence[ProseEdges]) -> Iterator[MergerClaim]:
    districts = NamedDistricts(context.text, 0, len(context.text), context.gazetteer)
    for found in passages:
        source = _Source(
            found.start,
            found.end,
            "mergers.prose",
            districts,
            found.act_number,
            found.act_article,
            found.act_clause,
            doubt=found.doubt,
        )
        yield from _claims(context, linker, found.successor, found.edges, source)


def _claims(
    context: PaperContext,
    linker: EdgeLinker,
    successor: ListedUnit | Subject,
    edges: Sequence[Edge],
    source: _Source,
) -> Iterator[MergerClaim]:
    ends = [End(edge.predecessor.name, edge.predecessor.type, edge.predecessor.district) for edge in edges]
    home = None if context.is_act else context.home_of(successor.name, successor.type)
    if home is not None and (home.code,) != linker.province_codes:
        linker = replace(linker, province_codes=(home.code,))
    new, old = linker.link(End(successor.name, successor.type), ends)
    words = evidence(context.document, context.reading, source.start, source.end, source.rule)
    doubt = source.doubt
    if doubt is None and new is None and not context.is_act:
        doubt = _doubt_about(context, successor, edges)
    is_complete = new is not None and not context.is_act and set(context.gazetteer.origins(new)) <= set(old)
    first, *others = (
        _predecessor(context, edge, unit, source.districts, doubt or _doubt_about_other(edge, unit, is_complete))
        for edge, unit in zip(edges, old, strict=True)
    )
    claim = MergerClaim(
        **words,
        successor_unit_id=new.unit_id if new else None,
        successor_code=new.code if new else None,
        successor_type=successor.type,
        successor_name=successor.name,
        act_number=source.act_number,
        act_article=source.act_article,
        act_clause=source.act_clause,
        effective_on=source.effective_on,
        **first,
    )
    yield claim
    for other in others:
        yield claim.changed(**other)


def _doubt_about(context: PaperContext, successor: ListedUnit | Subject, edges: Sequence[Edge]) -> str | None:
    """Why a successor without a code is doubtful: no unit of today is called so, or only one of another province.

    It is not where the official mergers know of it: a paper may name a province in passing.
    """
    kind, home = successor.type or "xã", context.home_of(successor.name, successor.type)
    doubt = context.doubt_about(successor.name, kind)
    if doubt is not None or home is None:
        return doubt
    is_there = context.gazetteer.find(successor.name, province_code=home.code, era="today")
    units = [edge.predecessor for edge in edges]
    is_certain = is_there or are_known(context.gazetteer, successor.name, successor.type, units)
    return None if is_certain else "no unit of today in the province has this name"


class _Predecessor(TypedDict):
    """The columns in which the claims of one successor differ."""

    status: ClaimStatus
    status_reason: str | None
    predecessor_unit_id: str | None
    predecessor_code: str | None
    predecessor_type: str | None
    predecessor_name: str
    predecessor_district: str | None
    extent: str
    scope: str
    kind: str


def _extent(context: PaperContext, edge: Edge, unit: Unit | None) -> Extent:
    """How much of a unit goes over.

    In `một phần xã A và xã B` the part may hold for the second unit too, or not. It does not where the second is known
    to have gone over undivided.
    """
    one = edge.predecessor
    if context.is_act or one.is_extent_own or one.is_extent_sure or unit is None:
        return one.extent
    links = context.gazetteer.links_from(unit.unit_id)
    return one.extent if not links or any(link.is_split for link in links) else WHOLE


def _doubt_about_whole(context: PaperContext, extent: Extent, unit: Unit | None) -> str | None:
    """Why a unit told to have gone over as a whole is doubtful, where official mergers and the paper know of parts.

    A paper without such words leaves the extent out, as lists of names do; in any other it may have been overlooked.
    """
    if context.is_act or unit is None or extent.extent != WHOLE.extent:
        return None
    is_split = any(link.is_split for link in context.gazetteer.links_from(unit.unit_id))
    is_doubtful = is_split and _knows_parts(context.key)
    return "the official mergers tell that only a part of the unit went there" if is_doubtful else None


@lru_cache(maxsize=1)
def _knows_parts(key: str) -> bool:
    """Whether the key of a paper has such words; looked for once, and not for each of its claims."""
    return _PARTS.search(key) is not None


def _doubt_about_other(edge: Edge, unit: Unit | None, is_complete: bool) -> str | None:
    """Why one more predecessor is doubtful beside all official ones: it may have ended years before as one of them."""
    if unit is not None or not is_complete or edge.predecessor.extent.extent != WHOLE.extent:
        return None
    return "the official mergers of the unit are all named, and this is none of them"


def _predecessor(
    context: PaperContext, edge: Edge, unit: Unit | None, districts: NamedDistricts, doubt: str | None
) -> _Predecessor:
    one, extent = edge.predecessor, _extent(context, edge, unit)
    doubt = doubt or _doubt_about_whole(context, extent, unit)
    district = one.district or (districts.of(unit) if unit else districts.of_namesake(one.name, one.type))
    return _Predecessor(
        status=ClaimStatus.PENDING if doubt else ClaimStatus.ACCEPTED,
        status_reason=doubt,
        predecessor_unit_id=unit.unit_id if unit else None,
        predecessor_code=unit.code if unit else None,
        predecessor_type=one.type,
        predecessor_name=one.name,
        predecessor_district=district,
        extent=extent.extent,
        scope=extent.scope,
        kind=edge.kind,
    )
