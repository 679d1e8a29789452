"""Tasks for several machines: workers of dask.distributed, the extra `cluster`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar

from etl.model.errors import ConfigurationError, InputError, UsageError
from etl.run.engine import Lost
from etl.run.fingerprint import reading_stage, software
from etl.run.serving import Done, Raised, answer, limited

Task = TypeVar("Task")
Result = TypeVar("Result")

_PATIENCE = 15
"""Seconds in which a scheduler answers."""

_AHEAD = 2
"""Tasks given out for each worker, so that none waits for the next one."""


@contextmanager
def dask_engine(address: str) -> Iterator[DaskEngine]:
    """The workers of a scheduler, from which this process takes its leave at the end.

    Args:
        address: Such as `tcp://host:8786`.

    Raises:
        UsageError: The extra is not installed, or a worker does several tasks at once.
        InputError: There is no scheduler, or it has no workers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise UsageError(
            "Several machines need dask.distributed, which is not installed.",
            hint='Install it with: pip install "diaba[cluster]"',
        ) from None
    with ExitStack() as stack:
        try:
            client = stack.enter_context(Client(address, timeout=_PATIENCE, set_as_default=False))
            client.wait_for_workers(1, timeout=_PATIENCE)
        except (OSError, ValueError) as error:  # A timeout is an OSError.
            raise InputError(
                f"There is no scheduler with workers ({error or type(error).__name__}).",
                where=address,
                hint="Start one with `dask scheduler`, and on each machine `dask worker ADDRESS --nthreads 1`.",
            ) from None
        if any(count > 1 for count in client.nthreads().values()):
            raise UsageError(
                "Workers that do several tasks at once disturb each other.",
                where=address,
                hint="Start them with `dask worker ADDRESS --nworkers N --nthreads 1`.",
            )
        yield DaskEngine(client)


class DaskEngine:
    """The workers of a scheduler. What tasks name lies under the same paths on all machines, or is carried there."""

    def __init__(self, client: Any) -> None:
        """Use the workers of a `distributed.Client`."""
        self._client = client

    @property
    def workers(self) -> int:
        """How many tasks it does at once."""
        return max(1, len(self._client.nthreads()))

    def map(
        self, work: Callable[[Task], Result], tasks: Iterable[Task], *, time_limit: float | None = None
    ) -> Iterator[tuple[Task, Result | Lost]]:
        """Do tasks on the machines: see `Engine.map`. What a worker has begun it brings to its end."""
        from distributed import as_completed

        waiting = iter(tasks)
        running: dict[Any, Task] = {}
        completed = as_completed(loop=self._client.loop)
        try:
            while True:
                while len(running) < _AHEAD * self.workers and (task := next(waiting, None)) is not None:
                    future = self._client.submit(_do, work, task, time_limit, _installed(), pure=False)
                    running[future] = task
                    completed.add(future)
                if not running:
                    return
                future = next(completed)
                yield running.pop(future), self._result(future)
        finally:
            self._client.cancel(list(running))

    def _result(self, future: Any) -> Any:
        from distributed import KilledWorker

        try:
            match future.result():
                case Done(value):
                    return value
                case Raised(error):
                    raise error
                case reason:
                    return Lost(str(reason))
        except KilledWorker:
            return Lost("ended its process, on several workers")


def _do(work: Callable[[Any], Any], task: Any, time_limit: float | None, expected: str) -> Any:
    """The task, on a worker."""
    if _installed() != expected:
        error = ConfigurationError(
            "A worker has another diaba, other libraries or another OCR than the run.",
            hint="Install the same on all machines, with the same requirements.lock.",
        )
        return Raised(error)
    with limited(time_limit):
        return answer(work, task)


def _installed() -> str:
    return f"{software()} {reading_stage()}"
