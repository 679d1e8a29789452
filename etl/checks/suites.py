"""The suites in `expectations/`, read strictly: what is expected of each table, and the frame that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from etl.model.errors import ConfigurationError
from etl.model.findings import Severity
from etl.resources import resource

SEVERITIES = {"critical": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFORMATION}
"""The severities of Great Expectations and ours."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """One expectation of one table."""

    check: str
    """Stable name inside the suite, e.g. `density_is_plausible`."""
    type: str
    """The name that Great Expectations gives it, e.g. `expect_column_values_to_be_between`."""
    kwargs: Mapping[str, Any]
    severity: Severity
    title_vi: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Suite:
    """All that is expected of one table."""

    table: str
    title_vi: str
    title_en: str
    rows: tuple[str, ...]
    """The columns that name a row to an editor."""
    frame: str
    """The query whose rows are looked at: the table with what is derived from it, in DuckDB's SQL."""
    expectations: tuple[Expectation, ...]


def load_suites(folder: Path | None = None) -> tuple[Suite, ...]:
    """All suites, in the order of their tables' names.

    Raises:
        ConfigurationError: A suite cannot be read, is empty, or names a check twice.
    """
    paths = sorted((folder or resource("expectations")).glob("*.yaml"))
    if not paths:
        raise ConfigurationError("There is no suite of expectations.", where=str(folder or "expectations"))
    return tuple(_load(path) for path in paths)


def _load(path: Path) -> Suite:
    try:
        raw = yaml.safe_load(path.read_text("utf-8"))
        meta = raw["meta"]
        suite = Suite(
            table=raw["name"],
            title_vi=meta["title_vi"],
            title_en=meta["title_en"],
            rows=tuple(meta["rows"]),
            frame=meta["frame"],
            expectations=tuple(_expectation(entry) for entry in raw["expectations"]),
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise ConfigurationError(f"The suite cannot be read: {error}", where=path.name) from error
    names = [expectation.check for expectation in suite.expectations]
    if not names or len(set(names)) != len(names):
        raise ConfigurationError("A suite holds at least one expectation, and each name once.", where=path.name)
    return suite


def _expectation(entry: Mapping[str, Any]) -> Expectation:
    meta = entry["meta"]
    return Expectation(
        check=meta["check"],
        type=entry["type"],
        kwargs=entry["kwargs"],
        severity=SEVERITIES[entry["severity"]],
        title_vi=meta["title_vi"],
        title_en=meta["title_en"],
    )
