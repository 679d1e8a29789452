"""Reading many papers at once, each process holding one paper.

The pools of the standard library lose all their work when one process dies, and cannot stop a task that hangs. Here a
paper that kills its process, or takes longer than its time, is lost alone, and the next one gets a new process.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path

from etl.run.worker import Answer, Work, serve

_PRELOAD = ["etl.run.worker", "etl.documents", "etl.extract", "etl.packages.gazetteer"]
"""Imported once, in the process that the others are forked from."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file, and the name under which it is listed."""

    path: Path
    file_name: str


def read_all(papers: Sequence[Paper], work: Work, *, jobs: int, time_limit: float) -> Iterator[tuple[Paper, Answer]]:
    """Read papers in `jobs` processes and give each answer as it comes, in no particular order.

    Args:
        papers: What to read.
        work: What to do with each; a function that a new process can import.
        jobs: How many processes. Even a single paper gets its own, as it may kill it.
        time_limit: Seconds after which a paper is given up.
    """
    waiting = deque(papers)
    readers: list[_Reader] = []
    try:
        while waiting or readers:
            while waiting and len(readers) < jobs:
                readers.append(_Reader(work, waiting.popleft(), time_limit))
            patience = min(reader.deadline for reader in readers) - time.monotonic()
            wait([reader.connection for reader in readers], timeout=max(patience, 0))
            for reader in tuple(readers):
                answer = reader.answer()
                if answer is None:
                    continue
                yield reader.paper, answer
                if answer.lost is None and waiting:
                    reader.take(waiting.popleft())
                else:
                    readers.remove(reader)
                    reader.end()
    finally:
        for reader in readers:
            reader.end()


class _Reader:
    """One process and the paper it holds."""

    def __init__(self, work: Work, paper: Paper, time_limit: float) -> None:
        # Forking this process would copy its threads' locks (DuckDB, progress bar) in whatever state they are in.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(_PRELOAD)
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, work), daemon=True)
        self.process.start()
        theirs.close()
        self.time_limit = time_limit
        self.take(paper)

    def take(self, paper: Paper) -> None:
        """Begin a paper."""
        self.paper = paper
        self.deadline = time.monotonic() + self.time_limit
        with suppress(BrokenPipeError):  # It died at its start, which `answer` will tell.
            self.connection.send((paper.path, paper.file_name))

    def answer(self) -> Answer | None:
        """What became of the paper, or None while it is being read."""
        if self.connection.poll():
            try:
                answer = self.connection.recv()
            except (EOFError, ConnectionResetError):
                self.process.join()
                return Answer(lost=f"Reading it ended its process ({_manner(self.process.exitcode)}).")
            assert isinstance(answer, Answer)
            return answer
        if time.monotonic() >= self.deadline:
            return Answer(lost=f"Reading it took longer than {self.time_limit:g} seconds.")
        return None

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self.process.kill()
        self.process.join()


def _manner(exit_code: int | None) -> str:
    return signal.Signals(-exit_code).name if exit_code is not None and exit_code < 0 else f"exit code {exit_code}"
