"""Whether a run would make what is there already: hashes of all that goes in, and of what came out."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from etl.resources import resource
from etl.run.pool import Paper

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
_DATA = ("curation", "datapackages", "expectations", "sql")
_BESIDE = ("sources.yaml", "sources.yml")
_BLOCK = 1 << 20


def fingerprint_of(
    papers: Sequence[Paper], folders: Iterable[Path | None], files: Iterable[Path | None], options: dict[str, Any]
) -> str:
    """A hash of everything that what is published depends on.

    Args:
        papers: What is read; files beside a paper that begin with its name, and `sources.yaml`, count with it.
        folders: Folders of which every file counts, such as that of the editors' decisions.
        files: Single files that count.
        options: Everything else, as values of JSON.
    """
    digest = hashlib.sha256()
    names = [f"{name} {version(name)}" for name in _LIBRARIES]
    digest.update(json.dumps([options, names, platform.python_version()], sort_keys=True, default=str).encode())
    for name, path in (*_inputs(papers), *_all_files(folders), *_named(files), *_software()):
        digest.update(f"{name}\0{_hash(path)}\n".encode())
    return digest.hexdigest()[:32]


def built_of(folder: Path, entries: Iterable[str]) -> str:
    """A hash of the names, sizes and times of the files that a build consists of: whether somebody has changed it."""
    digest = hashlib.sha256()
    for entry in entries:
        root = folder / entry
        for path in sorted([root, *root.rglob("*")] if root.is_dir() else [root]):
            if path.is_file():
                stat = path.stat()
                digest.update(f"{path.relative_to(folder)}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:32]


def _inputs(papers: Sequence[Paper]) -> Iterator[tuple[str, Path]]:
    beside: set[Path] = set()
    for paper in papers:
        yield paper.file_name, paper.path
        folder = paper.path.parent
        beside.update(path for path in folder.glob(f"{_literal(paper.path.stem)}.*") if path != paper.path)
        beside.update(parent / name for parent in (folder, *folder.parents[:3]) for name in _BESIDE)
    yield from ((path.name, path) for path in sorted(beside) if path.is_file())


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _all_files(folders: Iterable[Path | None]) -> Iterator[tuple[str, Path]]:
    for folder in folders:
        if folder is not None:
            yield from ((str(path.relative_to(folder)), path) for path in sorted(folder.rglob("*")) if path.is_file())


def _named(files: Iterable[Path | None]) -> Iterator[tuple[str, Path]]:
    return ((path.name, path) for path in files if path is not None and path.is_file())


def _software() -> Iterator[tuple[str, Path]]:
    """The code and the data that travel with it: a change of either may change what is published."""
    package = Path(__file__).resolve().parents[1]
    code = (path for path in package.rglob("*") if path.suffix in (".py", ".html", ".css", ".js", ".svg", ".yaml"))
    yield from ((str(path.relative_to(package)), path) for path in sorted(code))
    yield from _all_files(resource(name) for name in _DATA)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
