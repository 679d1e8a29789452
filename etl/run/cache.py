"""What was read before: parts, found again by the keys of their papers. It can be deleted at any time.

    <out>/.cache/hashes         the hashes of files (etl.run.hashes)
                 parts/<name>/  what a batch of papers says (etl.run.part)
                 drafts/        parts that are being made
                 excerpts/      the documents of parts of which some papers do not stand (etl.run.excerpts)
                 people/, before/, shards/
                                what came of lots of claims (etl.run.lots)
                 checks/        which records of tables were held against what (etl.checks.known)
                 site/pages     what the pages of the portal were made of (etl.publish.site.kept)
                 lock           shared by whoever reads these, held alone by whoever sweeps

A part or a lot is used only if all its files have the hashes that stand in its notes. What is in the cache decides how
long a run takes, never what it gives.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from etl.run.hashes import Hashes

if TYPE_CHECKING:
    from etl.run.part import PartNotes

CACHE = ".cache"
"""The folder of the cache in the output folder of a run."""
HASHES = "hashes"
LOTS = ("people", "before", "shards")
"""The kinds of lots that weighing keeps."""
EXCERPTS = "excerpts"
"""The folder of the documents of parts of which some papers do not stand."""


class Cache:
    """Parts and lots of earlier runs, and the place for those of this one."""

    def __init__(self, root: Path, *, earlier: Path | None = None) -> None:
        """Use a folder, which is made when something is to be kept.

        Args:
            root: Where what is read is kept.
            earlier: Another cache, from which they are taken and to which nothing is written.
        """
        self.parts, self.drafts = root / "parts", root / "drafts"
        self.root = root
        self.earlier = earlier or root
        """Where what earlier runs have kept is found."""
        self._sources = [root] if earlier is None else [root, earlier]
        self.hashes = Hashes(self.earlier / HASHES)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """While parts and lots are read, nobody sweeps them away."""
        for folder in (self.parts, self.drafts):
            folder.mkdir(parents=True, exist_ok=True)
        handles = [handle for root in self._sources if (handle := _lock(root)) is not None]
        try:
            for handle in handles:
                fcntl.flock(handle, fcntl.LOCK_SH)
            yield
        finally:
            for handle in handles:
                os.close(handle)

    def find(self, keys: Iterable[str]) -> dict[str, PartNotes]:
        """For each key the part that holds its paper, if one does.

        No paper is in two of the parts; a part is not used for a paper or two of many, lest the cache fill with others.
        """
        from etl.run.part import read_part  # here, as a run with nothing to do has no use for it

        wanted = set(keys)
        found: dict[str, PartNotes] = {}
        for root in self._sources:
            for folder in sorted((root / "parts").glob("*")):
                part = read_part(folder)
                if part is None and root == self.root:
                    shutil.rmtree(folder, ignore_errors=True)
                if part is None or not found.keys().isdisjoint(part.papers):
                    continue
                held = wanted.intersection(part.papers)
                if 2 * len(held) >= len(part.papers):
                    found |= dict.fromkeys(held, part)
        return found

    def folders(self, kind: str) -> list[Path]:
        """Where lots of a kind are kept: the folder for those of this run, and those in which others may be found."""
        return [root / kind for root in self._sources]

    def forget(self) -> None:
        """Delete everything that was kept, so that all is done anew. The caller holds the lock of the output folder."""
        for folder in self.root.glob("*/"):
            shutil.rmtree(folder, ignore_errors=True)
        (self.root / HASHES).unlink(missing_ok=True)
        self.hashes = Hashes(self.root / HASHES)

    def sweep(self, used: Iterable[Path]) -> None:
        """Delete all parts and lots but those that were used, unless another run is reading some."""
        handle = _lock(self.root)
        if handle is None:
            return
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        else:
            kept = {path.name for path in used}
            shutil.rmtree(self.drafts, ignore_errors=True)
            for kind in (self.parts.name, EXCERPTS, *LOTS):
                for folder in (self.root / kind).glob("*"):
                    if folder.name not in kept:
                        shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(handle)


def _lock(root: Path) -> int | None:
    try:
        return os.open(root / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:  # It is not there, or may only be read: then nobody can sweep it either.
        return None
