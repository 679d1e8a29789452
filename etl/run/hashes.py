"""The SHA-256 of files, without reading again what has certainly not changed since the last time.

As in the index of Git, a file is taken for unchanged if its size, its inode and both its times (of its content, and of
any change to it, which nobody can set back) are those that were noted when it was read. A file that was changed less
than two seconds before it was read is not noted at all: another change in the same moment of the file system's clock
would leave its times as they are.
"""

from __future__ import annotations

import hashlib
import os
import time
from itertools import chain
from pathlib import Path

from etl.disk import hash_of
from etl.machine import uncollected

_MOMENT_NS = 2_000_000_000
"""The coarsest clock of a file system in use (FAT counts in two seconds)."""

_FORMAT = b"diaba hashes 1 "


class Hashes:
    """Hashes of files, noted in a file between runs."""

    def __init__(self, file: Path | None = None) -> None:
        """Use the notes in a file, if it is there and whole. Without one, every file is read."""
        self._file = file
        self._noted = _read(file) if file is not None else {}
        self._seen: dict[str, tuple[str, str]] = {}
        """Of each path how its file looked, and its hash. What changed a moment ago has no looks."""

    def of(self, path: str, status: os.stat_result | None = None) -> str:
        """The hash of a file, in hex digits.

        Args:
            path: The file.
            status: What `stat` said of it in this run, to spare asking again.

        Raises:
            OSError: It cannot be read.
        """
        if path in self._seen:
            return self._seen[path][1]
        status = status or os.stat(path)  # noqa: PTH116 - a hundred thousand times
        looks = f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {status.st_dev}"
        noted = self._noted.get(path)
        if noted is None or noted[0] != looks:
            is_settled = max(status.st_mtime_ns, status.st_ctime_ns) + _MOMENT_NS < time.time_ns()
            noted = (looks if is_settled else "", hash_of(Path(path)))
        self._seen[path] = noted
        return noted[1]

    def save(self) -> None:
        """Note what was asked for in this run, for the next one.

        Raises:
            OSError: The file cannot be written.
        """
        if self._file is None or self._seen == self._noted:
            return
        entries = ((path, *noted) for path, noted in self._seen.items())
        content = "\0".join(chain.from_iterable(entries)).encode("utf-8", "surrogateescape")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        draft.write_bytes(_head(content) + content)
        draft.replace(self._file)


def _read(file: Path) -> dict[str, tuple[str, str]]:
    """What was noted of each path; nothing where the file is missing or damaged."""
    try:
        head, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return {}
    if head + b"\n" != _head(content):
        return {}
    with uncollected():
        parts = iter(content.decode("utf-8", "surrogateescape").split("\0"))
        return {path: (looks, sha256) for path, looks, sha256 in zip(parts, parts, parts, strict=False)}


def _head(content: bytes) -> bytes:
    return _FORMAT + hashlib.sha256(content).hexdigest().encode() + b"\n"
