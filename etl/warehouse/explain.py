"""The words behind a value: a claim in its paragraph, with its paper and its rivals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from etl.model.errors import UsageError
from etl.warehouse.connect import open_warehouse

_CLAIM_ID = re.compile(r"[0-9a-f]{16}")
_REACH = 400
"""Characters shown before and after the quote at most, where the paragraph is longer."""

_CLAIMS = """
SELECT
    c.claim_id, c.dataset, c.attribute, c.unit_id, c.unit, c.subject, c.value, c.status, c.status_reason, c.rule,
    c.quote, c.page, c.section, c.char_start, c.char_end, c.record_id,
    d.file_name, d.title, d.genre, d.number, d.issuer, d.issued_on, d.source_url, d.text,
    d.document_id, d.media_type, d.sha256
FROM claims AS c JOIN documents AS d USING (document_id)
"""

_ORDER = " ORDER BY c.dataset, c.record_id, c.attribute, c.status, d.file_name, c.char_start, c.claim_id"
"""`accepted` comes before `corroborating`, `disputed` and `superseded` by their first letters."""

_ABOUT = """
WHERE (
    c.unit_id = $unit OR split_part(c.unit_id, '@', 1) = $unit
    OR fold(c.unit) = fold($unit) OR ends_with(fold(c.unit), ' ' || fold($unit))
)
"""

_ATTRIBUTE = (
    "AND ((c.dataset = 'wards' AND c.attribute = $what) OR c.dataset = $what OR contains(fold(c.subject), fold($what)))"
)

_RIVALS = """
WHERE (c.dataset, c.record_id, c.attribute) = ($dataset, $record_id, $attribute) AND c.claim_id <> $claim_id
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """The paragraph of a quote in three parts; `before` and `after` begin and end with … where it was cut."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A claim with the columns of its paper."""

    claim: dict[str, Any]
    passage: Passage | None
    """None where the warehouse was made from packages, which leave out the texts."""


def explain_claim(warehouse: Path, claim_id: str) -> tuple[Explained, list[Explained]]:
    """One claim, and all others about the same value.

    Raises:
        InputError: The warehouse is missing or cannot be opened.
        UsageError: There is no such claim.
    """
    with open_warehouse(warehouse) as duck:
        found = _ask(duck, "WHERE c.claim_id = $claim_id", {"claim_id": claim_id})
        if not found:
            raise UsageError(
                f"There is no claim {claim_id}.", where=str(warehouse), hint="`diaba query claims` lists them."
            )
        claim = found[0].claim
        return found[0], _ask(
            duck, _RIVALS, {name: claim[name] for name in ("dataset", "record_id", "attribute", "claim_id")}
        )


def explain_value(warehouse: Path, unit: str, what: str) -> list[Explained]:
    """All claims about something of a unit, those that decided before their rivals.

    Args:
        warehouse: The DuckDB file.
        unit: `unit_id`, code or name, with or without its type and its tone marks.
        what: A column of `wards`, the name of a dataset, or words of what the claim is about.

    Raises:
        InputError: The warehouse is missing or cannot be opened.
        UsageError: No paper says anything about it.
    """
    with open_warehouse(warehouse) as duck:
        found = _ask(duck, _ABOUT + _ATTRIBUTE, {"unit": unit, "what": what})
        if found:
            return found
        if _ask(duck, _ABOUT, {"unit": unit}):
            raise UsageError(
                f"No claim about {unit} is about “{what}”.",
                where=str(warehouse),
                hint="Give a column of wards (such as area_km2), a dataset (such as mergers), or words of the claim.",
            )
        raise UsageError(f"No claim is about a unit “{unit}”.", where=str(warehouse), hint="Try its code or its name.")


def explained_claims(warehouse: Path, claim_ids: Sequence[str]) -> dict[str, Explained]:
    """The claims of those ids, as far as there are such.

    Raises:
        InputError: The warehouse is missing or cannot be opened.
    """
    with open_warehouse(warehouse) as duck:
        found = _ask(duck, "WHERE c.claim_id IN (SELECT unnest($ids::VARCHAR[]))", {"ids": list(claim_ids)})
    return {each.claim["claim_id"]: each for each in found}


def is_claim_id(text: str) -> bool:
    """Whether a word looks like the id of a claim."""
    return _CLAIM_ID.fullmatch(text) is not None


def _ask(duck: duckdb.DuckDBPyConnection, where: str, parameters: dict[str, Any]) -> list[Explained]:
    duck.execute(_CLAIMS + where + _ORDER, parameters)
    columns = [column[0] for column in duck.description or ()]
    return [_explained(dict(zip(columns, row, strict=True))) for row in duck.fetchall()]


def _explained(claim: dict[str, Any]) -> Explained:
    text = claim.pop("text")
    return Explained(claim, _passage(text, claim["char_start"], claim["char_end"]) if text else None)


def _passage(text: str, start: int, end: int) -> Passage:
    """The paragraph around a quote, from blank line to blank line."""
    first = text.rfind("\n\n", 0, start) + 1
    last = text.find("\n\n", end)
    last = len(text) if last < 0 else last
    before, after = text[first:start], text[end:last]
    if len(before) > _REACH:
        before = "…" + before[-_REACH:]
    if len(after) > _REACH:
        after = after[:_REACH] + "…"
    return Passage(before.lstrip(), text[start:end], after.rstrip())
