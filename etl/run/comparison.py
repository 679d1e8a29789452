"""Two build folders -> what changed between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb

from etl.publish.diff import KEYS, Change, Evidence, diff, with_evidence
from etl.warehouse.connect import open_warehouse

_DOCUMENTS = "SELECT file_name, sha256, genre, title, issuer, number, issued_on, source_url, status FROM documents"
"""What tells that a paper is another one; not its text."""


def compare_builds(old: Path, new: Path) -> tuple[Change, ...]:
    """What changed from one build to another, with the claims and papers behind it.

    Args:
        old: The earlier build folder.
        new: The later one.

    Raises:
        InputError: One of them holds no warehouse.
    """
    with open_warehouse(old / "warehouse.duckdb") as before, open_warehouse(new / "warehouse.duckdb") as after:
        changes = diff(_tables(before), _tables(after))
        lost = _evidence(before, (change.claim_id for change in changes if change.is_from_old))
        found = _evidence(after, (change.claim_id for change in changes if not change.is_from_old))
    return with_evidence(changes, lost, found)


def _tables(duck: duckdb.DuckDBPyConnection) -> dict[str, list[dict[str, Any]]]:
    return {name: _rows(duck, _DOCUMENTS if name == "documents" else f"FROM {name}") for name in KEYS}


def _evidence(duck: duckdb.DuckDBPyConnection, claim_ids: Iterable[str | None]) -> dict[str, Evidence]:
    wanted = sorted({claim_id for claim_id in claim_ids if claim_id})
    sql = """
        SELECT c.claim_id, d.file_name, c.quote
        FROM claims AS c JOIN documents AS d USING (document_id)
        WHERE c.claim_id IN (SELECT unnest(?::VARCHAR[]))
    """
    rows = _rows(duck, sql, [wanted])
    return {row["claim_id"]: Evidence(row["file_name"], " ".join(row["quote"].split())) for row in rows}


def _rows(duck: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
    duck.execute(sql, parameters)
    columns = [column[0] for column in duck.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in duck.fetchall()]
