"""What Google Dataset Search asks of a schema.org/Dataset: what is required and what is recommended.

Source: developers.google.com/search/docs/appearance/structured-data/dataset.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

REQUIRED = ("name", "description")
RECOMMENDED = (
    "alternateName",
    "creator",
    "citation",
    "distribution",
    "identifier",
    "includedInDataCatalog",
    "isAccessibleForFree",
    "keywords",
    "license",
    "sameAs",
    "spatialCoverage",
    "temporalCoverage",
    "variableMeasured",
    "version",
    "url",
)
SHORTEST, LONGEST = 50, 5000
"""Bounds of a description, in characters."""


def search_gaps(node: Mapping[str, Any]) -> Iterator[tuple[bool, str]]:
    """What a description of a dataset lacks, as pairs: whether it is required, and what it is.

    Args:
        node: The JSON-LD of the dataset.
    """
    for name in REQUIRED:
        if not node.get(name):
            yield True, name
    length = len(node.get("description") or "")
    if not SHORTEST <= length <= LONGEST:
        yield True, f"description has {length} characters instead of {SHORTEST} to {LONGEST}"
    for number, download in enumerate(node.get("distribution") or (), start=1):
        if not download.get("contentUrl"):
            yield True, f"distribution {number}: contentUrl"
    for name in RECOMMENDED:
        if not node.get(name) and node.get(name) is not False:
            yield False, name
