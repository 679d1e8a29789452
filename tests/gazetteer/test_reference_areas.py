"""Areas of the gazetteer against which stated ones are held."""

from __future__ import annotations

import csv
from collections import defaultdict

from tests.conftest import ROOT

UNITS = ROOT / "datapackages" / "gazetteer" / "units.csv"


def test_no_unit_has_the_area_of_a_namesake_in_another_province():
    provinces = defaultdict(set)
    with UNITS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["reference_area_km2"]:
                provinces[row["name"], row["reference_area_km2"]].add(row["province_code"])
    assert {name for name, found in provinces.items() if len(found) > 1} == set()
