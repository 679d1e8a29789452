"""Mergers as an act states them: one clause, one new unit; renamings; and the units that the act leaves as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from etl.extract.act_clauses import is_rearranging_clause
from etl.extract.context import PaperContext
from etl.extract.frames.listed import UnitList
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mergers.roles import Edge, edges_of
from etl.model.values import value
from etl.text.dates import find_dates
from etl.text.structure import Block

_CLOSING = re.compile(r"(?i:sau (?:khi )?(?:thực hiện )?sắp xếp)[^.]{0,80}? có (?P<count>\d+) đơn vị hành chính cấp xã")
_UNCHANGED = re.compile(
    r"(?i:không (?:thực hiện )?sắp xếp|giữ nguyên(?: hiện trạng)?)(?: (?:là|gồm|bao gồm"
    r"|đối với))?:?\s*\Z"
)
_UNCHANGED_COUNT = re.compile(
    r"(?P<count>\d+) (?:đơn vị hành chính cấp xã|xã|phường)(?i: không (?:thực hiện )?sắp xếp)"
)
_STARTS_WORK = re.compile(r"(?i:hoạt động|vận hành)(?i: (?:kể )?từ ngày| kể từ)[^.;]{0,20}")
_SECTION = re.compile(r"Điều (?P<article>\d+[a-z]?)(?: > khoản (?P<clause>\d+))?")


@value(frozen=True, slots=True)
class Clause:
    """One clause of an act and the edges that it states."""

    block: Block
    article: str | None
    clause: str | None
    edges: tuple[Edge, ...]


def clauses(context: PaperContext) -> Iterator[Clause]:
    """Every clause of an act that names units, in order."""
    for block in context.reading.blocks:
        if block.section is None or not block.section.startswith("Điều"):
            continue
        if is_rearranging_clause(context.text, block):
            edges = _clause_edges(context, block)
        elif closing(context, block):
            edges = _unchanged_edges(context, block)
        else:
            continue
        yield Clause(block, *article_and_clause(block.section), tuple(edges))


def head_end(context: PaperContext) -> int:
    """Where the first article of an act begins: what stands before it holds for all."""
    articles = (block.start for block in context.reading.blocks if (block.section or "").startswith("Điều"))
    return next(articles, 0)


def article_and_clause(section: str | None) -> tuple[str | None, str | None]:
    """The numbers in `Điều 1 > khoản 14`."""
    match = _SECTION.match(section or "")
    return (match["article"], match["clause"]) if match else (None, None)


def closing(context: PaperContext, block: Block) -> re.Match[str] | None:
    """The sentence that counts the units after the rearrangement, if the block holds it."""
    return _CLOSING.search(context.text, block.body_start, block.end)


def unchanged_count(context: PaperContext, block: Block) -> int | None:
    """How many units the closing sentence says are left unchanged, or None where it does not say."""
    match = _UNCHANGED_COUNT.search(context.text, block.body_start, block.end)
    return int(match["count"]) if match else None


def starts_work_on(context: PaperContext) -> date | None:
    """The day from which the new authorities work, which is not the day on which the act takes effect."""
    for match in _STARTS_WORK.finditer(context.text):
        span = next(find_dates(context.text, match.start(), match.end() + 30), None)
        if span is not None:
            return span.value
    return None


def _clause_edges(context: PaperContext, block: Block) -> list[Edge]:
    lists = list(find_lists(context, block.body_start, block.end, strict=True))
    return edges_of(context.text, block.body_start, block.end, lists)


def _unchanged_edges(context: PaperContext, block: Block) -> list[Edge]:
    """Each unit that the act does not touch stands as one edge to itself."""
    return [
        Edge(unit, unit, "unchanged", "unchanged")
        for units in find_lists(context, block.body_start, block.end, strict=True)
        if _leaves(context, block, units)
        for unit in units.units
    ]


def _leaves(context: PaperContext, block: Block, units: UnitList) -> bool:
    return _UNCHANGED.search(context.text, block.body_start, units.start) is not None
