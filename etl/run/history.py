"""What stays of each run: `runs/<run_id>/run.json` in full, and one line in `runs/history.jsonl`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from etl.model.errors import InputError
from etl.run.record import Outcome

RUNS = "runs"
HISTORY = "runs/history.jsonl"
KEPT_LINES = 1000
"""Lines of the history: some three years of a run a day."""
KEPT_RECORDS = 50
"""Runs whose record and reports are kept in full."""


def new_run_id(out: Path, now: datetime) -> str:
    """A name for a run that sorts by time and that no earlier run in the folder has, e.g. `20261122T012130Z`."""
    stem = now.strftime("%Y%m%dT%H%M%SZ")
    number, run_id = 1, stem
    while (out / RUNS / run_id).exists():
        number += 1
        run_id = f"{stem}-{number}"
    return run_id


def read_history(out: Path) -> list[dict[str, Any]]:
    """The lines of the history, oldest first; none where no run has been.

    Raises:
        InputError: The file was damaged by another program.
    """
    path = out / HISTORY
    try:
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    except FileNotFoundError:
        return []
    except ValueError as error:
        raise InputError(
            "The history of runs is damaged.", where=str(path), hint="Mend the line, or delete the file."
        ) from error


def last_published(out: Path) -> dict[str, Any] | None:
    """The line of the run whose data stands in the folder, or None where nothing has been published.

    Raises:
        InputError: The history was damaged by another program.
    """
    return next((line for line in reversed(read_history(out)) if line["outcome"] == Outcome.PUBLISHED), None)


def read_record(out: Path, run_id: str) -> dict[str, Any] | None:
    """The full record of a run, or None where it is not kept any longer."""
    try:
        record = json.loads((out / RUNS / run_id / "run.json").read_text("utf-8"))
    except FileNotFoundError:
        return None
    assert isinstance(record, dict)
    return record


def write_record(stage: Path, record: Mapping[str, Any], history: list[dict[str, Any]]) -> tuple[str, ...]:
    """Write the record of a run and the longer history into a hidden folder.

    Args:
        stage: Stands for the output folder.
        record: The record of the run.
        history: The lines so far.

    Returns:
        The entries to be put in their places.
    """
    entry = f"{RUNS}/{record['run_id']}"
    folder = stage / entry
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "run.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    lines = [*history, _line(record)][-KEPT_LINES:]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (stage / HISTORY).write_text(text, "utf-8")
    return entry, HISTORY


def drop_old_records(out: Path) -> None:
    """Delete the full records of all but the last runs."""
    folders = sorted(path for path in (out / RUNS).iterdir() if path.is_dir())
    for folder in folders[:-KEPT_RECORDS]:
        shutil.rmtree(folder, ignore_errors=True)


def _line(record: Mapping[str, Any]) -> dict[str, Any]:
    counts = record.get("counts", {})
    line = {name: record.get(name) for name in ("run_id", "outcome", "started_at", "finished_at", "release", "error")}
    return {name: value for name, value in line.items() if value is not None} | {
        "documents": counts.get("documents", {}),
        "claims": {name: sum(statuses.values()) for name, statuses in counts.get("claims", {}).items()},
        "records": {name: sum(statuses.values()) for name, statuses in counts.get("records", {}).items()},
        "findings": counts.get("findings", {}),
    }
