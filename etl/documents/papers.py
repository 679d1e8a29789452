"""Which files of the given files and folders are papers."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

from etl.documents.bucket import look_through
from etl.documents.names import SOURCES_NAME, STORE_MARKER, is_metadata
from etl.documents.sidecar import is_there, sidecar_of
from etl.documents.snapshots import current_papers
from etl.documents.store import Store
from etl.model.errors import InputError
from etl.objects import Address, Stored


@dataclass(frozen=True, slots=True)
class Found:
    """A paper, as listing met it."""

    path: str
    file_name: str
    """The name under which it is listed."""
    status: os.stat_result | Stored | None
    """Of the file, links followed; None where a store has lost it or a link leads nowhere. Of an object what its bucket
    says of it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Papers, and the files beside them that say something about them."""

    papers: list[Found] = field(default_factory=list)
    """In the order of their names."""
    beside: dict[str, os.stat_result | Stored] = field(default_factory=dict)
    """Sidecars and lists of sources, by their paths or addresses."""


def find_papers(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """All papers, each with the name under which it is listed: see `list_papers`."""
    return [(Path(found.path), found.file_name) for found in list_papers(paths).papers]


def list_papers(paths: Sequence[Path | Address], *, apart_from: Path | None = None) -> Listing:
    """All papers, listed by names that are relative to the argument that led to them.

    Folders are walked to the bottom, symbolic links to folders excepted. Sidecars, lists of sources, hidden files and
    the lock files of word processors are left out. The order depends on the names only; a file that two arguments
    lead to comes once. Of a store the papers are given, of each fetched address the newest snapshot.

    Args:
        paths: Files and folders, and addresses in object storage.
        apart_from: A folder that is left out even if it lies in one of them.

    Raises:
        InputError: A path does not exist, or a folder cannot be opened, or is a store of another version.
        StorageError: An object storage cannot be used.
    """
    walk = _Walk(os.path.realpath(apart_from) if apart_from is not None else None)
    for path in paths:
        if isinstance(path, Address):
            walk.look_through(path)
        else:
            walk.follow(path)
    return walk.listing()


class _Walk:
    """Goes through folders, looking at each file once: there may be a hundred thousand."""

    def __init__(self, output: str | None) -> None:
        self._output = output
        self._found: list[tuple[str, str, str, os.stat_result | Stored | None]] = []
        """Listed name, path, the one path that all ways to the file share, status."""
        self._beside: dict[str, os.stat_result | Stored] = {}

    def listing(self) -> Listing:
        """What was found, in order and each file once."""
        once: dict[str, Found] = {}
        for name, path, real, status in sorted(self._found, key=itemgetter(0, 1)):
            if real not in once:
                once[real] = Found(path, name, status)
        return Listing(list(once.values()), dict(sorted(self._beside.items())))

    def follow(self, argument: Path) -> None:
        """Take in a file, or all that a folder holds."""
        if argument.is_dir():
            folders = [(str(argument), "")]
            while folders:
                folders.extend(self._folder(*folders.pop()))
        elif argument.is_file():
            if not is_metadata(argument.name):  # a shell's `name.*` names the sidecar too
                self._single(argument, argument.name)
        else:
            raise InputError("There is no such file or folder.", where=str(argument))

    def look_through(self, address: Address) -> None:
        """Take in an object, or all that lie below an address."""
        papers, beside = look_through(address)
        self._found += ((_listed_name(name), each.address, each.address, each) for name, each in papers)
        self._beside |= {each.address: each for each in beside}

    def _folder(self, folder: str, prefix: str) -> list[tuple[str, str]]:
        """Take in the files of a folder; its folders are given back, each with what goes before its names."""
        real = os.path.realpath(folder)
        if self._is_output(real):
            return []
        try:
            with os.scandir(folder) as listed:
                entries = list(listed)
        except OSError as error:
            raise InputError(f"The folder cannot be opened ({error.strerror}).", where=str(error.filename)) from None
        if any(entry.name == STORE_MARKER for entry in entries):
            self._store(Path(folder), prefix)
            return []
        folders = []
        listed_prefix = _listed_name(prefix)
        for entry in entries:
            if not _is_folder(entry):
                self._file(entry, real, listed_prefix)
            elif not entry.name.startswith(".") and not entry.is_symlink():
                folders.append((entry.path, f"{prefix}{entry.name}/"))
        return folders

    def _file(self, entry: os.DirEntry[str], folder: str, prefix: str) -> None:
        name = entry.name
        if name.startswith((".", "~$")):
            return
        try:
            status = entry.stat()
        except OSError:
            if entry.is_symlink() and not is_metadata(name):  # A paper is meant: it is listed as one that is not there.
                self._found.append((prefix + _listed_name(name), entry.path, f"{folder}/{name}", None))
            return  # A file has just gone.
        if not stat.S_ISREG(status.st_mode):
            return
        if is_metadata(name):
            self._beside[entry.path] = status
            return
        real = f"{folder}/{name}"
        if entry.is_symlink() and self._is_output(real := os.path.realpath(entry.path)):
            return
        self._found.append((prefix + _listed_name(name), entry.path, real, status))

    def _single(self, path: Path, name: str) -> None:
        """A file that was not met in its folder, whose neighbours have to be asked for."""
        real = os.path.realpath(path)
        if self._is_output(real):
            return
        self._found.append((_listed_name(name), str(path), real, path.stat() if path.is_file() else None))
        for beside in (sidecar_of(path), path.with_name(SOURCES_NAME)):
            if is_there(beside):
                self._beside[str(beside)] = beside.stat()

    def _store(self, root: Path, prefix: str) -> None:
        """The papers of a store, under the names that they had where they came from."""
        for entry in current_papers(Store(root)):
            self._single(entry.path, prefix + entry.file_name)

    def _is_output(self, real: str) -> bool:
        return self._output is not None and (real == self._output or real.startswith(self._output + os.sep))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _listed_name(name: str) -> str:
    if name.isascii():
        return name
    # macOS gives names decomposed, and a name in an old encoding holds bytes that no table can store.
    readable = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", readable)
