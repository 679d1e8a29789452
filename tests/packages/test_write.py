"""The four packages as files."""

from __future__ import annotations

import csv
import json
import random
import unicodedata
from hashlib import sha256
from pathlib import Path

import duckdb
import frictionless
import pytest

from etl.model.claims import DATASETS
from etl.model.errors import ConfigurationError
from etl.packages.cells import RowError
from etl.packages.schema import load_package
from tests.conftest import ROOT
from tests.tables import write_packages
from tests.warehouse.sample import empty, sample


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    write_packages(folder, sample(), "2026.11")
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.mark.parametrize("name", DATASETS)
def test_frictionless_finds_each_package_valid(packages, name):
    report = frictionless.validate(str(packages / name / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    assert report.warnings == []


def test_frictionless_finds_a_changed_file(packages, tmp_path):
    write_packages(tmp_path, sample(), None)
    path = tmp_path / "wards" / "wards.csv"
    path.write_bytes(path.read_bytes().replace(b"65023", b"65024"))
    report = frictionless.validate(str(tmp_path / "wards" / "datapackage.json"))
    assert [error.type for task in report.tasks for error in task.errors] == ["hash-count"]


@pytest.mark.parametrize("name", DATASETS)
def test_a_package_without_rows_is_valid_too(tmp_path, name):
    write_packages(tmp_path, empty(), None)
    assert frictionless.validate(str(tmp_path / name / "datapackage.json")).valid


def test_csv_begins_with_a_mark_and_ends_its_lines_with_lf(packages):
    for path in packages.rglob("*.csv"):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf"), path
        assert b"\r" not in content, path
        assert content.endswith(b"\n"), path


def test_the_header_is_the_published_columns(packages):
    for name in DATASETS:
        for table in load_package(name).resources:
            with (packages / name / table.path).open(encoding="utf-8-sig", newline="") as file:
                assert next(csv.reader(file)) == [field.name for field in table.published_fields]


def test_rows_are_sorted_by_key(packages):
    for name in DATASETS:
        for table in load_package(name).resources:
            keys = [[row[column] for column in table.primary_key] for row in rows(packages / name / table.path)]
            assert keys == sorted(keys)


def test_every_record_stands_on_one_line_in_nfc(packages):
    for path in packages.rglob("*.csv"):
        text = path.read_text("utf-8-sig")
        assert len(text.splitlines()) == len(rows(path)) + 1, path
        assert text == unicodedata.normalize("NFC", text), path


def test_zeros_in_front_of_codes_are_kept(packages):
    assert [row["unit_code"] for row in rows(packages / "wards" / "wards.csv")] == ["00004", "11557"]
    parquet = duckdb.sql(f"SELECT unit_code, typeof(unit_code) FROM '{packages}/wards/wards.parquet'").fetchall()
    assert parquet == [("00004", "VARCHAR"), ("11557", "VARCHAR")]


def test_the_line_breaks_of_a_quote_are_spaces(packages):
    quotes = [row["quote"] for row in rows(packages / "wards" / "claims.csv")]
    assert "diện tích 24,46 km2" in quotes


def test_text_is_guarded_in_csv_and_exact_in_parquet(packages):
    assert "'- Thu ngân sách 512 tỷ" in [row["quote"] for row in rows(packages / "indicators" / "claims.csv")]
    assert "'- Tin đại hội" in [row["title"] for row in rows(packages / "wards" / "documents.csv")]
    found = duckdb.sql(f"SELECT quote FROM '{packages}/indicators/claims.parquet' WHERE quote LIKE '%512%'").fetchall()
    assert found == [("- Thu ngân sách 512 tỷ",)]


def test_the_sign_of_a_comparator_is_not_guarded(packages):
    assert {row["comparator"] for row in rows(packages / "indicators" / "indicators.csv")} == {"=", ">="}


def test_the_text_of_papers_stays_in_the_house(packages):
    assert "text" not in rows(packages / "wards" / "documents.csv")[0]


@pytest.mark.parametrize("name", DATASETS)
def test_parquet_has_the_types_of_the_descriptor(packages, name):
    duck = {
        "string": "VARCHAR",
        "integer": "BIGINT",
        "number": "DOUBLE",
        "boolean": "BOOLEAN",
        "date": "DATE",
        "year": "SMALLINT",
    }
    for table in load_package(name).resources:
        path = packages / name / Path(table.path).with_suffix(".parquet")
        found = duckdb.sql(f"DESCRIBE FROM '{path}'").fetchall()
        assert [(row[0], row[1]) for row in found] == [
            (field.name, duck[field.type]) for field in table.published_fields
        ]


def test_parquet_and_csv_hold_the_same_rows(packages):
    for name in DATASETS:
        for table in load_package(name).resources:
            path = packages / name / table.path
            count = duckdb.sql(f"SELECT count(*) FROM '{path.with_suffix('.parquet')}'").fetchall()
            assert count == [(len(rows(path)),)]


def test_the_descriptor_tells_bytes_hashes_and_version(packages):
    for name in DATASETS:
        descriptor = json.loads((packages / name / "datapackage.json").read_text("utf-8"))
        assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
        assert descriptor["version"] == "2026.11"
        assert descriptor["licenses"][0]["name"] == "CC-BY-4.0"
        for entry in descriptor["resources"]:
            for file in (entry, entry["x-parquet"]):
                content = (packages / name / file["path"]).read_bytes()
                assert (file["bytes"], file["hash"]) == (len(content), f"sha256:{sha256(content).hexdigest()}")


def test_the_descriptor_speaks_vietnamese_and_english(packages):
    descriptor = json.loads((packages / "wards" / "datapackage.json").read_text("utf-8"))
    area = next(field for field in descriptor["resources"][0]["schema"]["fields"] if field["name"] == "area_km2")
    assert (area["title"], area["x-title-en"], area["x-unit"]) == ("Diện tích tự nhiên", "Area", "km2")


def test_packages_that_are_no_release_say_so(tmp_path):
    write_packages(tmp_path, empty(), None)
    assert json.loads((tmp_path / "wards" / "datapackage.json").read_text("utf-8"))["version"] == "unreleased"


def test_the_same_rows_in_another_order_give_the_same_bytes(packages, tmp_path):
    shuffled = {name: list(some) for name, some in sample().items()}
    for some in shuffled.values():
        random.Random(7).shuffle(some)
    write_packages(tmp_path, dict(reversed(shuffled.items())), "2026.11")
    assert files(tmp_path) == files(packages)


def test_the_vocabulary_comes_from_its_reviewers(tmp_path):
    write_packages(tmp_path, empty(), None)
    reviewed = rows(ROOT / "datapackages" / "indicators" / "vocabulary.csv")
    written = rows(tmp_path / "indicators" / "vocabulary.csv")
    assert len(reviewed) > 0
    assert [row["indicator_key"] for row in written] == sorted(row["indicator_key"] for row in reviewed)


def test_a_value_that_its_column_forbids_is_refused_with_its_row(tmp_path):
    broken = {**sample(), "wards": [{**sample()["wards"][1], "population": "65.023"}]}
    with pytest.raises(RowError, match=r"wards \(unit_id = 00004@2025-07-01\): “population” must be a integer"):
        write_packages(tmp_path, broken, None)


def test_an_unknown_column_is_refused(tmp_path):
    broken = {**sample(), "wards": [{**sample()["wards"][1], "mayor": "x"}]}
    with pytest.raises(RowError, match="Unknown columns: mayor"):
        write_packages(tmp_path, broken, None)


def test_a_missing_table_is_refused(tmp_path):
    with pytest.raises(ConfigurationError, match="no rows for the table “mergers”"):
        write_packages(tmp_path, {name: some for name, some in sample().items() if name != "mergers"}, None)
