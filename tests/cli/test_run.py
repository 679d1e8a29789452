"""`diaba run` as a user meets it: processes, signals, exit codes, screens."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from etl.model.claims import DATASETS
from etl.run.history import read_history, read_record
from tests.cli.calls import called
from tests.run.sample import RELEASE, contents, everything, go, published, ticking, write_papers


def start(papers: Path, *arguments: object, **environment: str) -> subprocess.Popen[str]:
    """A run in a process of its own, in a folder without editors' decisions."""
    command = [sys.executable, "-m", "etl", "run", str(papers), *map(str, arguments)]
    pipe, place = subprocess.PIPE, papers.parent
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=os.environ | environment, cwd=place)


def finished(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of such a process."""
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    """Until the run has made a file in its hidden folder."""
    while not path.exists():
        assert process.poll() is None, finished(process)
        time.sleep(0.002)


def apart_from_reports(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What is published without the reports, which also tell of the runs before."""
    return {name: data for name, data in files.items() if not name.startswith("reports/")}


def test_a_person_sees_counts_and_where_the_data_is(
    papers: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = called(capfd, "run", papers, "--out", tmp_path / "new")
    assert code == 0
    assert all(dataset in out for dataset in DATASETS)
    (line,) = read_history(tmp_path / "new")
    record = read_record(tmp_path / "new", line["run_id"])
    assert record is not None
    assert err.splitlines()[-2] == f"3 papers read, 0 not, in {record['elapsed_seconds']:.1f} s."
    assert err.splitlines()[-1].startswith(f"Published in {tmp_path / 'new'}: packages/, warehouse.duckdb")


def test_json_is_one_object_and_nothing_else(papers: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capfd, "run", papers, "--out", tmp_path / "new", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["outcome"] == "published"


def test_quiet_is_quiet(papers: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert called(capfd, "run", papers, "--out", tmp_path / "new", "--quiet") == (0, "", "")


def test_a_dry_run_tells_what_would_change(papers: Path, build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = everything(build)
    (papers / "tin" / "bản tin.md").unlink()
    code, out, err = called(capfd, "run", papers, "--out", build, "--dry-run")
    assert code == 0
    assert "tin/bản tin.md" in out
    assert f"Dry run: the gate is open; nothing was written to {build}." in err
    assert f"Against {build}: " in err
    assert everything(build) == before


def test_another_hash_seed_publishes_the_same(good: Path, papers: Path, tmp_path: Path) -> None:
    process = start(papers, "--out", tmp_path / "new", "--release", RELEASE, "-q", PYTHONHASHSEED="7")
    assert finished(process) == (0, "", "")
    assert published(tmp_path / "new") == published(good)
    assert contents(tmp_path / "new") == contents(good)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nothing"], 3, "nothing: There is no such file or folder."),
        (["empty"], 3, "empty: No papers found."),
        (["papers", "--out", "papers/hội đồng.txt"], 3, "The output must be a folder, and this is a file."),
        (["papers", "--out", "papers/hội đồng.txt/build"], 3, "The output folder cannot be written to"),
        (["papers", "--curation", "nothing"], 3, "nothing: There is no such curation folder."),
        ([], 2, "Missing argument 'DOCUMENTS...'."),
        (["papers", "--jobs", "0"], 2, "Invalid value for '--jobs'"),
    ],
)
def test_what_cannot_be_used_is_said(
    papers: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    message: str,
) -> None:
    monkeypatch.chdir(papers.parent)
    Path("empty").mkdir()
    before = everything(papers.parent)
    left, out, err = called(capfd, "run", *arguments)
    assert (left, out) == (code, "")
    assert message in err
    assert everything(papers.parent) == before


def test_two_runs_at_once_are_refused(papers: Path, build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    first = start(papers, "--out", build, "-q")
    wait_for(build / ".staging", first)
    code, _, err = called(capfd, "run", papers, "--out", build, "-q")
    assert code == 4
    assert f"{build}: Another run is writing here (process {first.pid} on " in err
    first.kill()
    finished(first)


@pytest.mark.parametrize("moment", ["started.json", "new/warehouse.duckdb"])
def test_ctrl_c_leaves_the_old_data_and_a_record(papers: Path, build: Path, moment: str) -> None:
    before = published(build), contents(build)
    process = start(papers, "--out", build, "--release", "2026.11")
    wait_for(build / ".staging" / moment, process)
    process.send_signal(signal.SIGINT)
    code, _, err = finished(process)
    assert code == 130
    assert "Interrupted before the end. What was published before is unchanged." in err
    assert "Traceback" not in err
    assert (published(build), contents(build)) == before
    assert read_history(build)[-1]["outcome"] == "interrupted"
    assert not (build / ".staging").exists()


@pytest.mark.parametrize("command", ["run", "build"])
def test_a_version_that_could_never_be_released_is_refused_before_anything_is_made(
    capfd: pytest.CaptureFixture[str], papers: Path, tmp_path: Path, command: str
) -> None:
    code, _, err = called(capfd, command, papers, "--out", tmp_path / "new", "--release", "../2026")
    assert (code, "“../2026” is no name of a release." in err) == (2, True)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(("jobs", "code"), [(1024, 0), (1025, 2)])
def test_as_many_jobs_as_may_be_named_can_be_done(
    capfd: pytest.CaptureFixture[str], papers: Path, tmp_path: Path, jobs: int, code: int
) -> None:
    assert called(capfd, "run", papers, "--out", tmp_path / "new", "--jobs", jobs)[0] == code


def grown(papers: Path) -> Path:
    """The papers with one more."""
    (papers / "mới.txt").write_text("Phường Chí Linh (thành phố Hải Phòng) có diện tích 11,5 km².\n", "utf-8")
    return papers


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run over the grown papers makes in a new folder; not to be changed."""
    root = tmp_path_factory.mktemp("undisturbed")
    go(grown(write_papers(root / "papers")), out=root / "build", release="2026.11")
    return root / "build"


def kept(build: Path) -> dict[Path, int]:
    """When each folder of the cache was made."""
    notes = (path for name in ("part.json", "done.json") for path in (build / ".cache").rglob(name))
    return {path: path.stat().st_mtime_ns for path in notes}


@pytest.mark.parametrize("moment", ["started.json", "new/packages", "new/catalogue"])
def test_kill_9_leaves_the_old_data_and_the_next_run_goes_on_from_what_was_done(
    papers: Path, build: Path, undisturbed: Path, moment: str
) -> None:
    before = published(build), contents(build)
    process = start(grown(papers), "--out", build, "--release", "2026.11")
    try:
        wait_for(build / ".staging" / moment, process)
    finally:
        process.kill()
        finished(process)
    assert (published(build), contents(build)) == before
    done = kept(build)
    go(papers, out=build, release="2026.11", clock=ticking(28), again=False)
    assert apart_from_reports(published(build)) == apart_from_reports(published(undisturbed))
    assert contents(build) == contents(undisturbed)
    assert all(done.get(path, made) == made for path, made in kept(build).items())
    assert moment == "started.json" or kept(build).keys() <= done.keys()
    assert not (build / ".staging").exists()
    assert [line["outcome"] for line in read_history(build)] == ["published", "killed", "published"]


def test_a_file_size_limit_is_told_as_a_full_disk(papers: Path, build: Path) -> None:
    before = published(build), contents(build)
    command = [sys.executable, "-m", "etl", "run", str(papers), "--out", str(build)]
    limit = 100_000
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert done.returncode == 3
    assert "The disk is full. Nothing was published" in done.stderr
    assert "Traceback" not in done.stderr
    assert (published(build), contents(build)) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, two megabytes large."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "diaba", str(disk)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("this user cannot mount a file system")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_a_full_disk_is_told_and_leaves_what_was_there(
    papers: Path, small_disk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (small_disk / "notes.txt").write_text("mine")
    code, _, err = called(capfd, "run", papers, "--out", small_disk / "build", "-q")
    assert code == 3
    assert f"{small_disk / 'build'}: The disk is full. Nothing was published" in err
    assert (small_disk / "notes.txt").read_text() == "mine"
    assert not (small_disk / "build" / ".staging").exists()
    assert read_history(small_disk / "build")[-1]["outcome"] == "failed"


def test_a_read_only_disk_is_told(papers: Path, small_disk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    code, _, err = called(capfd, "run", papers, "--out", small_disk / "build", "-q")
    assert code == 3
    assert "The output folder cannot be written to (Read-only file system). Give a folder" in err
