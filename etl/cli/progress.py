"""The progress of a run, drawn on stderr while it is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from etl.run.progress import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


class TerminalProgress(Progress):
    """One line a stage, with a bar, the rate and the time left while papers are read."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._task: TaskID | None = None

    def begin(self, stage: str, total: int | None = None) -> None:
        """Close the line of the last stage and open one."""
        self.end()
        self._task = self._bars.add_task(stage, total=total or 1, rate="")

    def advance(self, papers: int = 1) -> None:
        """Move the bar by so many papers."""
        if self._task is not None:
            self._bars.advance(self._task, papers)
            speed = self._bars.tasks[self._task].speed
            self._bars.update(self._task, rate=f"{speed:,.0f} a second, left:" if speed else "")

    def end(self) -> None:
        """Close the line of the last stage."""
        if self._task is not None:
            self._bars.update(self._task, completed=self._bars.tasks[self._task].total, rate="")


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Progress]:
    """A progress that is drawn, or one that is silent where nobody looks."""
    if quiet or not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description:<10}"),
        BarColumn(30),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    # Papers come in batches: over a few seconds the rate would jump.
    with Bars(*columns, console=Console(stderr=True), speed_estimate_period=300) as bars:
        progress = TerminalProgress(bars)
        yield progress
        progress.end()
