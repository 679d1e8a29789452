"""Reading papers one by one, several at once, for those who want what they say in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from etl.run.engine import Lost, PoolEngine
from etl.run.serving import defect
from etl.run.worker import Answer, Work


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
    for paper, answer in PoolEngine(jobs).map(partial(_read, work), papers, time_limit=time_limit):
        yield paper, Answer(lost=f"Reading it {answer.reason}.") if isinstance(answer, Lost) else answer


def _read(work: Work, paper: Paper) -> Answer:
    """An exception costs the paper, whatever it is."""
    try:
        return work(paper.path, paper.file_name)
    except Exception as error:
        return Answer(lost=f"Reading it {defect(error)}.")
