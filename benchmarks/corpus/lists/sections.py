"""Lists with several lines for each ward: headings above items, labels, pairs of lines, notes below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.lists.made import Layouts, Made, edges_of, one_block, upper
from benchmarks.corpus.numbers import padded
from benchmarks.corpus.sheet import Fact, Said


def _each(wards: Sequence[Made], lines: Callable[[Made], Sequence[str]]) -> list[Said]:
    """A block for each ward."""
    return [Said("\n".join(lines(made)), made.edges()) for made in wards]


def under_districts(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The old district as a heading, its new units below."""
    groups: dict[str | None, list[Made]] = {}
    for made in wards:
        groups.setdefault(made.district, []).append(made)
    how = rng.randrange(3)
    said = []
    for district, group in groups.items():
        head = "Nhiều huyện cũ" if district is None else upper(district)
        head += (":", " (cũ):", " trước đây gồm các xã, phường mới:")[how]
        items = [
            (f"- {m.ward.title}: {m.all}", f"{m.ward.title} ({m.bare})", f"+ {m.ward.title}: {m.spoken};")[how]
            for m in group
        ]
        said.append(Said("\n".join((head, *items)), edges_of(group, with_district=district is not None)))
    return said


def above_items(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The new unit, then each old one on a line."""
    head, item = rng.choice(
        (
            ("{U}\nĐược thành lập từ:", "- {O}"),
            ("{U} được thành lập trên cơ sở:", "- Toàn bộ diện tích và dân số của {o};"),
            ("{U} gồm các xã, phường cũ:", "• {O}"),
            ("{U} được thành lập trên cơ sở sắp xếp lại {n} đơn vị hành chính cũ, gồm:", "+ {O};"),
            ("Các đơn vị hành chính cũ sáp nhập thành {u}:", "{i}. {O}"),
        )
    )
    return _each(
        wards,
        lambda made: (
            head.format(U=made.ward.title, u=made.ward.full, n=padded(len(made.units))),
            *(item.format(i=i, o=full, O=upper(full)) for i, full in enumerate(made.fulls, 1)),
        ),
    )


def labels(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The new unit as a heading; what it was made of, its area and its people behind labels."""
    label, join = rng.choice(
        (
            ("Thành lập từ", ", "),
            ("Gồm", " - "),
            ("Sáp nhập từ", " – "),
            ("Đơn vị trước sáp nhập", ", "),
            ("Các đơn vị hợp thành", "; "),
            ("Sáp nhập", "/"),
        )
    )
    said = []
    for made in wards:
        (area, area_fact), (people, people_fact) = made.area, made.people
        lines = (
            made.ward.title,
            f"{label}: {join.join(made.fulls)}",
            f"Diện tích: {area} km2",
            f"Dân số: {people} người",
        )
        facts: tuple[Fact, ...] = (*made.edges(), area_fact, people_fact)
        said.append(Said("\n".join(lines), facts))
    return said


def before_and_after(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Two labels, one for what was and one for what is."""
    form = rng.choice(
        (
            "Trước sáp nhập: {a}\nSau sáp nhập: {u}",
            "Sau sáp nhập: {u}\nTrước sáp nhập: {a}",
            "Tên gọi cũ\n{a}\nTên gọi mới\n{U}",
            "Đơn vị mới: {U}\nĐơn vị cũ: {a}",
        )
    )
    return _each(wards, lambda made: [form.format(a=made.all, u=made.ward.full, U=made.ward.title)])


def old_and_new_names(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The same in bare names on one line."""
    form = rng.choice(("Tên mới: {n}; tên cũ: {b}", "Tên cũ: {b}; tên mới: {n}"))
    return one_block([form.format(n=made.ward.name, b=made.bare) for made in wards], wards)


def notes_below(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """The units by name; what they were made of in notes below."""
    shown = list(zip("¹²³⁴⁵⁶⁷⁸⁹", wards, strict=False))
    if rng.random() < 0.5:
        names = ", ".join(f"{made.ward.full}{mark}" for mark, made in shown)
        lines = [f"{mark} Gồm {made.spoken} cũ." for mark, made in shown]
        return [Said(f"Các đơn vị mới: {names}."), *one_block(lines, [made for _, made in shown])]
    lines = [f"Ảnh: Trung tâm {made.ward.full} (hợp nhất từ {made.spoken})." for _, made in shown]
    return one_block(lines, [made for _, made in shown])


def questions(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """What became of the first unit, and the answer."""
    ask, tell = rng.choice(
        (
            ("Hỏi: {F} sáp nhập với đơn vị nào?", "Đáp: {F} nhập với {o} thành {u}."),
            ("{F} sau sáp nhập có tên là gì?", "{F} cùng với {o} được sắp xếp thành {u}."),
        )
    )
    return _each(
        wards,
        lambda made: (
            ask.format(F=upper(made.fulls[0])),
            tell.format(F=upper(made.fulls[0]), o=", ".join(made.fulls[1:]), u=made.ward.full),
        ),
    )


SECTIONS: Layouts = {
    "section: under districts": under_districts,
    "section: above items": above_items,
    "section: labels": labels,
    "section: before and after": before_and_after,
    "section: old and new names": old_and_new_names,
    "section: notes below": notes_below,
    "section: questions": questions,
}
