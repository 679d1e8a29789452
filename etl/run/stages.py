"""The stages of a run: how long each takes, and those that are done beside others.

What is done aside has a process of its own, since a thread could be stopped neither by Ctrl-C nor by an error of
another stage, and DuckDB opens a file only once in a process.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Generic, Protocol, TypeVar

from etl.run.engine import TRY_AGAIN, Lost, LostTaskError, Worker
from etl.run.interrupt import heeding_ctrl_c
from etl.run.plan import Clock
from etl.run.progress import Progress
from etl.run.record import Record

Task = TypeVar("Task")
Result = TypeVar("Result")
_Task = TypeVar("_Task", contravariant=True)
_Result = TypeVar("_Result", covariant=True)


class Aside(Protocol[_Task, _Result]):
    """A stage that may be done while the run does others."""

    def begin(self, task: _Task) -> None:
        """Begin it; where nothing is done beside others, do it."""

    @property
    def is_done(self) -> bool:
        """Whether nobody would wait for the result."""

    def result(self) -> _Result:
        """Wait for what comes of it.

        Raises:
            DiabaError: The stage raised it, or its process was lost twice.
            OSError: The stage raised it.
        """


class Stages:
    """Does the stages of a run, notes how long each takes and tells of it."""

    def __init__(self, record: Record, clock: Clock, progress: Progress, *, at_once: int) -> None:
        """Note the seconds in a record; at most so many things are done at once."""
        self._record, self._clock, self._progress, self._at_once = record, clock, progress, at_once

    @contextmanager
    def stage(self, name: str, *, is_told: bool = True) -> Iterator[None]:
        """A stage that is done in the block."""
        if is_told:
            self._progress.begin(name)
        before = self._clock()
        with heeding_ctrl_c():
            yield
        self.note(name, (self._clock() - before).total_seconds())

    @contextmanager
    def aside(
        self, name: str, work: Callable[[Task], Result], *, prepare: Callable[[], None] | None = None
    ) -> Iterator[Aside[Task, Result]]:
        """A stage that is done beside others where more than one thing is done at once, and in its turn otherwise.

        At the end of the block it is ended, whatever it is doing.

        Args:
            name: Of the stage.
            work: What is done; a function that a new process can import.
            prepare: What a process of its own does until the stage begins.
        """
        if self._at_once == 1:
            yield _InTurn(self, name, work)
            return
        process = _Process(self, name, work, prepare)
        try:
            yield process
        finally:
            process.end()

    def note(self, name: str, seconds: float) -> None:
        """Note how long a stage took."""
        self._record.seconds[name] = max(0.0, round(seconds, 3))  # Clocks are set back.

    def wait_for(self, name: str) -> None:
        """Tell that a stage is all that is left to wait for."""
        self._progress.begin(name)


class _InTurn(Generic[Task, Result]):
    """A stage that is done when it begins."""

    def __init__(self, stages: Stages, name: str, work: Callable[[Task], Result]) -> None:
        self._stages, self._name, self._work = stages, name, work

    def begin(self, task: Task) -> None:
        """Do it."""
        with self._stages.stage(self._name):
            self._result = self._work(task)

    is_done = True

    def result(self) -> Result:
        """What came of it."""
        return self._result


class _Process(Generic[Task, Result]):
    """A stage in a process of its own."""

    def __init__(
        self, stages: Stages, name: str, work: Callable[[Task], Result], prepare: Callable[[], None] | None
    ) -> None:
        self._stages, self._name, self._work = stages, name, partial(_timed, work)
        self._worker = self._start(prepare)

    def begin(self, task: Task) -> None:
        """Begin it."""
        self._worker.take(task)

    @property
    def is_done(self) -> bool:
        """Whether there is an answer."""
        return self._worker.connection.poll()

    def result(self) -> Result:
        """Wait for the answer. A process that is lost is tried once more, alone: others may have been its ruin."""
        if not self.is_done:
            self._stages.wait_for(self._name)
        with heeding_ctrl_c():
            found = self._worker.result()
            if isinstance(found, Lost):
                found = self._again(self._worker.task)
        if isinstance(found, Lost):
            raise LostTaskError(f"The stage “{self._name}” {found.reason}.", hint=TRY_AGAIN)
        self.end()  # What it took of the memory is for the stages that follow.
        seconds, result = found
        self._stages.note(self._name, seconds)
        return result

    def end(self) -> None:
        """End it, whatever it is doing."""
        self._worker.end()

    def _start(self, prepare: Callable[[], None] | None = None) -> Worker[Task, tuple[float, Result]]:
        return Worker(self._work, memory_limit=None, prepare=prepare)

    def _again(self, task: Task) -> tuple[float, Result] | Lost:
        self.end()
        self._worker = self._start()
        self.begin(task)
        return self._worker.result()


def _timed(work: Callable[[Task], Result], task: Task) -> tuple[float, Result]:
    before = time.monotonic()
    result = work(task)
    return time.monotonic() - before, result
