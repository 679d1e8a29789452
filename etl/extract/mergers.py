"""Claims of the dataset mergers."""

from __future__ import annotations

from collections.abc import Iterator

from etl.extract.context import PaperContext
from etl.model.claims import MergerClaim


def merger_claims(context: PaperContext) -> Iterator[MergerClaim]:
    """Every claim of the dataset that the paper makes."""
    yield from ()
