"""Things that are found, pair by pair, to belong together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

Member = TypeVar("Member", bound=Any)


class Groups(Generic[Member]):
    """Sets that grow together; at first each member is alone."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._group: dict[Member, frozenset[Member]] = {member: frozenset({member}) for member in members}

    def join(self, members: Iterable[Member]) -> None:
        """Make one group of all groups that these are in."""
        joined: frozenset[Member] = frozenset().union(*(self._group[member] for member in members))
        self._group |= dict.fromkeys(joined, joined)

    def of(self, member: Member) -> frozenset[Member]:
        """The group of a member."""
        return self._group[member]

    def all(self) -> list[frozenset[Member]]:
        """Every group once, in no order."""
        return list(set(self._group.values()))
