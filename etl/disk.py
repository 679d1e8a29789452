"""Files as the disk has them: their hashes, and that what was written is there after a power failure."""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

_MANY = 500
"""Files from which on the whole file system is made sure of at once, as one call for each takes milliseconds."""


def hash_of(path: Path) -> str:
    """The SHA-256 of a file, in hex digits.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Wait until a file, or the list of what a folder holds, is on the disk.

    Raises:
        OSError: The path is not there, or the disk is full or broken.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_text(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a text file beside and then in its place, so that a full disk or a kill leaves the old one as it was.

    A link stays a link, and something that is no file (`/dev/stdout`) is written to as it is.

    Raises:
        OSError: It cannot be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_text(text, encoding, newline="\n")
        return
    with tempfile.TemporaryDirectory(prefix=".diaba-", dir=target.parent) as folder:
        draft = Path(folder, target.name)
        draft.write_text(text, encoding, newline="\n")
        if target.exists():
            shutil.copymode(target, draft)
        sync(draft)
        draft.replace(target)


def sync_tree(path: Path) -> None:
    """The same for a file, or for a folder with all that it holds; for what is not there nothing is done.

    Raises:
        OSError: The disk is full or broken.
    """
    if not path.exists():
        return
    found = [*path.rglob("*"), path]
    if len(found) < _MANY or not _sync_all_at_once(path):
        _sync_each(found)


def _sync_each(paths: Sequence[Path]) -> None:
    for path in paths:
        sync(path)


def _sync_all_at_once(path: Path) -> bool:
    """Wait until all of a file system is on the disk; False where the system cannot, or cannot say whether it is.

    Since Linux 5.8 `syncfs` reports what could not be written (its man page).
    """
    if not sys.platform.startswith("linux"):
        return False
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    release = tuple(int(part) for part in os.uname().release.split(".")[:2] if part.isdigit())
    if syncfs is None or release < (5, 8):
        return False
    handle = os.open(path, os.O_RDONLY)
    try:
        done: int = syncfs(handle)
    finally:
        os.close(handle)
    return done == 0
