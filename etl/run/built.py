"""Whether somebody has touched what a run built: a hash of how all its files look.

Of 100,000 papers there are 200,000 pages, and to look at them takes as long as to list the papers. So another process
does it meanwhile. It runs this file and nothing else of diaba, in order to begin at once.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def looking(folder: Path, entries: Iterable[str]) -> Iterator[Callable[[], str]]:
    """Begin to look at a build, and give what says how it looks: `built_of`."""
    command = [sys.executable, "-I", __file__, os.fspath(folder), *entries]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:  # noqa: S603
        try:
            yield lambda: process.communicate()[0].strip()
        finally:
            process.kill()


def built_of(folder: Path, entries: Iterable[str]) -> str:
    """A hash of the names, sizes and times of the files that a build consists of: whether somebody has changed it."""
    digest = hashlib.sha256()
    for entry in entries:
        for name, status in _statuses(folder / entry, entry):
            digest.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:32]


def _statuses(root: Path, name: str) -> Iterator[tuple[str, os.stat_result]]:
    """The files of a folder in a fixed order, or the one file; there may be a page for each of 100,000 papers."""
    if not root.is_dir():
        if root.is_file():
            yield name, root.stat()
        return
    folders = [(str(root), name)]
    while folders:
        path, name = folders.pop()
        with os.scandir(path) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, f"{name}/{entry.name}"))
            elif entry.is_file():
                yield f"{name}/{entry.name}", entry.stat()


if __name__ == "__main__":
    print(built_of(Path(sys.argv[1]), sys.argv[2:]))  # noqa: T201 - to the process that waits for it
