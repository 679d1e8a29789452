"""The documents of parts of which some papers do not stand, or stand with more than they say themselves."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.documents.papers import list_papers
from etl.run.cache import EXCERPTS, Cache
from etl.run.engine import PoolEngine
from etl.run.keys import keyed_papers
from etl.run.parts import ReadParts, read_parts
from etl.run.progress import Progress
from tests.run.sample import write_papers

COPY = "Phường Thủy Nguyên có 5 tổ dân phố."


class Reader:
    """Reads the papers of a folder and a copy of one of them in a batch, each time as a new run."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.papers = write_papers(root / "papers")
        for name, number in (("a.txt", "1"), ("b.txt", "2")):
            (self.papers / name).write_text(COPY, "utf-8")
            (self.papers / name).with_suffix(".meta.yaml").write_text(f"number: {number}/NQ-HĐND\n", "utf-8")

    def read(self) -> ReadParts:
        work = self.root / "work"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        with (cache := Cache(self.root / "cache")).in_use():
            listing = keyed_papers(list_papers([self.papers]), cache.hashes)
            return read_parts(listing, PoolEngine(1), cache, work, Progress())

    @property
    def excerpts(self) -> dict[Path, tuple[int, int]]:
        files = (self.root / "cache" / EXCERPTS).glob("*/documents.parquet")
        return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def documents(read: ReadParts) -> list[Any]:
    """All rows of the table, in the order of the papers' names."""
    sql = "SELECT file_name, text, number, other_files FROM read_parquet($files) ORDER BY ALL"
    return duckdb.execute(sql, {"files": list(map(str, read.documents))}).fetchall()


def test_of_a_part_with_a_copy_all_papers_but_the_copy_are_documents(reader: Reader) -> None:
    found = documents(reader.read())
    assert [row[0] for row in found if row[1] == COPY] == ["a.txt"]
    assert len(found) == 4
    assert reader.excerpts


def test_a_later_run_takes_what_was_written_before(reader: Reader) -> None:
    first, before = documents(reader.read()), reader.excerpts
    assert documents(reader.read()) == first
    assert reader.excerpts == before


def test_what_was_damaged_is_written_anew(reader: Reader) -> None:
    first = documents(reader.read())
    for path in reader.excerpts:
        path.write_bytes(b"damaged")
    assert documents(reader.read()) == first


def test_excerpts_that_no_run_uses_are_swept(reader: Reader) -> None:
    read = reader.read()
    cache = Cache(reader.root / "cache")
    cache.sweep([*read.parts, *(path.parent for path in read.documents)])
    assert reader.excerpts
    cache.sweep(read.parts)
    assert not reader.excerpts
