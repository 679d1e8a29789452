"""How far a batch has come, for whoever begins it anew when the process that had it is dead.

A mark stays where a process ended before it could take it away. Machines with a common folder leave theirs in files,
others in a bucket.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from etl.objects import Address, UnusableObject, find, put, read, remove

_DIGITS = 8


class Trail(Protocol):
    """The marks of all that began one batch."""

    def deaths(self) -> Counter[int]:
        """At which papers others have ended, and how often, as far as that is known."""

    def walk(self) -> AbstractContextManager[Callable[[int], None]]:
        """Begin; the number of each paper is to be told before it is read."""


@dataclass(frozen=True, slots=True)
class FileTrail:
    """Marks in files."""

    folder: Path
    """Seen by all that may begin the batch."""
    batch: str

    def deaths(self) -> Counter[int]:
        """See `Trail`."""
        return _counted(path.read_bytes() for path in self.folder.glob(f"{self.batch}-*.at"))

    @contextmanager
    def walk(self) -> Iterator[Callable[[int], None]]:
        """See `Trail`."""
        path = self.folder / f"{self.batch}-{uuid4().hex}.at"
        with path.open("wb", buffering=0) as file:
            yield lambda number: _overwrite(file.fileno(), number)
        path.unlink()


@dataclass(frozen=True, slots=True)
class ObjectTrail:
    """Marks in a bucket. Only who is not the first leaves one for each paper: most batches are begun once."""

    address: Address
    """Below it lie the marks of the batch alone."""

    def deaths(self) -> Counter[int]:
        """See `Trail`."""
        with suppress(UnusableObject):
            return _counted(read(Address(each.bucket, each.key), _DIGITS) for each in find(self.address))
        return Counter()

    @contextmanager
    def walk(self) -> Iterator[Callable[[int], None]]:
        """See `Trail`."""
        own = self.address / uuid4().hex
        is_first = not find(self.address)
        put(own, b"-")
        yield (lambda number: None) if is_first else (lambda number: put(own, b"%d" % number))
        remove(own)


def _overwrite(file: int, number: int) -> None:
    os.pwrite(file, b"%0*d" % (_DIGITS, number), 0)


def _counted(marks: Iterator[bytes]) -> Counter[int]:
    """How often each number stands in marks; one that was left before any number counts for none."""
    return Counter(int(mark) for mark in marks if mark.isdigit())
