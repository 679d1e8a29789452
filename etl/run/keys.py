"""The key of a paper: a hash of its bytes, or of its version in a bucket, and of all else that decides what is read."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path

from etl.documents.limits import MAX_SOURCES_BYTES
from etl.documents.names import SOURCES_NAME
from etl.documents.papers import Found, Listing
from etl.documents.sidecar import sidecar_name, stated_beside
from etl.documents.store import kept_under
from etl.machine import uncollected
from etl.model.errors import ConfigurationError
from etl.objects import Stored, UnusableObject, fetch
from etl.run.fingerprint import reading_stage
from etl.run.hashes import Hashes

_LONGEST_NAME = 255
"""Bytes of the name of a file, on all file systems in use; those of objects may have up to 1,024."""


@dataclass(frozen=True, slots=True)
class KeyedPaper:
    """A paper that is to be read."""

    path: str
    """Of its file, or the address of the object that it is."""
    file_name: str
    """The name under which it is listed."""
    key: str
    """Of all that what is read of it depends on."""
    sha256: str | None
    """Of its bytes; None for an object, which nobody has fetched yet."""
    size: int
    """In bytes."""
    stated: str
    """What was said of it beside it when the key was made: `stated_of`."""
    objects: tuple[Stored, ...] = ()
    """If it is an object, itself, and those beside it that speak of it."""

    def absolute(self) -> KeyedPaper:
        """The same for a process with another working directory."""
        return self if self.objects else replace(self, path=os.path.abspath(self.path))  # noqa: PTH100 - links stay


def keyed_papers(listing: Listing, hashes: Hashes) -> list[KeyedPaper]:
    """The papers with their keys. Of objects only lists of sources are fetched, one a folder.

    Raises:
        StorageError: An object storage does not give such a list.
    """
    stage = reading_stage()
    described = {os.path.dirname(path) for path in listing.beside}  # noqa: PTH120 - as strings, for speed
    objects = {path: each for path, each in listing.beside.items() if isinstance(each, Stored)}
    with tempfile.TemporaryDirectory(prefix="diaba-") as folder, uncollected():
        lists = _Lists(Path(folder))
        return [
            _keyed_object(found, found.status, objects, lists, stage)
            if isinstance(found.status, Stored)
            else _keyed(found, found.status, described, hashes, stage)
            for found in listing.papers
        ]


def _keyed(found: Found, status: os.stat_result | None, described: Set[str], hashes: Hashes, stage: str) -> KeyedPaper:
    """The paper with its key.

    Args:
        found: The paper.
        status: Of its file.
        described: Folders in which a file speaks of papers beside it.
        hashes: Of the bytes.
        stage: Of the software.
    """
    folder, _, name = found.path.rpartition("/")
    stated = stated_of(found.path) if folder in described else ""
    kept = kept_under(Path(found.path)) if "/papers/" in found.path else None
    try:
        sha256, trouble = hashes.of(found.path, status), ""
    except OSError as error:
        sha256 = hashlib.sha256(found.file_name.encode()).hexdigest()  # as etl.documents.reading has it
        trouble = error.strerror or str(error)
    key = _key(stage, sha256, trouble, found.file_name, name, kept or "", stated)
    return KeyedPaper(found.path, found.file_name, key, sha256, status.st_size if status else 0, stated)


def _keyed_object(found: Found, paper: Stored, beside: Mapping[str, Stored], lists: _Lists, stage: str) -> KeyedPaper:
    """The same of an object: a new version of its sidecar counts whatever it says, of a list what it says of the paper.

    Args:
        found: The paper.
        paper: The object.
        beside: Sidecars and lists of sources by their addresses.
        lists: What stands in lists of sources.
        stage: Of the software.
    """
    folder, _, name = found.path.rpartition("/")
    sidecar = beside.get(f"{folder}/{sidecar_name(name)}") if can_be_file(sidecar_name(name)) else None
    sources = beside.get(f"{folder}/{SOURCES_NAME}")
    stated = f"{sidecar.version if sidecar else ''}\n{lists.stated(sources, name) if sources else ''}"
    key = _key(stage, paper.version, "", found.file_name, name, "", stated)
    objects = (paper, *(each for each in (sidecar, sources) if each is not None))
    return KeyedPaper(found.path, found.file_name, key, None, paper.size, stated, objects)


def _key(*told: str) -> str:
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogateescape")).hexdigest()[:32]


class _Lists:
    """What lists of sources in buckets say, each fetched once."""

    def __init__(self, folder: Path) -> None:
        """Put them into a folder."""
        self._folder = folder
        self._fetched: dict[str, Path | str] = {}

    def stated(self, listed: Stored, name: str) -> str:
        """What one says of the paper of that name beside it."""
        if not can_be_file(name):
            return ""
        if listed.address not in self._fetched:
            self._fetched[listed.address] = self._fetch(listed)
        folder = self._fetched[listed.address]
        return stated_of(str(folder / name)) if isinstance(folder, Path) else folder

    def _fetch(self, listed: Stored) -> Path | str:
        folder = self._folder / str(len(self._fetched))
        folder.mkdir()
        try:
            (folder / SOURCES_NAME).write_bytes(fetch(listed, MAX_SOURCES_BYTES + 1))
        except UnusableObject as error:
            return f"unusable: {error.what}"
        return folder


def can_be_file(name: str) -> bool:
    """Whether a file may be called so."""
    return len(name.encode()) <= _LONGEST_NAME and name not in ("", ".", "..")


def stated_of(path: str) -> str:
    """What editors say of a paper, or what is wrong with how they say it: both go into its document."""
    try:
        stated = stated_beside(Path(path))
    except ConfigurationError as error:
        return f"unusable: {error}"
    return repr(sorted(stated.items())) if stated else ""
