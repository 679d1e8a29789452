"""What an editor knows of a paper: `NAME.meta.yaml` beside `NAME.*`, and its entry in the folder's `sources.yaml`."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path, PurePath
from unicodedata import normalize

from etl.documents.limits import MAX_SIDECAR_BYTES
from etl.documents.metadata import Metadata, as_metadata, load_checked
from etl.documents.names import SIDECAR_SUFFIX, SOURCES_NAME
from etl.documents.sources import source_of
from etl.model.document import Identity


def sidecar_of(path: Path) -> Path:
    """Where the sidecar of the paper lies, if it has one: beside it, with the same name up to the last dot."""
    return path.with_name(sidecar_name(path.name))


def is_there(beside: Path) -> bool:
    """Whether there is such a file; of a name that is too long for one, as a sidecar's may be, there is none."""
    return os.path.isfile(beside)  # noqa: PTH113 - that of pathlib raises where a name is too long


def sidecar_name(name: str) -> str:
    """The name of the sidecar of a paper of that name."""
    return PurePath(name).stem + SIDECAR_SUFFIX


def with_sidecar(identity: Identity, path: Path) -> Identity:
    """The identity of the paper at `path`, with what editors say put over what was found.

    Raises:
        ConfigurationError: The sidecar or the `sources.yaml` is there and cannot be used.
    """
    return replace(identity, **stated_beside(path))  # type: ignore[arg-type]


def stated_beside(path: Path) -> Metadata:
    """What editors say of the paper at `path`; its own sidecar goes before the list of the folder.

    Raises:
        ConfigurationError: One of them is there and cannot be used.
    """
    sidecar = sidecar_of(path)
    own = as_metadata(load_checked(sidecar, "metadata", MAX_SIDECAR_BYTES)) if is_there(sidecar) else {}
    return {**_listed(path), **own}


def _listed(path: Path) -> Metadata:
    sources = path.with_name(SOURCES_NAME)
    if not sources.is_file():
        return {}
    source = source_of(sources, normalize("NFC", path.name))
    return source.metadata if source is not None else {}
