"""What waits for an editor, and the decision that an editor takes, written where the next run finds it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import yaml

from etl.fuse import Action, Policy
from etl.fuse.values import agree, value_of
from etl.model.claims import CLAIM_TYPES, AnyClaim, LeadershipClaim, MergerClaim, Scalar, WardClaim
from etl.model.errors import UsageError
from etl.run.curation import check_decision
from etl.run.history import read_history, read_record
from etl.run.tables import CLAIM_TABLES
from etl.warehouse.connect import open_warehouse
from etl.warehouse.query import run_query

DECISIONS_FILE = "decisions.yaml"
"""Where decisions are written that do not name another file."""

REACH = 60
"""Characters around the telling words of a quote that a decision expects to find again."""

_NUMBER = re.compile(r"\d[\d.,]*")

_ADDRESS = {
    "wards": ("unit_name", "attribute", "value"),
    "mergers": ("successor_name", "predecessor_type", "predecessor_name", "extent"),
    "leadership": ("person_name", "position_key", "position_label", "unit_name"),
    "indicators": (
        "unit_name",
        "label",
        "kind",
        "comparator",
        "value",
        "value_max",
        "unit_of_measure",
        "period_end_year",
    ),
}
"""The facts by which a decision finds its claim again."""

_HEADER = "# Editors' decisions. docs/review.md explains them, curation/schema.json checks them.\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that waits for a decision."""

    kind: str
    """`expired` (a decision), `disputed`, `pending` or `unlinked`."""
    dataset: str | None
    title: str
    """What it is about."""
    claims: tuple[Mapping[str, Any], ...] = ()
    """The claims that take part, with value, reason, quote and paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What an editor decided about one claim."""

    action: Action
    claim_id: str
    reason: str
    by: str
    on: date
    quote: str | None = None
    """The words that must still be there; by default those around the figure or the name."""
    changes: Mapping[str, Scalar] | None = None
    """For `replace`: what the paper really says."""
    unit: str | None = None
    """For `link`: the unit_id."""
    side: str | None = None
    """For `link` in mergers: `successor` or `predecessor`."""


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


def _case(rows: Sequence[Mapping[str, Any]]) -> Case:
    first = rows[0]
    title = f"{first['subject']}: {first['attribute']}" if first["dataset"] == "wards" else first["subject"]
    return Case(first["kind"], first["dataset"], title, tuple(rows))


def _troubled_decisions(build: Path) -> list[Case]:
    """Decisions that the last run could not use as they are written."""
    history = read_history(build)
    record = read_record(build, history[-1]["run_id"]) if history else None
    findings = (record or {}).get("findings", [])
    return [
        Case(finding["check"].removeprefix("curation."), finding["table"], finding["message"])
        for finding in findings
        if finding["source"] == "curation"
    ]


def write_decision(build: Path, folder: Path, ruling: Ruling, policy: Policy, file_name: str = DECISIONS_FILE) -> Path:
    """Append a decision to a curation file.

    The claim is named by its paper and its facts, so that the decision is found again after the software has changed;
    what it expects is how things stand now.

    Args:
        build: The build folder in which the editor saw the claim.
        folder: The curation folder; made if need be.
        ruling: What was decided.
        policy: Says which claims are rivals.
        file_name: The file in the folder.

    Raises:
        InputError: There is no build.
        UsageError: There is no such claim, or the decision does not fit it.
        ConfigurationError: The decision is not as the schema says.
    """
    with open_warehouse(build / "warehouse.duckdb") as duck:
        dataset, claim, record_id = _claim(duck, ruling.claim_id)
        entry = _entry(duck, dataset, claim, ruling)
        entry["expect"]["rivals"] = _rivals(duck, dataset, claim, record_id, policy)
    check_decision(entry, file_name)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_name
    written = path.read_text("utf-8") if path.exists() else _HEADER
    text = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=120)
    path.write_text(f"{written.rstrip()}\n\n{text}", "utf-8")
    return path


def _entry(duck: duckdb.DuckDBPyConnection, dataset: str, claim: AnyClaim, ruling: Ruling) -> dict[str, Any]:
    facts = {name: getattr(claim, name) for name in _ADDRESS[dataset]}
    (paper,) = _rows(duck, "SELECT file_name FROM documents WHERE document_id = ?", claim.document_id)
    extra: dict[str, Any] = {"with": dict(ruling.changes)} if ruling.changes else {}
    extra |= {name: value for name, value in (("unit", ruling.unit), ("side", ruling.side)) if value}
    return {
        "decision": ruling.action.value,
        "claim": {
            "document_id": claim.document_id,
            "file_name": paper["file_name"],
            "dataset": dataset,
            "facts": {name: fact for name, fact in facts.items() if fact is not None},
        },
        **extra,
        "reason": ruling.reason,
        "by": ruling.by,
        "on": ruling.on.isoformat(),
        "expect": {
            "quote": ruling.quote or _telling(claim),
            "status": str(claim.status),
        },
    }


def _claim(duck: duckdb.DuckDBPyConnection, claim_id: str) -> tuple[str, AnyClaim, str | None]:
    """The claim of that id, with the name of its dataset and the id of its record, if it is in one."""
    for dataset, table in CLAIM_TABLES.items():
        for row in _rows(duck, f"FROM {table} WHERE claim_id = ?", claim_id):
            return dataset, _from_row(dataset, row), row["record_id"]
    raise UsageError(f"There is no claim “{claim_id}”.", hint="`diaba review` shows the ids of those that wait.")


def _from_row(dataset: str, row: Mapping[str, Any]) -> AnyClaim:
    kind = CLAIM_TYPES[dataset]
    claim: AnyClaim = kind(**{field.name: row[field.name] for field in fields(kind)})  # type: ignore[assignment]
    return claim


def _rivals(
    duck: duckdb.DuckDBPyConnection, dataset: str, claim: AnyClaim, record_id: str | None, policy: Policy
) -> list[str]:
    """What the other claims about the same thing say against this one."""
    rows = _rows(duck, f"FROM {CLAIM_TABLES[dataset]} WHERE record_id = ?", record_id)
    others = [_from_row(dataset, row) for row in rows]
    about = [other for other in others if getattr(other, "attribute", None) == getattr(claim, "attribute", None)]
    own = value_of(claim, policy)
    values = [value_of(other, policy) for other in about]
    return sorted({value.text for value in values if not agree(own, value)})


def _telling(claim: AnyClaim) -> str:
    """The words around what the claim states, on one line: its figure, its predecessor or its person."""
    quote = " ".join(claim.quote.split())
    start, end = _place(quote, claim)
    first = quote.rfind(" ", 0, start - REACH) + 1 if start > REACH else 0
    last = quote.find(" ", end + REACH)
    return quote[first : last if last >= 0 else len(quote)]


def _place(quote: str, claim: AnyClaim) -> tuple[int, int]:
    """Where the telling word stands in a quote; its beginning where it is not written as such."""
    if isinstance(claim, MergerClaim | LeadershipClaim):
        word = claim.predecessor_name if isinstance(claim, MergerClaim) else claim.person_name
        start = quote.find(word)
        return (start, start + len(word)) if start >= 0 else (0, 0)
    digits = re.sub(r"\D", "", claim.value if isinstance(claim, WardClaim) else f"{claim.value:.15g}")
    numbers = (match for match in _NUMBER.finditer(quote) if re.sub(r"\D", "", match[0]).lstrip("0") == digits)
    found = next(numbers, None)
    return found.span() if found else (0, 0)


def _rows(duck: duckdb.DuckDBPyConnection, sql: str, *parameters: str | None) -> list[dict[str, Any]]:
    duck.execute(sql, parameters)
    columns = [column[0] for column in duck.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in duck.fetchall()]
