"""What a run makes of a few papers, in memory and by the one pure function; and packages and warehouses of rows."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from etl.fuse import Fused
from etl.model.claims import DATASETS, Scalar
from etl.model.document import Document
from etl.packages import write
from etl.packages.schema import tables as all_tables
from etl.packages.sources import Sources, rows_to_source
from etl.run.tables import CLAIM_TABLES, document_row
from etl.warehouse import load

Rows = Mapping[str, Iterable[Any]]
"""For each table its rows, or Parquet files of them."""


def tables_of(documents: Sequence[Document], fused: Fused) -> dict[str, Sequence[Mapping[str, Scalar]]]:
    """The rows of every table that a run makes, under its name in the warehouse."""
    tables: dict[str, Sequence[Mapping[str, Scalar]]] = {
        "documents": [document_row(document) for document in documents]
    }
    for dataset in DATASETS:
        tables[CLAIM_TABLES[dataset]] = [
            claim.row() | {"record_id": fused.record_ids.get(claim.claim_id)}
            for claim in getattr(fused.claims, dataset)
        ]
        tables[dataset] = fused.records[dataset]
    return tables


def write_packages(out: Path, rows: Rows, release: str | None, **more: Any) -> None:
    """Write the four packages of rows that are held in memory."""
    with tempfile.TemporaryDirectory() as folder:
        write.write_packages(out, _sources(rows, Path(folder)), release, **more)


def build_warehouse(path: Path, rows: Rows, **more: Any) -> None:
    """Make a warehouse of rows that are held in memory."""
    with tempfile.TemporaryDirectory() as folder:
        load.build_warehouse(path, _sources(rows, Path(folder)), **more)


def _sources(rows: Rows, folder: Path) -> Sources:
    sources: dict[str, Sequence[Path]] = {}
    for name, given in rows.items():
        some = list(given)
        is_held = bool(some) and not isinstance(some[0], Path)
        sources[name] = [rows_to_source(all_tables()[name], some, folder / f"{name}.parquet")] if is_held else some
    return sources
