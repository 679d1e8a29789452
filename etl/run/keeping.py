"""Folders of the cache that come whole or not at all, whoever else makes the same at the same time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path


def put_in_place(draft: Path, place: Path, *, is_whole: Callable[[Path], bool]) -> None:
    """Give a finished folder its name, unless another process was first; what is damaged there makes room.

    Args:
        draft: The folder, in the same file system.
        place: Its path from now on.
        is_whole: Whether what lies there is as it was written.

    Raises:
        OSError: The folder cannot be moved.
    """
    if place.exists() and not is_whole(place):
        shutil.rmtree(place)
    try:
        draft.rename(place)
    except OSError:
        if not is_whole(place):
            raise
        shutil.rmtree(draft)
