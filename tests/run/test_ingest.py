"""Folders of papers into a store."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.documents import find_papers, read_document
from etl.documents.store import Outcome
from etl.model.errors import InputError
from etl.run.ingest import ingest
from etl.run.papers import ReadPapers, list_papers, read_papers
from etl.run.progress import Progress
from tests.run.sample import PAPERS, write_papers


def clock() -> datetime:
    return datetime(2026, 11, 22, tzinfo=UTC)


def read(folder: Path) -> ReadPapers:
    """What a run reads from a folder."""
    return read_papers(list_papers([folder]), Progress())


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return write_papers(folder)


def test_a_run_on_the_store_says_what_one_on_the_papers_says(papers: Path, tmp_path: Path) -> None:
    (papers / "hội đồng.meta.yaml").write_text("publisher: Báo mẫu\n", "utf-8")
    (papers / "sources.yaml").write_text("sources: [{file: hội đồng.txt, licence: CC0-1.0}]\n", "utf-8")
    kept = ingest(list_papers([papers]), tmp_path / "store", clock)
    assert [file.outcome for file in kept] == [Outcome.ADDED] * len(PAPERS)
    assert read(tmp_path / "store") == read(papers)


def test_ingesting_twice_changes_nothing(papers: Path, tmp_path: Path) -> None:
    ingest(list_papers([papers]), tmp_path / "store", clock)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "store" / "papers").rglob("*")}
    kept = ingest(list_papers([papers]), tmp_path / "store", clock)
    assert {file.outcome for file in kept} == {Outcome.KEPT}
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "store" / "papers").rglob("*")} == before


def test_copies_are_kept_once(papers: Path, tmp_path: Path) -> None:
    (papers / "z.txt").write_bytes((papers / "hội đồng.txt").read_bytes())
    kept = ingest(list_papers([papers]), tmp_path / "store", clock)
    assert kept[-1].outcome is Outcome.KEPT
    assert len(find_papers([tmp_path / "store"])) == len(PAPERS)


def test_what_is_no_paper_is_left_out_with_its_reason(papers: Path, tmp_path: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    empty = next(file for file in ingest(list_papers([papers]), tmp_path / "store", clock) if file.outcome is None)
    assert (empty.file_name, empty.reason) == ("empty.txt", "It has 0 bytes; papers have 1 to 200,000,000.")


def test_a_bad_sidecar_is_told_and_its_paper_kept(papers: Path, tmp_path: Path) -> None:
    (papers / "hội đồng.meta.yaml").write_text("license: CC0\n", "utf-8")
    kept = ingest(list_papers([papers]), tmp_path / "store", clock)
    told = next(file for file in kept if file.reason)
    assert (told.file_name, told.outcome) == ("hội đồng.txt", Outcome.ADDED)
    assert "did you mean licence?" in told.reason


def test_a_scan_that_cannot_be_read_today_is_kept_for_tomorrow(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_bytes(b"something")
    ingest(list_papers([tmp_path / "a.xyz"]), tmp_path / "store", clock)
    ((path, name),) = find_papers([tmp_path / "store"])
    assert (name, read_document(path, name).status) == ("a.xyz", "unreadable")


def test_a_folder_that_cannot_be_a_store_is_refused(papers: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no store"):
        ingest(list_papers([papers]), papers, clock)
    with pytest.raises(InputError, match="this is a file"):
        ingest(list_papers([papers]), papers / "hội đồng.txt", clock)
