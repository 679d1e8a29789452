"""Rows of the warehouse as the pages take them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb

Row = Mapping[str, Any]

CLAIMS = """
SELECT
    c.* EXCLUDE (unit_id, unit, value, rule), d.file_name, d.title AS document_title,
    w.value AS stated, coalesce(w.value_number, i.value) AS number, i.value_max AS number_max, i.comparator,
    coalesce(w.unit_of_measure, i.unit_of_measure) AS measure, w.is_approximate, m.extent, l.is_former, l.basis
FROM claims AS c JOIN documents AS d USING (document_id)
LEFT JOIN ward_claims AS w USING (claim_id) LEFT JOIN indicator_claims AS i USING (claim_id)
LEFT JOIN merger_claims AS m USING (claim_id) LEFT JOIN leadership_claims AS l USING (claim_id)
"""
"""All that pages show of claims."""
_WANTED = "WHERE c.claim_id IN (SELECT unnest($wanted))"


def rows(duck: duckdb.DuckDBPyConnection, query: str, values: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """The rows of an answer, by the names of its columns."""
    answer = duck.execute(query, values)
    names = [column[0] for column in answer.description]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def claims_of(duck: duckdb.DuckDBPyConnection, claim_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """All that pages show of some claims, by their ids."""
    return {row["claim_id"]: row for row in rows(duck, CLAIMS + _WANTED, {"wanted": list(claim_ids)})}
