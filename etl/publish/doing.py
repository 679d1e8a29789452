"""Who does tasks: this process, one after the other, or whoever does the tasks of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

Task = TypeVar("Task")


class Doing(Protocol):
    """Does all tasks, in whatever order and process. Tasks are small values, and all that comes of one is files."""

    def __call__(self, work: Callable[[Task], None], tasks: Iterable[Task]) -> None:
        """Do them; none may be lost."""


def one_by_one(work: Callable[[Task], None], tasks: Iterable[Task]) -> None:
    """Does all tasks in this process."""
    for task in tasks:
        work(task)
