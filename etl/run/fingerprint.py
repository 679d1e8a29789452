"""Whether a run would make what is there already: hashes of all that goes in, and of what came out."""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from etl.disk import hash_of
from etl.documents.ocr import engine as ocr_engine
from etl.resources import resource

_LIBRARIES = (
    "duckdb",
    "frictionless",
    "great-expectations",
    "pandas",
    "pypdfium2",
    "regex",
    "resiliparse",
    "selectolax",
)
_READERS = (
    "duckdb",
    "lxml",
    "numpy",
    "olefile",
    "pdfminer.six",
    "pdfplumber",
    "pillow",
    "pypdfium2",
    "python-docx",
    "pyyaml",
    "regex",
    "resiliparse",
    "selectolax",
)
_READING = ("text", "extract", "documents", "gazetteer", "model", "fuse", "packages")
_READING_RUN = ("batch.py", "part.py", "tables.py", "worker.py")
"""The code that decides what is read of a paper and in which form it is kept."""
_READING_DATA = ("gazetteer", "indicators", "leadership", "mergers", "shared.yaml", "wards")
_DATA = ("curation", "datapackages", "expectations", "sql")
_PACKAGE = Path(__file__).resolve().parents[1]


def fingerprint_of(
    keys: Iterable[str], folders: Iterable[Path | None], files: Iterable[Path | None], options: dict[str, Any]
) -> str:
    """A hash of everything that what is published depends on.

    Args:
        keys: Of the papers (`etl.run.keys.keyed_papers`), in the order of their names.
        folders: Folders of which every file counts, such as that of the editors' decisions.
        files: Single files that count.
        options: Everything else, as values of JSON.
    """
    digest = hashlib.sha256()
    digest.update(json.dumps([options, software()], sort_keys=True, default=str).encode())
    digest.update("\n".join(keys).encode())
    for name, path in (*_all_files(folders), *_named(files)):
        digest.update(f"{name}\0{hash_of(path)}\n".encode())
    return digest.hexdigest()[:32]


@cache
def software() -> str:
    """A hash of the code, the data that travels with it, and the versions of the libraries that matter."""
    digest = hashlib.sha256()
    names = [f"{name} {version(name)}" for name in sorted({*_LIBRARIES, *_READERS})]
    digest.update(json.dumps([names, platform.python_version()]).encode())
    for name, path in _software():
        digest.update(f"{name}\0{hash_of(path)}\n".encode())
    return digest.hexdigest()[:32]


@cache
def reading_stage() -> str:
    """A hash of all that decides what is read of a paper, apart from the paper and what lies beside it."""
    digest = hashlib.sha256()
    names = [f"{name} {version(name)}" for name in _READERS]
    digest.update(json.dumps([names, platform.python_version(), ocr_engine()]).encode())
    code = [_PACKAGE / name for name in _READING]
    data = [resource("datapackages", name) for name in _READING_DATA]
    for root in (*code, *data, *(_PACKAGE / "run" / name for name in _READING_RUN)):
        for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{root.name}/{path.relative_to(root)}\0{hash_of(path)}\n".encode())
    return digest.hexdigest()[:32]


def built_of(folder: Path, entries: Iterable[str]) -> str:
    """A hash of the names, sizes and times of the files that a build consists of: whether somebody has changed it."""
    digest = hashlib.sha256()
    for entry in entries:
        for name, status in _statuses(folder / entry, entry):
            digest.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:32]


def _statuses(root: Path, name: str) -> Iterator[tuple[str, os.stat_result]]:
    """The files of a folder in a fixed order, or the one file; there may be a page for each of 100,000 papers."""
    if not root.is_dir():
        if root.is_file():
            yield name, root.stat()
        return
    folders = [(str(root), name)]
    while folders:
        path, name = folders.pop()
        with os.scandir(path) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, f"{name}/{entry.name}"))
            elif entry.is_file():
                yield f"{name}/{entry.name}", entry.stat()


def _all_files(folders: Iterable[Path | None]) -> Iterator[tuple[str, Path]]:
    for folder in folders:
        if folder is not None:
            yield from ((str(path.relative_to(folder)), path) for path in sorted(folder.rglob("*")) if path.is_file())


def _named(files: Iterable[Path | None]) -> Iterator[tuple[str, Path]]:
    return ((path.name, path) for path in files if path is not None and path.is_file())


def _software() -> Iterator[tuple[str, Path]]:
    """The code and the data that travel with it: a change of either may change what is published."""
    code = (path for path in _PACKAGE.rglob("*") if path.suffix in (".py", ".html", ".css", ".js", ".svg", ".yaml"))
    yield from ((str(path.relative_to(_PACKAGE)), path) for path in sorted(code))
    yield from _all_files(resource(name) for name in _DATA)
