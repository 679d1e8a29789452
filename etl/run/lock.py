"""One run at a time for each output folder.

The lock is `flock` on `.lock` inside the folder. The kernel drops it with the process that holds it, however that
process ends, so a lock is never stale; what stands in the file is only for the message to whoever comes second.

Who only looks (`is_held`) or writes a single file (`hold_briefly`) has the lock for microseconds. So that such a moment
never turns a nightly run away, a lock that is taken is asked for again for a short while.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from etl.model.errors import InputError, LockedError

LOCK_NAME = ".lock"
_PAUSES = (0.01, 0.05, 0.2)
"""Seconds before a taken lock is asked for again."""


@contextmanager
def hold(folder: Path, now: datetime) -> Iterator[None]:
    """Hold the folder for this process, making it if need be.

    Args:
        folder: The output folder of a run.
        now: The moment that others are told as the beginning.

    Raises:
        LockedError: Another process holds it; the message says which and since when.
        InputError: The folder cannot be made or written to.
    """
    handle = _open(folder)
    try:
        _take(handle, folder)
        holder = {"pid": os.getpid(), "host": socket.gethostname(), "since": now.isoformat(timespec="seconds")}
        os.ftruncate(handle, 0)
        os.pwrite(handle, json.dumps(holder).encode(), 0)
        yield
        os.ftruncate(handle, 0)
    finally:
        os.close(handle)


@contextmanager
def hold_briefly(folder: Path) -> Iterator[None]:
    """Hold a folder while a file or two are put into their places.

    A folder that no run has made has no lock, and gets none.

    Raises:
        LockedError: A run holds it.
    """
    if not (folder / LOCK_NAME).exists():
        yield
        return
    handle = _open(folder)
    try:
        _take(handle, folder)
        yield
    finally:
        os.close(handle)


def is_held(folder: Path) -> bool:
    """Whether a run is writing to the folder right now."""
    try:
        handle = os.open(folder / LOCK_NAME, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(handle)


def _take(handle: int, folder: Path) -> None:
    for pause in (*_PAUSES, None):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if pause is None:
                raise LockedError(
                    f"Another run is writing here ({_holder(handle)}).",
                    where=str(folder),
                    hint="Wait until it ends, or give another folder with --out.",
                ) from None
            time.sleep(pause)
        else:
            return


def _open(folder: Path) -> int:
    if folder.exists() and not folder.is_dir():
        raise InputError("The output must be a folder, and this is a file.", where=str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise InputError(
            f"The output folder cannot be written to ({error.strerror}).",
            where=str(folder),
            hint="Give a folder that you may write to with --out.",
        ) from error


def _holder(handle: int) -> str:
    try:
        holder = json.loads(os.pread(handle, 4096, 0))
        return f"process {holder['pid']} on {holder['host']}, since {holder['since']}"
    except (ValueError, KeyError, TypeError):
        return "it has just begun"
