"""Pages of the web with lists of a province's or a district's units: what each was made of, and lists of other things."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.corpus.desk import Desk
from benchmarks.corpus.lists.cells import CELLS
from benchmarks.corpus.lists.lines import LINES, SPLIT
from benchmarks.corpus.lists.made import Layouts, Made, made_of, upper
from benchmarks.corpus.lists.nothing import NOTHING
from benchmarks.corpus.lists.sections import SECTIONS
from benchmarks.corpus.lists.tables import TABLES
from benchmarks.corpus.sheet import Sheet

WHOLE: Layouts = {**TABLES, **CELLS, **LINES, **SECTIONS}
"""Layouts of units that went whole into one ward."""
ALL: Layouts = {**WHOLE, **SPLIT, **NOTHING}
_SPLIT_SHARE = 0.06


def listing(desk: Desk) -> Sheet:
    """A page that lists mergers, in one layout or two, now and then with a list of something else below."""
    sheet, rng = desk.sheet("listing"), desk.rng
    wards = _wards(desk)
    where, wards = _district(desk, wards) if rng.random() < 0.3 else (desk.ward.province.full, wards)
    sheet.block(upper(rng.choice(_TITLES).format(w=where)))
    desk.fill(sheet, rng.randint(0, 2), 0.2)
    for heading in ("", *_FURTHER[: rng.randint(0, 2)]):
        is_split = rng.random() < _SPLIT_SHARE
        fitting = [made for made in wards if is_split or made.is_plain]
        drawn = rng.sample(fitting, min(len(fitting), rng.randint(3, 8)))
        if not drawn:
            break
        if heading:
            sheet.block(heading)
        _list(desk, sheet, SPLIT if is_split else WHOLE, drawn)
        wards = [made for made in wards if made not in drawn]
    desk.fill(sheet, rng.randint(0, 2), 0.2)
    return sheet


def other_lists(desk: Desk) -> Sheet:
    """A page whose lists of units tell of no merger."""
    sheet, rng = desk.sheet("other_lists"), desk.rng
    wards = [made for made in _wards(desk) if made.is_plain]
    sheet.block(rng.choice(("Thông tin cần biết ở {w}", "Bản tin cơ sở của {w}")).format(w=desk.ward.province.full))
    for _ in range(rng.randint(2, 3)):
        desk.fill(sheet, 1, 0.2)
        _list(desk, sheet, NOTHING, rng.sample(wards, min(len(wards), rng.randint(3, 6))))
    return sheet


_TITLES = (
    "Danh sách xã, phường mới của {w} sau sắp xếp",
    "Tra cứu các xã, phường của {w} sau sáp nhập",
    "Tên xã, phường mới của {w} và các đơn vị hình thành",
    "{w}: các xã, phường được sắp xếp thế nào?",
)
_FURTHER = ("Các đơn vị tiếp theo:", "Những đơn vị còn lại:")


def _wards(desk: Desk) -> list[Made]:
    """The province's wards whose names differ from each other's."""
    found: dict[str, Made] = {}
    for unit in desk.world.by_province[desk.ward.unit.province_code]:
        made = made_of(desk.world, desk.world.ward(unit))
        if made.units:
            found.setdefault(made.ward.name, made)
    return [made for made in found.values() if len(made.units) > 1]


def _district(desk: Desk, wards: Sequence[Made]) -> tuple[str, list[Made]]:
    """A former district with several wards of its own."""
    groups: dict[str, list[Made]] = {}
    for made in wards:
        if made.district and made.is_plain:
            groups.setdefault(made.district, []).append(made)
    large = [(district, group) for district, group in groups.items() if len(group) > 2]
    if not large:
        return desk.ward.province.full, list(wards)
    district, group = desk.rng.choice(large)
    return f"{district} cũ ({desk.ward.province.full})", group


def _list(desk: Desk, sheet: Sheet, layouts: Layouts, wards: Sequence[Made]) -> None:
    name = desk.rng.choice(tuple(layouts))
    for said in layouts[name](desk.rng, wards):
        sheet.block(said._replace(phenomena=(name,)))
