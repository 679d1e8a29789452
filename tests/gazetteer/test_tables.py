"""The committed tables: official counts, keys, intervals and links that hold together, and the corrections."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from etl.gazetteer import Gazetteer
from etl.model.errors import ConfigurationError
from etl.model.units import REFORM_DATE, Unit
from etl.packages.gazetteer import load_gazetteer, read_gazetteer
from etl.packages.read import authored_rows
from etl.packages.schema import load_package
from etl.resources import resource

FOLDER = resource("datapackages", "gazetteer")


@pytest.fixture(scope="module")
def corrections() -> dict[str, Any]:
    content = yaml.safe_load((FOLDER / "corrections.yaml").read_text("utf-8"))
    assert isinstance(content, dict)
    return content


def test_the_official_counts_come_out(gazetteer: Gazetteer) -> None:
    first = Counter(unit.type for unit in gazetteer.units if unit.valid_from == REFORM_DATE)
    now = Counter(unit.type for unit in gazetteer.units if unit.valid_to is None)
    assert first == {"xã": 2621, "phường": 687, "đặc khu": 13}
    assert now == {"xã": 2599, "phường": 709, "đặc khu": 13}
    assert sum(unit.valid_from is None for unit in gazetteer.units) == 10_035 + 5
    assert sum(province.valid_to is None for province in gazetteer.provinces) == 34
    assert sum(province.valid_from is None for province in gazetteer.provinces) == 63


def test_every_cell_is_as_the_descriptor_says() -> None:
    for table in load_package("gazetteer").resources:
        rows = list(authored_rows(load_package("gazetteer"), table) or ())
        keys = [tuple(row[column] for column in table.primary_key) for row in rows]
        assert rows
        assert len(set(keys)) == len(keys)


def test_rows_are_sorted() -> None:
    for name, columns in {
        "units": ("code", "valid_from"),
        "provinces": ("code", "valid_from"),
        "unit_links": ("successor_id", "predecessor_id"),
    }.items():
        with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            keys = [tuple(row[column] for column in columns) for row in csv.DictReader(file)]
        assert keys == sorted(keys)


def test_the_key_of_a_unit_is_its_code_and_its_first_day(gazetteer: Gazetteer) -> None:
    for unit in gazetteer.units:
        assert unit.unit_id == f"{unit.code}@{unit.valid_from or 'pre-2025'}"


def test_the_intervals_of_a_code_follow_one_another(gazetteer: Gazetteer) -> None:
    by_code: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in gazetteer.units:
        by_code[unit.code].append(unit)
    for units in by_code.values():
        for earlier, later in pairwise(units):
            assert earlier.valid_to == later.valid_from


def test_every_unit_lies_in_a_province_of_its_time(gazetteer: Gazetteer) -> None:
    names = {(province.code, province.valid_from is None, province.name) for province in gazetteer.provinces}
    for unit in gazetteer.units:
        assert (unit.province_code, unit.valid_from is None, unit.province_name) in names


def test_every_unit_before_has_a_successor_and_every_unit_since_a_predecessor(gazetteer: Gazetteer) -> None:
    for unit in gazetteer.units:
        if unit.valid_to is not None:
            assert gazetteer.successors(unit.unit_id)
        if unit.is_today:
            assert gazetteer.predecessors(unit.unit_id)


def test_a_link_is_split_exactly_where_its_predecessor_has_several_successors(gazetteer: Gazetteer) -> None:
    for link in gazetteer.links:
        assert link.is_split == (len(gazetteer.links_from(link.predecessor_id)) > 1)


def test_every_correction_has_a_reason_and_is_in_the_tables(gazetteer: Gazetteer, corrections: dict[str, Any]) -> None:
    assert all(entry["reason"] for entries in corrections.values() for entry in entries)
    links = {(link.predecessor_id, link.successor_id) for link in gazetteer.links}
    for section, is_there in (("links_removed", False), ("links_added", True)):
        for entry in corrections[section]:
            pair = (f"{entry['predecessor']}@pre-2025", f"{entry['successor']}@2025-07-01")
            assert (pair in links) is is_there
    for entry in corrections["names"]:
        unit = gazetteer.by_id(f"{entry['code']}@pre-2025")
        assert unit is not None
        assert unit.name == entry["to"]


def test_the_tables_are_read_once() -> None:
    assert load_gazetteer() is load_gazetteer()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("units.csv", ""),
        ("units.csv", "unit_id,code\n1@pre-2025,1\n"),
        ("unit_links.csv", None),
        ("provinces.csv", "\udcff"),
    ],
)
def test_a_damaged_table_is_named(tmp_path: Path, name: str, content: str | None) -> None:
    for path in FOLDER.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    if content is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigurationError, match="gazetteer cannot be read") as error:
        read_gazetteer(tmp_path)
    assert "make gazetteer" in str(error.value)


def test_a_row_cut_short_is_noticed(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    table = tmp_path / "units.csv"
    table.write_bytes(table.read_bytes()[:-80])
    with pytest.raises(ConfigurationError):
        read_gazetteer(tmp_path)
