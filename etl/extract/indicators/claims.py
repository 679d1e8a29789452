"""Claims of the dataset indicators."""

from __future__ import annotations

from collections.abc import Iterator

from etl.extract.context import PaperContext
from etl.model.claims import IndicatorClaim


def indicator_claims(context: PaperContext) -> Iterator[IndicatorClaim]:
    """Every claim of the dataset that the paper makes."""
    yield from ()
