"""Claims of the dataset wards."""

from __future__ import annotations

from collections.abc import Iterator

from etl.extract.context import PaperContext
from etl.model.claims import WardClaim


def ward_claims(context: PaperContext) -> Iterator[WardClaim]:
    """Every claim of the dataset that the paper makes."""
    yield from ()
