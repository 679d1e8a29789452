"""Claims of the dataset leadership."""

from __future__ import annotations

from collections.abc import Iterator

from etl.extract.context import PaperContext
from etl.model.claims import LeadershipClaim


def leadership_claims(context: PaperContext) -> Iterator[LeadershipClaim]:
    """Every claim of the dataset that the paper makes."""
    yield from ()
