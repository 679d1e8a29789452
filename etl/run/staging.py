"""All or nothing: everything is made in a hidden folder beside the data and put in its place at the end.

    build/.staging/new/         what the run makes, as it will stand under build/
    build/.staging/journal      written last of all: from this moment on the new build holds
    build/.staging/old/         what it took the place of, until it is deleted

A run that dies before the journal is written leaves the old build as it was; one that dies after leaves the rest of the
moves to whoever opens the folder next (`recover`). Why so: docs/decisions/0007-swap-with-a-journal.md.
"""

from __future__ import annotations

import json
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.disk import sync, sync_tree
from etl.run.exchange import exchange

STAGING = ".staging"
ENTRIES = ("packages", "warehouse.duckdb", "catalogue", "downloads", "site", "reports")
"""What a build consists of; a run replaces each of these and touches nothing else in the folder but its record."""


class Staging:
    """The hidden folder of one run. The caller holds the lock of the output folder."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.root = out / STAGING
        self.new = self.root / "new"
        self.new.mkdir(parents=True)

    def clear(self) -> None:
        """Throw away what was made so far; a full disk has room again."""
        shutil.rmtree(self.new)
        self.new.mkdir()

    def commit(self, entries: tuple[str, ...]) -> None:
        """Put entries of the new build in their places; one that the new build lacks goes.

        Args:
            entries: Paths under the output folder, such as `packages` or `runs/history.jsonl`.

        Raises:
            OSError: The disk is full or a path cannot be moved. Before the journal is written nothing has changed.
        """
        for entry in entries:
            sync_tree(self.new / entry)
        inodes = {entry: _inode(self.new / entry) for entry in entries}
        draft = self.root / "journal.draft"
        draft.write_text(json.dumps(inodes), encoding="utf-8")
        sync(draft)
        with _undisturbed():
            draft.rename(self.root / "journal")
            sync(self.root)
            recover(self.out)


@contextmanager
def staged(out: Path) -> Iterator[Staging]:
    """A fresh hidden folder in `out`, gone at the end. Leftovers of a run that died are finished or cleared first."""
    recover(out)
    staging = Staging(out)
    try:
        yield staging
    finally:
        if not (staging.root / "journal").exists():
            shutil.rmtree(staging.root, ignore_errors=True)


def recover(out: Path) -> None:
    """Finish the moves of a run that wrote its journal, and clear what is left of one that did not.

    Raises:
        OSError: A path cannot be moved; the journal stays for the next attempt.
    """
    root = out / STAGING
    journal = root / "journal"
    if journal.exists():
        old = root / "old"
        old.mkdir(exist_ok=True)
        for entry, inode in _promised(journal).items():
            _place(root / "new" / entry, out / entry, old / entry.replace("/", "-"), inode)
        sync(out)
        journal.unlink()
    shutil.rmtree(root, ignore_errors=True)


def _promised(journal: Path) -> dict[str, int | None]:
    """What a journal promises; nothing where the disk has damaged it, so that the next run makes everything anew."""
    try:
        promised: dict[str, int | None] = json.loads(journal.read_text(encoding="utf-8"))
    except ValueError:
        return {}
    return promised


def is_unfinished(out: Path) -> bool:
    """Whether a run died between writing its journal and the last of its moves."""
    return (out / STAGING / "journal").exists()


def _place(new: Path, target: Path, old: Path, inode: int | None) -> None:
    """Move one entry to its place, unless that has happened already. Safe to repeat at every point."""
    if _inode(target) == inode:
        return
    if target.suffix == ".duckdb":
        # A log left beside it by someone's writing would be replayed into the new database and break it.
        target.with_name(target.name + ".wal").unlink(missing_ok=True)
    if inode is None:
        target.rename(old)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not exchange(new, target):
        target.rename(old)
    if _inode(target) != inode:
        new.replace(target)
    sync(target.parent)


def _inode(path: Path) -> int | None:
    try:
        return path.lstat().st_ino
    except FileNotFoundError:
        return None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ignore Ctrl-C and a polite kill: the run has done its work, and the moves take microseconds."""
    if threading.current_thread() is not threading.main_thread():
        yield  # Signals reach the main thread only.
        return
    usual = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in usual.items():
            signal.signal(number, handler)
