"""What stands beside each CSV for readers of CSV on the Web."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from etl.model.claims import DATASETS
from etl.packages.schema import load_package
from etl.publish.csvw import SUFFIX, to_csvw, write_csvw
from etl.publish.settings import load_settings
from tests.tables import write_packages
from tests.warehouse.sample import sample

TABLES = [(name, table.path) for name in DATASETS for table in load_package(name).resources]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    write_packages(folder / "packages", sample(), "2026.11")
    write_csvw(folder, load_settings())
    return folder / "packages"


@pytest.mark.parametrize(("name", "path"), TABLES)
def test_every_table_is_described_column_for_column(packages, name, path):
    described = json.loads((packages / name / f"{path}{SUFFIX}").read_text("utf-8"))
    with (packages / name / path).open(encoding="utf-8-sig", newline="") as file:
        header = next(csv.reader(file))
    assert described["url"] == path
    assert [column["name"] for column in described["tableSchema"]["columns"] if not column.get("virtual")] == header


@pytest.mark.parametrize(("name", "path"), TABLES)
def test_the_independent_validator_accepts_every_table(packages, name, path):
    csvw = pytest.importorskip("csvw")
    assert csvw.CSVW(str(packages / name / f"{path}{SUFFIX}"), validate=True).is_valid


def test_the_independent_validator_finds_a_code_that_lost_its_zeros(packages, tmp_path):
    csvw = pytest.importorskip("csvw")
    for name in ("wards.csv", f"wards.csv{SUFFIX}"):
        text = (packages / "wards" / name).read_text("utf-8")
        (tmp_path / name).write_text(text.replace(",00004,", ",4,"), "utf-8")
    assert not csvw.CSVW(str(tmp_path / f"wards.csv{SUFFIX}"), validate=True).is_valid


def columns(dataset: str, table: str) -> dict[str, dict[str, object]]:
    package = load_package(dataset)
    described = to_csvw(load_settings(), package, package.resource(table))
    return {column["name"]: column for column in described["tableSchema"]["columns"]}


def test_a_record_leads_to_the_claim_that_decided():
    column = columns("wards", "wards")["area_km2_claim_id"]
    assert column["propertyUrl"] == "prov:wasDerivedFrom"
    assert str(column["valueUrl"]).endswith("packages/wards/claims.csv#{area_km2_claim_id}")


def test_a_claim_leads_to_its_words_in_the_page_of_its_paper():
    column = columns("mergers", "claims")["paper_page"]
    assert column["virtual"]
    assert str(column["valueUrl"]).endswith("site/papers/{document_id}.html#c-{claim_id}")


def test_codes_are_text_and_keep_their_pattern():
    assert columns("wards", "wards")["unit_code"]["datatype"] == {"base": "string", "format": "^[0-9]{5}$"}


def test_years_are_years():
    assert columns("indicators", "indicators")["period_end_year"]["datatype"] == "gYear"
