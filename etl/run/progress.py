"""How a run tells what it is doing, to whoever listens."""

from __future__ import annotations


class Progress:
    """Says nothing; the command line derives one that draws on the terminal."""

    def begin(self, stage: str, total: int | None = None) -> None:
        """A stage begins, with so many papers to go through if it is known."""

    def advance(self, papers: int = 1) -> None:
        """So many of them are done."""
