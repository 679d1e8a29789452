"""Lists with a line or less for each ward: arrows, brackets, signs, colons, a note behind."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.lists.made import Layouts, Made, one_block, upper
from benchmarks.corpus.sheet import Said


def arrows(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """From the old units to the new one."""
    sign = rng.choice(("→", "->", "=>", "➜"))
    how = rng.randrange(4)
    lines = []
    for place, made in enumerate(wards, 1):
        left, right = (made.bare, made.ward.name) if how == 3 else (made.all, made.ward.full)
        head = {1: "- ", 2: f"{place}. "}.get(how, "")
        lines.append(f"{head}{left} {sign} {right}{'.' if how == 2 else ''}")
    return one_block(lines, wards)


def arrows_back(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """From the new unit back to the old ones."""
    sign = rng.choice(("←", "<-"))
    return one_block([f"{made.ward.title} {sign} {made.all}" for made in wards], wards)


def arrow_for_each(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """A line for each old unit."""
    sign = rng.choice((" → ", " -> ", " sáp nhập vào ", " nay thuộc "))
    lines = [f"{upper(full)}{sign}{made.ward.full}" for made in wards for full in made.fulls]
    return one_block(lines, wards)


def brackets(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The old units in brackets, on lines or in one row."""
    how = rng.randrange(5)
    if how == 0:
        return one_block([f"- {made.ward.title} (từ {made.spoken})" for made in wards], wards)
    if how == 1:
        return one_block([f"{made.ward.title} ({made.bare})" for made in wards], wards)
    inner = {2: "({})", 3: "[{}]", 4: "(nhập {})"}[how]
    items = [f"{made.ward.full} {inner.format(' + '.join(made.names) if how == 2 else made.all)}" for made in wards]
    row = {2: ", ", 3: "; ", 4: ", "}[how].join(items)
    return one_block([f"Thành lập {row}." if how == 4 else f"{upper(row)}."], wards)


def colons(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The old units behind a colon or a dash."""
    how = rng.randrange(4)
    if how == 0:
        return one_block([f"{place}. {made.ward.title}: {made.spoken}" for place, made in enumerate(wards, 1)], wards)
    if how == 1:
        return one_block([f"{made.ward.title} - {made.all};" for made in wards], wards)
    if how == 2:
        return one_block(["; ".join(f"{made.ward.full} gồm {made.spoken}" for made in wards) + "."], wards)
    return one_block([f"+ {made.ward.title}: sáp nhập {made.spoken}." for made in wards], wards)


def plus_signs(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """A sum of units."""
    if rng.random() < 0.5:
        return one_block([f"{' + '.join(made.fulls)} = {made.ward.full}" for made in wards], wards)
    return one_block([f"{made.ward.title} = {' + '.join(made.fulls)}" for made in wards], wards)


def extents(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Lists that tell how much of each unit went where: the one place where units that were split are listed."""
    how = rng.randrange(4)
    if how == 0:
        rows = [f"| {place} | {made.ward.title} | {upper(made.all)} |" for place, made in enumerate(wards, 1)]
        return one_block(["| STT | Xã, phường mới | Hình thành từ |", "|---|---|---|", *rows], wards)
    if how == 1:
        return one_block([f"{made.all} → {made.ward.full}" for made in wards], wards)
    if how == 2:
        return one_block([f"- {made.ward.title}: {made.spoken}." for made in wards], wards)
    return one_block([f"- {made.ward.title} ({made.all})" for made in wards], wards)


LINES: Layouts = {
    "list: arrows": arrows,
    "list: arrows back": arrows_back,
    "list: one line for each": arrow_for_each,
    "list: brackets": brackets,
    "list: colons": colons,
    "list: plus signs": plus_signs,
}
SPLIT: Layouts = {"list: extents": extents}
"""What may list units that were split."""
