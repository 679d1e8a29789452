"""A comparison of two builds as Markdown, CSV, and counts."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, fields

from etl.model.claims import Scalar
from etl.publish.diff import KEYS, Change, ChangeKind

COLUMNS = tuple(field.name for field in fields(Change))
"""The columns of the table and of the CSV."""


def as_rows(changes: Sequence[Change]) -> list[dict[str, Scalar]]:
    """The changes as rows of COLUMNS."""
    return [asdict(change) for change in changes]


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
            lines += ["", f"## {dataset}", "", *markdown_table(chosen)]
    return "\n".join(lines) + "\n"


def markdown_table(changes: Sequence[Change]) -> list[str]:
    """The lines of a table in Markdown."""
    return [
        "| | what | column | before | now | cause | paper | claim |",
        "|---|---|---|---|---|---|---|---|",
        *map(_line, changes),
    ]


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
    facts = (change.kind, change.subject, change.column, change.old, change.new)
    cells = (*facts, change.cause, change.file_name, change.claim_id)
    return "| " + " | ".join("" if cell is None else _cell(str(cell)) for cell in cells) + " |"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
