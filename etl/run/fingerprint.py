"""Whether a run would make what is there already: hashes of all that goes into it."""

from __future__ import annotations

import hashlib
import json
import platform
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from etl.disk import hash_of
from etl.documents.ocr_engine import engine as ocr_engine
from etl.resources import resource

_NAME = re.compile(r"[\w.-]+")
"""Of a distribution, at the beginning of a requirement such as `numpy<3,>=2.0`."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the work whose results are kept, and all of diaba that decides what they are."""

    code: tuple[str, ...]
    """Files and folders of the package."""
    data: tuple[str, ...]
    """Files and folders of `datapackages/`."""


READING = Stage(
    (
        "disk.py",
        "documents",
        "extract",
        "fuse",
        "gazetteer",
        "model",
        "packages",
        "resources.py",
        "run/batch.py",
        "run/part.py",
        "run/tables.py",
        "run/worker.py",
        "text",
        "yamlfile.py",
    ),
    ("gazetteer", "indicators", "leadership", "mergers", "shared.yaml", "wards"),
)
"""What is read of a paper, and in which form it is kept."""

WEIGHING = Stage(
    (
        "fuse",
        "gazetteer",
        "model",
        "packages",
        "resources.py",
        "run/claimrows.py",
        "run/desk.py",
        "run/lots.py",
        "run/shards.py",
        "run/tables.py",
        "run/whois.py",
        "text",
        "yamlfile.py",
    ),
    READING.data,
)
"""What comes of the claims of a lot."""

_DATA = ("curation", "datapackages", "expectations", "sql")
_PACKAGE = Path(__file__).resolve().parents[1]


def fingerprint_of(
    keys: Iterable[str],
    folders: Iterable[Path | None],
    files: Iterable[Path | None],
    options: dict[str, Any],
    hash_of: Callable[[str], str],
) -> str:
    """A hash of everything that what is published depends on.

    Args:
        keys: Of the papers (`etl.run.keys.keyed_papers`), in the order of their names.
        folders: Folders of which every file counts, such as that of the editors' decisions.
        files: Single files that count.
        options: Everything else, as values of JSON.
        hash_of: Tells the hash of a file.
    """
    digest = hashlib.sha256()
    digest.update(json.dumps([options, software()], sort_keys=True, default=str).encode())
    digest.update("\n".join(keys).encode())
    for name, path in (*_all_files(folders), *_named(files)):
        digest.update(f"{name}\0{hash_of(str(path))}\n".encode())
    return digest.hexdigest()[:32]


@cache
def software() -> str:
    """A hash of the code, the data that travels with it, and the versions of all libraries."""
    return _hash_of(_software())


@cache
def stage_of(stage: Stage) -> str:
    """A hash of all of the software that the results of a stage depend on."""
    code = ((f"etl/{name}", _PACKAGE / name) for name in stage.code)
    data = ((f"datapackages/{name}", resource("datapackages", name)) for name in stage.data)
    return _hash_of(file for name, root in (*code, *data) for file in _files(name, root))


def reading_stage() -> str:
    """A hash of all that decides what is read of a paper, apart from the paper and what lies beside it."""
    return f"{stage_of(READING)} {ocr_engine()}"


def _hash_of(files: Iterable[tuple[str, Path]]) -> str:
    digest = hashlib.sha256(json.dumps([libraries(), platform.python_version()]).encode())
    for name, path in files:
        digest.update(f"{name}\0{hash_of(path)}\n".encode())
    return digest.hexdigest()[:32]


@cache
def libraries() -> dict[str, str]:
    """The versions of all libraries that are used without an extra, of those that these need, and so on."""
    found: dict[str, str] = {}
    waiting = ["diaba"]
    while waiting:
        try:
            told = distribution(waiting.pop()).metadata
        except PackageNotFoundError:  # It is for another system or another Python.
            continue
        if told["Name"] not in found:
            found[told["Name"]] = told["Version"]
            needed = (each for each in told.get_all("Requires-Dist") or () if "extra ==" not in each)
            waiting += [match[0] for each in needed if (match := _NAME.match(each)) is not None]
    return dict(sorted(found.items()))


def _files(name: str, root: Path) -> Iterator[tuple[str, Path]]:
    """A file, or all of a folder but what Python compiled."""
    if not root.is_dir():
        yield name, root
        return
    for file in sorted(root.rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            yield f"{name}/{file.relative_to(root)}", file


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
