"""Papers into the store: those that lie in folders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from etl.documents.limits import MAX_FILE_BYTES
from etl.documents.sidecar import stated_beside
from etl.documents.store import Outcome, Store
from etl.model.errors import ConfigurationError, InputError, LockedError
from etl.run.lock import hold
from etl.run.pool import Paper
from etl.run.storage import explain_storage_errors


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one file."""

    file_name: str
    sha256: str | None = None
    outcome: Outcome | None = None
    reason: str | None = None
    """Why it was not taken, or was taken without its metadata."""


def ingest(papers: Sequence[Paper], root: Path, clock: Callable[[], datetime]) -> list[Ingested]:
    """Keep papers in a store, each once.

    Args:
        papers: What to keep.
        root: The store, made if need be.
        clock: Tells the time, for the message to whoever comes second.

    Raises:
        InputError: The folder is no store, or cannot be written to, or the disk is full.
        LockedError: Another process writes to the store.
    """
    with held_store(root, clock) as store:
        return [_ingest(paper, store) for paper in papers]


def _ingest(paper: Paper, store: Store) -> Ingested:
    try:
        size = paper.path.stat().st_size
    except OSError as error:
        return Ingested(paper.file_name, reason=f"It cannot be opened ({error.strerror or error}).")
    if not 0 < size <= MAX_FILE_BYTES:
        return Ingested(paper.file_name, reason=f"It has {size:,} bytes; papers have 1 to {MAX_FILE_BYTES:,}.")
    try:
        metadata, reason = stated_beside(paper.path), None
    except ConfigurationError as error:
        metadata, reason = {}, f"Its metadata were left out: {error}"
    return Ingested(paper.file_name, *store.put(paper.path, paper.file_name, metadata), reason)


@contextmanager
def held_store(root: Path, clock: Callable[[], datetime]) -> Iterator[Store]:
    """A store that no other process writes to meanwhile.

    Raises:
        InputError: The folder is no store, or cannot be written to, or the disk is full.
        LockedError: Another process writes to it.
    """
    store = Store(root)
    try:
        with explain_storage_errors(root), hold(root, clock()):
            store.prepare()
            yield store
    except (LockedError, InputError) as error:
        # What is shared with runs speaks of their option.
        raise type(error)(error.what, where=error.where, hint=(error.hint or "").replace("--out", "--store")) from None
