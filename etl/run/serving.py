"""What happens inside a process of the pool: a task comes in, its result goes out."""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from etl.model.errors import DiabaError

Result = TypeVar("Result")

MEMORY_LIMIT = 4 << 30
"""Bytes of address space a process may take, so that one task cannot take the memory of the machine."""


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """What came of a task."""

    value: Result


@dataclass(frozen=True, slots=True)
class Raised:
    """What a task met that concerns the whole run."""

    error: DiabaError | OSError


def serve(
    requests: Connection,
    work: Callable[[Any], Any],
    time_limit: float | None,
    memory_limit: int | None,
    prepare: Callable[[], None] | None,
) -> None:
    """Do tasks until the other end closes. A defect costs the task, not the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Locks that a library makes (tqdm does) are then gone with the process, also when it is killed.
    multiprocessing.set_start_method("fork", force=True)
    if memory_limit is not None:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory_limit, memory_limit))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if prepare is not None:
        prepare()
    # What was imported stays to the end; a reader of PDF makes so many objects that looking through it costs a tenth.
    gc.freeze()
    with suppress(EOFError, BrokenPipeError):
        while True:
            task = requests.recv()
            with limited(time_limit):
                result = answer(work, task)
            requests.send(result)


@contextmanager
def limited(seconds: float | None) -> Iterator[None]:
    """End this process (SIGALRM) if the block takes longer than so many seconds.

    The kernel does it, so it also ends what hangs in C code that holds Python's lock.
    """
    if seconds is None:
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def defect(error: Exception) -> str:
    """Why a task was lost that raised something, to be put behind its name."""
    if isinstance(error, MemoryError):
        return f"takes more than {MEMORY_LIMIT >> 30} GB of memory"
    return f"met a defect of diaba ({type(error).__name__}: {error})"


def answer(work: Callable[[Any], Any], task: Any) -> Done[Any] | Raised | str:
    """Do a task: its result, what it met that concerns the whole run, or why it was lost."""
    try:
        return Done(work(task))
    except (DiabaError, OSError) as error:
        return Raised(error)
    except Exception as error:
        return defect(error)


def _end_with_parent() -> None:
    """End at once when the run dies, so that a kill leaves no process at work."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
