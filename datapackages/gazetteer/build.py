"""Builds the tables of the gazetteer from its sources and corrections.yaml, and stops where an expectation fails.

Run it with `make gazetteer`. The same wheels and corrections give the same bytes.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import cos, hypot, radians
from pathlib import Path
from statistics import fmean
from typing import Any

import yaml
from sources import OldUnit, Row, Sources, read_wheels

from etl.text.fold import fold
from expectations import REFORM, check_counts, check_links, expect

HERE = Path(__file__).parent
PRE_REFORM = "pre-2025"
REFORM_PASSED_ON = "2025-06-16"
PROVINCE_ACT = "202/2025/QH15"
"""The resolution that made 34 provinces of 63."""
FAR_KM = 40
"""Further than this from all of its predecessors a centre is wrong: a unit of today is seldom 30 km across."""


def main() -> None:
    """Read, correct, check and write."""
    sources = read_wheels()
    corrections = yaml.safe_load((HERE / "corrections.yaml").read_text("utf-8"))
    old = _rename(sources.old, corrections["names"])
    links = _correct_links(sources, corrections)
    provinces = list(_provinces(sources, links, corrections["province_types"]))
    units = [*_old_units(sources, old), *_today_units(sources, old, links, corrections)]
    unit_links = list(_unit_links(sources, old, links, corrections))
    check_links(sources, old, links, corrections)
    check_counts(units, provinces, unit_links)
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
        units[unit.code] = replace(unit, name=entry["to"])
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
    change = {entry["code"]: entry for entry in changes}
    expect(change.keys() <= sources.provinces_today.keys(), "the type changed of a province that is not there")
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


def _old_units(sources: Sources, old: Mapping[str, OldUnit]) -> Iterator[Row]:
    for unit in old.values():
        district = {"district_code": unit.district_code, "district_name": unit.district}
        row = _unit(unit.code, unit.type, unit.name, unit.province_code, sources.provinces_old, None, REFORM, None)
        yield row | district


def _today_units(
    sources: Sources, old: Mapping[str, OldUnit], links: set[tuple[str, str]], corrections: Mapping[str, Any]
) -> Iterator[Row]:
    acts = _reform_acts(sources)
    changes = _changes(sources, corrections["acts_after_the_reform"])
    centre = _centres(sources, old, links, corrections["centres"])
    no_area = {entry["code"] for entry in corrections["areas_removed"]}
    expect(no_area <= {unit.code for unit in sources.today if unit.area_km2}, "an area to be removed is not there")
    no_area |= _with_area_of_namesake(sources)
    names = sources.provinces_today
    for unit in sources.today:
        place = {
            "longitude": f"{centre[unit.code][0]:.4f}",
            "latitude": f"{centre[unit.code][1]:.4f}",
            "reference_area_km2": None if unit.code in no_area else unit.area_km2,
        }
        day = changes.get(unit.code)
        act = acts[unit.province_code]
        yield _unit(unit.code, unit.type_in_2025, unit.name, unit.province_code, names, REFORM, day, act) | place
        if day:
            yield _unit(unit.code, unit.type, unit.name, unit.province_code, names, day, None, unit.act) | place


def _with_area_of_namesake(sources: Sources) -> set[str]:
    """The codes of units that share name and area, to the hundredth, with one of another province.

    The source looked areas up by name alone: of such units one at most has its own, and nothing tells which.
    """
    provinces: dict[tuple[str, float | None], set[str]] = {}
    for unit in sources.today:
        provinces.setdefault((unit.name, unit.area_km2), set()).add(unit.province_code)
    return {unit.code for unit in sources.today if unit.area_km2 and len(provinces[unit.name, unit.area_km2]) > 1}


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
        if unit.act_passed_on == REFORM_PASSED_ON:
            acts[unit.province_code].add(unit.act)
    expect(len(acts) == 34 and all(len(found) == 1 for found in acts.values()), "each province has one act of 2025")
    return {province: next(iter(found)) for province, found in acts.items()}


def _changes(sources: Sources, acts: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The day from which each unit whose type changed after the reform has its present one."""
    days: dict[str, str] = {}
    known = {entry["number"]: entry for entry in acts}
    for unit in sources.today:
        if unit.act_passed_on == REFORM_PASSED_ON:
            expect(
                unit.type == unit.type_in_2025, f"the type of {unit.code} changed by an act that its note does not cite"
            )
            continue
        expect(unit.act in known, f"{unit.act} of {unit.code} has no known day")
        entry = known[unit.act]
        expect(unit.act_passed_on == str(entry["passed_on"]), f"{unit.act} was passed on {unit.act_passed_on}")
        expect((unit.type_in_2025, unit.type) == ("xã", "phường"), f"{unit.act} does not retype {unit.code}")
        days[unit.code] = str(entry["effective_on"])
    expect({unit.act for unit in sources.today if unit.code in days} == set(known), "an act is no longer cited")
    return days


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
    expect(choice.keys() <= {unit.code for unit in sources.today}, "a centre is corrected of a unit that is not there")
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
    for code, day in _changes(sources, corrections["acts_after_the_reform"]).items():
        yield _link(f"{code}@{REFORM}", f"{code}@{day}", "retyped", False, day, today[code].act, "note")


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
