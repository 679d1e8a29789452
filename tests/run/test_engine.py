from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from functools import partial

import pytest

from etl.model.errors import ConfigurationError
from etl.run.engine import Lost, PoolEngine


def does(task: str) -> str:
    """Work that goes as the task says."""
    match task:
        case "dies":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hangs":
            time.sleep(3600)
        case "raises":
            raise ValueError("no such clause")
        case "finds a damaged file":
            raise ConfigurationError("It is damaged.", where="units.csv", hint="Reinstall it.")
        case "finds the disk full":
            raise OSError(28, "No space left on device")
    return str(os.getpid())


def added(number: int, to: int) -> int:
    return number + to


def outcome(*tasks: str, jobs: int = 2, time_limit: float | None = None) -> dict[str, str | Lost]:
    return dict(PoolEngine(jobs).map(does, tasks, time_limit=time_limit))


def test_every_task_is_done_once() -> None:
    done = list(PoolEngine(2).map(partial(added, to=1), range(20)))
    assert sorted(done) == [(number, number + 1) for number in range(20)]


def test_a_process_does_task_after_task() -> None:
    assert len(set(outcome("a", "b", "c", jobs=1).values())) == 1


def test_a_task_that_kills_its_process_is_lost_alone() -> None:
    done = outcome("a", "dies", "b", jobs=1)
    assert done["dies"] == Lost("ended its process (SIGSEGV)")
    assert [task for task, result in done.items() if isinstance(result, Lost)] == ["dies"]


def test_a_task_that_takes_too_long_is_lost_alone() -> None:
    done = outcome("hangs", "a", time_limit=1)
    assert done["hangs"] == Lost("took longer than 1 seconds", is_late=True)
    assert isinstance(done["a"], str)


def test_a_defect_costs_one_task() -> None:
    assert outcome("raises")["raises"] == Lost("met a defect of diaba (ValueError: no such clause)")


def test_what_concerns_the_whole_run_ends_it() -> None:
    with pytest.raises(ConfigurationError, match=r"^units.csv: It is damaged. Reinstall it.$"):
        outcome("a", "finds a damaged file")
    with pytest.raises(OSError, match="No space left"):
        outcome("finds the disk full")


def test_tasks_are_taken_when_somebody_is_free_for_them() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(10):
            taken.append(number)
            yield number

    results = PoolEngine(2).map(partial(added, to=1), tasks())
    next(results)
    assert len(taken) <= 4
    results.close()


def test_what_is_under_way_is_ended_when_nobody_waits_for_it() -> None:
    results = PoolEngine(2).map(does, ["a", "hangs"])
    task, _ = next(results)
    results.close()
    assert task == "a"
