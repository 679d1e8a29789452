"""A paper as a file of this machine, wherever it lies."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.documents.limits import MAX_FILE_BYTES, MAX_SOURCES_BYTES
from etl.documents.names import SOURCES_NAME
from etl.documents.sidecar import sidecar_of
from etl.model.document import Document
from etl.objects import Stored, UnusableObject, fetch
from etl.run.keys import KeyedPaper, can_be_file, stated_of


@contextmanager
def at_hand(paper: KeyedPaper, folder: Path) -> Iterator[Path]:
    """The file of a paper: its own, or one for as long as the block lasts, with what lies beside it of metadata.

    Args:
        paper: The paper.
        folder: Where there is room for it.

    Raises:
        UnusableObject: It has changed since it was listed, or cannot be a file here.
        StorageError: Its bucket does not give it.
        OSError: The disk is full.
    """
    if not paper.objects:
        yield Path(paper.path)
        return
    with tempfile.TemporaryDirectory(dir=folder) as own:
        yield _fetched(paper, Path(own))


def _fetched(paper: KeyedPaper, folder: Path) -> Path:
    first, *beside = paper.objects
    name = _name(first)
    path = folder / name
    path.write_bytes(_bytes(first))
    for each in beside:
        is_list = _name(each) == SOURCES_NAME
        target = folder / SOURCES_NAME if is_list else sidecar_of(path)
        target.write_bytes(fetch(each, MAX_SOURCES_BYTES + 1))
    return path


def _name(stored: Stored) -> str:
    name = stored.key.rpartition("/")[2]
    if not can_be_file(name):
        raise UnusableObject("No file can have its name.", where=stored.address)
    return name


def _bytes(stored: Stored) -> bytes:
    if stored.size > MAX_FILE_BYTES:
        raise UnusableObject(
            f"It has {stored.size:,} bytes; diaba fetches papers of up to {MAX_FILE_BYTES:,}.", where=stored.address
        )
    return fetch(stored)


def is_as_listed(paper: KeyedPaper, path: Path, document: Document) -> bool:
    """Whether what was read is what the key of the paper was made of; of an object it was asked as it was fetched."""
    return paper.sha256 is None or (document.sha256 == paper.sha256 and stated_of(str(path)) == paper.stated)


def sha256_of(paper: KeyedPaper) -> str:
    """The hash of the bytes of a paper, or that of its name where there are none, as etl.documents.reading has it.

    Raises:
        StorageError: Its bucket does not give it.
    """
    if paper.sha256 is not None:
        return paper.sha256
    try:
        data = _bytes(paper.objects[0])
    except UnusableObject:
        data = paper.file_name.encode()
    return hashlib.sha256(data).hexdigest()
