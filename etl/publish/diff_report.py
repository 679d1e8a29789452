"""A comparison of two builds as Markdown, CSV, and counts."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, fields

from etl.model.claims import Scalar
from etl.publish.diff import KEYS, Change, ChangeKind

COLUMNS = tuple(field.name for field in fields(Change) if field.name != "is_from_old")
"""The columns of the table and of the CSV."""


def as_rows(changes: Sequence[Change]) -> list[dict[str, Scalar]]:
    """The changes as rows of COLUMNS."""
    return [{name: value for name, value in asdict(change).items() if name in COLUMNS} for change in changes]


def as_csv(changes: Sequence[Change]) -> str:
    """The changes as CSV with a header."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(as_rows(changes))
    return buffer.getvalue()


def as_markdown(changes: Sequence[Change]) -> str:
    """The changes as Markdown: a heading and a table for each dataset that changed."""
    lines = ["# What changed", "", summary(changes)]
    for dataset in KEYS:
        chosen = [change for change in changes if change.dataset == dataset]
        if chosen:
            lines += [
                "",
                f"## {dataset}",
                "",
                "| | what | column | before | now | paper | claim |",
                "|---|---|---|---|---|---|---|",
            ]
        lines += [_line(change) for change in chosen]
    return "\n".join(lines) + "\n"


def summary(changes: Sequence[Change]) -> str:
    """How many rows of each dataset were added, removed and changed, in one sentence."""
    rows = Counter((dataset, kind) for dataset, kind, _ in {(c.dataset, c.kind, c.key) for c in changes})
    parts = []
    for dataset in KEYS:
        counts = [f"{rows[dataset, kind]} {kind}" for kind in ChangeKind if rows[dataset, kind]]
        if counts:
            parts.append(f"{dataset}: {', '.join(counts)}")
    return "; ".join(parts) + "." if parts else "Nothing changed."


def _line(change: Change) -> str:
    cells = (change.kind, change.subject, change.column, change.old, change.new, change.file_name, change.claim_id)
    return "| " + " | ".join("" if cell is None else str(cell).replace("|", "\\|") for cell in cells) + " |"
