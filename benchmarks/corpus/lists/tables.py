"""Tables of mergers, ruled by bars or tabs."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.lists.made import Layouts, Made, one_block, upper
from benchmarks.corpus.sheet import Said


def _ruled(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"] if head else []
    return [*lines, *(f"| {' | '.join(row)} |" for row in rows)]


def made_from(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The new unit, then the old ones, now and then the seat behind."""
    new, old, seat = rng.choice(
        (
            ("Tên ĐVHC mới", "Nhập từ", "Trụ sở"),
            ("Đơn vị hành chính mới", "Các đơn vị trước sắp xếp", ""),
            ("Xã, phường mới", "Xã, phường cũ", ""),
            ("Tên gọi", "Thành phần", ""),
        )
    )
    head = [word for word in ("STT", new, old, seat) if word]
    rows = [
        [str(place), made.ward.title, made.spoken, *([made.names[0]] if seat else [])]
        for place, made in enumerate(wards, 1)
    ]
    return one_block(_ruled(head, rows), wards)


def became(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The old units, then the new one."""
    head = rng.choice(
        (("TT", "Trước", "Sau"), ("TT", "Xã, phường cũ", "Xã, phường mới"), ("STT", "Đơn vị cũ", "Đơn vị mới"))
    )
    join = rng.choice((", ", "; "))
    rows = [[str(place), join.join(made.fulls), made.ward.full] for place, made in enumerate(wards, 1)]
    return one_block(_ruled(head, rows), wards)


def pairs(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """A row for each old unit, with its district or without."""
    if rng.random() < 0.5:
        rows = [[full, made.ward.full] for made in wards for full in made.fulls]
        return one_block(_ruled(("Xã, phường cũ", "Xã, phường mới"), rows), wards)
    rows = [
        [upper(full), unit.district or "", made.ward.title]
        for made in wards
        for full, unit in zip(made.fulls, made.units, strict=True)
    ]
    return one_block(_ruled(("Xã cũ", "Huyện cũ", "Xã mới"), rows), wards, with_district=True)


def spanned(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The new unit stands once, beside the first of its old ones."""
    del rng
    rows = [
        [made.ward.title if place == 0 else "", upper(full)] for made in wards for place, full in enumerate(made.fulls)
    ]
    return one_block(_ruled(("Phường/xã mới", "Phường/xã cũ"), rows), wards)


def with_figures(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """With area and population."""
    new, old = rng.choice((("Đơn vị", "Các đơn vị sắp xếp"), ("Tên xã, phường mới", "Hình thành từ")))
    rows = [
        [made.ward.title, rng.choice(("; ", ", ")).join(made.fulls), made.area[0], made.people[0]] for made in wards
    ]
    figures = [fact for made in wards for fact in (made.area[1], made.people[1])]
    return one_block(_ruled((new, old, "Diện tích (km2)", "Dân số (người)"), rows), wards, *figures)


def headless(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Nothing says which column is which."""
    is_new_first = rng.random() < 0.5
    rows = [[made.ward.title, made.all] if is_new_first else [upper(made.all), made.ward.title] for made in wards]
    return one_block(_ruled((), rows), wards)


def bare_names(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Names without types, the cells parted by bars without an outer one or by tabs."""
    head, bar = rng.choice(((("STT", "Xã mới", "Xã cũ"), " | "), (("STT", "Tên xã mới", "Sáp nhập từ các xã"), "\t")))
    rows = [bar.join((str(place), made.ward.name, made.bare)) for place, made in enumerate(wards, 1)]
    return one_block([bar.join(head), *rows], wards)


TABLES: Layouts = {
    "table: new from old": made_from,
    "table: old to new": became,
    "table: pairs": pairs,
    "table: cells that span rows": spanned,
    "table: with figures": with_figures,
    "table: without a head": headless,
    "table: bare names": bare_names,
}
