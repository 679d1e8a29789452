"""Papers that are objects: read as files are, and only as they were when they were listed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from etl.documents.papers import list_papers
from etl.model.errors import UsageError
from etl.objects import Address, StorageError, put, remove
from etl.run import batch
from etl.run import papers as run_papers
from etl.run.build import build_packages
from etl.run.cache import Cache
from etl.run.engine import PoolEngine
from etl.run.hashes import Hashes
from etl.run.keys import KeyedPaper, keyed_papers
from etl.run.parts import ReadParts, read_parts
from etl.run.progress import Progress
from etl.run.schedule import Schedule, schedule_files
from etl.run.worker import Answer, Work, read_and_extract
from tests.run.sample import PAPERS, published, write_papers
from tests.run.test_parts import Reader, refuses, rows, said

SOURCES = "sources:\n- file: a.txt\n  title: Of a list\n- file: b.txt\n  title: {}\n"


@pytest.fixture
def papers_there(bucket: Address) -> Address:
    for name, text in PAPERS.items():
        put(bucket / "papers" / name, text.encode())
    return bucket / "papers"


def read_there(
    address: Address,
    folder: Path,
    *,
    work: Work = read_and_extract,
    keyed: Callable[[KeyedPaper], KeyedPaper] = lambda paper: paper,
) -> ReadParts:
    """Reads what is listed, with a cache that stays."""
    run = folder / f"run-{len(list(folder.glob('run-*')))}"
    run.mkdir()
    cache = Cache(folder / "cache")
    with cache.in_use():
        papers = [keyed(paper) for paper in keyed_papers(list_papers([address]), cache.hashes)]
        return read_parts(papers, PoolEngine(2), cache, run, Progress(), work=work)


def lost(read: ReadParts) -> dict[str, str]:
    return {finding.rows[0]["file_name"]: finding.rows[0]["reason"] for finding in read.findings}


def test_packages_of_a_bucket_are_those_of_a_folder(papers_there: Address, papers: Path, tmp_path: Path) -> None:
    for name, text in (
        ("tin/sources.yaml", "sources:\n- file: bản tin.md\n  title: T\n"),
        ("tin/thủy nguyên.meta.yaml", "issuer: Phường Thủy Nguyên\n"),
    ):
        (papers / name).write_text(text, "utf-8")
        put(papers_there / name, text.encode())
    build_packages((papers,), tmp_path / "here", Progress(), jobs=2)
    build_packages((papers_there,), tmp_path / "there", Progress(), jobs=2)
    assert published(tmp_path / "there") == published(tmp_path / "here")


def test_a_name_may_be_as_long_as_that_of_a_file(bucket: Address, tmp_path: Path) -> None:
    name = f"{'ư' * 125}a.txt"
    assert len(name.encode()) == 255
    (tmp_path / "papers").mkdir()
    for each, text in ((name, "Phường Thiên Hương\n"), ("sources.yaml", f"sources:\n- file: {name}\n  title: T\n")):
        (tmp_path / "papers" / each).write_text(text, "utf-8")
        put(bucket / each, text.encode())
    put(bucket / f"{'ư' * 125}a.meta.yaml", b"title: Of a sidecar that no file can be\n")
    here = rows(Reader(tmp_path / "papers", tmp_path / "here").read(), "documents")
    assert [row["title"] for row in here] == ["T"]
    assert rows(read_there(bucket, tmp_path), "documents") == here


def test_what_was_read_is_not_fetched_again_until_there_is_a_new_version(papers_there: Address, tmp_path: Path) -> None:
    first = read_there(papers_there, tmp_path)
    assert said(read_there(papers_there, tmp_path, work=refuses)) == said(first)
    put(papers_there / "hội đồng.txt", "Phường Thiên Hương có dân số 1.234 người.\n".encode())
    again = read_there(papers_there, tmp_path, work=only_council)
    assert lost(again) == {}
    assert len(rows(again, "documents")) == 3


def only_council(path: Path, file_name: str) -> Answer:
    assert file_name == "hội đồng.txt"
    return read_and_extract(path, file_name)


def only_b(path: Path, file_name: str) -> Answer:
    assert file_name == "b.txt"
    return read_and_extract(path, file_name)


def test_a_new_line_in_a_list_of_sources_concerns_its_paper_alone(bucket: Address, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        put(bucket / name, f"Phường Thiên Hương, {name}\n".encode())
    put(bucket / "sources.yaml", SOURCES.format("Old").encode())
    read_there(bucket, tmp_path)
    put(bucket / "sources.yaml", SOURCES.format("New").encode())
    again = read_there(bucket, tmp_path, work=only_b)
    assert sorted(row["title"] for row in rows(again, "documents")) == ["New", "Of a list"]


def test_a_damaged_list_of_sources_is_told_of_each_paper_and_stops_nothing(bucket: Address, tmp_path: Path) -> None:
    put(bucket / "a.txt", b"text\n")
    put(bucket / "sources.yaml", b"sources: none\n")
    (row,) = rows(read_there(bucket, tmp_path), "documents")
    assert "What editors say of it was not used: sources.yaml" in row["status_reason"]


def test_a_paper_that_changes_or_goes_meanwhile_is_lost_alone(papers_there: Address, tmp_path: Path) -> None:
    def meddled(paper: KeyedPaper) -> KeyedPaper:
        if paper.file_name == "hội đồng.txt":
            put(papers_there / paper.file_name, b"another")
        elif paper.file_name == "tin/bản tin.md":
            remove(papers_there / paper.file_name)
        return paper

    read = read_there(papers_there, tmp_path, keyed=meddled)
    assert lost(read) == {
        "hội đồng.txt": "Reading it did not begin (It has changed since it was listed.).",
        "tin/bản tin.md": "Reading it did not begin (It is no longer there.).",
    }
    assert lost(read_there(papers_there, tmp_path)) == {}


def test_where_there_is_no_room_for_a_paper_the_run_ends_and_no_paper_is_lost(
    papers_there: Address, tmp_path: Path
) -> None:
    (paper, *_) = keyed_papers(list_papers([papers_there]), Hashes())
    with pytest.raises(OSError, match="gone"):
        batch._read(paper, read_and_extract, tmp_path / "gone")


def test_what_can_be_no_file_is_lost_alone(papers_there: Address, tmp_path: Path) -> None:
    put(papers_there / f"{'ư' * 126}.txt", b"text")

    def grown(paper: KeyedPaper) -> KeyedPaper:
        huge = replace(paper.objects[0], size=10**12)
        return replace(paper, objects=(huge,)) if paper.file_name == "hội đồng.txt" else paper

    reasons = lost(read_there(papers_there, tmp_path, keyed=grown))
    assert sorted(reasons.values()) == [
        "Reading it did not begin (It has 1,000,000,000,000 bytes; diaba fetches papers of up to 200,000,000.).",
        "Reading it did not begin (No file can have its name.).",
    ]


def test_a_paper_that_is_lost_over_has_the_identity_that_a_file_would_have(
    papers_there: Address, tmp_path: Path
) -> None:
    here = Reader(write_papers(tmp_path / "papers"), tmp_path / "here").read(work=fails)
    there = read_there(papers_there, tmp_path, work=fails)
    assert rows(there, "documents") == rows(here, "documents")


def fails(path: Path, file_name: str) -> Answer:
    raise ValueError("no such clause")


def test_a_storage_that_goes_away_ends_the_run_and_loses_no_paper(
    papers_there: Address, tmp_path: Path, no_storage: Callable[[], None]
) -> None:
    def away(paper: KeyedPaper) -> KeyedPaper:
        no_storage()
        return paper

    with pytest.raises(StorageError, match="what was read is kept"):
        read_there(papers_there, tmp_path, keyed=away)


def test_commands_that_need_files_say_so(bucket: Address) -> None:
    with pytest.raises(UsageError, match="Only `diaba run` and `diaba build`"):
        run_papers.list_papers([bucket])


def test_a_scheduler_is_given_the_address(tmp_path: Path) -> None:
    (text, *_) = schedule_files("cron", Schedule(documents=(Address.of("s3://giay/tờ"),), out=tmp_path)).values()
    assert 'run "s3://giay/tờ" --out' in text
