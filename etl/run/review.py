"""What waits for an editor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.model.findings import Severity
from etl.run.history import read_history, read_record
from etl.warehouse.query import run_query

KINDS = ("expired", "disputed", "implausible", "pending", "person", "unlinked")
"""The kinds of cases in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that waits for a decision."""

    kind: str
    """One of KINDS, or another trouble with a decision."""
    dataset: str | None
    title: str
    """What it is about."""
    would_change: int = 0
    """How many published values a decision can change; of a decision that closes the gate all, which 0 stands for."""
    claims: tuple[Mapping[str, Any], ...] = ()
    """The claims that take part, with value, reason, quote and paper."""


def open_cases(build: Path) -> list[Case]:
    """Everything that waits for an editor, what would change most first.

    Raises:
        InputError: There is no build, or its history is damaged.
    """
    cases = _troubled_decisions(build)
    warehouse = build / "warehouse.duckdb"
    if cases and not warehouse.exists():
        return cases
    grouped: dict[int, list[Mapping[str, Any]]] = {}
    for row in run_query(warehouse, "open_cases").mappings():
        grouped.setdefault(row["case_number"], []).append(row)
    return cases + [_case(rows) for rows in grouped.values()]


def is_of_kind(case: Case, kind: str | None) -> bool:
    """Whether a case is of a kind; every trouble with a decision counts as `expired`."""
    return kind in (None, case.kind) or (kind == "expired" and case.kind not in KINDS)


def _case(rows: Sequence[Mapping[str, Any]]) -> Case:
    first = rows[0]
    title = f"{first['subject']}: {first['attribute']}" if first["dataset"] == "wards" else first["subject"]
    return Case(first["kind"], first["dataset"], title, first["would_change"], tuple(rows))


def _troubled_decisions(build: Path) -> list[Case]:
    """Decisions that the last run could not use as they are written. Those of papers that it did not read are none."""
    history = read_history(build)
    record = read_record(build, history[-1]["run_id"]) if history else None
    findings = (record or {}).get("findings", [])
    return [
        Case(finding["check"].removeprefix("curation."), finding["table"], finding["message"])
        for finding in findings
        if finding["source"] == "curation" and finding["severity"] == Severity.ERROR
    ]
