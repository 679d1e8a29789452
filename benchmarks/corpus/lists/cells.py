"""Tables that lost their rules: a line for each cell, rows run together, columns parted by spaces."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.lists.made import Layouts, Made, one_block, upper
from benchmarks.corpus.sheet import Said


def on_lines(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Each cell on a line of its own: number, new unit, old ones; or the other way round."""
    is_new_first = rng.random() < 0.6
    head = rng.choice(
        (("STT", "Tên mới", "Đơn vị sáp nhập"), ("TT", "Đơn vị hành chính mới", "Các xã, phường nhập lại"))
        if is_new_first
        else (("STT", "Xã, phường trước sắp xếp", "Xã, phường sau sắp xếp"), ("TT", "ĐVHC cũ", "ĐVHC mới"))
    )
    lines = [*head]
    for place, made in enumerate(wards, 1):
        cells = (made.ward.title, made.spoken)
        lines += [str(place), *(cells if is_new_first else reversed(cells))]
    return one_block(lines, wards)


def on_lines_with_figures(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The same, with area and population behind."""
    del rng
    lines, facts = ["TT", "ĐVHC mới", "Các ĐVHC cũ", "Diện tích (km2)", "Dân số (người)"], []
    for place, made in enumerate(wards, 1):
        (area, area_fact), (people, people_fact) = made.area, made.people
        lines += [str(place), made.ward.title, made.all, area, people]
        facts += [area_fact, people_fact]
    return one_block(lines, wards, *facts)


def on_lines_without_head(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Number, new unit, old ones, and nothing above them."""
    del rng
    lines = [line for place, made in enumerate(wards, 1) for line in (str(place), made.ward.title, made.spoken)]
    return one_block(lines, wards)


def bare_on_lines(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Names without types, a line for each cell."""
    head = rng.choice((("Tên xã mới", "Hình thành từ"), ("Tên xã, phường mới", "Sáp nhập từ")))
    return one_block([*head, *(line for made in wards for line in (made.ward.name, made.bare))], wards)


def old_units_on_lines(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Each old unit on a line, then the new one."""
    lines = list(rng.choice((("TT", "ĐVHC cũ", "ĐVHC mới"), ("STT", "Đơn vị cũ", "Đơn vị mới"))))
    for place, made in enumerate(wards, 1):
        lines += [str(place), *map(upper, made.fulls), made.ward.title]
    return one_block(lines, wards)


def run_together(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """A row on a line, nothing between its cells."""
    how = rng.randrange(3)
    lines, facts = ["STT Xã, phường mới Xã, phường cũ" + (" Diện tích (km2) Dân số (người)" if how == 2 else "")], []
    for place, made in enumerate(wards, 1):
        row = f"{place} {made.ward.title if how else made.ward.name} {', '.join(map(upper, made.fulls))}"
        if how == 2:
            (area, area_fact), (people, people_fact) = made.area, made.people
            row += f" {area} {people}"
            facts += [area_fact, people_fact]
        lines.append(row)
    return one_block(lines, wards, *facts)


def two_columns(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Columns parted by spaces."""
    is_new_first = rng.random() < 0.7
    rows = [(made.ward.title, made.all) if is_new_first else (upper(made.all), made.ward.title) for made in wards]
    width = max(len(row[0]) for row in rows) + 4
    head = ("Đơn vị mới", "Đơn vị cũ") if is_new_first else ("Đơn vị cũ", "Đơn vị mới")
    lines = [f"{'STT':<6}{head[0]:<{width}}{head[1]}"]
    lines += [f"{place:<6}{row[0]:<{width}}{row[1]}" for place, row in enumerate(rows, 1)]
    return one_block(lines, wards)


CELLS: Layouts = {
    "cells: on lines": on_lines,
    "cells: with figures": on_lines_with_figures,
    "cells: without a head": on_lines_without_head,
    "cells: bare names": bare_on_lines,
    "cells: old units on lines": old_units_on_lines,
    "cells: run together": run_together,
    "cells: two columns": two_columns,
}
