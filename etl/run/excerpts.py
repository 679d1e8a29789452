"""The documents of parts whose papers do not all stand as they were read; no later run writes them anew."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.disk import hash_of
from etl.model.claims import Scalar
from etl.packages.columns import given, texts
from etl.packages.duck import parquet_reader, quoted
from etl.run.fingerprint import WEIGHING, stage_of
from etl.run.lots import is_whole, whole
from etl.run.part import columns_of

_NAME = "documents.parquet"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is wanted of the documents of a part."""

    documents: Path
    """The Parquet file of the part."""
    rows: Sequence[int]
    """The numbers of the rows whose papers stand, in order."""
    more: Mapping[int, Mapping[str, Scalar]]
    """By row what a paper has taken over, in the columns of the table."""


def documents_of(duck: duckdb.DuckDBPyConnection, excerpt: Excerpt, kept: Sequence[Path]) -> Path:
    """A Parquet file with the rows of an excerpt.

    Args:
        duck: A connection to work with.
        excerpt: What is wanted.
        kept: The folder for what is made, and others in which what is there already is looked for.

    Raises:
        OSError: It cannot be written.
    """
    more = sorted((row, sorted(taken.items())) for row, taken in excerpt.more.items())
    told = f"{stage_of(WEIGHING)} {hash_of(excerpt.documents)} {list(excerpt.rows)} {more}"
    name = hashlib.sha256(told.encode()).hexdigest()[:32]
    for folder in kept:
        if is_whole(folder / name):
            return folder / name / _NAME
    with whole(kept[0] / name) as draft:
        _write(duck, excerpt, draft / _NAME)
    return kept[0] / name / _NAME


def _write(duck: duckdb.DuckDBPyConnection, excerpt: Excerpt, path: Path) -> None:
    rows = parquet_reader([excerpt.documents], "file_row_number")
    numbers = ", ".join(map(str, excerpt.rows))
    taken = list(next(iter(excerpt.more.values()), {}))
    cells = ", ".join(
        f"if(m.at IS NULL, d.{name}, m.{name}::{kind}) AS {name}" if name in taken else f"d.{name}"
        for name, kind in columns_of("documents").items()
    )
    with given(
        duck,
        {
            "at": texts(excerpt.more),
            **{name: texts(row[name] for row in excerpt.more.values()) for name in taken},
        },
    ) as more:
        duck.execute(
            f"COPY (SELECT {cells} FROM {rows} d LEFT JOIN {more} m ON m.at::BIGINT = d.file_row_number "  # noqa: S608
            f"WHERE file_row_number IN ({numbers})) TO {quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)"
        )
