"""What a fetched address held and when: one generated file an address, in `sources/` of a store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.documents.store import Entry, Store, as_json, read_json

_FOLDER = "sources"


@dataclass(frozen=True, slots=True)
class Snapshots:
    """The papers that an address held, oldest first, and what its server needs to say whether it still does."""

    source_url: str
    papers: tuple[tuple[str, date], ...]
    """SHA-256, and the day on which it was first there."""
    etag: str | None = None
    last_modified: str | None = None

    @property
    def current(self) -> str:
        """The SHA-256 of the newest."""
        return self.papers[-1][0]


def load_snapshots(store: Store, source_url: str) -> Snapshots | None:
    """What is known of an address; None where it was never fetched, or the file about it is damaged."""
    return _read(_path(store, source_url))


def save_snapshots(store: Store, snapshots: Snapshots) -> None:
    """Write what is known of an address."""
    path = _path(store, snapshots.source_url)
    path.parent.mkdir(exist_ok=True)
    stated = {
        "etag": snapshots.etag,
        "last_modified": snapshots.last_modified,
        "snapshots": [{"fetched_on": day.isoformat(), "sha256": sha256} for sha256, day in snapshots.papers],
        "source_url": snapshots.source_url,
    }
    store.write(path, as_json(stated))


def current_papers(store: Store) -> Iterator[Entry]:
    """The papers of a store without fetched ones in whose place a newer snapshot has come."""
    known = [found for path in sorted((store.root / _FOLDER).glob("*.json")) if (found := _read(path))]
    current = {snapshots.current for snapshots in known}
    former = {sha256 for snapshots in known for sha256, _ in snapshots.papers} - current
    return (entry for entry in store.entries() if not (entry.is_fetched and entry.sha256 in former))


def _path(store: Store, source_url: str) -> Path:
    return store.root / _FOLDER / f"{hashlib.sha256(source_url.encode()).hexdigest()[:16]}.json"


def _read(path: Path) -> Snapshots | None:
    stated = read_json(path)
    try:
        papers = tuple((str(each["sha256"]), date.fromisoformat(each["fetched_on"])) for each in stated["snapshots"])
        found = Snapshots(str(stated["source_url"]), papers, stated["etag"], stated["last_modified"])
    except (KeyError, TypeError, ValueError):
        return None
    return found if papers else None
