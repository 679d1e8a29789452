"""The gates of a run: what must be opened for them, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from etl.checks.gates import Bounds, State, changes, check_day, check_gates, load_bounds, state_of
from etl.checks.told import rule_told
from etl.checks.waivers import load_waivers, waived
from etl.model.errors import InputError
from etl.model.findings import CheckResult, Severity
from etl.run.history import is_damaged, last_published, read_history
from etl.warehouse.connect import open_warehouse

_WAREHOUSE = "warehouse.duckdb"


@dataclass(frozen=True, slots=True)
class Judged:
    """What the checks and gates say together."""

    results: list[CheckResult]
    waivers: tuple[str, ...]
    """The ids of the waivers that were used."""
    changes: list[dict[str, Any]]
    """What differs from the last good release."""


def judge(build: Path, out: Path, results: list[CheckResult], curation: Path | None, today: date) -> Judged:
    """Add the gates to what the checks said of a build, and let pass what may pass once.

    Args:
        build: The build.
        out: The folder with the last good release.
        results: What the checks said.
        curation: The curation folder, with bounds and waivers of its own if it has them.
        today: The day of the run.

    Raises:
        ConfigurationError: The bounds or the waivers are not as they must be.
    """
    bounds = load_bounds(curation)
    with open_warehouse(build / _WAREHOUSE) as duck:
        now = state_of(duck)
    before, problems = _last_release(out)
    asked = [*results, *problems, *_history(out), *check_gates(now, before, bounds, today)]
    told, used = waived(asked, load_waivers(curation), _spent(out))
    return Judged(told, used, changes(now, before))


def judge_day(out: Path, curation: Path | None, today: date) -> list[CheckResult]:
    """What the day alone says of data that has not changed.

    Raises:
        ConfigurationError: The bounds are not as they must be.
    """
    bounds: Bounds = load_bounds(curation)
    with open_warehouse(out / _WAREHOUSE) as duck:
        return check_day(state_of(duck), bounds, today)


def _last_release(out: Path) -> tuple[State | None, list[CheckResult]]:
    if last_published(out) is None:
        return None, []
    try:
        with open_warehouse(out / _WAREHOUSE) as duck:
            return state_of(duck), []
    except (InputError, duckdb.Error) as error:
        rule = rule_told("run", "run.last_release_can_be_compared", None, Severity.WARNING)
        return None, [rule.broken(1, 1, message=f"{rule.title}: not so: {str(error).splitlines()[0]}")]


def _history(out: Path) -> list[CheckResult]:
    if not is_damaged(out):
        return []
    return [rule_told("run", "run.history_is_whole", None, Severity.WARNING).broken(1, 1)]


def _spent(out: Path) -> set[str]:
    """The waivers that let an earlier release pass."""
    return {each for line in read_history(out) if line["outcome"] == "published" for each in line.get("waivers", ())}
