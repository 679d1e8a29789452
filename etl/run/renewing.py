"""Parts of a build made anew outside a run: all of them take their places at the end, or none does."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.run.lock import hold_briefly
from etl.run.staging import ENTRIES, staged


@contextmanager
def renewed(build: Path, parts: Collection[str], added_to: Collection[str] = ()) -> Iterator[Path]:
    """A folder that stands for a build: what is written into it takes its place in the build once all of it is.

    Args:
        build: A build; the caller has made sure that it is one.
        parts: The entries that are made anew; the folder begins without them.
        added_to: The entries that get other files or changed ones; the folder begins with a copy of them.

    Raises:
        LockedError: A run is replacing the build.
        OSError: It cannot be written; it is left as it was.
    """
    with hold_briefly(build), staged(build) as staging:
        for entry in ENTRIES:
            standing = build / entry
            if entry in added_to:
                shutil.copytree(standing, staging.new / entry)
            elif entry not in parts and standing.exists():
                (staging.new / entry).symlink_to(standing.absolute())
        yield staging.new
        staging.commit((*parts, *added_to))
