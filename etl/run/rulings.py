"""The decisions that an editor takes, written where the next run finds them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import yaml

from etl.disk import replace_text
from etl.fuse import Action, Policy, Sum
from etl.fuse.values import agree, value_of
from etl.model.claims import CLAIM_TYPES, AnyClaim, LeadershipClaim, MergerClaim, Scalar, WardClaim
from etl.model.errors import UsageError
from etl.run.curation import POLICY_FILE, check_decision, load_decisions
from etl.run.tables import CLAIM_TABLES
from etl.warehouse.connect import open_warehouse

DECISIONS_FILE = "decisions.yaml"
"""Where decisions are written that do not name another file."""

REACH = 60
"""Characters around the telling words of a quote that a decision expects to find again."""

HEADER = "# Editors' decisions. docs/review.md explains them, curation/schema.json checks them.\n"

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What an editor decided."""

    action: Action
    claim_ids: tuple[str, ...]
    """One claim; for decisions about people at least two."""
    reason: str
    by: str
    on: date
    quote: str | None = None
    """The words that must still be there; by default those around the figure or the name."""
    changes: Mapping[str, Scalar] | None = None
    """For `replace`: what the paper really says."""
    unit: str | None = None
    """For `link` the unit_id, for `not-the-same` the one that the claim is not about."""
    side: str | None = None
    """For `link` in mergers: `successor` or `predecessor`."""
    evidence: Sum | None = None
    """For `accept` and `replace`: the parts that add up to the figure."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A claim as the warehouse holds it."""

    dataset: str
    claim: AnyClaim
    record_id: str | None
    file_name: str


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
        UsageError: There is no such claim, the decision does not fit it, or no run would read the file.
        ConfigurationError: The file cannot be read as decisions; it is left as it is.
        OSError: It cannot be written.
    """
    _refuse_unread(file_name)
    with open_warehouse(build / "warehouse.duckdb") as duck:
        stored = stored_claims(duck, ruling.claim_ids)
        missing = [claim_id for claim_id in ruling.claim_ids if claim_id not in stored]
        if missing:
            raise UsageError(
                f"There is no claim “{missing[0]}”.", hint="`diaba review` shows the ids of those that wait."
            )
        named = [stored[claim_id] for claim_id in ruling.claim_ids]
        body = people_draft(duck, named) if is_about_people(ruling) else claim_draft(duck, named[0], policy)
    entry = _entry(ruling, body)
    check_decision(entry)
    return _append(entry, folder, file_name)


def _refuse_unread(file_name: str) -> None:
    """Only what lies in the folder itself and is no policy is read as decisions by the next run."""
    is_read = Path(file_name).name == file_name and file_name.endswith(".yaml") and not file_name.startswith(".")
    if not is_read or file_name == POLICY_FILE:
        raise UsageError(
            "No run would look for decisions there.",
            where=file_name,
            hint=f"Give the name of a .yaml file in the curation folder, such as {DECISIONS_FILE}.",
        )


def _append(entry: Mapping[str, Any], folder: Path, file_name: str) -> Path:
    """Put a decision behind the others of its file, if the next run can read all of them then."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_name
    written = path.read_text("utf-8-sig") if path.exists() else HEADER
    text = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=120)
    whole = f"{written.rstrip()}\n\n{text}"
    with tempfile.TemporaryDirectory(prefix="diaba-") as draft:
        (Path(draft) / file_name).write_text(whole, "utf-8")
        load_decisions(Path(draft))
    replace_text(path, whole)
    return path


def is_about_people(ruling: Ruling) -> bool:
    """Whether it says who is who, and not what one claim is worth."""
    return ruling.action is Action.SAME_PERSON or (ruling.action is Action.NOT_THE_SAME and ruling.unit is None)


def stored_claims(duck: duckdb.DuckDBPyConnection, claim_ids: Sequence[str]) -> dict[str, Stored]:
    """The claims of those ids, as far as there are such."""
    found: dict[str, Stored] = {}
    for dataset, table in CLAIM_TABLES.items():
        sql = f"""
            SELECT c.*, d.file_name FROM {table} AS c JOIN documents AS d USING (document_id)
            WHERE c.claim_id IN (SELECT unnest(?::VARCHAR[]))
        """  # noqa: S608 - a table of ours
        for row in _rows(duck, sql, list(claim_ids)):
            found[row["claim_id"]] = Stored(dataset, _from_row(dataset, row), row["record_id"], row["file_name"])
    return found


def claim_draft(duck: duckdb.DuckDBPyConnection, stored: Stored, policy: Policy) -> dict[str, Any]:
    """What a decision about one claim says of it: which it is, and how things stand now."""
    return {
        "claim": _address(stored),
        "expect": {
            "quote": telling(stored.claim),
            "status": str(stored.claim.status),
            "rivals": _rivals(duck, stored, policy),
        },
    }


def people_draft(duck: duckdb.DuckDBPyConnection, stored: Sequence[Stored]) -> dict[str, Any]:
    """What a decision about people says of their claims."""
    ids = [each.record_id for each in stored]
    sql = "SELECT count(DISTINCT person_id) AS persons FROM leadership WHERE record_id IN (SELECT unnest(?::VARCHAR[]))"
    (row,) = _rows(duck, sql, ids)
    return {"claims": [_address(each) for each in stored], "expect": {"persons": row["persons"]}}


def _address(stored: Stored) -> dict[str, Any]:
    facts = {name: getattr(stored.claim, name) for name in _ADDRESS[stored.dataset]}
    return {
        "document_id": stored.claim.document_id,
        "file_name": stored.file_name,
        "dataset": stored.dataset,
        "facts": {name: fact for name, fact in facts.items() if fact is not None},
    }


def _entry(ruling: Ruling, body: Mapping[str, Any]) -> dict[str, Any]:
    """The decision as it stands in a file."""
    expect = dict(body["expect"])
    if ruling.quote is not None:
        expect["quote"] = ruling.quote
    extra: dict[str, Any] = {"with": dict(ruling.changes)} if ruling.changes else {}
    extra |= {name: value for name, value in (("unit", ruling.unit), ("side", ruling.side)) if value}
    if ruling.evidence is not None:
        extra["evidence"] = {"parts": list(ruling.evidence.parts), "source": ruling.evidence.source}
    return {
        "decision": ruling.action.value,
        **{name: value for name, value in body.items() if name != "expect"},
        **extra,
        "reason": ruling.reason,
        "by": ruling.by,
        "on": ruling.on.isoformat(),
        "expect": expect,
    }


def _from_row(dataset: str, row: Mapping[str, Any]) -> AnyClaim:
    kind = CLAIM_TYPES[dataset]
    claim: AnyClaim = kind(**{field.name: row[field.name] for field in fields(kind)})  # type: ignore[assignment]
    return claim


def _rivals(duck: duckdb.DuckDBPyConnection, stored: Stored, policy: Policy) -> list[str]:
    """What the other claims about the same thing say against this one."""
    rows = _rows(duck, f"FROM {CLAIM_TABLES[stored.dataset]} WHERE record_id = ?", stored.record_id)
    others = [_from_row(stored.dataset, row) for row in rows]
    part = getattr(stored.claim, "attribute", None)
    own = value_of(stored.claim, policy)
    values = [value_of(other, policy) for other in others if getattr(other, "attribute", None) == part]
    return sorted({value.text for value in values if not agree(own, value)})


def telling(claim: AnyClaim) -> str:
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


def telling_word(claim: AnyClaim) -> str | None:
    """The figure or the name alone, as the paper writes it; None where the quote does not have it as such."""
    quote = " ".join(claim.quote.split())
    start, end = _place(quote, claim)
    return quote[start:end] or None


def _rows(duck: duckdb.DuckDBPyConnection, sql: str, *parameters: object) -> list[dict[str, Any]]:
    duck.execute(sql, parameters)
    columns = [column[0] for column in duck.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in duck.fetchall()]
