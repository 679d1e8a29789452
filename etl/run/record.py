"""What a run did, found and decided, as it is kept in `run.json`."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.model.findings import CheckResult, Finding, Severity
from etl.objects import Address
from etl.run.papers import PAPER_LOST

if TYPE_CHECKING:
    from etl.run.seen import PapersSeen
    from etl.run.weighing import Weighed

_LIBRARIES = ("diaba", "duckdb", "frictionless", "great-expectations")


class Outcome(StrEnum):
    """How a run ended."""

    PUBLISHED = "published"
    GATE_CLOSED = "gate_closed"
    """A check of severity error failed, so nothing was published."""
    DRY_RUN = "dry_run"
    UNCHANGED = "unchanged"
    """Everything is as it was when the published data was made, so nothing was done."""
    FAILED = "failed"
    INTERRUPTED = "interrupted"
    KILLED = "killed"
    """It died without a word; the next run noticed."""


class Record:
    """Grows with the run; `as_json` can be asked at any moment."""

    def __init__(
        self, run_id: str, started: datetime, arguments: Sequence[Path | Address], release: str | None
    ) -> None:
        self.run_id = run_id
        self.started = started
        self.finished: datetime | None = None
        self.outcome = Outcome.FAILED
        self.error: str | None = None
        self.seconds: dict[str, float] = {}
        self._arguments = [path.as_posix() for path in arguments]
        self._release = release
        self._facts: dict[str, Any] = {}
        self._counts: dict[str, Any] = {}

    def saw_papers(self, papers: PapersSeen) -> None:
        """The papers were read."""
        self._facts |= {
            "inputs": [dict(paper) for paper in papers.inputs],
            "unreadable": [dict(paper) for paper in papers.unreadable],
            "duplicates": [asdict(each) for each in papers.duplicates],
        }
        self._counts["documents"] = {**papers.statuses, "duplicate": papers.duplicate_count}

    def saw_weighed(self, weighed: Weighed, decisions: int) -> None:
        """The claims were weighed, and the editors' decisions applied."""
        expired, unused = (_decisions(weighed.findings, f"curation.{kind}") for kind in ("expired", "unused"))
        self._facts["decisions"] = {
            "used": decisions - len(expired) - len(unused),
            "expired": expired,
            "unused": unused,
        }
        self._counts["claims"] = {dataset: dict(found) for dataset, found in weighed.claims.items()}
        self._counts["records"] = {dataset: dict(found) for dataset, found in weighed.records.items()}

    def saw_checks(self, results: Sequence[CheckResult], *, is_open: bool) -> None:
        """The build was checked."""
        findings = [result.finding for result in results if result.finding is not None and not result.passed]
        self._facts["gate"] = "open" if is_open else "closed"
        self._facts["findings"] = [_finding(finding) for finding in findings]
        self._counts["checks"] = {"asked": len(results), "held": sum(result.passed for result in results)}
        self._counts["findings"] = _counted(finding.severity.value for finding in findings)

    def saw_gates(self, waivers: Sequence[str], changes: Sequence[Mapping[str, Any]]) -> None:
        """The build was held against the last good release."""
        self._facts["waivers"] = list(waivers)
        self._facts["changes"] = [dict(change) for change in changes]

    def is_made_of(self, fingerprint: str) -> None:
        """What goes into the run, as a hash."""
        self._facts["fingerprint"] = fingerprint

    def is_built(self, built: str) -> None:
        """What came out of it, as a hash."""
        self._facts["built"] = built

    def repeats(self, line: Mapping[str, Any]) -> None:
        """The run found what an earlier one had published: its counts still hold."""
        self._facts["same_as"] = line["run_id"]
        self._counts["documents"] = dict(line.get("documents", {}))
        for name in ("claims", "records"):
            self._counts[name] = {dataset: {"all": count} for dataset, count in line.get(name, {}).items()}

    def as_json(self) -> dict[str, Any]:
        """The record as it is written."""
        return {
            "run_id": self.run_id,
            "outcome": self.outcome.value,
            "started_at": _moment(self.started),
            "finished_at": _moment(self.finished) if self.finished else None,
            "elapsed_seconds": _elapsed(self.started, self.finished) if self.finished else None,
            "error": self.error,
            "release": self._release,
            "documents": self._arguments,
            "versions": {name: version(name) for name in _LIBRARIES} | {"python": platform.python_version()},
            "seconds": self.seconds,
            "counts": self._counts,
            **self._facts,
        }


def telling_findings(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The findings of a record that a person should see, without those that say again which papers were not read."""
    findings = record.get("findings", [])
    return [each for each in findings if each["severity"] != Severity.INFORMATION and each["check"] != PAPER_LOST]


def killed_record(started: Mapping[str, Any]) -> dict[str, Any]:
    """The record of a run that died, from what it left when it began."""
    return {**started, "outcome": Outcome.KILLED.value}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "source": finding.source,
        "check": finding.check,
        "severity": finding.severity.value,
        "table": finding.table,
        "count": finding.count,
        "message": finding.message,
    }


def _decisions(findings: Iterable[Finding], check: str) -> list[str]:
    return [str(row["decision"]) for finding in findings if finding.check == check for row in finding.rows]


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))


def _elapsed(started: datetime, finished: datetime) -> float:
    """Seconds by the clock; those of the stages, some of which are done beside others, may add up to more."""
    return max(0.0, round((finished - started).total_seconds(), 3))  # Clocks are set back.


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
