"""What must hold of the gazetteer, so that a change in its sources is seen by a person before it is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sources import OldUnit, Row, Sources, TodayUnit

from etl.text.fold import fold

REFORM = "2025-07-01"


class Expectation(Exception):
    """The sources or the corrections are not as they were when they were reviewed."""


def expect(holds: bool, what: str) -> None:
    """Stop with a message unless something holds."""
    if not holds:
        raise Expectation(what)


def check_links(
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


def check_counts(units: Sequence[Row], provinces: Sequence[Row], links: Sequence[Row]) -> None:
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
