"""The wheel holds all that a run needs, and runs from any folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

NOT_SHIPPED = {"build.py", "sources.py", "expectations.py", "corrections.yaml", "requirements.txt", "thien-huong.yaml"}
"""Of `datapackages/gazetteer` what makes the gazetteer; what it made is shipped. Of `curation` editors' decisions."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of a wheel, unpacked as an installation would."""
    from hatchling.builders.wheel import WheelBuilder

    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def shipped(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and is_shipped(path)}


def is_shipped(path: Path) -> bool:
    return "__pycache__" not in path.parts and path.name not in NOT_SHIPPED


@pytest.mark.parametrize("folder", ["curation", "datapackages", "expectations", "sql"])
def test_the_wheel_holds_what_lies_outside_the_package(folder: str, installed: Path) -> None:
    assert shipped(installed / "etl" / "_data" / folder) == shipped(ROOT / folder)


def test_the_wheel_holds_templates_and_all_else_that_is_no_code(installed: Path) -> None:
    ours, theirs = ROOT / "etl", installed / "etl"
    missing = {path for path in shipped(ours) if not (theirs / path).is_file()}
    assert missing == set()
    assert (theirs / "py.typed").is_file()


def test_the_wheel_carries_the_licences(installed: Path) -> None:
    licences = {path.name for path in installed.glob("*.dist-info/licenses/**/*")}
    assert {"LICENSE", "NOTICE"} <= licences


def test_the_wheel_names_the_address_that_the_data_names(installed: Path) -> None:
    metadata = next(installed.glob("*.dist-info/METADATA")).read_text("utf-8")
    homepage = re.search(r"^Project-URL: Homepage, (\S+)$", metadata, re.MULTILINE)
    assert homepage is not None
    for name in ("publish.yaml", "gazetteer/datapackage.yaml"):
        assert f"homepage: {homepage[1]}\n" in (ROOT / "datapackages" / name).read_text("utf-8")


def test_a_run_of_the_wheel_in_another_folder_publishes(installed: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "documents" / "thien-huong-ho-so.md", tmp_path)
    script = (
        "import etl; print(etl.__file__); from etl.cli import main; main(['run', 'thien-huong-ho-so.md', '--quiet'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(installed))
    assert (tmp_path / "build" / "site" / "units" / "11557-2025-07-01.html").is_file()
