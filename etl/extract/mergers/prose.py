"""Mergers as reports, news and profiles tell them: sentence by sentence, the reform of 2025 only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from etl.extract.context import PaperContext, Subject
from etl.extract.frames.governing_date import REFORM_BEGINS, carries_on, governing_date, is_only_planned
from etl.extract.frames.listed import ListedUnit, UnitList
from etl.extract.frames.unit_lists import find_lists
from etl.extract.mergers.announced import with_announced
from etl.extract.mergers.areas import without_areas
from etl.extract.mergers.asides import aside_edges
from etl.extract.mergers.columns import column_edges
from etl.extract.mergers.districts import Districts
from etl.extract.mergers.doubts import doubt_about, is_denied, without_seeming
from etl.extract.mergers.earlier_reforms import is_of_earlier_reform
from etl.extract.mergers.gathered import gathered_edges
from etl.extract.mergers.items import end_of_items
from etl.extract.mergers.kept import kept_edges
from etl.extract.mergers.known import known_edges
from etl.extract.mergers.lined import confirmed_mergers
from etl.extract.mergers.nested import day_of, earlier_asides
from etl.extract.mergers.notes import with_notes
from etl.extract.mergers.origins import Unsaid, are_known
from etl.extract.mergers.plans import planned_row
from etl.extract.mergers.roles import THESE, Edge, edges_of
from etl.extract.mergers.run_together import run_together_rows
from etl.extract.mergers.sections import section_edges
from etl.extract.mergers.spoken import Merging, tells_gathering
from etl.extract.mergers.stacked import stacked_row
from etl.extract.mergers.this_unit import subject_of_sentence, this_unit
from etl.extract.mergers.told import ProseEdges, with_matched
from etl.extract.mergers.whole_districts import whole_district_edges
from etl.text.structure import Block
from etl.text.words import unify_seats

_NAMES_THEM = re.compile(r"(?:Đó là|Gồm|Bao gồm|Cụ thể là|Đó chính là)\b")
_SEVERAL = re.compile(
    unify_seats(
        r"(?<!\w)thành (?:(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: \w+)?|0?[2-9]|[1-9]\d)"
        r" (?:đơn vị(?: hành chính)?|đvhc|xã|phường|địa phương)(?!\w)"
    )
)
"""In a key: several came of the units, and the one that the paper speaks of is not what all became."""
_CLAUSE = re.compile(r"khoản (?P<clause>\d+),? Điều (?P<article>\d+)")
_ACT = re.compile(r"\b\d{3,4}/(?:\d{4}/)?NQ-UBTVQH\d{2}\b")


def prose_edges(context: PaperContext) -> Iterator[ProseEdges]:
    """The edges that a paper's sentences state, in order, without those of earlier times; nothing of an act."""
    if context.is_act:
        return
    merging = Merging(context)
    columns = column_edges(context)
    together = run_together_rows(context, merging)
    found = list(together.values())
    for block in context.reading.blocks:
        found += _of_block_or_row(context, merging, block, columns) if block.index not in together else ()
    matched = list(confirmed_mergers(context, merging))
    is_earlier = is_of_earlier_reform(context)
    stated = with_notes(context, with_matched(context.text, found, matched) if matched else found)
    yield from (one for one in without_areas(context, stated) if not is_earlier or _is_all(context, one))


def _of_block_or_row(
    context: PaperContext, merging: Merging, block: Block, columns: Mapping[int, ProseEdges]
) -> Iterator[ProseEdges]:
    row = stacked_row(context, block)
    if row is not None:
        yield _of_row(*row)
        return
    own = columns.get(block.index)
    tells_all = own is not None and own.tells_parts
    of_row = own if tells_all else planned_row(context, block) if block.kind == "row" else None
    if of_row is not None:
        yield of_row
        return
    found = list(_of_block(context, merging, block)) if merging.may_stand(block.start, block.end) else []
    section = section_edges(context, block)
    if section is not None and not any(one.start < section.end for one in found):
        found.insert(0, section)
    if not found and block.kind != "row":
        found += whole_district_edges(context, block)
    own = (own or kept_edges(context, block)) if not found else None
    yield from found or ([own] if own is not None else [])


def _of_row(units: UnitList, new: ListedUnit) -> ProseEdges:
    """The edges of a list and the unit that stands in the block below or above it."""
    start, end = min(units.start, new.start), max(units.end, new.end)
    edges = tuple(Edge(unit, new, "merged", "known") for unit in units.units)
    return ProseEdges(start, end, new, edges, ((units.start, units.end),), None, None, None, None)


def _of_block(context: PaperContext, merging: Merging, block: Block) -> Iterator[ProseEdges]:
    """The edges of a block. A sentence without a date behind one of earlier times counts where they are known."""
    is_past = False
    number: str | None = None
    for start, end in _passages(context, block):
        asides = earlier_asides(context.text, start, end)
        day = day_of(context.text, start, end, asides)
        is_left_open = day is None and not carries_on(context.text, start)
        if day is not None:
            is_past = day < REFORM_BEGINS
        elif is_left_open:
            is_past = is_past and merging.is_spoken_of(start, end)
        number = _act_number(context.text, start, end) or number
        if (
            context.text[end - 1] == "?"
            or (is_past and not is_left_open)
            or not merging.may_stand(start, end)
            or is_only_planned(context.text, start, end)
        ):
            continue
        acts = list(_ACT.finditer(context.text, start, end))
        is_spoken_of = merging.is_spoken_of(start, end)
        for found in _of_sentence(context, start, end, number, is_spoken_of=is_spoken_of, asides=asides):
            if not is_past or _is_known(context, found):
                yield _with_own_act(context.text, found, acts)


def _with_own_act(text: str, found: ProseEdges, acts: Sequence[re.Match[str]]) -> ProseEdges:
    """The edges with the act of their own clause, where their sentence names several acts."""
    if len({act.group() for act in acts}) < 2:
        return found
    own = {
        act.group()
        for act in acts
        if ";" not in text[act.end() : found.place] and ";" not in text[found.last : act.start()]
    }
    return replace(found, act_number=own.pop() if len(own) == 1 else None)


def _is_known(context: PaperContext, found: ProseEdges) -> bool:
    """Whether official mergers of the reform confirm all that a sentence states of a unit which it names."""
    successor, units = found.successor, [edge.predecessor for edge in found.edges]
    if isinstance(successor, Subject) or len(units) == 1:
        return False
    return are_known(context.gazetteer, successor.name, successor.type, units)


def _is_all(context: PaperContext, found: ProseEdges) -> bool:
    """Whether the predecessors are those that official mergers of the reform give to a unit, and all of them."""
    units = [edge.predecessor for edge in found.edges]
    return are_known(context.gazetteer, found.successor.name, found.successor.type, units, unsaid=Unsaid.NOTHING)


def _passages(context: PaperContext, block: Block) -> Iterator[tuple[int, int]]:
    """The sentences of a block, each with the sentence or the list items that only name what it announces."""
    spans = list(context.reading.sentences(block.body_start, block.end))
    if spans and context.text[spans[-1][1] - 1] == ":":
        spans[-1] = (spans[-1][0], end_of_items(context, block))
    index = 0
    while index < len(spans):
        start, end = spans[index]
        if index + 1 < len(spans) and _goes_on(context, spans[index + 1]):
            index += 1
            end = spans[index][1]
        yield from _parted_by_time(context.text, start, end)
        index += 1


def _parted_by_time(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, in two where a semicolon parts what was before the reform from what came with it."""
    mark = text.find("; ", start, end)
    first, second = (governing_date(text, start, mark), governing_date(text, mark, end)) if mark >= 0 else (None, None)
    if first is not None and second is not None and first < REFORM_BEGINS <= second:
        yield start, mark
        start = mark + 2
    yield start, end


def _goes_on(context: PaperContext, span: tuple[int, int]) -> bool:
    """Whether a sentence only names, or only tells the fate of, the units of the one before."""
    if _NAMES_THEM.match(context.text, span[0]):
        return True
    return THESE.search(context.text, *span) is not None


def _edges(
    context: PaperContext,
    span: tuple[int, int],
    lists: Sequence[UnitList],
    subject: Subject | None,
    *,
    is_spoken_of: bool,
) -> Iterator[Edge]:
    """The edges of a sentence; one that does not speak of merging states only those that the gazetteer knows."""
    start, end = span
    known = list(known_edges(context.text, start, lists, subject, context.gazetteer))
    places = {edge.predecessor.start for edge in known}
    stated = edges_of(context.text, start, end, lists) if is_spoken_of else ()
    edges = [*(edge for edge in stated if edge.predecessor.start not in places), *known]
    if not edges and tells_gathering(context, start, end):
        edges += gathered_edges(context.text, start, lists, subject, context.gazetteer)
    yield from edges
    yield from aside_edges(context.text, start, lists, context.gazetteer)


def _of_sentence(
    context: PaperContext,
    start: int,
    end: int,
    number: str | None,
    *,
    is_spoken_of: bool,
    asides: Sequence[tuple[int, int]],
) -> Iterator[ProseEdges]:
    found = (_without_subject(context, units) for units in find_lists(context, start, end))
    now = (units for units in found if not any(low <= units.start < high for low, high in asides))
    named = [units for units in now if not is_denied(context.text, start, units)]
    lists = with_announced(context.text, start, named, context.gazetteer)
    if not lists:
        return
    subject = subject_of_sentence(context, start, lists[-1])
    if _SEVERAL.search(context.key, start, end):
        subject = None
    this = this_unit(context.text, (start, end), lists, context.gazetteer)
    if this is not None:
        name, kind = this.units[0].name, this.units[0].type or "xã"
        lists, subject = [this, *lists], Subject(kind, name, context.link_today(name, kind))
    grouped: dict[ListedUnit | Subject, list[Edge]] = {}
    districts = Districts(context, start, end)
    for edge in map(districts.given_to, _edges(context, (start, end), lists, subject, is_spoken_of=is_spoken_of)):
        successor = edge.successor or subject
        if successor is not None and successor.type not in ("thị trấn", "huyện"):
            grouped.setdefault(successor, []).append(edge)
    grouped = {
        successor: kept for successor, edges in grouped.items() if (kept := without_seeming(context, successor, edges))
    }
    clause = _CLAUSE.search(context.text, start, end) if number else None
    list_of = {unit.start: units for units in lists for unit in units.units}
    for successor, edges in grouped.items():
        sources = list(dict.fromkeys(list_of[edge.predecessor.start] for edge in edges))
        yield ProseEdges(
            start,
            end,
            successor,
            tuple(edges),
            tuple((units.start, units.end) for units in sources),
            number,
            clause["article"] if clause else None,
            clause["clause"] if clause else None,
            doubt_about(context, sources, edges, successor, (start, end)),
        )


def _without_subject(context: PaperContext, units: UnitList) -> UnitList:
    """A list without the bare name behind it, of which the sentence tells: `Nhập từ hai xã A, B, C có …`."""
    kept = units.units[:-1]
    is_subject = kept and units.units[-1].start in context.cast.starts
    return replace(units, units=kept, end=kept[-1].end) if is_subject else units


def _act_number(text: str, start: int, end: int) -> str | None:
    match = _ACT.search(text, start, end)
    return match.group() if match else None
