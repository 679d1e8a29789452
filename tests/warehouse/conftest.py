"""Warehouses that several tests ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables import build_warehouse
from tests.warehouse.sample import empty, sample


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample build."""
    path = tmp_path_factory.mktemp("build") / "warehouse.duckdb"
    build_warehouse(path, sample())
    return path


@pytest.fixture(scope="session")
def empty_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of no papers; gazetteer and vocabulary are there."""
    path = tmp_path_factory.mktemp("empty") / "warehouse.duckdb"
    build_warehouse(path, empty())
    return path
