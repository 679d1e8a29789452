"""`sources.yaml`: where papers come from, one entry a paper, for papers that lie beside it and for those to fetch."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from etl.documents.limits import MAX_SOURCES_BYTES
from etl.documents.metadata import Metadata, as_metadata, load_checked
from etl.model.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Source:
    """One entry."""

    file: str | None
    """The name of the paper beside it, or under which a fetched paper is kept."""
    metadata: Metadata
    """The fields of the entry over the defaults of the file."""

    @property
    def url(self) -> str | None:
        """Where the paper can be fetched."""
        url = self.metadata.get("source_url")
        return url if isinstance(url, str) else None


def load_sources(path: Path) -> tuple[Source, ...]:
    """The entries in their order.

    Raises:
        ConfigurationError: The file is not as the schema says, or names a file twice.
    """
    status = path.stat()
    return _load(path, status.st_mtime_ns, status.st_size)


def source_of(path: Path, file: str) -> Source | None:
    """The entry of the file of that name, if there is one.

    Raises:
        ConfigurationError: As for `load_sources`.
    """
    status = path.stat()
    return _by_file(path, status.st_mtime_ns, status.st_size).get(file)


@lru_cache(maxsize=4)
def _by_file(path: Path, changed_ns: int, size: int) -> dict[str, Source]:
    return {source.file: source for source in _load(path, changed_ns, size) if source.file is not None}


@lru_cache(maxsize=4)
def _load(path: Path, changed_ns: int, size: int) -> tuple[Source, ...]:
    """Read once for all papers of a folder, and again when it has changed."""
    stated = load_checked(path, "sources", MAX_SOURCES_BYTES)
    defaults = stated.get("defaults", {})
    sources = tuple(Source(_name(entry.get("file")), as_metadata({**defaults, **entry})) for entry in stated["sources"])
    twice = [file for file, count in Counter(source.file for source in sources).items() if file and count > 1]
    if twice:
        raise ConfigurationError(f"the file {twice[0]} stands in two entries.", where=path.name)
    return sources


def _name(file: str | None) -> str | None:
    return unicodedata.normalize("NFC", file) if file is not None else None
