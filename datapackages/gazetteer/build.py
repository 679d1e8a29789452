"""Builds the tables of the gazetteer from its sources and corrections.yaml, and stops where an expectation fails.

Run it with `make gazetteer`. The same wheels and corrections give the same bytes.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import cos, hypot, radians
from pathlib import Path
from statistics import fmean
from typing import Any

import yaml
from sources import OldUnit, Sources, TodayUnit, read_wheels

from etl.text.fold import fold

HERE = Path(__file__).parent
REFORM = "2025-07-01"
PRE_REFORM = "pre-2025"
PROVINCE_ACT = "202/2025/QH15"
"""The resolution that made 34 provinces of 63."""
FAR_KM = 40
"""Further than this from all of its predecessors a centre is wrong: a unit of today is seldom 30 km across."""

Row = Mapping[str, object]


class Expectation(Exception):
    """The sources or the corrections are not as they were when they were reviewed."""


def expect(holds: bool, what: str) -> None:
    """Stop with a message unless something holds."""
    if not holds:
        raise Expectation(what)


def main() -> None:
    """Read, correct, check and write."""
    sources = read_wheels()
    corrections = yaml.safe_load((HERE / "corrections.yaml").read_text("utf-8"))
    old = _rename(sources.old, corrections["names"])
    links = _correct_links(sources, corrections)
    provinces = list(_provinces(sources, links, corrections["province_types"]))
    units = list(_units(sources, old, links, corrections))
    unit_links = list(_unit_links(sources, old, links, corrections))
    _check(sources, old, links, corrections)
    _check_counts(units, provinces, unit_links)
    for name, rows, key in (
        ("units", units, ("code", "valid_from")),
        ("provinces", provinces, ("code", "valid_from")),
        ("unit_links", unit_links, ("successor_id", "predecessor_id")),
    ):
        _write(HERE / f"{name}.csv", sorted(rows, key=lambda row: [str(row[column] or "") for column in key]))


def _rename(old: Iterable[OldUnit], names: Iterable[Mapping[str, str]]) -> dict[str, OldUnit]:
    units = {unit.code: unit for unit in old}
    for entry in names:
        unit = units[entry["code"]]
        expect(unit.name == entry["from"], f"{entry['code']} is no longer written {entry['from']} but {unit.name}")
        units[unit.code] = OldUnit(
            unit.code,
            unit.type,
            entry["to"],
            unit.province_code,
            unit.district_code,
            unit.district,
            unit.longitude,
            unit.latitude,
        )
    return units


def _correct_links(sources: Sources, corrections: Mapping[str, Any]) -> set[tuple[str, str]]:
    links = set(sources.links)
    for entry in corrections["links_removed"]:
        pair = (entry["predecessor"], entry["successor"])
        expect(pair in links, f"the link {pair} is no longer there to be removed")
        links.remove(pair)
    for entry in corrections["links_added"]:
        pair = (entry["predecessor"], entry["successor"])
        expect(pair not in links, f"the link {pair} no longer needs to be added")
        links.add(pair)
    return links


def _provinces(sources: Sources, links: set[tuple[str, str]], changes: Sequence[Mapping[str, str]]) -> Iterator[Row]:
    successor = _province_successors(sources, links)
    merged = {code for code, count in Counter(successor.values()).items() if count > 1}
    for code, (kind, name) in sources.provinces_old.items():
        yield _province(code, kind, name, None, REFORM, successor[code], None)
    change = {str(entry["code"]): entry for entry in changes}
    for code, (kind, name) in sources.provinces_today.items():
        first = sources.provinces_in_2025[code][0]
        act = PROVINCE_ACT if code in merged else None
        expect((first == kind) == (code not in change), f"the type of province {code} is not the expected one")
        if code not in change:
            yield _province(code, kind, name, REFORM, None, None, act)
            continue
        entry = change[code]
        expect((entry["from"], entry["to"]) == (first, kind), f"province {code} changed from {first} to {kind}")
        day = str(entry["effective_on"])
        yield _province(code, first, name, REFORM, day, None, act)
        yield _province(code, kind, name, day, None, None, entry["act"])


def _province_successors(sources: Sources, links: set[tuple[str, str]]) -> dict[str, str]:
    """The province of today that holds each old one; the reform split none."""
    of_today = {unit.code: unit.province_code for unit in sources.today}
    of_old = {unit.code: unit.province_code for unit in sources.old}
    found: dict[str, set[str]] = defaultdict(set)
    for predecessor, successor in links:
        found[of_old[predecessor]].add(of_today[successor])
    expect(all(len(codes) == 1 for codes in found.values()), "an old province went into two provinces of today")
    return {code: next(iter(codes)) for code, codes in found.items()}


def _province(
    code: str, kind: str, name: str, start: str | None, end: str | None, successor: str | None, act: str | None
) -> Row:
    return {
        "province_id": f"{code}@{start or PRE_REFORM}",
        "code": code,
        "type": kind,
        "name": name,
        "valid_from": start,
        "valid_to": end,
        "successor_code": successor,
        "act_number": act,
    }


def _units(
    sources: Sources, old: Mapping[str, OldUnit], links: set[tuple[str, str]], corrections: Mapping[str, Any]
) -> Iterator[Row]:
    for unit in old.values():
        yield _unit(unit.code, unit.type, unit.name, unit.province_code, sources.provinces_old, None, REFORM, None) | {
            "district_code": unit.district_code,
            "district_name": unit.district,
        }
    reform_act = _reform_acts(sources)
    centre = _centres(sources, old, links, corrections["centres"])
    no_area = {entry["code"] for entry in corrections["areas_removed"]}
    expect(no_area <= {unit.code for unit in sources.today if unit.area_km2}, "an area to be removed is not there")
    names = sources.provinces_today
    for unit in sources.today:
        place = {
            "longitude": f"{centre[unit.code][0]:.4f}",
            "latitude": f"{centre[unit.code][1]:.4f}",
            "reference_area_km2": None if unit.code in no_area else unit.area_km2,
        }
        day = _changed_on(unit, corrections)
        first = reform_act[unit.province_code]
        yield _unit(unit.code, unit.type_in_2025, unit.name, unit.province_code, names, REFORM, day, first) | place
        if day:
            yield _unit(unit.code, unit.type, unit.name, unit.province_code, names, day, None, unit.act) | place


def _unit(
    code: str,
    kind: str | None,
    name: str,
    province: str,
    provinces: Mapping[str, tuple[str, str]],
    start: str | None,
    end: str | None,
    act: str | None,
) -> dict[str, object]:
    return {
        "unit_id": f"{code}@{start or PRE_REFORM}",
        "code": code,
        "type": kind,
        "name": name,
        "province_code": province,
        "province_name": provinces[province][1],
        "district_name": None,
        "valid_from": start,
        "valid_to": end,
        "district_code": None,
        "act_number": act,
        "longitude": None,
        "latitude": None,
        "reference_area_km2": None,
    }


def _reform_acts(sources: Sources) -> dict[str, str]:
    """The act of 16 June 2025 of each province of today."""
    acts: dict[str, set[str]] = defaultdict(set)
    for unit in sources.today:
        if unit.act_passed_on == "2025-06-16":
            acts[unit.province_code].add(unit.act)
    expect(len(acts) == 34 and all(len(found) == 1 for found in acts.values()), "each province has one act of 2025")
    return {province: next(iter(found)) for province, found in acts.items()}


def _changed_on(unit: TodayUnit, corrections: Mapping[str, Any]) -> str | None:
    """The day from which the unit has its present type, if it changed after the reform."""
    for entry in corrections["acts_after_the_reform"]:
        if unit.act == entry["number"]:
            expect(unit.act_passed_on == str(entry["passed_on"]), f"{unit.act} was passed on {unit.act_passed_on}")
            expect((unit.type_in_2025, unit.type) == ("xã", "phường"), f"{unit.act} does not retype {unit.code}")
            return str(entry["effective_on"])
    expect(unit.type == unit.type_in_2025, f"the type of {unit.code} changed by an act without a known day")
    expect(unit.act_passed_on == "2025-06-16", f"{unit.act} of {unit.code} has no known day")
    return None


def _centres(
    sources: Sources, old: Mapping[str, OldUnit], links: set[tuple[str, str]], choices: Iterable[Mapping[str, str]]
) -> dict[str, tuple[float, float]]:
    """The centre of each unit of today, checked against those of its predecessors."""
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for predecessor, successor in sorted(links):
        unit = old[predecessor]
        if unit.longitude is not None and unit.latitude is not None:
            points[successor].append((unit.longitude, unit.latitude))
    choice = {entry["code"]: entry["use"] for entry in choices}
    centres = {}
    for today in sources.today:
        centre = (today.longitude, today.latitude)
        near = points[today.code]
        is_far = bool(near) and min(_distance_km(centre, point) for point in near) > FAR_KM
        expect(is_far == (today.code in choice), f"the centre of {today.code} is far off, or no longer so")
        use_old = choice.get(today.code) == "predecessors"
        centres[today.code] = (fmean(x for x, _ in near), fmean(y for _, y in near)) if use_old else centre
    return centres


def _distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    return 111.2 * hypot((one[0] - other[0]) * cos(radians(one[1])), one[1] - other[1])


def _unit_links(
    sources: Sources, old: Mapping[str, OldUnit], links: set[tuple[str, str]], corrections: Mapping[str, Any]
) -> Iterator[Row]:
    today = {unit.code: unit for unit in sources.today}
    acts = _reform_acts(sources)
    added = {(entry["predecessor"], entry["successor"]) for entry in corrections["links_added"]}
    successors = Counter(predecessor for predecessor, _ in links)
    for pair in links:
        predecessor, successor = pair
        unit = today[successor]
        is_named = _names(unit.note, old[predecessor].name) or "iữ nguyên" in unit.note
        evidence = "correction" if pair in added else "note" if is_named else "table"
        is_split = successors[predecessor] > 1
        ends = (f"{predecessor}@{PRE_REFORM}", f"{successor}@{REFORM}")
        yield _link(*ends, "reform", is_split, REFORM, acts[unit.province_code], evidence)
    for unit in sources.today:
        if day := _changed_on(unit, corrections):
            ends = (f"{unit.code}@{REFORM}", f"{unit.code}@{day}")
            yield _link(*ends, "retyped", False, day, unit.act, "note")


def _link(
    predecessor: str, successor: str, kind: str, is_split: bool, day: str, act: str, evidence: str
) -> dict[str, object]:
    return {
        "predecessor_id": predecessor,
        "successor_id": successor,
        "is_split": str(is_split).lower(),
        "kind": kind,
        "effective_on": day,
        "act_number": act,
        "evidence": evidence,
    }


def _names(note: str, name: str) -> bool:
    """Whether a note names a unit, whatever its hyphens, apostrophes and spaces."""
    pattern = r"[\s'-]*".join(re.escape(letter) for letter in re.sub(r"[\s'-]+", "", fold(name)))
    if name.isdigit():
        pattern = rf"phường {pattern}"
    return re.search(rf"(?<!\w){pattern}(?!\w)", fold(note)) is not None


def _check(
    sources: Sources, old: Mapping[str, OldUnit], links: set[tuple[str, str]], corrections: Mapping[str, Any]
) -> None:
    """What must hold of the units and links, whatever their number."""
    today = {unit.code: unit for unit in sources.today}
    expect({predecessor for predecessor, _ in links} == set(old), "each old unit has a successor")
    expect({successor for _, successor in links} == set(today), "each unit of today has a predecessor")
    same: Counter[tuple[str, str | None, str]] = Counter()
    for predecessor, successor in links:
        same[successor, old[predecessor].type, fold(old[predecessor].name)] += 1
    homonyms = sorted(key for key, count in same.items() if count > 1)
    expect(not homonyms, f"two predecessors of the same type and name, one of which must be wrong: {homonyms}")
    for entry in corrections["expected_codes"]:
        units: Mapping[str, OldUnit | TodayUnit] = today if entry["era"] == "today" else old
        expect(units[entry["code"]].name == entry["name"], f"{entry['code']} is not {entry['name']}")


def _check_counts(units: Sequence[Row], provinces: Sequence[Row], links: Sequence[Row]) -> None:
    """The official numbers."""
    old = [unit for unit in units if unit["valid_from"] is None]
    first = Counter(unit["type"] for unit in units if unit["valid_from"] == REFORM)
    now = Counter(unit["type"] for unit in units if unit["valid_to"] is None)
    expect(first == {"xã": 2621, "phường": 687, "đặc khu": 13}, f"units on {REFORM}: {first}")
    expect(now == {"xã": 2599, "phường": 709, "đặc khu": 13}, f"units today: {now}")
    expect(len(old) == 10040, f"{len(old)} units before the reform, islands without communes included")
    expect(sum(unit["type"] is None for unit in old) == 5, "five island districts had no communes")
    expect(sum(unit["valid_to"] is None and unit["province_code"] == "31" for unit in units) == 114, "Hải Phòng: 114")
    expect(Counter(row["valid_from"] for row in provinces)[None] == 63, "63 provinces before the reform")
    expect(sum(row["valid_to"] is None for row in provinces) == 34, "34 provinces today")
    by_kind = Counter((link["kind"], link["evidence"]) for link in links)
    expect(by_kind["retyped", "note"] == 22, "22 communes became wards in 2026")
    expect(sum(by_kind.values()) == 10571 + 22, f"10,571 links of the reform: {by_kind}")
    expect(by_kind["reform", "table"] <= 250, f"the notes name nearly all predecessors: {by_kind}")
    print(f"{len(units)} rows of units, {len(provinces)} of provinces, {len(links)} links: {dict(by_kind)}")  # noqa: T201


def _write(path: Path, rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    expect(
        '"' not in path.read_text("utf-8"),
        f"{path.name}: a cell holds a comma or a quote, which the loader does not read",
    )


if __name__ == "__main__":
    main()
