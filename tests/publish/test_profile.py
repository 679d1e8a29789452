"""The descriptors against the official profile of Data Package 2.0, which frictionless does not ask."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from etl.model.claims import DATASETS
from etl.packages.schema import tables
from etl.packages.write import write_package
from etl.publish.releases import Release, release_sources
from tests.tables import write_packages
from tests.warehouse.sample import sample

PROFILE = json.loads((Path(__file__).parent / "profiles" / "datapackage-2.0.json").read_text("utf-8"))
NUMBERS_WITHOUT_UNIT = {"page", "char_start", "char_end", "place", "ocr_confidence"}
"""Places, and a share."""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    write_packages(folder / "packages", sample(), "2026.11")
    (folder / "work").mkdir()
    sources = release_sources([Release("2026.11", folder)], folder / "work")
    write_package(folder / "packages", "releases", sources, "2026.11")
    return folder / "packages"


def faults(descriptor: dict[str, Any]) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in Draft7Validator(PROFILE).iter_errors(descriptor)]


@pytest.mark.parametrize("name", [*DATASETS, "releases"])
def test_every_descriptor_follows_the_official_profile(packages, name):
    assert faults(json.loads((packages / name / "datapackage.json").read_text("utf-8"))) == []


def test_the_profile_would_find_a_fault(packages):
    descriptor = json.loads((packages / "wards" / "datapackage.json").read_text("utf-8"))
    assert faults({key: value for key, value in descriptor.items() if key != "resources"}) != []
    descriptor["resources"][0]["schema"]["fields"][0]["type"] = "code"
    assert faults(descriptor) != []


def test_every_figure_says_in_which_unit_it_is():
    silent = {
        f"{table.table}.{field.name}"
        for table in tables().values()
        for field in table.published_fields
        if field.type in ("integer", "number") and not field.unit and "unit_of_measure" not in table.columns
    }
    assert {name for name in silent if not name.endswith("_count")} <= {
        f"{table.table}.{name}" for table in tables().values() for name in NUMBERS_WITHOUT_UNIT
    }
