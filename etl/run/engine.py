"""Who does the work of a run: processes of this machine, or an engine that has several machines.

A task is a small value (paths, numbers) and so is what comes of it; data goes through files. A task that kills its
process, or takes longer than its time, is lost alone: the pools of the standard library lose all their work then.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Generic, Protocol, TypeVar

from etl.machine import processors
from etl.model.errors import DiabaError
from etl.run.serving import MEMORY_LIMIT, Done, Raised, serve

Task = TypeVar("Task")
Result = TypeVar("Result")

_PRELOAD = ["etl.run.unattended", "etl.run.preload"]
"""Imported once, in this order, in the process that the others are forked from."""
TRY_AGAIN = "Run it again. If it ends so again, report it."
"""The hint where something was lost twice."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A task of which nothing came."""

    reason: str
    """What became of it, to be put behind its name: `ended its process (SIGSEGV)`."""
    is_late: bool = False
    """Whether its time ran out, so that trying again would cost as much again."""


class Engine(Protocol):
    """Does tasks, several at once."""

    @property
    def workers(self) -> int:
        """How many tasks it does at once."""

    def map(
        self, work: Callable[[Task], Result], tasks: Iterable[Task], *, time_limit: float | None = None
    ) -> Iterator[tuple[Task, Result | Lost]]:
        """Do tasks and give each with what came of it as it comes, in no particular order.

        A task is taken from the iterable when a worker is free for it, so that neither tasks nor results pile up. What
        is under way when nobody waits for it any more (Ctrl-C) is ended.

        Args:
            work: What is done with each task; a function that a new process can import, or a `partial` of one.
            tasks: Small values that can be sent to another process.
            time_limit: Seconds after which a task is given up.

        Raises:
            DiabaError: A task raised it: it concerns the whole run, such as a damaged gazetteer.
            OSError: A task raised it, such as for a full disk.
        """


class LostTaskError(DiabaError):
    """Something that must be done was not done."""

    exit_code = 1


def do_all(engine: Engine, work: Callable[[Task], None], tasks: Iterable[Task], *, name: str) -> None:
    """Do tasks of which none may be lost. One that is lost is tried once more, alone: others may have been its ruin.

    Args:
        engine: Who does them.
        work: What is done with each.
        tasks: Small values.
        name: What is done, for the message, such as `Weighing claims`.

    Raises:
        LostTaskError: A task was lost twice.
    """
    again = [task for task, result in engine.map(work, tasks) if isinstance(result, Lost)]
    for task in again:
        for _, result in engine.map(work, [task]):
            if isinstance(result, Lost):
                raise LostTaskError(f"{name} {result.reason}.", hint=TRY_AGAIN)


class PoolEngine:
    """Processes of this machine, each with one task at a time; one that dies is replaced."""

    def __init__(self, jobs: int | None = None) -> None:
        """Use so many processes, by default one a processor. Even a single task gets its own, as it may kill it."""
        self.workers = jobs or processors()

    def map(
        self, work: Callable[[Task], Result], tasks: Iterable[Task], *, time_limit: float | None = None
    ) -> Iterator[tuple[Task, Result | Lost]]:
        """Do tasks in processes: see `Engine.map`."""
        waiting = iter(tasks)
        workers: list[Worker[Task, Result]] = []
        try:
            while True:
                while len(workers) < self.workers and (task := next(waiting, None)) is not None:
                    workers.append(Worker(work, time_limit))
                    workers[-1].take(task)
                if not workers:
                    return
                yield from _next_results(workers, waiting)
        finally:
            for worker in workers:
                worker.end()


class Worker(Generic[Task, Result]):
    """One process and the task it holds."""

    task: Task

    def __init__(
        self,
        work: Callable[[Task], Result],
        time_limit: float | None = None,
        *,
        memory_limit: int | None = MEMORY_LIMIT,
        prepare: Callable[[], None] | None = None,
    ) -> None:
        """Start a process.

        Args:
            work: What is done with each task; a function that a new process can import, or a `partial` of one.
            time_limit: Seconds after which a task is given up.
            memory_limit: Bytes of address space that the process may take.
            prepare: What it does until the first task comes.
        """
        # Forking this process would copy its threads' locks (DuckDB, progress bar) in whatever state they are in.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(_PRELOAD)
        self.connection, theirs = context.Pipe()
        arguments = (theirs, work, time_limit, memory_limit, prepare)
        self.process = context.Process(target=serve, args=arguments, daemon=True)
        self.process.start()
        theirs.close()
        self.time_limit = time_limit

    def take(self, task: Task) -> None:
        """Begin a task."""
        self.task = task
        with suppress(BrokenPipeError):  # It died at its start, which `result` will tell.
            self.connection.send(task)

    def result(self) -> Result | Lost:
        """What came of the task.

        Raises:
            DiabaError: The task raised it.
            OSError: The task raised it.
        """
        try:
            answer: Done[Result] | Raised | str = self.connection.recv()
        except (EOFError, ConnectionResetError):
            self.process.join()
            return self._died(self.process.exitcode)
        match answer:
            case Done(value):
                return value
            case Raised(error):
                raise error
            case reason:
                return Lost(reason)

    def _died(self, exit_code: int | None) -> Lost:
        if exit_code == -signal.SIGALRM:
            limit = f"{self.time_limit:g} seconds" if self.time_limit else "the time it had"
            return Lost(f"took longer than {limit}", is_late=True)
        manner = (
            signal.Signals(-exit_code).name if exit_code is not None and exit_code < 0 else f"exit code {exit_code}"
        )
        return Lost(f"ended its process ({manner})")

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self.process.kill()
        self.process.join()


def _next_results(workers: list[Worker[Task, Result]], waiting: Iterator[Task]) -> Iterator[tuple[Task, Result | Lost]]:
    """What is ready, after waiting for the first; who is free takes the next task, or leaves."""
    ready = set(wait([worker.connection for worker in workers]))
    for worker in [worker for worker in workers if worker.connection in ready]:
        task, result = worker.task, worker.result()
        following = next(waiting, None) if not isinstance(result, Lost) else None
        if following is not None:
            worker.take(following)
        else:
            workers.remove(worker)
            worker.end()
        yield task, result
