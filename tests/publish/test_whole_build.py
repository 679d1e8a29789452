"""A whole build, made where there is no network, of papers with details of people that nobody may publish."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.conftest import ROOT

DETAILS = ("0912.345.678", "0912345678", "031070001234", "12/3/1970", "ngõ 34")
PAPER = """Đại hội Đảng bộ phường Thiên Hương lần thứ I, nhiệm kỳ 2025 - 2030
Phường Thiên Hương có dân số 45.140 người.
Bí thư Đảng ủy phường: đồng chí Trần Văn Bình, sinh ngày 12/3/1970, ĐT 0912.345.678 hoặc 0912345678,
CCCD 031070001234, thường trú tại số 12, ngõ 34 đường Hoa Động.
"""
ALONE = ["unshare", "--map-root-user", "--net"]
"""Runs a command where there is no network, not even the loopback."""


def can_be_alone() -> bool:
    return shutil.which("unshare") is not None and subprocess.run([*ALONE, "true"], capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(not can_be_alone(), reason="this system lets nobody make a namespace without network")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The build, and all that was printed."""
    folder = tmp_path_factory.mktemp("alone")
    (folder / "papers").mkdir()
    (folder / "papers" / "danh-sach.txt").write_text(PAPER, "utf-8")
    printed = ""
    for words in (["run", "papers", "--out", "build"], ["score"]):
        call = [*ALONE, sys.executable, "-m", "etl", *words]
        done = subprocess.run(call, cwd=folder, capture_output=True, encoding="utf-8", env={"PYTHONPATH": str(ROOT)})
        assert done.returncode == 0, done.stderr
        printed += done.stdout + done.stderr
    return folder / "build", printed


def contents(build: Path) -> Iterator[tuple[str, str]]:
    """What every file of a build says, tables and archives opened."""
    for path in sorted(path for path in build.rglob("*") if path.is_file()):
        if path.suffix == ".duckdb":
            with duckdb.connect(path, read_only=True) as duck:
                for (name,) in duck.execute("SELECT table_name FROM duckdb_tables()").fetchall():
                    yield f"{path.name}: {name}", str(duck.table(name).fetchall())
        elif path.suffix == ".parquet":
            yield path.name, str(duckdb.read_parquet(str(path)).fetchall())
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield f"{path.name}: {name}", archive.read(name).decode("utf-8", "replace")
        else:
            yield path.name, path.read_bytes().decode("utf-8", "replace")


def test_a_build_and_its_portal_are_made_without_any_network(made):
    build, printed = made
    assert (build / "site" / "index.html").is_file()
    assert "375" in printed, "of 405 points 30 are for shapes, which this call does not name"


def test_no_file_and_no_message_holds_a_detail_of_a_person(made):
    build, printed = made
    found = [
        (name, detail)
        for name, text in [*contents(build), ("printed", printed)]
        for detail in DETAILS
        if detail in text
    ]
    assert found == []
    assert any("Trần Văn Bình" in text for _, text in contents(build))
