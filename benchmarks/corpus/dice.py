"""Random numbers for millions of small draws."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any, TypeVar

Item = TypeVar("Item")


class Dice(Random):
    """The generator of the standard library with quicker small draws; their slight bias (2**-53) does not matter here."""

    def choice(self, seq: Sequence[Item]) -> Item:  # type: ignore[override]
        """One of the items."""
        return seq[int(self.random() * len(seq))]

    def randint(self, a: int, b: int) -> int:
        """A whole number from a to b, both included."""
        return a + int(self.random() * (b - a + 1))

    def draw(self, items: Sequence[Any], count: int) -> list[Any]:
        """So many of the items, each as often as it comes."""
        random, size = self.random, len(items)
        return [items[int(random() * size)] for _ in range(count)]
