"""Profiles of wards, and ordinary news of them."""

from __future__ import annotations

from benchmarks.corpus import hard, measures, people
from benchmarks.corpus.desk import Desk
from benchmarks.corpus.lists.made import made_of
from benchmarks.corpus.sheet import Said, Sheet
from benchmarks.corpus.wordings import reworded, seeming


def profile(desk: Desk) -> Sheet:
    """A page that introduces a ward."""
    sheet, ward, rng = desk.sheet("profile"), desk.ward, desk.rng
    sheet.block(f"# {ward.title}" if rng.random() < 0.5 else f"Giới thiệu {ward.full}")
    sheet.block(f"{ward.title} là một đơn vị hành chính của {ward.province.full}.")
    sheet.block(reworded(rng, made_of(desk.world, ward), is_own_page=True))
    desk.fill(sheet, rng.randint(2, 5))
    if rng.random() < 0.4:
        sheet.block(_seeming(desk))
    if rng.random() < 0.35:
        sheet.block(measures.table(rng, ward))
    else:
        size = measures.minority(rng, ward) if rng.random() < 0.15 else measures.size(rng, ward)
        sheet.block(size, measures.groups(rng, ward))
    if rng.random() < 0.2 and len(desk.predecessors) > 1:
        sheet.block(measures.before(rng, desk.predecessors[-1].full))
    if rng.random() < 0.5:
        sheet.block(measures.party(rng, ward))
    if rng.random() < 0.4:
        sheet.block(measures.provincial(rng, ward))
    desk.fill(sheet, rng.randint(4, 10))
    if rng.random() < 0.6:
        sheet.block("Lãnh đạo chủ chốt:")
        sheet.lines(_item(desk, place) for place in (0, 1, 2, 5))
    desk.fill(sheet, rng.randint(1, 4))
    return sheet


def _item(desk: Desk, place: int) -> Said:
    said = people.leader(desk.rng, desk.ward, place)
    return said._replace(text=f"- {said.text[0].upper()}{said.text[1:]}")


def _seeming(desk: Desk) -> Said:
    """The ward beside the old units of another one of its province."""
    world, ward = desk.world, desk.ward
    others = [unit for unit in world.by_province[ward.unit.province_code] if unit.name != ward.name]
    wards = [made for made in (made_of(world, world.ward(unit)) for unit in others) if made.is_plain]
    return seeming(desk.rng, made_of(world, ward), desk.rng.choice(wards))


def news(desk: Desk) -> Sheet:
    """Ordinary news: much prose, few facts."""
    sheet, ward, rng = desk.sheet("news"), desk.ward, desk.rng
    sheet.block(f"{ward.title}: {desk.prose(1)[:-1]}")
    desk.fill(sheet, rng.randint(2, 5), 0.6)
    if rng.random() < 0.7:
        sheet.block(people.speech(rng, ward, rng.randrange(7), desk.prose(1)))
    sheet.block(hard.pair(rng, ward) if rng.random() < 0.5 else hard.without_office(rng, ward))
    if rng.random() < 0.6:
        sheet.block(reworded(rng, made_of(desk.world, ward)))
    desk.fill(sheet, rng.randint(2, 6), 0.6)
    if rng.random() < 0.4:
        sheet.block(measures.size(rng, ward))
    if rng.random() < 0.6:
        sheet.block(_seeming(desk))
    if rng.random() < 0.4:
        sheet.block("Cùng dự buổi làm việc có", people.guest(rng, ward.province), ".")
    desk.fill(sheet, rng.randint(2, 5), 0.6)
    return sheet
