"""Names of files that lie beside papers and are none."""

from __future__ import annotations

SIDECAR_SUFFIX = ".meta.yaml"
"""`NAME.meta.yaml` says what an editor knows about `NAME.*`."""

SOURCES_NAME = "sources.yaml"
"""Says the same of many papers of its folder, and what to fetch."""

STORE_MARKER = "diaba-store.json"
"""Says that its folder is a store (`etl.documents.store`)."""


def is_metadata(name: str) -> bool:
    """Whether a file of this name speaks of papers and is none."""
    return name == SOURCES_NAME or name.endswith(SIDECAR_SUFFIX)
