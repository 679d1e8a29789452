"""Sentences that tell of which units a ward was made, and the clauses of the acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.sheet import Fact, Said, attribute, edge
from benchmarks.corpus.world import ACT_DAY, REFORM_DAY, Predecessor, Ward

PART = {"part": "một phần", "most": "phần lớn", "rest": "phần còn lại"}
NUMERALS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def listed(parts: Sequence[str]) -> str:
    """`A, B và C`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} và {parts[-1]}"


def short_types(words: str) -> str:
    """`phường Hải An` -> `P. Hải An`."""
    for long, short in (("phường ", "P. "), ("thị trấn ", "TT. "), ("xã ", "X. ")):
        if words.startswith(long):
            return short + words.removeprefix(long)
    return words


def units_in_full(rng: Dice, units: Sequence[Predecessor]) -> tuple[str, tuple[str, ...]]:
    """The units with their types: said once for a run of one type (`các xã A, B và C`), or each time."""
    groups: list[list[Predecessor]] = []
    for unit in units:
        if groups and groups[-1][0].type == unit.type:
            groups[-1].append(unit)
        else:
            groups.append([unit])
    parts: list[str] = []
    phenomena: tuple[str, ...] = ()
    for group in groups:
        if len(group) == 1:
            parts.append(group[0].full)
        elif rng.random() < 0.7:
            names = ", ".join(u.name for u in group[:-1]) + f" và {group[-1].name}"
            if len(groups) > 1 and group is not groups[-1]:
                names = ", ".join(u.name for u in group)
            count = f"{rng.choice((str(len(group)), f'{len(group):02d}'))} " if rng.random() < 0.25 else ""
            parts.append(f"{count or 'các '}{group[0].type} {names}")
            phenomena = ("elliptical list",)
        else:
            parts += [unit.full for unit in group]
    if len(parts) == 2 and phenomena:
        return f"{parts[0]} và {parts[1]}", phenomena
    return listed(parts), phenomena


def clause(rng: Dice, ward: Ward, units: Sequence[Predecessor], number: int) -> Said:
    """A clause of an act of the Standing Committee, with its number; acts know no `phần lớn`."""
    units = [replace(unit, extent="part") if unit.extent == "most" else unit for unit in units]
    whole = [u for u in units if u.extent == "whole"]
    halves = [u for u in units if u.extent != "whole"]
    parts: list[str] = []
    phenomena: tuple[str, ...] = ("clause of an act",)
    if whole:
        words, more = units_in_full(rng, whole)
        parts.append(f"toàn bộ diện tích tự nhiên, quy mô dân số của {words}")
        phenomena += more
    parts += _halves(rng, halves)
    phenomena += ("extent",) if halves else ()
    made = f"{ward.type} mới có tên gọi là {ward.full}"
    joined = ", ".join(parts[:-1]) + " và " + parts[-1] if len(parts) > 1 else parts[0]
    head = f"{number}. " if number else ""
    text = f"{head}Sắp xếp {joined} thành {made}."
    if rng.random() < 0.1:
        text = f"{head}Thành lập {ward.full} trên cơ sở sắp xếp {joined}."
    return Said(text, edges(ward, units, with_district=False), phenomena)


def _halves(rng: Dice, halves: Sequence[Predecessor]) -> list[str]:
    parts = []
    for extent in ("most", "part", "rest"):
        same = [u for u in halves if u.extent == extent]
        if not same:
            continue
        words, _ = units_in_full(rng, same)
        scope = "diện tích tự nhiên, quy mô dân số của "
        after = " sau khi sắp xếp theo quy định tại Điều này" if extent == "rest" and rng.random() < 0.5 else ""
        parts.append(f"{PART[extent]} {scope}{words}{after}")
    return parts


def edges(ward: Ward, units: Sequence[Predecessor], *, with_district: bool) -> tuple[Fact, ...]:
    """An edge to the ward from each of the units."""
    return tuple(edge(ward.full, u.full, u.extent, u.district if with_district else None) for u in units)


def told(rng: Dice, ward: Ward, units: Sequence[Predecessor]) -> Said:
    """A sentence of prose, with the act now and then."""
    if len(units) == 1 and units[0].full == ward.full:
        return Said(f"{ward.title} vẫn giữ tên gọi và địa giới như trước khi sắp xếp.", (), ("unchanged",))
    whole = [u for u in units if u.extent == "whole"]
    halves = [u for u in units if u.extent != "whole"]
    if not halves and rng.random() < 0.3:
        return rng.choice((_by_district, _counted, _short))(rng, ward, whole)
    districts = {u.district for u in units}
    shared = next(iter(districts)) if len(districts) == 1 else None
    with_district = shared is not None and rng.random() < 0.6
    parts: list[str] = []
    phenomena: tuple[str, ...] = ()
    if whole:
        words, phenomena = units_in_full(rng, whole)
        parts.append(rng.choice(_WHOLE).format(words))
    for extent in ("most", "part", "rest"):
        same = [u for u in halves if u.extent == extent]
        if same:
            words, _ = units_in_full(rng, same)
            parts.append(f"{PART[extent]} {rng.choice(_SCOPES)}{words}")
            phenomena += ("extent",)
    after = ""
    if with_district:
        after = rng.choice((" (thuộc {} cũ)", " thuộc {} cũ", " (thuộc {} trước đây)")).format(shared)
        phenomena += ("shared district",)
    act, facts = _act(rng, ward)
    text = rng.choice(_FRAMES).format(u=ward.full, U=ward.title, parts=_joined(parts), after=after, act=act)
    if act not in text:
        facts = ()
    if "hoạt động" in text:
        facts += (attribute(ward.full, ward.province.full, "effective_date", REFORM_DAY),)
    return Said(text, edges(ward, units, with_district=with_district) + facts, ("merger told", *phenomena))


def _by_district(rng: Dice, ward: Ward, units: Sequence[Predecessor]) -> Said:
    """Each run of one district with the district behind it."""
    groups: dict[str | None, list[Predecessor]] = {}
    for unit in units:
        groups.setdefault(unit.district, []).append(unit)
    parts = [f"{listed([unit.full for unit in group])} ({district})" for district, group in groups.items()]
    before = rng.choice((f"{ward.title} được thành lập trên cơ sở sáp nhập ", f"{ward.title} gồm toàn bộ địa bàn của "))
    facts = edges(ward, [unit for group in groups.values() for unit in group], with_district=True)
    return Said(f"{before}{'; '.join(parts)}.", facts, ("merger told", "districts in brackets"))


def _counted(rng: Dice, ward: Ward, units: Sequence[Predecessor]) -> Said:
    """How many units they were, then which."""
    count = NUMERALS[len(units)] if len(units) < len(NUMERALS) and rng.random() < 0.5 else str(len(units))
    names = listed([unit.full for unit in units])
    text = rng.choice(
        (
            "{U} được hình thành trên cơ sở hợp nhất {c} đơn vị hành chính cấp xã gồm: {n}.",
            "{U} ra đời trên cơ sở nhập {c} đơn vị hành chính: {n}.",
        )
    ).format(U=ward.title, c=count, n=names)
    return Said(text, edges(ward, units, with_district=False), ("merger told", "counted list"))


def _short(rng: Dice, ward: Ward, units: Sequence[Predecessor]) -> Said:
    """With type words cut short."""
    names = listed([short_types(unit.full) for unit in units])
    text = f"{ward.title} được sáp nhập từ {names}."
    return Said(text, edges(ward, units, with_district=False), ("merger told", "abbreviated"))


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " và " + parts[-1]


def _act(rng: Dice, ward: Ward) -> tuple[str, tuple[Fact, ...]]:
    number, province = ward.act, ward.province.full
    day = rng.choice(("ngày 16/6/2025", "ngày 16/6/2025", "ngày 16 tháng 6 năm 2025"))
    facts = (
        attribute(ward.full, province, "resolution_number", number),
        attribute(ward.full, province, "resolution_date", ACT_DAY),
    )
    return rng.choice(("Nghị quyết số {}, {}", "Nghị quyết số {} {}", "Nghị quyết {} {}")).format(number, day), facts


_WHOLE = (
    "toàn bộ diện tích tự nhiên, quy mô dân số của {}", "toàn bộ diện tích tự nhiên và dân số của {}",
    "nguyên trạng {}",
    "toàn bộ {}",
)  # fmt: skip
_SCOPES = ("diện tích tự nhiên, quy mô dân số của ", "diện tích, dân số ", "diện tích, dân số của ", "")
_FRAMES = (
    "{U} được thành lập theo {act} của Ủy ban Thường vụ Quốc hội trên cơ sở nhập {parts}{after}.",
    "Thực hiện {act} của Ủy ban Thường vụ Quốc hội, {u} được hình thành trên cơ sở sáp nhập {parts}{after}.",
    "{U} là đơn vị hành chính mới, ra đời từ việc hợp nhất {parts}{after}.",
    "Theo {act} của Ủy ban Thường vụ Quốc hội, {u} được thành lập trên cơ sở sắp xếp {parts}{after}.",
    "{U} chính thức hoạt động từ ngày 01/7/2025, được thành lập trên cơ sở sáp nhập {parts}{after}.",
    "Từ ngày 01/7/2025, {u} đi vào hoạt động trên cơ sở nhập {parts}{after}.",
)  # fmt: skip
