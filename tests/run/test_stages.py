"""Stages that are done beside others, and what becomes of both when one of them goes wrong."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from etl.model.errors import ConfigurationError
from etl.run.engine import LostTaskError
from etl.run.progress import Progress
from etl.run.record import Outcome, Record
from etl.run.stages import Stages
from tests.run.sample import contents, go, published, ticking

GAUGE = """\
gates:
  - {check: too_few_papers, measure: rows, among: 0, at_least: 1000000, severity: error, title_en: Many rows,
     title_vi: Nhiều dòng, why_en: So., why_vi: Vậy.}
"""


class Told(Progress):
    """Notes what is told."""

    def __init__(self) -> None:
        self.stages: list[str] = []

    def begin(self, stage: str, total: int | None = None) -> None:
        """Note a stage."""
        self.stages.append(stage)


def does(task: str) -> str:
    """Work that goes as the task says."""
    if task == "raises":
        raise ConfigurationError("It is damaged.", where="suite.yaml", hint="Mend it.")
    if task == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if task.startswith("dies once "):
        mark = Path(task.removeprefix("dies once "))
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if task == "hangs":
        time.sleep(3600)
    return str(os.getpid())


def record() -> Record:
    return Record("20261122T012030Z", ticking()(), (), None)


def stages(at_once: int, progress: Progress | None = None, of: Record | None = None) -> Stages:
    return Stages(of or record(), ticking(), progress or Progress(), at_once=at_once)


def children() -> int:
    return len(multiprocessing.active_children())


def test_what_is_done_aside_has_a_process_of_its_own_and_is_gone_at_the_end() -> None:
    before = children()
    with stages(2).aside("checks", does) as aside:
        aside.begin("")
        assert aside.result() != str(os.getpid())
    assert children() == before


def test_where_one_thing_is_done_at_once_it_is_done_in_its_turn() -> None:
    told = Told()
    running = stages(1, told)
    with running.aside("checks", does) as aside:
        aside.begin("")
        with running.stage("site"):
            assert aside.is_done
        assert aside.result() == str(os.getpid())
    assert told.stages == ["checks", "site"]


@pytest.mark.parametrize("at_once", [1, 2])
def test_how_long_each_took_is_noted(at_once: int) -> None:
    noted = record()
    running = stages(at_once, of=noted)
    with running.aside("checks", does) as aside:
        aside.begin("")
        with running.stage("site"):
            pass
        aside.result()
    assert noted.seconds.keys() == {"checks", "site"}
    assert noted.seconds["site"] == 1


@pytest.mark.parametrize("at_once", [1, 2])
def test_what_a_stage_finds_wrong_with_the_whole_run_is_told(at_once: int) -> None:
    with pytest.raises(ConfigurationError, match="It is damaged"), stages(at_once).aside("checks", does) as aside:
        aside.begin("raises")
        aside.result()


def test_a_stage_whose_process_was_killed_is_done_once_more(tmp_path: Path) -> None:
    with stages(2).aside("checks", does) as aside:
        aside.begin(f"dies once {tmp_path / 'mark'}")
        assert aside.result() != str(os.getpid())


def test_a_stage_whose_process_dies_twice_is_told() -> None:
    message = r"The stage “checks” ended its process \(SIGKILL\)\."
    with pytest.raises(LostTaskError, match=message), stages(2).aside("checks", does) as aside:
        aside.begin("dies")
        aside.result()


def test_an_error_of_another_stage_ends_what_is_done_aside() -> None:
    before = children()
    with pytest.raises(ZeroDivisionError), stages(2).aside("checks", does) as aside:
        aside.begin("hangs")
        raise ZeroDivisionError
    assert children() == before


def test_ctrl_c_while_it_is_waited_for_ends_it() -> None:
    before = children()
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt), stages(2).aside("checks", does) as aside:
        aside.begin("hangs")
        aside.result()
    assert children() == before


@pytest.fixture
def high_bound(tmp_path: Path) -> Path:
    """A curation folder whose bound no build of a few papers keeps."""
    (tmp_path / "curation" / "gates").mkdir(parents=True)
    (tmp_path / "curation" / "gates" / "bounds.yaml").write_text(GAUGE, "utf-8")
    return tmp_path / "curation"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_gate_that_closes_when_pages_are_written_publishes_nothing(
    papers: Path, build: Path, high_bound: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    before, notes = published(build), (build / ".cache" / "site" / "pages").read_bytes()
    monkeypatch.setattr("etl.run.stages._Process.is_done", False)
    result = go(papers, out=build, curation=high_bound, jobs=jobs, again=False)
    assert result.outcome is Outcome.GATE_CLOSED
    assert published(build) == before
    assert (build / ".cache" / "site" / "pages").read_bytes() == notes
    assert not (build / ".staging").exists()
    assert ("site" in result.record["seconds"]) == (jobs == 2)


def test_an_error_in_the_site_while_the_build_is_checked_leaves_the_old_data(
    papers: Path, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, running = (published(build), contents(build)), children()

    def fails(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("etl.run.making.write_site", fails)
    with pytest.raises(Exception, match="full"):
        go(papers, out=build, jobs=2)
    assert (published(build), contents(build)) == before
    assert children() == running
    assert not (build / ".staging").exists()


@pytest.mark.parametrize("moment", ["write_packages", "write_site"])
def test_ctrl_c_while_two_stages_are_under_way_leaves_the_old_data(
    papers: Path, build: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    before, running = (published(build), contents(build)), children()

    def interrupted(*arguments: object, **options: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(f"etl.run.making.{moment}", interrupted)
    with pytest.raises(KeyboardInterrupt):
        go(papers, out=build, jobs=2)
    assert (published(build), contents(build)) == before
    assert children() == running
    assert not (build / ".staging").exists()
