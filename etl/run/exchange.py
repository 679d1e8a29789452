"""Exchanging two paths in one step, where the system can."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
"""Paths count from the working directory (fcntl.h)."""
_RENAME_EXCHANGE = 2
"""linux/fs.h."""


def exchange(one: Path, other: Path) -> bool:
    """Exchange what two paths name, so that at no moment either is missing.

    Returns:
        False, with nothing done, where the system or the file system does not know how (other than Linux 3.15 and
        later; NFS and some network file systems). The caller then moves one after the other.
    """
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    done: int = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0
