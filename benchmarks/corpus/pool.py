"""Work on spans of papers in several processes, a few at a time, given back in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, TypeVar

Result = TypeVar("Result")
AHEAD = 4
"""Spans under way or done but not yet taken, for each process: what waits stays bounded."""


def in_order(
    jobs: int, work: Callable[..., Result], spans: Sequence[tuple[int, int]], *arguments: Any
) -> Iterator[Result]:
    """`work(span, *arguments)` for each span, in the order of the spans."""
    if jobs == 1:
        yield from (work(span, *arguments) for span in spans)
        return
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[Result]] = deque()
        for span in spans:
            if len(waiting) == AHEAD * jobs:
                yield waiting.popleft().result()
            waiting.append(pool.submit(work, span, *arguments))
        while waiting:
            yield waiting.popleft().result()
