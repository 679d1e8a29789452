"""What the papers of a run say, whoever read them, in whatever batches, and whenever."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.documents.papers import list_papers
from etl.run import parts
from etl.run.cache import Cache
from etl.run.engine import PoolEngine
from etl.run.keys import keyed_papers
from etl.run.papers import read_papers
from etl.run.parts import ReadParts, read_parts
from etl.run.pool import Paper
from etl.run.progress import Progress
from etl.run.tables import CLAIM_TABLES, document_row
from etl.run.worker import Answer, Work, read_and_extract
from tests.run import misbehaving
from tests.run.sample import PAPERS, write_papers
from tests.run.test_forms import PAGE, TEXT

ROOT = Path(__file__).parents[2]


@dataclass
class Reader:
    """Reads a folder of papers with a cache, each time as a new run."""

    papers: Path
    root: Path
    runs: int = 0
    progress: Progress = field(default_factory=Progress)

    def read(self, *, jobs: int = 2, work: Work = read_and_extract, time_limit: float = 60) -> ReadParts:
        self.runs += 1
        work_folder = self.root / f"run-{self.runs}"
        work_folder.mkdir(parents=True)
        cache = Cache(self.cache)
        with cache.in_use():
            listing = keyed_papers(list_papers([self.papers]), cache.hashes)
            return read_parts(
                listing, PoolEngine(jobs), cache, work_folder, self.progress, work=work, time_limit=time_limit
            )

    @property
    def cache(self) -> Path:
        return self.root / "cache"


def refuses(path: Path, file_name: str) -> Any:
    raise AssertionError("it was read before")


def rows(read: ReadParts, table: str) -> list[dict[str, Any]]:
    """What stands in a table, in an order of its own."""
    files = read.documents if table == "documents" else [part / f"{table}.parquet" for part in read.parts]
    with duckdb.connect() as duck:
        relation = duck.read_parquet([str(file) for file in files], hive_partitioning=False)
        if table != "documents":
            standing = duck.read_parquet(str(read.standing), hive_partitioning=False)  # noqa: F841 - SQL sees it
            relation = duck.sql("SELECT * FROM relation SEMI JOIN standing USING (paper_key, document_id)")
        names = relation.columns
        return [dict(zip(names, row, strict=True)) for row in sorted(relation.fetchall(), key=str)]


def said(read: ReadParts) -> dict[str, list[dict[str, Any]]]:
    return {table: rows(read, table) for table in ("documents", *CLAIM_TABLES.values())}


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(write_papers(tmp_path / "papers"), tmp_path)


def test_parts_say_what_papers_read_one_by_one_say(reader: Reader) -> None:
    (reader.papers / "kopie.txt").write_text(TEXT, "utf-8")
    (reader.papers / "andere.html").write_text(PAGE, "utf-8")
    shutil.copy(reader.papers / "kopie.txt", reader.papers / "noch eine.txt")
    found = [Paper(Path(each.path), each.file_name) for each in list_papers([reader.papers]).papers]
    alone = read_papers(found, Progress(), jobs=1)
    together = reader.read()
    assert rows(together, "documents") == sorted(
        map(document_row, alone.documents), key=lambda row: str(tuple(row.values()))
    )
    for dataset, table in CLAIM_TABLES.items():
        claims = [claim.row() for claim in getattr(alone.claims, dataset)]
        helpers = {"paper_key", "block", "name_key"}
        held = [{name: value for name, value in row.items() if name not in helpers} for row in rows(together, table)]
        assert sorted(held, key=lambda row: row["claim_id"]) == sorted(claims, key=lambda row: str(row["claim_id"]))
    assert (together.duplicates, together.findings) == (alone.duplicates, alone.findings)


def test_what_was_read_is_not_read_again(reader: Reader) -> None:
    first = reader.read()
    assert said(reader.read(work=refuses)) == said(first)


def test_a_cache_that_is_gone_costs_time_only(reader: Reader) -> None:
    first = reader.read()
    shutil.rmtree(reader.cache)
    assert said(reader.read()) == said(first)


def test_a_new_paper_is_read_and_the_others_are_not(reader: Reader) -> None:
    reader.read()
    (reader.papers / "mới.txt").write_text(TEXT, "utf-8")
    added = reader.read(work=only_new)
    assert [row["file_name"] for row in rows(added, "documents") if row["file_name"] == "mới.txt"] == ["mới.txt"]
    assert added.findings == ()


def only_new(path: Path, file_name: str) -> Any:
    return read_and_extract(path, file_name) if file_name == "mới.txt" else refuses(path, file_name)


@pytest.mark.parametrize("table", ["part.json", "papers.parquet", "documents.parquet", "ward_claims.parquet"])
@pytest.mark.parametrize("damage", [b"", b"damaged"])
def test_a_damaged_part_is_read_anew(reader: Reader, table: str, damage: bytes) -> None:
    first = reader.read(jobs=1)
    for file in reader.cache.glob(f"parts/*/{table}"):
        file.write_bytes(damage)
    assert said(reader.read(jobs=1)) == said(first)


def changed(folder: Path) -> None:
    (folder / "hội đồng.txt").write_text(TEXT, "utf-8")


def described(folder: Path) -> None:
    (folder / "hội đồng.meta.yaml").write_text("number: 1/NQ-HĐND\n", "utf-8")


def listed(folder: Path) -> None:
    (folder / "sources.yaml").write_text("sources:\n- {file: hội đồng.txt, publisher: Báo mẫu}\n", "utf-8")


def renamed(folder: Path) -> None:
    (folder / "hội đồng.txt").rename(folder / "nghị quyết.txt")


def removed(folder: Path) -> None:
    (folder / "hội đồng.txt").unlink()


@pytest.mark.parametrize("change", [changed, described, listed, renamed, removed])
def test_whatever_changes_of_a_paper_or_beside_it_is_seen(reader: Reader, change: Callable[[Path], None]) -> None:
    reader.read()
    change(reader.papers)
    again = said(reader.read())
    shutil.rmtree(reader.cache)
    assert again == said(reader.read())


def test_what_is_said_of_a_paper_while_it_is_read_is_not_kept_as_if_it_were_said_before(reader: Reader) -> None:
    meanwhile = reader.read(work=described_meanwhile)
    assert set(lost(meanwhile)) == {"hội đồng.txt"}
    assert {row["number"] for row in rows(reader.read(), "documents")} >= {"1/NQ-HĐND"}
    described_before = said(reader.read())
    (reader.papers / "hội đồng.meta.yaml").unlink()
    assert said(reader.read()) != described_before


def described_meanwhile(path: Path, file_name: str) -> Answer:
    answer = read_and_extract(path, file_name)
    if file_name == "hội đồng.txt":
        described(path.parent)
    return answer


def write(folder: Path, *names: str) -> None:
    folder.mkdir()
    for name in names:
        (folder / name).write_text(name, "utf-8")


def lost(read: ReadParts) -> dict[str, str]:
    return {str(row["file_name"]): str(row["reason"]) for finding in read.findings for row in finding.rows}


def statuses(read: ReadParts) -> dict[str, str]:
    return {row["file_name"]: row["status"] for row in rows(read, "documents")}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("dies", "Reading it ended its process (SIGSEGV)."),
        ("hangs", "Reading it took longer than 2 seconds."),
        ("raises", "Reading it met a defect of diaba (ValueError: no such clause)."),
        ("eats", "Reading it takes more than 4 GB of memory."),
    ],
)
def test_of_a_batch_only_the_paper_is_lost_that_is_bad(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: str
) -> None:
    monkeypatch.setattr(parts, "_BATCHES_A_WORKER", 1)
    write(tmp_path / "papers", "a", "b", name, "o", "z")
    read = Reader(tmp_path / "papers", tmp_path).read(jobs=1, work=misbehaving.work, time_limit=2)
    assert statuses(read) == {"a": "read", "b": "read", name: "unreadable", "o": "read", "z": "read"}
    assert lost(read) == {name: reason}


def test_a_lost_paper_is_tried_again_by_the_next_run(tmp_path: Path) -> None:
    write(tmp_path / "papers", "a.txt", "raises.txt")
    reader = Reader(tmp_path / "papers", tmp_path)
    reader.read(work=misbehaving.work)
    assert set(statuses(reader.read()).values()) == {"read"}


def test_papers_of_a_part_that_is_damaged_as_soon_as_it_is_written_are_lost_and_tried_again(reader: Reader) -> None:
    class Damaging(Progress):
        def advance(self, papers: int = 1) -> None:
            for file in reader.cache.glob("parts/*/documents.parquet"):
                file.write_bytes(b"damaged")

    reader.progress = Damaging()
    first = reader.read()
    assert set(lost(first)) == set(statuses(first)) == set(PAPERS)
    assert "damaged on the disk" in next(iter(lost(first).values()))
    reader.progress = Progress()
    assert set(statuses(reader.read()).values()) == {"read"}


def test_what_was_done_before_ctrl_c_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_MOST_PAPERS", 1)
    reader = Reader(write_papers(tmp_path / "papers"), tmp_path)

    class Interrupted(Progress):
        def advance(self, papers: int = 1) -> None:
            if papers:
                raise KeyboardInterrupt

    cache = Cache(reader.cache)
    with cache.in_use(), pytest.raises(KeyboardInterrupt):
        read_parts(
            keyed_papers(list_papers([reader.papers]), cache.hashes), PoolEngine(1), cache, tmp_path, Interrupted()
        )
    assert list(reader.cache.glob("parts/*"))
    kept = reader.read()
    shutil.rmtree(reader.cache)
    assert said(reader.read()) == said(kept)


def test_a_name_under_which_two_arguments_lead_to_the_same_bytes_is_listed_as_given_twice(tmp_path: Path) -> None:
    folders = [write_papers(tmp_path / name) for name in ("a", "b")]
    cache = Cache(tmp_path / "cache")
    with cache.in_use():
        read = read_parts(keyed_papers(list_papers(folders), cache.hashes), PoolEngine(2), cache, tmp_path, Progress())
        assert len(rows(read, "documents")) == 3
    assert [(each.file_name, each.same_as, each.by) for each in read.duplicates] == [
        (name, name, "bytes") for name in sorted(row["file_name"] for row in rows(read, "documents"))
    ]


def test_of_copies_with_other_sidecars_the_same_stands_whatever_was_read_first(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text(TEXT, "utf-8")
        (tmp_path / name / "x.meta.yaml").write_text(f"number: {name}/NQ-HĐND\n", "utf-8")

    def numbers(*folders: str, cache: str) -> list[Any]:
        (work := tmp_path / f"work-{cache}-{len(folders)}").mkdir()
        with (kept := Cache(tmp_path / cache)).in_use():
            listing = keyed_papers(list_papers([tmp_path / folder for folder in folders]), kept.hashes)
            return [
                row["number"] for row in rows(read_parts(listing, PoolEngine(1), kept, work, Progress()), "documents")
            ]

    at_once = numbers("a", "b", "c", cache="at once")
    for first in ("b", "c"):
        numbers(first, cache=f"{first} first")
        assert numbers("a", "b", "c", cache=f"{first} first") == at_once


def test_a_run_that_was_killed_goes_on_from_what_it_had_read(tmp_path: Path) -> None:
    reader = Reader(write_papers(tmp_path / "papers"), tmp_path)
    code = (
        "import sys; from pathlib import Path; from tests.run import test_parts as t\n"
        "t.parts._MOST_PAPERS = 1\n"
        "t.Reader(Path(sys.argv[1]), Path(sys.argv[2]) / 'killed').read(jobs=1, work=t.slow)"
    )
    killed = subprocess.Popen([sys.executable, "-c", code, str(reader.papers), str(tmp_path)], cwd=ROOT)
    kept = tmp_path / "killed" / "cache" / "parts"
    while not list(kept.glob("*/part.json")):
        assert killed.poll() is None
        time.sleep(0.05)
    killed.kill()
    killed.wait()
    resumed = Reader(reader.papers, tmp_path / "killed", runs=1)
    done = {key for part in kept.iterdir() for key in json.loads((part / "part.json").read_text("utf-8"))["papers"]}
    assert 0 < len(done) < 3
    assert said(resumed.read()) == said(reader.read())


def slow(path: Path, file_name: str) -> Answer:
    """The last of the three papers, which is the shortest, takes longer than anybody waits."""
    if file_name.startswith("tin/bản"):
        time.sleep(600)
    return read_and_extract(path, file_name)


def test_the_cache_is_swept_of_what_a_run_did_not_use(reader: Reader) -> None:
    reader.read(jobs=1)
    before = set(reader.cache.glob("parts/*"))
    for path in reader.papers.rglob("*.*"):
        path.write_text(f"{path.read_text('utf-8')}\n", "utf-8")
    used = reader.read(jobs=1).parts
    Cache(reader.cache).sweep(used)
    assert set(reader.cache.glob("parts/*")) == set(used)
    assert before.isdisjoint(used)
    assert not (reader.cache / "drafts").exists()


def test_nothing_is_swept_while_somebody_reads(reader: Reader) -> None:
    reader.read(jobs=1)
    with Cache(reader.cache).in_use():
        Cache(reader.cache).sweep([])
    assert list(reader.cache.glob("parts/*"))


def test_another_cache_is_read_and_left_as_it_is(reader: Reader, tmp_path: Path) -> None:
    first = reader.read()
    files = sorted(reader.cache.rglob("*"))
    cache = Cache(tmp_path / "own", earlier=reader.cache)
    with cache.in_use():
        (tmp_path / "work").mkdir()
        listing = keyed_papers(list_papers([reader.papers]), cache.hashes)
        read = read_parts(listing, PoolEngine(1), cache, tmp_path / "work", Progress(), work=refuses)
        assert said(read) == said(first)
        cache.sweep([])
    assert sorted(reader.cache.rglob("*")) == files
