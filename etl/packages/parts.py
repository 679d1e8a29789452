"""Large tables by province: a folder of Parquet files that programs read as one table, and a CSV a province.

    claims/province=31-hai-phong/claims.parquet     DuckDB, pandas and polars read `claims` and skip other provinces
    csv/claims-31-hai-phong.csv                     for those who want one province and no programs

The value begins with the code and is a word, so that no program takes it for a number and drops the zero in front.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.packages.duck import csv_reader, quoted
from etl.packages.published import write_csv, write_parquet
from etl.packages.schema import TableSchema, load_package

NOWHERE = "none"
"""Stands for the province of rows whose unit is none, not known for certain, or none of a province."""
CSV_FOLDER = "csv"

_UNIT_COLUMNS = ("successor_unit_id", "unit_id")
_ROWS_IN_A_GROUP = 20_480
"""Of the scratch file: a province's rows are found without reading those of many others. Ten vectors of DuckDB."""


def unit_column(table: TableSchema) -> str | None:
    """The column whose unit decides the province of a row: of a merger the new unit; None where rows have no unit."""
    return next((name for name in _UNIT_COLUMNS if name in table.columns), None)


def write_parts(duck: duckdb.DuckDBPyConnection, folder: Path, table: TableSchema, whole: Path) -> None:
    """Writes the Parquet files and CSVs of a large table by province.

    Args:
        duck: A connection of one thread.
        folder: The folder of the package.
        table: A table whose rows have a unit.
        whole: All rows as published, sorted by key.
    """
    scratch = whole.with_name(f"{table.name}.by-province.parquet")
    key = ", ".join(f'"{name}"' for name in table.primary_key)
    rows = f"""
        SELECT t.*, coalesce(p.province, {quoted(NOWHERE)}) AS province
        FROM read_parquet({quoted(str(whole))}) AS t
        LEFT JOIN ({provinces()}) AS p ON p.unit_id = t."{unit_column(table)}"
        ORDER BY province, {key}
    """  # noqa: S608 - names and paths of our own
    duck.execute(f"COPY ({rows}) TO {quoted(str(scratch))} (FORMAT parquet, ROW_GROUP_SIZE {_ROWS_IN_A_GROUP})")
    rows = f"FROM read_parquet({quoted(str(scratch))})"
    (folder / CSV_FOLDER).mkdir(exist_ok=True)
    for (province,) in duck.execute(f"SELECT DISTINCT province {rows} ORDER BY ALL").fetchall():
        part = folder / table.name / f"province={province}" / f"{table.name}.parquet"
        part.parent.mkdir(parents=True)
        write_parquet(duck, part, f"SELECT * EXCLUDE (province) {rows} WHERE province = {quoted(province)}")
        write_csv(duck, folder / CSV_FOLDER / f"{table.name}-{province}.csv", table.published_fields, part)


def parquet_parts(folder: Path, table: TableSchema) -> list[Path]:
    """The Parquet files of a large table in the folder of its package, by province."""
    return sorted(folder.glob(f"{table.name}/province=*/{table.name}.parquet"))


def csv_parts(folder: Path, table: TableSchema) -> list[Path]:
    """The CSVs of a large table in the folder of its package, by province."""
    return sorted(folder.glob(f"{CSV_FOLDER}/{table.name}-*.csv"))


def provinces() -> str:
    """SQL of every unit that the gazetteer knows, of any level and time, with the province where it lies today.

    A unit from before the reform lies where its province went, since provinces were joined whole.
    """
    gazetteer = load_package("gazetteer")
    units, official = (
        csv_reader(gazetteer.folder / table.path, table.fields)
        for table in (gazetteer.resource("units"), gazetteer.resource("provinces"))
    )
    return f"""
        SELECT
            u.unit_id,
            new.code || '-' || replace(strip_accents(replace(lower(new.name), 'đ', 'd')), ' ', '-') AS province
        FROM (
            SELECT unit_id, province_code AS code FROM {units}
            UNION ALL
            SELECT province_id, code FROM {official}
        ) AS u
        JOIN {official} AS old ON old.code = u.code AND old.successor_code IS NOT NULL
        JOIN {official} AS new ON new.code = old.successor_code AND new.successor_code IS NULL
    """  # noqa: S608 - paths of our own
