"""Papers whose texts are too many to be sorted at once."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl.packages.schema import tables
from etl.packages.sources import rows_to_source
from etl.warehouse import pieces
from tests.tables import build_warehouse
from tests.warehouse.sample import Paper


def papers(count: int) -> list[dict]:
    return [{**Paper(f"{place}.txt", "other").row(), "text": f"{place} " * 900} for place in range(count)]


@pytest.mark.parametrize("at_once", [20_000, 5_000])
def test_long_rows_are_stored_in_the_order_of_their_key(tmp_path: Path, monkeypatch, at_once):
    monkeypatch.setattr(pieces, "_AT_ONCE", at_once)
    rows = papers(60)
    files = [
        rows_to_source(tables()["documents"], part, tmp_path / f"{place}.parquet")
        for place, part in enumerate((rows[:25], rows[25:]))
    ]
    build_warehouse(tmp_path / "w.duckdb", {"documents": files}, threads=2)
    with duckdb.connect(str(tmp_path / "w.duckdb"), read_only=True) as duck:
        found = duck.execute("SELECT document_id, text FROM documents").fetchall()
    assert found == sorted((row["document_id"], row["text"]) for row in rows)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.parquet", "1.parquet", "w.duckdb"]
