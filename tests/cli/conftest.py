"""Papers and builds for tests of commands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.run.sample import RELEASE, go, write_papers


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of three small papers."""
    return write_papers(tmp_path / "papers")


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an earlier run over the papers made; not to be changed."""
    root = tmp_path_factory.mktemp("good")
    go(write_papers(root / "papers"), out=root / "build", release=RELEASE)
    return root / "build"


@pytest.fixture
def build(good: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    shutil.copytree(good, tmp_path / "build")
    return tmp_path / "build"
