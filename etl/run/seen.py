"""What a run says of the papers that it read, asked of the table `documents` whatever its size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.model.document import DocumentStatus
from etl.packages.duck import connect, parquet_reader, quoted
from etl.run.forms import Duplicate

LISTED = 10_000
"""Papers that the record of a run names one by one; of more the table `documents` has the list."""


@dataclass(frozen=True, slots=True)
class PapersSeen:
    """The papers of a run in short."""

    statuses: Mapping[str, int]
    """How many were read, and how many could not be."""
    inputs: tuple[Mapping[str, Any], ...]
    """The first of them by name, with what tells each from others."""
    unreadable: tuple[Mapping[str, Any], ...]
    """The first by name of those that could not be read, each with the reason."""
    duplicates: tuple[Duplicate, ...]
    """The first files that hold the same paper as another."""
    duplicate_count: int
    """How many such files there are."""

    @property
    def count(self) -> int:
        """How many papers there are, each once."""
        return sum(self.statuses.values())

    @property
    def is_any_read(self) -> bool:
        """Whether at least one could be read."""
        return self.statuses[DocumentStatus.READ.value] > 0


def papers_seen(documents: Sequence[Path], duplicates: Sequence[Duplicate]) -> PapersSeen:
    """Look through the rows of `documents`.

    Args:
        documents: Parquet files that together hold them.
        duplicates: Files that hold the same paper as another.
    """
    with connect() as duck:
        duck.execute(f"CREATE TEMP VIEW seen AS FROM {parquet_reader(documents)}")
        counts = dict(duck.execute("SELECT status, count(*) FROM seen GROUP BY ALL").fetchall())
        return PapersSeen(
            {status.value: counts.get(status.value, 0) for status in DocumentStatus},
            _rows(
                duck,
                "SELECT file_name, document_id, sha256, genre, status FROM seen "  # noqa: S608
                f"ORDER BY file_name, document_id LIMIT {LISTED}",
            ),
            _rows(
                duck,
                "SELECT file_name, status_reason AS reason FROM seen "  # noqa: S608
                f"WHERE status = {quoted(DocumentStatus.UNREADABLE.value)} ORDER BY file_name, document_id "
                f"LIMIT {LISTED}",
            ),
            tuple(duplicates[:LISTED]),
            len(duplicates),
        )


def _rows(duck: Any, query: str) -> tuple[Mapping[str, Any], ...]:
    answer = duck.execute(query)
    names = [column[0] for column in answer.description]
    return tuple(dict(zip(names, row, strict=True)) for row in answer.fetchall())
