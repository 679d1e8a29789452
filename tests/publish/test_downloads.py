"""The other forms of each dataset."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import unicodedata
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from etl.model.claims import DATASETS
from etl.packages.csvfile import read_csv
from etl.packages.schema import load_package
from etl.publish.downloads import SUMS, workbook, write_downloads
from etl.publish.downloads.sheets import CELL
from tests.tables import write_packages
from tests.warehouse.sample import sample


def make(folder: Path) -> Path:
    write_packages(folder / "packages", sample(), "2026.11")
    write_downloads(folder)
    return folder


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("build"))


def wards(build: Path) -> list[dict[str, str]]:
    with (build / "packages/wards/wards.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sums_hold(folder: Path, sums: str) -> bool:
    return subprocess.run(["sha256sum", "--check", "--strict", "--quiet", sums], cwd=folder).returncode == 0


@pytest.fixture(scope="module")
def sheet(build):
    return openpyxl.load_workbook(build / "downloads/wards.xlsx")["wards"]


def test_codes_in_the_workbook_are_text_with_their_zeros(build, sheet):
    cells = [row[1] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [row["unit_code"] for row in wards(build)]
    assert cells[0].value == "00004"
    assert {cell.data_type for cell in cells} == {"s"}


def test_headings_of_the_workbook_are_vietnamese_titles(sheet):
    titles = [field.title_vi for field in load_package("wards").resources[0].published_fields]
    headings = [cell.value for cell in sheet[1]]
    assert all(heading.startswith(title) for heading, title in zip(headings, titles, strict=True))
    assert "Diện tích tự nhiên (km²)" in headings


def test_figures_in_the_workbook_are_numbers(sheet):
    headings = [cell.value for cell in sheet[1]]
    assert sheet[2][headings.index("Diện tích tự nhiên (km²)")].value == 2.97


@pytest.mark.parametrize("name", DATASETS)
def test_every_workbook_explains_its_columns(build, name):
    book = openpyxl.load_workbook(build / f"downloads/{name}.xlsx")
    fields = load_package(name).resources[0].published_fields
    assert [row[0] for row in book["Từ điển"].iter_rows(min_row=2, values_only=True)] == [f.name for f in fields]


def test_text_that_looks_like_a_formula_stays_text(tmp_path):
    tables = sample()
    rows = [dict(row) for row in tables["leadership"]]
    rows[0]["position_label"] = "=HYPERLINK(1)"
    write_packages(tmp_path / "packages", {**tables, "leadership": rows}, None)
    write_downloads(tmp_path)
    cells = [
        cell for row in openpyxl.load_workbook(tmp_path / "downloads/leadership.xlsx")["leadership"] for cell in row
    ]
    assert [cell.data_type for cell in cells if cell.value == "=HYPERLINK(1)"] == ["s"]


def test_a_table_longer_than_a_sheet_goes_on_in_another(build, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "ROWS", 1)
    workbook.write_workbook(build / "packages/wards", load_package("wards"), tmp_path / "wards.xlsx")
    book = openpyxl.load_workbook(tmp_path / "wards.xlsx")
    assert book.sheetnames[:2] == ["wards", "wards 2"]
    assert [book[name]["B2"].value for name in book.sheetnames[:2]] == [row["unit_code"] for row in wards(build)[:2]]


def test_cells_of_the_workbook_are_those_of_the_csv(build):
    for name in DATASETS:
        table = load_package(name).resources[0]
        rows = read_csv(build / "packages" / name / table.path, table, is_guarded=True)
        sheet = openpyxl.load_workbook(build / f"downloads/{name}.xlsx")[table.name]
        found = [dict(zip(table.columns, row, strict=False)) for row in sheet.iter_rows(min_row=2, values_only=True)]
        assert [{key: plain(value) for key, value in row.items()} for row in found] == list(rows)


def plain(value: object) -> object:
    return value.date() if isinstance(value, datetime) else value


@pytest.mark.parametrize(
    "text", ['A & B <c> "d"', " giữa hai dấu cách ", "_x0041_", "\U0001f600", "x" * 40_000, "\uffff"]
)
def test_every_text_stands_in_its_cell_as_it_is(tmp_path, text):
    tables = sample()
    rows = [dict(row) for row in tables["leadership"]]
    rows[0]["position_label"] = text
    write_packages(tmp_path / "packages", {**tables, "leadership": rows}, None)
    write_downloads(tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "downloads/leadership.xlsx")["leadership"]
    shown = {unescape(cell.value) for row in sheet for cell in row if isinstance(cell.value, str)}
    assert text[:CELL] in shown


def test_a_table_without_rows_is_a_sheet_with_its_heading(tmp_path):
    write_packages(tmp_path / "packages", {**sample(), "leadership": []}, None)
    write_downloads(tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "downloads/leadership.xlsx")["leadership"]
    assert sheet.max_row == 1


def test_json_lines_hold_the_rows_of_the_csv_with_types(build):
    lines = [json.loads(line) for line in (build / "downloads/wards.jsonl").read_text("utf-8").splitlines()]
    assert [line["unit_id"] for line in lines] == [row["unit_id"] for row in wards(build)]
    assert lines[0]["unit_code"] == "00004"
    assert lines[0]["area_km2"] == 2.97


@pytest.mark.parametrize("name", DATASETS)
def test_the_archive_holds_the_package_and_its_checksums(build, tmp_path, name):
    with zipfile.ZipFile(build / f"downloads/{name}.zip") as archive:
        archive.extractall(tmp_path)
    package = build / "packages" / name
    for file in package.iterdir():
        assert (tmp_path / name / file.name).read_bytes() == file.read_bytes()
    subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path / name, check=True, capture_output=True
    )


def test_checksums_of_the_build_hold_and_name_every_file(build):
    subprocess.run(
        ["sha256sum", "--check", "--strict", f"downloads/{SUMS}"], cwd=build, check=True, capture_output=True
    )
    named = {line.split("  ")[1] for line in (build / "downloads" / SUMS).read_text("utf-8").splitlines()}
    files = {path.relative_to(build).as_posix() for path in build.rglob("*") if path.is_file()}
    assert named == files - {f"downloads/{SUMS}"}


def test_the_dictionary_names_every_column_in_two_languages(build):
    text = (build / "downloads/dictionary.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {"wards", "mergers", "leadership", "indicators"} <= {row["package"] for row in rows}
    assert all(row["title_vi"] and row["title_en"] and row["description_vi"] for row in rows)
    assert text == unicodedata.normalize("NFC", text)


def test_the_same_packages_give_the_same_downloads(build, tmp_path):
    again = make(tmp_path)
    for file in sorted((build / "downloads").iterdir()):
        assert file.read_bytes() == (again / "downloads" / file.name).read_bytes(), file.name
