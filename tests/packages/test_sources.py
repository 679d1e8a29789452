"""Parquet files as the rows of tables: what is refused, and that it does not matter how they are cut."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl.model.errors import InputError
from etl.packages.cells import RowError
from etl.packages.schema import tables
from etl.packages.sources import Sources, published_sources, rows_in, rows_to_source
from tests.packages.test_write import files
from tests.tables import build_warehouse, write_packages
from tests.warehouse.sample import empty, sample
from tests.warehouse.test_load import dump


def sources(folder: Path, pieces: int = 1) -> Sources:
    """The sample in Parquet, each table in so many files."""
    return {
        name: [
            rows_to_source(tables()[name], rows[place::pieces], folder / f"{name}-{place}.parquet")
            for place in range(pieces)
        ]
        for name, rows in sample().items()
    }


def changed(folder: Path, table: str, select: str) -> Sources:
    """The sample with the files of one table made by another SELECT of its rows."""
    found = dict(sources(folder))
    (path,) = found[table]
    other = folder / "changed.parquet"
    duckdb.execute(f"COPY (SELECT {select} FROM read_parquet('{path}')) TO '{other}' (FORMAT parquet)")
    return {**found, table: [other]}


def test_however_rows_are_cut_into_files_and_tables_into_tasks_the_bytes_are_the_same(tmp_path):
    for name in ("one", "many"):
        (tmp_path / name).mkdir()
    write_packages(tmp_path / "a", sources(tmp_path / "one"), None, jobs=1)
    write_packages(tmp_path / "b", sources(tmp_path / "many", pieces=3), None, jobs=2)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_however_rows_are_cut_into_files_the_warehouse_holds_the_same(tmp_path):
    for pieces in (1, 3):
        folder = tmp_path / str(pieces)
        folder.mkdir()
        build_warehouse(folder / "w.duckdb", sources(folder, pieces), threads=pieces)
    assert dump(tmp_path / "1" / "w.duckdb") == dump(tmp_path / "3" / "w.duckdb")


def test_a_table_of_no_files_is_empty(tmp_path):
    none: Sources = dict.fromkeys(empty(), ())
    write_packages(tmp_path / "packages", none, None)
    assert len((tmp_path / "packages" / "wards" / "wards.csv").read_bytes().splitlines()) == 1
    build_warehouse(tmp_path / "w.duckdb", none)
    assert dump(tmp_path / "w.duckdb")["wards"] == []


@pytest.mark.parametrize(
    ("select", "message"),
    [
        ("*, 'x' AS mayor", "Unknown columns: mayor"),
        ("* EXCLUDE population", "Missing columns: population"),
        (
            "* REPLACE (CAST(population AS VARCHAR) AS population)",
            "“population” must be of the type BIGINT, not VARCHAR",
        ),
        (
            "* REPLACE ('' AS unit_name)",
            "“unit_name” must be present, which these rows are not: 00004@2025-07-01: None",
        ),
        (
            "* REPLACE (0::BIGINT AS population)",
            "“population” must be >= 1, which these rows are not: 00004@2025-07-01: 0; 115",
        ),
        ("* REPLACE (CAST('inf' AS DOUBLE) AS area_km2)", "“area_km2” must be a finite number"),
        ("* REPLACE ('quận' AS unit_type)", "“unit_type” must be one of phường, xã, đặc khu"),
    ],
)
def test_what_breaks_the_descriptor_is_refused_by_packages_and_warehouse(tmp_path, select, message):
    given = changed(tmp_path, "wards", select)
    with pytest.raises(RowError, match=message):
        write_packages(tmp_path / "packages", given, None)
    with pytest.raises(RowError, match=message):
        build_warehouse(tmp_path / "w.duckdb", given)
    assert not (tmp_path / "w.duckdb").exists()


def test_a_damaged_file_is_named(tmp_path):
    (tmp_path / "wards.parquet").write_bytes(b"PAR1")
    with pytest.raises(InputError, match=r"wards\.parquet"):
        write_packages(tmp_path / "packages", {**sample(), "wards": [tmp_path / "wards.parquet"]}, None)


def test_what_was_written_is_a_source_again(tmp_path):
    write_packages(tmp_path / "packages", sample(), None)
    found = published_sources(tmp_path / "packages")
    build_warehouse(tmp_path / "w.duckdb", found)
    with duckdb.connect(str(tmp_path / "w.duckdb"), read_only=True) as duck:
        for name, written in sample().items():
            table = tables()[name]
            wanted = {tuple(_published(row.get(f.name)) for f in table.published_fields) for row in written}
            columns = ", ".join(f'"{field.name}"' for field in table.published_fields)
            assert set(duck.execute(f'SELECT {columns} FROM "{name}"').fetchall()) == wanted
    assert rows_in(found) >= sum(map(len, sample().values()))


def _published(value):
    return value.replace("\n", " ") if isinstance(value, str) else value


def test_a_missing_package_is_named(tmp_path):
    with pytest.raises(InputError, match=r"wards/wards\.parquet"):
        published_sources(tmp_path)


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[:99] + b"rubbish" + data[106:]])
def test_a_damaged_file_of_a_package_is_named(tmp_path, damage):
    write_packages(tmp_path / "packages", sample(), None)
    path = tmp_path / "packages" / "wards" / "wards.parquet"
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(InputError, match="wards: The rows cannot be read"):
        build_warehouse(tmp_path / "w.duckdb", published_sources(tmp_path / "packages"))
