"""Builds for the checks: the sample, whole or with one fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.packages.write import write_packages
from etl.warehouse.load import build_warehouse
from tests.warehouse.sample import Row, sample

Tables = dict[str, list[Row]]
Fault = Callable[[Tables], None]


def make_build(folder: Path, fault: Fault | None = None) -> Path:
    """A build of the sample, after a fault has had its way with the rows."""
    tables: Tables = {name: [dict(row) for row in rows] for name, rows in sample().items()}
    for claim in tables["ward_claims"]:
        if claim["status"] != "accepted":
            claim["status_reason"] = "a weightier paper says otherwise"
    if fault is not None:
        fault(tables)
    write_packages(folder / "packages", tables, None)
    build_warehouse(folder / "warehouse.duckdb", tables)
    return folder


@pytest.fixture(scope="module")
def good_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_build(tmp_path_factory.mktemp("good"))
