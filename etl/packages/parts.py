"""Large tables by province: a folder of Parquet files that programs read as one table, and a CSV a province.

    claims/province=31-hai-phong/claims.parquet     DuckDB, pandas and polars read `claims` and skip other provinces
    csv/claims-31-hai-phong.csv                     for those who want one province and no programs

The value begins with the code and is a word, so that no program takes it for a number and drops the zero in front.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import duckdb

from etl.model.claims import Scalar
from etl.packages.duck import csv_reader, parquet_reader, quoted
from etl.packages.published import write_csv, write_parquet
from etl.packages.read import authored_rows
from etl.packages.schema import TableSchema, load_package
from etl.text.fold import ascii_fold

NOWHERE = "none"
"""Stands for the province of rows whose unit is none, not known for certain, or none of a province."""
CSV_FOLDER = "csv"
_FOLDER = "province="

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
    scratch = whole.with_name(f"{whole.stem}.by-province.parquet")
    key = ", ".join(f'"{name}"' for name in table.primary_key)
    rows = f"""
        SELECT t.*, coalesce(p.province, {quoted(NOWHERE)}) AS province
        FROM {parquet_reader([whole])} AS t
        LEFT JOIN ({provinces()}) AS p ON p.unit_id = t."{unit_column(table)}"
        ORDER BY province, {key}
    """  # noqa: S608 - names and paths of our own
    duck.execute(f"COPY ({rows}) TO {quoted(str(scratch))} (FORMAT parquet, ROW_GROUP_SIZE {_ROWS_IN_A_GROUP})")
    rows = f"FROM {parquet_reader([scratch])}"
    (folder / CSV_FOLDER).mkdir(exist_ok=True)
    for (province,) in duck.execute(f"SELECT DISTINCT province {rows} ORDER BY ALL").fetchall():
        part = folder / table.name / f"{_FOLDER}{province}" / f"{table.name}.parquet"
        part.parent.mkdir(parents=True)
        write_parquet(duck, part, f"SELECT * EXCLUDE (province) {rows} WHERE province = {quoted(province)}")
        write_csv(duck, folder / CSV_FOLDER / f"{table.name}-{province}.csv", table.published_fields, part)


def parquet_files(folder: Path, name: str) -> list[Path]:
    """The Parquet files that together hold a table of a package: its twin, or of a large table one a province.

    Args:
        folder: The folder of the package.
        name: The table's resource.

    Returns:
        The path of the twin where neither is there, for those who open it to say so.
    """
    return sorted(folder.glob(f"{name}/{_FOLDER}*/{name}.parquet")) or [folder / f"{name}.parquet"]


def csv_parts(folder: Path, name: str) -> list[Path]:
    """The CSVs of a large table in the folder of its package, by province."""
    return sorted(folder.glob(f"{CSV_FOLDER}/{name}-*.csv"))


@cache
def province_names() -> Mapping[str, str]:
    """Today's provinces: what stands for each in the names of files, and its name."""
    return {_slug(row): str(row["name"]) for row in _official() if not row["successor_code"]}


def province_of(path: Path) -> str | None:
    """What stands for the province in the path of a part; None for any other file."""
    if path.parent.name.startswith(_FOLDER):
        return path.parent.name.removeprefix(_FOLDER)
    return path.stem.partition("-")[2] or None if path.parent.name == CSV_FOLDER and path.suffix == ".csv" else None


def provinces() -> str:
    """SQL of every unit that the gazetteer knows, of any level and time, with the province where it lies today.

    A unit from before the reform lies where its province went, since provinces were joined whole.
    """
    today = {str(row["code"]): _slug(row) for row in _official() if not row["successor_code"]}
    places = {str(row["code"]): today[str(row["successor_code"] or row["code"])] for row in _official()}
    units = load_package("gazetteer").resource("units")
    reader = csv_reader(load_package("gazetteer").folder / units.path, units.fields)
    by_code = ", ".join(f"({quoted(code)}, {quoted(province)})" for code, province in places.items())
    by_id = ", ".join(f"({quoted(str(row['province_id']))}, {quoted(places[str(row['code'])])})" for row in _official())
    return f"""
        SELECT unit_id, province FROM {reader} JOIN (VALUES {by_code}) AS p(code, province) ON p.code = province_code
        UNION ALL FROM (VALUES {by_id})
    """  # noqa: S608 - names and paths of our own


@cache
def _official() -> Sequence[Mapping[str, Scalar]]:
    gazetteer = load_package("gazetteer")
    return tuple(authored_rows(gazetteer, gazetteer.resource("provinces")) or ())


def _slug(province: Mapping[str, Scalar]) -> str:
    return f"{province['code']}-{ascii_fold(str(province['name'])).replace(' ', '-')}"
