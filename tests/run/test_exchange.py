"""Several machines that share no folder, as far as one can have them: workers with folders of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from etl.documents.papers import list_papers
from etl.model.errors import UsageError
from etl.objects import Address, StorageError, find, put
from etl.run.batch import Batch, read_batch
from etl.run.build import build_packages
from etl.run.cache import Cache
from etl.run.carrying import carrying
from etl.run.engine import PoolEngine
from etl.run.hashes import Hashes
from etl.run.keys import keyed_papers
from etl.run.parcels import Parcel, receive, send
from etl.run.parts import ReadParts, read_parts
from etl.run.progress import Progress
from etl.run.trail import ObjectTrail
from etl.run.worker import Answer, Work, read_and_extract
from tests.run.sample import PAPERS, go, published, write_papers
from tests.run.test_engine import does
from tests.run.test_parts import said

distributed = pytest.importorskip("distributed")

DEADLY = "bản tin.md"
AT_HOME = f"""
import os, signal, sys
from pathlib import Path

def watch(event, arguments):
    if event not in ("open", "os.mkdir", "os.rename", "os.listdir", "os.scandir", "os.remove", "shutil.rmtree"):
        return
    path = str(arguments[0])
    if path.startswith(os.environ["NOT_HERE"]):
        raise PermissionError(13, "This lies on another machine", path)
    mark = Path(os.environ["MARK"])
    if path.endswith({DEADLY!r}) and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
"""
"""What a worker loads first: it sees nothing of the machine of the run, and one of them dies over a paper."""


@pytest.fixture
def papers_there(bucket: Address) -> Address:
    for name, text in PAPERS.items():
        put(bucket / "papers" / name, text.encode())
    return bucket / "papers"


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """Its two workers have folders of their own."""
    with distributed.LocalCluster(n_workers=0, processes=True, dashboard_address=None, silence_logs=50) as cluster:
        workers = [start_worker(cluster.scheduler_address, tmp_path / name, tmp_path) for name in ("one", "other")]
        with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield cluster.scheduler_address
        for worker in workers:
            worker.kill()
            worker.wait()


def start_worker(scheduler: str, folder: Path, home: Path) -> subprocess.Popen[bytes]:
    folder.mkdir()
    (folder / "first.py").write_text(AT_HOME, "utf-8")
    places = {"NOT_HERE": str(home / "home"), "MARK": str(home / "died"), "TMPDIR": str(folder)}
    paths = {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])}
    command = [sys.executable, "-m", "distributed.cli.dask_worker", scheduler, "--nthreads", "1", "--no-nanny"]
    command += ["--no-dashboard", "--preload", "first.py", "--local-directory", str(folder)]
    return subprocess.Popen(command, cwd=folder, env=os.environ | places | paths, stderr=subprocess.DEVNULL)


def test_workers_that_share_only_a_bucket_make_the_same_bytes_though_one_dies(
    scheduler: str, papers_there: Address, bucket: Address, tmp_path: Path
) -> None:
    build_packages((write_papers(tmp_path / "papers"),), tmp_path / "pool", Progress(), jobs=2)
    out = tmp_path / "home" / "build"
    go(papers_there, out=out, engine=scheduler, exchange=bucket / "exchange", jobs=2)
    assert (tmp_path / "died").exists()
    pool, cluster = published(tmp_path / "pool"), published(out)
    assert {name: cluster[name] for name in pool} == pool
    assert find(bucket / "exchange") == []


def read_by_others(papers: Address, bucket: Address, folder: Path, work: Work) -> ReadParts:
    """Reads with processes of this machine that are told nothing of its folders."""
    (folder / "work").mkdir(parents=True)
    cache = Cache(folder / "cache")
    with cache.in_use(), carrying(PoolEngine(2), PoolEngine(2), bucket / "exchange") as engine:
        listed = keyed_papers(list_papers([papers]), cache.hashes)
        return read_parts(listed, engine, cache, folder / "work", Progress(), work=work)


def dies(path: Path, file_name: str) -> Answer:
    """Whoever reads this paper dies over it."""
    if path.name == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_and_extract(path, file_name)


def test_a_paper_that_kills_every_worker_is_lost_alone(papers_there: Address, bucket: Address, tmp_path: Path) -> None:
    read = read_by_others(papers_there, bucket, tmp_path, dies)
    (finding,) = read.findings
    assert finding.rows[0]["file_name"] == f"tin/{DEADLY}"
    assert len(said(read)["documents"]) == 3
    assert find(bucket / "exchange") == []


def test_where_a_batch_has_ended_others_twice_it_goes_on_without_that_paper(
    papers_there: Address, bucket: Address, tmp_path: Path
) -> None:
    papers = tuple(keyed_papers(list_papers([papers_there]), Hashes()))
    marks = bucket / "marks"
    put(marks / "first", b"-")  # who is the first says nothing of each paper
    for name in ("second", "third"):
        put(marks / name, b"1")
    batch = Batch.at("batch", papers, tmp_path, tmp_path).unpacked(tmp_path, marks)
    read = read_batch(batch, work=read_and_extract, time_limit=60)
    assert [(paper.file_name, reason) for paper, reason in read.lost] == [
        (papers[1].file_name, "ended its process, on several workers")
    ]
    assert batch.made(read) is not None
    assert len(find(marks)) == 3


def test_only_who_is_not_the_first_leaves_a_mark_for_each_paper(bucket: Address) -> None:
    trail = ObjectTrail(bucket / "marks")
    with trail.walk() as first:
        first(4)
        assert trail.deaths() == {}
        with trail.walk() as second:
            second(4)
            second(5)
            assert trail.deaths() == {5: 1}
    assert find(bucket / "marks") == []


def test_a_parcel_holds_the_files_of_a_folder(bucket: Address, tmp_path: Path) -> None:
    (tmp_path / "sent").mkdir()
    for name in ("part.json", "số.parquet"):
        (tmp_path / "sent" / name).write_text(name, "utf-8")
    receive(send(tmp_path / "sent", bucket / "parcel"), tmp_path / "received")
    assert {path.name: path.read_text("utf-8") for path in (tmp_path / "received").iterdir()} == {
        name: name for name in ("part.json", "số.parquet")
    }


def test_a_parcel_that_somebody_else_has_changed_is_refused(bucket: Address, tmp_path: Path) -> None:
    (tmp_path / "part.json").write_text("{}")
    parcel = send(tmp_path, bucket / "parcel")
    changed = BytesIO()
    with zipfile.ZipFile(changed, "w") as archive:
        archive.writestr("../outside", "text")
    put(bucket / "parcel", changed.getvalue())
    with pytest.raises(StorageError, match="not what was put there"):
        receive(parcel, tmp_path / "received")
    with pytest.raises(StorageError, match="It is gone"):
        receive(Parcel(bucket / "none", 1, ""), tmp_path / "received")
    assert not (tmp_path / "outside").exists()


def test_what_is_made_of_no_files_is_made_here(bucket: Address) -> None:
    with carrying(PoolEngine(1), PoolEngine(1), bucket) as engine:
        assert dict(engine.map(does, ["a"])).keys() == {"a"}


def test_a_bucket_that_is_not_there_is_told_before_anything_is_done(storage: str) -> None:
    with (
        pytest.raises(StorageError, match="There is no such bucket"),
        carrying(PoolEngine(1), PoolEngine(1), Address("none-of-that-name", "")),
    ):
        raise AssertionError("it began")


def test_a_storage_that_goes_away_ends_the_run_with_a_word(
    papers_there: Address, bucket: Address, tmp_path: Path, no_storage: Callable[[], None]
) -> None:
    cache = Cache(tmp_path / "cache")
    listed = keyed_papers(list_papers([papers_there]), cache.hashes)
    with (
        cache.in_use(),
        pytest.raises(StorageError, match="what was read is kept"),
        carrying(PoolEngine(2), PoolEngine(2), bucket / "exchange") as engine,
    ):
        no_storage()
        read_parts(listed, engine, cache, tmp_path, Progress())


@pytest.mark.parametrize("papers", ["s3://work", "s3://work/in", "s3://work/in/exchange"])
def test_nothing_is_exchanged_among_papers(papers: str, tmp_path: Path) -> None:
    place = Address.of("s3://work/in/exchange")
    with pytest.raises(UsageError, match="would be taken for papers"):
        go(Address.of(papers), out=tmp_path / "out", engine="tcp://127.0.0.1:9", exchange=place)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"engine": None}, "have nothing to exchange"),
        ({"engine": "tcp://127.0.0.1:9"}, "do not see the files of this machine"),
    ],
)
def test_an_exchange_without_a_purpose_is_refused(options: dict[str, str | None], message: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=message):
        go(write_papers(tmp_path / "papers"), out=tmp_path / "out", exchange=Address("bucket", ""), **options)
