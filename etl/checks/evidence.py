"""The words behind offending rows: which paper says so, and how."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from etl.model.claims import Scalar
from etl.model.findings import CheckResult

if TYPE_CHECKING:
    import duckdb

_CLAIM = "claim_id"
_QUOTED = 300
"""Characters of a quote that a report shows."""


def plain_rows(answer: duckdb.DuckDBPyConnection) -> tuple[dict[str, Scalar], ...]:
    """The rows of an answer with values that every report can print."""
    names = [column[0] for column in answer.description]
    return tuple(dict(zip(names, map(_scalar, row), strict=True)) for row in answer.fetchall())


def with_evidence(connection: duckdb.DuckDBPyConnection, results: Iterable[CheckResult]) -> list[CheckResult]:
    """The same results, with `paper` and `quote` beside each offending row that names a claim.

    Args:
        connection: An open warehouse.
        results: What the checks said; every column whose name ends with `claim_id` names a claim.
    """
    found = list(results)
    rows = [row for result in found if result.finding for row in result.finding.rows]
    told = _told(connection, sorted({claim for row in rows for claim in _claims(row)}))
    return [_with_words(result, told) for result in found]


def _claims(row: Mapping[str, Scalar]) -> list[str]:
    named = (str(value) for name, value in row.items() if name.endswith(_CLAIM) and value)
    return list(dict.fromkeys(named))


def _told(connection: duckdb.DuckDBPyConnection, claims: Sequence[str]) -> dict[str, tuple[str, str]]:
    if not claims:
        return {}
    query = """
        SELECT c.claim_id, coalesce(d.file_name, c.document_id) || coalesce(', p. ' || c.page, ''), c.quote
        FROM claims AS c LEFT JOIN documents AS d USING (document_id)
        WHERE c.claim_id IN (SELECT unnest(?::VARCHAR[]))
    """
    rows = connection.execute(query, [list(claims)]).fetchall()
    return {claim: (paper, " ".join(quote.split())[:_QUOTED]) for claim, paper, quote in rows}


def _with_words(result: CheckResult, told: Mapping[str, tuple[str, str]]) -> CheckResult:
    finding = result.finding
    if finding is None or not any(_claims(row) for row in finding.rows):
        return result
    rows = tuple(_shown(row, told) for row in finding.rows)
    return dataclasses.replace(result, finding=dataclasses.replace(finding, rows=rows))


def _shown(row: Mapping[str, Scalar], told: Mapping[str, tuple[str, str]]) -> dict[str, Scalar]:
    words = [told[claim] for claim in _claims(row) if claim in told]
    papers = " | ".join(dict.fromkeys(paper for paper, _ in words))
    quotes = " | ".join(dict.fromkeys(quote for _, quote in words))
    return {**row, "paper": papers or None, "quote": quotes or None}


def _scalar(value: object) -> Scalar:
    return value if value is None or isinstance(value, str | int | float | bool | date) else str(value)
