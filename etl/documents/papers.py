"""Which files of the given files and folders are papers."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from etl.documents.names import STORE_MARKER, is_metadata
from etl.documents.snapshots import current_papers
from etl.documents.store import Store
from etl.model.errors import InputError


def find_papers(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """All papers, each with the name under which it is listed: relative to the argument that led to it.

    Folders are walked to the bottom, symbolic links to folders excepted. Sidecars, lists of sources, hidden files and
    the lock files of word processors are left out. The order depends on the names only; a file that two arguments
    lead to comes once. Of a store the papers are given, of each fetched address the newest snapshot.

    Raises:
        InputError: A path does not exist, or a folder cannot be opened, or is a store of another version.
    """
    found = sorted((name, path) for argument in paths for path, name in _walk(argument))
    once: dict[Path, tuple[Path, str]] = {}
    for name, path in found:
        once.setdefault(path.resolve(), (path, name))
    return list(once.values())


def _walk(argument: Path) -> Iterator[tuple[Path, str]]:
    if argument.is_dir():
        for folder, subfolders, files in os.walk(argument, onerror=_refuse):
            if STORE_MARKER in files:
                subfolders.clear()
                yield from _stored(Path(folder), argument)
                continue
            subfolders[:] = [name for name in subfolders if not name.startswith(".")]
            paths = (Path(folder, name) for name in files if _may_be_paper(name))
            yield from ((path, _listed_name(path.relative_to(argument))) for path in paths if path.is_file())
    elif argument.is_file():
        if not is_metadata(argument.name):  # a shell's `name.*` names the sidecar too
            yield argument, _listed_name(Path(argument.name))
    else:
        raise InputError("There is no such file or folder.", where=str(argument))


def _stored(root: Path, argument: Path) -> Iterator[tuple[Path, str]]:
    """The papers of a store, under the names that they had where they came from."""
    prefix = root.relative_to(argument)
    return ((entry.path, _listed_name(prefix / entry.file_name)) for entry in current_papers(Store(root)))


def _refuse(error: OSError) -> None:
    raise InputError(f"The folder cannot be opened ({error.strerror}).", where=str(error.filename))


def _may_be_paper(name: str) -> bool:
    return not name.startswith((".", "~$")) and not is_metadata(name)


def _listed_name(path: Path) -> str:
    # macOS gives names decomposed, and a name in an old encoding holds bytes that no table can store.
    readable = path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", readable)
