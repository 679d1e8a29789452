"""Papers and builds for tests of whole runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.run.sample import go, write_papers


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of three small papers."""
    return write_papers(tmp_path / "papers")


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run over the papers makes; not to be changed."""
    root = tmp_path_factory.mktemp("first")
    go(write_papers(root / "papers"), out=root / "build", jobs=2)
    return root / "build"


@pytest.fixture
def build(first_build: Path, tmp_path: Path) -> Path:
    """A build of a good run, to be changed."""
    shutil.copytree(first_build, tmp_path / "build")
    return tmp_path / "build"
