"""Several machines, as far as one can have them: a real scheduler with several worker processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from etl.documents.papers import list_papers
from etl.model.errors import ConfigurationError, InputError
from etl.run import cluster, parts
from etl.run.cache import Cache
from etl.run.cluster import DaskEngine, dask_engine
from etl.run.engine import Lost
from etl.run.keys import keyed_papers
from etl.run.parts import ReadParts, read_parts
from etl.run.progress import Progress
from etl.run.worker import Answer, Work, read_and_extract
from tests.run.sample import write_papers
from tests.run.test_engine import added, does
from tests.run.test_parts import Reader, said

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as workers:
        yield workers.scheduler_address


@pytest.fixture
def engine(address: str) -> Iterator[DaskEngine]:
    with dask_engine(address) as engine:
        yield engine


def test_a_run_takes_its_leave_of_the_scheduler(address: str) -> None:
    with distributed.Client(address, set_as_default=False) as watcher:

        def clients() -> set[str]:
            return set(watcher.run_on_scheduler(lambda dask_scheduler: list(dask_scheduler.clients)))

        before = clients()
        with dask_engine(address):
            assert clients() > before
        assert clients() == before


def test_every_task_is_done_once(engine: DaskEngine) -> None:
    assert sorted(engine.map(partial(added, to=1), range(20))) == [(number, number + 1) for number in range(20)]


def test_a_defect_costs_one_task(engine: DaskEngine) -> None:
    done = dict(engine.map(does, ["a", "raises"]))
    assert done["raises"] == Lost("met a defect of diaba (ValueError: no such clause)")
    assert isinstance(done["a"], str)


def test_what_concerns_the_whole_run_ends_it(engine: DaskEngine) -> None:
    with pytest.raises(ConfigurationError, match=r"units.csv: It is damaged"):
        list(engine.map(does, ["finds a damaged file"]))


def test_workers_with_another_software_do_nothing(engine: DaskEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_installed", lambda: "another")
    with pytest.raises(ConfigurationError, match="another diaba"):
        list(engine.map(does, ["a"]))


def test_without_a_scheduler_the_user_is_told_how_to_start_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    with pytest.raises(InputError, match="dask scheduler"), dask_engine("tcp://127.0.0.1:9"):
        pass


def kills_its_worker(path: Path, file_name: str) -> Answer:
    """The first who reads this paper dies over it, as if its machine had been switched off."""
    mark = path.parents[1] / "killed.meta.yaml"
    if file_name == "tin/bản tin.md" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return read_and_extract(path, file_name)


def dies(path: Path, file_name: str) -> Answer:
    """Whoever reads this paper dies over it."""
    if file_name == "tin/bản tin.md":
        os.kill(os.getpid(), signal.SIGKILL)
    return read_and_extract(path, file_name)


def read_by(engine: DaskEngine, papers: Path, folder: Path, work: Work) -> ReadParts:
    (folder / "work").mkdir(parents=True)
    cache = Cache(folder / "cache")
    with cache.in_use():
        return read_parts(
            keyed_papers(list_papers([papers]), cache.hashes), engine, cache, folder / "work", Progress(), work=work
        )


def test_a_worker_that_dies_in_the_middle_changes_nothing(engine: DaskEngine, tmp_path: Path) -> None:
    papers = write_papers(tmp_path / "papers")
    here = Reader(papers, tmp_path / "here").read()
    there = read_by(engine, papers, tmp_path / "there", kills_its_worker)
    assert (papers / "killed.meta.yaml").exists()
    assert said(there) == said(here)
    assert there.findings == ()


def test_a_paper_that_kills_every_worker_is_lost_alone(
    engine: DaskEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_BATCHES_A_WORKER", 1)
    read = read_by(engine, write_papers(tmp_path / "papers"), tmp_path / "there", dies)
    (finding,) = read.findings
    assert finding.rows[0]["file_name"] == "tin/bản tin.md"
    assert len(said(read)["documents"]) == 3
