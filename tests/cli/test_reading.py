"""`diaba ingest`, `extract` and `build`: the parts of a run that read papers."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from etl.model.claims import DATASETS
from tests.cli.calls import called
from tests.run.sample import PAPERS, everything


def test_ingest_lists_each_paper_with_what_it_is(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capfd, "ingest", papers, "--json")
    listed = json.loads(out)["papers"]
    assert (code, err) == (0, "")
    assert [paper["file_name"] for paper in listed] == list(PAPERS)
    assert {paper["status"] for paper in listed} == {"read"}
    assert all(paper["characters"] > 0 and "text" not in paper for paper in listed)


def test_ingest_shows_a_table_to_people(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(capfd, "ingest", papers)
    assert code == 0
    assert all(name in out for name in PAPERS)


def test_extract_prints_a_claim_a_line(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capfd, "extract", papers)
    claims = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {claim["value"] for claim in claims if claim["attribute"] == "area_km2"} == {"24.46", "21.1", "31.25"}
    assert err == f"{len(claims)} claims of 3 papers.\n"


def test_extract_prints_the_claims_of_one_dataset_as_csv(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(capfd, "extract", papers, "--table", "wards", "--format", "csv", "--quiet")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {row["unit_code"] for row in rows} == {"11557", "11560"}


def test_csv_of_all_datasets_is_refused(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capfd, "extract", papers, "--format", "csv")
    assert (code, out) == (2, "")
    assert "The columns of the datasets differ. Add --table" in err


def test_a_paper_that_cannot_be_read_is_named(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (papers / "empty.txt").write_bytes(b"")
    code, _, err = called(capfd, "extract", papers)
    assert code == 0
    assert "Not read: empty.txt: " in err


def test_a_paper_that_is_given_twice_is_named(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (papers / "a copy.txt").write_bytes((papers / "hội đồng.txt").read_bytes())
    _, _, err = called(capfd, "ingest", papers)
    assert err == "Given twice: hội đồng.txt has the bytes of a copy.txt\n"


def test_build_makes_the_packages_and_nothing_else(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = papers.parent / "new"
    code, _, err = called(capfd, "build", papers, "--out", out)
    assert code == 0
    assert {path.name for path in out.iterdir()} == {"packages"}
    assert {path.name for path in (out / "packages").iterdir()} == set(DATASETS)
    assert err.startswith(f"{out / 'packages'}: 2 wards")


def test_what_build_makes_can_be_loaded_and_checked(papers: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = papers.parent / "new"
    called(capfd, "build", papers, "--out", out)
    assert called(capfd, "load", out / "packages")[0] == 0
    assert called(capfd, "explain", "11557", "area_km2", "--warehouse", out / "warehouse.duckdb")[0] == 0


def test_build_replaces_nothing(papers: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    code, _, err = called(capfd, "build", papers, "--out", out)
    assert code == 2
    assert f"{out}: It is there already, and `build` replaces nothing." in err
    assert set(everything(out)) == {"notes.txt"}
