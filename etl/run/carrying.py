"""Tasks for workers that see no folder of this machine: what a task reads goes to a bucket, what it makes comes back.

    <exchange>/<run>/<number>/in       what a task reads
                              out-…    the folder that it made, from each who did it
                              marks/…  how far it has come (etl.run.trail)

An object is deleted when it has arrived, and what is left when the run ends, however it ends; after a kill it stays.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar, runtime_checkable
from uuid import uuid4

from etl.objects import Address, StorageError, find, remove
from etl.run.engine import Engine, Lost
from etl.run.keeping import put_in_place
from etl.run.parcels import Parcel, receive, send

Task = TypeVar("Task")
Result = TypeVar("Result")


@runtime_checkable
class Portable(Protocol):
    """A task that can be done where nothing of this machine can be seen."""

    def pack(self, folder: Path) -> None:
        """Put what it reads into a folder."""

    def unpacked(self, folder: Path, marks: Address) -> Self:
        """The same task on another machine: it reads what was packed, and makes what it makes, in a folder there.

        Args:
            folder: Holds what was packed.
            marks: Below it, whoever does the task may leave a trail.
        """

    def made(self, result: Any) -> Path | None:
        """The folder of files that came of it, if one did."""


@dataclass(frozen=True, slots=True)
class _Load:
    """A task on its way."""

    task: Portable
    parcel: Parcel | None
    """What it reads, if it reads anything."""
    address: Address
    """Below it lies all that concerns the task."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What came of a task."""

    result: Any
    parcel: Parcel | None


@contextmanager
def carrying(engine: Engine, here: Engine, exchange: Address) -> Iterator[CarryingEngine]:
    """An engine whose workers share nothing with this machine but a bucket, in which nothing is left at the end.

    Raises:
        StorageError: The bucket cannot be listed.
    """
    place = exchange / uuid4().hex
    find(place)  # so that a bucket that is not there is told before anything is done
    try:
        yield CarryingEngine(engine, here, place)
    finally:
        with suppress(StorageError):  # What ended the run is what counts.
            for left in find(place):
                remove(Address(left.bucket, left.key))


class CarryingEngine:
    """Sends what tasks read, and receives what they make. Those that are not `Portable` are done on this machine."""

    def __init__(self, engine: Engine, here: Engine, place: Address) -> None:
        """Let an engine do tasks.

        Args:
            engine: Whose workers see other folders.
            here: Whose workers see those of this machine.
            place: Where nobody else puts anything.
        """
        self._engine, self._here, self._place = engine, here, place
        self._numbers = count()

    @property
    def workers(self) -> int:
        """How many tasks it does at once."""
        return self._engine.workers

    def map(
        self, work: Callable[[Task], Result], tasks: Iterable[Task], *, time_limit: float | None = None
    ) -> Iterator[tuple[Task, Result | Lost]]:
        """Do tasks elsewhere: see `Engine.map`. What they make lies in its place before they are given back."""
        waiting = iter(tasks)
        for first in waiting:
            every = chain([first], waiting)
            if isinstance(first, Portable):
                yield from self._carried(work, every, time_limit)
            else:
                yield from self._here.map(work, every, time_limit=time_limit)

    def _carried(self, work: Callable[[Any], Any], tasks: Iterable[Any], time_limit: float | None) -> Iterator[Any]:
        for load, made in self._engine.map(partial(_do, work), map(self._load, tasks), time_limit=time_limit):
            if isinstance(made, Lost):
                yield load.task, made
                continue
            _take_home(load.task, made)
            for parcel in (load.parcel, made.parcel):
                if parcel is not None:
                    remove(parcel.address)
            yield load.task, made.result

    def _load(self, task: Portable) -> _Load:
        address = self._place / str(next(self._numbers))
        with tempfile.TemporaryDirectory(prefix="diaba-") as folder:
            task.pack(Path(folder))
            is_empty = not any(Path(folder).iterdir())
            return _Load(task, None if is_empty else send(Path(folder), address / "in"), address)


def _do(work: Callable[[Any], Any], load: _Load) -> _Made:
    """The task, on a worker."""
    with tempfile.TemporaryDirectory(prefix="diaba-") as folder:
        if load.parcel is not None:
            receive(load.parcel, Path(folder))
        task = load.task.unpacked(Path(folder), load.address / "marks")
        result = work(task)
        made = task.made(result)
        # Each who does the task, as one may be taken for dead too early, has an address of his own.
        return _Made(result, None if made is None else send(made, load.address / f"out-{uuid4().hex}"))


def _take_home(task: Portable, made: _Made) -> None:
    place = task.made(made.result)
    if place is None or made.parcel is None:
        return
    draft = place.with_name(f".{place.name}.{uuid4().hex}")
    receive(made.parcel, draft)
    put_in_place(draft, place, is_whole=lambda _: False)
