"""What LibreOffice shows of our files, read back from what it saves."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from etl.publish.downloads import write_downloads
from tests.tables import write_packages
from tests.warehouse.sample import sample

SOFFICE = shutil.which("soffice")
CALC = SOFFICE and (Path(SOFFICE).resolve().parent / "libsclo.so").exists()
TABLE = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
"""Comma, double quotes, UTF-8, from line 1 on, cells as they are shown."""

pytestmark = pytest.mark.skipif(not CALC, reason="LibreOffice Calc is not installed")


def saved_again(file: Path, folder: Path) -> list[list[str]]:
    """The cells of a file after LibreOffice opened it and saved it as CSV."""
    options = [f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", TABLE]
    reading = ["--infilter=CSV:44,34,76,1"] if file.suffix == ".csv" else []
    subprocess.run([str(SOFFICE), *options, *reading, "--outdir", folder, file], check=True, capture_output=True)
    with (folder / f"{file.stem}.csv").open(encoding="utf-8", newline="") as saved:
        return list(csv.reader(saved))


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    write_packages(folder / "packages", sample(), "2026.11")
    write_downloads(folder)
    return folder


def test_codes_and_diacritics_of_the_workbook_are_intact(build, tmp_path):
    rows = saved_again(build / "downloads/wards.xlsx", tmp_path)
    assert [row[1:4] for row in rows[1:3]] == [["00004", "phường", "Ba Đình"], ["11557", "phường", "Thiên Hương"]]


def test_diacritics_of_the_csv_are_intact(build, tmp_path):
    rows = saved_again(build / "packages/wards/wards.csv", tmp_path)
    assert [row[2:4] for row in rows[1:3]] == [["phường", "Ba Đình"], ["phường", "Thiên Hương"]]
