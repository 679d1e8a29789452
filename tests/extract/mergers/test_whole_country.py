"""New units of the whole country told in prose: no name, type or number of units is strange to the grammar."""

from __future__ import annotations

from collections import defaultdict

import pytest

from etl.extract.context import paper_context
from etl.extract.mergers import merger_claims, prose_edges
from etl.model.units import REFORM_DATE
from etl.packages.gazetteer import load_gazetteer
from tests.extract.mergers.build import paper

GAZETTEER = load_gazetteer()
UNITS = {unit.unit_id: unit for unit in GAZETTEER.units}
FRAMES = [
    "{S} ({P}) được thành lập trên cơ sở sáp nhập {L}.",
    "{S}, {P} được hình thành từ {L}.",
    "Hợp nhất {L}, {S} ({P}) chính thức ra mắt.",
    "{L} được sáp nhập để thành lập {S} thuộc {P}.",
    "Theo nghị quyết, {P} sắp xếp {L} thành {S}.",
    "{S} ({P}) gồm toàn bộ {L}.",
    "Tiền thân của {S}, {P} là {L}.",
    "{L} nay là {S}, {P}.",
]


def _sources():
    sources, targets = defaultdict(list), defaultdict(int)
    for link in GAZETTEER.links:
        if UNITS[link.successor_id].valid_from == REFORM_DATE and link.predecessor_id.endswith("@pre-2025"):
            sources[link.successor_id].append(UNITS[link.predecessor_id])
            targets[link.predecessor_id] += 1
    return sources, targets


SOURCES, TARGETS = _sources()
TOLD = sorted(
    successor
    for successor, units in SOURCES.items()
    if all(unit.type for unit in units) and (len(units) > 1 or units[0].name != UNITS[successor].name)
)


def _typed(unit):
    return f"{unit.type.value} {unit.name}"


def _list(number, whole, part):
    kinds = {unit.type for unit in whole}
    if len(kinds) == 1 and len(whole) > 1 and number % 2:
        names = [unit.name for unit in whole]
        head = f"{len(whole)} {whole[0].type.value}" if number % 3 else f"các {whole[0].type.value}"
        words = f"{head} {', '.join(names[:-1])} và {names[-1]}"
    else:
        words = ", ".join(map(_typed, whole))
    return ", ".join(filter(None, (words, *(f"một phần {_typed(unit)}" for unit in part))))


def _sentence(number, successor):
    units = SOURCES[successor]
    whole = [unit for unit in units if TARGETS[unit.unit_id] == 1]
    part = [unit for unit in units if TARGETS[unit.unit_id] > 1]
    unit = UNITS[successor]
    province = GAZETTEER.province(unit.province_name)
    words = FRAMES[number % len(FRAMES)].format(
        S=_typed(unit), P=f"{province.type} {province.name}", L=_list(number, whole, part)
    )
    edges = {(unit.code, old.code, "whole") for old in whole} | {(unit.code, old.code, "part") for old in part}
    return words[0].upper() + words[1:], edges


@pytest.mark.parametrize("frame", range(len(FRAMES)), ids=FRAMES)
def test_the_units_of_the_whole_country_are_read_in_prose(frame):
    wrong = []
    for number, successor in enumerate(TOLD):
        if number % (3 * len(FRAMES)) != frame:
            continue
        words, edges = _sentence(number, successor)
        context = paper_context(paper(words), GAZETTEER)
        claims = merger_claims(context, tuple(prose_edges(context)))
        if {(claim.successor_code, claim.predecessor_code, claim.extent) for claim in claims} != edges:
            wrong.append(words)
    assert wrong == []
