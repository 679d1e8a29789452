from __future__ import annotations

import json
from pathlib import Path

import pytest

from etl.run.lock import hold
from tests.cli.calls import called
from tests.run.sample import RELEASE, go, ticking


def test_a_good_build_is_told_with_its_release(build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(capfd, "status", "--build", build)
    assert code == 0
    assert f"Published in {build}: run 20261122T012030Z of " in out
    assert f"(release {RELEASE})" in out
    assert "4 claims contradict each other, unsettled: diaba review" in out


def test_what_could_not_be_read_needs_attention(papers: Path, build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (papers / "empty.txt").write_bytes(b"")
    go(papers, out=build, clock=ticking(28))
    _, out, _ = called(capfd, "status", "--build", build)
    assert "  Not read: empty.txt: " in out


def test_a_run_that_failed_needs_attention_and_the_last_good_one_is_named(
    papers: Path, build: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("no papers")

    monkeypatch.setattr("etl.run.making.write_packages", fails)
    with pytest.raises(ZeroDivisionError):
        go(papers, out=build, clock=ticking(28))
    _, out, _ = called(capfd, "status", "--build", build)
    assert f"Published in {build}: run 20261122T012030Z of " in out
    assert "  The last run failed: no papers" in out


def test_what_a_killed_run_left_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".staging" / "new").mkdir(parents=True)
    code, out, _ = called(capfd, "status", "--build", tmp_path)
    assert code == 0
    assert "  The last run was killed before its end; the next run clears what it left." in out


def test_json_holds_the_runs_asked_for(papers: Path, build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    go(papers, out=build, clock=ticking(28))
    _, out, _ = called(capfd, "status", "--build", build, "--runs", "1", "--json")
    status = json.loads(out)
    assert [run["run_id"] for run in status["runs"]] == [status["published"]["run_id"]] == ["20261128T012030Z"]


def test_a_run_that_is_going_on_is_told(build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with hold(build, ticking()()):
        _, out, _ = called(capfd, "status", "--build", build)
    assert "A run is going on." in out


def test_a_folder_without_runs_has_no_status(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = called(capfd, "status", "--build", tmp_path)
    assert code == 3
    assert "No run has been here. Make one: diaba run DOCUMENTS." in err


def test_a_damaged_history_is_told(build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (build / "runs" / "history.jsonl").write_text("{")
    code, out, _ = called(capfd, "status", "--build", build)
    assert code == 0
    assert "  Another program has damaged the history of runs; the next run restores what it can." in out
