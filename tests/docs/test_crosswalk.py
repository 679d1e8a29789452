"""What docs/crosswalk.md says was measured on the ten resolutions is what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.fuse import fuse
from etl.run.curation import load_policy
from etl.run.papers import list_papers, read_papers
from etl.run.progress import Progress
from etl.warehouse.query import run_query
from tests.docs.markdown import ROOT
from tests.tables import build_warehouse, tables_of

SHOWN = "act_number", "province_name", "old_units", "new_units", "edges", "whole", "in_part", "split_units"


@pytest.fixture(scope="module")
def ten(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of the ten resolutions."""
    folder = tmp_path_factory.mktemp("ten")
    read = read_papers(list_papers((shared / "documents" / "resolutions",), apart_from=folder), Progress())
    fused = fuse(read.claims, read.documents, load_policy())
    build_warehouse(folder / "warehouse.duckdb", tables_of(read.documents, fused))
    return folder / "warehouse.duckdb"


def test_the_sums_of_the_page_are_those_of_the_resolutions(ten: Path) -> None:
    lines = (ROOT / "docs" / "crosswalk.md").read_text("utf-8").splitlines()
    found = run_query(ten, "crosswalk_sums").mappings()
    assert [line for line in lines if line.startswith("| 16")] == [
        f"| {' | '.join(str(row[name]) for name in SHOWN)} |" for row in found
    ]


def test_every_old_unit_is_in_the_crosswalk_and_every_edge_in_both_sources(ten: Path) -> None:
    for row in run_query(ten, "crosswalk_sums").mappings():
        assert row["old_units"] == row["old_units_in_crosswalk"] == row["old_units_in_papers"]
        assert row["new_units"] == row["new_units_in_crosswalk"]
        assert row["edges"] == row["edges_in_both"] == row["whole"] + row["in_part"]


def test_parts_have_two_successors_and_wholes_one(ten: Path) -> None:
    assert {(row["lone_parts"], row["torn_wholes"]) for row in run_query(ten, "crosswalk_sums").mappings()} == {(0, 0)}


def test_no_edge_differs_from_the_official_list(ten: Path) -> None:
    assert run_query(ten, "mergers_against_the_official_list").rows == []
