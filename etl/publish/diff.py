"""What changed between two builds: rows by key, each change with the claim behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from etl.fuse.records import ATTRIBUTES
from etl.model.claims import Scalar

Row = Mapping[str, Scalar]

_NAMES = {
    "documents": "{file_name}",
    "wards": "{unit_type} {unit_name}",
    "mergers": "{predecessor_type} {predecessor_name} → {successor_type} {successor_name}",
    "leadership": "{person_name}, {position_label}, {unit_type} {unit_name}",
    "indicators": "{unit_type} {unit_name}, {label}, {kind}",
}
"""What a row is about, for people."""

KEYS = {"documents": "file_name", "wards": "unit_id"} | dict.fromkeys(
    ("mergers", "leadership", "indicators"), "record_id"
)
"""The key of each table that is compared."""

_STATES = {
    "mergers": ("extent", "scope", "kind", "status"),
    "leadership": ("is_former", "basis", "term_start_year", "term_end_year", "status"),
    "indicators": ("comparator", "value", "value_max", "unit_of_measure", "status"),
    "documents": ("genre", "title", "issued_on", "status"),
}
"""What a row that was added or removed states, in short."""

_ENDINGS = ("_claim_id", "_status", "_decided_by", "_approximate")
"""What the columns beside an attribute of a ward add to its name."""

_EVIDENCE = ("claim_id", "claim_count", "document_count", "document_id", "decided_by")
"""Columns that say what a value rests on. Where nothing else changed, the value has only other evidence."""


class ChangeKind(StrEnum):
    """What became of a row, or of one of its columns."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    EVIDENCE = "evidence"
    """The same value rests on other claims."""
    COLUMN = "column"
    """The table has a column more or less; its values are not compared."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference."""

    dataset: str
    kind: ChangeKind
    key: str
    subject: str
    """What the row is about, for people."""
    column: str | None
    """The column that changed, or None for a whole row."""
    old: Scalar
    new: Scalar
    claim_id: str | None = None
    """The claim behind the new value, or behind the old one where there is no new one."""
    cause: str | None = None
    """What lies behind it; see `etl.publish.causes`."""
    file_name: str | None = None
    """The paper that makes the claim."""
    quote: str | None = None

    @property
    def attribute(self) -> str | None:
        """The attribute of a ward that the column belongs to; None elsewhere, and for columns of the whole row."""
        if self.dataset != "wards" or self.column is None:
            return None
        name = _attribute(self.column)
        return name if name in ATTRIBUTES else None


def diff(old: Mapping[str, Sequence[Row]], new: Mapping[str, Sequence[Row]]) -> tuple[Change, ...]:
    """Compare two builds.

    Args:
        old: The rows of `documents` and of the four tables of records, under their names.
        new: The same of the later build.

    Returns:
        The changes, table after table, each sorted by what it is about.
    """
    changes: list[Change] = []
    for dataset, key in KEYS.items():
        before = {str(row[key]): row for row in old.get(dataset, ())}
        after = {str(row[key]): row for row in new.get(dataset, ())}
        found: list[Change] = []
        for name in before.keys() | after.keys():
            found += _row(dataset, name, before.get(name), after.get(name))
        changes += sorted(found, key=lambda change: (change.subject, change.key))
    return tuple(changes)


def _row(dataset: str, key: str, before: Row | None, after: Row | None) -> Iterator[Change]:
    if before is not None and after is not None:
        yield from _columns(dataset, key, before, after)
    elif dataset == "wards":
        yield from _ward(key, before, after)
    else:
        row = after if after is not None else before
        assert row is not None
        kind = ChangeKind.REMOVED if after is None else ChangeKind.ADDED
        old, new = (_state(dataset, row), None) if after is None else (None, _state(dataset, row))
        yield Change(dataset, kind, key, _subject(dataset, row), None, old, new, _text(row.get("claim_id")))


def _ward(key: str, before: Row | None, after: Row | None) -> Iterator[Change]:
    """A whole unit that came or went: one change an attribute, since each has its own claim."""
    row = after if after is not None else before
    assert row is not None
    kind = ChangeKind.REMOVED if after is None else ChangeKind.ADDED
    for column in row:
        if f"{column}_status" in row and row[f"{column}_status"] is not None:
            shown = row[column] if row[column] is not None else row[f"{column}_status"]
            old, new = (shown, None) if after is None else (None, shown)
            claim = _text(row[f"{column}_claim_id"])
            yield Change("wards", kind, key, _subject("wards", row), column, old, new, claim)


def _columns(dataset: str, key: str, before: Row, after: Row) -> Iterator[Change]:
    """The columns of one row that differ; those of the evidence alone where nothing else does."""
    columns = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    facts = [name for name in columns if not _is_evidence(dataset, name)]
    for name in facts or columns:
        kind = ChangeKind.CHANGED if facts else ChangeKind.EVIDENCE
        claim_column = _claim_column(dataset, name)
        claim = _text(after.get(claim_column)) or _text(before.get(claim_column))
        yield Change(dataset, kind, key, _subject(dataset, after), name, before.get(name), after.get(name), claim)


def _is_evidence(dataset: str, column: str) -> bool:
    if dataset == "documents":
        return False
    return column in _EVIDENCE or column.endswith(("_claim_id", "_decided_by"))


def _claim_column(dataset: str, column: str) -> str:
    """The column with the claim behind another one."""
    if dataset != "wards":
        return "claim_id"
    return f"{_attribute(column)}_claim_id"


def _attribute(column: str) -> str:
    """A column of `wards` without what the columns around an attribute add to its name."""
    for ending in _ENDINGS:
        column = column.removesuffix(ending)
    return column.removeprefix("is_")


def _subject(dataset: str, row: Row) -> str:
    known = {name: "" if value is None else value for name, value in row.items()}
    return " ".join(_NAMES[dataset].format_map(known).split()).rstrip(" ,")


def _state(dataset: str, row: Row) -> str:
    """What the row states, in short."""
    return " ".join(str(row[name]) for name in _STATES[dataset] if row.get(name) is not None)


def _text(value: Scalar) -> str | None:
    return None if value is None else str(value)
