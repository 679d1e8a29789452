"""The store: each paper once, under the SHA-256 of its bytes, with what is known of where it came from.

    store/diaba-store.json            says that this is a store
    store/papers/<sha256>/paper.pdf   the bytes as they came
                          sources.yaml      what was known of it where it was taken from; written anew when that changes
                          paper.meta.yaml   what an editor of the store knows better; never written by diaba
                          lock.json         its name, size and hash; generated, and left alone from then on
    store/sources/<key>.json          generated: the snapshots of a fetched address (etl.documents.snapshots)

An entry is made beside and renamed into its place, so that it is whole or not there, whatever ends the process.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from etl.disk import hash_of, sync
from etl.documents.metadata import Metadata
from etl.documents.names import SIDECAR_SUFFIX, SOURCES_NAME, STORE_MARKER
from etl.model.errors import InputError

_PAPERS, _NEW, _LOCK, _STEM = "papers", ".new", "lock.json", "paper"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


class Outcome(StrEnum):
    """What putting a paper into the store did."""

    ADDED = "added"
    KEPT = "kept"
    """It was there already, with the same metadata."""
    DESCRIBED = "described"
    """It was there already; its metadata are new."""
    REPAIRED = "repaired"
    """Its bytes or its lock had been damaged and are right again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of the store."""

    sha256: str
    path: Path
    """Of the bytes; the file may be missing or damaged."""
    file_name: str
    """As it was called where it came from."""
    is_fetched: bool


class Store:
    """A folder of papers. Whoever writes to it holds its lock (`etl.run.lock`)."""

    def __init__(self, root: Path) -> None:
        """Open a store.

        Raises:
            InputError: The folder is there and is no store, or of a version that this diaba does not know.
        """
        self.root = root
        marker = root / STORE_MARKER
        if marker.is_file() and read_json(marker).get("format") != 1:
            raise InputError("It is a store of another version of diaba.", where=str(marker), hint="Use that version.")
        if root.exists() and not root.is_dir():
            raise InputError("A store is a folder, and this is a file.", where=str(root))
        if not marker.is_file() and root.is_dir() and any(not path.name.startswith(".") for path in root.iterdir()):
            raise InputError("The folder holds other files and is no store.", where=str(root), hint="Name a new one.")

    def prepare(self) -> None:
        """Make what is missing of the store, and clear what a process that died has left."""
        shutil.rmtree(self.root / _NEW, ignore_errors=True)
        (self.root / _NEW).mkdir(parents=True)
        # The marker comes first: a folder with papers and no marker would be taken for somebody else's.
        if not (self.root / STORE_MARKER).is_file():
            self.write(self.root / STORE_MARKER, as_json({"format": 1}))
        (self.root / _PAPERS).mkdir(exist_ok=True)

    def put(self, source: Path, file_name: str, metadata: Metadata, *, is_fetched: bool = False) -> tuple[str, Outcome]:
        """Keep a paper; give the SHA-256 that it is kept under.

        Args:
            source: Where its bytes lie.
            file_name: What it is called there.
            metadata: What is known of it there.
            is_fetched: Whether it is a snapshot of an address, which a later one may take the place of.
        """
        with self.scratch() as folder:
            draft = folder / "entry"
            draft.mkdir()
            suffix = Path(file_name).suffix.lower()
            paper = draft / (_STEM + (suffix if _SUFFIX.fullmatch(suffix) else ""))
            sha256 = _copy(source, paper)
            lock = {"bytes": paper.stat().st_size, "file_name": file_name, "is_fetched": is_fetched, "sha256": sha256}
            place = self.root / _PAPERS / sha256
            if place.exists():
                return sha256, self._renew(place, paper, lock, metadata)
            (draft / _LOCK).write_bytes(as_json(lock))
            (draft / SOURCES_NAME).write_bytes(_yaml(paper.name, metadata))
            for path in (*draft.iterdir(), draft):
                sync(path)
            draft.rename(place)
            sync(place.parent)
            return sha256, Outcome.ADDED

    def _renew(self, place: Path, paper: Path, lock: dict[str, Any], metadata: Metadata) -> Outcome:
        """Mend what is damaged of an entry and bring its metadata up to date."""
        kept = self._entry(place)
        is_damaged = not self.is_whole(kept) or read_json(place / _LOCK).get("sha256") != kept.sha256
        # A snapshot that somebody ingests by hand stays, whatever the address holds later.
        is_adopted = kept.is_fetched and not lock["is_fetched"]
        if is_damaged or is_adopted:
            self.write(place / _LOCK, as_json(lock))
        if is_damaged:
            sync(paper)
            target = kept.path if kept.path.exists() else place / paper.name
            paper.replace(target)
            sync(place)
            kept = self._entry(place)
        described = _yaml(kept.path.name, metadata)
        is_new = bool(metadata) and _bytes_of(place / SOURCES_NAME) != described
        if is_new:
            self.write(place / SOURCES_NAME, described)
        return Outcome.REPAIRED if is_damaged else Outcome.DESCRIBED if is_new or is_adopted else Outcome.KEPT

    def write(self, path: Path, content: bytes) -> None:
        """Write a small file of the store, whole or not at all."""
        handle, draft = tempfile.mkstemp(dir=self.root / _NEW)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
        sync(path.parent)

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder for a file that is on its way into the store."""
        with tempfile.TemporaryDirectory(dir=self.root / _NEW) as folder:
            yield Path(folder)

    def entries(self) -> Iterator[Entry]:
        """Every paper, in the order of the hashes."""
        folder = self.root / _PAPERS
        for place in sorted(folder.iterdir()) if folder.is_dir() else []:
            if _SHA256.fullmatch(place.name):
                yield self._entry(place)

    def entry(self, sha256: str) -> Entry | None:
        """The paper of these bytes."""
        place = self.root / _PAPERS / sha256
        return self._entry(place) if place.is_dir() else None

    def is_whole(self, entry: Entry) -> bool:
        """Whether the bytes are those that the entry stands for."""
        try:
            return hash_of(entry.path) == entry.sha256
        except OSError:
            return False

    def _entry(self, place: Path) -> Entry:
        papers = (path for path in sorted(place.glob(f"{_STEM}*")) if not path.name.endswith(SIDECAR_SUFFIX))
        path = next(papers, place / _STEM)
        lock = read_json(place / _LOCK)
        name = lock.get("file_name")
        is_name = isinstance(name, str) and name != "" and not name.startswith("/") and ".." not in name.split("/")
        return Entry(
            place.name, path, str(name) if is_name else place.name[:16] + path.suffix, lock.get("is_fetched") is True
        )


def kept_under(path: Path) -> str | None:
    """The SHA-256 under which a store keeps the file, or None for a file outside of stores."""
    place = path.parent
    is_kept = place.parent.name == _PAPERS and _SHA256.fullmatch(place.name) and path.name.startswith(_STEM)
    return place.name if is_kept and (place.parent.parent / STORE_MARKER).is_file() else None


def _copy(source: Path, target: Path) -> str:
    digest = hashlib.sha256()
    with source.open("rb") as taken, target.open("wb") as given:
        while chunk := taken.read(1 << 20):
            digest.update(chunk)
            given.write(chunk)
    return digest.hexdigest()


def as_json(value: dict[str, Any]) -> bytes:
    """A generated file: the same value, the same bytes."""
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _yaml(file: str, metadata: Metadata) -> bytes:
    stated = {name: value.isoformat() if isinstance(value, date) else value for name, value in metadata.items()}
    plain = {name: str(value) if isinstance(value, str) else value for name, value in sorted(stated.items())}
    entry = {"file": file, **plain}
    return yaml.safe_dump({"sources": [entry]}, allow_unicode=True, sort_keys=False, width=10_000).encode()


def read_json(path: Path) -> dict[str, Any]:
    """The object in a generated file; nothing where the file is missing or damaged."""
    try:
        value = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _bytes_of(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
