"""What stays of each run: `runs/<run_id>/run.json` in full, a line in `runs/history.jsonl`, a row in `history.duckdb`.

The lines are the truth; the database is built from them anew each time, for those who ask in SQL.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from etl.packages.duck import connect, quoted
from etl.run.record import Outcome

RUNS = "runs"
HISTORY = "runs/history.jsonl"
DATABASE = "runs/history.duckdb"
DAMAGED = "runs/history.damaged.jsonl"
"""Where a history that another program damaged is laid aside."""
KEPT_LINES = 1000
"""Lines of the history: some three years of a run a day."""
KEPT_RECORDS = 50
"""Runs whose record and reports are kept in full."""
KEPT_CHECKS = 100
"""Failing checks that a line names."""

_NUMBERED = re.compile(r"^(?P<stem>.*Z)-(?P<number>\d+)$")


def new_run_id(out: Path, now: datetime) -> str:
    """A name for a run that no other has and that sorts after those before it, e.g. `20261122T012130Z`.

    A clock that was set back makes no earlier name: the run then takes the name of the last with a number behind it.
    """
    last = max((_order(path.name) for path in (out / RUNS).glob("*Z*") if path.is_dir()), default=("", 0))
    stem = now.strftime("%Y%m%dT%H%M%SZ")
    if stem > last[0]:
        return stem
    return f"{last[0]}-{last[1] + 1}"


def _order(run_id: str) -> tuple[str, int]:
    numbered = _NUMBERED.match(run_id)
    return (numbered["stem"], int(numbered["number"])) if numbered else (run_id, 1)


def read_history(out: Path) -> list[dict[str, Any]]:
    """The lines of the history, oldest first; none where no run has been. What cannot be read is passed over."""
    return [line for line in _lines(out) if line is not None]


def is_damaged(out: Path) -> bool:
    """Whether another program has damaged the history."""
    return any(line is None for line in _lines(out))


def _lines(out: Path) -> Iterator[dict[str, Any] | None]:
    try:
        text = (out / HISTORY).read_bytes()
    except FileNotFoundError:
        return
    for each in text.splitlines():
        yield _parsed(each)


def _parsed(text: bytes) -> dict[str, Any] | None:
    try:
        line = json.loads(text)
    except ValueError:
        return None
    return line if isinstance(line, dict) and {"run_id", "outcome", "started_at"} <= line.keys() else None


def last_published(out: Path) -> dict[str, Any] | None:
    """The line of the run whose data stands in the folder, or None where nothing has been published."""
    return next((line for line in reversed(read_history(out)) if line["outcome"] == Outcome.PUBLISHED), None)


def read_record(out: Path, run_id: str) -> dict[str, Any] | None:
    """The full record of a run, or None where it is not kept any longer or cannot be read."""
    try:
        record = json.loads((out / RUNS / run_id / "run.json").read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return record if isinstance(record, dict) else None


def write_record(out: Path, stage: Path, record: Mapping[str, Any]) -> tuple[str, ...]:
    """Write the record of a run and the longer history into a hidden folder.

    Args:
        out: The output folder.
        stage: Stands for the output folder.
        record: The record of the run.

    Returns:
        The entries to be put in their places.
    """
    entry = f"{RUNS}/{record['run_id']}"
    folder = stage / entry
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "run.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    aside: tuple[str, ...] = ()
    if is_damaged(out):
        shutil.copyfile(out / HISTORY, stage / DAMAGED)
        aside = (DAMAGED,)
    lines = [*_restored(out), line_of(record)][-KEPT_LINES:]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (stage / HISTORY).write_text(text, "utf-8")
    _write_database(stage / DATABASE, lines)
    return entry, HISTORY, DATABASE, *aside


def _restored(out: Path) -> list[dict[str, Any]]:
    """The lines of the history and, where it was damaged, those of the runs whose records are still there."""
    lines = read_history(out)
    if not is_damaged(out):
        return lines
    known = {line["run_id"] for line in lines}
    records = (
        read_record(out, path.name) for path in (out / RUNS).iterdir() if path.is_dir() and path.name not in known
    )
    found = [line_of(record) for record in records if record is not None]
    return sorted([*lines, *found], key=lambda line: _order(line["run_id"]))


def drop_old_records(out: Path) -> None:
    """Delete the full records of all but the last runs and the one whose data is published."""
    published = last_published(out)
    folders = sorted((path for path in (out / RUNS).iterdir() if path.is_dir()), key=lambda path: _order(path.name))
    for folder in folders[:-KEPT_RECORDS]:
        if published is None or folder.name != published["run_id"]:
            shutil.rmtree(folder, ignore_errors=True)


def line_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """What the history keeps of a record."""
    counts = record.get("counts", {})
    names = ("run_id", "outcome", "started_at", "finished_at", "release", "error", "fingerprint", "built")
    line = {name: record[name] for name in names if record.get(name) is not None}
    line |= {
        "documents": counts.get("documents", {}),
        "claims": {name: sum(statuses.values()) for name, statuses in counts.get("claims", {}).items()},
        "records": {name: sum(statuses.values()) for name, statuses in counts.get("records", {}).items()},
        "findings": counts.get("findings", {}),
        "seconds": record.get("seconds", {}),
        "versions": record.get("versions", {}),
    }
    if "findings" in record:
        failing = sorted(record["findings"], key=lambda finding: (finding["severity"] != "error", finding["check"]))
        line["failing"] = {finding["check"]: finding["count"] for finding in failing[:KEPT_CHECKS]}
    if record.get("waivers"):
        line["waivers"] = record["waivers"]
    return line


_TABLES = {
    "runs": "run_id VARCHAR, outcome VARCHAR, started_at VARCHAR, finished_at VARCHAR, release VARCHAR, error VARCHAR, "
    "fingerprint VARCHAR, papers_read BIGINT, papers_unreadable BIGINT, errors BIGINT, warnings BIGINT",
    "counts": "run_id VARCHAR, kind VARCHAR, dataset VARCHAR, rows BIGINT",
    "failing": "run_id VARCHAR, check_name VARCHAR, rows BIGINT",
    "seconds": "run_id VARCHAR, stage VARCHAR, seconds DOUBLE",
    "versions": "run_id VARCHAR, package VARCHAR, version VARCHAR",
}


def _write_database(path: Path, lines: Sequence[Mapping[str, Any]]) -> None:
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in _TABLES}
    for line in lines:
        run_id = line["run_id"]
        rows["runs"].append(_run_row(line))
        rows["counts"] += [(run_id, k, name, n) for k in ("claims", "records") for name, n in line.get(k, {}).items()]
        rows["failing"] += [(run_id, check, count) for check, count in line.get("failing", {}).items()]
        rows["seconds"] += [(run_id, stage, seconds) for stage, seconds in line.get("seconds", {}).items()]
        rows["versions"] += [(run_id, name, version) for name, version in line.get("versions", {}).items()]
    with connect() as duck:
        duck.execute(f"ATTACH {quoted(str(path))} AS history (STORAGE_VERSION 'v1.2.0')")
        duck.execute("USE history")
        for name, columns in _TABLES.items():
            duck.execute(f"CREATE TABLE {name} ({columns})")
            _insert(duck, name, rows[name])
        duck.execute("USE memory")
        duck.execute("DETACH history")


def _insert(duck: duckdb.DuckDBPyConnection, name: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """All rows in one statement: one by one they would take seconds."""
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        duck.execute(f"INSERT INTO {name} SELECT {', '.join(['unnest(?)'] * len(columns))}", columns)


def _run_row(line: Mapping[str, Any]) -> tuple[Any, ...]:
    names = ("run_id", "outcome", "started_at", "finished_at", "release", "error", "fingerprint")
    papers, findings = line.get("documents", {}), line.get("findings", {})
    counts = (papers.get("read"), papers.get("unreadable"), findings.get("error", 0), findings.get("warning", 0))
    return (*(line.get(name) for name in names), *counts)
