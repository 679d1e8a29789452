"""The suites in `expectations/`, read strictly: what is expected of each table, and the frame that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from etl.model.errors import ConfigurationError
from etl.model.findings import Rule, Severity
from etl.resources import resource

SOURCE = "great_expectations"
SEVERITIES = {"critical": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFORMATION}
"""The severities of Great Expectations and ours."""
ROW_BY_ROW = frozenset(
    {
        "expect_column_value_lengths_to_be_between",
        "expect_column_values_to_be_between",
        "expect_column_values_to_be_in_set",
        "expect_column_values_to_match_regex",
        "expect_column_values_to_not_be_null",
        "expect_column_values_to_not_match_regex",
    }
)
"""The types that judge each row by itself, so that a table may be looked at in pieces. What needs other rows is a
column that the frame derives."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """One expectation of one table."""

    rule: Rule
    type: str
    """The name that Great Expectations gives it, e.g. `expect_column_values_to_be_between`."""
    kwargs: Mapping[str, Any]
    shows: tuple[str, ...]
    """What a finding shows of a row besides the columns that name it and the one that is asked."""

    @property
    def column(self) -> str:
        """The column that is asked."""
        return str(self.kwargs["column"])


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


@cache
def load_suites(folder: Path | None = None) -> tuple[Suite, ...]:
    """All suites, in the order of their tables' names.

    Raises:
        ConfigurationError: A suite cannot be read, is empty, names a check twice, or asks of whole tables.
    """
    paths = sorted((folder or resource("expectations")).glob("*.yaml"))
    if not paths:
        raise ConfigurationError("There is no suite of expectations.", where=str(folder or "expectations"))
    return tuple(_load(path) for path in paths)


def _load(path: Path) -> Suite:
    try:
        raw = _yaml(path)
        shared = _shared(path, raw.get("shared"))
        meta = raw["meta"]
        suite = Suite(
            table=raw["name"],
            title_vi=meta["title_vi"],
            title_en=meta["title_en"],
            rows=tuple(meta["rows"]),
            frame=meta["frame"].replace("{shared}", shared.get("columns", "").strip()),
            expectations=tuple(
                _expectation(raw["name"], entry) for entry in (*shared.get("expectations", ()), *raw["expectations"])
            ),
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise ConfigurationError(f"The suite cannot be read: {error!r}", where=path.name) from error
    _check(suite, path)
    return suite


def _shared(path: Path, name: str | None) -> Mapping[str, Any]:
    """What several suites have in common, from the folder `shared` beside them."""
    if name is None:
        return {}
    return _yaml(path.parent / "shared" / f"{name}.yaml")


def _yaml(path: Path) -> Mapping[str, Any]:
    raw = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    if not isinstance(raw, dict):
        raise TypeError("it must be a mapping")
    return raw


def _check(suite: Suite, path: Path) -> None:
    names = [expectation.rule.check for expectation in suite.expectations]
    if not names or len(set(names)) != len(names):
        raise ConfigurationError("A suite holds at least one expectation, and each name once.", where=path.name)
    unknown = sorted({expectation.type for expectation in suite.expectations} - ROW_BY_ROW)
    if unknown:
        raise ConfigurationError(
            f"The type “{unknown[0]}” is unknown or does not judge each row by itself.",
            where=path.name,
            hint=f"Derive a column in the frame and use one of {', '.join(sorted(ROW_BY_ROW))}.",
        )


def _expectation(table: str, entry: Mapping[str, Any]) -> Expectation:
    meta = entry["meta"]
    rule = Rule(
        SOURCE,
        f"{table}.{meta['check']}",
        table,
        SEVERITIES[entry["severity"]],
        meta["title_en"],
        meta["title_vi"],
        meta["why_en"],
        meta["why_vi"],
    )
    return Expectation(rule, entry["type"], entry["kwargs"], tuple(meta.get("shows", ())))
