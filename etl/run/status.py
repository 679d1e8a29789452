"""How a build folder stands: its runs, what is published, and what needs a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from etl.checks.trends import trends_of
from etl.model.errors import InputError
from etl.run.history import is_damaged, last_published, read_history, read_record
from etl.run.lock import is_held
from etl.run.record import Outcome, telling_findings
from etl.run.staging import STAGING, is_unfinished


def status_of(build: Path) -> dict[str, Any]:
    """The state of a build folder as plain values.

    Returns:
        `runs` (the lines of the history, oldest first), `published` (the line of the run whose data stands there, or
        None), `is_running`, `attention` (sentences), `failing_since` (each check that failed in the last run that
        checked something, and the day of the first failure), `mended` (checks that failed the time before) and
        `trends` (figures of the last runs, oldest first).

    Raises:
        InputError: No run has been there.
    """
    history = read_history(build)
    is_running = is_held(build)
    has_leftovers = (build / STAGING).exists() and not is_running
    if not (history or is_running or has_leftovers or is_damaged(build)):
        raise InputError("No run has been here.", where=str(build), hint="Make one: diaba run DOCUMENTS.")
    trends = trends_of(history)
    return {
        "runs": history,
        "published": last_published(build),
        "is_running": is_running,
        "attention": list(_attention(build, history, has_leftovers=has_leftovers)),
        "failing_since": dict(trends.since),
        "mended": [{"check": each.check, "since": each.since} for each in trends.mended],
        "trends": [{"title": each.title_en, "values": list(each.values)} for each in trends.series],
    }


def _attention(build: Path, history: list[dict[str, Any]], *, has_leftovers: bool) -> Iterator[str]:
    if has_leftovers and is_unfinished(build):
        yield "The last run was killed while it put the data in place; the next run finishes that."
    elif has_leftovers:
        yield "The last run was killed before its end; the next run clears what it left."
    if is_damaged(build):
        yield "Another program has damaged the history of runs; the next run restores what it can."
    if history:
        last = history[-1]
        yield from _of_outcome(build, last)
        yield from _of_record(read_record(build, last["run_id"]) or {})


def _of_outcome(build: Path, last: dict[str, Any]) -> Iterator[str]:
    match last["outcome"]:
        case Outcome.GATE_CLOSED:
            yield f"The last run published nothing: {build / 'runs' / last['run_id'] / 'reports' / 'report.html'}"
        case Outcome.FAILED:
            yield f"The last run failed: {last.get('error')}"
        case Outcome.INTERRUPTED | Outcome.KILLED:
            yield f"The last run was {last['outcome']} before its end."


def _of_record(record: dict[str, Any]) -> Iterator[str]:
    for paper in record.get("unreadable", []):
        yield f"Not read: {paper['file_name']}: {paper['reason']}"
    for finding in telling_findings(record):
        yield f"{finding['severity'].capitalize()}: {finding['message']}"
    claims = record.get("counts", {}).get("claims", {}).values()
    for status, what in (("pending", "wait for an editor"), ("disputed", "contradict each other, unsettled")):
        if count := sum(statuses.get(status, 0) for statuses in claims):
            yield f"{count} claims {what}: diaba review"
