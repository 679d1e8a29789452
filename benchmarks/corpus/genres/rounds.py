"""Papers on several communes at once: round trips of the press, tables of a province's new leaders."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.corpus import goals, measures, people
from benchmarks.corpus.desk import Desk
from benchmarks.corpus.genres.congress import TERM
from benchmarks.corpus.merged import told
from benchmarks.corpus.sheet import Fact, Said, Sheet
from benchmarks.corpus.world import Ward


def _neighbours(desk: Desk, count: int) -> list[Ward]:
    """The ward and others of its province whose names differ."""
    rng, world = desk.rng, desk.world
    units = [unit for unit in world.by_province[desk.ward.unit.province_code] if unit in world.subject_set]
    found = {desk.ward.name: desk.ward}
    for unit in rng.sample(units, min(len(units), 3 * count)):
        if len(found) < count:
            found.setdefault(unit.name, world.ward(unit))
    return list(found.values())


def round_trip(desk: Desk) -> Sheet:
    """A paragraph on each of several communes, the figures of each its own."""
    sheet, rng = desk.sheet("round"), desk.rng
    wards = _neighbours(desk, rng.randint(2, 4))
    sheet.block(f"Chuyển động ở các xã, phường của {desk.ward.province.full} sau sắp xếp")
    desk.fill(sheet, 1, 0)
    for ward in wards:
        here = replace(desk, ward=ward)
        sheet.block(told(rng, ward, here.predecessors), _several(measures.size(rng, ward)))
        if rng.random() < 0.7:
            sheet.block(_several(people.speech(rng, ward, rng.choice((0, 2)), here.prose(1))))
        if rng.random() < 0.6:
            said = rng.choice((goals.rate, goals.growth, goals.limit))(rng, ward, TERM)
            sheet.block(_several(Said(f"Đến năm 2030, {ward.full} phấn đấu {said.text}.", said.facts, said.phenomena)))
        here.fill(sheet, rng.randint(1, 2), 0.2)
    return sheet


def _several(said: Said) -> Said:
    return said._replace(phenomena=(*said.phenomena, "several communes"))


def leaders_of_many(desk: Desk) -> Sheet:
    """A table of the secretaries or chairs of many communes."""
    sheet, rng = desk.sheet("leaders"), desk.rng
    wards = _neighbours(desk, rng.randint(6, 14))
    place, held = rng.choice(((0, people.SECRETARY), (2, people.COMMITTEE)))
    sheet.block(f"DANH SÁCH {held.words.upper()} CÁC XÃ, PHƯỜNG CỦA {desk.ward.province.full.upper()}")
    desk.fill(sheet, 1, 0)
    facts: list[Fact] = []
    if rng.random() < 0.5:
        lines = ["| STT | Họ và tên | Chức vụ | Đơn vị |", "|---|---|---|---|"]
        for number, ward in enumerate(wards, 1):
            lines.append(f"| {number} | {ward.people[place].name} | {held.short} | {ward.title} |")
            facts += people.held(ward, place, (held,))
        sheet.block(Said("\n".join(lines), tuple(facts), ("table of many communes",)))
    else:
        sheet.lines(
            Said(
                f"{number}. {rng.choice(('Đồng chí', 'Ông' if not ward.people[place].is_woman else 'Bà'))} "
                f"{ward.people[place].name}, {held.short} {ward.full}",
                people.held(ward, place, (held,)),
                ("list of many communes",),
            )
            for number, ward in enumerate(wards, 1)
        )
    desk.fill(sheet, rng.randint(1, 3), 0.2)
    return sheet
