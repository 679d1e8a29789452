"""Large tables by province."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from pathlib import Path

import duckdb
import frictionless
import pytest

from etl.checks.descriptor import read_descriptor
from etl.checks.files import check_files
from etl.packages.descriptor import files_of
from etl.packages.duck import connect, parquet_reader
from etl.packages.parts import parquet_files, province_names, province_of, provinces
from etl.packages.schema import load_package
from etl.publish.csvw import write_csvw
from etl.publish.inventory import list_datasets
from etl.publish.settings import load_settings
from tests.packages.test_write import files
from tests.tables import write_packages
from tests.warehouse.sample import sample


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, as if more than two rows were many."""
    folder = tmp_path_factory.mktemp("build")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("etl.packages.write.LARGE", 2)
        write_packages(folder / "packages", sample(), None)
    return folder


@pytest.fixture(scope="module")
def packages(build: Path) -> Path:
    return build / "packages"


def test_every_unit_of_the_gazetteer_lies_in_one_province_of_today():
    with connect() as duck:
        found = duck.execute(f"SELECT unit_id, province FROM ({provinces()})").fetchall()
    places = dict(found)
    assert len(places) == len(found)
    gazetteer = load_package("gazetteer").folder
    with (gazetteer / "units.csv").open(encoding="utf-8", newline="") as file:
        units = [row["unit_id"] for row in csv.DictReader(file)]
    assert set(units) <= set(places)
    assert set(places.values()) == set(province_names()) and len(province_names()) == 34
    with (gazetteer / "unit_links.csv").open(encoding="utf-8", newline="") as file:
        assert all(places[row["predecessor_id"]] == places[row["successor_id"]] for row in csv.DictReader(file))


@pytest.mark.parametrize(
    ("unit", "province"),
    [
        ("11557@2025-07-01", "31-hai-phong"),
        ("30@pre-2025", "31-hai-phong"),
        ("01@2025-07-01", "01-ha-noi"),
        ("00004@pre-2025", "01-ha-noi"),
    ],
)
def test_a_unit_of_any_level_and_time_lies_where_its_area_is_today(unit, province):
    with connect() as duck:
        assert duck.execute(f"SELECT province FROM ({provinces()}) WHERE unit_id = '{unit}'").fetchall() == [
            (province,)
        ]


def test_a_large_table_is_cut_by_province_and_a_small_one_is_not(packages):
    assert [path.relative_to(packages).as_posix() for path in parquet_files(packages / "wards", "claims")] == [
        "wards/claims/province=01-ha-noi/claims.parquet",
        "wards/claims/province=31-hai-phong/claims.parquet",
    ]
    assert not (packages / "wards" / "claims.parquet").exists()
    assert parquet_files(packages / "wards", "wards") == [packages / "wards" / "wards.parquet"]
    assert sorted(path.name for path in (packages / "wards" / "csv").iterdir()) == [
        "claims-01-ha-noi.csv",
        "claims-31-hai-phong.csv",
    ]


def test_the_provinces_together_are_the_whole(packages, tmp_path):
    write_packages(tmp_path, sample(), None)
    for name in ("wards", "mergers", "leadership", "indicators"):
        parts = parquet_reader(parquet_files(packages / name, "claims"))
        whole = parquet_reader([tmp_path / name / "claims.parquet"])
        assert duckdb.sql(f"FROM {parts} ORDER BY claim_id").fetchall() == duckdb.sql(f"FROM {whole}").fetchall()
        lines = [path.read_text("utf-8-sig").splitlines() for path in (packages / name / "csv").glob("claims-*.csv")]
        header, *rows = (tmp_path / name / "claims.csv").read_text("utf-8-sig").splitlines()
        assert all(part[0] == header for part in lines)
        assert sorted(line for part in lines for line in part[1:]) == sorted(rows)
        assert (packages / name / "claims.csv").read_bytes() == (tmp_path / name / "claims.csv").read_bytes()


def test_tables_of_one_name_that_are_written_at_once_do_not_take_each_other_s_rows(tmp_path, monkeypatch, packages):
    monkeypatch.setattr("etl.packages.write.LARGE", 2)
    for attempt in range(3):
        write_packages(tmp_path / str(attempt), sample(), None, jobs=4)
        assert files(tmp_path / str(attempt)) == files(packages)


def test_rows_whose_unit_is_unknown_have_a_file_of_their_own(tmp_path, monkeypatch):
    monkeypatch.setattr("etl.packages.write.LARGE", 2)
    rows = [{**row, "unit_id": None} if place == 0 else row for place, row in enumerate(sample()["leadership"])]
    write_packages(tmp_path, {**sample(), "leadership": rows}, None)
    part = tmp_path / "leadership" / "leadership" / "province=none" / "leadership.parquet"
    assert duckdb.sql(f"SELECT unit_id FROM read_parquet('{part}', hive_partitioning = false)").fetchall() == [(None,)]


def test_programs_read_the_folder_as_one_table_and_the_province_as_text(packages):
    glob = f"{packages}/wards/claims/*/claims.parquet"
    sql = f"SELECT province, count(*) FROM read_parquet('{glob}', hive_partitioning = true) GROUP BY ALL ORDER BY ALL"
    assert duckdb.sql(sql).fetchall() == [("01-ha-noi", 2), ("31-hai-phong", 5)]


def test_the_descriptor_names_every_file_with_bytes_and_hash(packages):
    for name in ("wards", "indicators"):
        descriptor = json.loads((packages / name / "datapackage.json").read_text("utf-8"))
        named = {file["path"]: file for resource in descriptor["resources"] for file in files_of(resource)}
        lying = files(packages / name)
        del lying["datapackage.json"]
        assert named.keys() == lying.keys()
        for path, content in lying.items():
            assert (named[path]["bytes"], named[path]["hash"]) == (
                len(content),
                f"sha256:{sha256(content).hexdigest()}",
            )


def test_frictionless_finds_a_cut_package_valid(packages):
    report = frictionless.validate(str(packages / "wards" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])


@pytest.mark.parametrize("file", ["claims/province=01-ha-noi/claims.parquet", "csv/claims-31-hai-phong.csv"])
def test_the_checks_find_a_part_that_is_lost_or_changed(tmp_path, monkeypatch, file):
    monkeypatch.setattr("etl.packages.write.LARGE", 2)
    write_packages(tmp_path / "packages", sample(), None)
    package = tmp_path / "packages" / "wards"

    def broken() -> list[str]:
        found = [read_descriptor(package / "datapackage.json")]
        return [each.check for each in check_files(found, memory="200MB", scratch=tmp_path) if not each.passed]

    assert broken() == []
    (package / file).write_bytes((package / file).read_bytes() + b"x")
    assert broken() == ["packages.wards.claims.parquet"]
    (package / file).unlink()
    assert broken() == ["packages.wards.claims.parquet"]


def test_the_catalogue_offers_each_part_under_the_name_of_its_province(build):
    settings = load_settings(None)
    write_csvw(build, settings)
    downloads = {each.path: each for each in list_datasets(build, settings.starts_on)[0].downloads}
    offered = downloads["packages/wards/csv/claims-31-hai-phong.csv"]
    assert offered.title_vi.endswith(": Hải Phòng") and offered.title_en.endswith(": Hải Phòng")
    assert "packages/wards/claims/province=01-ha-noi/claims.parquet" in downloads
    group = json.loads((build / "packages/wards/csv/csv-metadata.json").read_text("utf-8"))
    assert [table["url"] for table in group["tables"]] == ["claims-01-ha-noi.csv", "claims-31-hai-phong.csv"]
    schema = json.loads((build / "packages/wards/csv" / group["tables"][0]["tableSchema"]).read_text("utf-8"))
    assert schema["columns"][0]["name"] == "claim_id"


def test_only_parts_have_a_province():
    assert province_of(Path("claims/province=01-ha-noi/claims.parquet")) == "01-ha-noi"
    assert province_of(Path("csv/claims-none.csv")) == "none"
    assert [province_of(Path(other)) for other in ("wards/claims.csv", "csv/csv-metadata.json")] == [None, None]
