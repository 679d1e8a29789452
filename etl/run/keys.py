"""The key of a paper: a hash of its bytes, and of all else that decides what is read of it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from etl.documents.papers import Found, Listing
from etl.documents.sidecar import stated_beside
from etl.documents.store import kept_under
from etl.model.errors import ConfigurationError
from etl.run.fingerprint import reading_stage
from etl.run.hashes import Hashes


@dataclass(frozen=True, slots=True)
class KeyedPaper:
    """A paper that is to be read."""

    path: str
    file_name: str
    """The name under which it is listed."""
    key: str
    """Of all that what is read of it depends on."""
    sha256: str
    size: int
    """In bytes."""
    stated: str
    """What was said of it beside it when the key was made: `stated_of`."""


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
    stated = stated_of(found.path) if folder in described else ""
    kept = kept_under(Path(found.path)) if "/papers/" in found.path else None
    try:
        sha256, trouble = hashes.of(found.path, found.status), ""
    except OSError as error:
        sha256 = hashlib.sha256(found.file_name.encode()).hexdigest()  # as etl.documents.reading has it
        trouble = error.strerror or str(error)
    told = "\0".join((stage, sha256, trouble, found.file_name, name, kept or "", stated))
    key = hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return KeyedPaper(found.path, found.file_name, key, sha256, found.status.st_size if found.status else 0, stated)


def stated_of(path: str) -> str:
    """What editors say of a paper, or what is wrong with how they say it: both go into its document."""
    try:
        stated = stated_beside(Path(path))
    except ConfigurationError as error:
        return f"unusable: {error}"
    return repr(sorted(stated.items())) if stated else ""
