"""What was read before: parts, found again by the keys of their papers. It can be deleted at any time.

    <out>/.cache/hashes         the hashes of files (etl.run.hashes)
                 parts/<name>/  what a batch of papers says (etl.run.part)
                 drafts/        parts that are being made
                 lock           shared by whoever reads parts, held alone by whoever sweeps

A part is used only if all its files have the hashes that stand in its notes. What is in the cache decides how long a
run takes, never what it gives.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path

from etl.documents.papers import Found, Listing
from etl.documents.sidecar import stated_beside
from etl.documents.store import kept_under
from etl.model.errors import ConfigurationError
from etl.run.batch import KeyedPaper
from etl.run.fingerprint import reading_stage
from etl.run.hashes import Hashes
from etl.run.part import PartNotes, read_part

CACHE = ".cache"
"""The folder of the cache in the output folder of a run."""


class Cache:
    """Parts of earlier runs, and the place for those of this one."""

    def __init__(self, root: Path, *, earlier: Path | None = None) -> None:
        """Use a folder, which is made when something is to be kept.

        Args:
            root: Where what is read is kept.
            earlier: Another cache, from which parts are taken and to which nothing is written.
        """
        self.parts, self.drafts = root / "parts", root / "drafts"
        self.root = root
        self._sources = [root] if earlier is None else [root, earlier]
        self.hashes = Hashes((earlier or root) / "hashes")

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """While parts are read, nobody sweeps them away."""
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

    def forget(self) -> None:
        """Delete everything that was kept, so that all is done anew. The caller holds the lock of the output folder."""
        for folder in self.root.glob("*/"):
            shutil.rmtree(folder, ignore_errors=True)

    def sweep(self, used: Iterable[Path]) -> None:
        """Delete all parts but those that were used, unless another run is reading some."""
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
            for folder in self.parts.glob("*"):
                if folder.name not in kept:
                    shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(handle)


def _lock(root: Path) -> int | None:
    try:
        return os.open(root / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:  # It is not there, or may only be read: then nobody can sweep it either.
        return None


def keyed_papers(listing: Listing, hashes: Hashes) -> list[KeyedPaper]:
    """The papers with their keys: hashes of their bytes, and of all else that decides what is read of them."""
    stage = reading_stage()
    described = {os.path.dirname(path) for path in listing.beside}  # noqa: PTH120 - as strings, for speed
    return [_keyed(found, described, hashes, stage) for found in listing.papers]


def _keyed(found: Found, described: Set[str], hashes: Hashes, stage: str) -> KeyedPaper:
    """The paper with its key.

    Args:
        found: The paper.
        described: Folders in which a file speaks of papers beside it.
        hashes: Of the bytes.
        stage: Of the software.
    """
    folder, _, name = found.path.rpartition("/")
    stated = _stated(Path(found.path)) if folder in described else ""
    kept = kept_under(Path(found.path)) if "/papers/" in found.path else None
    try:
        sha256, trouble = hashes.of(found.path, found.status), ""
    except OSError as error:
        sha256 = hashlib.sha256(found.file_name.encode()).hexdigest()  # as etl.documents.reading has it
        trouble = error.strerror or str(error)
    told = "\0".join((stage, sha256, trouble, found.file_name, name, kept or "", stated))
    key = hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return KeyedPaper(found.path, found.file_name, key, sha256, found.status.st_size if found.status else 0)


def _stated(path: Path) -> str:
    """What editors say of a paper, or what is wrong with how they say it: both go into its document."""
    try:
        return repr(sorted(stated_beside(path).items()))
    except ConfigurationError as error:
        return f"unusable: {error}"
